// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace qiantu::test {

/// What one of Poppler's tools, which did not write the file, says about it; "… failed: …" when it could not be run.
QString pdfTool(const QString& tool, const QStringList& arguments);

/// The text of each page, without white space.
QStringList pdfTexts(const QString& path);

/// Text without white space, for a PDF breaks lines where they fit.
QString withoutSpaces(QString text);

/// A bookmark or a link: its words and the PDF page (from 1 on) that it leads to.
struct PdfJump
{
    QString words;
    int page = 0;
    int onPage = 0; ///< Of a link: the page that it is on.
    int depth = 0;  ///< Of a bookmark: 1 at the top.
};

/// The bookmarks from top to bottom.
QList<PdfJump> pdfBookmarks(const QString& path);
/// The links in the text.
QList<PdfJump> pdfLinks(const QString& path);

} // namespace qiantu::test
