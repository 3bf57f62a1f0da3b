// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/project_map.h"
#include "maps/qgis_session.h"
#include "models/checking/target_check.h"
#include "models/project/project.h"
#include "models/workspace/workspace.h"

#include <QDate>
#include <QTemporaryDir>
#include <functional>
#include <memory>

class QgsProject;

namespace SQLite {
class Database;
}

namespace qiantu::test {

/// The published file of the sample project that all tests of one executable share: the Guizhou pack with 3,000
/// stations of seed 1. Made at the first call; nobody writes it afterwards. Aborts with the reason when it cannot be
/// made, for no test could say anything then.
QString sampleProjectPath();

/// A copy of the sample's file under its own name in `folder`, for tests that open it by path and may save it.
QString copyOfSample(const QTemporaryDir& folder, const QString& name = QStringLiteral("sample.gpkg"));

/// The sample opened for one test: workspace, QGIS project and map; whatever the test changes is thrown away at the
/// end.
class GuiProject
{
public:
    /// Opens the sample as of a check date in the past, so that no result depends on today.
    explicit GuiProject(const QDate& asOf = QDate(2024, 6, 30));
    ~GuiProject();
    GuiProject(const GuiProject&) = delete;
    GuiProject& operator=(const GuiProject&) = delete;

    Workspace& workspace() { return *m_workspace; }

    Project& project() { return m_workspace->project(); }

    SQLite::Database& database() { return project().database(); }

    QgsProject& qgis() { return *m_qgis; }

    ProjectMap& map() { return *m_map; }

    /// The first result for which `wanted` holds, or nullptr. Lives as long as the workspace's present check.
    const TargetResult* result(const std::function<bool(const TargetResult&)>& wanted) const;
    /// The standing target of the province for an indicator and year; 0 for any year.
    const TargetResult* provinceTarget(const QString& indicator, int year = 0) const;
    /// The first row's first column as a number, -1 without rows.
    qint64 number(const char* sql);
    /// Runs SQL as one revision; aborts the test run when it fails.
    void change(const char* sql);
    /// Waits until no check is running any more.
    bool waitForCheck() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QgsProject> m_qgis;
    std::unique_ptr<ProjectMap> m_map;
};

} // namespace qiantu::test

/// Fails the test with the error's words when a Result is none.
#define QIANTU_VERIFY_OK(expression)                                                                                   \
    do {                                                                                                               \
        const auto& verifiedResult = (expression);                                                                     \
        QVERIFY2(verifiedResult.has_value(), verifiedResult ? "" : qPrintable(verifiedResult.error().message()));      \
    } while (false)

/// main() of a test that needs QGIS with windows. No translations are installed: texts are the English of the source.
#define QIANTU_GUI_TEST_MAIN(TestClass)                                                                                \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        const qiantu::QgisSession session(argc, argv, true);                                                           \
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));                                                \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
