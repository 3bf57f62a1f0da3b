// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/target_check.h"

#include <QVariant>
#include <memory>

namespace qiantu::checking {

/// The check that a CheckModel shows, with what its rows say.
struct ShownCheck
{
    std::shared_ptr<const Plan> plan;
    std::shared_ptr<const CheckResult> result;
    RegionCatalog regions;

    /// The place of a target in the results, -1 when there is none.
    int indexOf(RowId target) const;
    const TargetResult* resultOf(RowId target) const;
    const Indicator* indicator(const QString& key) const;
    QString regionName(const QString& code) const;
    /// The region, or the place in it that the document names.
    QString placeText(const Target& target) const;
    /// The indicator, with the measure and operator in brackets.
    QString indicatorText(const Target& target) const;
    /// A value in the document's unit with the indicator's decimals, at least as many as the target has.
    QString valueText(const TargetResult& of, double value) const;
};

/// What CheckModel::data() says of a target's row. `byRegion`: the row stands below its region, so it names the
/// indicator, else the other way round.
QVariant targetData(const ShownCheck& check, const TargetResult& result, bool byRegion, int column, int role);

/// From good to bad: what a group shows of what is below it.
int badness(CheckStatus status);

} // namespace qiantu::checking
