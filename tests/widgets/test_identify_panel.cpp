// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/sqlite.h"
#include "models/stations/station.h"
#include "tests/support/gui_project.h"
#include "widgets/identify_panel.h"

#include <QTest>

namespace qiantu::test {

class TestIdentifyPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    QStringList row(const char* sql) const
    {
        SQLite::Statement query(m_opened->database(), sql);
        QStringList values;
        if (query.executeStep()) {
            for (int column = 0; column < query.getColumnCount(); ++column) {
                values << QString::fromUtf8(query.getColumn(column).getText());
            }
        }
        return values;
    }

    QString shown(const Identified& what) const
    {
        IdentifyPanel panel;
        panel.show(m_opened->workspace(), what);
        return panel.toPlainText();
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void aStationIsShownWithItsAttributesAndCounty()
    {
        const auto station = row("SELECT id, number, name, region_code, band, address FROM stations "
                                 "WHERE region_code IS NOT NULL AND generation = '5G' ORDER BY id LIMIT 1");
        Identified what;
        what.position = {106.5, 26.5};
        what.regionCode = station.at(3);
        what.station = station.at(0).toLongLong();
        const QString text = shown(what);
        for (const int column : {1, 2, 4, 5}) {
            QVERIFY2(text.contains(station.at(column)), qPrintable(station.at(column)));
        }
        const auto* county = m_opened->workspace().regions().byCode(station.at(3));
        QVERIFY(text.contains(county->name));
        QVERIFY(text.contains(m_opened->workspace().regions().byCode(county->parentCode)->name));
        QVERIFY(text.contains(displayName(Generation::G5)));
        QVERIFY(text.contains(QStringLiteral("106.5")));
    }

    void aPilotIsShownWithTheWordsThatNameIt()
    {
        const auto pilot =
            row("SELECT id, programme, place, clause, quote, region_code FROM pilots ORDER BY id LIMIT 1");
        Identified what;
        what.table = QStringLiteral("pilots");
        what.row = pilot.at(0).toLongLong();
        what.regionCode = pilot.at(5);
        QString text = shown(what).simplified().remove(QLatin1Char(' '));
        for (const int column : {1, 2, 3, 4}) {
            QVERIFY2(text.contains(QString(pilot.at(column)).remove(QLatin1Char(' '))), qPrintable(pilot.at(column)));
        }
    }

    void everyTableOfTheMapCanBeShown_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        for (const auto* table : {"projects", "routes", "areas"}) {
            QTest::newRow(table) << QString::fromLatin1(table) << QStringLiteral("name");
        }
    }

    void everyTableOfTheMapCanBeShown()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        const auto found =
            row(qPrintable(QStringLiteral("SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL LIMIT 1").arg(column, table)));
        Identified what;
        what.table = table;
        what.row = found.at(0).toLongLong();
        QVERIFY2(shown(what).contains(found.at(1)), qPrintable(found.at(1)));
    }

    void aCountyIsShownWithItsStationsInService()
    {
        Identified what;
        what.regionCode = QStringLiteral("520115");
        const QString text = shown(what);
        QVERIFY(text.contains(QStringLiteral("观山湖区")));
        QVERIFY(text.contains(QStringLiteral("520115")));
        const auto count = m_opened->number("SELECT count(*) FROM stations WHERE region_code = '520115' AND "
                                            "generation = '5G' AND status = 'in_service'");
        QVERIFY(count > 0);
        QVERIFY2(text.contains(QLocale().toString(count)), qPrintable(text));
    }

    void whatIsGoneMeanwhileIsNotShown()
    {
        Identified what;
        what.station = RowId{1};
        what.table = QStringLiteral("pilots");
        what.row = RowId{1};
        what.regionCode = QStringLiteral("520115");
        QVERIFY(shown(what).contains(QStringLiteral("观山湖区")));
    }

    void outsideTheProvinceThePositionIsShown()
    {
        Identified what;
        what.position = {116.391, 39.907};
        const QString text = shown(what);
        QVERIFY(text.contains(QStringLiteral("116.391")));
        QVERIFY(text.contains(QStringLiteral("39.907")));
    }

    void textOfTheProjectIsNoMarkup()
    {
        const auto station = row("SELECT id FROM stations ORDER BY id LIMIT 1");
        m_opened->change(qPrintable(
            QStringLiteral("UPDATE stations SET name = '<b>A&B</b><script>' WHERE id = %1").arg(station.at(0))));
        Identified what;
        what.station = station.at(0).toLongLong();
        QVERIFY(shown(what).contains(QStringLiteral("<b>A&B</b><script>")));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestIdentifyPanel)

#include "test_identify_panel.moc"
