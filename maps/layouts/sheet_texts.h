// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_template.h"
#include "models/layouts/sheet.h"

namespace qiantu {

class ProjectMap;

/// A sheet with its empty texts filled from the project, for a kind of sheet: title by region and theme, subtitle by
/// document, year and check date, 制图单位, 审图号 and 密级 from the project's settings, sources from the documents of
/// what is shown, the date from the check date, 密级 内部资料 unless
/// the sheet is for publication. What is given stays as it is.
Sheet completedSheet(const Sheet& sheet, const ProjectMap& map, SheetKind kind);

/// The kind of a sheet's template; of an office template that of the house template that it came from.
SheetKind kindOfSheet(const Sheet& sheet, const ProjectMap& map);

/// The same for the sheet's own template; an office template counts as the house template that it came from.
Sheet completedSheet(const Sheet& sheet, const ProjectMap& map);

} // namespace qiantu
