// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_match.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <algorithm>

namespace qiantu {

namespace {

struct MatchWords
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryImport)
};

using Match = RegionCatalog::Match;

/// The six digits of a code as it is written in many ways: 520102, 520102000000, 156520102, 520102.0.
QString codeOf(const QString& written)
{
    static const QRegularExpression form(QStringLiteral("^(?:156)?(\\d{6})(?:0{3}|0{6})?(?:\\.0+)?$"));
    const auto found = form.match(written);
    return found.hasMatch() ? found.captured(1) : QString();
}

std::optional<Match> byCode(const RegionCatalog& regions, const QString& written)
{
    const QString code = codeOf(written);
    const auto match = code.isEmpty() ? std::nullopt : regions.match(code);
    return match && (match->by == Match::By::Code || match->by == Match::By::FormerCode) ? match : std::nullopt;
}

std::optional<Match> byName(const RegionCatalog& regions, const QString& written)
{
    const auto match = written.isEmpty() ? std::nullopt : regions.match(written);
    return match && match->by != Match::By::Code && match->by != Match::By::FormerCode ? match : std::nullopt;
}

bool isCounty(const RegionCatalog& regions, const std::optional<Match>& match)
{
    const Region* region = match ? regions.byCode(match->code) : nullptr;
    return region != nullptr && region->level == RegionLevel::County;
}

/// The field in which the most values are counties; -1 when in none any is.
template <typename Find>
int bestField(const BoundaryFile& file, const RegionCatalog& regions, const Find& find)
{
    int best = -1;
    int most = 0;
    for (int field = 0; field < file.fields.size(); ++field) {
        const auto count = static_cast<int>(
            std::count_if(file.features.begin(), file.features.end(), [&](const BoundaryFeature& feature) {
                return isCounty(regions, find(regions, feature.values.value(field)));
            }));
        if (count > most) {
            most = count;
            best = field;
        }
    }
    return best;
}

template <typename Find>
Result<int> fieldFor(const BoundaryFile& file, const RegionCatalog& regions, const QString& named, const Find& find)
{
    if (named.isEmpty()) {
        return bestField(file, regions, find);
    }
    const auto index = static_cast<int>(file.fields.indexOf(named));
    if (index < 0) {
        return fail(Error::Kind::NotFound, MatchWords::tr("There is no field “%1”.").arg(named), file.path,
                    MatchWords::tr("There is %1.").arg(file.fields.join(QStringLiteral(", "))));
    }
    return index;
}

QString nameOf(const RegionCatalog& regions, const QString& code)
{
    const Region* region = regions.byCode(code);
    return region ? QStringLiteral("%1 %2").arg(code, region->name) : code;
}

/// Matches one feature after the other.
class Matcher
{
public:
    Matcher(const BoundaryFile& file, const RegionCatalog& regions, int codeField, int nameField)
        : m_file(file), m_regions(regions), m_codeField(codeField), m_nameField(nameField)
    {
        m_result.codeField = codeField < 0 ? QString() : file.fields.at(codeField);
        m_result.nameField = nameField < 0 ? QString() : file.fields.at(nameField);
    }

    BoundaryMatching run()
    {
        for (std::size_t index = 0; index < m_file.features.size(); ++index) {
            take(index);
        }
        for (const BoundaryMatch& match : std::as_const(m_counties)) {
            if (match.features.size() > 1) {
                m_result.remarks << MatchWords::tr("%1 is made of %n features.", nullptr,
                                                   static_cast<int>(match.features.size()))
                                        .arg(nameOf(m_regions, match.code));
            }
            m_result.counties.push_back(match);
        }
        for (const Region& region : m_regions.regions()) {
            if (region.level == RegionLevel::County && !m_counties.contains(region.code)) {
                m_result.missing << region.code;
            }
        }
        return std::move(m_result);
    }

private:
    void take(std::size_t index)
    {
        const BoundaryFeature& feature = m_file.features[index];
        const QString code = m_codeField < 0 ? QString() : feature.values.value(m_codeField);
        const QString name = m_nameField < 0 ? QString() : feature.values.value(m_nameField);
        const QString label = MatchWords::tr("Feature %1: %2").arg(feature.number).arg((code + u' ' + name).trimmed());
        const auto coded = byCode(m_regions, code);
        // The name of a county may be a prefecture's as well (毕节市): the code goes before it.
        const auto named = byName(m_regions, name);
        const auto match = coded ? coded : named;
        if (!match) {
            m_result.unmatched << label;
            return;
        }
        if (!isCounty(m_regions, match)) {
            m_result.otherLevels << label;
            return;
        }
        if (!feature.fault.isEmpty()) {
            m_result.remarks << MatchWords::tr("%1: %2.", "a feature, and what is wrong").arg(label, feature.fault);
            return;
        }
        if (coded && isCounty(m_regions, named) && named->code != coded->code) {
            m_result.remarks << MatchWords::tr("%1: the code is %2, the name %3; the code was taken.")
                                    .arg(label, nameOf(m_regions, coded->code), nameOf(m_regions, named->code));
        }
        auto& county = m_counties[match->code];
        if (county.features.empty()) {
            county.code = match->code;
            county.by = match->by;
        }
        county.features.push_back(index);
    }

    const BoundaryFile& m_file;
    const RegionCatalog& m_regions;
    int m_codeField;
    int m_nameField;
    QMap<QString, BoundaryMatch> m_counties;
    BoundaryMatching m_result;
};

} // namespace

QString displayName(RegionCatalog::Match::By by)
{
    switch (by) {
    case Match::By::Code:
        return MatchWords::tr("code");
    case Match::By::FormerCode:
        return MatchWords::tr("former code");
    case Match::By::Name:
        return MatchWords::tr("name");
    case Match::By::ShortName:
        return MatchWords::tr("short name");
    case Match::By::FormerName:
        return MatchWords::tr("former name");
    case Match::By::Alias:
        return MatchWords::tr("other name");
    }
    return {};
}

Result<BoundaryMatching> matchBoundaries(const BoundaryFile& file, const RegionCatalog& regions,
                                         const QString& codeField, const QString& nameField)
{
    const auto code = fieldFor(file, regions, codeField, byCode);
    if (!code) {
        return tl::unexpected(code.error());
    }
    const auto name = fieldFor(file, regions, nameField, byName);
    if (!name) {
        return tl::unexpected(name.error());
    }
    BoundaryMatching matching = Matcher(file, regions, *code, *name).run();
    if (matching.counties.empty()) {
        return fail(Error::Kind::Invalid, MatchWords::tr("No feature of the file is a county of this project."),
                    file.path,
                    MatchWords::tr("Name the fields that hold the codes or names; there is %1.")
                        .arg(file.fields.join(QStringLiteral(", "))));
    }
    return matching;
}

} // namespace qiantu
