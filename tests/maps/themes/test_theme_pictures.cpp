// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_style.h"
#include "maps/sqlite.h"
#include "maps/themes/theme_layers.h"
#include "tests/support/gui_images.h"
#include "tests/support/gui_project.h"

#include <QDir>
#include <QPainter>
#include <QTest>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslegendrenderer.h>
#include <qgslegendsettings.h>
#include <qgsmapsettings.h>
#include <qgsproject.h>
#include <qgsrendercontext.h>

namespace qiantu::test {

namespace {

constexpr double dotsPerInch = 96;
const QSize mapSize(400, 330);
const QSize pictureSize(600, 330);

Theme indicatorTheme(ThemeKind kind, const QString& indicator, RegionLevel level = RegionLevel::County)
{
    Theme theme;
    theme.name = QStringLiteral("t");
    theme.kind = kind;
    theme.level = level;
    theme.figure.indicator = indicator;
    theme.labels.size = 6.5;
    return theme;
}

/// The map with its legend to the right.
QImage pictureOf(GuiProject& opened, const ThemePicture& picture)
{
    QgsMapSettings settings;
    settings.setDestinationCrs(opened.map().displayCrs());
    settings.setOutputSize(mapSize);
    settings.setOutputDpi(dotsPerInch);
    settings.setBackgroundColor(Qt::white);
    settings.setExtent(opened.map().regionExtent({}));
    settings.setLayers(picture.layers());
    settings.setTransformContext(opened.qgis().transformContext());
    settings.setFlag(Qgis::MapSettingsFlag::Antialiasing);
    QImage image(pictureSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(0, 0, rendered(settings));

    QgsLayerTree tree;
    picture.addTo(tree);
    QgsLayerTreeModel model(&tree);
    QgsLegendSettings look;
    for (const auto component : {QgsLegendStyle::Subgroup, QgsLegendStyle::SymbolLabel}) {
        QgsLegendStyle part = look.style(component);
        QgsTextFormat format = part.textFormat();
        format.setFont(style::sans(7));
        format.setSize(7);
        format.setSizeUnit(Qgis::RenderUnit::Points);
        part.setTextFormat(format);
        look.setStyle(component, part);
    }
    QgsLegendRenderer legend(&model, look);
    painter.setRenderHint(QPainter::Antialiasing);
    auto context = QgsRenderContext::fromQPainter(&painter);
    context.setScaleFactor(dotsPerInch / 25.4);
    context.setFlag(Qgis::RenderContextFlag::Antialiasing);
    painter.translate(mapSize.width(), 0);
    painter.scale(context.scaleFactor(), context.scaleFactor()); // A legend draws in millimetres.
    legend.drawLegend(context);
    painter.end();
    return image;
}

QImage inGrey(const QImage& image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

class TestThemePictures : public QObject
{
    Q_OBJECT

private slots:
    void looksAsItsReference_data();
    void looksAsItsReference();
    void aStatusIsTold_inGreyToo();
};

void TestThemePictures::looksAsItsReference_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("graduated") << indicatorTheme(ThemeKind::Graduated, QStringLiteral("stations_5g_per_10k"));
    Theme diverging = indicatorTheme(ThemeKind::Diverging, QStringLiteral("stations_5g_per_10k"));
    diverging.classification.centre = 0.2;
    diverging.classification.classes = 6;
    QTest::newRow("diverging") << diverging;
    Theme status = indicatorTheme(ThemeKind::Status, QStringLiteral("stations_5g"), RegionLevel::Prefecture);
    status.figure.kind = ThemeFigure::Kind::Status;
    QTest::newRow("status") << status;
    QTest::newRow("symbols") << indicatorTheme(ThemeKind::ProportionalSymbols, QStringLiteral("stations_5g"));
    QTest::newRow("dots") << indicatorTheme(ThemeKind::Dots, QStringLiteral("stations_5g"));
    Theme charts = indicatorTheme(ThemeKind::Charts, {}, RegionLevel::Prefecture);
    charts.parts = ThemeParts::Operators;
    QTest::newRow("charts") << charts;
    Theme bars = charts;
    bars.bars = true;
    bars.parts = ThemeParts::Generations;
    QTest::newRow("bars") << bars;
    Theme bivariate = indicatorTheme(ThemeKind::Bivariate, QStringLiteral("stations_5g"));
    bivariate.figure.kind = ThemeFigure::Kind::PerArea;
    bivariate.second.indicator = QStringLiteral("population");
    bivariate.second.kind = ThemeFigure::Kind::PerArea;
    bivariate.labels.values = false;
    QTest::newRow("bivariate") << bivariate;
    Theme stations = indicatorTheme(ThemeKind::StationCategories, {}, RegionLevel::Prefecture);
    stations.parts = ThemeParts::Operators;
    QTest::newRow("stations") << stations;
    Theme density = indicatorTheme(ThemeKind::Density, {}, RegionLevel::Prefecture);
    density.cellKm = 20;
    QTest::newRow("density") << density;
    Theme pilots = indicatorTheme(ThemeKind::Pilots, {});
    QTest::newRow("pilots") << pilots;
}

void TestThemePictures::looksAsItsReference()
{
    QFETCH(Theme, theme);
    GuiProject opened;
    if (theme.kind == ThemeKind::Status) {
        // Three prefectures with targets that are missed, met and behind.
        opened.change(
            "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, wording, "
            "document_key, clause, quote) SELECT id + 7000000000, 'stations_5g', code, "
            "CASE code WHEN '520300' THEN 2023 ELSE 2024 END, CASE code WHEN '520300' THEN '2023-12-31' ELSE "
            "'2024-12-31' END, 'at_least', CASE code WHEN '520400' THEN 1 ELSE 100000 END, '个', '达到', "
            "'gigabit-action-plan-2024', 't', 't' FROM regions WHERE code IN ('520300', '520400', '520500')");
    }
    if (theme.kind == ThemeKind::Pilots) {
        SQLite::Statement programme(opened.database(),
                                    "SELECT programme FROM pilots GROUP BY programme ORDER BY count(*) DESC LIMIT 1");
        QVERIFY(programme.executeStep());
        theme.programmes = QStringList{QString::fromUtf8(programme.getColumn(0).getText())};
    }
    const auto picture = ThemePicture::make(opened.map(), theme);
    QIANTU_VERIFY_OK(picture);
    QVERIFY((*picture)->values().withData() > 0);
    const QImage image = pictureOf(opened, **picture);
    const QString looks = qEnvironmentVariable("QIANTU_THEME_LOOKS");
    if (!looks.isEmpty()) {
        const QString name = QDir(looks).filePath(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(image.save(name + QStringLiteral(".png")));
        QVERIFY(inGrey(image).save(name + QStringLiteral("-grey.png")));
    }
    const QString difference =
        differenceFromReference(image, QStringLiteral("theme-%1").arg(QString::fromLatin1(QTest::currentDataTag())),
                                {.colour = 24, .pixelShare = 0.02});
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestThemePictures::aStatusIsTold_inGreyToo()
{
    GuiProject opened;
    opened.change(
        "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, wording, "
        "document_key, clause, quote) VALUES (7000000001, 'stations_5g', '520200', 2024, '2024-12-31', "
        "'at_least', 1, '个', '达到', 'gigabit-action-plan-2024', 't', 't'), (7000000002, 'stations_5g', "
        "'520300', 2023, '2023-12-31', 'at_least', 9000000, '个', '达到', 'gigabit-action-plan-2024', 't', 't')");
    Theme theme = indicatorTheme(ThemeKind::Status, QStringLiteral("stations_5g"), RegionLevel::Prefecture);
    theme.figure.kind = ThemeFigure::Kind::Status;
    theme.labels.names = false;
    theme.labels.values = false;
    const auto picture = ThemePicture::make(opened.map(), theme);
    QIANTU_VERIFY_OK(picture);
    // How much the grey varies inside a region: a hatch varies, a plain fill does not.
    const auto roughness = [&](const QString& code) {
        QgsMapSettings settings;
        settings.setDestinationCrs(opened.map().displayCrs());
        settings.setOutputSize({240, 240});
        settings.setOutputDpi(dotsPerInch);
        settings.setLayers((*picture)->layers());
        settings.setTransformContext(opened.qgis().transformContext());
        const Region* region = opened.workspace().regions().byCode(code);
        const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               opened.map().displayCrs(), opened.qgis().transformContext());
        const QgsPointXY centre = transform.transform(QgsPointXY(region->labelX, region->labelY));
        settings.setExtent(QgsRectangle(centre.x() - 8000, centre.y() - 8000, centre.x() + 8000, centre.y() + 8000));
        const QImage grey = inGrey(rendered(settings));
        int darkest = 255;
        int palest = 0;
        for (int y = 0; y < grey.height(); ++y) {
            for (int x = 0; x < grey.width(); ++x) {
                darkest = std::min(darkest, qGray(grey.pixel(x, y)));
                palest = std::max(palest, qGray(grey.pixel(x, y)));
            }
        }
        return palest - darkest;
    };
    const int met = roughness(QStringLiteral("520200"));
    const int missed = roughness(QStringLiteral("520300"));
    QVERIFY2(met < 8, qPrintable(QStringLiteral("met is plain: %1").arg(met)));
    QVERIFY2(missed > 25, qPrintable(QStringLiteral("missed is hatched: %1").arg(missed)));
}

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestThemePictures)
#include "test_theme_pictures.moc"
