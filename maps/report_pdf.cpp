// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/report_pdf.h"

#include "maps/map_style.h"
#include "maps/pdf_text.h"
#include "models/checking/report_columns.h"
#include "models/core/staged_file.h"
#include "models/report/report_html.h"
#include "models/report/report_workbook.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <cmath>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ReportPdf)
};

using Block = ReportPages::Block;

// On A4, in millimetres.
constexpr double pageWidth = 210;
constexpr double pageHeight = 297;
constexpr double sideMargin = 18;
constexpr double topMargin = 24;
constexpr double bottomMargin = 20;
constexpr int resolution = 600;

/// Millimetres in the units of the file's pages.
double onPaper(double millimetres)
{
    return millimetres / 25.4 * resolution;
}

/// Millimetres in the units of a text document's margins, which are pixels of a screen.
double inDocument(double millimetres)
{
    return millimetres / 25.4 * 96;
}

QTextCharFormat charFormat(const QFont& font, const QColor& color = Qt::black)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

const QColor quiet(0x5B, 0x64, 0x70);
const QColor rule(0xB0, 0xB7, 0xC1);

/// A cell with a rule below it, filled.
QTextTableCellFormat cellFormat(const QBrush& fill)
{
    QTextTableCellFormat format;
    format.setBottomBorder(1);
    format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBottomBorderBrush(rule);
    if (fill.style() != Qt::NoBrush) {
        format.setBackground(fill);
    }
    return format;
}

/// The report as a text document that is laid out for the paper.
class Pages
{
public:
    Pages(const ReportPages& pages, QPagedPaintDevice& device) : m_cursor(&m_document)
    {
        m_document.documentLayout()->setPaintDevice(&device);
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(style::serif(10.5));
        m_document.setUndoRedoEnabled(false);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_document.setDefaultTextOption(option);
        m_document.setPageSize({onPaper(pageWidth - 2 * sideMargin), onPaper(pageHeight - topMargin - bottomMargin)});
        // Else everything would be laid out anew with every cell.
        m_cursor.beginEditBlock();
        writeTitle(pages);
    }

    /// Ends the writing: now it is laid out.
    void layOut()
    {
        m_cursor.endEditBlock();
        keepHeadingsWithTheirText();
    }

    void write(const Block& block)
    {
        switch (block.kind) {
        case Block::Kind::Chapter:
            writeParagraph(block.text, charFormat(style::serif(16, true), QColor(0x1F, 0x4E, 0x79)), 6, 3, m_isFirst);
            m_isFirst = false;
            m_headings.push_back(m_cursor.block());
            break;
        case Block::Kind::Heading:
            writeParagraph(block.text, charFormat(style::serif(12, true)), 4, 1.5);
            m_headings.push_back(m_cursor.block());
            break;
        case Block::Kind::Paragraph:
            writeParagraph(block.text, charFormat(style::serif(10.5)), 0, 2);
            break;
        case Block::Kind::Table:
            writeTable(block.table);
            break;
        }
    }

    int pageCount() const { return m_document.pageCount(); }

    void draw(QPainter& painter, int page) const
    {
        const QSizeF size = m_document.pageSize();
        painter.save();
        painter.translate(onPaper(sideMargin), onPaper(topMargin) - page * size.height());
        const QRectF clip(0, page * size.height(), size.width(), size.height());
        painter.setClipRect(clip);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = clip;
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

private:
    /// Moves headings that stand alone at the end of a page to the next one, where what they head begins.
    void keepHeadingsWithTheirText()
    {
        for (const QTextBlock& heading : m_headings) {
            // What a heading heads may begin with a paragraph that leads to a table.
            const QTextBlock next = heading.next();
            const QTextBlock second = next.isValid() ? next.next() : next;
            const bool parted = pageOf(next) != pageOf(heading) ||
                                (second.isValid() && pageOf(second) != pageOf(heading) &&
                                 m_cursor.document()->frameAt(second.position()) != m_document.rootFrame());
            if (parted && pageTop(heading) > 0) {
                QTextCursor cursor(heading);
                QTextBlockFormat format = heading.blockFormat();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                cursor.setBlockFormat(format);
            }
        }
    }

    void writeTitle(const ReportPages& pages)
    {
        writeParagraph(pages.classification, charFormat(style::sans(12, true)), 0, 60);
        writeParagraph(pages.title, charFormat(style::serif(26, true)), 0, 30, false, Qt::AlignHCenter);
        for (const auto& [name, value] : pages.particulars) {
            writeParagraph(Words::tr("%1: %2", "a fact on the title page").arg(name, value),
                           charFormat(style::serif(14)), 0, 4, false, Qt::AlignHCenter);
        }
    }

    void writeParagraph(const QString& text, const QTextCharFormat& format, double above, double below,
                        bool onNewPage = false, Qt::Alignment alignment = Qt::AlignLeft)
    {
        QTextBlockFormat block;
        block.setTopMargin(inDocument(above));
        block.setBottomMargin(inDocument(below));
        block.setAlignment(alignment);
        block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        if (onNewPage) {
            block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        }
        m_cursor.movePosition(QTextCursor::End);
        if (m_hasText) {
            m_cursor.insertBlock(block, format);
        } else {
            m_cursor.setBlockFormat(block);
            m_cursor.setBlockCharFormat(format);
            m_hasText = true;
        }
        m_cursor.insertText(text, format);
    }

    void writeTable(const ReportPages::Table& table)
    {
        QTextTableFormat format;
        QList<QTextLength> widths;
        int shares = 0;
        for (const auto& column : table.columns) {
            shares += column.share;
        }
        for (const auto& column : table.columns) {
            widths << QTextLength(QTextLength::PercentageLength, 100.0 * column.share / shares);
        }
        format.setColumnWidthConstraints(widths);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setHeaderRowCount(1);
        format.setBorderCollapse(true);
        format.setBorder(0);
        format.setCellPadding(inDocument(0.8));
        format.setCellSpacing(0);
        format.setBottomMargin(inDocument(3));
        m_cursor.movePosition(QTextCursor::End);
        QTextTable* made = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1,
                                                static_cast<int>(table.columns.size()), format);
        for (int column = 0; column < made->columns(); ++column) {
            QTextTableCell cell = made->cellAt(0, column);
            cell.setFormat(cellFormat(QColor(0xEC, 0xEF, 0xF1)));
            const ReportPages::Column& about = table.columns[static_cast<std::size_t>(column)];
            QTextCursor cursor = cell.firstCursorPosition();
            align(cursor, about.isNumber);
            cursor.insertText(about.heading, charFormat(style::sans(8.5, true)));
        }
        for (int row = 1; row < made->rows(); ++row) {
            const auto& cells = table.rows[static_cast<std::size_t>(row) - 1];
            for (int column = 0; column < made->columns(); ++column) {
                const auto at = static_cast<std::size_t>(column);
                writeCell(made->cellAt(row, column), cells[at], table.columns[at].isNumber);
            }
        }
        m_cursor.movePosition(QTextCursor::End);
        // The block that Qt keeps behind a table is not to be seen.
        m_cursor.setBlockCharFormat(charFormat(style::sans(2)));
    }

    static void align(QTextCursor& cursor, bool isNumber)
    {
        QTextBlockFormat format;
        format.setAlignment(isNumber ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(format);
    }

    static void writeCell(QTextTableCell place, const ReportPages::Cell& cell, bool isNumber)
    {
        QTextCharFormat format = charFormat(style::sans(8.5));
        if (cell.isMuted) {
            format.setForeground(QColor(0x8B, 0x92, 0x9C));
            format.setFontStrikeOut(true);
        }
        QBrush fill;
        if (cell.status) {
            const checking::StatusInk ink = checking::inkOf(*cell.status);
            format.setForeground(QColor(ink.text));
            fill = QColor(ink.fill);
        }
        place.setFormat(cellFormat(fill));
        QTextCursor cursor = place.firstCursorPosition();
        align(cursor, isNumber);
        cursor.insertText(cell.text, format);
        if (!cell.note.isEmpty()) {
            cursor.insertBlock();
            cursor.insertText(cell.note, charFormat(style::sans(7), quiet));
        }
    }

    double pageTop(const QTextBlock& block) const
    {
        const double height = m_document.pageSize().height();
        return std::fmod(m_document.documentLayout()->blockBoundingRect(block).top(), height);
    }

    int pageOf(const QTextBlock& block) const
    {
        const double top = m_document.documentLayout()->blockBoundingRect(block).top();
        return static_cast<int>(top / m_document.pageSize().height());
    }

    QTextDocument m_document;
    QTextCursor m_cursor;
    std::vector<QTextBlock> m_headings;
    bool m_hasText = false;
    bool m_isFirst = true; ///< The next chapter is the first: it begins a page.
};

/// What stands around the text of a page.
void drawSurroundings(QPainter& painter, const ReportPages& pages, int page, int count)
{
    painter.setPen(quiet);
    painter.setFont(style::sans(8));
    const QRectF head(onPaper(sideMargin), onPaper(12), onPaper(pageWidth - 2 * sideMargin), onPaper(6));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, pages.title);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, pages.classification);
    painter.setPen(QPen(rule, onPaper(0.2)));
    painter.drawLine(head.bottomLeft() + QPointF(0, onPaper(1)), head.bottomRight() + QPointF(0, onPaper(1)));
    painter.setPen(quiet);
    const QRectF foot(onPaper(sideMargin), onPaper(pageHeight - 15), onPaper(pageWidth - 2 * sideMargin), onPaper(6));
    painter.drawText(foot, Qt::AlignCenter, Words::tr("Page %1 of %2").arg(page).arg(count));
}

tl::unexpected<Error> cannotWrite(const QString& path)
{
    return fail(Error::Kind::ReadOnly, Words::tr("The report cannot be written."), path,
                Words::tr("Choose a folder that you may write to."));
}

tl::unexpected<Error> wasCancelled()
{
    return fail(Error::Kind::Cancelled, Words::tr("Writing the report was cancelled."));
}

} // namespace

Result<void> writeReportPdf(const ReportPages& pages, const QString& path, Progress& progress)
{
    StagedFile staged(path);
    if (!staged.open()) {
        return cannotWrite(path);
    }
    {
        QPdfWriter writer(staged.path());
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(resolution);
        writer.setTitle(pages.title);
        writer.setCreator(QStringLiteral("Qiantu"));
        Pages laidOut(pages, writer);
        progress.begin(Words::tr("Laying the report out"), static_cast<std::int64_t>(pages.blocks.size()));
        std::int64_t done = 0;
        for (const Block& block : pages.blocks) {
            if (progress.cancelled()) {
                return wasCancelled();
            }
            laidOut.write(block);
            progress.advance(++done);
        }
        laidOut.layOut();
        QPainter painter;
        if (!painter.begin(&writer)) {
            return cannotWrite(path);
        }
        const int count = laidOut.pageCount();
        progress.begin(Words::tr("Writing the pages"), count);
        for (int page = 0; page < count; ++page) {
            if (progress.cancelled()) {
                return wasCancelled();
            }
            if (page > 0) {
                writer.newPage();
                drawSurroundings(painter, pages, page + 1, count);
            }
            laidOut.draw(painter, page);
            progress.advance(page + 1);
        }
        if (!painter.end()) {
            return cannotWrite(path);
        }
    }
    if (auto searchable = unifyPdfText(staged.path()); !searchable) {
        return searchable;
    }
    return staged.commit() ? Result<void>() : cannotWrite(path);
}

Result<void> writeReport(const ReportDocument& document, const QString& path, Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("xlsx")) {
        return writeReportWorkbook(document, path, progress);
    }
    if (suffix == QLatin1String("html")) {
        return writeReportHtml(pagesOf(document), path);
    }
    if (suffix == QLatin1String("pdf")) {
        return writeReportPdf(pagesOf(document), path, progress);
    }
    return fail(Error::Kind::Invalid, Words::tr("A report can be written as .xlsx, .html or .pdf."), path,
                Words::tr("Choose a file name that ends in one of these."));
}

} // namespace qiantu
