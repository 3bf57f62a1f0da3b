// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_reader.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace qiantu {

namespace {

struct CsvWords
{
    Q_DECLARE_TR_FUNCTIONS(CsvText)
};

/// Walks over the text once, one record at a time.
class CsvParser
{
public:
    explicit CsvParser(const QString& text) : m_text(text) {}

    CsvText run()
    {
        while (m_position < m_text.size()) {
            readRecord();
        }
        return std::move(m_result);
    }

private:
    QChar current() const { return m_text.at(m_position); }

    bool atEnd() const { return m_position >= m_text.size(); }

    /// Whether a line ends here (LF, or CR directly before LF).
    bool atLineEnd() const
    {
        if (current() == u'\n') {
            return true;
        }
        return current() == u'\r' && m_position + 1 < m_text.size() && m_text.at(m_position + 1) == u'\n';
    }

    void skipLineEnd()
    {
        m_position += current() == u'\r' ? 2 : 1;
        ++m_line;
    }

    void readRecord()
    {
        CsvRecord record;
        record.line = m_line;
        const std::size_t faultsBefore = m_result.faults.size();
        bool quotedAny = false;
        while (true) {
            const bool quoted = !atEnd() && current() == u'"';
            quotedAny = quotedAny || quoted;
            const int column = static_cast<int>(record.fields.size()) + 1;
            record.fields.append(quoted ? readQuoted(column) : readPlain(column));
            if (atEnd()) {
                break;
            }
            if (current() == u',') {
                ++m_position;
                continue;
            }
            skipLineEnd();
            break;
        }
        const bool blank = !quotedAny && record.fields.size() == 1 && record.fields.first().isEmpty();
        if (!blank && m_result.faults.size() == faultsBefore) {
            m_result.records.push_back(std::move(record));
        }
    }

    QString readPlain(int column)
    {
        const qsizetype begin = m_position;
        bool hasQuote = false;
        while (!atEnd() && current() != u',' && !atLineEnd()) {
            hasQuote = hasQuote || current() == u'"';
            ++m_position;
        }
        if (hasQuote) {
            addFault(m_line, column, CsvWords::tr("a quotation mark stands inside a field that is not quoted"));
        }
        return m_text.mid(begin, m_position - begin);
    }

    QString readQuoted(int column)
    {
        const int openedOn = m_line;
        QString field;
        ++m_position;
        while (!atEnd()) {
            if (current() == u'"') {
                ++m_position;
                if (atEnd() || current() != u'"') {
                    skipTextAfterQuote(column);
                    return field;
                }
            } else if (current() == u'\n') {
                ++m_line;
            }
            field.append(current());
            ++m_position;
        }
        addFault(openedOn, column, CsvWords::tr("a quotation mark is opened and never closed"));
        return field;
    }

    void skipTextAfterQuote(int column)
    {
        if (atEnd() || current() == u',' || atLineEnd()) {
            return;
        }
        addFault(m_line, column, CsvWords::tr("text follows a closing quotation mark"));
        while (!atEnd() && current() != u',' && !atLineEnd()) {
            ++m_position;
        }
    }

    void addFault(int line, int column, const QString& what) { m_result.faults.push_back({line, column, what}); }

    const QString& m_text;
    qsizetype m_position = 0;
    int m_line = 1;
    CsvText m_result;
};

/// The line of the first byte that is not UTF-8.
int firstInvalidLine(QByteArrayView utf8)
{
    int line = 1;
    qsizetype begin = 0;
    while (begin < utf8.size()) {
        qsizetype end = utf8.indexOf('\n', begin);
        end = end < 0 ? utf8.size() : end + 1;
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        const QString ignored = decoder.decode(utf8.sliced(begin, end - begin));
        if (decoder.hasError()) {
            return line;
        }
        begin = end;
        ++line;
    }
    return line;
}

} // namespace

CsvText CsvText::parse(QByteArrayView utf8)
{
    if (utf8.startsWith("\xEF\xBB\xBF")) {
        CsvText marked = parse(utf8.sliced(3));
        marked.faults.insert(marked.faults.begin(), {1, 0, CsvWords::tr("the file begins with a byte order mark")});
        return marked;
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(utf8);
    if (decoder.hasError()) {
        CsvText broken;
        broken.faults.push_back({firstInvalidLine(utf8), 0, CsvWords::tr("the text is not UTF-8")});
        return broken;
    }
    return CsvParser(text).run();
}

} // namespace qiantu
