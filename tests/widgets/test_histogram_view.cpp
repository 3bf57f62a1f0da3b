// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/histogram_view.h"

#include <QImage>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

namespace qiantu::test {

class TestHistogramView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HistogramView> m_view;

    static std::vector<double> upTo(int last)
    {
        std::vector<double> values;
        for (int value = 0; value <= last; ++value) {
            values.push_back(value);
        }
        return values;
    }

    QPoint placeOf(double value) const
    {
        return {static_cast<int>(std::lround(m_view->positionOf(value))), m_view->height() / 2};
    }

    void move(const QPoint& to, Qt::KeyboardModifiers keys = Qt::NoModifier) const
    {
        QMouseEvent event(QEvent::MouseMove, to, m_view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }

    void drag(double from, const QPoint& to, Qt::KeyboardModifiers keys = Qt::NoModifier) const
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, keys, placeOf(from));
        move((placeOf(from) + to) / 2, keys);
        move(to, keys);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, keys, to);
    }

private Q_SLOTS:

    void init()
    {
        m_view = std::make_unique<HistogramView>();
        m_view->resize(428, 150); // 400 pixels for the bars
        m_view->setValues(upTo(100));
        m_view->setBreaks({25, 50, 75});
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void aDraggedLimitGoesToARoundNumber()
    {
        QSignalSpy edited(m_view.get(), &HistogramView::breaksEdited);
        const double step = m_view->step();
        QCOMPARE(step, 1.0); // A pixel is a quarter; three pixels make 0.75, the next round step is 1.
        const QPoint target = placeOf(60) + QPoint(1, 0);
        drag(50, target);
        QCOMPARE(m_view->breaks(), (std::vector<double>{25, 60, 75}));
        QVERIFY(edited.size() >= 1);
        QCOMPARE(edited.last().first().value<std::vector<double>>(), m_view->breaks());
    }

    void withShiftALimitStaysWhereTheMouseIs()
    {
        const QPoint target = placeOf(60) + QPoint(1, 0);
        drag(50, target, Qt::ShiftModifier);
        QCOMPARE(m_view->breaks().at(1), m_view->valueAt(target.x()));
        QVERIFY(std::abs(m_view->breaks().at(1) - std::round(m_view->breaks().at(1))) > 0.1);
    }

    void limitsNeverPassEachOther()
    {
        drag(50, placeOf(90));
        QVERIFY(m_view->breaks().at(1) < 75);
        QVERIFY(m_view->breaks().at(1) > 74);
        drag(25, QPoint(-50, 40));
        QVERIFY(m_view->breaks().at(0) > 0);
        QVERIFY(m_view->breaks().at(0) < 1);
    }

    void besideALimitTheMouseTakesNothing()
    {
        QSignalSpy edited(m_view.get(), &HistogramView::breaksEdited);
        drag(62, placeOf(90));
        QCOMPARE(edited.size(), 0);
        QCOMPARE(m_view->breaks(), (std::vector<double>{25, 50, 75}));
    }

    void keysChooseAndMoveLimits()
    {
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->chosen(), std::optional(0));
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCOMPARE(m_view->chosen(), std::optional(1));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->breaks().at(1), 51.0);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_view->breaks().at(1), 41.0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->chosen(), std::optional(2));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("75")));
    }

    void anExactValueIsTyped()
    {
        m_view->setFocus();
        m_view->choose(1);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        auto* line = m_view->findChild<QLineEdit*>(QStringLiteral("histogramValue"));
        QVERIFY(line->isVisible());
        line->setText(QStringLiteral("52.125"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_view->breaks(), (std::vector<double>{25, 52.125, 75}));
        QVERIFY(!line->isVisible());
        // What is no number changes nothing.
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        line->setText(QStringLiteral("many"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_view->breaks(), (std::vector<double>{25, 52.125, 75}));
    }

    void withoutEditingNothingMoves()
    {
        m_view->setEditable(false);
        drag(50, placeOf(60));
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(!m_view->findChild<QLineEdit*>()->isVisible());
        QCOMPARE(m_view->breaks(), (std::vector<double>{25, 50, 75}));
    }

    void countsAreThoseOfASlowCount()
    {
        QRandomGenerator random(7);
        std::vector<double> values;
        for (int at = 0; at < 500; ++at) {
            values.push_back(std::floor(random.bounded(100.0)));
        }
        m_view->setValues(values);
        m_view->setBreaks({20, 40.5, 80});
        std::vector<int> slow(4, 0);
        for (const double value : values) {
            // A value on a limit belongs to the class below.
            ++slow[value <= 20 ? 0 : value <= 40.5 ? 1 : value <= 80 ? 2 : 3];
        }
        QCOMPARE(m_view->classCounts(), slow);
    }

    void whatIsNoNumberOrOutsideIsLeftOut()
    {
        m_view->setValues({3, std::numeric_limits<double>::quiet_NaN(), 1, std::numeric_limits<double>::infinity()});
        QCOMPARE(m_view->values(), (std::vector<double>{1, 3}));
        m_view->setBreaks({0, 1, 2, 3, 4});
        QCOMPARE(m_view->breaks(), (std::vector<double>{2}));
    }

    void noValuesAndOneValueAreShownWithoutLimits()
    {
        m_view->setValues({});
        QVERIFY(m_view->breaks().empty());
        QCOMPARE(m_view->accessibleDescription(), QStringLiteral("No values"));
        m_view->grab();
        m_view->setValues({5, 5, 5});
        m_view->setBreaks({5});
        QVERIFY(m_view->breaks().empty());
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->classCounts(), std::vector<int>{3});
        m_view->grab();
    }

    void barsHaveTheColoursOfTheirClasses()
    {
        m_view->setColors({Qt::red, Qt::green, Qt::blue, Qt::yellow});
        const QImage image = m_view->grab().toImage();
        const auto at = [&](double value) {
            return image.pixelColor(static_cast<int>(m_view->positionOf(value)), m_view->height() - 45);
        };
        QCOMPARE(at(12.3), QColor(Qt::red));
        QCOMPARE(at(37.3), QColor(Qt::green));
        QCOMPARE(at(62.3), QColor(Qt::blue));
        QCOMPARE(at(87.3), QColor(Qt::yellow));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestHistogramView)

#include "test_histogram_view.moc"
