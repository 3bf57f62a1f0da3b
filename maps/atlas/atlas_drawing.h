// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_pages.h"
#include "models/core/progress.h"

#include <functional>

namespace qiantu {

/// A page that could not be made, and why.
struct AtlasFailure
{
    int number = 0;
    QString code;
    QString name;
    Error error;
};

/// How pages are drawn.
struct AtlasDrawing
{
    bool together = true;                   ///< All in one PDF, fonts shared; else each page in files of its own.
    QString suffix = QStringLiteral("pdf"); ///< Of the pages' own files: one of sheetSuffixes().
    double dpi = 300;
    std::function<void(int number)> begun = {}; ///< Hears of each page before it is drawn, where one process draws.
};

/// Draws the pages of these numbers into a folder: together in PDFs marked with the pages' stamps, under any names; or
/// each in a folder named by its number, PDFs marked likewise. A page that cannot be made is no failure of the whole
/// but among those given back. Progress advances by one per page, whether it was made or not. Error::Kind::Cancelled
/// when that was asked for.
using AtlasPainter = std::function<Result<std::vector<AtlasFailure>>(
    const std::vector<int>& numbers, const AtlasDrawing& drawing, const QString& folder, Progress& progress)>;

/// Draws with these pages, on this thread, one page after the other.
AtlasPainter paintHere(AtlasPages& pages);

} // namespace qiantu
