// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_layers.h"

#include "maps/project_map.h"
#include "maps/themes/theme_painter.h"
#include "models/themes/theme_editor.h"

#include <algorithm>
#include <qgslayertree.h>
#include <qgsmaplayer.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

/// Whether a revision of these tables can make a theme's values others.
bool concerns(ThemeKind kind, const ChangeSet& changes)
{
    const auto touchesAny = [&changes](std::initializer_list<const char*> tables) {
        return std::any_of(tables.begin(), tables.end(),
                           [&changes](const char* table) { return changes.touches(QString::fromLatin1(table)); });
    };
    switch (kind) {
    case ThemeKind::StationCategories:
    case ThemeKind::Density:
        return touchesAny({"stations", "scenarios", "settings"});
    case ThemeKind::Pilots:
        return touchesAny({"pilots", "documents"});
    default:
        return touchesAny({"observations", "targets", "documents", "indicators", "stations", "routes", "projects",
                           "areas", "pilots", "scenarios", "settings"});
    }
}

/// Whether a theme writes the names of its regions.
bool namesRegions(const Theme& theme)
{
    const bool isOfRegions = theme.kind != ThemeKind::StationCategories && theme.kind != ThemeKind::Density &&
                             theme.kind != ThemeKind::Pilots;
    return isOfRegions && theme.labels.names;
}

} // namespace

ThemeLayers::ThemeLayers(ProjectMap& map, Place place) : m_map(map), m_place(place)
{
    Workspace& workspace = m_map.workspace();
    // The workspace was connected first: when this hears of a revision, the check is right already.
    connect(&workspace.project(), &Project::changed, this, &ThemeLayers::applyChanges);
    connect(&workspace, &Workspace::checkChanged, this, &ThemeLayers::refresh);
    connect(&workspace, &Workspace::regionsChanged, this, &ThemeLayers::rebuild);
}

ThemeLayers::~ThemeLayers()
{
    removeLayers();
    m_theme.reset();
    nameRegionsOnce();
}

QList<QgsMapLayer*> ThemeLayers::layers() const
{
    return m_picture ? m_picture->layers() : QList<QgsMapLayer*>();
}

void ThemeLayers::addTo(QgsLayerTreeGroup& group) const
{
    if (m_picture) {
        m_picture->addTo(group);
    }
}

std::shared_ptr<const ThemeValues> ThemeLayers::values() const
{
    return m_picture ? std::make_shared<const ThemeValues>(m_picture->values()) : nullptr;
}

QString ThemeLayers::title() const
{
    return m_picture ? m_picture->title() : QString();
}

QString ThemeLayers::subtitle() const
{
    return m_picture ? m_picture->subtitle() : QString();
}

void ThemeLayers::removeLayers()
{
    const QList<QgsMapLayer*> gone = layers();
    m_picture.reset();
    m_map.qgisProject().removeMapLayers(gone);
}

void ThemeLayers::setTheme(const std::optional<Theme>& theme, std::unique_ptr<ThemePicture> picture)
{
    const bool hadLayers = m_picture != nullptr;
    removeLayers();
    m_theme = picture ? theme : std::nullopt;
    m_picture = std::move(picture);
    nameRegionsOnce();
    if (m_picture) {
        const QList<QgsMapLayer*> layers = m_picture->release();
        m_map.qgisProject().addMapLayers(layers, false);
        if (m_place == Place::MainTree) {
            ThemePainter::addTo(*m_map.qgisProject().layerTreeRoot(), layers, std::max(0, m_map.regionRow()));
        }
    }
    if (m_picture || hadLayers) {
        Q_EMIT layersChanged();
    }
}

void ThemeLayers::nameRegionsOnce()
{
    if (m_place != Place::MainTree) {
        return;
    }
    for (const auto level : {RegionLevel::Prefecture, RegionLevel::County}) {
        auto* regions = m_map.regionLayer(level);
        const bool named = !m_theme || m_theme->level != level || !namesRegions(*m_theme);
        if (regions != nullptr && regions->labelsEnabled() != named) {
            regions->setLabelsEnabled(named);
            regions->triggerRepaint();
        }
    }
}

Result<void> ThemeLayers::show(const std::optional<Theme>& theme)
{
    if (!theme) {
        setTheme({}, nullptr);
        return {};
    }
    auto picture = ThemePicture::make(m_map, *theme);
    if (!picture) {
        setTheme({}, nullptr);
        return tl::unexpected(picture.error());
    }
    setTheme(theme, std::move(*picture));
    m_stored.reset();
    if (const auto stored = ThemeEditor(m_map.workspace().project()).find(theme->id)) {
        m_stored = *stored;
    }
    return {};
}

void ThemeLayers::rebuild()
{
    if (m_theme) {
        if (auto shown = show(Theme(*m_theme)); !shown) {
            Q_EMIT failed(shown.error());
        }
    }
}

void ThemeLayers::refresh()
{
    if (!m_picture) {
        return;
    }
    const auto before = m_picture->values().parts;
    const auto changed = m_picture->update(m_map);
    if (!changed) {
        setTheme({}, nullptr);
        Q_EMIT failed(changed.error());
        return;
    }
    if (m_picture->values().parts != before) {
        rebuild(); // Charts of other parts have other fields.
    } else if (*changed) {
        Q_EMIT valuesChanged();
    }
}

void ThemeLayers::applyChanges(const ChangeSet& changes)
{
    if (!m_theme) {
        return;
    }
    if (m_theme->id != 0 && changes.touches(QStringLiteral("themes"))) {
        auto stored = ThemeEditor(m_map.workspace().project()).find(m_theme->id);
        if (!stored && stored.error().kind == Error::Kind::NotFound) {
            setTheme({}, nullptr);
            return;
        }
        if (!stored) {
            setTheme({}, nullptr);
            Q_EMIT failed(stored.error());
            return;
        }
        // A revision of another theme leaves one that is shown at another year than the stored one alone.
        if (m_stored != *stored) {
            m_theme = std::move(*stored);
            rebuild();
            return;
        }
    }
    if (concerns(m_theme->kind, changes)) {
        refresh();
    }
}

} // namespace qiantu
