// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/layouts/sheet.h"
#include "models/regions/region.h"

#include <QStringList>
#include <optional>

namespace qiantu {

/// The order of an atlas's pages.
enum class AtlasOrder
{
    Code,  ///< By region code: prefecture after prefecture.
    Name,  ///< By name in pinyin, syllable by syllable.
    Gap,   ///< By how much is missing of the figure, the most first.
    Share, ///< By how much of the figure is reached in percent, the least first.
    Value  ///< By the figure's actual value, the greatest first.
};

/// Stable texts: code, name, gap, share, value.
QString toText(AtlasOrder order);
std::optional<AtlasOrder> atlasOrderFromText(const QString& text);
/// For people, translated.
QString displayName(AtlasOrder order);
/// Every order, as choices list them.
const QList<AtlasOrder>& atlasOrders();

/// What an atlas is made of: a sheet that is filled for one region after another. A value.
struct AtlasSettings
{
    /// What every page shows. Region, page number and page count are set page by page. A title or subtitle of its own
    /// may say {name}, {short_name}, {code} and {n}; a title has to name the region by one of the first two.
    Sheet sheet;
    RegionLevel level = RegionLevel::County; ///< County or Prefecture.
    /// Codes of the regions that get a page; one above the level stands for all below it. Empty: all.
    QStringList regions;
    AtlasOrder order = AtlasOrder::Code;
    bool reversed = false; ///< The other way round; regions without the figure stay last.
    /// The contents before the pages and the index after them, where all is one file.
    bool contents = true;
    bool index = true;

    /// Of the same settings always the same bytes.
    QByteArray toJson() const;
    /// Error::Kind::Invalid when it is no atlas's.
    static Result<AtlasSettings> fromJson(const QByteArray& json);

    friend bool operator==(const AtlasSettings&, const AtlasSettings&) = default;
};

} // namespace qiantu
