// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_import.h"

#include "models/coordinates/geodesic.h"
#include "models/project/geopackage_geometry.h"
#include "models/regions/boundary_simplify.h"
#include "models/regions/boundary_writer.h"
#include "models/regions/geos_session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryImport)
};

constexpr double mediumInterval = 300;
constexpr double smallInterval = 1200;
constexpr double squareKilometre = 1e6;

/// The centre of gravity of polygons in degrees, good enough for a shift.
GeoPosition centroidOf(const Shape& shape)
{
    const GeosSession geos;
    const auto geometry = geos.fromShape(shape);
    const auto centre = geometry ? geos.own(GEOSGetCentroid_r(geos.handle(), geometry.get())) : geos.own(nullptr);
    GeoPosition position;
    if (centre) {
        GEOSGeomGetX_r(geos.handle(), centre.get(), &position.longitude);
        GEOSGeomGetY_r(geos.handle(), centre.get(), &position.latitude);
    }
    return position;
}

class Inspection
{
public:
    Inspection(SQLite::Database& database, const BoundaryOptions& options, Progress& progress)
        : m_database(database), m_progress(progress)
    {
        m_preview.options = options;
    }

    Result<BoundaryPreview> run()
    {
        if (auto read = readFile(); !read) {
            return tl::unexpected(read.error());
        }
        auto coverage = makeCoverage(inputs(), m_progress);
        if (!coverage) {
            return tl::unexpected(coverage.error());
        }
        m_preview.gaps = std::move(coverage->gaps);
        m_preview.overlaps = std::move(coverage->overlaps);
        m_preview.repaired = std::move(coverage->repaired);
        compare(*coverage);
        if (auto made = makeBoundaries(*coverage); !made) {
            return tl::unexpected(made.error());
        }
        return std::move(m_preview);
    }

private:
    tl::unexpected<Error> cancelled() const
    {
        return fail(Error::Kind::Cancelled, ImportWords::tr("Cancelled; nothing was changed."));
    }

    Result<void> readFile()
    {
        auto regions = RegionCatalog::read(m_database);
        if (!regions) {
            return tl::unexpected(regions.error());
        }
        m_regions = std::move(*regions);
        BoundaryOptions& options = m_preview.options;
        auto file = readBoundaryFile(options.file, options.layer, m_progress);
        if (!file) {
            return tl::unexpected(file.error());
        }
        m_file = std::move(*file);
        auto matching = matchBoundaries(m_file, m_regions, options.codeField, options.nameField);
        if (!matching) {
            return tl::unexpected(matching.error());
        }
        m_preview.matching = std::move(*matching);
        options.layer = m_file.layer;
        options.codeField = m_preview.matching.codeField;
        options.nameField = m_preview.matching.nameField;
        if (options.source.trimmed().isEmpty()) {
            options.source = QFileInfo(options.file).fileName();
        }
        m_preview.crs = m_file.crs;
        m_preview.crsCaveat = m_file.crsCaveat;
        m_preview.crsGuessed = m_file.crsGuessed;
        m_preview.layers = m_file.layers;
        m_preview.fields = m_file.fields;
        for (const QString& code : m_preview.matching.missing) {
            m_preview.missingNames << m_regions.byCode(code)->name;
        }
        return readPresent();
    }

    Result<void> readPresent()
    {
        try {
            SQLite::Statement rows(m_database, "SELECT code, geom FROM regions WHERE level = 'county'");
            while (rows.executeStep()) {
                const SQLite::Column blob = rows.getColumn(1);
                const auto wkb = wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
                if (auto shape = wkb ? shapeOfWkb(*wkb) : std::nullopt) {
                    m_present.insert(QString::fromUtf8(rows.getColumn(0).getText()), std::move(*shape));
                }
            }
            return {};
        } catch (const SQLite::Exception& exception) {
            return fail(Error::Kind::Failed,
                        ImportWords::tr("The regions could not be read: %1.").arg(QString::fromUtf8(exception.what())));
        }
    }

    /// The counties of the file, and those that keep theirs because it does not have them.
    std::vector<CoverageInput> inputs() const
    {
        std::vector<CoverageInput> counties;
        for (const BoundaryMatch& match : m_preview.matching.counties) {
            CoverageInput input{match.code, {ShapeKind::Polygons, {}}, false};
            for (const std::size_t index : match.features) {
                const auto& parts = m_file.features[index].shape.parts;
                input.shape.parts.insert(input.shape.parts.end(), parts.begin(), parts.end());
            }
            counties.push_back(std::move(input));
        }
        for (const QString& code : m_preview.matching.missing) {
            if (m_present.contains(code)) {
                counties.push_back({code, m_present.value(code), true});
            }
        }
        return counties;
    }

    void compare(const Coverage& coverage)
    {
        for (std::size_t index = 0; index < m_preview.matching.counties.size(); ++index) {
            const BoundaryMatch& match = m_preview.matching.counties[index];
            const Shape& after = coverage.members[index].shape;
            BoundaryDifference difference;
            difference.code = match.code;
            difference.name = m_regions.byCode(match.code)->name;
            difference.by = match.by;
            difference.areaAfter = areaOf(after) / squareKilometre;
            if (const auto before = m_present.constFind(match.code); before != m_present.cend()) {
                difference.areaBefore = areaOf(*before) / squareKilometre;
                difference.shiftM = geodesicDistance(centroidOf(*before), centroidOf(after));
            }
            m_preview.differences.push_back(difference);
        }
    }

    Result<void> makeBoundaries(const Coverage& coverage)
    {
        m_progress.begin(ImportWords::tr("Simplifying the boundaries"), 3);
        std::vector<Shape> shapes;
        for (const Coverage::Member& member : coverage.members) {
            shapes.push_back(member.shape);
        }
        const std::vector<Shape> medium = simplifyCoverage(shapes, mediumInterval);
        m_progress.advance(1);
        const std::vector<Shape> small = simplifyCoverage(shapes, smallInterval);
        m_progress.advance(2);
        if (m_progress.cancelled()) {
            return cancelled();
        }
        const std::size_t fromFile = m_preview.matching.counties.size();
        for (std::size_t index = 0; index < shapes.size(); ++index) {
            m_preview.boundaries.push_back(finished(
                {coverage.members[index].code, shapes[index], medium[index], small[index], 0, {}, index < fromFile}));
        }
        const std::vector<NewBoundary> counties = m_preview.boundaries;
        for (const Region& region : m_regions.regions()) {
            if (region.level != RegionLevel::County) {
                if (auto dissolved = dissolve(region, counties)) {
                    m_preview.boundaries.push_back(std::move(*dissolved));
                }
            }
            if (m_progress.cancelled()) {
                return cancelled();
            }
        }
        m_progress.advance(3);
        return {};
    }

    /// A prefecture or the province of its counties, in each scale.
    std::optional<NewBoundary> dissolve(const Region& region, const std::vector<NewBoundary>& counties) const
    {
        const QStringList codes = m_regions.countiesOf(region.code);
        std::vector<const Shape*> shapes;
        std::vector<const Shape*> medium;
        std::vector<const Shape*> small;
        NewBoundary made;
        made.code = region.code;
        made.fromFile = true;
        for (const NewBoundary& county : counties) {
            if (codes.contains(county.code)) {
                shapes.push_back(&county.shape);
                medium.push_back(&county.medium);
                small.push_back(&county.small);
                made.fromFile = made.fromFile && county.fromFile;
            }
        }
        auto whole = m_geos.dissolve(shapes);
        auto wholeMedium = m_geos.dissolve(medium);
        auto wholeSmall = m_geos.dissolve(small);
        if (!whole || !wholeMedium || !wholeSmall) {
            return std::nullopt;
        }
        made.shape = std::move(*whole);
        made.medium = std::move(*wholeMedium);
        made.small = std::move(*wholeSmall);
        return finished(std::move(made));
    }

    NewBoundary finished(NewBoundary boundary) const
    {
        boundary.areaKm2 = areaOf(boundary.shape) / squareKilometre;
        boundary.label = m_geos.centreInside(boundary.shape).value_or(GeoPosition());
        return boundary;
    }

    SQLite::Database& m_database;
    Progress& m_progress;
    GeosSession m_geos;
    RegionCatalog m_regions;
    BoundaryFile m_file;
    QHash<QString, Shape> m_present;
    BoundaryPreview m_preview;
};

} // namespace

QString officialBoundariesSetting()
{
    return QStringLiteral("official_boundaries");
}

Result<BoundaryPreview> BoundaryImport::inspect(SQLite::Database& database, const BoundaryOptions& options,
                                                Progress& progress)
{
    return Inspection(database, options, progress).run();
}

Result<BoundarySummary> BoundaryImport::run(Project& project, const BoundaryPreview& preview, Progress& progress)
{
    BoundarySummary summary;
    const QString action = ImportWords::tr("Replace boundaries by %1").arg(QFileInfo(preview.options.file).fileName());
    const auto revision = project.change(action, [&](SQLite::Database& database) -> Result<void> {
        try {
            return BoundaryWriter(database, project.rowIds(), progress).write(preview, summary);
        } catch (const SQLite::Exception& exception) {
            return fail(
                Error::Kind::Failed,
                ImportWords::tr("The boundaries could not be written: %1.").arg(QString::fromUtf8(exception.what())));
        }
    });
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    summary.revision = *revision;
    return summary;
}

} // namespace qiantu
