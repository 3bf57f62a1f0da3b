// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QImage>
#include <QString>

class QgsPrintLayout;

namespace qiantu {

/// How a sheet is written.
struct SheetExportOptions
{
    /// Dots per inch: of pictures, and of what has to be a picture inside a PDF or SVG.
    double dpi = 300;
    bool pdfLayers = false;  ///< PDF: each map layer can be switched on and off by itself in the reader.
    bool pdfArchive = false; ///< PDF/A-2b (ISO 19005-2); not together with pdfLayers.
    bool georeference = true;
};

/// The suffixes that a sheet can be written to: pdf, svg, png, tif, tiff.
const QStringList& sheetSuffixes();

/// Writes a layout by the path's suffix: PDF (text stays text, found as it is typed, fonts embedded, georeferenced,
/// title, author and subject from the layout, creation date from the sheet's date), SVG, PNG or TIFF. Of several pages
/// SVG and pictures get files of their own, numbered from the second on (map.png, map_2.png …). Files appear whole or
/// not at all. The same layout gives the same bytes.
/// Fails with Error::Kind::Invalid for another suffix, a resolution beyond 36 to 1200 dpi or a picture of more than
/// 400 million pixels; ReadOnly where the folder or file cannot be written; Failed when writing does not come to its
/// end.
Result<void> exportSheet(QgsPrintLayout& layout, const QString& path, const SheetExportOptions& options = {});

/// A page as a picture, for the clipboard and previews. Page numbers begin with 0. Null where there is no such page.
QImage sheetImage(QgsPrintLayout& layout, int page, double dpi);

} // namespace qiantu
