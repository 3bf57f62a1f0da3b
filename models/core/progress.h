// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <atomic>
#include <cstdint>

namespace qiantu {

/// How long work tells how far it is and learns that it should stop.
///
/// Long work takes a `Progress&`, calls advance() now and then (every few thousand rows), and returns
/// Error::Kind::Cancelled as soon as cancelled() is true, leaving everything as it was. The default does nothing, so
/// tests and scripts can pass a plain `Progress`. cancel() may be called from any thread; the virtuals are called on
/// the working thread.
class Progress
{
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// A new step has begun: its name, translated, and how many units it has (0: not known).
    virtual void begin(const QString& step, std::int64_t total)
    {
        Q_UNUSED(step)
        Q_UNUSED(total)
    }

    /// `done` of the step's units are done.
    virtual void advance(std::int64_t done) { Q_UNUSED(done) }

    /// Asks the work to stop.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

    /// Whether the work should stop.
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled{false};
};

} // namespace qiantu
