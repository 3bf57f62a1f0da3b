// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/region_catalog.h"

#include "models/regions/region_search.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

struct CatalogWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::RegionCatalog)
};

using By = RegionCatalog::Match::By;

QString textOf(const SQLite::Column& column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

std::optional<RegionAlias::Kind> aliasKindFromText(const QString& text)
{
    if (text == QLatin1String("former")) {
        return RegionAlias::Kind::Former;
    }
    if (text == QLatin1String("short")) {
        return RegionAlias::Kind::Short;
    }
    if (text == QLatin1String("spelling")) {
        return RegionAlias::Kind::Spelling;
    }
    if (text == QLatin1String("combined")) {
        return RegionAlias::Kind::Combined;
    }
    return std::nullopt;
}

/// How strongly a text means a region; of two meanings the stronger (lower) one stands.
int strengthOf(By by)
{
    switch (by) {
    case By::Code:
        return 0;
    case By::Name:
        return 1;
    case By::ShortName:
        return 2;
    case By::FormerCode:
        return 3;
    case By::FormerName:
        return 4;
    case By::Alias:
        break;
    }
    return 5;
}

} // namespace

struct RegionCatalog::Index
{
    struct Meaning
    {
        QString code;
        By by = By::Name;
    };

    std::vector<Region> regions;
    std::vector<RegionAlias> aliases;
    QHash<QString, int> byCode;
    QHash<QString, QStringList> children;
    QHash<QString, QList<Meaning>> meanings;           // plain text -> what it can mean
    std::vector<std::pair<QString, QString>> prefixes; // plain name and code of each region that has children
    RegionSearch search;

    void learn(const QString& text, const QString& code, By by)
    {
        const QString plain = plainRegionText(text);
        if (!plain.isEmpty()) {
            meanings[plain].append({code, by});
        }
    }

    /// Whether `code` lies below `within`; everything lies below an empty text.
    bool isBelow(const QString& code, const QString& within) const
    {
        if (within.isEmpty()) {
            return true;
        }
        QSet<QString> seen; // a parent that is its own descendant must not hang us
        for (QString at = code; !seen.contains(at);) {
            seen.insert(at);
            const auto found = byCode.constFind(at);
            if (found == byCode.constEnd()) {
                return false;
            }
            at = regions[static_cast<std::size_t>(found.value())].parentCode;
            if (at == within) {
                return true;
            }
        }
        return false;
    }

    /// The region that the whole text means.
    std::optional<Match> lookUp(const QString& plain, const QString& within) const
    {
        std::optional<Match> best;
        bool ambiguous = false;
        for (const Meaning& meaning : meanings.value(plain)) {
            if (!isBelow(meaning.code, within)) {
                continue;
            }
            if (!best || strengthOf(meaning.by) < strengthOf(best->by)) {
                best = Match{meaning.code, meaning.by};
                ambiguous = false;
            } else if (meaning.by == best->by && meaning.code != best->code) {
                ambiguous = true;
            }
        }
        return ambiguous ? std::nullopt : best;
    }

    /// As lookUp(), else with the name of the province or of a prefecture in front left out. Two ways of leaving it out
    /// that lead to different regions are ambiguous.
    std::optional<Match> match(const QString& plain, const QString& within) const
    {
        if (meanings.contains(plain)) {
            if (auto whole = lookUp(plain, within)) {
                return whole;
            }
        }
        std::optional<Match> found;
        for (const auto& [prefix, code] : prefixes) {
            if (plain.size() <= prefix.size() || !plain.startsWith(prefix)) {
                continue;
            }
            // The region named in front and the one asked for both have to hold the rest: the lower of the two does.
            QString scope = code;
            if (!within.isEmpty() && code != within && !isBelow(code, within)) {
                if (!isBelow(within, code)) {
                    continue;
                }
                scope = within;
            }
            const auto rest = match(plain.mid(prefix.size()), scope);
            if (rest && found && rest->code != found->code) {
                return std::nullopt;
            }
            if (rest) {
                found = rest;
            }
        }
        return found;
    }
};

RegionCatalog::RegionCatalog() : RegionCatalog(std::vector<Region>{}, std::vector<RegionAlias>{}) {}

RegionCatalog::RegionCatalog(std::vector<Region> regions, std::vector<RegionAlias> aliases)
{
    auto index = std::make_shared<Index>();
    std::stable_sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
        const bool aFirst = a.level == RegionLevel::Province;
        const bool bFirst = b.level == RegionLevel::Province;
        return aFirst != bFirst ? aFirst : a.code < b.code;
    });
    index->regions = std::move(regions);
    index->aliases = std::move(aliases);
    for (std::size_t i = 0; i < index->regions.size(); ++i) {
        const Region& region = index->regions[i];
        index->byCode.insert(region.code, static_cast<int>(i));
        index->children[region.parentCode].append(region.code);
        index->learn(region.code, region.code, By::Code);
        index->learn(region.name, region.code, By::Name);
        index->learn(region.shortName, region.code, By::ShortName);
    }
    for (QStringList& codes : index->children) {
        codes.sort();
    }
    for (const RegionAlias& alias : index->aliases) {
        if (index->byCode.contains(alias.regionCode)) {
            index->learn(alias.code, alias.regionCode, By::FormerCode);
            index->learn(alias.name, alias.regionCode,
                         alias.kind == RegionAlias::Kind::Former ? By::FormerName : By::Alias);
        }
    }
    for (auto text = index->meanings.constBegin(); text != index->meanings.constEnd(); ++text) {
        for (const Index::Meaning& meaning : text.value()) {
            const bool isName = meaning.by != By::Code && meaning.by != By::FormerCode;
            if (isName && index->children.contains(meaning.code)) {
                index->prefixes.emplace_back(text.key(), meaning.code);
            }
        }
    }
    index->search = RegionSearch(index->regions, index->aliases);
    m_index = std::move(index);
}

Result<RegionCatalog> RegionCatalog::read(SQLite::Database& database)
{
    const auto unreadable = [](const QString& why) {
        return fail(Error::Kind::Failed, CatalogWords::tr("The regions cannot be read from the project."), why,
                    CatalogWords::tr("Check the project file with “qiantu verify”."));
    };
    std::vector<Region> regions;
    std::vector<RegionAlias> aliases;
    try {
        SQLite::Statement rows(database, "SELECT code, coalesce(parent_code, ''), level, name, short_name, pinyin, "
                                         "initials, area_km2, label_x, label_y FROM regions");
        while (rows.executeStep()) {
            const QString code = textOf(rows.getColumn(0));
            const auto level = regionLevelFromText(textOf(rows.getColumn(2)));
            if (!level) {
                return unreadable(code);
            }
            regions.push_back({code, textOf(rows.getColumn(1)), *level, textOf(rows.getColumn(3)),
                               textOf(rows.getColumn(4)), textOf(rows.getColumn(5)), textOf(rows.getColumn(6)),
                               rows.getColumn(7).getDouble(), rows.getColumn(8).getDouble(),
                               rows.getColumn(9).getDouble()});
        }
        SQLite::Statement others(database, "SELECT region_code, kind, name, coalesce(code, ''), coalesce(until, '') "
                                           "FROM region_aliases ORDER BY region_code, name, code");
        while (others.executeStep()) {
            const QString name = textOf(others.getColumn(2));
            const auto kind = aliasKindFromText(textOf(others.getColumn(1)));
            if (!kind) {
                return unreadable(name);
            }
            aliases.push_back({textOf(others.getColumn(0)), *kind, name, textOf(others.getColumn(3)),
                               QDate::fromString(textOf(others.getColumn(4)), Qt::ISODate)});
        }
    } catch (const std::exception& exception) {
        return unreadable(QString::fromUtf8(exception.what()));
    }
    return RegionCatalog(std::move(regions), std::move(aliases));
}

const std::vector<Region>& RegionCatalog::regions() const
{
    return m_index->regions;
}

const std::vector<RegionAlias>& RegionCatalog::aliases() const
{
    return m_index->aliases;
}

const Region* RegionCatalog::byCode(const QString& code) const
{
    const auto found = m_index->byCode.constFind(code);
    return found == m_index->byCode.constEnd() ? nullptr : &m_index->regions[static_cast<std::size_t>(found.value())];
}

const Region* RegionCatalog::province() const
{
    const auto found = std::find_if(m_index->regions.begin(), m_index->regions.end(),
                                    [](const Region& region) { return region.parentCode.isEmpty(); });
    return found == m_index->regions.end() ? nullptr : &*found;
}

QStringList RegionCatalog::childrenOf(const QString& code) const
{
    return code.isEmpty() ? QStringList() : m_index->children.value(code);
}

QStringList RegionCatalog::countiesOf(const QString& code) const
{
    QStringList counties;
    for (const Region& region : m_index->regions) {
        if (region.level == RegionLevel::County &&
            (region.code == code || (!code.isEmpty() && m_index->isBelow(region.code, code)))) {
            counties += region.code;
        }
    }
    return counties;
}

QStringList RegionCatalog::ancestryOf(const QString& code) const
{
    QStringList ancestry;
    for (const Region* region = byCode(code); region != nullptr && !ancestry.contains(region->code);
         region = byCode(region->parentCode)) {
        ancestry += region->code;
    }
    return ancestry;
}

std::optional<RegionCatalog::Match> RegionCatalog::match(const QString& text, const QString& within) const
{
    QString plain = plainRegionText(text);
    // Statistics write a county with the zeros of the township and village levels: 520115000000.
    if (plain.size() == 12 && plain.endsWith(QLatin1String("000000"))) {
        plain.chop(6);
    }
    return plain.isEmpty() ? std::nullopt : m_index->match(plain, within);
}

std::vector<const Region*> RegionCatalog::search(const QString& typed, int limit) const
{
    std::vector<const Region*> found;
    for (const int index : m_index->search.find(typed, limit)) {
        found.push_back(&m_index->regions[static_cast<std::size_t>(index)]);
    }
    return found;
}

} // namespace qiantu
