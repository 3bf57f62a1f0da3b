// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_arrangement.h"
#include "maps/layer_tree.h"
#include "maps/own_layers.h"
#include "maps/sqlite.h"
#include "models/layers/layer_editor.h"
#include "models/layers/layer_import.h"
#include "models/layers/map_themes.h"
#include "tests/support/gui_project.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <qgslayertree.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>
#include <qgssinglesymbolrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const parks = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"名称":"甲","面积":10.5,"建成":"2020-05-01"},"geometry":{"type":"Polygon",
"coordinates":[[[106.5,26.5],[106.6,26.5],[106.6,26.6],[106.5,26.6],[106.5,26.5]]]}},
{"type":"Feature","properties":{"名称":"乙","面积":99,"建成":null},"geometry":{"type":"Polygon",
"coordinates":[[[107.5,26.5],[107.6,26.5],[107.6,26.6],[107.5,26.6],[107.5,26.5]]]}}]})";

struct Fixture : GuiProject
{
    QTemporaryDir folder;

    RowId add(const QString& name, const QByteArray& bytes, const LayerImportOptions& options = {})
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        file.close();
        Progress progress;
        const auto found = inspectLayerFile(file.fileName());
        const auto summary =
            found ? LayerImport::run(project(), *found, options, progress) : tl::unexpected<Error>(found.error());
        if (!summary) {
            qFatal("%s", qPrintable(summary.error().message()));
        }
        return summary->added.front().id;
    }

    QgsVectorLayer* vector(RowId id) { return qobject_cast<QgsVectorLayer*>(map().ownLayers().layer(id)); }

    QgsLayerTreeNode* node(const QString& key) { return layer_tree::find(*qgis().layerTreeRoot(), key); }

    QImage drawn(const QList<QgsMapLayer*>& layers, const QgsRectangle& extent)
    {
        QgsMapSettings settings;
        settings.setOutputSize(QSize(200, 200));
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
        settings.setBackgroundColor(Qt::white);
        settings.setLayers(layers);
        settings.setExtent(extent);
        QgsMapRendererSequentialJob job(settings);
        job.start();
        job.waitForFinished();
        return job.renderedImage();
    }
};

QStringList namesOf(QgsVectorLayer& layer)
{
    QStringList names;
    QgsFeature feature;
    for (auto features = layer.getFeatures(); features.nextFeature(feature);) {
        names << feature.attribute(QStringLiteral("名称")).toString();
    }
    names.sort();
    return names;
}

} // namespace

class TestOwnLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void featuresAreShownWithTheirValues();
    void undoAndRedoTakeTheLayerAwayAndBringItBack();
    void aChangedRowIsReplacedAloneAndADeletedOneGoes();
    void aStyleIsKeptAndUndone();
    void aStyleThatCannotBeReadGivesTheDefault();
    void aFilterShowsAPart();
    void checkingALayerIsARevision();
    void checkingAGroupIsOneRevision();
    void aReadOnlyTreeCanBeCheckedButKeepsNothing();
    void movingALayerIsARevisionThatUndoTakesBack();
    void themesChangeTheTree();
    void aPictureIsDrawnFromTheProject();
    void aMissingLinkedPictureStaysInTheTree();
    void tilesWithoutANetworkStayEmptyAndSoon();
    void theMapOpensWithWhatWasKept();
};

void TestOwnLayers::featuresAreShownWithTheirValues()
{
    Fixture p;
    auto* layer = p.vector(p.add(QStringLiteral("园区.geojson"), parks));
    QVERIFY(layer && layer->isValid());
    QCOMPARE(layer->name(), QStringLiteral("园区"));
    QCOMPARE(layer->featureCount(), 2);
    QCOMPARE(layer->crs().authid(), QStringLiteral("EPSG:4490"));
    QgsFeature feature;
    layer->getFeatures(QStringLiteral("\"名称\" = '甲'")).nextFeature(feature);
    QCOMPARE(feature.attribute(QStringLiteral("面积")).toDouble(), 10.5);
    QCOMPARE(feature.attribute(QStringLiteral("建成")).toDate(), QDate(2020, 5, 1));
    QCOMPARE(feature.geometry().boundingBox(), QgsRectangle(106.5, 26.5, 106.6, 26.6));
    QCOMPARE(layer->displayExpression(), QStringLiteral("\"名称\""));
    QCOMPARE(layer_tree::topKeys(*p.qgis().layerTreeRoot()).first(), ownLayerKey(*OwnLayers::idOf(layer)));
}

void TestOwnLayers::undoAndRedoTakeTheLayerAwayAndBringItBack()
{
    Fixture p;
    const auto before = p.qgis().mapLayers().size();
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    QCOMPARE(p.qgis().mapLayers().size(), before + 1);
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(p.qgis().mapLayers().size(), before);
    QVERIFY(!p.map().ownLayers().layer(id));
    QVERIFY(!p.node(ownLayerKey(id)));
    QIANTU_VERIFY_OK(p.project().redo());
    QCOMPARE(namesOf(*p.vector(id)), (QStringList{QStringLiteral("乙"), QStringLiteral("甲")}));
    QIANTU_VERIFY_OK(LayerEditor(p.project()).remove({id}));
    QCOMPARE(p.qgis().mapLayers().size(), before);
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(namesOf(*p.vector(id)).size(), 2);
}

void TestOwnLayers::aChangedRowIsReplacedAloneAndADeletedOneGoes()
{
    Fixture p;
    auto* layer = p.vector(p.add(QStringLiteral("园区.geojson"), parks));
    p.change("UPDATE map_layer_features SET attributes = json_set(attributes, '$.\"名称\"', '丙') "
             "WHERE json_extract(attributes, '$.\"名称\"') = '甲'");
    QCOMPARE(namesOf(*layer), (QStringList{QStringLiteral("丙"), QStringLiteral("乙")}));
    p.change("DELETE FROM map_layer_features WHERE json_extract(attributes, '$.\"名称\"') = '乙'");
    QCOMPARE(namesOf(*layer), QStringList{QStringLiteral("丙")});
    QIANTU_VERIFY_OK(p.project().undo());
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(namesOf(*layer), (QStringList{QStringLiteral("乙"), QStringLiteral("甲")}));
}

void TestOwnLayers::aStyleIsKeptAndUndone()
{
    Fixture p;
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    auto* layer = p.vector(id);
    const auto color = [&] { return dynamic_cast<QgsSingleSymbolRenderer*>(layer->renderer())->symbol()->color(); };
    const QColor plain = color();
    auto styled = std::unique_ptr<QgsVectorLayer>(layer->clone());
    auto* renderer = dynamic_cast<QgsSingleSymbolRenderer*>(styled->renderer());
    renderer->symbol()->setColor(QColor(1, 2, 3));
    styled->setOpacity(0.25);
    styled->setScaleBasedVisibility(true);
    styled->setMinimumScale(500000);
    QIANTU_VERIFY_OK(LayerEditor(p.project()).setStyle(id, OwnLayers::styleOf(*styled)));
    QCOMPARE(color().rgb(), QColor(1, 2, 3).rgb());
    QCOMPARE(layer->opacity(), 0.25);
    QVERIFY(layer->hasScaleBasedVisibility());
    QCOMPARE(layer->minimumScale(), 500000.0);
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(color(), plain);
    QCOMPARE(layer->opacity(), 1.0);
    QVERIFY(!layer->hasScaleBasedVisibility());
    // What was only tried is taken back.
    layer->setOpacity(0.5);
    p.map().ownLayers().dressAgain(id);
    QCOMPARE(layer->opacity(), 1.0);
}

void TestOwnLayers::aStyleThatCannotBeReadGivesTheDefault()
{
    Fixture p;
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    QIANTU_VERIFY_OK(LayerEditor(p.project()).setStyle(id, QStringLiteral("<qgis><renderer-v2 type=\"none at all\"")));
    QVERIFY(p.vector(id)->renderer());
    QCOMPARE(p.vector(id)->renderer()->type(), QStringLiteral("singleSymbol"));
}

void TestOwnLayers::aFilterShowsAPart()
{
    Fixture p;
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    QIANTU_VERIFY_OK(LayerEditor(p.project()).setFilter(id, QStringLiteral("\"面积\" > 50")));
    QCOMPARE(namesOf(*p.vector(id)), QStringList{QStringLiteral("乙")});
    // Rows that come later are filtered as well.
    p.change("UPDATE map_layer_features SET attributes = json_set(attributes, '$.\"面积\"', 60) "
             "WHERE json_extract(attributes, '$.\"名称\"') = '甲'");
    QCOMPARE(namesOf(*p.vector(id)).size(), 2);
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(namesOf(*p.vector(id)).size(), 1);
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(namesOf(*p.vector(id)).size(), 2);
}

void TestOwnLayers::checkingALayerIsARevision()
{
    Fixture p;
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    const auto revisions = p.project().history()->size();
    p.node(ownLayerKey(id))->setItemVisibilityChecked(false);
    QTRY_COMPARE(p.project().history()->size(), revisions + 1);
    QCOMPARE(p.project().history()->front().action, QStringLiteral("Hide 园区"));
    p.node(QStringLiteral("stations"))->setItemVisibilityChecked(false);
    QTRY_COMPARE(p.project().history()->size(), revisions + 2);
    QIANTU_VERIFY_OK(p.project().undo());
    QVERIFY(p.node(QStringLiteral("stations"))->itemVisibilityChecked());
    QIANTU_VERIFY_OK(p.project().undo());
    QVERIFY(p.node(ownLayerKey(id))->itemVisibilityChecked());
    // Showing what a revision says writes none of its own.
    QTest::qWait(20);
    QCOMPARE(p.project().history()->size(), revisions + 4);
}

void TestOwnLayers::checkingAGroupIsOneRevision()
{
    Fixture p;
    const auto revisions = p.project().history()->size();
    auto* group = p.node(QStringLiteral("regions"));
    group->setItemVisibilityCheckedRecursive(false);
    QTRY_COMPARE(p.project().history()->size(), revisions + 1);
    QVERIFY(!p.node(QStringLiteral("regions/county"))->itemVisibilityChecked());
    QIANTU_VERIFY_OK(p.project().undo());
    QVERIFY(p.node(QStringLiteral("regions"))->itemVisibilityChecked());
    QVERIFY(p.node(QStringLiteral("regions/county"))->itemVisibilityChecked());
}

void TestOwnLayers::aReadOnlyTreeCanBeCheckedButKeepsNothing()
{
    QTemporaryDir folder;
    const QString path = copyOfSample(folder);
    Progress progress;
    auto project = Project::open(path, Project::OpenMode::ReadOnly);
    QIANTU_VERIFY_OK(project);
    auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
    QIANTU_VERIFY_OK(workspace);
    QgsProject qgis;
    ProjectMap map(**workspace, qgis);
    const QSignalSpy failed(&map, &ProjectMap::failed);
    auto* node = layer_tree::find(*qgis.layerTreeRoot(), QStringLiteral("stations"));
    node->setItemVisibilityChecked(false);
    QTest::qWait(20);
    QVERIFY(!node->itemVisibilityChecked());
    QVERIFY(failed.isEmpty());
    QVERIFY(!map.arrangement().move({QStringLiteral("stations")}, QStringLiteral("pilots")));
}

void TestOwnLayers::movingALayerIsARevisionThatUndoTakesBack()
{
    Fixture p;
    const RowId first = p.add(QStringLiteral("一.geojson"), parks);
    const RowId second = p.add(QStringLiteral("二.geojson"), parks);
    const auto keys = [&] { return layer_tree::topKeys(*p.qgis().layerTreeRoot()); };
    const QStringList before = keys();
    const QStringList house = before.mid(2);
    QCOMPARE(before.mid(0, 2), (QStringList{ownLayerKey(second), ownLayerKey(first)}));
    QCOMPARE(before.last(), QStringLiteral("regions"));
    QIANTU_VERIFY_OK(p.map().arrangement().move({ownLayerKey(second)}, QStringLiteral("regions")));
    QStringList expected{ownLayerKey(first)};
    expected << house;
    expected.insert(expected.size() - 1, ownLayerKey(second));
    QCOMPARE(keys(), expected);
    // No layer was lost on the way.
    QVERIFY(p.vector(second) && p.vector(second)->featureCount() == 2);
    QTest::qWait(20);
    QVERIFY(p.qgis().mapLayers().contains(p.vector(second)->id()));
    QIANTU_VERIFY_OK(p.map().arrangement().move({QStringLiteral("regions")}, QString()));
    QCOMPARE(keys(), expected); // it is there already
    QIANTU_VERIFY_OK(p.map().arrangement().move({QStringLiteral("stations")}, ownLayerKey(first)));
    QCOMPARE(keys().first(), QStringLiteral("stations"));
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(keys(), expected);
    QIANTU_VERIFY_OK(p.project().undo());
    QCOMPARE(keys(), before);
}

void TestOwnLayers::themesChangeTheTree()
{
    Fixture p;
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    MapThemes themes(p.project());
    LayerEditor editor(p.project());
    QIANTU_VERIFY_OK(editor.setVisible({{QStringLiteral("pilots"), QStringLiteral("试点"), false}}));
    const auto theme = themes.save(QStringLiteral("汇报"));
    QIANTU_VERIFY_OK(theme);
    QIANTU_VERIFY_OK(editor.setVisible(
        {{QStringLiteral("pilots"), QStringLiteral("试点"), true}, {ownLayerKey(id), QStringLiteral("园区"), false}}));
    QVERIFY(p.node(QStringLiteral("pilots"))->itemVisibilityChecked());
    QIANTU_VERIFY_OK(themes.apply(*theme));
    QVERIFY(!p.node(QStringLiteral("pilots"))->itemVisibilityChecked());
    QVERIFY(p.node(ownLayerKey(id))->itemVisibilityChecked());
}

void TestOwnLayers::aPictureIsDrawnFromTheProject()
{
    Fixture p;
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(QColor(200, 30, 40));
    QVERIFY(picture.save(p.folder.filePath(QStringLiteral("影像.png"))));
    QFile world(p.folder.filePath(QStringLiteral("影像.pgw")));
    QVERIFY(world.open(QIODevice::WriteOnly));
    world.write("0.01\n0\n0\n-0.01\n106.505\n26.595\n");
    world.close();
    QFile bytes(p.folder.filePath(QStringLiteral("影像.png")));
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    LayerImportOptions options;
    options.datum = Datum::cgcs2000();
    const RowId id = p.add(QStringLiteral("影像.png"), bytes.readAll(), options);
    // The file may go: the picture is in the project.
    QVERIFY(QFile::remove(p.folder.filePath(QStringLiteral("影像.png"))));
    auto* layer = p.map().ownLayers().layer(id);
    QVERIFY(layer && layer->isValid());
    const QImage drawn = p.drawn({layer}, QgsRectangle(106.4, 26.4, 106.8, 26.8));
    QCOMPARE(drawn.pixelColor(75, 125).rgb(), QColor(200, 30, 40).rgb()); // 106.55, 26.55
    QCOMPARE(drawn.pixelColor(180, 20).rgb(), QColor(Qt::white).rgb());
    QIANTU_VERIFY_OK(p.project().undo());
    QIANTU_VERIFY_OK(p.project().redo());
    QVERIFY(p.map().ownLayers().layer(id)->isValid());
}

void TestOwnLayers::aMissingLinkedPictureStaysInTheTree()
{
    Fixture p;
    p.change("INSERT INTO map_layers (id, name, kind, source) VALUES (5, '旧图', 'linked_raster', 'gone/old.tif')");
    auto* layer = p.map().ownLayers().layer(5);
    QVERIFY(layer && !layer->isValid());
    QVERIFY(p.node(ownLayerKey(5)));
    // The map is drawn all the same.
    QVERIFY(!p.drawn(p.qgis().layerTreeRoot()->checkedLayers(), QgsRectangle(106, 26, 107, 27)).isNull());
}

void TestOwnLayers::tilesWithoutANetworkStayEmptyAndSoon()
{
    Fixture p;
    // Port 9 of this machine: refused at once, as without a network.
    const auto address = TileAddress::parse(QStringLiteral("http://127.0.0.1:9/{z}/{x}/{y}.png"));
    const auto id = LayerEditor(p.project()).addTiles(QStringLiteral("底图"), *address);
    QIANTU_VERIFY_OK(id);
    auto* layer = p.map().ownLayers().layer(*id);
    QVERIFY(layer && layer->isValid());
    QElapsedTimer timer;
    timer.start();
    const QImage drawn = p.drawn({layer}, QgsRectangle(106, 26, 107, 27));
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(drawn.pixelColor(100, 100).rgb(), QColor(Qt::white).rgb());
    // An address that is none, from a project of whatever origin, reaches nowhere.
    p.change("UPDATE map_layers SET source = 'type=xyz&url=file%3A%2F%2F%2Fetc%2F%7Bz%7D%7Bx%7D%7By%7D'");
    QVERIFY(!p.map().ownLayers().layer(*id)->source().contains(QStringLiteral("etc")));
}

void TestOwnLayers::theMapOpensWithWhatWasKept()
{
    Fixture p;
    const RowId id = p.add(QStringLiteral("园区.geojson"), parks);
    LayerEditor editor(p.project());
    QIANTU_VERIFY_OK(editor.setFilter(id, QStringLiteral("\"面积\" > 50")));
    QIANTU_VERIFY_OK(editor.setVisible({{QStringLiteral("regions/county"), QStringLiteral("区县"), false}}));
    QIANTU_VERIFY_OK(p.map().arrangement().move({ownLayerKey(id)}, QStringLiteral("routes")));
    const QStringList keys = layer_tree::topKeys(*p.qgis().layerTreeRoot());
    QgsProject again;
    const ProjectMap second(p.workspace(), again);
    QCOMPARE(layer_tree::topKeys(*again.layerTreeRoot()), keys);
    QCOMPARE(qobject_cast<QgsVectorLayer*>(second.ownLayers().layer(id))->featureCount(), 1);
    QVERIFY(!layer_tree::find(*again.layerTreeRoot(), QStringLiteral("regions/county"))->itemVisibilityChecked());
}

QIANTU_GUI_TEST_MAIN(TestOwnLayers)
#include "test_own_layers.moc"
