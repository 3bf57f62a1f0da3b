// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/live_conflicts.h"

#include <algorithm>

namespace qiantu::checking {

LiveConflicts::LiveConflicts(const PlanIndex& index) : m_index(index)
{
    for (const Indicator& indicator : index.plan().indicators) {
        if (indicator.aggregation == Indicator::Aggregation::Ratio) {
            m_ratiosOf[indicator.numerator] << indicator.key;
            m_ratiosOf[indicator.denominator] << indicator.key;
        }
    }
    for (const Target& target : index.plan().targets) {
        put(target);
    }
    for (auto it = index.allSeries().keyBegin(); it != index.allSeries().keyEnd(); ++it) {
        m_touchedSeries.insert(*it);
    }
    for (const auto& [id, observation] : index.unreadable()) {
        m_touchedObservations.insert(id);
    }
    update();
}

void LiveConflicts::put(const Target& target)
{
    const Subject subject = subjectOf(m_index, target);
    auto& group = m_subjects[subject];
    group.insert(std::upper_bound(group.begin(), group.end(), &target,
                                  [](const Target* a, const Target* b) { return a->id < b->id; }),
                 &target);
    m_touchedSubjects.insert(subject);
    if (auto conflict = unitConflict(m_index, target)) {
        m_ofTargetUnits.insert_or_assign(target.id, std::move(*conflict));
        m_unitsTouched = true;
    }
}

void LiveConflicts::take(const Target& target)
{
    const Subject subject = subjectOf(m_index, target);
    auto& group = m_subjects[subject];
    std::erase(group, &target);
    if (group.empty()) {
        m_subjects.remove(subject);
    }
    m_touchedSubjects.insert(subject);
    m_unitsTouched = m_ofTargetUnits.erase(target.id) > 0 || m_unitsTouched;
    m_supersededBy.remove(target.id);
}

void LiveConflicts::touch(const SeriesKey& series)
{
    m_touchedSeries.insert(series);
    for (const QString& ratio : m_ratiosOf.value(series.indicator)) {
        m_touchedSeries.insert({ratio, series.region, series.place, series.operatorKey});
    }
}

void LiveConflicts::touch(RowId observation)
{
    m_touchedObservations.insert(observation);
}

std::optional<RowId> LiveConflicts::supersededBy(RowId target) const
{
    const auto found = m_supersededBy.constFind(target);
    return found == m_supersededBy.constEnd() ? std::nullopt : std::optional(*found);
}

std::vector<RowId> LiveConflicts::update()
{
    std::vector<RowId> changed;
    if (m_touchedSubjects.isEmpty() && m_touchedSeries.isEmpty() && m_touchedObservations.isEmpty() &&
        !m_unitsTouched) {
        return changed;
    }
    for (const Subject& subject : std::as_const(m_touchedSubjects)) {
        updateSubject(subject, changed);
    }
    // A subject is compared with those of the regions below, so also as one of those below its parent.
    QSet<Subject> compared = m_touchedSubjects;
    for (const Subject& subject : std::as_const(m_touchedSubjects)) {
        const Region* region = m_index.catalog().byCode(subject.key.region);
        if (region && !region->parentCode.isEmpty()) {
            Subject above = subject;
            above.key.region = region->parentCode;
            compared.insert(above);
        }
    }
    for (const Subject& subject : std::as_const(compared)) {
        updateChildren(subject);
    }
    for (const SeriesKey& key : std::as_const(m_touchedSeries)) {
        updateSeries(key);
    }
    for (const RowId id : std::as_const(m_touchedObservations)) {
        const auto unreadable = m_index.unreadable().find(id);
        if (unreadable == m_index.unreadable().end()) {
            m_ofObservationUnits.erase(id);
        } else if (auto conflict = unitConflict(m_index, *unreadable->second)) {
            m_ofObservationUnits.insert_or_assign(id, std::move(*conflict));
        }
    }
    m_touchedSubjects.clear();
    m_touchedSeries.clear();
    m_touchedObservations.clear();
    m_unitsTouched = false;
    assemble();
    return changed;
}

void LiveConflicts::updateSubject(const Subject& subject, std::vector<RowId>& changed)
{
    const std::vector<const Target*> group = m_subjects.value(subject);
    Superseding found = findSuperseded(m_index, group);
    for (const Target* target : group) {
        const auto now = found.supersededBy.constFind(target->id);
        const auto before = supersededBy(target->id);
        if (now == found.supersededBy.constEnd()) {
            m_supersededBy.remove(target->id);
        } else {
            m_supersededBy.insert(target->id, *now);
        }
        if (before != supersededBy(target->id)) {
            changed.push_back(target->id);
        }
    }
    if (found.conflicts.empty()) {
        m_ofSubjects.remove(subject);
    } else {
        m_ofSubjects.insert(subject, std::move(found.conflicts));
    }
}

std::optional<StandingTarget> LiveConflicts::standing(const Subject& subject) const
{
    const auto group = m_subjects.constFind(subject);
    if (group == m_subjects.constEnd()) {
        return std::nullopt;
    }
    for (const Target* target : *group) {
        if (auto found = supersededBy(target->id) ? std::nullopt : summable(m_index, *target)) {
            return found;
        }
    }
    return std::nullopt;
}

void LiveConflicts::updateChildren(const Subject& subject)
{
    m_ofChildren.remove(subject);
    const auto parent = standing(subject);
    if (!parent) {
        return;
    }
    std::vector<StandingTarget> children;
    for (const QString& child : m_index.childrenOf(subject.key.region)) {
        Subject below = subject;
        below.key.region = child;
        if (const auto found = standing(below)) {
            children.push_back(*found);
        }
    }
    if (auto conflict = childrenAgainstParent(m_index, *parent, children)) {
        m_ofChildren.insert(subject, std::move(*conflict));
    }
}

void LiveConflicts::updateSeries(const SeriesKey& key)
{
    std::vector<PlanConflict> found = seriesConflicts(m_index, key);
    if (found.empty()) {
        m_ofSeries.erase(key);
    } else {
        m_ofSeries.insert_or_assign(key, std::move(found));
    }
}

void LiveConflicts::assemble()
{
    m_conflicts = {};
    // Subjects in the order of their first target, parents in that of the target that stands.
    std::map<RowId, const std::vector<PlanConflict>*> subjects;
    for (auto it = m_ofSubjects.constBegin(); it != m_ofSubjects.constEnd(); ++it) {
        subjects.emplace(m_subjects.value(it.key()).front()->id, &it.value());
    }
    for (const auto& [id, conflicts] : subjects) {
        for (const PlanConflict& conflict : *conflicts) {
            m_conflicts.push_back(conflict);
        }
    }
    std::map<RowId, const PlanConflict*> parents;
    for (const PlanConflict& conflict : std::as_const(m_ofChildren)) {
        parents.emplace(conflict.targets.front(), &conflict);
    }
    for (const auto& [id, conflict] : parents) {
        m_conflicts.push_back(*conflict);
    }
    for (const auto& [key, conflicts] : m_ofSeries) {
        for (const PlanConflict& conflict : conflicts) {
            m_conflicts.push_back(conflict);
        }
    }
    for (const auto* units : {&m_ofTargetUnits, &m_ofObservationUnits}) {
        for (const auto& [id, conflict] : *units) {
            m_conflicts.push_back(conflict);
        }
    }
}

} // namespace qiantu::checking
