// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_pages.h"

#include "models/plans/units.h"
#include "models/report/report_words.h"

namespace qiantu {

using report::Words;

namespace {

using Kind = ReportPages::Block::Kind;
using Cell = ReportPages::Cell;
using Column = ReportPages::Column;
using Table = ReportPages::Table;

/// Puts blocks together.
class Writer
{
public:
    explicit Writer(ReportPages& pages) : m_pages(pages) {}

    void chapter(const QString& text) { m_pages.blocks.push_back({Kind::Chapter, text}); }

    void heading(const QString& text) { m_pages.blocks.push_back({Kind::Heading, text}); }

    void paragraph(const QString& text) { m_pages.blocks.push_back({Kind::Paragraph, text}); }

    void table(Table table) { m_pages.blocks.push_back({Kind::Table, {}, std::move(table)}); }

private:
    ReportPages& m_pages;
};

Cell statusCell(CheckStatus status)
{
    Cell cell{displayName(status)};
    cell.status = status;
    return cell;
}

QString yearText(std::optional<int> year)
{
    return year ? QString::number(*year) : QString();
}

/// A line for each group, a column for each status.
Table countTable(const QString& what, const std::vector<ReportGroup>& groups, const StatusCounts& all)
{
    Table table;
    table.columns.push_back({what, 26});
    for (const CheckStatus status : reportStatuses()) {
        table.columns.push_back({displayName(status), 11, true});
    }
    table.columns.push_back({Words::tr("Total"), 10, true});
    table.columns.push_back({Words::tr("Share met"), 12, true});
    const auto line = [&table](const QString& name, const StatusCounts& counts) {
        std::vector<Cell> cells{{name}};
        for (const CheckStatus status : reportStatuses()) {
            const int count = counts.of(status);
            cells.push_back({count == 0 ? QStringLiteral("–") : QString::number(count)});
        }
        cells.push_back({QString::number(counts.total())});
        cells.push_back({formatValue(counts.share(CheckStatus::Met), QStringLiteral("%"), 1)});
        table.rows.push_back(std::move(cells));
    };
    for (const ReportGroup& group : groups) {
        line(group.name, group.counts);
    }
    line(Words::tr("All together"), all);
    return table;
}

void writeSummary(Writer& writer, const ReportDocument& document)
{
    writer.chapter(Words::tr("1. Summary"));
    writer.paragraph(document.summary);
    writer.heading(Words::tr("By category"));
    writer.table(countTable(Words::tr("Category"), document.byCategory, document.counts));
    if (document.byPrefecture.size() > 1) {
        writer.heading(Words::tr("By prefecture"));
        writer.paragraph(Words::tr(
            "The targets of a prefecture and of its counties together; the province's own stand for themselves."));
        writer.table(countTable(Words::tr("Prefecture"), document.byPrefecture, document.counts));
    }
}

void writeBehind(Writer& writer, const ReportDocument& document)
{
    writer.chapter(Words::tr("2. What is behind, and why"));
    if (document.behind.empty()) {
        writer.paragraph(Words::tr("No target is missed, in conflict or behind."));
        return;
    }
    writer.paragraph(
        Words::tr("Binding targets that were missed come first, then other missed ones, figures in conflict, "
                  "and what is behind."));
    Table table{{{Words::tr("Region"), 12},
                 {Words::tr("Indicator and source"), 25},
                 {Words::tr("Year"), 6},
                 {Words::tr("Target"), 13, true},
                 {Words::tr("Actual"), 13, true},
                 {Words::tr("Status"), 9},
                 {Words::tr("Why, what it takes, what to expect"), 34}},
                {}};
    for (const std::size_t at : document.behind) {
        const ReportRow& row = document.rows[at];
        table.rows.push_back({{row.placeName()},
                              {row.indicatorName(), row.source()},
                              {QString::number(row.check.year)},
                              {row.promise(), displayName(row.check.kind)},
                              {row.valueText(row.check.actual)},
                              statusCell(row.check.status),
                              {row.reason, row.check.explanation}});
    }
    writer.table(std::move(table));
}

Table conflictTable(const ReportDocument& document, bool betweenDocuments)
{
    Table table{{{Words::tr("Region"), 12},
                 {Words::tr("Indicator"), 20},
                 {Words::tr("Year"), 7},
                 {Words::tr("What is wrong"), 16},
                 {Words::tr("Explanation"), 45}},
                {}};
    for (const ReportConflict& conflict : document.conflicts) {
        if (conflict.isBetweenDocuments() == betweenDocuments) {
            table.rows.push_back({{conflict.regionName},
                                  {conflict.indicatorName},
                                  {yearText(conflict.year)},
                                  {conflict.kindName()},
                                  {conflict.explanation, conflict.documents.join(QStringLiteral("; "))}});
        }
    }
    return table;
}

void writeConflicts(Writer& writer, const ReportDocument& document)
{
    writer.chapter(Words::tr("3. Conflicts"));
    for (const bool betweenDocuments : {true, false}) {
        writer.heading(betweenDocuments ? Words::tr("Between documents") : Words::tr("In the reported figures"));
        Table table = conflictTable(document, betweenDocuments);
        if (table.rows.empty()) {
            writer.paragraph(Words::tr("None was found."));
        } else {
            writer.table(std::move(table));
        }
    }
}

std::vector<Cell> targetLine(const ReportRow& row)
{
    std::vector<Cell> cells{
        {row.placeName()},
        {row.indicatorName()},
        {QString::number(row.check.year)},
        {row.promise()},
        {row.valueText(row.check.actual), row.check.coverage},
        {row.check.gap && *row.check.gap <= 0 ? QString() : row.valueText(row.check.gap)},
        statusCell(row.check.status),
        {row.source(), row.isSuperseded() ? Words::tr("superseded by %1").arg(row.check.supersededBy) : QString()}};
    if (row.isSuperseded()) {
        for (Cell& cell : cells) {
            cell.isMuted = true;
            cell.status.reset();
        }
    }
    return cells;
}

void writePrefectures(Writer& writer, const ReportDocument& document)
{
    writer.chapter(Words::tr("4. The targets by prefecture"));
    std::size_t at = 0;
    for (const ReportGroup& group : document.byPrefecture) {
        Table table{{{Words::tr("Region"), 13},
                     {Words::tr("Indicator"), 23},
                     {Words::tr("Year"), 7},
                     {Words::tr("Target"), 14, true},
                     {Words::tr("Actual"), 13, true},
                     {Words::tr("Gap"), 12, true},
                     {Words::tr("Status"), 10},
                     {Words::tr("Stated in"), 22}},
                    {}};
        for (; at < document.rows.size(); ++at) {
            const ReportRow& row = document.rows[at];
            if (row.groupKey() != group.key) {
                break;
            }
            table.rows.push_back(targetLine(row));
        }
        QStringList counts;
        for (const CheckStatus status : reportStatuses()) {
            if (const int count = group.counts.of(status); count > 0) {
                counts << QStringLiteral("%1 %2").arg(displayName(status)).arg(count);
            }
        }
        writer.heading(group.name);
        writer.paragraph(Words::tr("%1 targets: %2.", "how many, counts by status")
                             .arg(group.counts.total())
                             .arg(counts.join(Words::tr(", ", "between counts"))));
        writer.table(std::move(table));
    }
}

void writeSources(Writer& writer, const ReportDocument& document)
{
    writer.chapter(Words::tr("5. Sources"));
    Table table{{{Words::tr("Document number"), 22},
                 {Words::tr("Document"), 40},
                 {Words::tr("Issued by"), 18},
                 {Words::tr("Date"), 12},
                 {Words::tr("Targets"), 8, true},
                 {Words::tr("Actuals"), 8, true}},
                {}};
    for (const ReportSource& source : document.sources) {
        table.rows.push_back({{source.document.number.isEmpty() ? QStringLiteral("–") : source.document.number},
                              {source.document.title},
                              {source.document.issuer},
                              {source.dateText()},
                              {QString::number(source.targets)},
                              {QString::number(source.actuals)}});
    }
    writer.table(std::move(table));
    for (const QString& remark : document.remarks) {
        writer.paragraph(remark);
    }
    writer.paragraph(Words::tr(
        "How many targets of this report come from each document, and how many of the actual values that they "
        "are held against. Values counted on the map come from the inventory of the project."));
}

} // namespace

ReportPages pagesOf(const ReportDocument& document)
{
    ReportPages pages;
    pages.title = document.title;
    pages.classification = document.classification;
    pages.particulars.emplace_back(Words::tr("Region"), document.regionName);
    if (document.year) {
        pages.particulars.emplace_back(Words::tr("Targets of the year"), QString::number(*document.year));
    }
    if (!document.documentName.isEmpty()) {
        pages.particulars.emplace_back(Words::tr("Document"), document.documentName);
    }
    pages.particulars.emplace_back(Words::tr("Check date"), report::dayText(document.asOf));
    if (!document.organisation.isEmpty()) {
        pages.particulars.emplace_back(Words::tr("Prepared by"), document.organisation);
    }
    Writer writer(pages);
    writeSummary(writer, document);
    writeBehind(writer, document);
    writeConflicts(writer, document);
    writePrefectures(writer, document);
    writeSources(writer, document);
    return pages;
}

} // namespace qiantu
