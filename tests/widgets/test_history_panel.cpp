// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "models/project/history_model.h"
#include "tests/support/gui_project.h"
#include "widgets/history_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

using namespace qiantu;
using namespace qiantu::test;

/// The history panel: every revision is there at once, filters narrow, and the way back is a revision of its own.
class TestHistoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newRevisionsAppearAtTheTop();
    void filtersNarrow();
    void onlySelectedShowsTheLifeOfAThing();
    void detailsTellBeforeAndAfter();
    void goingBackAsksAndCanBeUndone();

private:
    QTreeView& list() { return *m_panel->findChild<QTreeView*>(QStringLiteral("historyList")); }

    QTreeWidget& details() { return *m_panel->findChild<QTreeWidget*>(QStringLiteral("historyDetails")); }

    template <typename Widget>
    Widget& part(const char* name)
    {
        return *m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }

    QString shown(int row, HistoryModel::Column column = HistoryModel::ActionColumn)
    {
        return m_panel->model().index(row, column).data().toString();
    }

    std::unique_ptr<GuiProject> m_project;
    std::unique_ptr<HistoryPanel> m_panel;
    qint64 m_station = 0;
    int m_before = 0;
};

void TestHistoryPanel::init()
{
    m_panel.reset();
    m_project = std::make_unique<GuiProject>();
    m_station = m_project->number("SELECT min(id) FROM stations WHERE region_code = '520102'");
    QVERIFY(m_station > 0);
    m_panel = std::make_unique<HistoryPanel>();
    m_panel->resize(420, 700);
    m_panel->show();
    m_panel->setWorkspace(&m_project->workspace());
    QTRY_VERIFY(m_panel->model().rowCount() > 0);
    m_before = m_panel->model().rowCount();
    const auto change = [&](const QString& action, const QString& statement) {
        QIANTU_VERIFY_OK(m_project->project().change(action, [&](SQLite::Database& database) -> Result<void> {
            database.exec(statement.toStdString());
            return {};
        }));
    };
    change(QStringLiteral("Rename it"),
           QStringLiteral("UPDATE stations SET name = 'History' WHERE id = %1").arg(m_station));
    change(QStringLiteral("A bookmark"), QStringLiteral("INSERT INTO bookmarks VALUES (7, 'Here', 106, 26, 107, 27)"));
    QTRY_COMPARE(m_panel->model().rowCount(), m_before + 2);
}

void TestHistoryPanel::newRevisionsAppearAtTheTop()
{
    QCOMPARE(shown(0), QStringLiteral("A bookmark"));
    QCOMPARE(shown(1), QStringLiteral("Rename it"));
    QCOMPARE(shown(1, HistoryModel::RowsColumn), QStringLiteral("~1"));
    list().setCurrentIndex(m_panel->model().index(1, 0));
    const auto chosen = m_panel->chosen();
    QIANTU_VERIFY_OK(m_project->project().undo());
    QTRY_COMPARE(m_panel->model().rowCount(), m_before + 3);
    QCOMPARE(m_panel->chosen(), chosen); // What was chosen stays chosen.
}

void TestHistoryPanel::filtersNarrow()
{
    part<QLineEdit>("historyText").setText(QStringLiteral("RENAME"));
    QCOMPARE(m_panel->model().rowCount(), 1);
    part<QLineEdit>("historyText").clear();
    auto& region = part<QComboBox>("historyRegion");
    QTRY_VERIFY(region.findData(QStringLiteral("520102")) > 0);
    m_panel->setRegion(QStringLiteral("520102"));
    QVERIFY(m_panel->model().rowCount() >= 1);
    QCOMPARE(shown(0), QStringLiteral("Rename it")); // The bookmark lies in no region.
    // A prefecture holds its counties.
    m_panel->setRegion(QStringLiteral("520100"));
    QCOMPARE(shown(0), QStringLiteral("Rename it"));
    m_panel->setRegion({});
    auto& kind = part<QComboBox>("historyKind");
    kind.setCurrentIndex(kind.findData(static_cast<int>(RevisionKind::Pack)));
    QVERIFY(m_panel->model().rowCount() >= 1);
    for (int row = 0; row < m_panel->model().rowCount(); ++row) {
        QVERIFY(m_panel->model().entryAt(row).revision.kind == RevisionKind::Pack);
    }
    kind.setCurrentIndex(0);
    QCOMPARE(m_panel->model().rowCount(), m_before + 2);
}

void TestHistoryPanel::onlySelectedShowsTheLifeOfAThing()
{
    m_project->workspace().selection().select(QStringLiteral("stations"), {m_station});
    m_panel->setOnlySelected(true);
    QTRY_VERIFY(m_panel->model().rowCount() < m_before + 2);
    QCOMPARE(shown(0), QStringLiteral("Rename it"));
    QVERIFY(m_panel->model().rowCount() >= 2); // and the revision that brought it
    m_project->workspace().selection().select(QStringLiteral("bookmarks"), {7});
    QTRY_COMPARE(m_panel->model().rowCount(), 1);
    QCOMPARE(shown(0), QStringLiteral("A bookmark"));
    m_panel->setOnlySelected(false);
    QTRY_COMPARE(m_panel->model().rowCount(), m_before + 2);
}

void TestHistoryPanel::detailsTellBeforeAndAfter()
{
    list().setCurrentIndex(m_panel->model().index(1, 0));
    QCOMPARE(details().topLevelItemCount(), 1);
    const auto* row = details().topLevelItem(0);
    QVERIFY(row->text(0).contains(QStringLiteral("History")));
    QCOMPARE(row->childCount(), 1);
    QCOMPARE(row->child(0)->text(0), QStringLiteral("Name"));
    QCOMPARE(row->child(0)->text(2), QStringLiteral("History"));
    const QSignalSpy activated(m_panel.get(), &HistoryPanel::rowActivated);
    Q_EMIT details().itemActivated(row->child(0), 0);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(1).toLongLong(), m_station);
}

void TestHistoryPanel::goingBackAsksAndCanBeUndone()
{
    auto& button = part<QPushButton>("historyGoBack");
    list().setCurrentIndex(m_panel->model().index(0, 0));
    QVERIFY(!button.isEnabled()); // The newest is where we are.
    list().setCurrentIndex(m_panel->model().index(2, 0));
    QVERIFY(button.isEnabled());
    const auto answer = [](QMessageBox::StandardButton choice) {
        QTimer::singleShot(0, qApp, [choice] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            box->button(choice)->click();
        });
    };
    answer(QMessageBox::Cancel);
    button.click();
    QCOMPARE(m_project->number("SELECT count(*) FROM bookmarks"), 1);
    answer(QMessageBox::Yes);
    button.click();
    QCOMPARE(m_project->number("SELECT count(*) FROM bookmarks"), 0);
    QCOMPARE(m_project->number("SELECT count(*) FROM stations WHERE name = 'History'"), 0);
    QTRY_COMPARE(m_panel->model().rowCount(), m_before + 3);
    QIANTU_VERIFY_OK(m_project->project().undo());
    QCOMPARE(m_project->number("SELECT count(*) FROM stations WHERE name = 'History'"), 1);
}

QIANTU_GUI_TEST_MAIN(TestHistoryPanel)
#include "test_history_panel.moc"
