// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/attribute_filter.h"

#include "models/stations/station_vocabulary.h"
#include "models/tables/field_values.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <utility>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::AttributeFilter)
};

using Kind = FieldDescription::Kind;
using Test = AttributeCondition::Test;

QString pattern(QString text, bool fromBeginning)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return (fromBeginning ? QString() : QStringLiteral("%")) + text + QLatin1Char('%');
}

SqlCondition oneOf(const QString& expression, const QStringList& values)
{
    if (values.isEmpty()) {
        return {QStringLiteral("0"), {}};
    }
    SqlCondition made;
    QStringList marks;
    for (const auto& value : values) {
        marks << QStringLiteral("?");
        made.parameters << value;
    }
    made.sql = QStringLiteral("%1 IN (%2)").arg(expression, marks.join(QLatin1Char(',')));
    return made;
}

/// Where a piece of text occurs: in the text itself or in the name of what is stored.
SqlCondition contains(const FieldDescription& field, const QString& typed, bool fromBeginning,
                      const FieldReferences& references)
{
    const QString expression = field.sql();
    if (field.kind == Kind::Choice || field.kind == Kind::Boolean || field.isReference()) {
        QStringList stored = references.named(field, typed);
        if (fromBeginning) {
            stored.removeIf([&](const QString& text) {
                return !references.nameOf(field, text).startsWith(typed, Qt::CaseInsensitive);
            });
        }
        // Row ids are numbers; compared as texts they would never be equal.
        return oneOf(field.kind == Kind::Scenario || field.kind == Kind::Boolean
                         ? QStringLiteral("CAST(%1 AS TEXT)").arg(expression)
                         : expression,
                     stored);
    }
    return {QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(expression), {pattern(typed, fromBeginning)}};
}

SqlCondition sqlOfOne(const AttributeCondition& condition, const FieldDescription& field,
                      const FieldReferences& references)
{
    const QString expression = field.sql();
    const auto compare = [&](const char* sign) {
        return SqlCondition{QStringLiteral("%1 %2 ?").arg(expression, QLatin1String(sign)), {condition.value}};
    };
    switch (condition.comparison) {
    case Test::Equal:
        return compare("IS");
    case Test::NotEqual:
        return compare("IS NOT");
    case Test::Less:
        return compare("<");
    case Test::AtMost:
        return compare("<=");
    case Test::Greater:
        return compare(">");
    case Test::AtLeast:
        return compare(">=");
    case Test::Contains:
    case Test::BeginsWith:
        return contains(field, condition.value.toString(), condition.comparison == Test::BeginsWith, references);
    case Test::NotContains: {
        auto made = contains(field, condition.value.toString(), false, references);
        made.sql = QStringLiteral("(%1 IS NULL OR NOT (%2))").arg(expression, made.sql);
        return made;
    }
    case Test::Empty:
        return {QStringLiteral("(%1 IS NULL OR %1 = '')").arg(expression), {}};
    case Test::NotEmpty:
        return {QStringLiteral("(%1 IS NOT NULL AND %1 <> '')").arg(expression), {}};
    }
    return {};
}

/// The operator at the beginning of what was typed, which is taken off it.
std::optional<Test> takeOperator(QString& typed)
{
    static const std::pair<const char*, Test> signs[] = {
        {"==", Test::Equal},   {"!=", Test::NotEqual}, {"<>", Test::NotEqual}, {"<=", Test::AtMost},
        {">=", Test::AtLeast}, {"≠", Test::NotEqual},  {"≤", Test::AtMost},    {"≥", Test::AtLeast},
        {"=", Test::Equal},    {"<", Test::Less},      {">", Test::Greater}};
    for (const auto& [sign, comparison] : signs) {
        const QString text = QString::fromUtf8(sign);
        if (typed.startsWith(text)) {
            typed = typed.mid(text.size()).trimmed();
            return comparison;
        }
    }
    return std::nullopt;
}

/// The first and the last day that a typed date, month or year stands for.
Result<std::pair<QString, QString>> daysOf(const FieldDescription& field, const QString& typed)
{
    const auto date = dateFromSpelling(typed, SerialNumbers::Refused);
    if (!date) {
        return fail(Error::Kind::Invalid, Words::tr("“%1” is no date, month or year.").arg(typed), field.label);
    }
    QDate first = date->date;
    if (date->precision == SpelledDate::Precision::Year) {
        first = QDate(first.year(), 1, 1);
    } else if (date->precision == SpelledDate::Precision::Month) {
        first = QDate(first.year(), first.month(), 1);
    }
    return std::pair(first.toString(Qt::ISODate), date->date.toString(Qt::ISODate));
}

Result<std::vector<AttributeCondition>> numberConditions(const FieldDescription& field, const QString& typed,
                                                         std::optional<Test> comparison,
                                                         const FieldReferences& references)
{
    auto any = field; // what is looked for need not be a value that may be stored
    any.minimum.reset();
    any.maximum.reset();
    if (!comparison) {
        if (const auto dots = typed.indexOf(QLatin1String("..")); dots > 0) {
            const auto from = valueFromText(any, typed.left(dots), references);
            const auto to = valueFromText(any, typed.mid(dots + 2), references);
            if (!from || !to) {
                return tl::unexpected(from ? to.error() : from.error());
            }
            return std::vector<AttributeCondition>{{field.column, Test::AtLeast, *from},
                                                   {field.column, Test::AtMost, *to}};
        }
    }
    any.kind = Kind::Real; // 2.5 is a good bound for whole numbers
    const auto value = valueFromText(any, typed, references);
    if (!value) {
        return tl::unexpected(value.error());
    }
    return std::vector<AttributeCondition>{{field.column, comparison.value_or(Test::Equal), *value}};
}

Result<std::vector<AttributeCondition>> dateConditions(const FieldDescription& field, const QString& typed,
                                                       std::optional<Test> comparison)
{
    const auto dots = typed.indexOf(QLatin1String(".."));
    const bool range = !comparison && dots > 0;
    const auto from = daysOf(field, range ? typed.left(dots) : typed);
    const auto to = daysOf(field, range ? typed.mid(dots + 2) : typed);
    if (!from || !to) {
        return tl::unexpected(from ? to.error() : from.error());
    }
    const auto one = [&](Test what, const QString& day) {
        return std::vector<AttributeCondition>{{field.column, what, day}};
    };
    switch (comparison.value_or(Test::Equal)) {
    case Test::Less:
        return one(Test::Less, from->first);
    case Test::AtLeast:
        return one(Test::AtLeast, from->first);
    case Test::Greater:
        return one(Test::Greater, to->second);
    case Test::AtMost:
        return one(Test::AtMost, to->second);
    case Test::NotEqual:
        if (from->first != to->second) {
            return fail(Error::Kind::Invalid, Words::tr("Only a single day can be excluded."), field.label);
        }
        return one(Test::NotEqual, from->first);
    default:
        return std::vector<AttributeCondition>{{field.column, Test::AtLeast, from->first},
                                               {field.column, Test::AtMost, to->second}};
    }
}

} // namespace

QString displayName(Test comparison)
{
    switch (comparison) {
    case Test::Equal:
        return Words::tr("is");
    case Test::NotEqual:
        return Words::tr("is not");
    case Test::Less:
        return Words::tr("is below");
    case Test::AtMost:
        return Words::tr("is at most");
    case Test::Greater:
        return Words::tr("is above");
    case Test::AtLeast:
        return Words::tr("is at least");
    case Test::Contains:
        return Words::tr("contains");
    case Test::NotContains:
        return Words::tr("does not contain");
    case Test::BeginsWith:
        return Words::tr("begins with");
    case Test::Empty:
        return Words::tr("is empty");
    case Test::NotEmpty:
        return Words::tr("is not empty");
    }
    return {};
}

std::vector<Test> operatorsFor(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return {Test::Contains, Test::NotContains, Test::BeginsWith, Test::Equal,
                Test::NotEqual, Test::Empty,       Test::NotEmpty};
    case Kind::Integer:
    case Kind::Real:
    case Kind::Date:
        return {Test::Equal,   Test::NotEqual, Test::Less,  Test::AtMost,
                Test::Greater, Test::AtLeast,  Test::Empty, Test::NotEmpty};
    case Kind::Choice:
    case Kind::Boolean:
        return {Test::Equal, Test::NotEqual, Test::Empty, Test::NotEmpty};
    default:
        return {Test::Equal, Test::NotEqual, Test::Contains, Test::NotContains, Test::Empty, Test::NotEmpty};
    }
}

bool looksForText(Test comparison)
{
    return comparison == Test::Contains || comparison == Test::NotContains || comparison == Test::BeginsWith;
}

void SqlCondition::restrict(const SqlCondition& other)
{
    if (other.sql.isEmpty()) {
        return;
    }
    sql = sql.isEmpty() ? other.sql : QStringLiteral("(%1) AND (%2)").arg(sql, other.sql);
    parameters += other.parameters;
}

Result<SqlCondition> sqlOf(const AttributeFilter& filter, const TableDescription& description,
                           const FieldReferences& references)
{
    SqlCondition made;
    QStringList parts;
    for (const auto& condition : filter.conditions) {
        const auto* field = description.field(condition.column);
        if (!field) {
            return fail(Error::Kind::Invalid, Words::tr("The table has no column “%1”.").arg(condition.column),
                        description.title);
        }
        const auto one = sqlOfOne(condition, *field, references);
        parts << QLatin1Char('(') + one.sql + QLatin1Char(')');
        made.parameters += one.parameters;
    }
    made.sql =
        parts.join(filter.joining == AttributeFilter::Joining::All ? QLatin1String(" AND ") : QLatin1String(" OR "));
    return made;
}

SqlCondition sqlOfSearch(const QString& typed, const TableDescription& description, const FieldReferences& references)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    SqlCondition all;
    for (const auto& word : typed.split(space, Qt::SkipEmptyParts)) {
        SqlCondition somewhere;
        QStringList parts;
        for (const auto& field : description.fields) {
            if (field.kind == Kind::Boolean || field.isNumber()) {
                continue;
            }
            const auto one = contains(field, word, false, references);
            if (one.sql != QLatin1String("0")) {
                parts << one.sql;
                somewhere.parameters += one.parameters;
            }
        }
        somewhere.sql = parts.isEmpty() ? QStringLiteral("0") : parts.join(QLatin1String(" OR "));
        all.restrict(somewhere);
    }
    return all;
}

Result<std::vector<AttributeCondition>> conditionsFromTyped(const FieldDescription& field, const QString& typed,
                                                            const FieldReferences& references)
{
    using Conditions = std::vector<AttributeCondition>;
    QString text = typed.trimmed();
    if (text.isEmpty()) {
        return Conditions{};
    }
    text.replace(QChar(0xff1d), QLatin1Char('='))
        .replace(QChar(0xff1c), QLatin1Char('<'))
        .replace(QChar(0xff1e), QLatin1Char('>'));
    const auto comparison = takeOperator(text);
    if (text.isEmpty()) {
        if (*comparison == Test::Equal || *comparison == Test::NotEqual) {
            return Conditions{{field.column, *comparison == Test::Equal ? Test::Empty : Test::NotEmpty, QVariant()}};
        }
        return Conditions{}; // the value is still to be typed
    }
    if (field.isNumber()) {
        return numberConditions(field, text, comparison, references);
    }
    if (field.kind == Kind::Date) {
        return dateConditions(field, text, comparison);
    }
    if (!comparison) {
        return Conditions{{field.column, Test::Contains, text}};
    }
    if (field.kind == Kind::Text) {
        return Conditions{{field.column, *comparison, text}};
    }
    const auto value = valueFromText(field, text, references);
    if (!value) {
        return tl::unexpected(value.error());
    }
    return Conditions{{field.column, *comparison, *value}};
}

} // namespace qiantu
