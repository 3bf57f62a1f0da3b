// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_originals.h"

#include "models/plans/pack_columns.h"
#include "models/plans/pack_contents.h"
#include "models/project/project.h"
#include "models/project/row_changes.h"

#include <algorithm>

namespace qiantu {

namespace {

constexpr std::array tables = {PlanTable::Documents, PlanTable::Indicators, PlanTable::Targets,
                               PlanTable::Observations};

/// A row of a table with NULL in every column.
PlanRow emptyRow(PlanTable table)
{
    PlanRow row;
    switch (table) {
    case PlanTable::Documents:
        row = toRow(Document());
        break;
    case PlanTable::Indicators:
        row = toRow(Indicator());
        break;
    case PlanTable::Targets:
        row = toRow(Target());
        break;
    case PlanTable::Observations:
        row = toRow(Observation());
        break;
    }
    for (QVariant& value : row) {
        value = QVariant();
    }
    return row;
}

} // namespace

const StoredPlanRow* PlanOriginals::find(PlanTable table, const QString& packKey) const
{
    const auto& rows = m_rows[static_cast<std::size_t>(table)];
    const auto found = rows.constFind(packKey);
    return found == rows.constEnd() ? nullptr : &*found;
}

bool PlanOriginals::isEmpty() const
{
    return std::all_of(m_keys.begin(), m_keys.end(), [](const QStringList& keys) { return keys.isEmpty(); });
}

void PlanOriginals::add(PlanTable table, StoredPlanRow row)
{
    const QString key = row.row.value(packKeyColumn(table)).toString();
    const auto index = static_cast<std::size_t>(table);
    if (key.isEmpty()) {
        return;
    }
    row.origin = Origin::Pack;
    if (!m_rows[index].contains(key)) {
        m_keys[index] << key;
    }
    // A later installation brings the newer version.
    m_rows[index].insert(key, std::move(row));
}

Result<void> PlanOriginals::addFromHistory(const Project& project)
{
    auto history = project.history();
    if (!history) {
        return tl::unexpected(history.error());
    }
    std::reverse(history->begin(), history->end());
    for (const Revision& revision : *history) {
        if (revision.kind != RevisionKind::Pack) {
            continue;
        }
        const auto changed = readRevisionRows(project.database(), revision.id);
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        for (const RowChange& change : changed->rows) {
            const auto* table =
                std::find_if(tables.begin(), tables.end(), [&](PlanTable one) { return toText(one) == change.table; });
            if (table == tables.end() || change.operation != RowChange::Operation::Inserted) {
                continue;
            }
            // A column that is not mentioned was NULL.
            StoredPlanRow stored{change.row, Origin::Pack, emptyRow(*table)};
            for (const RowChange::Field& field : change.fields) {
                if (field.column != QLatin1String("id") && field.column != QLatin1String("origin")) {
                    stored.row.insert(field.column, field.after);
                }
            }
            add(*table, std::move(stored));
        }
    }
    return {};
}

void PlanOriginals::addFromShippedPack(const Project& project)
{
    const auto pack = PlanPack::shipped(project.setting(QStringLiteral("pack")));
    if (!pack || pack->version() != project.setting(QStringLiteral("pack_version"))) {
        return;
    }
    const auto addAll = [&](PlanTable table, const std::optional<PackTable>& source, const QString& document) {
        if (source) {
            for (const PackTable::Row& row : source->rows()) {
                add(table, StoredPlanRow{0, Origin::Pack, packRow(table, *source, row, document)});
            }
        }
    };
    const PlanPack::Data& data = pack->data();
    addAll(PlanTable::Documents, data.documents, {});
    addAll(PlanTable::Indicators, data.indicators, {});
    for (const PackDocumentTables& figures : data.figures) {
        addAll(PlanTable::Targets, figures.targets, figures.documentKey);
        addAll(PlanTable::Observations, figures.observations, figures.documentKey);
    }
}

Result<PlanOriginals> PlanOriginals::read(const Project& project)
{
    PlanOriginals originals;
    if (const auto read = originals.addFromHistory(project); !read) {
        return tl::unexpected(read.error());
    }
    if (originals.isEmpty()) {
        originals.addFromShippedPack(project);
    }
    return originals;
}

} // namespace qiantu
