// SPDX-License-Identifier: GPL-3.0-or-later
// What is published opens in the QGIS that Debian ships (python3-qgis), which is older than the libraries here: the
// same layers, themes and layouts, nothing missing, and the same pictures. Skipped, with a word, where it is not
// installed.
#include "maps/layouts/layout_file.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_texts.h"
#include "maps/published_project.h"
#include "maps/sqlite.h"
#include "maps/themes/theme_layers.h"
#include "models/layouts/layout_store.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"
#include "tests/maps/atlas/pdf_tools.h"
#include "tests/support/gui_project.h"
#include "tests/support/picture_shares.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <qgslayertree.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutmanager.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

namespace {

constexpr QSize pictureSize(500, 400);
constexpr double dpi = 96;

QImage drawn(const QgsProject& project, const QList<QgsMapLayer*>& layers, const QgsRectangle& extent)
{
    QgsMapSettings settings;
    settings.setOutputSize(pictureSize);
    settings.setOutputDpi(dpi);
    settings.setDestinationCrs(project.crs());
    settings.setTransformContext(project.transformContext());
    settings.setEllipsoid(project.ellipsoid());
    settings.setBackgroundColor(project.backgroundColor());
    settings.setLayers(layers);
    settings.setExtent(extent);
    QgsMapRendererSequentialJob job(settings);
    job.start();
    job.waitForFinished();
    return job.renderedImage();
}

QJsonObject viewOf(const QString& name, const QgsRectangle& extent)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("extent"),
             QJsonArray{extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()}},
            {QStringLiteral("width"), pictureSize.width()},
            {QStringLiteral("height"), pictureSize.height()},
            {QStringLiteral("dpi"), dpi}};
}

/// What the items of a layout show, as open_in_qgis.py says it: the layers of maps, the entries of legends, the words
/// of labels.
QJsonObject shownIn(const QgsPrintLayout& layout)
{
    QJsonObject maps;
    QJsonObject legends;
    QJsonObject labels;
    QList<QgsLayoutItem*> items;
    layout.layoutItems(items);
    for (auto* item : std::as_const(items)) {
        if (const auto* map = qobject_cast<QgsLayoutItemMap*>(item)) {
            QJsonArray layers;
            for (const auto* layer : map->layers()) {
                layers << layer->id();
            }
            maps.insert(map->id(), layers);
        } else if (auto* legend = qobject_cast<QgsLayoutItemLegend*>(item)) {
            QJsonArray nodes;
            for (auto* node : legend->model()->rootGroup()->findLayers()) {
                QJsonArray entries;
                for (const auto* entry : legend->model()->layerLegendNodes(node)) {
                    entries << entry->data(Qt::DisplayRole).toString();
                }
                nodes << QJsonArray{node->name(), entries};
            }
            legends.insert(legend->id(), nodes);
        } else if (const auto* label = qobject_cast<QgsLayoutItemLabel*>(item)) {
            labels.insert(label->id(), label->currentText());
        }
    }
    return {{QStringLiteral("maps"), maps}, {QStringLiteral("legends"), legends}, {QStringLiteral("labels"), labels}};
}

/// What of some words can be found again in a PDF of Qt's: it may write digits as shapes alone, and radicals in the
/// place of characters.
QString lettersOf(QString words)
{
    words.removeIf([](QChar c) { return c.unicode() > 127 || !c.isLetter(); });
    return words;
}

QStringList namesOf(const QJsonArray& tree)
{
    QStringList names;
    for (const auto& node : tree) {
        names << node[QLatin1String("name")].toString() + (node[QLatin1String("checked")].toBool() ? u'+' : u'-');
        for (const QString& below : namesOf(node[QLatin1String("children")].toArray())) {
            names << QStringLiteral("> ") + below;
        }
    }
    return names;
}

QStringList namesOf(const QgsLayerTreeGroup& group)
{
    QStringList names;
    for (auto* node : group.children()) {
        names << node->name() + (node->itemVisibilityChecked() ? u'+' : u'-');
        if (QgsLayerTree::isGroup(node)) {
            for (const QString& below : namesOf(*QgsLayerTree::toGroup(node))) {
                names << QStringLiteral("> ") + below;
            }
        }
    }
    return names;
}

} // namespace

class TestStockQgis : public QObject
{
    Q_OBJECT

    std::unique_ptr<GuiProject> m_opened;
    QTemporaryDir m_folder;
    QString m_file;
    std::vector<Theme> m_themes;
    std::unique_ptr<QgsProject> m_stored; ///< The same stored project as our own libraries read it.
    QJsonObject m_found;
    std::vector<QImage> m_drawn;      ///< The stored themes as our own libraries draw them.
    QHash<QString, QString> m_titles; ///< What the page of each layout says.
    bool m_hasQgis = false;

    void add(Theme theme)
    {
        theme.date = QDate(2024, 6, 30); // Whatever day it is published on, the figures are of this one.
        ThemeEditor editor(m_opened->project());
        const auto name = editor.freeName(theme.name);
        QIANTU_VERIFY_OK(name);
        theme.name = *name;
        const auto id = editor.add(theme);
        QIANTU_VERIFY_OK(id);
        theme.id = *id;
        m_themes.push_back(theme);
    }

    /// A ready theme of each kind that the gallery has, and one of each other kind.
    void addThemes()
    {
        const auto ready = readyThemes(ThemeSource::of(m_opened->workspace()));
        QIANTU_VERIFY_OK(ready);
        QHash<ThemeKind, Theme> kinds;
        for (const ReadyTheme& offered : *ready) {
            if (!kinds.contains(offered.theme.kind)) {
                kinds.insert(offered.theme.kind, offered.theme);
                add(offered.theme);
            }
        }
        QVERIFY(kinds.contains(ThemeKind::ProportionalSymbols) && kinds.contains(ThemeKind::Graduated));
        Theme dots = kinds.value(ThemeKind::ProportionalSymbols);
        dots.kind = ThemeKind::Dots;
        add(dots);
        Theme bivariate = kinds.value(ThemeKind::Graduated);
        bivariate.kind = ThemeKind::Bivariate;
        bivariate.second = kinds.value(ThemeKind::ProportionalSymbols).figure;
        bivariate.palette.clear();
        add(bivariate);
    }

    /// Stores one of the office's own templates, as the print dialog does.
    void addTemplate(const QString& name, const QString& house, const QList<SheetTheme>& themes)
    {
        Sheet sheet;
        sheet.templateName = house;
        sheet.themes = themes;
        const auto layout = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(layout);
        QIANTU_VERIFY_OK(LayoutStore(m_opened->project()).add(name, layoutToXml(**layout), sheet));
        m_titles.insert(name, completedSheet(sheet, m_opened->map()).title);
    }

    QString mapThemeOf(const Theme& theme) const { return theme.name; }

    const Theme& themeOf(ThemeKind kind) const
    {
        return *std::find_if(m_themes.begin(), m_themes.end(), [kind](const Theme& each) { return each.kind == kind; });
    }

private Q_SLOTS:

    void initTestCase()
    {
        QProcess ask;
        ask.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import qgis.core")});
        m_hasQgis = ask.waitForFinished(60000) && ask.exitCode() == 0;
        m_opened = std::make_unique<GuiProject>();
        addThemes();
        addTemplate(QStringLiteral("专题版式"), QStringLiteral("single-theme-a4-landscape"),
                    {themeOf(ThemeKind::Graduated).id});
        addTemplate(QStringLiteral("一般版式"), QStringLiteral("single-theme-a4-portrait"), {});
        addTemplate(QStringLiteral("对比版式"), QStringLiteral("comparison-a4-landscape"),
                    {themeOf(ThemeKind::ProportionalSymbols).id, themeOf(ThemeKind::Charts).id});
        addTemplate(QStringLiteral("完成情况版式"), QStringLiteral("completion-a4-landscape"), {});
        m_file = m_folder.filePath(QStringLiteral("专题 2024.gpkg"));
        Progress progress;
        m_opened->project().addPublishHook(publishQgisProject());
        QIANTU_VERIFY_OK(m_opened->project().saveAs(m_file, false, progress));
        m_stored = std::make_unique<QgsProject>();
        QVERIFY(m_stored->read(QStringLiteral("geopackage:%1?projectName=%2").arg(m_file, publishedProjectName())));
    }

    void everyThemeIsAGroupOfLayersThatAreThereAndAMapTheme()
    {
        QCOMPARE(m_stored->mapThemeCollection()->mapThemes().size(), qsizetype(m_themes.size()));
        for (const Theme& theme : m_themes) {
            const auto layers = m_stored->mapThemeCollection()->mapThemeVisibleLayers(mapThemeOf(theme));
            QVERIFY2(!layers.isEmpty(), qPrintable(theme.name));
            for (const auto* layer : layers) {
                QVERIFY2(layer->isValid(), qPrintable(theme.name));
                QVERIFY(layer->readOnly());
            }
            const auto* group = m_stored->layerTreeRoot()->findGroup(theme.name);
            QVERIFY(group);
            QVERIFY(!group->isVisible());
        }
    }

    void storedThemesSayWhatTheProgramSays()
    {
        for (const Theme& theme : m_themes) {
            const auto picture = ThemePicture::make(m_opened->map(), theme);
            QIANTU_VERIFY_OK(picture);
            const auto shown = (*picture)->layers();
            const auto stored = m_stored->mapThemeCollection()->mapThemeVisibleLayers(mapThemeOf(theme));
            QCOMPARE(stored.size(), shown.size());
            for (int at = 0; at < shown.size(); ++at) {
                auto* ours = qobject_cast<QgsVectorLayer*>(shown[at]);
                auto* theirs = qobject_cast<QgsVectorLayer*>(stored[at]);
                QVERIFY(ours && theirs);
                QCOMPARE(theirs->name(), ours->name());
                QHash<QString, QgsAttributes> rows;
                const QString key = ours->fields().indexOf(QStringLiteral("code")) >= 0 ? QStringLiteral("code")
                                                                                        : QStringLiteral("key");
                QgsFeature feature;
                for (auto features = ours->getFeatures(); features.nextFeature(feature);) {
                    rows.insert(feature.attribute(key).toString(), feature.attributes());
                }
                int count = 0;
                for (auto features = theirs->getFeatures(); features.nextFeature(feature); ++count) {
                    const QgsAttributes expected = rows.value(feature.attribute(key).toString());
                    QVERIFY(!expected.isEmpty() && feature.hasGeometry());
                    for (int field = 0; field < ours->fields().size(); ++field) {
                        const QVariant value = feature.attribute(ours->fields().at(field).name());
                        QVERIFY2(value.toString() == expected.at(field).toString() ||
                                     std::abs(value.toDouble() - expected.at(field).toDouble()) < 1e-9,
                                 qPrintable(theme.name + u' ' + ours->fields().at(field).name()));
                    }
                }
                QCOMPARE(count, int(rows.size()));
            }
        }
    }

    void storedThemesLookAsTheProgramDrawsThem()
    {
        const QgsRectangle extent = m_opened->map().regionExtent({});
        for (const Theme& theme : m_themes) {
            const auto picture = ThemePicture::make(m_opened->map(), theme);
            QIANTU_VERIFY_OK(picture);
            const QImage ours = drawn(m_opened->qgis(), (*picture)->layers(), extent);
            const QImage stored =
                drawn(*m_stored, m_stored->mapThemeCollection()->mapThemeVisibleLayers(mapThemeOf(theme)), extent);
            QVERIFY(usedShare(ours) > 0.2);
            QVERIFY2(differingShare(ours, stored) < 0.01, qPrintable(theme.name));
            m_drawn.push_back(stored);
        }
    }

    void publishingAgainReplacesTheTablesAndWithoutThemesTheyGo()
    {
        Progress progress;
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("again.gpkg"));
        QVERIFY(QFile::copy(m_file, copy));
        auto project = Project::open(copy);
        QIANTU_VERIFY_OK(project);
        (*project)->addPublishHook(publishQgisProject());
        const auto rowsOf = [](Project& asked) {
            SQLite::Statement count(asked.database(), "SELECT count(*) FROM gpkg_contents WHERE table_name IN "
                                                      "('theme_regions', 'theme_marks')");
            count.executeStep();
            return count.getColumn(0).getInt();
        };
        QCOMPARE(rowsOf(**project), 2);
        ThemeEditor editor(**project);
        for (const Theme& theme : m_themes) {
            QIANTU_VERIFY_OK(editor.remove(theme.id));
        }
        LayoutStore layouts(**project);
        const auto templates = layouts.list();
        QIANTU_VERIFY_OK(templates);
        for (const auto& layout : *templates) {
            QIANTU_VERIFY_OK(layouts.remove(layout.id)); // Some show a theme that the project does not keep.
        }
        QIANTU_VERIFY_OK((*project)->save(progress));
        project->reset();
        auto again = Project::open(copy, Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(again);
        QCOMPARE(rowsOf(**again), 0);
    }

    void stockQgisOpensItWithoutAWordOfComplaint()
    {
        if (!m_hasQgis) {
            QSKIP("Debian's QGIS is not installed: apt-get install --no-install-recommends python3-qgis (110 MB)");
        }
        QJsonArray views{viewOf(QStringLiteral("map"), m_opened->map().regionExtent({}))};
        QJsonArray visible;
        for (const auto* layer : m_stored->layerTreeRoot()->checkedLayers()) {
            visible.append(layer->id());
        }
        QJsonObject map = views[0].toObject();
        map.insert(QStringLiteral("layers"), visible);
        views[0] = map;
        for (std::size_t at = 0; at < m_themes.size(); ++at) {
            QJsonObject view = viewOf(QStringLiteral("theme-%1").arg(at), m_opened->map().regionExtent({}));
            view.insert(QStringLiteral("theme"), mapThemeOf(m_themes[at]));
            views.append(view);
        }
        const QString asked = m_folder.filePath(QStringLiteral("views.json"));
        QFile file(asked);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(views).toJson()) > 0);
        file.close();
        QProcess qgis;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LD_LIBRARY_PATH"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        qgis.setProcessEnvironment(environment);
        qgis.start(QStringLiteral("/usr/bin/python3"),
                   {QStringLiteral(QIANTU_SOURCE_DIR "/tests/tools/open_in_qgis.py"), m_file, m_folder.path(), asked});
        QVERIFY2(qgis.waitForFinished(240000), qPrintable(qgis.errorString()));
        m_found = QJsonDocument::fromJson(qgis.readAllStandardOutput()).object();
        QVERIFY2(!m_found.isEmpty(), qgis.readAllStandardError().right(2000));
        qInfo() << "QGIS" << m_found[QStringLiteral("version")].toString();
        QVERIFY(m_found[QStringLiteral("read")].toBool());
        const QJsonObject layers = m_found[QStringLiteral("layers")].toObject();
        QCOMPARE(layers.size(), m_stored->mapLayers().size());
        for (auto layer = layers.constBegin(); layer != layers.constEnd(); ++layer) {
            QVERIFY2(layer.value()[QLatin1String("valid")].toBool(), qPrintable(layer.key()));
            const auto* ours = qobject_cast<QgsVectorLayer*>(m_stored->mapLayer(layer.key()));
            QVERIFY(ours);
            QCOMPARE(layer.value()[QLatin1String("name")].toString(), ours->name());
            QCOMPARE(layer.value()[QLatin1String("features")].toInteger(), qint64(ours->featureCount()));
        }
        const auto said = m_found[QStringLiteral("said")].toArray();
        const auto drawing = m_found[QStringLiteral("drawing")].toArray();
        QVERIFY2(said.isEmpty(), QJsonDocument(said).toJson());
        QVERIFY2(drawing.isEmpty(), QJsonDocument(drawing).toJson());
    }

    void stockQgisHasTheSameTreeAndThemes()
    {
        if (!m_hasQgis) {
            QSKIP("Debian's QGIS is not installed");
        }
        QCOMPARE(m_found[QStringLiteral("title")].toString(), m_stored->title());
        QCOMPARE(namesOf(m_found[QStringLiteral("tree")].toArray()), namesOf(*m_stored->layerTreeRoot()));
        const QJsonObject themes = m_found[QStringLiteral("themes")].toObject();
        QCOMPARE(themes.keys(), [&] {
            QStringList names = m_stored->mapThemeCollection()->mapThemes();
            names.sort();
            return names;
        }());
        for (const QString& name : themes.keys()) {
            QStringList ids;
            for (const auto* layer : m_stored->mapThemeCollection()->mapThemeVisibleLayers(name)) {
                ids << layer->id();
            }
            QStringList theirs;
            for (const auto& id : themes.value(name).toArray()) {
                theirs << id.toString();
            }
            QCOMPARE(theirs, ids);
        }
    }

    void stockQgisDrawsTheSamePictures()
    {
        if (!m_hasQgis) {
            QSKIP("Debian's QGIS is not installed");
        }
        const auto compare = [&](const QString& name, const QImage& ours) {
            const QImage theirs(m_folder.filePath(name + QStringLiteral(".png")));
            QVERIFY2(!theirs.isNull(), qPrintable(name));
            QVERIFY(usedShare(theirs) > 0.2);
            const double share = differingShare(ours, theirs.convertToFormat(ours.format()));
            qInfo() << name << "differs in" << share * 100 << "% of the pixels";
            QVERIFY2(share < 0.03, qPrintable(name));
        };
        compare(QStringLiteral("map"),
                drawn(*m_stored, m_stored->layerTreeRoot()->checkedLayers(), m_opened->map().regionExtent({})));
        QCOMPARE(m_drawn.size(), m_themes.size());
        for (std::size_t at = 0; at < m_themes.size(); ++at) {
            compare(QStringLiteral("theme-%1").arg(at), m_drawn[at]);
        }
    }

    void stockQgisHasTheLayoutsAndPrintsThemAsWeDo()
    {
        if (!m_hasQgis) {
            QSKIP("Debian's QGIS is not installed");
        }
        constexpr int printDpi = 60;
        const QJsonObject layouts = m_found[QStringLiteral("layouts")].toObject();
        QStringList names = m_titles.keys();
        names.sort();
        QCOMPARE(layouts.keys(), names);
        for (const QString& name : std::as_const(names)) {
            const QJsonObject found = layouts[name].toObject();
            QVERIFY2(found[QStringLiteral("exported")].toBool(), qPrintable(name));
            auto* ours = dynamic_cast<QgsPrintLayout*>(m_stored->layoutManager()->layoutByName(name));
            QVERIFY(ours);
            const QJsonObject expected = shownIn(*ours);
            for (const QString& part : expected.keys()) {
                QVERIFY2(found[part] == expected[part],
                         qPrintable(name + u' ' + part + QString::fromUtf8(QJsonDocument(found).toJson())));
            }
            const QString pdf = m_folder.filePath(found[QStringLiteral("file")].toString());
            const QStringList pages = pdfTexts(pdf);
            QCOMPARE(pages.size(), 1);
            QVERIFY2(lettersOf(pages[0]).contains(lettersOf(m_titles[name])), qPrintable(name + u' ' + pages[0]));
            const QString picture = m_folder.filePath(name);
            pdfTool(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                                 QStringLiteral("-r"), QString::number(printDpi), pdf, picture});
            const QImage theirs = QImage(picture + QStringLiteral(".png")).convertToFormat(QImage::Format_RGB32);
            const QImage page = QgsLayoutExporter(ours)
                                    .renderPageToImage(0, theirs.size(), printDpi)
                                    .convertToFormat(QImage::Format_RGB32);
            QVERIFY2(usedShare(theirs) > 0.2, qPrintable(name));
            const double share = std::max(differingShare(page, theirs), differingShare(theirs, page));
            qInfo() << name << "differs in" << share * 100 << "% of the pixels";
            if (share >= 0.03) {
                page.save(QDir::temp().filePath(QStringLiteral("stock_qgis_ours.png")));
                theirs.save(QDir::temp().filePath(QStringLiteral("stock_qgis_theirs.png")));
            }
            QVERIFY2(share < 0.03, qPrintable(name));
        }
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestStockQgis)
#include "test_stock_qgis.moc"
