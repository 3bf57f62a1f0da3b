// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/tables/field_references.h"

#include <QVariant>

namespace SQLite {
class Column;
class Statement;
} // namespace SQLite

namespace qiantu {

/// Values of fields travel as they are stored: a null QVariant for nothing, QString for texts, codes, keys and dates
/// (ISO), qlonglong for integers, booleans and row ids, double for reals.

/// A stored value as people read it: names instead of codes, numbers without superfluous digits; empty for nothing.
QString displayText(const FieldDescription& field, const QVariant& stored, const FieldReferences& references);

/// A stored value as people type it: like displayText(), with every digit of a number.
QString typedText(const FieldDescription& field, const QVariant& stored, const FieldReferences& references);

/// The value that a typed or pasted text means: display names, stable texts and the spellings in use for coded fields,
/// dates in the ways people write them (a full day), numbers with or without thousands commas or their unit. Empty is
/// nothing. Fails with words for the user: what is wrong and what is expected.
Result<QVariant> valueFromText(const FieldDescription& field, const QString& typed, const FieldReferences& references);

/// Whether a value may be stored: present where it is required, in range, one of the choices.
Result<void> validateValue(const FieldDescription& field, const QVariant& value, const FieldReferences& references);

/// The value of a query's column; integers of a Real field become double, so that equal values are equal.
QVariant columnValue(const FieldDescription& field, const SQLite::Column& column);

/// Binds a value to a statement's parameter, from 1 on; throws SQLite::Exception.
void bindValue(SQLite::Statement& statement, int parameter, const QVariant& value);

} // namespace qiantu
