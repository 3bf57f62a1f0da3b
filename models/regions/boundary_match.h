// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/boundary_file.h"
#include "models/regions/region_catalog.h"

namespace qiantu {

/// A county and the features of a file that are it.
struct BoundaryMatch
{
    QString code;
    RegionCatalog::Match::By by = RegionCatalog::Match::By::Code; ///< Of the first feature.
    std::vector<std::size_t> features;                            ///< Indexes into the file's features.
};

/// Which features of a file are which counties, and everything that did not fit.
struct BoundaryMatching
{
    QString codeField;                   ///< The field that holds the codes; empty: none does.
    QString nameField;                   ///< The field that holds the names; empty: none does.
    std::vector<BoundaryMatch> counties; ///< In code order.
    QStringList missing;                 ///< Codes of counties that the file does not have.
    QStringList unmatched;               ///< Features that are no region, for people: "feature 12: 532300 楚雄州".
    QStringList otherLevels; ///< Features that are prefectures or the province: made from their counties instead.
    QStringList remarks; ///< Code and name that contradict each other, features without a polygon, counties in parts.
};

/// Matches features with counties, by code first (also former codes; codes of 9 or 12 digits and such as 156520102 are
/// understood), then by current, short and former name. The fields are those in which the most values are counties,
/// unless they are named. Error::Kind::NotFound when a named field is not there, Invalid when no county is found at
/// all.
Result<BoundaryMatching> matchBoundaries(const BoundaryFile& file, const RegionCatalog& regions,
                                         const QString& codeField = {}, const QString& nameField = {});

/// How a county was recognised, for people.
QString displayName(RegionCatalog::Match::By by);

} // namespace qiantu
