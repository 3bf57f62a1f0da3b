// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/named_things.h"
#include "models/project/row_id.h"
#include "models/workspace/workspace.h"

namespace qiantu::cli {

/// The code of the region that a text names, by code or name.
Needed<QString> regionNamed(const QString& text, const RegionCatalog& regions);

/// The target that "indicator" or "indicator@year" names for a region, the indicator by key or name: of several the one
/// that stands, of the earliest year that is not over at the check date, else the latest.
Needed<RowId> targetNamed(const QString& text, const QString& regionCode, const CheckedPlan& checked);

/// The project's theme of a name.
Needed<RowId> themeNamed(const QString& name, Project& project);

/// The key of the document that a text names: by key, number or short title; empty for an empty text.
Needed<QString> documentNamed(const QString& text, const Plan& plan);

} // namespace qiantu::cli
