// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_clipboard.h"

#include "models/core/csv_writer.h"
#include "models/tables/field_values.h"

#include <QCoreApplication>
#include <utility>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::TableClipboard)
};

bool looksLikeFormula(const QString& text)
{
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && QStringLiteral("=+-@＝＋－＠").contains(trimmed.front());
}

QString withoutApostrophes(const QString& text)
{
    qsizetype count = 0;
    while (count < text.size() && text.at(count) == QLatin1Char('\'')) {
        ++count;
    }
    return text.mid(count);
}

/// A cell of tab-separated text.
QString quoted(const QString& cell)
{
    const bool needed = cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) ||
                        cell.contains(QLatin1Char('\r')) || cell.startsWith(QLatin1Char('"'));
    return needed ? csvQuoted(cell) : cell;
}

/// The end of a cell in quotes that begins at `from`: the place of its closing quote, or -1 when it is not one.
qsizetype closingQuote(const QString& text, qsizetype from)
{
    qsizetype at = from + 1;
    while ((at = text.indexOf(QLatin1Char('"'), at)) >= 0) {
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QLatin1Char('\n');
        if (next == QLatin1Char('"')) {
            at += 2;
            continue;
        }
        return next == QLatin1Char('\t') || next == QLatin1Char('\n') || next == QLatin1Char('\r') ? at : -1;
    }
    return -1;
}

} // namespace

QString withoutFormula(const QString& text)
{
    // A text with apostrophes before the sign gets another, so that taking one off gives it back.
    return looksLikeFormula(withoutApostrophes(text)) ? QLatin1Char('\'') + text : text;
}

QString withFormulaSigns(const QString& text)
{
    const bool marked = text.startsWith(QLatin1Char('\'')) && looksLikeFormula(withoutApostrophes(text));
    return marked ? text.mid(1) : text;
}

QString rowMarkHeading()
{
    return Words::tr("Row mark");
}

QString rowMark(RowId id)
{
    return QLatin1Char('#') + QString::number(id, 16);
}

std::optional<RowId> rowFromMark(const QString& mark)
{
    const QString text = mark.trimmed();
    bool ok = false;
    const RowId id = text.mid(1).toLongLong(&ok, 16);
    return ok && text.startsWith(QLatin1Char('#')) ? std::optional<RowId>(id) : std::nullopt;
}

ClipboardWriter::ClipboardWriter(const TableDescription& description, const FieldReferences& references,
                                 std::vector<int> fields, bool withHeadings)
    : m_description(description),
      m_references(references),
      m_fields(std::move(fields)),
      m_withMarks(withHeadings && description.keyColumn.isEmpty()),
      m_html(QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>\n"))
{
    if (!withHeadings) {
        return;
    }
    QStringList headings;
    for (const int field : m_fields) {
        headings << m_description.fields[static_cast<std::size_t>(field)].label;
    }
    if (m_withMarks) {
        headings << rowMarkHeading();
    }
    line(headings, "th", std::vector<bool>(static_cast<std::size_t>(headings.size()), true));
}

void ClipboardWriter::line(const QStringList& cells, const char* tag, const std::vector<bool>& isText)
{
    if (!m_isFirst) {
        m_text += QLatin1Char('\n');
    }
    m_isFirst = false;
    const QString name = QLatin1String(tag);
    m_html += QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            m_text += QLatin1Char('\t');
        }
        const bool text = isText[static_cast<std::size_t>(i)];
        m_text += quoted(text ? withoutFormula(cells.at(i)) : cells.at(i));
        QString escaped = cells.at(i).toHtmlEscaped();
        escaped.replace(QLatin1Char('\n'), QLatin1String("<br>"));
        m_html += QStringLiteral("<%1%2>%3</%1>")
                      .arg(name, text ? QStringLiteral(" style='mso-number-format:\"\\@\"'") : QString(), escaped);
    }
    m_html += QStringLiteral("</tr>\n");
}

void ClipboardWriter::add(RowId id, const RowValues& values)
{
    QStringList cells;
    std::vector<bool> isText;
    for (const int field : m_fields) {
        const auto& description = m_description.fields[static_cast<std::size_t>(field)];
        cells << typedText(description, values[static_cast<std::size_t>(field)], m_references);
        isText.push_back(!description.isNumber() && description.kind != FieldDescription::Kind::Date);
    }
    if (m_withMarks) {
        cells << rowMark(id);
        isText.push_back(true);
    }
    line(cells, "td", isText);
}

ClipboardTable ClipboardWriter::finish()
{
    return {m_text + QLatin1Char('\n'), m_html + QStringLiteral("</table></body></html>")};
}

TextRows parseClipboard(const QString& text)
{
    TextRows rows;
    QStringList row;
    QString cell;
    qsizetype at = 0;
    bool atStart = true;  // of a cell
    bool pending = false; // something of a row was seen
    const auto endCell = [&] {
        row << cell;
        cell.clear();
        atStart = true;
    };
    while (at < text.size()) {
        const QChar character = text.at(at);
        pending = true;
        if (atStart && character == QLatin1Char('"')) {
            const qsizetype close = closingQuote(text, at);
            if (close >= 0) {
                cell = text.mid(at + 1, close - at - 1);
                cell.replace(QLatin1String("\"\""), QLatin1String("\""))
                    .replace(QLatin1String("\r\n"), QLatin1String("\n"));
                at = close + 1;
                atStart = false;
                continue;
            }
        }
        if (character == QLatin1Char('\t')) {
            endCell();
        } else if (character == QLatin1Char('\n') || character == QLatin1Char('\r')) {
            endCell();
            rows.push_back(std::exchange(row, {}));
            pending = false;
            if (character == QLatin1Char('\r') && at + 1 < text.size() && text.at(at + 1) == QLatin1Char('\n')) {
                ++at;
            }
        } else {
            cell += character;
            atStart = false;
        }
        ++at;
    }
    if (pending) {
        endCell();
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace qiantu
