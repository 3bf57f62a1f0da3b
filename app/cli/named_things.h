// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/plans/plan.h"
#include "models/regions/region_catalog.h"

namespace qiantu::cli {

/// The Fault of something that the project does not have.
tl::unexpected<Fault> notFound(const QString& what);

/// The code of the region that a text names, by code or name. Fails when no region, or more than one, is called so.
Needed<QString> regionNamed(const QString& text, const RegionCatalog& regions);

/// The code of the region that --region names; empty when it is not given. Fails when no region, or more than one, is
/// called so.
Needed<QString> regionOption(const QCommandLineParser& parser, const RegionCatalog& regions);

/// The key of the document that --document names; empty when it is not given. Fails when no document of the plan is
/// called so.
Needed<QString> documentOption(const QCommandLineParser& parser, const Plan& plan);

} // namespace qiantu::cli
