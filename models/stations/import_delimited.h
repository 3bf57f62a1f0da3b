// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/import_encoding.h"
#include "models/stations/import_source.h"

namespace qiantu {

/// Reads CSV and TSV (RFC 4180: fields in quotation marks may hold delimiters, line ends and doubled quotation marks)
/// and knows for every row on which line it begins, which GDAL's driver does not tell. Line ends may be CRLF, LF or CR;
/// a quotation mark inside a field that does not begin with one is an ordinary character. A quotation mark that is
/// never closed spoils its own line only, not the rest of the file.
class DelimitedSource : public ImportSource
{
public:
    DelimitedSource(std::unique_ptr<Utf8Input> input, char delimiter);

    Result<bool> next(ImportRecord& record) override;
    std::int64_t position() const override;
    std::int64_t size() const override;

private:
    enum class Scan
    {
        Complete,
        NeedsMore
    };

    Scan findEnd(bool quotesAreText);
    void split(ImportRecord& record, bool quotesAreText);
    Result<bool> refill();

    std::unique_ptr<Utf8Input> m_input;
    char m_delimiter;
    std::string m_buffer;
    std::size_t m_begin = 0; ///< Where the current row begins in the buffer.
    std::size_t m_end = 0;   ///< Where it ends, without its line end.
    std::size_t m_after = 0; ///< Where the next one begins.
    std::int64_t m_line = 1; ///< The line of m_begin.
    std::int64_t m_linesInRow = 0;
    bool m_exhausted = false;
    bool m_quoteLeftOpen = false;
};

/// The delimiter of a text (comma, tab, semicolon or bar) by which its first lines fall into the same number of fields,
/// at least two; a comma when there is none.
char detectDelimiter(std::string_view beginning);

} // namespace qiantu
