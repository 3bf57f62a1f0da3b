// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/actuals.h"
#include "models/themes/theme_values.h"

#include <QReadLocker>
#include <memory>
#include <optional>
#include <vector>

namespace qiantu::themes {

/// What a figure is for one region, in the figure's own unit.
struct FigureCell
{
    QString region;
    std::optional<double> value;
    std::optional<CheckStatus> status;
    ActualSource source = ActualSource::None;
    QDate date;
    bool complete = true;
    QString explanation;
    const Target* target = nullptr; ///< For figures of a target; lives as long as the FigureReader's source.
};

/// A figure for every region of a level.
struct FigureColumn
{
    QString name; ///< Translated.
    QString unit;
    int decimals = 0;
    bool isComputed = false; ///< `decimals` says nothing: the values are worked out.
    bool isSum = false;      ///< A count or sum that larger regions have more of.
    Indicator::Better better = Indicator::Better::Neither;
    std::vector<FigureCell> cells;
};

/// Reads figures at one date from one state of a project. Refers to the source, which has to outlive it.
class FigureReader
{
public:
    /// `figures` are those that will be read: things to count that no indicator counts are counted here.
    static Result<std::unique_ptr<FigureReader>> create(const ThemeSource& source, const QDate& asOf,
                                                        const std::vector<ThemeFigure>& figures);

    /// The figure for every region of a level, in the catalogue's order.
    Result<FigureColumn> read(const ThemeFigure& figure, RegionLevel level);

    /// The keys of the documents that the values read so far come from, by first use.
    const QStringList& documents() const { return m_documents; }

    const RegionCatalog& regions() const { return m_index.catalog(); }

    const Plan& plan() const { return m_plan; }

    /// The indicator of a figure's quantity, or nullptr.
    const Indicator* quantityOf(const ThemeFigure& figure) const;

private:
    FigureReader(const ThemeSource& source, const QDate& asOf, Plan plan);

    FigureCell valueCell(const Indicator& indicator, const QString& region, const QString& operatorKey);
    FigureCell cellOf(const ThemeFigure& figure, const Indicator& quantity, const Indicator* other,
                      const Region& region);
    FigureCell changeCell(const ThemeFigure& figure, const Indicator& quantity, const Region& region);
    void readTargets(const ThemeFigure& figure, const Indicator& quantity, FigureColumn& column);
    QHash<QString, std::size_t> targetsOf(const ThemeFigure& figure) const;
    void note(const Indicator& indicator, const QString& region, const Actual& actual);
    void noteDocument(const QString& key);

    const ThemeSource& m_source;
    QDate m_asOf;
    Plan m_plan; ///< The checked one with the things that no indicator counts as indicators of their own.
    checking::PlanIndex m_index;
    LiveCounts m_ownCounts;
    MapCounter m_counter;
    checking::ActualFinder m_finder;
    QStringList m_documents;
    QSet<std::pair<QString, QString>> m_noted;
};

/// The key under which counted things stand among the indicators.
QString countedKey(const CountedThings& counted);
/// Counted things as an indicator.
Indicator countedIndicator(const CountedThings& counted);
/// The unit of a ratio: "个/万人", "%".
QString ratioUnit(const QString& upper, const QString& lower, double factor);
/// A day for people, translated: 2025年12月31日.
QString writtenDay(const QDate& date);

/// The values of a theme at all of its years (themeYears()), for Theme::acrossYears. Fails as themeValues() does.
Result<std::vector<double>> numbersOfEveryYear(Theme theme, const ThemeSource& source);

} // namespace qiantu::themes
