// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/counted_table.h"

#include <QCoreApplication>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu::checking {

namespace {

struct MapCountsTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapCountsTexts)
};

} // namespace

CountedTable countedTable(Indicator::CountedLayer layer)
{
    using Layer = Indicator::CountedLayer;
    const QStringList inService{QStringLiteral("in_service")};
    const QStringList planned{QStringLiteral("planned"), QStringLiteral("building")};
    switch (layer) {
    case Layer::Stations:
        return {"stations", "in_service_date", inService, planned, true};
    case Layer::Routes:
        return {"routes", "in_service_date", inService, planned, true};
    case Layer::Projects:
        return {"projects", "NULL", inService, planned, true};
    case Layer::Areas:
        return {"areas", "NULL", inService, planned, false};
    case Layer::Pilots:
        return {"pilots",
                "printf('%04d-01-01', year)",
                {QStringLiteral("named"), QStringLiteral("approved"), QStringLiteral("finished")},
                {QStringLiteral("planned")},
                false};
    case Layer::None:
        break;
    }
    return {"", "NULL", {}, {}, false};
}

QString quotedColumn(const QString& column)
{
    return u'"' + QString(column).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Result<void> checkCountedColumns(SQLite::Database& database, Indicator::CountedLayer layer,
                                 const std::vector<const Indicator*>& indicators)
{
    const char* table = countedTable(layer).name;
    QSet<QString> known;
    SQLite::Statement columns(database, "SELECT name FROM pragma_table_info(?)");
    columns.bind(1, table);
    while (columns.executeStep()) {
        known.insert(QString::fromUtf8(columns.getColumn(0).getText()));
    }
    for (const Indicator* indicator : indicators) {
        for (const QString& column : indicator->countedFilter.keys()) {
            if (!known.contains(column)) {
                return fail(Error::Kind::Invalid,
                            MapCountsTexts::tr("The indicator “%1” counts by “%2”, a column that %3 does not have.")
                                .arg(indicator->name, column, QLatin1String(table)),
                            {}, MapCountsTexts::tr("Correct what the indicator counts on the map."));
            }
        }
    }
    return {};
}

} // namespace qiantu::checking
