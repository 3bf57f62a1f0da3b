// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_report.h"

#include <QVariant>
#include <vector>

namespace qiantu::checking {

/// One column of the written report: its stable key, its heading for people (translated), its width in a workbook, and
/// the value of a row: a double, an int, a text, or null.
struct ReportColumn
{
    const char* key;
    QString heading;
    int width = 10;
    QVariant (*value)(const CheckRow& row);
};

/// All columns in the order in which they are written: what and where, the promise, how it stands, where it comes from.
const std::vector<ReportColumn>& reportColumns();

/// error: a binding target missed; warning: another one missed, or figures in conflict; none. Superseded targets are
/// none.
QString severityOf(const CheckRow& row);

/// The colours of a status in a written report, as 0xRRGGBB: readable in print and beside the word, which says the
/// same.
struct StatusInk
{
    unsigned text = 0;
    unsigned fill = 0xFFFFFF;
};

StatusInk inkOf(CheckStatus status);

} // namespace qiantu::checking
