// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/bookmarks.h"
#include "models/layers/layer_editor.h"
#include "models/layers/map_themes.h"
#include "tests/models/layers/layer_fixture.h"

#include <limits>

using namespace qiantu;
using namespace qiantu::test;

/// Bookmarks and map themes.
class TestMapPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookmarksAreKeptAndEachChangeIsUndone();
    void bookmarksAreSortedAsPeopleSortThem();
    void badBookmarksAreRefused();
    void aThemeBringsBackWhatWasShownAndHow();
    void aThemeLeavesAloneWhatItDoesNotKnow();
    void savingUnderTheSameNameReplaces();
    void themesAreRenamedAndDeletedWithUndo();
    void aDamagedThemeHidesNothing();
};

void TestMapPlaces::bookmarksAreKeptAndEachChangeIsUndone()
{
    const LayerProject p;
    Bookmarks bookmarks(*p.project);
    std::vector<QString> states{dump(p.project->database())};
    const auto id = bookmarks.add(QStringLiteral("  贵安   新区 "), {106.3, 26.2, 106.7, 26.5});
    QIANTU_VERIFY_OK(id);
    states.push_back(dump(p.project->database()));
    QIANTU_VERIFY_OK(bookmarks.rename(*id, QStringLiteral("贵安")));
    states.push_back(dump(p.project->database()));
    QIANTU_VERIFY_OK(bookmarks.move(*id, {106, 26, 107, 27}));
    QCOMPARE(bookmarks.list()->front().box.east, 107.0);
    states.push_back(dump(p.project->database()));
    QIANTU_VERIFY_OK(bookmarks.remove(*id));
    QVERIFY(bookmarks.list()->empty());
    QCOMPARE(p.project->history()->front().action, QStringLiteral("Delete the bookmark 贵安"));
    QCOMPARE(p.project->history()->back().action, QStringLiteral("Add the bookmark 贵安 新区"));
    while (!states.empty()) {
        QIANTU_VERIFY_OK(p.project->undo());
        QCOMPARE(dump(p.project->database()), states.back());
        states.pop_back();
    }
}

void TestMapPlaces::bookmarksAreSortedAsPeopleSortThem()
{
    const LayerProject p;
    Bookmarks bookmarks(*p.project);
    for (const char* name : {"第10页", "第9页", "第1页"}) {
        QIANTU_VERIFY_OK(bookmarks.add(QString::fromUtf8(name), {106, 26, 107, 27}));
    }
    QStringList names;
    const auto all = *bookmarks.list();
    for (const auto& bookmark : all) {
        names << bookmark.name;
    }
    QCOMPARE(names, (QStringList{QStringLiteral("第1页"), QStringLiteral("第9页"), QStringLiteral("第10页")}));
}

void TestMapPlaces::badBookmarksAreRefused()
{
    const LayerProject p;
    Bookmarks bookmarks(*p.project);
    const DegreeBox box{106, 26, 107, 27};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QIANTU_VERIFY_OK(bookmarks.add(QStringLiteral("甲"), box));
    const auto second = bookmarks.add(QStringLiteral("乙"), box);
    QIANTU_VERIFY_OK(second);
    QVERIFY(!bookmarks.add(QStringLiteral("甲"), box));
    QVERIFY(!bookmarks.add(QStringLiteral("  "), box));
    QVERIFY(!bookmarks.add(QString(200, QLatin1Char('x')), box));
    QVERIFY(!bookmarks.add(QStringLiteral("丙"), {107, 26, 106, 27}));
    QVERIFY(!bookmarks.add(QStringLiteral("丙"), {106, 26, 106, 27}));
    QVERIFY(!bookmarks.add(QStringLiteral("丙"), {nan, 26, 107, 27}));
    QVERIFY(!bookmarks.rename(*second, QStringLiteral("甲")));
    QVERIFY(!bookmarks.rename(12345, QStringLiteral("丁")));
    QCOMPARE(p.project->history()->size(), 2U);
}

namespace {

RowId addTiles(const LayerProject& p, const char* name)
{
    const auto id = LayerEditor(*p.project)
                        .addTiles(QString::fromUtf8(name),
                                  *TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}")));
    return id ? *id : 0;
}

} // namespace

void TestMapPlaces::aThemeBringsBackWhatWasShownAndHow()
{
    const LayerProject p;
    LayerEditor editor(*p.project);
    MapThemes themes(*p.project);
    const RowId layer = addTiles(p, "底图");
    QIANTU_VERIFY_OK(editor.setVisible({{QStringLiteral("stations"), QStringLiteral("基站"), false}}));
    QIANTU_VERIFY_OK(editor.setStyle(layer, QStringLiteral("<one/>")));
    const auto theme = themes.save(QStringLiteral("汇报"));
    QIANTU_VERIFY_OK(theme);
    QVERIFY(themes.list()->front().showsLike(*themes.current()));

    QIANTU_VERIFY_OK(editor.setVisible({{QStringLiteral("stations"), QStringLiteral("基站"), true}}));
    QIANTU_VERIFY_OK(editor.setVisible({{QStringLiteral("pilots"), QStringLiteral("试点"), false}}));
    QIANTU_VERIFY_OK(editor.setVisible({{ownLayerKey(layer), QStringLiteral("底图"), false}}));
    QIANTU_VERIFY_OK(editor.setStyle(layer, QStringLiteral("<two/>")));
    QVERIFY(!themes.list()->front().showsLike(*themes.current()));
    const QString before = dump(p.project->database());

    QIANTU_VERIFY_OK(themes.apply(*theme));
    QVERIFY(themes.list()->front().showsLike(*themes.current()));
    QCOMPARE(readOwnLayer(p.project->database(), layer)->style, QStringLiteral("<one/>"));
    QVERIFY(readOwnLayer(p.project->database(), layer)->visible);
    const auto house = HouseLayers::read(p.project->database());
    QVERIFY(!house.isVisible(QStringLiteral("stations")) && house.isVisible(QStringLiteral("pilots")));
    QCOMPARE(p.project->history()->front().action, QStringLiteral("Show the map theme 汇报"));
    QIANTU_VERIFY_OK(p.project->undo());
    QCOMPARE(dump(p.project->database()), before);
}

void TestMapPlaces::aThemeLeavesAloneWhatItDoesNotKnow()
{
    const LayerProject p;
    MapThemes themes(*p.project);
    const RowId first = addTiles(p, "一");
    const auto theme = themes.save(QStringLiteral("汇报"));
    const RowId later = addTiles(p, "二");
    LayerEditor editor(*p.project);
    QIANTU_VERIFY_OK(editor.setStyle(later, QStringLiteral("<mine/>")));
    QIANTU_VERIFY_OK(editor.remove({first}));
    QIANTU_VERIFY_OK(themes.apply(*theme));
    QCOMPARE(readOwnLayer(p.project->database(), later)->style, QStringLiteral("<mine/>"));
}

void TestMapPlaces::savingUnderTheSameNameReplaces()
{
    const LayerProject p;
    MapThemes themes(*p.project);
    const auto first = themes.save(QStringLiteral("汇报"));
    QIANTU_VERIFY_OK(LayerEditor(*p.project).setVisible({{QStringLiteral("stations"), QStringLiteral("基站"), false}}));
    const auto second = themes.save(QStringLiteral(" 汇报 "));
    QIANTU_VERIFY_OK(second);
    QCOMPARE(*second, *first);
    QCOMPARE(themes.list()->size(), 1U);
    QCOMPARE(themes.list()->front().hidden, QStringList{QStringLiteral("stations")});
    QVERIFY(!themes.save(QStringLiteral("   ")));
}

void TestMapPlaces::themesAreRenamedAndDeletedWithUndo()
{
    const LayerProject p;
    MapThemes themes(*p.project);
    const auto first = themes.save(QStringLiteral("甲"));
    QIANTU_VERIFY_OK(themes.save(QStringLiteral("乙")));
    QVERIFY(!themes.rename(*first, QStringLiteral("乙")));
    QIANTU_VERIFY_OK(themes.rename(*first, QStringLiteral("丙")));
    const QString before = dump(p.project->database());
    QIANTU_VERIFY_OK(themes.remove(*first));
    QVERIFY(!themes.apply(*first));
    QCOMPARE(themes.list()->size(), 1U);
    QIANTU_VERIFY_OK(p.project->undo());
    QCOMPARE(dump(p.project->database()), before);
}

void TestMapPlaces::aDamagedThemeHidesNothing()
{
    const LayerProject p;
    QIANTU_VERIFY_OK(p.project->change(
        QStringLiteral("damage"),
        sql(QStringLiteral(
            "INSERT INTO map_themes VALUES (1, 'x', '{\"hidden\": 7, \"own\": [\"]'), (2, 'y', 'nothing')"))));
    const auto all = MapThemes(*p.project).list();
    QIANTU_VERIFY_OK(all);
    QCOMPARE(all->size(), 2U);
    QVERIFY(all->front().hidden.isEmpty() && all->front().own.isEmpty());
    QIANTU_VERIFY_OK(MapThemes(*p.project).apply(1));
}

QTEST_GUILESS_MAIN(TestMapPlaces)
#include "test_map_places.moc"
