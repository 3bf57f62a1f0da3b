// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <vector>

namespace qiantu {

/// One record of a CSV text and the line on which it begins.
struct CsvRecord
{
    int line = 0; ///< 1 is the first line of the text.
    QStringList fields;
};

/// Something in a CSV text that is not CSV.
struct CsvFault
{
    int line = 0;
    int column = 0; ///< Number of the field in its record, 1 is the first; 0 when it is the whole text.
    QString what;   ///< Translated.
};

/// A whole CSV text in memory, for files of up to some megabytes that must be right to the line (plan packs).
/// Inventories, which stream and come in any encoding, are read elsewhere (models/stations).
struct CsvText
{
    std::vector<CsvRecord> records; ///< The header is the first.
    std::vector<CsvFault> faults;   ///< Empty when the text is clean; records that have a fault are not in `records`.

    /// Takes UTF-8 text apart by RFC 4180: comma, double quotes, quotes doubled inside quotes, line breaks inside
    /// quotes kept; lines end in LF or CRLF; blank lines are skipped. A byte order mark, invalid UTF-8, a quote in the
    /// middle of an unquoted field, text after a closing quote and a quote that is never closed are faults.
    static CsvText parse(QByteArrayView utf8);
};

} // namespace qiantu
