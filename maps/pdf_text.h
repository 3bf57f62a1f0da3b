// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace qiantu {

/// The ideograph that a CJK radical stands for (⽬ U+2F6C is 目 U+76EE), by Unicode's compatibility decompositions and
/// EquivalentUnifiedIdeograph.txt (Unicode 14); any other character is returned as it is.
char16_t unifiedIdeograph(char16_t character);

/// Makes the Chinese text of a PDF that Qt wrote searchable as it was typed.
///
/// Fonts like Noto CJK draw a radical and its ideograph with one glyph, and Qt's PDF engine notes the radical as the
/// glyph's character: the page looks right, but searching for 目标 or copying it finds ⽬标. This rewrites the fonts'
/// ToUnicode tables, and nothing else, with unifiedIdeograph().
Result<void> unifyPdfText(const QString& path);

} // namespace qiantu
