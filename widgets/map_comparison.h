// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/themes/theme_layers.h"

#include <QDialog>
#include <array>
#include <memory>

class QComboBox;
class QLabel;
class QgsMapCanvas;

namespace qiantu {

class CanvasLink;
class ThemeLegend;
class ThemeTips;

/// Two themes side by side on maps that move together, each with its legend and tool tips; the same theme in two years,
/// or two themes of one year. Follows edits. Stands beside the window and leaves its map alone.
class MapComparison : public QDialog
{
    Q_OBJECT

public:
    enum class Side
    {
        Left,
        Right
    };

    /// `map` must outlive it. Without a theme for a side it begins with the first there is; at the right with the year
    /// before, if the left theme has one.
    explicit MapComparison(ProjectMap& map, const std::optional<Theme>& left = {},
                           const std::optional<Theme>& right = {}, QWidget* parent = nullptr);
    ~MapComparison() override;

    /// Shows a theme at a side. When both show one theme, they share its classes and sizes (Theme::acrossYears).
    void show(Side side, Theme theme);
    const std::optional<Theme>& shown(Side side) const;

    QgsMapCanvas* canvas(Side side) const;
    ThemeLegend& legend(Side side) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// One of the two maps.
    struct View
    {
        QComboBox* theme = nullptr;
        QComboBox* year = nullptr;
        QLabel* subtitle = nullptr;
        QgsMapCanvas* canvas = nullptr;
        ThemeLegend* legend = nullptr;
        ThemeTips* tips = nullptr;
        std::unique_ptr<ThemeLayers> layers;
    };

    View& at(Side side) { return m_views.at(static_cast<std::size_t>(side)); }

    const View& at(Side side) const { return m_views.at(static_cast<std::size_t>(side)); }

    void build();
    QWidget* buildView(Side side);
    void readThemeList();
    void fillThemes(Side side);
    void fillYears(Side side);
    void showLayers(Side side, const Theme& theme);
    void chooseTheme(Side side);
    void chooseYear(Side side);
    void takeLayers(Side side);
    void takeValues(Side side);
    void swap();
    void zoomToAll();

    ProjectMap& m_map;
    std::vector<Theme> m_themes; ///< All there are to choose from, the stored ones first.
    std::array<View, 2> m_views;
    CanvasLink* m_link = nullptr;
    bool m_zoomed = false;
};

} // namespace qiantu
