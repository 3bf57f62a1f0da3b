// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/background_work.h"

#include <QApplication>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWindow>
#include <atomic>
#include <qpa/qwindowsysteminterface.h>

namespace qiantu::test {

namespace {

/// The visible dialog of a kind, or nullptr.
template <typename Dialog>
Dialog* visibleDialog()
{
    for (auto* widget : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<Dialog*>(widget); dialog && dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

/// Works until it is cancelled, ten seconds at most.
Result<void> workUntilCancelled(Progress& progress)
{
    for (int i = 0; i < 1000; ++i) {
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        }
        QThread::msleep(10);
    }
    return {};
}

} // namespace

class TestBackgroundWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theWorkRunsOnAnotherThreadAndItsValueComesBack()
    {
        QThread* workedOn = nullptr;
        const auto result = runInBackground<int>(nullptr, QStringLiteral("Work"), [&](Progress&) -> Result<int> {
            workedOn = QThread::currentThread();
            return 42;
        });
        QIANTU_VERIFY_OK(result);
        QCOMPARE(*result, 42);
        QVERIFY(workedOn && workedOn != QThread::currentThread());
    }

    void aFailureComesBackAsItIs()
    {
        const auto result = runInBackground<int>(nullptr, QStringLiteral("Work"), [](Progress&) -> Result<int> {
            return fail(Error::Kind::Newer, QStringLiteral("what"), QStringLiteral("where"), QStringLiteral("advice"));
        });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Newer);
        QCOMPARE(result.error().message(),
                 Error({Error::Kind::Newer, QStringLiteral("what"), QStringLiteral("where"), QStringLiteral("advice")})
                     .message());
    }

    void theWindowKeepsPaintingMeanwhile()
    {
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
        timer.start(10);
        const auto result = runInBackground(nullptr, QStringLiteral("Work"), [](Progress&) -> Result<void> {
            QThread::msleep(250);
            return {};
        });
        QVERIFY(result.has_value());
        QVERIFY2(ticks > 3, qPrintable(QString::number(ticks)));
    }

    void theCancelButtonReachesTheWork()
    {
        bool dialogWasModal = false;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] {
            if (auto* dialog = visibleDialog<QProgressDialog>()) {
                dialogWasModal = dialog->isModal();
                auto* button = dialog->findChild<QPushButton*>();
                QVERIFY(button);
                QTest::mouseClick(button, Qt::LeftButton);
            }
        });
        watch.start(50);
        const auto result = runInBackground(nullptr, QStringLiteral("Work"), workUntilCancelled);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY(dialogWasModal);
        QVERIFY(!visibleDialog<QProgressDialog>());
    }

    void theDialogNamesTheStepAndHowFarItIs()
    {
        QString label;
        int value = -1;
        int maximum = 0;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] {
            if (auto* dialog = visibleDialog<QProgressDialog>(); dialog && dialog->value() > 0) {
                label = dialog->labelText();
                value = dialog->value();
                maximum = dialog->maximum();
                QTest::mouseClick(dialog->findChild<QPushButton*>(), Qt::LeftButton);
            }
        });
        watch.start(20);
        const auto result = runInBackground(nullptr, QStringLiteral("Work"), [](Progress& progress) -> Result<void> {
            progress.begin(QStringLiteral("Counting"), 200);
            progress.advance(50);
            return workUntilCancelled(progress);
        });
        QVERIFY(!result);
        QCOMPARE(label, QStringLiteral("Counting"));
        QCOMPARE(value * 4, maximum);
    }

    /// Before the dialog appears nothing else keeps the user's clicks from the window.
    void clicksDoNotReachTheWindowWhileItWorks()
    {
        QPushButton button(QStringLiteral("Do it"));
        button.resize(200, 60);
        button.show();
        QVERIFY(QTest::qWaitForWindowExposed(&button));
        std::atomic<bool> working = false;
        int clicksMeanwhile = 0;
        connect(&button, &QPushButton::clicked, this, [&] { clicksMeanwhile += working ? 1 : 0; });
        QTimer::singleShot(60, this, [&] {
            // As the window system reports it, so that modality and the event loop have their say.
            QWindow* window = button.windowHandle();
            const QPointF at(20, 20);
            const QPointF global = window->mapToGlobal(at);
            using System = QWindowSystemInterface;
            System::handleMouseEvent<System::AsynchronousDelivery>(window, at, global, Qt::LeftButton, Qt::LeftButton,
                                                                   QEvent::MouseButtonPress);
            System::handleMouseEvent<System::AsynchronousDelivery>(window, at, global, Qt::NoButton, Qt::LeftButton,
                                                                   QEvent::MouseButtonRelease);
        });
        const auto result = runInBackground(&button, QStringLiteral("Work"), [&](Progress&) -> Result<void> {
            working = true;
            QThread::msleep(200);
            working = false;
            return {};
        });
        QVERIFY(result.has_value());
        QCOMPARE(clicksMeanwhile, 0);
    }

    void anErrorIsShownInWordsAndACancelledOneIsNot()
    {
        QString text;
        QString more;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] {
            if (auto* box = visibleDialog<QMessageBox>()) {
                text = box->text();
                more = box->informativeText();
                box->accept();
            }
        });
        watch.start(20);
        showError(nullptr, Error{Error::Kind::Failed, QStringLiteral("It failed."), QStringLiteral("there"),
                                 QStringLiteral("Do this.")});
        QCOMPARE(text, QStringLiteral("It failed."));
        QVERIFY(more.contains(QStringLiteral("there")) && more.contains(QStringLiteral("Do this.")));
        text.clear();
        showError(nullptr, Error{Error::Kind::Cancelled, QStringLiteral("Cancelled."), {}, {}});
        QVERIFY(text.isEmpty());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestBackgroundWork)

#include "test_background_work.moc"
