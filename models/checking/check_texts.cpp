// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/target_check.h"

#include <QCoreApplication>

namespace qiantu {
namespace {

struct CheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(CheckTexts)
};

} // namespace

QString toText(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return QStringLiteral("met");
    case CheckStatus::OnTrack:
        return QStringLiteral("on_track");
    case CheckStatus::Behind:
        return QStringLiteral("behind");
    case CheckStatus::Missed:
        return QStringLiteral("missed");
    case CheckStatus::NoData:
        return QStringLiteral("no_data");
    case CheckStatus::InConflict:
        return QStringLiteral("in_conflict");
    }
    return {};
}

QString displayName(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return CheckTexts::tr("met");
    case CheckStatus::OnTrack:
        return CheckTexts::tr("on track");
    case CheckStatus::Behind:
        return CheckTexts::tr("behind");
    case CheckStatus::Missed:
        return CheckTexts::tr("missed");
    case CheckStatus::NoData:
        return CheckTexts::tr("no data");
    case CheckStatus::InConflict:
        return CheckTexts::tr("in conflict");
    }
    return {};
}

QString toText(ActualSource source)
{
    switch (source) {
    case ActualSource::None:
        return QStringLiteral("none");
    case ActualSource::CountedOnMap:
        return QStringLiteral("counted");
    case ActualSource::Reported:
        return QStringLiteral("reported");
    case ActualSource::RolledUp:
        return QStringLiteral("rolled_up");
    case ActualSource::Computed:
        return QStringLiteral("computed");
    }
    return {};
}

QString displayName(ActualSource source)
{
    switch (source) {
    case ActualSource::None:
        return CheckTexts::tr("none");
    case ActualSource::CountedOnMap:
        return CheckTexts::tr("counted on the map");
    case ActualSource::Reported:
        return CheckTexts::tr("reported");
    case ActualSource::RolledUp:
        return CheckTexts::tr("rolled up");
    case ActualSource::Computed:
        return CheckTexts::tr("computed");
    }
    return {};
}

bool TargetResult::isError() const
{
    return status == CheckStatus::Missed && target && target->kind == TargetKind::Binding && !supersededBy;
}

} // namespace qiantu
