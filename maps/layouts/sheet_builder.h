// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/layouts/sheet.h"

#include <memory>

class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// The custom property of layout items that says what they are (SheetSlot::role).
inline constexpr const char* sheetRoleProperty = "qiantu/role";

/// Lays a sheet out: real QGIS items (labels, maps, legends, tables, scale bar, arrow, pictures) by the sheet's
/// template, filled. The layout belongs to `map`'s QGIS project, which has to outlive it; what the sheet shows that the
/// window does not (themes, paled surroundings) is in layers of the layout's own, and the window's layers stay as they
/// are. A long table runs on to further pages. Fails with Error::Kind::NotFound for an unknown template, region, theme
/// or target, and for a region without a boundary.
Result<std::unique_ptr<QgsPrintLayout>> buildSheet(ProjectMap& map, const Sheet& sheet);

/// Fills a layout that buildSheet() made, or that was made from it by hand, for another sheet: layout variables, the
/// extents and layers of the maps, legends, tables with their further pages, charts, scale bars. Whatever was moved,
/// resized, restyled, added or written by hand stays: items are found by their role, and labels name variables
/// (`[% @qiantu_title %]`), so that a text that was replaced by another is kept. The template's name in `sheet` is not
/// looked at. Fails as buildSheet() does, leaving the layout as it was.
Result<void> fillSheet(QgsPrintLayout& layout, ProjectMap& map, const Sheet& sheet);

/// How many pages a layout takes for a sheet: more than one where a table runs on. Quicker than fillSheet(), which has
/// to follow: the layout is left with the sheet's tables and everything else as it was.
Result<int> countSheetPages(QgsPrintLayout& layout, ProjectMap& map, const Sheet& sheet);

} // namespace qiantu
