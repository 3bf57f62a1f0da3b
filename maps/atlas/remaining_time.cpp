// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/remaining_time.h"

#include <QCoreApplication>
#include <cmath>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

/// The first unit takes longer than the others, for it opens and lays out what they share.
constexpr std::int64_t leastDone = 2;

} // namespace

void RemainingTime::begin(std::int64_t total)
{
    m_total = total;
    m_clock.start();
}

std::optional<double> RemainingTime::seconds(std::int64_t done) const
{
    return m_clock.isValid() ? seconds(static_cast<double>(m_clock.elapsed()) / 1000, done, m_total) : std::nullopt;
}

std::optional<double> RemainingTime::seconds(double elapsed, std::int64_t done, std::int64_t total)
{
    if (done < leastDone || done > total) {
        return std::nullopt;
    }
    return elapsed / static_cast<double>(done) * static_cast<double>(total - done);
}

QString RemainingTime::text(std::optional<double> seconds)
{
    if (!seconds) {
        return {};
    }
    if (*seconds >= 90) {
        return AtlasTexts::tr("about %1 min left").arg(std::lround(*seconds / 60));
    }
    // In steps of five seconds above ten: a figure that jumps about says nothing.
    const auto whole = *seconds > 10 ? std::lround(*seconds / 5) * 5 : std::lround(std::ceil(*seconds));
    return AtlasTexts::tr("about %1 s left").arg(whole);
}

} // namespace qiantu
