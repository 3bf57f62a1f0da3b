// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"

namespace reference {

/// What the slow check says of one target: the same questions, answered by going through everything each time.
struct Answer
{
    std::optional<double> value;
    qiantu::ActualSource source = qiantu::ActualSource::None;
    QDate date;
    bool complete = true;
    int with = 0;
    int of = 0;
    qiantu::CheckStatus status = qiantu::CheckStatus::NoData;
    std::optional<double> gap;
    std::optional<double> pace;
    std::optional<double> forecast;
    QDate reached;
    std::optional<double> withPlans;
    std::optional<qiantu::CheckStatus> statusWithPlans;
    std::optional<qiantu::RowId> supersededBy;
};

/// The check of the design, written a second time from its words and without its code: no index, no memory, no shared
/// helper. For small plans only. Units: 个, 万个, 人, 万人, 亿元, 万元, %, ms.
std::vector<Answer> check(const qiantu::Plan& plan, const qiantu::RegionCatalog& regions, const QDate& asOf,
                          const qiantu::MapCounter& map);

} // namespace reference
