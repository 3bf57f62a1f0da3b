// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/superseding.h"

#include "models/plans/plan_texts.h"

#include <QCoreApplication>
#include <algorithm>

namespace qiantu::checking {
namespace {

struct SupersedingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SupersedingTexts)
};

enum class Direction
{
    Up,
    Down,
    Both
};

Direction directionOf(const Target& target, const Indicator* indicator)
{
    const bool lower = indicator && indicator->better == Indicator::Better::Lower;
    switch (target.comparator) {
    case Comparator::AtLeast:
    case Comparator::MoreThan:
        return lower ? Direction::Down : Direction::Up;
    case Comparator::AtMost:
    case Comparator::LessThan:
        return Direction::Down;
    case Comparator::About:
    case Comparator::Between:
        break;
    }
    return Direction::Both;
}

bool valuesAgree(double first, const QString& firstUnit, double second, const QString& secondUnit, const QString& unit)
{
    const auto a = writtenValue(first, firstUnit, unit);
    const auto b = writtenValue(second, secondUnit, unit);
    return a && b && agree(*a, *b);
}

bool targetsAgree(const Target& a, const Target& b, const Indicator* indicator)
{
    const Direction first = directionOf(a, indicator);
    const Direction second = directionOf(b, indicator);
    if (first != second && first != Direction::Both && second != Direction::Both) {
        return false;
    }
    const QString unit = indicator ? PlanIndex::unitOf(*indicator, a.measure) : a.unit;
    return valuesAgree(a.value, a.unit, b.value, b.unit, unit) &&
           (!a.upper || !b.upper || valuesAgree(*a.upper, a.unit, *b.upper, b.unit, unit));
}

/// A floor below a ceiling: two halves of one range, not two opinions.
bool makeARange(const Target& a, const Target& b, const Indicator* indicator)
{
    const Direction first = directionOf(a, indicator);
    const Direction second = directionOf(b, indicator);
    if (first == Direction::Both || second == Direction::Both || first == second) {
        return false;
    }
    const QString unit = indicator ? PlanIndex::unitOf(*indicator, a.measure) : a.unit;
    const auto floor =
        writtenValue(first == Direction::Up ? a.value : b.value, first == Direction::Up ? a.unit : b.unit, unit);
    const auto ceiling =
        writtenValue(first == Direction::Up ? b.value : a.value, first == Direction::Up ? b.unit : a.unit, unit);
    return floor && ceiling && floor->value <= ceiling->value;
}

QString documentName(const PlanIndex& index, const QString& key)
{
    const auto found = index.plan().documents.constFind(key);
    return found == index.plan().documents.constEnd() ? key : found->reference();
}

PlanConflict conflictOf(PlanConflict::Kind kind, const Target& a, const Target& b)
{
    PlanConflict conflict;
    conflict.kind = kind;
    conflict.indicator = a.indicator;
    conflict.region = a.region;
    conflict.year = a.year;
    conflict.targets = {a.id, b.id};
    return conflict;
}

/// Disagreeing targets by the one that stands; a document that repeats its figure is one voice.
struct Disagreements
{
    std::vector<std::pair<const Target*, std::vector<const Target*>>> pairs;

    void add(const Target& winner, const Target& loser)
    {
        for (auto& [stands, losers] : pairs) {
            if (stands == &winner && losers.front()->document == loser.document &&
                statedValue(*losers.front()) == statedValue(loser)) {
                losers.push_back(&loser);
                return;
            }
        }
        pairs.push_back({&winner, {&loser}});
    }
};

} // namespace

Subject subjectOf(const PlanIndex& index, const Target& target)
{
    return {index.keyOf(target), target.year, target.measure, target.since.value_or(0)};
}

Superseding findSuperseded(const PlanIndex& index)
{
    QHash<Subject, std::vector<const Target*>> groups;
    std::vector<Subject> order; // conflicts come in the order of the targets
    for (const Target& target : index.plan().targets) {
        const Subject subject = subjectOf(index, target);
        auto& group = groups[subject];
        if (group.empty()) {
            order.push_back(subject);
        }
        group.push_back(&target);
    }
    Superseding found;
    for (const Subject& subject : order) {
        Superseding part = findSuperseded(index, groups[subject]);
        found.supersededBy.insert(part.supersededBy);
        std::move(part.conflicts.begin(), part.conflicts.end(), std::back_inserter(found.conflicts));
    }
    return found;
}

Superseding findSuperseded(const PlanIndex& index, const std::vector<const Target*>& group)
{
    Superseding found;
    if (group.size() < 2) {
        return found;
    }
    const Indicator* indicator = index.indicator(group.front()->indicator);
    for (std::size_t later = 1; later < group.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const Target& a = *group[earlier];
            const Target& b = *group[later];
            if (a.document == b.document && a.due == b.due && !targetsAgree(a, b, indicator) &&
                !makeARange(a, b, indicator)) {
                auto conflict = conflictOf(PlanConflict::Kind::SelfContradiction, a, b);
                conflict.explanation =
                    SupersedingTexts::tr("%1 says two things: %2 (%3) and %4 (%5).")
                        .arg(documentName(index, a.document), statedValue(a), a.clause, statedValue(b), b.clause);
                found.conflicts.push_back(std::move(conflict));
            }
        }
    }
    QString strongest = group.front()->document;
    for (const Target* target : group) {
        if (index.standsOver(target->document, strongest)) {
            strongest = target->document;
        }
    }
    Disagreements disagreements;
    for (const Target* loser : group) {
        if (loser->document == strongest) {
            continue;
        }
        // Where the standing document has several (two due dates, a range), the one that speaks the same way stands
        // for this one: same due date first, then same direction, then the first.
        const Target* winner = nullptr;
        int best = -1;
        for (const Target* candidate : group) {
            if (candidate->document != strongest) {
                continue;
            }
            const int likeness = (candidate->due == loser->due ? 2 : 0) +
                                 (directionOf(*candidate, indicator) == directionOf(*loser, indicator) ? 1 : 0);
            if (likeness > best) {
                best = likeness;
                winner = candidate;
            }
        }
        found.supersededBy.insert(loser->id, winner->id);
        if (!targetsAgree(*winner, *loser, indicator)) {
            disagreements.add(*winner, *loser);
        }
    }
    for (const auto& [winner, losers] : disagreements.pairs) {
        auto conflict = conflictOf(PlanConflict::Kind::DocumentsDisagree, *winner, *losers.front());
        for (std::size_t more = 1; more < losers.size(); ++more) {
            conflict.targets.push_back(losers[more]->id);
        }
        conflict.explanation = SupersedingTexts::tr("%1 says %2 and stands over %3, which says %4.")
                                   .arg(documentName(index, winner->document), statedValue(*winner),
                                        documentName(index, losers.front()->document), statedValue(*losers.front()));
        found.conflicts.push_back(std::move(conflict));
    }
    return found;
}

} // namespace qiantu::checking
