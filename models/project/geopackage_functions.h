// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace qiantu {

/// Registers what the R-tree triggers of a GeoPackage call – ST_MinX, ST_MaxX, ST_MinY, ST_MaxY and ST_IsEmpty over a
/// GeoPackage blob (OGC 12-128r17, annex F.3) – on one connection. They answer NULL for NULL and for malformed blobs;
/// they are marked innocuous, so that triggers may call them with trusted_schema off. Returns an SQLite result code.
int registerGeoPackageFunctions(sqlite3* connection);

} // namespace qiantu
