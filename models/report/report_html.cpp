// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_html.h"

#include "models/checking/report_columns.h"
#include "models/report/report_words.h"

#include <QSaveFile>

namespace qiantu {

using report::Words;

namespace {

using Block = ReportPages::Block;

constexpr auto styleSheet = R"(
:root { color-scheme: light; }
body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  font-size: 14px; line-height: 1.6; color: #1c1f24; background: #fff; max-width: 1120px; margin: 0 auto; padding: 24px; }
header { border-bottom: 3px double #b3261e; margin-bottom: 24px; padding-bottom: 12px; }
h1 { font-family: "方正小标宋简体", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; font-size: 30px;
  text-align: center; margin: 20px 0; }
.classification { font-weight: 700; }
.particulars { display: flex; flex-wrap: wrap; gap: 4px 28px; justify-content: center; margin: 0; }
.particulars div { display: flex; gap: 8px; }
.particulars dt { color: #5b6470; }
.particulars dd { margin: 0; }
nav ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 20px; }
nav a { color: #1f4e79; }
h2 { font-size: 20px; border-left: 5px solid #1f4e79; padding-left: 10px; margin: 32px 0 12px; }
h3 { font-size: 16px; margin: 20px 0 8px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; margin: 6px 0 14px; }
th, td { border: 1px solid #c9ced6; padding: 4px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eceff1; font-weight: 600; position: sticky; top: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td .note { display: block; color: #5b6470; font-size: 11.5px; }
tr.muted td { color: #8b929c; text-decoration: line-through; }
td.status { white-space: nowrap; font-weight: 600; text-align: center; }
@page { size: A4 portrait; margin: 18mm 15mm 18mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); } }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  nav { display: none; }
  table { font-size: 8.5pt; }
  .scroll { overflow: visible; }
  th { position: static; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)";

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

/// The rules for the cells of the statuses.
QString statusRules()
{
    QString rules;
    for (const CheckStatus status : reportStatuses()) {
        const checking::StatusInk ink = checking::inkOf(status);
        rules += QStringLiteral("td.%1 { color: #%2; background: #%3; }\n")
                     .arg(toText(status))
                     .arg(ink.text, 6, 16, QLatin1Char('0'))
                     .arg(ink.fill, 6, 16, QLatin1Char('0'));
    }
    return rules;
}

QString cellHtml(const ReportPages::Cell& cell, bool isNumber)
{
    QStringList classes;
    if (isNumber) {
        classes << QStringLiteral("number");
    }
    if (cell.status) {
        classes << QStringLiteral("status") << toText(*cell.status);
    }
    QString html = classes.isEmpty() ? QStringLiteral("<td>")
                                     : QStringLiteral("<td class=\"%1\">").arg(classes.join(QLatin1Char(' ')));
    html += escaped(cell.text);
    if (!cell.note.isEmpty()) {
        html += QStringLiteral("<span class=\"note\">%1</span>").arg(escaped(cell.note));
    }
    return html + QStringLiteral("</td>");
}

QString tableHtml(const ReportPages::Table& table)
{
    int shares = 0;
    for (const auto& column : table.columns) {
        shares += column.share;
    }
    QString html = QStringLiteral("<div class=\"scroll\"><table>\n<colgroup>");
    for (const auto& column : table.columns) {
        html += QStringLiteral("<col style=\"width: %1%\">").arg(100.0 * column.share / shares, 0, 'f', 1);
    }
    html += QStringLiteral("</colgroup>\n<thead><tr>");
    for (const auto& column : table.columns) {
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(column.heading));
    }
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const auto& row : table.rows) {
        const bool isMuted = !row.empty() && row.front().isMuted;
        html += isMuted ? QStringLiteral("<tr class=\"muted\">") : QStringLiteral("<tr>");
        for (std::size_t at = 0; at < row.size(); ++at) {
            html += cellHtml(row[at], table.columns[at].isNumber);
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table></div>\n");
}

} // namespace

QByteArray toHtml(const ReportPages& pages)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                  "style-src 'unsafe-inline'\">\n<title>%2</title>\n<style>")
                       .arg(escaped(Words::tr("en", "the language of the report's words, as HTML names it")),
                            escaped(pages.title));
    html += QLatin1String(styleSheet) + statusRules() + QStringLiteral("</style>\n</head>\n<body>\n<header>\n");
    if (!pages.classification.isEmpty()) {
        html += QStringLiteral("<div class=\"classification\">%1</div>\n").arg(escaped(pages.classification));
    }
    html += QStringLiteral("<h1>%1</h1>\n<dl class=\"particulars\">").arg(escaped(pages.title));
    for (const auto& [name, value] : pages.particulars) {
        html += QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>").arg(escaped(name), escaped(value));
    }
    html += QStringLiteral("</dl>\n</header>\n<nav><ol>");
    int chapter = 0;
    for (const Block& block : pages.blocks) {
        if (block.kind == Block::Kind::Chapter) {
            html += QStringLiteral("<li><a href=\"#c%1\">%2</a></li>").arg(++chapter).arg(escaped(block.text));
        }
    }
    html += QStringLiteral("</ol></nav>\n<main>\n");
    chapter = 0;
    for (const Block& block : pages.blocks) {
        switch (block.kind) {
        case Block::Kind::Chapter:
            html += QStringLiteral("<h2 id=\"c%1\">%2</h2>\n").arg(++chapter).arg(escaped(block.text));
            break;
        case Block::Kind::Heading:
            html += QStringLiteral("<h3>%1</h3>\n").arg(escaped(block.text));
            break;
        case Block::Kind::Paragraph:
            html += QStringLiteral("<p>%1</p>\n").arg(escaped(block.text));
            break;
        case Block::Kind::Table:
            html += tableHtml(block.table);
            break;
        }
    }
    return (html + QStringLiteral("</main>\n</body>\n</html>\n")).toUtf8();
}

Result<void> writeReportHtml(const ReportPages& pages, const QString& path)
{
    QSaveFile file(path);
    const QByteArray bytes = toHtml(pages);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Kind::ReadOnly, Words::tr("The report cannot be written: %1.").arg(file.errorString()), path,
                    Words::tr("Choose a folder that you may write to."));
    }
    return {};
}

} // namespace qiantu
