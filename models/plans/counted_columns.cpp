// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/counted_columns.h"

#include "models/plans/plan_texts.h"
#include "models/stations/station.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

struct ChoiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanChoices)
};

QString statusName(const QString& status)
{
    if (const auto known = statusFromText(status)) {
        return displayName(*known);
    }
    if (status == QLatin1String("named")) {
        return ChoiceTexts::tr("named");
    }
    if (status == QLatin1String("approved")) {
        return ChoiceTexts::tr("approved");
    }
    if (status == QLatin1String("finished")) {
        return ChoiceTexts::tr("finished");
    }
    return status == QLatin1String("withdrawn") ? ChoiceTexts::tr("withdrawn") : status;
}

} // namespace

const std::vector<CountedColumn>& countedColumns(Indicator::CountedLayer layer)
{
    static const QStringList status{QStringLiteral("in_service"), QStringLiteral("building"), QStringLiteral("planned"),
                                    QStringLiteral("retired")};
    static const QStringList operators{QStringLiteral("telecom"),   QStringLiteral("mobile"), QStringLiteral("unicom"),
                                       QStringLiteral("broadcast"), QStringLiteral("tower"),  QStringLiteral("other")};
    static const std::vector<CountedColumn> stations{
        {QStringLiteral("generation"),
         {QStringLiteral("2G"), QStringLiteral("3G"), QStringLiteral("4G"), QStringLiteral("5G"),
          QStringLiteral("5G-A")}},
        {QStringLiteral("status"), status},
        {QStringLiteral("operator"), operators},
        {QStringLiteral("logical"), {QStringLiteral("0"), QStringLiteral("1")}}};
    static const std::vector<CountedColumn> routes{
        {QStringLiteral("kind"),
         {QStringLiteral("fibre"), QStringLiteral("backbone"), QStringLiteral("duct"), QStringLiteral("other")}},
        {QStringLiteral("status"), status},
        {QStringLiteral("operator"), operators}};
    static const std::vector<CountedColumn> projects{{QStringLiteral("category"), {}},
                                                     {QStringLiteral("status"), status}};
    static const std::vector<CountedColumn> areas{
        {QStringLiteral("kind"),
         {QStringLiteral("park"), QStringLiteral("scenic"), QStringLiteral("blind_spot"), QStringLiteral("coverage"),
          QStringLiteral("other")}},
        {QStringLiteral("status"), status}};
    static const std::vector<CountedColumn> pilots{
        {QStringLiteral("programme"), {}},
        {QStringLiteral("batch"), {}},
        {QStringLiteral("status"),
         {QStringLiteral("named"), QStringLiteral("planned"), QStringLiteral("approved"), QStringLiteral("finished"),
          QStringLiteral("withdrawn")}}};
    static const std::vector<CountedColumn> none;
    switch (layer) {
    case Indicator::CountedLayer::Stations:
        return stations;
    case Indicator::CountedLayer::Routes:
        return routes;
    case Indicator::CountedLayer::Projects:
        return projects;
    case Indicator::CountedLayer::Areas:
        return areas;
    case Indicator::CountedLayer::Pilots:
        return pilots;
    case Indicator::CountedLayer::None:
        break;
    }
    return none;
}

QStringList countedValuesInUse(SQLite::Database& database, Indicator::CountedLayer layer, const QString& column)
{
    QStringList values;
    const auto& columns = countedColumns(layer);
    const bool known = std::any_of(columns.begin(), columns.end(),
                                   [&](const CountedColumn& counted) { return counted.column == column; });
    if (!known) {
        return values;
    }
    SQLite::Statement statement(database, QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE %1 <> '' ORDER BY 1")
                                              .arg(column, toText(layer))
                                              .toStdString());
    while (statement.executeStep()) {
        values << QString::fromUtf8(statement.getColumn(0).getText(""));
    }
    return values;
}

QString countedColumnName(const QString& column)
{
    static const std::pair<const char*, const char*> names[] = {
        {"generation", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Generation")},
        {"status", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Status")},
        {"operator", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Operator")},
        {"logical", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Logical station")},
        {"kind", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Kind")},
        {"category", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Category")},
        {"programme", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Programme")},
        {"batch", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "Batch")},
    };
    const auto* found = std::find_if(std::begin(names), std::end(names),
                                     [&](const auto& name) { return column == QLatin1String(name.first); });
    return found == std::end(names) ? column : ChoiceTexts::tr(found->second);
}

QString countedValueName(const QString& column, const QString& value)
{
    if (column == QLatin1String("status")) {
        return statusName(value);
    }
    if (column == QLatin1String("operator")) {
        const auto known = operatorFromText(value);
        return known ? displayName(*known) : value;
    }
    if (column == QLatin1String("logical")) {
        return value == QLatin1String("1") ? ChoiceTexts::tr("yes") : ChoiceTexts::tr("no");
    }
    static const std::pair<const char*, const char*> names[] = {
        {"fibre", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "fibre")},
        {"backbone", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "backbone")},
        {"duct", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "duct")},
        {"other", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "other")},
        {"park", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "park")},
        {"scenic", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "scenic area")},
        {"blind_spot", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "blind spot")},
        {"coverage", QT_TRANSLATE_NOOP("qiantu::PlanChoices", "coverage")},
    };
    const auto* found = std::find_if(std::begin(names), std::end(names),
                                     [&](const auto& name) { return value == QLatin1String(name.first); });
    return found == std::end(names) ? value : ChoiceTexts::tr(found->second);
}

} // namespace qiantu
