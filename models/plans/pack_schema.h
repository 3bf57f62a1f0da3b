// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// One column of a pack's table, as its Frictionless Table Schema describes it.
struct PackField
{
    enum class Type
    {
        String,
        Integer,
        Number,
        Date,
        Boolean
    };

    QString name;
    Type type = Type::String;
    bool required = false;
    bool unique = false;
    QStringList allowed;                       ///< `enum`; empty: anything.
    std::optional<QRegularExpression> pattern; ///< Anchored at both ends.
    std::optional<double> minimum;
    std::optional<double> maximum;
};

/// Columns whose values must be found in columns of another table of the pack.
struct PackForeignKey
{
    QStringList fields;
    QString table; ///< Empty: the table itself.
    QStringList referenced;
};

/// What a table of a pack must look like. Of the Frictionless Table Schema
/// (https://specs.frictionlessdata.io/table-schema/) this reads the field types string, integer, number, date and
/// boolean, the constraints required, unique, enum, pattern, minimum and maximum, primaryKey and foreignKeys. Anything
/// else in a schema is refused, so that no rule is ignored in silence.
struct PackSchema
{
    QString table; ///< regions, targets …
    std::vector<PackField> fields;
    QStringList primaryKey;
    std::vector<PackForeignKey> foreignKeys;

    /// Index of a column, -1 when there is none of that name.
    int indexOf(const QString& field) const;

    /// The schema of a table in resources/packs/schema.
    static Result<PackSchema> shipped(const QString& table);
    /// A schema from its JSON text; `where` names it in errors.
    static Result<PackSchema> parse(const QString& table, const QByteArray& json, const QString& where);
};

} // namespace qiantu
