// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QTemporaryDir>
#include <memory>
#include <random>

namespace SQLite {
class Database;
}

namespace qiantu::test {

/// A small project with everything that the check can depend on, and random edits of it: stations, routes, projects,
/// areas, pilots, scenarios, targets, observations, documents, indicators, regions, undo and redo. The same for a seed
/// on every machine.
class RandomProject
{
public:
    explicit RandomProject(std::uint32_t seed);
    ~RandomProject();
    RandomProject(const RandomProject&) = delete;
    RandomProject& operator=(const RandomProject&) = delete;

    Workspace& workspace() { return *m_workspace; }

    /// Does one random edit; what it was, in words. Aborts when the project refuses a good one.
    QString edit();

    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }

private:
    void build(SQLite::Database& database);
    QString editStations(SQLite::Database& database);
    QString editFeatures(SQLite::Database& database);
    QString editScenarios(SQLite::Database& database);
    QString editTargets(SQLite::Database& database);
    QString editObservations(SQLite::Database& database);
    QString editDefinitions(SQLite::Database& database);
    void insertStations(SQLite::Database& database, int count);
    void insertTarget(SQLite::Database& database);
    void insertObservation(SQLite::Database& database);
    QString run(SQLite::Database& database, const QString& sql);

    template <std::size_t N>
    QString oneOf(const char* const (&texts)[N])
    {
        return QString::fromUtf8(texts[static_cast<std::size_t>(below(N))]);
    }

    QString county();
    QString region();
    QString indicator();
    QString day();
    QString status();
    QString scenario(SQLite::Database& database);
    /// The id of any row of a table as SQL; NULL when there is none.
    QString anyRow(SQLite::Database& database, const char* table);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::mt19937 m_random;
};

/// Says what differs between two checks of the same project, to the last bit; empty when nothing does.
QString difference(const CheckedPlan& a, const CheckedPlan& b);

} // namespace qiantu::test
