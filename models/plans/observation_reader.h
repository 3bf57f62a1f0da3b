// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/observation_import.h"
#include "models/plans/observation_sheet.h"
#include "models/plans/plan_rules.h"

#include <QCoreApplication>

namespace qiantu {

/// Turns the cells of a report into entries: regions, dates, values and units understood, repetitions and what the
/// project has already found. Used by ObservationImport::inspect().
class ObservationReader
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ObservationReader)

public:
    /// `into` has its options and columns; entries, totals, guesses and what is missing are added to it.
    ObservationReader(const ObservationSheet& sheet, const Plan& plan, const RegionCatalog& regions,
                      ObservationImportPlan& into);

    void read();

private:
    /// The region of a row, or why there is none.
    struct RowRegion
    {
        QString code;
        bool isTotal = false;
        QString refused;
    };

    RowRegion regionOf(const SheetRow& row);
    void findDefaults();
    /// A workbook keeps what it shows as 95 % as the number 0.95: finds the columns of percentages whose numbers are
    /// all such shares.
    void findShares();
    void readRow(const SheetRow& row);
    void readFigure(const SheetRow& row, const RowRegion& region, int column);
    void readLong(const SheetRow& row, const RowRegion& region);
    void take(ObservationEntry entry, const QString& unit, std::optional<SpelledDate> date, bool isTotal,
              bool isShare = false);
    void reject(ObservationEntry entry, const QString& reason);
    /// The unit of a number: what stands in the cell, else in the heading, else the indicator's own. Empty when they
    /// contradict each other; then `reason` says how.
    QString unitOf(const QString& inCell, const QString& stated, const Indicator& indicator, QString& reason);
    Observation::Period periodOf(const QString& indicator, const SpelledDate& date);
    void rejectContradictions();
    void compareWithProject();
    void compareTotals();

    const ObservationSheet& m_sheet;
    const Plan& m_plan;
    const RegionCatalog& m_regions;
    ObservationImportPlan& m_into;
    IndicatorMatcher m_matcher;
    PlanRules m_rules;
    std::optional<SpelledDate> m_date; ///< Of values that state none.
    QString m_unit;                    ///< Of figures whose heading states none.
    QString m_parent;                  ///< The last region of the parent column.
    QString m_lowest;                  ///< The lowest region that holds all rows: what 合计 means.
    QStringList m_sinceTotal;          ///< The regions since the last 小计.
    QSet<QString> m_guessedUnits;
    QSet<int> m_shares;           ///< Columns whose numbers are shares of one, not per cent.
    QHash<QString, bool> m_flows; ///< Indicators whose values are of a period.
    std::vector<std::size_t> m_totalEntries;
};

} // namespace qiantu
