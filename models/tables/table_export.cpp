// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_export.h"

#include "models/core/csv_writer.h"
#include "models/core/staged_file.h"
#include "models/tables/field_values.h"
#include "models/tables/table_clipboard.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <functional>
#include <xlsxwriter.h>

namespace qiantu {

namespace {

using Kind = FieldDescription::Kind;
constexpr std::size_t workbookRows = 1048575;
constexpr std::size_t rowsAtOnce = 2048;

tl::unexpected<Error> cannotWrite(const QString& path, const QString& why)
{
    return fail(Error::Kind::ReadOnly,
                QCoreApplication::translate("qiantu::TableExport", "The table cannot be written: %1.").arg(why), path,
                QCoreApplication::translate("qiantu::TableExport", "Choose a folder that you may write to."));
}

/// The rows to be written and how far it is.
struct Source
{
    SQLite::Database& database;
    const TableDescription& description;
    const FieldReferences& references;
    const std::vector<RowId>& ids;
    const std::vector<int>& fields;
    Progress& progress;

    const FieldDescription& field(int place) const { return description.fields[static_cast<std::size_t>(place)]; }

    /// Hands every row to `take` until it returns false.
    Result<void> eachRow(const std::function<bool(const RowValues&)>& take) const
    {
        progress.begin(QCoreApplication::translate("qiantu::TableExport", "Writing the table"),
                       static_cast<std::int64_t>(ids.size()));
        bool good = true;
        for (std::size_t from = 0; good && from < ids.size(); from += rowsAtOnce) {
            const std::vector<RowId> some(ids.begin() + static_cast<std::ptrdiff_t>(from),
                                          ids.begin() +
                                              static_cast<std::ptrdiff_t>(std::min(from + rowsAtOnce, ids.size())));
            const auto read = readRows(database, description, some, [&](RowId, RowValues&& values) {
                good = take(values);
                return good;
            });
            if (!read) {
                return read;
            }
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled,
                            QCoreApplication::translate("qiantu::TableExport", "Writing the table was cancelled."));
            }
            progress.advance(static_cast<std::int64_t>(from));
        }
        return {};
    }
};

Result<void> writeCsv(const Source& source, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return cannotWrite(path, file.errorString());
    }
    QByteArray line = csvStart();
    const auto put = [&](const QString& text, bool isText, bool isFirst) {
        line += isFirst ? QByteArray() : QByteArray(",");
        line += csvCell(isText ? withoutFormula(text) : text).toUtf8();
    };
    const auto end = [&] {
        line += "\r\n";
        const bool written = file.write(line) == line.size();
        line.clear();
        return written;
    };
    for (const int place : source.fields) {
        put(source.field(place).label, true, place == source.fields.front());
    }
    bool good = end();
    const auto done = source.eachRow([&](const RowValues& values) {
        for (const int place : source.fields) {
            const auto& field = source.field(place);
            put(typedText(field, values[static_cast<std::size_t>(place)], source.references),
                !field.isNumber() && field.kind != Kind::Date, place == source.fields.front());
        }
        good = good && end();
        return good;
    });
    if (!done) {
        return done; // the unfinished file goes
    }
    return good && file.commit() ? Result<void>() : cannotWrite(path, file.errorString());
}

/// A worksheet that is written row by row and kept in a temporary file, so that a million rows need little memory.
class Sheet
{
public:
    Sheet(const QString& path, const Source& source) : m_source(source)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        m_heading = workbook_add_format(m_workbook);
        format_set_bold(m_heading);
        format_set_bg_color(m_heading, 0xECEFF1);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        m_date = workbook_add_format(m_workbook);
        format_set_num_format(m_date, "yyyy-mm-dd");
        m_sheet = workbook_add_worksheet(m_workbook, source.description.title.left(31).toUtf8().constData());
        lxw_col_t column = 0;
        for (const int place : source.fields) {
            worksheet_set_column(m_sheet, column, column, source.field(place).width + 2.0, nullptr);
            ++column;
        }
        column = 0;
        for (const int place : source.fields) {
            text(column++, source.field(place).label, m_heading);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(1, source.ids.size())),
                             static_cast<lxw_col_t>(source.fields.size() - 1));
    }

    void add(const RowValues& values)
    {
        ++m_row;
        lxw_col_t column = 0;
        for (const int place : m_source.fields) {
            const auto& field = m_source.field(place);
            const QVariant& value = values[static_cast<std::size_t>(place)];
            const QDate date = field.kind == Kind::Date ? QDate::fromString(value.toString(), Qt::ISODate) : QDate();
            if (!value.isNull() && field.isNumber()) {
                worksheet_write_number(m_sheet, m_row, column, value.toDouble(), nullptr);
            } else if (date.isValid()) {
                lxw_datetime day{};
                day.year = date.year();
                day.month = date.month();
                day.day = date.day();
                worksheet_write_datetime(m_sheet, m_row, column, &day, m_date);
            } else if (!value.isNull()) {
                text(column, displayText(field, value, m_source.references), nullptr);
            }
            ++column;
        }
    }

    lxw_error close() { return workbook_close(m_workbook); }

private:
    void text(lxw_col_t column, const QString& value, lxw_format* format)
    {
        constexpr int cellCharacters = 32767;
        worksheet_write_string(m_sheet, m_row, column, value.left(cellCharacters).toUtf8().constData(), format);
    }

    const Source& m_source;
    lxw_workbook* m_workbook;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_date = nullptr;
    lxw_row_t m_row = 0;
};

Result<void> writeXlsx(const Source& source, const QString& path)
{
    if (source.ids.size() > workbookRows) {
        return fail(
            Error::Kind::Invalid,
            QCoreApplication::translate("qiantu::TableExport", "A workbook holds at most 1,048,575 rows; these are %1.")
                .arg(source.ids.size()),
            path, QCoreApplication::translate("qiantu::TableExport", "Filter the table, or write a CSV file."));
    }
    StagedFile staged(path);
    if (!staged.open()) {
        return cannotWrite(path, staged.errorString());
    }
    Sheet sheet(staged.path(), source);
    const auto done = source.eachRow([&](const RowValues& values) {
        sheet.add(values);
        return true;
    });
    const lxw_error closed = sheet.close();
    if (!done) {
        return done;
    }
    if (closed != LXW_NO_ERROR) {
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(closed)));
    }
    return staged.commit() ? Result<void>() : cannotWrite(path, staged.errorString());
}

} // namespace

Result<void> exportTable(SQLite::Database& database, const TableDescription& description,
                         const FieldReferences& references, const std::vector<RowId>& ids,
                         const std::vector<int>& fields, const QString& path, Progress& progress)
{
    const Source source{database, description, references, ids, fields, progress};
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (fields.empty()) {
        return fail(Error::Kind::Invalid, QCoreApplication::translate("qiantu::TableExport", "No column is shown."),
                    description.title);
    }
    if (suffix == QLatin1String("xlsx")) {
        return writeXlsx(source, path);
    }
    if (suffix == QLatin1String("csv")) {
        return writeCsv(source, path);
    }
    return fail(Error::Kind::Invalid,
                QCoreApplication::translate("qiantu::TableExport", "A table can be written as .csv or .xlsx."), path,
                QCoreApplication::translate("qiantu::TableExport", "Choose a file name that ends in one of these."));
}

} // namespace qiantu
