// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFile>
#include <QString>
#include <memory>
#include <string>
#include <string_view>

namespace qiantu {

/// Whether bytes are valid UTF-8 (no overlong forms, no surrogates).
bool isValidUtf8(std::string_view bytes);

/// The encoding of a text file and how it was found.
struct DetectedEncoding
{
    QString name;        ///< UTF-8, GB18030, UTF-16LE, UTF-16BE or another name that ICU knows.
    int markLength = 0;  ///< Bytes of the byte order mark.
    bool certain = true; ///< A byte order mark, or the only encoding in which the whole file is valid.
};

/// Finds the encoding of a text file: a byte order mark; else UTF-8 if the whole file is valid UTF-8; else UTF-16 by
/// its zero bytes; else GB18030 if the whole file is valid in it; else what uchardet thinks, if the file is valid in
/// that. Fails with Error::Kind::Invalid when the file is no text.
Result<DetectedEncoding> detectEncoding(const QString& path);

/// The same for a few bytes (attribute tables).
QString detectEncodingOf(std::string_view bytes);

/// Reads a text file as UTF-8, converting it piece by piece.
class Utf8Input
{
public:
    ~Utf8Input();
    Utf8Input(const Utf8Input&) = delete;
    Utf8Input& operator=(const Utf8Input&) = delete;

    /// Fails when the file cannot be opened or the encoding is not known.
    static Result<std::unique_ptr<Utf8Input>> open(const QString& path, const QString& encoding);

    /// Appends some more of the file to `buffer`; false at the end of the file.
    Result<bool> read(std::string& buffer);

    /// Whether bytes are converted: what could not be becomes U+FFFD. Otherwise they come as they are, unchecked.
    bool converts() const { return m_converter != nullptr; }

    std::int64_t position() const { return m_file.pos(); }

    std::int64_t size() const { return m_file.size(); }

private:
    Utf8Input() = default;

    struct Converter;
    QFile m_file;
    std::unique_ptr<Converter> m_converter;
};

} // namespace qiantu
