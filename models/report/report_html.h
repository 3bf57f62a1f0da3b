// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_pages.h"

namespace qiantu {

/// The report as one HTML page in UTF-8 that needs no other file: readable on a screen and, by its style for paper,
/// printable on A4 portrait with repeated table headings. Every text of the project is escaped; nothing in it runs.
QByteArray toHtml(const ReportPages& pages);

/// Writes that page. An existing file is replaced only when the whole has been written.
Result<void> writeReportHtml(const ReportPages& pages, const QString& path);

} // namespace qiantu
