// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layouts/sheet_table.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <functional>

namespace qiantu {

namespace {

struct SheetTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetTable)
};

using Align = SheetColumn::Align;
/// A row by the keys of its columns.
using Cells = QHash<QString, SheetCell>;

const QString dash = QStringLiteral("—");

QString number(double value, int decimals)
{
    return QLocale(QLocale::Chinese).toString(value, 'f', decimals);
}

QString percent(std::optional<double> share)
{
    return share ? number(*share, 1) + QLatin1Char('%') : dash;
}

QString documentText(const CheckedPlan& checked, const QString& key)
{
    return checked.plan.documents.contains(key) ? checked.plan.documents.value(key).reference() : dash;
}

QString actualText(const Indicator& indicator, const Actual& actual, bool withUnit)
{
    return actual.value ? number(*actual.value, indicator.decimals) + (withUnit ? indicator.unit : QString()) : dash;
}

/// How far an actual is from its target: what is missing without a sign, what is above it with a plus.
QString gapText(const Indicator& indicator, const TargetResult& result, bool withUnit)
{
    if (!result.gap) {
        return dash;
    }
    const QString amount = number(std::abs(*result.gap), indicator.decimals) + (withUnit ? indicator.unit : QString());
    return *result.gap < 0 ? QLatin1Char('+') + amount : amount;
}

Cells cellsOf(const CheckedPlan& checked, const TargetResult& result, bool withUnit)
{
    const auto indicator = checked.plan.indicators.value(result.target->indicator);
    const auto* region = checked.regions.byCode(result.target->region);
    Cells cells;
    cells.insert(QStringLiteral("indicator"), {indicator.name, {}});
    cells.insert(QStringLiteral("region"), {region != nullptr ? region->name : result.target->region, {}});
    cells.insert(QStringLiteral("target"),
                 {number(result.base, indicator.decimals) + (withUnit ? indicator.unit : QString()), {}});
    cells.insert(QStringLiteral("actual"), {actualText(indicator, result.actual, withUnit), {}});
    cells.insert(
        QStringLiteral("date"),
        {result.actual.value && result.actual.date.isValid() ? result.actual.date.toString(Qt::ISODate) : dash, {}});
    cells.insert(QStringLiteral("rate"), {percent(reachedShare(checked, result)), {}});
    cells.insert(QStringLiteral("gap"), {gapText(indicator, result, withUnit), {}});
    cells.insert(QStringLiteral("status"), {displayName(result.status), result.status});
    cells.insert(QStringLiteral("kind"), {displayName(result.target->kind), {}});
    cells.insert(QStringLiteral("document"), {documentText(checked, result.target->document), {}});
    cells.insert(QStringLiteral("source"), {displayName(result.actual.source), {}});
    return cells;
}

Cells cellsOf(const CheckedPlan& checked, const RegionFact& fact)
{
    const auto indicator = checked.plan.indicators.value(fact.indicator);
    Cells cells;
    cells.insert(QStringLiteral("indicator"), {indicator.name, {}});
    cells.insert(QStringLiteral("actual"), {actualText(indicator, fact.actual, true), {}});
    cells.insert(QStringLiteral("date"), {fact.actual.date.toString(Qt::ISODate), {}});
    cells.insert(QStringLiteral("source"), {displayName(fact.actual.source), {}});
    return cells;
}

std::vector<Cells> figureRows(const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records)
{
    std::vector<Cells> rows;
    QSet<QString> promised;
    for (const auto* result : keyFigures(checked, sheet.regionCode, sheet.year, sheet.document)) {
        rows.push_back(cellsOf(checked, *result, true));
        promised << result->target->indicator;
    }
    for (const auto& fact : records.facts) {
        if (!promised.contains(fact.indicator)) {
            rows.push_back(cellsOf(checked, fact));
        }
    }
    return rows;
}

std::vector<Cells> completionRows(const CheckedPlan& checked, const Sheet& sheet)
{
    const auto* main = mainTarget(checked, sheet);
    if (main == nullptr) {
        return {};
    }
    std::vector<Cells> rows{cellsOf(checked, *main, false)};
    const auto indicator = checked.plan.indicators.value(main->target->indicator);
    const auto children = checked.regions.childrenOf(main->target->region);
    for (const auto& code : children) {
        const auto& results = checked.result.targets;
        const auto own = std::find_if(results.begin(), results.end(), [&](const TargetResult& result) {
            return result.target->region == code && result.target->indicator == main->target->indicator &&
                   result.target->year == main->target->year && result.target->measure == main->target->measure &&
                   result.target->operatorKey == main->target->operatorKey && !result.supersededBy;
        });
        if (own != results.end()) {
            rows.push_back(cellsOf(checked, *own, false));
            continue;
        }
        const auto part = std::find_if(main->children.begin(), main->children.end(),
                                       [&](const ChildValue& child) { return child.region == code; });
        if (part == main->children.end()) {
            continue;
        }
        Cells cells;
        cells.insert(QStringLiteral("region"), {checked.regions.byCode(code)->name, {}});
        if (part->value) {
            cells.insert(QStringLiteral("actual"), {number(*part->value, indicator.decimals), {}});
            cells.insert(QStringLiteral("date"), {part->date.isValid() ? part->date.toString(Qt::ISODate) : dash, {}});
            cells.insert(QStringLiteral("source"), {displayName(part->source), {}});
            if (main->actual.value && *main->actual.value != 0) {
                cells.insert(QStringLiteral("share"), {percent(*part->value / *main->actual.value * 100), {}});
            }
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// Whether a region is the sheet's own or lies in it; everything does in the province.
bool isWithin(const CheckedPlan& checked, const QString& code, const QString& region)
{
    return region.isEmpty() || checked.regions.ancestryOf(code).contains(region);
}

QString regionName(const CheckedPlan& checked, const QString& code)
{
    const auto* region = checked.regions.byCode(code);
    return region != nullptr ? region->name : code;
}

std::vector<Cells> pilotRows(const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records)
{
    std::vector<const Pilot*> pilots;
    for (const auto& pilot : records.pilots) {
        if (pilot.status != Pilot::Status::Withdrawn && isWithin(checked, pilot.regionCode, sheet.regionCode) &&
            (sheet.programme.isEmpty() || pilot.programme == sheet.programme) &&
            (sheet.year == 0 || !pilot.year || *pilot.year == sheet.year) &&
            (sheet.document.isEmpty() || pilot.document == sheet.document)) {
            pilots.push_back(&pilot);
        }
    }
    std::stable_sort(pilots.begin(), pilots.end(),
                     [](const Pilot* a, const Pilot* b) { return a->regionCode < b->regionCode; });
    std::vector<Cells> rows;
    for (const auto* pilot : pilots) {
        Cells cells;
        cells.insert(QStringLiteral("number"), {QString::number(rows.size() + 1), {}});
        cells.insert(QStringLiteral("programme"), {pilot->programme, {}});
        cells.insert(QStringLiteral("region"), {regionName(checked, pilot->regionCode), {}});
        cells.insert(QStringLiteral("place"), {pilot->place, {}});
        cells.insert(QStringLiteral("batch"), {pilot->batch.isEmpty() ? dash : pilot->batch, {}});
        cells.insert(QStringLiteral("year"), {pilot->year ? QString::number(*pilot->year) : dash, {}});
        cells.insert(QStringLiteral("status"), {displayName(pilot->status), {}});
        cells.insert(QStringLiteral("document"), {documentText(checked, pilot->document), {}});
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<Cells> stationRows(const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records)
{
    const auto* own =
        sheet.regionCode.isEmpty() ? checked.regions.province() : checked.regions.byCode(sheet.regionCode);
    if (own == nullptr) {
        return {};
    }
    std::vector<Cells> rows;
    for (const auto& code : QStringList(own->code) + checked.regions.childrenOf(own->code)) {
        QHash<QString, std::int64_t> numbers;
        for (const auto& count : records.stations) {
            if (count.regionCode == code) {
                numbers[toText(count.generation)] += count.inService;
                numbers[QStringLiteral("total")] += count.inService;
                numbers[QStringLiteral("planned")] += count.planned;
            }
        }
        Cells cells;
        cells.insert(QStringLiteral("region"), {regionName(checked, code), {}});
        for (const auto& column : sheetColumns(SheetTableKind::Stations)) {
            if (column.key != QLatin1String("region")) {
                cells.insert(column.key, {number(static_cast<double>(numbers.value(column.key)), 0), {}});
            }
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<Cells> projectRows(const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records)
{
    std::vector<const SheetProject*> projects;
    for (const auto& project : records.projects) {
        if (isWithin(checked, project.regionCode, sheet.regionCode)) {
            projects.push_back(&project);
        }
    }
    std::stable_sort(projects.begin(), projects.end(),
                     [](const SheetProject* a, const SheetProject* b) { return a->regionCode < b->regionCode; });
    std::vector<Cells> rows;
    for (const auto* project : projects) {
        Cells cells;
        cells.insert(QStringLiteral("number"), {QString::number(rows.size() + 1), {}});
        cells.insert(QStringLiteral("name"), {project->name, {}});
        cells.insert(QStringLiteral("region"), {regionName(checked, project->regionCode), {}});
        cells.insert(QStringLiteral("status"), {project->status, {}});
        cells.insert(QStringLiteral("year"), {project->year ? QString::number(*project->year) : dash, {}});
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// The columns of a sheet: those that it names, else the usual ones.
std::vector<SheetColumn> columnsOf(SheetTableKind kind, const Sheet& sheet)
{
    const auto all = sheetColumns(kind);
    std::vector<SheetColumn> chosen;
    for (const auto& key : sheet.tableColumns) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& column) { return column.key == key; });
        if (found != all.end()) {
            chosen.push_back(*found);
        }
    }
    if (chosen.empty()) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                     [](const auto& column) { return column.usual; });
    }
    return chosen;
}

} // namespace

QString toText(SheetTableKind kind)
{
    switch (kind) {
    case SheetTableKind::Figures:
        return QStringLiteral("figures");
    case SheetTableKind::Completion:
        return QStringLiteral("completion");
    case SheetTableKind::Stations:
        return QStringLiteral("stations");
    case SheetTableKind::Pilots:
        return QStringLiteral("pilots");
    case SheetTableKind::Projects:
        return QStringLiteral("projects");
    }
    return {};
}

std::optional<SheetTableKind> sheetTableKindFromText(const QString& text)
{
    for (const auto kind : {SheetTableKind::Figures, SheetTableKind::Completion, SheetTableKind::Stations,
                            SheetTableKind::Pilots, SheetTableKind::Projects}) {
        if (toText(kind) == text) {
            return kind;
        }
    }
    return std::nullopt;
}

QString displayName(SheetTableKind kind)
{
    switch (kind) {
    case SheetTableKind::Figures:
        return SheetTableTexts::tr("Targets and actual values");
    case SheetTableKind::Completion:
        return SheetTableTexts::tr("Completion by region");
    case SheetTableKind::Stations:
        return SheetTableTexts::tr("Base stations in service by region");
    case SheetTableKind::Pilots:
        return SheetTableTexts::tr("Pilots");
    case SheetTableKind::Projects:
        return SheetTableTexts::tr("Projects");
    }
    return {};
}

std::vector<SheetColumn> sheetColumns(SheetTableKind kind)
{
    const auto column = [](const char* key, const QString& heading, Align align, double weight, bool usual) {
        return SheetColumn{QString::fromLatin1(key), heading, align, weight, usual};
    };
    switch (kind) {
    case SheetTableKind::Figures:
        return {column("indicator", SheetTableTexts::tr("Indicator"), Align::Left, 3.0, true),
                column("target", SheetTableTexts::tr("Target"), Align::Right, 1.6, true),
                column("actual", SheetTableTexts::tr("Actual"), Align::Right, 1.6, true),
                column("rate", SheetTableTexts::tr("Reached"), Align::Right, 1.2, false),
                column("gap", SheetTableTexts::tr("Missing"), Align::Right, 1.5, false),
                column("status", SheetTableTexts::tr("Status"), Align::Centre, 1.4, true),
                column("kind", SheetTableTexts::tr("Kind"), Align::Centre, 1.2, false),
                column("date", SheetTableTexts::tr("Date"), Align::Centre, 1.6, false),
                column("source", SheetTableTexts::tr("Found by"), Align::Left, 1.8, false),
                column("document", SheetTableTexts::tr("Document"), Align::Left, 2.6, false)};
    case SheetTableKind::Completion:
        return {column("region", SheetTableTexts::tr("Region"), Align::Left, 3.0, true),
                column("target", SheetTableTexts::tr("Target"), Align::Right, 1.6, true),
                column("actual", SheetTableTexts::tr("Actual"), Align::Right, 1.6, true),
                column("rate", SheetTableTexts::tr("Reached"), Align::Right, 1.4, true),
                column("share", SheetTableTexts::tr("Share"), Align::Right, 1.3, false),
                column("gap", SheetTableTexts::tr("Missing"), Align::Right, 1.5, false),
                column("status", SheetTableTexts::tr("Status"), Align::Centre, 1.6, true),
                column("date", SheetTableTexts::tr("Date"), Align::Centre, 1.7, false),
                column("source", SheetTableTexts::tr("Found by"), Align::Left, 1.8, false),
                column("document", SheetTableTexts::tr("Document"), Align::Left, 2.6, false)};
    case SheetTableKind::Stations:
        return {column("region", SheetTableTexts::tr("Region"), Align::Left, 2.4, true),
                column("2G", QStringLiteral("2G"), Align::Right, 1, false),
                column("3G", QStringLiteral("3G"), Align::Right, 1, false),
                column("4G", QStringLiteral("4G"), Align::Right, 1, true),
                column("5G", QStringLiteral("5G"), Align::Right, 1, true),
                column("5G-A", QStringLiteral("5G-A"), Align::Right, 1, true),
                column("total", SheetTableTexts::tr("Total"), Align::Right, 1.1, true),
                column("planned", SheetTableTexts::tr("Planned"), Align::Right, 1.1, true)};
    case SheetTableKind::Pilots:
        return {column("number", SheetTableTexts::tr("No."), Align::Right, 0.7, true),
                column("region", SheetTableTexts::tr("Region"), Align::Left, 1.5, true),
                column("programme", SheetTableTexts::tr("Programme"), Align::Left, 2.8, true),
                column("place", SheetTableTexts::tr("As written"), Align::Left, 2.0, false),
                column("batch", SheetTableTexts::tr("Batch"), Align::Centre, 1.1, false),
                column("year", SheetTableTexts::tr("Year"), Align::Centre, 0.9, true),
                column("status", SheetTableTexts::tr("Status"), Align::Centre, 1.0, false),
                column("document", SheetTableTexts::tr("Document"), Align::Left, 2.4, false)};
    case SheetTableKind::Projects:
        return {column("number", SheetTableTexts::tr("No."), Align::Right, 0.7, true),
                column("name", SheetTableTexts::tr("Project"), Align::Left, 3.6, true),
                column("region", SheetTableTexts::tr("Region"), Align::Left, 1.5, false),
                column("status", SheetTableTexts::tr("Status"), Align::Centre, 1.0, true),
                column("year", SheetTableTexts::tr("Year"), Align::Centre, 0.9, true)};
    }
    return {};
}

Result<SheetRecords> readSheetRecords(SQLite::Database& database)
{
    SheetRecords records;
    auto pilots = readPilots(database);
    if (!pilots) {
        return tl::unexpected(pilots.error());
    }
    records.pilots = std::move(*pilots);
    try {
        SQLite::Statement select(database,
                                 "SELECT name, region_code, status, year FROM projects ORDER BY region_code, id");
        while (select.executeStep()) {
            SheetProject project;
            project.name = QString::fromUtf8(select.getColumn(0).getText());
            project.regionCode = QString::fromUtf8(select.getColumn(1).getText());
            const auto status = statusFromText(QString::fromUtf8(select.getColumn(2).getText()));
            project.status = status ? displayName(*status) : QString();
            if (!select.getColumn(3).isNull()) {
                project.year = select.getColumn(3).getInt();
            }
            records.projects.push_back(std::move(project));
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed, SheetTableTexts::tr("The projects cannot be read."),
                    QString::fromUtf8(exception.what()));
    }
    return records;
}

std::vector<StationCount> stationCounts(const RegionCatalog& regions, const QString& regionCode,
                                        const StationStore& stations)
{
    const auto* own = regionCode.isEmpty() ? regions.province() : regions.byCode(regionCode);
    if (own == nullptr) {
        return {};
    }
    std::vector<StationCount> counts;
    for (const auto& code : QStringList(own->code) + regions.childrenOf(own->code)) {
        const auto counties = regions.countiesOf(code);
        const auto number = [&](Operator by, Generation generation, std::vector<Status> statuses) {
            const StationStore::Filter filter{{by}, {generation}, std::move(statuses), {}};
            std::int64_t sum = 0;
            for (const auto& county : counties) {
                sum += stations.count(county, filter);
            }
            return sum;
        };
        for (const auto by : {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast,
                              Operator::Tower, Operator::Other}) {
            for (const auto generation :
                 {Generation::G2, Generation::G3, Generation::G4, Generation::G5, Generation::G5A}) {
                const StationCount count{code, by, generation, number(by, generation, {Status::InService}),
                                         number(by, generation, {Status::Planned, Status::Building})};
                if (count.inService != 0 || count.planned != 0) {
                    counts.push_back(count);
                }
            }
        }
    }
    return counts;
}

SheetTable sheetTable(SheetTableKind kind, const CheckedPlan& checked, const Sheet& sheet, const SheetRecords& records)
{
    std::vector<Cells> rows;
    switch (kind) {
    case SheetTableKind::Figures:
        rows = figureRows(checked, sheet, records);
        break;
    case SheetTableKind::Completion:
        rows = completionRows(checked, sheet);
        break;
    case SheetTableKind::Stations:
        rows = stationRows(checked, sheet, records);
        break;
    case SheetTableKind::Pilots:
        rows = pilotRows(checked, sheet, records);
        break;
    case SheetTableKind::Projects:
        rows = projectRows(checked, sheet, records);
        break;
    }
    SheetTable table;
    table.columns = columnsOf(kind, sheet);
    const auto* main = kind == SheetTableKind::Completion ? mainTarget(checked, sheet) : nullptr;
    if (main != nullptr && !main->unit.isEmpty()) {
        // The figures of one column have one unit: it is said once, in the heading.
        for (auto& column : table.columns) {
            if (column.key == QLatin1String("target") || column.key == QLatin1String("actual") ||
                column.key == QLatin1String("gap")) {
                column.heading = SheetTableTexts::tr("%1 (%2)").arg(column.heading, main->unit);
            }
        }
    }
    for (const auto& cells : rows) {
        std::vector<SheetCell> row;
        row.reserve(table.columns.size());
        for (const auto& column : table.columns) {
            row.push_back(cells.value(column.key, {dash, {}}));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace qiantu
