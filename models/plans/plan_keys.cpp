// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_keys.h"

#include <algorithm>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace qiantu {

namespace {

constexpr qsizetype longestKey = 60;

bool isKeyCharacter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
}

QString toLatin(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> transliterator(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !transliterator) {
        return text.toLower(); // What is not Latin then becomes a separator.
    }
    icu::UnicodeString converted(reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
    transliterator->transliterate(converted);
    return QString(reinterpret_cast<const QChar*>(converted.getBuffer()), converted.length());
}

} // namespace

bool isKey(const QString& text, QChar separator)
{
    return !text.isEmpty() && text.at(0) >= u'a' && text.at(0) <= u'z' &&
           std::all_of(text.begin(), text.end(),
                       [&](QChar character) { return character == separator || isKeyCharacter(character); });
}

QString keyFromName(const QString& name, const QSet<QString>& taken, QChar separator)
{
    QString key;
    for (const QChar character : toLatin(name)) {
        if (isKeyCharacter(character)) {
            key += character;
        } else if (!key.isEmpty() && !key.endsWith(separator)) {
            key += separator;
        }
    }
    key.truncate(longestKey);
    while (key.endsWith(separator)) {
        key.chop(1);
    }
    if (key.isEmpty()) {
        key = QStringLiteral("own");
    } else if (key.at(0).isDigit()) {
        key.prepend(u'n');
    }
    QString free = key;
    for (int number = 2; taken.contains(free); ++number) {
        free = key + separator + QString::number(number);
    }
    return free;
}

} // namespace qiantu
