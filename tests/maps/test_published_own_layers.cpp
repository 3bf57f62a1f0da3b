// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_tree.h"
#include "maps/own_layers.h"
#include "maps/published_project.h"
#include "maps/sqlite.h"
#include "models/layers/layer_editor.h"
#include "models/layers/layer_import.h"
#include "models/layers/map_themes.h"
#include "models/project/verify.h"
#include "tests/support/gui_project.h"
#include "tests/support/validate_gpkg.h"

#include <QProcess>
#include <QTest>
#include <qgslayertree.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>
#include <qgsvectorlayer.h>

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const things = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"名称":"甲","面积":10.5,"it\u0027s":"x y"},"geometry":{"type":"MultiPolygon",
"coordinates":[[[[106.5,26.5],[106.6,26.5],[106.6,26.6],[106.5,26.6],[106.5,26.5]]]]}},
{"type":"Feature","properties":{"名称":"乙","面积":99,"it\u0027s":"“”"},"geometry":{"type":"Polygon",
"coordinates":[[[107.5,26.5],[107.6,26.5],[107.6,26.6],[107.5,26.6],[107.5,26.5]]]}},
{"type":"Feature","properties":{"名称":"丙","面积":60,"it\u0027s":null},"geometry":{"type":"Polygon",
"coordinates":[[[107.1,26.1],[107.2,26.1],[107.2,26.2],[107.1,26.2],[107.1,26.1]]]}},
{"type":"Feature","properties":{"名称":"无","面积":70,"it\u0027s":null},"geometry":null},
{"type":"Feature","properties":{"名称":"线","面积":null,"it\u0027s":null},"geometry":{"type":"LineString",
"coordinates":[[106,26],[107,27]]}}]})";

QStringList valuesOf(const QgsMapLayer* layer)
{
    QStringList rows;
    const auto* vector = qobject_cast<const QgsVectorLayer*>(layer);
    QgsFeature feature;
    for (auto features = vector->getFeatures(); features.nextFeature(feature);) {
        rows << QStringLiteral("%1|%2|%3|%4")
                    .arg(feature.attribute(QStringLiteral("名称")).toString(),
                         feature.attribute(QStringLiteral("面积")).toString(),
                         feature.attribute(QStringLiteral("it's")).toString(),
                         feature.geometry().boundingBox().toString(6));
    }
    rows.sort();
    return rows;
}

} // namespace

/// The planner's own layers in the QGIS project that is stored in the published file.
class TestPublishedOwnLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theTreeIsTheMaps();
    void rowsAndValuesAreTheMaps_data();
    void rowsAndValuesAreTheMaps();
    void aPlaceIsFoundByTheIndex();
    void stylesAreTheMaps();
    void thePictureTravelsInTheFile();
    void linkedPicturesAndTilesKeepTheirAddresses();
    void themesAreThere();
    void theFileValidates();
    void stockQgisReadsThem();

private:
    RowId layerNamed(const QString& name) const;
    QgsMapLayer* stored(const QString& name) const;

    std::unique_ptr<GuiProject> m_ours;
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<QgsProject> m_stored;
};

RowId TestPublishedOwnLayers::layerNamed(const QString& name) const
{
    for (const OwnLayer& own : m_ours->map().ownLayers().layers()) {
        if (own.name == name) {
            return own.id;
        }
    }
    qFatal("no layer %s", qPrintable(name));
}

QgsMapLayer* TestPublishedOwnLayers::stored(const QString& name) const
{
    return m_stored->mapLayer(QStringLiteral("qiantu_own_%1").arg(layerNamed(name)));
}

void TestPublishedOwnLayers::initTestCase()
{
    m_ours = std::make_unique<GuiProject>();
    auto& project = m_ours->project();
    Progress progress;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    const auto add = [&](const QString& name, const LayerImportOptions& options = {}) {
        const auto file = inspectLayerFile(m_folder.filePath(name));
        QIANTU_VERIFY_OK(file);
        QIANTU_VERIFY_OK(LayerImport::run(project, *file, options, progress));
    };
    write(QStringLiteral("东西.geojson"), things);
    add(QStringLiteral("东西.geojson"));
    QFile::copy(m_folder.filePath(QStringLiteral("东西.geojson")), m_folder.filePath(QStringLiteral("筛选.geojson")));
    add(QStringLiteral("筛选.geojson"));
    QFile::copy(m_folder.filePath(QStringLiteral("东西.geojson")), m_folder.filePath(QStringLiteral("函数.geojson")));
    add(QStringLiteral("函数.geojson"));
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(QColor(200, 30, 40));
    QVERIFY(picture.save(m_folder.filePath(QStringLiteral("影像.png"))));
    QVERIFY(picture.save(m_folder.filePath(QStringLiteral("外部.png"))));
    write(QStringLiteral("影像.pgw"), "0.01\n0\n0\n-0.01\n106.505\n26.595\n");
    write(QStringLiteral("外部.pgw"), "0.01\n0\n0\n-0.01\n107.505\n26.595\n");
    LayerImportOptions options;
    options.datum = Datum::cgcs2000();
    add(QStringLiteral("影像.png"), options);
    // Linked to where the file is going to be published.
    m_file = m_folder.filePath(QStringLiteral("发布.gpkg"));
    QIANTU_VERIFY_OK(project.saveAs(m_file, false, progress));
    options.link = true;
    add(QStringLiteral("外部.png"), options);
    LayerEditor editor(project);
    QIANTU_VERIFY_OK(editor.addTiles(QStringLiteral("瓦片"),
                                     *TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}.png"))));
    // One filter that SQL can say as well, one that only QGIS can.
    QIANTU_VERIFY_OK(editor.setFilter(layerNamed(QStringLiteral("筛选 (areas)")), QStringLiteral("\"面积\" > 50")));
    QIANTU_VERIFY_OK(editor.setFilter(layerNamed(QStringLiteral("函数 (areas)")),
                                      QStringLiteral("regexp_match(\"名称\", '甲|丙')")));
    const RowId lines = layerNamed(QStringLiteral("东西 (lines)"));
    m_ours->map().ownLayers().layer(lines)->setOpacity(0.5);
    QIANTU_VERIFY_OK(editor.setStyle(lines, OwnLayers::styleOf(*m_ours->map().ownLayers().layer(lines))));
    QIANTU_VERIFY_OK(editor.setVisible({{ownLayerKey(lines), QStringLiteral("线"), false},
                                        {QStringLiteral("stations"), QStringLiteral("基站"), false}}));
    QIANTU_VERIFY_OK(MapThemes(project).save(QStringLiteral("汇报")));
    QIANTU_VERIFY_OK(editor.arrange({QStringLiteral("pilots"), ownLayerKey(lines), QStringLiteral("regions")},
                                    QStringLiteral("线")));
    project.addPublishHook(publishQgisProject());
    QIANTU_VERIFY_OK(project.save(progress));
    m_stored = std::make_unique<QgsProject>();
    QVERIFY(m_stored->read(QStringLiteral("geopackage:%1?projectName=%2").arg(m_file, publishedProjectName())));
}

void TestPublishedOwnLayers::cleanupTestCase()
{
    m_stored.reset();
    m_ours.reset();
}

void TestPublishedOwnLayers::theTreeIsTheMaps()
{
    const auto& stored = *m_stored->layerTreeRoot();
    const auto& ours = *m_ours->qgis().layerTreeRoot();
    QCOMPARE(layer_tree::topKeys(stored), layer_tree::topKeys(ours));
    const QStringList keys = layer_tree::topKeys(ours);
    for (const QString& key : keys) {
        QCOMPARE(layer_tree::find(stored, key)->itemVisibilityChecked(),
                 layer_tree::find(ours, key)->itemVisibilityChecked());
        QCOMPARE(layer_tree::find(stored, key)->name(), layer_tree::find(ours, key)->name());
    }
    QVERIFY(!layer_tree::find(stored, QStringLiteral("stations"))->itemVisibilityChecked());
}

void TestPublishedOwnLayers::rowsAndValuesAreTheMaps_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::newRow("areas and one row without a place") << "东西 (areas)" << 4;
    QTest::newRow("lines") << "东西 (lines)" << 1;
    QTest::newRow("filtered by SQL") << "筛选 (areas)" << 3;
    QTest::newRow("filtered by a function of QGIS") << "函数 (areas)" << 2;
}

void TestPublishedOwnLayers::rowsAndValuesAreTheMaps()
{
    QFETCH(const QString, name);
    QFETCH(const int, rows);
    const auto* layer = stored(name);
    QVERIFY(layer && layer->isValid());
    QCOMPARE(layer->name(), name);
    QVERIFY(layer->readOnly());
    const QStringList expected = valuesOf(m_ours->map().ownLayers().layer(layerNamed(name)));
    QCOMPARE(expected.size(), rows);
    QCOMPARE(valuesOf(layer), expected);
}

void TestPublishedOwnLayers::aPlaceIsFoundByTheIndex()
{
    QgsFeature feature;
    auto* layer = qobject_cast<QgsVectorLayer*>(stored(QStringLiteral("东西 (areas)")));
    auto features = layer->getFeatures(QgsFeatureRequest(QgsRectangle(107.11, 26.11, 107.12, 26.12)));
    QVERIFY(features.nextFeature(feature));
    QCOMPARE(feature.attribute(QStringLiteral("名称")).toString(), QStringLiteral("丙"));
    QVERIFY(!features.nextFeature(feature));
}

void TestPublishedOwnLayers::stylesAreTheMaps()
{
    for (const char* name : {"东西 (areas)", "东西 (lines)", "筛选 (areas)"}) {
        const auto* theirs = qobject_cast<QgsVectorLayer*>(stored(QString::fromUtf8(name)));
        const auto* ours =
            qobject_cast<QgsVectorLayer*>(m_ours->map().ownLayers().layer(layerNamed(QString::fromUtf8(name))));
        QCOMPARE(theirs->renderer()->dump(), ours->renderer()->dump());
        QCOMPARE(theirs->opacity(), ours->opacity());
    }
    QCOMPARE(stored(QStringLiteral("东西 (lines)"))->opacity(), 0.5);
}

void TestPublishedOwnLayers::thePictureTravelsInTheFile()
{
    auto* layer = stored(QStringLiteral("影像"));
    QVERIFY(layer);
    QVERIFY2(layer->isValid(), qPrintable(layer->source()));
    QVERIFY(!layer->source().startsWith(m_folder.path()));
    QgsMapSettings settings;
    settings.setOutputSize(QSize(200, 200));
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
    settings.setLayers({layer});
    settings.setExtent(QgsRectangle(106.4, 26.4, 106.8, 26.8));
    QgsMapRendererSequentialJob job(settings);
    job.start();
    job.waitForFinished();
    QCOMPARE(job.renderedImage().pixelColor(75, 125).rgb(), QColor(200, 30, 40).rgb());
}

void TestPublishedOwnLayers::linkedPicturesAndTilesKeepTheirAddresses()
{
    const auto* linked = stored(QStringLiteral("外部"));
    QVERIFY(linked && linked->isValid());
    QCOMPARE(linked->source(), m_folder.filePath(QStringLiteral("外部.png")));
    QCOMPARE(linked->crs().authid(), QStringLiteral("EPSG:4490"));
    const auto* tiles = stored(QStringLiteral("瓦片"));
    QVERIFY(tiles && tiles->isValid());
    QVERIFY(tiles->source().contains(QStringLiteral("t.example.org")));
}

void TestPublishedOwnLayers::themesAreThere()
{
    QCOMPARE(m_stored->mapThemeCollection()->mapThemes(), QStringList{QStringLiteral("汇报")});
    const auto shown = m_stored->mapThemeCollection()->mapThemeVisibleLayerIds(QStringLiteral("汇报"));
    QVERIFY(!shown.contains(QStringLiteral("qiantu_stations")));
    QVERIFY(!shown.contains(stored(QStringLiteral("东西 (lines)"))->id()));
    QVERIFY(shown.contains(stored(QStringLiteral("东西 (areas)"))->id()));
    QVERIFY(shown.contains(QStringLiteral("qiantu_pilots")));
}

void TestPublishedOwnLayers::theFileValidates()
{
    QCOMPARE(geoPackageComplaints(m_file), QString());
    Progress progress;
    const auto report = verifyProject(m_file, progress);
    QIANTU_VERIFY_OK(report);
    QVERIFY(report->findings.empty());
}

/// An installed QGIS Desktop opens the file (QIANTU_STOCK_QGIS names a Python that can import qgis; python3 by
/// default).
void TestPublishedOwnLayers::stockQgisReadsThem()
{
    QStringList command = qEnvironmentVariable("QIANTU_STOCK_QGIS", QStringLiteral("python3")).split(QLatin1Char(' '));
    const QString python = command.takeFirst();
    const char* const script = R"(
import sys
from qgis.core import QgsApplication, QgsProject, QgsMapLayerType, Qgis
app = QgsApplication([], False)
QgsApplication.initQgis()
project = QgsProject.instance()
assert project.read('geopackage:' + sys.argv[1] + '?projectName=qiantu')
print('QGIS', Qgis.QGIS_VERSION)
for layer in sorted(project.mapLayers().values(), key=lambda l: l.name()):
    if layer.id().startswith('qiantu_own_'):
        assert layer.isValid(), layer.source()
        rows = sorted(str(f['名称']) for f in layer.getFeatures()) if layer.type() == QgsMapLayerType.VectorLayer else []
        print(layer.name(), ','.join(rows), sep='|')
)";
    QProcess process;
    command << QStringLiteral("-c") << QString::fromUtf8(script) << m_file;
    process.start(python, command);
    if (!process.waitForFinished(60000)) {
        QSKIP("no Python");
    }
    const QString errors = QString::fromUtf8(process.readAllStandardError());
    if (errors.contains(QLatin1String("No module named 'qgis'"))) {
        QSKIP("no QGIS Desktop is installed");
    }
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(process.exitCode() == 0 || output.contains(QStringLiteral("筛选")), qPrintable(errors));
    for (const char* line : {"东西 (areas)|丙,乙,无,甲", "东西 (lines)|线", "筛选 (areas)|丙,乙,无",
                             "函数 (areas)|丙,甲", "影像|", "外部|", "瓦片|"}) {
        QVERIFY2(output.contains(QString::fromUtf8(line)), qPrintable(output + errors));
    }
}

QIANTU_GUI_TEST_MAIN(TestPublishedOwnLayers)
#include "test_published_own_layers.moc"
