// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/background_work.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QMessageBox>
#include <QMutex>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>
#include <limits>
#include <memory>

namespace qiantu {

namespace {

/// Keeps the last word of the working thread until the dialog asks for it.
class WatchedProgress : public Progress
{
public:
    void begin(const QString& step, std::int64_t total) override
    {
        const QMutexLocker locker(&m_mutex);
        m_step = step;
        m_total = total;
        m_done = 0;
    }

    void advance(std::int64_t done) override
    {
        const QMutexLocker locker(&m_mutex);
        m_done = done;
    }

    void show(QProgressDialog& dialog) const
    {
        const QMutexLocker locker(&m_mutex);
        if (!m_step.isEmpty()) {
            dialog.setLabelText(m_step);
        }
        dialog.setRange(0, m_total > 0 ? 1000 : 0);
        if (m_total > 0) {
            // 1000 would close the dialog before the work is done.
            dialog.setValue(static_cast<int>(std::min<std::int64_t>(999, m_done * 1000 / m_total)));
        }
    }

private:
    mutable QMutex m_mutex;
    QString m_step;
    std::int64_t m_total = 0;
    std::int64_t m_done = 0;
};

constexpr int pollMs = 50;
constexpr int patienceMs = 300;

} // namespace

Result<void> runInBackground(QWidget* parent, const QString& title, const std::function<Result<void>(Progress&)>& work)
{
    WatchedProgress progress;
    Result<void> result;
    const std::unique_ptr<QThread> thread(QThread::create([&] { result = work(progress); }));
    QProgressDialog dialog(title, QCoreApplication::translate("BackgroundWork", "Cancel"), 0, 0, parent);
    dialog.setWindowTitle(title);
    dialog.setWindowModality(Qt::ApplicationModal);
    // Shown below: by itself the dialog would wait for progress, of which slow work may have none to tell.
    dialog.setMinimumDuration(std::numeric_limits<int>::max());
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    dialog.setMinimumWidth(420);
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog, [&] { progress.cancel(); });
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &dialog, [&] { progress.show(dialog); });
    poll.start(pollMs);
    thread->start();
    // Quick work needs no dialog. Until there is one nothing else keeps the user off the project: clicks and keys wait.
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!thread->isFinished()) {
        dialog.show();
        loop.exec();
    }
    thread->wait();
    return result;
}

void showError(QWidget* parent, const Error& error)
{
    if (error.kind == Error::Kind::Cancelled) {
        return;
    }
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), error.what, QMessageBox::Ok, parent);
    QStringList more;
    if (!error.where.isEmpty()) {
        more << error.where;
    }
    if (!error.advice.isEmpty()) {
        more << error.advice;
    }
    box.setInformativeText(more.join(QLatin1Char('\n')));
    box.exec();
}

} // namespace qiantu
