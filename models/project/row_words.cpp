// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/row_words.h"

#include "models/project/geopackage_geometry.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::RowWords)
};

constexpr int longestText = 120;

/// The columns by which a row of a table is known, the best first.
QStringList namingColumns(const QString& table)
{
    static const QHash<QString, QStringList> columns{
        {QStringLiteral("stations"), {QStringLiteral("name"), QStringLiteral("number")}},
        {QStringLiteral("annotations"), {QStringLiteral("text")}},
        {QStringLiteral("pilots"), {QStringLiteral("place"), QStringLiteral("programme")}},
        {QStringLiteral("targets"), {QStringLiteral("indicator_key")}},
        {QStringLiteral("observations"), {QStringLiteral("indicator_key")}},
        {QStringLiteral("documents"), {QStringLiteral("short_title")}},
        {QStringLiteral("settings"), {QStringLiteral("key")}},
        {QStringLiteral("tasks"), {QStringLiteral("title")}},
        {QStringLiteral("imports"), {QStringLiteral("file_name")}},
        {QStringLiteral("region_shapes"), {QStringLiteral("region_code")}},
    };
    return columns.value(table, {QStringLiteral("name")});
}

} // namespace

QString tableDisplayName(const QString& table)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("settings"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Settings")},
        {QStringLiteral("regions"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Regions")},
        {QStringLiteral("region_aliases"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Other names of regions")},
        {QStringLiteral("region_shapes"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Simplified boundaries")},
        {QStringLiteral("documents"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Documents")},
        {QStringLiteral("indicators"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Indicators")},
        {QStringLiteral("targets"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Targets")},
        {QStringLiteral("observations"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Observations")},
        {QStringLiteral("tasks"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Tasks")},
        {QStringLiteral("pilots"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Pilots")},
        {QStringLiteral("projects"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Smart-city projects")},
        {QStringLiteral("routes"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Fibre routes")},
        {QStringLiteral("areas"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Areas")},
        {QStringLiteral("annotations"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Annotations")},
        {QStringLiteral("imports"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Imports")},
        {QStringLiteral("stations"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Base stations")},
        {QStringLiteral("themes"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Thematic maps")},
        {QStringLiteral("layouts"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Layouts")},
        {QStringLiteral("scenarios"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Scenarios")},
        {QStringLiteral("map_layers"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Own layers")},
        {QStringLiteral("map_layer_features"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Features of own layers")},
        {QStringLiteral("bookmarks"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Bookmarks")},
        {QStringLiteral("map_themes"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Map themes")},
    };
    const auto name = names.constFind(table);
    return name == names.constEnd() ? table : Words::tr(*name);
}

QString columnDisplayName(const QString& column)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("geom"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Shape")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Number")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Name")},
        {QStringLiteral("name_en"), QT_TRANSLATE_NOOP("qiantu::RowWords", "English name")},
        {QStringLiteral("site"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Site")},
        {QStringLiteral("region_code"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Region")},
        {QStringLiteral("operator"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Operator")},
        {QStringLiteral("generation"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Generation")},
        {QStringLiteral("logical"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Logical station")},
        {QStringLiteral("band"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Band")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Status")},
        {QStringLiteral("in_service_date"), QT_TRANSLATE_NOOP("qiantu::RowWords", "In service since")},
        {QStringLiteral("planned_date"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Planned for")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Address")},
        {QStringLiteral("height_m"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Height (m)")},
        {QStringLiteral("import_id"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Import")},
        {QStringLiteral("synthetic"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Synthetic")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Note")},
        {QStringLiteral("scenario_id"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Scenario")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Kind")},
        {QStringLiteral("cores"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Cores")},
        {QStringLiteral("length_m"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Length (m)")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Category")},
        {QStringLiteral("year"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Year")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Owner")},
        {QStringLiteral("document_key"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Document")},
        {QStringLiteral("clause"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Clause")},
        {QStringLiteral("quote"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Quotation")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Text")},
        {QStringLiteral("style"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Style")},
        {QStringLiteral("programme"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Programme")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Place")},
        {QStringLiteral("batch"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Batch")},
        {QStringLiteral("indicator_key"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Indicator")},
        {QStringLiteral("due"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Due")},
        {QStringLiteral("comparator"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Comparison")},
        {QStringLiteral("value"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Value")},
        {QStringLiteral("upper"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Upper value")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Unit")},
        {QStringLiteral("measure"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Measure")},
        {QStringLiteral("since"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Base year")},
        {QStringLiteral("wording"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Wording")},
        {QStringLiteral("origin"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Origin")},
        {QStringLiteral("pack_key"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Key in the plan pack")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Date")},
        {QStringLiteral("period"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Period")},
        {QStringLiteral("method"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Method")},
        {QStringLiteral("approximate"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Exactness")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Source")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Key")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Title")},
        {QStringLiteral("short_title"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Short title")},
        {QStringLiteral("issuer"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Issuer")},
        {QStringLiteral("issued"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Issued")},
        {QStringLiteral("rank"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Rank")},
        {QStringLiteral("period_from"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Period from")},
        {QStringLiteral("period_to"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Period to")},
        {QStringLiteral("better"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Better is")},
        {QStringLiteral("decimals"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Decimals")},
        {QStringLiteral("aggregation"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Aggregation")},
        {QStringLiteral("definition"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Definition")},
        {QStringLiteral("active"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Switched on")},
        {QStringLiteral("visible"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Visible")},
        {QStringLiteral("filter"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Filter")},
        {QStringLiteral("position"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Order")},
        {QStringLiteral("attributes"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Attributes")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Code")},
        {QStringLiteral("area_km2"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Area (km²)")},
        {QStringLiteral("boundary_source"), QT_TRANSLATE_NOOP("qiantu::RowWords", "Source of the boundary")},
    };
    const auto name = names.constFind(column);
    return name == names.constEnd() ? column : Words::tr(*name);
}

QString rowDisplayName(SQLite::Database& database, const RowChange& change)
{
    const QStringList columns = namingColumns(change.table);
    for (const QString& column : columns) {
        for (const RowChange::Field& field : change.fields) {
            if (field.column == column) {
                const QString name = (field.after.isValid() ? field.after : field.before).toString();
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
    }
    for (const QString& column : columns) {
        try {
            SQLite::Statement select(
                database,
                QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?").arg(column, change.table).toStdString());
            select.bind(1, change.row);
            if (select.executeStep() && select.getColumn(0).getBytes() > 0) {
                return QString::fromUtf8(select.getColumn(0).getText());
            }
        } catch (const SQLite::Exception&) {
            // A table of another version without such a column: the row has no name then.
        }
    }
    return {};
}

QString valueDisplayText(const QString& column, const QVariant& value)
{
    if (!value.isValid()) {
        return QStringLiteral("–");
    }
    if (value.metaType().id() == QMetaType::QByteArray) {
        if (const auto point = decodePoint(value.toByteArray())) {
            return QStringLiteral("%1°, %2°").arg(point->x, 0, 'f', 6).arg(point->y, 0, 'f', 6);
        }
        return Words::tr("shape of %1 kB").arg(QLocale().toString(value.toByteArray().size() / 1024.0, 'f', 1));
    }
    static const QStringList truths{QStringLiteral("logical"), QStringLiteral("synthetic"), QStringLiteral("active"),
                                    QStringLiteral("visible")};
    if (truths.contains(column)) {
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    }
    const QString text = value.toString();
    return text.size() > longestText ? text.left(longestText) + QStringLiteral("…") : text;
}

} // namespace qiantu
