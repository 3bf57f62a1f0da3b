// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/observation_chart.h"

#include "maps/map_style.h"
#include "models/plans/units.h"

#include <QPen>
#include <QVBoxLayout>
#include <algorithm>
#include <qwt_plot.h>
#include <qwt_plot_curve.h>
#include <qwt_plot_grid.h>
#include <qwt_plot_item.h>
#include <qwt_plot_layout.h>
#include <qwt_plot_marker.h>
#include <qwt_scale_draw.h>
#include <qwt_scale_widget.h>
#include <qwt_symbol.h>

namespace qiantu {

namespace {

/// A date as a year with a fraction: the end of 2021 is 2022.0 minus a day, shown at the tick "2021" plus one.
double yearOf(const QDate& date)
{
    return date.year() + (date.dayOfYear() - 1) / static_cast<double>(date.daysInYear());
}

/// Ticks are the starts of years.
class YearScale : public QwtScaleDraw
{
public:
    QwtText label(double value) const override { return QString::number(static_cast<int>(value)); }
};

QwtPlotCurve* addCurve(QwtPlot& plot, const QVector<QPointF>& points, const QPen& pen)
{
    auto* curve = new QwtPlotCurve; // The plot owns what is attached to it.
    curve->setRenderHint(QwtPlotItem::RenderAntialiased);
    curve->setSamples(points);
    curve->setPen(pen);
    curve->attach(&plot);
    return curve;
}

} // namespace

ObservationChart::ObservationChart(QWidget* parent) : QWidget(parent), m_plot(new QwtPlot(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setCanvasBackground(Qt::white);
    m_plot->setMinimumHeight(90);
    m_plot->setAutoReplot(false);
    m_plot->setAxisScaleDraw(QwtPlot::xBottom, new YearScale);
    const QFont small = style::sans(7.5);
    for (const auto axis : {QwtPlot::xBottom, QwtPlot::yLeft}) {
        m_plot->setAxisFont(axis, small);
        m_plot->axisWidget(axis)->setMargin(0);
    }
    m_plot->plotLayout()->setCanvasMargin(4);
    // Minor ticks between years say nothing.
    m_plot->setAxisMaxMinor(QwtPlot::xBottom, 0);
    m_plot->setAxisMaxMinor(QwtPlot::yLeft, 0);
}

void ObservationChart::clear()
{
    m_plot->detachItems(QwtPlotItem::Rtti_PlotItem, true);
    m_points = 0;
    m_plot->replot();
}

void ObservationChart::show(const CheckedPlan& checked, const TargetResult& result)
{
    clear();
    const Target& target = *result.target;
    const auto indicator = checked.plan.indicators.value(target.indicator);
    auto* grid = new QwtPlotGrid;
    grid->setPen(QColor(0xe2, 0xe6, 0xe9), 0.5);
    grid->attach(m_plot);

    QVector<QPointF> points;
    for (const auto& observation : checked.plan.observations) {
        if (observation.indicator != target.indicator || observation.region != target.region ||
            observation.measure != Measure::Level || !observation.operatorKey.isEmpty() ||
            observation.method == Observation::Method::Forecast) {
            continue;
        }
        if (const auto value = convert(observation.value, observation.unit, indicator.unit)) {
            points << QPointF(yearOf(observation.date), *value);
        }
    }
    if (result.actual.value && result.actual.source != ActualSource::Reported && result.actual.date.isValid()) {
        points << QPointF(yearOf(result.actual.date), *result.actual.value);
    }
    std::sort(points.begin(), points.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    m_points = static_cast<int>(points.size());

    const double due = yearOf(target.due);
    const QColor statusColor = style::color(result.status);
    if (!points.isEmpty() && target.measure == Measure::Level) {
        addCurve(*m_plot, {points.first(), QPointF(due, result.base)}, QPen(QColor(0x90, 0x98, 0xa0), 1, Qt::DashLine));
        if (result.forecast && points.last().x() < due) {
            addCurve(*m_plot, {points.last(), QPointF(due, *result.forecast)}, QPen(statusColor, 1.2, Qt::DotLine));
        }
    }
    auto* observed = addCurve(*m_plot, points, QPen(QColor(0x1f, 0x5f, 0xbf), 1.6));
    observed->setSymbol(
        new QwtSymbol(QwtSymbol::Ellipse, QBrush(QColor(0x1f, 0x5f, 0xbf)), QPen(Qt::white, 1), QSize(6, 6)));

    auto* line = new QwtPlotMarker;
    line->setLineStyle(QwtPlotMarker::HLine);
    line->setLinePen(statusColor, 1.2);
    line->setYValue(result.base);
    QwtText text(tr("Target %1").arg(formatValue(result.base, indicator.unit, indicator.decimals)));
    text.setFont(style::sans(7.5, true));
    text.setColor(statusColor.darker(120));
    line->setLabel(text);
    line->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    line->attach(m_plot);
    auto* goal = new QwtPlotMarker;
    goal->setSymbol(
        new QwtSymbol(QwtSymbol::Star2, QBrush(statusColor), QPen(statusColor.darker(130), 1), QSize(11, 11)));
    goal->setValue(due, result.base);
    goal->attach(m_plot);

    double first = due - 2;
    double highest = result.base;
    double lowest = std::min(0.0, result.base);
    for (const auto& point : points) {
        first = std::min(first, point.x());
        highest = std::max(highest, point.y());
        lowest = std::min(lowest, point.y());
    }
    const double last = std::max(due, points.isEmpty() ? due : points.last().x());
    m_plot->setAxisScale(QwtPlot::xBottom, std::floor(first - 0.2), std::ceil(last + 0.2), last - first > 8 ? 2 : 1);
    m_plot->setAxisScale(QwtPlot::yLeft, lowest, highest > lowest ? highest * 1.18 : lowest + 1);
    m_plot->setAxisMaxMajor(QwtPlot::yLeft, 4);
    m_plot->replot();
}

} // namespace qiantu
