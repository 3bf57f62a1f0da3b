// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/transformation.h"
#include "models/regions/region_catalog.h"
#include "models/regions/region_locator.h"
#include "models/stations/station_import.h"
#include "models/stations/station_vocabulary.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace qiantu {

/// A piece of text in a batch, ended by a NUL.
struct BatchText
{
    std::uint32_t at = 0;
    std::uint32_t length = 0;
};

/// A date as the project stores it, 2021-06-30; empty when there is none.
using IsoDate = std::array<char, 11>;

/// One row of the file, understood.
struct ImportItem
{
    std::int64_t line = 0;
    int reject = -1; ///< Index into ImportBatch::rejects when the row is rejected.
    GeoPosition position;
    int county = -1; ///< Index in the RegionLocator.
    Operator operatedBy = Operator::Other;
    Generation generation = Generation::G5;
    Status status = Status::InService;
    bool logical = false;
    bool statusGiven = false;
    IsoDate inServiceDate{};
    IsoDate plannedDate{};
    std::optional<double> heightM;
    BatchText number;
    BatchText name;
    BatchText site;
    BatchText band;
    BatchText address;
    BatchText note;
    BatchText countyCell;
    BatchText original; ///< The row's cells, each followed by a NUL.
};

/// Rows on their way from the reader to the writer.
struct ImportBatch
{
    std::string texts;
    std::vector<ImportItem> items;
    std::vector<ImportRemark> rejects;
    std::vector<ImportRemark> warnings;
    std::int64_t statusesAssumed = 0;
    std::int64_t datesWithoutDay = 0;
    std::int64_t readUpTo = 0;

    const char* textOf(BatchText text) const { return texts.data() + text.at; }

    std::string_view viewOf(BatchText text) const { return {texts.data() + text.at, text.length}; }

    BatchText keep(std::string_view text);
};

/// Remembers what a spelling means, so that each is looked up once and not a million times.
template <typename Value>
class SpellingMemo
{
public:
    template <typename LookUp>
    const std::optional<Value>& of(std::string_view spelling, LookUp lookUp)
    {
        m_key.assign(spelling);
        const auto found = m_known.find(m_key);
        if (found != m_known.end()) {
            return found->second;
        }
        if (m_known.size() > 100000) {
            m_known.clear();
        }
        return m_known
            .emplace(m_key, lookUp(QString::fromUtf8(spelling.data(), static_cast<qsizetype>(spelling.size()))))
            .first->second;
    }

private:
    std::string m_key;
    std::unordered_map<std::string, std::optional<Value>> m_known;
};

/// Understands rows by an ImportPlan: spellings, dates, coordinates, county. Serves one thread.
class RowInterpreter
{
    Q_DECLARE_TR_FUNCTIONS(RowInterpreter)

public:
    /// Farther than this from the province a station cannot belong to it, in metres.
    static constexpr double farOutside = 20000;

    /// `locator` may be null when the project has no counties.
    RowInterpreter(const ImportPlan& plan, CoordinateTransformation transformation, const RegionLocator* locator,
                   RegionCatalog catalog);

    /// Adds a row to the batch, rejected or not; its position is still as in the file.
    void add(const ImportRecord& record, ImportBatch& batch);
    /// Turns the positions of the batch into CGCS2000 and finds the counties.
    void locate(ImportBatch& batch);

private:
    struct DateCell
    {
        IsoDate iso{};
        bool wholeDay = true;
    };

    std::string_view cellOf(const ImportRecord& record, ImportField field) const;
    void reject(ImportBatch& batch, ImportItem& item, const QString& column, std::string_view value,
                const QString& reason);
    void reject(ImportBatch& batch, ImportItem& item, ImportField field, std::string_view value, const QString& reason);
    QString columnName(ImportField field) const;
    bool readShape(const ImportRecord& record, ImportBatch& batch, ImportItem& item);
    bool readPosition(const ImportRecord& record, ImportBatch& batch, ImportItem& item);
    bool readCoordinate(ImportField field, const ImportRecord& record, ImportBatch& batch, ImportItem& item,
                        double& value);
    bool readWords(const ImportRecord& record, ImportBatch& batch, ImportItem& item);
    bool readDate(ImportField field, const ImportRecord& record, ImportBatch& batch, ImportItem& item, IsoDate& date);
    bool readHeight(const ImportRecord& record, ImportBatch& batch, ImportItem& item);
    void place(ImportBatch& batch, ImportItem& item, GeoPosition asInFile);
    void compareCounty(ImportBatch& batch, const ImportItem& item);

    const ImportPlan& m_plan;
    CoordinateTransformation m_transformation;
    const RegionLocator* m_locator;
    RegionCatalog m_catalog;
    bool m_degrees;
    SerialNumbers m_serialNumbers;
    std::array<int, 32> m_columns{};
    std::array<std::string, 32> m_constants;
    std::vector<GeoPosition> m_positions;
    SpellingMemo<Operator> m_operators;
    SpellingMemo<Generation> m_generations;
    SpellingMemo<Status> m_statuses;
    SpellingMemo<bool> m_logicals;
    SpellingMemo<DateCell> m_dates;
    SpellingMemo<QString> m_counties;
};

} // namespace qiantu
