// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <array>
#include <vector>

namespace qiantu {

/// A map on a PDF page and where on earth it is.
struct PdfMapFrame
{
    QRectF rect; ///< In points from the page's upper left corner.
    /// Longitude and latitude (degrees) of its lower left, upper left, upper right and lower right corner.
    std::array<QPointF, 4> corners;
    QString wkt; ///< The map's CRS.
};

/// Which page of an atlas a PDF page is.
struct PdfPageMark
{
    QString stamp;  ///< Of the same stamp are the pages of one sheet, made from the same data in the same way.
    int number = 0; ///< The number that is printed on it.
    std::vector<PdfMapFrame> frames;
};

/// Writes each page's mark into a PDF as private data of ours (a page-piece dictionary, ISO 32000-1, 14.5), with its
/// maps as measurable viewports (12.9), and makes its Chinese text searchable (see unifyPdfText()). Fails, and marks
/// nothing, when it does not have exactly as many pages as there are marks.
Result<void> markPdfPages(const QString& path, const std::vector<PdfPageMark>& marks);

/// A page of a PDF.
struct PdfPage
{
    QString stamp; ///< Empty: it is not marked.
    QSizeF sizeMm;
};

/// The pages of a PDF in their order. Fails when it is none.
Result<std::vector<PdfPage>> pdfPages(const QString& path);

/// A place that a page can be jumped to from.
struct PdfLink
{
    int page = 0;  ///< From 0 on, of the file that it is in.
    QRectF rect;   ///< In points from the page's upper left corner.
    QString stamp; ///< Where it leads: to the first page of this stamp.
};

/// A PDF of contents or an index.
struct PdfLinkedPages
{
    QString path;  ///< Empty: there is none.
    QString title; ///< Its bookmark.
    std::vector<PdfLink> links;
};

/// A bookmark of a bound atlas.
struct PdfBookmark
{
    QString title;
    QString stamp; ///< The page that it leads to; a section leads to the first one in it.
    std::vector<PdfBookmark> inside;
};

/// What a bound atlas is made of.
struct PdfBook
{
    QString title;
    QString author;
    QString subject;
    QString language; ///< Like zh-CN.
    QDate date;
    PdfLinkedPages contents;
    PdfLinkedPages index;
    std::vector<QString> sources; ///< Marked PDFs that the pages are taken from; the first that has a stamp.
    std::vector<QString> stamps;  ///< The sheets in their order.
    std::vector<PdfBookmark> bookmarks;
};

/// Writes one PDF of contents, sheets and index with bookmarks, links, page labels that show the printed numbers, and
/// metadata; fonts that a source's pages share stay shared. The same book gives the same bytes. `path` must not be one
/// of the sources. Fails with Error::Kind::NotFound when no source has a sheet.
Result<void> bindPdf(const PdfBook& book, const QString& path);

} // namespace qiantu
