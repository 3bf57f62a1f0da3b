// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/core/result.h"
#include "models/layouts/sheet.h"
#include "models/project/row_id.h"
#include "models/themes/theme.h"

#include <QPointer>
#include <memory>
#include <optional>

class QAction;

namespace qiantu {

class MapComparison;
class ThemeLayers;
class ThemeLegend;
class ThemesPanel;
class ThemeStrip;
class ThemeTips;

/// Thematic maps in the window: the gallery, the theme shown with its legend and its years, the form, and two side by
/// side.
///
/// The map shows one thing at a time: a theme, or the target chosen in the check. What was chosen last is shown: a
/// target takes the theme off, a theme the target; with the theme taken off the chosen target is shown again.
class ThemesFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit ThemesFeature(MainWindow& window);
    ~ThemesFeature() override;

    void setMap(ProjectMap* map) override;
    void updateState() override;

    /// The theme that the map shows, or nothing.
    std::optional<Theme> shown() const;
    /// What the map shows, as a sheet to be printed: the theme, or else the target.
    Sheet sheet() const;
    /// Shows a theme on the map, or nothing.
    void show(const std::optional<Theme>& theme);
    /// Opens the form of a theme; with id 0 for a new one.
    void edit(const Theme& theme);
    /// Opens two themes side by side; without themes those that suit what is shown.
    void compare(const std::optional<Theme>& left);

private:
    void addActions();
    void connectStrip();
    void showTarget(std::optional<RowId> target);
    void takeLayers();
    void takeValues();
    void takeYears();
    void step(int by);
    void create();

    MainWindow& m_window;
    ProjectMap* m_map = nullptr;
    ThemesPanel* m_panel;
    ThemeStrip* m_strip;
    ThemeLegend* m_legend;
    ThemeTips* m_tips;
    std::unique_ptr<ThemeLayers> m_layers;
    QPointer<MapComparison> m_comparison;
    std::optional<RowId> m_target;  ///< Chosen in the check.
    std::optional<Theme> m_stepped; ///< The theme whose years the slider offers.
    QAction* m_edit = nullptr;
    QAction* m_store = nullptr;
    QAction* m_hide = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
};

} // namespace qiantu
