// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/project_summary.h"

#include "app/cli/output.h"
#include "app/cli/words.h"
#include "models/regions/region.h"
#include "models/stations/station.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qiantu::cli {

namespace {

/// The tables of which `info` gives the number of rows, and what they are called.
struct CountedTable
{
    const char* name;
    const char* words;
};

constexpr CountedTable countedTables[] = {
    {"indicators", QT_TRANSLATE_NOOP("CommandLine", "Indicators")},
    {"targets", QT_TRANSLATE_NOOP("CommandLine", "Targets")},
    {"observations", QT_TRANSLATE_NOOP("CommandLine", "Observations")},
    {"pilots", QT_TRANSLATE_NOOP("CommandLine", "Pilots")},
    {"tasks", QT_TRANSLATE_NOOP("CommandLine", "Tasks")},
    {"projects", QT_TRANSLATE_NOOP("CommandLine", "Projects")},
    {"routes", QT_TRANSLATE_NOOP("CommandLine", "Routes")},
    {"areas", QT_TRANSLATE_NOOP("CommandLine", "Areas")},
    {"annotations", QT_TRANSLATE_NOOP("CommandLine", "Annotations")},
    {"imports", QT_TRANSLATE_NOOP("CommandLine", "Imports")},
    {"revisions", QT_TRANSLATE_NOOP("CommandLine", "Revisions")},
};

QString textOf(const SQLite::Statement& statement, int column)
{
    return QString::fromUtf8(statement.getColumn(column).getText(""));
}

std::vector<ProjectSummary::DocumentCounts> readDocuments(SQLite::Database& database)
{
    SQLite::Statement statement(database, "SELECT key, number, title, "
                                          "(SELECT count(*) FROM targets WHERE document_key = documents.key), "
                                          "(SELECT count(*) FROM observations WHERE document_key = documents.key), "
                                          "(SELECT count(*) FROM pilots WHERE document_key = documents.key), "
                                          "(SELECT count(*) FROM tasks WHERE document_key = documents.key) "
                                          "FROM documents ORDER BY rank, issued DESC, key");
    std::vector<ProjectSummary::DocumentCounts> documents;
    while (statement.executeStep()) {
        documents.push_back({textOf(statement, 0), textOf(statement, 1), textOf(statement, 2),
                             statement.getColumn(3).getInt64(), statement.getColumn(4).getInt64(),
                             statement.getColumn(5).getInt64(), statement.getColumn(6).getInt64()});
    }
    return documents;
}

std::vector<ProjectSummary::StationCounts> readStations(SQLite::Database& database)
{
    SQLite::Statement statement(database,
                                "SELECT generation, status, count(*) FROM stations GROUP BY generation, status "
                                "ORDER BY generation, status");
    std::vector<ProjectSummary::StationCounts> stations;
    while (statement.executeStep()) {
        stations.push_back({textOf(statement, 0), textOf(statement, 1), statement.getColumn(2).getInt64()});
    }
    return stations;
}

ProjectSummary readAll(const Project& project)
{
    auto& database = project.database();
    ProjectSummary summary;
    summary.path = project.path();
    summary.title = project.setting(QStringLiteral("title"));
    summary.pack = project.setting(QStringLiteral("pack"));
    summary.packVersion = project.setting(QStringLiteral("pack_version"));
    summary.synthetic = project.setting(QStringLiteral("synthetic")) == QLatin1String("1");
    summary.attributions = project.setting(QStringLiteral("attributions")).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    summary.schemaVersion = database.execAndGet("SELECT max(version) FROM qiantu_schema").getInt();
    summary.bytes = QFileInfo(project.path()).size();
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        SQLite::Statement statement(database, "SELECT count(*) FROM regions WHERE level = ?");
        statement.bind(1, toText(level).toStdString());
        statement.executeStep();
        summary.regions.push_back({toText(level), statement.getColumn(0).getInt64()});
    }
    for (const auto& table : countedTables) {
        const QString name = QString::fromLatin1(table.name);
        const auto rows = database.execAndGet("SELECT count(*) FROM " + name.toStdString()).getInt64();
        summary.tables.push_back({name, rows});
    }
    summary.documents = readDocuments(database);
    summary.stations = readStations(database);
    return summary;
}

} // namespace

Result<ProjectSummary> ProjectSummary::read(const Project& project)
{
    try {
        return readAll(project);
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    Words::tr("The project could not be read: %1.").arg(QString::fromUtf8(exception.what())),
                    project.path());
    }
}

qint64 ProjectSummary::stationTotal() const
{
    qint64 total = 0;
    for (const auto& group : stations) {
        total += group.stations;
    }
    return total;
}

QJsonObject ProjectSummary::toJson() const
{
    QJsonObject json{{QStringLiteral("path"), path},
                     {QStringLiteral("title"), title},
                     {QStringLiteral("pack"), pack},
                     {QStringLiteral("pack_version"), packVersion},
                     {QStringLiteral("schema_version"), schemaVersion},
                     {QStringLiteral("synthetic"), synthetic},
                     {QStringLiteral("bytes"), bytes},
                     {QStringLiteral("attributions"), QJsonArray::fromStringList(attributions)}};
    for (const auto& table : tables) {
        json.insert(table.key, table.rows);
    }
    QJsonObject regionCounts;
    for (const auto& level : regions) {
        regionCounts.insert(level.key, level.rows);
    }
    json.insert(QStringLiteral("regions"), regionCounts);
    QJsonArray documentArray;
    for (const auto& document : documents) {
        documentArray.append(QJsonObject{{QStringLiteral("key"), document.key},
                                         {QStringLiteral("number"), document.number},
                                         {QStringLiteral("title"), document.title},
                                         {QStringLiteral("targets"), document.targets},
                                         {QStringLiteral("observations"), document.observations},
                                         {QStringLiteral("pilots"), document.pilots},
                                         {QStringLiteral("tasks"), document.tasks}});
    }
    json.insert(QStringLiteral("documents"), documentArray);
    QJsonArray groups;
    for (const auto& group : stations) {
        groups.append(QJsonObject{{QStringLiteral("generation"), group.generation},
                                  {QStringLiteral("status"), group.status},
                                  {QStringLiteral("count"), group.stations}});
    }
    json.insert(QStringLiteral("stations"),
                QJsonObject{{QStringLiteral("total"), stationTotal()}, {QStringLiteral("by_status"), groups}});
    return json;
}

QString ProjectSummary::toText() const
{
    const QLocale locale;
    const auto number = [&](qint64 value) { return locale.toString(value); };
    std::vector<QStringList> facts{
        {Words::tr("Title"), title},
        {Words::tr("Plan pack"), Words::tr("%1, version %2").arg(pack, packVersion)},
        {Words::tr("File"), Words::tr("%1, schema version %2").arg(locale.formattedDataSize(bytes)).arg(schemaVersion)},
        {Words::tr("Data"), synthetic ? Words::tr("synthetic: the stations are made up") : Words::tr("not synthetic")}};
    for (const auto& level : regions) {
        const auto known = regionLevelFromText(level.key);
        facts.push_back({Words::tr("Regions: %1").arg(known ? displayName(*known) : level.key), number(level.rows)});
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        facts.push_back({Words::tr(countedTables[i].words), number(tables[i].rows)});
    }
    facts.push_back({Words::tr("Stations"), number(stationTotal())});
    for (const auto& group : stations) {
        const auto status = statusFromText(group.status);
        facts.push_back({QStringLiteral("  %1 %2").arg(group.generation, status ? displayName(*status) : group.status),
                         number(group.stations)});
    }

    std::vector<QStringList> table{{Words::tr("Document"), Words::tr("Targets"), Words::tr("Observations"),
                                    Words::tr("Pilots"), Words::tr("Tasks")}};
    for (const auto& document : documents) {
        const QString name =
            document.number.isEmpty() ? document.title : document.number + QLatin1Char(' ') + document.title;
        table.push_back({name, number(document.targets), number(document.observations), number(document.pilots),
                         number(document.tasks)});
    }
    return textTable(facts) + QStringLiteral("\n\n") + textTable(table, {1, 2, 3, 4}) +
           (attributions.isEmpty() ? QString() : QStringLiteral("\n\n") + attributions.join(QLatin1Char('\n')));
}

} // namespace qiantu::cli
