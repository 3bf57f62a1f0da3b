// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_report.h"
#include "models/checking/report_columns.h"
#include "models/core/csv_writer.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace qiantu {
namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

QString padded(const QString& text, int width, bool toTheRight)
{
    const QString space(std::max(0, width - displayWidth(text)), u' ');
    return toTheRight ? space + text : text + space;
}

QString valueText(const std::optional<double>& value, const QString& unit)
{
    return value ? formatValue(*value, unit, std::min(2, decimalsOf(*value))) : QStringLiteral("–");
}

constexpr std::array statuses = {CheckStatus::Met,    CheckStatus::OnTrack, CheckStatus::Behind,
                                 CheckStatus::Missed, CheckStatus::NoData,  CheckStatus::InConflict};

} // namespace

QByteArray toJson(const CheckReport& report)
{
    QJsonArray array;
    for (const CheckRow& row : report.rows) {
        QJsonObject object;
        for (const auto& column : checking::reportColumns()) {
            const QVariant value = column.value(row);
            object.insert(QLatin1String(column.key), value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value));
        }
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

QByteArray toCsv(const CheckReport& report)
{
    QByteArray text = csvStart();
    std::vector<QVariant> cells;
    for (const auto& column : checking::reportColumns()) {
        cells.emplace_back(QString::fromLatin1(column.key));
    }
    text += csvLine(cells);
    for (const CheckRow& row : report.rows) {
        cells.clear();
        for (const auto& column : checking::reportColumns()) {
            cells.push_back(column.value(row));
        }
        text += csvLine(cells);
    }
    return text;
}

int displayWidth(const QString& text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4()) {
        const auto point = static_cast<UChar32>(character);
        const auto type = u_charType(point);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) {
            continue;
        }
        const auto wide = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
        width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

QString toTable(const CheckReport& report)
{
    constexpr int columnCount = 7;
    using Line = std::array<QString, columnCount>;
    // Numbers stand to the right.
    constexpr std::array<bool, columnCount> right = {false, false, true, true, true, true, false};
    std::vector<Line> lines;
    lines.push_back({ReportTexts::tr("Region"), ReportTexts::tr("Indicator"), ReportTexts::tr("Year"),
                     ReportTexts::tr("Target"), ReportTexts::tr("Actual"), ReportTexts::tr("Gap"),
                     ReportTexts::tr("Status")});
    for (const CheckRow& row : report.rows) {
        QString name = row.indicatorName;
        if (row.measure != Measure::Level) {
            name += QStringLiteral(" (%1)").arg(displayName(row.measure));
        }
        QString status = displayName(row.status);
        if (!row.coverage.isEmpty()) {
            status += QStringLiteral(" [%1]").arg(row.coverage);
        }
        if (!row.supersededBy.isEmpty()) {
            status += QStringLiteral(" (%1)").arg(ReportTexts::tr("superseded"));
        } else if (row.isError) {
            status += QStringLiteral(" !");
        }
        lines.push_back({row.place.isEmpty() ? row.regionName : row.place, name, QString::number(row.year),
                         statedValue(row.comparator, row.target, row.upper, row.unit), valueText(row.actual, row.unit),
                         valueText(row.gap, row.unit), status});
    }
    std::array<int, columnCount> widths{};
    for (const Line& line : lines) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            widths[at] = std::max(widths[at], displayWidth(line[at]));
        }
    }
    QString text;
    for (const Line& line : lines) {
        QString written;
        for (std::size_t at = 0; at < line.size(); ++at) {
            written += padded(line[at], widths[at], right[at]) + QStringLiteral("  ");
        }
        while (written.endsWith(u' ')) {
            written.chop(1);
        }
        text += written + u'\n';
    }
    if (!report.findings.isEmpty()) {
        text += u'\n' + ReportTexts::tr("Findings in the plans:") + u'\n';
        for (const QString& finding : report.findings) {
            text += QStringLiteral("- ") + finding + u'\n';
        }
    }
    QStringList summary;
    int standing = 0;
    for (const CheckStatus status : statuses) {
        summary << QStringLiteral("%1 %2").arg(displayName(status)).arg(report.count(status));
        standing += report.count(status);
    }
    text += u'\n' +
            ReportTexts::tr("As of %1: %2 targets (%3 superseded): %4")
                .arg(report.asOf.toString(Qt::ISODate))
                .arg(report.rows.size())
                .arg(static_cast<int>(report.rows.size()) - standing)
                .arg(summary.join(ReportTexts::tr(", ", "between counts"))) +
            u'\n';
    return text;
}

} // namespace qiantu
