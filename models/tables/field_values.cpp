// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/field_values.h"

#include "models/plans/units.h"
#include "models/stations/station_vocabulary.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::FieldValues)
};

using Kind = FieldDescription::Kind;

tl::unexpected<Error> refuse(const FieldDescription& field, const QString& what)
{
    return fail(Error::Kind::Invalid, what, field.label);
}

/// The shortest way of writing a number that reads back as the same, without an exponent.
QString shortest(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

Result<QVariant> numberFromText(const FieldDescription& field, const QString& typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC).simplified();
    if (!field.unit.isEmpty() && text.endsWith(field.unit)) {
        text.chop(field.unit.size());
    }
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::DefaultNumberOptions); // thousands commas in their places only
    bool ok = false;
    const double value = plain.toDouble(text.trimmed(), &ok);
    if (!ok || !std::isfinite(value)) {
        return refuse(field, Words::tr("“%1” is not a number.").arg(typed.trimmed()));
    }
    if (field.kind == Kind::Real) {
        return QVariant(value);
    }
    constexpr double exact = 9007199254740992.0; // 2^53
    if (value != std::floor(value) || std::abs(value) > exact) {
        return refuse(field, Words::tr("A whole number is needed, not “%1”.").arg(typed.trimmed()));
    }
    return QVariant(static_cast<qlonglong>(value));
}

Result<QVariant> dateFromText(const FieldDescription& field, const QString& typed)
{
    const auto date = dateFromSpelling(typed, SerialNumbers::Refused);
    if (!date || date->precision != SpelledDate::Precision::Day) {
        return refuse(field, Words::tr("“%1” is not a date like 2025-06-30.").arg(typed.trimmed()));
    }
    return QVariant(date->date.toString(Qt::ISODate));
}

Result<QVariant> namedFromText(const FieldDescription& field, const QString& typed, const FieldReferences& references)
{
    const auto stored = references.match(field, typed);
    if (stored) {
        return field.kind == Kind::Boolean || field.kind == Kind::Scenario ? QVariant(stored->toLongLong())
                                                                           : QVariant(*stored);
    }
    if (field.kind == Kind::Region) {
        return refuse(field, Words::tr("“%1” names no region, or several.").arg(typed.trimmed()));
    }
    QStringList names;
    for (const auto& choice : references.choices(field)) {
        names << choice.name;
    }
    constexpr int listed = 8;
    if (names.size() > listed || names.isEmpty()) {
        return refuse(field, Words::tr("“%1” is not known.").arg(typed.trimmed()));
    }
    return refuse(field, Words::tr("“%1” is not one of: %2.")
                             .arg(typed.trimmed(), names.join(Words::tr(", ", "between items of a list"))));
}

} // namespace

QString displayText(const FieldDescription& field, const QVariant& stored, const FieldReferences& references)
{
    if (stored.isNull()) {
        return {};
    }
    switch (field.kind) {
    case Kind::Real: {
        const double value = stored.toDouble();
        if (field.decimals < 0) {
            return shortest(value);
        }
        return field.unit.isEmpty() ? QString::number(value, 'f', field.decimals) : formatNumber(value, field.decimals);
    }
    case Kind::Choice:
    case Kind::Boolean:
    case Kind::Region:
    case Kind::Document:
    case Kind::Indicator:
    case Kind::Scenario:
        return references.nameOf(field, stored.toString());
    default:
        return stored.toString();
    }
}

QString typedText(const FieldDescription& field, const QVariant& stored, const FieldReferences& references)
{
    return field.kind == Kind::Real && !stored.isNull() ? shortest(stored.toDouble())
                                                        : displayText(field, stored, references);
}

Result<QVariant> valueFromText(const FieldDescription& field, const QString& typed, const FieldReferences& references)
{
    Result<QVariant> value;
    if (typed.trimmed().isEmpty()) {
        value = QVariant();
    } else if (field.kind == Kind::Text) {
        value = QVariant(field.isLong ? typed : typed.simplified());
    } else if (field.isNumber()) {
        value = numberFromText(field, typed);
    } else if (field.kind == Kind::Date) {
        value = dateFromText(field, typed);
    } else {
        value = namedFromText(field, typed, references);
    }
    if (value) {
        if (const auto valid = validateValue(field, *value, references); !valid) {
            return tl::unexpected(valid.error());
        }
    }
    return value;
}

Result<void> validateValue(const FieldDescription& field, const QVariant& value, const FieldReferences& references)
{
    if (value.isNull()) {
        return field.required ? Result<void>(refuse(field, Words::tr("This field must not be empty.")))
                              : Result<void>();
    }
    if (field.isNumber()) {
        const double number = value.toDouble();
        if ((field.minimum && number < *field.minimum) || (field.maximum && number > *field.maximum)) {
            return refuse(field, field.minimum && field.maximum
                                     ? Words::tr("A number from %1 to %2 is needed.")
                                           .arg(shortest(*field.minimum), shortest(*field.maximum))
                                 : field.minimum ? Words::tr("At least %1 is needed.").arg(shortest(*field.minimum))
                                                 : Words::tr("At most %1 is possible.").arg(shortest(*field.maximum)));
        }
        return {};
    }
    if (field.kind == Kind::Date) {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid() || date.year() < 1900 || date.year() > 2100) {
            return refuse(field, Words::tr("“%1” is not a date like 2025-06-30.").arg(value.toString()));
        }
        return {};
    }
    if (field.kind == Kind::Text) {
        return {};
    }
    const QString stored = value.toString();
    for (const auto& choice : references.choices(field)) {
        if (choice.text == stored) {
            return {};
        }
    }
    return refuse(field, Words::tr("“%1” is not known.").arg(stored));
}

QVariant columnValue(const FieldDescription& field, const SQLite::Column& column)
{
    if (column.isNull()) {
        return {};
    }
    if (field.kind == Kind::Real) {
        return column.getDouble();
    }
    if (column.isInteger()) {
        return static_cast<qlonglong>(column.getInt64());
    }
    if (column.isFloat()) {
        return column.getDouble();
    }
    return QString::fromUtf8(column.getText(), column.getBytes());
}

void bindValue(SQLite::Statement& statement, int parameter, const QVariant& value)
{
    if (value.isNull()) {
        statement.bind(parameter);
    } else if (value.typeId() == QMetaType::Double) {
        statement.bind(parameter, value.toDouble());
    } else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int ||
               value.typeId() == QMetaType::Bool) {
        statement.bind(parameter, static_cast<std::int64_t>(value.toLongLong()));
    } else {
        statement.bind(parameter, value.toString().toStdString());
    }
}

} // namespace qiantu
