// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sheet_editing.h"

#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_type.h"
#include "models/layouts/sheet_table.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <qgsfillsymbol.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemregistry.h>
#include <qgslayoutitemshape.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutundostack.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct EditingWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetEditing)
};

constexpr double smallestMm = 2;
constexpr double textPoints = 11;
constexpr double tablePoints = 7.5;

QSizeF usualSize(SheetItemKind kind)
{
    switch (kind) {
    case SheetItemKind::Text:
        return {60, 10};
    case SheetItemKind::Picture:
        return {40, 30};
    case SheetItemKind::Legend:
        return {50, 50};
    case SheetItemKind::ScaleBar:
        return {60, 10};
    case SheetItemKind::NorthArrow:
        return {12, 15};
    case SheetItemKind::Box:
        return {60, 40};
    case SheetItemKind::FiguresTable:
    case SheetItemKind::CompletionTable:
    case SheetItemKind::PilotsTable:
    case SheetItemKind::ProjectsTable:
        break;
    }
    return {100, 60};
}

std::optional<SheetTableKind> tableOf(SheetItemKind kind)
{
    switch (kind) {
    case SheetItemKind::FiguresTable:
        return SheetTableKind::Figures;
    case SheetItemKind::CompletionTable:
        return SheetTableKind::Completion;
    case SheetItemKind::PilotsTable:
        return SheetTableKind::Pilots;
    case SheetItemKind::ProjectsTable:
        return SheetTableKind::Projects;
    default:
        return {};
    }
}

/// The map that something at `place` belongs to.
QgsLayoutItemMap* mapAt(const QgsPrintLayout& layout, const QPointF& place)
{
    QList<QgsLayoutItemMap*> maps;
    layout.layoutItems(maps);
    const auto weight = [&](const QgsLayoutItemMap* map) {
        const QRectF bounds = map->sceneBoundingRect();
        // Any map at the place before the largest map elsewhere.
        return std::pair(bounds.contains(place), bounds.width() * bounds.height());
    };
    const auto best = std::max_element(maps.cbegin(), maps.cend(),
                                       [&](const auto* a, const auto* b) { return weight(a) < weight(b); });
    return best == maps.cend() ? nullptr : *best;
}

/// A role that no item has yet: table, table2 …
QString freeRole(const QgsPrintLayout& layout, const QString& base)
{
    QString role = base;
    for (int number = 2; layout.itemById(role) != nullptr; ++number) {
        role = base + QString::number(number);
    }
    return role;
}

std::unique_ptr<QgsLayoutItem> makeText(QgsPrintLayout& layout)
{
    auto label = std::make_unique<QgsLayoutItemLabel>(&layout);
    label->setText(EditingWords::tr("Text"));
    label->setTextFormat(sheet_type::format(sheet_type::body(textPoints)));
    label->setMarginX(0);
    label->setMarginY(0);
    return label;
}

std::unique_ptr<QgsLayoutItem> makeBox(QgsPrintLayout& layout)
{
    auto box = std::make_unique<QgsLayoutItemShape>(&layout);
    box->setShapeType(QgsLayoutItemShape::Rectangle);
    // The item takes a copy.
    const std::unique_ptr<QgsFillSymbol> symbol(
        QgsFillSymbol::createSimple({{QStringLiteral("style"), QStringLiteral("no")},
                                     {QStringLiteral("outline_color"), QStringLiteral("#444444")},
                                     {QStringLiteral("outline_width"), QStringLiteral("0.4")}}));
    box->setSymbol(symbol.get());
    return box;
}

/// An item that is filled with the sheet, as the house templates have them.
SheetSlot slotOf(const QgsPrintLayout& layout, SheetItemKind kind, const QRectF& place, const QgsLayoutItemMap* map)
{
    SheetSlot slot;
    slot.at = place;
    slot.points = tablePoints;
    if (const auto table = tableOf(kind)) {
        slot.type = QStringLiteral("table");
        slot.content = toText(*table);
    } else {
        slot.type = kind == SheetItemKind::Legend     ? QStringLiteral("legend")
                    : kind == SheetItemKind::ScaleBar ? QStringLiteral("scale-bar")
                                                      : QStringLiteral("north-arrow");
        slot.map = sheet_item::text(*map, sheet_item::role);
    }
    slot.role = freeRole(layout, slot.type);
    return slot;
}

} // namespace

const std::vector<SheetItemKind>& allSheetItemKinds()
{
    static const std::vector<SheetItemKind> all = {SheetItemKind::Text,
                                                   SheetItemKind::Picture,
                                                   SheetItemKind::Legend,
                                                   SheetItemKind::FiguresTable,
                                                   SheetItemKind::CompletionTable,
                                                   SheetItemKind::PilotsTable,
                                                   SheetItemKind::ProjectsTable,
                                                   SheetItemKind::ScaleBar,
                                                   SheetItemKind::NorthArrow,
                                                   SheetItemKind::Box};
    return all;
}

QString displayName(SheetItemKind kind)
{
    switch (kind) {
    case SheetItemKind::Text:
        return EditingWords::tr("Text");
    case SheetItemKind::Picture:
        return EditingWords::tr("Picture");
    case SheetItemKind::Legend:
        return EditingWords::tr("Legend");
    case SheetItemKind::ScaleBar:
        return EditingWords::tr("Scale bar");
    case SheetItemKind::NorthArrow:
        return EditingWords::tr("North arrow");
    case SheetItemKind::Box:
        return EditingWords::tr("Frame");
    case SheetItemKind::FiguresTable:
    case SheetItemKind::CompletionTable:
    case SheetItemKind::PilotsTable:
    case SheetItemKind::ProjectsTable:
        return EditingWords::tr("Table: %1").arg(displayName(*tableOf(kind)));
    }
    return {};
}

QgsLayoutItem* addByHand(QgsPrintLayout& layout, SheetItemKind kind, const QRectF& rect)
{
    QRectF place = rect.normalized();
    if (place.width() < smallestMm || place.height() < smallestMm) {
        place = QRectF(place.topLeft(), usualSize(kind));
    }
    const bool needsMap =
        kind == SheetItemKind::Legend || kind == SheetItemKind::ScaleBar || kind == SheetItemKind::NorthArrow;
    auto* map = needsMap ? mapAt(layout, place.center()) : nullptr;
    if (needsMap && map == nullptr) {
        return nullptr;
    }
    layout.undoStack()->beginMacro(EditingWords::tr("Add: %1").arg(displayName(kind)));
    QgsLayoutItem* added = nullptr;
    if (needsMap || tableOf(kind)) {
        added = addSheetItem(layout, slotOf(layout, kind, place, map), SheetScale());
    } else {
        std::unique_ptr<QgsLayoutItem> item;
        if (kind == SheetItemKind::Text) {
            item = makeText(layout);
        } else if (kind == SheetItemKind::Picture) {
            item = std::make_unique<QgsLayoutItemPicture>(&layout);
        } else {
            item = makeBox(layout);
        }
        item->attemptSetSceneRect(place);
        added = item.release(); // The layout owns it from here.
        layout.addLayoutItem(added);
    }
    layout.undoStack()->endMacro();
    layout.setSelectedItem(added);
    return added;
}

QString sheetItemName(const QgsLayoutItem& item)
{
    if (const auto* label = qobject_cast<const QgsLayoutItemLabel*>(&item)) {
        constexpr int shown = 16;
        const QString text = label->currentText().simplified();
        return EditingWords::tr("Text “%1”").arg(text.size() > shown ? text.left(shown) + QStringLiteral("…") : text);
    }
    switch (item.type()) {
    case QgsLayoutItemRegistry::LayoutMap:
        return EditingWords::tr("Map");
    case QgsLayoutItemRegistry::LayoutLegend:
        return EditingWords::tr("Legend");
    case QgsLayoutItemRegistry::LayoutScaleBar:
        return EditingWords::tr("Scale bar");
    case QgsLayoutItemRegistry::LayoutPicture:
        return EditingWords::tr("Picture");
    case QgsLayoutItemRegistry::LayoutFrame:
        return EditingWords::tr("Table");
    case QgsLayoutItemRegistry::LayoutShape:
        return EditingWords::tr("Frame");
    case QgsLayoutItemRegistry::LayoutGroup:
        return EditingWords::tr("Group");
    default:
        return item.displayName();
    }
}

QString boundText(const QgsLayoutItemLabel& label)
{
    static const QRegularExpression variable(QStringLiteral("^\\s*\\[%\\s*@qiantu_(\\w+)\\s*%\\]\\s*$"));
    const auto match = variable.match(label.text());
    return match.hasMatch() ? match.captured(1) : QString();
}

QRectF printedBounds(const QgsPrintLayout& layout, int page)
{
    QRectF bounds;
    const auto* paper = layout.pageCollection()->page(page);
    if (paper == nullptr) {
        return bounds;
    }
    const auto items = layout.pageCollection()->itemsOnPage(page);
    for (const auto* item : items) {
        if (item->type() == QgsLayoutItemRegistry::LayoutPage || !item->isVisible() || item->excludeFromExports()) {
            continue;
        }
        // Frames of maps are drawn half outside of their rectangle.
        const double rim = item->frameEnabled() ? item->estimatedFrameBleed() : 0;
        bounds |= item->sceneBoundingRect().adjusted(-rim, -rim, rim, rim);
    }
    return bounds.isNull() ? bounds : bounds.translated(-paper->scenePos());
}

} // namespace qiantu
