// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/region_search.h"

#include <QHash>
#include <algorithm>
#include <tuple>

namespace qiantu {

namespace {

constexpr int notFound = 100;

template <typename List, typename Test>
bool anyOf(const List& list, const Test& test)
{
    return std::any_of(list.begin(), list.end(), test);
}

} // namespace

QString plainRegionText(const QString& text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (!character.isSpace() && character.category() != QChar::Other_Format) {
            plain += character.toLower();
        }
    }
    return plain;
}

RegionSearch::RegionSearch(const std::vector<Region>& regions, const std::vector<RegionAlias>& aliases)
{
    QHash<QString, std::size_t> byCode;
    for (const Region& region : regions) {
        Entry entry{region.level,
                    region.code,
                    plainRegionText(region.name),
                    plainRegionText(region.shortName),
                    plainRegionText(region.initials),
                    {},
                    {},
                    {},
                    {}};
        // The short name is written first in the full one, a syllable a character.
        if (region.name.startsWith(region.shortName)) {
            entry.shortInitials = entry.initials.left(region.shortName.size());
        }
        const QStringList syllables = region.pinyin.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < syllables.size(); ++i) {
            entry.pinyinTails += syllables.mid(i).join(QString());
        }
        byCode.insert(region.code, m_entries.size());
        m_entries.push_back(std::move(entry));
    }
    for (const RegionAlias& alias : aliases) {
        const auto found = byCode.constFind(alias.regionCode);
        if (found == byCode.constEnd()) {
            continue;
        }
        Entry& entry = m_entries[found.value()];
        entry.otherNames += plainRegionText(alias.name);
        if (!alias.code.isEmpty()) {
            entry.otherCodes += alias.code;
        }
    }
}

int RegionSearch::rankOf(const Entry& entry, const QString& key)
{
    const auto startsWithKey = [&key](const QString& text) { return text.startsWith(key); };
    const auto holdsKey = [&key](const QString& text) { return text.contains(key); };
    if (startsWithKey(entry.code)) {
        return 0;
    }
    if (entry.name == key || entry.shortName == key) {
        return 1;
    }
    if (entry.otherNames.contains(key) || anyOf(entry.otherCodes, startsWithKey)) {
        return 2;
    }
    if (startsWithKey(entry.name) || startsWithKey(entry.shortName)) {
        return 3;
    }
    if (anyOf(entry.otherNames, startsWithKey)) {
        return 4;
    }
    if (!entry.pinyinTails.isEmpty() && startsWithKey(entry.pinyinTails.first())) {
        return 5;
    }
    if (entry.shortInitials == key) {
        return 6;
    }
    if (startsWithKey(entry.initials)) {
        return 7;
    }
    if (holdsKey(entry.name) || anyOf(entry.otherNames, holdsKey) || anyOf(entry.pinyinTails, startsWithKey) ||
        holdsKey(entry.initials) || holdsKey(entry.code) || anyOf(entry.otherCodes, holdsKey)) {
        return 8;
    }
    return notFound;
}

std::vector<int> RegionSearch::find(const QString& typed, int limit) const
{
    // An apostrophe parts syllables in pinyin (pu'an) and stands in no name.
    QString key = plainRegionText(typed);
    key.remove(QLatin1Char('\'')).remove(QChar(0x2019));
    if (key.isEmpty() || limit <= 0) {
        return {};
    }
    std::vector<std::tuple<int, RegionLevel, int>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const int rank = rankOf(m_entries[i], key); rank != notFound) {
            found.emplace_back(rank, m_entries[i].level, static_cast<int>(i));
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<int> indexes;
    for (const auto& [rank, level, index] : found) {
        if (static_cast<int>(indexes.size()) == limit) {
            break;
        }
        indexes.push_back(index);
    }
    return indexes;
}

} // namespace qiantu
