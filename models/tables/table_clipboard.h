// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_rows.h"

#include <QStringList>

namespace qiantu {

/// Text of cells as spreadsheets exchange it.
using TextRows = std::vector<QStringList>;

/// Rows as they are put on the clipboard: one text for spreadsheets and editors, one for word processors.
struct ClipboardTable
{
    QString text; ///< Tab-separated; cells with tabs, line breaks or leading quotes in double quotes.
    QString html; ///< A table; every text cell is marked as text, so that numbers of stations stay what they are.
};

/// A text that a spreadsheet would take for a formula (= + - @, also after white space) led by an apostrophe, as
/// spreadsheets themselves mark text; other texts unchanged.
QString withoutFormula(const QString& text);
/// The opposite: takes the apostrophe off.
QString withFormulaSigns(const QString& text);

/// Heading of the column that tells rows apart in tables that have no key of their own, and the text that stands in it
/// for a row: "#" and the id in base 16, which no spreadsheet rounds as it does with long numbers.
QString rowMarkHeading();
QString rowMark(RowId id);
std::optional<RowId> rowFromMark(const QString& mark);

/// Makes what copying puts on the clipboard. `fields` are the places of the columns to be copied, in their order; with
/// headings there is a first line with the labels of the fields, and tables without a key get a column of row marks.
class ClipboardWriter
{
public:
    ClipboardWriter(const TableDescription& description, const FieldReferences& references, std::vector<int> fields,
                    bool withHeadings);
    void add(RowId id, const RowValues& values);
    ClipboardTable finish();

private:
    void line(const QStringList& cells, const char* tag, const std::vector<bool>& isText);

    const TableDescription& m_description;
    const FieldReferences& m_references;
    std::vector<int> m_fields;
    bool m_withMarks;
    bool m_isFirst = true;
    QString m_text;
    QString m_html;
};

/// Takes the text of a spreadsheet's clipboard apart: cells parted by tabs, rows by line breaks (LF, CRLF, CR). A cell
/// in double quotes, doubled inside, may hold tabs and line breaks; a quote that is not closed before a tab or the end
/// of the line stands for itself, as spreadsheets write cells that merely begin with one. A line break at the end makes
/// no row.
TextRows parseClipboard(const QString& text);

} // namespace qiantu
