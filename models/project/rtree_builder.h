// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/connection.h"

#include <QString>

namespace qiantu {

/// Builds the R-tree of a feature table anew from its geometry, inside the caller's transaction.
///
/// The tree is packed by sort-tile-recursive (Leutenegger, Lopez and Edgington, "STR: A simple and efficient algorithm
/// for R-tree packing", 1997) and its node tables are written directly, in the format of SQLite's rtree.c; inserting a
/// million entries one by one through the R-tree module takes many times as long and makes a worse tree. Throws
/// SQLite::Exception (internal to models/project).
void rebuildRTree(Connection& connection, const QString& table);

} // namespace qiantu
