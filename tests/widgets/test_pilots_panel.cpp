// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/pilots_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace qiantu::test {

class TestPilotsPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<PilotsPanel> m_panel;

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }

    QAbstractButton* button(const QString& text) const
    {
        for (auto* candidate : m_panel->findChildren<QAbstractButton*>()) {
            if (candidate->text() == text) {
                return candidate;
            }
        }
        return nullptr;
    }

    qint64 pilots() const { return m_opened->number("SELECT count(*) FROM pilots WHERE programme = '低空经济试点'"); }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_panel = std::make_unique<PilotsPanel>();
        m_panel->setWorkspace(&m_opened->workspace());
        m_panel->show();
    }

    void cleanup()
    {
        m_panel->setWorkspace(nullptr);
        m_panel.reset();
        m_opened.reset();
    }

    void everyProgrammeIsThereWithItsPilots()
    {
        auto* programmes = child<QComboBox>("programmes");
        QCOMPARE(qint64(programmes->count()), m_opened->number("SELECT count(DISTINCT programme) FROM pilots"));
        int shown = 0;
        for (int i = 0; i < programmes->count(); ++i) {
            programmes->setCurrentIndex(i);
            for (int group = 0; group < m_panel->tree().rowCount(); ++group) {
                shown += m_panel->tree().rowCount(m_panel->tree().index(group, 0));
            }
        }
        QCOMPARE(qint64(shown), m_opened->number("SELECT count(*) FROM pilots"));
    }

    void aCountyIsAddedByTypingPinyin()
    {
        m_panel->setProgramme(QStringLiteral("低空经济试点"));
        child<QLineEdit>("batch")->setText(QStringLiteral("第一批"));
        child<QSpinBox>("year")->setValue(2025);
        auto* typed = child<QLineEdit>("addCounty");
        QTest::keyClicks(typed, QStringLiteral("nanming"));
        const auto* offered = typed->completer()->model();
        QVERIFY(offered->rowCount() >= 1);
        QVERIFY(offered->index(0, 0).data().toString().startsWith(QStringLiteral("南明区")));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(pilots(), 1);
        QCOMPARE(m_opened->number("SELECT count(*) FROM pilots WHERE programme = '低空经济试点' AND region_code = "
                                  "'520102' AND batch = '第一批' AND year = 2025"),
                 1);
        // It is selected, and the line is ready for the next.
        QTRY_VERIFY(typed->text().isEmpty());
        QCOMPARE(m_panel->view()->currentIndex().data().toString(), QStringLiteral("南明区"));
        typed->setText(QStringLiteral("云岩区")); // QTest has keys for Latin letters only
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(pilots(), 2);
        // What is no county adds nothing.
        typed->setText(QStringLiteral("不存在的地方"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(pilots(), 2);
    }

    void clicksOnTheMapToggleMembership()
    {
        m_panel->setProgramme(QStringLiteral("低空经济试点"));
        child<QSpinBox>("year")->setValue(2025);
        const QSignalSpy members(m_panel.get(), &PilotsPanel::membersChanged);
        m_panel->toggle(QStringLiteral("520102"));
        QCOMPARE(pilots(), 1);
        QCOMPARE(members.last().at(0).toStringList(), QStringList{QStringLiteral("520102")});
        m_panel->toggle(QStringLiteral("520102"));
        QCOMPARE(pilots(), 0);
        QVERIFY(members.last().at(0).toStringList().isEmpty());
    }

    void fieldsShowWhatIsSelectedAndChangeIt()
    {
        m_panel->setProgramme(QStringLiteral("低空经济试点"));
        child<QSpinBox>("year")->setValue(2025);
        m_panel->toggle(QStringLiteral("520102"));
        m_panel->toggle(QStringLiteral("520103"));
        m_panel->view()->setCurrentIndex(m_panel->tree().index(0, 0, m_panel->tree().index(0, 0)));
        QCOMPARE(child<QSpinBox>("year")->value(), 2025);
        child<QLineEdit>("batch")->setText(QStringLiteral("第二批"));
        auto* documents = child<QComboBox>("document");
        documents->setCurrentIndex(documents->findData(QStringLiteral("gigabit-action-plan-2024")));
        button(QStringLiteral("&Apply to selected"))->click();
        QCOMPARE(
            m_opened->number("SELECT count(*) FROM pilots WHERE programme = '低空经济试点' AND batch = '第二批' AND "
                             "document_key = 'gigabit-action-plan-2024'"),
            1);
        QCOMPARE(m_panel->tree().rowCount(), 2);
        // Withdrawing keeps it in the list and offers the way back; deleting does not.
        button(QStringLiteral("&Withdraw"))->click();
        QCOMPARE(pilots(), 2);
        QCOMPARE(m_opened->number("SELECT count(*) FROM pilots WHERE status = 'withdrawn'"), 1);
        QVERIFY(button(QStringLiteral("&Reinstate")));
        button(QStringLiteral("&Reinstate"))->click();
        QCOMPARE(m_opened->number("SELECT count(*) FROM pilots WHERE status = 'withdrawn'"), 0);
        button(QStringLiteral("&Delete"))->click();
        QCOMPARE(pilots(), 1);
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QCOMPARE(pilots(), 2);
        QCOMPARE(m_panel->tree().rowCount(), 2);
    }

    void withoutAProjectNothingCanBeDone()
    {
        m_panel->setWorkspace(nullptr);
        QCOMPARE(child<QComboBox>("programmes")->count(), 0);
        QVERIFY(!child<QLineEdit>("addCounty")->isEnabled());
        QVERIFY(!child<QToolButton>("pickOnMap")->isEnabled());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPilotsPanel)
#include "test_pilots_panel.moc"
