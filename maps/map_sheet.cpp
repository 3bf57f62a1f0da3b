// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_sheet.h"

#include "maps/map_style.h"
#include "maps/project_map.h"
#include "maps/sheet_figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsinvertedpolygonrenderer.h>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemmapgrid.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutitemshape.h>
#include <qgslayoutpagecollection.h>
#include <qgslayouttablecolumn.h>
#include <qgslayoututils.h>
#include <qgslegendrenderer.h>
#include <qgslegendstyle.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsprojectmetadata.h>
#include <qgssinglesymbolrenderer.h>
#include <qgstextformat.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

struct SheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapSheet)
};

/// Places items on one page. Everything is measured on A4 landscape (297 mm wide) and scaled to the page.
class SheetBuilder
{
public:
    SheetBuilder(ProjectMap& map, MapSheet sheet, const MapSheetLayout& page)
        : m_map(map),
          m_sheet(std::move(sheet)),
          m_scale(page.widthMm / 297.0),
          m_heightMm(page.heightMm / m_scale),
          m_layout(std::make_unique<QgsPrintLayout>(&map.qgisProject()))
    {
        m_layout->initializeDefaults();
        m_layout->setName(page.name);
        m_layout->pageCollection()->page(0)->setPageSize(
            QgsLayoutSize(page.widthMm, page.heightMm, Qgis::LayoutUnit::Millimeters));
    }

    std::unique_ptr<QgsPrintLayout> build()
    {
        addTitles();
        addMap();
        addScaleBarAndArrow();
        const double legendTop = addLegend();
        addFigures(legendTop - 3);
        addFooter();
        return std::move(m_layout);
    }

private:
    static constexpr double margin = 10;
    static constexpr double mapWidth = 201;
    static constexpr double sideLeft = margin + mapWidth + 4;
    static constexpr double sideWidth = 297 - margin - sideLeft;
    static constexpr double mapTop = 29;
    static constexpr double footerHeight = 19;
    static constexpr double indicatorWidth = 29;
    static constexpr double rowHeight = 4.4;

    double mapHeight() const { return m_heightMm - mapTop - footerHeight - 4; }

    /// Type grows more slowly than paper: an A3 sheet is read from not much farther away.
    double points(double a4) const { return a4 * (1 + (m_scale - 1) * 0.6); }

    void place(QgsLayoutItem* item, double x, double y, double width, double height) const
    {
        item->attemptSetSceneRect(QRectF(x * m_scale, y * m_scale, width * m_scale, height * m_scale));
    }

    QgsLayoutItemLabel* addLabel(const QString& text, const QgsTextFormat& format, double x, double y, double width,
                                 double height, Qt::AlignmentFlag align = Qt::AlignLeft,
                                 Qt::AlignmentFlag vertical = Qt::AlignTop)
    {
        auto* label = new QgsLayoutItemLabel(m_layout.get());
        label->setText(text);
        label->setTextFormat(format);
        label->setHAlign(align);
        label->setVAlign(vertical);
        label->setMarginX(0);
        label->setMarginY(0);
        m_layout->addLayoutItem(label);
        place(label, x, y, width, height);
        return label;
    }

    void addTitles()
    {
        addLabel(m_sheet.title, sheetTextFormat(style::serif(points(24), true)), margin, 6, 297 - 2 * margin, 13,
                 Qt::AlignHCenter, Qt::AlignVCenter)
            ->setId(QStringLiteral("title"));
        addLabel(m_sheet.subtitle, sheetTextFormat(style::sans(points(11)), QColor(0x55, 0x55, 0x55)), margin, 19.5,
                 297 - 2 * margin, 7, Qt::AlignHCenter, Qt::AlignVCenter)
            ->setId(QStringLiteral("subtitle"));
    }

    void addMap()
    {
        m_mapItem = new QgsLayoutItemMap(m_layout.get());
        m_mapItem->setId(QStringLiteral("map"));
        m_layout->addLayoutItem(m_mapItem);
        place(m_mapItem, margin, mapTop, mapWidth, mapHeight());
        m_mapItem->setCrs(m_map.displayCrs());
        m_mapItem->zoomToExtent(m_map.regionExtent(m_sheet.regionCode));
        m_mapItem->setFrameEnabled(true);
        m_mapItem->setFrameStrokeWidth(QgsLayoutMeasurement(0.4));
        m_mapItem->setBackgroundColor(QColor(0xf2, 0xf5, 0xf6));
        addGraticule();
        if (!m_sheet.regionCode.isEmpty()) {
            fadeSurroundings();
        }
    }

    /// Pales everything outside the sheet's region, so that the map says what it is about. The layer is the layout's
    /// own: neither the project nor the legend knows of it.
    void fadeSurroundings()
    {
        auto* layer =
            new QgsVectorLayer(QStringLiteral("MultiPolygon?crs=EPSG:4490"), QString(), QStringLiteral("memory"));
        layer->setParent(m_layout.get());
        QgsFeature feature;
        feature.setGeometry(m_map.regionGeometry(m_sheet.regionCode));
        layer->dataProvider()->addFeature(feature);
        auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
        fill->setFillColor(QColor(255, 255, 255, 165));
        fill->setStrokeColor(QColor(0xb0, 0x30, 0x30));
        fill->setStrokeWidth(0.7);
        layer->setRenderer(new QgsInvertedPolygonRenderer(
            new QgsSingleSymbolRenderer(new QgsFillSymbol(QgsSymbolLayerList{fill.release()}))));
        auto layers = m_map.qgisProject().layerTreeRoot()->checkedLayers();
        layers.prepend(layer);
        m_mapItem->setLayers(layers);
        m_mapItem->setKeepLayerSet(true);
    }

    /// Longitude and latitude at the frame, as maps in official papers have them.
    void addGraticule()
    {
        auto* grid = new QgsLayoutItemMapGrid(SheetTexts::tr("Graticule"), m_mapItem);
        grid->setCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
        const double degrees = m_mapItem->extent().width() / 100000.0;
        const double interval = degrees > 3 ? 1.0 : degrees > 1.2 ? 0.5 : degrees > 0.6 ? 0.2 : 0.1;
        grid->setIntervalX(interval);
        grid->setIntervalY(interval);
        grid->setStyle(QgsLayoutItemMapGrid::FrameAnnotationsOnly);
        grid->setFrameStyle(QgsLayoutItemMapGrid::InteriorTicks);
        grid->setFrameWidth(1.2);
        grid->setAnnotationEnabled(true);
        grid->setAnnotationFormat(QgsLayoutItemMapGrid::DegreeMinuteNoSuffix);
        grid->setAnnotationPrecision(0);
        grid->setAnnotationTextFormat(sheetTextFormat(style::sans(points(6.5)), QColor(0x66, 0x66, 0x66)));
        for (const auto side : {QgsLayoutItemMapGrid::Left, QgsLayoutItemMapGrid::Right, QgsLayoutItemMapGrid::Top,
                                QgsLayoutItemMapGrid::Bottom}) {
            grid->setAnnotationPosition(QgsLayoutItemMapGrid::InsideMapFrame, side);
        }
        for (const auto side : {QgsLayoutItemMapGrid::Right, QgsLayoutItemMapGrid::Top}) {
            grid->setAnnotationDisplay(QgsLayoutItemMapGrid::HideAll, side);
        }
        grid->setAnnotationDirection(QgsLayoutItemMapGrid::Vertical, QgsLayoutItemMapGrid::Left);
        m_mapItem->grids()->addGrid(grid);
    }

    void addScaleBarAndArrow()
    {
        auto* bar = new QgsLayoutItemScaleBar(m_layout.get());
        bar->setStyle(QStringLiteral("Single Box"));
        bar->setLinkedMap(m_mapItem);
        bar->setUnits(Qgis::DistanceUnit::Kilometers);
        bar->setUnitLabel(SheetTexts::tr("km"));
        bar->setMapUnitsPerScaleBarUnit(1);
        bar->setNumberOfSegmentsLeft(0);
        bar->setNumberOfSegments(4);
        bar->setHeight(1.6 * m_scale);
        bar->setBackgroundEnabled(true);
        bar->setBackgroundColor(QColor(255, 255, 255, 190));
        bar->setTextFormat(sheetTextFormat(style::sans(points(8))));
        const double kilometres = m_mapItem->extent().width() / 1000.0;
        double segment = 1;
        for (const double candidate : {1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0}) {
            if (candidate * 4 <= kilometres * 0.32) {
                segment = candidate;
            }
        }
        bar->setUnitsPerSegment(segment);
        m_layout->addLayoutItem(bar);
        bar->setReferencePoint(QgsLayoutItem::LowerLeft);
        bar->attemptMove(QgsLayoutPoint((margin + 8) * m_scale, (mapTop + mapHeight() - 7) * m_scale));

        auto* scaleText =
            addLabel(QStringLiteral("[% '%1 1:' || format_number(round(item_variables('map')['map_scale'], "
                                    "-3), 0) %]")
                         .arg(SheetTexts::tr("Scale")),
                     sheetTextFormat(style::sans(points(8))), margin + 8, mapTop + mapHeight() - 8, 60, 5);
        scaleText->setId(QStringLiteral("scale"));

        auto* arrow = new QgsLayoutItemPicture(m_layout.get());
        arrow->setPicturePath(QStringLiteral("arrows/NorthArrow_02.svg"));
        arrow->setLinkedMap(m_mapItem);
        arrow->setNorthMode(QgsLayoutItemPicture::TrueNorth);
        m_layout->addLayoutItem(arrow);
        place(arrow, margin + mapWidth - 18, mapTop + 5, 13, 16);
    }

    /// Puts the legend at the lower end of the side and returns its upper edge, in A4 millimetres.
    double addLegend()
    {
        auto* legend = new QgsLayoutItemLegend(m_layout.get());
        legend->setId(QStringLiteral("legend"));
        legend->setLinkedMap(m_mapItem);
        legend->setTitle(SheetTexts::tr("Legend"));
        legend->rstyle(QgsLegendStyle::Title).setTextFormat(sheetTextFormat(style::sans(points(11), true)));
        legend->rstyle(QgsLegendStyle::Group).setTextFormat(sheetTextFormat(style::sans(points(8.5), true)));
        legend->rstyle(QgsLegendStyle::Subgroup).setTextFormat(sheetTextFormat(style::sans(points(8.5), true)));
        legend->rstyle(QgsLegendStyle::SymbolLabel).setTextFormat(sheetTextFormat(style::sans(points(8))));
        legend->rstyle(QgsLegendStyle::Subgroup).setMargin(QgsLegendStyle::Top, 1.6);
        legend->rstyle(QgsLegendStyle::Symbol).setMargin(QgsLegendStyle::Top, 0.9);
        legend->setSymbolWidth(5 * m_scale);
        legend->setSymbolHeight(3 * m_scale);
        legend->setWrapString(QStringLiteral("\n"));
        m_layout->addLayoutItem(legend);
        legend->setAutoUpdateModel(false);
        dropEmpty(*legend->model()->rootGroup());
        const double height = heightOf(*legend);
        const double bottom = mapTop + mapHeight();
        legend->setReferencePoint(QgsLayoutItem::LowerLeft);
        legend->attemptMove(QgsLayoutPoint(sideLeft * m_scale, bottom * m_scale));
        return bottom - height;
    }

    /// How high the legend is, in A4 millimetres. The item itself knows it only after it has been painted.
    double heightOf(QgsLayoutItemLegend& legend) const
    {
        QgsLegendRenderer renderer(legend.model(), legend.legendSettings());
        auto context = QgsLayoutUtils::createRenderContextForLayout(m_layout.get(), nullptr);
        return renderer.minimumSize(&context).height() / m_scale;
    }

    /// Takes layers out of the legend that have nothing to show or are switched off.
    void dropEmpty(QgsLayerTreeGroup& root) const
    {
        const auto nodes = root.findLayers();
        const auto* tree = m_map.qgisProject().layerTreeRoot();
        for (auto* node : nodes) {
            const auto* inTree = tree->findLayer(node->layerId());
            const auto* layer = qobject_cast<QgsVectorLayer*>(node->layer());
            const bool visible = inTree && inTree->isVisible();
            if (!visible || (layer && layer->featureCount() == 0)) {
                static_cast<QgsLayerTreeGroup*>(node->parent())->removeChildNode(node);
            }
        }
    }

    /// The figures of the region's targets for the sheet's year, from the top of the side down to `bottom`: indicator,
    /// target, actual, status.
    void addFigures(double bottom)
    {
        const double top = mapTop;
        const double available = bottom - top;
        const int rows = std::min(14, static_cast<int>((available - 12) / rowHeight));
        if (rows < 2) {
            return;
        }
        const auto contents =
            sheetFigures(*m_map.workspace().checked(), m_sheet, rows, points(7), indicatorWidth * m_scale - 1.5);
        if (contents.isEmpty()) {
            return;
        }
        addLabel(SheetTexts::tr("Targets and actual values"), sheetTextFormat(style::sans(points(10), true)), sideLeft,
                 top, sideWidth, 5);
        auto* table = QgsLayoutItemManualTable::create(m_layout.get());
        m_layout->addMultiFrame(table);
        const auto body = sheetTextFormat(style::sans(points(7)));
        table->setContentTextFormat(body);
        table->setHeaderTextFormat(sheetTextFormat(style::sans(points(7), true)));
        table->setCellMargin(0.6 * m_scale);
        table->setGridStrokeWidth(0.12);
        table->setGridColor(QColor(0xb0, 0xb0, 0xb0));
        table->setVerticalGrid(false);
        table->setWrapBehavior(QgsLayoutTable::WrapText);
        table->setIncludeTableHeader(true);
        QgsLayoutTableColumns headers;
        for (const auto& [heading, align] :
             {std::pair{SheetTexts::tr("Indicator"), Qt::AlignLeft},
              std::pair{SheetTexts::tr("Target"), Qt::AlignRight}, std::pair{SheetTexts::tr("Actual"), Qt::AlignRight},
              std::pair{SheetTexts::tr("Status"), Qt::AlignHCenter}}) {
            QgsLayoutTableColumn column(heading);
            column.setHAlignment(align);
            headers << column;
        }
        table->setHeaders(headers);
        table->setTableContents(contents);
        table->setColumnWidths({indicatorWidth * m_scale, 14.5 * m_scale, 14.5 * m_scale, 13.0 * m_scale});
        auto* frame = new QgsLayoutFrame(m_layout.get(), table);
        place(frame, sideLeft, top + 6, sideWidth, available - 6);
        table->addFrame(frame);
    }

    void addFooter()
    {
        const auto small = sheetTextFormat(style::sans(points(7)), QColor(0x44, 0x44, 0x44));
        const double top = mapTop + mapHeight() + 2.5;
        QStringList sources;
        const auto checked = m_map.workspace().checked();
        for (const auto& document : checked->plan.documents) {
            if (document.kind == Document::Kind::Plan) {
                sources << document.reference();
            }
        }
        sources.sort();
        const QString notes = (QStringList{SheetTexts::tr("Sources: %1").arg(sources.join(QStringLiteral("；")))} +
                               m_map.workspace().attributions())
                                  .join(QLatin1Char('\n'));
        addLabel(style::wrapped(notes, style::sans(points(7)), mapWidth * m_scale), small, margin, top, mapWidth,
                 footerHeight)
            ->setId(QStringLiteral("sources"));

        QStringList right;
        right << SheetTexts::tr("Made by: %1")
                     .arg(m_sheet.organisation.isEmpty() ? QStringLiteral("——") : m_sheet.organisation);
        right << SheetTexts::tr("Date: %1").arg(style::dateText(m_sheet.date));
        right << SheetTexts::tr("Check date: %1").arg(style::dateText(m_map.workspace().checkDate()));
        right << (m_sheet.approvalNumber.isEmpty()
                      ? SheetTexts::tr("Map approval number: none (internal use only)")
                      : SheetTexts::tr("Map approval number: %1").arg(m_sheet.approvalNumber));
        addLabel(right.join(QLatin1Char('\n')), small, sideLeft, top, sideWidth, footerHeight, Qt::AlignRight)
            ->setId(QStringLiteral("imprint"));

        if (m_map.workspace().isSynthetic()) {
            addLabel(SheetTexts::tr("Contains synthetic station data: not real"),
                     sheetTextFormat(style::sans(points(10), true), QColor(0xc0, 0x20, 0x20)), margin + 4, mapTop + 3,
                     120, 7)
                ->setId(QStringLiteral("synthetic"));
        }
    }

    ProjectMap& m_map;
    MapSheet m_sheet;
    double m_scale;
    double m_heightMm; ///< The page's height in A4 millimetres.
    std::unique_ptr<QgsPrintLayout> m_layout;
    QgsLayoutItemMap* m_mapItem = nullptr;
};

} // namespace

QList<MapSheetLayout> mapSheetLayouts()
{
    return {{QStringLiteral("a4-landscape"), SheetTexts::tr("A4 landscape"), 297, 210},
            {QStringLiteral("a3-landscape"), SheetTexts::tr("A3 landscape"), 420, 297}};
}

MapSheet completed(const MapSheet& sheet, const ProjectMap& map)
{
    MapSheet filled = sheet;
    const auto checked = map.workspace().checked();
    const auto* region =
        sheet.regionCode.isEmpty() ? checked->regions.province() : checked->regions.byCode(sheet.regionCode);
    const QString place = region ? region->name : QString();
    if (filled.title.isEmpty()) {
        filled.title = SheetTexts::tr("%1: digital infrastructure and planning targets").arg(place);
        for (const auto& result : checked->result.targets) {
            if (sheet.target == result.target->id) {
                filled.title = SheetTexts::tr("%1: %2, target for %3")
                                   .arg(place, checked->plan.indicators.value(result.target->indicator).name,
                                        QString::number(result.target->year));
            }
        }
    }
    if (filled.subtitle.isEmpty()) {
        QStringList parts;
        for (const auto& result : checked->result.targets) {
            if (sheet.target == result.target->id) {
                parts << checked->plan.documents.value(result.target->document).reference();
            }
        }
        parts << SheetTexts::tr("as of %1").arg(style::dateText(map.workspace().checkDate()));
        filled.subtitle = parts.join(QStringLiteral("　"));
    }
    if (filled.organisation.isEmpty()) {
        filled.organisation = map.workspace().project().setting(QStringLiteral("organisation"));
    }
    if (filled.approvalNumber.isEmpty()) {
        filled.approvalNumber = map.workspace().project().setting(QStringLiteral("map_approval_number"));
    }
    if (!filled.date.isValid()) {
        filled.date = QDate::currentDate();
    }
    return filled;
}

Result<std::unique_ptr<QgsPrintLayout>> buildMapSheet(ProjectMap& map, const MapSheet& sheet)
{
    const auto layouts = mapSheetLayouts();
    const auto page =
        std::find_if(layouts.begin(), layouts.end(), [&](const auto& layout) { return layout.name == sheet.layout; });
    if (page == layouts.end()) {
        QStringList names;
        for (const auto& layout : layouts) {
            names << layout.name;
        }
        return fail(Error::Kind::NotFound, SheetTexts::tr("There is no layout “%1”.").arg(sheet.layout), {},
                    SheetTexts::tr("The layouts are: %1.").arg(names.join(QStringLiteral(", "))));
    }
    if (!sheet.regionCode.isEmpty() && !map.workspace().regions().byCode(sheet.regionCode)) {
        return fail(Error::Kind::NotFound,
                    SheetTexts::tr("There is no region with the code “%1”.").arg(sheet.regionCode));
    }
    return SheetBuilder(map, completed(sheet, map), *page).build();
}

} // namespace qiantu
