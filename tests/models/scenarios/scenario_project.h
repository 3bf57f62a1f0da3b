// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_pack.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/project.h"
#include "models/stations/sample.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>

namespace qiantu::test {

/// A project with the shipped pack and a small sample, and short ways to look into it and to change it.
class ScenarioProject
{
public:
    ScenarioProject()
    {
        const QString path = m_folder.filePath(QStringLiteral("project.gpkg"));
        auto opened = QFile::copy(published(), path) ? Project::open(path) : fail(Error::Kind::Failed, path);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().message()));
        }
        m_project = std::move(*opened);
    }

    ~ScenarioProject() { m_project->close(true); }

    ScenarioProject(const ScenarioProject&) = delete;
    ScenarioProject& operator=(const ScenarioProject&) = delete;

    Project& project() { return *m_project; }

    SQLite::Database& database() { return m_project->database(); }

    /// The first row's first column as a number, -1 without rows.
    qint64 number(const std::string& sql)
    {
        SQLite::Statement statement(database(), sql);
        return statement.executeStep() ? static_cast<qint64>(statement.getColumn(0).getInt64()) : -1;
    }

    QString text(const std::string& sql)
    {
        SQLite::Statement statement(database(), sql);
        return statement.executeStep() ? QString::fromUtf8(statement.getColumn(0).getText()) : QString();
    }

    /// Runs SQL as one revision.
    void change(const std::string& sql)
    {
        const auto done = m_project->change(QStringLiteral("Test"), [&](SQLite::Database& database) -> Result<void> {
            database.exec(sql);
            return {};
        });
        if (!done) {
            qFatal("%s: %s", sql.c_str(), qPrintable(done.error().message()));
        }
    }

    /// Adds planned 5G stations in a county as one revision; their ids.
    std::vector<RowId> plan(const QString& county, int count, const QString& status = QStringLiteral("planned"))
    {
        std::vector<RowId> ids;
        const auto done = m_project->change(QStringLiteral("Test"), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement insert(database, "INSERT INTO stations (id, geom, number, region_code, operator, "
                                               "generation, status) VALUES (?, ?, ?, ?, 'tower', '5G', ?)");
            for (int at = 0; at < count; ++at) {
                ids.push_back(m_project->rowIds().next());
                const QByteArray point = encodePoint(106.7 + at * 0.001, 26.6);
                insert.reset();
                insert.bind(1, static_cast<std::int64_t>(ids.back()));
                insert.bind(2, point.constData(), static_cast<int>(point.size()));
                insert.bind(3, "T-" + std::to_string(ids.back()));
                insert.bind(4, county.toStdString());
                insert.bind(5, status.toStdString());
                insert.exec();
            }
            return {};
        });
        if (!done) {
            qFatal("%s", qPrintable(done.error().message()));
        }
        return ids;
    }

private:
    /// The published file that every test of an executable starts from; made once.
    static QString published()
    {
        static const QTemporaryDir folder;
        static const QString path = [] {
            const QString file = folder.filePath(QStringLiteral("published.gpkg"));
            Progress progress;
            auto made = Project::create(file);
            const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
            if (!made || !pack || !pack->install(**made, progress) ||
                !makeSample(**made, SampleOptions{300, 1}, progress) || !(*made)->save(progress)) {
                qFatal("The project cannot be made.");
            }
            (*made)->close(true);
            return file;
        }();
        return path;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

} // namespace qiantu::test

/// Fails the test with the error's words when a Result is none.
#define QIANTU_VERIFY_OK(expression)                                                                                   \
    do {                                                                                                               \
        const auto& verifiedResult = (expression);                                                                     \
        QVERIFY2(verifiedResult.has_value(), verifiedResult ? "" : qPrintable(verifiedResult.error().message()));      \
    } while (false)
