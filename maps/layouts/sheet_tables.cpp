// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_tables.h"

#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_type.h"
#include "maps/map_style.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgslayouttablecolumn.h>
#include <qgsprintlayout.h>
#include <qgstablecell.h>

namespace qiantu {

namespace {

struct TableTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetTables)
};

constexpr int mostPages = 200;

Qt::AlignmentFlag alignment(SheetColumn::Align align)
{
    switch (align) {
    case SheetColumn::Align::Left:
        return Qt::AlignLeft;
    case SheetColumn::Align::Centre:
        return Qt::AlignHCenter;
    case SheetColumn::Align::Right:
        return Qt::AlignRight;
    }
    return Qt::AlignLeft;
}

QString textOf(const SheetCell& cell)
{
    return cell.status ? style::sign(*cell.status) + cell.text : cell.text;
}

/// The font of a text format at its size.
QFont fontOf(const QgsTextFormat& format)
{
    QFont font = format.font();
    font.setPointSizeF(format.size());
    return font;
}

/// How wide columns become, without the margins of their cells.
std::vector<double> widthsOf(const SheetTable& content, double available, const QFont& body, const QFont& heading)
{
    std::vector<double> widths(content.columns.size(), 0);
    double weights = 0;
    double taken = 0;
    for (std::size_t at = 0; at < content.columns.size(); ++at) {
        if (content.columns[at].align == SheetColumn::Align::Left) {
            weights += content.columns[at].weight;
            continue;
        }
        double width = sheet_type::widthMm(content.columns[at].heading, heading);
        for (const auto& row : content.rows) {
            width = std::max(width, sheet_type::widthMm(textOf(row[at]), body));
        }
        widths[at] = width * 1.03;
        taken += widths[at];
    }
    // Words keep at least a quarter of the table; figures then break rather than push them out.
    const double words = weights > 0 ? std::max(available - taken, available * 0.27) : 0;
    if (taken > 0) {
        const double squeeze = std::min(1.0, (available - words) / taken);
        // Without words to widen, the figures share what is left.
        const double share = weights > 0 ? squeeze : available / taken;
        for (double& width : widths) {
            width *= share;
        }
    }
    for (std::size_t at = 0; at < content.columns.size(); ++at) {
        if (content.columns[at].align == SheetColumn::Align::Left) {
            widths[at] = words * content.columns[at].weight / weights;
        }
    }
    return widths;
}

QgsTableContents cellsOf(const SheetTable& content, const std::vector<double>& widths, const QFont& body)
{
    QgsTableContents cells;
    for (const auto& row : content.rows) {
        QgsTableRow line;
        for (std::size_t at = 0; at < row.size(); ++at) {
            // A hair narrower than the column, or QGIS would break the lines once more.
            QgsTableCell cell(style::wrapped(textOf(row[at]), body, widths[at] * 0.995));
            auto format = sheet_type::format(body, row[at].status ? style::color(*row[at].status).darker(130)
                                                                  : sheet_type::ink());
            cell.setTextFormat(format);
            cell.setHorizontalAlignment(alignment(content.columns[at].align));
            cell.setVerticalAlignment(Qt::AlignVCenter);
            line << cell;
        }
        cells << line;
    }
    return cells;
}

/// As many rows as have room in a height; as totalSize() of the table says it.
std::size_t fitting(QgsLayoutItemManualTable& table, const QgsTableContents& all, double height)
{
    table.setTableContents(all);
    const double whole = table.totalSize().height();
    if (whole <= height || all.isEmpty()) {
        return static_cast<std::size_t>(all.size());
    }
    qsizetype low = 0;
    qsizetype high = all.size() - 1;
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        table.setTableContents(all.mid(0, middle));
        if (table.totalSize().height() <= height) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return static_cast<std::size_t>(low);
}

/// A copy of a label of the first page for a further one.
void copyLabel(QgsPrintLayout& layout, const QString& role, int page, const QRectF& place, const QString& text = {})
{
    QList<QgsLayoutItemLabel*> labels;
    layout.layoutItems(labels);
    for (const auto* label : std::as_const(labels)) {
        if (sheet_item::text(*label, sheet_item::role) != role) {
            continue;
        }
        auto copy = std::make_unique<QgsLayoutItemLabel>(&layout);
        copy->setText(text.isEmpty() ? label->text() : text);
        copy->setTextFormat(label->textFormat());
        copy->setHAlign(label->hAlign());
        copy->setVAlign(label->vAlign());
        copy->setMarginX(0);
        copy->setMarginY(0);
        copy->setId(QStringLiteral("%1-%2").arg(role).arg(page + 1));
        sheet_item::set(*copy, sheet_item::further, true);
        auto* added = copy.get();
        layout.addLayoutItem(copy.release());
        added->attemptMove(QgsLayoutPoint(place.topLeft()), true, false, page);
        added->attemptResize(QgsLayoutSize(place.size()));
        return;
    }
}

/// Where a label of a role stands on its page; `otherwise` when it is not there any more.
QRectF placeOf(const QgsPrintLayout& layout, const QString& role, const QRectF& otherwise)
{
    QList<QgsLayoutItemLabel*> labels;
    layout.layoutItems(labels);
    for (const auto* label : std::as_const(labels)) {
        if (sheet_item::text(*label, sheet_item::role) == role) {
            return {label->pagePos(), label->rect().size()};
        }
    }
    return otherwise;
}

/// Goes on with a table on a new page: classification and page number where they were, the table's heading, the table.
void addFurtherPage(QgsPrintLayout& layout, QgsLayoutItemManualTable& table)
{
    auto* pages = layout.pageCollection();
    const QSizeF size = pages->page(0)->rect().size();
    auto page = std::make_unique<QgsLayoutItemPage>(&layout);
    page->setPageSize(QgsLayoutSize(size));
    sheet_item::set(*page, sheet_item::further, true);
    pages->addPage(page.release());
    const int number = pages->pageCount() - 1;
    const double margin = std::min(size.width(), size.height()) * 0.07;
    const QString role = sheet_item::text(table, sheet_item::role);
    const QRectF pageLabel = placeOf(layout, QStringLiteral("page"),
                                     QRectF(margin, size.height() - margin, size.width() - 2 * margin, margin / 2));
    copyLabel(layout, QStringLiteral("page"), number, pageLabel);
    const QRectF mark =
        placeOf(layout, QStringLiteral("classification"), QRectF(margin, margin / 2, margin * 4, margin));
    copyLabel(layout, QStringLiteral("classification"), number, mark);
    const QString heading = role + QStringLiteral("-heading");
    const QRectF headingPlace = placeOf(layout, heading, QRectF(0, 0, 0, margin / 2));
    const double top = mark.bottom() + headingPlace.height() * 0.5;
    copyLabel(
        layout, heading, number, QRectF(margin, top, size.width() - 2 * margin, headingPlace.height()),
        TableTexts::tr("%1 (continued)")
            .arg(QStringLiteral("[% @qiantu_%1 %]").arg(QString(heading).replace(QLatin1Char('-'), QLatin1Char('_')))));
    const double tableTop = top + headingPlace.height() * 1.3;
    auto frame = std::make_unique<QgsLayoutFrame>(&layout, &table);
    auto* added = frame.get();
    sheet_item::set(*frame, sheet_item::further, true);
    frame->setId(QStringLiteral("%1-%2").arg(role).arg(number + 1));
    table.addFrame(frame.release(), false);
    added->attemptMove(QgsLayoutPoint(margin, tableTop), true, false, number);
    added->attemptResize(QgsLayoutSize(table.frame(0)->rect().width(), pageLabel.top() - tableTop - margin * 0.3));
}

/// QGIS makes the columns anew from the contents and forgets how their headings stand.
void alignHeadings(QgsLayoutItemManualTable& table, const SheetTable& content)
{
    auto& columns = table.columns();
    for (qsizetype at = 0; at < columns.size() && at < static_cast<qsizetype>(content.columns.size()); ++at) {
        columns[at].setHAlignment(alignment(content.columns[static_cast<std::size_t>(at)].align));
    }
}

/// The width that a table may take. QGIS gives the frame the width that the columns came out with, which is a hair
/// another, so that a table filled again and again would creep: the room that it was given counts, unless somebody has
/// given it another one.
double widthOf(const QgsLayoutItemManualTable& table)
{
    constexpr double hair = 1; // mm
    const double given = sheet_item::roomOf(table).width();
    const double now = table.frame(0)->rect().width();
    return std::abs(given - now) < hair ? given : now;
}

} // namespace

TableFill fillTable(QgsPrintLayout& layout, QgsLayoutItemManualTable& table, const SheetTable& content)
{
    TableFill fill{content.rows.size(), 0};
    if (table.frameCount() == 0 || content.columns.empty()) {
        return fill;
    }
    const auto* frame = table.frame(0);
    const QFont body = fontOf(table.contentTextFormat());
    const double margins = static_cast<double>(content.columns.size()) * 2 * table.cellMargin();
    const auto widths =
        widthsOf(content, widthOf(table) - margins - table.gridStrokeWidth(), body, fontOf(table.headerTextFormat()));
    QgsLayoutTableColumns headers;
    for (std::size_t at = 0; at < content.columns.size(); ++at) {
        QgsLayoutTableColumn header(
            style::wrapped(content.columns[at].heading, fontOf(table.headerTextFormat()), widths[at] * 0.995));
        header.setHAlignment(alignment(content.columns[at].align));
        headers << header;
    }
    table.setHeaders(headers);
    table.setColumnWidths(QList<double>(widths.begin(), widths.end()));
    const auto cells = cellsOf(content, widths, body);
    const bool runsOn = table.customProperty(QLatin1String(sheet_item::runsOn)).toBool();
    table.setHeaderMode(QgsLayoutTable::FirstFrame);
    fill.shown = fitting(table, cells, frame->rect().height());
    if (fill.shown == fill.rows || !runsOn) {
        table.setTableContents(cells.mid(0, static_cast<qsizetype>(fill.shown)));
        alignHeadings(table, content);
        return fill;
    }
    table.setTableContents(cells);
    table.setHeaderMode(QgsLayoutTable::AllFrames);
    const auto framesHeight = [&table] {
        double height = 0;
        for (int at = 0; at < table.frameCount(); ++at) {
            height += table.frame(at)->rect().height();
        }
        return height;
    };
    while (framesHeight() < table.totalSize().height() - 0.01 && table.frameCount() < mostPages) {
        addFurtherPage(layout, table);
    }
    table.recalculateFrameRects();
    alignHeadings(table, content);
    fill.shown = fill.rows;
    return fill;
}

void removeFurtherPages(QgsPrintLayout& layout)
{
    for (auto* multiFrame : layout.multiFrames()) {
        for (int at = multiFrame->frameCount() - 1; at > 0; --at) {
            if (multiFrame->frame(at)->customProperty(QLatin1String(sheet_item::further)).toBool()) {
                multiFrame->removeFrame(at, false);
            }
        }
    }
    QList<QgsLayoutItem*> items;
    layout.layoutItems(items);
    for (auto* item : std::as_const(items)) {
        if (item->type() != QgsLayoutItemRegistry::LayoutPage && item->type() != QgsLayoutItemRegistry::LayoutFrame &&
            item->customProperty(QLatin1String(sheet_item::further)).toBool()) {
            layout.removeLayoutItem(item);
        }
    }
    auto* pages = layout.pageCollection();
    for (int at = pages->pageCount() - 1; at > 0; --at) {
        if (pages->page(at)->customProperty(QLatin1String(sheet_item::further)).toBool()) {
            pages->deletePage(at);
        }
    }
}

} // namespace qiantu
