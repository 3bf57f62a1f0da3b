// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_drawing.h"

#include <QDate>

namespace qiantu {

class Project;

/// A part of an atlas that a process of its own draws.
struct AtlasJob
{
    AtlasSettings settings;
    AtlasDrawing drawing;
    std::vector<int> numbers;
    QString folder; ///< Where the pages go, for this process alone when they are drawn together.

    QByteArray toJson() const;
    /// Error::Kind::Invalid when it is no job.
    static Result<AtlasJob> fromJson(const QByteArray& json);
};

/// The processes that draw an atlas.
struct AtlasWorkers
{
    QString program; ///< `qiantu`, which knows the command `atlas PROJECT --as-of DATE --job FILE`.
    QString project; ///< The file that they read. Nobody may change it meanwhile.
    QDate asOf;      ///< The check date.
    int count = 2;
};

/// How many processes draw `pages` pages fastest here: one for each core, but none for fewer pages than it takes to
/// make up for opening the project once more.
int usefulAtlasWorkers(int pages);

/// Draws with processes of the same program, each a part of the pages, for layouts are bound to one thread of a
/// process. A process that crashes over a page makes that page a failure, and another one goes on with the others. On
/// cancellation all of them are ended. `pages` must outlive the painter.
AtlasPainter paintInProcesses(const AtlasWorkers& workers, const AtlasPages& pages);

/// Copies a project as it is now, unsaved work included, to a file for such processes. Its history stays the same, and
/// so do the stamps of the pages that are made of it.
Result<void> copyProject(const Project& project, const QString& path);

/// Does a job in such a process, telling its parent in lines on standard output, by `print`, how far it is and what
/// failed.
Result<void> doAtlasJob(ProjectMap& map, const AtlasJob& job, Progress& progress,
                        const std::function<void(const QString&)>& print);

} // namespace qiantu
