// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/zstd_stream.h"

#include <zstd.h>

namespace qiantu {

ZstdWriter::ZstdWriter() : m_context(ZSTD_createCCtx())
{
    m_failed = m_context == nullptr;
    if (!m_failed) {
        ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, 3);
        ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
    }
}

ZstdWriter::~ZstdWriter()
{
    ZSTD_freeCCtx(m_context);
}

bool ZstdWriter::push(QByteArrayView piece, bool last)
{
    ZSTD_inBuffer input{piece.data(), static_cast<std::size_t>(piece.size()), 0};
    const ZSTD_EndDirective directive = last ? ZSTD_e_end : ZSTD_e_continue;
    std::size_t remaining = 0;
    do {
        const qsizetype before = m_output.size();
        m_output.resize(before + static_cast<qsizetype>(ZSTD_CStreamOutSize()));
        ZSTD_outBuffer output{m_output.data() + before, ZSTD_CStreamOutSize(), 0};
        remaining = ZSTD_compressStream2(m_context, &output, &input, directive);
        m_output.resize(before + static_cast<qsizetype>(output.pos));
        if (ZSTD_isError(remaining) != 0) {
            m_failed = true;
            return false;
        }
    } while (last ? remaining != 0 : input.pos < input.size);
    return true;
}

bool ZstdWriter::write(QByteArrayView piece)
{
    m_written = m_written || !piece.isEmpty();
    return !m_failed && push(piece, false);
}

QByteArray ZstdWriter::finish()
{
    if (m_failed || !m_written || !push({}, true)) {
        return {};
    }
    m_output.squeeze();
    return m_output;
}

ZstdReader::ZstdReader(QByteArrayView compressed) : m_context(ZSTD_createDCtx()), m_input(compressed) {}

ZstdReader::~ZstdReader()
{
    ZSTD_freeDCtx(m_context);
}

qsizetype ZstdReader::read(char* buffer, qsizetype size)
{
    if (m_context == nullptr) {
        return -1;
    }
    ZSTD_outBuffer output{buffer, static_cast<std::size_t>(size), 0};
    while (output.pos < output.size && !m_frameEnded) {
        ZSTD_inBuffer input{m_input.data(), static_cast<std::size_t>(m_input.size()), static_cast<std::size_t>(m_at)};
        const std::size_t before = output.pos;
        const std::size_t hint = ZSTD_decompressStream(m_context, &output, &input);
        if (ZSTD_isError(hint) != 0) {
            return -1;
        }
        const bool stuck = static_cast<qsizetype>(input.pos) == m_at && output.pos == before;
        m_at = static_cast<qsizetype>(input.pos);
        m_frameEnded = hint == 0;
        if (stuck && !m_frameEnded) {
            return -1; // the stream ends before its frame does
        }
    }
    return static_cast<qsizetype>(output.pos);
}

} // namespace qiantu
