// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/shape.h"
#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/stations/sample.h"
#include "models/workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>

namespace qiantu::test {

inline QByteArray point(double x, double y)
{
    return wkbOfPoint({x, y});
}

inline QByteArray lines(const std::vector<Shape::Ring>& lines)
{
    Shape shape{ShapeKind::Lines, {}};
    for (const auto& line : lines) {
        shape.parts.push_back({line});
    }
    return wkbOfShape(shape);
}

/// A multi-polygon; each part is its outer ring and its holes.
inline QByteArray polygons(const std::vector<Shape::Part>& parts)
{
    return wkbOfShape({ShapeKind::Polygons, parts});
}

inline Shape::Ring square(double x, double y, double size)
{
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
}

/// The published file of the shipped pack with 200 stations that all tests of one executable copy.
inline QString templatePath()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("template.gpkg"));
        Progress progress;
        auto project = Project::create(file);
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        if (!project || !pack || !pack->install(**project, progress) ||
            !makeSample(**project, SampleOptions{200, 1}, progress) || !(*project)->save(progress)) {
            qFatal("The project could not be made.");
        }
        (*project)->close(true);
        return file;
    }();
    return path;
}

/// A copy of the template, in memory as the window has it. The project is thrown away at the end.
class EditedProject
{
public:
    EditedProject()
    {
        const QString path = m_folder.filePath(QStringLiteral("edited.gpkg"));
        QFile::copy(templatePath(), path);
        Progress progress;
        auto project = Project::open(path);
        if (!project) {
            qFatal("%s", qPrintable(project.error().message()));
        }
        (*project)->rowIds() = RowIdSource(7); // so that a failure can be repeated
        auto loaded = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        if (!loaded) {
            qFatal("%s", qPrintable(loaded.error().message()));
        }
        m_workspace = std::move(*loaded);
    }

    EditedProject(const EditedProject&) = delete;
    EditedProject& operator=(const EditedProject&) = delete;

    ~EditedProject()
    {
        // The check runs on another thread; it must not outlive the project.
        [[maybe_unused]] const bool idle = QTest::qWaitFor([this] { return !m_workspace->isChecking(); }, 20000);
        m_workspace->project().close(true);
    }

    Workspace& workspace() { return *m_workspace; }

    Project& project() { return m_workspace->project(); }

    SQLite::Database& database() { return project().database(); }

    const StationStore& store() const { return m_workspace->stations()->store; }

    /// The first column of the first row as text; "NULL" for a null, empty without rows.
    QString text(const QString& query)
    {
        SQLite::Statement statement(database(), query.toStdString());
        if (!statement.executeStep()) {
            return {};
        }
        const SQLite::Column column = statement.getColumn(0);
        return QString::fromUtf8(column.isNull() ? "NULL" : column.getText());
    }

    double number(const QString& query) { return text(query).toDouble(); }

    qsizetype revisions() { return static_cast<qsizetype>(project().history()->size()); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace qiantu::test
