// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_columns.h"

namespace qiantu {

const std::vector<PackColumn>& packColumns(PlanTable table)
{
    static const std::vector<PackColumn> documents{{"key", "key"},
                                                   {"number", "number"},
                                                   {"title", "title"},
                                                   {"short_title", "short_title"},
                                                   {"issuer", "issuer", ""},
                                                   {"issued", "issued"},
                                                   {"issued_precision", "issued_precision"},
                                                   {"rank", "rank"},
                                                   {"kind", "kind"},
                                                   {"period_from", "period_from"},
                                                   {"period_to", "period_to"},
                                                   {"note", "note"}};
    static const std::vector<PackColumn> indicators{{"key", "key"},
                                                    {"name", "name"},
                                                    {"name_en", "name_en"},
                                                    {"category", "category"},
                                                    {"unit", "unit"},
                                                    {"better", "better"},
                                                    {"decimals", "decimals"},
                                                    {"aggregation", "aggregation"},
                                                    {"numerator_key", "numerator_key"},
                                                    {"denominator_key", "denominator_key"},
                                                    {"factor", "factor"},
                                                    {"weight_key", "weight_key"},
                                                    {"counted_layer", "counted_layer"},
                                                    {"counted_measure", "counted_measure"},
                                                    {"counted_filter", "counted_filter"},
                                                    {"definition", "definition"}};
    static const std::vector<PackColumn> targets{{"indicator", "indicator_key"},
                                                 {"region", "region_code"},
                                                 {"place", "place"},
                                                 {"year", "year"},
                                                 {"comparator", "comparator"},
                                                 {"value", "value"},
                                                 {"upper", "upper"},
                                                 {"unit", "unit"},
                                                 {"kind", "kind"},
                                                 {"measure", "measure", "level"},
                                                 {"since", "since"},
                                                 {"operator", "operator"},
                                                 {"wording", "wording"},
                                                 {"clause", "clause"},
                                                 {"quote", "quote"},
                                                 {"note", "note"}};
    static const std::vector<PackColumn> observations{{"indicator", "indicator_key"},
                                                      {"region", "region_code"},
                                                      {"place", "place"},
                                                      {"date", "date"},
                                                      {"period", "period", "instant"},
                                                      {"measure", "measure", "level"},
                                                      {"since", "since"},
                                                      {"operator", "operator"},
                                                      {"value", "value"},
                                                      {"unit", "unit"},
                                                      {"method", "method"},
                                                      {"approximate", "approximate"},
                                                      {"clause", "clause"},
                                                      {"quote", "quote"},
                                                      {"note", "note"}};
    return ofTable(table, documents, indicators, targets, observations);
}

QString packKeyOf(const PackTable& table, const PackTable::Row& row, const QString& documentKey, QChar sign)
{
    return QStringLiteral("%1#%2%3").arg(documentKey, sign, table.text(row, "n"));
}

QString packDueText(const PackTable& targets, const PackTable::Row& row)
{
    const QDate due = targets.date(row, "due");
    return due.isValid() ? due.toString(Qt::ISODate) : targets.text(row, "year") + QStringLiteral("-12-31");
}

PlanRow packRow(PlanTable table, const PackTable& source, const PackTable::Row& row, const QString& documentKey)
{
    PlanRow values;
    for (const PackColumn& column : packColumns(table)) {
        const QString& text = source.text(row, column.packField);
        const int field = source.schema().indexOf(QLatin1String(column.packField));
        QVariant value;
        if (text.isEmpty()) {
            value = column.whenEmpty == nullptr ? QVariant() : QVariant(QString::fromLatin1(column.whenEmpty));
        } else if (source.schema().fields[static_cast<std::size_t>(field)].type == PackField::Type::Integer) {
            value = static_cast<qlonglong>(*source.integer(row, column.packField));
        } else if (source.schema().fields[static_cast<std::size_t>(field)].type == PackField::Type::Number) {
            value = *source.number(row, column.packField);
        } else {
            value = text;
        }
        values.insert(QString::fromLatin1(column.projectColumn), value);
    }
    if (table == PlanTable::Targets || table == PlanTable::Observations) {
        const QChar sign = table == PlanTable::Targets ? u't' : u'o';
        values.insert(QStringLiteral("pack_key"), packKeyOf(source, row, documentKey, sign));
        values.insert(QStringLiteral("document_key"), documentKey);
    }
    if (table == PlanTable::Observations) {
        values.insert(QStringLiteral("source"), QVariant()); // The document is the source.
    }
    if (table == PlanTable::Targets) {
        values.insert(QStringLiteral("due"), packDueText(source, row));
    }
    return values;
}

} // namespace qiantu
