// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QString>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// A place that a document names to try something out: a row of the `pilots` table.
struct Pilot
{
    /// How far a pilot is; a document that only lists it has named it.
    enum class Status
    {
        Named,
        Planned,
        Approved,
        Finished,
        Withdrawn
    };

    RowId id = 0;
    QString packKey;    ///< Empty for the planner's own.
    QString programme;  ///< What is tried out: 数字乡村试点 …
    QString place;      ///< As written in the document.
    QString regionCode; ///< Where it is.
    QString batch;      ///< 第一批 …; may be empty
    std::optional<int> year;
    Status status = Status::Named;
    QString document; ///< Key; may be empty.
    QString clause;
    QString quote;
    QString note;
    bool hasPosition = false;
    double longitude = 0; ///< Degrees, CGCS2000; only with a position.
    double latitude = 0;
};

QString toText(Pilot::Status status);      ///< named, planned, approved, finished, withdrawn
QString displayName(Pilot::Status status); ///< Translated.
std::optional<Pilot::Status> pilotStatusFromText(const QString& text);

/// A programme and how many pilots of it there are.
struct PilotProgramme
{
    QString name;
    int pilots = 0; ///< Without the withdrawn ones.
    int withdrawn = 0;
};

/// Reads all pilots: by document, then as they stand in it.
Result<std::vector<Pilot>> readPilots(SQLite::Database& database);

/// The programmes of some pilots, in the order in which they first appear.
std::vector<PilotProgramme> programmesOf(const std::vector<Pilot>& pilots);

} // namespace qiantu
