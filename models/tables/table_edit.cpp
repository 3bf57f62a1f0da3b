// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_edit.h"

#include "models/editing/edit_words.h"
#include "models/editing/map_editor.h"
#include "models/editing/row_writer.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/sqlite_error.h"
#include "models/tables/field_values.h"
#include "models/workspace/workspace.h"

#include <QHash>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <map>

namespace qiantu {

namespace {

/// UPDATE statements by the columns that they set; throws SQLite::Exception.
class Writer
{
public:
    Writer(SQLite::Database& database, const TableDescription& description)
        : m_database(database), m_description(description)
    {
    }

    bool write(RowId id, const QVariantMap& values)
    {
        QStringList sets;
        for (auto value = values.begin(); value != values.end(); ++value) {
            sets << value.key() + QLatin1String(" = ?");
        }
        if (m_description.hasOrigin) {
            sets << QStringLiteral("origin = CASE origin WHEN 'pack' THEN 'changed' ELSE origin END");
        }
        auto& statement = prepared(
            QStringLiteral("UPDATE %1 SET %2 WHERE id = ?").arg(m_description.table, sets.join(QLatin1String(", "))));
        int parameter = 0;
        for (const auto& value : values) {
            bindValue(statement, ++parameter, value);
        }
        statement.bind(++parameter, static_cast<std::int64_t>(id));
        return statement.exec() > 0;
    }

    void movePilot(RowId id, const Region& region)
    {
        auto& statement = prepared(QStringLiteral("UPDATE pilots SET geom = ? WHERE id = ?"));
        const QByteArray point = encodePoint(region.labelX, region.labelY);
        statement.bind(1, point.constData(), static_cast<int>(point.size()));
        statement.bind(2, static_cast<std::int64_t>(id));
        statement.exec();
    }

private:
    SQLite::Statement& prepared(const QString& sql)
    {
        const std::string key = sql.toStdString();
        auto found = m_statements.find(key);
        if (found == m_statements.end()) {
            found = m_statements.emplace(key, SQLite::Statement(m_database, key)).first;
        }
        found->second.reset();
        return found->second;
    }

    SQLite::Database& m_database;
    const TableDescription& m_description;
    std::map<std::string, SQLite::Statement> m_statements;
};

} // namespace

QString TableEditor::actionFor(const std::vector<RowEdit>& edits) const
{
    QStringList labels;
    for (const auto& field : m_description.fields) {
        if (std::any_of(edits.begin(), edits.end(),
                        [&](const RowEdit& edit) { return edit.values.contains(field.column); })) {
            labels << field.label;
        }
    }
    constexpr int named = 3;
    const int rows = static_cast<int>(edits.size());
    if (labels.size() > named) {
        return tr("%1: change %n row(s)", nullptr, rows).arg(m_description.title);
    }
    return tr("%1: change %2 of %n row(s)", nullptr, rows)
        .arg(m_description.title, labels.join(tr(", ", "between names of fields")));
}

Result<void> TableEditor::checkUnique(const FieldDescription& field, const std::vector<RowEdit>& edits) const
{
    QHash<QString, RowId> given;
    QSet<RowId> changing;
    for (const auto& edit : edits) {
        if (!edit.values.contains(field.column)) {
            continue;
        }
        const QString value = edit.values.value(field.column).toString();
        if (given.contains(value)) {
            return fail(Error::Kind::Invalid, tr("“%1” can be given to one row only.").arg(value), field.label,
                        tr("Nothing was changed."));
        }
        given.insert(value, edit.id);
        changing.insert(edit.id);
    }
    try {
        SQLite::Statement taken(
            m_workspace.project().database(),
            QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(m_description.table, field.column).toStdString());
        for (auto value = given.begin(); value != given.end(); ++value) {
            taken.reset();
            taken.bind(1, value.key().toStdString());
            if (taken.executeStep() && !changing.contains(taken.getColumn(0).getInt64())) {
                return fail(Error::Kind::Invalid, tr("“%1” is taken by another row.").arg(value.key()), field.label,
                            tr("Nothing was changed."));
            }
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(tr("The table cannot be read."), exception, m_description.title));
    }
    return {};
}

Result<void> TableEditor::check(const std::vector<RowEdit>& edits) const
{
    for (const auto& edit : edits) {
        for (auto value = edit.values.begin(); value != edit.values.end(); ++value) {
            const auto* field = m_description.field(value.key());
            if (!m_description.editable || !field || !field->editable) {
                return fail(Error::Kind::Invalid,
                            tr("“%1” cannot be edited here.").arg(field ? field->label : value.key()),
                            m_description.title);
            }
            if (auto valid = validateValue(*field, *value, m_references); !valid) {
                return valid;
            }
        }
    }
    for (const auto& field : m_description.fields) {
        if (field.unique) {
            if (auto unique = checkUnique(field, edits); !unique) {
                return unique;
            }
        }
    }
    return {};
}

Result<void> TableEditor::set(const std::vector<RowId>& ids, const QVariantMap& values, const QString& action)
{
    if (ids.empty() || values.isEmpty()) {
        return {};
    }
    if (!shapeKindOf(m_description.table)) {
        std::vector<RowEdit> edits;
        edits.reserve(ids.size());
        for (const RowId id : ids) {
            edits.push_back({id, values});
        }
        return apply(edits, action);
    }
    // The values are the same everywhere: checked once.
    std::vector<RowEdit> edits{{ids.front(), values}};
    for (const auto& field : m_description.fields) {
        if (field.unique && values.contains(field.column) && ids.size() > 1) {
            edits.push_back({ids.back(), values});
        }
    }
    if (auto valid = check(edits); !valid) {
        return valid;
    }
    edits.resize(ids.size(), edits.front());
    return MapEditor(m_workspace)
        .setAttributes(m_description.table, ids, values, action.isEmpty() ? actionFor(edits) : action);
}

Result<void> TableEditor::apply(const std::vector<RowEdit>& edits, const QString& action)
{
    if (auto valid = check(edits); !valid) {
        return valid;
    }
    const auto& regions = m_workspace.regions();
    QVariantMap writing;
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        try {
            Writer writer(database, m_description);
            // Rows may exchange unique values: first each lets go of its own.
            for (const auto& field : m_description.fields) {
                if (!field.unique || edits.size() < 2) {
                    continue;
                }
                for (const auto& edit : edits) {
                    if (edit.values.contains(field.column)) {
                        writer.write(edit.id, {{field.column, QStringLiteral("\x01%1").arg(edit.id)}});
                    }
                }
            }
            for (const auto& edit : edits) {
                writing = edit.values;
                if (edit.values.isEmpty()) {
                    continue;
                }
                if (!writer.write(edit.id, edit.values)) {
                    return fail(Error::Kind::NotFound, tr("A row to be changed is not there any more."),
                                m_description.title, tr("Nothing was changed."));
                }
                const auto region = edit.values.constFind(QStringLiteral("region_code"));
                if (m_description.table == QLatin1String("pilots") && region != edit.values.constEnd()) {
                    if (const Region* place = regions.byCode(region->toString())) {
                        writer.movePilot(edit.id, *place);
                    }
                }
            }
            return {};
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(rowError(exception, m_description.table, writing));
        }
    };
    const auto changed = m_workspace.project().change(action.isEmpty() ? actionFor(edits) : action, work);
    return changed ? Result<void>() : tl::unexpected(changed.error());
}

bool TableEditor::canRemove() const
{
    return shapeKindOf(m_description.table).has_value() || m_description.table == QLatin1String("pilots");
}

Result<void> TableEditor::remove(const std::vector<RowId>& ids)
{
    if (!canRemove()) {
        return fail(Error::Kind::Invalid, tr("Rows of this table cannot be deleted here."), m_description.title);
    }
    return MapEditor(m_workspace).remove(m_description.table, ids);
}

} // namespace qiantu
