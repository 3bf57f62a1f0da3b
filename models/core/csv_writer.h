// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <vector>

namespace qiantu {

/// What CSV files begin with, so that spreadsheet programs take them for UTF-8.
QByteArray csvStart();

/// A text in double quotes, those inside it doubled.
QString csvQuoted(const QString& text);

/// A text as a cell of CSV: in double quotes where it holds a comma, a quote or a line break, else as it is. Texts that
/// a spreadsheet would run as formulas are for the caller to mark, or for csvValue().
QString csvCell(const QString& text);

/// A value as a cell of CSV: nothing for null; the shortest number that reads back as the same double; a text that a
/// spreadsheet would run as a formula (= + - @ tab) led by an apostrophe.
QString csvValue(const QVariant& value);

/// A line of values with its end (CRLF), in UTF-8.
QByteArray csvLine(const std::vector<QVariant>& cells);

} // namespace qiantu
