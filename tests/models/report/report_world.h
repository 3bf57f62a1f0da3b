// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"
#include "tests/models/checking/plan_builder.h"

namespace qiantu::test {

/// A checked plan written down by hand, of which the tests know every figure. As of 1 July 2023:
/// 1 province stations 2025: binding, 16 万个 against 5.3353 万个 → behind
/// 2 province stations 2025: 13 万个 of the weaker document → superseded
/// 3 Guiyang pilots 2022: 3 to 5 against 1 (of one of two counties) → missed or no data
/// 4 Nanming pilots 2022: binding, 3 against 1 → missed
/// 5 Yunyan pilots 2025: 2 against nothing → no data
/// 6 Zhongshan pilots 2022: 1 against 4 → met
inline std::shared_ptr<const CheckedPlan> reportWorld()
{
    PlanBuilder world;
    world.plan.indicators[QStringLiteral("stations")].category = QStringLiteral("facilities");
    auto& strong = world.target("stations", PlanBuilder::province, 2025, 16, "strong"); // 1
    strong.unit = QStringLiteral("万个");
    strong.kind = TargetKind::Binding;
    strong.quote = QStringLiteral("=1+1 达到“16”<b>");
    strong.clause = QStringLiteral("二（一）");
    auto& weak = world.target("stations", PlanBuilder::province, 2025, 13, "weak"); // 2
    weak.unit = QStringLiteral("万个");
    auto& between = world.target("pilots", PlanBuilder::guiyang, 2022, 3, "weak"); // 3
    between.comparator = Comparator::Between;
    between.upper = 5;
    world.target("pilots", PlanBuilder::nanming, 2022, 3, "weak").kind = TargetKind::Binding; // 4
    world.target("pilots", PlanBuilder::yunyan, 2025, 2, "weak");                             // 5
    world.target("pilots", PlanBuilder::zhongshan, 2022, 1, "weak");                          // 6
    world.observation("stations", PlanBuilder::province, 2021, 43353);
    world.observation("stations", PlanBuilder::province, 2022, 53353);
    world.observation("pilots", PlanBuilder::nanming, 2022, 1);
    world.observation("pilots", PlanBuilder::zhongshan, 2022, 4);
    world.plan.documents[QStringLiteral("strong")].number = QStringLiteral("黔府办函〔2024〕34号");
    auto checked = std::make_shared<CheckedPlan>();
    checked->plan = world.plan;
    checked->regions = PlanBuilder::regions();
    checked->result = checkTargets(checked->plan, checked->regions, QDate(2023, 7, 1), {});
    return checked;
}

} // namespace qiantu::test
