// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/project_map.h"
#include "maps/station_layer.h"
#include "models/coordinates/geodesic.h"
#include "models/regions/region_locator.h"
#include "tests/support/gui_project.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <qgscoordinatetransform.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

namespace {

/// What a layer shows, by the project's row ids: the feature's id in the layer and all of its values.
struct Row
{
    QgsFeatureId feature;
    QgsAttributes values;
    QByteArray geometry;
};

QMap<RowId, Row> rowsOf(const QgsVectorLayer& layer)
{
    QMap<RowId, Row> rows;
    auto features = layer.getFeatures();
    QgsFeature feature;
    while (features.nextFeature(feature)) {
        rows.insert(feature.attribute(QStringLiteral("row_id")).toLongLong(),
                    {feature.id(), feature.attributes(), feature.geometry().asWkb()});
    }
    return rows;
}

} // namespace

class TestProjectMap : public QObject
{
    Q_OBJECT

private:
    /// For tests that only look; those that change something open their own.
    std::unique_ptr<GuiProject> m_shared;

private Q_SLOTS:

    void initTestCase() { m_shared = std::make_unique<GuiProject>(); }

    void cleanupTestCase() { m_shared.reset(); }

    void layersStandInTheHouseOrder()
    {
        GuiProject& opened = *m_shared;
        QStringList order;
        for (auto* layer : opened.qgis().layerTreeRoot()->layerOrder()) {
            if (layer == opened.map().stationLayer()) {
                order << QStringLiteral("stations");
                continue;
            }
            QVERIFY(layer->isValid());
            const QString table = layer->customProperty(QStringLiteral("qiantu/table")).toString();
            QString level;
            for (const auto known : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
                level = layer == opened.map().regionLayer(known) ? QLatin1Char(':') + toText(known) : level;
            }
            order << table + level;
        }
        QCOMPARE(order, QStringList({QStringLiteral("annotations"), QStringLiteral("pilots"),
                                     QStringLiteral("projects"), QStringLiteral("stations"), QStringLiteral("routes"),
                                     QStringLiteral("areas"), QStringLiteral("regions:province"),
                                     QStringLiteral("regions:prefecture"), QStringLiteral("regions:county")}));
    }

    void everyLayerHasANameOfItsOwn()
    {
        GuiProject& opened = *m_shared;
        QSet<QString> names;
        for (auto* layer : opened.qgis().layerTreeRoot()->layerOrder()) {
            QVERIFY(!layer->name().trimmed().isEmpty());
            names << layer->name();
        }
        QCOMPARE(names.size(), opened.qgis().layerTreeRoot()->layerOrder().size());
        QCOMPARE(opened.map().tableLayer(QStringLiteral("pilots"))->name(), QStringLiteral("Pilots"));
        QCOMPARE(opened.map().stationLayer()->name(), QStringLiteral("Base stations"));
        QVERIFY(!opened.map().tableLayer(QStringLiteral("regions")));
        QVERIFY(!opened.map().tableLayer(QStringLiteral("no_such_table")));
    }

    void regionLayersHoldOneProvinceNinePrefecturesAndEightyEightCounties()
    {
        GuiProject& opened = *m_shared;
        QCOMPARE(opened.map().regionLayer(RegionLevel::Province)->featureCount(), 1);
        QCOMPARE(opened.map().regionLayer(RegionLevel::Prefecture)->featureCount(), 9);
        QCOMPARE(opened.map().regionLayer(RegionLevel::County)->featureCount(), 88);
    }

    void everyRowOfATableIsAFeatureWithItsGeometry_data()
    {
        QTest::addColumn<QString>("table");
        for (const auto* table : {"pilots", "projects", "routes", "areas"}) {
            QTest::newRow(table) << QString::fromLatin1(table);
        }
    }

    void everyRowOfATableIsAFeatureWithItsGeometry()
    {
        QFETCH(QString, table);
        GuiProject& opened = *m_shared;
        const auto* layer = opened.map().tableLayer(table);
        QVERIFY(layer);
        const auto count = opened.number(qPrintable(QStringLiteral("SELECT count(*) FROM ") + table));
        QVERIFY(count > 0);
        QCOMPARE(layer->featureCount(), count);
        const auto withGeometry =
            opened.number(qPrintable(QStringLiteral("SELECT count(*) FROM %1 WHERE geom IS NOT NULL").arg(table)));
        qint64 shown = 0;
        for (const auto& row : rowsOf(*layer)) {
            shown += row.geometry.isEmpty() ? 0 : 1;
        }
        QCOMPARE(shown, withGeometry);
    }

    /// The areas on the ellipsoid are PROJ's, by models/coordinates; the display CRS is said to keep them.
    void theDisplayCrsKeepsAreas()
    {
        GuiProject& opened = *m_shared;
        const auto* layer = opened.map().regionLayer(RegionLevel::County);
        const QgsCoordinateTransform transform(layer->crs(), opened.map().displayCrs(),
                                               opened.qgis().transformContext());
        auto features = layer->getFeatures();
        QgsFeature feature;
        while (features.nextFeature(feature)) {
            QgsGeometry geometry = feature.geometry();
            double expected = 0;
            for (const auto& polygon : geometry.asMultiPolygon()) {
                for (qsizetype ring = 0; ring < polygon.size(); ++ring) {
                    std::vector<GeoPosition> positions;
                    for (const auto& point : polygon.at(ring)) {
                        positions.push_back({point.x(), point.y()});
                    }
                    expected += (ring == 0 ? 1 : -1) * geodesicArea(positions);
                }
            }
            QCOMPARE(geometry.transform(transform), Qgis::GeometryOperationResult::Success);
            QVERIFY2(std::abs(geometry.area() / expected - 1) < 1e-4,
                     qPrintable(QStringLiteral("%1: %2 m², on the ellipsoid %3 m²")
                                    .arg(feature.attribute(QStringLiteral("name")).toString())
                                    .arg(geometry.area(), 0, 'f', 0)
                                    .arg(expected, 0, 'f', 0)));
        }
    }

    void theGridIsTheThreeDegreeZoneAroundTheLongitude()
    {
        QCOMPARE(ProjectMap::gridCrs(104.9).authid(), QStringLiteral("EPSG:4544"));
        QCOMPARE(ProjectMap::gridCrs(106.4).authid(), QStringLiteral("EPSG:4544"));
        QCOMPARE(ProjectMap::gridCrs(106.6).authid(), QStringLiteral("EPSG:4545"));
        for (const double longitude : {104.0, 106.7, 109.4}) {
            const auto proj = ProjectMap::gridCrs(longitude).toProj();
            const auto meridian = QRegularExpression(QStringLiteral("\\+lon_0=(\\d+)")).match(proj).captured(1).toInt();
            QVERIFY2(std::abs(longitude - meridian) <= 1.5, qPrintable(proj));
            QVERIFY2(proj.contains(QStringLiteral("+ellps=GRS80")), qPrintable(proj));
        }
    }

    void aChangedRowIsReadAgainAndNoOther()
    {
        GuiProject opened;
        auto* layer = opened.map().tableLayer(QStringLiteral("pilots"));
        const auto before = rowsOf(*layer);
        const RowId changed = before.firstKey();
        opened.change(qPrintable(QStringLiteral("UPDATE pilots SET place = '试验地' WHERE id = %1").arg(changed)));
        const auto after = rowsOf(*layer);
        QCOMPARE(after.keys(), before.keys());
        const int place = layer->fields().indexOf(QStringLiteral("place"));
        QCOMPARE(after[changed].values.at(place).toString(), QStringLiteral("试验地"));
        QCOMPARE(after[changed].geometry, before[changed].geometry);
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (it.key() != changed) {
                QCOMPARE(after[it.key()].feature, it.value().feature); // Untouched: not even taken out and put back.
                QCOMPARE(after[it.key()].values, it.value().values);
            }
        }
        QIANTU_VERIFY_OK(opened.project().undo());
        QCOMPARE(rowsOf(*layer)[changed].values, before[changed].values);
        QIANTU_VERIFY_OK(opened.project().redo());
        QCOMPARE(rowsOf(*layer)[changed].values, after[changed].values);
    }

    void newAndDeletedRowsComeAndGoWithUndo()
    {
        GuiProject opened;
        auto* layer = opened.map().tableLayer(QStringLiteral("areas"));
        const auto before = rowsOf(*layer);
        const RowId first = before.firstKey();
        opened.change(qPrintable(QStringLiteral("DELETE FROM areas WHERE id = %1").arg(first)));
        QCOMPARE(layer->featureCount(), before.size() - 1);
        QVERIFY(!rowsOf(*layer).contains(first));
        opened.change(
            qPrintable(QStringLiteral("INSERT INTO areas (id, geom, name, kind) SELECT 77, geom, '新园区', kind "
                                      "FROM areas ORDER BY id LIMIT 1")));
        QCOMPARE(layer->featureCount(), before.size());
        QVERIFY(rowsOf(*layer).contains(77));
        QVERIFY(!rowsOf(*layer)[77].geometry.isEmpty());
        QIANTU_VERIFY_OK(opened.project().undo());
        QIANTU_VERIFY_OK(opened.project().undo());
        const auto after = rowsOf(*layer);
        QCOMPARE(after.keys(), before.keys());
        QCOMPARE(after[first].values, before[first].values);
        QCOMPARE(after[first].geometry, before[first].geometry);
    }

    void aRegionsNewNameShowsInItsLevelOnly()
    {
        GuiProject opened;
        QSignalSpy failures(&opened.map(), &ProjectMap::failed);
        opened.change("UPDATE regions SET name = '观山湖新区' WHERE code = '520115'");
        QCOMPARE(opened.map().regionLayer(RegionLevel::County)->featureCount(), 88);
        QCOMPARE(opened.map().regionLayer(RegionLevel::Prefecture)->featureCount(), 9);
        QCOMPARE(opened.map().regionLayer(RegionLevel::Province)->featureCount(), 1);
        QStringList names;
        for (const auto& row : rowsOf(*opened.map().regionLayer(RegionLevel::County))) {
            names << row.values.at(2).toString();
        }
        QCOMPARE(names.filter(QStringLiteral("观山湖")), QStringList{QStringLiteral("观山湖新区")});
        QCOMPARE(failures.size(), 0);
    }

    void theExtentOfARegionHoldsItTightly()
    {
        GuiProject& opened = *m_shared;
        for (const auto& region : opened.workspace().regions().regions()) {
            QgsGeometry geometry = opened.map().regionGeometry(region.code);
            QVERIFY2(!geometry.isNull(), qPrintable(region.name));
            geometry.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                                      opened.map().displayCrs(), opened.qgis().transformContext()));
            const auto box = geometry.boundingBox();
            const auto extent = opened.map().regionExtent(region.code);
            QVERIFY2(extent.contains(box), qPrintable(region.name));
            QVERIFY2(extent.width() < box.width() * 1.25 && extent.height() < box.height() * 1.25,
                     qPrintable(region.name));
        }
        QCOMPARE(opened.map().regionExtent({}), opened.map().regionExtent(QStringLiteral("520000")));
        QVERIFY(opened.map().regionExtent(QStringLiteral("999999")).isNull());
    }

    /// The locator finds counties by GEOS's prepared polygons, the map by its own layer.
    void theCountyAtAPointIsTheLocators()
    {
        GuiProject& opened = *m_shared;
        const auto locator = RegionLocator::read(opened.database());
        QIANTU_VERIFY_OK(locator);
        QRandomGenerator random(20);
        int inside = 0;
        for (int i = 0; i < 400; ++i) {
            const double longitude = 103.4 + random.generateDouble() * 6.4;
            const double latitude = 24.5 + random.generateDouble() * 4.9;
            const QString expected = locator->countyAt(longitude, latitude);
            QCOMPARE(opened.map().countyAt(longitude, latitude), expected);
            inside += expected.isEmpty() ? 0 : 1;
        }
        QVERIFY(inside > 100 && inside < 400);
    }

    void theStationLayerSpansTheStations()
    {
        GuiProject& opened = *m_shared;
        const auto extent = opened.map().stationLayer()->extent();
        const auto bounds = opened.workspace().stations()->store.extent();
        QCOMPARE(extent.xMinimum(), bounds.left());
        QCOMPARE(extent.yMaximum(), bounds.bottom());
        QVERIFY(opened.map().regionLayer(RegionLevel::Province)->extent().contains(extent));
    }

    void brokenBlobsAreNoGeometry_data()
    {
        QTest::addColumn<QByteArray>("blob");
        const auto header = QByteArray::fromHex("475000018a110000");
        const auto point = QByteArray::fromHex("0101000000") + QByteArray(16, '\x40');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too short") << QByteArray("GP");
        QTest::newRow("another format") << QByteArray("XX") + header.mid(2) + point;
        QTest::newRow("header only") << header;
        QTest::newRow("an envelope that is not there") << QByteArray::fromHex("475000038a110000") + point;
        QTest::newRow("an unknown envelope kind") << QByteArray::fromHex("4750000f8a110000") + QByteArray(100, '\0');
        QTest::newRow("said to be empty") << QByteArray::fromHex("475000118a110000") + point;
        QTest::newRow("cut off") << header + point.left(9);
        QTest::newRow("a ring with four thousand million points")
            << header + QByteArray::fromHex("010300000001000000ffffffff") + QByteArray(16, '\0');
    }

    void brokenBlobsAreNoGeometry()
    {
        QFETCH(QByteArray, blob);
        const auto geometry = geometryFromBlob(blob.constData(), static_cast<int>(blob.size()));
        QVERIFY2(geometry.isNull() || geometry.isEmpty(), qPrintable(geometry.asWkt()));
        const auto good = QByteArray::fromHex("475000018a110000") + QByteArray::fromHex("0101000000") +
                          QByteArray::fromHex("0000000000405a40") + QByteArray::fromHex("0000000000803a40");
        const auto point = geometryFromBlob(good.constData(), static_cast<int>(good.size())).asPoint();
        QCOMPARE(point.x(), 105.0);
        QCOMPARE(point.y(), 26.5);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestProjectMap)

#include "test_project_map.moc"
