// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/datum.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/stations/import_columns.h"
#include "models/stations/import_source.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

class Project;

/// What the user says about a file before it is looked at; everything unset is found out, and what is a guess is
/// listed.
struct ImportOptions
{
    std::optional<Datum> datum = {};
    QString encoding = {};
    QString layer = {};
    std::optional<char> delimiter = {};
    /// Which column a field is in, by its header or by its position as "#3".
    QHash<ImportField, QString> columns = {};
    /// Columns by position ("#3") that are not to be used, whatever their names say.
    QStringList unusedColumns = {};
    /// A value for all rows, as it would stand in a column: for files of one operator or one generation.
    QHash<ImportField, QString> constants = {};
    /// Where rejected rows go; empty: `<file>.rejects.csv` beside the file (none for a dry run).
    QString rejectsFile = {};

    /// Takes one `--map` argument: "number=基站编号" names a column, "operator==电信" (two signs) a value for all rows.
    Result<void> addMapping(const QString& text);
};

/// Everything that an import is going to do: the result of StationImport::inspect(), shown to the user, changed by them
/// and given to StationImport::run().
struct ImportPlan
{
    /// How the datum was come by.
    enum class DatumFrom
    {
        User,
        Layer,      ///< The file states it.
        ColumnName, ///< A column's name does; listed as a guess.
        Assumed,    ///< Nothing states it; listed as a guess.
    };

    ImportFileChoice file;
    QStringList header;
    ColumnMatches columns;
    QHash<ImportField, QString> constants;
    Datum datum = Datum::wgs84();
    DatumFrom datumFrom = DatumFrom::Assumed;
    /// Take the position from the layer's geometry rather than from columns.
    bool positionFromGeometry = false;
    /// The longitude column holds latitudes and the other way round.
    bool swapAxes = false;
    QString rejectsFile;
    bool dryRun = false;

    QStringList guesses;              ///< Translated sentences, each a thing that was taken for granted.
    std::vector<ImportField> missing; ///< Fields that must have a column or a constant and have none yet.
    std::vector<QStringList> preview; ///< The first rows, as read.
};

/// Something about one row: why it was rejected, or what is odd about it.
struct ImportRemark
{
    std::int64_t line = 0; ///< The line of a text file, the row of a sheet or layer, from 1.
    QString column;        ///< The header of the column, or the field's name.
    QString value;         ///< What stands there.
    QString text;          ///< The reason, translated.
};

/// What an import did (or would do).
struct ImportSummary
{
    std::int64_t read = 0; ///< added + changed + unchanged + rejected
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t missing = 0; ///< Stations of the project whose number is not in the file; they stay.
    QStringList guesses;
    std::vector<ImportRemark> rejects;  ///< The first thousand; all of them are in the rejects file.
    std::vector<ImportRemark> warnings; ///< The first thousand.
    std::int64_t warningCount = 0;
    QStringList missingNumbers; ///< The first hundred.
    QString rejectsFile;        ///< Empty when none was written.
    std::optional<RowId> revision;
};

/// Imports base stations, in two phases so that a dialog and the command line share it.
///
/// Rows are matched to the project's stations by number: new numbers are added, others changed where a column of the
/// file differs; columns that the file does not have stay as they are, and stations that the file does not have stay
/// too. A row that cannot be understood is rejected with line, column, value and reason. All that goes in is one
/// revision.
class StationImport
{
    Q_DECLARE_TR_FUNCTIONS(StationImport)

public:
    /// Looks at a file and plans its import. Fails when the file cannot be read or is not what its name says, and when
    /// an option names a column that is not there.
    static Result<ImportPlan> inspect(const QString& file, const ImportOptions& options = {});

    /// Carries the plan out. Fails, with the project as it was, when required fields are missing, when the file cannot
    /// be read to its end, and with Error::Kind::Cancelled.
    static Result<ImportSummary> run(Project& project, const ImportPlan& plan, Progress& progress);
};

} // namespace qiantu
