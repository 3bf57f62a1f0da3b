// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_workbook.h"

#include "models/core/staged_file.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"
#include "models/report/report_book.h"
#include "models/report/report_words.h"

namespace qiantu {

using report::Book;
using report::BookCell;
using report::BookNumber;
using report::BookSheet;
using report::Words;

namespace {

/// A column of a sheet of targets and what stands in it.
struct TargetColumn
{
    QString heading;
    int widest;
    BookCell (*value)(const ReportRow& row);
};

BookCell textOrNothing(const QString& text)
{
    return text.isEmpty() ? BookCell() : BookCell(text);
}

BookCell numberOrNothing(const ReportRow& row, const std::optional<double>& value)
{
    return value ? BookCell(BookNumber{*value, row.decimals}) : BookCell();
}

BookCell dateOrNothing(const QDate& date)
{
    return date.isValid() ? BookCell(date) : BookCell();
}

BookCell statedNumber(const std::optional<double>& value)
{
    return value ? BookCell(BookNumber{*value, decimalsOf(*value)}) : BookCell();
}

using Row = ReportRow;

std::vector<TargetColumn> identityColumns()
{
    return {{Words::tr("Region"), 16, [](const Row& r) { return BookCell(r.placeName()); }},
            {Words::tr("Indicator"), 30, [](const Row& r) { return BookCell(r.indicatorName()); }},
            {Words::tr("Year"), 8, [](const Row& r) { return BookCell(r.check.year); }}};
}

std::vector<TargetColumn> figureColumns()
{
    return {
        {Words::tr("Comparator"), 12, [](const Row& r) { return BookCell(displayName(r.check.comparator)); }},
        {Words::tr("Target"), 14, [](const Row& r) { return statedNumber(r.check.target); }},
        {Words::tr("Up to"), 14, [](const Row& r) { return statedNumber(r.check.upper); }},
        {Words::tr("Unit"), 10, [](const Row& r) { return textOrNothing(r.check.unit); }},
        {Words::tr("Actual"), 14, [](const Row& r) { return numberOrNothing(r, r.check.actual); }},
        {Words::tr("Date of the actual"), 12, [](const Row& r) { return dateOrNothing(r.check.actualDate); }},
        {Words::tr("Status"), 12, [](const Row& r) { return BookCell(r.check.status); }},
        {Words::tr("Gap"), 14, [](const Row& r) { return numberOrNothing(r, r.check.gap); }},
        {Words::tr("Due"), 12, [](const Row& r) { return dateOrNothing(r.check.due); }},
        {Words::tr("Needed per month"), 14, [](const Row& r) { return numberOrNothing(r, r.check.pacePerMonth); }},
        {Words::tr("Forecast"), 14, [](const Row& r) { return numberOrNothing(r, r.check.forecast); }},
        {Words::tr("Reached by trend"), 12, [](const Row& r) { return dateOrNothing(r.check.forecastReached); }},
        {Words::tr("With plans"), 14, [](const Row& r) { return numberOrNothing(r, r.check.withPlans); }},
        {Words::tr("Status with plans"), 12,
         [](const Row& r) { return r.check.statusWithPlans ? BookCell(*r.check.statusWithPlans) : BookCell(); }},
    };
}

std::vector<TargetColumn> provenanceColumns()
{
    return {
        {Words::tr("Kind of target"), 10, [](const Row& r) { return textOrNothing(displayName(r.check.kind)); }},
        {Words::tr("Document number"), 28, [](const Row& r) { return textOrNothing(r.check.document); }},
        {Words::tr("Document title"), 44, [](const Row& r) { return textOrNothing(r.check.documentTitle); }},
        {Words::tr("Clause"), 14, [](const Row& r) { return textOrNothing(r.check.clause); }},
        {Words::tr("Quotation"), 50, [](const Row& r) { return textOrNothing(r.check.quote); }},
        {Words::tr("Where the actual comes from"), 50, [](const Row& r) { return textOrNothing(r.check.explanation); }},
        {Words::tr("Superseded by"), 28, [](const Row& r) { return textOrNothing(r.check.supersededBy); }},
    };
}

void append(std::vector<TargetColumn>& to, const std::vector<TargetColumn>& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

BookSheet emptySheet(const QString& name, const std::vector<TargetColumn>& columns)
{
    BookSheet sheet{name, {}};
    for (const TargetColumn& column : columns) {
        sheet.columns.push_back({column.heading, column.widest});
    }
    return sheet;
}

void addTarget(BookSheet& sheet, const std::vector<TargetColumn>& columns, const ReportRow& row)
{
    std::vector<BookCell> cells;
    cells.reserve(columns.size());
    for (const TargetColumn& column : columns) {
        cells.push_back(column.value(row));
    }
    sheet.rows.push_back(std::move(cells));
    sheet.muted.push_back(row.isSuperseded());
}

/// The sheet of the targets of one level.
BookSheet levelSheet(const ReportDocument& document, RegionLevel level)
{
    std::vector<TargetColumn> columns = identityColumns();
    const int frozen = static_cast<int>(columns.size());
    columns.push_back({Words::tr("Region code"), 10, [](const Row& r) { return BookCell(r.check.region); }});
    columns.push_back(
        {Words::tr("Category"), 16, [](const Row& r) { return textOrNothing(categoryName(r.category)); }});
    append(columns, figureColumns());
    const int second = static_cast<int>(columns.size());
    append(columns, provenanceColumns());
    BookSheet sheet = emptySheet(displayName(level), columns);
    sheet.frozenColumns = frozen;
    sheet.secondPage = second;
    for (const ReportRow& row : document.rows) {
        if (row.level == level) {
            addTarget(sheet, columns, row);
        }
    }
    return sheet;
}

BookSheet behindSheet(const ReportDocument& document)
{
    std::vector<TargetColumn> columns = identityColumns();
    const int frozen = static_cast<int>(columns.size());
    append(columns, figureColumns());
    columns.push_back(
        {Words::tr("Why, what it takes, what to expect"), 60, [](const Row& r) { return textOrNothing(r.reason); }});
    const int second = static_cast<int>(columns.size());
    append(columns, provenanceColumns());
    BookSheet sheet = emptySheet(Words::tr("Behind", "name of a sheet"), columns);
    sheet.frozenColumns = frozen;
    sheet.secondPage = second;
    for (const std::size_t at : document.behind) {
        addTarget(sheet, columns, document.rows[at]);
    }
    return sheet;
}

BookSheet conflictSheet(const ReportDocument& document)
{
    BookSheet sheet{Words::tr("Conflicts", "name of a sheet"),
                    {{Words::tr("Region"), 16},
                     {Words::tr("Indicator"), 30},
                     {Words::tr("Year"), 8},
                     {Words::tr("What is wrong"), 24},
                     {Words::tr("Explanation"), 90},
                     {Words::tr("Documents"), 44}}};
    sheet.frozenColumns = 2;
    for (const ReportConflict& conflict : document.conflicts) {
        sheet.rows.push_back({conflict.regionName, conflict.indicatorName,
                              conflict.year ? BookCell(*conflict.year) : BookCell(), conflict.kindName(),
                              textOrNothing(conflict.explanation),
                              textOrNothing(conflict.documents.join(QStringLiteral("; ")))});
    }
    return sheet;
}

BookSheet sourceSheet(const ReportDocument& document)
{
    BookSheet sheet{Words::tr("Sources", "name of a sheet"),
                    {{Words::tr("Document number"), 30},
                     {Words::tr("Document"), 80},
                     {Words::tr("Issued by"), 30},
                     {Words::tr("Date"), 12},
                     {Words::tr("Targets"), 10},
                     {Words::tr("Actuals"), 10}}};
    for (const ReportSource& source : document.sources) {
        sheet.rows.push_back({textOrNothing(source.document.number), textOrNothing(source.document.title),
                              textOrNothing(source.document.issuer), textOrNothing(source.dateText()),
                              BookNumber{double(source.targets), 0}, BookNumber{double(source.actuals), 0}});
    }
    return sheet;
}

BookSheet countsByStatus(const ReportDocument& document)
{
    BookSheet table{Words::tr("By status"), {{Words::tr("Status")}, {Words::tr("Targets")}, {Words::tr("Share in %")}}};
    for (const CheckStatus status : reportStatuses()) {
        table.rows.push_back(
            {status, BookNumber{double(document.counts.of(status)), 0}, BookNumber{document.counts.share(status), 1}});
    }
    table.rows.push_back({Words::tr("All together"), BookNumber{double(document.counts.total()), 0}, BookCell()});
    return table;
}

BookSheet countsByGroup(const QString& name, const QString& what, const std::vector<ReportGroup>& groups)
{
    BookSheet table{name, {{what}}};
    for (const CheckStatus status : reportStatuses()) {
        table.columns.push_back({displayName(status)});
    }
    table.columns.push_back({Words::tr("Total")});
    table.columns.push_back({Words::tr("Share met, %")});
    for (const ReportGroup& group : groups) {
        std::vector<BookCell> cells{group.name};
        for (const CheckStatus status : reportStatuses()) {
            cells.emplace_back(BookNumber{double(group.counts.of(status)), 0});
        }
        cells.emplace_back(BookNumber{double(group.counts.total()), 0});
        cells.emplace_back(BookNumber{group.counts.share(CheckStatus::Met), 1});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<std::pair<QString, QString>> factsOf(const ReportDocument& document)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            facts.emplace_back(name, value);
        }
    };
    add(Words::tr("Classification"), document.classification);
    add(Words::tr("Region"), document.regionName);
    add(Words::tr("Targets of the year"), document.year ? QString::number(*document.year) : QString());
    add(Words::tr("Document"), document.documentName);
    add(Words::tr("Check date"), report::dayText(document.asOf));
    add(Words::tr("Prepared by"), document.organisation);
    for (const QString& remark : document.remarks) {
        add(Words::tr("Remark"), remark);
    }
    return facts;
}

} // namespace

Result<void> writeReportWorkbook(const ReportDocument& document, const QString& path, Progress& progress)
{
    const auto cannotWrite = [&path](const QString& why) {
        return fail(Error::Kind::Failed, Words::tr("The workbook cannot be written: %1.").arg(why), path,
                    Words::tr("Choose a folder that you may write to."));
    };
    StagedFile staged(path);
    if (!staged.open()) {
        return cannotWrite(staged.errorString());
    }
    std::vector<BookSheet> sheets;
    for (const RegionLevel level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        if (BookSheet sheet = levelSheet(document, level); !sheet.rows.empty()) {
            sheets.push_back(std::move(sheet));
        }
    }
    sheets.push_back(behindSheet(document));
    sheets.push_back(conflictSheet(document));
    sheets.push_back(sourceSheet(document));
    progress.begin(Words::tr("Writing the workbook"), static_cast<std::int64_t>(sheets.size()));
    Book book(staged.path(), document.title, document.classification, report::dayText(document.asOf));
    book.addSummary(Words::tr("Summary", "name of a sheet"), document.title, factsOf(document), document.summary,
                    {countsByStatus(document),
                     countsByGroup(Words::tr("By category"), Words::tr("Category"), document.byCategory),
                     countsByGroup(Words::tr("By prefecture"), Words::tr("Prefecture"), document.byPrefecture)});
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Writing the report was cancelled."));
        }
        book.addSheet(sheets[at]);
        progress.advance(static_cast<std::int64_t>(at + 1));
    }
    if (const QString error = book.close(); !error.isEmpty()) {
        return cannotWrite(error);
    }
    return staged.commit() ? Result<void>() : cannotWrite(staged.errorString());
}

} // namespace qiantu
