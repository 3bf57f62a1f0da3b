// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

#include <QObject>
#include <memory>

class QgsMapCanvas;

namespace qiantu {

class ProjectMap;

/// What a theme says of one region, for a tool tip: the region, what is measured, where it comes from. Rich text.
QString themeTip(const Theme& theme, const ThemeValues& values, const ThemeValue& value, const QString& regionName);

/// Tool tips over a map that shows a theme: what it says of the region under the mouse.
class ThemeTips : public QObject
{
    Q_OBJECT

public:
    /// Tips over a canvas, which owns this object. `map` must outlive showing a theme.
    explicit ThemeTips(QgsMapCanvas* canvas);

    /// Tells of a theme and its values over a project's map.
    void show(ProjectMap& map, const Theme& theme, std::shared_ptr<const ThemeValues> values);
    /// Tells of nothing any more.
    void clear();

    /// The tip at a place of the canvas, in its pixels; empty where there is no region.
    QString tipAt(const QPoint& place) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QgsMapCanvas* m_canvas;
    ProjectMap* m_map = nullptr;
    Theme m_theme;
    std::shared_ptr<const ThemeValues> m_values;
};

} // namespace qiantu
