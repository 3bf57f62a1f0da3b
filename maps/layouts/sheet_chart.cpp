// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_chart.h"

#include "maps/layouts/sheet_type.h"
#include "maps/map_style.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace qiantu {

namespace {

struct ChartTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetChart)
};

QString number(double value, int decimals)
{
    return QLocale(QLocale::Chinese).toString(value, 'f', decimals);
}

SheetChart reachedChart(const CheckedPlan& checked, const Sheet& sheet)
{
    SheetChart chart;
    chart.heading = ChartTexts::tr("Share of the target that is reached (%)");
    chart.reference = 100;
    chart.referenceText = QStringLiteral("100%");
    for (const auto* result : keyFigures(checked, sheet.regionCode, sheet.year, sheet.document)) {
        const auto share = reachedShare(checked, *result);
        if (!share) {
            continue;
        }
        // A share far beyond its target says no more when its bar leaves no room for the others.
        chart.bars.push_back({checked.plan.indicators.value(result->target->indicator).name,
                              {{std::min(*share, 150.0), style::color(result->status)}},
                              number(*share, 1)});
    }
    return chart;
}

SheetChart regionsChart(const CheckedPlan& checked, const Sheet& sheet)
{
    SheetChart chart;
    const auto* main = mainTarget(checked, sheet);
    if (main == nullptr) {
        return chart;
    }
    const auto indicator = checked.plan.indicators.value(main->target->indicator);
    chart.heading = ChartTexts::tr("%1 (%2)").arg(indicator.name, main->unit);
    for (const auto& code : checked.regions.childrenOf(main->target->region)) {
        std::optional<double> value;
        QColor color(0x1d, 0x5a, 0xa0);
        for (const auto& child : main->children) {
            if (child.region == code) {
                value = child.value;
            }
        }
        for (const auto& result : checked.result.targets) {
            if (result.target->region == code && result.target->indicator == main->target->indicator &&
                result.target->year == main->target->year && result.target->measure == main->target->measure &&
                result.target->operatorKey == main->target->operatorKey && !result.supersededBy) {
                value = result.actual.value;
                color = style::color(result.status);
            }
        }
        if (value) {
            chart.bars.push_back(
                {checked.regions.byCode(code)->shortName, {{*value, color}}, number(*value, indicator.decimals)});
        }
    }
    return chart;
}

SheetChart stationsChart(const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records)
{
    SheetChart chart;
    chart.heading = ChartTexts::tr("Base stations in service by operator");
    const auto* own =
        sheet.regionCode.isEmpty() ? checked.regions.province() : checked.regions.byCode(sheet.regionCode);
    if (own == nullptr) {
        return chart;
    }
    QSet<Generation> seen;
    for (const auto by : {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast, Operator::Tower,
                          Operator::Other}) {
        SheetChart::Bar bar{displayName(by), {}, {}};
        std::int64_t total = 0;
        for (const auto& count : records.stations) {
            if (count.regionCode == own->code && count.operatedBy == by && count.inService > 0) {
                bar.parts.push_back({static_cast<double>(count.inService), style::color(count.generation)});
                total += count.inService;
                seen << count.generation;
            }
        }
        if (total > 0) {
            bar.text = number(static_cast<double>(total), 0);
            chart.bars.push_back(std::move(bar));
        }
    }
    for (const auto generation : {Generation::G2, Generation::G3, Generation::G4, Generation::G5, Generation::G5A}) {
        if (seen.contains(generation)) {
            chart.keys.push_back({displayName(generation), style::color(generation)});
        }
    }
    return chart;
}

/// Draws a chart into SVG text, everything in millimetres.
class Drawing
{
public:
    Drawing(const SheetChart& chart, const QSizeF& size, double points)
        : m_chart(chart),
          m_size(size),
          m_body(sheet_type::body(points)),
          m_heading(sheet_type::heading(points * 1.15)),
          m_line(points * 0.48)
    {
    }

    QByteArray svg()
    {
        text(m_chart.heading, 0, m_line, m_heading, "start");
        double top = m_line * 1.6;
        top = keys(top);
        if (m_chart.reference > 0) {
            top += m_line * 0.9;
        }
        bars(top);
        return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1mm\" height=\"%2mm\" "
                              "viewBox=\"0 0 %1 %2\">%3</svg>")
            .arg(round(m_size.width()), round(m_size.height()), m_svg)
            .toUtf8();
    }

private:
    static QString round(double value) { return QString::number(value, 'f', 3); }

    double width(const QString& words) const { return sheet_type::widthMm(words, m_body); }

    /// Digits and Latin letters are set apart: side by side Noto's faces would take a variant for the digits that a PDF
    /// knows no character of ("5G" copied as "G"), and SVG cannot be told to set type without shaping.
    void text(const QString& words, double x, double baseline, const QFont& font, const char* anchor)
    {
        double left = x;
        const double all = sheet_type::widthMm(words, font);
        if (qstrcmp(anchor, "end") == 0) {
            left = x - all;
        } else if (qstrcmp(anchor, "middle") == 0) {
            left = x - all / 2;
        }
        qsizetype from = 0;
        const auto kindOf = [](QChar c) { return c.isDigit() ? 1 : c.unicode() < 0x250 && c.isLetter() ? 2 : 0; };
        for (qsizetype at = 1; at <= words.size(); ++at) {
            if (at < words.size() && kindOf(words.at(at)) == kindOf(words.at(at - 1))) {
                continue;
            }
            const QString piece = words.mid(from, at - from);
            m_svg += QStringLiteral("<text x=\"%1\" y=\"%2\" font-family=\"%3\" font-size=\"%4\" font-weight=\"%5\" "
                                    "fill=\"%6\">%7</text>")
                         .arg(round(left), round(baseline), font.family().toHtmlEscaped(),
                              round(font.pointSizeF() * 25.4 / 72),
                              font.bold() ? QStringLiteral("bold") : QStringLiteral("normal"), sheet_type::ink().name(),
                              piece.toHtmlEscaped());
            left += sheet_type::widthMm(piece, font);
            from = at;
        }
    }

    void box(double x, double y, double wide, double high, const QColor& color)
    {
        m_svg += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\" stroke=\"#ffffff\" "
                                "stroke-width=\"0.15\"/>")
                     .arg(round(x), round(y), round(wide), round(high), color.name());
    }

    double keys(double top)
    {
        if (m_chart.keys.empty()) {
            return top;
        }
        double x = 0;
        const double square = m_line * 0.7;
        for (const auto& key : m_chart.keys) {
            box(x, top, square, square, key.color);
            text(key.label, x + square * 1.4, top + square * 0.95, m_body, "start");
            x += square * 2.4 + width(key.label);
        }
        return top + m_line * 1.3;
    }

    void bars(double top)
    {
        const double wanted = m_line * 1.45;
        const double room = m_size.height() - top;
        const auto count = m_chart.bars.size();
        const double smallest = m_line * 1.05;
        std::size_t shown = count;
        if (static_cast<double>(count) * smallest > room) {
            shown = static_cast<std::size_t>(std::max(0.0, (room - m_line) / smallest));
        }
        if (shown == 0) {
            return;
        }
        const double pitch =
            std::clamp(room / static_cast<double>(shown == count ? shown : shown + 1), smallest, wanted);
        double labels = 0;
        double figures = 0;
        double greatest = m_chart.reference * 1.02;
        for (std::size_t at = 0; at < shown; ++at) {
            const auto& bar = m_chart.bars[at];
            labels = std::max(labels, width(bar.label));
            figures = std::max(figures, width(bar.text));
            greatest = std::max(greatest, total(bar));
        }
        labels = std::min(labels, m_size.width() * 0.45);
        const double left = labels + m_line * 0.6;
        const double reach = std::max(1.0, m_size.width() - left - figures - m_line * 0.8);
        const double unit = greatest > 0 ? reach / greatest : 0;
        for (std::size_t at = 0; at < shown; ++at) {
            const auto& bar = m_chart.bars[at];
            const double y = top + static_cast<double>(at) * pitch;
            const double baseline = y + pitch * 0.5 + m_line * 0.28;
            text(shortened(bar.label, labels), labels, baseline, m_body, "end");
            double x = left;
            for (const auto& part : bar.parts) {
                box(x, y + pitch * 0.14, part.value * unit, pitch * 0.72, part.color);
                x += part.value * unit;
            }
            const double line = left + m_chart.reference * unit;
            const bool crosses = m_chart.reference > 0 && x < line && x + m_line * 0.4 + width(bar.text) > line;
            text(bar.text, (crosses ? line : x) + m_line * 0.3, baseline, m_body, "start");
        }
        if (m_chart.reference > 0) {
            const double x = left + m_chart.reference * unit;
            m_svg += QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%1\" y2=\"%3\" stroke=\"#404040\" "
                                    "stroke-width=\"0.25\" stroke-dasharray=\"1 0.8\"/>")
                         .arg(round(x), round(top - m_line * 0.2), round(top + static_cast<double>(shown) * pitch));
            text(m_chart.referenceText, x, top - m_line * 0.35, m_body, "middle");
        }
        if (shown < count) {
            text(ChartTexts::tr("and %1 more").arg(count - shown), left,
                 top + static_cast<double>(shown) * pitch + m_line * 0.8, m_body, "start");
        }
    }

    static double total(const SheetChart::Bar& bar)
    {
        double sum = 0;
        for (const auto& part : bar.parts) {
            sum += part.value;
        }
        return sum;
    }

    QString shortened(const QString& label, double room) const
    {
        QString fits = label;
        while (fits.size() > 1 && width(fits) > room + 0.01) {
            fits.chop(fits.endsWith(QChar(0x2026)) ? 2 : 1);
            fits += QChar(0x2026);
        }
        return fits;
    }

    const SheetChart& m_chart;
    QSizeF m_size;
    QFont m_body;
    QFont m_heading;
    double m_line; ///< The height of a line of type.
    QString m_svg;
};

} // namespace

SheetChart sheetChart(const QString& content, const CheckedPlan& checked, const Sheet& sheet,
                      const SheetRecords& records)
{
    if (content == QLatin1String("reached")) {
        return reachedChart(checked, sheet);
    }
    if (content == QLatin1String("regions")) {
        return regionsChart(checked, sheet);
    }
    return stationsChart(checked, sheet, records);
}

QByteArray chartSvg(const SheetChart& chart, const QSizeF& sizeMm, double points)
{
    return Drawing(chart, sizeMm, points).svg();
}

} // namespace qiantu
