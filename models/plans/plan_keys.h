// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace qiantu {

/// A key made from a name that `taken` does not hold yet: 5G基站数 → `n5g_ji_zhan_shu`. Chinese becomes pinyin without
/// tones (ICU), everything but Latin letters and digits becomes one `separator`, and a number goes behind where the
/// key is taken. Begins with a letter; at most 60 characters; never empty.
QString keyFromName(const QString& name, const QSet<QString>& taken, QChar separator = u'_');

/// Whether a text is a key as plan packs have them: a lower-case letter, then lower-case letters, digits and the
/// separator.
bool isKey(const QString& text, QChar separator = u'_');

} // namespace qiantu
