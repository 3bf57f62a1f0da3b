// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_writer.h"

#include "models/pilots/pilot_places.h"
#include "models/project/geopackage_geometry.h"
#include "models/regions/region_locator.h"

#include <QCoreApplication>
#include <QHash>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct WriterWords
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryImport)
};

constexpr std::int64_t rowsBetweenReports = 8192;

QString sourceKey()
{
    return QStringLiteral("boundary_source");
}

tl::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, WriterWords::tr("Cancelled; nothing was changed."));
}

QByteArray blobOf(const Shape& shape)
{
    return encodeGeometry(wkbOfShape(shape)).value_or(QByteArray());
}

void bindBlob(SQLite::Statement& statement, int index, const QByteArray& blob)
{
    statement.bind(index, blob.constData(), static_cast<int>(blob.size()));
}

QByteArrayView blobOf(const SQLite::Column& column)
{
    return {static_cast<const char*>(column.getBlob()), column.getBytes()};
}

/// A row whose county is another one now.
struct Moved
{
    std::int64_t id = 0;
    QString county;
};

void writeCounties(SQLite::Database& database, const char* table, const std::vector<Moved>& rows)
{
    SQLite::Statement update(database, std::string("UPDATE ") + table + " SET region_code = ? WHERE id = ?");
    for (const Moved& row : rows) {
        if (row.county.isEmpty()) {
            update.bind(1);
        } else {
            update.bind(1, row.county.toStdString());
        }
        update.bind(2, row.id);
        update.exec();
        update.reset();
    }
}

} // namespace

Result<void> BoundaryWriter::write(const BoundaryPreview& preview, BoundarySummary& summary)
{
    const QString former = formerSource();
    m_progress.begin(WriterWords::tr("Writing the boundaries"), static_cast<std::int64_t>(preview.boundaries.size()));
    if (auto written = writeRegions(preview, summary); !written) {
        return written;
    }
    writeSettings(preview, former);
    return findCounties(preview, summary);
}

Result<void> BoundaryWriter::writeRegions(const BoundaryPreview& preview, BoundarySummary& summary)
{
    SQLite::Statement update(m_database,
                             "UPDATE regions SET geom = ?, area_km2 = ?, label_x = ?, label_y = ?, "
                             "boundary_source = CASE WHEN ? THEN ? ELSE boundary_source END WHERE code = ?");
    for (const NewBoundary& boundary : preview.boundaries) {
        bindBlob(update, 1, blobOf(boundary.shape));
        update.bind(2, boundary.areaKm2);
        update.bind(3, boundary.label.longitude);
        update.bind(4, boundary.label.latitude);
        update.bind(5, boundary.fromFile ? 1 : 0);
        update.bind(6, preview.options.source.toStdString());
        update.bind(7, boundary.code.toStdString());
        summary.regions += update.exec();
        update.reset();
        writeShape(boundary.code, "medium", boundary.medium);
        writeShape(boundary.code, "small", boundary.small);
        m_progress.advance(summary.regions);
        if (m_progress.cancelled()) {
            return cancelled();
        }
    }
    return {};
}

void BoundaryWriter::writeShape(const QString& code, const char* variant, const Shape& shape)
{
    SQLite::Statement update(m_database, "UPDATE region_shapes SET geom = ? WHERE region_code = ? AND variant = ?");
    bindBlob(update, 1, blobOf(shape));
    update.bind(2, code.toStdString());
    update.bind(3, variant);
    if (update.exec() > 0) {
        return;
    }
    SQLite::Statement insert(m_database,
                             "INSERT INTO region_shapes (id, geom, region_code, variant) VALUES (?, ?, ?, ?)");
    insert.bind(1, static_cast<std::int64_t>(m_ids.next()));
    bindBlob(insert, 2, blobOf(shape));
    insert.bind(3, code.toStdString());
    insert.bind(4, variant);
    insert.exec();
}

QString BoundaryWriter::setting(const QString& key)
{
    SQLite::Statement row(m_database, "SELECT value FROM settings WHERE key = ?");
    row.bind(1, key.toStdString());
    return row.executeStep() ? QString::fromUtf8(row.getColumn(0).getText("")) : QString();
}

void BoundaryWriter::setSetting(const QString& key, const QString& value)
{
    SQLite::Statement statement(m_database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                            "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    statement.bind(1, static_cast<std::int64_t>(m_ids.next()));
    statement.bind(2, key.toStdString());
    statement.bind(3, value.toStdString());
    statement.exec();
}

QString BoundaryWriter::formerSource()
{
    const QString told = setting(sourceKey());
    if (!told.isEmpty()) {
        return told;
    }
    // The pack says it with each region.
    SQLite::Statement row(m_database, "SELECT boundary_source FROM regions WHERE parent_code IS NULL");
    return row.executeStep() ? QString::fromUtf8(row.getColumn(0).getText("")) : QString();
}

void BoundaryWriter::writeSettings(const BoundaryPreview& preview, const QString& former)
{
    const QString attributionsKey = QStringLiteral("attributions");
    const bool official = preview.options.official && preview.isWhole();
    // What the prints say of the former boundaries is not true any more. It names their source, whose first words are
    // enough: the rest of the setting says what was done with it.
    const QString formerName = former.section(QStringLiteral(" ("), 0, 0).trimmed();
    QStringList lines;
    for (const QString& line : setting(attributionsKey).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!preview.isWhole() || formerName.isEmpty() || !line.contains(formerName)) {
            lines << line;
        }
    }
    lines.prepend(official
                      ? WriterWords::tr("Boundaries: %1.").arg(preview.options.source)
                      : WriterWords::tr("Boundaries: %1; for internal planning only.").arg(preview.options.source));
    lines.removeDuplicates();
    setSetting(attributionsKey, lines.join(QLatin1Char('\n')));
    // Where counties kept theirs, both sources are told.
    setSetting(sourceKey(), preview.isWhole() || former.isEmpty()
                                ? preview.options.source
                                : preview.options.source + QStringLiteral("; ") + former);
    setSetting(officialBoundariesSetting(), official ? QStringLiteral("1") : QString());
}

Result<void> BoundaryWriter::findCounties(const BoundaryPreview& preview, BoundarySummary& summary)
{
    const auto locator = RegionLocator::read(m_database);
    if (!locator) {
        return tl::unexpected(locator.error());
    }
    if (auto found = findStations(*locator, summary); !found) {
        return found;
    }
    for (const auto& [table, count] :
         {std::pair{"routes", &summary.routesMoved}, std::pair{"areas", &summary.areasMoved},
          std::pair{"projects", &summary.projectsMoved}}) {
        const auto moved = findOthers(table, *locator);
        if (!moved) {
            return tl::unexpected(moved.error());
        }
        *count = *moved;
    }
    summary.pilotsMoved = movePilots(preview);
    return {};
}

Result<void> BoundaryWriter::findStations(const RegionLocator& locator, BoundarySummary& summary)
{
    m_progress.begin(WriterWords::tr("Finding the county of every station again"),
                     m_database.execAndGet("SELECT count(*) FROM stations").getInt64());
    std::vector<Moved> moved;
    std::int64_t done = 0;
    SQLite::Statement rows(m_database, "SELECT id, geom, coalesce(region_code, '') FROM stations");
    while (rows.executeStep()) {
        if (++done % rowsBetweenReports == 0) {
            m_progress.advance(done);
            if (m_progress.cancelled()) {
                return cancelled();
            }
        }
        const auto position = decodePoint(blobOf(rows.getColumn(1)));
        if (!position) {
            continue;
        }
        const QString& county = locator.codeOf(locator.indexAt(position->x, position->y));
        summary.stationsOutside += county.isEmpty() ? 1 : 0;
        if (county != QLatin1String(rows.getColumn(2).getText())) {
            moved.push_back({rows.getColumn(0).getInt64(), county});
        }
    }
    writeCounties(m_database, "stations", moved);
    summary.stationsMoved = static_cast<std::int64_t>(moved.size());
    return {};
}

Result<int> BoundaryWriter::findOthers(const char* table, const RegionLocator& locator)
{
    std::vector<Moved> moved;
    SQLite::Statement rows(m_database,
                           std::string("SELECT id, geom, coalesce(region_code, '') FROM ") + table + " ORDER BY id");
    while (rows.executeStep()) {
        if (m_progress.cancelled()) {
            return cancelled();
        }
        const auto wkb = wkbOf(blobOf(rows.getColumn(1)));
        const auto shape = wkb ? shapeOfWkb(*wkb) : std::nullopt;
        const auto middle = shape ? middleOf(*shape) : std::nullopt;
        if (!middle) {
            continue; // Without a place the region was somebody's word.
        }
        const QString county = locator.countyAt(middle->longitude, middle->latitude);
        if (county != QLatin1String(rows.getColumn(2).getText())) {
            moved.push_back({rows.getColumn(0).getInt64(), county});
        }
    }
    writeCounties(m_database, table, moved);
    return static_cast<int>(moved.size());
}

int BoundaryWriter::movePilots(const BoundaryPreview& preview)
{
    QHash<QString, const NewBoundary*> boundaries;
    for (const NewBoundary& boundary : preview.boundaries) {
        boundaries.insert(boundary.code, &boundary);
    }

    struct Pilot
    {
        std::int64_t id;
        GeoPosition place;
    };

    std::vector<Pilot> moved;
    QHash<QString, int> numbers;
    SQLite::Statement rows(m_database, "SELECT id, geom, region_code FROM pilots ORDER BY id");
    while (rows.executeStep()) {
        const QString region = QString::fromUtf8(rows.getColumn(2).getText());
        const int number = numbers[region]++;
        const NewBoundary* boundary = boundaries.value(region);
        const auto position = decodePoint(blobOf(rows.getColumn(1)));
        if (boundary != nullptr && position && !isInside(boundary->shape, {position->x, position->y})) {
            moved.push_back({rows.getColumn(0).getInt64(), pilotPlace(boundary->shape, boundary->label, number)});
        }
    }
    SQLite::Statement update(m_database, "UPDATE pilots SET geom = ? WHERE id = ?");
    for (const Pilot& pilot : moved) {
        bindBlob(update, 1, encodePoint(pilot.place.longitude, pilot.place.latitude));
        update.bind(2, pilot.id);
        update.exec();
        update.reset();
    }
    return static_cast<int>(moved.size());
}

} // namespace qiantu
