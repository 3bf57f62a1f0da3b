// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_themes.h"

#include "maps/project_map.h"
#include "models/layouts/sheet_table.h"
#include "models/themes/theme_editor.h"
#include "models/themes/theme_values.h"

#include <QSet>
#include <algorithm>

namespace qiantu {

namespace {

/// Whether most of the regions below a target's have one of their own for the same thing: a map of how they stand would
/// say nothing of the others.
bool isBrokenDown(const CheckedPlan& checked, const Target& target)
{
    const auto below = checked.regions.childrenOf(target.region);
    QSet<QString> with;
    for (const TargetResult& result : checked.result.targets) {
        if (!result.supersededBy && below.contains(result.target->region) &&
            result.target->indicator == target.indicator && result.target->year == target.year &&
            result.target->measure == target.measure && result.target->operatorKey == target.operatorKey) {
            with.insert(result.target->region);
        }
    }
    return 2 * with.size() > below.size();
}

Theme themeOfTarget(const CheckedPlan& checked, const TargetResult& result)
{
    const auto* region = checked.regions.byCode(result.target->region);
    Theme theme;
    // One level below the region of which the target is.
    theme.level =
        region != nullptr && region->level == RegionLevel::Province ? RegionLevel::Prefecture : RegionLevel::County;
    theme.figure.indicator = result.target->indicator;
    if (isBrokenDown(checked, *result.target)) {
        theme.kind = ThemeKind::Status;
        theme.figure.kind = ThemeFigure::Kind::Status;
        theme.figure.targetYear = result.target->year;
        theme.figure.measure = result.target->measure;
        theme.figure.operatorKey = result.target->operatorKey;
        return theme;
    }
    const auto indicator = checked.plan.indicators.value(result.target->indicator);
    // A count says nothing about a fill of regions of different size.
    theme.kind =
        indicator.aggregation == Indicator::Aggregation::Sum ? ThemeKind::ProportionalSymbols : ThemeKind::Graduated;
    return theme;
}

Theme generations(RegionLevel level)
{
    Theme theme;
    theme.kind = ThemeKind::Charts;
    theme.level = level;
    theme.parts = ThemeParts::Generations;
    return theme;
}

} // namespace

Result<Theme> themeOfSheet(const SheetTheme& theme, Project& project)
{
    if (const auto* id = std::get_if<RowId>(&theme)) {
        return ThemeEditor(project).find(*id);
    }
    return std::get<Theme>(theme);
}

Result<std::vector<Theme>> themesOfSheet(const Sheet& sheet, const ProjectMap& map, SheetKind kind)
{
    std::vector<Theme> themes;
    for (const auto& named : sheet.themes) {
        auto theme = themeOfSheet(named, map.workspace().project());
        if (!theme) {
            return tl::unexpected(theme.error());
        }
        themes.push_back(sheet.year != 0 ? themeAt(*theme, sheet.year) : std::move(*theme));
    }
    const auto checked = map.workspace().checked();
    const bool asInTheWindow = kind == SheetKind::SingleTheme && !sheet.target;
    if (themes.empty() && !asInTheWindow) {
        if (const auto* main = mainTarget(*checked, sheet)) {
            themes.push_back(themeOfTarget(*checked, *main));
        }
    }
    if (kind == SheetKind::Comparison && themes.size() == 1) {
        themes.push_back(generations(themes.front().level));
    }
    return themes;
}

std::optional<Theme> pilotThemeOfSheet(const Sheet& sheet)
{
    if (sheet.programme.isEmpty()) {
        return std::nullopt;
    }
    Theme theme;
    theme.kind = ThemeKind::Pilots;
    theme.programmes = {sheet.programme};
    return theme;
}

} // namespace qiantu
