// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_figure_form.h"

#include "models/plans/plan_texts.h"
#include "models/workspace/workspace.h"
#include "widgets/plan_fields.h"
#include "widgets/theme_filter_form.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace qiantu {

namespace {

/// The data of an entry that counts things: "#stations", "#routes length".
QString countedData(const CountedThings& counted)
{
    return QLatin1Char('#') + toText(counted.layer) +
           (counted.measure == Indicator::CountedMeasure::Length ? QStringLiteral(" length") : QString());
}

std::vector<CountedThings> countable()
{
    std::vector<CountedThings> all;
    for (const auto layer : allCountedLayers()) {
        if (layer == Indicator::CountedLayer::None) {
            continue;
        }
        all.push_back({layer, Indicator::CountedMeasure::Count, {}});
        if (layer == Indicator::CountedLayer::Routes) {
            all.push_back({layer, Indicator::CountedMeasure::Length, {}});
        }
    }
    return all;
}

} // namespace

ThemeFigureForm::ThemeFigureForm(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_form(new QFormLayout(this)),
      m_kind(new QComboBox(this)),
      m_quantity(fields::searchBox(this)),
      m_filter(new ThemeFilterForm(this)),
      m_other(fields::searchBox(this)),
      m_factor(new QComboBox(this)),
      m_since(fields::dateBox(this)),
      m_relative(new QCheckBox(tr("in per cent"), this)),
      m_operator(new QComboBox(this))
{
    build();
    fillKinds();
    fillQuantities();
    showRows();
}

void ThemeFigureForm::build()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->setObjectName(QStringLiteral("themeFigureKind"));
    m_quantity->setObjectName(QStringLiteral("themeIndicator"));
    m_other->setObjectName(QStringLiteral("themeOther"));
    m_factor->setObjectName(QStringLiteral("themeFactor"));
    m_since->setObjectName(QStringLiteral("themeSince"));
    m_relative->setObjectName(QStringLiteral("themeRelative"));
    m_operator->setObjectName(QStringLiteral("themeOperator"));
    m_form->addRow(tr("Shows"), m_kind);
    m_form->addRow(tr("Of"), m_quantity);
    m_form->addRow(tr("Which"), m_filter);
    m_form->addRow(tr("And"), m_other);
    m_form->addRow(tr("For each"), m_factor);
    m_form->addRow(tr("Since"), m_since);
    m_form->addRow(QString(), m_relative);
    m_form->addRow(tr("Operator"), m_operator);
    m_factor->setEditable(true);
    m_factor->addItems({QStringLiteral("1"), QStringLiteral("100"), QStringLiteral("1000"), QStringLiteral("10000")});
    fields::fillOperators(m_operator);
    m_since->setDate(QDate(m_workspace.checkDate().year() - 1, 12, 31));

    connect(m_kind, &QComboBox::activated, this, [this] {
        showRows();
        Q_EMIT edited();
    });
    const auto chosen = [this] {
        // Typing goes through texts that are no entry: only an entry is an edit.
        showRows();
        Q_EMIT edited();
    };
    connect(m_quantity, &QComboBox::currentIndexChanged, this, chosen);
    connect(m_other, &QComboBox::currentIndexChanged, this, chosen);
    connect(m_filter, &ThemeFilterForm::edited, this, &ThemeFigureForm::edited);
    connect(m_factor, &QComboBox::currentTextChanged, this, &ThemeFigureForm::edited);
    connect(m_since, &QDateEdit::dateChanged, this, &ThemeFigureForm::edited);
    connect(m_relative, &QCheckBox::toggled, this, &ThemeFigureForm::edited);
    connect(m_operator, &QComboBox::activated, this, &ThemeFigureForm::edited);
}

void ThemeFigureForm::fillKinds()
{
    const QSignalBlocker blocker(m_kind);
    const QVariant before = m_kind->currentData();
    m_kind->clear();
    for (const auto kind : allThemeFigureKinds()) {
        if ((kind == ThemeFigure::Kind::Status) == m_statusOnly) {
            m_kind->addItem(displayName(kind), toText(kind));
        }
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(before)));
}

void ThemeFigureForm::fillQuantities()
{
    const QSignalBlocker blockQuantity(m_quantity);
    const QSignalBlocker blockOther(m_other);
    const auto checked = m_workspace.checked();
    fields::fillIndicators(m_quantity, checked->plan);
    fields::fillIndicators(m_other, checked->plan);
    for (const CountedThings& counted : countable()) {
        const QString layer = displayName(counted.layer);
        m_quantity->addItem(counted.measure == Indicator::CountedMeasure::Length
                                ? tr("Length over the layer “%1”").arg(layer)
                                : tr("Count over the layer “%1”").arg(layer),
                            countedData(counted));
    }
    m_quantity->setCurrentIndex(-1);
    m_other->setCurrentIndex(-1);
}

ThemeFigure::Kind ThemeFigureForm::kind() const
{
    return themeFigureKindFromText(m_kind->currentData().toString()).value_or(ThemeFigure::Kind::Value);
}

void ThemeFigureForm::setStatusOnly(bool statusOnly)
{
    if (statusOnly != m_statusOnly) {
        m_statusOnly = statusOnly;
        fillKinds();
        showRows();
    }
}

void ThemeFigureForm::showRows()
{
    const auto now = kind();
    const QString quantity = fields::chosen(m_quantity);
    const bool counts = quantity.startsWith(QLatin1Char('#'));
    Indicator::CountedLayer layer = Indicator::CountedLayer::None;
    for (const CountedThings& counted : countable()) {
        if (countedData(counted) == quantity) {
            layer = counted.layer;
        }
    }
    m_filter->setLayer(layer, m_workspace.project().database());
    const bool ofTarget = now == ThemeFigure::Kind::Target || now == ThemeFigure::Kind::Completion ||
                          now == ThemeFigure::Kind::Gap || now == ThemeFigure::Kind::Status;
    const auto show = [this](QWidget* row, bool visible) { m_form->setRowVisible(row, visible); };
    show(m_kind, !m_statusOnly);
    show(m_filter, counts);
    show(m_other, now == ThemeFigure::Kind::Ratio || now == ThemeFigure::Kind::Difference);
    show(m_factor, now == ThemeFigure::Kind::Ratio);
    show(m_since, now == ThemeFigure::Kind::Change);
    show(m_relative, now == ThemeFigure::Kind::Change);
    show(m_operator, !counts && (!ofTarget || !m_figure.operatorKey.isEmpty()));
}

void ThemeFigureForm::chooseQuantity(const ThemeFigure& figure)
{
    if (figure.indicator.isEmpty() && figure.counted.layer != Indicator::CountedLayer::None) {
        fields::choose(m_quantity, countedData(figure.counted));
    } else {
        fields::choose(m_quantity, figure.indicator);
    }
}

void ThemeFigureForm::setFigure(const ThemeFigure& figure)
{
    const QSignalBlocker blocker(this);
    m_figure = figure;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(toText(figure.kind))));
    chooseQuantity(figure);
    fields::choose(m_other, figure.other);
    m_factor->setEditText(QString::number(figure.factor, 'g', 12));
    if (figure.since.isValid()) {
        m_since->setDate(figure.since);
    }
    m_relative->setChecked(figure.relative);
    m_operator->setCurrentIndex(std::max(0, m_operator->findData(figure.operatorKey)));
    showRows();
    m_filter->setFilter(figure.counted.filter);
}

ThemeFigure ThemeFigureForm::figure() const
{
    ThemeFigure figure = m_figure;
    figure.kind = kind();
    const QString quantity = fields::chosen(m_quantity);
    figure.counted = {};
    figure.indicator = quantity;
    for (const CountedThings& counted : countable()) {
        if (countedData(counted) == quantity) {
            figure.indicator.clear();
            figure.counted = counted;
            figure.counted.filter = m_filter->filter();
        }
    }
    const bool pairs = figure.kind == ThemeFigure::Kind::Ratio || figure.kind == ThemeFigure::Kind::Difference;
    figure.other = pairs ? fields::chosen(m_other) : QString();
    bool isNumber = false;
    const double factor = m_factor->currentText().toDouble(&isNumber);
    figure.factor = figure.kind == ThemeFigure::Kind::Ratio ? (isNumber ? factor : 0) : 1;
    figure.since = figure.kind == ThemeFigure::Kind::Change ? m_since->date() : QDate();
    figure.relative = figure.kind == ThemeFigure::Kind::Change && m_relative->isChecked();
    figure.operatorKey =
        figure.counted.layer == Indicator::CountedLayer::None ? m_operator->currentData().toString() : QString();
    return figure;
}

} // namespace qiantu
