// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_template.h"
#include "models/layouts/sheet.h"

#include <QObject>
#include <QStringList>
#include <memory>
#include <optional>
#include <qgsrectangle.h>
#include <vector>

class QgsFeatureRenderer;
class QgsLayerTreeGroup;
class QgsMapLayer;
class QgsVectorLayer;

namespace qiantu {

class ProjectMap;
class ThemePicture;

/// Which of a sheet's themes a map shows (SheetSlot::content): 0 or 1; nothing for a map of something else.
std::optional<std::size_t> themeNumberOn(const QString& content);

/// The tables of the project whose things a map shows besides stations and regions, topmost first.
QStringList tablesOn(const QString& content);

/// How a sheet of one region shows that region's shape: `veil` pales everything around it, otherwise it is marked in
/// the location map.
std::unique_ptr<QgsFeatureRenderer> rendererOfRegion(bool veil);

/// A copy of a region layer as paper shows it, with finer lines than a screen's; without names where something else
/// writes them.
std::unique_ptr<QgsVectorLayer> regionsOnPaper(const QgsVectorLayer& regions, bool named, double typeScale = 1);

/// The layers that the maps of one sheet show. Themes, the veil over the surroundings and the mark of the region in the
/// location map belong to this object and are registered nowhere; everything else is the project map's.
class SheetLayers : public QObject
{
    Q_OBJECT

public:
    /// `map` has to outlive this; `sheet` names a region that exists. Fails as themesOfSheet() does, or when a theme
    /// has no values to show because its indicator is gone.
    /// `typeScale` is how much larger symbols and labels are than on A4 (SheetScale::type).
    static Result<std::unique_ptr<SheetLayers>> make(ProjectMap& map, const Sheet& sheet, SheetKind kind,
                                                     double typeScale = 1);
    ~SheetLayers() override;

    /// What a map shows (SheetSlot::content), topmost first.
    QList<QgsMapLayer*> layers(const QString& content) const;
    /// Puts those of them that a legend lists to the end of a group: without veil and mark.
    void addTo(QgsLayerTreeGroup& group, const QString& content) const;
    /// Has the layers of a map draw symbols and labels as large as the sheet's type, at the scale that the map has now.
    void fitTo(const QString& content, double scale) const;
    /// What a map has to show whole: the sheet's region, or the province for the location map.
    QgsRectangle extent(const QString& content) const;

    /// What the maps "theme" and "theme2" show, for their heads: empty where there is none.
    QStringList themeTitles() const;

private:
    SheetLayers(ProjectMap& map, const Sheet& sheet, double typeScale);
    const ThemePicture* picture(const QString& content) const;
    /// The house's layers of a map.
    QList<QgsMapLayer*> houseLayers(const QString& content) const;
    /// A layer of the window's map as this sheet draws it: a copy where symbols and labels have another size.
    QgsMapLayer* scaled(QgsMapLayer* layer) const;
    std::unique_ptr<QgsVectorLayer> layerOfRegion(bool veil) const;
    void addRegions();

    ProjectMap& m_map;
    Sheet m_sheet;
    double m_typeScale;
    mutable std::vector<std::pair<const QgsMapLayer*, std::unique_ptr<QgsMapLayer>>> m_copies;
    std::vector<std::unique_ptr<ThemePicture>> m_themes;
    std::unique_ptr<ThemePicture> m_pilots;
    std::unique_ptr<QgsVectorLayer> m_veil; ///< Null on a sheet of the whole province.
    std::unique_ptr<QgsVectorLayer> m_mark;
    /// The regions with finer lines, from the province down; without names for themes, which write them themselves.
    std::vector<std::unique_ptr<QgsVectorLayer>> m_named;
    std::vector<std::unique_ptr<QgsVectorLayer>> m_unnamed;
    std::vector<std::unique_ptr<QgsVectorLayer>>
        m_location; ///< Those of the location map, which has a scale of its own.
};

} // namespace qiantu
