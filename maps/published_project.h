// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/project.h"

namespace qiantu {

/// The name of the QGIS project in the table `qgis_projects` of a published file.
QString publishedProjectName();

/// A hook for Project::addPublishHook() that stores a QGIS project in the file that is published, so that QGIS Desktop
/// opens the same map (Project > Open From > GeoPackage, or a double click in its browser).
///
/// The stored project has ordinary read-only vector layers over the file's own tables in the order, groups, names,
/// symbols and labels of ProjectMap; stations are an ordinary point layer that appears at close range, where ProjectMap
/// sums them up at small scales. The planner's own layers and map themes (published_own_layers.h), the thematic maps
/// (published_themes.h) and the office's own templates as print layouts (published_layouts.h) are in it too. The layers
/// are read-only because an edit in QGIS would bypass the project's history.
///
/// *Threads.* Call this function on the thread of the application object. The hook itself may run on any thread: it
/// takes all that it needs from the staged file and makes its QgsProject and layers itself, which live and die on the
/// thread that runs it. So it depends on no window, and stores what is published even when the window's map is newer.
///
/// *Moving and renaming.* Sources are relative to the file's folder ("./name.gpkg|layername=…"), and nothing of the
/// machine or the user is stored; the file may be moved or copied to any folder. QGIS (3.40 as 3.22) has no notation
/// for "the file that the project is stored in": it resolves a relative path against the folder only (issues 37440,
/// 32689, 39796). So after *renaming* the file, QGIS looks for the old name: it asks once where the layers are, or,
/// where a file of the old name still lies beside the renamed copy, shows that one. Saving the file in Qiantu, or by a
/// command that changes it, writes its new name; Project::saveAs() gives a copy its right name at once.
///
/// Other QGIS projects in the file stay as they are. One of our name that was saved by QGIS is kept under another name.
Project::PublishHook publishQgisProject();

} // namespace qiantu
