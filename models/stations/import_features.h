// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/import_source.h"

namespace qiantu {

/// Opens a workbook (every cell as text, the header as a row) or a layer of points through GDAL/OGR. Errors that GDAL
/// meets while reading end the reading with an Error; a layer cut short is never taken for its end.
Result<std::unique_ptr<ImportSource>> openFeatureSource(const ImportFileChoice& choice);

/// The sheets or layers of a file, those without rows left out.
Result<QStringList> featureLayers(const ImportFileChoice& choice);

} // namespace qiantu
