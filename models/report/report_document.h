// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_report.h"
#include "models/workspace/checked_plan.h"

#include <array>

namespace qiantu {

class Project;

/// What a report on the target check holds, and what its title page says beside.
struct ReportOptions
{
    CheckFilter filter = {};     ///< A region with all below it, a year, a document; empty: everything.
    QString title = {};          ///< Empty: the region's name and what the report is.
    QString organisation = {};   ///< Who made it (编制单位); empty: not said.
    QString classification = {}; ///< 密级; empty: not said.
    QStringList remarks = {};    ///< What must be said about the origin of the figures, see originRemarks().
};

/// What every written form of a project's figures must say: that there is made-up data among them, and whom the
/// boundaries and figures are owed to. Translated sentences.
QStringList originRemarks(const Project& project);

/// How many targets have each status.
struct StatusCounts
{
    std::array<int, 6> counts{}; ///< In the order of CheckStatus.

    void add(CheckStatus status) { ++counts[static_cast<std::size_t>(status)]; }

    int of(CheckStatus status) const { return counts[static_cast<std::size_t>(status)]; }

    int total() const;

    /// The counted targets of that status as a share of all, in %; 0 where there is none.
    double share(CheckStatus status) const;
};

/// One target of the report.
struct ReportRow
{
    CheckRow check;
    QString category; ///< Key of the indicator's category; may be empty.
    RegionLevel level = RegionLevel::Province;
    QString prefecture; ///< Code of the prefecture that the region is or lies in; empty for the province.
    int decimals = 0;   ///< How exactly values are written, in the target's unit.
    QString reason;     ///< Why it does not stand well and what it would take, in sentences; empty for others.

    /// Whether another document's target stands instead.
    bool isSuperseded() const { return !check.supersededBy.isEmpty(); }

    /// The group of ReportDocument::byPrefecture that it belongs to.
    QString groupKey() const { return prefecture.isEmpty() ? check.region : prefecture; }

    /// The region, or the place in it that the document names.
    QString placeName() const { return check.place.isEmpty() ? check.regionName : check.place; }

    /// The indicator, with the measure and the operator in brackets.
    QString indicatorName() const;
    /// "≥ 16 万个".
    QString promise() const;
    /// A value in the target's unit, with it; – for none.
    QString valueText(const std::optional<double>& value) const;
    /// The document, with the clause: 黔府办函〔2024〕34号 二（一）.
    QString source() const;
};

/// Counts of one category, or of one prefecture with its counties.
struct ReportGroup
{
    QString key; ///< The category's key, or the region's code.
    QString name;
    StatusCounts counts;
};

/// A finding about the plans or the figures themselves.
struct ReportConflict
{
    PlanConflict::Kind kind = PlanConflict::Kind::DocumentsDisagree;
    QString regionName;
    QString indicatorName;
    std::optional<int> year;
    QStringList documents; ///< References of the documents that are in it, without repetition.
    QString explanation;

    /// Whether documents disagree, with each other or within themselves; else it is about reported figures.
    bool isBetweenDocuments() const;
    /// What it is, in words.
    QString kindName() const;
};

/// A document that the report cites.
struct ReportSource
{
    Document document;
    int targets = 0; ///< How many targets of the report come from it.
    int actuals = 0; ///< How many actual values do.

    /// The day of issue as exactly as it is known.
    QString dateText() const;
};

/// The target check as a document: everything that its written forms (workbook, page, PDF) say. A value; safe to hand
/// to another thread.
struct ReportDocument
{
    QString title;
    QString regionName;
    QDate asOf;
    std::optional<int> year;
    QString documentName; ///< Of the only document, where one was chosen.
    QString organisation;
    QString classification;
    QStringList remarks;

    std::vector<ReportRow> rows; ///< The province's, then prefecture by prefecture its own and its counties'.
    StatusCounts counts;         ///< Of the targets that stand.
    int superseded = 0;
    std::vector<ReportGroup> byCategory;   ///< In the order of indicatorCategories(); only those with targets.
    std::vector<ReportGroup> byPrefecture; ///< The province first, then by code; only those with targets.
    std::vector<std::size_t> behind; ///< Rows that are missed, in conflict or behind: binding and missed ones first.
    std::vector<ReportConflict> conflicts;
    std::vector<ReportSource> sources; ///< The strongest first, then the latest.
    /// The first sentence of the report: how many targets there are and how they stand.
    QString summary;
};

/// All statuses, from good to bad, in the order in which reports show them.
const std::array<CheckStatus, 6>& reportStatuses();

/// Makes the report. Error::Kind::NotFound when no target is left by the filter. A pure function of its arguments.
Result<ReportDocument> makeReportDocument(const CheckedPlan& checked, const ReportOptions& options);

} // namespace qiantu
