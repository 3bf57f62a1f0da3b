// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/layout_file.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_items.h"
#include "models/layouts/layout_store.h"
#include "tests/support/gui_project.h"

#include <QTcpServer>
#include <QTest>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempicture.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

QgsLayoutItem* itemOf(const QgsPrintLayout& layout, const QString& role)
{
    QList<QgsLayoutItem*> items;
    layout.layoutItems(items);
    for (auto* item : items) {
        if (sheet_item::text(*item, sheet_item::role) == role) {
            return item;
        }
    }
    return nullptr;
}

QgsLayoutItemLabel* labelOf(const QgsPrintLayout& layout, const QString& role)
{
    return qobject_cast<QgsLayoutItemLabel*>(itemOf(layout, role));
}

Sheet countySheet(const QString& code)
{
    Sheet sheet;
    sheet.templateName = QStringLiteral("county-a4-landscape");
    sheet.regionCode = code;
    return sheet;
}

} // namespace

class TestOfficeTemplates : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void aTemplateKeepsWhatWasDoneByHandAndSaysTheNewThing()
    {
        auto layout = buildSheet(m_opened->map(), countySheet(QStringLiteral("520115")));
        QIANTU_VERIFY_OK(layout);
        // Moved, written over, added and taken away by hand.
        auto* title = labelOf(**layout, QStringLiteral("title"));
        title->attemptMove(QgsLayoutPoint(12, 9));
        labelOf(**layout, QStringLiteral("subtitle"))->setText(QStringLiteral("内部讨论稿"));
        auto* stamp = new QgsLayoutItemLabel(layout->get());
        stamp->setId(QStringLiteral("stamp"));
        stamp->setText(QStringLiteral("规划处"));
        (*layout)->addLayoutItem(stamp);
        (*layout)->removeLayoutItem(itemOf(**layout, QStringLiteral("chart")));

        LayoutStore store(m_opened->project());
        QIANTU_VERIFY_OK(store.add(QStringLiteral("县区一张图"), layoutToXml(**layout), countySheet({})));
        Sheet other = countySheet(QStringLiteral("520281"));
        other.templateName = QStringLiteral("县区一张图");
        const auto again = buildSheet(m_opened->map(), other);
        QIANTU_VERIFY_OK(again);
        const auto* moved = labelOf(**again, QStringLiteral("title"));
        QVERIFY(moved);
        QCOMPARE(moved->pagePos(), QPointF(12, 9));
        QVERIFY2(moved->currentText().contains(QStringLiteral("盘州市")), qPrintable(moved->currentText()));
        QVERIFY(!moved->currentText().contains(QStringLiteral("观山湖")));
        QCOMPARE(labelOf(**again, QStringLiteral("subtitle"))->currentText(), QStringLiteral("内部讨论稿"));
        QVERIFY((*again)->itemById(QStringLiteral("stamp")));
        QVERIFY(!itemOf(**again, QStringLiteral("chart")));
        const auto* map = sheetMap(**again, QStringLiteral("map"));
        QVERIFY(map->extent().contains(m_opened->map().regionExtent(other.regionCode)));
        QVERIFY(!map->layers().isEmpty());
    }

    void aViewChosenByHandStaysForItsRegion()
    {
        const Sheet sheet = countySheet(QStringLiteral("520115"));
        auto layout = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(layout);
        auto* map = sheetMap(**layout, QStringLiteral("map"));
        const QgsRectangle fitted = map->extent();
        map->setScale(map->scale() / 2);
        map->moveContent(10, 5);
        const QgsRectangle chosen = map->extent();
        QVERIFY(chosen != fitted);
        QIANTU_VERIFY_OK(fillSheet(**layout, m_opened->map(), sheet));
        QCOMPARE(map->extent(), chosen);
        LayoutStore store(m_opened->project());
        QIANTU_VERIFY_OK(store.add(QStringLiteral("近景"), layoutToXml(**layout), countySheet({})));
        for (const auto& [code, isChosen] :
             {std::pair(QStringLiteral("520115"), true), std::pair(QStringLiteral("522702"), false)}) {
            Sheet again = countySheet(code);
            again.templateName = QStringLiteral("近景");
            const auto stored = buildSheet(m_opened->map(), again);
            QIANTU_VERIFY_OK(stored);
            const auto* storedMap = sheetMap(**stored, QStringLiteral("map"));
            QCOMPARE(storedMap->extent().toString(1) == chosen.toString(1), isChosen);
            QCOMPARE(storedMap->extent().contains(m_opened->map().regionExtent(code)), !isChosen);
        }
        // In another frame the region is fitted anew.
        map->attemptResize(QgsLayoutSize(80, 80));
        QIANTU_VERIFY_OK(fillSheet(**layout, m_opened->map(), sheet));
        QVERIFY(map->extent().contains(m_opened->map().regionExtent(sheet.regionCode)));
    }

    void aRefilledLayoutIsAsOneBuiltAnew()
    {
        auto layout = buildSheet(m_opened->map(), countySheet(QStringLiteral("520115")));
        QIANTU_VERIFY_OK(layout);
        QIANTU_VERIFY_OK(fillSheet(**layout, m_opened->map(), countySheet(QStringLiteral("522702"))));
        const auto anew = buildSheet(m_opened->map(), countySheet(QStringLiteral("522702")));
        QIANTU_VERIFY_OK(anew);
        QList<QgsLayoutItemLabel*> labels;
        (*anew)->layoutItems(labels);
        QVERIFY(labels.size() > 5);
        for (const auto* label : labels) {
            const auto* same = labelOf(**layout, sheet_item::text(*label, sheet_item::role));
            QVERIFY2(same, qPrintable(label->id()));
            QCOMPARE(same->currentText(), label->currentText());
            QCOMPARE(same->textFormat().size(), label->textFormat().size());
        }
        for (const auto* role : {"map", "map2", "inset"}) {
            QCOMPARE(sheetMap(**layout, QLatin1String(role))->extent(),
                     sheetMap(**anew, QLatin1String(role))->extent());
        }
        const auto* chart = dynamic_cast<QgsLayoutItemPicture*>(itemOf(**layout, QStringLiteral("chart")));
        const auto* anewChart = dynamic_cast<QgsLayoutItemPicture*>(itemOf(**anew, QStringLiteral("chart")));
        QVERIFY(chart && anewChart);
        QCOMPARE(chart->picturePath(), anewChart->picturePath());
    }

    void aFailedFillLeavesTheLayoutAsItWas()
    {
        auto layout = buildSheet(m_opened->map(), countySheet(QStringLiteral("520115")));
        QIANTU_VERIFY_OK(layout);
        const QString before = labelOf(**layout, QStringLiteral("title"))->currentText();
        QVERIFY(!fillSheet(**layout, m_opened->map(), countySheet(QStringLiteral("999999"))));
        QCOMPARE(labelOf(**layout, QStringLiteral("title"))->currentText(), before);
        QVERIFY(!sheetMap(**layout, QStringLiteral("map"))->layers().isEmpty());
    }

    void ourOwnLayoutsPassTheCheck_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto* kind :
             {"single-theme", "completion", "comparison", "stations", "pilots", "county", "overview"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind) + QStringLiteral("-a4-portrait");
        }
    }

    void ourOwnLayoutsPassTheCheck()
    {
        QFETCH(QString, name);
        Sheet sheet;
        sheet.templateName = name;
        const auto layout = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(layout);
        QIANTU_VERIFY_OK(checkLayoutXml(layoutToXml(**layout)));
        const auto read = layoutFromXml(m_opened->map(), layoutToXml(**layout));
        QIANTU_VERIFY_OK(read);
    }

    void hostileTemplatesAreRefusedInWords_data()
    {
        QTest::addColumn<QString>("xml");
        const auto layout = [](const QString& inside) {
            return QStringLiteral("<Layout name=\"x\">%1</Layout>").arg(inside);
        };
        QTest::newRow("nothing") << QString();
        QTest::newRow("no XML") << QStringLiteral("<Layout><broken></Layout>");
        QTest::newRow("another document") << QStringLiteral("<qgis version=\"3\"/>");
        QTest::newRow("entities") << QStringLiteral(
            "<!DOCTYPE Layout [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><Layout name=\"&b;\"/>");
        QTest::newRow("remote picture") << layout(
            QStringLiteral("<LayoutItem type=\"65640\" file=\"http://127.0.0.1:9/a.svg\"/>"));
        QTest::newRow("remote picture in capitals")
            << layout(QStringLiteral("<LayoutItem type=\"65640\" file=\" HTTPS://example.org/a.png\"/>"));
        QTest::newRow("network share") << layout(
            QStringLiteral("<LayoutItem type=\"65640\" file=\"\\\\host\\a.png\"/>"));
        QTest::newRow("virtual file") << layout(
            QStringLiteral("<LayoutItem type=\"65640\" file=\"/vsicurl/http://x/a\"/>"));
        QTest::newRow("expression") << layout(QStringLiteral(
            "<LayoutItem type=\"65640\"><Option name=\"dataDefinedSource\" type=\"Map\"><Option name=\"expression\" "
            "value=\"'ht' || 'tp' || '://x/a.svg'\"/></Option></LayoutItem>"));
        QTest::newRow("marker symbol") << layout(
            QStringLiteral("<LayoutItem><Option name=\"name\" value=\"https://x/a.svg\"/></LayoutItem>"));
        QTest::newRow("HTML label") << layout(
            QStringLiteral("<LayoutItem type=\"65641\" htmlState=\"1\" labelText=\"&lt;img src='http://x'&gt;\"/>"));
        QTest::newRow("web page") << layout(QStringLiteral("<LayoutMultiFrame type=\"65648\" url=\"a.html\"/>"));
    }

    void hostileTemplatesAreRefusedInWords()
    {
        QFETCH(QString, xml);
        const auto checked = checkLayoutXml(xml);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, Error::Kind::Invalid);
        QVERIFY(!checked.error().what.isEmpty());
        QVERIFY(!layoutFromXml(m_opened->map(), xml));
    }

    /// A stored template may come in with a colleague's file: printing from it must not call anybody.
    void aRemotePictureIsNeverFetched()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        auto layout = buildSheet(m_opened->map(), countySheet(QStringLiteral("520115")));
        QIANTU_VERIFY_OK(layout);
        QString xml = layoutToXml(**layout);
        const QString arrow = QStringLiteral("arrows/NorthArrow_02.svg");
        const auto at = xml.indexOf(arrow);
        QVERIFY(at > 0);
        const auto from = xml.lastIndexOf(QLatin1Char('"'), at) + 1;
        xml.replace(from, at + arrow.size() - from,
                    QStringLiteral("http://127.0.0.1:%1/arrow.svg").arg(server.serverPort()));
        LayoutStore store(m_opened->project());
        QIANTU_VERIFY_OK(store.add(QStringLiteral("外来"), xml, countySheet({})));
        Sheet sheet = countySheet(QStringLiteral("520115"));
        sheet.templateName = QStringLiteral("外来");
        QVERIFY(!buildSheet(m_opened->map(), sheet));
        QVERIFY(!server.waitForNewConnection(500));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestOfficeTemplates)

#include "test_office_templates.moc"
