// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace qiantu {

/// Compresses what is written to it piece by piece, with a checksum at the end.
class ZstdWriter
{
public:
    ZstdWriter();
    ZstdWriter(const ZstdWriter&) = delete;
    ZstdWriter& operator=(const ZstdWriter&) = delete;
    ~ZstdWriter();

    /// False when the compressor failed (out of memory).
    bool write(QByteArrayView piece);
    /// Ends the stream; the compressed bytes, empty when nothing was written or something failed.
    QByteArray finish();

private:
    bool push(QByteArrayView piece, bool last);

    ZSTD_CCtx_s* m_context;
    QByteArray m_output;
    bool m_failed = false;
    bool m_written = false;
};

/// Reads a compressed stream piece by piece.
class ZstdReader
{
public:
    explicit ZstdReader(QByteArrayView compressed);
    ZstdReader(const ZstdReader&) = delete;
    ZstdReader& operator=(const ZstdReader&) = delete;
    ~ZstdReader();

    /// Fills `buffer` as far as there is data; how many bytes, 0 at the end, negative when the stream is damaged or
    /// ends too soon.
    qsizetype read(char* buffer, qsizetype size);

private:
    ZSTD_DCtx_s* m_context;
    QByteArrayView m_input;
    qsizetype m_at = 0;
    bool m_frameEnded = false;
};

} // namespace qiantu
