// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation.h"

#include "models/plans/units.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace qiantu {

namespace {

struct AllocationWords
{
    Q_DECLARE_TR_FUNCTIONS(Allocation)
};

/// In the order of WeightKind.
constexpr std::array<const char*, weightKinds.size()> kindTexts{"population", "area", "stock", "gap", "equal"};

std::size_t at(WeightKind kind)
{
    return static_cast<std::size_t>(kind);
}

/// Works out one outcome.
class Calculation
{
public:
    explicit Calculation(const Allocation& allocation) : m_allocation(allocation), m_task(allocation.task)
    {
        const std::size_t count = m_task.regions.size();
        m_outcome.gaps.resize(count);
        m_outcome.shares.resize(count);
        m_outcome.parts.assign(count, 0);
    }

    AllocationOutcome run()
    {
        if (m_allocation.mix.sum() <= 0) {
            m_outcome.problems << AllocationWords::tr("No weight is chosen.");
        }
        const std::vector<std::size_t> top = groupOf({});
        if (top.empty()) {
            m_outcome.problems << AllocationWords::tr("There is no region to break the target down to.");
            return m_outcome;
        }
        divide(top, m_task.total, m_task.stock, m_task.regionName);
        for (const std::size_t region : top) {
            m_outcome.allocated += m_outcome.parts[region];
            m_outcome.fixedTotal += fixed(region).value_or(0);
            const std::vector<std::size_t> below = groupOf(m_task.regions[region].code);
            if (!below.empty()) {
                divide(below, m_outcome.parts[region], m_allocation.value(region, WeightKind::Stock),
                       m_task.regions[region].name);
            }
        }
        return m_outcome;
    }

private:
    using Group = std::vector<std::size_t>;

    Group groupOf(const QString& within) const
    {
        Group group;
        for (std::size_t region = 0; region < m_task.regions.size(); ++region) {
            if (m_task.regions[region].within == within) {
                group.push_back(region);
            }
        }
        return group;
    }

    std::optional<std::int64_t> fixed(std::size_t region) const
    {
        return region < m_allocation.fixed.size() ? m_allocation.fixed[region] : std::nullopt;
    }

    /// The value, or its lack put down.
    std::optional<double> needed(std::size_t region, WeightKind kind)
    {
        const auto value = m_allocation.value(region, kind);
        if (!value) {
            const bool known = std::any_of(m_outcome.missing.begin(), m_outcome.missing.end(), [&](const auto& other) {
                return other.region == region && other.kind == kind;
            });
            if (!known) {
                m_outcome.missing.push_back({region, kind});
            }
        }
        return value;
    }

    /// What each of a group lacks to the level per inhabitant that the total means for all of it.
    std::vector<std::optional<double>> gapsOf(const Group& group, std::int64_t total, std::optional<double> stock)
    {
        const bool wanted = m_allocation.mix[WeightKind::Gap] > 0;
        std::vector<std::optional<double>> gaps(group.size());
        double inhabitants = 0;
        double present = 0;
        bool complete = true;
        for (const std::size_t region : group) {
            // A fixed region counts for the level as well.
            const auto population =
                wanted ? needed(region, WeightKind::Population) : m_allocation.value(region, WeightKind::Population);
            const auto here =
                wanted ? needed(region, WeightKind::Stock) : m_allocation.value(region, WeightKind::Stock);
            complete = complete && population && here;
            inhabitants += population.value_or(0);
            present += here.value_or(0);
        }
        if (!complete || inhabitants <= 0) {
            return gaps;
        }
        // An increase comes on top of what is there.
        const double level =
            m_task.amount(total) + (m_task.target.measure == Measure::Increase ? stock.value_or(present) : 0);
        for (std::size_t i = 0; i < group.size(); ++i) {
            const double even = level * *m_allocation.value(group[i], WeightKind::Population) / inhabitants;
            gaps[i] = std::max(0.0, even - *m_allocation.value(group[i], WeightKind::Stock));
        }
        return gaps;
    }

    /// The weights of one kind of the cells that are not fixed; nothing where one is missing.
    std::vector<std::optional<double>> weightsOf(WeightKind kind, const Group& group,
                                                 const std::vector<std::optional<double>>& gaps)
    {
        std::vector<std::optional<double>> weights;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const std::size_t region = group[i];
            if (fixed(region)) {
                weights.emplace_back(0);
            } else if (kind == WeightKind::Equal) {
                weights.emplace_back(1);
            } else if (kind == WeightKind::Gap) {
                weights.push_back(gaps[i]);
            } else {
                weights.push_back(needed(region, kind));
            }
        }
        return weights;
    }

    /// The mixed weights: each kind's shares times its part of the mix. Nothing when a value is missing.
    std::optional<std::vector<double>> mixed(const Group& group, const std::vector<std::optional<double>>& gaps)
    {
        std::vector<double> sums(group.size(), 0);
        const WeightMix& mix = m_allocation.mix;
        const auto kinds = std::count_if(mix.parts.begin(), mix.parts.end(), [](int part) { return part > 0; });
        bool complete = true;
        for (const WeightKind kind : weightKinds) {
            if (mix[kind] <= 0) {
                continue;
            }
            const auto weights = weightsOf(kind, group, gaps);
            double total = 0;
            for (const auto& weight : weights) {
                complete = complete && weight;
                total += weight.value_or(0);
            }
            for (std::size_t i = 0; complete && i < group.size(); ++i) {
                // One kind alone stays as it is, so that its proportions are exact.
                sums[i] += kinds == 1 ? *weights[i] : (total > 0 ? *weights[i] / total * mix[kind] : 0);
            }
        }
        return complete ? std::optional(sums) : std::nullopt;
    }

    std::int64_t minimumOf(std::size_t region)
    {
        if (!m_allocation.notBelowStock || !m_allocation.canKeepStock() || fixed(region)) {
            return 0;
        }
        const auto stock = needed(region, WeightKind::Stock);
        // Half a millionth of a step is noise of the conversion, not stock.
        const double steps = stock ? std::ceil(*stock * std::pow(10, m_task.decimals) - 5e-7) : 0;
        return static_cast<std::int64_t>(std::max(0.0, steps));
    }

    void divide(const Group& group, std::int64_t total, std::optional<double> stock, const QString& whole)
    {
        const auto gaps = gapsOf(group, total, stock);
        const auto weights = mixed(group, gaps);
        std::vector<ApportionCell> cells;
        const auto scaled = weights ? wholeWeights(*weights) : std::vector<std::int64_t>(group.size(), 0);
        const double sum = weights ? std::accumulate(weights->begin(), weights->end(), 0.0) : 0;
        for (std::size_t i = 0; i < group.size(); ++i) {
            m_outcome.gaps[group[i]] = gaps[i];
            if (sum > 0) {
                m_outcome.shares[group[i]] = weights->at(i) / sum;
            }
            cells.push_back({scaled[i], fixed(group[i]), minimumOf(group[i])});
        }
        const Apportionment result = apportion(total, cells);
        for (std::size_t i = 0; i < group.size(); ++i) {
            m_outcome.parts[group[i]] = result.parts[i];
        }
        if (result.state != Apportionment::State::Done) {
            explain(result, weights.has_value(), whole);
        }
    }

    void explain(const Apportionment& result, bool weightsKnown, const QString& whole)
    {
        const QString amount = m_task.text(std::abs(result.left)) + QLatin1Char(' ') + m_task.unit;
        switch (result.state) {
        case Apportionment::State::FixedExceed:
            m_outcome.problems
                << AllocationWords::tr("%1: the fixed cells are %2 more than the whole.").arg(whole, amount);
            break;
        case Apportionment::State::FixedFallShort:
            m_outcome.problems
                << AllocationWords::tr("%1: every cell is fixed, and %2 are left over.").arg(whole, amount);
            break;
        case Apportionment::State::MinimaExceed:
            m_outcome.problems
                << AllocationWords::tr("%1: what is there already is %2 more than the whole.").arg(whole, amount);
            break;
        case Apportionment::State::NoWeight:
            // Of unknown weights the missing values are told instead.
            if (weightsKnown && m_allocation.mix.sum() > 0) {
                m_outcome.problems
                    << AllocationWords::tr("%1: every weight is 0, so that %2 cannot be divided.").arg(whole, amount);
            }
            break;
        case Apportionment::State::Done:
            break;
        }
    }

    const Allocation& m_allocation;
    const AllocationTask& m_task;
    AllocationOutcome m_outcome;
};

} // namespace

QString toText(WeightKind kind)
{
    return QString::fromLatin1(kindTexts.at(at(kind)));
}

std::optional<WeightKind> weightKindFromText(const QString& text)
{
    for (const WeightKind kind : weightKinds) {
        if (text == QLatin1String(kindTexts.at(at(kind)))) {
            return kind;
        }
    }
    return std::nullopt;
}

QString displayName(WeightKind kind)
{
    switch (kind) {
    case WeightKind::Population:
        return AllocationWords::tr("Population");
    case WeightKind::Area:
        return AllocationWords::tr("Land area");
    case WeightKind::Stock:
        return AllocationWords::tr("Present stock");
    case WeightKind::Gap:
        return AllocationWords::tr("Gap to target");
    case WeightKind::Equal:
        return AllocationWords::tr("Equal parts");
    }
    return {};
}

WeightMix WeightMix::only(WeightKind kind)
{
    WeightMix mix;
    mix[kind] = 100;
    return mix;
}

int WeightMix::sum() const
{
    return std::accumulate(parts.begin(), parts.end(), 0);
}

QString WeightMix::text() const
{
    QStringList texts;
    for (const WeightKind kind : weightKinds) {
        if ((*this)[kind] > 0) {
            texts << QStringLiteral("%1 %2%").arg(displayName(kind)).arg(std::lround(100.0 * (*this)[kind] / sum()));
        }
    }
    return texts.join(AllocationWords::tr(", ", "between the items of a list"));
}

double AllocationTask::amount(std::int64_t steps) const
{
    return shiftDecimal(static_cast<double>(steps), -decimals);
}

std::int64_t AllocationTask::steps(double amount) const
{
    return std::llround(shiftDecimal(amount, decimals));
}

QString AllocationTask::text(std::int64_t steps) const
{
    return formatNumber(amount(steps), decimals);
}

std::optional<double> Allocation::value(std::size_t region, WeightKind kind) const
{
    if (region < entered.size() && entered[region].at(at(kind))) {
        return entered[region].at(at(kind));
    }
    switch (kind) {
    case WeightKind::Population:
        return task.regions.at(region).population;
    case WeightKind::Area:
        return task.regions.at(region).area;
    case WeightKind::Stock:
        return task.regions.at(region).stock;
    case WeightKind::Gap:
    case WeightKind::Equal:
        break;
    }
    return std::nullopt;
}

AllocationOutcome Allocation::calculate() const
{
    return Calculation(*this).run();
}

QString Allocation::method() const
{
    QStringList sentences;
    sentences << AllocationWords::tr("Weights: %1; largest remainder in steps of %2 %3.")
                     .arg(mix.text(), formatNumber(task.amount(1), task.decimals), task.unit);
    if (mix[WeightKind::Population] > 0 || mix[WeightKind::Gap] > 0) {
        QDate first;
        QDate last;
        for (const AllocationRegion& region : task.regions) {
            if (region.populationDate.isValid()) {
                first = first.isValid() ? std::min(first, region.populationDate) : region.populationDate;
                last = last.isValid() ? std::max(last, region.populationDate) : region.populationDate;
            }
        }
        if (first.isValid()) {
            sentences << (first.year() == last.year()
                              ? AllocationWords::tr("Population of %1.").arg(first.year())
                              : AllocationWords::tr("Population of %1 to %2.").arg(first.year()).arg(last.year()));
        }
    }
    if (notBelowStock && canKeepStock()) {
        sentences << AllocationWords::tr("No part below the present stock.");
    }
    const auto fixedCells =
        std::count_if(fixed.begin(), fixed.end(), [](const auto& cell) { return cell.has_value(); });
    if (fixedCells > 0) {
        sentences << AllocationWords::tr("%n part(s) fixed by hand.", nullptr, static_cast<int>(fixedCells));
    }
    const auto filled = std::count_if(entered.begin(), entered.end(), [](const auto& values) {
        return std::any_of(values.begin(), values.end(), [](const auto& value) { return value.has_value(); });
    });
    if (filled > 0) {
        sentences << AllocationWords::tr("Weights of %n region(s) entered by hand.", nullptr, static_cast<int>(filled));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace qiantu
