// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/observation_dialog.h"

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
#include <limits>

namespace qiantu {

ObservationDialog::ObservationDialog(PlanEditor& editor, const Observation& observation, QWidget* parent)
    : RecordDialog(editor, observation.id == 0 ? tr("New observation") : tr("Observation"), parent),
      m_observation(observation),
      m_indicator(fields::searchBox(this)),
      m_region(fields::searchBox(this)),
      m_place(new QLineEdit(this)),
      m_date(fields::dateBox(this)),
      m_period(fields::choiceBox(allPeriods(), this)),
      m_value(new QLineEdit(this)),
      m_unit(new QComboBox(this)),
      m_approximate(fields::choiceBox(allApproximates(), this)),
      m_method(fields::choiceBox(allMethods(), this)),
      m_measure(fields::choiceBox(allMeasures(), this)),
      m_since(fields::yearBox(true, this)),
      m_operator(new QComboBox(this)),
      m_document(fields::searchBox(this)),
      m_source(new QLineEdit(this)),
      m_clause(new QLineEdit(this)),
      m_quote(fields::textBox(2, this)),
      m_note(fields::textBox(2, this))
{
    buildFields();
    fill(observation);
    if (observation.id != 0) {
        showAllFaults();
    }
    begin();
}

Observation ObservationDialog::answering(const Target& target, const QDate& day)
{
    Observation observation;
    observation.indicator = target.indicator;
    observation.region = target.region;
    observation.place = target.place;
    observation.operatorKey = target.operatorKey;
    observation.measure = target.measure;
    observation.since = target.since;
    observation.unit = target.unit;
    observation.date = day;
    return observation;
}

void ObservationDialog::buildFields()
{
    fields::fillIndicators(m_indicator, rules().plan());
    fields::fillRegions(m_region, rules().regions());
    m_document->addItem(tr("no document: said in words"), QString());
    fields::fillDocuments(m_document, rules().plan());
    fields::fillOperators(m_operator);
    m_unit->setEditable(true);
    m_unit->setInsertPolicy(QComboBox::NoInsert);
    m_place->setPlaceholderText(tr("only where it is not the region's name"));
    m_source->setPlaceholderText(tr("such as: telephone call of 3 March with the county"));

    addField(0, QStringLiteral("indicator_key"), m_indicator);
    addField(0, QStringLiteral("region_code"), m_region);
    addField(0, QStringLiteral("place"), m_place);
    addField(0, QStringLiteral("value"), m_value);
    addField(0, QStringLiteral("unit"), m_unit);
    addField(0, QStringLiteral("approximate"), m_approximate);
    addField(0, QStringLiteral("date"), m_date);
    addField(0, QStringLiteral("period"), m_period);
    addField(0, QStringLiteral("measure"), m_measure);
    addField(0, QStringLiteral("since"), m_since);

    auto* document = new QWidget(this);
    auto* row = new QHBoxLayout(document);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_document, 1);
    auto* fresh = new QToolButton(document);
    fresh->setText(tr("New …"));
    fresh->setToolTip(tr("Enter another document"));
    row->addWidget(fresh);
    connect(fresh, &QToolButton::clicked, this, &ObservationDialog::newDocument);
    m_document->setObjectName(QStringLiteral("document_key"));
    document->setObjectName(QStringLiteral("documentRow"));
    document->setFocusProxy(m_document);
    addField(1, QStringLiteral("document_key"), document);
    watch(QStringLiteral("document_key"), m_document);
    addField(1, QStringLiteral("source"), m_source);
    addField(1, QStringLiteral("clause"), m_clause);
    addField(1, QStringLiteral("quote"), m_quote);
    addField(1, QStringLiteral("method"), m_method);
    addField(1, QStringLiteral("operator"), m_operator);
    addField(1, QStringLiteral("note"), m_note);
}

void ObservationDialog::fill(const Observation& observation)
{
    fields::choose(m_indicator, observation.indicator);
    fields::choose(m_region, observation.region);
    m_place->setText(observation.place);
    m_date->setDate(observation.date.isValid() ? observation.date : QDate::currentDate());
    fields::choose(m_period, toText(observation.period));
    const bool blank = observation.id == 0 && observation.value == 0;
    m_value->setText(blank ? QString() : formatNumber(observation.value, decimalsOf(observation.value)));
    m_unit->setEditText(observation.unit);
    const auto indicator = rules().plan().indicators.constFind(observation.indicator);
    fields::offerUnits(m_unit, indicator == rules().plan().indicators.constEnd() ? observation.unit : indicator->unit);
    fields::choose(m_approximate, toText(observation.approximate));
    fields::choose(m_method, toText(observation.method));
    fields::choose(m_measure, toText(observation.measure));
    fields::setYear(m_since, observation.since);
    fields::choose(m_operator, observation.operatorKey);
    fields::choose(m_document, observation.document);
    m_source->setText(observation.source);
    m_clause->setText(observation.clause);
    m_quote->setPlainText(observation.quote);
    m_note->setPlainText(observation.note);
    setFieldVisible(QStringLiteral("since"), observation.measure != Measure::Level);
    setFieldVisible(QStringLiteral("source"), observation.document.isEmpty());
}

Observation ObservationDialog::observation() const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Observation observation = m_observation;
    observation.indicator = fields::chosen(m_indicator);
    observation.region = fields::chosen(m_region);
    observation.place = m_place->text().trimmed();
    observation.date = m_date->date();
    observation.period = fields::choiceOf(m_period, allPeriods());
    observation.value = plainNumber(m_value->text()).value_or(none);
    observation.unit = m_unit->currentText().trimmed();
    observation.approximate = fields::choiceOf(m_approximate, allApproximates());
    observation.method = fields::choiceOf(m_method, allMethods());
    observation.measure = fields::choiceOf(m_measure, allMeasures());
    observation.since = observation.measure == Measure::Level ? std::nullopt : fields::yearOf(m_since);
    observation.operatorKey = m_operator->currentData().toString();
    observation.document = fields::chosen(m_document);
    observation.source = observation.document.isEmpty() ? m_source->text().trimmed() : QString();
    observation.clause = m_clause->text().trimmed();
    observation.quote = m_quote->toPlainText().trimmed();
    observation.note = m_note->toPlainText().trimmed();
    return observation;
}

PlanFaults ObservationDialog::faults() const
{
    return rules().faults(observation());
}

Result<RowId> ObservationDialog::store()
{
    return editor().save(observation());
}

void ObservationDialog::follow(const QString& column)
{
    if (column == QLatin1String("document_key")) {
        setFieldVisible(QStringLiteral("source"), fields::chosen(m_document).isEmpty());
    } else if (column == QLatin1String("indicator_key") || column == QLatin1String("measure")) {
        const auto measure = fields::choiceOf(m_measure, allMeasures());
        setFieldVisible(QStringLiteral("since"), measure != Measure::Level);
        const bool relative = measure == Measure::Growth || measure == Measure::AverageGrowth;
        const auto indicator = rules().plan().indicators.constFind(fields::chosen(m_indicator));
        if (indicator != rules().plan().indicators.constEnd()) {
            if (!rules().unitFits(m_unit->currentText().trimmed(), *indicator, measure)) {
                m_unit->setEditText({});
            }
            fields::offerUnits(m_unit, relative ? QStringLiteral("%") : indicator->unit);
        }
    }
}

void ObservationDialog::newDocument()
{
    Document document;
    document.issued = QDate::currentDate();
    document.kind = Document::Kind::Report;
    document.rank = 3;
    DocumentDialog dialog(editor(), document, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    readRules();
    m_document->clear();
    m_document->addItem(tr("no document: said in words"), QString());
    fields::fillDocuments(m_document, rules().plan());
    fields::choose(m_document, dialog.document().key);
    refresh();
}

} // namespace qiantu
