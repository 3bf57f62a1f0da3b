// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenarios/scenario_report.h"

#include "models/core/csv_writer.h"
#include "models/core/staged_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QVariant>
#include <xlsxwriter.h>

namespace qiantu {

namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioReport)
};

using Cells = std::vector<QVariant>;

QVariant orNull(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

/// A workbook being written.
class Book
{
public:
    explicit Book(const QString& path) : m_workbook(workbook_new(QFile::encodeName(path).constData()))
    {
        m_heading = workbook_add_format(m_workbook);
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bg_color(m_heading, 0xECEFF1);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        m_differs = workbook_add_format(m_workbook);
        format_set_bg_color(m_differs, 0xFFF4D6);
    }

    /// Adds a sheet with a frozen heading; the next cells go there.
    void addSheet(const QString& name, const QStringList& headings, int frozenColumns)
    {
        m_sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
        m_line = 0;
        for (int at = 0; at < headings.size(); ++at) {
            const auto column = static_cast<lxw_col_t>(at);
            worksheet_set_column(m_sheet, column, column, at < 2 ? 22 : 14, nullptr);
            write(column, headings[at], m_heading);
        }
        worksheet_freeze_panes(m_sheet, 1, static_cast<lxw_col_t>(frozenColumns));
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 8); // A3
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
    }

    /// Adds a row; those in which the sets differ are tinted.
    void addRow(const Cells& cells, bool differs = false)
    {
        ++m_line;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            if (!cells[at].isNull()) {
                write(static_cast<lxw_col_t>(at), cells[at], differs ? m_differs : nullptr);
            }
        }
    }

    lxw_error close() { return workbook_close(m_workbook); }

private:
    void write(lxw_col_t column, const QVariant& value, lxw_format* format)
    {
        if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int) {
            worksheet_write_number(m_sheet, m_line, column, value.toDouble(), format);
        } else {
            // A cell of a workbook holds 32,767 characters; libxlsxwriter refuses more.
            worksheet_write_string(m_sheet, m_line, column, value.toString().left(32767).toUtf8().constData(), format);
        }
    }

    lxw_workbook* m_workbook;
    lxw_worksheet* m_sheet = nullptr;
    lxw_row_t m_line = 0;
    lxw_format* m_heading = nullptr;
    lxw_format* m_differs = nullptr;
};

void addTargets(Book& book, const ScenarioComparison& comparison)
{
    QStringList headings{ReportTexts::tr("Region"), ReportTexts::tr("Indicator"), ReportTexts::tr("Year"),
                         ReportTexts::tr("Unit"),   ReportTexts::tr("Target"),    ReportTexts::tr("Actual"),
                         ReportTexts::tr("Status")};
    for (const ScenarioSet& set : comparison.sets) {
        headings << ReportTexts::tr("%1: with plans").arg(set.name) << ReportTexts::tr("%1: gap").arg(set.name)
                 << ReportTexts::tr("%1: status").arg(set.name);
    }
    book.addSheet(ReportTexts::tr("Targets"), headings, 2);
    for (const auto& row : comparison.targets) {
        const CheckRow& check = row.check;
        Cells cells{check.place.isEmpty() ? check.regionName : check.place,
                    check.measure == Measure::Level
                        ? check.indicatorName
                        : QStringLiteral("%1 (%2)").arg(check.indicatorName, displayName(check.measure)),
                    check.year,
                    check.unit,
                    check.target,
                    orNull(check.actual),
                    displayName(check.status)};
        for (const ComparedTarget& set : row.sets) {
            cells.push_back(orNull(set.value));
            cells.push_back(orNull(set.gap));
            cells.push_back(set.status ? QVariant(displayName(*set.status)) : QVariant());
        }
        book.addRow(cells, row.differs);
    }
}

void addCounties(Book& book, const ScenarioComparison& comparison)
{
    QStringList headings{ReportTexts::tr("Prefecture"), ReportTexts::tr("County"), ReportTexts::tr("Indicator"),
                         ReportTexts::tr("Unit"), ReportTexts::tr("In service")};
    for (const ScenarioSet& set : comparison.sets) {
        headings << ReportTexts::tr("%1: with plans").arg(set.name);
    }
    book.addSheet(ReportTexts::tr("Counties"), headings, 2);
    for (const auto& row : comparison.counties) {
        Cells cells{row.parentName, row.regionName, row.indicatorName, row.unit, row.inService};
        for (const double value : row.withPlans) {
            cells.push_back(value);
        }
        book.addRow(cells, row.differs);
    }
}

void addSummary(Book& book, const ScenarioComparison& comparison)
{
    book.addSheet(ReportTexts::tr("Summary"),
                  {ReportTexts::tr("Scenarios that are on"), ReportTexts::tr("Planned stations"),
                   ReportTexts::tr("Planned routes"), ReportTexts::tr("Planned projects")},
                  1);
    for (std::size_t at = 0; at < comparison.sets.size(); ++at) {
        const ScenarioThings& things = comparison.things[at];
        book.addRow({comparison.sets[at].name, things.stations, things.routes, things.projects});
    }
    book.addRow({});
    book.addRow({ReportTexts::tr("Check date"), comparison.asOf.toString(Qt::ISODate)});
    book.addRow({ReportTexts::tr("What belongs to no scenario is counted in every column.")});
}

Result<void> writeXlsx(const ScenarioComparison& comparison, const QString& path)
{
    const auto cannotWrite = [&path](const QString& why) {
        return fail(Error::Kind::Failed, ReportTexts::tr("The workbook cannot be written: %1.").arg(why), path,
                    ReportTexts::tr("Choose a folder that you may write to."));
    };
    StagedFile staged(path);
    if (!staged.open()) {
        return cannotWrite(staged.errorString());
    }
    Book book(staged.path());
    addTargets(book, comparison);
    addCounties(book, comparison);
    addSummary(book, comparison);
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR) {
        return cannotWrite(QString::fromUtf8(lxw_strerror(error)));
    }
    return staged.commit() ? Result<void>() : cannotWrite(staged.errorString());
}

} // namespace

QByteArray toCsv(const ScenarioComparison& comparison)
{
    QByteArray text =
        csvStart() + QByteArrayLiteral("part,region,region_name,indicator,indicator_name,year,unit,target,actual,set,"
                                       "with_plans,gap,status\r\n");
    for (const auto& row : comparison.targets) {
        const CheckRow& check = row.check;
        for (std::size_t at = 0; at < comparison.sets.size(); ++at) {
            const ComparedTarget& set = row.sets[at];
            text +=
                csvLine({QStringLiteral("target"), check.region, check.regionName, check.indicator, check.indicatorName,
                         check.year, check.unit, check.target, orNull(check.actual), comparison.sets[at].name,
                         orNull(set.value), orNull(set.gap), set.status ? QVariant(toText(*set.status)) : QVariant()});
        }
    }
    for (const auto& row : comparison.counties) {
        for (std::size_t at = 0; at < comparison.sets.size(); ++at) {
            text += csvLine({QStringLiteral("county"), row.region, row.regionName, row.indicator, row.indicatorName,
                             QVariant(), row.unit, QVariant(), row.inService, comparison.sets[at].name,
                             row.withPlans[at], QVariant(), QVariant()});
        }
    }
    return text;
}

Result<void> writeScenarioReport(const ScenarioComparison& comparison, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("xlsx")) {
        return writeXlsx(comparison, path);
    }
    if (suffix != QLatin1String("csv")) {
        return fail(Error::Kind::Invalid, ReportTexts::tr("A comparison can be written as .xlsx or .csv."), path,
                    ReportTexts::tr("Choose a file name that ends in one of these."));
    }
    QSaveFile file(path);
    const QByteArray bytes = toCsv(comparison);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Kind::ReadOnly,
                    ReportTexts::tr("The comparison cannot be written: %1.").arg(file.errorString()), path,
                    ReportTexts::tr("Choose a folder that you may write to."));
    }
    return {};
}

} // namespace qiantu
