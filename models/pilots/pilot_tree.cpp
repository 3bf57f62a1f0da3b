// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot_tree.h"

#include <algorithm>

namespace qiantu {

namespace {

/// Groups have this internal id, pilots their group's row.
constexpr quintptr groupId = ~quintptr(0);

bool counts(const Pilot& pilot)
{
    return pilot.status != Pilot::Status::Withdrawn;
}

} // namespace

PilotTree::PilotTree(QObject* parent) : QAbstractItemModel(parent) {}

PilotTree::~PilotTree() = default;

void PilotTree::setPilots(const std::vector<Pilot>& pilots, const QString& programme, const RegionCatalog& regions,
                          const QHash<QString, QString>& documents)
{
    beginResetModel();
    m_groups.clear();
    m_regions = regions;
    m_documents = documents;
    for (const Pilot& pilot : pilots) {
        if (pilot.programme != programme) {
            continue;
        }
        auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& known) {
            return known.batch == pilot.batch && known.year == pilot.year;
        });
        if (group == m_groups.end()) {
            group = m_groups.insert(group, Group{pilot.batch, pilot.year, {}});
        }
        group->pilots.push_back(pilot);
    }
    std::sort(m_groups.begin(), m_groups.end(),
              [](const Group& a, const Group& b) { return a.year != b.year ? a.year < b.year : a.batch < b.batch; });
    for (Group& group : m_groups) {
        std::stable_sort(group.pilots.begin(), group.pilots.end(),
                         [](const Pilot& a, const Pilot& b) { return a.regionCode < b.regionCode; });
    }
    endResetModel();
}

const Pilot* PilotTree::pilotAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == groupId) {
        return nullptr;
    }
    return &m_groups.at(index.internalId()).pilots.at(static_cast<std::size_t>(index.row()));
}

QModelIndex PilotTree::indexOfPilot(RowId id) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const auto& pilots = m_groups[group].pilots;
        const auto found =
            std::find_if(pilots.begin(), pilots.end(), [id](const Pilot& pilot) { return pilot.id == id; });
        if (found != pilots.end()) {
            return createIndex(static_cast<int>(found - pilots.begin()), 0, static_cast<quintptr>(group));
        }
    }
    return {};
}

QModelIndex PilotTree::indexOfGroup(const QString& batch, std::optional<int> year) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        if (m_groups[group].batch == batch && m_groups[group].year == year) {
            return createIndex(static_cast<int>(group), 0, groupId);
        }
    }
    return {};
}

QStringList PilotTree::members(const QString& batch, std::optional<int> year) const
{
    QStringList codes;
    for (const Group& group : m_groups) {
        for (const Pilot& pilot : group.pilots) {
            if (group.batch == batch && group.year == year && counts(pilot)) {
                codes << pilot.regionCode;
            }
        }
    }
    return codes;
}

QStringList PilotTree::allMembers() const
{
    QStringList codes;
    for (const Group& group : m_groups) {
        codes << members(group.batch, group.year);
    }
    codes.removeDuplicates();
    return codes;
}

QModelIndex PilotTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, static_cast<quintptr>(parent.row()))
                            : createIndex(row, column, groupId);
}

QModelIndex PilotTree::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == groupId) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()), 0, groupId);
}

int PilotTree::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_groups.size());
    }
    const bool isGroup = parent.internalId() == groupId && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].pilots.size()) : 0;
}

int PilotTree::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant PilotTree::groupData(const Group& group, int column, int role) const
{
    const auto counting = std::count_if(group.pilots.begin(), group.pilots.end(), counts);
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn) {
            QStringList parts;
            if (!group.batch.isEmpty()) {
                parts << group.batch;
            }
            parts << (group.year ? tr("year %1").arg(*group.year) : tr("no year"));
            return QStringLiteral("%1 (%2)").arg(parts.join(QStringLiteral(" · "))).arg(counting);
        }
        return {};
    case IsGroupRole:
        return true;
    case BatchRole:
        return group.batch;
    case YearRole:
        return group.year ? QVariant(*group.year) : QVariant();
    default:
        return {};
    }
}

QVariant PilotTree::pilotData(const Pilot& pilot, int column, int role) const
{
    const Region* region = m_regions.byCode(pilot.regionCode);
    const QString name = region ? region->name : pilot.regionCode;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn:
            // The words of the document where they are not the region's.
            return pilot.place == name || (region && pilot.place == region->shortName)
                       ? name
                       : tr("%1 (%2)", "a region and the place in it").arg(name, pilot.place);
        case StatusColumn:
            return displayName(pilot.status);
        case DocumentColumn:
            return m_documents.value(pilot.document, pilot.document);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return pilot.quote;
    case IsGroupRole:
        return false;
    case PilotIdRole:
        return QVariant::fromValue<qlonglong>(pilot.id);
    case RegionCodeRole:
        return pilot.regionCode;
    case BatchRole:
        return pilot.batch;
    case YearRole:
        return pilot.year ? QVariant(*pilot.year) : QVariant();
    case WithdrawnRole:
        return !counts(pilot);
    case OwnRole:
        return pilot.packKey.isEmpty();
    default:
        return {};
    }
}

QVariant PilotTree::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Pilot* pilot = pilotAt(index);
    return pilot ? pilotData(*pilot, index.column(), role)
                 : groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant PilotTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Batch and region");
    case StatusColumn:
        return tr("Status");
    case DocumentColumn:
        return tr("Document");
    default:
        return {};
    }
}

} // namespace qiantu
