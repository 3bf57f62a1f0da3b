// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/stored_station.h"

#include "models/project/geopackage_geometry.h"

#include <QCoreApplication>
#include <array>
#include <cmath>
#include <limits>
#include <sqlite3.h>
#include <string_view>

namespace qiantu {

namespace {

struct StoreWords
{
    Q_DECLARE_TR_FUNCTIONS(StationStore)
};

/// The stable texts of an enum, to compare the database's bytes with.
template <typename Value, std::size_t Count>
struct Texts
{
    std::array<std::string_view, Count> texts;

    std::optional<Value> find(std::string_view text) const
    {
        for (std::size_t index = 0; index < Count; ++index) {
            if (texts[index] == text) {
                return static_cast<Value>(index);
            }
        }
        return std::nullopt;
    }
};

constexpr Texts<Operator, 6> operatorTexts{{"telecom", "mobile", "unicom", "broadcast", "tower", "other"}};
constexpr Texts<Generation, 5> generationTexts{{"2G", "3G", "4G", "5G", "5G-A"}};
constexpr Texts<Status, 4> statusTexts{{"planned", "building", "in_service", "retired"}};

constexpr const char* selectColumns = "SELECT id, geom, region_code, operator, generation, status, logical, synthetic, "
                                      "in_service_date, scenario_id FROM stations ";

/// The bytes of a text. Asked for as a blob: as text SQLite would copy each one to put a zero behind it.
std::string_view columnText(sqlite3_stmt* statement, int column)
{
    const auto* text = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, std::size_t(sqlite3_column_bytes(statement, column)));
}

} // namespace

Error stationReadError(sqlite3* handle)
{
    return {Error::Kind::Failed,
            StoreWords::tr("The stations could not be read: %1.").arg(QString::fromUtf8(sqlite3_errmsg(handle))),
            {},
            {}};
}

StoredStationReader::StoredStationReader(sqlite3* handle, bool byId) : m_handle(handle)
{
    const std::string sql = std::string(selectColumns) + (byId ? "WHERE id = ?1" : "ORDER BY id");
    m_isValid = sqlite3_prepare_v2(handle, sql.c_str(), -1, &m_statement, nullptr) == SQLITE_OK;
}

StoredStationReader::~StoredStationReader()
{
    sqlite3_finalize(m_statement);
}

void StoredStationReader::seek(RowId id)
{
    sqlite3_reset(m_statement);
    sqlite3_bind_int64(m_statement, 1, id);
}

Result<std::optional<StoredStation>> StoredStationReader::next(StationCounts& counts)
{
    const int step = m_isValid ? sqlite3_step(m_statement) : SQLITE_ERROR;
    if (step == SQLITE_DONE) {
        return std::optional<StoredStation>();
    }
    if (step != SQLITE_ROW) {
        return tl::unexpected(stationReadError(m_handle));
    }
    Result<StoredStation> station = row(counts);
    if (!station) {
        return tl::unexpected(station.error());
    }
    return std::optional(*station);
}

Result<StoredStation> StoredStationReader::row(StationCounts& counts)
{
    StoredStation row;
    row.id = sqlite3_column_int64(m_statement, 0);
    const void* blob = sqlite3_column_blob(m_statement, 1);
    const int size = sqlite3_column_bytes(m_statement, 1);
    const QByteArrayView bytes(static_cast<const char*>(blob), blob == nullptr ? 0 : static_cast<qsizetype>(size));
    constexpr double Nowhere = std::numeric_limits<double>::quiet_NaN();
    const Position point = decodePoint(bytes).value_or(Position{Nowhere, Nowhere});
    const std::string_view county = columnText(m_statement, 2);
    row.county = counts.handleOf(county.data(), static_cast<int>(county.size()));
    const auto operatedBy = operatorTexts.find(columnText(m_statement, 3));
    const auto generation = generationTexts.find(columnText(m_statement, 4));
    const auto status = statusTexts.find(columnText(m_statement, 5));
    const bool placed = std::abs(point.x) <= 180 && std::abs(point.y) <= 180; // false for NaN too
    if (!placed || !operatedBy || !generation || !status) {
        return fail(Error::Kind::Invalid,
                    placed ? StoreWords::tr("A station has an operator, generation or status that is not known.")
                           : StoreWords::tr("A station has no position on the earth."),
                    StoreWords::tr("stations, row %1").arg(row.id),
                    StoreWords::tr("Run the verification of the project."));
    }
    row.x = point.x;
    row.y = point.y;
    row.category = {*operatedBy, *generation, *status, sqlite3_column_int(m_statement, 6) != 0,
                    sqlite3_column_int(m_statement, 7) != 0};
    if (sqlite3_column_type(m_statement, 8) != SQLITE_NULL) {
        row.since = ServiceDay::of(m_handle, columnText(m_statement, 8));
    }
    row.scenario = sqlite3_column_int64(m_statement, 9);
    return row;
}

} // namespace qiantu
