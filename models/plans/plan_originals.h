// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/plans/plan_row.h"

#include <QHash>
#include <QStringList>
#include <array>

namespace qiantu {

class Project;

/// What the plan pack of a project held when it was put in: every document, indicator, target and observation by its
/// pack key, whatever has been changed or deleted since.
///
/// It is read from the project's own history, where the revision that put the pack in keeps every row; so it is the
/// version of the pack that the project has, with or without that pack on the machine. Where the history does not have
/// it, the pack shipped with the program stands in, if it is of the same key and version.
class PlanOriginals
{
public:
    static Result<PlanOriginals> read(const Project& project);

    /// A record as shipped. Its id is 0 where only the pack knew it.
    const StoredPlanRow* find(PlanTable table, const QString& packKey) const;

    /// The keys of all shipped records of a table, in no particular order.
    const QStringList& keys(PlanTable table) const { return m_keys[static_cast<std::size_t>(table)]; }

    bool isEmpty() const;

private:
    void add(PlanTable table, StoredPlanRow row);
    Result<void> addFromHistory(const Project& project);
    void addFromShippedPack(const Project& project);

    std::array<QHash<QString, StoredPlanRow>, 4> m_rows;
    std::array<QStringList, 4> m_keys;
};

} // namespace qiantu
