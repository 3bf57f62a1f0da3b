// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/map_editor.h"

#include "models/editing/edit_words.h"
#include "models/editing/row_writer.h"
#include "models/scenarios/scenario.h"
#include "models/workspace/workspace.h"

#include <functional>

namespace qiantu {

namespace {

using Work = std::function<Result<void>(RowWriter&)>;

/// Runs `work` as one revision.
Result<void> changeBy(Workspace& workspace, const QString& action, const Work& work)
{
    Project& project = workspace.project();
    const auto done = project.change(action, [&](SQLite::Database& database) -> Result<void> {
        const auto locator = workspace.locator();
        if (!locator) {
            return tl::unexpected(locator.error());
        }
        RowWriter writer(database, project.rowIds(), locator->get());
        return work(writer);
    });
    return done.map([](std::optional<RowId>) {});
}

Result<RowId> insertDraft(RowWriter& writer, const MapEditor::Draft& draft)
{
    const auto placement = writer.place(draft.table, draft.wkb);
    if (!placement) {
        return tl::unexpected(placement.error());
    }
    return writer.insert(draft.table, *placement, draft.attributes);
}

Result<std::vector<RowId>> insertDrafts(RowWriter& writer, const std::vector<MapEditor::Draft>& drafts)
{
    std::vector<RowId> ids;
    ids.reserve(drafts.size());
    for (const auto& draft : drafts) {
        const auto id = insertDraft(writer, draft);
        if (!id) {
            return tl::unexpected(id.error());
        }
        ids.push_back(*id);
    }
    return ids;
}

Result<void> giveGeometries(RowWriter& writer, const std::vector<MapEditor::NewGeometry>& geometries)
{
    for (const auto& geometry : geometries) {
        const auto placement = writer.place(geometry.table, geometry.wkb);
        if (!placement) {
            return tl::unexpected(placement.error());
        }
        if (auto moved = writer.move(geometry.table, geometry.id, *placement); !moved) {
            return moved;
        }
    }
    return {};
}

/// Where a row would be when moved by a difference in degrees.
Result<RowWriter::Placement> placeBeside(RowWriter& writer, const QString& table, RowId id, double longitude,
                                         double latitude)
{
    auto shape = writer.shapeOf(table, id);
    if (!shape) {
        return tl::unexpected(shape.error());
    }
    shape->eachPosition([&](GeoPosition& position) {
        position.longitude += longitude;
        position.latitude += latitude;
    });
    return writer.place(table, wkbOfShape(*shape));
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(const QDate& date)
{
    return date.isValid() ? QVariant(date) : QVariant();
}

MapEditor::Draft draftOf(const Station& station)
{
    QVariantMap values{
        {QStringLiteral("number"), orNull(station.number)},
        {QStringLiteral("name"), orNull(station.name)},
        {QStringLiteral("site"), orNull(station.site)},
        {QStringLiteral("region_code"), orNull(station.regionCode)},
        {QStringLiteral("operator"), toText(station.operatedBy)},
        {QStringLiteral("generation"), toText(station.generation)},
        {QStringLiteral("logical"), station.logical ? 1 : 0},
        {QStringLiteral("band"), orNull(station.band)},
        {QStringLiteral("status"), toText(station.status)},
        {QStringLiteral("in_service_date"), orNull(station.inServiceDate)},
        {QStringLiteral("planned_date"), orNull(station.plannedDate)},
        {QStringLiteral("address"), orNull(station.address)},
        {QStringLiteral("height_m"), station.heightM ? QVariant(*station.heightM) : QVariant()},
        {QStringLiteral("import_id"),
         station.importId ? QVariant(static_cast<qlonglong>(*station.importId)) : QVariant()},
        {QStringLiteral("synthetic"), station.synthetic ? 1 : 0},
        {QStringLiteral("note"), orNull(station.note)},
    };
    if (station.scenarioId) {
        values.insert(QStringLiteral("scenario_id"), static_cast<qlonglong>(*station.scenarioId));
    }
    return {QStringLiteral("stations"), wkbOfPoint({station.longitude, station.latitude}), std::move(values)};
}

/// Whether a new thing is one of those that go into the current scenario: planned, and silent about its scenario.
bool goesIntoCurrentScenario(const MapEditor::Draft& draft)
{
    const QString status = draft.attributes.value(QStringLiteral("status")).toString();
    return scenarioTables().contains(draft.table) && !draft.attributes.contains(QStringLiteral("scenario_id")) &&
           (status.isEmpty() || status == toText(Status::Planned));
}

/// What a copy has of its own: it does not exist yet.
QVariantMap ofACopy(const QString& table)
{
    if (table == QLatin1String("stations")) {
        return {{QStringLiteral("status"), toText(Status::Planned)},
                {QStringLiteral("in_service_date"), QVariant()},
                {QStringLiteral("import_id"), QVariant()}};
    }
    if (table == QLatin1String("routes")) {
        return {{QStringLiteral("status"), toText(Status::Planned)}, {QStringLiteral("in_service_date"), QVariant()}};
    }
    if (table == QLatin1String("projects")) {
        return {{QStringLiteral("status"), toText(Status::Planned)}};
    }
    return {};
}

int countOf(const auto& things)
{
    return static_cast<int>(things.size());
}

/// "3 stations"; "5 things" when they are of several tables.
template <typename Things>
QString wordsFor(const Things& things)
{
    QString table = things.empty() ? QString() : things.front().table;
    for (const auto& thing : things) {
        if (thing.table != table) {
            table.clear();
            break;
        }
    }
    return thingsOf(table, countOf(things));
}

/// The same for rows of several tables.
QString wordsForAll(const std::vector<MapEditor::Things>& things)
{
    if (things.size() == 1) {
        return thingsOf(things.front().table, countOf(things.front().ids));
    }
    int count = 0;
    for (const auto& some : things) {
        count += countOf(some.ids);
    }
    return thingsOf({}, count);
}

/// Calls `work(table, id)` for each row until one fails.
Result<void> forEach(const std::vector<MapEditor::Things>& things, const auto& work)
{
    for (const auto& some : things) {
        for (const RowId id : some.ids) {
            if (Result<void> done = work(some.table, id); !done) {
                return done;
            }
        }
    }
    return {};
}

} // namespace

Result<std::vector<RowId>> MapEditor::addStations(const std::vector<Station>& stations, const QString& action)
{
    std::vector<Draft> drafts;
    drafts.reserve(stations.size());
    for (const Station& station : stations) {
        drafts.push_back(draftOf(station));
    }
    return add(drafts, action);
}

Result<std::vector<RowId>> MapEditor::add(const std::vector<Draft>& given, const QString& action)
{
    std::vector<RowId> ids;
    std::vector<Draft> drafts = given;
    if (const auto scenario = currentScenario(m_workspace.project())) {
        for (Draft& draft : drafts) {
            if (goesIntoCurrentScenario(draft)) {
                draft.attributes.insert(QStringLiteral("scenario_id"), static_cast<qlonglong>(*scenario));
            }
        }
    }
    const auto done =
        changeBy(m_workspace, action.isEmpty() ? tr("Add %1").arg(wordsFor(drafts)) : action, [&](RowWriter& writer) {
            return insertDrafts(writer, drafts).map([&](std::vector<RowId>&& added) { ids = std::move(added); });
        });
    return done ? Result<std::vector<RowId>>(std::move(ids)) : tl::unexpected(done.error());
}

Result<void> MapEditor::setGeometries(const std::vector<NewGeometry>& geometries, const QString& action)
{
    return changeBy(m_workspace, action.isEmpty() ? tr("Reshape %1").arg(wordsFor(geometries)) : action,
                    [&](RowWriter& writer) { return giveGeometries(writer, geometries); });
}

Result<void> MapEditor::move(const std::vector<Things>& things, double longitude, double latitude)
{
    return changeBy(m_workspace, tr("Move %1").arg(wordsForAll(things)), [&](RowWriter& writer) -> Result<void> {
        return forEach(things, [&](const QString& table, RowId id) -> Result<void> {
            const auto placement = placeBeside(writer, table, id, longitude, latitude);
            if (!placement) {
                return tl::unexpected(placement.error());
            }
            return writer.move(table, id, *placement);
        });
    });
}

Result<void> MapEditor::move(const QString& table, const std::vector<RowId>& ids, double longitude, double latitude)
{
    return move({Things{table, ids}}, longitude, latitude);
}

Result<std::vector<MapEditor::Things>> MapEditor::duplicate(const std::vector<Things>& things, double longitude,
                                                            double latitude)
{
    std::vector<Things> copies;
    const auto done =
        changeBy(m_workspace, tr("Duplicate %1").arg(wordsForAll(things)), [&](RowWriter& writer) -> Result<void> {
            return forEach(things, [&](const QString& table, RowId id) -> Result<void> {
                const auto placement = placeBeside(writer, table, id, longitude, latitude);
                if (!placement) {
                    return tl::unexpected(placement.error());
                }
                const auto copy = writer.copy(table, id, *placement, ofACopy(table));
                if (!copy) {
                    return tl::unexpected(copy.error());
                }
                if (copies.empty() || copies.back().table != table) {
                    copies.push_back({table, {}});
                }
                copies.back().ids.push_back(*copy);
                return {};
            });
        });
    return done ? Result<std::vector<Things>>(std::move(copies)) : tl::unexpected(done.error());
}

Result<std::vector<RowId>> MapEditor::duplicate(const QString& table, const std::vector<RowId>& ids, double longitude,
                                                double latitude)
{
    return duplicate({Things{table, ids}}, longitude, latitude).map([](std::vector<Things>&& copies) {
        return copies.empty() ? std::vector<RowId>() : std::move(copies.front().ids);
    });
}

Result<void> MapEditor::remove(const std::vector<Things>& things)
{
    return changeBy(m_workspace, tr("Delete %1").arg(wordsForAll(things)), [&](RowWriter& writer) {
        return forEach(things, [&](const QString& table, RowId id) { return writer.remove(table, id); });
    });
}

Result<void> MapEditor::remove(const QString& table, const std::vector<RowId>& ids)
{
    return remove({Things{table, ids}});
}

Result<void> MapEditor::setAttributes(const QString& table, const std::vector<RowId>& ids, const QVariantMap& values,
                                      const QString& action)
{
    return changeBy(m_workspace, action.isEmpty() ? tr("Edit %1").arg(thingsOf(table, countOf(ids))) : action,
                    [&](RowWriter& writer) -> Result<void> {
                        for (const RowId id : ids) {
                            if (auto written = writer.set(table, id, values); !written) {
                                return written;
                            }
                        }
                        return {};
                    });
}

Result<std::vector<RowId>> MapEditor::replace(const QString& table, const std::vector<RowId>& gone,
                                              const std::vector<NewGeometry>& kept, const std::vector<Draft>& added,
                                              const QString& action)
{
    std::vector<RowId> ids;
    const auto done = changeBy(m_workspace, action, [&](RowWriter& writer) -> Result<void> {
        for (const RowId id : gone) {
            if (auto removed = writer.remove(table, id); !removed) {
                return removed;
            }
        }
        if (auto given = giveGeometries(writer, kept); !given) {
            return given;
        }
        return insertDrafts(writer, added).map([&](std::vector<RowId>&& made) { ids = std::move(made); });
    });
    return done ? Result<std::vector<RowId>>(std::move(ids)) : tl::unexpected(done.error());
}

} // namespace qiantu
