// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_report.h"
#include "models/checking/report_columns.h"
#include "models/core/staged_file.h"

#include <QCoreApplication>
#include <QFile>
#include <array>
#include <xlsxwriter.h>

namespace qiantu {
namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

/// severityOf() for people; nothing where nothing is wrong.
QString severityName(const CheckRow& row)
{
    const QString severity = checking::severityOf(row);
    if (severity == QLatin1String("error")) {
        return ReportTexts::tr("error");
    }
    return severity == QLatin1String("warning") ? ReportTexts::tr("warning") : QString();
}

constexpr std::array statuses = {CheckStatus::Met,    CheckStatus::OnTrack, CheckStatus::Behind,
                                 CheckStatus::Missed, CheckStatus::NoData,  CheckStatus::InConflict};

/// A workbook being written; what it needs for every cell.
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
        for (const CheckStatus status : statuses) {
            lxw_format* format = workbook_add_format(m_workbook);
            format_set_font_color(format, checking::inkOf(status).text);
            format_set_bg_color(format, checking::inkOf(status).fill);
            m_statuses[static_cast<std::size_t>(status)] = format;
        }
        m_superseded = workbook_add_format(m_workbook);
        format_set_font_color(m_superseded, 0x9E9E9E);
        format_set_font_strikeout(m_superseded);
    }

    void writeTargets(const CheckReport& report);
    void writeSummary(const CheckReport& report);

    lxw_error close() { return workbook_close(m_workbook); }

private:
    static void text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& value, lxw_format* format)
    {
        // A cell of a workbook holds 32,767 characters; libxlsxwriter refuses more.
        worksheet_write_string(sheet, row, column, value.left(32767).toUtf8().constData(), format);
    }

    lxw_format* formatOf(CheckStatus status) const { return m_statuses[static_cast<std::size_t>(status)]; }

    lxw_workbook* m_workbook;
    lxw_format* m_heading = nullptr;
    lxw_format* m_superseded = nullptr;
    std::array<lxw_format*, statuses.size()> m_statuses{};
};

void Book::writeTargets(const CheckReport& report)
{
    lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, ReportTexts::tr("Targets").toUtf8().constData());
    const auto& columns = checking::reportColumns();
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        worksheet_set_column(sheet, column, column, columns[at].width, nullptr);
        text(sheet, 0, column, columns[at].heading, m_heading);
    }
    lxw_row_t line = 0;
    for (const CheckRow& row : report.rows) {
        ++line;
        lxw_format* plain = row.supersededBy.isEmpty() ? nullptr : m_superseded;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const auto column = static_cast<lxw_col_t>(at);
            const QLatin1String key(columns[at].key);
            const QVariant value = columns[at].value(row);
            if (key == QLatin1String("status")) {
                text(sheet, line, column, displayName(row.status), formatOf(row.status));
            } else if (key == QLatin1String("status_with_plans") && row.statusWithPlans) {
                text(sheet, line, column, displayName(*row.statusWithPlans), formatOf(*row.statusWithPlans));
            } else if (key == QLatin1String("comparator")) {
                text(sheet, line, column, displayName(row.comparator), plain);
            } else if (key == QLatin1String("kind")) {
                text(sheet, line, column, displayName(row.kind), plain);
            } else if (key == QLatin1String("measure")) {
                text(sheet, line, column, displayName(row.measure), plain);
            } else if (key == QLatin1String("actual_source")) {
                text(sheet, line, column, displayName(row.actualSource), plain);
            } else if (key == QLatin1String("severity")) {
                text(sheet, line, column, severityName(row), plain);
            } else if (value.isNull()) {
                continue;
            } else if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int) {
                worksheet_write_number(sheet, line, column, value.toDouble(), plain);
            } else {
                text(sheet, line, column, value.toString(), plain);
            }
        }
    }
    worksheet_freeze_panes(sheet, 1, 4);
    worksheet_autofilter(sheet, 0, 0, std::max<lxw_row_t>(line, 1), static_cast<lxw_col_t>(columns.size() - 1));
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 8); // A3
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
}

void Book::writeSummary(const CheckReport& report)
{
    lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, ReportTexts::tr("Summary").toUtf8().constData());
    worksheet_set_column(sheet, 0, 0, 24, nullptr);
    worksheet_set_column(sheet, 1, 1, 12, nullptr);
    lxw_row_t line = 0;
    text(sheet, line, 0, ReportTexts::tr("Check date"), m_heading);
    text(sheet, line, 1, report.asOf.toString(Qt::ISODate), nullptr);
    ++line;
    for (const CheckStatus status : statuses) {
        text(sheet, line, 0, displayName(status), formatOf(status));
        worksheet_write_number(sheet, line, 1, report.count(status), nullptr);
        ++line;
    }
    ++line;
    text(sheet, line, 0, ReportTexts::tr("Findings in the plans"), m_heading);
    for (const QString& finding : report.findings) {
        ++line;
        text(sheet, line, 0, finding, nullptr);
    }
}

} // namespace

Result<void> writeXlsx(const CheckReport& report, const QString& path)
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
    book.writeTargets(report);
    book.writeSummary(report);
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR) {
        return cannotWrite(QString::fromUtf8(lxw_strerror(error)));
    }
    return staged.commit() ? Result<void>() : cannotWrite(staged.errorString());
}

} // namespace qiantu
