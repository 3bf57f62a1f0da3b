// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/observation_sheet.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace qiantu {

namespace {

struct SheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ObservationSheet)
};

/// A header stands at most this many rows above the first region.
constexpr int highestHeader = 3;
/// No report has more rows than this; what has is an inventory.
constexpr std::size_t mostRows = 200'000;

/// What a column says of regions.
struct ColumnRegions
{
    int filled = 0;
    int matched = 0; ///< Regions and totals.
    QSet<QString> codes;
    int first = -1;     ///< The first row with a region or a total.
    bool above = false; ///< Mostly regions that have others below them.
};

ColumnRegions regionsIn(const std::vector<SheetRow>& rows, int column, const RegionCatalog& regions)
{
    ColumnRegions found;
    int above = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QString cell = rows[row].cells.value(column);
        if (cell.isEmpty()) {
            continue;
        }
        ++found.filled;
        const auto match = regions.match(cell);
        if (match) {
            found.codes.insert(match->code);
            above += regions.childrenOf(match->code).isEmpty() ? 0 : 1;
        } else if (!isTotalWord(cell)) {
            continue;
        }
        ++found.matched;
        if (found.first < 0) {
            found.first = static_cast<int>(row);
        }
    }
    found.above = above * 2 > found.matched;
    return found;
}

int filledCells(const SheetRow& row)
{
    return static_cast<int>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const QString& cell) { return !cell.isEmpty(); }));
}

/// How many cells of a row could be headings: not the unit of the table and who made it, which stand above one.
int headingCells(const SheetRow& row)
{
    static const QRegularExpression remarks(QStringLiteral("^(?:计量)?(?:单位\\s*[:：]|填报|制表|报送)"));
    return static_cast<int>(std::count_if(row.cells.begin(), row.cells.end(), [](const QString& cell) {
        return !cell.isEmpty() && !remarks.match(cell).hasMatch();
    }));
}

/// Whether a row only numbers the columns: 甲 1 2 3.
bool isColumnNumbers(const SheetRow& row)
{
    static const QRegularExpression number(QStringLiteral("^(?:[甲乙丙丁]|\\d{1,2}|\\(\\d{1,2}\\))$"));
    return filledCells(row) >= 2 && std::all_of(row.cells.begin(), row.cells.end(), [](const QString& cell) {
               return cell.isEmpty() || number.match(cell).hasMatch();
           });
}

/// The header's rows as one text a column. A cell of an upper row that others stand below belongs to all of them up to
/// the next one: that is how merged cells are read.
QStringList joinedHeader(const std::vector<SheetRow>& rows, int first, int count, int columns)
{
    QStringList header;
    for (int column = 0; column < columns; ++column) {
        QStringList parts;
        for (int row = first; row < first + count; ++row) {
            const QStringList& cells = rows[static_cast<std::size_t>(row)].cells;
            QString part = cells.value(column);
            if (part.isEmpty() && row < first + count - 1) {
                const QStringList& below = rows[static_cast<std::size_t>(row + 1)].cells;
                for (int left = column - 1; left >= 0 && !below.value(column).isEmpty(); --left) {
                    if (!cells.value(left).isEmpty()) {
                        // A cell with nothing below it reaches down, not to the right.
                        part = below.value(left).isEmpty() ? QString() : cells.value(left);
                        break;
                    }
                }
            }
            if (!part.isEmpty() && !parts.contains(part)) {
                parts << part;
            }
        }
        header << parts.join(u' ');
    }
    return header;
}

Result<std::vector<SheetRow>> readRows(const ImportFileChoice& choice)
{
    auto source = openImportSource(choice);
    if (!source) {
        return tl::unexpected(source.error());
    }
    std::vector<SheetRow> rows;
    const QStringList names = (*source)->fieldNames();
    if (!names.isEmpty()) {
        rows.push_back({0, names, true});
    }
    ImportRecord record;
    while (true) {
        const auto more = (*source)->next(record);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return rows;
        }
        if (rows.size() == mostRows) {
            return fail(Error::Kind::Invalid, SheetTexts::tr("The file has more than %1 rows.").arg(mostRows),
                        choice.file, SheetTexts::tr("Import an inventory of stations as such."));
        }
        SheetRow row;
        row.line = record.line;
        row.isReadable =
            record.problem == ImportRecord::Problem::None || record.problem == ImportRecord::Problem::NoPoint;
        for (const auto& cell : record.cells) {
            row.cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
        }
        rows.push_back(std::move(row));
    }
}

} // namespace

bool isTotalWord(const QString& text)
{
    static const QSet<QString> words{QStringLiteral("合计"),     QStringLiteral("总计"),     QStringLiteral("共计"),
                                     QStringLiteral("小计"),     QStringLiteral("全省"),     QStringLiteral("全市"),
                                     QStringLiteral("全州"),     QStringLiteral("全省合计"), QStringLiteral("全市合计"),
                                     QStringLiteral("全省总计"), QStringLiteral("全州合计"), QStringLiteral("全市小计"),
                                     QStringLiteral("总和"),     QStringLiteral("全省小计"), QStringLiteral("total")};
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.remove(QRegularExpression(QStringLiteral("[\\s:：]")));
    return words.contains(plain);
}

bool isNote(const SheetRow& row)
{
    static const QRegularExpression words(QStringLiteral(
        "^(?:备?注|说明|附注|数据来源|资料来源|来源|制表|填报|填表|审核|联系|单位负责人|统计负责人|\\*)"));
    const auto first =
        std::find_if(row.cells.begin(), row.cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
    return first != row.cells.end() && words.match(*first).hasMatch();
}

Result<ObservationSheet> ObservationSheet::read(const ImportFileChoice& choice, const RegionCatalog& regions)
{
    auto read = readRows(choice);
    if (!read) {
        return tl::unexpected(read.error());
    }
    auto& rows = *read;
    int columns = 0;
    for (const SheetRow& row : rows) {
        columns = std::max(columns, static_cast<int>(row.cells.size()));
    }
    // Regions stand in the column that names most different ones; of two the one further left.
    std::vector<ColumnRegions> found;
    ObservationSheet sheet;
    int best = 0;
    for (int column = 0; column < columns; ++column) {
        found.push_back(regionsIn(rows, column, regions));
        const ColumnRegions& here = found.back();
        // Half of what stands there is enough: titles and notes stand in the column as well.
        if (here.matched * 2 >= here.filled && static_cast<int>(here.codes.size()) > best) {
            best = static_cast<int>(here.codes.size());
            sheet.regionColumn = column;
        }
    }
    if (sheet.regionColumn < 0) {
        return fail(Error::Kind::Invalid, SheetTexts::tr("No column of the file names regions of this project."),
                    choice.file,
                    SheetTexts::tr("A report has a row for each region, with its name or code, or names the region in "
                                   "each row."));
    }
    for (int column = 0; column < columns; ++column) {
        const ColumnRegions& here = found[static_cast<std::size_t>(column)];
        if (column == sheet.regionColumn || here.matched == 0 || here.matched * 2 < here.filled) {
            continue;
        }
        if (here.above && !found[static_cast<std::size_t>(sheet.regionColumn)].above && column < sheet.regionColumn) {
            sheet.parentColumn = column;
        } else if (!here.codes.isEmpty()) {
            sheet.regionAgainColumns.push_back(column);
        }
    }
    int first = found[static_cast<std::size_t>(sheet.regionColumn)].first;
    if (sheet.parentColumn >= 0) {
        const int parent = found[static_cast<std::size_t>(sheet.parentColumn)].first;
        first = parent > 0 ? std::min(first, parent) : first;
    }
    int below = first; // the row that the header ends above
    if (below > 0 && isColumnNumbers(rows[static_cast<std::size_t>(below - 1)])) {
        --below;
    }
    int headerRows = 0;
    while (headerRows < highestHeader && below - headerRows - 1 >= 0 &&
           headingCells(rows[static_cast<std::size_t>(below - headerRows - 1)]) >= 2) {
        ++headerRows;
    }
    if (headerRows == 0) {
        return fail(Error::Kind::Invalid, SheetTexts::tr("There is no header above the first region."), choice.file,
                    SheetTexts::tr("The row above says what each column holds."));
    }
    const int top = below - headerRows;
    sheet.header = joinedHeader(rows, top, headerRows, columns);
    for (int row = 0; row < top; ++row) {
        for (const QString& cell : rows[static_cast<std::size_t>(row)].cells) {
            if (!cell.isEmpty()) {
                sheet.titles << cell;
            }
        }
    }
    sheet.rows.assign(rows.begin() + first, rows.end());
    return sheet;
}

} // namespace qiantu
