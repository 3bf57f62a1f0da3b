// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_row.h"

#include "models/plans/plan_texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

struct RowTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanRow)
};

QVariant textOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// For columns that are NOT NULL: an empty text is written as such.
QVariant textAlways(const QString& text)
{
    return text.isNull() ? QString::fromLatin1("") : text;
}

template <typename T>
QVariant valueOrNull(const std::optional<T>& value)
{
    if (!value) {
        return {};
    }
    if constexpr (std::is_same_v<T, int>) {
        return static_cast<qlonglong>(*value);
    } else {
        return *value;
    }
}

QVariant dateText(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

bool isNumber(const QVariant& value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong ||
           value.typeId() == QMetaType::Int;
}

/// The filter's columns with their values, sorted, whatever way they were written.
QMap<QString, QStringList> filterOf(const QVariant& text)
{
    QMap<QString, QStringList> filter;
    const QJsonObject object = QJsonDocument::fromJson(text.toString().toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        QStringList values;
        for (const QJsonValue& value : it->toArray()) {
            values << value.toVariant().toString();
        }
        values.sort();
        filter.insert(it.key(), values);
    }
    return filter;
}

QVariant filterText(const Indicator& indicator)
{
    if (indicator.countedFilter.isEmpty()) {
        return {};
    }
    QJsonObject object;
    for (auto it = indicator.countedFilter.constBegin(); it != indicator.countedFilter.constEnd(); ++it) {
        QJsonArray values;
        for (const QString& value : it.value()) {
            values.append(it.key() == QLatin1String("logical") ? QJsonValue(value.toInt()) : QJsonValue(value));
        }
        object.insert(it.key(), values);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void bindValue(SQLite::Statement& statement, int index, const QVariant& value)
{
    if (value.isNull()) {
        statement.bind(index);
    } else if (value.typeId() == QMetaType::Double) {
        statement.bind(index, value.toDouble());
    } else if (isNumber(value)) {
        statement.bind(index, static_cast<std::int64_t>(value.toLongLong()));
    } else {
        statement.bind(index, value.toString().toStdString());
    }
}

std::optional<StoredPlanRow> readOne(SQLite::Statement& statement)
{
    if (!statement.executeStep()) {
        return std::nullopt;
    }
    StoredPlanRow stored;
    for (int index = 0; index < statement.getColumnCount(); ++index) {
        const SQLite::Column column = statement.getColumn(index);
        const QString name = QString::fromUtf8(statement.getColumnName(index));
        if (name == QLatin1String("id")) {
            stored.id = column.getInt64();
        } else if (name == QLatin1String("origin")) {
            const QString origin = QString::fromUtf8(column.getText(""));
            stored.origin = origin == QLatin1String("pack")      ? Origin::Pack
                            : origin == QLatin1String("changed") ? Origin::Changed
                                                                 : Origin::Own;
        } else if (column.isNull()) {
            stored.row.insert(name, QVariant());
        } else if (column.isFloat()) {
            stored.row.insert(name, column.getDouble());
        } else if (column.isInteger()) {
            stored.row.insert(name, static_cast<qlonglong>(column.getInt64()));
        } else {
            stored.row.insert(name, QString::fromUtf8(column.getText(), column.getBytes()));
        }
    }
    return stored;
}

} // namespace

QString toText(PlanTable table)
{
    switch (table) {
    case PlanTable::Documents:
        return QStringLiteral("documents");
    case PlanTable::Indicators:
        return QStringLiteral("indicators");
    case PlanTable::Targets:
        return QStringLiteral("targets");
    case PlanTable::Observations:
        break;
    }
    return QStringLiteral("observations");
}

QString displayName(PlanTable table)
{
    switch (table) {
    case PlanTable::Documents:
        return RowTexts::tr("document");
    case PlanTable::Indicators:
        return RowTexts::tr("indicator");
    case PlanTable::Targets:
        return RowTexts::tr("target");
    case PlanTable::Observations:
        break;
    }
    return RowTexts::tr("observation");
}

QString packKeyColumn(PlanTable table)
{
    return table == PlanTable::Documents || table == PlanTable::Indicators ? QStringLiteral("key")
                                                                           : QStringLiteral("pack_key");
}

PlanRow toRow(const Document& document)
{
    return {{QStringLiteral("key"), document.key},
            {QStringLiteral("number"), textOrNull(document.number)},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("short_title"), document.shortTitle},
            {QStringLiteral("issuer"), textAlways(document.issuer)},
            {QStringLiteral("issued"), dateText(document.issued)},
            {QStringLiteral("issued_precision"), toText(document.issuedPrecision)},
            {QStringLiteral("rank"), static_cast<qlonglong>(document.rank)},
            {QStringLiteral("kind"), toText(document.kind)},
            {QStringLiteral("period_from"), valueOrNull(document.periodFrom)},
            {QStringLiteral("period_to"), valueOrNull(document.periodTo)},
            {QStringLiteral("note"), textOrNull(document.note)}};
}

PlanRow toRow(const Indicator& indicator)
{
    const bool ratio = indicator.aggregation == Indicator::Aggregation::Ratio;
    const bool weighted = indicator.aggregation == Indicator::Aggregation::WeightedMean;
    const bool counted = indicator.countedLayer != Indicator::CountedLayer::None;
    return {{QStringLiteral("key"), indicator.key},
            {QStringLiteral("name"), indicator.name},
            {QStringLiteral("name_en"), textAlways(indicator.nameEn)},
            {QStringLiteral("category"), indicator.category},
            {QStringLiteral("unit"), indicator.unit},
            {QStringLiteral("better"), toText(indicator.better)},
            {QStringLiteral("decimals"), static_cast<qlonglong>(indicator.decimals)},
            {QStringLiteral("aggregation"), toText(indicator.aggregation)},
            {QStringLiteral("numerator_key"), ratio ? textOrNull(indicator.numerator) : QVariant()},
            {QStringLiteral("denominator_key"), ratio ? textOrNull(indicator.denominator) : QVariant()},
            {QStringLiteral("factor"), ratio ? QVariant(indicator.factor) : QVariant()},
            {QStringLiteral("weight_key"), weighted ? textOrNull(indicator.weight) : QVariant()},
            {QStringLiteral("counted_layer"), textOrNull(toText(indicator.countedLayer))},
            {QStringLiteral("counted_measure"), counted ? QVariant(toText(indicator.countedMeasure)) : QVariant()},
            {QStringLiteral("counted_filter"), counted ? filterText(indicator) : QVariant()},
            {QStringLiteral("definition"), textOrNull(indicator.definition)}};
}

PlanRow toRow(const Target& target)
{
    return {{QStringLiteral("pack_key"), textOrNull(target.packKey)},
            {QStringLiteral("indicator_key"), target.indicator},
            {QStringLiteral("region_code"), target.region},
            {QStringLiteral("place"), textOrNull(target.place)},
            {QStringLiteral("year"), static_cast<qlonglong>(target.year)},
            {QStringLiteral("due"), dateText(target.due)},
            {QStringLiteral("comparator"), toText(target.comparator)},
            {QStringLiteral("value"), target.value},
            {QStringLiteral("upper"), valueOrNull(target.upper)},
            {QStringLiteral("unit"), target.unit},
            {QStringLiteral("kind"), textOrNull(toText(target.kind))},
            {QStringLiteral("measure"), toText(target.measure)},
            {QStringLiteral("since"), valueOrNull(target.since)},
            {QStringLiteral("operator"), textOrNull(target.operatorKey)},
            {QStringLiteral("wording"), textAlways(target.wording)},
            {QStringLiteral("document_key"), target.document},
            {QStringLiteral("clause"), textAlways(target.clause)},
            {QStringLiteral("quote"), textAlways(target.quote)},
            {QStringLiteral("note"), textOrNull(target.note)}};
}

PlanRow toRow(const Observation& observation)
{
    return {{QStringLiteral("pack_key"), textOrNull(observation.packKey)},
            {QStringLiteral("indicator_key"), observation.indicator},
            {QStringLiteral("region_code"), observation.region},
            {QStringLiteral("place"), textOrNull(observation.place)},
            {QStringLiteral("date"), dateText(observation.date)},
            {QStringLiteral("period"), toText(observation.period)},
            {QStringLiteral("measure"), toText(observation.measure)},
            {QStringLiteral("since"), valueOrNull(observation.since)},
            {QStringLiteral("operator"), textOrNull(observation.operatorKey)},
            {QStringLiteral("value"), observation.value},
            {QStringLiteral("unit"), observation.unit},
            {QStringLiteral("method"), toText(observation.method)},
            {QStringLiteral("approximate"), textOrNull(toText(observation.approximate))},
            {QStringLiteral("document_key"), textOrNull(observation.document)},
            {QStringLiteral("source"), textOrNull(observation.source)},
            {QStringLiteral("clause"), textOrNull(observation.clause)},
            {QStringLiteral("quote"), textOrNull(observation.quote)},
            {QStringLiteral("note"), textOrNull(observation.note)}};
}

QStringList differingColumns(const PlanRow& first, const PlanRow& second)
{
    QStringList columns;
    for (auto it = first.constBegin(); it != first.constEnd(); ++it) {
        const auto other = second.constFind(it.key());
        if (other == second.constEnd()) {
            continue;
        }
        bool same = false;
        if (it.key() == QLatin1String("counted_filter")) {
            same = filterOf(*it) == filterOf(*other);
        } else if (isNumber(*it) && isNumber(*other)) {
            same = it->toDouble() == other->toDouble();
        } else {
            // NULL and an empty text say the same: nothing.
            same = it->toString() == other->toString();
        }
        if (!same) {
            columns << it.key();
        }
    }
    return columns;
}

bool sameContent(const PlanRow& first, const PlanRow& second)
{
    return differingColumns(first, second).isEmpty();
}

QString planColumnName(const QString& column)
{
    static const std::pair<const char*, const char*> names[] = {
        {"key", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Key")},
        {"number", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Number")},
        {"title", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Title")},
        {"short_title", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Short title")},
        {"issuer", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Issuer")},
        {"issued", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Issued")},
        {"issued_precision", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Known")},
        {"rank", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Rank")},
        {"kind", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Kind")},
        {"period_from", QT_TRANSLATE_NOOP("qiantu::PlanRow", "From year")},
        {"period_to", QT_TRANSLATE_NOOP("qiantu::PlanRow", "To year")},
        {"note", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Note")},
        {"name", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Name")},
        {"name_en", QT_TRANSLATE_NOOP("qiantu::PlanRow", "English name")},
        {"category", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Category")},
        {"unit", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Unit")},
        {"better", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Better")},
        {"decimals", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Decimals")},
        {"aggregation", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Regions above")},
        {"numerator_key", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Numerator")},
        {"denominator_key", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Denominator")},
        {"factor", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Factor")},
        {"weight_key", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Weight")},
        {"counted_layer", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Counted on the map")},
        {"counted_measure", QT_TRANSLATE_NOOP("qiantu::PlanRow", "What is counted")},
        {"counted_filter", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Only those with")},
        {"definition", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Definition")},
        {"indicator_key", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Indicator")},
        {"region_code", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Region")},
        {"place", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Place as written")},
        {"year", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Year")},
        {"due", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Due")},
        {"comparator", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Comparison")},
        {"value", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Value")},
        {"upper", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Upper value")},
        {"measure", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Measure")},
        {"since", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Base year")},
        {"operator", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Operator")},
        {"wording", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Wording")},
        {"document_key", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Document")},
        {"clause", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Clause")},
        {"quote", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Quotation")},
        {"date", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Date")},
        {"period", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Period")},
        {"method", QT_TRANSLATE_NOOP("qiantu::PlanRow", "How it was got")},
        {"approximate", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Exactness")},
        {"source", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Source in words")},
        {"origin", QT_TRANSLATE_NOOP("qiantu::PlanRow", "Origin")},
    };
    const auto* found = std::find_if(std::begin(names), std::end(names),
                                     [&](const auto& name) { return column == QLatin1String(name.first); });
    return found == std::end(names) ? column : RowTexts::tr(found->second);
}

std::optional<StoredPlanRow> readPlanRow(SQLite::Database& database, PlanTable table, RowId id)
{
    SQLite::Statement statement(database, "SELECT * FROM " + toText(table).toStdString() + " WHERE id = ?");
    statement.bind(1, static_cast<std::int64_t>(id));
    return readOne(statement);
}

std::optional<StoredPlanRow> findPlanRow(SQLite::Database& database, PlanTable table, const QString& packKey)
{
    SQLite::Statement statement(database, "SELECT * FROM " + toText(table).toStdString() + " WHERE " +
                                              packKeyColumn(table).toStdString() + " = ?");
    statement.bind(1, packKey.toStdString());
    return readOne(statement);
}

void insertPlanRow(SQLite::Database& database, PlanTable table, const StoredPlanRow& row)
{
    std::string columns = "id, origin";
    std::string marks = "?, ?";
    for (auto it = row.row.constBegin(); it != row.row.constEnd(); ++it) {
        columns += ", " + it.key().toStdString();
        marks += ", ?";
    }
    SQLite::Statement statement(database, "INSERT INTO " + toText(table).toStdString() + " (" + columns + ") VALUES (" +
                                              marks + ")");
    statement.bind(1, static_cast<std::int64_t>(row.id));
    statement.bind(2, toText(row.origin).toStdString());
    int index = 2;
    for (const QVariant& value : row.row) {
        bindValue(statement, ++index, value);
    }
    statement.exec();
}

void updatePlanRow(SQLite::Database& database, PlanTable table, const StoredPlanRow& row)
{
    std::string columns = "origin = ?";
    for (auto it = row.row.constBegin(); it != row.row.constEnd(); ++it) {
        columns += ", " + it.key().toStdString() + " = ?";
    }
    SQLite::Statement statement(database,
                                "UPDATE " + toText(table).toStdString() + " SET " + columns + " WHERE id = ?");
    statement.bind(1, toText(row.origin).toStdString());
    int index = 1;
    for (const QVariant& value : row.row) {
        bindValue(statement, ++index, value);
    }
    statement.bind(++index, static_cast<std::int64_t>(row.id));
    statement.exec();
}

void deletePlanRow(SQLite::Database& database, PlanTable table, RowId id)
{
    SQLite::Statement statement(database, "DELETE FROM " + toText(table).toStdString() + " WHERE id = ?");
    statement.bind(1, static_cast<std::int64_t>(id));
    statement.exec();
}

} // namespace qiantu
