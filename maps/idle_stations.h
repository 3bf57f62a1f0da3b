// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/change_set.h"

#include <QSet>
#include <memory>

namespace SQLite {
class Database;
}

namespace qiantu {

/// The stations that belong to a scenario which is switched off: they are on the map, but count for nothing. Kept true
/// by reading just the rows that a revision changed.
class IdleStations
{
public:
    using Ids = QSet<RowId>;

    /// Shared with the threads that draw; a change makes a new set. Never null.
    std::shared_ptr<const Ids> ids() const { return m_ids; }

    /// Reads them all.
    Result<void> read(SQLite::Database& database);

    /// Takes a revision over; whether other stations are idle now.
    Result<bool> apply(SQLite::Database& database, const ChangeSet& changes);

private:
    std::shared_ptr<const Ids> m_ids = std::make_shared<const Ids>();
};

} // namespace qiantu
