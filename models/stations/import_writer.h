// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/stations/import_rejects.h"
#include "models/stations/import_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>
#include <unordered_set>

namespace qiantu {

/// The numbers that a file has had so far, and on which line each: 8 bytes and the number itself for each, which is
/// what keeps a million rows in some 40 MB.
class NumberIndex
{
public:
    NumberIndex();
    /// Notes a number; the line that had it before, if one did (and then the number stays with that line).
    std::optional<std::int64_t> note(std::string_view number, std::int64_t line);

private:
    struct Entry
    {
        std::uint64_t at;
        std::uint32_t length;
        std::int64_t line;
    };

    void grow();
    std::size_t slotOf(std::string_view number) const;

    std::string m_texts;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; // index into m_entries + 1, 0: free
};

/// Puts batches into the project: finds duplicates, tells new from changed from unchanged, and counts. With `write` off
/// it does all but the writing.
///
/// Throws SQLite::Exception; StationImport catches it.
class ImportWriter
{
    Q_DECLARE_TR_FUNCTIONS(ImportWriter)

public:
    struct Settings
    {
        bool write = true;
        RowId importId = 0;
        /// Whether the table has rows already that numbers have to be looked up in.
        bool hasStations = false;
    };

    ImportWriter(SQLite::Database& database, RowIdSource& ids, const ImportPlan& plan, const RegionLocator* locator,
                 const Settings& settings, RejectsFile* rejectsFile);

    /// Takes a batch over, in the order of the file.
    Result<void> take(ImportBatch& batch);
    /// Counts what the file does not have and hands the summary out.
    ImportSummary finish();

private:
    Result<void> rejectRow(const ImportBatch& batch, const ImportItem& item, const ImportRemark& remark);
    bool findExisting(const ImportBatch& batch, const ImportItem& item);
    void insert(const ImportBatch& batch, const ImportItem& item);
    void update(const ImportBatch& batch, const ImportItem& item);
    bool given(ImportField field) const;

    SQLite::Database& m_database;
    RowIdSource& m_ids;
    const ImportPlan& m_plan;
    Settings m_settings;
    RejectsFile* m_rejectsFile;
    std::vector<std::string> m_countyCodes;
    SQLite::Statement m_find;
    // Only when writing: outside a change the project refuses even to prepare them.
    std::optional<SQLite::Statement> m_insert;
    std::optional<SQLite::Statement> m_update;
    std::optional<SQLite::Statement> m_move;
    NumberIndex m_numbers;
    std::unordered_set<RowId> m_met;
    ImportSummary m_summary;
    std::int64_t m_statusesAssumed = 0;
    std::int64_t m_datesWithoutDay = 0;
};

} // namespace qiantu
