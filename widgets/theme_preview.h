// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/themes/theme_layers.h"

#include <QWidget>
#include <memory>

class QgsMapCanvas;

namespace qiantu {

class ThemeLegend;
class ThemeTips;

/// A small map of one theme over the project's data, with its legend: for forms. The window's map stays as it is.
class ThemePreview : public QWidget
{
    Q_OBJECT

public:
    /// `map` must outlive it.
    explicit ThemePreview(ProjectMap& map, QWidget* parent = nullptr);
    ~ThemePreview() override;

    /// Shows a theme as the project is now. On failure nothing is shown.
    Result<void> show(const Theme& theme);

    /// What the theme shown says; nullptr when nothing is shown.
    std::shared_ptr<const ThemeValues> values() const { return m_values; }

    QgsMapCanvas* canvas() const { return m_canvas; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void letGo();

    ProjectMap& m_map;
    QgsMapCanvas* m_canvas;
    ThemeLegend* m_legend;
    ThemeTips* m_tips;
    std::unique_ptr<ThemePicture> m_picture;
    std::shared_ptr<const ThemeValues> m_values;
};

} // namespace qiantu
