// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/time_slider.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

namespace qiantu::test {

class TestTimeSlider : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TimeSlider> m_slider;
    const QDate m_2020{2020, 12, 31};
    const QDate m_2021{2021, 12, 31};
    const QDate m_2023{2023, 6, 30};
    const QDate m_2025{2025, 12, 31};

    void press(const char* name) const
    {
        QTest::mouseClick(m_slider->findChild<QToolButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }

    bool isEnabled(const char* name) const
    {
        return m_slider->findChild<QToolButton*>(QString::fromLatin1(name))->isEnabled();
    }

private Q_SLOTS:

    void init()
    {
        m_slider = std::make_unique<TimeSlider>();
        m_slider->resize(600, 40);
        m_slider->setDates({m_2025, m_2020, m_2023, m_2021, m_2021});
        m_slider->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_slider.get()));
    }

    void cleanup() { m_slider.reset(); }

    void datesAreInOrderAndOnce()
    {
        QCOMPARE(m_slider->dates(), (QList<QDate>{m_2020, m_2021, m_2023, m_2025}));
        QCOMPARE(m_slider->date(), m_2025);
    }

    void stepsGoFromDateToDateAndEndAtTheEnds()
    {
        QSignalSpy chosen(m_slider.get(), &TimeSlider::dateChosen);
        press("timeBack");
        QCOMPARE(m_slider->date(), m_2023);
        press("timeBack");
        press("timeBack");
        QCOMPARE(m_slider->date(), m_2020);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen.last().first().toDate(), m_2020);
        QVERIFY(!isEnabled("timeBack"));
        press("timeOn");
        QCOMPARE(m_slider->date(), m_2021);
        QVERIFY(isEnabled("timeBack"));
    }

    void keysStep()
    {
        m_slider->track().setFocus();
        QTest::keyClick(&m_slider->track(), Qt::Key_Home);
        QCOMPARE(m_slider->date(), m_2020);
        QTest::keyClick(&m_slider->track(), Qt::Key_Right);
        QCOMPARE(m_slider->date(), m_2021);
        QTest::keyClick(&m_slider->track(), Qt::Key_End);
        QCOMPARE(m_slider->date(), m_2025);
    }

    void marksStandInTrueDistances()
    {
        const TimeTrack& track = m_slider->track();
        const double whole = track.positionOf(3) - track.positionOf(0);
        const double part = track.positionOf(2) - track.positionOf(0);
        const double days = static_cast<double>(m_2020.daysTo(m_2023)) / static_cast<double>(m_2020.daysTo(m_2025));
        QVERIFY(std::abs(part / whole - days) < 1e-9);
    }

    void aClickGoesToTheNearestDate()
    {
        TimeTrack& track = m_slider->track();
        const int near = static_cast<int>(track.positionOf(1)) + 6;
        QTest::mouseClick(&track, Qt::LeftButton, {}, QPoint(near, 12));
        QCOMPARE(m_slider->date(), m_2021);
    }

    void playingVisitsEveryDateOnceAndStops()
    {
        m_slider->setInterval(20);
        QSignalSpy chosen(m_slider.get(), &TimeSlider::dateChosen);
        press("timePlay");
        QVERIFY(m_slider->isPlaying());
        QCOMPARE(m_slider->date(), m_2020); // From the end it begins anew.
        QTRY_VERIFY_WITH_TIMEOUT(!m_slider->isPlaying(), 20000);
        QList<QDate> visited;
        for (const auto& one : chosen) {
            visited << one.first().toDate();
        }
        QCOMPARE(visited, (QList<QDate>{m_2020, m_2021, m_2023, m_2025}));
    }

    void takingTheSliderInHandStopsPlaying()
    {
        m_slider->setInterval(60000);
        m_slider->play();
        QVERIFY(m_slider->isPlaying());
        m_slider->track().setFocus();
        QTest::keyClick(&m_slider->track(), Qt::Key_Right);
        QVERIFY(!m_slider->isPlaying());
        QCOMPARE(m_slider->date(), m_2021);
    }

    void theDateStaysWhenTheDatesChange()
    {
        m_slider->setDate(m_2021);
        QSignalSpy chosen(m_slider.get(), &TimeSlider::dateChosen);
        m_slider->setDates({m_2021, m_2025});
        QCOMPARE(m_slider->date(), m_2021);
        m_slider->setDates({m_2020, m_2025});
        QCOMPARE(m_slider->date(), m_2025);
        QCOMPARE(chosen.size(), 0); // Nobody has chosen anything.
    }

    void aDateWithoutValuesShowsTheOneBefore()
    {
        m_slider->setDate(QDate(2024, 6, 30));
        QCOMPARE(m_slider->date(), m_2023);
        m_slider->setDate(QDate(2001, 1, 1));
        QCOMPARE(m_slider->date(), m_2020);
    }

    void withoutTwoDatesThereIsNothingToStepThrough()
    {
        m_slider->setDates({});
        QVERIFY(!m_slider->isEnabled());
        QVERIFY(!m_slider->date().isValid());
        m_slider->play();
        QVERIFY(!m_slider->isPlaying());
        m_slider->grab();
        m_slider->setDates({m_2021});
        QVERIFY(!m_slider->isEnabled());
        QCOMPARE(m_slider->date(), m_2021);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestTimeSlider)

#include "test_time_slider.moc"
