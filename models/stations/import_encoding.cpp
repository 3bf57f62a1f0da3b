// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_encoding.h"

#include <QCoreApplication>
#include <cstring>
#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <vector>

namespace qiantu {

namespace {

constexpr std::int64_t chunkSize = 1 << 20;

class EncodingText
{
    Q_DECLARE_TR_FUNCTIONS(ImportEncoding)

public:
    static tl::unexpected<Error> cannotOpen(const QFile& file)
    {
        return fail(Error::Kind::Failed, tr("The file cannot be read: %1.").arg(file.errorString()), file.fileName());
    }

    static tl::unexpected<Error> noText(const QString& file)
    {
        return fail(Error::Kind::Invalid, tr("This is not a text file in any encoding that is known here."), file,
                    tr("State its encoding, or save it as CSV in UTF-8."));
    }

    static tl::unexpected<Error> unknownEncoding(const QString& name)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" is not an encoding that is known here.").arg(name), {},
                    tr("Use UTF-8, GB18030 or UTF-16."));
    }
};

struct ConverterDeleter
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

using IcuConverter = std::unique_ptr<UConverter, ConverterDeleter>;

struct UchardetDeleter
{
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

/// The length of the valid UTF-8 at the beginning of `bytes`, as far as the last whole character.
std::size_t validUtf8Prefix(std::string_view bytes)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t at = 0;
    while (at < size) {
        if (size - at >= 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, data + at, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                at += 8;
                continue;
            }
        }
        const unsigned char lead = data[at];
        if (lead < 0x80) {
            ++at;
            continue;
        }
        std::size_t length = 0;
        unsigned char lowest = 0x80;
        unsigned char highest = 0xBF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            length = 2;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            length = 3;
            lowest = lead == 0xE0 ? 0xA0 : 0x80;
            highest = lead == 0xED ? 0x9F : 0xBF;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
            lowest = lead == 0xF0 ? 0x90 : 0x80;
            highest = lead == 0xF4 ? 0x8F : 0xBF;
        } else {
            return at;
        }
        if (at + length > size || data[at + 1] < lowest || data[at + 1] > highest) {
            return at;
        }
        for (std::size_t index = 2; index < length; ++index) {
            if ((data[at + index] & 0xC0) != 0x80) {
                return at;
            }
        }
        at += length;
    }
    return at;
}

/// Whether a whole file is valid in an encoding, by ICU with an error instead of a replacement character.
bool isValidIn(const char* encoding, QFile& file, std::int64_t from)
{
    UErrorCode status = U_ZERO_ERROR;
    const IcuConverter converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) {
        return false;
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::vector<UChar> target(static_cast<std::size_t>(chunkSize) + 16);
    file.seek(from);
    while (true) {
        const QByteArray bytes = file.read(chunkSize);
        const bool last = bytes.isEmpty();
        const char* source = bytes.constData();
        UChar* out = target.data();
        ucnv_toUnicode(converter.get(), &out, target.data() + target.size(), &source, source + bytes.size(), nullptr,
                       static_cast<UBool>(last), &status);
        if (U_FAILURE(status)) {
            return false;
        }
        // A text has no NULs and no private or unassigned control codes; a file of another kind has.
        if (std::find(target.data(), out, u'\0') != out) {
            return false;
        }
        if (last) {
            return true;
        }
    }
}

QString uchardetName(const QByteArray& bytes)
{
    const std::unique_ptr<uchardet, UchardetDeleter> detector(uchardet_new());
    uchardet_handle_data(detector.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

/// UTF-16 without a mark: text is full of digits, commas and line ends, whose other byte is zero.
QString utf16WithoutMark(const QByteArray& bytes)
{
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype index = 0; index < bytes.size(); ++index) {
        if (bytes[index] == '\0') {
            ++(index % 2 == 0 ? evenZeros : oddZeros);
        }
    }
    const qsizetype many = bytes.size() / 5;
    if (oddZeros > many && evenZeros * 20 < oddZeros) {
        return QStringLiteral("UTF-16LE");
    }
    if (evenZeros > many && oddZeros * 20 < evenZeros) {
        return QStringLiteral("UTF-16BE");
    }
    return {};
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    return validUtf8Prefix(bytes) == bytes.size();
}

Result<DetectedEncoding> detectEncoding(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return EncodingText::cannotOpen(file);
    }
    const QByteArray head = file.read(qint64{64} * 1024);
    const auto startsWith = [&head](std::initializer_list<int> mark) {
        qsizetype index = 0;
        for (const int byte : mark) {
            if (index >= head.size() || static_cast<unsigned char>(head[index]) != byte) {
                return false;
            }
            ++index;
        }
        return true;
    };
    if (startsWith({0xEF, 0xBB, 0xBF})) {
        return DetectedEncoding{QStringLiteral("UTF-8"), 3, true};
    }
    if (startsWith({0xFF, 0xFE})) {
        return DetectedEncoding{QStringLiteral("UTF-16LE"), 2, true};
    }
    if (startsWith({0xFE, 0xFF})) {
        return DetectedEncoding{QStringLiteral("UTF-16BE"), 2, true};
    }
    if (const QString wide = utf16WithoutMark(head); !wide.isEmpty()) {
        if (!isValidIn(wide.toLatin1().constData(), file, 0)) {
            return EncodingText::noText(path);
        }
        return DetectedEncoding{wide, 0, false};
    }
    if (head.contains('\0')) {
        return EncodingText::noText(path);
    }
    file.seek(0);
    std::string pending;
    bool valid = true;
    while (valid && !file.atEnd()) {
        const QByteArray bytes = file.read(chunkSize);
        pending.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        pending.erase(0, validUtf8Prefix(pending));
        // At most the first bytes of one character may be left over.
        valid = pending.size() < 4;
    }
    if (valid && pending.empty()) {
        return DetectedEncoding{QStringLiteral("UTF-8"), 0, true};
    }
    if (isValidIn("gb18030", file, 0)) {
        return DetectedEncoding{QStringLiteral("GB18030"), 0, true};
    }
    const QString thought = uchardetName(head);
    if (thought == QLatin1String("UTF-8") || thought == QLatin1String("GB18030")) {
        // Damaged in places: the rows concerned are rejected one by one.
        return DetectedEncoding{thought, 0, false};
    }
    if (!thought.isEmpty() && isValidIn(thought.toLatin1().constData(), file, 0)) {
        return DetectedEncoding{thought, 0, false};
    }
    return EncodingText::noText(path);
}

QString detectEncodingOf(std::string_view bytes)
{
    return isValidUtf8(bytes) ? QStringLiteral("UTF-8") : QStringLiteral("GB18030");
}

struct Utf8Input::Converter
{
    IcuConverter icu;
    std::vector<UChar> wide;
    bool finished = false;
};

Utf8Input::~Utf8Input() = default;

Result<std::unique_ptr<Utf8Input>> Utf8Input::open(const QString& path, const QString& encoding)
{
    auto input = std::unique_ptr<Utf8Input>(new Utf8Input);
    input->m_file.setFileName(path);
    if (!input->m_file.open(QIODevice::ReadOnly)) {
        return EncodingText::cannotOpen(input->m_file);
    }
    UErrorCode status = U_ZERO_ERROR;
    QByteArray name = encoding.trimmed().toLatin1();
    const QByteArray upper = name.toUpper();
    if (upper == "GBK" || upper == "GB2312" || upper == "CP936" || upper == "936") {
        name = "GB18030"; // its superset
    } else if (upper == "UTF-16" || upper == "UTF16") {
        name = "UTF-16"; // by the byte order mark
    }
    IcuConverter converter(ucnv_open(name.constData(), &status));
    if (name.isEmpty() || U_FAILURE(status)) {
        return EncodingText::unknownEncoding(encoding);
    }
    const QByteArray head = input->m_file.peek(3);
    if (ucnv_getType(converter.get()) == UCNV_UTF8) {
        if (head == "\xEF\xBB\xBF") {
            input->m_file.seek(3);
        }
        return input;
    }
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        const UConverterType type = ucnv_getType(converter.get());
        if (type == UCNV_UTF16_LittleEndian || type == UCNV_UTF16_BigEndian) {
            input->m_file.seek(2);
        }
    }
    input->m_converter = std::make_unique<Converter>();
    input->m_converter->icu = std::move(converter);
    input->m_converter->wide.resize(static_cast<std::size_t>(chunkSize) + 64);
    return input;
}

Result<bool> Utf8Input::read(std::string& buffer)
{
    if (!m_converter) {
        const std::size_t before = buffer.size();
        buffer.resize(before + static_cast<std::size_t>(chunkSize));
        const qint64 got = m_file.read(buffer.data() + before, chunkSize);
        if (got < 0) {
            return EncodingText::cannotOpen(m_file);
        }
        buffer.resize(before + static_cast<std::size_t>(got));
        return got > 0;
    }
    if (m_converter->finished) {
        return false;
    }
    const QByteArray bytes = m_file.read(chunkSize);
    if (bytes.isEmpty() && m_file.error() != QFileDevice::NoError) {
        return EncodingText::cannotOpen(m_file);
    }
    const bool last = bytes.isEmpty();
    UErrorCode status = U_ZERO_ERROR;
    const char* source = bytes.constData();
    UChar* out = m_converter->wide.data();
    ucnv_toUnicode(m_converter->icu.get(), &out, out + m_converter->wide.size(), &source, source + bytes.size(),
                   nullptr, static_cast<UBool>(last), &status);
    const auto units = static_cast<std::int32_t>(out - m_converter->wide.data());
    const std::size_t before = buffer.size();
    buffer.resize(before + static_cast<std::size_t>(units) * 3 + 1);
    std::int32_t length = 0;
    UErrorCode narrowing = U_ZERO_ERROR;
    // A lone surrogate, which only broken UTF-16 has, becomes U+FFFD as well.
    u_strToUTF8WithSub(buffer.data() + before, units * 3 + 1, &length, m_converter->wide.data(), units, 0xFFFD, nullptr,
                       &narrowing);
    buffer.resize(before + static_cast<std::size_t>(length));
    m_converter->finished = last;
    return !last || length > 0;
}

} // namespace qiantu
