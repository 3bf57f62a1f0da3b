// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/csv_table.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace qiantu::test {

/// A record of one of the four tables of a document in the shipped pack.
struct PackRecord
{
    QString packKey; ///< Document key, #, t, o, p or k, and the record's number.
    CsvTable::Record fields;

    /// The quotation without white space.
    QString quote() const;
};

/// The keys of the shipped pack's documents that have words to quote: all but tables of statistics.
QStringList guizhouDocuments();
/// All records of a document, targets first. Read by the tests' own CSV reader, not by the pack loader.
std::vector<PackRecord> guizhouRecords(const QString& document);

/// The folder with the documents' text (QIANTU_SOURCES, or shared/sources beside the source tree); empty where there is
/// none.
QString sourceFolder();
/// The bytes of a file; ends the test program with a message where it cannot be read.
QByteArray contentOf(const QString& path);

} // namespace qiantu::test
