// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/layouts/sheet.h"
#include "models/publication/publication_check.h"

#include <vector>

class QgsMapLayer;
class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// Whether a layer draws base stations at their places: the station layer, and layers over the table of stations.
bool drawsStations(const QgsMapLayer& layer);

/// Whether any map of a layout draws base stations at their places.
bool drawsStations(const QgsPrintLayout& layout);

/// What is missing before a sheet that was laid out may be published (models/publication/publication_check.h). Whether
/// it shows stations is seen in its layout, which may have been changed by hand, and in its template: a station map
/// from which the stations were left out is not what anybody wanted to publish.
Result<std::vector<PublicationGap>> publicationGaps(const QgsPrintLayout& layout, const Sheet& sheet,
                                                    const ProjectMap& map);

/// The same as a yes or no, to ask before a sheet is written or printed; Error::Kind::Invalid tells of all that is
/// missing. Sheets that are not marked for publication pass.
Result<void> requirePublishable(const QgsPrintLayout& layout, const Sheet& sheet, const ProjectMap& map);

} // namespace qiantu
