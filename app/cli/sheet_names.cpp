// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheet_names.h"

#include "app/cli/words.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"

namespace qiantu::cli {

Needed<RowId> targetNamed(const QString& text, const QString& regionCode, const CheckedPlan& checked)
{
    const QString indicator = text.section(QLatin1Char('@'), 0, 0);
    const QString yearText = text.section(QLatin1Char('@'), 1);
    bool isYear = false;
    const int year = yearText.toInt(&isYear);
    if (indicator.isEmpty() || (!isYear && text.contains(QLatin1Char('@')))) {
        return wrongUsage(Words::tr("--target needs an indicator, or an indicator and a year like stations_5g@2025."));
    }
    const Target* best = nullptr;
    for (const auto& result : checked.result.targets) {
        const Target* target = result.target;
        const auto named = checked.plan.indicators.value(target->indicator);
        const bool fits = target->region == regionCode && (indicator == named.key || indicator == named.name) &&
                          (!isYear || target->year == year) && !result.supersededBy &&
                          target->measure == Measure::Level;
        if (!fits) {
            continue;
        }
        const bool over = target->due < checked.result.asOf;
        const bool bestOver = best != nullptr && best->due < checked.result.asOf;
        if (best == nullptr || (bestOver && (!over || target->due > best->due)) ||
            (!bestOver && !over && target->due < best->due)) {
            best = target;
        }
    }
    if (best == nullptr) {
        return notFound(Words::tr("The region %1 has no target “%2”.").arg(regionCode, text));
    }
    return best->id;
}

Needed<SheetTheme> themeNamed(const QString& name, const Workspace& workspace)
{
    const auto themes = ThemeEditor(workspace.project()).list();
    if (!themes) {
        return tl::unexpected<Fault>(themes.error());
    }
    QStringList names;
    for (const auto& theme : *themes) {
        if (theme.name == name) {
            return theme.id;
        }
        names << theme.name;
    }
    const auto ready = readyThemes(ThemeSource::of(workspace));
    if (!ready) {
        return tl::unexpected<Fault>(ready.error());
    }
    for (const auto& each : *ready) {
        if (each.theme.name == name) {
            return each.theme;
        }
        names << each.theme.name;
    }
    return notFound(
        names.isEmpty()
            ? Words::tr("The project has no themes.")
            : Words::tr("There is no theme “%1”; there are: %2.").arg(name, names.join(QStringLiteral(", "))));
}

} // namespace qiantu::cli
