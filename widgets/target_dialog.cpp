// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/target_dialog.h"

#include "models/plans/spelled_number.h"
#include "models/plans/units.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace qiantu {

TargetDialog::TargetDialog(PlanEditor& editor, const Target& target, QWidget* parent)
    : FigureDialog(editor, target.id == 0 ? tr("New target") : tr("Target"), 3, parent),
      m_target(target),
      m_year(fields::yearBox(false, this)),
      m_due(fields::dateBox(this)),
      m_comparator(fields::choiceBox(allComparators(), this)),
      m_upper(new QLineEdit(this)),
      m_kind(fields::choiceBox(allTargetKinds(), this)),
      m_wording(new QLineEdit(this))
{
    buildFields();
    fill(target);
    if (target.id != 0) {
        showAllFaults();
    }
    begin();
}

void TargetDialog::buildFields()
{
    m_kind->setItemText(0, tr("not stated"));
    m_wording->setPlaceholderText(tr("the document's words for the comparison"));
    shared().clause->setPlaceholderText(tr("such as 二（一）1 or 附件1"));

    addField(0, QStringLiteral("indicator_key"), shared().indicator);
    addField(0, QStringLiteral("region_code"), shared().region);
    addField(0, QStringLiteral("place"), shared().place);
    addField(0, QStringLiteral("measure"), shared().measure);
    addField(0, QStringLiteral("since"), shared().since);
    addField(0, QStringLiteral("comparator"), m_comparator);
    addField(0, QStringLiteral("value"), shared().value);
    addField(0, QStringLiteral("upper"), m_upper);
    addField(0, QStringLiteral("unit"), shared().unit);
    addField(0, QStringLiteral("year"), m_year);
    addField(0, QStringLiteral("due"), m_due);

    addDocument({});
    addField(1, QStringLiteral("clause"), shared().clause);
    addField(1, QStringLiteral("quote"), shared().quote);
    addField(1, QStringLiteral("wording"), m_wording);
    addField(1, QStringLiteral("kind"), m_kind);
    addField(1, QStringLiteral("operator"), shared().operators);
    addField(1, QStringLiteral("note"), shared().note);
}

void TargetDialog::fill(const Target& target)
{
    fillShared(target);
    m_year->setValue(target.year == 0 ? QDate::currentDate().year() : target.year);
    m_due->setDate(target.due.isValid() ? target.due : QDate(m_year->value(), 12, 31));
    m_dueTyped = target.due.isValid() && target.due != QDate(target.year, 12, 31);
    fields::choose(m_comparator, toText(target.comparator));
    m_upper->setText(target.upper ? formatNumber(*target.upper, decimalsOf(*target.upper)) : QString());
    fields::choose(m_kind, toText(target.kind));
    m_wordingTyped = !target.wording.isEmpty();
    m_wording->setText(m_wordingTyped ? target.wording : displayName(target.comparator));
    setFieldVisible(QStringLiteral("upper"), target.comparator == Comparator::Between);
}

Target TargetDialog::target() const
{
    Target target = m_target;
    takeShared(target);
    target.year = m_year->value();
    target.due = m_due->date();
    target.comparator = fields::choiceOf(m_comparator, allComparators());
    target.upper = target.comparator == Comparator::Between ? plainNumber(m_upper->text()) : std::nullopt;
    target.kind = fields::choiceOf(m_kind, allTargetKinds());
    target.wording = m_wording->text().trimmed();
    return target;
}

PlanFaults TargetDialog::faults() const
{
    return rules().faults(target());
}

Result<RowId> TargetDialog::store()
{
    return editor().save(target());
}

void TargetDialog::follow(const QString& column)
{
    if (column == QLatin1String("year") && !m_dueTyped) {
        m_due->setDate(QDate(m_year->value(), 12, 31));
    } else if (column == QLatin1String("due")) {
        m_dueTyped = m_due->date() != QDate(m_year->value(), 12, 31);
    } else if (column == QLatin1String("wording")) {
        m_wordingTyped = true;
    } else if (column == QLatin1String("comparator")) {
        const auto comparator = fields::choiceOf(m_comparator, allComparators());
        setFieldVisible(QStringLiteral("upper"), comparator == Comparator::Between);
        if (!m_wordingTyped) {
            m_wording->setText(displayName(comparator));
        }
    } else if (column == QLatin1String("indicator_key") || column == QLatin1String("measure")) {
        followMeasure();
    }
}

Document TargetDialog::newDocument() const
{
    Document document;
    document.issued = QDate::currentDate();
    return document;
}

} // namespace qiantu
