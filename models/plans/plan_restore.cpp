// SPDX-License-Identifier: GPL-3.0-or-later
// Setting shipped records back, and bringing deleted ones back: the part of PlanEditor that knows the originals.
#include "models/plans/plan_editor.h"
#include "models/plans/units.h"
#include "models/project/sqlite_error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

/// A value of a row as people read it: choices by their names.
QString valueForPeople(const QString& column, const QVariant& value)
{
    if (value.isNull() || value.toString().isEmpty()) {
        return QStringLiteral("–");
    }
    const QString text = value.toString();
    if (column == QLatin1String("comparator")) {
        const auto known = comparatorFromText(text);
        return known ? displayName(*known) : text;
    }
    if (column == QLatin1String("measure")) {
        const auto known = measureFromText(text);
        return known ? displayName(*known) : text;
    }
    if (column == QLatin1String("kind")) {
        const auto known = targetKindFromText(text);
        return known ? displayName(*known) : text;
    }
    if (value.typeId() == QMetaType::Double) {
        return formatNumber(value.toDouble(), decimalsOf(value.toDouble()));
    }
    return text;
}

} // namespace

Result<std::vector<PlanEditor::Difference>> PlanEditor::differences(PlanTable table, RowId id)
{
    const auto shipped = originals();
    if (!shipped) {
        return tl::unexpected(shipped.error());
    }
    std::vector<Difference> differences;
    try {
        const auto stored = readPlanRow(m_project.database(), table, id);
        if (!stored || stored->origin == Origin::Own) {
            return differences;
        }
        const StoredPlanRow* original = (*shipped)->find(table, stored->row.value(packKeyColumn(table)).toString());
        if (original == nullptr) {
            return differences;
        }
        for (const QString& column : differingColumns(stored->row, original->row)) {
            differences.push_back({planColumnName(column), valueForPeople(column, original->row.value(column)),
                                   valueForPeople(column, stored->row.value(column))});
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The plans cannot be read."), exception));
    }
    return differences;
}

Result<int> PlanEditor::setBack(PlanTable table, const std::vector<RowId>& ids)
{
    const auto shipped = originals();
    if (!shipped) {
        return tl::unexpected(shipped.error());
    }
    int count = 0;
    try {
        QString described;
        std::vector<StoredPlanRow> back;
        for (const RowId id : ids) {
            const auto stored = readPlanRow(m_project.database(), table, id);
            if (!stored || stored->origin == Origin::Own) {
                continue;
            }
            const QString key = stored->row.value(packKeyColumn(table)).toString();
            const StoredPlanRow* original = (*shipped)->find(table, key);
            if (original == nullptr) {
                return fail(Error::Kind::NotFound,
                            tr("What was shipped as %1 is not known in this project any more.").arg(key));
            }
            if (stored->origin == Origin::Changed || !sameContent(stored->row, original->row)) {
                back.push_back({id, Origin::Pack, original->row});
                described = describePlanRow(m_project.database(), table, original->row);
            }
        }
        if (back.empty()) {
            return 0;
        }
        const QString action =
            back.size() == 1
                ? tr("Set back %1: %2").arg(displayName(table), described)
                : tr("Set back %n record(s): %1", nullptr, static_cast<int>(back.size())).arg(displayName(table));
        const auto done =
            change(action, tr("The change could not be stored."), [&](SQLite::Database& database) -> Result<void> {
                for (const StoredPlanRow& row : back) {
                    // What it refers to may have been deleted meanwhile.
                    restoreOne(database, table, row.row.value(packKeyColumn(table)).toString(), **shipped);
                    updatePlanRow(database, table, row);
                    ++count;
                }
                return {};
            });
        if (!done) {
            return tl::unexpected(done.error());
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The change could not be stored."), exception));
    }
    return count;
}

Result<std::vector<PlanEditor::Missing>> PlanEditor::missing(PlanTable table)
{
    const auto shipped = originals();
    if (!shipped) {
        return tl::unexpected(shipped.error());
    }
    std::vector<Missing> found;
    try {
        auto& database = m_project.database();
        QSet<QString> present;
        SQLite::Statement keys(database,
                               "SELECT " + packKeyColumn(table).toStdString() + " FROM " + toText(table).toStdString());
        while (keys.executeStep()) {
            present.insert(QString::fromUtf8(keys.getColumn(0).getText("")));
        }
        for (const QString& key : (*shipped)->keys(table)) {
            if (!present.contains(key)) {
                found.push_back({key, describePlanRow(database, table, (*shipped)->find(table, key)->row)});
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The plans cannot be read."), exception));
    }
    std::sort(found.begin(), found.end(),
              [](const Missing& first, const Missing& second) { return first.packKey < second.packKey; });
    return found;
}

int PlanEditor::restoreOne(SQLite::Database& database, PlanTable table, const QString& packKey,
                           const PlanOriginals& originals)
{
    const StoredPlanRow* original = originals.find(table, packKey);
    if (original == nullptr) {
        return 0;
    }
    int count = 0;
    const auto need = [&](PlanTable other, const char* column) {
        const QString key = original->row.value(QString::fromLatin1(column)).toString();
        if (!key.isEmpty() && !findPlanRow(database, other, key)) {
            count += restoreOne(database, other, key, originals);
        }
    };
    if (table == PlanTable::Indicators) {
        need(PlanTable::Indicators, "numerator_key");
        need(PlanTable::Indicators, "denominator_key");
        need(PlanTable::Indicators, "weight_key");
    } else if (table != PlanTable::Documents) {
        need(PlanTable::Documents, "document_key");
        need(PlanTable::Indicators, "indicator_key");
    }
    if (!findPlanRow(database, table, packKey)) {
        // The same row again under its own id, so that a colleague's copy and this one agree on it.
        StoredPlanRow row = *original;
        if (row.id == 0 || readPlanRow(database, table, row.id)) {
            row.id = m_project.rowIds().next();
        }
        insertPlanRow(database, table, row);
        ++count;
    }
    return count;
}

Result<int> PlanEditor::restore(PlanTable table, const QStringList& packKeys)
{
    const auto shipped = originals();
    if (!shipped) {
        return tl::unexpected(shipped.error());
    }
    int count = 0;
    const QString action =
        tr("Bring back %n shipped record(s): %1", nullptr, static_cast<int>(packKeys.size())).arg(displayName(table));
    const auto done =
        change(action, tr("The records could not be brought back."), [&](SQLite::Database& database) -> Result<void> {
            for (const QString& key : packKeys) {
                if ((*shipped)->find(table, key) == nullptr) {
                    return fail(Error::Kind::NotFound,
                                tr("What was shipped as %1 is not known in this project any more.").arg(key));
                }
                count += restoreOne(database, table, key, **shipped);
            }
            return {};
        });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return count;
}

} // namespace qiantu
