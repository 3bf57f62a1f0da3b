// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/pdf_text.h"

#include <QCoreApplication>
#include <QFile>
#include <array>
#include <cstdio>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

namespace qiantu {

namespace {

struct PdfTexts
{
    Q_DECLARE_TR_FUNCTIONS(PdfTexts)
};

constexpr char16_t firstRadical = 0x2E80;

/// U+2E80 to U+2EF3, CJK Radicals Supplement; 0 where there is no equivalent in the basic plane.
constexpr std::array<char16_t, 0x2EF4 - 0x2E80> radicals{
    0x0000, 0x5382, 0x4E5B, 0x4E5A, 0x4E59, 0x4EBB, 0x5182, 0x0000, 0x5200, 0x5202, 0x535C, 0x353E, 0x5C0F,
    0x5C0F, 0x5140, 0x5C23, 0x5C22, 0x0000, 0x5DF3, 0x5E7A, 0x5F51, 0x5F50, 0x5FC4, 0x5FC3, 0x624C, 0x6535,
    0x0000, 0x65E1, 0x65E5, 0x6708, 0x6B7A, 0x6BCD, 0x6C11, 0x6C35, 0x6C3A, 0x706C, 0x722B, 0x722B, 0x4E2C,
    0x725B, 0x72AD, 0x738B, 0x0000, 0x76EE, 0x793A, 0x793B, 0x0000, 0x7CF9, 0x7E9F, 0x7F53, 0x7F52, 0x34C1,
    0x5197, 0x0000, 0x7F8A, 0x0000, 0x0000, 0x8002, 0x8080, 0x807F, 0x8089, 0x0000, 0x8279, 0x8279, 0x8279,
    0x864E, 0x8864, 0x8980, 0x897F, 0x89C1, 0x89D2, 0x0000, 0x8BA0, 0x8D1D, 0x0000, 0x8F66, 0x8FB6, 0x8FB6,
    0x8FB6, 0x9091, 0x9485, 0x9577, 0x9578, 0x957F, 0x95E8, 0x0000, 0x961D, 0x96E8, 0x9752, 0x97E6, 0x9875,
    0x98CE, 0x98DE, 0x98DF, 0x0000, 0x98E0, 0x9963, 0x0000, 0x9A6C, 0x9AA8, 0x9B3C, 0x9C7C, 0x9E1F, 0x5364,
    0x9EA6, 0x9EC4, 0x9EFE, 0x6589, 0x9F50, 0x6B6F, 0x9F7F, 0x7ADC, 0x9F99, 0x9F9C, 0x4E80, 0x9F9F,
};

/// The table with what its glyphs mean replaced. A line of a range reads `<first> <last> <meaning>` or
/// `<first> <last> [<meaning> <meaning> …]`: the first two codes are glyphs and stay.
std::string unified(const std::string& table)
{
    std::string result = table;
    int codesInLine = 0;
    for (std::size_t at = 0; at < result.size(); ++at) {
        if (result[at] == '\n') {
            codesInLine = 0;
        }
        if (result[at] != '<') {
            continue;
        }
        const std::size_t close = result.find('>', at);
        if (close == std::string::npos) {
            break;
        }
        ++codesInLine;
        if (codesInLine <= 2 || close != at + 5) {
            continue;
        }
        bool hexadecimal = false;
        const auto code = QString::fromStdString(result.substr(at + 1, 4)).toUShort(&hexadecimal, 16);
        // Likewise the tab stands for the space, whose glyph it shares.
        const char16_t meant = code == u'\t' ? u' ' : unifiedIdeograph(code);
        if (hexadecimal && meant != code) {
            const auto text = QStringLiteral("%1").arg(static_cast<uint>(meant), 4, 16, QLatin1Char('0')).toUpper();
            result.replace(at + 1, 4, text.toStdString());
        }
    }
    return result;
}

} // namespace

char16_t unifiedIdeograph(char16_t character)
{
    if (character >= firstRadical && character < firstRadical + radicals.size()) {
        const char16_t equivalent = radicals.at(character - firstRadical);
        return equivalent == 0 ? character : equivalent;
    }
    const bool kangxi = character >= 0x2F00 && character <= 0x2FD5;
    const bool compatibility = character >= 0xF900 && character <= 0xFAFF;
    if (!kangxi && !compatibility) {
        return character;
    }
    const QString normal = QString(QChar(character)).normalized(QString::NormalizationForm_KC);
    return normal.size() == 1 ? normal.front().unicode() : character;
}

Result<void> unifyPdfText(const QString& path)
{
    const QString rewritten = path + QStringLiteral(".unified");
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true); // What is wrong with the file is in the exception.
        pdf.processFile(QFile::encodeName(path).constData());
        for (auto& object : pdf.getAllObjects()) {
            if (!object.isDictionary() || !object.hasKey("/ToUnicode")) {
                continue;
            }
            auto stream = object.getKey("/ToUnicode");
            const auto bytes = stream.getStreamData();
            const std::string table(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
            stream.replaceStreamData(unified(table), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
        QPDFWriter writer(pdf, QFile::encodeName(rewritten).constData());
        writer.write();
    } catch (const std::exception& exception) {
        QFile::remove(rewritten);
        return fail(Error::Kind::Failed,
                    PdfTexts::tr("The text of the PDF could not be made searchable: %1")
                        .arg(QString::fromUtf8(exception.what())),
                    path);
    }
    if (std::rename(QFile::encodeName(rewritten).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(rewritten);
        return fail(Error::Kind::ReadOnly, PdfTexts::tr("The file cannot be replaced."), path,
                    PdfTexts::tr("Close it in other programs, or choose another name."));
    }
    return {};
}

} // namespace qiantu
