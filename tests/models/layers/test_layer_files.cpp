// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_export.h"
#include "models/layers/own_layer.h"
#include "models/layers/tile_address.h"
#include "tests/models/layers/layer_fixture.h"

#include <QDir>
#include <QFileInfo>
#include <cmath>
#include <gdal_alg.h>
#include <gdal_priv.h>

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const park =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"名称":"黔灵山公园","级别":"国家级"},
"geometry":{"type":"Polygon","coordinates":[[[106.6,26.5],[106.7,26.5],[106.7,26.6],[106.6,26.5]]]}}]})";

/// A small picture of colours that tell every pixel apart, as PNG.
void writePicture(const QString& path, const char* driver = "PNG", int width = 64, int height = 48)
{
    GDALAllRegister();
    auto* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    const GDALDatasetUniquePtr picture(memory->Create("", width, height, 3, GDT_Byte, nullptr));
    std::vector<GByte> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int band = 1; band <= 3; ++band) {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            pixels[i] = static_cast<GByte>(i * static_cast<std::size_t>(band));
        }
        QCOMPARE(picture->GetRasterBand(band)->RasterIO(GF_Write, 0, 0, width, height, pixels.data(), width, height,
                                                        GDT_Byte, 0, 0),
                 CE_None);
    }
    const GDALDatasetUniquePtr copy(GetGDALDriverManager()->GetDriverByName(driver)->CreateCopy(
        path.toUtf8().constData(), picture.get(), FALSE, nullptr, nullptr, nullptr));
    QVERIFY(copy);
}

int checksum(const QString& path, int band)
{
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_RASTER));
    return GDALChecksumImage(dataset->GetRasterBand(band), 0, 0, dataset->GetRasterXSize(), dataset->GetRasterYSize());
}

const char* const worldFile = "0.001\n0\n0\n-0.001\n106.5\n26.9\n";

} // namespace

class TestLayerFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseAttributesAreReadInTheirEncoding_data();
    void chineseAttributesAreReadInTheirEncoding();
    void aZippedShapefileIsReadWhereverItLiesInTheArchive();
    void kmlAndKmzAreRead_data();
    void kmlAndKmzAreRead();
    void dxfAsksForItsCoordinateSystem();
    void layersOfAGeoPackageAreChosen();
    void readingAGeoPackageLeavesNothingBesideIt();
    void tablesGiveTheirCoordinatesInAnySpelling();
    void tablesWithoutCoordinatesAreRefused();
    void anInventoryIsKnownByItsColumns();
    void picturesWithAWorldFileAreCopiedExactly_data();
    void picturesWithAWorldFileAreCopiedExactly();
    void aPictureWithoutAPlaceIsRefused();
    void aLinkedPictureIsFoundWhenProjectAndPictureMoveTogether();
    void damagedAndForeignFilesAreRefused_data();
    void damagedAndForeignFilesAreRefused();
    void tileAddressesAreChecked_data();
    void tileAddressesAreChecked();
    void tileAddressesComeBackFromTheirSource();
};

void TestLayerFiles::chineseAttributesAreReadInTheirEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("cpg");
    QTest::newRow("UTF-8, stated") << "UTF-8" << QByteArray("UTF-8");
    QTest::newRow("UTF-8, not stated") << "UTF-8" << QByteArray();
    QTest::newRow("GBK, stated") << "GBK" << QByteArray("GBK");
    QTest::newRow("GBK, not stated") << "GBK" << QByteArray();
    QTest::newRow("GBK, stated wrongly") << "GBK" << QByteArray("UTF-8");
}

void TestLayerFiles::chineseAttributesAreReadInTheirEncoding()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, cpg);
    const LayerProject p;
    const QString source = p.write(QStringLiteral("s.geojson"), park);
    const QString shape = p.folder.filePath(QStringLiteral("公园.shp"));
    run(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QStringLiteral("ESRI Shapefile"), QStringLiteral("-lco"),
                                    QStringLiteral("ENCODING=") + encoding, shape, source});
    QFile::remove(p.folder.filePath(QStringLiteral("公园.cpg")));
    if (!cpg.isEmpty()) {
        p.write(QStringLiteral("公园.cpg"), cpg);
    } else {
        // The driver also writes the language byte of the table's header; many programs do not.
        QFile table(p.folder.filePath(QStringLiteral("公园.dbf")));
        QVERIFY(table.open(QIODevice::ReadWrite) && table.seek(29) && table.putChar('\0'));
    }
    const auto summary = p.import(shape);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(p.ask(QStringLiteral("SELECT json_extract(attributes, '$.\"名称\"') || json_extract(attributes, "
                                  "'$.\"级别\"') FROM map_layer_features")),
             QStringLiteral("黔灵山公园国家级"));
    QCOMPARE(summary->remarkCount, 0);
    QCOMPARE(summary->notes.filter(encoding == QLatin1String("GBK") ? QStringLiteral("GB18030") : QStringLiteral("?"))
                 .size(),
             encoding == QLatin1String("GBK") && cpg != "GBK" ? 1 : 0);
}

void TestLayerFiles::aZippedShapefileIsReadWhereverItLiesInTheArchive()
{
    const LayerProject p;
    const QString source = p.write(QStringLiteral("s.geojson"), park);
    QVERIFY(QDir(p.folder.path()).mkpath(QStringLiteral("a/b")));
    run(QStringLiteral("ogr2ogr"),
        {QStringLiteral("-f"), QStringLiteral("ESRI Shapefile"), QStringLiteral("-lco"), QStringLiteral("ENCODING=GBK"),
         p.folder.filePath(QStringLiteral("a/b/park.shp")), source});
    QFile::remove(p.folder.filePath(QStringLiteral("a/b/park.cpg")));
    const QString zip = p.folder.filePath(QStringLiteral("公园.zip"));
    run(QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import shutil,sys; shutil.make_archive(sys.argv[1][:-4], 'zip', sys.argv[2], 'a')"), zip,
         p.folder.path()});
    const auto summary = p.import(zip);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->added.front().name, QStringLiteral("公园"));
    QCOMPARE(p.ask(QStringLiteral("SELECT json_extract(attributes, '$.\"名称\"') FROM map_layer_features")),
             QStringLiteral("黔灵山公园"));
}

void TestLayerFiles::kmlAndKmzAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("KML") << "公园.kml";
    QTest::newRow("KMZ") << "公园.kmz";
}

void TestLayerFiles::kmlAndKmzAreRead()
{
    QFETCH(const QString, name);
    const LayerProject p;
    const QString path = p.folder.filePath(name);
    run(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QStringLiteral("LIBKML"), QStringLiteral("-nln"),
                                    QStringLiteral("park"), path, p.write(QStringLiteral("s.geojson"), park)});
    const auto file = inspectLayerFile(path);
    QIANTU_VERIFY_OK(file);
    QVERIFY(!file->needsCrs(file->layers.front()));
    const auto summary = p.import(path);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->added.size(), 1U);
    QCOMPARE(*summary->added.front().shape, LayerShape::Polygon);
    QVERIFY(p.ask(QStringLiteral("SELECT attributes FROM map_layer_features")).contains(QStringLiteral("黔灵山公园")));
}

void TestLayerFiles::dxfAsksForItsCoordinateSystem()
{
    const LayerProject p;
    const QString path = p.folder.filePath(QStringLiteral("总图.dxf"));
    run(QStringLiteral("ogr2ogr"),
        {QStringLiteral("-f"), QStringLiteral("DXF"), QStringLiteral("-t_srs"), QStringLiteral("EPSG:4545"),
         QStringLiteral("-select"), QString(), path, p.write(QStringLiteral("s.geojson"), park)});
    const auto file = inspectLayerFile(path);
    QIANTU_VERIFY_OK(file);
    QVERIFY(file->needsCrs(file->layers.front()));
    const auto refused = p.import(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    LayerImportOptions options;
    options.datum = Datum::epsg(4545);
    const auto summary = p.import(path, options);
    QIANTU_VERIFY_OK(summary);
    SQLite::Statement row(p.project->database(), "SELECT geom FROM map_layer_features");
    QVERIFY(row.executeStep());
    const auto blob = row.getColumn(0);
    const auto box = envelopeOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
    QVERIFY(box && std::fabs(box->minX - 106.6) < 1e-6 && std::fabs(box->maxY - 26.6) < 1e-6);
}

void TestLayerFiles::layersOfAGeoPackageAreChosen()
{
    const LayerProject p;
    const QString source = p.write(QStringLiteral("s.geojson"), park);
    const QString path = p.folder.filePath(QStringLiteral("两层.gpkg"));
    run(QStringLiteral("ogr2ogr"), {path, source, QStringLiteral("-nln"), QStringLiteral("甲")});
    run(QStringLiteral("ogr2ogr"),
        {QStringLiteral("-update"), path, source, QStringLiteral("-nln"), QStringLiteral("乙")});
    const auto file = inspectLayerFile(path);
    QIANTU_VERIFY_OK(file);
    QCOMPARE(file->layers.size(), 2U);
    QCOMPARE(file->layers.at(1).rows, 1);
    LayerImportOptions options;
    options.layers = QStringList{QStringLiteral("乙")};
    const auto one = p.import(path, options);
    QIANTU_VERIFY_OK(one);
    QCOMPARE(one->added.size(), 1U);
    QCOMPARE(one->added.front().name, QStringLiteral("乙"));
    const auto both = p.import(path);
    QIANTU_VERIFY_OK(both);
    QCOMPARE(both->added.size(), 2U);
    QCOMPARE(both->added.back().name, QStringLiteral("乙 (2)")); // 乙 is taken
}

void TestLayerFiles::readingAGeoPackageLeavesNothingBesideIt()
{
    const LayerProject p;
    QVERIFY(QDir(p.folder.path()).mkdir(QStringLiteral("g")));
    const QString path = p.folder.filePath(QStringLiteral("g/a.gpkg"));
    run(QStringLiteral("ogr2ogr"), {path, p.write(QStringLiteral("s.geojson"), park)});
    run(QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral(
             "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('pragma journal_mode=wal'); c.close()"),
         path});
    const QByteArray before = contentOf(path);
    QIANTU_VERIFY_OK(p.import(path));
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QDir(p.folder.filePath(QStringLiteral("g"))).entryList(QDir::Files),
             QStringList{QStringLiteral("a.gpkg")});
}

void TestLayerFiles::tablesGiveTheirCoordinatesInAnySpelling()
{
    const LayerProject p;
    // GB18030, with an apostrophe-free degree spelling, a decimal one, a bad one, and one that is missing.
    const char16_t* text = u"名称,编码,数量,经度,纬度\n甲,0851,12,106°42′00″E,26°30′00″N\n乙,0852,7,106.7,26.5\n"
                           u"丙,0853,3,一百零六,26.5\n丁,0854,,,\n";
    QString all = QString::fromUtf16(text);
    const QString utf8 = p.write(QStringLiteral("表.csv"), all.toUtf8());
    run(QStringLiteral("iconv"),
        {QStringLiteral("-f"), QStringLiteral("UTF-8"), QStringLiteral("-t"), QStringLiteral("GB18030"),
         QStringLiteral("-o"), p.folder.filePath(QStringLiteral("国标.csv")), utf8});
    LayerImportOptions options;
    options.datum = Datum::cgcs2000();
    for (const char* name : {"表.csv", "国标.csv"}) {
        const auto summary = p.import(p.folder.filePath(QString::fromUtf8(name)), options);
        QIANTU_VERIFY_OK(summary);
        QCOMPARE(summary->added.size(), 1U);
        QCOMPARE(summary->added.front().features, 4);
        QCOMPARE(summary->remarkCount, 2);
        QCOMPARE(summary->remarks[0].row, 4); // the line of the file
        QVERIFY(summary->remarks[0].text.contains(QStringLiteral("一百零六")));
        const auto layer = readOwnLayer(p.project->database(), summary->added.front().id);
        QCOMPARE(layer->fields[1].type, LayerFieldType::Text); // 0851 is no number
        QCOMPARE(layer->fields[2].type, LayerFieldType::Integer);
        SQLite::Statement rows(p.project->database(),
                               "SELECT geom FROM map_layer_features WHERE layer_id = ? ORDER BY id");
        rows.bind(1, layer->id);
        for (int row = 0; row < 2; ++row) {
            QVERIFY(rows.executeStep());
            const auto blob = rows.getColumn(0);
            const auto point = decodePoint(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
            QVERIFY(point && std::fabs(point->x - 106.7) < 1e-9 && std::fabs(point->y - 26.5) < 1e-9);
        }
    }
}

void TestLayerFiles::tablesWithoutCoordinatesAreRefused()
{
    const LayerProject p;
    const auto file = inspectLayerFile(p.write(QStringLiteral("t.csv"), "名称,数量\n甲,1\n"));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::Invalid);
}

void TestLayerFiles::anInventoryIsKnownByItsColumns()
{
    const LayerProject p;
    const auto stations = inspectLayerFile(
        p.write(QStringLiteral("清单.csv"), "基站编号,经度,纬度,运营商,制式\nA1,106.7,26.5,电信,5G\n"));
    QIANTU_VERIFY_OK(stations);
    QVERIFY(stations->isInventory);
    const auto villages =
        inspectLayerFile(p.write(QStringLiteral("村.csv"), "编号,名称,经度,纬度,人口\n1,甲村,106.7,26.5,300\n"));
    QIANTU_VERIFY_OK(villages);
    QVERIFY(!villages->isInventory);
}

void TestLayerFiles::picturesWithAWorldFileAreCopiedExactly_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("world");
    QTest::addColumn<QByteArray>("driver");
    QTest::newRow("PNG") << "影像.png"
                         << "影像.pgw" << QByteArray("PNG");
    QTest::newRow("JPEG") << "影像.jpg"
                          << "影像.jgw" << QByteArray("JPEG");
    QTest::newRow("GeoTIFF") << "影像.tif"
                             << "影像.tfw" << QByteArray("GTiff");
}

void TestLayerFiles::picturesWithAWorldFileAreCopiedExactly()
{
    QFETCH(const QString, picture);
    QFETCH(const QString, world);
    QFETCH(const QByteArray, driver);
    const LayerProject p;
    const QString path = p.folder.filePath(picture);
    writePicture(path, driver.constData());
    p.write(world, worldFile);
    const auto file = inspectLayerFile(path);
    QIANTU_VERIFY_OK(file);
    QCOMPARE(file->kind, LayerFileKind::Raster);
    QVERIFY(file->needsCrs(file->layers.front()));
    QVERIFY(!p.import(path));
    LayerImportOptions options;
    options.datum = Datum::epsg(4490);
    const QString before = dump(p.project->database());
    const auto summary = p.import(path, options);
    QIANTU_VERIFY_OK(summary);
    QCOMPARE(summary->added.front().kind, OwnLayerKind::Raster);
    // What is stored is a GeoTIFF of the same pixels in the same place.
    Progress progress;
    const QString out = p.folder.filePath(QStringLiteral("out.tif"));
    QIANTU_VERIFY_OK(LayerExport::run(p.project->database(), summary->added.front().id, out, progress));
    for (int band = 1; band <= 3; ++band) {
        QCOMPARE(checksum(out, band), checksum(path, band));
    }
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(out.toUtf8().constData(), GDAL_OF_RASTER));
    std::array<double, 6> place{};
    QCOMPARE(dataset->GetGeoTransform(place.data()), CE_None);
    QVERIFY(std::fabs(place[0] - 106.4995) < 1e-12 && std::fabs(place[3] - 26.9005) < 1e-12);
    QCOMPARE(QByteArray(dataset->GetSpatialRef()->GetAuthorityCode(nullptr)), QByteArray("4490"));
    QIANTU_VERIFY_OK(p.project->undo());
    QCOMPARE(dump(p.project->database()), before);
}

void TestLayerFiles::aPictureWithoutAPlaceIsRefused()
{
    const LayerProject p;
    const QString path = p.folder.filePath(QStringLiteral("scan.png"));
    writePicture(path);
    const auto file = inspectLayerFile(path);
    QVERIFY(!file);
    QVERIFY(file.error().advice.contains(QStringLiteral(".pgw")));
}

void TestLayerFiles::aLinkedPictureIsFoundWhenProjectAndPictureMoveTogether()
{
    const LayerProject p;
    QVERIFY(QDir(p.folder.path()).mkdir(QStringLiteral("图")));
    const QString path = p.folder.filePath(QStringLiteral("图/影像.png"));
    writePicture(path);
    p.write(QStringLiteral("图/影像.pgw"), worldFile);
    LayerImportOptions options;
    options.datum = Datum::epsg(4545);
    options.link = true;
    const auto summary = p.import(path, options);
    QIANTU_VERIFY_OK(summary);
    const auto layer = readOwnLayer(p.project->database(), summary->added.front().id);
    QCOMPARE(layer->kind, OwnLayerKind::LinkedRaster);
    QCOMPARE(layer->source, QStringLiteral("图/影像.png|crs=EPSG:4545"));
    QCOMPARE(linkedRasterPath(layer->source, p.project->path()), path);
    QCOMPARE(linkedRasterPath(layer->source, QStringLiteral("/elsewhere/q.gpkg")),
             QStringLiteral("/elsewhere/图/影像.png"));
    QCOMPARE(linkedRasterCrs(layer->source), QStringLiteral("EPSG:4545"));
    // A picture that is not below the project's folder keeps its whole path.
    QCOMPARE(linkedRasterSource(QStringLiteral("/maps/a.tif"), {}, QStringLiteral("/home/p/q.gpkg")),
             QStringLiteral("/maps/a.tif"));
}

void TestLayerFiles::damagedAndForeignFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << "a.geojson" << QByteArray();
    QTest::newRow("no JSON") << "a.geojson" << QByteArray("{ this is nothing");
    QTest::newRow("half a JSON") << "a.geojson" << QByteArray(park).left(120);
    QTest::newRow("no Shapefile") << "a.shp" << QByteArray("\x00\x00\x27\x0A nonsense", 13);
    QTest::newRow("no GeoPackage") << "a.gpkg" << QByteArray("SQLite format 3");
    QTest::newRow("no zip") << "a.zip" << QByteArray("PK\x03\x04 nonsense");
    QTest::newRow("no TIFF") << "a.tif" << QByteArray("II*\0 nonsense", 13);
    QTest::newRow("a program") << "a.exe" << QByteArray("MZ\x90\x00", 4);
    // Formats that reach for other files or servers are not opened at all.
    QTest::newRow("OGR VRT") << "a.vrt"
                             << QByteArray("<OGRVRTDataSource><OGRVRTLayer name=\"passwd\"><SrcDataSource>/etc/passwd"
                                           "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    QTest::newRow("GDAL VRT") << "a.vrt" << QByteArray("<VRTDataset rasterXSize=\"1\" rasterYSize=\"1\"></VRTDataset>");
    QTest::newRow("WMS file") << "a.xml"
                              << QByteArray("<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://127.0.0.1/${z}/${x}/${y}"
                                            "</ServerUrl></Service></GDAL_WMS>");
}

void TestLayerFiles::damagedAndForeignFilesAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const LayerProject p;
    const auto file = inspectLayerFile(p.write(name, bytes));
    QVERIFY(!file || !LayerImport::run(*p.project, *file, {}, *std::make_unique<Progress>()));
    if (!file) {
        QCOMPARE(file.error().kind, Error::Kind::Invalid);
        QVERIFY(!file.error().what.isEmpty());
    }
    QCOMPARE(p.ask(QStringLiteral("SELECT count(*) FROM map_layers")), QStringLiteral("0"));
}

void TestLayerFiles::tileAddressesAreChecked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("fault");
    QTest::newRow("XYZ") << "https://tiles.example.org/{z}/{x}/{y}.png"
                         << "";
    QTest::newRow("TMS") << "https://tiles.example.org/{z}/{x}/{-y}.png"
                         << "";
    QTest::newRow("quad keys") << "https://tiles.example.org/{q}.jpeg?g=1"
                               << "";
    QTest::newRow("dollars and servers") << "https://{s}.example.org/${z}/${x}/${y}.png"
                                         << "";
    QTest::newRow("WMTS")
        << "http://t0.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=1"
        << "";
    QTest::newRow("spaces around") << "  https://tiles.example.org/{z}/{x}/{y}.png\n"
                                   << "";
    QTest::newRow("no placeholders") << "https://tiles.example.org/"
                                     << "placeholders";
    QTest::newRow("no row") << "https://tiles.example.org/{z}/{x}.png"
                            << "placeholders";
    QTest::newRow("unknown placeholder") << "https://tiles.example.org/{z}/{x}/{y}?tk={token}"
                                         << "token";
    QTest::newRow("file") << "file:///etc/{z}/{x}/{y}"
                          << "http";
    QTest::newRow("script") << "javascript:alert({z}{x}{y})"
                            << "http";
    QTest::newRow("no server") << "https:///{z}/{x}/{y}"
                               << "server";
    QTest::newRow("password") << "https://me:secret@tiles.example.org/{z}/{x}/{y}"
                              << "password";
    QTest::newRow("nothing") << ""
                             << "http";
    QTest::newRow("endless") << QStringLiteral("https://tiles.example.org/{z}/{x}/{y}?") +
                                    QString(5000, QLatin1Char('a'))
                             << "long";
}

void TestLayerFiles::tileAddressesAreChecked()
{
    QFETCH(const QString, address);
    QFETCH(const QString, fault);
    const auto parsed = TileAddress::parse(address);
    QCOMPARE(parsed.has_value(), fault.isEmpty());
    if (!parsed) {
        QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
        QVERIFY2(parsed.error().what.contains(fault), qPrintable(parsed.error().what));
    }
}

void TestLayerFiles::tileAddressesComeBackFromTheirSource()
{
    const auto tiles = TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}?a=1&b=中 文"), 3, 17);
    QVERIFY(!tiles); // a space has to be written as %20
    const auto good = TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}?a=1&b=%20&c={x}"), 3, 17);
    QIANTU_VERIFY_OK(good);
    const auto back = TileAddress::fromSource(good->toSource());
    QIANTU_VERIFY_OK(back);
    QVERIFY(*back == *good);
    QVERIFY(!TileAddress::parse(good->url, 5, 4));
    QVERIFY(!TileAddress::parse(good->url, 0, 40));
    QVERIFY(!TileAddress::fromSource(QStringLiteral("type=xyz&url=file%3A%2F%2F%2Fetc%2F%7Bz%7D%7Bx%7D%7By%7D")));
}

QTEST_GUILESS_MAIN(TestLayerFiles)
#include "test_layer_files.moc"
