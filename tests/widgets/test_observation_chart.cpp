// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"
#include "tests/support/gui_project.h"
#include "widgets/observation_chart.h"

#include <QImage>
#include <QTest>

namespace qiantu::test {

class TestObservationChart : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    /// Observations of a target's indicator in its region that are levels of the whole, forecasts aside.
    int observed(const Target& target) const
    {
        int count = 0;
        for (const auto& observation : m_opened->workspace().checked()->plan.observations) {
            count += observation.indicator == target.indicator && observation.region == target.region &&
                             observation.measure == Measure::Level && observation.operatorKey.isEmpty() &&
                             observation.method != Observation::Method::Forecast
                         ? 1
                         : 0;
        }
        return count;
    }

    static bool hasColour(const QWidget& widget, const QColor& colour)
    {
        const QImage image = const_cast<QWidget&>(widget).grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

private Q_SLOTS:

    void initTestCase() { m_opened = std::make_unique<GuiProject>(); }

    void cleanupTestCase() { m_opened.reset(); }

    void everyObservationIsAPoint()
    {
        const auto checked = m_opened->workspace().checked();
        ObservationChart chart;
        chart.resize(360, 160);
        int most = 0;
        for (const auto& result : checked->result.targets) {
            chart.show(*checked, result);
            const bool own = result.actual.value && result.actual.source != ActualSource::Reported;
            QCOMPARE(chart.pointCount(), observed(*result.target) + (own ? 1 : 0));
            most = std::max(most, chart.pointCount());
        }
        QVERIFY(most >= 3);
    }

    void theTargetIsDrawnInTheColourOfItsStatus()
    {
        const auto checked = m_opened->workspace().checked();
        ObservationChart chart;
        chart.resize(360, 160);
        for (const auto status : {CheckStatus::Met, CheckStatus::Behind, CheckStatus::NoData}) {
            const auto* result =
                m_opened->result([&](const TargetResult& candidate) { return candidate.status == status; });
            QVERIFY(result);
            chart.show(*checked, *result);
            QVERIFY2(hasColour(chart, style::color(status)), qPrintable(toText(status)));
        }
    }

    void clearLeavesNothing()
    {
        const auto checked = m_opened->workspace().checked();
        ObservationChart chart;
        chart.resize(360, 160);
        const auto* result =
            m_opened->result([](const TargetResult& candidate) { return candidate.status == CheckStatus::Met; });
        chart.show(*checked, *result);
        QVERIFY(chart.pointCount() > 0);
        chart.clear();
        QCOMPARE(chart.pointCount(), 0);
        QVERIFY(!hasColour(chart, style::color(CheckStatus::Met)));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestObservationChart)

#include "test_observation_chart.moc"
