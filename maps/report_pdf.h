// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/report/report_pages.h"

namespace qiantu {

/// Writes the report on the target check as a PDF on A4 portrait: a title page, then the chapters, every page with a
/// header and its number, tables running over pages with their headings repeated. Text is text (selectable, searchable
/// as it was typed), fonts are embedded. Needs the fonts of a QGuiApplication; may run on any thread. An existing file
/// is replaced only when the whole has been written.
Result<void> writeReportPdf(const ReportPages& pages, const QString& path, Progress& progress);

/// Writes the report as the suffix of `path` says: .xlsx, .html or .pdf. Error::Kind::Invalid for another one.
Result<void> writeReport(const ReportDocument& document, const QString& path, Progress& progress);

} // namespace qiantu
