// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/ready_themes.h"

#include "models/pilots/pilot.h"
#include "models/plans/plan_texts.h"
#include "models/themes/figure_reader.h"

#include <QCollator>
#include <QCoreApplication>
#include <QReadLocker>
#include <algorithm>
#include <set>

namespace qiantu {

namespace {

struct ReadyTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ReadyThemes)
};

/// A level within a name: 县区, 市州.
QString shortName(RegionLevel level)
{
    return level == RegionLevel::County ? ReadyTexts::tr("county") : ReadyTexts::tr("prefecture");
}

using themes::FigureCell;
using themes::FigureReader;

const QString targetsCategory = QStringLiteral("targets");
const QString stationsCategory = QStringLiteral("stations");
const QString pilotsCategory = QStringLiteral("pilots");

class Gallery
{
public:
    explicit Gallery(const ThemeSource& source) : m_source(source), m_asOf(source.checked->result.asOf) {}

    Result<void> addIndicators();
    Result<void> addTargets();
    void addStations();
    Result<void> addPilots();

    std::vector<ReadyTheme> themes;

private:
    Result<FigureReader*> reader()
    {
        if (!m_reader) {
            auto made = FigureReader::create(m_source, m_asOf, {});
            if (!made) {
                return tl::unexpected(made.error());
            }
            m_reader = std::move(*made);
        }
        return m_reader.get();
    }

    QString note(int regions, RegionLevel level, const QDate& latest) const
    {
        const auto& all = m_source.checked->regions.regions();
        const auto count =
            std::count_if(all.begin(), all.end(), [level](const Region& region) { return region.level == level; });
        const QString share =
            ReadyTexts::tr("%1 of %2 regions (%3)").arg(regions).arg(static_cast<int>(count)).arg(displayName(level));
        return latest.isValid() ? ReadyTexts::tr("%1, up to %2").arg(share, themes::writtenDay(latest)) : share;
    }

    void add(const QString& category, const QString& categoryName, Theme theme, int regions, const QString& note)
    {
        themes.push_back({category, categoryName, std::move(theme), note, regions});
    }

    /// The indicators that can have a value below the province, by category and then by name.
    std::vector<const Indicator*> candidates() const;

    const ThemeSource& m_source;
    QDate m_asOf;
    std::unique_ptr<FigureReader> m_reader;
};

std::vector<const Indicator*> Gallery::candidates() const
{
    const Plan& plan = m_source.checked->plan;
    const RegionCatalog& regions = m_source.checked->regions;
    std::set<QString> keys;
    for (const Observation& observation : plan.observations) {
        const Region* region = regions.byCode(observation.region);
        if (region && region->level != RegionLevel::Province) {
            keys.insert(observation.indicator);
        }
    }
    for (const Indicator& indicator : plan.indicators) {
        if (indicator.countedLayer != Indicator::CountedLayer::None) {
            keys.insert(indicator.key);
        }
    }
    // A ratio may be of ratios: until no more come.
    for (bool more = true; more;) {
        more = false;
        for (const Indicator& indicator : plan.indicators) {
            if (indicator.aggregation == Indicator::Aggregation::Ratio && keys.contains(indicator.numerator) &&
                keys.contains(indicator.denominator)) {
                more = keys.insert(indicator.key).second || more;
            }
        }
    }
    std::vector<const Indicator*> indicators;
    for (const QString& key : keys) {
        const auto found = plan.indicators.constFind(key);
        if (found != plan.indicators.constEnd()) {
            indicators.push_back(&*found);
        }
    }
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    collator.setNumericMode(true);
    const QStringList& order = indicatorCategories();
    std::stable_sort(indicators.begin(), indicators.end(), [&](const Indicator* left, const Indicator* right) {
        const auto first = order.indexOf(left->category);
        const auto second = order.indexOf(right->category);
        return first != second ? first < second : collator.compare(left->name, right->name) < 0;
    });
    return indicators;
}

Result<void> Gallery::addIndicators()
{
    const auto figures = reader();
    if (!figures) {
        return tl::unexpected(figures.error());
    }
    for (const Indicator* indicator : candidates()) {
        for (const RegionLevel level : {RegionLevel::County, RegionLevel::Prefecture}) {
            Theme theme;
            theme.figure.indicator = indicator->key;
            const auto column = (*figures)->read(theme.figure, level);
            if (!column) {
                return tl::unexpected(column.error());
            }
            int regions = 0;
            QDate latest;
            for (const FigureCell& cell : column->cells) {
                if (cell.value) {
                    ++regions;
                    latest = latest.isNull() ? cell.date : std::max(latest, cell.date);
                }
            }
            if (regions == 0) {
                continue;
            }
            theme.level = level;
            theme.kind = column->isSum ? ThemeKind::ProportionalSymbols : ThemeKind::Graduated;
            theme.largestSymbolMm = level == RegionLevel::Prefecture ? 16 : 10;
            theme.name = ReadyTexts::tr("%1, by %2").arg(indicator->name, shortName(level));
            add(indicator->category, categoryName(indicator->category), theme, regions, note(regions, level, latest));
        }
    }
    return {};
}

Result<void> Gallery::addTargets()
{
    const auto figures = reader();
    if (!figures) {
        return tl::unexpected(figures.error());
    }
    const Plan& plan = m_source.checked->plan;
    const auto& results = m_source.checked->result.targets;
    std::set<std::tuple<QString, Measure, RegionLevel>> asked;
    for (std::size_t at = 0; at < plan.targets.size() && at < results.size(); ++at) {
        const Target& target = plan.targets[at];
        const Region* region = m_source.checked->regions.byCode(target.region);
        if (region && region->level != RegionLevel::Province && !results[at].supersededBy &&
            target.operatorKey.isEmpty() && plan.indicators.contains(target.indicator)) {
            asked.insert({target.indicator, target.measure, region->level});
        }
    }
    for (const auto& [key, measure, level] : asked) {
        Theme theme;
        theme.kind = ThemeKind::Status;
        theme.level = level;
        theme.figure.kind = ThemeFigure::Kind::Status;
        theme.figure.indicator = key;
        theme.figure.measure = measure;
        const auto column = (*figures)->read(theme.figure, level);
        if (!column) {
            return tl::unexpected(column.error());
        }
        int regions = 0;
        int withActual = 0;
        for (const FigureCell& cell : column->cells) {
            regions += cell.status ? 1 : 0;
            withActual += cell.value ? 1 : 0;
        }
        if (regions == 0) {
            continue; // Only places inside the regions have one.
        }
        QString name = plan.indicators[key].name;
        if (measure != Measure::Level) {
            name = ReadyTexts::tr("%1 (%2)").arg(name, displayName(measure));
        }
        theme.name = ReadyTexts::tr("%1: target status by %2").arg(name, shortName(level));
        add(targetsCategory, ReadyTexts::tr("Targets"), theme, regions, note(regions, level, {}));
        if (withActual > 0) {
            theme.kind = ThemeKind::Diverging;
            theme.figure.kind = ThemeFigure::Kind::Completion;
            theme.name = ReadyTexts::tr("%1: completion by %2").arg(name, shortName(level));
            add(targetsCategory, ReadyTexts::tr("Targets"), theme, withActual, note(withActual, level, {}));
        }
    }
    return {};
}

void Gallery::addStations()
{
    int stations = 0;
    {
        const QReadLocker locker(&m_source.stations->lock);
        stations = static_cast<int>(m_source.stations->store.size());
    }
    if (stations == 0) {
        return;
    }
    const QString categoryText = ReadyTexts::tr("Stations");
    const QString all = ReadyTexts::tr("%n station(s)", nullptr, stations);
    for (const ThemeParts parts : {ThemeParts::Generations, ThemeParts::Operators, ThemeParts::Statuses}) {
        Theme theme;
        theme.kind = ThemeKind::StationCategories;
        theme.parts = parts;
        theme.labels.values = false;
        theme.name = ReadyTexts::tr("Stations by %1").arg(displayName(parts));
        add(stationsCategory, categoryText, theme, stations, all);
    }
    for (const ThemeParts parts : {ThemeParts::Generations, ThemeParts::Operators}) {
        for (const RegionLevel level : {RegionLevel::Prefecture, RegionLevel::County}) {
            Theme theme;
            theme.kind = ThemeKind::Charts;
            theme.level = level;
            theme.parts = parts;
            theme.labels.values = false;
            theme.largestSymbolMm = level == RegionLevel::Prefecture ? 16 : 8;
            theme.name = ReadyTexts::tr("Shares by %1 in each %2").arg(displayName(parts), shortName(level));
            add(stationsCategory, categoryText, theme, stations, all);
        }
    }
    Theme density;
    density.kind = ThemeKind::Density;
    density.labels.values = false;
    density.level = RegionLevel::Prefecture;
    density.name = ReadyTexts::tr("Density of stations");
    add(stationsCategory, categoryText, density, stations, all);
}

Result<void> Gallery::addPilots()
{
    if (!m_source.database) {
        return {};
    }
    const auto pilots = readPilots(*m_source.database);
    if (!pilots) {
        return tl::unexpected(pilots.error());
    }
    std::vector<Pilot> there;
    std::copy_if(pilots->begin(), pilots->end(), std::back_inserter(there), [this](const Pilot& pilot) {
        const Region* region = m_source.checked->regions.byCode(pilot.regionCode);
        // A pilot of the whole province tells no region from another.
        return (!pilot.year || *pilot.year <= m_asOf.year()) && region && region->level != RegionLevel::Province;
    });
    for (const PilotProgramme& programme : programmesOf(there)) {
        if (programme.pilots == 0) {
            continue;
        }
        Theme theme;
        theme.kind = ThemeKind::Pilots;
        theme.programmes = QStringList{programme.name};
        // Where no county is named there is nothing to fill in a map of counties.
        const bool namesCounties = std::any_of(there.begin(), there.end(), [&](const Pilot& pilot) {
            return pilot.programme == programme.name && pilot.status != Pilot::Status::Withdrawn &&
                   m_source.checked->regions.byCode(pilot.regionCode)->level == RegionLevel::County;
        });
        theme.level = namesCounties ? RegionLevel::County : RegionLevel::Prefecture;
        theme.labels.values = false;
        theme.name = ReadyTexts::tr("Pilots: %1").arg(programme.name);
        add(pilotsCategory, ReadyTexts::tr("Pilots"), theme, programme.pilots,
            ReadyTexts::tr("%n pilot(s)", nullptr, programme.pilots));
    }
    return {};
}

} // namespace

Result<std::vector<ReadyTheme>> readyThemes(const ThemeSource& source)
{
    Gallery gallery(source);
    if (auto added = gallery.addIndicators(); !added) {
        return tl::unexpected(added.error());
    }
    if (auto added = gallery.addTargets(); !added) {
        return tl::unexpected(added.error());
    }
    gallery.addStations();
    if (auto added = gallery.addPilots(); !added) {
        return tl::unexpected(added.error());
    }
    return std::move(gallery.themes);
}

} // namespace qiantu
