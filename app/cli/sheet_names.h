// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/named_things.h"
#include "models/layouts/sheet.h"
#include "models/workspace/workspace.h"

namespace qiantu::cli {

/// The target that "indicator" or "indicator@year" names for a region, the indicator by key or name: of several the one
/// that stands, of the earliest year that is not over at the check date, else the latest.
Needed<RowId> targetNamed(const QString& text, const QString& regionCode, const CheckedPlan& checked);

/// The theme of a name: one that the project keeps, else one of the gallery's.
Needed<SheetTheme> themeNamed(const QString& name, const Workspace& workspace);

} // namespace qiantu::cli
