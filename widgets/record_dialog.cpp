// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/record_dialog.h"

#include "widgets/background_work.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace qiantu {

RecordDialog::RecordDialog(PlanEditor& editor, const QString& title, QWidget* parent)
    : QDialog(parent), m_editor(editor), m_summary(new QLabel(this))
{
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(24);
    for (auto& half : m_halves) {
        half = new QFormLayout;
        half->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        half->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
        half->setHorizontalSpacing(10);
        half->setVerticalSpacing(7);
        halves->addLayout(half, 1);
    }
    layout->addLayout(halves, 1);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("recordSummary"));
    m_summary->setMinimumHeight(QFontMetrics(m_summary->font()).lineSpacing() * 2);
    layout->addWidget(m_summary);
    auto* buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(tr("Store"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("storeRecord"));
    m_ok->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(880, 420);
    readRules();
}

RecordDialog::~RecordDialog() = default;

void RecordDialog::readRules()
{
    auto rules = m_editor.rules();
    if (rules) {
        m_rules = std::make_unique<PlanRules>(std::move(*rules));
    } else if (!m_rules) {
        // Without the plan there is nothing to choose from; each field then says so itself.
        m_rules = std::make_unique<PlanRules>(std::make_shared<const Plan>(), RegionCatalog());
    }
}

void RecordDialog::watch(const QString& column, QWidget* widget)
{
    const auto tell = [this, column] { changed(column); };
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        connect(line, &QLineEdit::textChanged, this, tell);
    } else if (auto* combo = qobject_cast<QComboBox*>(widget)) {
        connect(combo, &QComboBox::currentTextChanged, this, tell);
    } else if (auto* spin = qobject_cast<QSpinBox*>(widget)) {
        connect(spin, &QSpinBox::valueChanged, this, tell);
    } else if (auto* date = qobject_cast<QDateEdit*>(widget)) {
        connect(date, &QDateEdit::dateChanged, this, tell);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
        connect(text, &QPlainTextEdit::textChanged, this, tell);
    } else if (auto* tree = qobject_cast<QTreeWidget*>(widget)) {
        connect(tree, &QTreeWidget::itemChanged, this, tell);
    }
}

void RecordDialog::addField(int half, const QString& column, QWidget* field, const QString& label)
{
    auto* holder = new QWidget(this);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(field);
    auto* fault = new QLabel(holder);
    fault->setWordWrap(true);
    fault->setObjectName(QStringLiteral("fault_") + column);
    fault->hide();
    layout->addWidget(fault);
    auto* name = new QLabel(label.isEmpty() ? planColumnName(column) : label, this);
    name->setBuddy(field);
    if (field->objectName().isEmpty()) {
        field->setObjectName(column);
    }
    m_halves[half]->addRow(name, holder);
    m_fields.insert(column, {name, holder, fault});
    watch(column, field);
}

void RecordDialog::setFieldVisible(const QString& column, bool visible)
{
    const Field field = m_fields.value(column);
    if (field.holder) {
        field.label->setVisible(visible);
        field.holder->setVisible(visible);
    }
}

void RecordDialog::begin()
{
    m_following = false;
    refresh();
}

void RecordDialog::changed(const QString& column)
{
    if (m_following) {
        return;
    }
    m_touched.insert(column);
    m_following = true;
    follow(column);
    m_following = false;
    refresh();
}

void RecordDialog::refresh()
{
    const PlanFaults found = faults();
    QHash<QString, const PlanFault*> byColumn;
    for (const PlanFault& fault : found) {
        const auto known = byColumn.constFind(fault.column);
        if (known == byColumn.constEnd() || ((*known)->isHint && !fault.isHint)) {
            byColumn.insert(fault.column, &fault);
        }
    }
    for (auto field = m_fields.constBegin(); field != m_fields.constEnd(); ++field) {
        const PlanFault* fault = byColumn.value(field.key());
        const bool shown = fault && (m_showAll || m_touched.contains(field.key()));
        field->fault->setVisible(shown);
        if (shown) {
            field->fault->setText(fault->what);
            field->fault->setStyleSheet(fault->isHint ? QStringLiteral("color:#8a5a00; font-size:8.5pt")
                                                      : QStringLiteral("color:#b3261e; font-size:8.5pt"));
        }
    }
    const PlanFault* refused = firstRefusal(found);
    m_ok->setEnabled(!refused);
    m_summary->setStyleSheet(refused ? QStringLiteral("color:#b3261e") : QStringLiteral("color:#8a5a00"));
    if (refused) {
        m_summary->setText(tr("Before it can be stored: %1").arg(refused->what));
    } else {
        m_summary->setText(found.empty() ? QString() : found.front().what);
    }
}

void RecordDialog::accept()
{
    const PlanFaults found = faults();
    if (firstRefusal(found)) {
        m_showAll = true;
        refresh();
        return;
    }
    const auto stored = store();
    if (!stored) {
        showError(this, stored.error());
        return;
    }
    m_stored = *stored;
    QDialog::accept();
}

} // namespace qiantu
