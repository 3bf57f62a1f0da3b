// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_table_model.h"

#include "models/plans/plan_columns.h"
#include "models/plans/plan_editor.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"
#include "models/stations/station.h"

#include <algorithm>

namespace qiantu {

namespace {

QVariant dateData(const QDate& date, int role)
{
    return role == Qt::DisplayRole ? QVariant(date.toString(Qt::ISODate)) : QVariant(date);
}

QVariant numberData(double value, int role)
{
    return role == Qt::DisplayRole ? QVariant(formatNumber(value, decimalsOf(value))) : QVariant(value);
}

/// A choice: its name to show and to sort by, its stable text to edit.
template <typename Choice>
QVariant choiceData(Choice choice, int role)
{
    return role == Qt::EditRole ? toText(choice) : displayName(choice);
}

template <typename Record>
Result<void> saveEdited(PlanEditor& editor, const Record* stored, const QString& column, const QVariant& value)
{
    if (stored == nullptr) {
        return {};
    }
    Record record = *stored;
    if (!setPlanColumn(record, column, value) || sameContent(toRow(record), toRow(*stored))) {
        return {};
    }
    const auto saved = editor.save(record);
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    return {};
}

} // namespace

PlanTableModel::PlanTableModel(PlanTable table, QObject* parent) : QAbstractTableModel(parent), m_table(table) {}

PlanTableModel::~PlanTableModel() = default;

void PlanTableModel::setPlan(std::shared_ptr<const Plan> plan, const RegionCatalog& regions)
{
    std::vector<RowId> ids;
    m_keys.clear();
    m_places.clear();
    m_targetCounts.clear();
    m_observationCounts.clear();
    m_plan = std::move(plan);
    m_regions = regions;
    if (m_plan) {
        const auto count = [this](const auto& figures, QHash<QString, int>& counts) {
            for (const auto& figure : figures) {
                ++counts[m_table == PlanTable::Documents ? figure.document : figure.indicator];
            }
        };
        const auto place = [&](const auto& figures) {
            for (std::size_t at = 0; at < figures.size(); ++at) {
                m_places.insert(figures[at].id, at);
                ids.push_back(figures[at].id);
            }
        };
        const auto name = [&](const auto& records) {
            for (const auto& record : records) {
                m_keys.insert(record.id, record.key);
                ids.push_back(record.id);
            }
            count(m_plan->targets, m_targetCounts);
            count(m_plan->observations, m_observationCounts);
        };
        switch (m_table) {
        case PlanTable::Documents:
            name(m_plan->documents);
            break;
        case PlanTable::Indicators:
            name(m_plan->indicators);
            break;
        case PlanTable::Targets:
            place(m_plan->targets);
            break;
        case PlanTable::Observations:
            place(m_plan->observations);
            break;
        }
    }
    std::sort(ids.begin(), ids.end());
    // The rows that are gone go, those that are new come, the others stay where they are, with what is selected.
    for (auto row = static_cast<int>(m_ids.size()) - 1; row >= 0; --row) {
        if (!std::binary_search(ids.begin(), ids.end(), idAt(row))) {
            beginRemoveRows({}, row, row);
            m_ids.erase(m_ids.begin() + row);
            endRemoveRows();
        }
    }
    if (m_ids.empty() && !ids.empty()) {
        beginInsertRows({}, 0, static_cast<int>(ids.size()) - 1);
        m_ids = ids;
        endInsertRows();
    }
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (at >= m_ids.size() || m_ids[at] != ids[at]) {
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
            m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(at), ids[at]);
            endInsertRows();
        }
    }
    if (!m_ids.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int PlanTableModel::rowOf(RowId id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() || *found != id ? -1 : static_cast<int>(found - m_ids.begin());
}

int PlanTableModel::columnOf(const QString& column) const
{
    const auto& columns = shownColumns(m_table);
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ShownColumn& shown) { return column == QLatin1String(shown.column); });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const Document* PlanTableModel::document(RowId id) const
{
    const auto found =
        m_plan ? m_plan->documents.constFind(m_keys.value(id)) : QHash<QString, Document>::const_iterator();
    return m_table != PlanTable::Documents || !m_plan || found == m_plan->documents.constEnd() ? nullptr : &*found;
}

const Indicator* PlanTableModel::indicator(RowId id) const
{
    const auto found =
        m_plan ? m_plan->indicators.constFind(m_keys.value(id)) : QHash<QString, Indicator>::const_iterator();
    return m_table != PlanTable::Indicators || !m_plan || found == m_plan->indicators.constEnd() ? nullptr : &*found;
}

const Target* PlanTableModel::target(RowId id) const
{
    const auto found = m_places.constFind(id);
    return m_table != PlanTable::Targets || found == m_places.constEnd() ? nullptr : &m_plan->targets[*found];
}

const Observation* PlanTableModel::observation(RowId id) const
{
    const auto found = m_places.constFind(id);
    return m_table != PlanTable::Observations || found == m_places.constEnd() ? nullptr : &m_plan->observations[*found];
}

int PlanTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int PlanTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shownColumns(m_table).size());
}

QString PlanTableModel::indicatorName(const QString& key) const
{
    const auto found = m_plan->indicators.constFind(key);
    return found == m_plan->indicators.constEnd() ? key : found->name;
}

QString PlanTableModel::regionName(const QString& code, const QString& place) const
{
    const Region* region = m_regions.byCode(code);
    return !place.isEmpty() ? place : region != nullptr ? region->name : code;
}

QString PlanTableModel::documentName(const QString& key) const
{
    const auto found = m_plan->documents.constFind(key);
    return found == m_plan->documents.constEnd() ? key : found->shortTitle;
}

QVariant PlanTableModel::documentData(const Document& document, const QString& column, int role) const
{
    if (column == QLatin1String("issued")) {
        return dateData(document.issued, role);
    }
    if (column == QLatin1String("kind")) {
        return choiceData(document.kind, role);
    }
    if (column == QLatin1String("rank")) {
        return document.rank;
    }
    if (column == QLatin1String("targets")) {
        return m_targetCounts.value(document.key);
    }
    if (column == QLatin1String("observations")) {
        return m_observationCounts.value(document.key);
    }
    return toRow(document).value(column);
}

QVariant PlanTableModel::indicatorData(const Indicator& indicator, const QString& column, int role) const
{
    if (column == QLatin1String("category")) {
        return role == Qt::EditRole ? indicator.category : categoryName(indicator.category);
    }
    if (column == QLatin1String("better")) {
        return choiceData(indicator.better, role);
    }
    if (column == QLatin1String("decimals")) {
        return indicator.decimals;
    }
    if (column == QLatin1String("aggregation")) {
        if (indicator.aggregation == Indicator::Aggregation::Ratio) {
            return QStringLiteral("%1 ÷ %2").arg(indicatorName(indicator.numerator),
                                                 indicatorName(indicator.denominator));
        }
        return displayName(indicator.aggregation);
    }
    if (column == QLatin1String("counted_layer")) {
        return indicator.countedLayer == Indicator::CountedLayer::None ? QString()
                                                                       : displayName(indicator.countedLayer);
    }
    if (column == QLatin1String("targets")) {
        return m_targetCounts.value(indicator.key);
    }
    if (column == QLatin1String("observations")) {
        return m_observationCounts.value(indicator.key);
    }
    return toRow(indicator).value(column);
}

QVariant PlanTableModel::targetData(const Target& target, const QString& column, int role) const
{
    if (column == QLatin1String("indicator_key")) {
        return indicatorName(target.indicator);
    }
    if (column == QLatin1String("region_code")) {
        return role == SortRole ? target.region + target.place : regionName(target.region, target.place);
    }
    if (column == QLatin1String("document_key")) {
        return documentName(target.document);
    }
    if (column == QLatin1String("year")) {
        return target.year;
    }
    if (column == QLatin1String("due")) {
        return dateData(target.due, role);
    }
    if (column == QLatin1String("comparator")) {
        return choiceData(target.comparator, role);
    }
    if (column == QLatin1String("value")) {
        return numberData(target.value, role);
    }
    if (column == QLatin1String("upper")) {
        return target.upper ? numberData(*target.upper, role) : QVariant();
    }
    if (column == QLatin1String("kind")) {
        return choiceData(target.kind, role);
    }
    if (column == QLatin1String("measure")) {
        return target.since ? QStringLiteral("%1 %2").arg(displayName(target.measure)).arg(*target.since)
                            : displayName(target.measure);
    }
    return toRow(target).value(column);
}

QVariant PlanTableModel::observationData(const Observation& observation, const QString& column, int role) const
{
    if (column == QLatin1String("indicator_key")) {
        return indicatorName(observation.indicator);
    }
    if (column == QLatin1String("region_code")) {
        return role == SortRole ? observation.region + observation.place
                                : regionName(observation.region, observation.place);
    }
    if (column == QLatin1String("document_key")) {
        return observation.document.isEmpty() ? observation.source : documentName(observation.document);
    }
    if (column == QLatin1String("date")) {
        return dateData(observation.date, role);
    }
    if (column == QLatin1String("value")) {
        return numberData(observation.value, role);
    }
    if (column == QLatin1String("approximate")) {
        return choiceData(observation.approximate, role);
    }
    if (column == QLatin1String("period")) {
        return choiceData(observation.period, role);
    }
    if (column == QLatin1String("method")) {
        return choiceData(observation.method, role);
    }
    if (column == QLatin1String("measure")) {
        return observation.since ? QStringLiteral("%1 %2").arg(displayName(observation.measure)).arg(*observation.since)
                                 : displayName(observation.measure);
    }
    return toRow(observation).value(column);
}

QString PlanTableModel::searchText(RowId id) const
{
    PlanRow row;
    QStringList words;
    if (const Document* ofDocument = document(id)) {
        row = toRow(*ofDocument);
    } else if (const Indicator* ofIndicator = indicator(id)) {
        row = toRow(*ofIndicator);
        words << categoryName(ofIndicator->category);
    } else if (const Target* ofTarget = target(id)) {
        row = toRow(*ofTarget);
        words << indicatorName(ofTarget->indicator) << regionName(ofTarget->region, {})
              << documentName(ofTarget->document) << displayName(ofTarget->kind);
    } else if (const Observation* ofObservation = observation(id)) {
        row = toRow(*ofObservation);
        words << indicatorName(ofObservation->indicator) << regionName(ofObservation->region, {})
              << documentName(ofObservation->document);
    }
    for (const QVariant& value : row) {
        words << value.toString();
    }
    return words.join(u' ').toLower();
}

QVariant PlanTableModel::commonData(const QModelIndex& index, int role) const
{
    const RowId id = idAt(index.row());
    const auto figure = [&](auto take) -> QVariant {
        if (const Target* found = target(id)) {
            return take(*found);
        }
        if (const Observation* found = observation(id)) {
            return take(*found);
        }
        return {};
    };
    switch (role) {
    case IdRole:
        return static_cast<qlonglong>(id);
    case OriginRole: {
        const Document* ofDocument = document(id);
        const Indicator* ofIndicator = indicator(id);
        return ofDocument != nullptr    ? static_cast<int>(ofDocument->origin)
               : ofIndicator != nullptr ? static_cast<int>(ofIndicator->origin)
                                        : figure([](const auto& found) { return static_cast<int>(found.origin); });
    }
    case SearchRole:
        return searchText(id);
    case IndicatorRole:
        return m_table == PlanTable::Indicators ? QVariant(m_keys.value(id))
                                                : figure([](const auto& found) { return found.indicator; });
    case DocumentRole:
        return m_table == PlanTable::Documents ? QVariant(m_keys.value(id))
                                               : figure([](const auto& found) { return found.document; });
    default:
        break;
    }
    if (const Target* found = target(id)) {
        return found->year;
    }
    const Observation* found = observation(id);
    return found != nullptr ? found->date.year() : 0;
}

QVariant PlanTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan) {
        return {};
    }
    const QString column = QString::fromLatin1(shownColumns(m_table)[static_cast<std::size_t>(index.column())].column);
    switch (role) {
    case ColumnRole:
        return column;
    case IdRole:
    case OriginRole:
    case SearchRole:
    case IndicatorRole:
    case DocumentRole:
    case YearRole:
        return commonData(index, role);
    case Qt::TextAlignmentRole: {
        static const QStringList numbers{QStringLiteral("value"),   QStringLiteral("upper"),
                                         QStringLiteral("targets"), QStringLiteral("observations"),
                                         QStringLiteral("rank"),    QStringLiteral("decimals")};
        return numbers.contains(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
    case SortRole:
        break;
    default:
        return {};
    }
    const int kind = role == Qt::ToolTipRole ? static_cast<int>(Qt::DisplayRole) : role;
    const RowId id = idAt(index.row());
    if (column == QLatin1String("origin")) {
        return displayName(static_cast<Origin>(commonData(index, OriginRole).toInt()));
    }
    if (const Document* found = document(id)) {
        return documentData(*found, column, kind);
    }
    if (const Indicator* found = indicator(id)) {
        return indicatorData(*found, column, kind);
    }
    if (const Target* found = target(id)) {
        return targetData(*found, column, kind);
    }
    if (const Observation* found = observation(id)) {
        return observationData(*found, column, kind);
    }
    return {};
}

bool PlanTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const QString column = index.data(ColumnRole).toString();
    const RowId id = idAt(index.row());
    Result<void> saved;
    switch (m_table) {
    case PlanTable::Documents:
        saved = saveEdited(*m_editor, document(id), column, value);
        break;
    case PlanTable::Indicators:
        saved = saveEdited(*m_editor, indicator(id), column, value);
        break;
    case PlanTable::Targets:
        saved = saveEdited(*m_editor, target(id), column, value);
        break;
    case PlanTable::Observations:
        saved = saveEdited(*m_editor, observation(id), column, value);
        break;
    }
    if (!saved) {
        Q_EMIT refused(saved.error());
        return false;
    }
    return true; // The plan that the revision makes is shown when it is there.
}

QVariant PlanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString column = QString::fromLatin1(shownColumns(m_table)[static_cast<std::size_t>(section)].column);
    if (column == QLatin1String("targets")) {
        return tr("Targets");
    }
    return column == QLatin1String("observations") ? tr("Observations") : planColumnName(column);
}

Qt::ItemFlags PlanTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_editor != nullptr &&
        shownColumns(m_table)[static_cast<std::size_t>(index.column())].editable) {
        // Only a range has an upper value.
        const bool isEmptyUpper =
            index.data(ColumnRole).toString() == QLatin1String("upper") && !index.data(Qt::EditRole).isValid();
        flags.setFlag(Qt::ItemIsEditable, !isEmptyUpper);
    }
    return flags;
}

} // namespace qiantu
