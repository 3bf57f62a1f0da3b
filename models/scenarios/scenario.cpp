// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario.h"

#include "models/project/project.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct ScenarioTexts
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

Error readError(const SQLite::Exception& exception)
{
    return {Error::Kind::Failed,
            ScenarioTexts::tr("The scenarios cannot be read: %1.").arg(QString::fromUtf8(exception.what())),
            {},
            {}};
}

} // namespace

const QStringList& scenarioTables()
{
    static const QStringList tables{QStringLiteral("stations"), QStringLiteral("routes"), QStringLiteral("projects")};
    return tables;
}

Result<std::vector<Scenario>> readScenarios(SQLite::Database& database)
{
    try {
        std::vector<Scenario> scenarios;
        SQLite::Statement rows(database, "SELECT id, name, active, note FROM scenarios ORDER BY name, id");
        while (rows.executeStep()) {
            Scenario scenario;
            scenario.id = rows.getColumn(0).getInt64();
            scenario.name = QString::fromUtf8(rows.getColumn(1).getText());
            scenario.active = rows.getColumn(2).getInt() != 0;
            scenario.note = QString::fromUtf8(rows.getColumn(3).getText());
            scenarios.push_back(std::move(scenario));
        }
        return scenarios;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(readError(exception));
    }
}

std::optional<RowId> currentScenario(const Project& project)
{
    bool ok = false;
    const RowId id = project.setting(QStringLiteral("current_scenario")).toLongLong(&ok);
    if (!ok) {
        return std::nullopt;
    }
    try {
        // A scenario that an undo took away is not there to take anything in.
        SQLite::Statement known(project.database(), "SELECT 1 FROM scenarios WHERE id = ?");
        known.bind(1, static_cast<std::int64_t>(id));
        return known.executeStep() ? std::optional(id) : std::nullopt;
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

} // namespace qiantu
