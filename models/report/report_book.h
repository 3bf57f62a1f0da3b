// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

#include <variant>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace qiantu::report {

/// A number with the decimals that it is shown with.
struct BookNumber
{
    double value = 0;
    int decimals = 0;
};

/// A cell of a workbook; std::monostate is an empty one, an int a year (written without a thousands mark).
using BookCell = std::variant<std::monostate, QString, BookNumber, int, QDate, CheckStatus>;

/// A column of a sheet.
struct BookColumn
{
    QString heading;
    int widest = 20; ///< In characters, Chinese ones two; longer texts wrap.
};

/// One sheet: a filterable table whose headings stay in sight and stand on every printed page.
struct BookSheet
{
    QString name; ///< At most 31 characters.
    std::vector<BookColumn> columns;
    std::vector<std::vector<BookCell>> rows = {};
    std::vector<bool> muted = {}; ///< Rows of superseded targets; empty: none is.
    int frozenColumns = 1;        ///< They stay in sight and stand on every printed page.
    /// The column with which a second printed page begins (where the figures come from); 0: all on one page's width.
    int secondPage = 0;
};

/// Writes an Excel workbook for print and for the screen: A4 landscape, headings repeated, page x of y. Texts are
/// written as texts, whatever they begin with; statuses carry their colours by rules, so that they follow when a cell
/// is changed.
class Book
{
public:
    /// Begins a workbook at `path`; `title`, `mark` (密级) and `date` stand above every printed page.
    Book(const QString& path, const QString& title, const QString& mark, const QString& date);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// Adds a title page with lines of cells, not filterable: a line with one text is a heading or a paragraph over
    /// the whole width, others are lines of a table; the first line of a table is its heading.
    void addSummary(const QString& name, const QString& title, const std::vector<std::pair<QString, QString>>& facts,
                    const QString& paragraph, const std::vector<BookSheet>& tables);
    void addSheet(const BookSheet& table);

    /// Finishes the file; empty, or what went wrong.
    QString close();

private:
    lxw_worksheet* begin(const QString& name);
    void write(lxw_worksheet* sheet, unsigned row, unsigned short column, const BookCell& cell, bool isMuted);
    void text(lxw_worksheet* sheet, unsigned row, unsigned short column, const QString& value, lxw_format* format);
    /// Colours statuses between two rows of a column by what stands there.
    void colourStatuses(lxw_worksheet* sheet, unsigned firstRow, unsigned lastRow, unsigned short column);
    lxw_format* numberFormat(int decimals, bool isMuted);

    static constexpr int mostDecimals = 6;

    lxw_workbook* m_workbook;
    QString m_header;
    lxw_format* m_title = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_caption = nullptr;
    lxw_format* m_paragraph = nullptr;
    std::array<lxw_format*, 2> m_text{}; ///< Plain and muted, as all pairs below.
    std::array<lxw_format*, 2> m_date{};
    std::array<lxw_format*, 2> m_year{};
    std::array<std::array<lxw_format*, mostDecimals + 1>, 2> m_number{};
    std::array<lxw_format*, 6> m_status{};
};

} // namespace qiantu::report
