// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure_dialog.h"

#include "models/plans/spelled_number.h"
#include "models/plans/units.h"
#include "widgets/document_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <limits>

namespace qiantu {

FigureDialog::FigureDialog(PlanEditor& editor, const QString& title, int quoteLines, QWidget* parent)
    : RecordDialog(editor, title, parent),
      m_fields{fields::searchBox(this),
               fields::searchBox(this),
               new QLineEdit(this),
               new QLineEdit(this),
               new QComboBox(this),
               fields::choiceBox(allMeasures(), this),
               fields::yearBox(true, this),
               new QComboBox(this),
               fields::searchBox(this),
               new QLineEdit(this),
               fields::textBox(quoteLines, this),
               fields::textBox(2, this)}
{
    fields::fillIndicators(m_fields.indicator, rules().plan());
    fields::fillRegions(m_fields.region, rules().regions());
    fields::fillOperators(m_fields.operators);
    m_fields.unit->setEditable(true);
    m_fields.unit->setInsertPolicy(QComboBox::NoInsert);
    m_fields.place->setPlaceholderText(tr("only where it is not the region's name"));
}

void FigureDialog::addDocument(const QString& withoutOne)
{
    m_withoutDocument = withoutOne;
    fillDocuments();
    auto* document = new QWidget(this);
    auto* row = new QHBoxLayout(document);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_fields.document, 1);
    auto* fresh = new QToolButton(document);
    fresh->setText(tr("New …"));
    fresh->setToolTip(tr("Enter another document"));
    fresh->setObjectName(QStringLiteral("newDocument"));
    row->addWidget(fresh);
    connect(fresh, &QToolButton::clicked, this, &FigureDialog::enterDocument);
    m_fields.document->setObjectName(QStringLiteral("document_key"));
    document->setObjectName(QStringLiteral("documentRow"));
    document->setFocusProxy(m_fields.document);
    addField(1, QStringLiteral("document_key"), document);
    watch(QStringLiteral("document_key"), m_fields.document);
}

void FigureDialog::fillDocuments()
{
    m_fields.document->clear();
    if (!m_withoutDocument.isEmpty()) {
        m_fields.document->addItem(m_withoutDocument, QString());
    }
    fields::fillDocuments(m_fields.document, rules().plan());
}

void FigureDialog::enterDocument()
{
    DocumentDialog dialog(editor(), newDocument(), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    readRules();
    fillDocuments();
    fields::choose(m_fields.document, dialog.document().key);
    refresh();
}

double FigureDialog::typedNumber(const QLineEdit* field)
{
    return plainNumber(field->text()).value_or(std::numeric_limits<double>::quiet_NaN());
}

void FigureDialog::fillTexts(const QString& place, std::optional<double> value, const QString& indicator,
                             const QString& unit, const QString& clause, const QString& quote, const QString& note)
{
    m_fields.place->setText(place);
    m_fields.value->setText(value ? formatNumber(*value, decimalsOf(*value)) : QString());
    m_fields.unit->setEditText(unit);
    const auto known = rules().plan().indicators.constFind(indicator);
    fields::offerUnits(m_fields.unit, known == rules().plan().indicators.constEnd() ? unit : known->unit);
    m_fields.clause->setText(clause);
    m_fields.quote->setPlainText(quote);
    m_fields.note->setPlainText(note);
}

void FigureDialog::takeTexts(QString& place, QString& clause, QString& quote, QString& note) const
{
    place = m_fields.place->text().trimmed();
    clause = m_fields.clause->text().trimmed();
    quote = m_fields.quote->toPlainText().trimmed();
    note = m_fields.note->toPlainText().trimmed();
}

void FigureDialog::followMeasure()
{
    const auto measure = fields::choiceOf(m_fields.measure, allMeasures());
    setFieldVisible(QStringLiteral("since"), measure != Measure::Level);
    const bool relative = measure == Measure::Growth || measure == Measure::AverageGrowth;
    const auto indicator = rules().plan().indicators.constFind(fields::chosen(m_fields.indicator));
    if (indicator == rules().plan().indicators.constEnd()) {
        return;
    }
    // A unit that does not fit any more gives way; one that does stays as it was typed.
    if (!rules().unitFits(m_fields.unit->currentText().trimmed(), *indicator, measure)) {
        m_fields.unit->setEditText({});
    }
    fields::offerUnits(m_fields.unit, relative ? QStringLiteral("%") : indicator->unit);
}

} // namespace qiantu
