// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Whether a file can be a project, from its name and its first hundred bytes, without opening it as a database: it
/// exists, is no folder, not empty, an SQLite database, whole (as long as its header says), and a GeoPackage. Each
/// failure has words of its own.
Result<void> checkFile(const QString& path);

/// SQLite's quick check of the content.
Result<void> checkContent(SQLite::Database& database);

} // namespace qiantu
