// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layouts/layout_store.h"
#include "models/project/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qiantu;

class TestLayoutStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;

    qsizetype revisions() const { return static_cast<qsizetype>(m_project->history()->size()); }

    static Theme unstored()
    {
        Theme theme;
        theme.name = QStringLiteral("人均基站");
        theme.level = RegionLevel::Prefecture;
        theme.figure.indicator = QStringLiteral("stations_5g");
        theme.date = QDate(2023, 12, 31);
        theme.acrossYears = true;
        return theme;
    }

    static Sheet sheet()
    {
        Sheet sheet;
        sheet.templateName = QStringLiteral("county-a3-portrait");
        sheet.themes = {RowId(4503599627370495), unstored()};
        sheet.target = 12;
        sheet.regionCode = QStringLiteral("520115");
        sheet.year = 2025;
        sheet.document = QStringLiteral("ict-fyp14");
        sheet.programme = QStringLiteral("数字乡村试点");
        sheet.tableColumns = {QStringLiteral("region"), QStringLiteral("actual")};
        sheet.title = QStringLiteral("标题 “引号” \\ 换行\n二");
        sheet.subtitle = QStringLiteral("副标题");
        sheet.organisation = QStringLiteral("省通信管理局");
        sheet.approvalNumber = QStringLiteral("黔S（2024）007号");
        sheet.classification = QStringLiteral("秘密");
        sheet.sources = QStringLiteral("来源");
        sheet.date = QDate(2024, 7, 1);
        sheet.forPublication = true;
        sheet.stationsAllowed = true;
        sheet.pageNumber = 3;
        sheet.pageCount = 88;
        return sheet;
    }

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Project::create(m_folder->filePath(QStringLiteral("p.gpkg")));
        QVERIFY(created);
        m_project = std::move(*created);
    }

    void cleanup()
    {
        m_project->close(true);
        m_project.reset();
    }

    void aSheetComesBackFromItsJson()
    {
        QCOMPARE(Sheet::fromJson(sheet().toJson()), sheet());
        QCOMPARE(Sheet::fromJson(Sheet().toJson()), Sheet());
        QCOMPARE(sheet().toJson(), sheet().toJson());
    }

    void aDamagedJsonKeepsWhatCanBeRead()
    {
        QCOMPARE(Sheet::fromJson("no json"), Sheet());
        const auto read = Sheet::fromJson(
            R"({"title":"图","year":"soon","themes":[3,"x","9",{"name":"no theme"}],"target":{},"more":1})");
        Sheet expected;
        expected.title = QStringLiteral("图");
        expected.themes = {RowId(9)};
        QCOMPARE(read, expected);
    }

    void aTemplateIsAddedReplacedRenamedAndRemovedOneRevisionEach()
    {
        LayoutStore store(*m_project);
        const auto before = revisions();
        const auto id = store.add(QStringLiteral(" 单位模板 "), QStringLiteral("<Layout/>"), sheet());
        QVERIFY(id);
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(store.byName(QStringLiteral("单位模板"))->sheet, sheet());
        QCOMPARE(store.byName(QStringLiteral("单位模板"))->xml, QStringLiteral("<Layout/>"));
        QVERIFY(store.replace(*id, QStringLiteral("<Layout name='2'/>"), Sheet()));
        QVERIFY(store.rename(*id, QStringLiteral("新名")));
        QCOMPARE(revisions(), before + 3);
        // The same again changes nothing.
        QVERIFY(store.replace(*id, QStringLiteral("<Layout name='2'/>"), Sheet()));
        QVERIFY(store.rename(*id, QStringLiteral("新名")));
        QCOMPARE(revisions(), before + 3);
        QVERIFY(store.remove(*id));
        QVERIFY(store.list()->empty());
        QVERIFY(m_project->undo());
        QCOMPARE(store.list()->front().name, QStringLiteral("新名"));
        QVERIFY(m_project->undo());
        QCOMPARE(store.list()->front().name, QStringLiteral("单位模板"));
    }

    void namesAreUniqueAndReadable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QStringLiteral("  ");
        QTest::newRow("long") << QString(101, QLatin1Char('x'));
        QTest::newRow("control") << QStringLiteral("a\nb");
        QTest::newRow("taken") << QStringLiteral("有了");
    }

    void namesAreUniqueAndReadable()
    {
        QFETCH(QString, name);
        LayoutStore store(*m_project);
        QVERIFY(store.add(QStringLiteral("有了"), QStringLiteral("<Layout/>"), {}));
        const auto other = store.add(QStringLiteral("另一个"), QStringLiteral("<Layout/>"), {});
        QVERIFY(other);
        QVERIFY(!store.add(name, QStringLiteral("<Layout/>"), {}));
        QVERIFY(!store.rename(*other, name));
        QCOMPARE(store.list()->size(), std::size_t(2));
    }

    void whatIsNotThereIsSaid()
    {
        LayoutStore store(*m_project);
        QCOMPARE(store.byName(QStringLiteral("无")).error().kind, Error::Kind::NotFound);
        QCOMPARE(store.rename(5, QStringLiteral("a")).error().kind, Error::Kind::NotFound);
        QCOMPARE(store.replace(5, QStringLiteral("<Layout/>"), {}).error().kind, Error::Kind::NotFound);
        QCOMPARE(store.remove(5).error().kind, Error::Kind::NotFound);
        QVERIFY(!store.add(QStringLiteral("空"), QString(), {}));
    }
};

QTEST_GUILESS_MAIN(TestLayoutStore)
#include "test_layout_store.moc"
