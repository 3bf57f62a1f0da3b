// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"
#include "models/regions/region_catalog.h"

#include <QCoreApplication>
#include <QDate>
#include <memory>
#include <vector>

namespace qiantu {

/// Something in a record that is not as it should be.
struct PlanFault
{
    QString column; ///< The column of the record's table.
    QString what;   ///< Translated, one sentence.
    /// Only odd: the record can be stored all the same.
    bool isHint = false;
};

using PlanFaults = std::vector<PlanFault>;

/// What a record must be like to go into a plan. A record with an id is compared with all others but itself. Forms show
/// the faults while one types; PlanEditor refuses what has any that is not a hint.
class PlanRules
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanRules)

public:
    /// `today` is the day after which nothing can have been observed yet.
    PlanRules(std::shared_ptr<const Plan> plan, RegionCatalog regions, const QDate& today = QDate::currentDate());

    PlanFaults faults(const Document& document) const;
    PlanFaults faults(const Indicator& indicator) const;
    PlanFaults faults(const Target& target) const;
    PlanFaults faults(const Observation& observation) const;

    const Plan& plan() const { return *m_plan; }

    const RegionCatalog& regions() const { return m_regions; }

    /// Whether figures of an indicator and a measure can be in a unit; growth is in %, whatever the indicator is in.
    bool unitFits(const QString& unit, const Indicator& indicator, Measure measure) const;

private:
    /// What targets and observations have in common.
    struct Figure
    {
        const QString& indicator;
        const QString& region;
        double value;
        const QString& unit;
        Measure measure;
        std::optional<int> since;
        int year;
        const QString& operatorKey;
        const QString& quote;
    };

    void checkFigure(const Figure& figure, PlanFaults& faults) const;
    void checkParts(const Indicator& indicator, PlanFaults& faults) const;
    void checkCounting(const Indicator& indicator, PlanFaults& faults) const;
    void checkUses(const Indicator& indicator, PlanFaults& faults) const;
    /// Whether an indicator is made up of itself, directly or through others.
    bool isCircular(const Indicator& indicator) const;

    std::shared_ptr<const Plan> m_plan;
    RegionCatalog m_regions;
    QDate m_today;
};

/// The first fault that is not a hint, or nullptr.
const PlanFault* firstRefusal(const PlanFaults& faults);

/// Whether a quotation contains a number as documents write it (16, 1,600, 16.0), white space and thousands separators
/// left out.
bool quoteContains(const QString& quote, double number);

} // namespace qiantu
