// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace qiantu::test {

/// A CSV file with a header line, read by the letter of RFC 4180: what the tests compare the pack loader and the pack
/// with.
class CsvTable
{
public:
    /// One record: column name -> field.
    using Record = QHash<QString, QString>;

    /// Reads a UTF-8 file. Ends the test program with a message where it cannot be read or a record has another number
    /// of fields than the header: a test's own input must be right.
    static CsvTable read(const QString& path);
    /// The same for text in memory.
    static CsvTable parse(const QString& text, const QString& name);

    const QStringList& columns() const { return m_columns; }

    const std::vector<Record>& records() const& { return m_records; }

    std::vector<Record> records() && { return std::move(m_records); }

private:
    QStringList m_columns;
    std::vector<Record> m_records;
};

} // namespace qiantu::test
