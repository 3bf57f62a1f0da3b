// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/themes/theme_classes.h"
#include "maps/themes/theme_rows.h"
#include "models/themes/station_themes.h"
#include "models/themes/theme_values.h"

#include <QHash>
#include <QList>
#include <qgspointxy.h>

class QgsLayerTreeGroup;
class QgsMapLayer;

namespace qiantu {

class ProjectMap;

/// The layers of one theme: the regions, the outlines over them, and on top what stands on the regions (circles,
/// charts, stations, stars) or between both (hexagons). Each state of the project is put in by update(), which changes
/// the rows that say something else and the symbols only where classes or categories are others.
class ThemePainter
{
public:
    ThemePainter(const ProjectMap& map, const Theme& theme, const ThemeValues& values);

    /// Puts layers that layers() gave into a layer tree, from a row on (-1: at the end), with only those entries in its
    /// legend that say something.
    static void addTo(QgsLayerTreeGroup& group, const QList<QgsMapLayer*>& layers, int row = -1);

    /// The topmost first. Null pointers where an owner has let a layer go.
    QList<QgsMapLayer*> layers() const;

    /// Puts a state in; true when anything is other than before.
    Result<bool> update(const ProjectMap& map, const Theme& theme, const ThemeValues& values);

private:
    std::vector<ThemeRow> regionRows(const Theme& theme, const ThemeValues& values) const;
    std::vector<ThemeRow> outlineRows(const ProjectMap& map, const Theme& theme) const;
    std::vector<ThemeRow> symbolRows(const Theme& theme, const ThemeValues& values) const;
    std::vector<ThemeRow> stationRows(const std::vector<ThemeStation>& stations) const;
    std::vector<ThemeRow> pilotRows(const Theme& theme, const ThemeValues& values) const;
    std::vector<ThemeRow> hexagonRows(const std::vector<HexagonCell>& cells) const;
    QString categoryOf(const Theme& theme, const ThemeValue& value) const;
    Result<bool> updateMarks(const ProjectMap& map, const Theme& theme, const ThemeValues& values);
    void dress(const Theme& theme, const ThemeValues& values);

    ThemeRows m_regions;
    ThemeRows m_outlines;
    ThemeRows m_marks;
    bool m_hasMarks = false;
    bool m_marksBelowOutlines = false;
    QHash<QString, QgsGeometry> m_shapes; ///< Of the level's regions, by code.
    QHash<QString, QgsPointXY> m_points;  ///< Where their symbols stand.
    QHash<QString, QString> m_names;
    std::vector<ThemeClass> m_classes;       ///< Of the values or of the hexagons.
    std::vector<ThemeClass> m_secondClasses; ///< Of the second figure.
    QStringList m_dressedFor;                ///< What classes and categories the symbols are for.
};

} // namespace qiantu
