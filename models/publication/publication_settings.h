// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QCoreApplication>
#include <QString>

namespace qiantu {

class Project;

/// What a project says on every print and of what may be published, kept in its `settings`.
struct PublicationSettings
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PublicationSettings)

public:
    QString organisation;         ///< 制图单位
    QString approvalNumber;       ///< 审图号
    QString classification;       ///< 密级 of internal prints: 内部资料, 秘密 …; empty: 内部资料.
    bool stationsAllowed = false; ///< Whether a published map may show where the stations stand.

    static PublicationSettings read(const Project& project);
    /// Keeps them in the project as one revision; none when nothing is another. Error::Kind::ReadOnly in a project that
    /// is open for reading only.
    Result<void> write(Project& project) const;

    friend bool operator==(const PublicationSettings&, const PublicationSettings&) = default;
};

/// Whether a text has the form of a map approval number (审图号): the letters of the authority (GS, GS京, 黔S, 粤AS),
/// the year in any kind of brackets, the number and 号: GS(2024)1234号, 黔S〔2025〕012号. Taken leniently: full-width
/// letters and digits, spaces, a leading 审图号： and a missing 号 are let pass. Whether the number was ever given out
/// cannot be known here.
bool isApprovalNumber(const QString& text);

/// The classifications that internal prints usually carry, translated; the first is the one they carry without a
/// choice.
QStringList usualClassifications();

/// What an internal print carries when nobody chose a classification, translated: 内部资料.
QString internalMark();

/// Why an internal print must not leave the house, translated, for the foot of the page. It says of the boundaries
/// whether they are official.
QString internalNote(bool officialBoundaries);

/// The note on boundaries of a published map, translated: they are no ground for a claim.
QString publishedNote();

} // namespace qiantu
