// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text_search.h"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace qiantu {

namespace {

QString plainText(const QString& text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (character.isLetterOrNumber()) {
            plain += character.toLower();
        }
    }
    return plain;
}

/// The syllables and words of a text in Latin letters without tones.
QStringList syllablesOf(const QString& text)
{
    // One for each thread: a transliterator costs milliseconds to make and may not be shared between threads.
    thread_local const std::unique_ptr<icu::Transliterator> toLatin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC", UTRANS_FORWARD, status));
        return U_FAILURE(status) ? nullptr : std::move(made);
    }();
    if (!toLatin) {
        return {};
    }
    QStringList syllables;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty()) {
            syllables.append(word);
            word.clear();
        }
    };
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (character.script() == QChar::Script_Han) {
            endWord();
            icu::UnicodeString latin(character.unicode());
            toLatin->transliterate(latin);
            syllables.append(QString::fromUtf16(latin.getBuffer(), latin.length()).trimmed().toLower());
        } else if (character.isLetterOrNumber()) {
            word += character.toLower();
        } else {
            endWord();
        }
    }
    endWord();
    return syllables;
}

bool containsInOrder(const QString& text, const QString& typed)
{
    qsizetype at = 0;
    for (const QChar character : typed) {
        at = text.indexOf(character, at);
        if (at < 0) {
            return false;
        }
        ++at;
    }
    return true;
}

} // namespace

SearchableText::SearchableText(const QString& text) : m_plain(plainText(text))
{
    for (const QString& syllable : syllablesOf(text)) {
        m_pinyin += syllable;
        m_initials += syllable.left(1);
    }
}

int SearchableText::score(const QString& typed) const
{
    const QString key = plainText(typed);
    if (key.isEmpty()) {
        return 1;
    }
    if (m_plain == key) {
        return 100;
    }
    if (m_plain.startsWith(key)) {
        return 90;
    }
    if (m_plain.contains(key)) {
        return 80;
    }
    if (m_initials.startsWith(key)) {
        return 70;
    }
    if (m_pinyin.startsWith(key)) {
        return 60;
    }
    if (key.size() > 1 && m_initials.contains(key)) {
        return 50;
    }
    if (key.size() > 1 && m_pinyin.contains(key)) {
        return 40;
    }
    // From three characters on: with fewer nearly everything has them in order somewhere.
    return key.size() > 2 && (containsInOrder(m_plain, key) || containsInOrder(m_pinyin, key)) ? 10 : 0;
}

} // namespace qiantu
