// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_pdf.h"
#include "maps/atlas/atlas_plan.h"

#include <QSizeF>

namespace qiantu {

/// A page of an atlas as its contents and index list it.
struct AtlasListed
{
    AtlasPage page;
    QString stamp; ///< Empty: the page could not be made; it is listed without a number.
};

/// Writes the contents of an atlas as a PDF of pages of a size: section by section where they are whole, else page by
/// page, with the numbers printed on the pages. Long ones run on to further columns and pages; these have Roman
/// numbers.
Result<PdfLinkedPages> writeAtlasContents(const std::vector<AtlasListed>& pages, const QSizeF& sizeMm,
                                          const QString& path);

/// Writes the index of an atlas: the regions by the initial letter of their pinyin. Its Roman numbers follow those of
/// `pagesBefore` pages of contents.
Result<PdfLinkedPages> writeAtlasIndex(const std::vector<AtlasListed>& pages, const QSizeF& sizeMm, int pagesBefore,
                                       const QString& path);

} // namespace qiantu
