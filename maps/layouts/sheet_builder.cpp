// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_builder.h"

#include "maps/layouts/layout_file.h"
#include "maps/layouts/sheet_chart.h"
#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_labels.h"
#include "maps/layouts/sheet_layers.h"
#include "maps/layouts/sheet_legend.h"
#include "maps/layouts/sheet_tables.h"
#include "maps/layouts/sheet_texts.h"
#include "maps/layouts/sheet_type.h"
#include "maps/project_map.h"
#include "models/layouts/layout_store.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <qgslayertree.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemmapgrid.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutundostack.h>
#include <qgslegendstyle.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

struct BuilderTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetBuilder)
};

template <typename Item>
QList<Item*> itemsOf(const QgsPrintLayout& layout)
{
    QList<Item*> items;
    layout.layoutItems(items);
    return items;
}

/// The next scale's denominator up that papers use.
double roundScale(double denominator)
{
    constexpr std::array steps{1.0, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.2, 2.4, 2.5, 2.6, 2.8,
                               3.0, 3.2, 3.5, 3.8,  4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0};
    const double power = std::pow(10, std::floor(std::log10(denominator)));
    for (const double each : steps) {
        if (each * power >= denominator * (1 - 1e-9)) {
            return each * power;
        }
    }
    return denominator;
}

/// Fills one layout.
class Filler
{
public:
    Filler(QgsPrintLayout& layout, ProjectMap& map, Sheet sheet)
        : m_layout(layout), m_map(map), m_checked(map.workspace().checked()), m_sheet(std::move(sheet))
    {
    }

    Result<void> fill()
    {
        if (auto prepared = prepare(); !prepared) {
            return prepared;
        }
        if (auto prepared = prepareLayers(); !prepared) {
            return prepared;
        }
        auto* undo = m_layout.undoStack();
        undo->blockCommands(true);
        removeFurtherPages(m_layout);
        fillMaps();
        fillScaleBars();
        fillTables();
        fillCharts();
        fillLegends();
        fillLabels(m_layout, m_variables);
        hideWhatIsForRegions();
        m_layout.refresh();
        undo->blockCommands(false);
        return {};
    }

    /// The same as far as it takes to know how many pages there will be.
    Result<int> countPages()
    {
        if (auto prepared = prepare(); !prepared) {
            return tl::unexpected(prepared.error());
        }
        auto* undo = m_layout.undoStack();
        undo->blockCommands(true);
        removeFurtherPages(m_layout);
        fillTables();
        undo->blockCommands(false);
        return m_layout.pageCollection()->pageCount();
    }

private:
    bool isProvince() const
    {
        const auto* province = m_checked->regions.province();
        return m_sheet.regionCode.isEmpty() || (province != nullptr && m_sheet.regionCode == province->code);
    }

    /// Everything that can fail, before anything is changed.
    Result<void> prepare()
    {
        if (!m_sheet.regionCode.isEmpty() && m_checked->regions.byCode(m_sheet.regionCode) == nullptr) {
            return fail(Error::Kind::NotFound,
                        BuilderTexts::tr("There is no region with the code “%1”.").arg(m_sheet.regionCode));
        }
        // Without an extent QGIS never comes to the end of a graticule.
        if (m_map.regionExtent(m_sheet.regionCode).isEmpty()) {
            return fail(Error::Kind::NotFound, BuilderTexts::tr("The region has no boundary that a map could show."),
                        {}, BuilderTexts::tr("Import its boundary, or choose another region."));
        }
        const auto& targets = m_checked->result.targets;
        const bool known = !m_sheet.target || std::any_of(targets.begin(), targets.end(), [&](const auto& result) {
            return result.target->id == *m_sheet.target;
        });
        if (!known) {
            return fail(Error::Kind::NotFound, BuilderTexts::tr("The target is not in the project any more."));
        }
        auto records = readSheetRecords(m_map.workspace().project().database());
        if (!records) {
            return tl::unexpected(records.error());
        }
        m_records = std::move(*records);
        const auto shared = m_map.workspace().stations();
        {
            const QReadLocker locker(&shared->lock);
            m_records.stations = stationCounts(m_checked->regions, m_sheet.regionCode, shared->store);
        }
        const auto& counts = m_map.workspace().counts();
        m_records.facts = regionFacts(*m_checked, m_sheet.regionCode,
                                      [&counts](const Indicator& indicator, const QString& county, const QDate& asOf) {
                                          return counts.count(indicator, county, asOf);
                                      });
        const QString kind = m_layout.customProperty(QLatin1String(sheet_item::kind)).toString();
        const auto& templates = sheetTemplates();
        if (templates) {
            for (const auto& each : *templates) {
                if (toText(each.kind) == kind) {
                    m_kind = each.kind;
                    break;
                }
            }
        }
        const Sheet filled = completedSheet(m_sheet, m_map, m_kind);
        m_variables = sheetVariables(filled, m_map);
        return {};
    }

    /// The layers, which take longest to make, and may fail likewise.
    Result<void> prepareLayers()
    {
        auto layers = SheetLayers::make(m_map, m_sheet, m_kind,
                                        m_layout.customProperty(QLatin1String(sheet_item::typeScale), 1.0).toDouble());
        if (!layers) {
            return tl::unexpected(layers.error());
        }
        // The old ones live until the maps have let go of them.
        m_layers = layers->release();
        m_layers->setParent(&m_layout);
        const auto titles = m_layers->themeTitles();
        m_variables.insert(QStringLiteral("theme-heading"), titles.value(0));
        m_variables.insert(QStringLiteral("theme2-heading"), titles.value(1));
        return {};
    }

    /// The region, size and extent of a map.
    QStringList viewOf(const QgsLayoutItemMap& item) const
    {
        const QSizeF size = item.rect().size();
        return {m_sheet.regionCode, QStringLiteral("%1 %2").arg(size.width()).arg(size.height()),
                item.extent().toString(2)};
    }

    /// Whether somebody has moved or zoomed what a map shows of the region; it then stays so, also in a template.
    bool isViewedByHand(const QgsLayoutItemMap& item) const
    {
        const auto filled = item.customProperty(QLatin1String(sheet_item::view)).toStringList();
        const auto now = viewOf(item);
        return filled.size() == now.size() && filled[0] == now[0] && filled[1] == now[1] && filled[2] != now[2];
    }

    void fillMaps()
    {
        for (auto* item : itemsOf<QgsLayoutItemMap>(m_layout)) {
            const QString content = sheet_item::text(*item, sheet_item::content);
            if (content.isEmpty()) {
                continue;
            }
            item->setCrs(m_map.displayCrs());
            item->setLayers(m_layers->layers(content));
            item->setKeepLayerSet(true);
            if (!isViewedByHand(*item)) {
                item->zoomToExtent(m_layers->extent(content));
                item->setScale(roundScale(item->scale()));
                sheet_item::set(*item, sheet_item::view, viewOf(*item));
            }
            m_layers->fitTo(content, item->scale());
            const double degrees = item->extent().width() / 100000.0;
            const double interval = degrees > 3 ? 1.0 : degrees > 1.2 ? 0.5 : degrees > 0.6 ? 0.2 : 0.1;
            for (int at = 0; at < item->grids()->size(); ++at) {
                item->grids()->grid(at)->setIntervalX(interval);
                item->grids()->grid(at)->setIntervalY(interval);
            }
        }
        for (auto* before : m_layout.findChildren<SheetLayers*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (before != m_layers) {
                delete before;
            }
        }
        for (auto* picture : itemsOf<QgsLayoutItemPicture>(m_layout)) {
            if (sheet_item::text(*picture, sheet_item::type) == QLatin1String("north-arrow")) {
                picture->setLinkedMap(sheetMap(m_layout, sheet_item::text(*picture, sheet_item::map)));
            }
        }
    }

    void fillScaleBars()
    {
        for (auto* bar : itemsOf<QgsLayoutItemScaleBar>(m_layout)) {
            auto* map = sheetMap(m_layout, sheet_item::text(*bar, sheet_item::map));
            if (map == nullptr) {
                continue;
            }
            bar->setLinkedMap(map);
            // Kilometres that fit into the room, less that for the last figure with its unit.
            const double room = (sheet_item::roomOf(*bar).width() - 8) * map->scale() / 1e6;
            double segment = 0.1;
            for (const double each : {0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0}) {
                if (each * bar->numberOfSegments() <= room) {
                    segment = each;
                }
            }
            bar->setUnitsPerSegment(segment);
        }
    }

    void fillTables()
    {
        for (auto* multiFrame : m_layout.multiFrames()) {
            auto* table = qobject_cast<QgsLayoutItemManualTable*>(multiFrame);
            if (table == nullptr) {
                continue;
            }
            const auto kind = sheetTableKindFromText(sheet_item::text(*table, sheet_item::content));
            if (!kind) {
                continue;
            }
            auto content = sheetTable(*kind, *m_checked, m_sheet, m_records);
            const bool isEmpty = content.rows.empty();
            if (isEmpty) {
                // An empty table says that there is nothing.
                content.rows.push_back(std::vector<SheetCell>(content.columns.size()));
                auto first = std::find_if(content.columns.begin(), content.columns.end(),
                                          [](const auto& column) { return column.align == SheetColumn::Align::Left; });
                first = first == content.columns.end() ? content.columns.begin() : first;
                content.rows.front()[static_cast<std::size_t>(first - content.columns.begin())].text =
                    BuilderTexts::tr("None");
            }
            const auto fill = fillTable(m_layout, *table, content);
            m_variables.insert(sheet_item::text(*table, sheet_item::role) + QStringLiteral("-heading"),
                               headingOf(*kind, fill, isEmpty));
        }
    }

    QString headingOf(SheetTableKind kind, const TableFill& fill, bool isEmpty) const
    {
        QString heading = displayName(kind);
        const auto* main = kind == SheetTableKind::Completion ? mainTarget(*m_checked, m_sheet) : nullptr;
        if (main != nullptr) {
            heading =
                BuilderTexts::tr("%1 by region").arg(m_checked->plan.indicators.value(main->target->indicator).name);
        }
        if (!isEmpty && fill.shown < fill.rows) {
            return BuilderTexts::tr("%1 (the first %2 of %3)").arg(heading).arg(fill.shown).arg(fill.rows);
        }
        return heading;
    }

    void fillCharts()
    {
        for (auto* picture : itemsOf<QgsLayoutItemPicture>(m_layout)) {
            if (sheet_item::text(*picture, sheet_item::type) != QLatin1String("chart")) {
                continue;
            }
            const auto chart =
                sheetChart(sheet_item::text(*picture, sheet_item::content), *m_checked, m_sheet, m_records);
            const auto svg = chartSvg(chart, picture->rect().size(), sheet_item::number(*picture, sheet_item::points));
            picture->setVisibility(!chart.bars.empty());
            picture->setResizeMode(QgsLayoutItemPicture::Zoom);
            picture->setPicturePath(QStringLiteral("base64:") + QString::fromLatin1(svg.toBase64()),
                                    Qgis::PictureFormat::SVG);
        }
    }

    void fillLegends()
    {
        for (auto* legend : itemsOf<QgsLayoutItemLegend>(m_layout)) {
            if (sheet_item::text(*legend, sheet_item::type).isEmpty()) {
                continue;
            }
            legend->setAutoUpdateModel(false);
            legend->setLegendFilterByMapEnabled(false);
            auto* root = legend->model()->rootGroup();
            root->removeAllChildren();
            QList<QgsLayoutItemMap*> onMap;
            for (const auto* property : {sheet_item::map, sheet_item::map2}) {
                auto* map = sheetMap(m_layout, sheet_item::text(*legend, property));
                if (map == nullptr) {
                    continue;
                }
                if (onMap.isEmpty()) {
                    legend->setLinkedMap(map);
                }
                m_layers->addTo(*root, sheet_item::text(*map, sheet_item::content));
                while (onMap.size() < root->children().size()) {
                    onMap << map;
                }
            }
            keepWhatIsOnMaps(*legend, onMap);
            fitLegend(*legend);
        }
    }

    /// Sets a legend's type smaller until it has room, unless somebody set it by hand.
    static void fitLegend(QgsLayoutItemLegend& legend)
    {
        constexpr double smallest = 0.55;
        const double designed = sheet_item::number(legend, sheet_item::points);
        const double before = sheet_item::number(legend, sheet_item::fitted);
        const double now = legend.style(QgsLegendStyle::SymbolLabel).textFormat().size();
        if (designed <= 0 || std::abs(now - before) > 0.01) {
            return;
        }
        const QSizeF room = sheet_item::roomOf(legend);
        double points = designed;
        dressLegend(legend, points);
        for (QSizeF size = legendSize(legend);
             (size.width() > room.width() || size.height() > room.height()) && points * 0.95 > designed * smallest;
             size = legendSize(legend)) {
            points *= 0.95;
            dressLegend(legend, points);
        }
        sheet_item::set(legend, sheet_item::fitted, legend.style(QgsLegendStyle::SymbolLabel).textFormat().size());
        legend.adjustBoxSize();
    }

    void hideWhatIsForRegions()
    {
        for (auto* item : itemsOf<QgsLayoutItem>(m_layout)) {
            if (item->customProperty(QLatin1String(sheet_item::regionsOnly)).toBool()) {
                item->setVisibility(!isProvince());
            }
        }
    }

    QgsPrintLayout& m_layout;
    ProjectMap& m_map;
    std::shared_ptr<const CheckedPlan> m_checked;
    Sheet m_sheet;
    SheetRecords m_records;
    QHash<QString, QString> m_variables;
    SheetKind m_kind = SheetKind::SingleTheme;
    SheetLayers* m_layers = nullptr; ///< Owned by the layout.
};

std::unique_ptr<QgsPrintLayout> empty(ProjectMap& map, const SheetTemplate& of)
{
    auto layout = std::make_unique<QgsPrintLayout>(&map.qgisProject());
    layout->initializeDefaults();
    layout->setName(of.name);
    layout->setCustomProperty(QLatin1String(sheet_item::kind), toText(of.kind));
    layout->setCustomProperty(QLatin1String(sheet_item::typeScale), SheetScale::of(of).type);
    const QSizeF size = sizeMm(of.page);
    layout->pageCollection()->page(0)->setPageSize(
        QgsLayoutSize(size.width(), size.height(), Qgis::LayoutUnit::Millimeters));
    return layout;
}

/// The layout of one of the office's own templates, unfilled.
Result<std::unique_ptr<QgsPrintLayout>> stored(ProjectMap& map, const QString& name)
{
    const auto own = LayoutStore(map.workspace().project()).byName(name);
    if (!own) {
        QStringList names;
        for (const auto& each : *sheetTemplates()) {
            names << each.name;
        }
        return fail(Error::Kind::NotFound, BuilderTexts::tr("There is no layout “%1”.").arg(name), {},
                    BuilderTexts::tr("The layouts are: %1.").arg(names.join(QStringLiteral(", "))));
    }
    return layoutFromXml(map, own->xml);
}

} // namespace

Result<std::unique_ptr<QgsPrintLayout>> buildSheet(ProjectMap& map, const Sheet& sheet)
{
    const auto& templates = sheetTemplates();
    if (!templates) {
        return tl::unexpected(templates.error());
    }
    std::unique_ptr<QgsPrintLayout> layout;
    if (const auto* house = sheetTemplate(sheet.templateName)) {
        layout = empty(map, *house);
        const auto scale = SheetScale::of(*house);
        layout->undoStack()->blockCommands(true);
        for (const auto& slot : house->places) {
            addSheetItem(*layout, slot, scale);
        }
        layout->undoStack()->blockCommands(false);
    } else {
        auto own = stored(map, sheet.templateName);
        if (!own) {
            return tl::unexpected(own.error());
        }
        layout = std::move(*own);
    }
    if (auto filled = fillSheet(*layout, map, sheet); !filled) {
        return tl::unexpected(filled.error());
    }
    return layout;
}

Result<void> fillSheet(QgsPrintLayout& layout, ProjectMap& map, const Sheet& sheet)
{
    return Filler(layout, map, sheet).fill();
}

Result<int> countSheetPages(QgsPrintLayout& layout, ProjectMap& map, const Sheet& sheet)
{
    return Filler(layout, map, sheet).countPages();
}

} // namespace qiantu
