// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

#include <QList>
#include <QObject>
#include <memory>
#include <optional>
#include <vector>

class QgsLayerTreeGroup;
class QgsMapLayer;

namespace qiantu {

class ProjectMap;
class ThemePicture;

/// Shows one theme as layers of the map's QgsProject, with legend, and keeps them true to the project: after an edit
/// only the rows that say something else are changed and only their layers drawn again; the layers stay the same
/// objects as long as the theme does.
///
/// The layers are registered in the QgsProject but stand in its layer tree only when the owner wants them there, so
/// that several of these can serve the window's map, a second view beside it and a print at once.
class ThemeLayers : public QObject
{
    Q_OBJECT

public:
    /// Where the layers stand.
    enum class Place
    {
        MainTree, ///< In the project's layer tree above the regions (ProjectMap::regionRow()).
        Detached  ///< In no tree; see addTo() and layers().
    };

    /// `map` must outlive this object.
    explicit ThemeLayers(ProjectMap& map, Place place = Place::MainTree);
    ~ThemeLayers() override;

    /// Shows a theme instead of what was shown, or nothing. Need not be stored in the project; of a stored one (by id)
    /// changes, undo and removal are followed too. On failure nothing is shown.
    Result<void> show(const std::optional<Theme>& theme);

    const std::optional<Theme>& shown() const { return m_theme; }

    /// Its layers, the topmost first; empty when nothing is shown. The QgsProject owns them.
    QList<QgsMapLayer*> layers() const;
    /// Puts the layers, in order, to the end of a group of another layer tree (a legend, a second view's tree).
    void addTo(QgsLayerTreeGroup& group) const;

    /// What the layers say; nothing when nothing is shown.
    std::shared_ptr<const ThemeValues> values() const;
    /// For a map's head; empty when nothing is shown.
    QString title() const;
    QString subtitle() const;

Q_SIGNALS:
    /// Other layers are there now (or none): legends and canvases have to take layers() anew.
    void layersChanged();
    /// The same layers say something else after an edit.
    void valuesChanged();
    /// The theme cannot be shown any more (its indicator is gone …); nothing is shown now.
    void failed(const qiantu::Error& error);

private:
    void refresh();
    void removeLayers();
    void applyChanges(const ChangeSet& changes);
    void setTheme(const std::optional<Theme>& theme, std::unique_ptr<ThemePicture> picture);
    void rebuild();
    void nameRegionsOnce();

    ProjectMap& m_map;
    Place m_place;
    std::optional<Theme> m_theme;
    std::optional<Theme> m_stored; ///< What the project has of the theme, which may be shown at another year.
    std::unique_ptr<ThemePicture> m_picture;
};

/// The layers of one theme for a one-off picture or print, owned by whoever made it and registered nowhere: the layers
/// of the window stay untouched. They do not follow edits by themselves.
class ThemePicture
{
public:
    /// Error::Kind::NotFound, Invalid: as themeValues().
    static Result<std::unique_ptr<ThemePicture>> make(const ProjectMap& map, const Theme& theme);
    ~ThemePicture();

    const Theme& theme() const;
    const ThemeValues& values() const;
    QString title() const;
    QString subtitle() const;

    /// The topmost first, for QgsMapSettings::setLayers() and a legend's layer tree. The layers' names are the titles
    /// that a legend shows, with the unit.
    QList<QgsMapLayer*> layers() const;
    /// Puts the layers, in order, to the end of a group of a layer tree, with only those entries in its legend that say
    /// something (the ground under symbols and the outlines do not).
    void addTo(QgsLayerTreeGroup& group) const;
    /// Gives the layers away, topmost first (to a QgsProject …). The picture can still be updated while they live.
    QList<QgsMapLayer*> release();

    /// Takes the project's present state over: changes only what says something else. True when anything did.
    Result<bool> update(const ProjectMap& map);

private:
    struct Private;
    explicit ThemePicture(std::unique_ptr<Private> privateData);
    std::unique_ptr<Private> d;
};

} // namespace qiantu
