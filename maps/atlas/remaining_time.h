// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <cstdint>
#include <optional>

namespace qiantu {

/// Estimates how long work of equal units still takes, from how long it took so far.
class RemainingTime
{
public:
    /// The work of `total` units begins now.
    void begin(std::int64_t total);
    /// Seconds left when `done` units are done; nothing before there is anything to go by.
    std::optional<double> seconds(std::int64_t done) const;
    /// The same for an elapsed time in seconds.
    static std::optional<double> seconds(double elapsed, std::int64_t done, std::int64_t total);
    /// For people, translated: "about 25 s left", rounded to what can be known; empty for nothing.
    static QString text(std::optional<double> seconds);

private:
    QElapsedTimer m_clock;
    std::int64_t m_total = 0;
};

} // namespace qiantu
