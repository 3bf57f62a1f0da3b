// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/datum.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// What a column of an inventory can be.
enum class ImportField
{
    Number,
    Name,
    Site,
    Longitude,
    Latitude,
    Position, ///< Longitude and latitude in one column.
    County,
    Operator,
    Generation,
    Logical,
    Band,
    Status,
    InServiceDate,
    PlannedDate,
    Address,
    Height,
    Note,
};

/// All of them, in the order in which a dialog lists them.
const std::vector<ImportField>& importFields();
/// The stable text, as in `--map number=基站编号`: number, name, site, longitude, latitude, position, county, operator,
/// generation, logical, band, status, in_service_date, planned_date, address, height, note.
QString toText(ImportField field);
std::optional<ImportField> importFieldFromText(const QString& text);
/// The field's name for people, translated.
QString displayName(ImportField field);

/// One column of a file and the field that it was taken for.
struct ColumnMatch
{
    enum class By
    {
        Nothing, ///< Not used.
        Name,    ///< Its name is one of the field's names.
        Part,    ///< Its name contains one of the field's names; listed as a guess.
        User,    ///< The user said so.
    };

    QString header;
    std::optional<ImportField> field;
    By by = By::Nothing;
    QString reason; ///< Why, translated.
};

/// What the columns of a header mean.
struct ColumnMatches
{
    std::vector<ColumnMatch> columns;
    /// A datum that a column's name states, as in "经度(GCJ02)", and which column.
    std::optional<Datum> statedDatum;
    QString statedDatumColumn;

    /// The column of a field, -1 when it has none.
    int columnOf(ImportField field) const;
    /// How many columns were matched.
    int matched() const;
};

/// Matches columns by their names in Chinese and English. The first column that fits takes a field; a later one is left
/// unused and says so. `chosen` (field to header, or to "#3" for the third column) goes before everything.
/// `unused` are columns ("#3" for the third) that the user wants left alone.
ColumnMatches matchColumns(const QStringList& header, const QHash<ImportField, QString>& chosen = {},
                           const QStringList& unused = {});

} // namespace qiantu
