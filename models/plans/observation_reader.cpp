// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/observation_reader.h"

#include "models/plans/plan_texts.h"
#include "models/plans/spelled_number.h"
#include "models/plans/units.h"

#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

using Field = ObservationField;
using State = ObservationEntry::State;

int columnWith(const std::vector<ObservationColumn>& columns, Field field)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ObservationColumn& column) { return column.field == field; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

bool isNumberWord(const QString& text)
{
    // 万 before 个 makes a unit; anything else does not.
    return unitFromText(text + QStringLiteral("个")) && !unitFromText(text);
}

/// The value in the base unit, to be compared with others.
double inUnit(const Observation& observation, const QString& unit)
{
    return convert(observation.value, observation.unit, unit).value_or(std::nan(""));
}

bool sameNumber(double first, double second)
{
    return std::abs(first - second) <= 1e-9 * std::max(std::abs(first), std::abs(second));
}

/// What two entries have in common that speak of the same thing.
QString subjectOf(const Observation& observation)
{
    return QStringList{observation.indicator, observation.region, observation.date.toString(Qt::ISODate),
                       toText(observation.period)}
        .join(u'|');
}

bool isReadable(State state)
{
    return state != State::Rejected && state != State::NoValue;
}

} // namespace

ObservationReader::ObservationReader(const ObservationSheet& sheet, const Plan& plan, const RegionCatalog& regions,
                                     ObservationImportPlan& into)
    : m_sheet(sheet),
      m_plan(plan),
      m_regions(regions),
      m_into(into),
      m_matcher(plan),
      m_rules(std::make_shared<const Plan>(plan), regions)
{
    for (const Observation& observation : plan.observations) {
        if (observation.measure == Measure::Level && observation.period != Observation::Period::Instant) {
            m_flows.insert(observation.indicator, true);
        }
    }
}

void ObservationReader::findDefaults()
{
    const QString titles = m_sheet.titles.join(u' ');
    m_unit = unitInText(titles);
    if (!m_unit.isEmpty()) {
        m_into.guesses << tr("Values whose heading has no unit are in %1, as the file says.").arg(m_unit);
    }
    m_date = m_into.options.date;
    if (!m_date) {
        m_date = dateInText(titles);
        if (!m_date) {
            m_date = dateInText(QFileInfo(m_into.file.file).completeBaseName());
        }
        const bool needed = std::any_of(m_into.columns.begin(), m_into.columns.end(), [&](const auto& column) {
            return column.field == Field::Figures && !column.date;
        });
        if (m_date && needed) {
            m_into.guesses << tr("The values are taken to be of %1, by the file's title or name.")
                                  .arg(m_date->date.toString(Qt::ISODate));
        } else if (needed && columnWith(m_into.columns, Field::Date) < 0) {
            m_into.missing << tr("Of which day are the values?");
        }
    }
    // What 合计 means: the lowest region above all rows.
    QStringList common;
    for (const SheetRow& row : m_sheet.rows) {
        const auto match = m_regions.match(row.cells.value(m_sheet.regionColumn));
        if (!match) {
            continue;
        }
        QStringList path = m_regions.ancestryOf(match->code);
        if (m_regions.childrenOf(match->code).isEmpty()) {
            path.removeFirst(); // a county is not its own total
        }
        if (common.isEmpty()) {
            common = path;
        }
        common.erase(
            std::remove_if(common.begin(), common.end(), [&](const QString& code) { return !path.contains(code); }),
            common.end());
    }
    m_lowest = common.isEmpty() ? QString() : common.first();
}

void ObservationReader::read()
{
    findDefaults();
    findShares();
    for (const SheetRow& row : m_sheet.rows) {
        readRow(row);
    }
    rejectContradictions();
    compareWithProject();
    compareTotals();
    if (m_into.options.document.isEmpty() && m_into.options.source.trimmed().isEmpty()) {
        m_into.missing << tr("Where are the values from? Choose the document, or say it in words.");
    }
}

ObservationReader::RowRegion ObservationReader::regionOf(const SheetRow& row)
{
    RowRegion region;
    const QString cell = row.cells.value(m_sheet.regionColumn);
    if (m_sheet.parentColumn >= 0) {
        const QString parent = row.cells.value(m_sheet.parentColumn);
        if (const auto match = m_regions.match(parent)) {
            m_parent = match->code;
            m_sinceTotal.clear();
        } else if (isTotalWord(parent)) {
            region.isTotal = true;
            region.code = m_lowest.isEmpty() && m_regions.province() ? m_regions.province()->code : m_lowest;
            return region;
        }
        if (cell.isEmpty() && !parent.isEmpty()) {
            region.code = m_parent;
            region.isTotal = true;
            return region;
        }
    }
    if (isTotalWord(cell)) {
        region.isTotal = true;
        const bool whole = cell.contains(QStringLiteral("省"));
        if (whole && m_regions.province()) {
            region.code = m_regions.province()->code;
        } else if (m_sheet.parentColumn >= 0 && !m_parent.isEmpty()) {
            region.code = m_parent;
        } else if (cell.contains(QStringLiteral("小计")) && !m_sinceTotal.isEmpty()) {
            const Region* first = m_regions.byCode(m_sinceTotal.first());
            region.code = first ? first->parentCode : QString();
        } else {
            region.code = m_lowest;
        }
        if (region.code.isEmpty()) {
            region.refused = tr("It is not clear of which region this is the total.");
        }
        return region;
    }
    if (cell.isEmpty()) {
        region.refused = tr("The row names no region.");
        return region;
    }
    auto match = m_regions.match(cell, m_parent);
    if (!match && !m_parent.isEmpty()) {
        match = m_regions.match(cell);
        if (match && m_regions.ancestryOf(match->code).contains(m_parent)) {
            region.code = match->code;
            return region;
        }
        if (match) {
            region.refused = tr("“%1” does not lie in %2.").arg(cell, m_regions.byCode(m_parent)->name);
            return region;
        }
    }
    if (!match) {
        region.refused = tr("No region of this project is called so, or more than one.");
        return region;
    }
    region.code = match->code;
    for (const int column : m_sheet.regionAgainColumns) {
        const QString again = row.cells.value(column);
        const auto other = m_regions.match(again);
        if (other && other->code != region.code && !m_regions.ancestryOf(region.code).contains(other->code)) {
            region.refused = tr("“%1” and “%2” are two regions.").arg(cell, again);
            return region;
        }
    }
    m_sinceTotal << region.code;
    return region;
}

void ObservationReader::readRow(const SheetRow& row)
{
    if (isNote(row)) {
        m_into.guesses
            << tr("Line %1 is taken for a note: %2").arg(row.line).arg(row.cells.join(u' ').simplified().left(60));
        return;
    }
    const RowRegion region = regionOf(row);
    if (!region.refused.isEmpty() || !row.isReadable) {
        ObservationEntry entry;
        entry.line = row.line;
        entry.column = m_sheet.header.value(m_sheet.regionColumn);
        entry.cell = row.cells.value(m_sheet.regionColumn);
        reject(entry, row.isReadable ? region.refused : tr("The line cannot be read: check the file's encoding."));
        return;
    }
    if (columnWith(m_into.columns, Field::Value) >= 0) {
        readLong(row, region);
    }
    for (std::size_t column = 0; column < m_into.columns.size(); ++column) {
        if (m_into.columns[column].field == Field::Figures) {
            readFigure(row, region, static_cast<int>(column));
        }
    }
    if (region.isTotal) {
        m_sinceTotal.clear();
    }
}

void ObservationReader::reject(ObservationEntry entry, const QString& reason)
{
    entry.state = State::Rejected;
    entry.reason = reason;
    m_into.entries.push_back(std::move(entry));
}

void ObservationReader::findShares()
{
    if (m_into.file.format != ImportFormat::Workbook) {
        return;
    }
    const QString percent = QStringLiteral("%");
    for (int column = 0; column < static_cast<int>(m_into.columns.size()); ++column) {
        const ObservationColumn& about = m_into.columns[static_cast<std::size_t>(column)];
        const QString key = about.indicator.isEmpty() ? m_into.options.indicator : about.indicator;
        const auto unit = unitFromText(m_plan.indicators.value(key).unit);
        const bool decided = m_into.options.columns.contains(column) && !about.unit.isEmpty();
        if (about.field != Field::Figures || !unit || unit->base != percent || decided ||
            (!about.unit.isEmpty() && about.unit != percent)) {
            continue;
        }
        bool allShares = true;
        bool anyPart = false;
        for (const SheetRow& row : m_sheet.rows) {
            const auto number = numberFromSpelling(row.cells.value(column));
            allShares = allShares && (!number || (number->unit.isEmpty() && number->value >= 0 && number->value <= 1));
            anyPart = anyPart || (number && number->value > 0 && number->value < 1);
        }
        if (allShares && anyPart) {
            m_shares.insert(column);
            m_into.guesses << tr("The numbers of the column “%1” are taken for shares, 0.95 as 95 %, as workbooks keep "
                                 "percentages. Choose the unit % for the column if they are per cent already.")
                                  .arg(about.header);
        }
    }
}

void ObservationReader::readFigure(const SheetRow& row, const RowRegion& region, int column)
{
    const ObservationColumn& about = m_into.columns[static_cast<std::size_t>(column)];
    ObservationEntry entry;
    entry.line = row.line;
    entry.column = about.header;
    entry.cell = row.cells.value(column);
    entry.observation.indicator = about.indicator.isEmpty() ? m_into.options.indicator : about.indicator;
    entry.observation.region = region.code;
    if (entry.observation.indicator.isEmpty()) {
        return; // inspect() has asked for it
    }
    const bool isShare = m_shares.contains(column);
    take(std::move(entry), isShare ? QStringLiteral("%") : about.unit, about.date ? about.date : m_date, region.isTotal,
         isShare);
}

void ObservationReader::readLong(const SheetRow& row, const RowRegion& region)
{
    const auto cell = [&](Field field) {
        const int column = columnWith(m_into.columns, field);
        return column < 0 ? QString() : row.cells.value(column);
    };
    const int valueColumn = columnWith(m_into.columns, Field::Value);
    ObservationEntry entry;
    entry.line = row.line;
    entry.column = m_sheet.header.value(valueColumn);
    entry.cell = row.cells.value(valueColumn);
    entry.observation.region = region.code;
    entry.observation.indicator = m_into.options.indicator;
    if (const int column = columnWith(m_into.columns, Field::IndicatorName); column >= 0) {
        const QString name = row.cells.value(column);
        const ObservationHeading heading = parseHeading(name);
        auto match = m_matcher.match(heading.whole);
        if (match.key.isEmpty()) {
            match = m_matcher.match(heading.name);
        }
        if (match.key.isEmpty()) {
            entry.column = m_sheet.header.value(column);
            entry.cell = name;
            reject(entry, match.candidates.isEmpty() ? tr("No indicator is called so.")
                                                     : tr("More than one indicator could be meant: %1")
                                                           .arg(match.candidates.join(QStringLiteral("、"))));
            return;
        }
        const QString guess = tr("“%1” is taken for the indicator “%2”.").arg(name, match.candidates.value(0));
        if (match.guessed && !m_into.guesses.contains(guess)) {
            m_into.guesses << guess;
        }
        entry.observation.indicator = match.key;
    }
    if (entry.observation.indicator.isEmpty()) {
        return;
    }
    std::optional<SpelledDate> date = m_date;
    if (const int column = columnWith(m_into.columns, Field::Date); column >= 0) {
        const QString written = row.cells.value(column);
        const bool workbook = m_into.file.format == ImportFormat::Workbook;
        date = dateFromSpelling(written, workbook ? SerialNumbers::Accepted : SerialNumbers::Refused);
        if (!date) {
            date = dateInText(written);
        }
        if (!date && !(written.isEmpty() && m_date)) {
            entry.column = m_sheet.header.value(column);
            entry.cell = written;
            reject(entry, tr("This is no date that can be understood."));
            return;
        }
        if (!date) {
            date = m_date;
        }
    }
    take(std::move(entry), cell(Field::Unit), date, region.isTotal);
}

QString ObservationReader::unitOf(const QString& inCell, const QString& stated, const Indicator& indicator,
                                  QString& reason)
{
    QString base = stated.isEmpty() ? m_unit : stated;
    // A unit for the whole file says nothing of indicators that measure something else.
    if (stated.isEmpty() && !base.isEmpty() && !m_rules.unitFits(base, indicator, Measure::Level)) {
        base.clear();
    }
    if (inCell.isEmpty()) {
        if (!base.isEmpty()) {
            return base;
        }
        if (!m_guessedUnits.contains(indicator.key)) {
            m_guessedUnits.insert(indicator.key);
            m_into.guesses << tr("“%1” states no unit; it is taken to be in %2.").arg(indicator.name, indicator.unit);
        }
        return indicator.unit;
    }
    if (unitFromText(inCell)) {
        return inCell;
    }
    if (isNumberWord(inCell)) {
        // 5.3万 under a heading in 个; under one in 万个 it could be either.
        const QString counting = base.isEmpty() ? indicator.unit : base;
        const QString whole = inCell + counting;
        if (unitFromText(whole)) {
            return whole;
        }
        reason = tr("Both the cell (%1) and the unit (%2) say how many.").arg(inCell, counting);
        return {};
    }
    reason = tr("“%1” behind the number is no unit that is known.").arg(inCell);
    return {};
}

Observation::Period ObservationReader::periodOf(const QString& indicator, const SpelledDate& date)
{
    if (m_into.options.period) {
        return *m_into.options.period;
    }
    if (!m_flows.value(indicator) || date.precision == SpelledDate::Precision::Day) {
        return Observation::Period::Instant;
    }
    return date.precision == SpelledDate::Precision::Year ? Observation::Period::Year : Observation::Period::Month;
}

void ObservationReader::take(ObservationEntry entry, const QString& unit, std::optional<SpelledDate> date, bool isTotal,
                             bool isShare)
{
    if (meansNoValue(entry.cell)) {
        entry.state = State::NoValue;
        m_into.entries.push_back(std::move(entry));
        return;
    }
    const auto number = numberFromSpelling(entry.cell);
    if (!number) {
        reject(std::move(entry), tr("This is no number that can be understood."));
        return;
    }
    if (!unit.isEmpty() && !unitFromText(unit)) {
        reject(std::move(entry), tr("The unit “%1” is not known.").arg(unit));
        return;
    }
    const Indicator indicator = m_plan.indicators.value(entry.observation.indicator);
    QString reason;
    Observation& observation = entry.observation;
    observation.unit = unitOf(number->unit, unit, indicator, reason);
    if (observation.unit.isEmpty()) {
        reject(std::move(entry), reason);
        return;
    }
    constexpr int percentPower = 2; // A share of one is a hundred per cent.
    observation.value = isShare ? shiftDecimal(number->value, percentPower) : number->value;
    observation.approximate = number->approximate;
    observation.method = m_into.options.method;
    if (date) {
        observation.date = date->date;
        observation.period = periodOf(observation.indicator, *date);
    }
    observation.document = m_into.options.document;
    observation.source = observation.document.isEmpty() ? m_into.options.source.trimmed() : QString();
    observation.clause = tr("line %1, %2").arg(entry.line).arg(entry.column);
    observation.quote = entry.cell;
    observation.note = QFileInfo(m_into.file.file).fileName();
    // The source and a missing date are asked for once, not at every cell.
    for (const PlanFault& fault : m_rules.faults(observation)) {
        if (!fault.isHint && fault.column != QLatin1String("document_key") &&
            !(fault.column == QLatin1String("date") && !date)) {
            reject(std::move(entry), fault.what);
            return;
        }
    }
    if (isTotal) {
        m_totalEntries.push_back(m_into.entries.size());
    }
    m_into.entries.push_back(std::move(entry));
}

void ObservationReader::rejectContradictions()
{
    QHash<QString, std::vector<std::size_t>> subjects;
    for (std::size_t at = 0; at < m_into.entries.size(); ++at) {
        if (isReadable(m_into.entries[at].state)) {
            subjects[subjectOf(m_into.entries[at].observation)].push_back(at);
        }
    }
    for (const auto& places : subjects) {
        if (places.size() < 2) {
            continue;
        }
        ObservationEntry& first = m_into.entries[places.front()];
        const bool agree = std::all_of(places.begin(), places.end(), [&](std::size_t at) {
            const Observation& other = m_into.entries[at].observation;
            return sameNumber(inUnit(other, first.observation.unit), first.observation.value);
        });
        for (std::size_t i = 0; i < places.size(); ++i) {
            ObservationEntry& entry = m_into.entries[places[i]];
            if (!agree) {
                entry.state = State::Rejected;
                entry.reason = tr("Line %1 of the file says something else about the same.")
                                   .arg(m_into.entries[places[i == 0 ? 1 : 0]].line);
            } else if (i > 0) {
                entry.state = State::Same;
                entry.reason = tr("Line %1 of the file says so already.").arg(first.line);
            }
        }
    }
}

void ObservationReader::compareWithProject()
{
    QHash<QString, std::vector<const Observation*>> known;
    for (const Observation& observation : m_plan.observations) {
        if (observation.measure == Measure::Level && observation.operatorKey.isEmpty() && observation.place.isEmpty()) {
            known[subjectOf(observation)].push_back(&observation);
        }
    }
    for (ObservationEntry& entry : m_into.entries) {
        if (entry.state != State::New) {
            continue;
        }
        Observation& observation = entry.observation;
        for (const Observation* other : known.value(subjectOf(observation))) {
            const auto name = [&] {
                const auto document = m_plan.documents.constFind(other->document);
                return document == m_plan.documents.constEnd() ? other->source : document->shortTitle;
            };
            if (sameNumber(inUnit(*other, observation.unit), observation.value)) {
                entry.state = State::Same;
                entry.reason = tr("“%1” says so already.").arg(name());
                observation.id = 0;
                break;
            }
            const bool sameSource = other->document == observation.document && other->source == observation.source;
            if (sameSource) {
                entry.state = m_into.options.replace ? State::Changed : State::Kept;
                entry.reason = tr("was %1").arg(statedValue(*other));
                observation.id = other->id;
            } else if (entry.state == State::New) {
                entry.state = State::Differs;
                entry.reason = tr("“%1” says %2").arg(name(), statedValue(*other));
            }
        }
    }
}

void ObservationReader::compareTotals()
{
    for (const std::size_t place : m_totalEntries) {
        const ObservationEntry& entry = m_into.entries[place];
        const Observation& total = entry.observation;
        const auto indicator = m_plan.indicators.constFind(total.indicator);
        if (!isReadable(entry.state) || indicator->aggregation != Indicator::Aggregation::Sum) {
            continue;
        }
        // Prefectures where the file has them, else counties: no region is added up twice.
        const auto valueOf = [&](const QString& code) -> const Observation* {
            for (const ObservationEntry& other : m_into.entries) {
                if (isReadable(other.state) && other.observation.region == code &&
                    other.observation.indicator == total.indicator && other.observation.date == total.date) {
                    return &other.observation;
                }
            }
            return nullptr;
        };
        ObservationTotal compared{entry.line, entry.column, total.region, {}, {}, 0, 0, false};
        QStringList below = m_regions.childrenOf(total.region);
        if (std::none_of(below.begin(), below.end(), [&](const QString& code) { return valueOf(code); })) {
            below = m_regions.countiesOf(total.region);
        }
        double sum = 0;
        int decimals = decimalsOf(total.value);
        double tolerance = decimals > 0 ? 0.5 * std::pow(10.0, -decimals) : 0;
        for (const QString& code : below) {
            const Observation* part = valueOf(code);
            if (!part) {
                ++compared.missing;
                continue;
            }
            const double value = inUnit(*part, total.unit);
            const int places = decimalsOf(value);
            sum += value;
            // Parts that were rounded add up to a little more or less.
            tolerance += decimalsOf(part->value) > 0 ? 0.5 * std::pow(10.0, -places) : 0;
            decimals = std::max(decimals, places);
            ++compared.regions;
        }
        if (compared.regions == 0) {
            continue;
        }
        compared.stated = formatValue(total.value, total.unit, decimalsOf(total.value));
        compared.sum = formatValue(sum, total.unit, std::min(decimals, 6));
        compared.agrees = std::abs(sum - total.value) <= tolerance + 1e-9 * std::abs(sum);
        m_into.totals.push_back(compared);
    }
}

} // namespace qiantu
