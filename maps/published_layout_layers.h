// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_template.h"
#include "models/core/result.h"
#include "models/layouts/layout_store.h"
#include "models/regions/region.h"

#include <QList>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QgsLayerTreeGroup;
class QgsMapLayer;
class QgsProject;
class QgsVectorLayer;

namespace qiantu {

class ProjectMap;
class PublishedThemes;
struct Theme;

/// What the maps of one of the office's own templates show, as layers of the QGIS project that is stored in a published
/// file: the counterpart of SheetLayers there. Part of PublishedLayouts.
class PublishedLayoutLayers
{
public:
    /// A layer on a map.
    struct Shown
    {
        QgsMapLayer* layer = nullptr;
        QString style;           ///< The XML of the style that it has on this map; empty: its own.
        bool isInLegend = false; ///< Whether a legend of the map lists it.
    };

    /// Finds the themes of a template's sheet in `project`, and adds those to it that are not there. `map` is the
    /// project as the program draws it, `file` where layers are read from, `regionCode` the region of the sheet; an
    /// unknown one or the province's counts as none. All of them have to outlive this. Fails when QGIS cannot read a
    /// layer that is added. A theme that is gone, or whose indicator is, is not shown.
    static Result<std::unique_ptr<PublishedLayoutLayers>> make(QgsProject& project, PublishedThemes& themes,
                                                               ProjectMap& map, const QString& file,
                                                               const StoredLayout& layout, const QString& regionCode);

    /// What a map shows (SheetSlot::content), the topmost first; nothing where the map follows what is checked in the
    /// project. Adds private layers where they are needed, and fails when QGIS cannot read one.
    Result<std::optional<QList<Shown>>> on(const QString& content);

    /// Puts what a legend lists of a map to the end of a tree, with only those entries of themes that say something.
    void addTo(QgsLayerTreeGroup& root, const QString& content);

private:
    PublishedLayoutLayers(QgsProject& project, ProjectMap& map, const QString& file, const StoredLayout& layout,
                          const QString& regionCode);
    Result<void> addThemes(PublishedThemes& themes);
    Result<QList<QgsMapLayer*>> addUnlisted(PublishedThemes& themes, const Theme& theme, const QString& part);
    const QList<QgsMapLayer*>* themeOn(const QString& content) const;
    QgsVectorLayer* published(const QString& id) const;
    Shown regions(RegionLevel level, bool named, bool isInLegend) const;
    QList<Shown> houseLayers(const QString& content);
    QgsVectorLayer* privateLayer(const QString& name, const std::function<std::unique_ptr<QgsVectorLayer>()>& make);
    QgsVectorLayer* stationsAtAnyScale();
    QgsVectorLayer* regionLayer(bool veil);

    QgsProject& m_project;
    ProjectMap& m_map;
    QString m_file;
    RowId m_layout;
    Sheet m_sheet;
    SheetKind m_kind = SheetKind::SingleTheme;
    std::vector<QList<QgsMapLayer*>> m_themes;
    QList<QgsMapLayer*> m_pilots;
};

} // namespace qiantu
