// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/target_dialog.h"

#include "models/plans/spelled_number.h"
#include "models/plans/units.h"
#include "widgets/document_dialog.h"
#include "widgets/plan_fields.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>
#include <limits>

namespace qiantu {

TargetDialog::TargetDialog(PlanEditor& editor, const Target& target, QWidget* parent)
    : RecordDialog(editor, target.id == 0 ? tr("New target") : tr("Target"), parent),
      m_target(target),
      m_indicator(fields::searchBox(this)),
      m_region(fields::searchBox(this)),
      m_place(new QLineEdit(this)),
      m_year(fields::yearBox(false, this)),
      m_due(fields::dateBox(this)),
      m_comparator(fields::choiceBox(allComparators(), this)),
      m_value(new QLineEdit(this)),
      m_upper(new QLineEdit(this)),
      m_unit(new QComboBox(this)),
      m_kind(fields::choiceBox(allTargetKinds(), this)),
      m_measure(fields::choiceBox(allMeasures(), this)),
      m_since(fields::yearBox(true, this)),
      m_operator(new QComboBox(this)),
      m_document(fields::searchBox(this)),
      m_wording(new QLineEdit(this)),
      m_clause(new QLineEdit(this)),
      m_quote(fields::textBox(3, this)),
      m_note(fields::textBox(2, this))
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
    fields::fillIndicators(m_indicator, rules().plan());
    fields::fillRegions(m_region, rules().regions());
    fields::fillDocuments(m_document, rules().plan());
    fields::fillOperators(m_operator);
    m_kind->setItemText(0, tr("not stated"));
    m_unit->setEditable(true);
    m_unit->setInsertPolicy(QComboBox::NoInsert);
    m_place->setPlaceholderText(tr("only where it is not the region's name"));
    m_wording->setPlaceholderText(tr("the document's words for the comparison"));
    m_clause->setPlaceholderText(tr("such as 二（一）1 or 附件1"));

    addField(0, QStringLiteral("indicator_key"), m_indicator);
    addField(0, QStringLiteral("region_code"), m_region);
    addField(0, QStringLiteral("place"), m_place);
    addField(0, QStringLiteral("measure"), m_measure);
    addField(0, QStringLiteral("since"), m_since);
    addField(0, QStringLiteral("comparator"), m_comparator);
    addField(0, QStringLiteral("value"), m_value);
    addField(0, QStringLiteral("upper"), m_upper);
    addField(0, QStringLiteral("unit"), m_unit);
    addField(0, QStringLiteral("year"), m_year);
    addField(0, QStringLiteral("due"), m_due);

    auto* document = new QWidget(this);
    auto* row = new QHBoxLayout(document);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_document, 1);
    auto* fresh = new QToolButton(document);
    fresh->setText(tr("New …"));
    fresh->setToolTip(tr("Enter another document"));
    fresh->setObjectName(QStringLiteral("newDocument"));
    row->addWidget(fresh);
    connect(fresh, &QToolButton::clicked, this, &TargetDialog::newDocument);
    m_document->setObjectName(QStringLiteral("document_key"));
    document->setObjectName(QStringLiteral("documentRow"));
    document->setFocusProxy(m_document);
    addField(1, QStringLiteral("document_key"), document);
    watch(QStringLiteral("document_key"), m_document);
    addField(1, QStringLiteral("clause"), m_clause);
    addField(1, QStringLiteral("quote"), m_quote);
    addField(1, QStringLiteral("wording"), m_wording);
    addField(1, QStringLiteral("kind"), m_kind);
    addField(1, QStringLiteral("operator"), m_operator);
    addField(1, QStringLiteral("note"), m_note);
}

void TargetDialog::fill(const Target& target)
{
    fields::choose(m_indicator, target.indicator);
    fields::choose(m_region, target.region);
    m_place->setText(target.place);
    m_year->setValue(target.year == 0 ? QDate::currentDate().year() : target.year);
    m_due->setDate(target.due.isValid() ? target.due : QDate(m_year->value(), 12, 31));
    m_dueTyped = target.due.isValid() && target.due != QDate(target.year, 12, 31);
    fields::choose(m_comparator, toText(target.comparator));
    const bool blank = target.id == 0 && target.value == 0;
    m_value->setText(blank ? QString() : formatNumber(target.value, decimalsOf(target.value)));
    m_upper->setText(target.upper ? formatNumber(*target.upper, decimalsOf(*target.upper)) : QString());
    m_unit->setEditText(target.unit);
    const auto indicator = rules().plan().indicators.constFind(target.indicator);
    fields::offerUnits(m_unit, indicator == rules().plan().indicators.constEnd() ? target.unit : indicator->unit);
    fields::choose(m_kind, toText(target.kind));
    fields::choose(m_measure, toText(target.measure));
    fields::setYear(m_since, target.since);
    fields::choose(m_operator, target.operatorKey);
    fields::choose(m_document, target.document);
    m_wordingTyped = !target.wording.isEmpty();
    m_wording->setText(m_wordingTyped ? target.wording : displayName(target.comparator));
    m_clause->setText(target.clause);
    m_quote->setPlainText(target.quote);
    m_note->setPlainText(target.note);
    setFieldVisible(QStringLiteral("upper"), target.comparator == Comparator::Between);
    setFieldVisible(QStringLiteral("since"), target.measure != Measure::Level);
}

Target TargetDialog::target() const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Target target = m_target;
    target.indicator = fields::chosen(m_indicator);
    target.region = fields::chosen(m_region);
    target.place = m_place->text().trimmed();
    target.year = m_year->value();
    target.due = m_due->date();
    target.comparator = fields::choiceOf(m_comparator, allComparators());
    target.value = plainNumber(m_value->text()).value_or(none);
    target.upper = target.comparator == Comparator::Between ? plainNumber(m_upper->text()) : std::nullopt;
    target.unit = m_unit->currentText().trimmed();
    target.kind = fields::choiceOf(m_kind, allTargetKinds());
    target.measure = fields::choiceOf(m_measure, allMeasures());
    target.since = target.measure == Measure::Level ? std::nullopt : fields::yearOf(m_since);
    target.operatorKey = m_operator->currentData().toString();
    target.document = fields::chosen(m_document);
    target.wording = m_wording->text().trimmed();
    target.clause = m_clause->text().trimmed();
    target.quote = m_quote->toPlainText().trimmed();
    target.note = m_note->toPlainText().trimmed();
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
        const auto measure = fields::choiceOf(m_measure, allMeasures());
        setFieldVisible(QStringLiteral("since"), measure != Measure::Level);
        const bool relative = measure == Measure::Growth || measure == Measure::AverageGrowth;
        const auto indicator = rules().plan().indicators.constFind(fields::chosen(m_indicator));
        if (indicator != rules().plan().indicators.constEnd()) {
            const QString base = relative ? QStringLiteral("%") : indicator->unit;
            // A unit that does not fit any more gives way; one that does stays as it was typed.
            if (!rules().unitFits(m_unit->currentText().trimmed(), *indicator, measure)) {
                m_unit->setEditText({});
            }
            fields::offerUnits(m_unit, base);
        }
    }
}

void TargetDialog::newDocument()
{
    Document document;
    document.issued = QDate::currentDate();
    DocumentDialog dialog(editor(), document, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    readRules();
    m_document->clear();
    fields::fillDocuments(m_document, rules().plan());
    fields::choose(m_document, dialog.document().key);
    refresh();
}

} // namespace qiantu
