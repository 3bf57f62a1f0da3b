// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>

namespace qiantu::cli {

/// Keeps what libraries (Qt, QGIS, GDAL) would say on standard error away from it, for the one sentence that belongs
/// there. QIANTU_DEBUG=1 lets it through. Called before the application object is made, which itself may have something
/// to say (of a locale that is not UTF-8).
void quietLibraries();

/// Writes text and a line end to standard output, in UTF-8 whatever the locale.
void print(const QString& text);
/// Writes bytes to standard output as they are, with a line end if they have none.
void printBytes(const QByteArray& bytes);
/// Makes sure that all of the output is written; fails when it could not be (a full disk, a closed pipe).
Result<void> flushOutput();

/// Writes an error's one sentence to standard error.
void complain(const Error& error);

/// Shows progress as one line on standard error when that is a terminal, and asks the work to stop on Ctrl+C (SIGINT)
/// or SIGTERM. A second Ctrl+C ends the program at once. One at a time.
class TerminalProgress : public Progress
{
public:
    TerminalProgress();
    ~TerminalProgress() override;
    void begin(const QString& step, std::int64_t total) override;
    void advance(std::int64_t done) override;

private:
    QString m_step;
    std::int64_t m_total = 0;
    std::int64_t m_shown = -1;
    bool m_terminal;
};

} // namespace qiantu::cli
