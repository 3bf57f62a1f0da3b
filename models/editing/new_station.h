// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"
#include "models/core/result.h"
#include "models/stations/station.h"

#include <optional>

namespace qiantu {

class Workspace;

/// What a new station is until somebody says otherwise: as the last one was. Kept in the user's settings.
struct StationDefaults
{
    Operator operatedBy = Operator::Mobile;
    Generation generation = Generation::G5;
    Status status = Status::Planned;

    /// What was used last; a planned 5G station of China Mobile's at first.
    static StationDefaults lastUsed();
    /// Remembers these for the next station.
    void remember() const;

    friend bool operator==(const StationDefaults&, const StationDefaults&) = default;
};

/// A new station at a position. One that shares the site of `neighbour` stands exactly where that one does and has its
/// `site`; the neighbour's own number where it has none.
Result<Station> newStation(const Workspace& workspace, GeoPosition position, const StationDefaults& defaults,
                           std::optional<RowId> neighbour = {});

} // namespace qiantu
