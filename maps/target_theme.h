// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/themes/theme_rows.h"
#include "models/project/row_id.h"
#include "models/workspace/workspace.h"

#include <QObject>
#include <optional>
#include <vector>

namespace qiantu {

class ProjectMap;

/// Shows one target on the map: the regions that have a target for the same indicator and year, filled by status in
/// colour and hatch, and, where the actual of the target's region is made of its children's values, those values as a
/// graduated fill (QGIS's natural breaks) underneath. Both are layers of their own with a legend, above the regions.
class TargetTheme : public QObject
{
    Q_OBJECT

public:
    explicit TargetTheme(ProjectMap& map);
    ~TargetTheme() override;

    /// Shows the target, or nothing. An unknown id shows nothing.
    void show(std::optional<RowId> target);

    /// The target that is shown.
    std::optional<RowId> shown() const { return m_target; }

    /// What the theme says, for a map's title: "5G基站数（2025年目标）". Empty when nothing is shown.
    QString title() const { return m_title; }

private:
    /// What one region of a layer shows.
    struct RegionRow
    {
        QString region; ///< Code.
        QString status; ///< Stable text; empty on the value layer.
        std::optional<double> value;
        QString label;
    };

    /// What is to be shown of a target.
    struct Content
    {
        QString title;
        Indicator indicator;
        std::vector<RegionRow> statuses;
        std::vector<RegionRow> values;
    };

    static std::optional<Content> contentOf(const CheckedPlan& checked, RowId target);
    void rebuild();
    /// After an edit: only the features that show something else now are changed, and only their layers drawn again.
    void update(const std::vector<RowId>& targets);
    void removeLayers();
    /// The geometry is that of the present rows where they are of the same regions.
    std::vector<ThemeRow> rowsOf(const CheckedPlan& checked, const std::vector<RegionRow>& regions,
                                 const ThemeRows& present) const;
    static bool hasRegionsOf(const ThemeRows& layer, const std::vector<RegionRow>& regions);
    static QStringList statusesOf(const ThemeRows& layer);
    void showStatuses(bool filled);
    void showValues(const Indicator& indicator);
    void classify();

    ProjectMap& m_map;
    std::optional<RowId> m_target;
    QString m_title;
    ThemeRows m_status;
    ThemeRows m_values;
};

} // namespace qiantu
