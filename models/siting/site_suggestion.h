// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/siting/siting_ground.h"

#include <algorithm>
#include <vector>

namespace qiantu {

/// A spot that is suggested for a new station.
struct SuggestedSite
{
    enum class Kind
    {
        ExistingSite, ///< Where a station of another generation stands.
        Settlement,   ///< At a point of the planner's layer.
        NewSite       ///< Anywhere else in the county.
    };

    GeoPosition position; ///< Degrees, CGCS2000; inside the county.
    Kind kind = Kind::NewSite;
    QString site;        ///< Of an existing site: its number.
    QString name;        ///< Of an existing site: the name of its station.
    double gain = 0;     ///< How many people it covers that neither a station nor an earlier suggestion does.
    double nearestM = 0; ///< Metres to the nearest station that serves the generation; infinite: none within 10 km.
};

/// Suggested sites with what they come to and how good they are.
struct SitingResult
{
    std::vector<SuggestedSite> sites; ///< The best first; no more than asked for.
    double people = 0;                ///< In the county, as the demand says.
    double coveredBefore = 0;         ///< Of these within the radius of a station that is there or planned.
    double gain = 0;                  ///< What all sites add.
    double upperBound = 0;            ///< What as many sites could add at most, on any of the spots looked at.
    bool peopleKnown = true;          ///< False: no number of people is known, the figures above are shares of 1.
    int spots = 0;                    ///< How many spots were looked at.
    int spaced = 0;                   ///< How many of them may be used together.
    int demandPoints = 0;
    double cellM = 0; ///< The side of the cells that people are spread over, metres; 0 for settlements.

    /// The share of the best possible that is certain to be reached, 0 to 1.
    double certainShare() const { return upperBound > 0 ? std::min(1.0, gain / upperBound) : 1.0; }
};

/// Suggests sites by the greedy solution of max_coverage.h, on the plane of the county's 3-degree Gauss-Krüger zone.
///
/// *Demand*: the settlements with their people; else the county's population spread over square cells (a third of the
/// radius wide, more in a large county), a part by how many stations stand within a kilometre or the radius of a cell,
/// which is where people are, the rest evenly. *Spots*: sites of stations of other generations, settlements, and a grid
/// of half the spacing; none nearer than the spacing to a station that serves the generation, none within half of it of
/// a rejected spot. The order of preference between spots too near to each other is the same.
///
/// Deterministic. Error::Kind::Cancelled when cancelled, Error::Kind::Invalid for a radius, spacing or share that is
/// none.
Result<SitingResult> suggestSites(const SitingGround& ground, const SitingRequest& request, Progress& progress);

/// What the weights are made of, in a sentence or two for people.
QString demandInWords(const SitingGround& ground, const SitingRequest& request, const SitingResult& result);
/// What the sites come to, how much more could be possible, and why that is certain.
QString qualityInWords(const SitingRequest& request, const SitingResult& result);

} // namespace qiantu
