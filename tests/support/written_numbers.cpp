// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/written_numbers.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace qiantu::test {

namespace {

const QString chineseDigits = QStringLiteral("零一二三四五六七八九");

/// 0-9 for a Chinese digit, -1 for any other character.
int digitOf(QChar character)
{
    if (character == u'两') {
        return 2;
    }
    if (character == u'〇') {
        return 0;
    }
    return static_cast<int>(chineseDigits.indexOf(character));
}

double scaleOf(QChar character)
{
    switch (character.unicode()) {
    case u'十':
        return 10;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    case u'万':
        return 1e4;
    default:
        return 1e8;
    }
}

/// The value of a run of Chinese numerals; none where digits follow each other (十四五 is no number).
std::optional<double> valueOf(const QString& run)
{
    double total = 0;
    double section = 0;
    int digit = 0;
    for (const QChar character : run) {
        const int value = digitOf(character);
        if (value >= 0) {
            if (digit != 0) {
                return std::nullopt;
            }
            digit = value;
            continue;
        }
        const double scale = scaleOf(character);
        if (scale >= 1e4) {
            total += (section + digit) * scale;
            section = 0;
        } else {
            section += std::max(digit, 1) * scale;
        }
        digit = 0;
    }
    return total + section + digit;
}

void addMatches(QSet<double>& found, const QString& text, const QString& pattern)
{
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        found.insert(matches.next().captured().remove(u',').toDouble());
    }
}

} // namespace

QSet<double> writtenNumbers(const QString& text)
{
    QString plain = text;
    for (QChar& character : plain) {
        // Full-width digits and the full-width full stop stand 0xFEE0 above the ASCII ones.
        if ((character >= u'０' && character <= u'９') || character == u'．') {
            character = QChar(static_cast<char16_t>(character.unicode() - 0xFEE0));
        }
    }
    QSet<double> found;
    addMatches(found, plain, QStringLiteral("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?"));
    // 1,200 may also be two numbers of a list.
    addMatches(found, plain, QStringLiteral("[0-9]+(?:\\.[0-9]+)?"));

    static const QRegularExpression runs(QStringLiteral("[零〇一二两三四五六七八九十百千万亿]+"));
    static const QRegularExpression withoutMyriads(QStringLiteral("[零〇一二两三四五六七八九十百千]+"));
    for (auto matches = runs.globalMatch(plain); matches.hasNext();) {
        const QString run = matches.next().captured();
        QStringList parts{run};
        for (auto inner = withoutMyriads.globalMatch(run); inner.hasNext();) {
            parts.append(inner.next().captured());
        }
        for (const QChar character : run) {
            if (character != u'万' && character != u'亿') {
                parts.append(character);
            }
        }
        for (const QString& part : parts) {
            if (const auto value = valueOf(part)) {
                found.insert(*value);
            }
        }
    }
    static const QRegularExpression tenths(QStringLiteral("([一二三四五六七八九])成"));
    for (auto matches = tenths.globalMatch(plain); matches.hasNext();) {
        found.insert(10.0 * digitOf(matches.next().captured(1).front()));
    }
    return found;
}

QString withoutWhiteSpace(const QString& text)
{
    QString bare;
    bare.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(bare), [](QChar c) { return !c.isSpace(); });
    return bare;
}

} // namespace qiantu::test
