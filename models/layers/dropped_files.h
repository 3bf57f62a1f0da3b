// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QStringList>
#include <vector>

namespace qiantu {

/// What to do with files that were dropped on the window.
struct DropPlan
{
    QString project;            ///< A project to open; empty: none.
    QStringList inventories;    ///< Tables that have a base-station inventory's columns: ask what they are meant as.
    QStringList layers;         ///< To be added as layers of the planner's own.
    std::vector<Error> refused; ///< What cannot be taken, and why.
};

/// Whether a file is a project of ours, by looking into it without leaving anything beside it.
bool isProjectFile(const QString& path);

/// Decides by content. `hasProject`: one is open; `editable`: and can be changed. Files that belong to others in the
/// list
/// (.dbf, .prj, world files …) are passed over. A project is opened only when it comes alone.
DropPlan planDrop(const QStringList& paths, bool hasProject, bool editable);

} // namespace qiantu
