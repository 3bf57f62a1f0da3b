// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"
#include "maps/target_theme.h"
#include "tests/support/gui_project.h"

#include <QSignalSpy>
#include <QTest>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsgraduatedsymbolrenderer.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

namespace {

/// The theme's layers, the upper first: those that were not there before.
struct ThemeLayers
{
    QgsVectorLayer* status = nullptr;
    QgsVectorLayer* values = nullptr;
};

ThemeLayers themeLayers(GuiProject& opened)
{
    ThemeLayers found;
    for (auto* layer : opened.qgis().layerTreeRoot()->layerOrder()) {
        auto* vector = qobject_cast<QgsVectorLayer*>(layer);
        if (!vector || !vector->customProperty(QStringLiteral("qiantu/table")).isNull()) {
            continue;
        }
        if (dynamic_cast<QgsCategorizedSymbolRenderer*>(vector->renderer())) {
            found.status = vector;
        } else if (dynamic_cast<QgsGraduatedSymbolRenderer*>(vector->renderer())) {
            found.values = vector;
        }
    }
    return found;
}

QHash<QString, QgsFeature> byCode(const QgsVectorLayer& layer)
{
    QHash<QString, QgsFeature> features;
    QgsFeature feature;
    auto all = layer.getFeatures();
    while (all.nextFeature(feature)) {
        features.insert(feature.attribute(QStringLiteral("code")).toString(), feature);
    }
    return features;
}

/// A standing target of the province that its children's counted values make up.
const TargetResult* withChildren(const GuiProject& opened)
{
    return opened.result([](const TargetResult& result) {
        int valued = 0;
        for (const auto& child : result.children) {
            valued += child.value.has_value() ? 1 : 0;
        }
        return !result.supersededBy && valued >= 5 && result.actual.source == ActualSource::CountedOnMap &&
               result.target->region == QLatin1String("520000");
    });
}

/// A standing target without any.
const TargetResult* withoutChildren(const GuiProject& opened)
{
    return opened.result([](const TargetResult& result) {
        return !result.supersededBy && result.children.empty() && result.actual.value &&
               result.target->operatorKey.isEmpty();
    });
}

} // namespace

class TestTargetTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsTheChildrensValuesUnderTheStatus()
    {
        GuiProject opened;
        const auto* target = withChildren(opened);
        QVERIFY(target);
        TargetTheme theme(opened.map());
        theme.show(target->target->id);
        QCOMPARE(theme.shown(), std::optional<RowId>(target->target->id));
        const auto layers = themeLayers(opened);
        QVERIFY(layers.status && layers.values);
        const auto order = opened.qgis().layerTreeRoot()->layerOrder();
        QVERIFY(order.indexOf(layers.status) < order.indexOf(layers.values));
        QVERIFY(order.indexOf(layers.values) < order.indexOf(opened.map().regionLayer(RegionLevel::Province)));
        QVERIFY(order.indexOf(layers.status) > order.indexOf(opened.map().tableLayer(QStringLiteral("areas"))));

        const auto features = byCode(*layers.values);
        int valued = 0;
        for (const auto& child : target->children) {
            if (child.value) {
                ++valued;
                QCOMPARE(features.value(child.region).attribute(QStringLiteral("value")).toDouble(), *child.value);
                QVERIFY(features.value(child.region).hasGeometry());
            }
        }
        QCOMPARE(features.size(), valued);
    }

    void everyValueFallsInAClassOfTheLegend()
    {
        GuiProject opened;
        TargetTheme theme(opened.map());
        theme.show(withChildren(opened)->target->id);
        auto* layer = themeLayers(opened).values;
        const auto* renderer = dynamic_cast<QgsGraduatedSymbolRenderer*>(layer->renderer());
        QVERIFY(renderer->ranges().size() >= 2);
        for (const auto& feature : byCode(*layer)) {
            const double value = feature.attribute(QStringLiteral("value")).toDouble();
            QVERIFY2(renderer->rangeForValue(value), qPrintable(QString::number(value)));
        }
        for (const auto& range : renderer->ranges()) {
            QVERIFY(!range.label().isEmpty());
        }
    }

    void theStatusOfEachRegionIsTheChecks()
    {
        GuiProject opened;
        // The target whose region holds most regions with a standing target of their own for the same thing.
        const auto checked = opened.workspace().checked();
        const TargetResult* chosen = nullptr;
        QHash<QString, CheckStatus> expected;
        for (const auto& candidate : checked->result.targets) {
            if (candidate.supersededBy || !candidate.target->operatorKey.isEmpty()) {
                continue;
            }
            QHash<QString, CheckStatus> statuses{{candidate.target->region, candidate.status}};
            for (const auto& other : checked->result.targets) {
                if (!other.supersededBy && other.target->indicator == candidate.target->indicator &&
                    other.target->year == candidate.target->year &&
                    other.target->measure == candidate.target->measure && other.target->operatorKey.isEmpty() &&
                    other.target->region != candidate.target->region &&
                    checked->regions.ancestryOf(other.target->region).contains(candidate.target->region)) {
                    statuses.insert(other.target->region, other.status);
                }
            }
            if (statuses.size() > expected.size()) {
                expected = statuses;
                chosen = &candidate;
            }
        }
        QVERIFY(chosen && expected.size() >= 2);
        TargetTheme theme(opened.map());
        theme.show(chosen->target->id);
        const auto features = byCode(*themeLayers(opened).status);
        QCOMPARE(features.size(), expected.size());
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            QCOMPARE(features.value(it.key()).attribute(QStringLiteral("status")).toString(), toText(it.value()));
        }
    }

    void theLegendSaysEachStatusInWordAndShape()
    {
        GuiProject opened;
        const auto* target = withoutChildren(opened);
        QVERIFY(target);
        TargetTheme theme(opened.map());
        theme.show(target->target->id);
        auto* layer = themeLayers(opened).status;
        QVERIFY(layer);
        const auto* renderer = dynamic_cast<QgsCategorizedSymbolRenderer*>(layer->renderer());
        QSet<QString> present;
        for (const auto& feature : byCode(*layer)) {
            present << feature.attribute(QStringLiteral("status")).toString();
        }
        QSet<QString> explained;
        for (const auto& category : renderer->categories()) {
            explained << category.value().toString();
            if (category.value().toString() == toText(target->status)) {
                QVERIFY(category.label().contains(displayName(target->status)));
                QVERIFY(category.label().contains(style::sign(target->status)));
            }
        }
        QCOMPARE(explained, present);
    }

    void withoutChildrenThereAreNoValues()
    {
        GuiProject opened;
        TargetTheme theme(opened.map());
        theme.show(withoutChildren(opened)->target->id);
        QVERIFY(themeLayers(opened).status);
        QVERIFY(!themeLayers(opened).values);
    }

    void theTitleNamesIndicatorAndYear()
    {
        GuiProject opened;
        const auto* target = withChildren(opened);
        TargetTheme theme(opened.map());
        QVERIFY(theme.title().isEmpty());
        theme.show(target->target->id);
        const auto& name = opened.workspace().checked()->plan.indicators.value(target->target->indicator).name;
        QVERIFY2(theme.title().contains(name), qPrintable(theme.title()));
        QVERIFY(theme.title().contains(QString::number(target->target->year)));
    }

    void nothingIsShownForNoneAndForAnUnknownTarget()
    {
        GuiProject opened;
        const auto count = opened.qgis().count();
        TargetTheme theme(opened.map());
        theme.show(withChildren(opened)->target->id);
        QVERIFY(opened.qgis().count() > count);
        theme.show(std::nullopt);
        QCOMPARE(opened.qgis().count(), count);
        QCOMPARE(opened.qgis().layerTreeRoot()->findLayers().size(), count);
        QVERIFY(theme.title().isEmpty());
        theme.show(RowId{12345});
        QCOMPARE(opened.qgis().count(), count);
        // One after another, the layers of the first go.
        theme.show(withChildren(opened)->target->id);
        theme.show(withoutChildren(opened)->target->id);
        QCOMPARE(opened.qgis().count(), count + 1);
    }

    void followsANewCheck()
    {
        GuiProject opened;
        const auto* target = withChildren(opened);
        const RowId id = target->target->id;
        QHash<QString, double> before;
        for (const auto& child : target->children) {
            before.insert(child.region, child.value.value_or(0));
        }
        const QString indicator = target->target->indicator;
        TargetTheme theme(opened.map());
        theme.show(id);
        // Half of the stations in service are taken out of service.
        QSignalSpy checked(&opened.workspace(), &Workspace::resultsChanged);
        opened.change("UPDATE stations SET status = 'retired' WHERE status = 'in_service' AND id % 2 = 0");
        QCOMPARE(checked.count(), 1);
        const auto* now = opened.result([&](const TargetResult& result) { return result.target->id == id; });
        const auto features = byCode(*themeLayers(opened).values);
        bool less = false;
        for (const auto& child : now->children) {
            QCOMPARE(features.value(child.region).attribute(QStringLiteral("value")).toDouble(),
                     child.value.value_or(0));
            less = less || child.value.value_or(0) < before.value(child.region);
        }
        QVERIFY(less);
        // A target that is gone is not shown any more.
        opened.change(qPrintable(QStringLiteral("DELETE FROM targets WHERE id = %1").arg(id)));
        QVERIFY(opened.waitForCheck());
        QVERIFY(QTest::qWaitFor([&] { return !themeLayers(opened).status; }, 5000));
        QVERIFY(!themeLayers(opened).values);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestTargetTheme)

#include "test_target_theme.moc"
