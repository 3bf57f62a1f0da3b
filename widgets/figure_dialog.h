// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plan_fields.h"
#include "widgets/record_dialog.h"

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace qiantu {

/// What the forms of targets and observations have in common: the indicator and region that a figure is about, its
/// value with unit and measure, and where it stands written.
class FigureDialog : public RecordDialog
{
    Q_OBJECT

protected:
    /// `quoteLines` is the height of the quotation's field.
    FigureDialog(PlanEditor& editor, const QString& title, int quoteLines, QWidget* parent);

    struct Fields
    {
        QComboBox* indicator;
        QComboBox* region;
        QLineEdit* place;
        QLineEdit* value;
        QComboBox* unit;
        QComboBox* measure;
        QSpinBox* since;
        QComboBox* operators;
        QComboBox* document;
        QLineEdit* clause;
        QPlainTextEdit* quote;
        QPlainTextEdit* note;
    };

    const Fields& shared() const { return m_fields; }

    /// Adds the field of the document, with a button that enters another one like newDocument(). `withoutOne` is the
    /// choice of no document; empty: there must be one.
    void addDocument(const QString& withoutOne);
    /// What is proposed for a document that is entered from within this form.
    virtual Document newDocument() const = 0;

    /// The number that is typed in a field; not a number where none is.
    static double typedNumber(const QLineEdit* field);

    /// Shows what a figure says in the fields.
    template <typename Figure>
    void fillShared(const Figure& figure)
    {
        fields::choose(m_fields.indicator, figure.indicator);
        fields::choose(m_fields.region, figure.region);
        fields::choose(m_fields.measure, toText(figure.measure));
        fields::setYear(m_fields.since, figure.since);
        fields::choose(m_fields.operators, figure.operatorKey);
        fields::choose(m_fields.document, figure.document);
        const bool isBlank = figure.id == 0 && figure.value == 0;
        fillTexts(figure.place, isBlank ? std::nullopt : std::optional(figure.value), figure.indicator, figure.unit,
                  figure.clause, figure.quote, figure.note);
        setFieldVisible(QStringLiteral("since"), figure.measure != Measure::Level);
    }

    /// Puts what the fields hold into a figure.
    template <typename Figure>
    void takeShared(Figure& figure) const
    {
        figure.indicator = fields::chosen(m_fields.indicator);
        figure.region = fields::chosen(m_fields.region);
        figure.value = typedNumber(m_fields.value);
        figure.unit = m_fields.unit->currentText().trimmed();
        figure.measure = fields::choiceOf(m_fields.measure, allMeasures());
        figure.since = figure.measure == Measure::Level ? std::nullopt : fields::yearOf(m_fields.since);
        figure.operatorKey = m_fields.operators->currentData().toString();
        figure.document = fields::chosen(m_fields.document);
        takeTexts(figure.place, figure.clause, figure.quote, figure.note);
    }

    /// After another indicator or measure: the base year of measures that need one, and the units that fit.
    void followMeasure();

private:
    void fillTexts(const QString& place, std::optional<double> value, const QString& indicator, const QString& unit,
                   const QString& clause, const QString& quote, const QString& note);
    void takeTexts(QString& place, QString& clause, QString& quote, QString& note) const;
    void fillDocuments();
    void enterDocument();

    Fields m_fields;
    QString m_withoutDocument;
};

} // namespace qiantu
