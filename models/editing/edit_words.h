// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QVariantMap>

namespace SQLite {
class Exception;
}

namespace qiantu {

/// "3 stations", "1 route": how many things of a table, for names of revisions. Translated.
QString thingsOf(const QString& table, int count);

/// The name of a column for people, translated; the column itself when it has none.
QString columnLabel(const QString& column);

/// An SQLite failure while a row of `table` was written, in a planner's words: which value is missing, there twice, or
/// not among those allowed. `values` are those that were being written.
Error rowError(const SQLite::Exception& exception, const QString& table, const QVariantMap& values);

} // namespace qiantu
