// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_editor.h"

#include "models/plans/plan_texts.h"
#include "models/plans/units.h"
#include "models/project/sqlite_error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

QString textOf(SQLite::Database& database, const char* sql, const QString& key)
{
    SQLite::Statement statement(database, sql);
    statement.bind(1, key.toStdString());
    return statement.executeStep() ? QString::fromUtf8(statement.getColumn(0).getText("")) : key;
}

/// Who refers to a document or an indicator, by key.
struct Reference
{
    const char* table;
    const char* column;
};

const std::vector<Reference>& referencesTo(PlanTable table)
{
    static const std::vector<Reference> documents{{"targets", "document_key"},
                                                  {"observations", "document_key"},
                                                  {"tasks", "document_key"},
                                                  {"pilots", "document_key"},
                                                  {"projects", "document_key"}};
    static const std::vector<Reference> indicators{{"targets", "indicator_key"},
                                                   {"observations", "indicator_key"},
                                                   {"indicators", "numerator_key"},
                                                   {"indicators", "denominator_key"},
                                                   {"indicators", "weight_key"}};
    static const std::vector<Reference> none;
    return table == PlanTable::Documents ? documents : table == PlanTable::Indicators ? indicators : none;
}

} // namespace

QString describePlanRow(SQLite::Database& database, PlanTable table, const PlanRow& row)
{
    const auto text = [&row](const char* column) { return row.value(QString::fromLatin1(column)).toString(); };
    if (table == PlanTable::Documents) {
        return text("short_title");
    }
    if (table == PlanTable::Indicators) {
        return text("name");
    }
    const QString place = text("place");
    QStringList parts{textOf(database, "SELECT name FROM indicators WHERE key = ?", text("indicator_key")),
                      place.isEmpty() ? textOf(database, "SELECT name FROM regions WHERE code = ?", text("region_code"))
                                      : place};
    const double value = row.value(QStringLiteral("value")).toDouble();
    const QString number = formatValue(value, text("unit"), decimalsOf(value));
    if (table == PlanTable::Targets) {
        const auto comparator = comparatorFromText(text("comparator")).value_or(Comparator::AtLeast);
        const QString sign = comparatorSign(comparator);
        const double upper = row.value(QStringLiteral("upper")).toDouble();
        parts << text("year")
              << (comparator == Comparator::Between ? formatNumber(value, decimalsOf(value)) + QStringLiteral("–") +
                                                          formatValue(upper, text("unit"), decimalsOf(upper))
                                                    : sign + QLatin1Char(' ') + number);
    } else {
        parts << text("date") << number;
    }
    return parts.join(QStringLiteral(" · "));
}

Result<PlanRules> PlanEditor::rules() const
{
    auto plan = Plan::read(m_project.database());
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    auto regions = RegionCatalog::read(m_project.database());
    if (!regions) {
        return tl::unexpected(regions.error());
    }
    return PlanRules(std::make_shared<const Plan>(std::move(*plan)), std::move(*regions));
}

Result<const PlanOriginals*> PlanEditor::originals()
{
    if (!m_originals) {
        auto read = PlanOriginals::read(m_project);
        if (!read) {
            return tl::unexpected(read.error());
        }
        m_originals = std::make_unique<PlanOriginals>(std::move(*read));
    }
    return m_originals.get();
}

Result<void> PlanEditor::change(const QString& action, const QString& refusal, const Work& work,
                                const Project::ChangeOptions& options)
{
    const auto done = m_project.change(
        action,
        [&](SQLite::Database& database) -> Result<void> {
            try {
                return work(database);
            } catch (const SQLite::Exception& exception) {
                return tl::unexpected(sqliteError(refusal, exception));
            }
        },
        options);
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<RowId> PlanEditor::write(SQLite::Database& database, PlanTable table, RowId id, PlanRow row)
{
    const QString keyColumn = packKeyColumn(table);
    const bool hasOwnKey = keyColumn == QLatin1String("key");
    if (id == 0) {
        if (!hasOwnKey) {
            row.insert(keyColumn, QVariant());
        }
        const RowId fresh = m_project.rowIds().next();
        insertPlanRow(database, table, {fresh, Origin::Own, row});
        return fresh;
    }
    const auto stored = readPlanRow(database, table, id);
    if (!stored) {
        return fail(Error::Kind::NotFound, tr("This %1 is not there any more.").arg(displayName(table)));
    }
    // Others refer to the key, the pack finds its record by it.
    row.insert(keyColumn, stored->row.value(keyColumn));
    Origin origin = stored->origin;
    if (origin != Origin::Own) {
        const auto shipped = originals();
        if (!shipped) {
            return tl::unexpected(shipped.error());
        }
        const StoredPlanRow* original = (*shipped)->find(table, stored->row.value(keyColumn).toString());
        if (original != nullptr) {
            origin = sameContent(row, original->row) ? Origin::Pack : Origin::Changed;
        } else if (!sameContent(row, stored->row)) {
            origin = Origin::Changed;
        }
    }
    if (origin != stored->origin || !sameContent(row, stored->row)) {
        updatePlanRow(database, table, {id, origin, row});
    }
    return id;
}

template <typename Record>
Result<RowId> PlanEditor::saveOne(PlanTable table, const Record& record, const QString& action)
{
    const auto checked = rules();
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    const PlanFaults faults = checked->faults(record);
    if (const PlanFault* refused = firstRefusal(faults)) {
        return fail(Error::Kind::Invalid, refused->what, planColumnName(refused->column));
    }
    const PlanRow row = toRow(record);
    RowId saved = record.id;
    try {
        const QString described = describePlanRow(m_project.database(), table, row);
        const QString name = !action.isEmpty() ? action
                             : record.id == 0  ? tr("New %1: %2").arg(displayName(table), described)
                                               : tr("Change %1: %2").arg(displayName(table), described);
        const auto done =
            change(name, tr("The change could not be stored."), [&](SQLite::Database& database) -> Result<void> {
                const auto written = write(database, table, record.id, row);
                if (!written) {
                    return tl::unexpected(written.error());
                }
                saved = *written;
                return {};
            });
        if (!done) {
            return tl::unexpected(done.error());
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The change could not be stored."), exception));
    }
    return saved;
}

Result<RowId> PlanEditor::save(const Document& document, const QString& action)
{
    return saveOne(PlanTable::Documents, document, action);
}

Result<RowId> PlanEditor::save(const Indicator& indicator, const QString& action)
{
    Indicator complete = indicator;
    if (complete.nameEn.trimmed().isEmpty()) {
        complete.nameEn = complete.name;
    }
    return saveOne(PlanTable::Indicators, complete, action);
}

Result<RowId> PlanEditor::save(const Target& target, const QString& action)
{
    return saveOne(PlanTable::Targets, target, action);
}

Result<RowId> PlanEditor::save(const Observation& observation, const QString& action)
{
    return saveOne(PlanTable::Observations, observation, action);
}

Result<std::vector<RowId>> PlanEditor::saveAll(const std::vector<Observation>& observations, const QString& action,
                                               RevisionKind kind, const Work& alongside)
{
    const auto checked = rules();
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    std::vector<RowId> ids;
    Project::ChangeOptions options;
    options.kind = kind;
    const auto done = change(
        action, tr("The change could not be stored."),
        [&](SQLite::Database& database) -> Result<void> {
            if (alongside) {
                if (auto first = alongside(database); !first) {
                    return first;
                }
            }
            // What came alongside (a new document) counts for the rules as well.
            auto plan = Plan::read(database);
            if (!plan) {
                return tl::unexpected(plan.error());
            }
            const PlanRules now(std::make_shared<const Plan>(std::move(*plan)), checked->regions());
            for (const Observation& observation : observations) {
                const PlanFaults faults = now.faults(observation);
                if (const PlanFault* refused = firstRefusal(faults)) {
                    return fail(Error::Kind::Invalid, refused->what,
                                describePlanRow(database, PlanTable::Observations, toRow(observation)));
                }
                const auto written = write(database, PlanTable::Observations, observation.id, toRow(observation));
                if (!written) {
                    return tl::unexpected(written.error());
                }
                ids.push_back(*written);
            }
            return {};
        },
        options);
    if (!done) {
        return tl::unexpected(done.error());
    }
    return ids;
}

Result<void> PlanEditor::checkUnused(SQLite::Database& database, PlanTable table, const StoredPlanRow& row) const
{
    const QString key = row.row.value(QStringLiteral("key")).toString();
    int uses = 0;
    for (const Reference& reference : referencesTo(table)) {
        SQLite::Statement count(database, std::string("SELECT count(*) FROM ") + reference.table + " WHERE " +
                                              reference.column + " = ? AND NOT (?2 = ?3 AND id = ?4)");
        count.bind(1, key.toStdString());
        count.bind(2, std::string(reference.table));
        count.bind(3, toText(table).toStdString());
        count.bind(4, static_cast<std::int64_t>(row.id));
        count.executeStep();
        uses += count.getColumn(0).getInt();
    }
    if (uses == 0) {
        return {};
    }
    return fail(Error::Kind::Invalid,
                table == PlanTable::Documents ? tr("“%1” cannot be deleted: %n record(s) come from it.", nullptr, uses)
                                                    .arg(row.row.value(QStringLiteral("short_title")).toString())
                                              : tr("“%1” cannot be deleted: %n record(s) are about it.", nullptr, uses)
                                                    .arg(row.row.value(QStringLiteral("name")).toString()),
                {}, tr("Delete those first, or let them refer to another."));
}

Result<void> PlanEditor::remove(PlanTable table, const std::vector<RowId>& ids)
{
    if (ids.empty()) {
        return {};
    }
    try {
        auto& reading = m_project.database();
        const auto first = readPlanRow(reading, table, ids.front());
        if (!first) {
            return fail(Error::Kind::NotFound, tr("This %1 is not there any more.").arg(displayName(table)));
        }
        const QString action =
            ids.size() == 1
                ? tr("Delete %1: %2").arg(displayName(table), describePlanRow(reading, table, first->row))
                : tr("Delete %n record(s): %1", nullptr, static_cast<int>(ids.size())).arg(displayName(table));
        const auto done =
            change(action, tr("The records could not be deleted."), [&](SQLite::Database& database) -> Result<void> {
                std::vector<StoredPlanRow> gone;
                for (const RowId id : ids) {
                    if (const auto stored = readPlanRow(database, table, id)) {
                        gone.push_back(*stored);
                    }
                }
                // Foreign keys are looked at when all are gone: a ratio and its parts may go together.
                for (const StoredPlanRow& row : gone) {
                    deletePlanRow(database, table, row.id);
                }
                for (const StoredPlanRow& row : gone) {
                    if (auto unused = checkUnused(database, table, row); !unused) {
                        return unused;
                    }
                }
                return {};
            });
        return done;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The records could not be deleted."), exception));
    }
}

Result<QString> PlanEditor::describe(PlanTable table, RowId id) const
{
    try {
        const auto stored = readPlanRow(m_project.database(), table, id);
        if (!stored) {
            return fail(Error::Kind::NotFound, tr("This %1 is not there any more.").arg(displayName(table)));
        }
        return describePlanRow(m_project.database(), table, stored->row);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The plans cannot be read."), exception));
    }
}

} // namespace qiantu
