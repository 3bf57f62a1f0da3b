// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/report/report_document.h"

namespace qiantu {

/// Writes the report as an Excel workbook: a summary, a sheet of targets for each level (province, prefecture, county)
/// that has any, one of what is behind and why, one of conflicts and one of the sources. Every target carries its unit
/// and its provenance: document, clause, quotation. An existing file is replaced only when the whole has been written.
Result<void> writeReportWorkbook(const ReportDocument& document, const QString& path, Progress& progress);

} // namespace qiantu
