// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_book.h"

#include "models/checking/report_columns.h"
#include "models/report/report_words.h"

#include <QFile>
#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace qiantu::report {

namespace {

constexpr std::uint8_t paperA4 = 9;
constexpr int mostCharacters = 32767; ///< Of a cell; libxlsxwriter refuses more.
constexpr lxw_color_t ruleColour = 0xC9CED6;
constexpr lxw_color_t mutedColour = 0x9E9E9E;

/// The text of a cell as it will stand there, for the width of its column.
QString shownText(const BookCell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell)) {
        return *text;
    }
    if (const auto* number = std::get_if<BookNumber>(&cell)) {
        return QLocale::c().toString(number->value, 'f', number->decimals);
    }
    if (const auto* status = std::get_if<CheckStatus>(&cell)) {
        return displayName(*status);
    }
    return std::holds_alternative<QDate>(cell) ? QStringLiteral("2000-00-00") : QString();
}

/// The width of a column in characters: as wide as its longest text, up to its widest; headings may wrap once.
double widthOf(const BookSheet& sheet, std::size_t column)
{
    constexpr int narrowest = 6;
    int width = std::max(narrowest, (displayWidth(sheet.columns[column].heading) + 1) / 2 + 2);
    for (const auto& row : sheet.rows) {
        width = std::max(width, displayWidth(shownText(row[column])));
    }
    // The mark of the filter stands beside the heading.
    return std::min(width, sheet.columns[column].widest) + 2.0;
}

/// How wide columns print at full size, in millimetres: 7 pixels a character and 5 at the side, as Excel has it.
double printedWidth(const std::vector<double>& widths, std::size_t from, std::size_t to)
{
    constexpr double millimetresPerPixel = 25.4 / 96;
    double pixels = 0;
    for (std::size_t at = from; at < to; ++at) {
        pixels += widths[at] * 7 + 5;
    }
    return pixels * millimetresPerPixel;
}

/// The scale in % at which a width fits the page, with a little room for another program's fonts.
std::uint16_t scaleFor(double width)
{
    constexpr double pageWidth = 297 - 2 * 10;
    constexpr double room = 0.86;
    return static_cast<std::uint16_t>(std::clamp(pageWidth * room / width * 100, 30.0, 100.0));
}

/// A text for a printed header: & begins a code there, and 255 characters are the most.
QByteArray headerText(const QString& text)
{
    constexpr int most = 70;
    return text.left(most).replace(u'&', QStringLiteral("&&")).toUtf8();
}

} // namespace

Book::Book(const QString& path, const QString& title, const QString& mark, const QString& date)
    : m_workbook(workbook_new(QFile::encodeName(path).constData())),
      m_header(QString::fromUtf8("&L" + headerText(mark) + "&C" + headerText(title) + "&R" + headerText(date)))
{
    lxw_doc_properties properties{};
    QByteArray utf8 = title.toUtf8();
    properties.title = utf8.data();
    workbook_set_properties(m_workbook, &properties);
    const auto make = [this] {
        lxw_format* format = workbook_add_format(m_workbook);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    };
    m_title = make();
    format_set_bold(m_title);
    format_set_font_size(m_title, 18);
    format_set_align(m_title, LXW_ALIGN_CENTER);
    m_caption = make();
    format_set_bold(m_caption);
    format_set_font_size(m_caption, 12);
    m_paragraph = make();
    format_set_text_wrap(m_paragraph);
    m_heading = make();
    format_set_bold(m_heading);
    format_set_text_wrap(m_heading);
    format_set_bg_color(m_heading, 0xECEFF1);
    format_set_border(m_heading, LXW_BORDER_THIN);
    format_set_border_color(m_heading, ruleColour);
    const auto makeCell = [&make](bool isMuted) {
        lxw_format* format = make();
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, ruleColour);
        if (isMuted) {
            format_set_font_color(format, mutedColour);
            format_set_font_strikeout(format);
        }
        return format;
    };
    for (const bool isMuted : {false, true}) {
        m_text.at(isMuted) = makeCell(isMuted);
        format_set_text_wrap(m_text.at(isMuted));
        m_date.at(isMuted) = makeCell(isMuted);
        format_set_num_format(m_date.at(isMuted), "yyyy-mm-dd");
        m_year.at(isMuted) = makeCell(isMuted);
        format_set_num_format(m_year.at(isMuted), "0");
        for (std::size_t decimals = 0; decimals <= mostDecimals; ++decimals) {
            lxw_format* format = makeCell(isMuted);
            const QByteArray pattern =
                decimals == 0 ? QByteArrayLiteral("#,##0") : "#,##0." + QByteArray(static_cast<int>(decimals), '0');
            format_set_num_format(format, pattern.constData());
            m_number.at(isMuted).at(decimals) = format;
        }
    }
    for (const CheckStatus status : reportStatuses()) {
        const checking::StatusInk ink = checking::inkOf(status);
        lxw_format* format = workbook_add_format(m_workbook);
        format_set_font_color(format, ink.text);
        format_set_bg_color(format, ink.fill);
        m_status.at(static_cast<std::size_t>(status)) = format;
    }
}

Book::~Book()
{
    close();
}

QString Book::close()
{
    if (m_workbook == nullptr) {
        return {};
    }
    const lxw_error error = workbook_close(m_workbook);
    m_workbook = nullptr;
    return error == LXW_NO_ERROR ? QString() : QString::fromUtf8(lxw_strerror(error));
}

lxw_worksheet* Book::begin(const QString& name)
{
    lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, name.left(31).toUtf8().constData());
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, paperA4);
    worksheet_set_margins(sheet, 0.39, 0.39, 0.75, 0.6);
    worksheet_set_header(sheet, m_header.toUtf8().constData());
    worksheet_set_footer(
        sheet,
        ("&L&A&C" + Words::tr("Page &P of &N", "&P and &N are codes of the printed footer").toUtf8()).constData());
    return sheet;
}

lxw_format* Book::numberFormat(int decimals, bool isMuted)
{
    return m_number.at(isMuted).at(static_cast<std::size_t>(std::clamp(decimals, 0, mostDecimals)));
}

void Book::text(lxw_worksheet* sheet, unsigned row, unsigned short column, const QString& value, lxw_format* format)
{
    worksheet_write_string(sheet, row, column, value.left(mostCharacters).toUtf8().constData(), format);
}

void Book::write(lxw_worksheet* sheet, unsigned row, unsigned short column, const BookCell& cell, bool isMuted)
{
    if (const auto* words = std::get_if<QString>(&cell)) {
        text(sheet, row, column, *words, m_text.at(isMuted));
    } else if (const auto* number = std::get_if<BookNumber>(&cell)) {
        worksheet_write_number(sheet, row, column, number->value, numberFormat(number->decimals, isMuted));
    } else if (const auto* year = std::get_if<int>(&cell)) {
        worksheet_write_number(sheet, row, column, *year, m_year.at(isMuted));
    } else if (const auto* status = std::get_if<CheckStatus>(&cell)) {
        text(sheet, row, column, displayName(*status), m_text.at(isMuted));
    } else if (const auto* date = std::get_if<QDate>(&cell); date != nullptr && date->isValid()) {
        lxw_datetime day{};
        day.year = date->year();
        day.month = date->month();
        day.day = date->day();
        worksheet_write_datetime(sheet, row, column, &day, m_date.at(isMuted));
    } else {
        worksheet_write_blank(sheet, row, column, m_text.at(isMuted));
    }
}

void Book::colourStatuses(lxw_worksheet* sheet, unsigned firstRow, unsigned lastRow, unsigned short column)
{
    for (const CheckStatus status : reportStatuses()) {
        QString name = displayName(status);
        QByteArray value = ("\"" + name.replace(u'"', QStringLiteral("\"\"")) + "\"").toUtf8();
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_CELL;
        rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        rule.value_string = value.data();
        rule.format = m_status.at(static_cast<std::size_t>(status));
        worksheet_conditional_format_range(sheet, firstRow, column, lastRow, column, &rule);
    }
}

void Book::addSheet(const BookSheet& table)
{
    lxw_worksheet* sheet = begin(table.name);
    std::vector<double> widths;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        widths.push_back(widthOf(table, at));
        worksheet_set_column(sheet, column, column, widths.back(), nullptr);
        text(sheet, 0, column, table.columns[at].heading, m_heading);
    }
    worksheet_set_row(sheet, 0, 32, nullptr);
    lxw_row_t line = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        ++line;
        const bool isMuted = row < table.muted.size() && table.muted[row];
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            write(sheet, line, static_cast<lxw_col_t>(at), table.rows[row][at], isMuted);
        }
    }
    const lxw_row_t last = std::max<lxw_row_t>(line, 1);
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const bool isStatus = std::any_of(table.rows.begin(), table.rows.end(), [at](const auto& row) {
            return std::holds_alternative<CheckStatus>(row[at]);
        });
        if (isStatus) {
            colourStatuses(sheet, 1, last, static_cast<lxw_col_t>(at));
        }
    }
    worksheet_freeze_panes(sheet, 1, static_cast<lxw_col_t>(table.frozenColumns));
    worksheet_autofilter(sheet, 0, 0, last, static_cast<lxw_col_t>(table.columns.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    const auto frozen = static_cast<std::size_t>(table.frozenColumns);
    double width = printedWidth(widths, 0, widths.size());
    if (table.secondPage > 0) {
        const auto second = static_cast<std::size_t>(table.secondPage);
        width = std::max(printedWidth(widths, 0, second),
                         printedWidth(widths, 0, frozen) + printedWidth(widths, second, widths.size()));
        worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(frozen - 1));
        lxw_col_t breaks[] = {static_cast<lxw_col_t>(second), 0};
        worksheet_set_v_pagebreaks(sheet, breaks);
    }
    worksheet_set_print_scale(sheet, scaleFor(width));
}

void Book::addSummary(const QString& name, const QString& title, const std::vector<std::pair<QString, QString>>& facts,
                      const QString& paragraph, const std::vector<BookSheet>& tables)
{
    lxw_worksheet* sheet = begin(name);
    worksheet_fit_to_pages(sheet, 1, 0);
    std::size_t columns = 2;
    for (const BookSheet& table : tables) {
        columns = std::max(columns, table.columns.size());
    }
    const auto lastColumn = static_cast<lxw_col_t>(columns - 1);
    worksheet_set_column(sheet, 0, 0, 28, nullptr);
    worksheet_set_column(sheet, 1, lastColumn, 12, nullptr);
    constexpr double lineHeight = 16;
    const auto heightOf = [](const QString& shown, double width) {
        return lineHeight * (1 + std::floor(displayWidth(shown) / width));
    };
    lxw_row_t line = 0;
    worksheet_set_row(sheet, line, 34, nullptr);
    worksheet_merge_range(sheet, line, 0, line, lastColumn, title.toUtf8().constData(), m_title);
    ++line;
    for (const auto& [fact, value] : facts) {
        worksheet_set_row(sheet, line, heightOf(value, 11.0 * lastColumn), nullptr);
        text(sheet, line, 0, fact, m_heading);
        worksheet_merge_range(sheet, line, 1, line, lastColumn, value.toUtf8().constData(), m_text.at(0));
        ++line;
    }
    ++line;
    worksheet_set_row(sheet, line, lineHeight + heightOf(paragraph, 26 + 11.0 * lastColumn), nullptr);
    worksheet_merge_range(sheet, line, 0, line, lastColumn, paragraph.toUtf8().constData(), m_paragraph);
    ++line;
    for (const BookSheet& table : tables) {
        ++line;
        text(sheet, line, 0, table.name, m_caption);
        ++line;
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            text(sheet, line, static_cast<lxw_col_t>(at), table.columns[at].heading, m_heading);
        }
        for (const auto& row : table.rows) {
            ++line;
            for (std::size_t at = 0; at < row.size(); ++at) {
                write(sheet, line, static_cast<lxw_col_t>(at), row[at], false);
            }
        }
        ++line;
    }
    colourStatuses(sheet, 0, line, 0);
}

} // namespace qiantu::report
