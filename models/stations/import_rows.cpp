// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_rows.h"

#include "models/coordinates/angle_text.h"

#include <charconv>
#include <cmath>

namespace qiantu {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Without spaces at either end, ideographic and no-break ones included.
std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view wideSpaces[] = {"\xE3\x80\x80", "\xC2\xA0"};
    const auto isSpace = [](char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    };
    bool again = true;
    while (again && !text.empty()) {
        again = false;
        if (isSpace(text.front())) {
            text.remove_prefix(1);
            again = true;
        } else if (isSpace(text.back())) {
            text.remove_suffix(1);
            again = true;
        }
        for (const std::string_view space : wideSpaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                again = true;
            } else if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return text;
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::size_t indexOf(ImportField field)
{
    return static_cast<std::size_t>(field);
}

IsoDate isoOf(const QDate& date)
{
    IsoDate iso{};
    const QByteArray text = date.toString(Qt::ISODate).toLatin1();
    std::copy_n(text.constData(), std::min<qsizetype>(text.size(), 10), iso.begin());
    return iso;
}

/// 1.2346E+11: a long number that a spreadsheet program has cut.
bool isCutNumber(std::string_view text)
{
    const std::size_t exponent = text.find_first_of("eE");
    return exponent != std::string_view::npos && exponent > 2 && text[1] == '.' && exponent + 2 < text.size() &&
           text[exponent + 1] == '+' && plainNumber(text.substr(0, exponent)).has_value() &&
           text.substr(exponent + 2).find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

BatchText ImportBatch::keep(std::string_view text)
{
    const BatchText kept{static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(text.size())};
    texts.append(text);
    texts.push_back('\0');
    return kept;
}

RowInterpreter::RowInterpreter(const ImportPlan& plan, CoordinateTransformation transformation,
                               const RegionLocator* locator, RegionCatalog catalog)
    : m_plan(plan),
      m_transformation(std::move(transformation)),
      m_locator(locator),
      m_catalog(std::move(catalog)),
      m_degrees(!m_transformation.isProjected()),
      m_serialNumbers(plan.file.format == ImportFormat::Workbook ? SerialNumbers::Accepted : SerialNumbers::Refused)
{
    m_columns.fill(-1);
    for (const ImportField field : importFields()) {
        m_columns[indexOf(field)] = plan.columns.columnOf(field);
        m_constants[indexOf(field)] = plan.constants.value(field).toStdString();
    }
}

std::string_view RowInterpreter::cellOf(const ImportRecord& record, ImportField field) const
{
    const int column = m_columns[indexOf(field)];
    if (column >= 0 && static_cast<std::size_t>(column) < record.cells.size()) {
        return trimmed(record.cells[static_cast<std::size_t>(column)]);
    }
    return m_constants[indexOf(field)];
}

QString RowInterpreter::columnName(ImportField field) const
{
    const int column = m_columns[indexOf(field)];
    return column >= 0 ? m_plan.header.value(column) : displayName(field);
}

void RowInterpreter::reject(ImportBatch& batch, ImportItem& item, const QString& column, std::string_view value,
                            const QString& reason)
{
    item.reject = static_cast<int>(batch.rejects.size());
    batch.rejects.push_back({item.line, column, textOf(value), reason});
}

void RowInterpreter::reject(ImportBatch& batch, ImportItem& item, ImportField field, std::string_view value,
                            const QString& reason)
{
    reject(batch, item, columnName(field), value, reason);
}

void RowInterpreter::add(const ImportRecord& record, ImportBatch& batch)
{
    ImportItem item;
    item.line = record.line;
    item.original.at = static_cast<std::uint32_t>(batch.texts.size());
    for (const std::string_view cell : record.cells) {
        batch.keep(cell);
    }
    item.original.length = static_cast<std::uint32_t>(batch.texts.size()) - item.original.at;
    const std::string_view number = cellOf(record, ImportField::Number);
    item.number = batch.keep(number);

    if (readShape(record, batch, item) && readPosition(record, batch, item) && readWords(record, batch, item) &&
        readDate(ImportField::InServiceDate, record, batch, item, item.inServiceDate) &&
        readDate(ImportField::PlannedDate, record, batch, item, item.plannedDate) && readHeight(record, batch, item)) {
        item.name = batch.keep(cellOf(record, ImportField::Name));
        item.site = batch.keep(cellOf(record, ImportField::Site));
        item.band = batch.keep(cellOf(record, ImportField::Band));
        item.address = batch.keep(cellOf(record, ImportField::Address));
        item.note = batch.keep(cellOf(record, ImportField::Note));
        item.countyCell = batch.keep(cellOf(record, ImportField::County));
    }
    batch.items.push_back(item);
}

bool RowInterpreter::readShape(const ImportRecord& record, ImportBatch& batch, ImportItem& item)
{
    switch (record.problem) {
    case ImportRecord::Problem::None:
        break;
    case ImportRecord::Problem::UnclosedQuote:
        reject(batch, item, QString(), record.cells.empty() ? std::string_view() : record.cells.back(),
               tr("a quotation mark is opened and never closed"));
        return false;
    case ImportRecord::Problem::TextAfterQuote:
        reject(batch, item, QString(), {}, tr("there is text after a closing quotation mark"));
        return false;
    case ImportRecord::Problem::Unreadable:
        reject(batch, item, QString(), {},
               tr("it has bytes that are no characters in the encoding %1").arg(m_plan.file.encoding));
        return false;
    case ImportRecord::Problem::NoPoint:
        if (m_plan.positionFromGeometry) {
            reject(batch, item, tr("geometry"), {}, tr("it has no point"));
            return false;
        }
        break;
    }
    const auto columns = static_cast<std::size_t>(m_plan.header.size());
    if (record.cells.size() > columns) {
        reject(batch, item, tr("column %1").arg(columns + 1), record.cells[columns],
               tr("too many fields: %1 instead of %2").arg(record.cells.size()).arg(columns));
        return false;
    }
    if (record.cells.size() < columns) {
        reject(batch, item, m_plan.header.value(static_cast<qsizetype>(record.cells.size())), {},
               tr("too few fields: %1 instead of %2").arg(record.cells.size()).arg(columns));
        return false;
    }
    const std::string_view number = batch.viewOf(item.number);
    if (number.empty()) {
        reject(batch, item, ImportField::Number, number, tr("the station number is empty"));
        return false;
    }
    if (isCutNumber(number)) {
        reject(batch, item, ImportField::Number, number,
               tr("a spreadsheet program has cut this number; format the column as text and export it again"));
        return false;
    }
    return true;
}

bool RowInterpreter::readCoordinate(ImportField field, const ImportRecord& record, ImportBatch& batch, ImportItem& item,
                                    double& value)
{
    const std::string_view cell = cellOf(record, field);
    if (cell.empty()) {
        reject(batch, item, field, cell, tr("the coordinate is empty"));
        return false;
    }
    if (const auto number = plainNumber(cell)) {
        value = *number;
        return true;
    }
    if (!m_degrees) {
        reject(batch, item, field, cell, tr("this is not a number"));
        return false;
    }
    const Result<Angle> angle = parseAngle(textOf(cell));
    if (!angle) {
        reject(batch, item, field, cell, angle.error().what);
        return false;
    }
    const bool isLatitude = (field == ImportField::Latitude) != m_plan.swapAxes;
    if (angle->axis && (*angle->axis == Axis::Latitude) != isLatitude) {
        reject(batch, item, field, cell,
               isLatitude ? tr("this is a longitude, not a latitude") : tr("this is a latitude, not a longitude"));
        return false;
    }
    value = angle->degrees;
    return true;
}

bool RowInterpreter::readPosition(const ImportRecord& record, ImportBatch& batch, ImportItem& item)
{
    ImportField field = ImportField::Longitude;
    if (m_plan.positionFromGeometry) {
        item.position = *record.geometry;
    } else if (m_columns[indexOf(ImportField::Longitude)] >= 0 && m_columns[indexOf(ImportField::Latitude)] >= 0) {
        if (!readCoordinate(ImportField::Longitude, record, batch, item, item.position.longitude) ||
            !readCoordinate(ImportField::Latitude, record, batch, item, item.position.latitude)) {
            return false;
        }
    } else {
        field = ImportField::Position;
        const std::string_view cell = cellOf(record, field);
        if (cell.empty()) {
            reject(batch, item, field, cell, tr("the coordinates are empty"));
            return false;
        }
        const Result<GeoPosition> position = parsePosition(textOf(cell));
        if (!position) {
            reject(batch, item, field, cell, position.error().what);
            return false;
        }
        item.position = *position;
    }
    if (m_plan.swapAxes) {
        std::swap(item.position.longitude, item.position.latitude);
    }
    if (m_degrees && (std::fabs(item.position.longitude) > 180 || std::fabs(item.position.latitude) > 90)) {
        const bool swapped =
            m_locator != nullptr && m_locator->indexAt(item.position.latitude, item.position.longitude) >= 0;
        const QString value =
            QStringLiteral("%1, %2").arg(item.position.longitude, 0, 'g', 10).arg(item.position.latitude, 0, 'g', 10);
        reject(batch, item, field, value.toStdString(),
               swapped ? tr("longitude and latitude look swapped")
                       : tr("these cannot be degrees of longitude and latitude"));
        return false;
    }
    return true;
}

bool RowInterpreter::readWords(const ImportRecord& record, ImportBatch& batch, ImportItem& item)
{
    std::string_view cell = cellOf(record, ImportField::Operator);
    if (const auto& value = m_operators.of(cell, operatorFromSpelling)) {
        item.operatedBy = *value;
    } else {
        reject(batch, item, ImportField::Operator, cell,
               cell.empty() ? tr("the operator is empty") : tr("this operator is not known"));
        return false;
    }
    cell = cellOf(record, ImportField::Generation);
    if (const auto& value = m_generations.of(cell, generationFromSpelling)) {
        item.generation = *value;
    } else {
        reject(batch, item, ImportField::Generation, cell,
               cell.empty() ? tr("the generation is empty") : tr("this generation is not known"));
        return false;
    }
    cell = cellOf(record, ImportField::Status);
    if (cell.empty()) {
        item.status = Status::InService;
        ++batch.statusesAssumed;
    } else if (const auto& value = m_statuses.of(cell, statusFromSpelling)) {
        item.status = *value;
        item.statusGiven = true;
    } else {
        reject(batch, item, ImportField::Status, cell, tr("this status is not known"));
        return false;
    }
    cell = cellOf(record, ImportField::Logical);
    if (cell.empty()) {
        return true;
    }
    if (const auto& value = m_logicals.of(cell, logicalFromSpelling)) {
        item.logical = *value;
        return true;
    }
    reject(batch, item, ImportField::Logical, cell, tr("this is neither yes nor no, neither logical nor physical"));
    return false;
}

bool RowInterpreter::readDate(ImportField field, const ImportRecord& record, ImportBatch& batch, ImportItem& item,
                              IsoDate& date)
{
    const std::string_view cell = cellOf(record, field);
    if (cell.empty()) {
        return true;
    }
    const auto& value = m_dates.of(cell, [this](const QString& text) -> std::optional<DateCell> {
        const auto spelled = dateFromSpelling(text, m_serialNumbers);
        if (!spelled) {
            return std::nullopt;
        }
        return DateCell{isoOf(spelled->date), spelled->precision == SpelledDate::Precision::Day};
    });
    if (!value) {
        reject(batch, item, field, cell, tr("this is no date; write 2021-06-30"));
        return false;
    }
    date = value->iso;
    if (!value->wholeDay) {
        ++batch.datesWithoutDay;
    }
    return true;
}

bool RowInterpreter::readHeight(const ImportRecord& record, ImportBatch& batch, ImportItem& item)
{
    std::string_view cell = cellOf(record, ImportField::Height);
    if (cell.empty()) {
        return true;
    }
    std::string_view digits = cell;
    for (const std::string_view unit : {std::string_view("米"), std::string_view("m"), std::string_view("M")}) {
        if (digits.ends_with(unit)) {
            digits = trimmed(digits.substr(0, digits.size() - unit.size()));
            break;
        }
    }
    const auto metres = plainNumber(digits);
    if (!metres || *metres < 0 || *metres > 1000) {
        reject(batch, item, ImportField::Height, cell, tr("this is no height in metres"));
        return false;
    }
    item.heightM = metres;
    return true;
}

void RowInterpreter::locate(ImportBatch& batch)
{
    m_positions.clear();
    for (const ImportItem& item : batch.items) {
        if (item.reject < 0) {
            m_positions.push_back(item.position);
        }
    }
    m_transformation.apply(m_positions);
    std::size_t next = 0;
    for (ImportItem& item : batch.items) {
        if (item.reject < 0) {
            const GeoPosition asInFile = item.position;
            item.position = m_positions[next++];
            place(batch, item, asInFile);
        }
    }
}

void RowInterpreter::place(ImportBatch& batch, ImportItem& item, GeoPosition asInFile)
{
    const ImportField field =
        m_columns[indexOf(ImportField::Longitude)] >= 0 ? ImportField::Longitude : ImportField::Position;
    const auto value = [asInFile] {
        return QStringLiteral("%1, %2")
            .arg(asInFile.longitude, 0, 'g', 12)
            .arg(asInFile.latitude, 0, 'g', 12)
            .toStdString();
    };
    const auto rejectPlace = [&](const QString& reason) {
        if (m_plan.positionFromGeometry) {
            reject(batch, item, tr("geometry"), value(), reason);
        } else {
            reject(batch, item, field, value(), reason);
        }
    };
    if (!std::isfinite(item.position.longitude) || !std::isfinite(item.position.latitude)) {
        rejectPlace(tr("this is not a position in %1").arg(m_transformation.sourceName()));
        return;
    }
    if (m_locator == nullptr) {
        return;
    }
    item.county = m_locator->indexAt(item.position.longitude, item.position.latitude);
    if (item.county >= 0) {
        compareCounty(batch, item);
        return;
    }
    const double metres = m_locator->distanceOutside(item.position.longitude, item.position.latitude);
    if (metres > farOutside) {
        const auto swapped = m_transformation.apply(GeoPosition{asInFile.latitude, asInFile.longitude});
        if (swapped && m_locator->indexAt(swapped->longitude, swapped->latitude) >= 0) {
            rejectPlace(tr("longitude and latitude look swapped"));
            return;
        }
        rejectPlace(tr("%1 km outside the province").arg(std::round(metres / 1000)));
        return;
    }
    batch.warnings.push_back({item.line, columnName(field), QString::fromStdString(value()),
                              tr("%1 km outside every county; kept without a county").arg(metres / 1000, 0, 'f', 1)});
}

void RowInterpreter::compareCounty(ImportBatch& batch, const ImportItem& item)
{
    const std::string_view cell = batch.viewOf(item.countyCell);
    if (cell.empty()) {
        return;
    }
    const auto& named = m_counties.of(cell, [this](const QString& text) -> std::optional<QString> {
        const auto match = m_catalog.match(text);
        return match ? std::optional(match->code) : std::nullopt;
    });
    const QString& located = m_locator->codeOf(item.county);
    if (!named) {
        batch.warnings.push_back(
            {item.line, columnName(ImportField::County), textOf(cell), tr("no region has this name")});
        return;
    }
    // A prefecture or the province in the column agrees with any county in it.
    if (*named == located || m_catalog.ancestryOf(located).contains(*named)) {
        return;
    }
    const Region* region = m_catalog.byCode(located);
    batch.warnings.push_back({item.line, columnName(ImportField::County), textOf(cell),
                              tr("by its position it lies in %1").arg(region != nullptr ? region->name : located)});
}

} // namespace qiantu
