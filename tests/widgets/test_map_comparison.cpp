// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/ready_themes.h"
#include "tests/support/gui_project.h"
#include "widgets/map_comparison.h"
#include "widgets/theme_legend.h"
#include "widgets/theme_tips.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <qgscoordinatetransform.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu::test {

class TestMapComparison : public QObject
{
    Q_OBJECT

private:
    using Side = MapComparison::Side;

    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<MapComparison> m_comparison;

    void open(const std::optional<Theme>& left = {}, const std::optional<Theme>& right = {})
    {
        m_comparison = std::make_unique<MapComparison>(m_opened->map(), left, right);
        m_comparison->QDialog::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_comparison.get()));
    }

    bool isAligned() const
    {
        const auto* left = m_comparison->canvas(Side::Left);
        const auto* right = m_comparison->canvas(Side::Right);
        return left->center().distance(right->center()) < left->mapUnitsPerPixel() / 2 &&
               std::abs(left->mapUnitsPerPixel() / right->mapUnitsPerPixel() - 1) < 1e-3;
    }

    static Theme stationsPerArea()
    {
        Theme theme;
        theme.name = QStringLiteral("Density");
        theme.figure.kind = ThemeFigure::Kind::PerArea;
        theme.figure.counted.layer = Indicator::CountedLayer::Stations;
        return theme;
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup()
    {
        m_comparison.reset();
        m_opened.reset();
    }

    void whereOneMapGoesTheOtherFollows()
    {
        open();
        auto* left = m_comparison->canvas(Side::Left);
        auto* right = m_comparison->canvas(Side::Right);
        QTRY_VERIFY_WITH_TIMEOUT(isAligned(), 20000);
        const double before = left->mapUnitsPerPixel();
        left->zoomByFactor(0.5);
        QVERIFY(left->mapUnitsPerPixel() < before * 0.6);
        QVERIFY(isAligned());
        const QgsPointXY centre = right->center();
        right->setCenter(QgsPointXY(centre.x() + 30000, centre.y() - 20000));
        right->refresh();
        QVERIFY(isAligned());
        QVERIFY(std::abs(left->center().x() - centre.x() - 30000) < left->mapUnitsPerPixel());
        m_comparison->resize(m_comparison->width() - 150, m_comparison->height() - 60);
        QTRY_VERIFY_WITH_TIMEOUT(isAligned(), 20000);
    }

    void bothSidesHaveLegendsOfTheirOwn()
    {
        Theme other = stationsPerArea();
        other.name = QStringLiteral("Five G");
        other.classification.classes = 3;
        other.figure.counted.filter.insert(QStringLiteral("generation"), {QStringLiteral("5G")});
        open(stationsPerArea(), other);
        const auto& left = m_comparison->legend(Side::Left);
        const auto& right = m_comparison->legend(Side::Right);
        QVERIFY(left.isVisible() && right.isVisible());
        QCOMPARE(left.title(), QStringLiteral("Density"));
        QCOMPARE(right.title(), QStringLiteral("Five G"));
        QVERIFY(left.lines().size() > right.lines().size());
        QVERIFY(left.lines() != right.lines());
        // Within the map, at its lower left.
        const auto* canvas = m_comparison->canvas(Side::Left);
        QVERIFY(canvas->rect().contains(left.geometry()));
        QVERIFY(left.geometry().bottom() > canvas->height() * 3 / 4);
    }

    void theLegendFoldsIntoItsTitle()
    {
        open(stationsPerArea());
        auto& legend = m_comparison->legend(Side::Left);
        const int before = legend.height();
        QTest::mouseClick(legend.findChild<QToolButton*>(QStringLiteral("themeLegendFold")), Qt::LeftButton);
        QVERIFY(legend.isFolded());
        QTRY_VERIFY_WITH_TIMEOUT(legend.height() < before / 2, 5000);
    }

    void bothSidesFollowAnEdit()
    {
        open(stationsPerArea(), stationsPerArea());
        const QStringList before = m_comparison->legend(Side::Right).lines();
        m_opened->change("DELETE FROM stations WHERE id % 3 <> 0");
        QVERIFY(m_opened->waitForCheck());
        QTRY_VERIFY_WITH_TIMEOUT(m_comparison->legend(Side::Right).lines() != before, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_comparison->legend(Side::Left).lines(), m_comparison->legend(Side::Right).lines(),
                                  20000);
    }

    void theYearBeforeStandsAtTheRight()
    {
        const auto source = ThemeSource::of(m_opened->workspace());
        std::optional<Theme> theme;
        std::vector<int> years;
        const auto all = readyThemes(source);
        QIANTU_VERIFY_OK(all);
        for (const ReadyTheme& one : *all) {
            const auto found = themeYears(one.theme, source);
            if (found && found->size() >= 2 && one.theme.figure.kind == ThemeFigure::Kind::Value) {
                theme = one.theme;
                years = *found;
                break;
            }
        }
        QVERIFY(theme);
        open(theme);
        QCOMPARE(m_comparison->shown(Side::Left)->figure, theme->figure);
        QCOMPARE(m_comparison->shown(Side::Right)->date, QDate(years[years.size() - 2], 12, 31));
        auto* year = m_comparison->findChild<QComboBox*>(QStringLiteral("comparisonYearRight"));
        QCOMPARE(year->currentData().toInt(), years[years.size() - 2]);
        const int row = year->findData(years.front());
        year->setCurrentIndex(row);
        Q_EMIT year->activated(row);
        QCOMPARE(m_comparison->shown(Side::Right)->date, QDate(years.front(), 12, 31));
        QTest::mouseClick(m_comparison->findChild<QPushButton*>(QStringLiteral("comparisonSwap")), Qt::LeftButton);
        QCOMPARE(m_comparison->shown(Side::Left)->date, QDate(years.front(), 12, 31));
    }

    void anotherThemeIsChosenFromTheList()
    {
        open(stationsPerArea());
        auto* box = m_comparison->findChild<QComboBox*>(QStringLiteral("comparisonThemeRight"));
        const auto ready = readyThemes(ThemeSource::of(m_opened->workspace()));
        QCOMPARE(box->count(), static_cast<int>(ready->size()) + 1); // And the one that it was opened with.
        box->setCurrentIndex(1);
        Q_EMIT box->activated(1);
        QCOMPARE(m_comparison->shown(Side::Right)->name, (*ready)[1].theme.name);
        QCOMPARE(m_comparison->shown(Side::Left)->name, QStringLiteral("Density"));
    }

    void aTipSaysTheValueOfTheRegion()
    {
        open(stationsPerArea());
        auto* canvas = m_comparison->canvas(Side::Left);
        const auto* tips = canvas->findChild<ThemeTips*>();
        QVERIFY(tips);
        const auto values = themeValues(stationsPerArea(), ThemeSource::of(m_opened->workspace()));
        const ThemeValue& value = values->regions.at(10);
        const auto point = m_opened->map().regionGeometry(value.region).pointOnSurface().asPoint();
        const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               canvas->mapSettings().destinationCrs(), QgsProject::instance());
        const QgsPointXY place = canvas->getCoordinateTransform()->transform(transform.transform(point));
        const QString tip = tips->tipAt(QPoint(static_cast<int>(place.x()), static_cast<int>(place.y())));
        QVERIFY2(tip.contains(m_opened->workspace().regions().byCode(value.region)->name), qPrintable(tip));
        QVERIFY2(tip.contains(value.text), qPrintable(tip));
        QVERIFY(tips->tipAt(QPoint(2, 2)).isEmpty());
    }

    void closingLeavesNoLayersBehind()
    {
        const auto before = m_opened->qgis().mapLayers().size();
        open(stationsPerArea());
        QVERIFY(m_opened->qgis().mapLayers().size() > before);
        m_comparison.reset();
        QCOMPARE(m_opened->qgis().mapLayers().size(), before);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestMapComparison)

#include "test_map_comparison.moc"
