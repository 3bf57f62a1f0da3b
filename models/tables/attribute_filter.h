// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/tables/field_references.h"

#include <QVariant>
#include <vector>

namespace qiantu {

/// One condition on a column's value.
struct AttributeCondition
{
    enum class Test
    {
        Equal,
        NotEqual, ///< Rows without a value as well.
        Less,
        AtMost,
        Greater,
        AtLeast,
        Contains,    ///< Of texts, and of the names of coded fields; a region also contains what lies below it.
        NotContains, ///< Rows without a value as well.
        BeginsWith,  ///< Of texts.
        Empty,
        NotEmpty
    };

    QString column;
    Test comparison = Test::Equal;
    QVariant value; ///< As it is stored; for Contains, NotContains and BeginsWith the text that is looked for.

    friend bool operator==(const AttributeCondition&, const AttributeCondition&) = default;
};

/// The operator's name for people, translated: 等于, 包含 …
QString displayName(AttributeCondition::Test comparison);

/// The operators that make sense for a kind of field.
std::vector<AttributeCondition::Test> operatorsFor(FieldDescription::Kind kind);

/// Whether an operator looks for a piece of text rather than comparing with a value.
bool looksForText(AttributeCondition::Test comparison);

/// Conditions of which all or any must hold; without conditions every row passes.
struct AttributeFilter
{
    enum class Joining
    {
        All,
        Any
    };

    Joining joining = Joining::All;
    std::vector<AttributeCondition> conditions;

    bool isEmpty() const { return conditions.empty(); }

    friend bool operator==(const AttributeFilter&, const AttributeFilter&) = default;
};

/// A WHERE clause with its parameters; the text is empty when every row passes.
struct SqlCondition
{
    QString sql;
    QVariantList parameters;

    /// Adds another condition that must hold as well.
    void restrict(const SqlCondition& other);
};

/// The clause of a filter. Fails when a column is not one of the table's.
Result<SqlCondition> sqlOf(const AttributeFilter& filter, const TableDescription& description,
                           const FieldReferences& references);

/// The clause of a search over all of a table's texts and names: every word, parted by spaces, must occur somewhere in
/// the row. Letter case of Latin letters is ignored. A region's name finds what lies below it, too.
SqlCondition sqlOfSearch(const QString& typed, const TableDescription& description, const FieldReferences& references);

/// What is typed into the filter of a column: words to look for; for numbers and dates a value, or a range as in 3..5;
/// before each of them = ≠ < ≤ > ≥ (also == != <> <= >=); = alone finds empty cells, ≠ alone the others. A year or a
/// month stands for all its days. Fails with words when a number or date is not understood. Nothing typed is no
/// condition.
Result<std::vector<AttributeCondition>> conditionsFromTyped(const FieldDescription& field, const QString& typed,
                                                            const FieldReferences& references);

} // namespace qiantu
