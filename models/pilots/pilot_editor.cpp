// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot_editor.h"

#include "models/pilots/pilot_places.h"
#include "models/project/geopackage_geometry.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

void bind(SQLite::Statement& statement, const char* name, const QString& text)
{
    statement.bind(name, text.toStdString());
}

void bindOrNull(SQLite::Statement& statement, const char* name, const QString& text)
{
    if (text.trimmed().isEmpty()) {
        statement.bind(name);
    } else {
        bind(statement, name, text.trimmed());
    }
}

void bindDetails(SQLite::Statement& statement, const PilotDetails& details)
{
    bind(statement, ":programme", details.programme.trimmed());
    bindOrNull(statement, ":batch", details.batch);
    if (details.year) {
        statement.bind(":year", *details.year);
    } else {
        statement.bind(":year");
    }
    bind(statement, ":status", toText(details.status));
    bindOrNull(statement, ":document", details.document);
    bindOrNull(statement, ":clause", details.clause);
    bindOrNull(statement, ":quote", details.quote);
    bindOrNull(statement, ":note", details.note);
}

/// The place of a region's next pilot as a blob; empty when the region has no polygon.
QByteArray nextPlace(SQLite::Database& database, const QString& code)
{
    SQLite::Statement row(database, "SELECT geom, label_x, label_y, (SELECT count(*) FROM pilots WHERE region_code = "
                                    "regions.code) FROM regions WHERE code = ?");
    row.bind(1, code.toStdString());
    if (!row.executeStep() || row.getColumn(1).isNull()) {
        return {};
    }
    const SQLite::Column blob = row.getColumn(0);
    const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
    const auto shape = wkb ? shapeOfWkb(*wkb) : std::nullopt;
    if (!shape) {
        return {};
    }
    const GeoPosition place =
        pilotPlace(*shape, {row.getColumn(1).getDouble(), row.getColumn(2).getDouble()}, row.getColumn(3).getInt());
    return encodePoint(place.longitude, place.latitude);
}

/// A region's pilot of a programme, batch and year.
struct Member
{
    RowId id = 0;
    Pilot::Status status = Pilot::Status::Named;
    bool own = false;
};

/// The member that counts, or else a withdrawn one.
std::optional<Member> memberOf(SQLite::Database& database, const PilotDetails& details, const QString& code)
{
    SQLite::Statement row(
        database, "SELECT id, status, origin FROM pilots WHERE programme = :programme AND coalesce(batch, '') = "
                  ":batch AND year IS :year AND region_code = :region ORDER BY status = 'withdrawn', id LIMIT 1");
    bind(row, ":programme", details.programme.trimmed());
    bind(row, ":batch", details.batch.trimmed());
    bind(row, ":region", code);
    if (details.year) {
        row.bind(":year", *details.year);
    } else {
        row.bind(":year");
    }
    if (!row.executeStep()) {
        return std::nullopt;
    }
    return Member{row.getColumn(0).getInt64(),
                  pilotStatusFromText(QString::fromUtf8(row.getColumn(1).getText())).value_or(Pilot::Status::Named),
                  QLatin1String(row.getColumn(2).getText()) == QLatin1String("own")};
}

} // namespace

PilotDetails detailsOf(const Pilot& pilot)
{
    return {pilot.programme, pilot.batch,  pilot.year,  pilot.status,
            pilot.document,  pilot.clause, pilot.quote, pilot.note};
}

QString PilotEditor::nameOf(const QString& code) const
{
    const Region* region = m_regions.byCode(code);
    return region ? region->name : code;
}

Result<void> PilotEditor::change(const QString& action, const std::function<Result<void>(SQLite::Database&)>& work)
{
    const auto revision = m_project.change(action, [&](SQLite::Database& database) -> Result<void> {
        try {
            return work(database);
        } catch (const SQLite::Exception& exception) {
            return fail(Error::Kind::Failed,
                        tr("The pilots could not be written: %1.").arg(QString::fromUtf8(exception.what())));
        }
    });
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

Result<void> PilotEditor::check(const PilotDetails& details) const
{
    if (details.programme.trimmed().isEmpty()) {
        return fail(Error::Kind::Invalid, tr("The programme has no name."), {}, tr("Choose one or type a new name."));
    }
    if (details.year && (*details.year < firstYear || *details.year > lastYear)) {
        return fail(Error::Kind::Invalid, tr("The year must be between %1 and %2.").arg(firstYear).arg(lastYear));
    }
    if (!details.document.isEmpty()) {
        SQLite::Statement row(m_project.database(), "SELECT 1 FROM documents WHERE key = ?");
        row.bind(1, details.document.toStdString());
        if (!row.executeStep()) {
            return fail(Error::Kind::NotFound, tr("There is no document “%1”.").arg(details.document));
        }
    }
    return {};
}

Result<PilotEditor::Addition> PilotEditor::add(const PilotDetails& details, const QStringList& regionCodes)
{
    if (const auto checked = check(details); !checked) {
        return tl::unexpected(checked.error());
    }
    QStringList codes;
    Addition addition;
    for (const QString& code : regionCodes) {
        if (m_regions.byCode(code) == nullptr) {
            return fail(Error::Kind::NotFound, tr("There is no region “%1”.").arg(code));
        }
        const auto member = memberOf(m_project.database(), details, code);
        if ((member && member->status != Pilot::Status::Withdrawn) || codes.contains(code)) {
            addition.present << nameOf(code);
        } else {
            codes << code;
        }
    }
    const QString action =
        codes.size() == 1
            ? tr("Add %1 to %2", "a county to a programme").arg(nameOf(codes.first()), details.programme.trimmed())
            : tr("Add %n pilot(s) to %1", nullptr, static_cast<int>(codes.size())).arg(details.programme.trimmed());
    const auto changed = change(action, [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement insert(database,
                                 "INSERT INTO pilots (id, geom, programme, place, region_code, batch, year, status, "
                                 "document_key, clause, quote, note, origin) VALUES (:id, :geom, :programme, :place, "
                                 ":region, :batch, :year, :status, :document, :clause, :quote, :note, 'own')");
        for (const QString& code : codes) {
            const RowId id = m_project.rowIds().next();
            const QByteArray place = nextPlace(database, code);
            insert.bind(":id", static_cast<std::int64_t>(id));
            if (place.isEmpty()) {
                insert.bind(":geom");
            } else {
                insert.bind(":geom", place.constData(), static_cast<int>(place.size()));
            }
            bind(insert, ":place", nameOf(code));
            bind(insert, ":region", code);
            bindDetails(insert, details);
            insert.exec();
            insert.reset();
            addition.ids.push_back(id);
        }
        return {};
    });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return addition;
}

QString PilotEditor::describe(const std::vector<RowId>& ids) const
{
    if (ids.size() == 1) {
        SQLite::Statement row(m_project.database(), "SELECT place FROM pilots WHERE id = ?");
        row.bind(1, static_cast<std::int64_t>(ids.front()));
        if (row.executeStep()) {
            return QString::fromUtf8(row.getColumn(0).getText());
        }
    }
    return tr("%n pilot(s)", nullptr, static_cast<int>(ids.size()));
}

Result<void> PilotEditor::setDetails(const std::vector<RowId>& ids, const PilotDetails& details)
{
    if (const auto checked = check(details); !checked) {
        return checked;
    }
    return change(tr("Change %1", "pilots").arg(describe(ids)), [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement update(database,
                                 "UPDATE pilots SET programme = :programme, batch = :batch, year = :year, status = "
                                 ":status, document_key = :document, clause = :clause, quote = :quote, note = :note, "
                                 "origin = CASE origin WHEN 'pack' THEN 'changed' ELSE origin END WHERE id = :id");
        for (const RowId id : ids) {
            bindDetails(update, details);
            update.bind(":id", static_cast<std::int64_t>(id));
            update.exec();
            update.reset();
        }
        return {};
    });
}

Result<void> PilotEditor::setStatus(const std::vector<RowId>& ids, Pilot::Status status)
{
    const QString action = status == Pilot::Status::Withdrawn
                               ? tr("Withdraw %1", "pilots").arg(describe(ids))
                               : tr("%1: %2", "pilots, and their new status").arg(describe(ids), displayName(status));
    return change(action, [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement update(database,
                                 "UPDATE pilots SET status = ?, origin = CASE origin WHEN 'pack' THEN 'changed' ELSE "
                                 "origin END WHERE id = ? AND status <> ?1");
        for (const RowId id : ids) {
            update.bind(1, toText(status).toStdString());
            update.bind(2, static_cast<std::int64_t>(id));
            update.exec();
            update.reset();
        }
        return {};
    });
}

Result<void> PilotEditor::remove(const std::vector<RowId>& ids)
{
    return change(tr("Delete %1", "pilots").arg(describe(ids)), [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement remove(database, "DELETE FROM pilots WHERE id = ?");
        for (const RowId id : ids) {
            remove.bind(1, static_cast<std::int64_t>(id));
            remove.exec();
            remove.reset();
        }
        return {};
    });
}

Result<PilotEditor::Toggled> PilotEditor::toggle(const PilotDetails& details, const QString& regionCode)
{
    if (const auto checked = check(details); !checked) {
        return tl::unexpected(checked.error());
    }
    const auto member = memberOf(m_project.database(), details, regionCode);
    if (!member) {
        const auto added = add(details, {regionCode});
        return added ? Result<Toggled>(Toggled::Added) : tl::unexpected(added.error());
    }
    Result<void> done;
    Toggled toggled = Toggled::Removed;
    if (member->status == Pilot::Status::Withdrawn) {
        toggled = Toggled::Reinstated;
        done =
            setStatus({member->id}, details.status == Pilot::Status::Withdrawn ? Pilot::Status::Named : details.status);
    } else if (member->own) {
        done = remove({member->id});
    } else {
        toggled = Toggled::Withdrawn;
        done = setStatus({member->id}, Pilot::Status::Withdrawn);
    }
    return done ? Result<Toggled>(toggled) : tl::unexpected(done.error());
}

} // namespace qiantu
