// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/editing/shape.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace qiantu {

/// A county's polygons on their way into a coverage.
struct CoverageInput
{
    QString code;
    Shape shape;       ///< Degrees; may be invalid, overlap others and leave gaps to them.
    bool kept = false; ///< Not of the new file: it gives way where a new one overlaps it.
};

/// A place that no county, or more than one, covers.
struct CoverageFault
{
    QStringList codes; ///< Overlaps: the counties in question. Gaps: the neighbours.
    double areaM2 = 0;
    double widthM = 0; ///< Its mean width: twice its area by its circumference.
    GeoPosition place; ///< Somewhere inside.
    QString givenTo;   ///< The county that has it now; empty: it stays a gap.
};

/// Polygons that touch and never overlap, with exactly the same vertices along common borders.
struct Coverage
{
    struct Member
    {
        QString code;
        Shape shape;
    };

    std::vector<Member> members;         ///< In the order of the input.
    std::vector<CoverageFault> gaps;     ///< The largest first.
    std::vector<CoverageFault> overlaps; ///< The largest first.
    QStringList repaired;                ///< Codes of those whose polygons were not valid.
};

/// A gap no wider than this is a flaw of the drawing: it is given to the neighbour with the longest common border.
inline constexpr double sliverWidthM = 50;
/// Where an older boundary was kept beside a new one, gaps up to this width are closed.
inline constexpr double seamWidthM = 1000;

/// Makes a coverage of counties: repairs each (GEOS), nodes all borders on a grid of 1e-7 degrees (about a centimetre),
/// and gives each face between them to the county that covers it; a face of several to a new one before a kept one,
/// then to the larger; a sliver of none to a neighbour. Wider gaps stay, for enclaves of other provinces are such.
/// Nothing under a square metre is told. Error::Kind::Invalid names a county of which nothing is left.
Result<Coverage> makeCoverage(const std::vector<CoverageInput>& counties, Progress& progress);

} // namespace qiantu
