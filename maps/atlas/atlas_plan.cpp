// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_plan.h"

#include "models/layouts/sheet_table.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

const QString namePlace = QStringLiteral("{name}");
const QString shortNamePlace = QStringLiteral("{short_name}");
const QString codePlace = QStringLiteral("{code}");
const QString numberPlace = QStringLiteral("{n}");

QString filled(QString text, const AtlasPage& page, const QString& number)
{
    // One after the other is safe: no name of a region has braces.
    return text.replace(namePlace, page.name)
        .replace(shortNamePlace, page.shortName)
        .replace(codePlace, page.code)
        .replace(numberPlace, number);
}

/// The codes of the level that the chosen ones stand for.
Result<QSet<QString>> chosenCodes(const RegionCatalog& regions, const AtlasSettings& settings)
{
    QSet<QString> codes;
    for (const auto& code : settings.regions) {
        const auto* region = regions.byCode(code);
        if (region == nullptr) {
            return fail(Error::Kind::NotFound, AtlasTexts::tr("There is no region with the code “%1”.").arg(code));
        }
        codes << code;
    }
    return codes;
}

bool isChosen(const RegionCatalog& regions, const QSet<QString>& chosen, const QString& code)
{
    const auto ancestry = regions.ancestryOf(code);
    return chosen.isEmpty() ||
           std::any_of(ancestry.begin(), ancestry.end(), [&](const QString& above) { return chosen.contains(above); });
}

/// What the pages are sorted by, region by region.
QHash<QString, double> figures(const CheckedPlan& checked, const AtlasSettings& settings, const TargetResult& figure)
{
    QHash<QString, double> values;
    if (settings.order == AtlasOrder::Value) {
        for (const auto& child : figure.children) {
            if (child.value) {
                values.insert(child.region, *child.value);
            }
        }
    }
    for (const auto& result : checked.result.targets) {
        const bool same = result.target->indicator == figure.target->indicator &&
                          result.target->year == figure.target->year &&
                          result.target->measure == figure.target->measure &&
                          result.target->operatorKey == figure.target->operatorKey && result.target->place.isEmpty() &&
                          !result.supersededBy;
        if (!same) {
            continue;
        }
        const auto value = settings.order == AtlasOrder::Gap     ? result.gap
                           : settings.order == AtlasOrder::Share ? reachedShare(checked, result)
                                                                 : result.actual.value;
        if (value) {
            values.insert(result.target->region, *value);
        }
    }
    return values;
}

Result<void> sortByFigure(std::vector<AtlasPage>& pages, const CheckedPlan& checked, const AtlasSettings& settings)
{
    Sheet sheet = settings.sheet;
    sheet.regionCode.clear();
    const auto* figure = mainTarget(checked, sheet);
    if (figure == nullptr) {
        return fail(Error::Kind::NotFound,
                    AtlasTexts::tr("There is no target whose figures the pages could be sorted "
                                   "by."),
                    {}, AtlasTexts::tr("Choose a target, or sort by code or name."));
    }
    const auto values = figures(checked, settings, *figure);
    if (std::none_of(pages.begin(), pages.end(), [&](const AtlasPage& page) { return values.contains(page.code); })) {
        return fail(Error::Kind::NotFound,
                    AtlasTexts::tr("None of the regions has a value of “%1” to be sorted by.")
                        .arg(checked.plan.indicators.value(figure->target->indicator).name),
                    {}, AtlasTexts::tr("Choose another target, or sort by code or name."));
    }
    const bool leastFirst = (settings.order == AtlasOrder::Share) != settings.reversed;
    std::stable_sort(pages.begin(), pages.end(), [&](const AtlasPage& a, const AtlasPage& b) {
        const bool hasA = values.contains(a.code);
        const bool hasB = values.contains(b.code);
        if (!hasA || !hasB) {
            return hasA && !hasB;
        }
        return leastFirst ? values.value(a.code) < values.value(b.code) : values.value(a.code) > values.value(b.code);
    });
    return {};
}

void sortByName(std::vector<AtlasPage>& pages, bool reversed)
{
    std::stable_sort(pages.begin(), pages.end(), [reversed](const AtlasPage& a, const AtlasPage& b) {
        const auto left = a.pinyin.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const auto right = b.pinyin.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        // Without pinyin it is not known where it belongs: last.
        if (left.isEmpty() || right.isEmpty()) {
            return !left.isEmpty() && right.isEmpty();
        }
        return reversed ? right < left : left < right;
    });
}

Result<void> checkTexts(const AtlasSettings& settings)
{
    const auto& title = settings.sheet.title;
    if (!title.isEmpty() && !title.contains(namePlace) && !title.contains(shortNamePlace)) {
        return fail(Error::Kind::Invalid, AtlasTexts::tr("The title does not name the page's region."), title,
                    AtlasTexts::tr("Write {name} or {short_name} where the region's name is to stand, or leave the "
                                   "title empty."));
    }
    return {};
}

} // namespace

bool AtlasPlan::hasWholeSections() const
{
    QSet<QString> over;
    QString current;
    for (const auto& page : pages) {
        if (page.sectionCode == current) {
            continue;
        }
        if (over.contains(page.sectionCode)) {
            return false;
        }
        over << current;
        current = page.sectionCode;
    }
    return true;
}

void AtlasPlan::setSheets(const std::vector<int>& sheets)
{
    printedCount = 0;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        pages[at].printed = printedCount + 1;
        printedCount += sheets.at(at);
    }
}

Result<AtlasPlan> planAtlas(const CheckedPlan& checked, const AtlasSettings& settings)
{
    if (settings.level == RegionLevel::Province) {
        return fail(Error::Kind::Invalid, AtlasTexts::tr("An atlas has a page per prefecture or county."));
    }
    if (const auto named = checkTexts(settings); !named) {
        return tl::unexpected(named.error());
    }
    const auto& regions = checked.regions;
    const auto chosen = chosenCodes(regions, settings);
    if (!chosen) {
        return tl::unexpected(chosen.error());
    }
    AtlasPlan plan;
    for (const auto& region : regions.regions()) {
        if (region.level != settings.level || !isChosen(regions, *chosen, region.code)) {
            continue;
        }
        AtlasPage page{0, 0, region.code, region.name, region.shortName, region.pinyin, {}, {}};
        const auto* above = regions.byCode(region.parentCode);
        if (above != nullptr && above->level == RegionLevel::Prefecture) {
            page.sectionCode = above->code;
            page.sectionName = above->name;
        }
        plan.pages.push_back(page);
    }
    if (plan.pages.empty()) {
        return fail(Error::Kind::NotFound, AtlasTexts::tr("Among the chosen regions there is none of the level “%1”.")
                                               .arg(displayName(settings.level)));
    }
    switch (settings.order) {
    case AtlasOrder::Code:
        if (settings.reversed) {
            std::reverse(plan.pages.begin(), plan.pages.end());
        }
        break;
    case AtlasOrder::Name:
        sortByName(plan.pages, settings.reversed);
        break;
    default:
        if (const auto sorted = sortByFigure(plan.pages, checked, settings); !sorted) {
            return tl::unexpected(sorted.error());
        }
    }
    int number = 0;
    for (auto& page : plan.pages) {
        page.number = ++number;
    }
    plan.setSheets(std::vector<int>(plan.pages.size(), 1));
    return plan;
}

Sheet sheetOf(const AtlasSettings& settings, const AtlasPlan& plan, const AtlasPage& page)
{
    Sheet sheet = settings.sheet;
    sheet.regionCode = page.code;
    sheet.pageNumber = page.printed;
    sheet.pageCount = plan.printedCount;
    const QString number = QString::number(page.printed);
    sheet.title = filled(sheet.title, page, number);
    sheet.subtitle = filled(sheet.subtitle, page, number);
    return sheet;
}

} // namespace qiantu
