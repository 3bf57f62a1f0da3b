// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/map_counts.h"

#include "models/checking/counted_table.h"

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
QString inActiveScenario(const checking::CountedTable& table, const std::optional<std::vector<RowId>>& given)
{
    if (!table.hasScenarios) {
        return QStringLiteral("1");
    }
    QStringList ids;
    for (const RowId id : given.value_or(std::vector<RowId>())) {
        ids << QString::number(id);
    }
    return QStringLiteral("(scenario_id IS NULL OR scenario_id IN (%1))")
        .arg(given ? ids.join(u',') : QStringLiteral("SELECT id FROM scenarios WHERE active = 1"));
}

} // namespace

struct MapCounts::Data
{
    struct County
    {
        /// By date: what came into service up to it; before summing, just then. Objects, or steps of length.
        std::vector<std::int64_t> inService;
        std::int64_t planned = 0;
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
    const checking::CountedTable table = checking::countedTable(layer);
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
                         .arg(bucket, inActiveScenario(table, activeScenarios),
                              layer == Layer::Routes ? QStringLiteral("sum(%1)").arg(QLatin1String(checking::lengthSql))
                                                     : QStringLiteral("0"));
    for (const QString& column : columns) {
        select += QStringLiteral(", ") + checking::quotedColumn(column);
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
        const std::int64_t number = statement.getColumn(4).getInt64();
        const std::int64_t length = statement.getColumn(5).getInt64();
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
            const std::int64_t amount =
                indicator->countedMeasure == Indicator::CountedMeasure::Length ? length : number;
            Counted& counted = indicators[indicator->key];
            County& sums = counted.counties[county];
            sums.inService.resize(dates.size(), 0);
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
            if (const auto known = checking::checkCountedColumns(database, which, layer.value()); !known) {
                return tl::unexpected(known.error());
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
        const double step = indicator.countedMeasure == Indicator::CountedMeasure::Length ? checking::lengthStep : 1;
        const auto at = static_cast<std::size_t>(date - d->dates.begin());
        result.inService = static_cast<double>(county->inService[at]) * step;
        result.planned = static_cast<double>(county->planned) * step;
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
