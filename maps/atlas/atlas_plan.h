// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_settings.h"
#include "models/workspace/checked_plan.h"

#include <vector>

namespace qiantu {

/// One region's place in an atlas.
struct AtlasPage
{
    /// From 1 on, in the whole atlas, whichever of its pages are written. Where a table runs on, the page has further
    /// sheets of paper.
    int number = 0;
    int printed = 0; ///< The page number printed on its first sheet of paper: number, where no table runs on.
    QString code;
    QString name;
    QString shortName;
    QString pinyin;
    QString sectionCode; ///< The region above, in whose section it stands; empty when there are no sections.
    QString sectionName;
};

/// Which pages an atlas has, in which order.
struct AtlasPlan
{
    std::vector<AtlasPage> pages;
    int printedCount = 0; ///< Sheets of paper without contents and index.

    /// Says how many sheets of paper each page takes, and thereby what is printed on them as page numbers. planAtlas()
    /// takes each for one.
    void setSheets(const std::vector<int>& sheets);

    int pageCount() const { return static_cast<int>(pages.size()); }

    /// The page of a number; it must be there.
    const AtlasPage& page(int number) const { return pages.at(static_cast<std::size_t>(number - 1)); }

    /// Whether each section's pages follow one another.
    bool hasWholeSections() const;
};

/// Chooses and sorts the regions. The figure of the orders by figure is the sheet's target (or what stands in for it,
/// see mainTarget()), for each region by its own target for the same indicator and year; of the values, where a region
/// has no target of its own, by its part in the sum of the region above. Regions without it come last, by code.
/// Fails with Error::Kind::Invalid for the level of the province or a title that does not name the region, NotFound for
/// an unknown region, when there is no region of the level, or no figure to sort by.
Result<AtlasPlan> planAtlas(const CheckedPlan& checked, const AtlasSettings& settings);

/// The sheet of one page: the atlas's sheet for its region, with the placeholders of its texts filled in.
Sheet sheetOf(const AtlasSettings& settings, const AtlasPlan& plan, const AtlasPage& page);

/// The numbers that a text like "3-9, 12" names, ascending and each once; all up to `last` for an empty text.
/// Full-width digits, commas (，、) and dashes (－—~～) do as well. Error::Kind::Invalid for anything else, and for
/// numbers that are not from 1 to `last`.
Result<std::vector<int>> pageNumbers(const QString& text, int last);

/// The shortest text that pageNumbers() reads as these numbers, which ascend: "3-9,12".
QString pageRanges(const std::vector<int>& numbers);

/// The file names of an atlas with a file per page, without suffix, in the order of the pages. `pattern` may say {n}
/// (with leading zeros), {code}, {name} and {short_name}. Characters that some system does not allow in a name become
/// an underscore, names are cut to a length that every system allows, and where two would be the same, upper and lower
/// case taken as one, the later gets its code added. Error::Kind::Invalid for an unknown placeholder or an empty name.
Result<QStringList> atlasFileNames(const QString& pattern, const AtlasPlan& plan);

} // namespace qiantu
