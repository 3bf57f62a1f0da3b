// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/start_page.h"

#include <QAbstractButton>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

namespace qiantu::test {

class TestStartPage : public QObject
{
    Q_OBJECT

private:
    static QListWidget* recentList(const StartPage& page)
    {
        return page.findChild<QListWidget*>(QStringLiteral("recentProjects"));
    }

    static QPoint centreOf(const QListWidget& list, int row) { return list.visualItemRect(list.item(row)).center(); }

private Q_SLOTS:

    void eachWayToBeginHasAButton_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("sample") << QStringLiteral("startSample") << QByteArray(SIGNAL(sampleRequested()));
        QTest::newRow("new") << QStringLiteral("startNew") << QByteArray(SIGNAL(newRequested()));
        QTest::newRow("open") << QStringLiteral("startOpen") << QByteArray(SIGNAL(openRequested()));
    }

    void eachWayToBeginHasAButton()
    {
        QFETCH(QString, button);
        QFETCH(QByteArray, expected);
        StartPage page;
        page.resize(1200, 700);
        page.show();
        QSignalSpy spy(&page, expected.constData());
        auto* found = page.findChild<QAbstractButton*>(button);
        QVERIFY(found && found->isVisible() && !found->text().isEmpty());
        QTest::mouseClick(found, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
    }

    void recentProjectsOpenByClickAndByKeyboard()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("贵阳.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        StartPage page;
        page.resize(1200, 700);
        page.setRecent({path});
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* list = recentList(page);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("贵阳")));
        QSignalSpy chosen(&page, &StartPage::recentChosen);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, centreOf(*list, 0));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), path);
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
    }

    void aMissingFileIsShownAndCannotBeChosen()
    {
        StartPage page;
        page.resize(1200, 700);
        page.setRecent({QStringLiteral("/nowhere/遵义.gpkg")});
        page.show();
        auto* list = recentList(page);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("遵义")));
        QSignalSpy chosen(&page, &StartPage::recentChosen);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, centreOf(*list, 0));
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, centreOf(*list, 0));
        QCOMPARE(chosen.size(), 0);
    }

    void withoutRecentProjectsItSaysSo()
    {
        StartPage page;
        page.resize(1200, 700);
        page.setRecent({});
        page.show();
        auto* list = recentList(page);
        QSignalSpy chosen(&page, &StartPage::recentChosen);
        if (list->count() > 0) {
            QVERIFY(!list->item(0)->text().isEmpty());
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, centreOf(*list, 0));
        }
        QCOMPARE(chosen.size(), 0);
        page.setRecent({QStringLiteral("/nowhere/a.gpkg"), QStringLiteral("/nowhere/b.gpkg")});
        QCOMPARE(list->count(), 2);
    }

    void fitsIntoTheSmallestScreen()
    {
        StartPage page;
        QVERIFY(page.minimumSizeHint().width() <= 1366);
        QVERIFY(page.minimumSizeHint().height() <= 640); // 768 less title bar, menus and toolbar.
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestStartPage)

#include "test_start_page.moc"
