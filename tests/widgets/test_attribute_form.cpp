// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "tests/support/gui_project.h"
#include "widgets/attribute_form.h"
#include "widgets/bulk_edit_dialog.h"
#include "widgets/field_editor.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

namespace qiantu::test {

/// The form says what is wrong as one types, sets only what was touched, and stores it as one revision.
class TestAttributeForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<AttributeForm> m_form;

    FieldEditor* editor(const char* column) const { return m_form->editor(QLatin1String(column)); }

    QLineEdit* line(const char* column) const { return qobject_cast<QLineEdit*>(editor(column)->input()); }

    QComboBox* box(const char* column) const { return qobject_cast<QComboBox*>(editor(column)->input()); }

    QLabel* fault(const char* column) const
    {
        return m_form->findChild<QLabel*>(QStringLiteral("fault_") + QLatin1String(column));
    }

    QPushButton* applyButton() const { return m_form->findChild<QPushButton*>(QStringLiteral("formApply")); }

    void type(const char* column, const QString& text) const
    {
        line(column)->selectAll();
        QTest::keyClicks(line(column), text);
    }

    std::vector<RowId> ids(const char* sql) const
    {
        std::vector<RowId> found;
        SQLite::Statement query(m_opened->database(), sql);
        while (query.executeStep()) {
            found.push_back(query.getColumn(0).getInt64());
        }
        return found;
    }

    std::size_t revisions() const { return m_opened->project().history()->size(); }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_form = std::make_unique<AttributeForm>();
        m_form->resize(420, 700);
        m_form->setWorkspace(&m_opened->workspace());
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void cleanup()
    {
        m_form.reset();
        m_opened.reset();
    }

    void oneRowIsShownAndStoredAsOneRevision()
    {
        const auto some = ids("SELECT id FROM stations WHERE status = 'planned' LIMIT 1");
        m_form->showRows(QStringLiteral("stations"), some);
        QVERIFY(!m_form->isTouched());
        QVERIFY(!applyButton()->isEnabled());
        QCOMPARE(box("status")->currentData().toString(), QStringLiteral("planned"));
        // What follows from the place can be read and not edited.
        QVERIFY(!editor("longitude"));
        QVERIFY(!m_form->findChild<QLabel*>(QStringLiteral("value_longitude"))->text().isEmpty());
        const auto before = revisions();
        type("name", QStringLiteral("Here"));
        type("height_m", QStringLiteral("32.5"));
        QVERIFY(applyButton()->isEnabled());
        QTest::mouseClick(applyButton(), Qt::LeftButton);
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE name = 'Here' AND height_m = 32.5"), 1);
        QVERIFY(!m_form->isTouched());
        QVERIFY(m_opened->project().undo());
        QVERIFY(line("name")->text() != QLatin1String("Here")); // the form follows
    }

    void whatIsWrongIsSaidWhileTyping()
    {
        m_form->showRows(QStringLiteral("stations"), ids("SELECT id FROM stations LIMIT 1"));
        QVERIFY(!fault("height_m")->isVisibleTo(m_form.get()));
        type("height_m", QStringLiteral("3"));
        QVERIFY(!fault("height_m")->isVisibleTo(m_form.get()));
        type("height_m", QStringLiteral("3x"));
        QVERIFY(fault("height_m")->isVisibleTo(m_form.get()));
        QVERIFY(fault("height_m")->text().contains(QLatin1String("3x")));
        QVERIFY(!applyButton()->isEnabled());
        QTest::keyClick(line("height_m"), Qt::Key_Backspace);
        QVERIFY(!fault("height_m")->isVisibleTo(m_form.get()));
        QVERIFY(applyButton()->isEnabled());
        type("in_service_date", QStringLiteral("2025-02-30"));
        QVERIFY(fault("in_service_date")->isVisibleTo(m_form.get()));
        type("in_service_date", QStringLiteral("2025/2/3"));
        QVERIFY(!fault("in_service_date")->isVisibleTo(m_form.get()));
        line("number")->clear();
        QVERIFY(fault("number")->isVisibleTo(m_form.get()));
        QTest::mouseClick(m_form->findChild<QPushButton*>(QStringLiteral("formRevert")), Qt::LeftButton);
        QVERIFY(!m_form->isTouched());
        QVERIFY(!line("number")->text().isEmpty());
    }

    void aNumberThatIsTakenIsSaidInWords()
    {
        const auto two = ids("SELECT id FROM stations ORDER BY id LIMIT 2");
        SQLite::Statement other(m_opened->database(), "SELECT number FROM stations WHERE id = ?");
        other.bind(1, static_cast<std::int64_t>(two[1]));
        QVERIFY(other.executeStep());
        const QString number = QString::fromUtf8(other.getColumn(0).getText());
        other.reset();
        m_form->showRows(QStringLiteral("stations"), {two[0]});
        line("number")->setText(number);
        const auto before = revisions();
        QString said;
        QTimer::singleShot(200, m_form.get(), [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->accept();
            }
        });
        QVERIFY(!m_form->apply());
        QVERIFY2(said.contains(number), qPrintable(said));
        QCOMPARE(revisions(), before);
        QVERIFY(m_form->isTouched()); // to be corrected
    }

    void ofSeveralRowsOnlyWhatIsTouchedIsSet()
    {
        const auto some = ids("SELECT id FROM stations WHERE status = 'planned' OR id % 9 = 0");
        const auto names = m_opened->number("SELECT count(DISTINCT name) FROM stations");
        m_form->showRows(QStringLiteral("stations"), some);
        QCOMPARE(box("status")->currentIndex(), -1);
        QCOMPARE(box("status")->placeholderText(), QStringLiteral("(several)"));
        QCOMPARE(line("name")->placeholderText(), QStringLiteral("(several)"));
        QVERIFY(line("name")->text().isEmpty());
        auto* note = qobject_cast<QPlainTextEdit*>(editor("note")->input());
        QTest::keyClicks(note, QStringLiteral("seen"));
        QCOMPARE(m_form->touchedValues(), (QVariantMap{{QStringLiteral("note"), QStringLiteral("seen")}}));
        QVERIFY(m_form->apply());
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE note = 'seen'"),
                 static_cast<qint64>(some.size()));
        QCOMPARE(m_opened->number("SELECT count(DISTINCT name) FROM stations"), names);
    }

    void aLargeSelectionIsReadMeanwhile()
    {
        const auto all = ids("SELECT id FROM stations");
        m_form->showRows(QStringLiteral("stations"), all);
        QVERIFY(!m_form->canApply());
        QTRY_COMPARE(line("name")->placeholderText(), QStringLiteral("(several)"));
        box("status")->setCurrentIndex(box("status")->findData(QStringLiteral("building")));
        QVERIFY(m_form->apply());
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE status = 'building'"), 3000);
    }

    void theCalendarGivesTheDay()
    {
        m_form->showRows(QStringLiteral("stations"), ids("SELECT id FROM stations LIMIT 1"));
        line("planned_date")->setText(QStringLiteral("2026-03-15"));
        QTimer::singleShot(200, m_form.get(), [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            auto* calendar = menu ? menu->findChild<QCalendarWidget*>() : nullptr;
            if (calendar) {
                calendar->setSelectedDate(calendar->selectedDate().addDays(3));
                QTest::keyClick(calendar->findChild<QWidget*>(QStringLiteral("qt_calendar_calendarview")),
                                Qt::Key_Return);
            }
            if (menu) {
                menu->close();
            }
        });
        QTest::mouseClick(editor("planned_date")->findChild<QToolButton*>(QStringLiteral("calendar")), Qt::LeftButton);
        QCOMPARE(line("planned_date")->text(), QStringLiteral("2026-03-18"));
    }

    void regionsAreFoundByPinyin()
    {
        m_form->showRows(QStringLiteral("pilots"), ids("SELECT id FROM pilots LIMIT 1"));
        // A line takes what its completer offers only while it has the focus.
        line("region_code")->setFocus();
        QTRY_VERIFY(line("region_code")->hasFocus());
        type("region_code", QStringLiteral("gshq"));
        QCOMPARE(line("region_code")->text(), QStringLiteral("gshq"));
        auto* completer = line("region_code")->completer();
        QVERIFY(completer->completionModel()->rowCount() >= 1);
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(line("region_code")->text(), QStringLiteral("观山湖区"));
        QVERIFY(m_form->apply());
        QCOMPARE(m_opened->number("SELECT region_code FROM pilots ORDER BY id LIMIT 1"), 520115);
    }

    void whatIsTypedSurvivesAnEditFromElsewhere()
    {
        const auto some = ids("SELECT id FROM stations LIMIT 1");
        m_form->showRows(QStringLiteral("stations"), some);
        type("name", QStringLiteral("half typ"));
        m_opened->change("UPDATE stations SET band = 'elsewhere'");
        QCOMPARE(line("name")->text(), QStringLiteral("half typ"));
        QCOMPARE(line("band")->text(), QStringLiteral("elsewhere"));
    }

    void aDeletedRowLeavesTheForm()
    {
        m_form->showRows(QStringLiteral("stations"), ids("SELECT id FROM stations LIMIT 1"));
        m_opened->change("DELETE FROM stations");
        QVERIFY(m_form->ids().empty());
        QVERIFY(!editor("name"));
    }

    void theBulkDialogSaysWhatItWillDo()
    {
        const auto some = ids("SELECT id FROM stations WHERE id % 3 = 0");
        BulkEditDialog dialog(m_opened->workspace(), QStringLiteral("stations"), some);
        QTRY_VERIFY(dialog.form().editor(QStringLiteral("status")));
        auto* summary = dialog.findChild<QLabel*>(QStringLiteral("bulkSummary"));
        const QString before = summary->text();
        auto* status = qobject_cast<QComboBox*>(dialog.form().editor(QStringLiteral("status"))->input());
        status->setCurrentIndex(status->findData(QStringLiteral("retired")));
        QVERIFY(summary->text() != before);
        QVERIFY(summary->text().contains(status->currentText()));
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE status = 'retired' AND id % 3 = 0"),
                 static_cast<qint64>(some.size()));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestAttributeForm)

#include "test_attribute_form.moc"
