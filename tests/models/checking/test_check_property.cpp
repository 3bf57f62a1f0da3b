// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_builder.h"
#include "reference_check.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace qiantu;

namespace {

/// Plans with every kind of figure, from a seed: the same on every machine (no std distributions, which differ).
class RandomPlan
{
public:
    explicit RandomPlan(std::uint32_t seed) : m_random(seed)
    {
        world.document("undated", 2, QDate(2021, 8, 1));
        world.indicator("costs", "万元", Indicator::Aggregation::Sum).better = Indicator::Better::Lower;
        auto& perHead = world.indicator("revenue_per_head", "%", Indicator::Aggregation::Ratio);
        perHead.numerator = QStringLiteral("revenue");
        perHead.denominator = QStringLiteral("population");
        perHead.factor = 0.01;
        for (int count = below(60); count > 0; --count) {
            addObservation();
        }
        for (int count = 1 + below(12); count > 0; --count) {
            addTarget();
        }
    }

    QDate day()
    {
        return below(3) == 0 ? QDate(2018 + below(9), 1 + below(12), 1 + below(28)) : QDate(2018 + below(9), 12, 31);
    }

    MapCounter map()
    {
        if (below(3) == 0) {
            return {};
        }
        QHash<QString, int> kinds;
        const RegionCatalog regions = PlanBuilder::regions();
        for (const Region& region : regions.regions()) {
            kinds.insert(region.code, below(6));
        }
        return [kinds](const Indicator&, const QString& county, const QDate& asOf) -> std::optional<MapCount> {
            const int kind = kinds.value(county);
            if (kind == 0) {
                return std::nullopt;
            }
            return MapCount{kind * (asOf.year() - 2015.0), kind * 3.0, kind != 1};
        };
    }

    PlanBuilder world;

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }

    template <std::size_t N>
    const char* oneOf(const char* const (&texts)[N])
    {
        return texts[static_cast<std::size_t>(below(N))];
    }

    const char* region() { return oneOf({"520000", "520100", "520102", "520103", "520200", "520201"}); }

    const char* document() { return oneOf({"strong", "weak", "weaker", "review", "undated", "unknown"}); }

    const char* indicator()
    {
        return oneOf({"stations", "stations", "population", "density", "share", "revenue", "revenue_per_head",
                      "latency", "pilots", "ports", "costs"});
    }

    double value()
    {
        const double scale[] = {1, 10, 100};
        return (1 + below(60)) / scale[below(3)];
    }

    QString unit(const QString& own)
    {
        if (below(4) == 0 && own == QStringLiteral("万个")) {
            return QStringLiteral("个");
        }
        if (below(4) == 0 && own == QStringLiteral("个")) {
            return QStringLiteral("万个");
        }
        return own;
    }

    void placeAndOperator(QString& place, QString& company)
    {
        const int dice = below(20);
        place = dice == 0 ? QStringLiteral("贵阳贵安") : (dice == 1 ? QStringLiteral("科学城") : QString());
        company = below(15) == 0 ? QStringLiteral("mobile") : QString();
    }

    template <typename Figure>
    void measure(Figure& figure)
    {
        figure.measure = below(2) == 0 ? Measure::Level : static_cast<Measure>(below(5));
        if (figure.measure != Measure::Level) {
            figure.since = 2018 + below(4);
        }
        if (figure.measure == Measure::Growth || figure.measure == Measure::AverageGrowth) {
            figure.unit = QStringLiteral("%");
        }
    }

    void addObservation()
    {
        const char* key = indicator();
        auto& o = world.observation(key, region(), 2018 + below(8), value(), document());
        const bool isFlow = o.indicator == QStringLiteral("revenue") || o.indicator == QStringLiteral("costs");
        o.unit = unit(o.unit);
        if (below(4) == 0) {
            o.date = day();
        }
        if (isFlow) {
            o.period = below(6) == 0 ? Observation::Period::Half : Observation::Period::Year;
        }
        if (below(5) == 0) {
            measure(o);
        }
        const int method = below(10);
        o.method = method == 0 ? Observation::Method::Forecast
                               : (method == 1 ? Observation::Method::Estimated : Observation::Method::Reported);
        if (below(6) == 0) {
            o.approximate = static_cast<Observation::Approximate>(below(4));
        }
        placeAndOperator(o.place, o.operatorKey);
    }

    void addTarget()
    {
        auto& t = world.target(indicator(), region(), 2020 + below(6), value(), document());
        t.unit = unit(t.unit);
        if (below(5) == 0) {
            t.due = QDate(t.year, 6, 30);
        }
        t.comparator = static_cast<Comparator>(below(6));
        if (t.comparator == Comparator::Between) {
            t.upper = t.value + below(20);
        }
        if (below(3) == 0) {
            measure(t);
        }
        t.kind = static_cast<TargetKind>(below(3));
        placeAndOperator(t.place, t.operatorKey);
    }

    std::mt19937 m_random;
};

bool close(const std::optional<double>& a, const std::optional<double>& b)
{
    // What is left of a difference of two numbers of a million is noise of 1e-9 of them.
    return a.has_value() == b.has_value() &&
           (!a || std::abs(*a - *b) <= 1e-7 * (1 + std::max(std::abs(*a), std::abs(*b))));
}

QString text(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 17) : QStringLiteral("none");
}

} // namespace

class TestCheckProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theCheckSaysWhatTheSlowOneSays()
    {
        QHash<QString, int> seen;
        for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
            RandomPlan random(seed);
            const QDate asOf = random.day();
            const MapCounter map = random.map();
            const RegionCatalog regions = PlanBuilder::regions();
            const CheckResult fast = checkTargets(random.world.plan, regions, asOf, map);
            const auto slow = reference::check(random.world.plan, regions, asOf, map);
            QCOMPARE(fast.targets.size(), slow.size());
            for (std::size_t at = 0; at < slow.size(); ++at) {
                const TargetResult& a = fast.targets[at];
                const reference::Answer& b = slow[at];
                const QString where = QStringLiteral("seed %1, target %2, as of %3: %4 %5 %6 (%7); ")
                                          .arg(seed)
                                          .arg(a.target->id)
                                          .arg(asOf.toString(Qt::ISODate), a.target->indicator, a.target->region,
                                               toText(a.target->measure), a.actual.explanation);
                const auto same = [&where](bool equal, const char* what, const QString& first, const QString& second) {
                    return equal ? QString()
                                 : where + QStringLiteral("%1: %2 / %3").arg(QLatin1String(what), first, second);
                };
                QStringList wrong;
                wrong << same(a.actual.source == b.source, "source", toText(a.actual.source), toText(b.source));
                wrong << same(close(a.actual.value, b.value), "value", text(a.actual.value), text(b.value));
                wrong << same(a.actual.date == b.date, "date", a.actual.date.toString(), b.date.toString());
                wrong << same(a.actual.complete == b.complete, "complete", {}, {});
                wrong << same(a.actual.childrenWithValue == b.with && a.actual.children == b.of, "coverage", {}, {});
                wrong << same(a.status == b.status, "status", toText(a.status), toText(b.status));
                wrong << same(close(a.gap, b.gap), "gap", text(a.gap), text(b.gap));
                wrong << same(close(a.pacePerMonth, b.pace), "pace", text(a.pacePerMonth), text(b.pace));
                wrong << same(close(a.forecast, b.forecast), "forecast", text(a.forecast), text(b.forecast));
                wrong << same(a.forecastReached == b.reached, "reached", a.forecastReached.toString(),
                              b.reached.toString());
                wrong << same(close(a.withPlans, b.withPlans), "with plans", text(a.withPlans), text(b.withPlans));
                wrong << same(a.statusWithPlans == b.statusWithPlans, "status with plans", {}, {});
                wrong << same(a.supersededBy == b.supersededBy, "superseded", {}, {});
                wrong.removeAll(QString());
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
                ++seen[toText(a.status)];
                ++seen[toText(a.actual.source)];
                seen[QStringLiteral("forecast")] += a.forecast.has_value();
                seen[QStringLiteral("reached")] += a.forecastReached.isValid();
                seen[QStringLiteral("superseded")] += a.supersededBy.has_value();
                seen[QStringLiteral("with plans")] += a.withPlans.has_value();
                seen[QStringLiteral("incomplete")] += a.actual.value.has_value() && !a.actual.complete;
            }
        }
        // The comparison is only worth something if all of it happened.
        for (const char* what :
             {"met", "on_track", "behind", "missed", "no_data", "in_conflict", "none", "counted", "reported",
              "rolled_up", "computed", "forecast", "reached", "superseded", "with plans", "incomplete"}) {
            QVERIFY2(
                seen.value(QLatin1String(what)) >= 20,
                qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(seen.value(QLatin1String(what)))));
        }
    }
};

QTEST_APPLESS_MAIN(TestCheckProperty)
#include "test_check_property.moc"
