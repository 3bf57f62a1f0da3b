// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_editor.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QToolButton>
#include <QWidgetAction>

namespace qiantu {

namespace {

using Kind = FieldDescription::Kind;
constexpr int shownCompletions = 12;
constexpr int textHeight = 58;

} // namespace

FieldEditor::FieldEditor(FieldDescription field, const FieldReferences& references, QWidget* parent)
    : QWidget(parent), m_field(std::move(field)), m_references(references)
{
    setObjectName(QStringLiteral("field_") + m_field.column);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    if (m_field.kind == Kind::Choice || m_field.kind == Kind::Boolean ||
        (m_field.isReference() && m_field.kind != Kind::Region)) {
        buildChoice();
        row->addWidget(m_choice);
    } else if (m_field.isLong) {
        buildText();
        row->addWidget(m_text);
    } else {
        buildLine();
        row->addWidget(m_line);
        if (m_field.kind == Kind::Date) {
            buildDate(*row);
        } else if (m_field.kind == Kind::Region) {
            buildCompleter();
        }
    }
    setFocusProxy(input());
}

void FieldEditor::buildChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(4);
    m_choice->setMaxVisibleItems(16);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!m_field.required) {
        m_choice->addItem(tr("(nothing)"), QString());
    }
    for (const auto& choice : m_references.choices(m_field)) {
        m_choice->addItem(choice.name, choice.text);
    }
    // A wheel that scrolls the form must not change what it passes.
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->installEventFilter(this);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &FieldEditor::touch);
    connect(m_choice, &QComboBox::activated, this, &FieldEditor::chosen);
}

void FieldEditor::buildLine()
{
    m_line = new QLineEdit(this);
    if (m_field.isNumber()) {
        m_line->setAlignment(Qt::AlignRight);
    }
    if (m_field.kind == Kind::Date) {
        m_line->setPlaceholderText(tr("year-month-day"));
    }
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::touch);
}

void FieldEditor::buildDate(QHBoxLayout& row)
{
    m_calendar = new QToolButton(this);
    m_calendar->setObjectName(QStringLiteral("calendar"));
    m_calendar->setText(QStringLiteral("▾"));
    m_calendar->setToolTip(tr("Choose the day from a calendar"));
    m_calendar->setFocusPolicy(Qt::NoFocus);
    row.addWidget(m_calendar);
    connect(m_calendar, &QToolButton::clicked, this, &FieldEditor::showCalendar);
}

void FieldEditor::buildCompleter()
{
    // The catalogue finds former names, pinyin and initials; the completer only shows what it found.
    auto* found = new QStringListModel(this);
    auto* completer = new QCompleter(found, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(shownCompletions);
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::textEdited, this, [this, found](const QString& typed) {
        QStringList names;
        for (const auto* region : m_references.regions().search(typed, shownCompletions)) {
            names << region->name;
        }
        found->setStringList(names);
    });
}

void FieldEditor::buildText()
{
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::touch);
}

void FieldEditor::showCalendar()
{
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    const QDate now = QDate::fromString(value().value_or(QVariant()).toString(), Qt::ISODate);
    calendar->setSelectedDate(now.isValid() ? now : QDate::currentDate());
    calendar->setGridVisible(true);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    const auto take = [&](const QDate& day) {
        m_line->setText(day.toString(Qt::ISODate));
        menu.close();
        Q_EMIT chosen();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    if (!m_field.required) {
        connect(menu.addAction(tr("No date")), &QAction::triggered, this, [this] {
            m_line->clear();
            Q_EMIT chosen();
        });
    }
    calendar->setFocus();
    menu.exec(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

void FieldEditor::touch()
{
    m_touched = true;
    m_several = false;
    Q_EMIT edited();
}

void FieldEditor::setValue(const QVariant& stored)
{
    const QString text = typedText(m_field, stored, m_references);
    if (m_choice) {
        const QSignalBlocker blocker(m_choice);
        m_choice->setPlaceholderText(QString());
        const int index = m_choice->findData(stored.isNull() ? QString() : stored.toString());
        m_choice->setCurrentIndex(index);
    } else if (m_text) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlaceholderText(QString());
        m_text->setPlainText(text);
    } else {
        const QSignalBlocker blocker(m_line);
        m_line->setPlaceholderText(m_field.kind == Kind::Date ? tr("year-month-day") : QString());
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    m_touched = false;
    m_several = false;
}

void FieldEditor::setSeveral()
{
    setValue({});
    const QString several = tr("(several)");
    if (m_choice) {
        const QSignalBlocker blocker(m_choice);
        m_choice->setPlaceholderText(several);
        m_choice->setCurrentIndex(-1);
    } else if (m_text) {
        m_text->setPlaceholderText(several);
    } else {
        m_line->setPlaceholderText(several);
    }
    m_several = true;
}

QString FieldEditor::text() const
{
    return m_choice ? m_choice->currentText() : m_text ? m_text->toPlainText() : m_line->text();
}

Result<QVariant> FieldEditor::value() const
{
    if (!m_choice) {
        return valueFromText(m_field, text(), m_references);
    }
    const QString stored = m_choice->currentData().toString();
    QVariant value;
    if (!stored.isEmpty()) {
        value = m_field.kind == Kind::Boolean || m_field.kind == Kind::Scenario ? QVariant(stored.toLongLong())
                                                                                : QVariant(stored);
    }
    if (const auto valid = validateValue(m_field, value, m_references); !valid) {
        return tl::unexpected(valid.error());
    }
    return value;
}

QString FieldEditor::fault() const
{
    if (m_several) {
        return {};
    }
    const auto now = value();
    return now ? QString() : now.error().what;
}

void FieldEditor::typeText(const QString& text)
{
    if (m_line) {
        m_line->setText(text);
    } else if (m_text) {
        m_text->setPlainText(text);
    }
}

QWidget* FieldEditor::input() const
{
    return m_choice ? static_cast<QWidget*>(m_choice) : m_text ? static_cast<QWidget*>(m_text) : m_line;
}

void FieldEditor::openChoices()
{
    if (m_choice) {
        m_choice->showPopup();
    } else if (m_calendar) {
        showCalendar();
    }
}

void FieldEditor::selectAll()
{
    if (m_line) {
        m_line->selectAll();
    } else if (m_text) {
        m_text->selectAll();
    }
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_choice && event->type() == QEvent::Wheel && !m_choice->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace qiantu
