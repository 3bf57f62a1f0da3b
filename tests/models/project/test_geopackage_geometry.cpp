// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage_geometry.h"
#include "models/project/row_id.h"

#include <QTest>
#include <set>

using namespace qiantu;

/// Geometry blobs and row ids.
class TestGeoPackageGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointIsWrittenAsGdalWritesIt();
    void geometryGetsItsEnvelopeAndKeepsItsWkb();
    void emptyGeometryHasNoEnvelope();
    void malformedBytesAreAnsweredWithNothing();
    void rowIdsAreSequentialUniqueAndBelow2To52();
};

void TestGeoPackageGeometry::pointIsWrittenAsGdalWritesIt()
{
    // GDAL 3.6: ogr2ogr -f GPKG -a_srs EPSG:4490, POINT (106 26).
    const QByteArray gdal = QByteArray::fromHex("475000018a1100000101000000"
                                                "0000000000805a40"
                                                "0000000000003a40");
    QCOMPARE(encodePoint(106, 26).toHex(), gdal.toHex());
    QCOMPARE(decodePoint(gdal), (Position{106, 26}));
    QCOMPARE(srsIdOf(gdal), 4490);
    QCOMPARE(envelopeOf(gdal), (Envelope{106, 26, 106, 26}));
}

void TestGeoPackageGeometry::geometryGetsItsEnvelopeAndKeepsItsWkb()
{
    // LINESTRING (1 2, -3 4) in big-endian WKB.
    const QByteArray wkb = QByteArray::fromHex("000000000200000002"
                                               "3ff0000000000000"
                                               "4000000000000000"
                                               "c008000000000000"
                                               "4010000000000000");
    const auto blob = encodeGeometry(wkb);
    QVERIFY(blob);
    QCOMPARE(wkbOf(*blob)->toByteArray(), wkb);
    QCOMPARE(envelopeOf(*blob), (Envelope{-3, 2, 1, 4}));
    QCOMPARE(envelopeOfWkb(wkb), (Envelope{-3, 2, 1, 4}));
    QVERIFY(!decodePoint(*blob));
}

void TestGeoPackageGeometry::emptyGeometryHasNoEnvelope()
{
    const auto line = encodeGeometry(QByteArray::fromHex("010200000000000000"));
    QVERIFY(line);
    QVERIFY(!envelopeOf(*line));
    const auto point = encodeGeometry(QByteArray::fromHex("0101000000"
                                                          "000000000000f87f"
                                                          "000000000000f87f"));
    QVERIFY(point);
    QVERIFY(!envelopeOf(*point));
    QVERIFY(!decodePoint(*point));
}

void TestGeoPackageGeometry::malformedBytesAreAnsweredWithNothing()
{
    const QByteArray whole = *encodeGeometry(QByteArray::fromHex("000000000200000002"
                                                                 "3ff0000000000000"
                                                                 "4000000000000000"
                                                                 "c008000000000000"
                                                                 "4010000000000000"));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QByteArray cut = whole.left(length);
        if (const auto wkb = wkbOf(cut)) {
            QVERIFY(!encodeGeometry(*wkb));
        }
    }
    QVERIFY(!encodeGeometry(QByteArray::fromHex("0102000000ffffffff"))); // four thousand million vertices in no bytes
    QByteArray nested;
    for (int depth = 0; depth < 100'000; ++depth) {
        nested += QByteArray::fromHex("010700000001000000"); // a collection in a collection in a collection …
    }
    QVERIFY(!encodeGeometry(nested));
    QVERIFY(!wkbOf(QByteArray("GPX")));
}

void TestGeoPackageGeometry::rowIdsAreSequentialUniqueAndBelow2To52()
{
    RowIdSource last(0xFFFFFFFFU);
    QCOMPARE(last.next(), (RowId{0xFFFFFFFF} << 20));
    QVERIFY(last.next() < (RowId{1} << 52));
    RowIdSource counted(7);
    RowId previous = counted.next();
    for (int index = 1; index < 1'200'000; ++index) {
        const RowId id = counted.next();
        if (id != previous + 1) {
            QFAIL("not sequential");
        }
        previous = id;
    }
    QCOMPARE(previous >> 20, RowId{8}); // the second block
    std::set<RowId> blocks;
    for (int run = 0; run < 1000; ++run) {
        RowIdSource random;
        const RowId id = random.next();
        QVERIFY(id > 0 && id < (RowId{1} << 52));
        blocks.insert(id >> 20);
    }
    QVERIFY(blocks.size() >= 999); // two equal among a thousand: once in ten thousand runs of this test
}

QTEST_GUILESS_MAIN(TestGeoPackageGeometry)
#include "test_geopackage_geometry.moc"
