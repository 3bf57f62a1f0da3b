// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/sample_ground.h"

#include "models/plans/units.h"

#include <QCoreApplication>
#include <QHash>

#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct GroundWords
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

QString textOf(const SQLite::Column& column)
{
    return QString::fromUtf8(column.getText());
}

/// Persons by region code, the latest figure of each.
QHash<QString, double> populations(SQLite::Database& database)
{
    QHash<QString, double> persons;
    SQLite::Statement statement(database,
                                "SELECT region_code, value, unit FROM observations WHERE indicator_key = 'population' "
                                "AND measure = 'level' AND method <> 'forecast' ORDER BY date, id");
    while (statement.executeStep()) {
        const Result<double> value =
            convert(statement.getColumn(1).getDouble(), textOf(statement.getColumn(2)), QStringLiteral("人"));
        if (value) {
            persons.insert(textOf(statement.getColumn(0)), *value);
        }
    }
    return persons;
}

std::vector<SampleCounty> readCounties(SQLite::Database& database)
{
    const QHash<QString, double> persons = populations(database);
    std::vector<SampleCounty> counties;
    double known = 0;
    int knownCount = 0;
    SQLite::Statement statement(database, "SELECT code, name, short_name, coalesce(parent_code, ''), "
                                          "coalesce(area_km2, 1), geom, label_x, label_y FROM regions "
                                          "WHERE level = 'county' ORDER BY code");
    while (statement.executeStep()) {
        SampleCounty county;
        county.code = textOf(statement.getColumn(0));
        county.name = textOf(statement.getColumn(1));
        county.shortName = textOf(statement.getColumn(2));
        county.prefecture = textOf(statement.getColumn(3));
        county.areaKm2 = statement.getColumn(4).getDouble();
        const SQLite::Column geometry = statement.getColumn(5);
        const QByteArrayView blob(static_cast<const char*>(geometry.getBlob()), geometry.getBytes());
        county.bounds = envelopeOf(blob).value_or(Envelope{});
        county.label = {statement.getColumn(6).getDouble(), statement.getColumn(7).getDouble()};
        county.population = persons.value(county.code, 0);
        known += county.population;
        knownCount += county.population > 0 ? 1 : 0;
        counties.push_back(std::move(county));
    }
    for (SampleCounty& county : counties) {
        if (county.population <= 0) {
            county.population = knownCount > 0 ? known / knownCount : 1;
        }
    }
    return counties;
}

/// The first letters of the province's short name: 贵州 is GZ.
QString provincePrefix(SQLite::Database& database)
{
    SQLite::Statement statement(database, "SELECT initials, short_name FROM regions WHERE level = 'province' LIMIT 1");
    if (!statement.executeStep()) {
        return QStringLiteral("XX");
    }
    return textOf(statement.getColumn(0)).left(textOf(statement.getColumn(1)).size()).toUpper();
}

} // namespace

Result<SampleGround> SampleGround::read(SQLite::Database& database)
{
    Result<RegionLocator> locator = RegionLocator::read(database);
    if (!locator) {
        return tl::unexpected(locator.error());
    }
    try {
        SampleGround ground{readCounties(database), std::move(*locator), provincePrefix(database)};
        QHash<QString, int> indices;
        for (int index = 0; index < ground.locator.countyCount(); ++index) {
            indices.insert(ground.locator.codeOf(index), index);
        }
        for (SampleCounty& county : ground.counties) {
            county.locatorIndex = indices.value(county.code, -1);
        }
        if (ground.counties.empty()) {
            return fail(Error::Kind::Invalid, GroundWords::tr("The project has no counties to put a sample into."), {},
                        GroundWords::tr("Put a plan pack into the project first."));
        }
        return ground;
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    GroundWords::tr("The counties could not be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace qiantu
