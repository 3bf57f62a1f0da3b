// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_plan.h"

class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// Whether a region can have a page at all: its boundary is there and sound. To be asked before a layout is filled for
/// it: a map without an extent is more than QGIS bears.
Result<void> checkAtlasRegion(const ProjectMap& map, const QString& regionCode);

/// Whether a filled layout is wholly its region's page. The title names the region and no other of its level; the map's
/// extent holds the region's whole polygon; the legend belongs to a map of the page and
/// lists no layer that the map does not show; the rows of each table are those that the region's sheet has by the
/// check. An item that the template does not have is not asked for, except the map and a text that names the region.
/// Error::Kind::Failed says what does not belong together.
Result<void> checkAtlasPage(const QgsPrintLayout& layout, const ProjectMap& map, const Sheet& sheet);

} // namespace qiantu
