// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/geodesic.h"
#include "models/regions/region_locator.h"
#include "models/siting/missing_stations.h"
#include "models/siting/site_list_model.h"
#include "models/siting/site_suggestion.h"
#include "models/workspace/workspace.h"
#include "tests/models/scenarios/scenario_project.h"

#include <QAbstractItemModelTester>
#include <algorithm>
#include <cmath>

using namespace qiantu;
using qiantu::test::ScenarioProject;

namespace {

const QString nanming = QStringLiteral("520102");
const QDate asOf(2024, 6, 30);

SitingRequest requestFor(const QString& county, int count)
{
    SitingRequest request;
    request.county = county;
    request.count = count;
    request.radiusM = 900;
    request.spacingM = 800;
    return request;
}

/// How many of some points lie within a distance of one of others; on the ellipsoid, one by one.
double peopleWithin(const std::vector<SitingGround::Settlement>& settlements, const std::vector<GeoPosition>& sites,
                    double metres)
{
    double sum = 0;
    for (const auto& settlement : settlements) {
        const bool near = std::any_of(sites.begin(), sites.end(), [&](const GeoPosition& site) {
            return geodesicDistance(site, settlement.position) <= metres;
        });
        sum += near ? settlement.people : 0;
    }
    return sum;
}

} // namespace

class TestSiteSuggestion : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ScenarioProject> m_opened;

    SitingGround ground(const SitingRequest& request)
    {
        auto read = readSitingGround(m_opened->database(), request);
        if (!read) {
            qWarning("%s", qPrintable(read.error().message()));
            return {};
        }
        return *read;
    }

    SitingResult suggested(const SitingRequest& request)
    {
        Progress progress;
        auto result = suggestSites(ground(request), request, progress);
        return result ? *result : SitingResult();
    }

    /// Adds a layer of villages on a grid over the middle of 南明区 with 10, 20, 30 … people; its id.
    RowId addVillages(int count)
    {
        const RowId layer = m_opened->project().rowIds().next();
        const auto done =
            m_opened->project().change(QStringLiteral("Test"), [&](SQLite::Database& database) -> Result<void> {
                SQLite::Statement insert(database,
                                         "INSERT INTO map_layers (id, name, kind, geometry_type, fields) VALUES "
                                         "(?, '村庄', 'vector', 'point', ?)");
                insert.bind(1, static_cast<std::int64_t>(layer));
                insert.bind(
                    2,
                    R"([{"name":"名称","type":"text"},{"name":"海拔","type":"real"},{"name":"常住人口","type":"integer"}])");
                insert.exec();
                SQLite::Statement label(database, "SELECT label_x, label_y FROM regions WHERE code = '520102'");
                label.executeStep();
                const double x = label.getColumn(0).getDouble();
                const double y = label.getColumn(1).getDouble();
                SQLite::Statement feature(database,
                                          "INSERT INTO map_layer_features (id, geom, layer_id, attributes) VALUES "
                                          "(?, ?, ?, ?)");
                for (int at = 0; at < count; ++at) {
                    const QByteArray point = encodePoint(x + (at % 6 - 3) * 0.004, y + (at / 6 - 3) * 0.003);
                    feature.reset();
                    feature.bind(1, static_cast<std::int64_t>(m_opened->project().rowIds().next()));
                    feature.bind(2, point.constData(), static_cast<int>(point.size()));
                    feature.bind(3, static_cast<std::int64_t>(layer));
                    feature.bind(4, "{\"常住人口\": " + std::to_string((at + 1) * 10) + "}");
                    feature.exec();
                }
                return {};
            });
        return done ? layer : 0;
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<ScenarioProject>(); }

    void cleanup() { m_opened.reset(); }

    void sitesLieInTheCountyApartFromEachOtherAndFromStations()
    {
        for (const auto& county : {nanming, QStringLiteral("520115"), QStringLiteral("522601")}) {
            const SitingRequest request = requestFor(county, 25);
            const SitingResult result = suggested(request);
            QCOMPARE(result.sites.size(), std::size_t{25});
            const auto locator = RegionLocator::read(m_opened->database());
            QVERIFY(locator);
            std::vector<GeoPosition> stations;
            SQLite::Statement rows(m_opened->database(), "SELECT geom FROM stations WHERE generation IN ('5G', '5G-A') "
                                                         "AND status <> 'retired'");
            while (rows.executeStep()) {
                const auto column = rows.getColumn(0);
                const auto point =
                    decodePoint(QByteArrayView(static_cast<const char*>(column.getBlob()), column.getBytes()));
                stations.push_back({point->x, point->y});
            }
            for (std::size_t at = 0; at < result.sites.size(); ++at) {
                const GeoPosition& place = result.sites[at].position;
                QCOMPARE(locator->countyAt(place.longitude, place.latitude), county);
                // The plane of the zone is true to some centimetres in a kilometre.
                double nearest = std::numeric_limits<double>::infinity();
                for (const GeoPosition& station : stations) {
                    nearest = std::min(nearest, geodesicDistance(place, station));
                }
                QVERIFY2(nearest >= request.spacingM - 0.5, qPrintable(QString::number(nearest)));
                if (std::isfinite(result.sites[at].nearestM)) {
                    QVERIFY(std::abs(result.sites[at].nearestM - nearest) < nearest * 1e-3);
                } else {
                    QVERIFY(nearest > 9990);
                }
                for (std::size_t other = at + 1; other < result.sites.size(); ++other) {
                    QVERIFY(geodesicDistance(place, result.sites[other].position) >= request.spacingM - 0.5);
                }
            }
            QVERIFY(std::is_sorted(result.sites.begin(), result.sites.end(),
                                   [](const auto& a, const auto& b) { return a.gain > b.gain; }));
            QVERIFY(result.gain > 0 && result.gain <= result.upperBound);
            QVERIFY(result.certainShare() > 0.63 && result.certainShare() <= 1);
            QVERIFY(result.coveredBefore + result.upperBound <= result.people * (1 + 1e-6));
        }
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const SitingRequest request = requestFor(nanming, 15);
        const SitingResult one = suggested(request);
        const SitingResult other = suggested(request);
        QCOMPARE(one.sites.size(), other.sites.size());
        for (std::size_t at = 0; at < one.sites.size(); ++at) {
            QVERIFY(one.sites[at].position == other.sites[at].position);
            QCOMPARE(one.sites[at].gain, other.sites[at].gain);
        }
    }

    void thePopulationIsTheLatestCountSpreadOverTheCounty()
    {
        const SitingRequest request = requestFor(nanming, 1);
        const SitingResult result = suggested(request);
        const auto counted = m_opened->number("SELECT value FROM observations WHERE indicator_key = 'population' AND "
                                              "region_code = '520102' ORDER BY date DESC LIMIT 1");
        QVERIFY(counted > 500'000);
        QCOMPARE(result.people, double(counted));
        QVERIFY(result.peopleKnown);
        QVERIFY(demandInWords(ground(request), request, result).contains(QStringLiteral("50%")));
        // Spread evenly, the share that is covered is the share of the area.
        SitingRequest even = request;
        even.demand.stationShare = 0;
        const SitingResult spread = suggested(even);
        QVERIFY(spread.coveredBefore != result.coveredBefore);
        QVERIFY(demandInWords(ground(even), even, spread).contains(QStringLiteral("100%")));
    }

    void withoutAPopulationTheFiguresAreShares()
    {
        m_opened->change("DELETE FROM observations WHERE indicator_key = 'population' AND region_code = '520102'");
        const SitingRequest request = requestFor(nanming, 10);
        const SitingResult result = suggested(request);
        QVERIFY(!result.peopleKnown);
        QCOMPARE(result.people, 1.0);
        QVERIFY(result.gain > 0 && result.gain < 1);
        QVERIFY(qualityInWords(request, result).contains(QStringLiteral("of the people")));
    }

    void villagesAreCoveredAsTheyAreCounted()
    {
        SitingRequest request = requestFor(nanming, 3);
        request.demand.layer = addVillages(36);
        request.demand.field = QStringLiteral("常住人口");
        request.radiusM = 400;
        request.spacingM = 300;
        const SitingGround around = ground(request);
        QCOMPARE(around.settlements.size(), std::size_t{36});
        Progress progress;
        const auto result = suggestSites(around, request, progress);
        QIANTU_VERIFY_OK(result);
        QCOMPARE(result->people, 10.0 * 36 * 37 / 2);
        std::vector<GeoPosition> sites = around.serving;
        QVERIFY(std::abs(peopleWithin(around.settlements, sites, 400) - result->coveredBefore) < 1e-6);
        for (const auto& site : result->sites) {
            const double before = peopleWithin(around.settlements, sites, 400);
            sites.push_back(site.position);
            QVERIFY(std::abs(peopleWithin(around.settlements, sites, 400) - before - site.gain) < 1e-6);
        }
        QVERIFY(std::any_of(result->sites.begin(), result->sites.end(),
                            [](const auto& site) { return site.kind != SuggestedSite::Kind::NewSite; }));
        // A layer without a number of people: all count the same, and share the county's people.
        request.demand.field.clear();
        const auto same = suggestSites(ground(request), request, progress);
        QIANTU_VERIFY_OK(same);
        QCOMPARE(same->people, *around.population);
        // A field that is none: nothing to go by.
        request.demand.field = QStringLiteral("名称");
        QCOMPARE(readSitingGround(m_opened->database(), request).error().kind, Error::Kind::Invalid);
        request.demand.layer = 4711;
        QCOMPARE(readSitingGround(m_opened->database(), request).error().kind, Error::Kind::NotFound);
    }

    void pointLayersAreOfferedWithTheirNumberFields()
    {
        QVERIFY(readDemandLayers(m_opened->database())->empty());
        const RowId layer = addVillages(1);
        const auto layers = readDemandLayers(m_opened->database());
        QIANTU_VERIFY_OK(layers);
        QCOMPARE(layers->size(), std::size_t{1});
        QCOMPARE(layers->front().id, layer);
        QCOMPARE(layers->front().fields, (QStringList{QStringLiteral("海拔"), QStringLiteral("常住人口")}));
        QCOMPARE(layers->front().populationField, QStringLiteral("常住人口"));
    }

    void aRejectedSpotAndItsNeighboursAreNotSuggestedAgain()
    {
        SitingRequest request = requestFor(nanming, 10);
        const SitingResult first = suggested(request);
        const GeoPosition rejected = first.sites[0].position;
        request.rejected.push_back(rejected);
        const SitingResult second = suggested(request);
        QCOMPARE(second.sites.size(), std::size_t{10});
        for (const auto& site : second.sites) {
            QVERIFY(geodesicDistance(site.position, rejected) >= request.spacingM / 2 - 0.5);
        }
    }

    void existingSitesArePreferredWhereAsked()
    {
        SitingRequest request = requestFor(nanming, 20);
        const auto ofKind = [](const SitingResult& result, SuggestedSite::Kind kind) {
            return std::count_if(result.sites.begin(), result.sites.end(),
                                 [kind](const auto& site) { return site.kind == kind; });
        };
        const SitingResult with = suggested(request);
        QVERIFY(ofKind(with, SuggestedSite::Kind::ExistingSite) > 0);
        for (const auto& site : with.sites) {
            if (site.kind == SuggestedSite::Kind::ExistingSite) {
                const std::string number = site.site.toStdString();
                QVERIFY(m_opened->number("SELECT count(*) FROM stations WHERE coalesce(site, number) = '" + number +
                                         "' AND region_code = '520102'") > 0);
                QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE coalesce(site, number) = '" + number +
                                          "' AND generation LIKE '5G%' AND status <> 'retired'"),
                         0);
            }
        }
        request.useExistingSites = false;
        QCOMPARE(ofKind(suggested(request), SuggestedSite::Kind::ExistingSite), 0);
    }

    void whatASwitchedOffScenarioPlansIsNotThereUnlessItIsTheOnePlannedIn()
    {
        const auto ids = m_opened->plan(nanming, 5);
        SitingRequest request = requestFor(nanming, 1);
        const auto before = ground(request).serving.size();
        m_opened->change("INSERT INTO scenarios (id, name, active) VALUES (9, '甲', 0)");
        m_opened->change("UPDATE stations SET scenario_id = 9 WHERE number LIKE 'T-%'");
        QCOMPARE(ground(request).serving.size(), before - 5);
        request.scenario = 9;
        QCOMPARE(ground(request).serving.size(), before);
        request.scenario.reset();
        m_opened->change("UPDATE scenarios SET active = 1");
        QCOMPARE(ground(request).serving.size(), before);
        QCOMPARE(ids.size(), std::size_t{5});
    }

    void everythingCoveredAndNoRoomAreSaid()
    {
        SitingRequest request = requestFor(nanming, 3);
        request.spacingM = 200'000;
        const SitingResult full = suggested(request);
        QVERIFY(full.sites.empty());
        QCOMPARE(full.spots, 0);
        QVERIFY(qualityInWords(request, full).contains(QStringLiteral("no spot left")));
        request = requestFor(nanming, 3);
        request.radiusM = 200'000;
        const SitingResult covered = suggested(request);
        QVERIFY(covered.sites.empty());
        QVERIFY(std::abs(covered.coveredBefore - covered.people) < 1e-3);
        QVERIFY(qualityInWords(request, covered).contains(QStringLiteral("covered")));
    }

    void badQuestionsAreRefusedAndCancellingIsHeard()
    {
        SitingRequest request = requestFor(QStringLiteral("520100"), 3); // no county
        QCOMPARE(readSitingGround(m_opened->database(), request).error().kind, Error::Kind::NotFound);
        request = requestFor(nanming, 3);
        const SitingGround around = ground(request);
        Progress cancelled;
        cancelled.cancel();
        QCOMPARE(suggestSites(around, request, cancelled).error().kind, Error::Kind::Cancelled);
        Progress progress;
        request.radiusM = 0;
        QCOMPARE(suggestSites(around, request, progress).error().kind, Error::Kind::Invalid);
        request = requestFor(nanming, 3);
        request.demand.stationShare = 1.5;
        QCOMPARE(suggestSites(around, request, progress).error().kind, Error::Kind::Invalid);
    }

    void theStationsThatATargetMissesAreSharedByPopulation()
    {
        const auto checked = checkProject(m_opened->database(), asOf);
        QIANTU_VERIFY_OK(checked);
        const auto& results = (*checked)->result.targets;
        int looked = 0;
        for (const TargetResult& result : results) {
            const Target& target = *result.target;
            if (!countsStations((*checked)->plan, target)) {
                QVERIFY(!missingStations(m_opened->database(), **checked, result));
                continue;
            }
            const auto missing = missingStations(m_opened->database(), **checked, result);
            QIANTU_VERIFY_OK(missing);
            QCOMPARE(int(missing->counties.size()), (*checked)->regions.countiesOf(target.region).size());
            if (target.indicator == QStringLiteral("stations_5g") && target.measure == Measure::Level &&
                result.withPlans) {
                ++looked;
                QCOMPARE(missing->generations, (std::vector{Generation::G5, Generation::G5A}));
                double wanted = 0;
                double stations = 0;
                for (const auto& county : missing->counties) {
                    QVERIFY(county.wanted && !county.ownTarget);
                    wanted += *county.wanted;
                    stations += county.stations;
                }
                QVERIFY(std::abs(wanted - result.base) < 1e-6 * result.base);
                QCOMPARE(stations, *result.withPlans);
                QVERIFY(std::abs(*missing->missingInRegion - (result.base - stations)) < 1e-6);
            }
            if (target.indicator == QStringLiteral("stations_5g_per_10k")) {
                ++looked;
                QCOMPARE(missing->generations, (std::vector{Generation::G5, Generation::G5A}));
                const auto people = m_opened->number("SELECT value FROM observations WHERE indicator_key = "
                                                     "'population' AND region_code = '520102' ORDER BY date DESC");
                const auto county = std::find_if(missing->counties.begin(), missing->counties.end(),
                                                 [](const auto& one) { return one.region == nanming; });
                if (county != missing->counties.end()) {
                    QVERIFY(std::abs(*county->wanted - result.base * double(people) / 10000) < 1e-6);
                }
            }
        }
        QVERIFY(looked > 5);
    }

    void aCountyWithATargetOfItsOwnWantsThat()
    {
        m_opened->change(
            "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, "
            "wording, document_key, clause, quote) SELECT 77, indicator_key, '520102', year, due, "
            "'at_least', 2345, '个', wording, document_key, clause, quote FROM targets WHERE indicator_key "
            "= 'stations_5g' AND region_code = '520000' AND year = 2025 LIMIT 1");
        const auto checked = checkProject(m_opened->database(), asOf);
        QIANTU_VERIFY_OK(checked);
        const auto& results = (*checked)->result.targets;
        const auto province = std::find_if(results.begin(), results.end(), [](const TargetResult& one) {
            return one.target->indicator == QStringLiteral("stations_5g") && one.target->year == 2025 &&
                   one.target->region == QStringLiteral("520000") && one.target->measure == Measure::Level &&
                   !one.supersededBy && one.target->place.isEmpty();
        });
        QVERIFY(province != results.end());
        const auto missing = missingStations(m_opened->database(), **checked, *province);
        QIANTU_VERIFY_OK(missing);
        const auto county = std::find_if(missing->counties.begin(), missing->counties.end(),
                                         [](const auto& one) { return one.region == nanming; });
        QVERIFY(county->ownTarget);
        QCOMPARE(*county->wanted, 2345.0);
        QCOMPARE(county->missing(), 2345 - int(county->stations));
    }

    void theListKeepsItsNumbersWhileSitesGo()
    {
        const SitingResult result = suggested(requestFor(nanming, 5));
        SiteListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSites(result.sites, true);
        QCOMPARE(model.rowCount(), 5);
        model.removeSites({3, 0, 3});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, SiteListModel::NumberColumn).data().toInt(), 2);
        QCOMPARE(model.index(2, SiteListModel::NumberColumn).data().toInt(), 5);
        QVERIFY(model.entries()[2].site.position == result.sites[4].position);
    }
};

QTEST_GUILESS_MAIN(TestSiteSuggestion)
#include "test_site_suggestion.moc"
