// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/csv_table.h"

#include <QFile>

namespace qiantu::test {

namespace {

/// The records of the text, the header being the first.
std::vector<QStringList> splitRecords(const QString& text)
{
    std::vector<QStringList> records;
    QStringList fields;
    QString field;
    bool quoted = false;
    const auto endField = [&] {
        fields.append(field);
        field.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (quoted) {
            const bool doubled = character == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
            if (character != u'"' || doubled) {
                field += character;
                i += doubled ? 1 : 0;
            } else {
                quoted = false;
            }
        } else if (character == u'"') {
            quoted = true;
        } else if (character == u',') {
            endField();
        } else if (character == u'\n') {
            endField();
            records.push_back(fields);
            fields.clear();
        } else if (character != u'\r') {
            field += character;
        }
    }
    if (!field.isEmpty() || !fields.isEmpty()) {
        endField();
        records.push_back(fields);
    }
    return records;
}

} // namespace

CsvTable CsvTable::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    return parse(QString::fromUtf8(file.readAll()), path);
}

CsvTable CsvTable::parse(const QString& text, const QString& name)
{
    const std::vector<QStringList> lines = splitRecords(text);
    if (lines.empty()) {
        qFatal("%s has no header line", qPrintable(name));
    }
    CsvTable table;
    table.m_columns = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != table.m_columns.size()) {
            qFatal("%s: record %zu has %lld fields", qPrintable(name), i, static_cast<long long>(lines[i].size()));
        }
        Record record;
        for (qsizetype column = 0; column < table.m_columns.size(); ++column) {
            record.insert(table.m_columns[column], lines[i][column]);
        }
        table.m_records.push_back(std::move(record));
    }
    return table;
}

} // namespace qiantu::test
