// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/observation_dialog.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace qiantu {

ObservationDialog::ObservationDialog(PlanEditor& editor, const Observation& observation, QWidget* parent)
    : FigureDialog(editor, observation.id == 0 ? tr("New observation") : tr("Observation"), 2, parent),
      m_observation(observation),
      m_date(fields::dateBox(this)),
      m_period(fields::choiceBox(allPeriods(), this)),
      m_approximate(fields::choiceBox(allApproximates(), this)),
      m_method(fields::choiceBox(allMethods(), this)),
      m_source(new QLineEdit(this))
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
    m_source->setPlaceholderText(tr("such as: telephone call of 3 March with the county"));

    addField(0, QStringLiteral("indicator_key"), shared().indicator);
    addField(0, QStringLiteral("region_code"), shared().region);
    addField(0, QStringLiteral("place"), shared().place);
    addField(0, QStringLiteral("value"), shared().value);
    addField(0, QStringLiteral("unit"), shared().unit);
    addField(0, QStringLiteral("approximate"), m_approximate);
    addField(0, QStringLiteral("date"), m_date);
    addField(0, QStringLiteral("period"), m_period);
    addField(0, QStringLiteral("measure"), shared().measure);
    addField(0, QStringLiteral("since"), shared().since);

    addDocument(tr("no document: said in words"));
    addField(1, QStringLiteral("source"), m_source);
    addField(1, QStringLiteral("clause"), shared().clause);
    addField(1, QStringLiteral("quote"), shared().quote);
    addField(1, QStringLiteral("method"), m_method);
    addField(1, QStringLiteral("operator"), shared().operators);
    addField(1, QStringLiteral("note"), shared().note);
}

void ObservationDialog::fill(const Observation& observation)
{
    fillShared(observation);
    m_date->setDate(observation.date.isValid() ? observation.date : QDate::currentDate());
    fields::choose(m_period, toText(observation.period));
    fields::choose(m_approximate, toText(observation.approximate));
    fields::choose(m_method, toText(observation.method));
    m_source->setText(observation.source);
    setFieldVisible(QStringLiteral("source"), observation.document.isEmpty());
}

Observation ObservationDialog::observation() const
{
    Observation observation = m_observation;
    takeShared(observation);
    observation.date = m_date->date();
    observation.period = fields::choiceOf(m_period, allPeriods());
    observation.approximate = fields::choiceOf(m_approximate, allApproximates());
    observation.method = fields::choiceOf(m_method, allMethods());
    observation.source = observation.document.isEmpty() ? m_source->text().trimmed() : QString();
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
        setFieldVisible(QStringLiteral("source"), fields::chosen(shared().document).isEmpty());
    } else if (column == QLatin1String("indicator_key") || column == QLatin1String("measure")) {
        followMeasure();
    }
}

Document ObservationDialog::newDocument() const
{
    Document document;
    document.issued = QDate::currentDate();
    document.kind = Document::Kind::Report;
    document.rank = 3;
    return document;
}

} // namespace qiantu
