// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>
#include <QDate>
#include <QList>
#include <QStyle>
#include <QTimer>

class QLabel;
class QToolButton;

namespace qiantu {

/// A line of time with a mark for each date that can be chosen, in true distances, and the years below. A slider: its
/// value is the number of the date in the list; the arrow keys, Home, End and the wheel step from date to date.
class TimeTrack : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimeTrack(QWidget* parent = nullptr);

    /// The dates, ascending and without repetition.
    void setDates(const QList<QDate>& dates);

    const QList<QDate>& dates() const { return m_dates; }

    /// Where a date of the list stands, in pixels from the left.
    double positionOf(int at) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    int nearest(double position) const;
    double positionOf(const QDate& date) const;

    QList<QDate> m_dates;
};

/// Steps through dates: a line of time, steps back and on, and playing through from the first to the last. Only dates
/// that there are values for are offered.
class TimeSlider : public QWidget
{
    Q_OBJECT

public:
    explicit TimeSlider(QWidget* parent = nullptr);

    /// Offers dates, in any order; the date shown stays where it is one of them, else the last is. Not a choice of the
    /// user's. With fewer than two dates there is nothing to step through and the slider is disabled.
    void setDates(QList<QDate> dates);

    const QList<QDate>& dates() const { return m_track->dates(); }

    /// Shows a date, or where there is none for it the last one before, or the first. Not a choice of the user's.
    void setDate(const QDate& date);
    /// The date shown; not valid without dates.
    QDate date() const;

    /// How long each date stays while playing, in milliseconds.
    void setInterval(int milliseconds);

    bool isPlaying() const { return m_timer.isActive(); }

    /// Plays from here to the last date, from the first when the last is shown; then stops.
    void play();
    void stop();
    /// One date on or back; does nothing at the ends.
    void step(int by);

    TimeTrack& track() const { return *m_track; }

Q_SIGNALS:
    /// The user, or playing, has come to a date.
    void dateChosen(const QDate& date);

private:
    QToolButton* addButton(const char* name, const QString& tip, QStyle::StandardPixmap icon);
    void showState();

    TimeTrack* m_track;
    QLabel* m_label;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_on;
    QTimer m_timer;
};

} // namespace qiantu
