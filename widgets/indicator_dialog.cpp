// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/indicator_dialog.h"

#include "maps/sqlite.h"
#include "models/plans/counted_columns.h"
#include "models/plans/plan_keys.h"
#include "models/plans/spelled_number.h"
#include "models/plans/units.h"
#include "widgets/plan_fields.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTreeWidget>
#include <algorithm>
#include <limits>

namespace qiantu {

namespace {

constexpr int filterHeight = 150;

/// Where an item of the filter keeps the column, or the value.
constexpr int keyRole = Qt::UserRole;

} // namespace

IndicatorDialog::IndicatorDialog(PlanEditor& editor, const Indicator& indicator, QWidget* parent)
    : RecordDialog(editor, indicator.id == 0 ? tr("New indicator") : tr("Indicator"), parent),
      m_indicator(indicator),
      m_name(new QLineEdit(this)),
      m_nameEn(new QLineEdit(this)),
      m_key(new QLineEdit(this)),
      m_category(new QComboBox(this)),
      m_unit(new QComboBox(this)),
      m_better(fields::choiceBox(allBetters(), this)),
      m_decimals(new QSpinBox(this)),
      m_definition(fields::textBox(2, this)),
      m_aggregation(fields::choiceBox(allAggregations(), this)),
      m_numerator(fields::searchBox(this)),
      m_denominator(fields::searchBox(this)),
      m_factor(new QLineEdit(this)),
      m_weight(fields::searchBox(this)),
      m_layer(fields::choiceBox(allCountedLayers(), this)),
      m_measure(new QComboBox(this)),
      m_filter(new QTreeWidget(this))
{
    buildFields();
    fill(indicator);
    if (indicator.id != 0) {
        showAllFaults();
    }
    begin();
}

void IndicatorDialog::buildFields()
{
    for (const QString& category : indicatorCategories()) {
        m_category->addItem(categoryName(category), category);
    }
    for (auto* box : {m_numerator, m_denominator, m_weight}) {
        fields::fillIndicators(box, rules().plan());
    }
    for (const auto measure : {Indicator::CountedMeasure::Count, Indicator::CountedMeasure::Length}) {
        m_measure->addItem(displayName(measure), toText(measure));
    }
    m_unit->setEditable(true);
    m_unit->setInsertPolicy(QComboBox::NoInsert);
    for (const char* unit : {"个", "万个", "%", "万户", "万人", "万元", "亿元", "公里", "万公里", "Gbps", "GB",
                             "EFLOPS", "万架", "项", "家"}) {
        m_unit->addItem(QString::fromUtf8(unit));
    }
    m_decimals->setRange(0, 6);
    m_filter->setHeaderHidden(true);
    m_filter->setFixedHeight(filterHeight);
    m_filter->setRootIsDecorated(false);
    m_nameEn->setPlaceholderText(tr("the same as the name where it is empty"));
    m_factor->setToolTip(tr("Ratio = numerator ÷ denominator × factor, both in base units: 100 gives %, 10,000 gives "
                            "“per 10,000 people”."));

    addField(0, QStringLiteral("name"), m_name);
    addField(0, QStringLiteral("name_en"), m_nameEn);
    addField(0, QStringLiteral("key"), m_key);
    addField(0, QStringLiteral("category"), m_category, tr("Group"));
    addField(0, QStringLiteral("unit"), m_unit);
    addField(0, QStringLiteral("decimals"), m_decimals);
    addField(0, QStringLiteral("better"), m_better, tr("Direction"));
    addField(0, QStringLiteral("definition"), m_definition);
    addField(1, QStringLiteral("aggregation"), m_aggregation, tr("A region's value"));
    addField(1, QStringLiteral("numerator_key"), m_numerator);
    addField(1, QStringLiteral("denominator_key"), m_denominator);
    addField(1, QStringLiteral("factor"), m_factor);
    addField(1, QStringLiteral("weight_key"), m_weight);
    addField(1, QStringLiteral("counted_layer"), m_layer);
    addField(1, QStringLiteral("counted_measure"), m_measure);
    addField(1, QStringLiteral("counted_filter"), m_filter);
}

void IndicatorDialog::fill(const Indicator& indicator)
{
    m_name->setText(indicator.name);
    m_nameEn->setText(indicator.nameEn);
    m_key->setText(indicator.key);
    m_keyTyped = !indicator.key.isEmpty();
    m_key->setEnabled(indicator.id == 0);
    fields::choose(m_category, indicator.category);
    m_unit->setEditText(indicator.unit);
    fields::choose(m_better, toText(indicator.better));
    m_decimals->setValue(indicator.decimals);
    m_definition->setPlainText(indicator.definition);
    fields::choose(m_aggregation, toText(indicator.aggregation));
    fields::choose(m_numerator, indicator.numerator);
    fields::choose(m_denominator, indicator.denominator);
    m_factor->setText(formatNumber(indicator.factor, decimalsOf(indicator.factor)));
    fields::choose(m_weight, indicator.weight);
    fields::choose(m_layer, toText(indicator.countedLayer));
    fields::choose(m_measure, toText(indicator.countedMeasure));
    fillFilter(indicator.countedFilter);
    showParts();
}

void IndicatorDialog::fillFilter(const QHash<QString, QStringList>& filter)
{
    const QSignalBlocker blocker(m_filter);
    m_filter->clear();
    for (const CountedColumn& counted : countedColumns(layer())) {
        QStringList values = counted.values;
        if (values.isEmpty()) {
            try {
                values = countedValuesInUse(editor().project().database(), layer(), counted.column);
            } catch (const SQLite::Exception&) {
                values.clear(); // Then only what the filter holds already can be chosen.
            }
        }
        const QStringList checked = filter.value(counted.column);
        for (const QString& value : checked) {
            if (!values.contains(value)) {
                values << value;
            }
        }
        auto* heading = new QTreeWidgetItem(m_filter, {countedColumnName(counted.column)});
        heading->setData(0, keyRole, counted.column);
        heading->setFlags(Qt::ItemIsEnabled);
        for (const QString& value : values) {
            auto* item = new QTreeWidgetItem(heading, {countedValueName(counted.column, value)});
            item->setData(0, keyRole, value);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            item->setCheckState(0, checked.contains(value) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_filter->expandAll();
}

void IndicatorDialog::showParts()
{
    const auto aggregation = fields::choiceOf(m_aggregation, allAggregations());
    for (const char* column : {"numerator_key", "denominator_key", "factor"}) {
        setFieldVisible(QLatin1String(column), aggregation == Indicator::Aggregation::Ratio);
    }
    setFieldVisible(QStringLiteral("weight_key"), aggregation == Indicator::Aggregation::WeightedMean);
    for (const char* column : {"counted_measure", "counted_filter"}) {
        setFieldVisible(QLatin1String(column), layer() != Indicator::CountedLayer::None);
    }
}

Indicator::CountedLayer IndicatorDialog::layer() const
{
    return fields::choiceOf(m_layer, allCountedLayers());
}

Indicator IndicatorDialog::indicator() const
{
    Indicator indicator = m_indicator;
    indicator.name = m_name->text().trimmed();
    indicator.nameEn = m_nameEn->text().trimmed();
    indicator.key = m_key->text().trimmed();
    indicator.category = m_category->currentData().toString();
    indicator.unit = m_unit->currentText().trimmed();
    indicator.better = fields::choiceOf(m_better, allBetters());
    indicator.decimals = m_decimals->value();
    indicator.definition = m_definition->toPlainText().trimmed();
    indicator.aggregation = fields::choiceOf(m_aggregation, allAggregations());
    const bool ratio = indicator.aggregation == Indicator::Aggregation::Ratio;
    indicator.numerator = ratio ? fields::chosen(m_numerator) : QString();
    indicator.denominator = ratio ? fields::chosen(m_denominator) : QString();
    indicator.factor = ratio ? plainNumber(m_factor->text()).value_or(std::numeric_limits<double>::quiet_NaN()) : 1;
    indicator.weight =
        indicator.aggregation == Indicator::Aggregation::WeightedMean ? fields::chosen(m_weight) : QString();
    indicator.countedLayer = layer();
    indicator.countedMeasure =
        m_measure->currentIndex() == 1 ? Indicator::CountedMeasure::Length : Indicator::CountedMeasure::Count;
    indicator.countedFilter.clear();
    for (int row = 0; row < m_filter->topLevelItemCount(); ++row) {
        const auto* heading = m_filter->topLevelItem(row);
        QStringList values;
        for (int child = 0; child < heading->childCount(); ++child) {
            if (heading->child(child)->checkState(0) == Qt::Checked) {
                values << heading->child(child)->data(0, keyRole).toString();
            }
        }
        // Nothing chosen in a column: it does not matter.
        if (!values.isEmpty()) {
            indicator.countedFilter.insert(heading->data(0, keyRole).toString(), values);
        }
    }
    return indicator;
}

PlanFaults IndicatorDialog::faults() const
{
    return rules().faults(indicator());
}

Result<RowId> IndicatorDialog::store()
{
    return editor().save(indicator());
}

void IndicatorDialog::follow(const QString& column)
{
    if (column == QLatin1String("key")) {
        m_keyTyped = true;
    } else if (column == QLatin1String("name") && !m_keyTyped) {
        const QStringList taken = rules().plan().indicators.keys();
        const QString name = m_name->text().trimmed();
        m_key->setText(name.isEmpty() ? QString() : keyFromName(name, {taken.begin(), taken.end()}));
    } else if (column == QLatin1String("counted_layer")) {
        // Only what is in service counts unless the planner says otherwise.
        QHash<QString, QStringList> filter;
        if (layer() != Indicator::CountedLayer::Pilots && layer() != Indicator::CountedLayer::None) {
            filter.insert(QStringLiteral("status"), {QStringLiteral("in_service")});
        }
        fillFilter(filter);
        showParts();
    } else if (column == QLatin1String("aggregation")) {
        showParts();
    }
}

} // namespace qiantu
