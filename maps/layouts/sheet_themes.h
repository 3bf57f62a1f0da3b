// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_template.h"
#include "models/layouts/sheet.h"
#include "models/themes/theme.h"

#include <vector>

namespace qiantu {

class Project;
class ProjectMap;

/// A theme of a sheet as it is now. Error::Kind::NotFound for one that is not in the project any more.
Result<Theme> themeOfSheet(const SheetTheme& theme, Project& project);

/// The themes that a sheet of a kind shows on its maps "theme" and "theme2", in this order: those that it names, at its
/// year; without them, how the regions stand to its target, or what they have of its indicator where they have no
/// targets of their own; in a comparison beside that the stations' generations. Empty for a single theme without any:
/// then the map is as the window shows it. Error::Kind::NotFound for a theme that is not in the project any more.
Result<std::vector<Theme>> themesOfSheet(const Sheet& sheet, const ProjectMap& map, SheetKind kind);

/// The theme of a pilot list: of the sheet's programme; nothing for all programmes, which the pilots' own layer shows.
std::optional<Theme> pilotThemeOfSheet(const Sheet& sheet);

} // namespace qiantu
