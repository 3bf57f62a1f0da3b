// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "models/stations/station_details.h"
#include "tests/support/gui_project.h"
#include "widgets/coordinate_entry_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>

namespace qiantu::test {

class TestCoordinateEntry : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<QgsMapCanvas> m_canvas;
    std::unique_ptr<CoordinateEntryDialog> m_dialog;

    template <typename Widget>
    Widget& child(const char* name)
    {
        return *m_dialog->findChild<Widget*>(QLatin1String(name));
    }

    QString cell(int row, int column) { return child<QTableWidget>("entryList").item(row, column)->text(); }

private Q_SLOTS:

    void initTestCase()
    {
        m_opened = std::make_unique<GuiProject>();
        m_canvas = std::make_unique<QgsMapCanvas>();
        m_canvas->resize(600, 400);
        m_canvas->setProject(&m_opened->qgis());
        m_canvas->setDestinationCrs(m_opened->map().displayCrs());
        m_canvas->setExtent(m_opened->map().regionExtent({}));
        m_canvas->setRenderFlag(false);
    }

    void init()
    {
        QSettings().clear();
        m_dialog = std::make_unique<CoordinateEntryDialog>(m_opened->map(), *m_canvas, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }

    void cleanup() { m_dialog.reset(); }

    void cleanupTestCase()
    {
        m_canvas.reset();
        m_opened.reset();
    }

    void eachLineIsShownWithItsCountyOrItsError()
    {
        m_dialog->setText(QStringLiteral("观山湖站\t106.6226\t26.6178\n26.6178, 106.6226\nnonsense\n116.4, 39.9"));
        QCOMPARE(child<QTableWidget>("entryList").rowCount(), 4);
        QCOMPARE(cell(0, 1), QStringLiteral("观山湖站"));
        QCOMPARE(cell(0, 4), QStringLiteral("观山湖区"));
        QCOMPARE(cell(1, 4), QStringLiteral("观山湖区"));
        QVERIFY(cell(1, 5).contains(QStringLiteral("latitude, longitude")));
        QCOMPARE(cell(2, 0), QStringLiteral("3"));
        QVERIFY(cell(2, 5).contains(QStringLiteral("nonsense")));
        QCOMPARE(cell(3, 4), QStringLiteral("outside every county"));
        // With an error, nothing is added until it is mended or left out knowingly.
        QVERIFY(!child<QPushButton>("entryAdd").isEnabled());
        child<QCheckBox>("entryLeaveOut").setChecked(true);
        QVERIFY(child<QPushButton>("entryAdd").isEnabled());
    }

    void typingIsReadAsItIsTyped()
    {
        QTest::keyClicks(&child<QPlainTextEdit>("entryText"), QStringLiteral("106.6226 26.6178"));
        QVERIFY(QTest::qWaitFor([&] { return m_dialog->lines().size() == 1; }));
        QCOMPARE(cell(0, 4), QStringLiteral("观山湖区"));
    }

    void allAreAddedAsOneRevision()
    {
        const auto before = m_opened->project().history()->size();
        QSignalSpy added(m_dialog.get(), &CoordinateEntryDialog::added);
        m_dialog->setText(QStringLiteral("甲\t106.6226\t26.6178\n乙\t106.7\t26.6"));
        child<QPushButton>("entryAdd").click();
        QCOMPARE(added.size(), 1);
        QCOMPARE(m_opened->project().history()->size(), before + 1);
        const auto ids = added.first().at(1).value<std::vector<RowId>>();
        QCOMPARE(ids.size(), 2U);
        const auto station = readStation(m_opened->database(), ids.front());
        QIANTU_VERIFY_OK(station);
        QCOMPARE((*station)->name, QStringLiteral("甲"));
        QCOMPARE((*station)->regionCode, QStringLiteral("520115"));
        QCOMPARE((*station)->status, Status::Planned);
        QVERIFY(std::abs((*station)->longitude - 106.6226) < 1e-9);
        // Ready for the next ones.
        QVERIFY(m_dialog->lines().empty());
        QVERIFY(!child<QPushButton>("entryAdd").isEnabled());
        QIANTU_VERIFY_OK(m_opened->project().undo());
    }

    void gcj02IsTurnedIntoOurDatum()
    {
        auto& datum = child<QComboBox>("entryDatum");
        m_dialog->setText(QStringLiteral("106.6226, 26.6178"));
        datum.setCurrentIndex(datum.findData(QStringLiteral("gcj02")));
        QVERIFY(m_dialog->lines().front().pair.has_value());
        const auto position = m_dialog->lines().front().pair->position;
        QVERIFY(std::abs(position.longitude - 106.6226) > 0.001);
        QVERIFY(std::abs(position.longitude - 106.6226) < 0.01);
        datum.setEditText(QStringLiteral("EPSG:4545"));
        QVERIFY(!m_dialog->lines().front().pair); // degrees are no metres
        m_dialog->setText(QStringLiteral("2940000, 370000"));
        QVERIFY(m_dialog->lines().front().pair.has_value());
        datum.setEditText(QStringLiteral("EPSG:1"));
        QVERIFY(m_dialog->lines().empty());
        QVERIFY(!child<QPushButton>("entryAdd").isEnabled());
    }

    void projectsAndAnnotationsNeedTheirName()
    {
        auto& table = child<QComboBox>("entryTable");
        m_dialog->setText(QStringLiteral("106.6226, 26.6178"));
        table.setCurrentIndex(table.findData(QStringLiteral("projects")));
        QVERIFY(!child<QPushButton>("entryAdd").isEnabled());
        m_dialog->setText(QStringLiteral("智慧停车\t106.6226\t26.6178"));
        QSignalSpy added(m_dialog.get(), &CoordinateEntryDialog::added);
        child<QPushButton>("entryAdd").click();
        QCOMPARE(added.size(), 1);
        QCOMPARE(m_opened->number("SELECT count(*) FROM projects WHERE name = '智慧停车' AND region_code = '520115'"),
                 1);
        QIANTU_VERIFY_OK(m_opened->project().undo());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestCoordinateEntry)

#include "test_coordinate_entry.moc"
