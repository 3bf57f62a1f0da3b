// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sheet_figures.h"

#include "maps/map_style.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace qiantu {

namespace {

/// The latest year that a region has a target for, 0 without any.
int newestYear(const CheckedPlan& checked, const Region* region)
{
    int year = 0;
    for (const auto& result : checked.result.targets) {
        if (region && result.target->region == region->code) {
            year = std::max(year, result.target->year);
        }
    }
    return year;
}

} // namespace

QgsTextFormat sheetTextFormat(const QFont& font, const QColor& color)
{
    auto format = QgsTextFormat::fromQFont(font);
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(color);
    return format;
}

QgsTableContents sheetFigures(const CheckedPlan& checked, const MapSheet& sheet, int limit, double pointSize,
                              double nameWidthMm)
{
    const auto* region =
        sheet.regionCode.isEmpty() ? checked.regions.province() : checked.regions.byCode(sheet.regionCode);
    std::vector<const TargetResult*> chosen;
    int year = 0;
    for (const auto& result : checked.result.targets) {
        if (sheet.target == result.target->id) {
            year = result.target->year;
        }
    }
    if (year == 0) {
        year = newestYear(checked, region);
    }
    for (const auto& result : checked.result.targets) {
        if (region && result.target->region == region->code && result.target->year == year && !result.supersededBy &&
            result.target->measure == Measure::Level && result.target->operatorKey.isEmpty()) {
            chosen.push_back(&result);
        }
    }
    // Binding ones first, then those that say something.
    std::stable_sort(chosen.begin(), chosen.end(), [](const TargetResult* a, const TargetResult* b) {
        const auto weight = [](const TargetResult* result) {
            return (result->target->kind == TargetKind::Binding ? 0 : 2) +
                   (result->status == CheckStatus::NoData ? 1 : 0);
        };
        return weight(a) < weight(b);
    });
    QgsTableContents contents;
    QSet<QString> listed;
    for (const auto* result : chosen) {
        if (contents.size() == limit) {
            break;
        }
        // A plan often states a figure in a clause and again in its annex: one line is enough.
        const QString figure =
            QStringLiteral("%1 %2 %3").arg(result->target->indicator).arg(result->base).arg(result->target->place);
        if (listed.contains(figure)) {
            continue;
        }
        listed << figure;
        const auto indicator = checked.plan.indicators.value(result->target->indicator);
        const QLocale locale(QLocale::Chinese);
        const auto number = [&](double value) {
            return locale.toString(value, 'f', indicator.decimals) + indicator.unit;
        };
        QgsTableCell status(style::sign(result->status) + displayName(result->status));
        status.setTextFormat(sheetTextFormat(style::sans(pointSize), style::color(result->status).darker(115)));
        status.setHorizontalAlignment(Qt::AlignHCenter);
        QgsTableCell target(number(result->base));
        target.setHorizontalAlignment(Qt::AlignRight);
        QgsTableCell actual(result->actual.value ? number(*result->actual.value) : QStringLiteral("—"));
        actual.setHorizontalAlignment(Qt::AlignRight);
        contents << QgsTableRow{QgsTableCell(style::wrapped(indicator.name, style::sans(pointSize), nameWidthMm)),
                                target, actual, status};
    }
    return contents;
}

} // namespace qiantu
