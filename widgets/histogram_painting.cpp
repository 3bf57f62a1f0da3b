// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"
#include "widgets/histogram_view.h"

#include <QPainter>
#include <algorithm>

/// How a histogram is painted.
namespace qiantu {

void HistogramView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style::sans(8));
    const QRectF area = plot();
    painter.fillRect(area.adjusted(-sideMargin + 1, -topMargin + 1, sideMargin - 1, axisHeight - 1),
                     palette().color(QPalette::Base));
    if (m_values.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("No values"));
        return;
    }
    paintBars(painter);
    paintAxis(painter);
    paintBreaks(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.4));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void HistogramView::paintBars(QPainter& painter) const
{
    const QRectF area = plot();
    painter.setPen(Qt::NoPen);
    if (!hasRange()) {
        painter.setBrush(colorOf(0));
        constexpr double barWidth = 40;
        painter.drawRect(QRectF(area.center().x() - barWidth / 2, area.top(), barWidth, area.height()));
        return;
    }
    const auto all = bins();
    const int most =
        std::max_element(all.begin(), all.end(), [](const Bin& a, const Bin& b) { return a.count < b.count; })->count;
    for (const Bin& bin : all) {
        if (bin.count == 0) {
            continue;
        }
        const double barHeight = std::max(2.0, area.height() * bin.count / most);
        // A bar over a limit has the colours of both its classes.
        double from = bin.from;
        for (std::size_t at = 0; at <= m_breaks.size(); ++at) {
            const double to = at < m_breaks.size() ? std::min(bin.to, m_breaks[at]) : bin.to;
            if (to <= from) {
                continue;
            }
            painter.setBrush(colorOf(at));
            const double left = positionOf(from) + (from == bin.from ? 0.5 : 0);
            const double right = positionOf(to) - (to == bin.to ? 0.5 : 0);
            painter.drawRect(QRectF(left, area.bottom() - barHeight, right - left, barHeight));
            from = to;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 60), 0.6));
        painter.drawRect(QRectF(positionOf(bin.from) + 0.5, area.bottom() - barHeight,
                                positionOf(bin.to) - positionOf(bin.from) - 1, barHeight));
        painter.setPen(Qt::NoPen);
    }
}

void HistogramView::paintAxis(QPainter& painter) const
{
    const QRectF area = plot();
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(QColor(0x45, 0x5a, 0x64, 150), 1));
    for (const double value : m_values) {
        const double at = positionOf(value);
        painter.drawLine(QPointF(at, area.bottom() + 2), QPointF(at, area.bottom() + 2 + strokeHeight));
    }
    painter.setPen(palette().color(QPalette::Text));
    const QRectF text(0, area.bottom() + strokeHeight + 4, width(), axisHeight - strokeHeight - 4);
    if (!hasRange()) {
        painter.drawText(text, Qt::AlignCenter, m_format(m_values.front()));
        return;
    }
    painter.drawText(text.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_format(m_values.front()));
    painter.drawText(text.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, m_format(m_values.back()));
}

void HistogramView::paintBreaks(QPainter& painter) const
{
    const QRectF area = plot();
    const QFontMetricsF metrics(painter.font());
    const auto paint = [&](std::size_t at) {
        const bool isChosen = m_chosen == static_cast<int>(at) && m_editable;
        const QColor color = isChosen && hasFocus() ? palette().color(QPalette::Highlight) : QColor(0x26, 0x32, 0x38);
        const double x = positionOf(m_breaks[at]);
        painter.setPen(QPen(color, isChosen ? 2.2 : 1.2));
        painter.drawLine(QPointF(x, area.top() - 3), QPointF(x, area.bottom() + 2));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const double half = isChosen ? 5 : 4;
        painter.drawPolygon(QPolygonF({QPointF(x - half, area.top() - 3 - half),
                                       QPointF(x + half, area.top() - 3 - half), QPointF(x, area.top() - 2)}));
        if (isChosen) {
            const QString text = m_format(m_breaks[at]);
            const double textWidth = metrics.horizontalAdvance(text) + 6;
            const double left = std::clamp(x + 8, 0.0, std::max(0.0, width() - textWidth - 2));
            const QRectF box(x + 8 + textWidth > width() ? x - 8 - textWidth : left, 2, textWidth, topMargin - 6);
            painter.setPen(color);
            painter.drawText(box, Qt::AlignCenter, text);
        }
    };
    for (std::size_t at = 0; at < m_breaks.size(); ++at) {
        paint(at);
    }
}

} // namespace qiantu
