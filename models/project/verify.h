// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Something that is not as it should be in a project.
struct VerifyFinding
{
    QString table;            ///< Empty: the file as a whole.
    std::optional<RowId> row; ///< Nothing: the table as a whole.
    QString words;            ///< What is wrong, translated.
};

/// What verifying a project found.
struct VerifyReport
{
    std::vector<VerifyFinding> findings;
    int rulesChecked = 0;

    bool isSound() const { return findings.empty(); }
};

/// A check that another room adds, such as “the county of a station is the polygon that it lies in”.
using VerifyRule = std::function<Result<std::vector<VerifyFinding>>(SQLite::Database& database, Progress& progress)>;

/// Checks the project file at `path` from the ground up: SQLite's integrity check, foreign keys, the schema object by
/// object, the registration in the GeoPackage tables, every geometry blob, each R-tree against its table both ways, the
/// domain's own rules, and the history (an unbroken chain whose changesets can be read and agree with their counts);
/// then `rules`.
///
/// Works on a private copy; the file is not touched. At most 100 findings per rule are listed. Fails when the file is
/// no project at all, was written by a newer program, or on cancel.
Result<VerifyReport> verifyProject(const QString& path, Progress& progress, const std::vector<VerifyRule>& rules = {});

/// The same over a connection from Project::openReader(), for a project that is being edited.
Result<VerifyReport> verifyDatabase(SQLite::Database& database, Progress& progress,
                                    const std::vector<VerifyRule>& rules = {});

} // namespace qiantu
