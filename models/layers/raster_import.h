// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layer_import.h"

namespace qiantu {

/// Takes a raster into the project: as a lossless GeoTIFF in the row where it is small enough, else linked. Internal to
/// models/layers; see LayerImport::run().
Result<LayerImportSummary> importRaster(Project& project, const LayerFile& file, const LayerImportOptions& options,
                                        Progress& progress);

} // namespace qiantu
