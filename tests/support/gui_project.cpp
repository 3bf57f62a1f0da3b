// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"

#include "maps/sqlite.h"
#include "models/plans/plan_pack.h"
#include "models/stations/sample.h"

#include <QFile>
#include <QTest>
#include <algorithm>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

constexpr int sampleStations = 3000;

/// No test can go on without this.
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

} // namespace

QString sampleProjectPath()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("sample.gpkg"));
        Progress progress;
        auto project = orAbort(Project::create(file), "creating the sample");
        const auto pack = orAbort(PlanPack::shipped(QStringLiteral("guizhou")), "reading the pack");
        orAbort(pack.install(*project, progress), "installing the pack");
        orAbort(makeSample(*project, SampleOptions{sampleStations, 1}, progress), "making the sample");
        orAbort(project->save(progress), "saving the sample");
        project->close(true);
        return file;
    }();
    return path;
}

QString copyOfSample(const QTemporaryDir& folder, const QString& name)
{
    const QString path = folder.filePath(name);
    if (!QFile::copy(sampleProjectPath(), path)) {
        qFatal("The sample could not be copied to %s.", qPrintable(path));
    }
    return path;
}

GuiProject::GuiProject(const QDate& asOf)
{
    Progress progress;
    m_workspace =
        orAbort(Workspace::load(orAbort(Project::open(copyOfSample(m_folder)), "opening the sample"), asOf, progress),
                "loading");
    m_qgis = std::make_unique<QgsProject>();
    m_map = std::make_unique<ProjectMap>(*m_workspace, *m_qgis);
}

GuiProject::~GuiProject()
{
    waitForCheck();
    m_map.reset();
    m_qgis.reset();
    m_workspace->project().close(true);
}

const TargetResult* GuiProject::result(const std::function<bool(const TargetResult&)>& wanted) const
{
    const auto& results = m_workspace->checked()->result.targets;
    const auto found = std::find_if(results.begin(), results.end(), wanted);
    return found == results.end() ? nullptr : &*found;
}

const TargetResult* GuiProject::provinceTarget(const QString& indicator, int year) const
{
    const QString province = m_workspace->regions().province()->code;
    return result([&](const TargetResult& result) {
        const Target& target = *result.target;
        return target.indicator == indicator && target.region == province && (year == 0 || target.year == year) &&
               target.measure == Measure::Level && target.operatorKey.isEmpty() && !result.supersededBy;
    });
}

qint64 GuiProject::number(const char* sql)
{
    SQLite::Statement statement(database(), sql);
    return statement.executeStep() ? static_cast<qint64>(statement.getColumn(0).getInt64()) : -1;
}

void GuiProject::change(const char* sql)
{
    orAbort(project().change(QStringLiteral("Test"),
                             [sql](SQLite::Database& database) -> Result<void> {
                                 database.exec(sql);
                                 return {};
                             }),
            sql);
}

bool GuiProject::waitForCheck() const
{
    return QTest::qWaitFor([this] { return !m_workspace->isChecking(); }, 20000);
}

} // namespace qiantu::test
