// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_text_field.h"

#include "models/core/resources.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QToolButton>

namespace qiantu {

SheetTextField::SheetTextField(int lines, QWidget* parent) : QWidget(parent), m_back(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    if (lines > 1) {
        m_box = new QPlainTextEdit(this);
        m_box->setTabChangesFocus(true);
        m_box->setFixedHeight(QFontMetrics(m_box->font()).lineSpacing() * lines + 12);
        row->addWidget(m_box, 1);
        setFocusProxy(m_box);
        connect(m_box, &QPlainTextEdit::textChanged, this, &SheetTextField::take);
    } else {
        m_line = new QLineEdit(this);
        row->addWidget(m_line, 1);
        setFocusProxy(m_line);
        connect(m_line, &QLineEdit::textChanged, this, &SheetTextField::take);
    }
    m_back->setAutoRaise(true);
    m_back->setIcon(QIcon(resourcePath(QStringLiteral("icons/sheet-automatic.svg"))));
    m_back->setToolTip(tr("Back to the automatic text"));
    m_back->setAccessibleName(m_back->toolTip());
    auto policy = m_back->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(policy);
    row->addWidget(m_back, 0, Qt::AlignTop);
    connect(m_back, &QToolButton::clicked, this, &SheetTextField::bringBack);
    updateLook();
}

void SheetTextField::setAutomatic(const QString& text)
{
    m_automatic = text;
    // A field that was just emptied stays empty while somebody types in it.
    const bool typing = shown().isEmpty() && focusProxy()->hasFocus();
    if (m_own.isEmpty() && !typing) {
        show(m_automatic);
    }
}

void SheetTextField::setOwn(const QString& text)
{
    m_own = text;
    show(m_own.isEmpty() ? m_automatic : m_own);
    updateLook();
}

QString SheetTextField::shown() const
{
    return m_line ? m_line->text() : m_box->toPlainText();
}

void SheetTextField::setReadOnly(bool readOnly)
{
    if (m_line) {
        m_line->setReadOnly(readOnly);
    } else {
        m_box->setReadOnly(readOnly);
    }
    m_back->setEnabled(!readOnly);
}

void SheetTextField::focusText()
{
    focusProxy()->setFocus(Qt::OtherFocusReason);
    if (m_line) {
        m_line->selectAll();
    } else {
        m_box->selectAll();
    }
}

void SheetTextField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::PaletteChange) {
        updateLook();
    }
}

void SheetTextField::show(const QString& text)
{
    if (shown() == text) {
        return;
    }
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    if (m_line) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    } else {
        m_box->setPlainText(text);
    }
}

void SheetTextField::take()
{
    if (m_isShowing) {
        return;
    }
    const QString text = shown();
    m_own = text == m_automatic || text.trimmed().isEmpty() ? QString() : text;
    updateLook();
    Q_EMIT edited();
}

void SheetTextField::bringBack()
{
    m_own.clear();
    show(m_automatic);
    updateLook();
    focusProxy()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void SheetTextField::updateLook()
{
    m_back->setVisible(!m_own.isEmpty());
    // What fills itself is paler than what somebody wrote.
    auto palette = this->palette();
    if (m_own.isEmpty()) {
        QColor pale = palette.color(QPalette::Text);
        pale.setAlphaF(0.62F);
        palette.setColor(QPalette::Text, pale);
    }
    focusProxy()->setPalette(palette);
}

} // namespace qiantu
