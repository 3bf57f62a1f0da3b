// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layer_rows.h"

namespace qiantu {

/// Looks at a table of text or a workbook: its columns and which of them are coordinates. Fails with
/// Error::Kind::Invalid when it has none. Internal to models/layers, as all in this header.
Result<LayerFile> inspectTable(const QString& path, const QString& encoding);

/// Opens the rows of a table. The file's column numbers say where the coordinates are; degrees may be written in any
/// way that parseAngle() reads unless `projected` (then they are plain metres). The types of the columns are found by
/// reading the whole file once.
Result<std::unique_ptr<LayerRows>> openTableRows(const LayerFile& file, bool projected);

} // namespace qiantu
