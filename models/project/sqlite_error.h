// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

struct sqlite3;

namespace SQLite {
class Exception;
}

namespace qiantu {

/// Turns an SQLite failure into an Error: the kind follows the result code (full disk, read-only, busy, damaged, broken
/// constraint …), `what` says what was being done, and SQLite's own words are kept for the log.
Error sqliteError(const QString& what, int extendedCode, const QString& sqliteWords, const QString& where = {});
Error sqliteError(const QString& what, const SQLite::Exception& exception, const QString& where = {});
/// The last failure of a connection.
Error sqliteError(const QString& what, sqlite3* connection, const QString& where = {});

} // namespace qiantu
