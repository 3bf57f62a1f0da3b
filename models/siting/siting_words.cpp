// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/units.h"
#include "models/siting/site_suggestion.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace qiantu {

namespace {

struct SitingWords
{
    Q_DECLARE_TR_FUNCTIONS(SitingWords)
};

/// People, or a share of the county where their number is not known.
QString peopleText(const SitingResult& result, double people)
{
    return result.peopleKnown
               ? SitingWords::tr("%1 people").arg(formatNumber(people, 0))
               : SitingWords::tr("%1 of the people").arg(formatNumber(people * 100, 1) + QStringLiteral("%"));
}

QString percent(double share)
{
    return formatNumber(share * 100, 1) + QStringLiteral("%");
}

/// A share that is certain is not rounded up.
QString percentAtLeast(double share)
{
    return formatNumber(std::floor(share * 1000) / 10, 1) + QStringLiteral("%");
}

QString metres(double length)
{
    return QStringLiteral("%1 m").arg(formatNumber(length, 0));
}

} // namespace

QString demandInWords(const SitingGround& ground, const SitingRequest& request, const SitingResult& result)
{
    QString text;
    if (ground.layer) {
        if (!request.demand.field.isEmpty()) {
            text = SitingWords::tr("People: the field “%1” of the %2 points of the layer “%3” in %4.")
                       .arg(request.demand.field, formatNumber(result.demandPoints, 0), ground.layerName,
                            ground.countyName);
        } else {
            text = SitingWords::tr("People: every one of the %1 points of the layer “%2” in %3 counts the same.")
                       .arg(formatNumber(result.demandPoints, 0), ground.layerName, ground.countyName);
        }
        if (ground.unreadable > 0) {
            text += SitingWords::tr(" %n point(s) without a number were left out.", nullptr, ground.unreadable);
        }
        return text;
    }
    text = SitingWords::tr("The project has no grid of population, so this is an estimate: ");
    text += ground.population ? SitingWords::tr("the %1 people of %2 (%3)")
                                    .arg(formatNumber(*ground.population, 0), ground.countyName,
                                         ground.populationDate.toString(Qt::ISODate))
                              : SitingWords::tr("the people of %1 (their number is not known)").arg(ground.countyName);
    const double share = ground.stations.empty() ? 0 : request.demand.stationShare;
    text += SitingWords::tr(" are spread over %1 cells of %2: %3 by how many base stations of any generation stand "
                            "around, %4 evenly.")
                .arg(formatNumber(result.demandPoints, 0), metres(result.cellM), percent(share), percent(1 - share));
    return text;
}

QString qualityInWords(const SitingRequest& request, const SitingResult& result)
{
    if (result.sites.empty()) {
        return result.spots == 0
                   ? SitingWords::tr("There is no spot left in the county that keeps %1 from every station.")
                         .arg(metres(request.spacingM))
                   : SitingWords::tr("Everybody whom a spot could reach is covered within %1 already.")
                         .arg(metres(request.radiusM));
    }
    const int count = static_cast<int>(result.sites.size());
    QString text;
    if (count < request.count) {
        text = SitingWords::tr("Only %n site(s) would cover somebody new at this radius and spacing. ", nullptr, count);
    }
    text += SitingWords::tr("They cover %1 who have no station within %2 so far: %3 of the county instead of %4.")
                .arg(peopleText(result, result.gain), metres(request.radiusM),
                     percent((result.coveredBefore + result.gain) / result.people),
                     percent(result.coveredBefore / result.people));
    text += QLatin1Char('\n');
    text +=
        SitingWords::tr("No choice of %1 of the %2 spots looked at, %3 apart, covers more than %4: this one reaches "
                        "at least %5 of what is possible. (Greedy choice among %6 spots that keep the spacing; of "
                        "the best of these it never falls below 63%: Nemhauser, Wolsey and Fisher 1978.)")
            .arg(formatNumber(request.count, 0), formatNumber(result.spots, 0), metres(request.spacingM),
                 peopleText(result, result.upperBound), percentAtLeast(result.certainShare()),
                 formatNumber(result.spaced, 0));
    return text;
}

} // namespace qiantu
