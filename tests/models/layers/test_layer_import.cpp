// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/gcj02.h"
#include "models/layers/layer_export.h"
#include "models/layers/own_layer.h"
#include "models/project/verify.h"
#include "tests/models/layers/layer_fixture.h"
#include "tests/support/validate_gpkg.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const mixed = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"名称":"公园","面积":12.5,"编号":"007","数":9007199254740993,"建成":true,"日期":"2024-03-01"},
 "geometry":{"type":"Polygon","coordinates":[[[106,26],[107,26],[107,27],[106,27],[106,26]]]}},
{"type":"Feature","properties":{"名称":"站","面积":null,"编号":"008","数":3,"建成":false,"日期":"2024-03-02"},
 "geometry":{"type":"Point","coordinates":[106.5,26.5,1200]}},
{"type":"Feature","properties":{"名称":"没有位置","面积":1,"编号":"009","数":4,"建成":null,"日期":null},"geometry":null},
{"type":"Feature","properties":{"名称":"混合","面积":2,"编号":"010","数":5,"建成":true,"日期":"2024-03-03"},
 "geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[106.1,26.1]},
 {"type":"LineString","coordinates":[[106,26],[106.2,26.2]]}]}},
{"type":"Feature","properties":{"名称":"蝴蝶结","面积":2,"编号":"011","数":6,"建成":true,"日期":"2024-03-03"},
 "geometry":{"type":"Polygon","coordinates":[[[106,26],[107,27],[107,26],[106,27],[106,26]]]}}]})";

/// What ogrinfo-independent reading by GDAL's C++ interface gives of a file: each feature as "geometry|a=1|b=2".
QStringList featuresOf(const QString& path)
{
    GDALAllRegister();
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR));
    QStringList rows;
    if (!dataset) {
        return {QStringLiteral("cannot be opened")};
    }
    for (auto* layer : dataset->GetLayers()) {
        for (const auto& feature : *layer) {
            QStringList texts;
            OGRGeometry* geometry = feature->GetGeometryRef();
            char* wkt = nullptr;
            if (geometry != nullptr) {
                geometry->exportToWkt(&wkt);
            }
            texts << QString::fromUtf8(wkt != nullptr ? wkt : "none");
            CPLFree(wkt);
            for (int field = 0; field < feature->GetFieldCount(); ++field) {
                texts << QString::fromUtf8(feature->GetFieldDefnRef(field)->GetNameRef()) + QLatin1Char('=') +
                             QString::fromUtf8(
                                 feature->IsFieldSetAndNotNull(field) != 0 ? feature->GetFieldAsString(field) : "NULL");
            }
            rows << texts.join(QLatin1Char('|'));
        }
    }
    rows.sort();
    return rows;
}

struct Cancelling : Progress
{
    void advance(std::int64_t) override { cancel(); }
};

} // namespace

class TestLayerImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mixedGeometryBecomesALayerForEachKind();
    void attributesKeepTheirTypesExactly();
    void noRowIsLostAndEachOddOneIsListed();
    void anImportIsOneRevisionThatUndoAndRedoBringBackExactly();
    void cancelLeavesTheProjectAsItWas();
    void aReadOnlyProjectIsNotWritten();
    void everyFormatComesBackAsGdalWroteIt_data();
    void everyFormatComesBackAsGdalWroteIt();
    void coordinatesAreTransformedAsGdalDoes();
    void gcj02IsTakenOff();
    void curvesBecomeLines();
    void namesThatSqlOrJsonCannotHoldAreReplaced();
    void tooManyColumnsAreRefused();
    void theProjectStaysValid();
    void aLargeFileKeepsItsIdRangeInHistory();
};

void TestLayerImport::mixedGeometryBecomesALayerForEachKind()
{
    const LayerProject p;
    const auto summary = p.import(p.write(QStringLiteral("规划.geojson"), mixed));
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->added.size(), 3U);
    const auto layers = readOwnLayers(p.project->database());
    QIANTU_VERIFY_OK(layers);
    QStringList found;
    for (const auto& layer : *layers) {
        found << layer.name + QLatin1Char(' ') + toText(*layer.shape) + QLatin1Char(' ') +
                     QString::number(*countFeatures(p.project->database(), layer.id));
    }
    // From the top: points, lines, areas. The row without a place is with the points.
    QCOMPARE(found, (QStringList{QStringLiteral("规划 (points) point 3"), QStringLiteral("规划 (lines) line 1"),
                                 QStringLiteral("规划 (areas) polygon 2")}));
    QCOMPARE(p.ask(QStringLiteral("SELECT count(*) FROM map_layer_features WHERE geom IS NULL")), QStringLiteral("1"));
}

void TestLayerImport::attributesKeepTheirTypesExactly()
{
    const LayerProject p;
    QIANTU_VERIFY_OK(p.import(p.write(QStringLiteral("a.geojson"), mixed)));
    const auto layers = readOwnLayers(p.project->database());
    const std::vector<LayerField> expected{
        {QStringLiteral("名称"), LayerFieldType::Text},    {QStringLiteral("面积"), LayerFieldType::Real},
        {QStringLiteral("编号"), LayerFieldType::Text},    {QStringLiteral("数"), LayerFieldType::Integer},
        {QStringLiteral("建成"), LayerFieldType::Boolean}, {QStringLiteral("日期"), LayerFieldType::Date}};
    QVERIFY(layers->front().fields == expected);
    const auto value = [&](const char* field) {
        return p.ask(QStringLiteral("SELECT json_extract(attributes, '$.\"%1\"') FROM map_layer_features WHERE "
                                    "json_extract(attributes, '$.\"名称\"') = '公园'")
                         .arg(QString::fromUtf8(field)));
    };
    QCOMPARE(value("面积"), QStringLiteral("12.5"));
    QCOMPARE(value("编号"), QStringLiteral("007"));
    QCOMPARE(value("数"), QStringLiteral("9007199254740993")); // 2^53 + 1: not through a double
    QCOMPARE(value("建成"), QStringLiteral("1"));
    QCOMPARE(value("日期"), QStringLiteral("2024-03-01"));
}

void TestLayerImport::noRowIsLostAndEachOddOneIsListed()
{
    const LayerProject p;
    const auto summary = p.import(p.write(QStringLiteral("a.geojson"), mixed));
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->read, 5);
    QStringList remarks;
    for (const auto& remark : summary->remarks) {
        remarks << QString::number(remark.row) + QLatin1Char(' ') + remark.text.left(29);
    }
    QCOMPARE(remarks, (QStringList{QStringLiteral("3 it has no geometry; only its "),
                                   QStringLiteral("5 the polygon is not valid near")}));
    QCOMPARE(summary->remarkCount, 2);
    QVERIFY(summary->notes.filter(QStringLiteral("heights")).size() == 1);
    QVERIFY(summary->notes.filter(QStringLiteral("mixed geometry")).size() == 1);
    QCOMPARE(p.ask(QStringLiteral("SELECT count(DISTINCT json_extract(attributes, '$.\"名称\"')) FROM "
                                  "map_layer_features")),
             QStringLiteral("5"));
}

void TestLayerImport::anImportIsOneRevisionThatUndoAndRedoBringBackExactly()
{
    const LayerProject p;
    const QString before = dump(p.project->database());
    QIANTU_VERIFY_OK(p.import(p.write(QStringLiteral("a.geojson"), mixed)));
    const QString after = dump(p.project->database());
    QCOMPARE(p.project->history()->size(), 1U);
    QCOMPARE(p.project->history()->front().kind, RevisionKind::Import);
    QCOMPARE(p.project->history()->front().action, QStringLiteral("Add the layer a"));
    QIANTU_VERIFY_OK(p.project->undo());
    QCOMPARE(dump(p.project->database()), before);
    QIANTU_VERIFY_OK(p.project->redo());
    QCOMPARE(dump(p.project->database()), after);
}

void TestLayerImport::cancelLeavesTheProjectAsItWas()
{
    const LayerProject p;
    const auto file = inspectLayerFile(p.write(QStringLiteral("a.geojson"), mixed));
    QIANTU_VERIFY_OK(file);
    const QString before = dump(p.project->database());
    Cancelling progress;
    const auto summary = LayerImport::run(*p.project, *file, {}, progress);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
    QCOMPARE(dump(p.project->database()), before);
    QVERIFY(p.project->history()->empty());
}

void TestLayerImport::aReadOnlyProjectIsNotWritten()
{
    LayerProject p;
    Progress progress;
    QIANTU_VERIFY_OK(p.project->save(progress));
    const QString path = p.project->path();
    p.project->close(true);
    auto opened = Project::open(path, Project::OpenMode::ReadOnly);
    QIANTU_VERIFY_OK(opened);
    p.project = std::move(*opened);
    const auto summary = p.import(p.write(QStringLiteral("a.geojson"), mixed));
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::ReadOnly);
}

void TestLayerImport::everyFormatComesBackAsGdalWroteIt_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("exported");
    QTest::newRow("Shapefile") << "ESRI Shapefile"
                               << "点.shp"
                               << "out.shp";
    QTest::newRow("GeoPackage") << "GPKG"
                                << "点.gpkg"
                                << "out.gpkg";
    QTest::newRow("GeoJSON") << "GeoJSON"
                             << "点.geojson"
                             << "out.geojson";
    QTest::newRow("FlatGeobuf") << "FlatGeobuf"
                                << "点.fgb"
                                << "out.gpkg";
    QTest::newRow("MapInfo") << "MapInfo File"
                             << "点.tab"
                             << "out.gpkg";
}

void TestLayerImport::everyFormatComesBackAsGdalWroteIt()
{
    QFETCH(const QString, driver);
    QFETCH(const QString, file);
    QFETCH(const QString, exported);
    const LayerProject p;
    // 200 features in CGCS2000, so that what comes out must be what went in.
    QByteArray source =
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[)";
    for (int i = 0; i < 200; ++i) {
        source += (i > 0 ? "," : "");
        source += QStringLiteral(R"({"type":"Feature","properties":{"name":"第%1号","count":%1,"value":%2},"geometry":)"
                                 R"({"type":"Point","coordinates":[%3,%4]}})")
                      .arg(i)
                      .arg(i / 7.0, 0, 'f', 6)
                      .arg(106 + i * 0.001, 0, 'f', 6)
                      .arg(26 + i * 0.0005, 0, 'f', 6)
                      .toUtf8();
    }
    const QString original = p.write(QStringLiteral("original.geojson"), source + "]}");
    const QString made = p.folder.filePath(file);
    run(QStringLiteral("ogr2ogr"),
        {QStringLiteral("-f"), driver, QStringLiteral("-lco"), QStringLiteral("ENCODING=UTF-8"), made, original});
    const auto summary = p.import(made);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->added.size(), 1U);
    QCOMPARE(summary->added.front().features, 200);
    QCOMPARE(summary->remarkCount, 0);
    Progress progress;
    const QString out = p.folder.filePath(exported);
    const auto written = LayerExport::run(p.project->database(), summary->added.front().id, out, progress);
    QIANTU_VERIFY_OK(written);
    QCOMPARE(written->written, 200);
    // Both read through GDAL, as doubles with six digits.
    const auto rounded = [](const QString& path) {
        QStringList rows;
        GDALAllRegister();
        const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR));
        for (const auto& feature : *dataset->GetLayer(0)) {
            const auto* point = feature->GetGeometryRef()->toPoint();
            rows << QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(QString::fromUtf8(feature->GetFieldAsString("name")))
                        .arg(feature->GetFieldAsInteger("count"))
                        .arg(feature->GetFieldAsDouble("value"), 0, 'f', 5)
                        .arg(point->getX(), 0, 'f', 6)
                        .arg(point->getY(), 0, 'f', 6);
        }
        rows.sort();
        return rows;
    };
    QCOMPARE(rounded(out), rounded(original));
}

void TestLayerImport::coordinatesAreTransformedAsGdalDoes()
{
    const LayerProject p;
    const QString source = p.write(QStringLiteral("a.geojson"), mixed);
    const QString projected = p.folder.filePath(QStringLiteral("grid.shp"));
    run(QStringLiteral("ogr2ogr"),
        {QStringLiteral("-f"), QStringLiteral("ESRI Shapefile"), QStringLiteral("-t_srs"), QStringLiteral("EPSG:4545"),
         QStringLiteral("-where"), QStringLiteral("\"名称\" = '公园'"), QStringLiteral("-lco"),
         QStringLiteral("ENCODING=UTF-8"), projected, source});
    const auto summary = p.import(projected);
    QIANTU_VERIFY_OK(summary);
    Progress progress;
    const QString out = p.folder.filePath(QStringLiteral("out.gpkg"));
    QIANTU_VERIFY_OK(LayerExport::run(p.project->database(), summary->added.front().id, out, progress));
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(out.toUtf8().constData(), GDAL_OF_VECTOR));
    auto* layer = dataset->GetLayer(0);
    QCOMPARE(QString::fromUtf8(layer->GetSpatialRef()->GetAuthorityCode(nullptr)), QStringLiteral("4490"));
    OGREnvelope box;
    QCOMPARE(layer->GetExtent(&box), OGRERR_NONE);
    QVERIFY(std::fabs(box.MinX - 106) < 1e-9 && std::fabs(box.MaxX - 107) < 1e-9);
    QVERIFY(std::fabs(box.MinY - 26) < 1e-9 && std::fabs(box.MaxY - 27) < 1e-9);
}

void TestLayerImport::gcj02IsTakenOff()
{
    const LayerProject p;
    const GeoPosition place{106.7, 26.6};
    const GeoPosition shifted = wgs84ToGcj02(place);
    const QString path = p.write(
        QStringLiteral("火星.geojson"),
        QStringLiteral(R"({"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[%1,%2]}})")
            .arg(shifted.longitude, 0, 'f', 9)
            .arg(shifted.latitude, 0, 'f', 9)
            .toUtf8());
    LayerImportOptions options;
    options.datum = Datum::gcj02();
    const auto summary = p.import(path, options);
    QIANTU_VERIFY_OK(summary);
    SQLite::Statement row(p.project->database(), "SELECT geom FROM map_layer_features");
    QVERIFY(row.executeStep());
    const auto blob = row.getColumn(0);
    const auto point = decodePoint(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
    QVERIFY(point);
    QVERIFY(std::fabs(point->x - place.longitude) < 1e-7 && std::fabs(point->y - place.latitude) < 1e-7);
}

void TestLayerImport::curvesBecomeLines()
{
    const LayerProject p;
    const QString path = p.folder.filePath(QStringLiteral("arc.gpkg"));
    GDALAllRegister();
    {
        auto* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        const GDALDatasetUniquePtr dataset(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRSpatialReference crs;
        crs.importFromEPSG(4490);
        auto* layer = dataset->CreateLayer("arc", &crs, wkbUnknown, nullptr);
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkt("CIRCULARSTRING(106 26, 106.5 26.5, 107 26)", nullptr, &geometry);
        feature->SetGeometryDirectly(geometry);
        QCOMPARE(layer->CreateFeature(feature.get()), OGRERR_NONE);
    }
    const auto summary = p.import(path);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(*summary->added.front().shape, LayerShape::Line);
    QVERIFY(summary->notes.filter(QStringLiteral("curves")).size() == 1);
    // The top of the arc is on the line: the centre is (106.5, 26), the radius 0.5.
    SQLite::Statement row(p.project->database(), "SELECT geom FROM map_layer_features");
    QVERIFY(row.executeStep());
    const auto blob = row.getColumn(0);
    const auto box = envelopeOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
    QVERIFY(box && std::fabs(box->maxY - 26.5) < 1e-3);
}

void TestLayerImport::namesThatSqlOrJsonCannotHoldAreReplaced()
{
    const std::vector<QString> hostile{QStringLiteral("id"),
                                       QStringLiteral("geom"),
                                       QStringLiteral("a\"b"),
                                       QStringLiteral("a\\b"),
                                       QString(),
                                       QStringLiteral("Name"),
                                       QStringLiteral("NAME"),
                                       QStringLiteral("x'); DROP TABLE stations; --"),
                                       QString(500, QLatin1Char('n')),
                                       QStringLiteral("行\n列")};
    const auto names = storableFieldNames(hostile);
    QCOMPARE(names.size(), hostile.size());
    QSet<QString> different;
    for (const QString& name : names) {
        different.insert(name.toLower());
        QVERIFY(!name.isEmpty() && name.size() <= 110);
        QVERIFY2(!name.contains(QLatin1Char('"')) && !name.contains(QLatin1Char('\\')) &&
                     !name.contains(QLatin1Char('\n')),
                 qPrintable(name));
    }
    QCOMPARE(different.size(), static_cast<qsizetype>(hostile.size()));
    QVERIFY(!different.contains(QStringLiteral("id")) && !different.contains(QStringLiteral("geom")));

    const LayerProject p;
    QJsonObject properties;
    for (const QString& name : hostile) {
        properties.insert(name, QStringLiteral("v"));
    }
    const QJsonObject feature{
        {QStringLiteral("type"), QStringLiteral("Feature")},
        {QStringLiteral("properties"), properties},
        {QStringLiteral("geometry"), QJsonObject{{QStringLiteral("type"), QStringLiteral("Point")},
                                                 {QStringLiteral("coordinates"), QJsonArray{106, 26}}}}};
    const auto summary = p.import(p.write(QStringLiteral("h.geojson"), QJsonDocument(feature).toJson()));
    QIANTU_VERIFY_OK(summary);
    const auto layer = readOwnLayer(p.project->database(), summary->added.front().id);
    QIANTU_VERIFY_OK(layer);
    QCOMPARE(layer->fields.size(), hostile.size());
    // Every column can be asked for, and nothing of the database went away.
    for (const auto& field : layer->fields) {
        SQLite::Statement value(p.project->database(),
                                "SELECT json_extract(attributes, '$.' || ?) FROM map_layer_features");
        value.bind(1, (QLatin1Char('"') + field.name + QLatin1Char('"')).toStdString());
        QVERIFY(value.executeStep());
        QCOMPARE(QString::fromUtf8(value.getColumn(0).getText()), QStringLiteral("v"));
    }
    QCOMPARE(p.ask(QStringLiteral("SELECT count(*) FROM stations")), QStringLiteral("0"));
}

void TestLayerImport::tooManyColumnsAreRefused()
{
    const LayerProject p;
    QByteArray header("lon,lat");
    QByteArray row("106,26");
    for (int i = 0; i < 1500; ++i) {
        header += ",c" + QByteArray::number(i);
        row += ",1";
    }
    LayerImportOptions options;
    options.datum = Datum::wgs84();
    const auto summary = p.import(p.write(QStringLiteral("w.csv"), header + '\n' + row + '\n'), options);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Invalid);
    QVERIFY(summary.error().what.contains(QStringLiteral("1502")));
}

void TestLayerImport::theProjectStaysValid()
{
    const LayerProject p;
    QIANTU_VERIFY_OK(p.import(p.write(QStringLiteral("a.geojson"), mixed)));
    Progress progress;
    QIANTU_VERIFY_OK(p.project->save(progress));
    QCOMPARE(geoPackageComplaints(p.project->path()), QString());
    const auto report = verifyProject(p.project->path(), progress);
    QIANTU_VERIFY_OK(report);
    QVERIFY(report->findings.empty());
    // GDAL sees the features as well.
    QCOMPARE(featuresOf(p.project->path()).filter(QStringLiteral("attributes=")).size(), 6);
}

void TestLayerImport::aLargeFileKeepsItsIdRangeInHistory()
{
    const LayerProject p;
    QByteArray csv("名称,经度,纬度\n");
    constexpr int rows = 20000;
    for (int i = 0; i < rows; ++i) {
        csv += "村" + QByteArray::number(i) + ',' + QByteArray::number(105 + (i % 200) * 0.01, 'f', 4) + ',' +
               QByteArray::number(25 + (i / 200) * 0.01, 'f', 4) + '\n';
    }
    LayerImportOptions options;
    options.datum = Datum::wgs84();
    const QString before = dump(p.project->database());
    const auto summary = p.import(p.write(QStringLiteral("村.csv"), csv), options);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->added.front().features, rows);
    // A changeset of 20,000 rows would be hundreds of kilobytes.
    QVERIFY(p.ask(QStringLiteral("SELECT coalesce(length(changeset), 0) FROM revisions")).toInt() < 2000);
    QCOMPARE(p.ask(QStringLiteral("SELECT count(*) FROM rtree_map_layer_features_geom")), QString::number(rows));
    QIANTU_VERIFY_OK(p.project->undo());
    QCOMPARE(dump(p.project->database()), before);
}

QTEST_GUILESS_MAIN(TestLayerImport)
#include "test_layer_import.moc"
