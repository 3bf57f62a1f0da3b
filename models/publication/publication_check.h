// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/layouts/sheet.h"

#include <QString>
#include <vector>

namespace qiantu {

class Project;

/// What a map has to have before it may be published.
enum class PublicationNeed
{
    OfficialBoundaries, ///< Every region's boundary is of the official ones that were imported.
    ApprovalNumber,     ///< 审图号, in its form.
    StationPositions,   ///< It does not show where stations stand, unless the project allows it.
    RealData,           ///< No made-up stations stand behind its figures.
    Classification      ///< It carries no 密级.
};

/// Something that is missing, in words, translated.
struct PublicationGap
{
    PublicationNeed need = PublicationNeed::ApprovalNumber;
    QString what;   ///< One sentence: what is missing.
    QString why;    ///< One sentence: why it is needed.
    QString advice; ///< One sentence: what to do.

    friend bool operator==(const PublicationGap&, const PublicationGap&) = default;
};

/// Whether official boundaries were imported for all regions and none has another boundary since.
bool hasOfficialBoundaries(const Project& project);

/// What is missing before `sheet` may be published, in the order of PublicationNeed; empty when nothing is, and for a
/// sheet that is not marked for publication. An approval number that the sheet does not give is the project's.
/// `drawsStations`: whether the positions of stations are on the sheet (maps/publication.h finds that out from its
/// layout) or what it is about.
Result<std::vector<PublicationGap>> checkPublication(const Project& project, const Sheet& sheet, bool drawsStations);

/// The same as a yes or no, for the command line: Error::Kind::Invalid tells of all that is missing, each with what to
/// do.
Result<void> requirePublishable(const Project& project, const Sheet& sheet, bool drawsStations);

} // namespace qiantu
