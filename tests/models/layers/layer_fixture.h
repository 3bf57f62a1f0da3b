// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layer_import.h"
#include "models/project/project.h"
#include "tests/models/project/project_fixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace qiantu::test {

/// A project in a folder of its own.
struct LayerProject
{
    LayerProject()
    {
        auto created = Project::create(folder.filePath(QStringLiteral("p.gpkg")));
        if (!created) {
            qFatal("%s", qPrintable(created.error().message()));
        }
        project = std::move(*created);
    }

    ~LayerProject() { project->close(true); }

    LayerProject(const LayerProject&) = delete;
    LayerProject& operator=(const LayerProject&) = delete;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
        return file.fileName();
    }

    Result<LayerImportSummary> import(const QString& path, const LayerImportOptions& options = {},
                                      const QString& encoding = {}) const
    {
        Progress progress;
        const auto file = inspectLayerFile(path, encoding);
        if (!file) {
            return tl::unexpected(file.error());
        }
        return LayerImport::run(*project, *file, options, progress);
    }

    /// The first column of the first row as text.
    QString ask(const QString& sql) const
    {
        SQLite::Statement statement(project->database(), sql.toStdString());
        return statement.executeStep() ? QString::fromUtf8(statement.getColumn(0).getText("NULL"))
                                       : QStringLiteral("no row");
    }

    QTemporaryDir folder;
    std::unique_ptr<Project> project;
};

/// Runs a program of GDAL's and returns what it prints; aborts the test run when it fails.
inline QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        qFatal("%s %s: %s", qPrintable(program), qPrintable(arguments.join(QLatin1Char(' '))),
               process.readAllStandardError().constData());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace qiantu::test
