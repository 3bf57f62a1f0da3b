// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace qiantu::test {

/// Every number that a text writes, unsigned: Arabic digits (full-width too, with or without thousands separators),
/// Chinese numerals (二十五 is 25, 两 is 2) and tenths (九成 is 90). “6万” writes 6, for a pack keeps the value in the
/// document's unit.
QSet<double> writtenNumbers(const QString& text);

/// The text without white space, as quotations are compared with their documents.
QString withoutWhiteSpace(const QString& text);

} // namespace qiantu::test
