// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/pilots/pilot.h"
#include "models/project/project.h"
#include "models/regions/region_catalog.h"

#include <QCoreApplication>
#include <QStringList>

namespace qiantu {

/// What pilots of one batch have in common.
struct PilotDetails
{
    QString programme; ///< Must not be empty.
    QString batch;     ///< May be empty.
    std::optional<int> year;
    Pilot::Status status = Pilot::Status::Named;
    QString document; ///< Key; may be empty.
    QString clause;
    QString quote;
    QString note;
};

/// What a pilot's details are.
PilotDetails detailsOf(const Pilot& pilot);

/// Adds pilots and takes them off; each call is one revision with a name of its own. A pilot of the pack that is
/// changed is marked as changed; one that is withdrawn stays, with its source, and does not count any more.
class PilotEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PilotEditor)

public:
    /// `regions` are those of the project; both have to outlive this.
    PilotEditor(Project& project, const RegionCatalog& regions) : m_project(project), m_regions(regions) {}

    /// What adding did.
    struct Addition
    {
        std::vector<RowId> ids; ///< In the order of the codes.
        QStringList present;    ///< Names of regions that are in this programme, batch and year already.
    };

    /// Makes regions pilots, each with a place on the map inside it. Regions that are in the same programme, batch and
    /// year already and not withdrawn are left as they are. Error::Kind::Invalid without a programme or with a year
    /// beyond 1990 to 2100, NotFound for a region or document that is not there.
    Result<Addition> add(const PilotDetails& details, const QStringList& regionCodes);

    /// Gives pilots other details, their region aside.
    Result<void> setDetails(const std::vector<RowId>& ids, const PilotDetails& details);
    Result<void> setStatus(const std::vector<RowId>& ids, Pilot::Status status);
    /// Deletes pilots as if they had never been: for what was entered wrongly. Withdrawing keeps the record.
    Result<void> remove(const std::vector<RowId>& ids);

    enum class Toggled
    {
        Added,
        Removed,   ///< It was the planner's own.
        Withdrawn, ///< It is a document's.
        Reinstated ///< It had been withdrawn.
    };

    /// Makes a region a pilot of a programme, batch and year, or takes it off: a click on the map.
    Result<Toggled> toggle(const PilotDetails& details, const QString& regionCode);

private:
    Result<void> check(const PilotDetails& details) const;
    QString nameOf(const QString& code) const;
    QString describe(const std::vector<RowId>& ids) const;
    Result<void> change(const QString& action, const std::function<Result<void>(SQLite::Database&)>& work);

    Project& m_project;
    const RegionCatalog& m_regions;
};

} // namespace qiantu
