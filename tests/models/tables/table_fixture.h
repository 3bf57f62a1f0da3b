// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/stations/sample.h"
#include "models/tables/table_rows.h"
#include "models/workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>

namespace qiantu::test {

template <typename T>
T orAbort(Result<T> result, const char* what)
{
    if (!result) {
        qFatal("%s: %s", what, qPrintable(result.error().message()));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// The published file of a small sample project that all tests of one executable copy: the Guizhou pack with 600
/// stations of seed 7, of which some have odd names, no name or no county.
inline QString sampleFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("sample.gpkg"));
        Progress progress;
        auto project = orAbort(Project::create(file), "creating");
        orAbort(orAbort(PlanPack::shipped(QStringLiteral("guizhou")), "pack").install(*project, progress),
                "installing");
        orAbort(makeSample(*project, SampleOptions{600, 7}, progress), "sample");
        const char* const odd =
            "UPDATE stations SET name = NULL WHERE id % 17 = 0;"
            "UPDATE stations SET name = '' WHERE id % 19 = 0;"
            "UPDATE stations SET name = '100%_x' || id % 100 WHERE id % 23 = 0;"
            "UPDATE stations SET name = '站' || (id % 100) || '号' WHERE id % 5 = 0;"
            "UPDATE stations SET name = char(65 + id % 26) || 'b\"c' WHERE id % 29 = 0;"
            "UPDATE stations SET height_m = (id % 400) / 10.0 WHERE id % 3 = 0;"
            "UPDATE stations SET region_code = NULL WHERE id % 31 = 0;"
            "INSERT INTO scenarios (id, name) VALUES (7, '方案甲'), (3, '方案乙');"
            "UPDATE stations SET scenario_id = 7 WHERE id % 11 = 0;"
            "UPDATE stations SET scenario_id = 3 WHERE id % 13 = 0;"
            "UPDATE stations SET planned_date = date('2025-01-01', '+' || (id % 900) || ' days') WHERE id % 4 = 0";
        orAbort(project->change(QStringLiteral("Oddities"),
                                [&](SQLite::Database& database) -> Result<void> {
                                    database.exec(odd);
                                    return {};
                                }),
                "oddities");
        orAbort(project->save(progress), "saving");
        project->close(true);
        return file;
    }();
    return path;
}

/// The sample opened for one test; what the test changes is thrown away.
class OpenedSample
{
public:
    explicit OpenedSample(Project::OpenMode mode = Project::OpenMode::Edit)
    {
        const QString path = m_folder.filePath(QStringLiteral("p.gpkg"));
        QFile::copy(sampleFile(), path);
        Progress progress;
        m_workspace = orAbort(
            Workspace::load(orAbort(Project::open(path, mode), "opening"), QDate(2024, 6, 30), progress), "loading");
    }

    OpenedSample(const OpenedSample&) = delete;
    OpenedSample& operator=(const OpenedSample&) = delete;

    ~OpenedSample()
    {
        if (!QTest::qWaitFor([this] { return !m_workspace->isChecking(); }, 20000)) {
            qFatal("The check does not end.");
        }
        m_workspace->project().close(true);
    }

    Workspace& workspace() { return *m_workspace; }

    Project& project() { return m_workspace->project(); }

    SQLite::Database& database() { return project().database(); }

    void change(const char* sql)
    {
        orAbort(project().change(QStringLiteral("Test"),
                                 [sql](SQLite::Database& database) -> Result<void> {
                                     database.exec(sql);
                                     return {};
                                 }),
                sql);
    }

    /// Every row of a table by id, read with one plain statement of its own.
    std::vector<std::pair<RowId, RowValues>> allRows(const TableDescription& description)
    {
        QStringList columns{QStringLiteral("id")};
        for (const auto& field : description.fields) {
            columns << field.sql();
        }
        SQLite::Statement query(database(), QStringLiteral("SELECT %1 FROM %2 ORDER BY id")
                                                .arg(columns.join(QLatin1Char(',')), description.table)
                                                .toStdString());
        std::vector<std::pair<RowId, RowValues>> rows;
        while (query.executeStep()) {
            RowValues values;
            for (int i = 1; i < query.getColumnCount(); ++i) {
                const auto column = query.getColumn(i);
                values.push_back(column.isNull()      ? QVariant()
                                 : column.isInteger() ? QVariant(static_cast<qlonglong>(column.getInt64()))
                                 : column.isFloat()   ? QVariant(column.getDouble())
                                                      : QVariant(QString::fromUtf8(column.getText())));
            }
            rows.emplace_back(query.getColumn(0).getInt64(), std::move(values));
        }
        return rows;
    }

    qint64 number(const QString& sql)
    {
        SQLite::Statement statement(database(), sql.toStdString());
        return statement.executeStep() ? static_cast<qint64>(statement.getColumn(0).getInt64()) : -1;
    }

    QString text(const QString& sql)
    {
        SQLite::Statement statement(database(), sql.toStdString());
        return statement.executeStep() ? QString::fromUtf8(statement.getColumn(0).getText()) : QString();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

/// Fails the test with the error's words when a Result is none.
#define QIANTU_VERIFY(expression)                                                                                      \
    do {                                                                                                               \
        const auto& verifiedResult = (expression);                                                                     \
        QVERIFY2(verifiedResult.has_value(), verifiedResult ? "" : qPrintable(verifiedResult.error().message()));      \
    } while (false)

} // namespace qiantu::test
