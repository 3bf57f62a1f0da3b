// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

namespace qiantu::checking {

/// How the table of a counted layer says when and how much.
struct CountedTable
{
    const char* name;
    const char* date;      ///< SQL of the day from which an object counts; NULL: always.
    QStringList inService; ///< The statuses that count as in service where the indicator's filter names none.
    QStringList planned;
    bool hasScenarios;
};

/// The table of a layer; for Indicator::CountedLayer::None one without a name.
CountedTable countedTable(Indicator::CountedLayer layer);

/// Fails with Error::Kind::Invalid when the filter of one of these indicators, which count the layer, names a column
/// that its table does not have. Throws SQLite::Exception.
Result<void> checkCountedColumns(SQLite::Database& database, Indicator::CountedLayer layer,
                                 const std::vector<const Indicator*>& indicators);

/// A column's name as SQL, in quotes.
QString quotedColumn(const QString& column);

/// Lengths are added up as whole numbers of this many metres: then a sum does not depend on the order in which it was
/// made, and what is taken away again leaves nothing behind.
inline constexpr double lengthStep = 1e-6;
/// SQL of a route's length in such steps.
inline constexpr const char* lengthSql = "CAST(length_m * 1000000 + 0.5 AS INTEGER)";

} // namespace qiantu::checking
