// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/plan_conflicts.h"
#include "models/checking/superseding.h"

#include <QSet>
#include <map>

namespace qiantu::checking {

/// Which targets are superseded and what is wrong in the plans, kept true by each edit: only the subjects and series
/// that an edit touches, and what compares itself with them, are looked through again. Gives the same as
/// findSuperseded() and findPlanConflicts(), in the same order.
class LiveConflicts
{
public:
    /// Looks through everything. The index has to outlive it.
    explicit LiveConflicts(const PlanIndex& index);

    /// Takes a target of the plan in, or out again before it goes or changes.
    void put(const Target& target);
    void take(const Target& target);
    /// Something changed in a series, which the index has already.
    void touch(const SeriesKey& series);
    /// An observation came or went, which the index has already.
    void touch(RowId observation);

    /// Looks through what was touched since; the targets that are superseded by another, or no longer, than before.
    std::vector<RowId> update();

    /// The target that stands instead of one.
    std::optional<RowId> supersededBy(RowId target) const;

    /// All findings.
    const SharedList<PlanConflict>& conflicts() const { return m_conflicts; }

private:
    std::optional<StandingTarget> standing(const Subject& subject) const;
    void updateSubject(const Subject& subject, std::vector<RowId>& changed);
    void updateChildren(const Subject& subject);
    void updateSeries(const SeriesKey& key);
    void assemble();

    const PlanIndex& m_index;
    QHash<Subject, std::vector<const Target*>> m_subjects; ///< In id order.
    QHash<RowId, RowId> m_supersededBy;
    QHash<QString, QStringList> m_ratiosOf; ///< Part -> the ratios that it is a part of.

    QHash<Subject, std::vector<PlanConflict>> m_ofSubjects;
    QHash<Subject, PlanConflict> m_ofChildren;
    std::map<SeriesKey, std::vector<PlanConflict>> m_ofSeries;
    std::map<RowId, PlanConflict> m_ofTargetUnits;
    std::map<RowId, PlanConflict> m_ofObservationUnits;

    QSet<Subject> m_touchedSubjects;
    QSet<SeriesKey> m_touchedSeries;
    QSet<RowId> m_touchedObservations;
    bool m_unitsTouched = false;
    SharedList<PlanConflict> m_conflicts;
};

} // namespace qiantu::checking
