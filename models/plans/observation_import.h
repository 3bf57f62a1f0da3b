// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/plans/observation_columns.h"
#include "models/plans/plan.h"
#include "models/project/row_id.h"
#include "models/regions/region_catalog.h"
#include "models/stations/import_source.h"

#include <QCoreApplication>
#include <QHash>
#include <optional>
#include <vector>

namespace qiantu {

class PlanEditor;

/// What the user says about a report before or after it is looked at; everything unset is found out, and what is a
/// guess is listed.
struct ObservationImportOptions
{
    QString encoding = {};
    QString layer = {};
    QString document = {}; ///< Key of the document that the values come from.
    QString source = {};   ///< Where they come from in words, when there is no document.
    /// The day of all values that state none themselves.
    std::optional<SpelledDate> date = {};
    /// What the values are of: the day itself, or the year, half, quarter or month up to it.
    std::optional<Observation::Period> period = {};
    Observation::Method method = Observation::Method::Reported;
    QString indicator = {}; ///< Key, for files whose columns are years of one indicator.
    /// Columns by position from 0 that the user has decided about: field, indicator and unit are taken from here.
    QHash<int, ObservationColumn> columns = {};
    /// A value that the same source stated differently before is replaced; otherwise it stays.
    bool replace = true;
};

/// One cell of a report, and what becomes of it.
struct ObservationEntry
{
    enum class State
    {
        New,      ///< There is none for this indicator, region and day.
        Differs,  ///< Another source says otherwise; it goes in beside that one.
        Changed,  ///< The same source said otherwise; it is replaced.
        Kept,     ///< The same source said otherwise; that stays, as the user wants.
        Same,     ///< It is there already.
        NoValue,  ///< The cell says that there is none.
        Rejected, ///< It cannot be understood.
    };

    State state = State::New;
    std::int64_t line = 0;   ///< Of a text file, or the row of a sheet, from 1.
    QString column;          ///< Header of the column; of the region's for a whole row.
    QString cell;            ///< What stands there.
    Observation observation; ///< With the id of the one it replaces; not filled when rejected.
    QString reason;          ///< Why it was rejected; what another source says. Translated.
};

QString toText(ObservationEntry::State state);      ///< new, differs, changed, kept, same, no_value, rejected
QString displayName(ObservationEntry::State state); ///< Translated.

/// A row of totals (合计, 全省) compared with the sum of the regions in the file.
struct ObservationTotal
{
    std::int64_t line = 0;
    QString column;
    QString region;  ///< Code of the region that the row was taken for.
    QString stated;  ///< "1,600 个"
    QString sum;     ///< "1,598 个"
    int regions = 0; ///< How many were added up.
    int missing = 0; ///< How many of those below the region have no value in the file.
    bool agrees = false;
};

/// Everything that an import is going to do: the result of ObservationImport::inspect(), shown to the user.
struct ObservationImportPlan
{
    ImportFileChoice file;
    ObservationImportOptions options;
    QStringList titles; ///< The lines above the header.
    std::vector<ObservationColumn> columns;
    std::vector<QStringList> preview; ///< The first rows below the header, as read.
    std::vector<ObservationEntry> entries;
    std::vector<ObservationTotal> totals;
    QStringList guesses; ///< Translated sentences: what was taken for granted.
    QStringList missing; ///< Translated sentences: what has to be said before it can be imported.

    int count(ObservationEntry::State state) const;
};

/// What an import did.
struct ObservationImportSummary
{
    int added = 0;
    int changed = 0;
    std::optional<RowId> revision;
};

/// Imports observations from a report: a row for each region and a column for each indicator (or year), or the long
/// form with a row for each value.
class ObservationImport
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ObservationImport)

public:
    /// Reads a report whole and says cell by cell what would become of it. Fails when the file cannot be read, or no
    /// column names regions.
    static Result<ObservationImportPlan> inspect(const QString& file, const Plan& plan, const RegionCatalog& regions,
                                                 const ObservationImportOptions& options = {});

    /// Stores what is new, differs or has changed as one revision of kind Import. Fails, with the project as it was,
    /// when something is missing.
    static Result<ObservationImportSummary> run(PlanEditor& editor, const ObservationImportPlan& plan);
};

} // namespace qiantu
