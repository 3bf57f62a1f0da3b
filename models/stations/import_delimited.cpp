// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_delimited.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace qiantu {

namespace {

/// No field of an inventory is this long: a quotation mark open for longer was never closed.
constexpr std::size_t longestRow = 4U << 20;

} // namespace

DelimitedSource::DelimitedSource(std::unique_ptr<Utf8Input> input, char delimiter)
    : m_input(std::move(input)), m_delimiter(delimiter)
{
}

std::int64_t DelimitedSource::position() const
{
    return m_input->position();
}

std::int64_t DelimitedSource::size() const
{
    return m_input->size();
}

Result<bool> DelimitedSource::refill()
{
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    Result<bool> more = m_input->read(m_buffer);
    if (more && !*more) {
        m_exhausted = true;
    }
    return more;
}

DelimitedSource::Scan DelimitedSource::findEnd(bool quotesAreText)
{
    const char* data = m_buffer.data();
    const std::size_t size = m_buffer.size();
    bool inQuotes = false;
    bool atFieldStart = true;
    m_linesInRow = 1;
    m_quoteLeftOpen = false;
    std::size_t at = m_begin;
    while (at < size) {
        const char character = data[at];
        if (inQuotes) {
            if (character == '"') {
                if (at + 1 < size && data[at + 1] == '"') {
                    ++at;
                } else if (at + 1 == size && !m_exhausted) {
                    return Scan::NeedsMore;
                } else {
                    inQuotes = false;
                }
            } else if (character == '\n' || (character == '\r' && !(at + 1 < size && data[at + 1] == '\n'))) {
                ++m_linesInRow;
            }
            ++at;
            continue;
        }
        if (character == '\n' || character == '\r') {
            if (character == '\r' && at + 1 == size && !m_exhausted) {
                return Scan::NeedsMore;
            }
            m_end = at;
            m_after = at + (character == '\r' && at + 1 < size && data[at + 1] == '\n' ? 2 : 1);
            return Scan::Complete;
        }
        if (character == '"' && atFieldStart && !quotesAreText) {
            inQuotes = true;
            atFieldStart = false;
        } else {
            atFieldStart = character == m_delimiter;
        }
        ++at;
    }
    if (!m_exhausted && size - m_begin < longestRow) {
        return Scan::NeedsMore;
    }
    m_quoteLeftOpen = inQuotes;
    m_end = size;
    m_after = size;
    return Scan::Complete;
}

void DelimitedSource::split(ImportRecord& record, bool quotesAreText)
{
    char* const data = m_buffer.data();
    std::size_t at = m_begin;
    while (true) {
        if (at < m_end && data[at] == '"' && !quotesAreText) {
            // Doubled quotation marks are closed up where they stand: the text only gets shorter.
            const std::size_t begin = at + 1;
            std::size_t out = begin;
            ++at;
            while (at < m_end) {
                if (data[at] == '"') {
                    if (at + 1 < m_end && data[at + 1] == '"') {
                        ++at;
                    } else {
                        break;
                    }
                }
                data[out++] = data[at++];
            }
            record.cells.emplace_back(data + begin, out - begin);
            ++at; // the closing mark
            while (at < m_end && data[at] == ' ' && m_delimiter != ' ') {
                ++at;
            }
            if (at < m_end && data[at] != m_delimiter) {
                record.problem = ImportRecord::Problem::TextAfterQuote;
                while (at < m_end && data[at] != m_delimiter) {
                    ++at;
                }
            }
        } else {
            const auto* found = static_cast<const char*>(std::memchr(data + at, m_delimiter, m_end - at));
            const std::size_t end = found == nullptr ? m_end : static_cast<std::size_t>(found - data);
            record.cells.emplace_back(data + at, end - at);
            at = end;
        }
        if (at >= m_end) {
            return;
        }
        ++at; // the delimiter
    }
}

Result<bool> DelimitedSource::next(ImportRecord& record)
{
    record.cells.clear();
    record.geometry.reset();
    record.problem = ImportRecord::Problem::None;
    m_begin = m_after;
    while (true) {
        bool quotesAreText = false;
        while (findEnd(quotesAreText) == Scan::NeedsMore) {
            if (Result<bool> more = refill(); !more) {
                return more;
            }
        }
        if (m_quoteLeftOpen) {
            // Only this line is lost: the next one is read as if the mark had not been there.
            quotesAreText = true;
            findEnd(quotesAreText);
            record.problem = ImportRecord::Problem::UnclosedQuote;
        }
        if (m_begin >= m_buffer.size()) {
            m_after = m_begin;
            return false;
        }
        const std::string_view row(m_buffer.data() + m_begin, m_end - m_begin);
        if (row.find_first_not_of(" \t") == std::string_view::npos) {
            m_line += m_linesInRow;
            m_begin = m_after;
            continue;
        }
        record.line = m_line;
        m_line += m_linesInRow;
        const bool readable =
            m_input->converts() ? row.find("\xEF\xBF\xBD") == std::string_view::npos : isValidUtf8(row);
        if (!readable || row.find('\0') != std::string_view::npos) {
            record.problem = ImportRecord::Problem::Unreadable;
        }
        split(record, quotesAreText);
        return true;
    }
}

char detectDelimiter(std::string_view beginning)
{
    char best = ',';
    int bestScore = 0;
    for (const char candidate : {',', '\t', ';', '|'}) {
        // Fields per line, lines in quotation marks joined; the last line may be cut off and does not count.
        std::map<int, int> linesOfCount;
        int fields = 1;
        int lines = 0;
        bool inQuotes = false;
        bool blank = true;
        for (const char character : beginning) {
            if (character == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && character == candidate) {
                ++fields;
            } else if (!inQuotes && character == '\n') {
                if (!blank) {
                    ++linesOfCount[fields];
                    ++lines;
                }
                fields = 1;
                blank = true;
                continue;
            }
            blank = blank && (character == '\r' || character == ' ');
        }
        if (!blank && lines == 0) {
            ++linesOfCount[fields];
        }
        for (const auto& [count, times] : linesOfCount) {
            const int score = times * (count - 1);
            if (count > 1 && score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
    }
    return best;
}

} // namespace qiantu
