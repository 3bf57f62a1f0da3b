// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/map_editor.h"

#include "models/project/geopackage_geometry.h"

#include <QSignalSpy>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>
#include <ogr_geometry.h>
#include <random>

#include "tests/models/editing/shapes.h"

using namespace qiantu;
using namespace qiantu::test;

#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& verified = (expression);                                                                           \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().message()));                        \
    } while (false)

class TestMapEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<EditedProject> m_edited;
    std::unique_ptr<MapEditor> m_editor;

    const QString m_stations = QStringLiteral("stations");
    const QString m_projects = QStringLiteral("projects");
    const QString m_routes = QStringLiteral("routes");
    const QString m_areas = QStringLiteral("areas");
    const QString m_annotations = QStringLiteral("annotations");

    static Station at(double longitude, double latitude)
    {
        Station station;
        station.longitude = longitude;
        station.latitude = latitude;
        station.operatedBy = Operator::Mobile;
        return station;
    }

    QString field(const QString& table, RowId id, const char* column)
    {
        return m_edited->text(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = %3").arg(QLatin1String(column), table).arg(id));
    }

    Position positionOf(const QString& table, RowId id)
    {
        SQLite::Statement read(m_edited->database(), "SELECT geom FROM " + table.toStdString() + " WHERE id = ?");
        read.bind(1, static_cast<std::int64_t>(id));
        read.executeStep();
        const SQLite::Column geometry = read.getColumn(0);
        return *decodePoint(QByteArrayView(static_cast<const char*>(geometry.getBlob()), geometry.getBytes()));
    }

    RowId someRow(const QString& table) const
    {
        return m_edited->text(QStringLiteral("SELECT min(id) FROM %1").arg(table)).toLongLong();
    }

    /// Everything that an edit could touch.
    QString content()
    {
        QString all;
        for (const char* table : {"stations", "projects", "routes", "areas", "annotations", "pilots"}) {
            SQLite::Statement rows(m_edited->database(), std::string("SELECT * FROM ") + table + " ORDER BY id");
            while (rows.executeStep()) {
                for (int column = 0; column < rows.getColumnCount(); ++column) {
                    const SQLite::Column value = rows.getColumn(column);
                    all += QString::fromLatin1(
                        QByteArray(static_cast<const char*>(value.getBlob()), value.getBytes()).toHex());
                    all += QLatin1Char('|');
                }
            }
        }
        return all;
    }

    /// A call that must fail, with words, and change nothing.
    void refuses(const std::function<Result<void>()>& call, const QString& words = {})
    {
        const QString before = content();
        const auto revisions = m_edited->revisions();
        const auto done = call();
        QVERIFY(!done);
        QVERIFY2(done.error().message().contains(words), qPrintable(done.error().message()));
        QVERIFY2(!done.error().message().contains(QLatin1String("SQLite")), qPrintable(done.error().message()));
        QCOMPARE(content(), before);
        QCOMPARE(m_edited->revisions(), revisions);
    }

    static auto dropValue()
    {
        return [](auto&&) {};
    }

private Q_SLOTS:

    void init()
    {
        m_edited = std::make_unique<EditedProject>();
        m_editor = std::make_unique<MapEditor>(m_edited->workspace());
    }

    void cleanup()
    {
        m_editor.reset();
        m_edited.reset();
    }

    void anAddedStationIsPlannedNumberedAndInItsCounty()
    {
        // 贵阳市观山湖区 and a place far outside the province.
        const auto ids = m_editor->addStations({at(106.6226, 26.6178), at(116.4, 39.9)});
        VERIFY_OK(ids);
        QCOMPARE(ids->size(), 2U);
        QCOMPARE(field(m_stations, ids->front(), "region_code"), QStringLiteral("520115"));
        QCOMPARE(field(m_stations, ids->back(), "region_code"), QStringLiteral("NULL"));
        QCOMPARE(field(m_stations, ids->front(), "status"), QStringLiteral("planned"));
        QCOMPARE(field(m_stations, ids->front(), "operator"), QStringLiteral("mobile"));
        const QString number = field(m_stations, ids->front(), "number");
        QVERIFY2(number.startsWith(QStringLiteral("规划-")), qPrintable(number));
        QVERIFY(number != field(m_stations, ids->back(), "number"));
        QVERIFY(m_edited->store().byId(ids->front()).has_value());
        QCOMPARE(m_edited->project().undoable()->action, QStringLiteral("Add 2 station(s)"));
    }

    void whatAStationSaysIsKept()
    {
        Station station = at(106.6226, 26.6178);
        station.number = QStringLiteral("GS-0001");
        station.name = QStringLiteral("观山湖公园");
        station.site = QStringLiteral("S-9");
        station.generation = Generation::G5A;
        station.status = Status::Building;
        station.plannedDate = QDate(2026, 12, 31);
        station.heightM = 35.5;
        station.logical = true;
        const auto ids = m_editor->addStations({station}, QStringLiteral("接受建议站址"));
        VERIFY_OK(ids);
        QCOMPARE(field(m_stations, ids->front(), "number"), station.number);
        QCOMPARE(field(m_stations, ids->front(), "name"), station.name);
        QCOMPARE(field(m_stations, ids->front(), "site"), station.site);
        QCOMPARE(field(m_stations, ids->front(), "generation"), QStringLiteral("5G-A"));
        QCOMPARE(field(m_stations, ids->front(), "status"), QStringLiteral("building"));
        QCOMPARE(field(m_stations, ids->front(), "planned_date"), QStringLiteral("2026-12-31"));
        QCOMPARE(field(m_stations, ids->front(), "height_m"), QStringLiteral("35.5"));
        QCOMPARE(field(m_stations, ids->front(), "logical"), QStringLiteral("1"));
        QCOMPARE(field(m_stations, ids->front(), "address"), QStringLiteral("NULL"));
        QCOMPARE(m_edited->project().undoable()->action, QStringLiteral("接受建议站址"));
    }

    void theCountyIsTheOneThatGdalFinds()
    {
        struct County
        {
            QString code;
            std::unique_ptr<OGRGeometry> shape;
        };

        std::vector<County> counties;
        SQLite::Statement rows(m_edited->database(), "SELECT code, geom FROM regions WHERE level = 'county'");
        while (rows.executeStep()) {
            const SQLite::Column blob = rows.getColumn(1);
            const auto wkb = *wkbOf(QByteArrayView(static_cast<const char*>(blob.getBlob()), blob.getBytes()));
            OGRGeometry* shape = nullptr;
            OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &shape, static_cast<size_t>(wkb.size()));
            counties.push_back({QString::fromUtf8(rows.getColumn(0).getText()), std::unique_ptr<OGRGeometry>(shape)});
        }
        QVERIFY(counties.size() > 80);
        std::mt19937 random(11);
        std::uniform_real_distribution<double> longitude(103.5, 109.7);
        std::uniform_real_distribution<double> latitude(24.5, 29.3);
        std::vector<Station> stations;
        for (int index = 0; index < 150; ++index) {
            stations.push_back(at(longitude(random), latitude(random)));
        }
        const auto ids = m_editor->addStations(stations);
        VERIFY_OK(ids);
        int inside = 0;
        for (std::size_t index = 0; index < ids->size(); ++index) {
            const OGRPoint place(stations[index].longitude, stations[index].latitude);
            QString expected = QStringLiteral("NULL");
            for (const County& county : counties) {
                if (county.shape->Intersects(&place)) {
                    expected = county.code;
                    ++inside;
                    break;
                }
            }
            QCOMPARE(field(m_stations, (*ids)[index], "region_code"), expected);
        }
        QVERIFY(inside > 50 && inside < 150);
    }

    void aRoutesLengthIsGeodesicAndFollowsItsShape()
    {
        // One degree of the meridian from 26° to 27°: 110,784.6 m (GeographicLib's GeodSolve on CGCS2000).
        const auto ids = m_editor->add({{m_routes, lines({{{106.5, 26}, {106.5, 27}}}), {}}});
        VERIFY_OK(ids);
        const RowId id = ids->front();
        const double first = m_edited->number(QStringLiteral("SELECT length_m FROM routes WHERE id = %1").arg(id));
        // Meridian arc by the series of Helmert, an independent way.
        const double n = (1 / 298.257222101) / (2 - 1 / 298.257222101);
        const auto arc = [&](double degrees) {
            const double phi = degrees * M_PI / 180;
            return 6378137.0 / (1 + n) *
                   ((1 + n * n / 4 + std::pow(n, 4) / 64) * phi - 1.5 * (n - std::pow(n, 3) / 8) * std::sin(2 * phi) +
                    15.0 / 16 * (n * n - std::pow(n, 4) / 4) * std::sin(4 * phi) -
                    35.0 / 48 * std::pow(n, 3) * std::sin(6 * phi));
        };
        QVERIFY(std::abs(first - (arc(27) - arc(26))) < 0.001);
        QCOMPARE(field(m_routes, id, "status"), QStringLiteral("planned"));
        VERIFY_OK(
            m_editor->setGeometries({{m_routes, id, lines({{{106.5, 26}, {106.5, 26.5}}, {{106, 26}, {106, 26.5}}})}}));
        const double second = m_edited->number(QStringLiteral("SELECT length_m FROM routes WHERE id = %1").arg(id));
        QVERIFY(std::abs(second - 2 * (arc(26.5) - arc(26))) < 0.001);
        VERIFY_OK(m_editor->move(m_routes, {id}, 0.25, 1));
        const double third = m_edited->number(QStringLiteral("SELECT length_m FROM routes WHERE id = %1").arg(id));
        QVERIFY(std::abs(third - 2 * (arc(27.5) - arc(27))) < 0.001);
        QVERIFY(std::abs(third - second) > 1);
    }

    void movingFindsTheCountyAgainAndKeepsTheRest()
    {
        Station station = at(106.6226, 26.6178);
        station.name = QStringLiteral("甲");
        const auto ids = m_editor->addStations({station});
        VERIFY_OK(ids);
        const auto before = m_edited->store().count(QStringLiteral("520115"), {});
        VERIFY_OK(m_editor->move(m_stations, *ids, 1, 0.5));
        const auto moved = positionOf(m_stations, ids->front());
        QVERIFY(std::abs(moved.x - 107.6226) < 1e-12);
        QVERIFY(std::abs(moved.y - 27.1178) < 1e-12);
        QVERIFY(field(m_stations, ids->front(), "region_code") != QStringLiteral("520115"));
        QCOMPARE(field(m_stations, ids->front(), "name"), station.name);
        QCOMPARE(m_edited->store().count(QStringLiteral("520115"), {}), before - 1);
        VERIFY_OK(m_editor->setGeometries({{m_stations, ids->front(), point(106.6226, 26.6178)}}));
        QCOMPARE(m_edited->store().count(QStringLiteral("520115"), {}), before);
    }

    void aCopyIsPlannedAndHasANumberOfItsOwn()
    {
        const RowId id = m_edited
                             ->text(QStringLiteral("SELECT min(id) FROM stations WHERE status = 'in_service' AND "
                                                   "import_id IS NULL AND in_service_date IS NOT NULL"))
                             .toLongLong();
        QVERIFY(id != 0);
        const auto from = positionOf(m_stations, id);
        const auto copies = m_editor->duplicate(m_stations, {id}, 0.001, -0.002);
        VERIFY_OK(copies);
        const RowId copy = copies->front();
        QVERIFY(copy != id);
        const auto to = positionOf(m_stations, copy);
        QVERIFY(std::abs(to.x - from.x - 0.001) < 1e-12);
        QVERIFY(std::abs(to.y - from.y + 0.002) < 1e-12);
        QCOMPARE(field(m_stations, copy, "status"), QStringLiteral("planned"));
        QCOMPARE(field(m_stations, copy, "in_service_date"), QStringLiteral("NULL"));
        QVERIFY(field(m_stations, copy, "number") != field(m_stations, id, "number"));
        for (const char* column : {"operator", "generation", "band", "height_m", "site"}) {
            QCOMPARE(field(m_stations, copy, column), field(m_stations, id, column));
        }
        QCOMPARE(field(m_stations, id, "status"), QStringLiteral("in_service"));
    }

    void everyKindOfThingCanBeAddedCopiedMovedAndDeleted()
    {
        const std::vector<MapEditor::Draft> drafts{
            {m_projects, point(106.6226, 26.6178), {{QStringLiteral("name"), QStringLiteral("智慧停车")}}},
            {m_annotations, point(106.6226, 26.6178), {{QStringLiteral("text"), QStringLiteral("老城区")}}},
            {m_routes, lines({{{106.5, 26.5}, {106.6, 26.6}}}), {{QStringLiteral("cores"), 48}}},
            {m_areas, polygons({{square(106.6, 26.6, 0.01)}}), {{QStringLiteral("kind"), QStringLiteral("park")}}}};
        for (const auto& draft : drafts) {
            const QString before = content();
            const auto ids = m_editor->add({draft});
            VERIFY_OK(ids);
            if (draft.table != m_annotations) {
                QVERIFY(field(draft.table, ids->front(), "region_code").startsWith(QLatin1String("5201")));
            }
            const auto copies = m_editor->duplicate(draft.table, *ids, 0.1, 0);
            VERIFY_OK(copies);
            VERIFY_OK(m_editor->move(draft.table, *copies, 0, 0.1));
            QCOMPARE(m_edited->number(QStringLiteral("SELECT count(*) FROM %1 WHERE id IN (%2, %3)")
                                          .arg(draft.table)
                                          .arg(ids->front())
                                          .arg(copies->front())),
                     2.0);
            VERIFY_OK(m_editor->remove(draft.table, {ids->front(), copies->front()}));
            QCOMPARE(content(), before);
            for (int step = 0; step < 4; ++step) {
                VERIFY_OK(m_edited->project().undo());
            }
            QCOMPARE(content(), before);
        }
    }

    void aRowOfTheRTreeFollows()
    {
        const auto ids = m_editor->add(
            {{m_areas, polygons({{square(106.5, 26.5, 0.25)}}), {{QStringLiteral("kind"), QStringLiteral("park")}}}});
        VERIFY_OK(ids);
        VERIFY_OK(m_editor->move(m_areas, *ids, 1, 0));
        SQLite::Statement box(m_edited->database(), "SELECT minx, maxx FROM rtree_areas_geom WHERE id = ?");
        box.bind(1, static_cast<std::int64_t>(ids->front()));
        QVERIFY(box.executeStep());
        QVERIFY(std::abs(box.getColumn(0).getDouble() - 107.5) < 1e-4);
        QVERIFY(std::abs(box.getColumn(1).getDouble() - 107.75) < 1e-4);
    }

    void replacingSplitsInOneRevision()
    {
        const auto whole = m_editor->add({{m_routes, lines({{{106.5, 26.5}, {106.7, 26.5}}}), {}}});
        VERIFY_OK(whole);
        const auto revisions = m_edited->revisions();
        const auto made =
            m_editor->replace(m_routes, {}, {{m_routes, whole->front(), lines({{{106.5, 26.5}, {106.6, 26.5}}})}},
                              {{m_routes, lines({{{106.6, 26.5}, {106.7, 26.5}}}), {}}}, QStringLiteral("Split"));
        VERIFY_OK(made);
        QCOMPARE(m_edited->revisions(), revisions + 1);
        QCOMPARE(made->size(), 1U);
        const auto merged = m_editor->replace(m_routes, {made->front()},
                                              {{m_routes, whole->front(), lines({{{106.5, 26.5}, {106.7, 26.5}}})}}, {},
                                              QStringLiteral("Merge"));
        VERIFY_OK(merged);
        QVERIFY(merged->empty());
        QCOMPARE(field(m_routes, made->front(), "id"), QString());
    }

    void attributesOfManyAreSetInOneRevision()
    {
        const auto ids = m_editor->addStations({at(106.6, 26.6), at(106.7, 26.6), at(106.8, 26.6)});
        VERIFY_OK(ids);
        const auto revisions = m_edited->revisions();
        VERIFY_OK(m_editor->setAttributes(m_stations, *ids,
                                          {{QStringLiteral("status"), QStringLiteral("building")},
                                           {QStringLiteral("planned_date"), QDate(2027, 3, 1)},
                                           {QStringLiteral("note"), QString()},
                                           {QStringLiteral("height_m"), QStringLiteral("30")}}));
        QCOMPARE(m_edited->revisions(), revisions + 1);
        for (const RowId id : *ids) {
            QCOMPARE(field(m_stations, id, "status"), QStringLiteral("building"));
            QCOMPARE(field(m_stations, id, "planned_date"), QStringLiteral("2027-03-01"));
            QCOMPARE(field(m_stations, id, "note"), QStringLiteral("NULL"));
            QCOMPARE(field(m_stations, id, "typeof(height_m)"), QStringLiteral("real"));
            QCOMPARE(m_edited->store().byId(id)->status, Status::Building);
        }
    }

    void whatTheSchemaRefusesIsSaidInWords()
    {
        const RowId station = someRow(m_stations);
        const RowId other = m_edited->text(QStringLiteral("SELECT max(id) FROM stations")).toLongLong();
        const QString taken = field(m_stations, other, "number");
        const auto set = [&](const char* column, const QVariant& value) {
            return [this, station, column, value] {
                return m_editor->setAttributes(m_stations, {station}, {{QLatin1String(column), value}});
            };
        };
        refuses(set("number", taken), taken);
        refuses(set("number", QString()), QStringLiteral("must not be empty"));
        refuses(set("status", QStringLiteral("dreamt")), QStringLiteral("dreamt"));
        refuses(set("height_m", QStringLiteral("high")), QStringLiteral("high"));
        refuses(set("in_service_date", QStringLiteral("2024-02-30")), QStringLiteral("2024-02-30"));
        refuses(set("logical", 7), QStringLiteral("7"));
        refuses(set("scenario_id", 12345), QStringLiteral("12345"));
        refuses(set("colour", 1), QStringLiteral("colour"));
        refuses(set("id", 1));
        refuses(set("geom", QByteArray("x")));
        refuses(set("region_code", QStringLiteral("520102")));
        const RowId route = someRow(m_routes);
        QVERIFY(route != 0);
        refuses([&] { return m_editor->setAttributes(m_routes, {route}, {{QStringLiteral("length_m"), 1.0}}); });
        refuses(
            [&] {
                return m_editor->setAttributes(m_routes, {route}, {{QStringLiteral("cores"), 2.5}});
            },
            QStringLiteral("2.5"));
        refuses(
            [&] {
                return m_editor->setAttributes(m_routes, {route}, {{QStringLiteral("cores"), -1}});
            },
            QStringLiteral("-1"));
        refuses([&] {
            return m_editor->setAttributes(m_routes, {route}, {{QStringLiteral("region_code"), QStringLiteral("1")}});
        });
        refuses([&] {
            return m_editor->setAttributes(QStringLiteral("settings"), {1}, {{QStringLiteral("value"), 1}});
        });
        refuses(
            [&] {
                return m_editor->add({{m_annotations, point(106, 26), {}}}).map(dropValue());
            },
            QStringLiteral("Text"));
        refuses([&] { return m_editor->add({{QStringLiteral("pilots"), point(106, 26), {}}}).map(dropValue()); });
    }

    void invalidGeometryIsRefusedWithItsPlace()
    {
        const QByteArray bowTie = polygons({{{{106, 26}, {107, 27}, {107, 26}, {106, 27}, {106, 26}}}});
        const QVariantMap park{{QStringLiteral("kind"), QStringLiteral("park")}};
        refuses(
            [&] {
                return m_editor->add({{m_areas, bowTie, park}}).map(dropValue());
            },
            QStringLiteral("106°30′00.00″E"));
        refuses(
            [&] {
                return m_editor->setGeometries({{m_areas, someRow(m_areas), bowTie}});
            },
            QStringLiteral("106°30′00.00″E"));
        refuses([&] { return m_editor->addStations({at(36512345, 2934567)}).map(dropValue()); });
        refuses([&] { return m_editor->move(m_stations, {someRow(m_stations)}, 100, 0); });
    }

    void nothingIsHalfApplied()
    {
        const RowId station = someRow(m_stations);
        refuses([&] { return m_editor->remove(m_stations, {station, 1}); }, QStringLiteral("not there any more"));
        refuses([&] { return m_editor->move(m_stations, {station, 1}, 0.1, 0.1); });
        refuses([&] { return m_editor->duplicate(m_stations, {station, 1}, 0.1, 0.1).map(dropValue()); });
        refuses([&] {
            return m_editor->setAttributes(m_stations, {station, 1},
                                           {{QStringLiteral("status"), QStringLiteral("retired")}});
        });
        refuses([&] { return m_editor->addStations({at(106, 26), at(106, 260)}).map(dropValue()); });
        refuses([&] {
            return m_editor
                ->replace(m_stations, {station}, {}, {{m_stations, point(106, 26), {}}}, QStringLiteral("Replace"))
                .map(dropValue());
        });
        QVERIFY(m_edited->store().byId(station).has_value());
    }

    void nothingToDoIsNoRevision()
    {
        const auto revisions = m_edited->revisions();
        VERIFY_OK(m_editor->remove(m_stations, {}));
        VERIFY_OK(m_editor->addStations({}));
        const RowId station = someRow(m_stations);
        VERIFY_OK(m_editor->move(m_stations, {station}, 0, 0));
        QCOMPARE(m_edited->revisions(), revisions);
    }

    void aProjectForReadingOnlyIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("read.gpkg"));
        Progress progress;
        VERIFY_OK(m_edited->project().saveAs(path, false, progress));
        auto project = Project::open(path, Project::OpenMode::ReadOnly);
        VERIFY_OK(project);
        auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        VERIFY_OK(workspace);
        MapEditor editor(**workspace);
        const RowId station = someRow(m_stations);
        const auto readOnly = [](const auto& done) { return !done && done.error().kind == Error::Kind::ReadOnly; };
        QVERIFY(readOnly(editor.addStations({at(106.6, 26.6)})));
        QVERIFY(readOnly(editor.move(m_stations, {station}, 0.1, 0)));
        QVERIFY(readOnly(editor.remove(m_stations, {station})));
        QVERIFY(readOnly(editor.duplicate(m_stations, {station}, 0.1, 0)));
        QVERIFY(readOnly(editor.setAttributes(m_stations, {station}, {{QStringLiteral("name"), QStringLiteral("x")}})));
    }
};

QTEST_GUILESS_MAIN(TestMapEditor)
#include "test_map_editor.moc"
