// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_table.h"

#include "models/core/csv_reader.h"

#include <QCoreApplication>
#include <QHash>
#include <cmath>

namespace qiantu {

namespace {

struct TableWords
{
    Q_DECLARE_TR_FUNCTIONS(PackTable)
};

/// The number that a text is, written with a decimal point and without separators; nothing when it is none.
std::optional<double> numberFromText(const QString& text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")));
    if (!form.match(text).hasMatch()) {
        return std::nullopt;
    }
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// What is wrong with the type of a value, empty when nothing is. `number` takes the value of numeric types.
QString typeFault(const PackField& field, const QString& value, std::optional<double>& number)
{
    switch (field.type) {
    case PackField::Type::String:
        return value.trimmed() == value ? QString() : TableWords::tr("\"%1\" begins or ends with a space").arg(value);
    case PackField::Type::Integer: {
        bool ok = false;
        const int integer = value.toInt(&ok);
        if (!ok || value != QString::number(integer)) {
            return TableWords::tr("\"%1\" is not a whole number").arg(value);
        }
        number = integer;
        return {};
    }
    case PackField::Type::Number:
        number = numberFromText(value);
        return number ? QString() : TableWords::tr("\"%1\" is not a number").arg(value);
    case PackField::Type::Date:
        // fromString with ISODate also takes shorter forms; the pack writes all ten characters.
        return value.size() == 10 && QDate::fromString(value, Qt::ISODate).isValid()
                   ? QString()
                   : TableWords::tr("\"%1\" is not a date (year-month-day)").arg(value);
    case PackField::Type::Boolean:
        return value == QLatin1String("true") || value == QLatin1String("false")
                   ? QString()
                   : TableWords::tr("\"%1\" is neither true nor false").arg(value);
    }
    return {};
}

/// What is wrong with one value by itself, empty when nothing is.
QString valueFault(const PackField& field, const QString& value)
{
    if (value.isEmpty()) {
        return field.required ? TableWords::tr("a value is missing") : QString();
    }
    std::optional<double> number;
    const QString wrongType = typeFault(field, value, number);
    if (!wrongType.isEmpty()) {
        return wrongType;
    }
    if (!field.allowed.isEmpty() && !field.allowed.contains(value)) {
        return TableWords::tr("\"%1\" is none of %2").arg(value, field.allowed.join(QStringLiteral(", ")));
    }
    if (field.pattern && !field.pattern->match(value).hasMatch()) {
        return TableWords::tr("\"%1\" does not have the form that is asked for").arg(value);
    }
    if (number && field.minimum && *number < *field.minimum) {
        return TableWords::tr("%1 is less than %2").arg(value).arg(*field.minimum);
    }
    if (number && field.maximum && *number > *field.maximum) {
        return TableWords::tr("%1 is more than %2").arg(value).arg(*field.maximum);
    }
    return {};
}

bool checkHeader(const PackSchema& schema, const QString& file, const CsvText& csv, PackFaults& faults)
{
    QStringList expected;
    for (const PackField& field : schema.fields) {
        expected.append(field.name);
    }
    if (csv.records.empty()) {
        faults.push_back({file, 0, {}, TableWords::tr("the header line is missing")});
        return false;
    }
    if (csv.records.front().fields != expected) {
        faults.push_back({file,
                          csv.records.front().line,
                          {},
                          TableWords::tr("the columns are not those of the format: %1").arg(expected.join(u','))});
        return false;
    }
    return true;
}

void checkUnique(const PackTable& table, const QStringList& columns, PackFaults& faults)
{
    QHash<QString, int> lines;
    for (const PackTable::Row& row : table.rows()) {
        const QString key = table.keyOf(row, columns);
        if (key.isEmpty()) {
            continue;
        }
        const auto before = lines.constFind(key);
        if (before != lines.cend()) {
            QString shown = key;
            shown.replace(QChar(0x1F), QStringLiteral(", "));
            faults.push_back(table.fault(row, columns.join(u','),
                                         TableWords::tr("\"%1\" stands already on line %2").arg(shown).arg(*before)));
        } else {
            lines.insert(key, row.line);
        }
    }
}

} // namespace

QString PackFault::message() const
{
    QString where = file;
    if (line > 0) {
        where += QLatin1Char(':') + QString::number(line);
    }
    if (!column.isEmpty()) {
        return TableWords::tr("%1, column \"%2\": %3").arg(where, column, what);
    }
    return TableWords::tr("%1: %2").arg(where, what);
}

PackTable PackTable::read(const PackSchema& schema, const QString& file, const QByteArray& text, PackFaults& faults)
{
    PackTable table(schema, file);
    const CsvText csv = CsvText::parse(text);
    for (const CsvFault& fault : csv.faults) {
        const bool known = fault.column > 0 && static_cast<std::size_t>(fault.column) <= schema.fields.size();
        faults.push_back({file, fault.line,
                          known ? schema.fields[static_cast<std::size_t>(fault.column) - 1].name : QString(),
                          fault.what});
    }
    if (csv.records.empty() && !csv.faults.empty()) {
        return table;
    }
    if (!checkHeader(schema, file, csv, faults)) {
        return table;
    }
    for (std::size_t index = 1; index < csv.records.size(); ++index) {
        const CsvRecord& record = csv.records[index];
        if (record.fields.size() != static_cast<qsizetype>(schema.fields.size())) {
            faults.push_back({file,
                              record.line,
                              {},
                              TableWords::tr("the line has %1 fields instead of %2")
                                  .arg(record.fields.size())
                                  .arg(schema.fields.size())});
            continue;
        }
        for (qsizetype column = 0; column < record.fields.size(); ++column) {
            const PackField& field = schema.fields[static_cast<std::size_t>(column)];
            const QString what = valueFault(field, record.fields.at(column));
            if (!what.isEmpty()) {
                faults.push_back({file, record.line, field.name, what});
            }
        }
        table.m_rows.push_back({record.line, record.fields});
    }
    for (const PackField& field : schema.fields) {
        if (field.unique) {
            checkUnique(table, {field.name}, faults);
        }
    }
    const bool keyIsUniqueField =
        schema.primaryKey.size() == 1 &&
        schema.fields[static_cast<std::size_t>(schema.indexOf(schema.primaryKey.first()))].unique;
    if (!schema.primaryKey.isEmpty() && !keyIsUniqueField) {
        checkUnique(table, schema.primaryKey, faults);
    }
    return table;
}

const QString& PackTable::text(const Row& row, const char* field) const
{
    return row.values.at(m_schema.indexOf(QLatin1String(field)));
}

std::optional<double> PackTable::number(const Row& row, const char* field) const
{
    return numberFromText(text(row, field));
}

std::optional<int> PackTable::integer(const Row& row, const char* field) const
{
    bool ok = false;
    const int value = text(row, field).toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QDate PackTable::date(const Row& row, const char* field) const
{
    return QDate::fromString(text(row, field), Qt::ISODate);
}

QString PackTable::keyOf(const Row& row, const QStringList& columns) const
{
    QStringList parts;
    bool any = false;
    for (const QString& column : columns) {
        parts.append(row.values.at(m_schema.indexOf(column)));
        any = any || !parts.last().isEmpty();
    }
    // The unit separator cannot stand in a field that a person typed.
    return any ? parts.join(QChar(0x1F)) : QString();
}

} // namespace qiantu
