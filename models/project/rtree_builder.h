// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/connection.h"

#include <QString>

namespace qiantu {

/// Builds the R-tree of a feature table anew from its geometry, inside the caller's transaction.
/// Throws SQLite::Exception (internal to models/project).
void rebuildRTree(Connection& connection, const QString& table);

} // namespace qiantu
