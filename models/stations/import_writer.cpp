// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_writer.h"

#include "models/project/geopackage_geometry.h"

#include <cmath>
#include <cstring>
#include <functional>

namespace qiantu {

namespace {

constexpr std::size_t listedRemarks = 1000;
constexpr int listedMissing = 100;

/// A station that moved by less than this (in degrees; a tenth of a millimetre) has not moved: the same file gives the
/// same numbers only up to rounding when it has been through another program.
constexpr double samePosition = 1e-9;

// The columns that an import writes, in the order of both statements below.
constexpr const char* insertSql =
    "INSERT INTO stations (id, geom, number, name, site, region_code, operator, generation, logical, band, status, "
    "in_service_date, planned_date, address, height_m, note, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, "
    "?, ?)";
constexpr const char* findSql = "SELECT id, geom, name, site, region_code, operator, generation, logical, band, "
                                "status, in_service_date, planned_date, "
                                "address, height_m, note FROM stations WHERE number = ?";
constexpr const char* updateSql =
    "UPDATE stations SET name = ?, site = ?, region_code = ?, operator = ?, generation = ?, logical = ?, band = ?, "
    "status = ?, "
    "in_service_date = ?, planned_date = ?, address = ?, height_m = ?, note = ?, import_id = ? WHERE id = ?";
// Apart from the others, as the R-tree's trigger fires for every UPDATE that names the geometry.
constexpr const char* moveSql = "UPDATE stations SET geom = ? WHERE id = ?";

const char* sqlText(Operator value)
{
    switch (value) {
    case Operator::Telecom:
        return "telecom";
    case Operator::Mobile:
        return "mobile";
    case Operator::Unicom:
        return "unicom";
    case Operator::Broadcast:
        return "broadcast";
    case Operator::Tower:
        return "tower";
    case Operator::Other:
        break;
    }
    return "other";
}

const char* sqlText(Generation value)
{
    switch (value) {
    case Generation::G2:
        return "2G";
    case Generation::G3:
        return "3G";
    case Generation::G4:
        return "4G";
    case Generation::G5:
        return "5G";
    case Generation::G5A:
        break;
    }
    return "5G-A";
}

const char* sqlText(Status value)
{
    switch (value) {
    case Status::Planned:
        return "planned";
    case Status::Building:
        return "building";
    case Status::InService:
        return "in_service";
    case Status::Retired:
        break;
    }
    return "retired";
}

/// Binds a text that outlives the execution; an empty one is NULL.
void bindText(SQLite::Statement& statement, int index, const char* text)
{
    if (text == nullptr || *text == '\0') {
        statement.bind(index);
    } else {
        statement.bindNoCopy(index, text);
    }
}

bool isText(const SQLite::Column& column, const char* wanted)
{
    return std::strcmp(column.getText(""), wanted) == 0;
}

} // namespace

NumberIndex::NumberIndex() : m_slots(1024, 0) {}

std::size_t NumberIndex::slotOf(std::string_view number) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(number) & mask;
    while (m_slots[slot] != 0) {
        const Entry& entry = m_entries[m_slots[slot] - 1];
        if (std::string_view(m_texts.data() + entry.at, entry.length) == number) {
            break;
        }
        slot = (slot + 1) & mask;
    }
    return slot;
}

void NumberIndex::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        const Entry& entry = m_entries[index];
        m_slots[slotOf({m_texts.data() + entry.at, entry.length})] = static_cast<std::uint32_t>(index + 1);
    }
}

std::optional<std::int64_t> NumberIndex::note(std::string_view number, std::int64_t line)
{
    std::size_t slot = slotOf(number);
    if (m_slots[slot] != 0) {
        return m_entries[m_slots[slot] - 1].line;
    }
    if ((m_entries.size() + 1) * 3 > m_slots.size() * 2) {
        grow();
        slot = slotOf(number);
    }
    m_entries.push_back({m_texts.size(), static_cast<std::uint32_t>(number.size()), line});
    m_texts.append(number);
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    return std::nullopt;
}

ImportWriter::ImportWriter(SQLite::Database& database, RowIdSource& ids, const ImportPlan& plan,
                           const RegionLocator* locator, const Settings& settings, RejectsFile* rejectsFile)
    : m_database(database),
      m_ids(ids),
      m_plan(plan),
      m_settings(settings),
      m_rejectsFile(rejectsFile),
      m_find(database, findSql)
{
    if (settings.write) {
        m_insert.emplace(database, insertSql);
        m_update.emplace(database, updateSql);
        m_move.emplace(database, moveSql);
    }
    for (int index = 0; locator != nullptr && index < locator->countyCount(); ++index) {
        m_countyCodes.push_back(locator->codeOf(index).toStdString());
    }
}

bool ImportWriter::given(ImportField field) const
{
    return m_plan.columns.columnOf(field) >= 0 || !m_plan.constants.value(field).isEmpty();
}

Result<void> ImportWriter::rejectRow(const ImportBatch& batch, const ImportItem& item, const ImportRemark& remark)
{
    ++m_summary.rejected;
    if (m_summary.rejects.size() < listedRemarks) {
        m_summary.rejects.push_back(remark);
    }
    return m_rejectsFile != nullptr ? m_rejectsFile->write(remark, batch.viewOf(item.original)) : Result<void>();
}

bool ImportWriter::findExisting(const ImportBatch& batch, const ImportItem& item)
{
    if (!m_settings.hasStations) {
        return false;
    }
    m_find.reset();
    m_find.bindNoCopy(1, batch.textOf(item.number));
    if (!m_find.executeStep()) {
        return false;
    }
    m_met.insert(m_find.getColumn(0).getInt64());
    return true;
}

Result<void> ImportWriter::take(ImportBatch& batch)
{
    m_statusesAssumed += batch.statusesAssumed;
    m_datesWithoutDay += batch.datesWithoutDay;
    m_summary.warningCount += static_cast<std::int64_t>(batch.warnings.size());
    for (ImportRemark& warning : batch.warnings) {
        if (m_summary.warnings.size() < listedRemarks) {
            m_summary.warnings.push_back(std::move(warning));
        }
    }
    for (const ImportItem& item : batch.items) {
        ++m_summary.read;
        const std::string_view number = batch.viewOf(item.number);
        const std::optional<std::int64_t> before = number.empty() ? std::nullopt : m_numbers.note(number, item.line);
        if (item.reject >= 0) {
            // The number is in the file all the same: a station whose row is rejected is not missing.
            if (!number.empty()) {
                findExisting(batch, item);
            }
            if (Result<void> done = rejectRow(batch, item, batch.rejects[static_cast<std::size_t>(item.reject)]);
                !done) {
                return done;
            }
            continue;
        }
        if (before) {
            const int column = m_plan.columns.columnOf(ImportField::Number);
            const ImportRemark remark{
                item.line, column >= 0 ? m_plan.header.value(column) : displayName(ImportField::Number),
                QString::fromUtf8(number.data(), static_cast<qsizetype>(number.size())),
                tr("lines %1 and %2 have the same number; the first one counts").arg(*before).arg(item.line)};
            if (Result<void> done = rejectRow(batch, item, remark); !done) {
                return done;
            }
            continue;
        }
        if (findExisting(batch, item)) {
            update(batch, item);
        } else {
            insert(batch, item);
        }
    }
    return {};
}

void ImportWriter::insert(const ImportBatch& batch, const ImportItem& item)
{
    ++m_summary.added;
    if (!m_settings.write) {
        return;
    }
    const QByteArray point = encodePoint(item.position.longitude, item.position.latitude);
    m_insert->bind(1, static_cast<std::int64_t>(m_ids.next()));
    m_insert->bindNoCopy(2, point.constData(), static_cast<int>(point.size()));
    m_insert->bindNoCopy(3, batch.textOf(item.number));
    bindText(*m_insert, 4, batch.textOf(item.name));
    bindText(*m_insert, 5, batch.textOf(item.site));
    bindText(*m_insert, 6, item.county < 0 ? nullptr : m_countyCodes[static_cast<std::size_t>(item.county)].c_str());
    m_insert->bindNoCopy(7, sqlText(item.operatedBy));
    m_insert->bindNoCopy(8, sqlText(item.generation));
    m_insert->bind(9, item.logical ? 1 : 0);
    bindText(*m_insert, 10, batch.textOf(item.band));
    m_insert->bindNoCopy(11, sqlText(item.status));
    bindText(*m_insert, 12, item.inServiceDate.data());
    bindText(*m_insert, 13, item.plannedDate.data());
    bindText(*m_insert, 14, batch.textOf(item.address));
    if (item.heightM) {
        m_insert->bind(15, *item.heightM);
    } else {
        m_insert->bind(15);
    }
    bindText(*m_insert, 16, batch.textOf(item.note));
    m_insert->bind(17, static_cast<std::int64_t>(m_settings.importId));
    m_insert->exec();
    m_insert->reset();
}

void ImportWriter::update(const ImportBatch& batch, const ImportItem& item)
{
    // Columns that the file does not have keep what stands in the project.
    struct Cell
    {
        int found; ///< Column of the SELECT.
        int bound; ///< Parameter of the UPDATE.
        bool given;
        const char* text;
    };

    const char* county = item.county < 0 ? "" : m_countyCodes[static_cast<std::size_t>(item.county)].c_str();
    const char* logical = item.logical ? "1" : "0";
    const Cell cells[] = {
        {2, 1, given(ImportField::Name), batch.textOf(item.name)},
        {3, 2, given(ImportField::Site), batch.textOf(item.site)},
        {4, 3, !m_countyCodes.empty(), county},
        {5, 4, true, sqlText(item.operatedBy)},
        {6, 5, true, sqlText(item.generation)},
        {7, 6, given(ImportField::Logical), logical},
        {8, 7, given(ImportField::Band), batch.textOf(item.band)},
        {9, 8, item.statusGiven, sqlText(item.status)},
        {10, 9, given(ImportField::InServiceDate), item.inServiceDate.data()},
        {11, 10, given(ImportField::PlannedDate), item.plannedDate.data()},
        {12, 11, given(ImportField::Address), batch.textOf(item.address)},
        {14, 13, given(ImportField::Note), batch.textOf(item.note)},
    };
    bool differs = false;
    for (const Cell& cell : cells) {
        differs = differs || (cell.given && !isText(m_find.getColumn(cell.found), cell.text));
    }
    const SQLite::Column height = m_find.getColumn(13);
    const std::optional<double> heightBefore = height.isNull() ? std::nullopt : std::optional(height.getDouble());
    const bool heightGiven = given(ImportField::Height);
    differs = differs || (heightGiven && heightBefore != item.heightM);

    const SQLite::Column blob = m_find.getColumn(1);
    const auto stored = decodePoint(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
    const bool moved = !stored || std::fabs(stored->x - item.position.longitude) > samePosition ||
                       std::fabs(stored->y - item.position.latitude) > samePosition;
    if (!differs && !moved) {
        ++m_summary.unchanged;
        return;
    }
    ++m_summary.changed;
    if (!m_settings.write) {
        return;
    }
    const auto id = static_cast<std::int64_t>(m_find.getColumn(0).getInt64());
    for (const Cell& cell : cells) {
        if (cell.bound == 6) {
            m_update->bind(6, cell.given ? (item.logical ? 1 : 0) : m_find.getColumn(7).getInt());
        } else {
            bindText(*m_update, cell.bound, cell.given ? cell.text : m_find.getColumn(cell.found).getText(""));
        }
    }
    const std::optional<double> heightAfter = heightGiven ? item.heightM : heightBefore;
    if (heightAfter) {
        m_update->bind(12, *heightAfter);
    } else {
        m_update->bind(12);
    }
    m_update->bind(14, static_cast<std::int64_t>(m_settings.importId));
    m_update->bind(15, id);
    m_update->exec();
    m_update->reset();
    if (moved) {
        const QByteArray point = encodePoint(item.position.longitude, item.position.latitude);
        m_move->bind(1, point.constData(), static_cast<int>(point.size()));
        m_move->bind(2, id);
        m_move->exec();
        m_move->reset();
    }
}

ImportSummary ImportWriter::finish()
{
    m_find.reset();
    if (m_settings.hasStations) {
        // Rows that this import inserted have its id; those that it met are noted.
        SQLite::Statement all(m_database, "SELECT id, number FROM stations WHERE import_id IS NOT ?");
        all.bind(1, static_cast<std::int64_t>(m_settings.importId));
        while (all.executeStep()) {
            if (m_met.contains(all.getColumn(0).getInt64())) {
                continue;
            }
            ++m_summary.missing;
            if (m_summary.missingNumbers.size() < listedMissing) {
                m_summary.missingNumbers << QString::fromUtf8(all.getColumn(1).getText());
            }
        }
    }
    m_summary.guesses = m_plan.guesses;
    if (m_statusesAssumed > 0 && given(ImportField::Status)) {
        m_summary.guesses << tr("%n station(s) without a status: new ones are taken to be in service.", nullptr,
                                static_cast<int>(m_statusesAssumed));
    }
    if (m_datesWithoutDay > 0) {
        m_summary.guesses << tr("%n date(s) without a day are taken for the last day of the month or year.", nullptr,
                                static_cast<int>(m_datesWithoutDay));
    }
    return m_summary;
}

} // namespace qiantu
