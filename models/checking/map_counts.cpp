// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/map_counts.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <set>

namespace qiantu {
namespace {

struct MapCountsTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapCountsTexts)
};

using Layer = Indicator::CountedLayer;

/// How a layer's table says when and how much.
struct LayerTable
{
    const char* name;
    const char* date; ///< SQL of the day from which an object counts; NULL: always.
    QStringList inService;
    QStringList planned;
};

LayerTable tableOf(Layer layer)
{
    const QStringList inService{QStringLiteral("in_service")};
    const QStringList planned{QStringLiteral("planned"), QStringLiteral("building")};
    switch (layer) {
    case Layer::Stations:
        return {"stations", "in_service_date", inService, planned};
    case Layer::Routes:
        return {"routes", "in_service_date", inService, planned};
    case Layer::Projects:
        return {"projects", "NULL", inService, planned};
    case Layer::Areas:
        return {"areas", "NULL", inService, planned};
    case Layer::Pilots:
        return {"pilots",
                "printf('%04d-01-01', year)",
                {QStringLiteral("named"), QStringLiteral("approved"), QStringLiteral("finished")},
                {QStringLiteral("planned")}};
    case Layer::None:
        break;
    }
    return {"", "NULL", {}, {}};
}

/// The dates that the check asks for, ascending.
std::vector<QDate> askedDates(const Plan& plan, const QDate& asOf)
{
    std::set<QDate> dates{asOf};
    for (const Document& document : plan.documents) {
        dates.insert(std::min(asOf, document.periodFrom ? QDate(*document.periodFrom, 1, 1) : document.issued));
    }
    for (const Target& target : plan.targets) {
        dates.insert(std::min(asOf, QDate(target.year, 12, 31)));
    }
    return {dates.begin(), dates.end()};
}

/// SQL that is true where an object's scenario is switched on (or one of those given) or it belongs to none; layers
/// without scenarios: always.
QString inActiveScenario(Layer layer, const std::optional<std::vector<RowId>>& given)
{
    const bool hasScenarios = layer == Layer::Stations || layer == Layer::Routes || layer == Layer::Projects;
    if (!hasScenarios) {
        return QStringLiteral("1");
    }
    QStringList ids;
    for (const RowId id : given.value_or(std::vector<RowId>())) {
        ids << QString::number(id);
    }
    return QStringLiteral("(scenario_id IS NULL OR scenario_id IN (%1))")
        .arg(given ? ids.join(u',') : QStringLiteral("SELECT id FROM scenarios WHERE active = 1"));
}

QString quoted(const QString& column)
{
    return u'"' + QString(column).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

struct MapCounts::Data
{
    struct County
    {
        std::vector<double> inService; ///< By date: what came into service up to it; before summing, just then.
        double planned = 0;
    };

    struct Counted
    {
        QHash<QString, County> counties;
        bool anyInService = false;
        bool anyPlanned = false;
    };

    std::vector<QDate> dates;
    QHash<QString, Counted> indicators;

    std::optional<std::vector<RowId>> activeScenarios; ///< Nothing: those that are switched on.

    void countLayer(SQLite::Database& database, Layer layer, const std::vector<const Indicator*>& counting);
};

void MapCounts::Data::countLayer(SQLite::Database& database, Layer layer, const std::vector<const Indicator*>& counting)
{
    const LayerTable table = tableOf(layer);
    QStringList columns;
    for (const Indicator* indicator : counting) {
        for (auto it = indicator->countedFilter.constBegin(); it != indicator->countedFilter.constEnd(); ++it) {
            if (!columns.contains(it.key()) && it.key() != QStringLiteral("status")) {
                columns << it.key();
            }
        }
    }
    // An object belongs to the first asked date that its own is not after; later ones come last and never count.
    QString bucket = QStringLiteral("CASE WHEN (%1) IS NULL THEN 0").arg(QLatin1String(table.date));
    for (std::size_t at = 0; at < dates.size(); ++at) {
        bucket += QStringLiteral(" WHEN date(%1) <= '%2' THEN %3")
                      .arg(QLatin1String(table.date), dates[at].toString(Qt::ISODate))
                      .arg(at);
    }
    bucket += QStringLiteral(" ELSE %1 END").arg(dates.size());
    QString select = QStringLiteral("SELECT region_code, status, %1, %2, count(*), %3")
                         .arg(bucket, inActiveScenario(layer, activeScenarios),
                              layer == Layer::Routes ? QStringLiteral("total(length_m)") : QStringLiteral("0"));
    for (const QString& column : columns) {
        select += QStringLiteral(", ") + quoted(column);
    }
    select +=
        QStringLiteral(" FROM %1 WHERE region_code IS NOT NULL GROUP BY 1, 2, 3, 4").arg(QLatin1String(table.name));
    for (int at = 0; at < columns.size(); ++at) {
        select += QStringLiteral(", %1").arg(at + 7);
    }

    SQLite::Statement statement(database, select.toStdString());
    while (statement.executeStep()) {
        const auto text = [&statement](int column) {
            return QString::fromUtf8(statement.getColumn(column).getText(""));
        };
        const QString county = text(0);
        const QString status = text(1);
        const auto at = static_cast<std::size_t>(statement.getColumn(2).getInt());
        const bool active = statement.getColumn(3).getInt() != 0;
        const double number = statement.getColumn(4).getDouble();
        const double length = statement.getColumn(5).getDouble();
        for (const Indicator* indicator : counting) {
            const bool matches = std::all_of(columns.cbegin(), columns.cend(), [&](const QString& column) {
                const auto wanted = indicator->countedFilter.constFind(column);
                return wanted == indicator->countedFilter.constEnd() ||
                       wanted->contains(text(6 + static_cast<int>(columns.indexOf(column))));
            });
            if (!matches) {
                continue;
            }
            const QStringList inService = indicator->countedFilter.value(QStringLiteral("status"), table.inService);
            const double amount = indicator->countedMeasure == Indicator::CountedMeasure::Length ? length : number;
            Counted& counted = indicators[indicator->key];
            County& sums = counted.counties[county];
            sums.inService.resize(dates.size(), 0.0);
            if (inService.contains(status)) {
                counted.anyInService = true;
                if (at < dates.size()) {
                    sums.inService[at] += amount;
                }
            } else if (active && table.planned.contains(status)) {
                counted.anyPlanned = true;
                sums.planned += amount;
            }
        }
    }
}

Result<MapCounts> MapCounts::read(SQLite::Database& database, const Plan& plan, const QDate& asOf,
                                  const std::optional<std::vector<RowId>>& activeScenarios)
{
    auto data = std::make_shared<Data>();
    data->activeScenarios = activeScenarios;
    data->dates = askedDates(plan, asOf);
    QMap<int, std::vector<const Indicator*>> layers;
    for (const Indicator& indicator : plan.indicators) {
        if (indicator.countedLayer != Layer::None) {
            layers[static_cast<int>(indicator.countedLayer)].push_back(&indicator);
        }
    }
    try {
        for (auto layer = layers.constBegin(); layer != layers.constEnd(); ++layer) {
            const auto which = static_cast<Layer>(layer.key());
            QSet<QString> known;
            SQLite::Statement columns(database, "SELECT name FROM pragma_table_info(?)");
            columns.bind(1, tableOf(which).name);
            while (columns.executeStep()) {
                known.insert(QString::fromUtf8(columns.getColumn(0).getText()));
            }
            for (const Indicator* indicator : layer.value()) {
                for (const QString& column : indicator->countedFilter.keys()) {
                    if (!known.contains(column)) {
                        return fail(
                            Error::Kind::Invalid,
                            MapCountsTexts::tr("The indicator “%1” counts by “%2”, a column that %3 does not have.")
                                .arg(indicator->name, column, QLatin1String(tableOf(which).name)),
                            {}, MapCountsTexts::tr("Correct what the indicator counts on the map."));
                    }
                }
            }
            data->countLayer(database, which, layer.value());
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    MapCountsTexts::tr("The map cannot be counted: %1.").arg(QString::fromUtf8(exception.what())), {},
                    MapCountsTexts::tr("Check the project with “qiantu verify”."));
    }
    for (Data::Counted& counted : data->indicators) {
        for (Data::County& county : counted.counties) {
            for (std::size_t at = 1; at < county.inService.size(); ++at) {
                county.inService[at] += county.inService[at - 1];
            }
        }
    }
    MapCounts counts;
    counts.d = std::move(data);
    return counts;
}

std::optional<MapCount> MapCounts::count(const Indicator& indicator, const QString& countyCode, const QDate& asOf) const
{
    const auto counted = d->indicators.constFind(indicator.key);
    const auto date = std::lower_bound(d->dates.begin(), d->dates.end(), asOf);
    if (counted == d->indicators.constEnd() || date == d->dates.end() || *date != asOf ||
        (!counted->anyInService && !counted->anyPlanned)) {
        return std::nullopt;
    }
    MapCount result;
    result.inventoried = counted->anyInService;
    const auto county = counted->counties.constFind(countyCode);
    if (county != counted->counties.constEnd()) {
        result.inService = county->inService[static_cast<std::size_t>(date - d->dates.begin())];
        result.planned = county->planned;
    }
    return result;
}

MapCounter MapCounts::counter() const
{
    return [counts = *this](const Indicator& indicator, const QString& countyCode, const QDate& asOf) {
        return counts.count(indicator, countyCode, asOf);
    };
}

} // namespace qiantu
