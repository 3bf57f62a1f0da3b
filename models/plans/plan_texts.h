// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

#include <QString>
#include <QStringList>
#include <vector>

/// The stable texts of a plan's choices, as in the project's tables, and their names for people. Those of targets are
/// in models/plans/plan.h. The lists hold every value in the order in which a form offers them.
namespace qiantu {

QString toText(Origin origin);                      ///< pack, changed, own
QString toText(Document::Precision precision);      ///< day, month, year
QString toText(Document::Kind kind);                ///< plan, report, statistics, own
QString toText(Indicator::Better better);           ///< higher, lower, neither
QString toText(Indicator::Aggregation aggregation); ///< sum, ratio, weighted_mean, none
QString toText(Indicator::CountedLayer layer);      ///< Empty for None; stations, routes …
QString toText(Indicator::CountedMeasure measure);  ///< count, length

QString displayName(Origin origin); ///< Translated, as all below: 随包 …
QString displayName(Document::Precision precision);
QString displayName(Document::Kind kind);
QString displayName(Indicator::Better better);
QString displayName(Indicator::Aggregation aggregation);
QString displayName(Indicator::CountedLayer layer);
QString displayName(Indicator::CountedMeasure measure);
QString displayName(Observation::Method method);
QString displayName(Observation::Period period);
QString displayName(Observation::Approximate approximate);

const std::vector<Comparator>& allComparators();
const std::vector<TargetKind>& allTargetKinds();
const std::vector<Measure>& allMeasures();
const std::vector<Document::Precision>& allPrecisions();
const std::vector<Document::Kind>& allDocumentKinds();
const std::vector<Indicator::Better>& allBetters();
const std::vector<Indicator::Aggregation>& allAggregations();
const std::vector<Indicator::CountedLayer>& allCountedLayers();
const std::vector<Observation::Method>& allMethods();
const std::vector<Observation::Period>& allPeriods();
const std::vector<Observation::Approximate>& allApproximates();

/// The keys of the groups that indicators fall into, and a group's name.
const QStringList& indicatorCategories();
QString categoryName(const QString& category);

/// The sign of a comparison before a value: ≥, >, ≤, <, ≈; empty for between.
QString comparatorSign(Comparator comparator);
/// What is promised, in words: "≥ 16 万个", "3–5 个"; `upper` counts for between.
QString statedValue(Comparator comparator, double value, std::optional<double> upper, const QString& unit);
/// A target's value as its document states it.
QString statedValue(const Target& target);
/// An observation's value as its source states it: "约 5.33 万个".
QString statedValue(const Observation& observation);

} // namespace qiantu
