// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_template.h"

#include <QSizeF>
#include <QVariant>

class QgsLayoutItem;
class QgsLayoutItemMap;
class QgsLayoutObject;
class QgsPrintLayout;

namespace qiantu {

/// How much larger a page is than the one that its template is measured on. Type grows more slowly than paper: a larger
/// sheet is read from farther away, but not by so much.
struct SheetScale
{
    double paper = 1;
    double type = 1;

    static SheetScale of(const SheetTemplate& sheetTemplate);
};

/// What an item of a sheet knows about itself besides what QGIS stores: custom properties, which travel with a
/// template.
namespace sheet_item {

inline constexpr const char* role = "qiantu/role";       ///< SheetSlot::role
inline constexpr const char* type = "qiantu/type";       ///< SheetSlot::type
inline constexpr const char* content = "qiantu/content"; ///< SheetSlot::content
inline constexpr const char* map = "qiantu/map";         ///< SheetSlot::map
inline constexpr const char* map2 = "qiantu/map2";       ///< SheetSlot::map2
inline constexpr const char* points = "qiantu/points";   ///< Size of type as designed.
inline constexpr const char* fitted = "qiantu/fitted";   ///< Size of type as fitted; what is another was set by hand.
inline constexpr const char* room = "qiantu/room";       ///< Width and height that a legend or scale bar may take.
/// Of a map: the region, size and extent that it was filled with; another extent of that size was chosen by hand.
inline constexpr const char* view = "qiantu/view";
inline constexpr const char* runsOn = "qiantu/runs-on";
inline constexpr const char* regionsOnly = "qiantu/regions-only";
inline constexpr const char* further = "qiantu/further";      ///< Made for a page that a table runs on to.
inline constexpr const char* kind = "qiantu/kind";            ///< Of the layout: SheetKind.
inline constexpr const char* typeScale = "qiantu/type-scale"; ///< Of the layout: SheetScale::type.

QString text(const QgsLayoutObject& object, const char* property);
double number(const QgsLayoutObject& object, const char* property);
QSizeF roomOf(const QgsLayoutObject& object);
void set(QgsLayoutObject& object, const char* property, const QVariant& value);

} // namespace sheet_item

/// Adds the item of a slot to a layout, dressed but not filled; fillSheet() fills it with the others. The layout owns
/// it. For a table it is the first frame.
QgsLayoutItem* addSheetItem(QgsPrintLayout& layout, const SheetSlot& slot, const SheetScale& scale);

/// The map of a role in a layout, or nullptr.
QgsLayoutItemMap* sheetMap(const QgsPrintLayout& layout, const QString& role);

} // namespace qiantu
