// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/boundary_match.h"
#include "tests/models/regions/shipped_regions.h"

#include <QTest>

using namespace qiantu;

namespace {

BoundaryFile file(const QStringList& fields, const std::vector<QStringList>& rows)
{
    BoundaryFile made;
    made.path = QStringLiteral("official.shp");
    made.fields = fields;
    for (const QStringList& row : rows) {
        BoundaryFeature feature;
        feature.number = static_cast<qint64>(made.features.size()) + 1;
        feature.values = row;
        feature.shape = {ShapeKind::Polygons, {{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}};
        made.features.push_back(feature);
    }
    return made;
}

} // namespace

class TestBoundaryMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void codesAreUnderstoodHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("code");
        QTest::newRow("six") << "520102"
                             << "520102";
        QTest::newRow("nine") << "520102000"
                              << "520102";
        QTest::newRow("twelve") << "520102000000"
                                << "520102";
        QTest::newRow("with the country") << "156520102"
                                          << "520102";
        QTest::newRow("a number") << "520102.0"
                                  << "520102";
        QTest::newRow("a former code") << "520221"
                                       << "520204";
        QTest::newRow("a township") << "520102001000"
                                    << "";
        QTest::newRow("another province") << "530102"
                                          << "";
    }

    void codesAreUnderstoodHoweverTheyAreWritten()
    {
        QFETCH(QString, written);
        QFETCH(QString, code);
        // A second feature makes sure that the file is of this province.
        const auto matching = matchBoundaries(file({"PAC"}, {{"520103"}, {written}}), m_regions);
        QVERIFY(matching);
        QCOMPARE(matching->codeField, QStringLiteral("PAC"));
        const bool found = std::any_of(matching->counties.begin(), matching->counties.end(),
                                       [&](const BoundaryMatch& match) { return match.code == code; });
        QCOMPARE(found, !code.isEmpty());
        QCOMPARE(matching->unmatched.size(), code.isEmpty() ? 1 : 0);
        QCOMPARE(matching->missing.size(), code.isEmpty() ? 87 : 86);
    }

    void namesAreTakenWhereThereIsNoCode()
    {
        const auto matching = matchBoundaries(
            file({"OBJECTID", "NAME"}, {{"1", "南明区"}, {"2", "云岩"}, {"3", "水城县"}, {"4", "昆明市"}}), m_regions);
        QVERIFY(matching);
        QVERIFY(matching->codeField.isEmpty());
        QCOMPARE(matching->nameField, QStringLiteral("NAME"));
        QCOMPARE(matching->counties.size(), std::size_t(3));
        QCOMPARE(matching->counties[0].by, RegionCatalog::Match::By::Name);
        QCOMPARE(matching->counties[1].by, RegionCatalog::Match::By::ShortName);
        QCOMPARE(matching->counties[2].code, QStringLiteral("520204"));
        QCOMPARE(matching->counties[2].by, RegionCatalog::Match::By::FormerName);
        QCOMPARE(matching->unmatched.size(), 1);
        QVERIFY(matching->unmatched.first().contains(QStringLiteral("昆明市")));
    }

    void theCodeStandsOverTheNameAndTheContradictionIsTold()
    {
        const auto matching = matchBoundaries(
            file({"code", "name"}, {{"520102", "云岩区"}, {"520103", "云岩区"}, {"", "花溪区"}}), m_regions);
        QVERIFY(matching);
        QCOMPARE(matching->counties.size(), std::size_t(3));
        QCOMPARE(matching->remarks.size(), 1);
        QVERIFY(matching->remarks.first().contains(QStringLiteral("南明区")));
    }

    void prefecturesOfTheFileAreNotTakenForCounties()
    {
        const auto matching = matchBoundaries(
            file({"code", "name"}, {{"520102", "南明区"}, {"520100", "贵阳市"}, {"520000", "贵州省"}}), m_regions);
        QVERIFY(matching);
        QCOMPARE(matching->counties.size(), std::size_t(1));
        QCOMPARE(matching->otherLevels.size(), 2);
        QVERIFY(matching->unmatched.isEmpty());
    }

    void partsOfACountyAreTakenTogetherAndTold()
    {
        const auto matching = matchBoundaries(file({"code"}, {{"520102"}, {"520102"}}), m_regions);
        QVERIFY(matching);
        QCOMPARE(matching->counties.front().features.size(), std::size_t(2));
        QCOMPARE(matching->remarks.size(), 1);
    }

    void aFeatureWithoutAPolygonIsToldAndTheCountyMissing()
    {
        auto of = file({"code"}, {{"520102"}, {"520103"}});
        of.features[0].fault = QStringLiteral("it has no geometry");
        const auto matching = matchBoundaries(of, m_regions);
        QVERIFY(matching);
        QCOMPARE(matching->counties.size(), std::size_t(1));
        QCOMPARE(matching->remarks.size(), 1);
        QVERIFY(matching->missing.contains(QStringLiteral("520102")));
    }

    void aFileOfNoCountyAndAFieldThatIsNotThereAreErrors()
    {
        QCOMPARE(matchBoundaries(file({"code"}, {{"530102"}}), m_regions).error().kind, Error::Kind::Invalid);
        const auto missing = matchBoundaries(file({"code"}, {{"520102"}}), m_regions, QStringLiteral("PAC"));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(missing.error().advice.contains(QStringLiteral("code")));
    }

private:
    RegionCatalog m_regions{shipped::regions(), shipped::aliases()};
};

QTEST_GUILESS_MAIN(TestBoundaryMatch)
#include "test_boundary_match.moc"
