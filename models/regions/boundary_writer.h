// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/boundary_import.h"

namespace qiantu {

class RegionLocator;

/// Writes new boundaries and everything that depends on them inside a change of the project, for BoundaryImport.
/// SQLite's exceptions pass through.
class BoundaryWriter
{
public:
    /// `database` is the connection that Project::change() gave.
    BoundaryWriter(SQLite::Database& database, RowIdSource& ids, Progress& progress)
        : m_database(database), m_ids(ids), m_progress(progress)
    {
    }

    /// Counts what it does in `summary`. Error::Kind::Cancelled when the progress says so.
    Result<void> write(const BoundaryPreview& preview, BoundarySummary& summary);

private:
    Result<void> writeRegions(const BoundaryPreview& preview, BoundarySummary& summary);
    void writeShape(const QString& code, const char* variant, const Shape& shape);
    QString formerSource();
    void writeSettings(const BoundaryPreview& preview, const QString& former);
    Result<void> findCounties(const BoundaryPreview& preview, BoundarySummary& summary);
    Result<void> findStations(const RegionLocator& locator, BoundarySummary& summary);
    Result<int> findOthers(const char* table, const RegionLocator& locator);
    int movePilots(const BoundaryPreview& preview);
    QString setting(const QString& key);
    void setSetting(const QString& key, const QString& value);

    SQLite::Database& m_database;
    RowIdSource& m_ids;
    Progress& m_progress;
};

} // namespace qiantu
