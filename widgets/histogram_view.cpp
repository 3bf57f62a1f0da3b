// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram_view.h"

#include "models/plans/units.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

constexpr double grabWidth = 6; // How near to a limit the mouse takes it, in pixels.
constexpr double stepPixels = 3;
constexpr int leastBins = 8;
constexpr int mostBins = 40;

/// The smallest of 1, 2, 5 times a power of ten that is not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power >= least * (1 - 1e-9)) {
            return times * power;
        }
    }
    return 10 * power;
}

/// A multiple of a step, without the binary noise of the multiplication.
double snapped(double value, double step)
{
    const double round = std::round(value / step) * step;
    return QString::number(round, 'g', 12).toDouble();
}

} // namespace

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent),
      m_format([](double value) { return formatNumber(value, decimalsOf(value)); }),
      m_line(new QLineEdit(this))
{
    setObjectName(QStringLiteral("histogram"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Histogram with the limits of the classes"));
    m_line->setObjectName(QStringLiteral("histogramValue"));
    m_line->setAlignment(Qt::AlignCenter);
    m_line->hide();
    m_line->installEventFilter(this);
}

void HistogramView::setValues(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::sort(values.begin(), values.end());
    m_values = std::move(values);
    setBreaks(std::vector<double>(m_breaks));
}

void HistogramView::setBreaks(std::vector<double> breaks)
{
    std::erase_if(breaks,
                  [this](double at) { return !hasRange() || !(at > m_values.front() && at < m_values.back()); });
    std::sort(breaks.begin(), breaks.end());
    m_breaks = std::move(breaks);
    const int count = static_cast<int>(m_breaks.size());
    if (m_chosen && *m_chosen >= count) {
        m_chosen = count > 0 ? std::optional(count - 1) : std::nullopt;
    }
    describe();
    update();
}

void HistogramView::setColors(std::vector<QColor> colors)
{
    m_colors = std::move(colors);
    update();
}

void HistogramView::setFormat(Format format)
{
    m_format = std::move(format);
    describe();
    update();
}

void HistogramView::setEditable(bool editable)
{
    m_editable = editable;
    unsetCursor();
    update();
}

void HistogramView::choose(int at)
{
    if (at >= 0 && at < static_cast<int>(m_breaks.size())) {
        m_chosen = at;
        describe();
        update();
    }
}

std::vector<int> HistogramView::classCounts() const
{
    std::vector<int> counts(m_breaks.size() + 1, 0);
    for (const double value : m_values) {
        const auto above = std::lower_bound(m_breaks.begin(), m_breaks.end(), value);
        ++counts[static_cast<std::size_t>(above - m_breaks.begin())];
    }
    return counts;
}

bool HistogramView::hasRange() const
{
    return !m_values.empty() && m_values.back() > m_values.front();
}

QRectF HistogramView::plot() const
{
    return QRectF(sideMargin, topMargin, std::max(1, width() - 2 * sideMargin),
                  std::max(1, height() - topMargin - axisHeight));
}

double HistogramView::positionOf(double value) const
{
    const QRectF area = plot();
    if (!hasRange()) {
        return area.center().x();
    }
    return area.left() + (value - m_values.front()) / (m_values.back() - m_values.front()) * area.width();
}

double HistogramView::valueAt(double position) const
{
    if (!hasRange()) {
        return m_values.empty() ? 0 : m_values.front();
    }
    const QRectF area = plot();
    return m_values.front() + (position - area.left()) / area.width() * (m_values.back() - m_values.front());
}

double HistogramView::step() const
{
    return hasRange() ? roundStep((m_values.back() - m_values.front()) / plot().width() * stepPixels) : 1;
}

std::vector<HistogramView::Bin> HistogramView::bins() const
{
    std::vector<Bin> all;
    if (!hasRange()) {
        return all;
    }
    const int count =
        std::clamp(static_cast<int>(2 * std::sqrt(static_cast<double>(m_values.size()))), leastBins, mostBins);
    const double least = m_values.front();
    const double width = (m_values.back() - least) / count;
    for (int at = 0; at < count; ++at) {
        all.push_back({least + at * width, at + 1 == count ? m_values.back() : least + (at + 1) * width, 0});
    }
    for (const double value : m_values) {
        const auto bin = std::lower_bound(all.begin(), all.end(), value,
                                          [](const Bin& one, double wanted) { return one.to < wanted; });
        ++(bin == all.end() ? all.back() : *bin).count;
    }
    return all;
}

std::optional<int> HistogramView::breakNear(double position) const
{
    std::optional<int> nearest;
    double least = grabWidth;
    for (std::size_t at = 0; at < m_breaks.size(); ++at) {
        if (const double away = std::abs(positionOf(m_breaks[at]) - position); away <= least) {
            least = away;
            nearest = static_cast<int>(at);
        }
    }
    return nearest;
}

int HistogramView::binAt(double position) const
{
    const auto all = bins();
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (position >= positionOf(all[at].from) && position <= positionOf(all[at].to)) {
            return static_cast<int>(at);
        }
    }
    return -1;
}

QColor HistogramView::colorOf(std::size_t classAt) const
{
    return m_colors.empty() ? palette().color(QPalette::Mid) : m_colors[std::min(classAt, m_colors.size() - 1)];
}

void HistogramView::moveBreak(int at, double value)
{
    const auto index = static_cast<std::size_t>(at);
    const double lower = at > 0 ? m_breaks[index - 1] : m_values.front();
    const double upper = index + 1 < m_breaks.size() ? m_breaks[index + 1] : m_values.back();
    // Limits never meet: a class without any width cannot be taken hold of again.
    const double air = std::min((m_values.back() - m_values.front()) / 1000, (upper - lower) / 4);
    const double moved = std::clamp(value, lower + air, upper - air);
    if (moved == m_breaks[index]) {
        return;
    }
    m_breaks[index] = moved;
    describe();
    update();
    Q_EMIT breaksEdited(m_breaks);
}

void HistogramView::typeValue()
{
    if (!m_chosen || !m_editable) {
        return;
    }
    const double value = m_breaks[static_cast<std::size_t>(*m_chosen)];
    constexpr int lineWidth = 110;
    const int left = static_cast<int>(positionOf(value)) - lineWidth / 2;
    m_line->setGeometry(std::clamp(left, 0, std::max(0, width() - lineWidth)), 0, lineWidth,
                        m_line->sizeHint().height());
    m_line->setText(QLocale().toString(value, 'g', 12));
    m_line->selectAll();
    m_line->show();
    m_line->setFocus();
}

void HistogramView::takeTyped()
{
    bool isNumber = false;
    const QString text = m_line->text().trimmed();
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber) {
        value = QString(text).remove(QLatin1Char(',')).toDouble(&isNumber);
    }
    if (isNumber && m_chosen) {
        moveBreak(*m_chosen, value);
    }
}

bool HistogramView::eventFilter(QObject* watched, QEvent* event)
{
    // The keys that end the typing must reach neither the limits nor the form's default button.
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (takes || key == Qt::Key_Escape) {
            if (takes) {
                takeTyped();
            }
            m_line->hide();
            setFocus();
            return true;
        }
    }
    if (watched == m_line && event->type() == QEvent::FocusOut) {
        m_line->hide();
    }
    return QWidget::eventFilter(watched, event);
}

QString HistogramView::breakText(int at) const
{
    const auto index = static_cast<std::size_t>(at);
    const auto counts = classCounts();
    return tr("Limit %1 of %2: %3\n%4 below, %5 above in the neighbouring classes")
        .arg(at + 1)
        .arg(m_breaks.size())
        .arg(m_format(m_breaks[index]))
        .arg(counts[index])
        .arg(counts[index + 1]);
}

QString HistogramView::tipAt(const QPointF& position) const
{
    if (const auto near = breakNear(position.x())) {
        return breakText(*near);
    }
    const int at = binAt(position.x());
    if (at < 0) {
        return {};
    }
    const Bin bin = bins()[static_cast<std::size_t>(at)];
    return tr("%1 to %2: %n value(s)", nullptr, bin.count).arg(m_format(bin.from), m_format(bin.to));
}

void HistogramView::describe()
{
    if (m_values.empty()) {
        setAccessibleDescription(tr("No values"));
        return;
    }
    QString words = tr("%n value(s) from %1 to %2", nullptr, static_cast<int>(m_values.size()))
                        .arg(m_format(m_values.front()), m_format(m_values.back()));
    if (m_chosen) {
        words += QLatin1Char('\n') + breakText(*m_chosen);
    }
    setAccessibleDescription(words);
}

QSize HistogramView::sizeHint() const
{
    return {420, 150};
}

QSize HistogramView::minimumSizeHint() const
{
    return {220, 110};
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = tipAt(help->pos());
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    if (const auto near = breakNear(event->position().x())) {
        choose(*near);
        m_dragging = m_editable;
    }
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    const double position = event->position().x();
    if (!m_dragging || !m_chosen) {
        if (m_editable && breakNear(position)) {
            setCursor(Qt::SplitHCursor);
        } else {
            unsetCursor();
        }
        return;
    }
    const double value = valueAt(position);
    moveBreak(*m_chosen, event->modifiers().testFlag(Qt::ShiftModifier) ? value : snapped(value, step()));
    QToolTip::showText(event->globalPosition().toPoint(), breakText(*m_chosen), this);
}

void HistogramView::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragging = false;
    QWidget::mouseReleaseEvent(event);
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto near = breakNear(event->position().x())) {
        choose(*near);
        typeValue();
    }
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_breaks.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int at = m_chosen.value_or(0);
    const auto move = [&](int steps) {
        choose(at);
        if (m_editable) {
            const int times = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
            moveBreak(at, snapped(m_breaks[static_cast<std::size_t>(at)] + steps * times * step(), step()));
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    case Qt::Key_PageUp:
        choose(std::min(at + 1, last));
        break;
    case Qt::Key_PageDown:
        choose(std::max(at - 1, 0));
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(at);
        typeValue();
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void HistogramView::focusInEvent(QFocusEvent* event)
{
    if (!m_chosen) {
        choose(0);
    }
    QWidget::focusInEvent(event);
    update();
}

void HistogramView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace qiantu
