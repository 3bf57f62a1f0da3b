// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/regions/region.h"

#include <QStringList>
#include <memory>

namespace SQLite {
class Database;
}

namespace qiantu {

/// All regions of a project with their hierarchy and every name they go by. A value; cheap to copy (implicitly shared
/// parts), safe to hand to another thread.
class RegionCatalog
{
public:
    /// A catalog without regions.
    RegionCatalog();
    /// The regions in any order; they are kept with the province first, then by code. An alias of a region that is not
    /// among them names nothing.
    RegionCatalog(std::vector<Region> regions, std::vector<RegionAlias> aliases);

    /// Reads `regions` and `region_aliases` (without geometry).
    static Result<RegionCatalog> read(SQLite::Database& database);

    /// Every region, the province first, then by code.
    const std::vector<Region>& regions() const;

    /// Whether there is no region at all.
    bool isEmpty() const { return regions().empty(); }

    /// Every other name and code, as given.
    const std::vector<RegionAlias>& aliases() const;

    /// The region of a current code, or nullptr. The pointer lives as long as the catalog.
    const Region* byCode(const QString& code) const;
    /// The province (the region without a parent), or nullptr.
    const Region* province() const;
    /// The codes of the direct children, in code order.
    QStringList childrenOf(const QString& code) const;
    /// The codes of all counties at or below a region, in code order.
    QStringList countiesOf(const QString& code) const;
    /// The region's own code, then its parent's, up to the province.
    QStringList ancestryOf(const QString& code) const;

    /// How a text was understood as a region.
    struct Match
    {
        QString code;
        enum class By
        {
            Code,
            FormerCode,
            Name,
            ShortName,
            FormerName,
            Alias
        } by = By::Name;
    };

    /// The region that a text (a code, a current, short or former name, surrounding space and a leading 贵州省/市州
    /// name ignored) names. Nothing when none does or when it is ambiguous. `within` narrows to a region's descendants,
    /// itself not included. A current code or name goes before a short name, that before a former name or code, that
    /// before an alias: 毕节市 is the prefecture, and the former county 毕节市 (七星关区) only within 毕节市.
    std::optional<Match> match(const QString& text, const QString& within = {}) const;

    /// Regions whose name, former name, code, pinyin or initials contain or begin with what is typed, best first, for a
    /// search box. Case and spaces are ignored.
    std::vector<const Region*> search(const QString& typed, int limit = 20) const;

private:
    struct Index;
    std::shared_ptr<const Index> m_index; // never null, never changed: copies and threads share it
};

} // namespace qiantu
