// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/region.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace qiantu {

/// A text as regions are compared by: full-width forms made plain (NFKC), lower case, without any space or invisible
/// character.
QString plainRegionText(const QString& text);

/// The search box over a fixed list of regions: everything a region can be found by, made plain once.
class RegionSearch
{
public:
    RegionSearch() = default;
    /// `regions` in the order in which equally good finds are to be listed within a level.
    RegionSearch(const std::vector<Region>& regions, const std::vector<RegionAlias>& aliases);

    /// Indexes of the regions found, best first, at most `limit`. What is typed is matched, in this order: the code's
    /// beginning; a whole name or short name; a whole former or other name, or a former code's beginning; the beginning
    /// of a name; of a former name; of the pinyin, with or without spaces or apostrophes; the initials of the short
    /// name, then the beginning of any initials; a part of any of these, of pinyin from a syllable on. Equal finds are
    /// listed province, prefectures, counties, then as given.
    std::vector<int> find(const QString& typed, int limit) const;

private:
    struct Entry
    {
        RegionLevel level = RegionLevel::County;
        QString code;
        QString name;
        QString shortName;
        QString initials;
        QString shortInitials;
        QStringList pinyinTails; // the pinyin without spaces from the first, second … syllable on
        QStringList otherNames;
        QStringList otherCodes;
    };

    static int rankOf(const Entry& entry, const QString& key);

    std::vector<Entry> m_entries;
};

} // namespace qiantu
