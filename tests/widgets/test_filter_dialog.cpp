// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "tests/support/gui_project.h"
#include "widgets/field_editor.h"
#include "widgets/filter_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace qiantu::test {

/// Selection by attributes finds what SQL finds.
class TestFilterDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<FilterDialog> m_dialog;

    QList<QComboBox*> boxes(const char* name) const
    {
        auto all = m_dialog->findChildren<QComboBox*>(QString::fromLatin1(name));
        all.removeIf([](const QComboBox* box) { return box->isHidden(); });
        return all;
    }

    FieldEditor* value(const char* column) const
    {
        const auto all = m_dialog->findChildren<FieldEditor*>(QStringLiteral("field_") + QLatin1String(column));
        for (auto* editor : all) {
            if (!editor->isHidden()) {
                return editor;
            }
        }
        return nullptr;
    }

    void set(int line, const char* column, AttributeCondition::Test test) const
    {
        auto* columns = boxes("conditionColumn").at(line);
        columns->setCurrentIndex(columns->findData(QLatin1String(column)));
        auto* tests = boxes("conditionTest").at(line);
        tests->setCurrentIndex(tests->findData(static_cast<int>(test)));
    }

    bool waitForCount() const
    {
        QSignalSpy counted(m_dialog.get(), &FilterDialog::counted);
        return QTest::qWaitFor([&] { return !counted.isEmpty() && m_dialog->found(); }, 20000);
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_dialog = std::make_unique<FilterDialog>(m_opened->workspace(), QStringLiteral("stations"));
        m_dialog->show();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_opened.reset();
    }

    void conditionsFindAndSelectRows()
    {
        set(0, "status", AttributeCondition::Test::Equal);
        auto* status = qobject_cast<QComboBox*>(value("status")->input());
        status->setCurrentIndex(status->findData(QStringLiteral("planned")));
        QVERIFY(waitForCount());
        const auto planned = m_opened->number("SELECT count(*) FROM stations WHERE status = 'planned'");
        QCOMPARE(static_cast<qint64>(*m_dialog->found()), planned);
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(QStringLiteral("addCondition")), Qt::LeftButton);
        set(1, "region_code", AttributeCondition::Test::Contains);
        QTest::keyClicks(value("region_code")->input(), QStringLiteral("x"));
        QVERIFY(waitForCount());
        QCOMPARE(*m_dialog->found(), std::size_t{0});
        qobject_cast<QLineEdit*>(value("region_code")->input())->setText(QStringLiteral("遵义"));
        QVERIFY(waitForCount());
        const auto both = m_opened->number("SELECT count(*) FROM stations WHERE status = 'planned' AND region_code IN "
                                           "(SELECT code FROM regions WHERE parent_code = '520300')");
        QVERIFY(both > 0 && both < planned);
        QCOMPARE(static_cast<qint64>(*m_dialog->found()), both);
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(QStringLiteral("selectFound")), Qt::LeftButton);
        QCOMPARE(static_cast<qint64>(m_opened->workspace().selection().size()), both);
        auto* joining = m_dialog->findChild<QComboBox*>(QStringLiteral("filterJoining"));
        joining->setCurrentIndex(1);
        QVERIFY(waitForCount());
        QCOMPARE(static_cast<qint64>(*m_dialog->found()),
                 m_opened->number("SELECT count(*) FROM stations WHERE status = 'planned' OR region_code IN "
                                  "(SELECT code FROM regions WHERE parent_code = '520300')"));
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(QStringLiteral("removeFound")), Qt::LeftButton);
        QVERIFY(m_opened->workspace().selection().isEmpty());
    }

    void aValueThatIsNotUnderstoodFindsNothingAndSaysWhy()
    {
        set(0, "height_m", AttributeCondition::Test::Greater);
        QTest::keyClicks(value("height_m")->input(), QStringLiteral("tall"));
        QTest::qWait(600);
        QVERIFY(!m_dialog->found());
        const auto filter = m_dialog->filter();
        QVERIFY(!filter && filter.error().what.contains(QLatin1String("tall")));
        QVERIFY(!m_dialog->findChild<QPushButton*>(QStringLiteral("selectFound"))->isEnabled());
    }

    void anotherTableHasOtherColumns()
    {
        auto* tables = m_dialog->findChild<QComboBox*>(QStringLiteral("filterTable"));
        tables->setCurrentIndex(tables->findData(QStringLiteral("pilots")));
        QCOMPARE(boxes("conditionColumn").size(), 1);
        QVERIFY(boxes("conditionColumn").first()->findData(QStringLiteral("programme")) >= 0);
        set(0, "year", AttributeCondition::Test::NotEmpty);
        QVERIFY(waitForCount());
        QCOMPARE(static_cast<qint64>(*m_dialog->found()),
                 m_opened->number("SELECT count(*) FROM pilots WHERE year IS NOT NULL"));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestFilterDialog)

#include "test_filter_dialog.moc"
