// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/project.h"
#include "models/regions/boundary_coverage.h"
#include "models/regions/boundary_match.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// The setting that is "1" when every county's boundary was replaced by official ones: maps for publication need it.
QString officialBoundariesSetting();

/// What is known about a file of boundaries before it is looked into.
struct BoundaryOptions
{
    QString file;
    QString layer;         ///< Empty: the first with polygons.
    QString codeField;     ///< Empty: found.
    QString nameField;     ///< Empty: found.
    QString source;        ///< Where the boundaries are from, for the prints; empty: the file's name.
    bool official = false; ///< They are the official ones, and may be published with an approval number.
};

/// How a county's new boundary differs from the one in the project.
struct BoundaryDifference
{
    QString code;
    QString name;
    RegionCatalog::Match::By by = RegionCatalog::Match::By::Code;
    double areaBefore = 0; ///< Square kilometres, measured on the ellipsoid; 0 when there was no polygon.
    double areaAfter = 0;
    double shiftM = 0; ///< How far the centre of gravity moves.

    /// The change of the area in percent of what it was.
    double areaChange() const { return areaBefore > 0 ? (areaAfter / areaBefore - 1) * 100 : 0; }
};

/// A region's new polygons in all three scales.
struct NewBoundary
{
    QString code;
    Shape shape;
    Shape medium; ///< For scales below 1:1,000,000.
    Shape small;  ///< For scales below 1:4,000,000.
    double areaKm2 = 0;
    GeoPosition label;
    bool fromFile = false; ///< A county of the file, or a region of which every county is.
};

/// Everything that replacing the boundaries would do; a value.
struct BoundaryPreview
{
    BoundaryOptions options; ///< With layer, fields and source filled in.
    QString crs;
    QString crsCaveat;
    bool crsGuessed = false;
    QStringList layers;
    QStringList fields;
    BoundaryMatching matching;
    QStringList missingNames;                    ///< Of matching.missing: counties that keep their boundary.
    std::vector<BoundaryDifference> differences; ///< Of the counties of the file, in code order.
    std::vector<CoverageFault> gaps;             ///< See makeCoverage().
    std::vector<CoverageFault> overlaps;
    QStringList repaired;                ///< Codes.
    std::vector<NewBoundary> boundaries; ///< Of every region that has one, province and prefectures included.

    bool isWhole() const { return matching.missing.isEmpty(); }
};

/// What replacing the boundaries did.
struct BoundarySummary
{
    std::optional<RowId> revision;
    int regions = 0;
    std::int64_t stationsMoved = 0;   ///< Stations that are in another county now, or in none.
    std::int64_t stationsOutside = 0; ///< Of all stations, those in no county.
    int routesMoved = 0;
    int areasMoved = 0;
    int projectsMoved = 0;
    int pilotsMoved = 0; ///< Pilots whose place on the map had come to lie outside their region.
};

/// Replaces the boundaries of a project's regions by those of a file.
///
/// Counties are matched (boundary_match.h) and made into a coverage without overlaps (boundary_coverage.h); counties
/// that the file does not have keep theirs and give way along the seam. Prefectures and the province are dissolved from
/// their counties, the simplified variants made again so that no gaps open (boundary_simplify.h).
class BoundaryImport
{
public:
    /// Looks into the file and works everything out; changes nothing. `database` may be a reader of another thread.
    static Result<BoundaryPreview> inspect(SQLite::Database& database, const BoundaryOptions& options,
                                           Progress& progress);

    /// Does it, as one revision: polygons, areas, label points, simplified variants, sources, the settings, the county
    /// of every station, route, area and project (by MapEditor's rules), and the place of pilots that are outside their
    /// region now. Cancelling leaves everything as it was.
    static Result<BoundarySummary> run(Project& project, const BoundaryPreview& preview, Progress& progress);
};

} // namespace qiantu
