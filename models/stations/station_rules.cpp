// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_rules.h"

#include "models/project/geopackage_geometry.h"
#include "models/regions/region_locator.h"

#include <QCoreApplication>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qiantu {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StationRules)
};

using Findings = std::vector<VerifyFinding>;

constexpr std::size_t mostFindings = 100;

/// Rows between two looks at whether the user has cancelled.
constexpr std::int64_t stride = 4096;

QString table()
{
    return QStringLiteral("stations");
}

Result<Findings> countiesAreThoseOfThePolygons(SQLite::Database& database, Progress& progress)
{
    const auto locator = RegionLocator::read(database);
    if (!locator) {
        return tl::unexpected(locator.error());
    }
    Findings findings;
    try {
        const auto total = database.execAndGet("SELECT count(*) FROM stations").getInt64();
        progress.begin(Words::tr("Counties of the stations"), total);
        SQLite::Statement statement(database, "SELECT id, geom, region_code FROM stations");
        for (std::int64_t row = 0; statement.executeStep() && findings.size() < mostFindings; ++row) {
            if (row % stride == 0) {
                progress.advance(row);
                if (progress.cancelled()) {
                    return fail(Error::Kind::Cancelled, Words::tr("Verifying was cancelled."));
                }
            }
            const SQLite::Column geometry = statement.getColumn(1);
            const auto point = decodePoint(QByteArrayView(static_cast<const char*>(geometry.getBlob()),
                                                          static_cast<qsizetype>(geometry.getBytes())));
            if (!point) {
                continue; // another rule tells of malformed geometry
            }
            const QString stated = QString::fromUtf8(statement.getColumn(2).getText(""));
            const QString actual = locator->countyAt(point->x, point->y);
            if (stated != actual) {
                const QString none = Words::tr("no county");
                findings.push_back({table(), statement.getColumn(0).getInt64(),
                                    Words::tr("It is said to be in %1 but lies in %2.")
                                        .arg(stated.isEmpty() ? none : stated, actual.isEmpty() ? none : actual)});
            }
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    Words::tr("The stations could not be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
    return findings;
}

Result<Findings> syntheticDataIsDeclared(SQLite::Database& database, Progress&)
{
    try {
        const bool hasSynthetic =
            database.execAndGet("SELECT EXISTS (SELECT 1 FROM stations WHERE synthetic = 1)").getInt() != 0;
        const bool declared =
            database.execAndGet("SELECT EXISTS (SELECT 1 FROM settings WHERE key = 'synthetic' AND value = '1')")
                .getInt() != 0;
        if (hasSynthetic && !declared) {
            return Findings{{table(), {}, Words::tr("There are synthetic stations, but the project does not say so.")}};
        }
        return Findings{};
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    Words::tr("The stations could not be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace

std::vector<VerifyRule> stationRules()
{
    return {countiesAreThoseOfThePolygons, syntheticDataIsDeclared};
}

} // namespace qiantu
