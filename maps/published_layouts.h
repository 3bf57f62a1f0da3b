// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/layouts/layout_store.h"

#include <QDomDocument>
#include <QString>
#include <vector>

class QgsProject;

namespace qiantu {

class ProjectMap;
class PublishedThemes;

/// The office's own templates as layouts of the QGIS project that is stored in a published file. Part of
/// publishQgisProject().
///
/// A stored template names layers that were there only while its sheet was drawn. In the published project each map of
/// a template is locked to layers that are there, in the styles of paper: those of the themes that its sheet names (or
/// has by itself, as a completion map has that of its target) between the regions' borders, or the house's. The map of
/// a sheet without any theme follows the layers that are checked, as it does in the program. Layers that only a layout
/// needs (a theme that the project does not keep, the veil around the sheet's region) are private ones that stand in no
/// tree. Legends list what is on their maps as of the publishing. Labels, tables and charts say what they said when the
/// template was stored, with the date that is written on it.
///
/// The layouts are written as XML: the hook may run on any thread, where a QgsPrintLayout must not be made. A template
/// that checkLayoutXml() refuses is not published. Pictures from files are put into the layout; other paths of the
/// machine become bare file names.
class PublishedLayouts
{
public:
    /// `stagedFile` is where the layers of the project are read from.
    PublishedLayouts(const std::vector<StoredLayout>& layouts, QString stagedFile);

    /// Whether there is nothing to publish.
    bool isEmpty() const { return m_layouts.empty(); }

    /// Works out what the maps and legends show. `project` is the one that is published, its tree whole, checked as it
    /// is to be stored, and with its themes in it; `map` is the same project as the program draws it. Fails when QGIS
    /// cannot read a layer that is added.
    Result<void> prepare(QgsProject& project, PublishedThemes& themes, ProjectMap& map);

    /// Puts the layouts into a project that was written as XML.
    void writeTo(QDomDocument& document) const;

private:
    struct Checked
    {
        StoredLayout layout;
        QDomDocument xml;
    };

    std::vector<Checked> m_layouts;
    QString m_file;
};

} // namespace qiantu
