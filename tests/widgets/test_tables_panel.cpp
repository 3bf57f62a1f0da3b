// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "models/tables/field_values.h"
#include "models/tables/row_selection_model.h"
#include "tests/support/gui_project.h"
#include "widgets/filter_header.h"
#include "widgets/paste_dialog.h"
#include "widgets/table_view.h"
#include "widgets/tables_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>

namespace qiantu::test {

/// The panel driven as a planner does, by keys and clicks.
class TestTablesPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<TablesPanel> m_panel;

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }

    TableModel& model() const { return *m_panel->model(); }

    Selection& selection() const { return m_opened->workspace().selection(); }

    bool waitForRows() const
    {
        return QTest::qWaitFor([this] { return m_panel->model() && !model().isLoading(); }, 20000);
    }

    /// Waits for the pause after typing and for the rows.
    bool waitForQuery() const
    {
        QSignalSpy loaded(m_panel->model(), &TableModel::loaded);
        return loaded.wait(20000) && waitForRows();
    }

    int column(const char* name) const { return model().description().indexOf(QLatin1String(name)); }

    QModelIndex cell(int row, const char* name) const { return model().index(row, column(name)); }

    void click(const QModelIndex& index, Qt::KeyboardModifiers modifiers = {})
    {
        m_panel->view()->scrollTo(index);
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, modifiers,
                          m_panel->view()->visualRect(index).center());
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_panel->view(), key, modifiers); }

    QString text(const QString& sql) const
    {
        SQLite::Statement statement(m_opened->database(), sql.toStdString());
        return statement.executeStep() ? QString::fromUtf8(statement.getColumn(0).getText()) : QString();
    }

    std::size_t revisions() const { return m_opened->project().history()->size(); }

    /// Answers the next dialog of a kind when it shows.
    template <typename Dialog, typename Answer>
    void answerNext(const Answer& answer)
    {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, answer] {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
                timer->stop();
                timer->deleteLater();
                answer(*dialog);
            }
        });
        timer->start(20);
    }

private Q_SLOTS:

    void init()
    {
        QSettings().clear();
        m_opened = std::make_unique<GuiProject>();
        m_panel = std::make_unique<TablesPanel>();
        m_panel->resize(900, 420);
        m_panel->show();
        m_panel->setWorkspace(&m_opened->workspace());
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QVERIFY(waitForRows());
    }

    void cleanup()
    {
        m_panel.reset();
        m_opened.reset();
    }

    void theStationsAreShownWithTheirCounts()
    {
        QCOMPARE(m_panel->table(), QStringLiteral("stations"));
        QCOMPARE(model().rowCount(), 3000);
        const QString counts = child<QLabel>("tableCounts")->text();
        QVERIFY2(counts.contains(QLatin1String("3,000")), qPrintable(counts));
        QCOMPARE(m_panel->view()->model()->index(0, 0).data().toString(),
                 text(QStringLiteral("SELECT number FROM stations ORDER BY id LIMIT 1")));
    }

    void everyTableCanBeChosen()
    {
        auto* choice = child<QComboBox>("tableChoice");
        QCOMPARE(choice->count(), static_cast<int>(describedTables().size()));
        for (int i = 0; i < choice->count(); ++i) {
            choice->setCurrentIndex(i);
            QVERIFY(waitForRows());
            QCOMPARE(m_panel->table(), choice->itemData(i).toString());
            QCOMPARE(model().rowCount(), text(QStringLiteral("SELECT count(*) FROM ") + m_panel->table()).toInt());
            QVERIFY(m_panel->view()->horizontalHeader()->count() == model().columnCount());
        }
    }

    void typingIntoAFilterFiltersAndEscapeEmptiesIt()
    {
        auto* filter = qobject_cast<QLineEdit*>(m_panel->view()->filters()->filter(column("number")));
        QVERIFY(filter);
        const QString part = cell(7, "number").data().toString().right(4);
        QTest::keyClicks(filter, part);
        QVERIFY(waitForQuery());
        QCOMPARE(model().rowCount(),
                 text(QStringLiteral("SELECT count(*) FROM stations WHERE number LIKE '%%%1%'").arg(part)).toInt());
        QVERIFY(model().rowCount() > 0 && model().rowCount() < 3000);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(waitForQuery());
        QCOMPARE(model().rowCount(), 3000);
    }

    void aChoiceFiltersAndClearingShowsAll()
    {
        auto* filter = qobject_cast<QComboBox*>(m_panel->view()->filters()->filter(column("status")));
        QVERIFY(filter);
        filter->setCurrentIndex(filter->findData(QStringLiteral("planned")));
        QVERIFY(waitForQuery());
        const int planned = text(QStringLiteral("SELECT count(*) FROM stations WHERE status = 'planned'")).toInt();
        QVERIFY(planned > 0);
        QCOMPARE(model().rowCount(), planned);
        QTest::keyClicks(child<QLineEdit>("tableSearch"), cell(1, "number").data().toString().right(3));
        QVERIFY(waitForQuery());
        QVERIFY(model().rowCount() < planned);
        QTest::mouseClick(child<QToolButton>("table-clear"), Qt::LeftButton);
        QVERIFY(waitForQuery());
        QCOMPARE(model().rowCount(), 3000);
        QCOMPARE(filter->currentIndex(), 0);
    }

    void aFilterThatIsNotUnderstoodIsMarkedAndFiltersNothing()
    {
        auto* filter = qobject_cast<QLineEdit*>(m_panel->view()->filters()->filter(column("height_m")));
        QTest::keyClicks(filter, QStringLiteral("tall"));
        QVERIFY(waitForQuery());
        QCOMPARE(model().rowCount(), 3000);
        QVERIFY(!filter->styleSheet().isEmpty());
        QVERIFY(filter->toolTip().contains(QLatin1String("tall")));
    }

    void aClickOnAHeadSortsUpDownAndNotAtAll()
    {
        auto* header = m_panel->view()->horizontalHeader();
        const auto clickHead = [&] {
            const int x = header->sectionViewportPosition(column("name")) + 20;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 8));
        };
        const auto first = model().idAt(0);
        clickHead();
        QVERIFY(waitForQuery());
        QCOMPARE(model().query().sortColumn, QStringLiteral("name"));
        const QString smallest = cell(0, "name").data().toString();
        clickHead();
        QVERIFY(waitForQuery());
        QCOMPARE(model().query().order, Qt::DescendingOrder);
        QVERIFY(cell(0, "name").data().toString() != smallest);
        clickHead();
        QVERIFY(waitForQuery());
        QCOMPARE(model().query().sortColumn, QString());
        QCOMPARE(model().idAt(0), first);
    }

    void clicksAndKeysSelectForTheMap()
    {
        click(cell(3, "name"));
        QCOMPARE(selection().ids(QStringLiteral("stations")), std::vector<RowId>{model().idAt(3)});
        click(cell(6, "name"), Qt::ShiftModifier);
        QCOMPARE(selection().size(), std::size_t{4});
        click(cell(5, "name"), Qt::ControlModifier);
        QCOMPARE(selection().size(), std::size_t{3});
        QVERIFY(!selection().contains(QStringLiteral("stations"), model().idAt(5)));
        click(cell(10, "name"));
        key(Qt::Key_Down, Qt::ShiftModifier);
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selection().size(), std::size_t{3});
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selection().size(), std::size_t{3000});
        QVERIFY(child<QLabel>("tableCounts")->text().startsWith(QLatin1String("3,000")));
    }

    void whatTheMapSelectsIsScrolledToAndPainted()
    {
        const auto before = m_panel->view()->viewport()->grab().toImage();
        const RowId far = model().idAt(2500);
        selection().select(QStringLiteral("stations"), {far});
        QVERIFY(m_panel->view()->viewport()->rect().intersects(m_panel->view()->visualRect(cell(2500, "number"))));
        const QRect place = m_panel->view()->visualRect(cell(2500, "number"));
        const auto picture = m_panel->view()->viewport()->grab().toImage();
        const QColor highlight = m_panel->view()->palette().color(QPalette::Highlight);
        int painted = 0;
        for (int x = place.left(); x < place.right(); ++x) {
            painted += picture.pixelColor(x, place.top() + 2) == highlight ? 1 : 0;
        }
        QVERIFY2(painted > place.width() / 2, qPrintable(QString::number(painted)));
    }

    void aThingOfAnotherTableBringsItsTable()
    {
        const RowId project = text(QStringLiteral("SELECT min(id) FROM projects")).toLongLong();
        QVERIFY(project != 0);
        selection().select(QStringLiteral("projects"), {project});
        QCOMPARE(m_panel->table(), QStringLiteral("projects"));
    }

    void onlyTheSelectionCanBeShown()
    {
        std::vector<RowId> some;
        for (int row = 0; row < 3000; row += 7) {
            some.push_back(model().idAt(row));
        }
        selection().select(QStringLiteral("stations"), some);
        QTest::mouseClick(child<QToolButton>("table-only-selected"), Qt::LeftButton);
        QVERIFY(waitForQuery());
        QCOMPARE(model().rowCount(), static_cast<int>(some.size()));
        selection().select(QStringLiteral("stations"), {some.front()});
        QVERIFY(waitForQuery());
        QCOMPARE(model().rowCount(), 1);
    }

    void typingIntoACellIsOneRevision()
    {
        const auto before = revisions();
        click(cell(4, "name"));
        key(Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("New name"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(cell(4, "name").data().toString(), QStringLiteral("New name"));
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(text(QStringLiteral("SELECT name FROM stations WHERE id = %1").arg(model().idAt(4))),
                 QStringLiteral("New name"));
        // Escape leaves the cell as it was; so does a value that cannot be stored.
        click(cell(4, "height_m"));
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tall"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        click(cell(4, "name"));
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(revisions(), before + 1);
    }

    void aChoiceInACellIsStoredAsItsText()
    {
        click(cell(2, "status"));
        key(Qt::Key_F2);
        auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
        QVERIFY(box);
        box->setCurrentIndex(box->findData(QStringLiteral("retired")));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(text(QStringLiteral("SELECT status FROM stations WHERE id = %1").arg(model().idAt(2))),
                     QStringLiteral("retired"));
    }

    void deletedRowsComeBackByUndoAtTheirPlace()
    {
        const auto before = model().ids();
        click(cell(20, "name"));
        click(cell(24, "name"), Qt::ShiftModifier);
        key(Qt::Key_Delete);
        QCOMPARE(model().rowCount(), 2995);
        QVERIFY(selection().isEmpty());
        QVERIFY(m_opened->project().undo());
        QCOMPARE(model().ids(), before);
    }

    void manyRowsAreDeletedAfterAQuestionOnly()
    {
        key(Qt::Key_A, Qt::ControlModifier);
        answerNext<QMessageBox>([](QMessageBox& box) { box.button(QMessageBox::No)->click(); });
        key(Qt::Key_Delete);
        QCOMPARE(model().rowCount(), 3000);
        answerNext<QMessageBox>([](QMessageBox& box) { box.button(QMessageBox::Yes)->click(); });
        key(Qt::Key_Delete);
        QTRY_COMPARE(model().rowCount(), 0);
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations"), 0);
    }

    void rowsGoToASpreadsheetAndBack()
    {
        click(cell(0, "name"));
        click(cell(2, "name"), Qt::ShiftModifier);
        key(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        auto lines = copied.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.first().startsWith(QLatin1String("Number\tName\t")));
        // As if edited there: another name in the second row, nonsense in the third.
        auto second = lines.at(2).split(QLatin1Char('\t'));
        second[column("name")] = QStringLiteral("改名");
        auto third = lines.at(3).split(QLatin1Char('\t'));
        third[column("status")] = QStringLiteral("perhaps");
        QApplication::clipboard()->setText(
            QStringList{lines.at(0), second.join(QLatin1Char('\t')), third.join(QLatin1Char('\t'))}.join(
                QStringLiteral("\r\n")));
        const auto before = revisions();
        int changes = -1;
        int refusals = -1;
        answerNext<PasteDialog>([&](PasteDialog& dialog) {
            changes = dialog.findChild<QTableWidget*>(QStringLiteral("pasteChanges"))->rowCount();
            refusals = dialog.findChild<QTableWidget*>(QStringLiteral("pasteRefusals"))->rowCount();
            dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        });
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(changes, 1);
        QCOMPARE(refusals, 1);
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(cell(1, "name").data().toString(), QStringLiteral("改名"));
    }

    void oneCellIsPastedOverTheSelection()
    {
        click(cell(0, "note"));
        click(cell(9, "note"), Qt::ShiftModifier);
        QApplication::clipboard()->setText(QStringLiteral("checked"));
        answerNext<PasteDialog>([](PasteDialog& dialog) { dialog.accept(); });
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE note = 'checked'"), 10);
        QVERIFY(m_opened->project().undo());
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE note = 'checked'"), 0);
    }

    void anEditElsewhereKeepsThePlaceInTheTable()
    {
        m_panel->view()->scrollTo(cell(1500, "name"), QAbstractItemView::PositionAtTop);
        click(cell(1505, "name"));
        const int top = m_panel->view()->rowAt(0);
        m_opened->change("UPDATE stations SET note = 'x' WHERE id % 2 = 0");
        QCOMPARE(m_panel->view()->rowAt(0), top);
        QCOMPARE(m_panel->view()->currentIndex().row(), 1505);
        // Also when everything is read again.
        model().refresh();
        QVERIFY(waitForQuery());
        QTRY_COMPARE(m_panel->view()->currentIndex().row(), 1505);
        QTRY_COMPARE(m_panel->view()->rowAt(0), top);
        QCOMPARE(selection().size(), std::size_t{1});
    }

    void jumpingNamesTheRows()
    {
        QSignalSpy jumped(m_panel.get(), &TablesPanel::jumpRequested);
        click(cell(3, "name"));
        QTest::mouseClick(child<QToolButton>("table-jump"), Qt::LeftButton);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.front().at(1).value<std::vector<RowId>>(), std::vector<RowId>{model().idAt(3)});
    }

    void hiddenColumnsAndWidthsAreRemembered()
    {
        auto* header = m_panel->view()->horizontalHeader();
        header->resizeSection(column("name"), 211);
        header->hideSection(column("site"));
        m_panel->showTable(QStringLiteral("routes"));
        QVERIFY(waitForRows());
        m_panel->showTable(QStringLiteral("stations"));
        QVERIFY(waitForRows());
        QCOMPARE(header->sectionSize(column("name")), 211);
        QVERIFY(header->isSectionHidden(column("site")));
        QCOMPARE(m_panel->view()->shownColumns().size(), model().description().fields.size() - 1);
    }

    void withoutAProjectItIsEmpty()
    {
        m_panel->setWorkspace(nullptr);
        QVERIFY(!m_panel->model());
        QVERIFY(!m_panel->view()->model());
        m_panel->setWorkspace(&m_opened->workspace());
        QVERIFY(waitForRows());
        QCOMPARE(model().rowCount(), 3000);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestTablesPanel)

#include "test_tables_panel.moc"
