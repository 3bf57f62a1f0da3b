// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/sample.h"

#include "models/project/project.h"
#include "models/stations/sample_extras.h"

#include <QCoreApplication>

#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct SampleWords
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

/// Inserts stations through one prepared statement.
class StationInsert
{
public:
    StationInsert(SQLite::Database& database, RowIdSource& ids)
        : m_statement(database,
                      "INSERT INTO stations (id, geom, number, name, site, region_code, operator, generation, "
                      "logical, band, status, in_service_date, planned_date, address, height_m, synthetic) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          m_ids(ids)
    {
    }

    void insert(const Station& station)
    {
        const QByteArray point = encodePoint(station.longitude, station.latitude);
        m_statement.bind(1, static_cast<std::int64_t>(m_ids.next()));
        m_statement.bind(2, point.constData(), static_cast<int>(point.size()));
        bindText(3, station.number);
        bindText(4, station.name);
        bindText(5, station.site);
        bindText(6, station.regionCode);
        bindText(7, toText(station.operatedBy));
        bindText(8, toText(station.generation));
        m_statement.bind(9, station.logical ? 1 : 0);
        bindText(10, station.band);
        bindText(11, toText(station.status));
        bindText(12, station.inServiceDate.toString(Qt::ISODate));
        bindText(13, station.plannedDate.toString(Qt::ISODate));
        bindText(14, station.address);
        if (station.heightM) {
            m_statement.bind(15, *station.heightM);
        } else {
            m_statement.bind(15);
        }
        m_statement.bind(16, station.synthetic ? 1 : 0);
        m_statement.exec();
        m_statement.reset();
    }

private:
    void bindText(int index, const QString& text)
    {
        if (text.isEmpty()) {
            m_statement.bind(index);
        } else {
            m_statement.bind(index, text.toStdString());
        }
    }

    SQLite::Statement m_statement;
    RowIdSource& m_ids;
};

void markSynthetic(SQLite::Database& database, RowIdSource& ids, const SampleOptions& options)
{
    SQLite::Statement statement(database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    for (const auto& [key, value] :
         {std::pair<const char*, std::string>{"synthetic", "1"}, {"synthetic_seed", std::to_string(options.seed)}}) {
        statement.bind(1, static_cast<std::int64_t>(ids.next()));
        statement.bind(2, key);
        statement.bind(3, value);
        statement.exec();
        statement.reset();
    }
}

Result<void> writeSample(SQLite::Database& database, RowIdSource& ids, const SampleGround& ground,
                         const SampleOptions& options, Progress& progress)
{
    try {
        StationInsert inserter(database, ids);
        const auto sink = [&](const Station& station) -> Result<void> {
            inserter.insert(station);
            return {};
        };
        const Result<void> made = SampleGenerator(ground, options.stations, options.seed).run(sink, progress);
        if (!made) {
            return made;
        }
        insertSampleExtras(database, ground, options.seed, ids);
        markSynthetic(database, ids, options);
        return {};
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed, SampleWords::tr("The sample could not be put into the project: %1.")
                                             .arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace

Result<void> makeSample(Project& project, const SampleOptions& options, Progress& progress)
{
    constexpr std::int64_t Most = 10'000'000;
    if (options.stations < 0 || options.stations > Most) {
        return fail(Error::Kind::Invalid, SampleWords::tr("A sample has from 0 to %1 stations.").arg(Most));
    }
    try {
        if (project.database().execAndGet("SELECT EXISTS (SELECT 1 FROM stations)").getInt() != 0) {
            return fail(Error::Kind::Invalid, SampleWords::tr("The project has stations already."), {},
                        SampleWords::tr("Make the sample in a new project."));
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed, QString::fromUtf8(exception.what()));
    }
    const Result<SampleGround> ground = SampleGround::read(project.database());
    if (!ground) {
        return tl::unexpected(ground.error());
    }
    Project::ChangeOptions how;
    how.kind = RevisionKind::Import;
    how.bulkInsertTables = QStringList{QStringLiteral("stations")};
    const auto work = [&](SQLite::Database& database) {
        return writeSample(database, project.rowIds(), *ground, options, progress);
    };
    const Result<std::optional<RowId>> revision = project.change(
        SampleWords::tr("Synthetic sample of %1 stations, seed %2").arg(options.stations).arg(options.seed), work, how);
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace qiantu
