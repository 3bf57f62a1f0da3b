// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_project.h"

#include "random_content.h"

#include "models/project/geopackage_geometry.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu::test {

namespace {

template <typename T>
T orAbort(Result<T> result, const QString& what)
{
    if (!result) {
        qFatal("%s: %s", qPrintable(what), qPrintable(result.error().message()));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

} // namespace

RandomProject::RandomProject(std::uint32_t seed) : m_random(seed)
{
    auto project = orAbort(Project::create(m_folder.filePath(QStringLiteral("random.gpkg"))), QStringLiteral("create"));
    project->rowIds() = RowIdSource(seed);
    orAbort(project->change(QStringLiteral("Build"),
                            [this](SQLite::Database& database) -> Result<void> {
                                build(database);
                                return {};
                            }),
            QStringLiteral("build"));
    Progress progress;
    m_workspace = orAbort(Workspace::load(std::move(project), QDate(2024, 6, 30), progress), QStringLiteral("load"));
    for (int count = 60; count > 0; --count) {
        orAbort(m_workspace->project().change(QStringLiteral("Fill"),
                                              [this](SQLite::Database& database) -> Result<void> {
                                                  insertStations(database, 2);
                                                  insertObservation(database);
                                                  if (below(2) == 0) {
                                                      insertTarget(database);
                                                  }
                                                  return {};
                                              }),
                QStringLiteral("fill"));
    }
}

RandomProject::~RandomProject()
{
    m_workspace->project().close(true);
}

void RandomProject::build(SQLite::Database& database)
{
    database.exec(randomRegions);
    database.exec(randomIndicators);
    database.exec(randomObservations);
}

QString RandomProject::county()
{
    return oneOf({"520102", "520103", "520111", "520201", "520203"});
}

QString RandomProject::region()
{
    return below(3) == 0 ? oneOf({"520000", "520100", "520200"}) : county();
}

QString RandomProject::indicator()
{
    return oneOf({"stations", "stations_5g", "stations_5g", "population", "population", "density", "share", "fibre",
                  "sites", "parks", "pilots", "latency", "revenue", "revenue_share", "rating"});
}

QString RandomProject::day()
{
    const int dice = below(12);
    if (dice == 0) {
        return QStringLiteral("NULL");
    }
    if (dice == 1) {
        return oneOf({"'2024-06-30'", "'2024-07-01'", "'2023-02-30'", "'2024-06-30T08:00:00'", "'no date'"});
    }
    return QStringLiteral("'%1-%2-%3'")
        .arg(2019 + below(7))
        .arg(1 + below(12), 2, 10, QLatin1Char('0'))
        .arg(1 + below(28), 2, 10, QLatin1Char('0'));
}

QString RandomProject::status()
{
    return oneOf({"planned", "planned", "building", "in_service", "in_service", "retired"});
}

QString RandomProject::scenario(SQLite::Database& database)
{
    return below(2) == 0 ? QStringLiteral("NULL") : anyRow(database, "scenarios");
}

QString RandomProject::anyRow(SQLite::Database& database, const char* table)
{
    const auto number = [&](const QString& sql) {
        SQLite::Statement statement(database, sql.toStdString());
        return statement.executeStep() ? static_cast<RowId>(statement.getColumn(0).getInt64()) : RowId(-1);
    };
    const RowId rows = number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
    if (rows <= 0) {
        return QStringLiteral("NULL");
    }
    return QString::number(number(QStringLiteral("SELECT id FROM %1 ORDER BY id LIMIT 1 OFFSET %2")
                                      .arg(QLatin1String(table))
                                      .arg(below(static_cast<int>(rows)))));
}

QString RandomProject::run(SQLite::Database& database, const QString& sql)
{
    database.exec(sql.toStdString());
    return sql;
}

void RandomProject::insertStations(SQLite::Database& database, int count)
{
    for (; count > 0; --count) {
        const RowId id = m_workspace->project().rowIds().next();
        const QByteArray point = encodePoint(104 + below(500) * 0.01, 25 + below(400) * 0.01);
        SQLite::Statement insert(
            database, QStringLiteral("INSERT INTO stations (id, geom, number, region_code, operator, generation, "
                                     "logical, band, status, in_service_date, scenario_id, synthetic) VALUES "
                                     "(?, ?, 'S%1', %2, '%3', '%4', %5, '%6', '%7', %8, %9, %10)")
                          .arg(id)
                          .arg(below(10) == 0 ? QStringLiteral("NULL") : u'\'' + county() + u'\'',
                               oneOf({"telecom", "mobile", "unicom"}), oneOf({"4G", "5G", "5G", "5G-A"}))
                          .arg(below(2))
                          .arg(oneOf({"n1", "n78"}), status(), day(), scenario(database))
                          .arg(below(2))
                          .toStdString());
        insert.bind(1, id);
        insert.bind(2, point.constData(), static_cast<int>(point.size()));
        insert.exec();
    }
}

QString RandomProject::editStations(SQLite::Database& database)
{
    const QString row = QStringLiteral(" WHERE id = %1").arg(anyRow(database, "stations"));
    const QString some = QStringLiteral(" WHERE id % %1 = %2").arg(5 + below(40)).arg(below(5));
    const QString which = below(4) == 0 ? some : row;
    switch (below(9)) {
    case 0:
        insertStations(database, 1 + below(10));
        return QStringLiteral("add stations");
    case 1:
        insertStations(database, 1);
        return QStringLiteral("add a station");
    case 2:
        return run(database, QStringLiteral("DELETE FROM stations") + row);
    case 3:
        return run(database, QStringLiteral("UPDATE stations SET status = '%1'").arg(status()) + which);
    case 4:
        return run(database, QStringLiteral("UPDATE stations SET in_service_date = %1").arg(day()) + which);
    case 5:
        return run(database, QStringLiteral("UPDATE stations SET scenario_id = %1").arg(scenario(database)) + which);
    case 6:
        return run(database, QStringLiteral("UPDATE stations SET region_code = %1")
                                     .arg(below(8) == 0 ? QStringLiteral("NULL") : u'\'' + county() + u'\'') +
                                 which);
    case 7:
        return run(database, QStringLiteral("UPDATE stations SET generation = '%1', logical = %2, band = '%3'")
                                     .arg(oneOf({"4G", "5G", "5G-A"}))
                                     .arg(below(2))
                                     .arg(oneOf({"n1", "n78"})) +
                                 which);
    default:
        return run(database, QStringLiteral("UPDATE stations SET name = 'n%1', height_m = 3").arg(below(99)) + which);
    }
}

QString RandomProject::editFeatures(SQLite::Database& database)
{
    const QString id = QString::number(m_workspace->project().rowIds().next());
    const QString scenarioId = scenario(database);
    const char* const tables[] = {"routes", "routes", "projects", "areas", "pilots"};
    const char* table = tables[below(5)];
    const QString name = QLatin1String(table);
    const QString row = QStringLiteral(" WHERE id = %1").arg(anyRow(database, table));
    const bool isPilot = name == QLatin1String("pilots");
    const QString state = isPilot ? oneOf({"named", "planned", "approved", "finished", "withdrawn"}) : status();
    const int dice = below(5);
    if (dice == 0) {
        return run(database, QStringLiteral("DELETE FROM ") + name + row);
    }
    if (dice == 1) {
        return run(database, QStringLiteral("UPDATE %1 SET status = '%2', region_code = '%3'")
                                     .arg(name, state, isPilot ? region() : county()) +
                                 row);
    }
    if (dice == 2 && name == QLatin1String("routes")) {
        return run(database, QStringLiteral("UPDATE routes SET length_m = %1, in_service_date = %2, scenario_id = %3")
                                     .arg(QString::number(below(1000000) / 7.0, 'g', 17), day(), scenarioId) +
                                 row);
    }
    if (isPilot) {
        return run(
            database,
            QStringLiteral("INSERT INTO pilots (id, programme, place, region_code, year, status) "
                           "VALUES (%1, 'p', 'q', '%2', %3, '%4')")
                .arg(id, region(), below(6) == 0 ? QStringLiteral("NULL") : QString::number(2020 + below(6)), state));
    }
    if (name == QLatin1String("areas")) {
        return run(database, QStringLiteral("INSERT INTO areas (id, kind, region_code, status) VALUES (%1, '%2', '%3', "
                                            "'%4')")
                                 .arg(id, oneOf({"park", "scenic"}), county(), state));
    }
    if (name == QLatin1String("projects")) {
        return run(database, QStringLiteral("INSERT INTO projects (id, name, region_code, status, scenario_id) VALUES "
                                            "(%1, 'p', '%2', '%3', %4)")
                                 .arg(id, county(), state, scenarioId));
    }
    return run(database,
               QStringLiteral("INSERT INTO routes (id, kind, region_code, status, in_service_date, length_m, "
                              "scenario_id) VALUES (%1, '%2', %3, '%4', %5, %6, %7)")
                   .arg(id, oneOf({"fibre", "duct"}), below(8) == 0 ? QStringLiteral("NULL") : u'\'' + county() + u'\'',
                        state, day(),
                        below(9) == 0 ? QStringLiteral("NULL") : QString::number(below(1000000) / 3.0, 'g', 17),
                        scenarioId));
}

QString RandomProject::editScenarios(SQLite::Database& database)
{
    const QString row = anyRow(database, "scenarios");
    switch (below(6)) {
    case 0:
        return run(database, QStringLiteral("INSERT INTO scenarios (id, name, active) VALUES (%1, 'n%1', %2)")
                                 .arg(m_workspace->project().rowIds().next())
                                 .arg(below(2)));
    case 1: {
        QString done;
        for (const char* table : {"stations", "routes", "projects"}) {
            done += run(database, QStringLiteral("UPDATE %1 SET scenario_id = NULL WHERE scenario_id = %2;")
                                      .arg(QLatin1String(table), row));
        }
        return done + run(database, QStringLiteral("DELETE FROM scenarios WHERE id = %1").arg(row));
    }
    default:
        return run(database, QStringLiteral("UPDATE scenarios SET active = 1 - active WHERE id = %1").arg(row));
    }
}

void RandomProject::insertTarget(SQLite::Database& database)
{
    const QString measure =
        below(3) == 0 ? oneOf({"increase", "cumulative", "growth", "average_growth"}) : QStringLiteral("level");
    const bool isLevel = measure == QLatin1String("level");
    const QString key = indicator();
    const bool isBetween = below(8) == 0;
    const int year = 2021 + below(6);
    const double value = (1 + below(400)) / 4.0;
    const QString unit = measure.contains(QLatin1String("growth"))           ? QStringLiteral("%")
                         : below(12) == 0                                    ? QStringLiteral("千克")
                         : key == QLatin1String("stations") && below(2) == 0 ? QStringLiteral("个")
                                                                             : QStringLiteral("own");
    run(database,
        QStringLiteral("INSERT INTO targets (id, indicator_key, region_code, place, year, due, comparator, value, "
                       "upper, unit, kind, measure, since, operator, wording, document_key, clause, quote) SELECT %1, "
                       "'%2', '%3', %4, %5, '%6', '%7', %8, %9, ")
                .arg(m_workspace->project().rowIds().next())
                .arg(key, region(), below(15) == 0 ? oneOf({"'贵阳贵安'", "'科学城'"}) : QStringLiteral("NULL"))
                .arg(year)
                .arg(QDate(year, below(4) == 0 ? 6 : 12, 30).toString(Qt::ISODate),
                     isBetween ? QStringLiteral("between")
                               : oneOf({"at_least", "at_least", "more_than", "at_most", "less_than", "about"}),
                     QString::number(value), isBetween ? QString::number(value + below(30)) : QStringLiteral("NULL")) +
            QStringLiteral("CASE '%1' WHEN 'own' THEN unit ELSE '%1' END, %2, '%3', %4, %5, 'w', '%6', 'c', 'q' FROM "
                           "indicators WHERE key = '%7'")
                .arg(unit, oneOf({"NULL", "'binding'", "'expected'"}), measure,
                     isLevel ? QStringLiteral("NULL") : QString::number(2019 + below(3)),
                     below(15) == 0 ? QStringLiteral("'mobile'") : QStringLiteral("NULL"),
                     oneOf({"strong", "weak", "undated"}), key));
}

QString RandomProject::editTargets(SQLite::Database& database)
{
    const QString row = QStringLiteral(" WHERE id = %1").arg(anyRow(database, "targets"));
    switch (below(8)) {
    case 0:
        return run(database, QStringLiteral("DELETE FROM targets") + row);
    case 1:
    case 2:
        return run(database, QStringLiteral("UPDATE targets SET value = %1, upper = CASE WHEN upper IS NULL THEN NULL "
                                            "ELSE %1 + 5 END")
                                     .arg((1 + below(300)) / 2.0) +
                                 row);
    case 3:
        return run(database, QStringLiteral("UPDATE targets SET document_key = '%1', year = %2, region_code = '%3'")
                                     .arg(oneOf({"strong", "weak", "undated"}))
                                     .arg(2021 + below(6))
                                     .arg(region()) +
                                 row);
    case 4:
        return run(database, QStringLiteral("UPDATE targets SET quote = 'q%1'").arg(below(100)) + row);
    case 5:
        // Another document speaks of the same.
        return run(database, QStringLiteral("INSERT INTO targets (id, indicator_key, region_code, place, year, due, "
                                            "comparator, value, upper, unit, kind, measure, since, operator, wording, "
                                            "document_key, clause, quote) SELECT %1, indicator_key, region_code, "
                                            "place, year, due, comparator, value * %2, upper * %2, unit, kind, "
                                            "measure, since, operator, wording, '%3', clause, quote FROM targets")
                                     .arg(m_workspace->project().rowIds().next())
                                     .arg(1 + below(2))
                                     .arg(oneOf({"strong", "weak", "undated"})) +
                                 row);
    default:
        insertTarget(database);
        return QStringLiteral("add a target");
    }
}

void RandomProject::insertObservation(SQLite::Database& database)
{
    const QString key = indicator();
    const bool isFlow = key == QLatin1String("revenue") && below(6) != 0;
    const QString measure =
        below(6) == 0 ? oneOf({"increase", "cumulative", "growth", "average_growth"}) : QStringLiteral("level");
    const QString unit = measure.contains(QLatin1String("growth")) ? QStringLiteral("%")
                         : below(20) == 0                          ? QStringLiteral("千克")
                                                                   : QStringLiteral("own");
    run(database,
        QStringLiteral("INSERT INTO observations (id, indicator_key, region_code, place, date, period, measure, since, "
                       "operator, value, unit, method, approximate, document_key, source) SELECT %1, '%2', '%3', %4, "
                       "'%5-12-31', '%6', '%7', %8, %9, ")
                .arg(m_workspace->project().rowIds().next())
                .arg(key, region(), below(20) == 0 ? oneOf({"'贵阳贵安'", "'科学城'"}) : QStringLiteral("NULL"))
                .arg(2018 + below(7))
                .arg(isFlow           ? oneOf({"year", "year", "half"})
                     : below(60) == 0 ? QStringLiteral("year")
                                      : QStringLiteral("instant"),
                     measure,
                     measure == QLatin1String("level") ? QStringLiteral("NULL") : QString::number(2018 + below(3)),
                     below(20) == 0 ? QStringLiteral("'mobile'") : QStringLiteral("NULL")) +
            QStringLiteral("%1, CASE '%2' WHEN 'own' THEN unit ELSE '%2' END, '%3', %4, %5, 's' FROM indicators WHERE "
                           "key = '%6'")
                .arg((1 + below(400)) / 4.0)
                .arg(unit, oneOf({"reported", "reported", "estimated", "forecast"}),
                     oneOf({"NULL", "NULL", "'about'", "'more_than'"}), oneOf({"NULL", "'review'", "'strong'"}), key));
}

QString RandomProject::editObservations(SQLite::Database& database)
{
    const QString row = QStringLiteral(" WHERE id = %1").arg(anyRow(database, "observations"));
    switch (below(6)) {
    case 0:
        return run(database, QStringLiteral("DELETE FROM observations") + row);
    case 1:
        return run(database, QStringLiteral("UPDATE observations SET value = %1").arg((1 + below(300)) / 2.0) + row);
    case 2:
        return run(database, QStringLiteral("UPDATE observations SET date = '%1-12-31', region_code = '%2'")
                                     .arg(2018 + below(7))
                                     .arg(region()) +
                                 row);
    case 3:
        // Somebody else says something else of the same.
        return run(database, QStringLiteral("INSERT INTO observations (id, indicator_key, region_code, place, date, "
                                            "period, measure, since, operator, value, unit, method, source) SELECT "
                                            "%1, indicator_key, region_code, place, date, period, measure, since, "
                                            "operator, value * %2, unit, 'reported', 's' FROM observations o ORDER BY "
                                            "EXISTS (SELECT 1 FROM targets t WHERE t.indicator_key = o.indicator_key "
                                            "AND t.region_code = o.region_code AND t.measure = 'level') DESC, "
                                            "date DESC, id LIMIT 1 OFFSET %3")
                                 .arg(m_workspace->project().rowIds().next())
                                 .arg(below(2) == 0 ? 3 : 0.2)
                                 .arg(below(12)));
    default:
        insertObservation(database);
        return QStringLiteral("add an observation");
    }
}

QString RandomProject::editDefinitions(SQLite::Database& database)
{
    switch (below(6)) {
    case 0:
        return run(database, QStringLiteral("UPDATE documents SET rank = %1, period_from = %2 WHERE key = '%3'")
                                 .arg(1 + below(3))
                                 .arg(2020 + below(4))
                                 .arg(oneOf({"strong", "weak", "undated", "review"})));
    case 1:
        return run(database, QStringLiteral("UPDATE indicators SET better = '%1' WHERE key = '%2'")
                                 .arg(oneOf({"higher", "lower"}), indicator()));
    case 2:
        // A column that the station store does not keep.
        return run(database, QStringLiteral("UPDATE indicators SET counted_filter = '%1' WHERE key = 'stations_5g'")
                                 .arg(oneOf({R"({"generation": ["5G"], "band": ["n78"]})", R"({"generation": ["5G"]})",
                                             R"({"logical": ["0"], "status": ["in_service", "building"]})"})));
    case 3:
        return run(database, QStringLiteral("UPDATE indicators SET aggregation = '%1' WHERE key = 'rating'")
                                 .arg(oneOf({"none", "sum"})));
    case 4:
        return run(
            database,
            QStringLiteral("UPDATE regions SET name = '%1' WHERE code = '520111'").arg(oneOf({"花溪区", "花溪新区"})));
    default:
        return run(database, QStringLiteral("UPDATE documents SET title = 't%1'").arg(below(50)));
    }
}

QString RandomProject::edit()
{
    Project& project = m_workspace->project();
    const int dice = below(100);
    if (dice < 10 && project.undoable()) {
        const QString what = QStringLiteral("undo ") + project.undoable()->action;
        orAbort(project.undo(), what);
        return what;
    }
    if (dice < 16 && project.redoable()) {
        const QString what = QStringLiteral("redo ") + project.redoable()->action;
        orAbort(project.redo(), what);
        return what;
    }
    if (dice == 16) {
        const QDate date(2020 + below(7), 1 + below(12), 1 + below(28));
        m_workspace->setCheckDate(date);
        return QStringLiteral("check as of ") + date.toString(Qt::ISODate);
    }
    QString what;
    Project::ChangeOptions options;
    if (dice == 17) {
        options.bulkInsertTables = QStringList{QStringLiteral("stations")};
    }
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        if (dice == 17) {
            insertStations(database, 1 + below(20));
            what = QStringLiteral("bulk insert");
        } else if (dice < 50) {
            what = editStations(database);
        } else if (dice < 65) {
            what = editFeatures(database);
        } else if (dice < 72) {
            what = editScenarios(database);
        } else if (dice < 84) {
            what = editTargets(database);
        } else if (dice < 96) {
            what = editObservations(database);
        } else if (dice < 98) {
            what = editDefinitions(database);
        } else {
            what = editStations(database) + u';' + editTargets(database) + u';' + editObservations(database) + u';' +
                   editFeatures(database);
        }
        return {};
    };
    orAbort(project.change(QStringLiteral("Random"), work, options), what);
    return what;
}

} // namespace qiantu::test
