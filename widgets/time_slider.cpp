// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/time_slider.h"

#include "maps/map_style.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

constexpr int sideMargin = 16;
constexpr int lineAt = 12; // pixels from the top
constexpr int defaultInterval = 1200;

} // namespace

TimeTrack::TimeTrack(QWidget* parent) : QAbstractSlider(parent)
{
    setObjectName(QStringLiteral("timeTrack"));
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1);
    setPageStep(1);
    setRange(0, 0);
    setAccessibleName(tr("Date shown"));
}

void TimeTrack::setDates(const QList<QDate>& dates)
{
    m_dates = dates;
    setRange(0, std::max(0, static_cast<int>(dates.size()) - 1));
    update();
}

double TimeTrack::positionOf(const QDate& date) const
{
    const double room = std::max(1, width() - 2 * sideMargin);
    const auto days = m_dates.isEmpty() ? 0 : m_dates.first().daysTo(m_dates.last());
    return days == 0
               ? sideMargin + room / 2
               : sideMargin + room * static_cast<double>(m_dates.first().daysTo(date)) / static_cast<double>(days);
}

double TimeTrack::positionOf(int at) const
{
    return positionOf(m_dates.value(at));
}

int TimeTrack::nearest(double position) const
{
    int found = 0;
    for (int at = 1; at < m_dates.size(); ++at) {
        if (std::abs(positionOf(at) - position) < std::abs(positionOf(found) - position)) {
            found = at;
        }
    }
    return found;
}

QSize TimeTrack::sizeHint() const
{
    return {240, minimumSizeHint().height()};
}

QSize TimeTrack::minimumSizeHint() const
{
    return {120, lineAt + 10 + QFontMetrics(style::sans(8)).height()};
}

bool TimeTrack::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_dates.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), style::dateText(m_dates.at(nearest(help->pos().x()))), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

void TimeTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_dates.isEmpty()) {
        setSliderDown(true);
        setValue(nearest(event->position().x()));
    }
}

void TimeTrack::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown()) {
        setValue(nearest(event->position().x()));
    }
}

void TimeTrack::mouseReleaseEvent(QMouseEvent* event)
{
    setSliderDown(false);
    QAbstractSlider::mouseReleaseEvent(event);
}

void TimeTrack::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    setAccessibleDescription(m_dates.isEmpty() ? QString() : style::dateText(m_dates.value(value())));
    update();
}

void TimeTrack::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style::sans(8));
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor quiet = palette().color(group, QPalette::Mid);
    const QColor strong = isEnabled() ? palette().color(QPalette::Highlight) : quiet;
    painter.setPen(QPen(quiet, 2));
    painter.drawLine(sideMargin, lineAt, width() - sideMargin, lineAt);
    if (m_dates.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    // A year is written below its first date, where there is room for it.
    double writtenTo = -1;
    int year = 0;
    for (int at = 0; at < m_dates.size(); ++at) {
        const double x = positionOf(at);
        if (m_dates.at(at).year() != year) {
            year = m_dates.at(at).year();
            const QString text = QString::number(year);
            const double half = metrics.horizontalAdvance(text) / 2;
            if (x - half > writtenTo + 4) {
                painter.setPen(palette().color(group, QPalette::Text));
                painter.drawText(QRectF(x - half - 2, lineAt + 8, 2 * half + 4, metrics.height()), Qt::AlignCenter,
                                 text);
                writtenTo = x + half;
            }
        }
        painter.setPen(QPen(strong, 1.4));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(QPointF(x, lineAt), 3.5, 3.5);
    }
    painter.setPen(QPen(Qt::white, 1));
    painter.setBrush(strong);
    painter.drawEllipse(QPointF(positionOf(value()), lineAt), 7, 7);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(strong, 1.2));
        painter.drawEllipse(QPointF(positionOf(value()), lineAt), 9.5, 9.5);
    }
}

TimeSlider::TimeSlider(QWidget* parent)
    : QWidget(parent),
      m_track(new TimeTrack(this)),
      m_label(new QLabel(this)),
      m_back(addButton("timeBack", tr("The date before"), QStyle::SP_MediaSkipBackward)),
      m_play(addButton("timePlay", tr("Play through the dates"), QStyle::SP_MediaPlay)),
      m_on(addButton("timeOn", tr("The next date"), QStyle::SP_MediaSkipForward))
{
    setObjectName(QStringLiteral("timeSlider"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 8, 2);
    layout->setSpacing(2);
    for (auto* button : {m_back, m_play, m_on}) {
        layout->addWidget(button);
    }
    layout->addWidget(m_track, 1);
    m_label->setObjectName(QStringLiteral("timeLabel"));
    m_label->setMinimumWidth(fontMetrics().horizontalAdvance(style::dateText(QDate(2028, 12, 28))) + 6);
    layout->addWidget(m_label);
    connect(m_track, &QAbstractSlider::valueChanged, this, [this] {
        showState();
        Q_EMIT dateChosen(date());
    });
    // Whoever takes the slider in hand ends the playing.
    connect(m_track, &QAbstractSlider::actionTriggered, this, &TimeSlider::stop);
    connect(m_track, &QAbstractSlider::sliderPressed, this, &TimeSlider::stop);
    connect(m_back, &QToolButton::clicked, this, [this] {
        stop();
        step(-1);
    });
    connect(m_on, &QToolButton::clicked, this, [this] {
        stop();
        step(1);
    });
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? stop() : play(); });
    m_timer.setInterval(defaultInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        step(1);
        if (m_track->value() == m_track->maximum()) {
            stop();
        }
    });
    setDates({});
}

QToolButton* TimeSlider::addButton(const char* name, const QString& tip, QStyle::StandardPixmap icon)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(style()->standardIcon(icon));
    return button;
}

void TimeSlider::setDates(QList<QDate> dates)
{
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    const QDate before = date();
    const QSignalBlocker blocker(m_track);
    if (dates != m_track->dates()) {
        stop();
        m_track->setDates(dates);
    }
    m_track->setValue(dates.contains(before) ? static_cast<int>(dates.indexOf(before))
                                             : static_cast<int>(dates.size()) - 1);
    setEnabled(dates.size() > 1);
    showState();
}

void TimeSlider::setDate(const QDate& date)
{
    const auto& all = m_track->dates();
    const auto after = std::upper_bound(all.begin(), all.end(), date);
    const QSignalBlocker blocker(m_track);
    m_track->setValue(std::max(0, static_cast<int>(after - all.begin()) - 1));
    showState();
}

QDate TimeSlider::date() const
{
    return m_track->dates().value(m_track->value());
}

void TimeSlider::setInterval(int milliseconds)
{
    m_timer.setInterval(milliseconds);
}

void TimeSlider::play()
{
    if (m_track->dates().size() < 2) {
        return;
    }
    m_timer.start();
    if (m_track->value() == m_track->maximum()) {
        m_track->setValue(0);
    }
    showState();
}

void TimeSlider::stop()
{
    m_timer.stop();
    showState();
}

void TimeSlider::step(int by)
{
    m_track->setValue(m_track->value() + by);
}

void TimeSlider::showState()
{
    const bool playing = isPlaying();
    m_play->setIcon(style()->standardIcon(playing ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
    m_play->setToolTip(playing ? tr("Stop playing") : tr("Play through the dates"));
    m_play->setAccessibleName(m_play->toolTip());
    m_back->setEnabled(m_track->value() > 0);
    m_on->setEnabled(m_track->value() < m_track->maximum());
    m_label->setText(date().isValid() ? style::dateText(date()) : QString());
    m_track->update();
}

} // namespace qiantu
