// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace qiantu {

/// A text made ready to be found by what people type: itself, its pinyin and its pinyin's initials, all made plain
/// (full-width forms narrowed, lower case, no spaces, no tones). ICU knows the readings of the characters (its
/// transliterator Han-Latin); of characters with several it takes the commonest.
class SearchableText
{
public:
    SearchableText() = default;
    explicit SearchableText(const QString& text);

    /// How well `typed` finds the text: 0 not at all, else the more the better — the whole, its beginning, a part, the
    /// pinyin's beginning, the initials, a part of them, and at last all typed characters in their order with gaps.
    /// An empty `typed` finds everything equally.
    int score(const QString& typed) const;

private:
    QString m_plain;
    QString m_pinyin;   ///< Without spaces.
    QString m_initials; ///< The first letter of each syllable or word.
};

} // namespace qiantu
