// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/dropped_files.h"

#include "models/layers/layer_file.h"
#include "models/project/file_check.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::DropPlan)
};

/// Whether a file only belongs to another one of the list: the table of a Shapefile, a world file.
bool isCompanion(const QString& path, const QStringList& all)
{
    static const QStringList endings{
        QStringLiteral("dbf"),  QStringLiteral("shx"),  QStringLiteral("prj"), QStringLiteral("cpg"),
        QStringLiteral("sbn"),  QStringLiteral("sbx"),  QStringLiteral("qpj"), QStringLiteral("qix"),
        QStringLiteral("qmd"),  QStringLiteral("pgw"),  QStringLiteral("jgw"), QStringLiteral("tfw"),
        QStringLiteral("wld"),  QStringLiteral("ovr"),  QStringLiteral("aux"), QStringLiteral("xml"),
        QStringLiteral("dat"),  QStringLiteral("map"),  QStringLiteral("mid"), QStringLiteral("pngw"),
        QStringLiteral("jpgw"), QStringLiteral("tifw"), QStringLiteral("ind")};
    const QFileInfo file(path);
    if (!endings.contains(file.suffix().toLower())) {
        return false;
    }
    for (const QString& other : all) {
        const QFileInfo candidate(other);
        if (!endings.contains(candidate.suffix().toLower()) && candidate.absolutePath() == file.absolutePath() &&
            file.fileName().startsWith(candidate.completeBaseName() + QLatin1Char('.'))) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isProjectFile(const QString& path)
{
    if (!checkFile(path)) {
        return false;
    }
    try {
        // Immutable: no journal is made or taken up beside the file.
        const QByteArray uri =
            "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + "?immutable=1";
        const SQLite::Database database(uri.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        return database.tableExists("qiantu_schema");
    } catch (const SQLite::Exception&) {
        return false;
    }
}

DropPlan planDrop(const QStringList& paths, bool hasProject, bool editable)
{
    DropPlan plan;
    for (const QString& path : paths) {
        if (isCompanion(path, paths)) {
            continue;
        }
        if (isProjectFile(path)) {
            if (paths.size() == 1) {
                plan.project = path;
            } else {
                plan.refused.push_back(
                    {Error::Kind::Invalid, Words::tr("A project can only be opened alone."), path, {}});
            }
            continue;
        }
        if (!hasProject) {
            // Why it is no project is of use when it could have been one.
            const auto whole = checkFile(path);
            plan.refused.push_back(!whole && path.endsWith(QLatin1String(".gpkg"), Qt::CaseInsensitive)
                                       ? whole.error()
                                       : Error{Error::Kind::Invalid, Words::tr("This file is not a project."), path,
                                               Words::tr("Open a project first; then the file can be added to it.")});
            continue;
        }
        if (!editable) {
            plan.refused.push_back({Error::Kind::ReadOnly, Words::tr("Nothing can be added to a read-only project."),
                                    path, Words::tr("Save it under another name first.")});
            continue;
        }
        const auto file = inspectLayerFile(path);
        if (!file) {
            plan.refused.push_back(file.error());
        } else if (file->isInventory) {
            plan.inventories << path;
        } else {
            plan.layers << path;
        }
    }
    return plan;
}

} // namespace qiantu
