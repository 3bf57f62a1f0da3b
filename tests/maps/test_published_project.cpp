// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_style.h"
#include "maps/project_map.h"
#include "maps/published_project.h"
#include "maps/qgis_session.h"
#include "maps/sqlite.h"
#include "models/plans/plan_pack.h"
#include "models/project/verify.h"
#include "models/stations/sample.h"
#include "tests/support/validate_gpkg.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <qgsapplication.h>
#include <qgscategorizedsymbolrenderer.h>
#include <qgscoordinatetransform.h>
#include <qgslayertree.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsreferencedgeometry.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>
#include <qgsziputils.h>
#include <thread>

using namespace qiantu;

namespace {

QString uriOf(const QString& file, const QString& name = publishedProjectName())
{
    return QStringLiteral("geopackage:%1?projectName=%2").arg(file, name);
}

/// Opens the stored project as QGIS does, with a project object that nothing else has touched.
std::unique_ptr<QgsProject> openStored(const QString& file)
{
    auto project = std::make_unique<QgsProject>();
    return project->read(uriOf(file)) ? std::move(project) : nullptr;
}

QString askSql(const QString& file, const std::string& query)
{
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement select(database, query);
    return select.executeStep() ? QString::fromUtf8(select.getColumn(0).getText()) : QString();
}

void runSql(const QString& file, const std::string& statement)
{
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(statement);
}

/// The XML that is stored, unpacked.
QString storedXml(const QString& file, const QString& folder)
{
    const QString archive = folder + QStringLiteral("/stored.qgz");
    QFile packed(archive);
    if (!packed.open(QIODevice::WriteOnly)) {
        return {};
    }
    packed.write(QByteArray::fromHex(askSql(file, "SELECT content FROM qgis_projects WHERE name = 'qiantu'").toUtf8()));
    packed.close();
    QStringList files;
    if (!QgsZipUtils::unzip(archive, folder, files) || files.size() != 1) {
        return {};
    }
    QFile plain(files.constFirst());
    return plain.open(QIODevice::ReadOnly) ? QString::fromUtf8(plain.readAll()) : QString();
}

QStringList treeOf(const QgsLayerTreeGroup& group)
{
    QStringList names;
    for (auto* node : group.children()) {
        names << node->name();
        if (QgsLayerTree::isGroup(node)) {
            names << treeOf(*QgsLayerTree::toGroup(node))
                         .replaceInStrings(QRegularExpression(QStringLiteral("^")), QStringLiteral("> "));
        }
    }
    return names;
}

QImage drawn(const QgsProject& project, const QgsRectangle& extent)
{
    QgsMapSettings settings;
    settings.setOutputSize(QSize(600, 480));
    settings.setOutputDpi(96);
    settings.setDestinationCrs(project.crs());
    settings.setTransformContext(project.transformContext());
    settings.setBackgroundColor(project.backgroundColor());
    settings.setLayers(project.layerTreeRoot()->checkedLayers());
    settings.setExtent(extent);
    QgsMapRendererSequentialJob job(settings);
    job.start();
    job.waitForFinished();
    return job.renderedImage();
}

/// The share of pixels whose colour differs visibly (by more than 32 of 255 in a channel).
double differingShare(const QImage& left, const QImage& right)
{
    qint64 differing = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QColor a = left.pixelColor(x, y);
            const QColor b = right.pixelColor(x, y);
            differing += std::abs(a.red() - b.red()) > 32 || std::abs(a.green() - b.green()) > 32 ||
                         std::abs(a.blue() - b.blue()) > 32;
        }
    }
    return static_cast<double>(differing) / (static_cast<double>(left.width()) * left.height());
}

} // namespace

class TestPublishedProject : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void storesTheLayersOfTheMapInItsOrder();
    void readsEveryRowOfTheTables();
    void dressesTheLayersLikeTheMap();
    void opensOnTheProvinceInTheDisplayCrs();
    void drawsTheSameMap_data();
    void drawsTheSameMap();
    void saysNothingOfTheMachineOrTheUser();
    void opensInAnotherFolder();
    void findsItsLayersAfterARenameAndASave();
    void isAFileThatValidates();
    void keepsProjectsThatOthersStored();
    void isNoWayInForAForeignTrigger();
    void runsOnAnotherThread();

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<Workspace> m_workspace;
    QgsProject m_ours;
    std::unique_ptr<ProjectMap> m_map;
    std::unique_ptr<QgsProject> m_stored;
};

void TestPublishedProject::initTestCase()
{
    m_file = m_folder.filePath(QStringLiteral("规划 & “2025”.gpkg"));
    Progress progress;
    const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
    QVERIFY2(pack, qUtf8Printable(pack ? QString() : pack.error().message()));
    auto project = Project::create(m_file);
    QVERIFY(project);
    QVERIFY(pack->install(**project, progress));
    SampleOptions sample;
    sample.stations = 6000;
    QVERIFY(makeSample(**project, sample, progress));
    (*project)->addPublishHook(publishQgisProject());
    const auto saved = (*project)->save(progress);
    QVERIFY2(saved, qUtf8Printable(saved ? QString() : saved.error().message()));
    auto workspace = Workspace::load(std::move(*project), QDate(2025, 6, 30), progress);
    QVERIFY(workspace);
    m_workspace = std::move(*workspace);
    m_map = std::make_unique<ProjectMap>(*m_workspace, m_ours);
    m_stored = openStored(m_file);
    QVERIFY(m_stored);
}

void TestPublishedProject::storesTheLayersOfTheMapInItsOrder()
{
    QCOMPARE(treeOf(*m_stored->layerTreeRoot()), treeOf(*m_ours.layerTreeRoot()));
    QCOMPARE(m_stored->mapLayers().size(), 9);
    for (const auto* layer : m_stored->mapLayers()) {
        QVERIFY2(layer->isValid(), qPrintable(layer->name()));
        QVERIFY2(layer->readOnly(), qPrintable(layer->name()));
    }
}

void TestPublishedProject::readsEveryRowOfTheTables()
{
    const auto rows = [&](const char* id) {
        qint64 count = 0;
        QgsFeature feature;
        auto features = qobject_cast<QgsVectorLayer*>(m_stored->mapLayer(QLatin1String("qiantu_") + QLatin1String(id)))
                            ->getFeatures();
        while (features.nextFeature(feature)) {
            ++count;
        }
        return QString::number(count);
    };
    for (const char* table : {"pilots", "projects", "stations", "routes", "areas"}) {
        QCOMPARE(rows(table), askSql(m_file, std::string("SELECT count(*) FROM ") + table));
    }
    QCOMPARE(rows("stations"), QStringLiteral("6000"));
    QCOMPARE(rows("regions_province"), QStringLiteral("1"));
    QCOMPARE(rows("regions_prefecture"), QStringLiteral("9"));
    QCOMPARE(rows("regions_county"), QStringLiteral("88"));
}

void TestPublishedProject::dressesTheLayersLikeTheMap()
{
    const auto compare = [&](const QString& id, QgsVectorLayer* own) {
        const auto* layer = qobject_cast<QgsVectorLayer*>(m_stored->mapLayer(QStringLiteral("qiantu_") + id));
        QVERIFY(layer);
        QCOMPARE(layer->name(), own->name());
        QCOMPARE(layer->renderer()->dump(), own->renderer()->dump());
        QCOMPARE(layer->displayExpression(), own->displayExpression());
        QCOMPARE(layer->labelsEnabled(), own->labelsEnabled());
        if (own->labelsEnabled()) {
            QCOMPARE(layer->labeling()->settings().fieldName, own->labeling()->settings().fieldName);
            QCOMPARE(layer->labeling()->settings().minimumScale, own->labeling()->settings().minimumScale);
            QCOMPARE(layer->labeling()->settings().format().font().family(),
                     own->labeling()->settings().format().font().family());
            QCOMPARE(layer->labeling()->settings().format().size(), own->labeling()->settings().format().size());
        }
    };
    for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
        compare(QStringLiteral("regions_") + toText(level), m_map->regionLayer(level));
    }
    for (const char* table : {"pilots", "projects", "routes", "areas"}) {
        compare(QLatin1String(table), m_map->tableLayer(QLatin1String(table)));
    }
    const auto* stations = qobject_cast<QgsVectorLayer*>(m_stored->mapLayer(QStringLiteral("qiantu_stations")));
    const auto* renderer = dynamic_cast<const QgsCategorizedSymbolRenderer*>(stations->renderer());
    QVERIFY(renderer);
    QCOMPARE(renderer->classAttribute(), QStringLiteral("generation"));
    QCOMPARE(renderer->categories().size(), 5);
    QVERIFY(stations->hasScaleBasedVisibility());
    QVERIFY(stations->isInScaleRange(style::stationDotScale / 2));
    QVERIFY(!stations->isInScaleRange(style::stationDotScale * 2));
}

void TestPublishedProject::opensOnTheProvinceInTheDisplayCrs()
{
    QCOMPARE(m_stored->title(), m_workspace->project().setting(QStringLiteral("title")));
    const QgsCoordinateTransform change(m_stored->crs(), m_map->displayCrs(), QgsCoordinateTransformContext());
    const QgsPointXY place = change.transform(QgsPointXY(123456, -65432));
    QVERIFY(std::abs(place.x() - 123456) < 1e-6 && std::abs(place.y() + 65432) < 1e-6);
    QVERIFY(!m_stored->crs().isGeographic());
    QCOMPARE(m_stored->ellipsoid(), m_ours.ellipsoid());
    QCOMPARE(m_stored->backgroundColor(), m_ours.backgroundColor());
    const QgsRectangle view = m_stored->viewSettings()->defaultViewExtent();
    const QgsRectangle expected = m_map->regionExtent({});
    QVERIFY(std::abs(view.xMinimum() - expected.xMinimum()) < 100);
    QVERIFY(std::abs(view.yMaximum() - expected.yMaximum()) < 100);
}

void TestPublishedProject::drawsTheSameMap_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<double>("zoom");
    // The whole province: all layers but the stations, which the program sums up there.
    QTest::newRow("province") << QString() << 1.0;
    // Part of the capital: stations as dots on both maps.
    QTest::newRow("stations") << QStringLiteral("520103") << 0.6;
}

void TestPublishedProject::drawsTheSameMap()
{
    QFETCH(const QString, region);
    QFETCH(const double, zoom);
    QgsRectangle extent = m_map->regionExtent(region);
    extent.scale(zoom);
    for (const QgsProject* project : std::initializer_list<const QgsProject*>{&m_ours, m_stored.get()}) {
        for (QgsLayerTreeLayer* layer : project->layerTreeRoot()->findLayers()) {
            if (layer->name() == style::layerName(MapLayer::Stations)) {
                layer->setItemVisibilityChecked(!region.isEmpty());
            }
        }
    }
    const QImage expected = drawn(m_ours, extent);
    const QImage image = drawn(*m_stored, extent);
    // There is more on it than the plain ground.
    QImage plain(expected.size(), QImage::Format_RGB32);
    plain.fill(QColor(0xfb, 0xfa, 0xf5));
    QVERIFY(differingShare(expected, plain) > 0.015);
    const double differing = differingShare(image, expected);
    if (differing >= 0.01) {
        image.save(QDir::temp().filePath(QStringLiteral("published_project_stored.png")));
        expected.save(QDir::temp().filePath(QStringLiteral("published_project_ours.png")));
    }
    QVERIFY2(differing < 0.01, qPrintable(QStringLiteral("%1 %").arg(100 * differing)));
}

void TestPublishedProject::saysNothingOfTheMachineOrTheUser()
{
    QTemporaryDir scratch;
    const QString xml = storedXml(m_file, scratch.path());
    QVERIFY(xml.contains(QStringLiteral("./规划 &amp; “2025”.gpkg|layername=stations")));
    for (const QString& word :
         {m_folder.path(), QDir::tempPath(), QDir::homePath(), QStringLiteral("staged"), qgisPrefixPath(),
          QStringLiteral("saveUser"), QStringLiteral("file:/"), QStringLiteral("=\"/"), QStringLiteral(">/")}) {
        QVERIFY2(!xml.contains(word),
                 qUtf8Printable(word + QStringLiteral(" in ") + xml.mid(xml.indexOf(word) - 100, 250)));
    }
    const QString user = QgsApplication::userFullName();
    QVERIFY(user.isEmpty() || !xml.contains(QStringLiteral("<author>") + user));
}

void TestPublishedProject::opensInAnotherFolder()
{
    QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(QFileInfo(m_file).fileName());
    QVERIFY(QFile::copy(m_file, copy));
    const auto stored = openStored(copy);
    QVERIFY(stored);
    for (const auto* layer : stored->mapLayers()) {
        QVERIFY2(layer->isValid(), qPrintable(layer->name()));
        QVERIFY2(layer->source().startsWith(copy), qPrintable(layer->source()));
    }
}

void TestPublishedProject::findsItsLayersAfterARenameAndASave()
{
    QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(QStringLiteral("renamed.gpkg"));
    QVERIFY(QFile::copy(m_file, copy));
    // QGIS looks for the old name; what the header says of renaming would be wrong if this changed.
    const auto before = openStored(copy);
    QVERIFY(before);
    QVERIFY(!before->mapLayers().first()->isValid());

    Progress progress;
    auto project = Project::open(copy);
    QVERIFY(project);
    (*project)->addPublishHook(publishQgisProject());
    QVERIFY((*project)->save(progress));
    (*project)->close(false);
    const auto after = openStored(copy);
    QVERIFY(after);
    QCOMPARE(after->mapLayers().size(), 9);
    for (const auto* layer : after->mapLayers()) {
        QVERIFY2(layer->isValid(), qPrintable(layer->name()));
    }
}

void TestPublishedProject::isAFileThatValidates()
{
    QCOMPARE(test::geoPackageComplaints(m_file), QString());
    Progress progress;
    const auto report = verifyProject(m_file, progress);
    QVERIFY(report);
    QStringList findings;
    for (const auto& finding : report->findings) {
        findings << finding.table + QStringLiteral(": ") + finding.words;
    }
    QCOMPARE(findings, QStringList());
}

void TestPublishedProject::keepsProjectsThatOthersStored()
{
    QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(QStringLiteral("shared.gpkg"));
    QVERIFY(QFile::copy(m_file, copy));
    // One of QGIS's own under another name, and ours, saved again by QGIS.
    QgsProject own;
    own.setTitle(QStringLiteral("own"));
    QVERIFY(own.write(uriOf(copy, QStringLiteral("own"))));
    QgsProject again;
    again.setTitle(QStringLiteral("again"));
    QVERIFY(again.write(uriOf(copy)));

    Progress progress;
    for (int time = 0; time < 2; ++time) {
        auto project = Project::open(copy);
        QVERIFY2(project, qUtf8Printable(project ? QString() : project.error().message()));
        (*project)->addPublishHook(publishQgisProject());
        QVERIFY((*project)->save(progress));
        (*project)->close(false);
        QCOMPARE(askSql(copy, "SELECT group_concat(name, '|') FROM (SELECT name FROM qgis_projects ORDER BY name)"),
                 QStringLiteral("own|qiantu|qiantu (QGIS)"));
        QCOMPARE(openStored(copy)->title(), m_workspace->project().setting(QStringLiteral("title")));
    }
    QgsProject kept;
    QVERIFY(kept.read(uriOf(copy, QStringLiteral("qiantu (QGIS)"))));
    QCOMPARE(kept.title(), QStringLiteral("again"));
    QVERIFY(kept.read(uriOf(copy, QStringLiteral("own"))));
    QCOMPARE(kept.title(), QStringLiteral("own"));
}

void TestPublishedProject::isNoWayInForAForeignTrigger()
{
    QTemporaryDir elsewhere;
    Progress progress;
    const auto findingsAfter = [&](const std::string& trap) -> qsizetype {
        const QString copy = elsewhere.filePath(QStringLiteral("trap.gpkg"));
        QFile::remove(copy);
        if (!QFile::copy(m_file, copy)) {
            return -1;
        }
        runSql(copy, trap);
        const auto report = verifyProject(copy, progress);
        return report ? static_cast<qsizetype>(report->findings.size()) : -1;
    };
    // The table may be missing, but not be something else, nor do something when it is written.
    QCOMPARE(findingsAfter("DROP TABLE qgis_projects"), 0);
    QCOMPARE(findingsAfter("CREATE TRIGGER trap AFTER INSERT ON qgis_projects BEGIN DELETE FROM stations; END"), 1);
    QCOMPARE(findingsAfter("DROP TABLE qgis_projects; CREATE VIEW qgis_projects AS SELECT 'qiantu' AS name, NULL AS "
                           "metadata, NULL AS content"),
             1);
}

void TestPublishedProject::runsOnAnotherThread()
{
    QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(QStringLiteral("thread.gpkg"));
    QVERIFY(QFile::copy(m_file, copy));
    runSql(copy, "DROP TABLE qgis_projects");
    const auto hook = publishQgisProject();
    Result<void> done;
    std::thread([&] { done = hook(copy, QStringLiteral("/nowhere/thread.gpkg")); }).join();
    QVERIFY2(done, qUtf8Printable(done ? QString() : done.error().message()));
    const auto stored = openStored(copy);
    QVERIFY(stored);
    QCOMPARE(stored->mapLayers().size(), 9);
    for (const auto* layer : stored->mapLayers()) {
        QVERIFY(layer->isValid());
    }
    // Neither a journal nor a folder is left beside the file.
    QCOMPARE(QDir(elsewhere.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList{QStringLiteral("thread.gpkg")});
}

int main(int argc, char** argv)
{
    const QgisSession session(argc, argv, true);
    TestPublishedProject test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_published_project.moc"
