// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"

#include <QDate>

/// A small world for tests of the check: one province of two prefectures and three counties, and a plan that is written
/// down figure by figure.
struct PlanBuilder
{
    static constexpr const char* province = "520000";
    static constexpr const char* guiyang = "520100";
    static constexpr const char* nanming = "520102";
    static constexpr const char* yunyan = "520103";
    static constexpr const char* liupanshui = "520200";
    static constexpr const char* zhongshan = "520201";

    qiantu::Plan plan;
    qiantu::RowId nextId = 1;

    static qiantu::RegionCatalog regions()
    {
        using namespace qiantu;
        const auto region = [](const char* code, const char* parent, RegionLevel level, const char* name,
                               const char* shortName) {
            Region made;
            made.code = QString::fromLatin1(code);
            made.parentCode = QString::fromLatin1(parent);
            made.level = level;
            made.name = QString::fromUtf8(name);
            made.shortName = QString::fromUtf8(shortName);
            return made;
        };
        RegionAlias combined;
        combined.regionCode = QString::fromLatin1(guiyang);
        combined.kind = RegionAlias::Kind::Combined;
        combined.name = QStringLiteral("贵阳贵安");
        return RegionCatalog({region(province, "", RegionLevel::Province, "贵州省", "贵州"),
                              region(guiyang, province, RegionLevel::Prefecture, "贵阳市", "贵阳"),
                              region(nanming, guiyang, RegionLevel::County, "南明区", "南明"),
                              region(yunyan, guiyang, RegionLevel::County, "云岩区", "云岩"),
                              region(liupanshui, province, RegionLevel::Prefecture, "六盘水市", "六盘水"),
                              region(zhongshan, liupanshui, RegionLevel::County, "钟山区", "钟山")},
                             {combined});
    }

    PlanBuilder()
    {
        using namespace qiantu;
        document("strong", 1, QDate(2024, 7, 19), 2024, 2025);
        document("weak", 2, QDate(2021, 8, 1), 2021, 2025);
        document("weaker", 2, QDate(2021, 1, 1), 2021, 2025);
        document("review", 3, QDate(2022, 1, 1), 2021, 2021);
        auto& stations = indicator("stations", "个", Indicator::Aggregation::Sum);
        stations.countedLayer = Indicator::CountedLayer::Stations;
        indicator("population", "万人", Indicator::Aggregation::Sum).better = Indicator::Better::Neither;
        auto& density = indicator("density", "个", Indicator::Aggregation::Ratio);
        density.numerator = QStringLiteral("stations");
        density.denominator = QStringLiteral("population");
        density.factor = 10000;
        indicator("share", "%", Indicator::Aggregation::WeightedMean).weight = QStringLiteral("population");
        indicator("revenue", "亿元", Indicator::Aggregation::Sum);
        indicator("latency", "ms", Indicator::Aggregation::None).better = Indicator::Better::Lower;
        indicator("pilots", "个", Indicator::Aggregation::Sum);
        indicator("ports", "万个", Indicator::Aggregation::Sum).decimals = 2;
    }

    qiantu::Document& document(const char* key, int rank, const QDate& issued, std::optional<int> from = {},
                               std::optional<int> to = {})
    {
        qiantu::Document made;
        made.key = QString::fromLatin1(key);
        made.title = QStringLiteral("Document ") + made.key;
        made.rank = rank;
        made.issued = issued;
        made.periodFrom = from;
        made.periodTo = to;
        return *plan.documents.insert(made.key, made);
    }

    qiantu::Indicator& indicator(const char* key, const char* unit, qiantu::Indicator::Aggregation aggregation)
    {
        qiantu::Indicator made;
        made.key = QString::fromLatin1(key);
        made.name = made.key;
        made.unit = QString::fromUtf8(unit);
        made.aggregation = aggregation;
        return *plan.indicators.insert(made.key, made);
    }

    /// A target of at least `value` in the indicator's unit, due at the end of the year. Change what is returned.
    qiantu::Target& target(const char* indicatorKey, const char* region, int year, double value,
                           const char* document = "weak")
    {
        qiantu::Target made;
        made.id = nextId++;
        made.indicator = QString::fromLatin1(indicatorKey);
        made.region = QString::fromLatin1(region);
        made.year = year;
        made.due = QDate(year, 12, 31);
        made.value = value;
        made.unit = plan.indicators.value(made.indicator).unit;
        made.document = QString::fromLatin1(document);
        made.clause = QStringLiteral("1");
        plan.targets.push_back(made);
        return plan.targets.edit(plan.targets.size() - 1);
    }

    /// A reported level at the end of a year. Change what is returned.
    qiantu::Observation& observation(const char* indicatorKey, const char* region, int year, double value,
                                     const char* document = "review")
    {
        qiantu::Observation made;
        made.id = nextId++;
        made.indicator = QString::fromLatin1(indicatorKey);
        made.region = QString::fromLatin1(region);
        made.date = QDate(year, 12, 31);
        made.value = value;
        made.unit = plan.indicators.value(made.indicator).unit;
        made.document = QString::fromLatin1(document);
        plan.observations.push_back(made);
        return plan.observations.edit(plan.observations.size() - 1);
    }

    qiantu::CheckResult check(const QDate& asOf, const qiantu::MapCounter& map = {}) const
    {
        return qiantu::checkTargets(plan, regions(), asOf, map);
    }

    /// The result of the only, or the first, target.
    qiantu::TargetResult checkFirst(const QDate& asOf, const qiantu::MapCounter& map = {}) const
    {
        return check(asOf, map).targets.at(0);
    }
};
