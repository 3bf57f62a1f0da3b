// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// One of the values that a coded field may have: the stable text that is stored and the name that people read.
struct FieldChoice
{
    QString text;
    QString name; ///< Translated.
};

/// A column of a table as people see and edit it.
struct FieldDescription
{
    enum class Kind
    {
        Text,
        Integer,
        Real,
        Date,      ///< Stored as ISO text.
        Choice,    ///< One of `choices`.
        Boolean,   ///< Stored as 0 and 1.
        Region,    ///< A region's code.
        Document,  ///< A document's key.
        Indicator, ///< An indicator's key.
        Scenario   ///< A scenario's row id.
    };

    QString column;
    QString label; ///< Translated.
    Kind kind = Kind::Text;
    QString unit = {}; ///< Of numbers, empty when they have none: m, km.
    int decimals = -1; ///< How many decimals a Real shows at most; -1: all that it has.
    bool required = false;
    bool editable = true; ///< False for what follows from something else: coordinates, the county, lengths.
    bool unique = false;  ///< No two rows may share a value.
    bool isLong = false;  ///< Text of several lines.
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    std::vector<FieldChoice> choices = {};
    QString expression = {}; ///< SQL over the row where it is not the column itself.
    int width = 12;          ///< Characters of Latin text that a column of a table shows.

    /// The SQL that gives the stored value.
    QString sql() const { return expression.isEmpty() ? column : expression; }

    bool isNumber() const { return kind == Kind::Integer || kind == Kind::Real; }

    /// Whether the field holds the key of a row of another table.
    bool isReference() const
    {
        return kind == Kind::Region || kind == Kind::Document || kind == Kind::Indicator || kind == Kind::Scenario;
    }
};

/// A table of a project as people see it.
struct TableDescription
{
    QString table;
    QString title;          ///< Translated: Base stations.
    QString keyColumn;      ///< A unique, readable name of a row: number, key; empty where there is none.
    QString titleColumn;    ///< What a row is called in a sentence: name, place.
    bool onMap = false;     ///< Rows have a geometry.
    bool editable = true;   ///< Rows can be changed at all.
    bool hasOrigin = false; ///< Shipped rows are marked as changed by the planner when they are edited.
    std::vector<FieldDescription> fields = {};

    /// The place of a column in `fields`, or -1.
    int indexOf(const QString& column) const;
    /// The field of a column, or nullptr.
    const FieldDescription* field(const QString& column) const;
};

/// The tables that are described, in the order in which people are offered them.
QStringList describedTables();

/// Describes a table in the language of the program; a table that is not described has no fields.
TableDescription describeTable(const QString& table);

} // namespace qiantu
