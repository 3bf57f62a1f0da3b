// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/publication/publication_check.h"

#include "models/project/project.h"
#include "models/publication/publication_settings.h"
#include "models/regions/boundary_import.h"

#include <QCoreApplication>
#include <QStringList>
#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>

namespace qiantu {

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PublicationCheck)
};

constexpr int namesTold = 5;

/// The regions whose boundary is missing or of another source than the one that was imported, in code order.
QStringList regionsOfOtherSource(SQLite::Database& database)
{
    SQLite::Statement rows(database, "SELECT name FROM regions WHERE geom IS NULL OR boundary_source IS NOT "
                                     "(SELECT value FROM settings WHERE key = 'boundary_source') ORDER BY code");
    QStringList names;
    while (rows.executeStep()) {
        names << QString::fromUtf8(rows.getColumn(0).getText());
    }
    return names;
}

std::optional<PublicationGap> boundaryGap(const Project& project)
{
    PublicationGap gap;
    gap.need = PublicationNeed::OfficialBoundaries;
    gap.why = CheckWords::tr("A public map of administrative regions has to show the boundaries that the surveying "
                             "authority issues.");
    gap.advice = CheckWords::tr("Import the official boundaries of all counties (Plans › Replace boundaries) and "
                                "mark them as official.");
    if (project.setting(officialBoundariesSetting()) != QLatin1String("1")) {
        SQLite::Statement source(project.database(),
                                 "SELECT boundary_source FROM regions WHERE parent_code IS NULL ORDER BY code");
        const QString from = source.executeStep() ? QString::fromUtf8(source.getColumn(0).getText("")) : QString();
        gap.what = from.isEmpty() ? CheckWords::tr("The boundaries are not official ones.")
                                  : CheckWords::tr("The boundaries are not official ones (%1).").arg(from);
        return gap;
    }
    const QStringList others = regionsOfOtherSource(project.database());
    if (others.isEmpty()) {
        return {};
    }
    QString names = others.mid(0, namesTold).join(CheckWords::tr(", "));
    if (others.size() > namesTold) {
        names = CheckWords::tr("%1 and %2 more").arg(names).arg(others.size() - namesTold);
    }
    gap.what = CheckWords::tr("Not every boundary is of the official ones any more: %1.").arg(names);
    return gap;
}

std::optional<PublicationGap> approvalGap(const Project& project, const Sheet& sheet)
{
    const QString given = sheet.approvalNumber.trimmed();
    const QString number = given.isEmpty() ? PublicationSettings::read(project).approvalNumber.trimmed() : given;
    if (isApprovalNumber(number)) {
        return {};
    }
    PublicationGap gap;
    gap.need = PublicationNeed::ApprovalNumber;
    gap.what = number.isEmpty() ? CheckWords::tr("There is no map approval number.")
                                : CheckWords::tr("“%1” does not have the form of a map approval number.").arg(number);
    gap.why = CheckWords::tr("A public map has to show the number under which it was examined.");
    gap.advice = CheckWords::tr("Have the map examined and enter the number as it was given, such as GS(2024)1234号 or "
                                "黔S(2025)012号.");
    return gap;
}

std::optional<PublicationGap> stationGap(const Project& project, const Sheet& sheet, bool drawsStations)
{
    // Both have to agree: the sheet may come from a template that was made when the project allowed it.
    if (!drawsStations || (sheet.stationsAllowed && PublicationSettings::read(project).stationsAllowed)) {
        return {};
    }
    PublicationGap gap;
    gap.need = PublicationNeed::StationPositions;
    gap.what = CheckWords::tr("The sheet shows where base stations stand.");
    gap.why = CheckWords::tr("The positions of base stations are not for the public unless the office has allowed it.");
    gap.advice = CheckWords::tr("Choose a sheet that shows figures by region instead, or allow the positions to be "
                                "published.");
    return gap;
}

std::optional<PublicationGap> dataGap(const Project& project)
{
    const auto madeUp = project.database().execAndGet("SELECT count(*) FROM stations WHERE synthetic = 1").getInt64();
    if (madeUp == 0 && project.setting(QStringLiteral("synthetic")) != QLatin1String("1")) {
        return {};
    }
    PublicationGap gap;
    gap.need = PublicationNeed::RealData;
    gap.what = madeUp == 0 ? CheckWords::tr("The project is marked as holding made-up data.")
                           : CheckWords::tr("The project holds %1 made-up base stations.").arg(madeUp);
    gap.why = CheckWords::tr("The public would take figures that are counted on the map for real ones.");
    gap.advice = CheckWords::tr("Make a project with the real stations and print from that.");
    return gap;
}

std::optional<PublicationGap> classificationGap(const Sheet& sheet)
{
    const QString mark = sheet.classification.trimmed();
    if (mark.isEmpty()) {
        return {};
    }
    PublicationGap gap;
    gap.need = PublicationNeed::Classification;
    gap.what = CheckWords::tr("The sheet is marked “%1”.").arg(mark);
    gap.why = CheckWords::tr("What is classified must not be published.");
    gap.advice = CheckWords::tr("Take the classification away if it may go, or do not publish the map.");
    return gap;
}

} // namespace

bool hasOfficialBoundaries(const Project& project)
{
    try {
        return !boundaryGap(project);
    } catch (const SQLite::Exception&) {
        return false; // What cannot be read cannot be vouched for.
    }
}

Result<std::vector<PublicationGap>> checkPublication(const Project& project, const Sheet& sheet, bool drawsStations)
{
    std::vector<PublicationGap> gaps;
    if (!sheet.forPublication) {
        return gaps;
    }
    try {
        for (const auto& gap :
             {boundaryGap(project), approvalGap(project, sheet), stationGap(project, sheet, drawsStations),
              dataGap(project), classificationGap(sheet)}) {
            if (gap) {
                gaps.push_back(*gap);
            }
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed, CheckWords::tr("The project could not be read."),
                    QString::fromUtf8(exception.what()));
    }
    return gaps;
}

Result<void> requirePublishable(const Project& project, const Sheet& sheet, bool drawsStations)
{
    const auto gaps = checkPublication(project, sheet, drawsStations);
    if (!gaps) {
        return tl::unexpected(gaps.error());
    }
    if (gaps->empty()) {
        return {};
    }
    QStringList missing;
    QStringList advice;
    for (const auto& gap : *gaps) {
        missing << gap.what;
        advice << gap.advice;
    }
    return fail(Error::Kind::Invalid,
                CheckWords::tr("The map may not be published. %1").arg(missing.join(QLatin1Char(' '))), {},
                advice.join(QLatin1Char(' ')));
}

} // namespace qiantu
