// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/sample_extras.h"

#include "models/coordinates/geodesic.h"
#include "models/stations/sample_random.h"

#include <QHash>
#include <QMap>

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <limits>
#include <ogr_geometry.h>

namespace qiantu {

namespace {

/// Everything that the sample makes up says so.
const QString SyntheticNote = QStringLiteral("合成数据，非实际设施");

using CountyList = std::vector<const SampleCounty*>;

QByteArray blobOf(const OGRGeometry& geometry)
{
    QByteArray wkb(static_cast<qsizetype>(geometry.WkbSize()), Qt::Uninitialized);
    geometry.exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    return encodeGeometry(wkb).value_or(QByteArray());
}

void bindBlob(SQLite::Statement& statement, int index, const QByteArray& blob)
{
    statement.bind(index, blob.constData(), static_cast<int>(blob.size()));
}

GeoPosition geoPosition(Position position)
{
    return {position.x, position.y};
}

QMap<QString, CountyList> byPrefecture(const SampleGround& ground)
{
    QMap<QString, CountyList> groups;
    for (const SampleCounty& county : ground.counties) {
        groups[county.prefecture].push_back(&county);
    }
    return groups;
}

/// The shortest tree that joins all counties' label points (Prim): pairs of neighbours.
std::vector<std::pair<const SampleCounty*, const SampleCounty*>> treeOver(CountyList rest)
{
    std::vector<std::pair<const SampleCounty*, const SampleCounty*>> edges;
    CountyList joined = {rest.front()};
    rest.erase(rest.begin());
    while (!rest.empty()) {
        double shortest = std::numeric_limits<double>::infinity();
        const SampleCounty* from = nullptr;
        std::size_t nearest = 0;
        for (const SampleCounty* member : joined) {
            for (std::size_t index = 0; index < rest.size(); ++index) {
                const double metres = geodesicDistance(geoPosition(member->label), geoPosition(rest[index]->label));
                if (metres < shortest) {
                    shortest = metres;
                    from = member;
                    nearest = index;
                }
            }
        }
        edges.emplace_back(from, rest[nearest]);
        joined.push_back(rest[nearest]);
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(nearest));
    }
    return edges;
}

void insertRoutes(SQLite::Database& database, const SampleGround& ground, RowIdSource& ids)
{
    SQLite::Statement statement(database,
                                "INSERT INTO routes (id, geom, name, kind, cores, region_code, status, length_m, note) "
                                "VALUES (?, ?, ?, 'backbone', ?, ?, ?, ?, ?)");
    for (const CountyList& counties : byPrefecture(ground)) {
        bool first = true;
        for (const auto& [from, to] : treeOver(counties)) {
            OGRLineString line;
            line.addPoint(from->label.x, from->label.y);
            line.addPoint(to->label.x, to->label.y);
            OGRMultiLineString lines;
            lines.addGeometry(&line);
            statement.bind(1, static_cast<std::int64_t>(ids.next()));
            bindBlob(statement, 2, blobOf(lines));
            statement.bind(3, QStringLiteral("合成光缆 %1—%2").arg(from->name, to->name).toStdString());
            statement.bind(4, first ? 288 : 144);
            statement.bind(5, to->code.toStdString());
            statement.bind(6, first ? "building" : "planned");
            statement.bind(7, geodesicDistance(geoPosition(from->label), geoPosition(to->label)));
            statement.bind(8, SyntheticNote.toStdString());
            statement.exec();
            statement.reset();
            first = false;
        }
    }
}

void insertProjects(SQLite::Database& database, const SampleGround& ground, RowIdSource& ids)
{
    QHash<QString, const SampleCounty*> counties;
    for (const SampleCounty& county : ground.counties) {
        counties.insert(county.code, &county);
    }
    std::vector<std::string> codes;
    SQLite::Statement pilots(database, "SELECT DISTINCT region_code FROM pilots ORDER BY region_code");
    while (pilots.executeStep()) {
        codes.push_back(pilots.getColumn(0).getString());
    }
    SQLite::Statement statement(database, "INSERT INTO projects (id, geom, name, category, region_code, status, note) "
                                          "VALUES (?, ?, ?, 'smart_city', ?, 'planned', ?)");
    for (const std::string& code : codes) {
        const SampleCounty* county = counties.value(QString::fromStdString(code));
        if (county == nullptr) {
            continue;
        }
        // Beside the pilot's own point, so that neither hides the other, where the county is wide enough.
        Position place = {county->label.x + 0.02, county->label.y - 0.02};
        if (ground.locator.indexAt(place.x, place.y) != county->locatorIndex) {
            place = county->label;
        }
        statement.bind(1, static_cast<std::int64_t>(ids.next()));
        bindBlob(statement, 2, encodePoint(place.x, place.y));
        statement.bind(3, QStringLiteral("合成项目 %1智慧城市").arg(county->name).toStdString());
        statement.bind(4, code);
        statement.bind(5, SyntheticNote.toStdString());
        statement.exec();
        statement.reset();
    }
}

void insertParks(SQLite::Database& database, const SampleGround& ground, std::uint64_t seed, RowIdSource& ids)
{
    SQLite::Statement statement(database, "INSERT INTO areas (id, geom, name, kind, region_code, status, note) "
                                          "VALUES (?, ?, ?, 'park', ?, 'planned', ?)");
    // The corners of an octagon of radius 1; written out, so that no sine differs.
    constexpr double Half = 0.70710678118654752;
    static const std::array<Position, 8> corners = {
        {{1, 0}, {Half, Half}, {0, 1}, {-Half, Half}, {-1, 0}, {-Half, -Half}, {0, -1}, {Half, -Half}}};
    const QMap<QString, CountyList> groups = byPrefecture(ground);
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        SampleRandom random(seed, group.key().toULongLong());
        const CountyList& counties = group.value();
        const SampleCounty& county =
            *counties[static_cast<std::size_t>(random.below(static_cast<int>(counties.size())))];
        constexpr double RadiusDegrees = 0.012; // about 1.2 km
        OGRLinearRing ring;
        for (const Position corner : corners) {
            ring.addPoint(county.label.x + RadiusDegrees * corner.x, county.label.y + RadiusDegrees * corner.y);
        }
        ring.closeRings();
        OGRPolygon polygon;
        polygon.addRing(&ring);
        OGRMultiPolygon polygons;
        polygons.addGeometry(&polygon);
        statement.bind(1, static_cast<std::int64_t>(ids.next()));
        bindBlob(statement, 2, blobOf(polygons));
        statement.bind(3, QStringLiteral("合成园区 %1").arg(county.name).toStdString());
        statement.bind(4, county.code.toStdString());
        statement.bind(5, SyntheticNote.toStdString());
        statement.exec();
        statement.reset();
    }
}

} // namespace

void insertSampleExtras(SQLite::Database& database, const SampleGround& ground, std::uint64_t seed, RowIdSource& ids)
{
    insertRoutes(database, ground, ids);
    insertProjects(database, ground, ids);
    insertParks(database, ground, seed, ids);
}

} // namespace qiantu
