// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <vector>

class QgsLayoutItem;
class QgsLayoutItemLabel;
class QgsPrintLayout;

namespace qiantu {

/// What can be added to a sheet by hand.
enum class SheetItemKind
{
    Text,
    Picture,
    Legend,
    FiguresTable, ///< The targets of the sheet's region; see SheetTableKind for this and the next three.
    CompletionTable,
    PilotsTable,
    ProjectsTable,
    ScaleBar,
    NorthArrow,
    Box ///< A frame without contents.
};

/// Every kind in the order in which a tool bar offers them.
const std::vector<SheetItemKind>& allSheetItemKinds();
/// For people, translated: 文字 …
QString displayName(SheetItemKind kind);

/// Adds an item in the house's style at `rect` (millimetres of the layout; the kind's usual size where it is smaller
/// than 2 mm), selects it and gives it back; nullptr where it needs a map and the layout has none. One step of the
/// layout's undo stack. Legends, scale bars and arrows belong to the largest map that the middle of `rect` lies in,
/// else to the largest of all. These and tables say nothing before the sheet is filled again (fillSheet()).
QgsLayoutItem* addByHand(QgsPrintLayout& layout, SheetItemKind kind, const QRectF& rect);

/// What an item is called in lists and headings, translated: what it is, with the beginning of a label's text.
QString sheetItemName(const QgsLayoutItem& item);

/// The variable of a sheet that a label shows and nothing else ("title" for `[% @qiantu_title %]`); empty for a label
/// with a text of its own. Such a label's text is changed by changing the sheet.
QString boundText(const QgsLayoutItemLabel& label);

/// The bounds of all that is printed on a page (from 0), in millimetres of the page; null where there is nothing.
QRectF printedBounds(const QgsPrintLayout& layout, int page);

} // namespace qiantu
