// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"
#include "maps/sqlite.h"
#include "maps/station_layer.h"
#include "maps/station_renderer.h"
#include "models/project/geopackage_geometry.h"
#include "tests/support/gui_images.h"
#include "tests/support/gui_project.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgsmaprendererparalleljob.h>
#include <qgsmapsettings.h>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

/// More stations than are drawn singly: a lattice, thicker in the middle, around 106° E 27° N.
constexpr int many = StationRenderer::maximumDots + 2000;

/// The four stations of the close view: longitude, latitude, generation, status.
struct Known
{
    double x;
    double y;
    const char* generation;
    const char* status;
};

constexpr Known known[] = {{108.010, 26.010, "5G", "in_service"},
                           {108.020, 26.010, "4G", "in_service"},
                           {108.010, 26.020, "5G", "planned"},
                           {108.020, 26.020, "2G", "in_service"}};

void insert(SQLite::Database& database, RowId id, const Known& station)
{
    SQLite::Statement statement(database, "INSERT INTO stations (id, geom, number, operator, generation, status) "
                                          "VALUES (?, ?, ?, 'mobile', ?, ?)");
    const QByteArray point = encodePoint(station.x, station.y);
    statement.bind(1, static_cast<std::int64_t>(id));
    statement.bind(2, point.constData(), static_cast<int>(point.size()));
    statement.bind(3, "S" + std::to_string(id));
    statement.bind(4, station.generation);
    statement.bind(5, station.status);
    statement.exec();
}

} // namespace

/// On a project without a pack, so that nothing but the stations is drawn.
class TestStationLayer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<StationLayer> m_layer;

    QgsMapSettings settings(const QgsRectangle& extent) const
    {
        QgsMapSettings map;
        map.setLayers({m_layer.get()});
        map.setDestinationCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
        map.setOutputSize(QSize(320, 240));
        map.setOutputDpi(96);
        map.setExtent(extent);
        map.setBackgroundColor(Qt::white);
        map.setFlag(Qgis::MapSettingsFlag::Antialiasing);
        return map;
    }

    QgsMapSettings closeView() const { return settings(QgsRectangle(108.003, 26.003, 108.027, 26.027)); }

    QgsMapSettings wideView() const { return settings(QgsRectangle(105, 26.2, 107, 27.8)); }

    static QColor at(const QImage& image, const QgsMapSettings& map, double x, double y)
    {
        const auto pixel = map.mapToPixel().transform(x, y);
        return image.pixelColor(static_cast<int>(std::floor(pixel.x())), static_cast<int>(std::floor(pixel.y())));
    }

    static int painted(const QImage& image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += image.pixelColor(x, y) == QColor(Qt::white) ? 0 : 1;
            }
        }
        return count;
    }

    QStringList legend() const
    {
        QgsProject project;
        auto* copy = m_layer->clone();
        project.addMapLayer(copy);
        QgsLayerTreeModel model(project.layerTreeRoot());
        QStringList texts;
        for (auto* node : model.layerLegendNodes(project.layerTreeRoot()->findLayer(copy))) {
            texts << node->data(Qt::DisplayRole).toString();
        }
        return texts;
    }

    void change(const std::function<void(SQLite::Database&)>& work)
    {
        const auto changed =
            m_workspace->project().change(QStringLiteral("Test"), [&](SQLite::Database& database) -> Result<void> {
                work(database);
                return {};
            });
        QIANTU_VERIFY_OK(changed);
    }

private Q_SLOTS:

    void initTestCase()
    {
        auto project = Project::create(m_folder.filePath(QStringLiteral("stations.gpkg")));
        QIANTU_VERIFY_OK(project);
        const auto filled =
            (*project)->change(QStringLiteral("Stations"), [](SQLite::Database& database) -> Result<void> {
                RowId id = 1;
                for (const auto& station : known) {
                    insert(database, id++, station);
                }
                // The golden angle spreads points evenly over a disc; the square makes its middle thicker.
                for (int i = 0; i < many; ++i) {
                    const double share = static_cast<double>(i) / many;
                    const double radius = 0.7 * share * share;
                    const double angle = i * 2.399963;
                    insert(database, id++,
                           {106 + radius * std::cos(angle), 27 + radius * std::sin(angle), i % 3 == 0 ? "5G" : "4G",
                            "in_service"});
                }
                return {};
            });
        QIANTU_VERIFY_OK(filled);
        Progress progress;
        auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        QIANTU_VERIFY_OK(workspace);
        m_workspace = std::move(*workspace);
        m_layer = std::make_unique<StationLayer>(QStringLiteral("Stations"), m_workspace->stations());
    }

    void cleanupTestCase()
    {
        m_layer.reset();
        QVERIFY(QTest::qWaitFor([this] { return !m_workspace->isChecking(); }, 20000));
        m_workspace->project().close(true);
    }

    void fewStationsAreDotsInTheColourOfTheirGeneration()
    {
        const auto map = closeView();
        const auto image = rendered(map);
        QCOMPARE(at(image, map, known[0].x, known[0].y), style::color(Generation::G5));
        QCOMPARE(at(image, map, known[1].x, known[1].y), style::color(Generation::G4));
        QCOMPARE(at(image, map, known[3].x, known[3].y), style::color(Generation::G2));
        QVERIFY(style::color(Generation::G5) != style::color(Generation::G4));
    }

    void whatDoesNotWorkYetIsHollow()
    {
        const auto map = closeView();
        const auto image = rendered(map);
        QCOMPARE(at(image, map, known[2].x, known[2].y), QColor(Qt::white));
        // Its rim is there all the same: without it fewer pixels would be painted than by three full dots and one rim.
        m_layer->setFilter({.statuses = {Status::Planned}});
        const auto rim = painted(rendered(map));
        m_layer->setFilter({});
        QVERIFY(rim > 4);
    }

    /// Circles are translucent, dots are not: only where circles lie upon each other do they reach the full colour.
    void manyStationsAreCirclesByNumber()
    {
        const auto fullShare = [](const QImage& image) {
            int full = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    full += image.pixelColor(x, y) == style::color(Generation::G5) ? 1 : 0;
                }
            }
            return static_cast<double>(full) / painted(image);
        };
        const auto wide = rendered(wideView());
        QVERIFY(painted(wide) > 500);
        QVERIFY2(fullShare(wide) < 0.05, qPrintable(QString::number(fullShare(wide))));
        // A third of the stations are few enough: the same view shows each by itself.
        m_layer->setFilter({.generations = {Generation::G5}});
        const auto dots = rendered(wideView());
        m_layer->setFilter({});
        QVERIFY2(fullShare(dots) > 0.15, qPrintable(QString::number(fullShare(dots))));
    }

    void theCloseViewLooksAsItDid()
    {
        const QString difference = differenceFromReference(rendered(closeView()), QStringLiteral("stations-close"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void theWideViewLooksAsItDid()
    {
        const QString difference = differenceFromReference(rendered(wideView()), QStringLiteral("stations-wide"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aFilterHidesTheRest()
    {
        const auto map = closeView();
        m_layer->setFilter({.generations = {Generation::G4}});
        const auto image = rendered(map);
        QCOMPARE(at(image, map, known[1].x, known[1].y), style::color(Generation::G4));
        QCOMPARE(at(image, map, known[0].x, known[0].y), QColor(Qt::white));
        // A copy, as rendering and printing make it, has the same filter.
        const std::unique_ptr<StationLayer> copy(m_layer->clone());
        QCOMPARE(copy->filter().generations, std::vector<Generation>{Generation::G4});
        m_layer->setFilter({});
        QCOMPARE(at(rendered(map), map, known[0].x, known[0].y), style::color(Generation::G5));
    }

    void theLegendNamesTheGenerationsThatOccur()
    {
        const auto texts = legend();
        QCOMPARE(texts.filter(displayName(Generation::G5)).size(), 1);
        QCOMPARE(texts.filter(displayName(Generation::G4)).size(), 1);
        QCOMPARE(texts.filter(displayName(Generation::G2)).size(), 1);
        QCOMPARE(texts.filter(displayName(Generation::G3)).size(), 0);
    }

    void anEmptyViewIsEmpty() { QCOMPARE(painted(rendered(settings(QgsRectangle(100, 20, 101, 21)))), 0); }

    void anotherCrsShowsTheSameStations()
    {
        auto map = closeView();
        const QgsCoordinateReferenceSystem zone(QStringLiteral("EPSG:4545"));
        const QgsCoordinateTransform transform(map.destinationCrs(), zone, QgsCoordinateTransformContext());
        map.setDestinationCrs(zone);
        map.setExtent(transform.transformBoundingBox(QgsRectangle(108.003, 26.003, 108.027, 26.027)));
        const auto image = rendered(map);
        const auto point = transform.transform(QgsPointXY(known[0].x, known[0].y));
        QCOMPARE(at(image, map, point.x(), point.y()), style::color(Generation::G5));
    }

    void aRevisionShowsAndUndoTakesItBack()
    {
        const auto map = closeView();
        change([](SQLite::Database& database) { database.exec("UPDATE stations SET generation = '5G' WHERE id = 2"); });
        QCOMPARE(at(rendered(map), map, known[1].x, known[1].y), style::color(Generation::G5));
        QIANTU_VERIFY_OK(m_workspace->project().undo());
        QCOMPARE(at(rendered(map), map, known[1].x, known[1].y), style::color(Generation::G4));
    }

    void stationsOfAScenarioThatIsOffAreFaint()
    {
        const auto map = closeView();
        auto& project = m_workspace->project();
        const auto colour = [&] { return at(rendered(map), map, known[0].x, known[0].y); };
        const auto apply = [&](const QHash<QString, TableChanges>& tables) {
            QIANTU_VERIFY_OK(m_layer->applyIdle(project.database(), {tables}));
        };
        change([](SQLite::Database& database) {
            database.exec("INSERT INTO scenarios (id, name, active) VALUES (1, 'A', 0)");
            database.exec("UPDATE stations SET scenario_id = 1 WHERE id = 1");
        });
        apply(
            {{QStringLiteral("scenarios"), {{1}, {}, {}, false}}, {QStringLiteral("stations"), {{}, {1}, {}, false}}});
        const QColor faint = colour();
        QVERIFY(faint.lightnessF() > style::color(Generation::G5).lightnessF() + 0.1);
        QVERIFY(faint != QColor(Qt::white));
        // A copy, as printing makes it, draws the same; another station is as it was.
        const std::unique_ptr<QgsMapLayer> copy(m_layer->clone());
        auto mapOfCopy = map;
        mapOfCopy.setLayers({copy.get()});
        QCOMPARE(at(rendered(mapOfCopy), mapOfCopy, known[0].x, known[0].y), faint);
        QCOMPARE(at(rendered(map), map, known[1].x, known[1].y), style::color(Generation::G4));
        change(
            [](SQLite::Database& database) { database.exec("UPDATE stations SET scenario_id = NULL WHERE id = 1"); });
        apply({{QStringLiteral("stations"), {{}, {1}, {}, false}}});
        QCOMPARE(colour(), style::color(Generation::G5));
        QIANTU_VERIFY_OK(project.undo());
        apply({{QStringLiteral("stations"), {{}, {1}, {}, false}}});
        QCOMPARE(colour(), faint);
        change([](SQLite::Database& database) { database.exec("UPDATE scenarios SET active = 1"); });
        apply({{QStringLiteral("scenarios"), {{}, {1}, {}, false}}});
        QCOMPARE(colour(), style::color(Generation::G5));
        for (int undo = 0; undo < 2; ++undo) {
            QIANTU_VERIFY_OK(project.undo());
        }
        QIANTU_VERIFY_OK(m_layer->readIdle(project.database()));
        QCOMPARE(colour(), style::color(Generation::G5));
    }

    /// Rendering threads read the store while the window's thread writes it.
    void drawsWhileStationsChange()
    {
        const auto before = rendered(wideView());
        for (int round = 0; round < 25; ++round) {
            QgsMapRendererParallelJob wide(wideView());
            QgsMapRendererParallelJob close(closeView());
            wide.start();
            close.start();
            change([&](SQLite::Database& database) {
                for (int i = 0; i < 40; ++i) {
                    const int n = round * 40 + i;
                    insert(database, 500000 + n,
                           {108.004 + n % 23 * 0.001, 26.004 + n % 19 * 0.001, "5G", "in_service"});
                }
            });
            if (round % 3 == 0) {
                wide.cancelWithoutBlocking();
            }
            wide.waitForFinished();
            close.waitForFinished();
            QVERIFY(wide.errors().isEmpty() && close.errors().isEmpty());
        }
        const auto map = closeView();
        QVERIFY(painted(rendered(map)) > 2000);
        while (m_workspace->project().undoable() &&
               m_workspace->project().undoable()->action == QLatin1String("Test")) {
            QIANTU_VERIFY_OK(m_workspace->project().undo());
        }
        QVERIFY(rendered(wideView()) == before);
        QCOMPARE(m_workspace->stations()->store.size(), static_cast<std::size_t>(many) + std::size(known));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestStationLayer)

#include "test_station_layer.moc"
