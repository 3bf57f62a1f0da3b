// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pack_schema.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// Something in a plan pack that is not as it should be, and exactly where.
struct PackFault
{
    QString file;   ///< Relative to the pack's folder.
    int line = 0;   ///< 1 is the first; 0: the whole file.
    QString column; ///< Name of the column; empty: the whole line.
    QString what;   ///< Translated.

    /// `regions.csv:12, column "level": …`
    QString message() const;
};

/// Collects faults.
using PackFaults = std::vector<PackFault>;

/// One table of a pack in memory: its rows as text in the order of the schema's fields, and where each row stands.
class PackTable
{
public:
    struct Row
    {
        int line = 0;
        QStringList values; ///< One a field of the schema; empty means none.
    };

    PackTable(PackSchema schema, QString file) : m_schema(std::move(schema)), m_file(std::move(file)) {}

    /// Reads CSV text that has the schema's columns in the schema's order, checks every value by its own (types,
    /// required, enum, pattern, bounds), uniqueness and the primary key, and adds every fault to `faults`. Rows with
    /// faults are kept as far as they have the right number of fields, so that keys that point at them do not add
    /// faults of their own.
    static PackTable read(const PackSchema& schema, const QString& file, const QByteArray& text, PackFaults& faults);

    const PackSchema& schema() const { return m_schema; }

    const QString& file() const { return m_file; }

    const std::vector<Row>& rows() const { return m_rows; }

    /// The text of a field, empty when there is none. The field must be in the schema.
    const QString& text(const Row& row, const char* field) const;
    /// The number in a field, nothing when it is empty.
    std::optional<double> number(const Row& row, const char* field) const;
    /// The whole number in a field, nothing when it is empty.
    std::optional<int> integer(const Row& row, const char* field) const;
    /// The date in a field, null when it is empty.
    QDate date(const Row& row, const char* field) const;

    /// A fault in a row of this table.
    PackFault fault(const Row& row, const QString& column, const QString& what) const
    {
        return {m_file, row.line, column, what};
    }

    /// The values of some columns of a row as one text, for looking keys up; empty when all of them are empty.
    QString keyOf(const Row& row, const QStringList& columns) const;

private:
    PackSchema m_schema;
    QString m_file;
    std::vector<Row> m_rows;
};

} // namespace qiantu
