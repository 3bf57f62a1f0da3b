// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/publication/publication_settings.h"

#include "models/project/project.h"

#include <QRegularExpression>
#include <QStringList>
#include <SQLiteCpp/SQLiteCpp.h>
#include <utility>

namespace qiantu {

namespace {

QString organisationKey()
{
    return QStringLiteral("organisation");
}

QString approvalKey()
{
    return QStringLiteral("map_approval_number");
}

QString classificationKey()
{
    return QStringLiteral("map_classification");
}

QString stationsKey()
{
    return QStringLiteral("publish_station_positions");
}

} // namespace

PublicationSettings PublicationSettings::read(const Project& project)
{
    PublicationSettings settings;
    settings.organisation = project.setting(organisationKey());
    settings.approvalNumber = project.setting(approvalKey());
    settings.classification = project.setting(classificationKey());
    settings.stationsAllowed = project.setting(stationsKey()) == QLatin1String("1");
    return settings;
}

Result<void> PublicationSettings::write(Project& project) const
{
    const PublicationSettings before = read(project);
    if (*this == before) {
        return {};
    }
    const auto flag = [](bool on) { return on ? QStringLiteral("1") : QString(); };
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement upsert(database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        for (const auto& [key, was, is] :
             {std::tuple{organisationKey(), before.organisation, organisation},
              std::tuple{approvalKey(), before.approvalNumber, approvalNumber},
              std::tuple{classificationKey(), before.classification, classification},
              std::tuple{stationsKey(), flag(before.stationsAllowed), flag(stationsAllowed)}}) {
            if (was == is) {
                continue;
            }
            upsert.bind(1, static_cast<std::int64_t>(project.rowIds().next()));
            upsert.bind(2, key.toStdString());
            upsert.bind(3, is.toStdString());
            upsert.exec();
            upsert.reset();
        }
        return {};
    };
    return project.change(tr("What prints say"), work).map([](std::optional<RowId>) {});
}

bool isApprovalNumber(const QString& text)
{
    // NFKC makes full-width letters, digits, brackets and colons plain; 〔〕 and 【】 stay as they are.
    static const QRegularExpression form(
        QStringLiteral("^(?:审图号\\s*:?\\s*)?(?:GS\\s*\\p{Han}?|\\p{Han}{1,2}\\s*[A-Z]?\\s*S)\\s*"
                       "[(〔\\[【](?:19|20)\\d{2}[)〕\\]】]\\s*第?\\s*\\d{1,6}\\s*号?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(text.normalized(QString::NormalizationForm_KC).trimmed()).hasMatch();
}

QString internalMark()
{
    return PublicationSettings::tr("For internal use");
}

QStringList usualClassifications()
{
    return {internalMark(), PublicationSettings::tr("Confidential"), PublicationSettings::tr("Secret"),
            PublicationSettings::tr("Top secret")};
}

QString internalNote(bool officialBoundaries)
{
    return officialBoundaries
               ? PublicationSettings::tr("This map is for internal use and must not be published or passed on. The "
                                         "boundaries on it are no ground for delimitation.")
               : PublicationSettings::tr("This map is for internal use and must not be published or passed on. The "
                                         "boundaries on it are approximate and not official; they are no ground for "
                                         "delimitation.");
}

QString publishedNote()
{
    return PublicationSettings::tr("The boundaries on this map are no ground for delimitation.");
}

} // namespace qiantu
