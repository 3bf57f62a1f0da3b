// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_items.h"

#include "maps/layouts/sheet_legend.h"
#include "maps/layouts/sheet_type.h"

#include <QCoreApplication>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemmapgrid.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgsprintlayout.h>
#include <qgstextbuffersettings.h>

namespace qiantu {

namespace {

struct ItemTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetItems)
};

const QColor signalRed(0xc0, 0x20, 0x20);

/// The text of a label: QGIS expressions over the layout's variables, so that a refilled layout says the new thing, and
/// what somebody wrote instead stays.
QString labelText(const SheetSlot& slot)
{
    if (slot.content == QLatin1String("page")) {
        return QStringLiteral("[% replace(@qiantu_page_text, map('{page}', to_string(@layout_page + "
                              "to_int(@qiantu_page_offset)), '{pages}', to_string(if(to_int(@qiantu_page_count) > 0, "
                              "to_int(@qiantu_page_count), @layout_numpages)))) %]");
    }
    if (slot.content == QLatin1String("scale")) {
        const QString scale = QStringLiteral("item_variables('%1')['map_scale']").arg(slot.map);
        return QStringLiteral("[% replace(@qiantu_scale_text, map('{scale}', replace(format_number(round(%1, -3), 0), "
                              "',', ' '), '{ground}', to_string(round(%1 / 100000, 1)))) %]")
            .arg(scale);
    }
    return QStringLiteral("[% @qiantu_%1 %]").arg(QString(slot.content).replace(QLatin1Char('-'), QLatin1Char('_')));
}

/// Adds one item; measures in millimetres of the design page.
class ItemMaker
{
public:
    ItemMaker(QgsPrintLayout& layout, const SheetSlot& slot, const SheetScale& scale)
        : m_layout(layout), m_slot(slot), m_scale(scale)
    {
    }

    QgsLayoutItem* make()
    {
        QgsLayoutItem* item = nullptr;
        if (m_slot.type == QLatin1String("label")) {
            item = label();
        } else if (m_slot.type == QLatin1String("map")) {
            item = map();
        } else if (m_slot.type == QLatin1String("legend")) {
            item = legend();
        } else if (m_slot.type == QLatin1String("scale-bar")) {
            item = scaleBar();
        } else if (m_slot.type == QLatin1String("north-arrow")) {
            item = northArrow();
        } else if (m_slot.type == QLatin1String("chart")) {
            item = placed(std::make_unique<QgsLayoutItemPicture>(&m_layout));
        } else {
            item = table();
        }
        item->setId(m_slot.role);
        describe(*item);
        return item;
    }

private:
    double mm(double design) const { return design * m_scale.paper; }

    double points() const { return m_slot.points * m_scale.type; }

    QRectF place() const
    {
        return {mm(m_slot.at.x()), mm(m_slot.at.y()), mm(m_slot.at.width()), mm(m_slot.at.height())};
    }

    void describe(QgsLayoutObject& object) const
    {
        sheet_item::set(object, sheet_item::role, m_slot.role);
        sheet_item::set(object, sheet_item::type, m_slot.type);
        sheet_item::set(object, sheet_item::content, m_slot.content);
        sheet_item::set(object, sheet_item::map, m_slot.map);
        sheet_item::set(object, sheet_item::map2, m_slot.map2);
        sheet_item::set(object, sheet_item::points, points());
        sheet_item::set(object, sheet_item::fitted, points());
        sheet_item::set(object, sheet_item::room, QStringLiteral("%1 %2").arg(place().width()).arg(place().height()));
        sheet_item::set(object, sheet_item::runsOn, m_slot.runsOn);
        sheet_item::set(object, sheet_item::regionsOnly, m_slot.onlyForRegions);
    }

    template <typename Item>
    Item* placed(std::unique_ptr<Item> item)
    {
        auto* added = item.get();
        m_layout.addLayoutItem(item.release());
        added->attemptSetSceneRect(place());
        return added;
    }

    QgsLayoutItem* label()
    {
        auto item = std::make_unique<QgsLayoutItemLabel>(&m_layout);
        const bool isNotice = m_slot.content == QLatin1String("notice");
        const bool standsOnMap = isNotice || m_slot.content == QLatin1String("scale");
        const bool isMark = m_slot.content == QLatin1String("classification");
        item->setText(labelText(m_slot));
        item->setTextFormat(
            sheet_type::format(sheet_type::face(m_slot.face, points()), isNotice ? signalRed : sheet_type::ink()));
        item->setHAlign(m_slot.align == QLatin1String("centre")  ? Qt::AlignHCenter
                        : m_slot.align == QLatin1String("right") ? Qt::AlignRight
                                                                 : Qt::AlignLeft);
        const bool isBlock = m_slot.content == QLatin1String("sources") || m_slot.content == QLatin1String("imprint");
        if (standsOnMap) {
            auto format = item->textFormat();
            QgsTextBufferSettings halo;
            halo.setEnabled(true);
            halo.setColor(QColor(255, 255, 255, 230));
            halo.setSize(0.8 * m_scale.type);
            format.setBuffer(halo);
            item->setTextFormat(format);
        }
        item->setVAlign(isBlock || isMark ? Qt::AlignTop : Qt::AlignVCenter);
        item->setMarginX(0);
        item->setMarginY(0);
        return placed(std::move(item));
    }

    QgsLayoutItem* map()
    {
        auto* item = placed(std::make_unique<QgsLayoutItemMap>(&m_layout));
        item->setFrameEnabled(true);
        item->setFrameStrokeWidth(QgsLayoutMeasurement(m_slot.content == QLatin1String("location") ? 0.25 : 0.4));
        item->setBackgroundColor(QColor(0xf2, 0xf5, 0xf6));
        item->setKeepLayerSet(true);
        if (m_slot.graticule) {
            addGraticule(*item);
        }
        return item;
    }

    /// Longitude and latitude at the frame, as maps in official papers have them.
    void addGraticule(QgsLayoutItemMap& item) const
    {
        auto grid = std::make_unique<QgsLayoutItemMapGrid>(ItemTexts::tr("Graticule"), &item);
        grid->setCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
        grid->setStyle(QgsLayoutItemMapGrid::FrameAnnotationsOnly);
        grid->setFrameStyle(QgsLayoutItemMapGrid::InteriorTicks);
        grid->setFrameWidth(1.2 * m_scale.type);
        grid->setAnnotationEnabled(true);
        grid->setAnnotationFormat(QgsLayoutItemMapGrid::DegreeMinuteNoSuffix);
        grid->setAnnotationPrecision(0);
        grid->setAnnotationTextFormat(sheet_type::format(sheet_type::body(points() * 0.8), QColor(0x66, 0x66, 0x66)));
        for (const auto side : {QgsLayoutItemMapGrid::Left, QgsLayoutItemMapGrid::Right, QgsLayoutItemMapGrid::Top,
                                QgsLayoutItemMapGrid::Bottom}) {
            grid->setAnnotationPosition(QgsLayoutItemMapGrid::InsideMapFrame, side);
        }
        // At the bottom stands the scale bar.
        for (const auto side : {QgsLayoutItemMapGrid::Right, QgsLayoutItemMapGrid::Bottom}) {
            grid->setAnnotationDisplay(QgsLayoutItemMapGrid::HideAll, side);
        }
        grid->setAnnotationDisplay(QgsLayoutItemMapGrid::LatitudeOnly, QgsLayoutItemMapGrid::Left);
        grid->setAnnotationDisplay(QgsLayoutItemMapGrid::LongitudeOnly, QgsLayoutItemMapGrid::Top);
        grid->setAnnotationDirection(QgsLayoutItemMapGrid::Vertical, QgsLayoutItemMapGrid::Left);
        item.grids()->addGrid(grid.release());
    }

    QgsLayoutItem* legend()
    {
        auto* item = placed(std::make_unique<QgsLayoutItemLegend>(&m_layout));
        item->setTitle(ItemTexts::tr("Legend"));
        item->setColumnCount(m_slot.columns);
        item->setSplitLayer(m_slot.columns > 1);
        item->setBackgroundEnabled(false);
        dressLegend(*item, points());
        if (m_slot.toBottom) {
            item->setReferencePoint(QgsLayoutItem::LowerLeft);
            item->attemptMove(QgsLayoutPoint(place().left(), place().bottom()));
        }
        return item;
    }

    QgsLayoutItem* scaleBar()
    {
        auto* item = placed(std::make_unique<QgsLayoutItemScaleBar>(&m_layout));
        item->setStyle(QStringLiteral("Single Box"));
        item->setUnits(Qgis::DistanceUnit::Kilometers);
        item->setUnitLabel(ItemTexts::tr("km"));
        item->setMapUnitsPerScaleBarUnit(1);
        item->setNumberOfSegmentsLeft(0);
        item->setNumberOfSegments(4);
        item->setHeight(1.6 * m_scale.type);
        item->setLabelBarSpace(0.6 * m_scale.type);
        item->setBoxContentSpace(1 * m_scale.type);
        item->setBackgroundEnabled(true);
        item->setBackgroundColor(QColor(255, 255, 255, 190));
        item->setTextFormat(sheet_type::format(sheet_type::body(points())));
        // It never becomes smaller by itself: no higher than its figures and its bar.
        item->attemptResize(QgsLayoutSize(1, 1));
        item->setReferencePoint(QgsLayoutItem::LowerLeft);
        item->attemptMove(QgsLayoutPoint(place().left(), place().bottom()));
        return item;
    }

    QgsLayoutItem* northArrow()
    {
        auto* item = placed(std::make_unique<QgsLayoutItemPicture>(&m_layout));
        item->setPicturePath(QStringLiteral("arrows/NorthArrow_02.svg"));
        item->setNorthMode(QgsLayoutItemPicture::TrueNorth);
        return item;
    }

    QgsLayoutItem* table()
    {
        auto* item = QgsLayoutItemManualTable::create(&m_layout);
        m_layout.addMultiFrame(item);
        describe(*item);
        item->setContentTextFormat(sheet_type::format(sheet_type::body(points())));
        item->setHeaderTextFormat(sheet_type::format(sheet_type::heading(points())));
        item->setCellMargin(0.7 * m_scale.type);
        item->setGridStrokeWidth(0.12 * m_scale.type);
        item->setGridColor(QColor(0x90, 0x90, 0x90));
        item->setVerticalGrid(false);
        item->setBackgroundColor(QColor(255, 255, 255, 0));
        item->setWrapBehavior(QgsLayoutTable::WrapText);
        item->setIncludeTableHeader(true);
        auto frame = std::make_unique<QgsLayoutFrame>(&m_layout, item);
        auto* added = frame.get();
        added->attemptSetSceneRect(place());
        item->addFrame(frame.release());
        return added;
    }

    QgsPrintLayout& m_layout;
    const SheetSlot& m_slot;
    SheetScale m_scale;
};

} // namespace

SheetScale SheetScale::of(const SheetTemplate& sheetTemplate)
{
    const double paper = sizeMm(sheetTemplate.page).width() / sheetTemplate.designMm.width();
    return {paper, 1 + (paper - 1) * 0.6};
}

namespace sheet_item {

QString text(const QgsLayoutObject& object, const char* property)
{
    return object.customProperty(QLatin1String(property)).toString();
}

double number(const QgsLayoutObject& object, const char* property)
{
    return object.customProperty(QLatin1String(property)).toDouble();
}

QSizeF roomOf(const QgsLayoutObject& object)
{
    const auto parts = text(object, room).split(QLatin1Char(' '));
    return {parts.value(0).toDouble(), parts.value(1).toDouble()};
}

void set(QgsLayoutObject& object, const char* property, const QVariant& value)
{
    object.setCustomProperty(QLatin1String(property), value);
}

} // namespace sheet_item

QgsLayoutItem* addSheetItem(QgsPrintLayout& layout, const SheetSlot& slot, const SheetScale& scale)
{
    return ItemMaker(layout, slot, scale).make();
}

QgsLayoutItemMap* sheetMap(const QgsPrintLayout& layout, const QString& role)
{
    QList<QgsLayoutItemMap*> maps;
    layout.layoutItems(maps);
    for (auto* map : std::as_const(maps)) {
        if (!role.isEmpty() && sheet_item::text(*map, sheet_item::role) == role) {
            return map;
        }
    }
    return nullptr;
}

} // namespace qiantu
