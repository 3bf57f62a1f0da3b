// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_drawing.h"

namespace qiantu {

/// Where an atlas goes.
struct AtlasOutput
{
    QString path;        ///< The PDF, or the folder of the pages' files, which is made where it is not there.
    bool oneFile = true; ///< One PDF with bookmarks, contents and index; else files of their own for the pages.
    QString namePattern = QStringLiteral("{n}_{name}"); ///< See atlasFileNames().
    AtlasDrawing drawing = {};                          ///< `together` follows oneFile.
    std::vector<int> pages;                             ///< Ascending; empty: all.
    /// Takes pages over that an earlier run wrote and that are the same still (see AtlasPages::stamp()), and makes only
    /// the others. PDF only.
    bool resume = false;
};

/// What became of an atlas.
struct AtlasReport
{
    QStringList files;                  ///< What was written or taken over, in page order.
    int made = 0;                       ///< Pages drawn.
    int kept = 0;                       ///< Pages taken over from the earlier run.
    std::vector<AtlasFailure> failures; ///< By number; these pages are not in the output.
};

/// Writes an atlas. Everything is drawn and put together in a hidden folder beside the output first and takes its place
/// in one step per file at the end: after a failure or a cancellation everything is as it was. Files of other pages in
/// the output folder stay. Fails as the publication guard does for a sheet that is for publication (see
/// publication_check.h); with Error::Kind::Invalid for a suffix or name pattern that is not right, ReadOnly where the
/// output cannot be written, Cancelled; Failed when not one page could be made.
Result<AtlasReport> exportAtlas(const AtlasPages& pages, const AtlasOutput& output, const AtlasPainter& painter,
                                Progress& progress);

} // namespace qiantu
