// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/region.h"

#include <QCoreApplication>

namespace qiantu {

namespace {

struct RegionWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Region)
};

} // namespace

QString toText(RegionLevel level)
{
    switch (level) {
    case RegionLevel::Province:
        return QStringLiteral("province");
    case RegionLevel::Prefecture:
        return QStringLiteral("prefecture");
    case RegionLevel::County:
        break;
    }
    return QStringLiteral("county");
}

std::optional<RegionLevel> regionLevelFromText(const QString& text)
{
    for (const RegionLevel level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        if (text == toText(level)) {
            return level;
        }
    }
    return std::nullopt;
}

QString displayName(RegionLevel level)
{
    switch (level) {
    case RegionLevel::Province:
        return RegionWords::tr("Province");
    case RegionLevel::Prefecture:
        return RegionWords::tr("Prefecture");
    case RegionLevel::County:
        break;
    }
    return RegionWords::tr("County");
}

} // namespace qiantu
