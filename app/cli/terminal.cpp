// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/words.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace qiantu::cli {

namespace {

// What the signal handler may touch: a pointer and, through it, the atomic flag of Progress.
std::atomic<Progress*> interruptible{nullptr};
static_assert(std::atomic<Progress*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void onInterrupt(int)
{
    if (auto* progress = interruptible.load()) {
        progress->cancel();
    }
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    // The second Ctrl+C does what it always does.
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

void write(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

void discardMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg) {
        write(stderr, message.toUtf8() + '\n');
    }
}

} // namespace

void quietLibraries()
{
    if (qEnvironmentVariableIsEmpty("QIANTU_DEBUG")) {
        qInstallMessageHandler(discardMessage);
        // GDAL's own setting; without appending it would look for a name that is not taken.
        qputenv("CPL_LOG", "/dev/null");
        qputenv("CPL_LOG_APPEND", "YES");
    }
}

void print(const QString& text)
{
    write(stdout, text.toUtf8() + '\n');
}

void printBytes(const QByteArray& bytes)
{
    write(stdout, bytes.endsWith('\n') ? bytes : bytes + '\n');
}

Result<void> flushOutput()
{
    errno = 0;
    const bool flushed = std::fflush(stdout) == 0;
    const int reason = errno;
    if (flushed && std::ferror(stdout) == 0) {
        return {};
    }
    return reason == 0 ? fail(Error::Kind::Failed, Words::tr("The output could not be written."))
                       : fail(Error::Kind::Failed, Words::tr("The output could not be written: %1.")
                                                       .arg(QString::fromLocal8Bit(std::strerror(reason))));
}

void complain(const Error& error)
{
    write(stderr, "qiantu: " + error.message().simplified().toUtf8() + '\n');
}

TerminalProgress::TerminalProgress() : m_terminal(isatty(STDERR_FILENO) != 0)
{
    interruptible.store(this);
    handle(SIGINT, onInterrupt);
    handle(SIGTERM, onInterrupt);
}

TerminalProgress::~TerminalProgress()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    interruptible.store(nullptr);
    if (m_terminal && m_shown >= 0) {
        write(stderr, "\r\033[K");
    }
}

void TerminalProgress::begin(const QString& step, std::int64_t total)
{
    m_step = step;
    m_total = total;
    m_shown = -1;
    advance(0);
}

void TerminalProgress::advance(std::int64_t done)
{
    if (!m_terminal) {
        return;
    }
    const std::int64_t percent = m_total > 0 ? done * 100 / m_total : 0;
    if (percent == m_shown) {
        return;
    }
    m_shown = percent;
    const QString line =
        m_total > 0 ? QStringLiteral("%1 %2%").arg(m_step).arg(percent) : m_step + QStringLiteral(" …");
    write(stderr, "\r\033[K" + line.toUtf8());
    std::fflush(stderr);
}

} // namespace qiantu::cli
