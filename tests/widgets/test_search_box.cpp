// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "tests/support/gui_project.h"
#include "widgets/search_box.h"

#include <QInputMethodEvent>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace qiantu::test {

class TestSearchBox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<QWidget> m_window;
    SearchBox* m_box = nullptr;

    QListWidget* results() const { return m_box->findChild<QListWidget*>(QStringLiteral("searchResults")); }

    /// Types as a person does: Chinese comes from an input method.
    void type(const QString& text) const
    {
        m_box->clear();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(m_box, &event);
    }

    std::pair<QString, QString> someStation() const
    {
        SQLite::Statement query(m_opened->database(),
                                "SELECT number, name FROM stations ORDER BY id LIMIT 1 OFFSET 50");
        query.executeStep();
        return {QString::fromUtf8(query.getColumn(0).getText()), QString::fromUtf8(query.getColumn(1).getText())};
    }

private Q_SLOTS:

    void init()
    {
        if (!m_opened) {
            m_opened = std::make_unique<GuiProject>();
        }
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        m_box = new SearchBox(m_window.get());
        layout->addWidget(m_box);
        m_box->setWorkspace(&m_opened->workspace());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_box->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void cleanupTestCase() { m_opened.reset(); }

    void aRegionIsFoundByAllThatItGoesBy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("name") << QStringLiteral("观山湖区") << QStringLiteral("520115");
        QTest::newRow("short name") << QStringLiteral("观山湖") << QStringLiteral("520115");
        QTest::newRow("code") << QStringLiteral("520115") << QStringLiteral("520115");
        QTest::newRow("pinyin") << QStringLiteral("guanshanhu") << QStringLiteral("520115");
        QTest::newRow("pinyin with spaces and capitals") << QStringLiteral("Guan Shan Hu") << QStringLiteral("520115");
        QTest::newRow("initials") << QStringLiteral("gsh") << QStringLiteral("520115");
        QTest::newRow("former name") << QStringLiteral("水城县") << QStringLiteral("520204");
        QTest::newRow("former code") << QStringLiteral("520221") << QStringLiteral("520204");
        QTest::newRow("the province") << QStringLiteral("贵州省") << QStringLiteral("520000");
    }

    void aRegionIsFoundByAllThatItGoesBy()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        QSignalSpy chosen(m_box, &SearchBox::regionChosen);
        type(typed);
        QVERIFY(QTest::qWaitFor([this] { return results()->isVisible(); }, 3000));
        QTest::keyClick(m_box, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), code);
        QVERIFY(!results()->isVisible());
    }

    void enterDoesNotWaitForTheTypingPause()
    {
        QSignalSpy chosen(m_box, &SearchBox::regionChosen);
        type(QStringLiteral("观山湖"));
        QTest::keyClick(m_box, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void aStationIsFoundByNumber()
    {
        const auto number = someStation().first;
        QSignalSpy chosen(m_box, &SearchBox::stationChosen);
        type(number);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return results()->isVisible() && results()->item(0)->flags().testFlag(Qt::ItemIsSelectable) &&
                       results()->item(0)->text().contains(number);
            },
            5000));
        QTest::keyClick(m_box, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        const auto id = chosen.first().first().toLongLong();
        QCOMPARE(
            m_opened->number(qPrintable(
                QStringLiteral("SELECT count(*) FROM stations WHERE id = %1 AND number = '%2'").arg(id).arg(number))),
            1);
    }

    void aStationsNumberAndEnterAtOnceFindIt()
    {
        QSignalSpy chosen(m_box, &SearchBox::stationChosen);
        type(someStation().first);
        QTest::keyClick(m_box, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return chosen.size() == 1; }, 5000));
    }

    void theArrowKeysChooseAnotherResult()
    {
        QSignalSpy chosen(m_box, &SearchBox::regionChosen);
        type(QStringLiteral("5201"));
        QVERIFY(QTest::qWaitFor([this] { return results()->isVisible() && results()->count() > 2; }, 3000));
        const auto third = results()->item(2)->text();
        QTest::keyClick(m_box, Qt::Key_Down);
        QTest::keyClick(m_box, Qt::Key_Down);
        QTest::keyClick(m_box, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QVERIFY2(third.contains(chosen.first().first().toString()), qPrintable(third));
    }

    void aClickChooses()
    {
        QSignalSpy chosen(m_box, &SearchBox::regionChosen);
        type(QStringLiteral("毕节"));
        QVERIFY(QTest::qWaitFor([this] { return results()->isVisible(); }, 3000));
        QTest::mouseClick(results()->viewport(), Qt::LeftButton, {},
                          results()->visualItemRect(results()->item(0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("520500"));
    }

    void whatIsNotThereIsSaidAndCannotBeChosen()
    {
        QSignalSpy regions(m_box, &SearchBox::regionChosen);
        QSignalSpy stations(m_box, &SearchBox::stationChosen);
        type(QStringLiteral("不存在的地方"));
        QVERIFY(QTest::qWaitFor([this] { return results()->isVisible() && results()->count() == 1; }, 3000));
        QVERIFY(results()->item(0)->text().contains(QStringLiteral("不存在的地方")));
        QTest::keyClick(m_box, Qt::Key_Return);
        QTest::qWait(300);
        QCOMPARE(regions.size() + stations.size(), 0);
    }

    void escapeAndLeavingCloseTheList()
    {
        type(QStringLiteral("贵阳"));
        QVERIFY(QTest::qWaitFor([this] { return results()->isVisible(); }, 3000));
        QTest::keyClick(m_box, Qt::Key_Escape);
        QVERIFY(!results()->isVisible());
        type(QStringLiteral("遵义"));
        QVERIFY(QTest::qWaitFor([this] { return results()->isVisible(); }, 3000));
        m_box->clearFocus();
        QVERIFY(!results()->isVisible());
    }

    void withoutAProjectNothingIsFound()
    {
        m_box->setWorkspace(nullptr);
        type(QStringLiteral("贵阳"));
        QTest::keyClick(m_box, Qt::Key_Return);
        QTest::qWait(250);
        QVERIFY(!results()->isVisible());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestSearchBox)

#include "test_search_box.moc"
