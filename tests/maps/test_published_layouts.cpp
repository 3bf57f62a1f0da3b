// SPDX-License-Identifier: GPL-3.0-or-later
// The office's own templates in the published project, as our own QGIS libraries read it; test_stock_qgis opens them in
// the QGIS that Debian ships.
#include "maps/layouts/layout_file.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_items.h"
#include "maps/published_project.h"
#include "maps/sqlite.h"
#include "models/layouts/layout_store.h"
#include "models/project/verify.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"
#include "tests/support/gui_project.h"
#include "tests/support/picture_shares.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>
#include <QThread>
#include <qgslayertree.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutmanager.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsziputils.h>

namespace qiantu::test {

namespace {

std::unique_ptr<QgsProject> openStored(const QString& file)
{
    auto project = std::make_unique<QgsProject>();
    const bool read = project->read(QStringLiteral("geopackage:%1?projectName=%2").arg(file, publishedProjectName()));
    return read ? std::move(project) : nullptr;
}

/// The XML that is stored, unpacked.
QString storedXml(const QString& file)
{
    const QTemporaryDir folder;
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement select(database, "SELECT content FROM qgis_projects WHERE name = 'qiantu'");
    QFile packed(folder.filePath(QStringLiteral("stored.qgz")));
    if (!select.executeStep() || !packed.open(QIODevice::WriteOnly)) {
        return {};
    }
    packed.write(QByteArray::fromHex(QByteArray(select.getColumn(0).getText())));
    packed.close();
    QStringList files;
    if (!QgsZipUtils::unzip(packed.fileName(), folder.path(), files) || files.isEmpty()) {
        return {};
    }
    QFile plain(files.constFirst());
    return plain.open(QIODevice::ReadOnly) ? QString::fromUtf8(plain.readAll()) : QString();
}

QImage pageOf(QgsPrintLayout& layout)
{
    constexpr double dpi = 60;
    return QgsLayoutExporter(&layout).renderPageToImage(0, QSize(), dpi).convertToFormat(QImage::Format_RGB32);
}

/// What a legend lists: its layers, each with the words of its entries.
QStringList entriesOf(const QgsPrintLayout& layout)
{
    QStringList entries;
    QList<QgsLayoutItemLegend*> legends;
    layout.layoutItems(legends);
    std::sort(legends.begin(), legends.end(),
              [](const auto* left, const auto* right) { return left->id() < right->id(); });
    for (auto* legend : std::as_const(legends)) {
        for (auto* node : legend->model()->rootGroup()->findLayers()) {
            entries << legend->id() + QStringLiteral(": ") + node->name();
            for (const auto* entry : legend->model()->layerLegendNodes(node)) {
                entries << QStringLiteral("> ") + entry->data(Qt::DisplayRole).toString();
            }
        }
    }
    return entries;
}

QStringList treeOf(const QgsLayerTreeGroup& group)
{
    QStringList names;
    for (auto* node : group.children()) {
        names << node->name();
        if (QgsLayerTree::isGroup(node)) {
            names << treeOf(*QgsLayerTree::toGroup(node));
        }
    }
    return names;
}

} // namespace

class TestPublishedLayouts : public QObject
{
    Q_OBJECT

    std::unique_ptr<GuiProject> m_opened;
    QTemporaryDir m_folder;
    QString m_file;
    Theme m_theme;   ///< Stored in the project.
    Theme m_gallery; ///< One that the project does not keep.
    QStringList m_names;
    std::unique_ptr<QgsProject> m_stored;

    /// Stores a sheet as one of the office's own templates, as the print dialog does.
    void addTemplate(const QString& name, const QString& house, const QList<SheetTheme>& themes,
                     const QString& region = {})
    {
        Sheet sheet;
        sheet.templateName = house;
        sheet.themes = themes;
        sheet.regionCode = region;
        const auto layout = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(layout);
        sheet.regionCode.clear();
        QIANTU_VERIFY_OK(LayoutStore(m_opened->project()).add(name, layoutToXml(**layout), sheet));
        m_names << name;
    }

    /// The layout of a template as the program lays it out.
    std::unique_ptr<QgsPrintLayout> ours(const QString& name)
    {
        Sheet sheet = LayoutStore(m_opened->project()).byName(name)->sheet;
        sheet.templateName = name;
        sheet.regionCode = name.contains(QStringLiteral("贵阳")) ? QStringLiteral("520100") : QString();
        auto layout = buildSheet(m_opened->map(), sheet);
        return layout ? std::move(*layout) : nullptr;
    }

    QgsPrintLayout* stored(const QString& name) const
    {
        return dynamic_cast<QgsPrintLayout*>(m_stored->layoutManager()->layoutByName(name));
    }

    void rowsOfTemplates()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : std::as_const(m_names)) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    QString publishedCopy(const QTemporaryDir& folder)
    {
        const QString copy = folder.filePath(QStringLiteral("copy.gpkg"));
        return QFile::copy(m_file, copy) ? copy : QString();
    }

    /// Publishes a copy of the file again after a change.
    void publishAgain(const QString& file, const std::function<void(Project&)>& change)
    {
        Progress progress;
        auto project = Project::open(file);
        QIANTU_VERIFY_OK(project);
        (*project)->addPublishHook(publishQgisProject());
        change(**project);
        QIANTU_VERIFY_OK((*project)->save(progress));
        (*project)->close(false);
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_opened = std::make_unique<GuiProject>();
        const auto ready = readyThemes(ThemeSource::of(m_opened->workspace()));
        QIANTU_VERIFY_OK(ready);
        const auto offered = [&](ThemeKind kind) {
            const auto found = std::find_if(ready->begin(), ready->end(),
                                            [kind](const ReadyTheme& each) { return each.theme.kind == kind; });
            Theme theme = found->theme;
            theme.date = QDate(2024, 6, 30); // Whatever day it is published on, the figures are of this one.
            return theme;
        };
        m_theme = offered(ThemeKind::Graduated);
        m_gallery = offered(ThemeKind::ProportionalSymbols);
        const auto id = ThemeEditor(m_opened->project()).add(m_theme);
        QIANTU_VERIFY_OK(id);
        m_theme.id = *id;
        addTemplate(QStringLiteral("专题 & “分级”"), QStringLiteral("single-theme-a4-landscape"), {m_theme.id});
        addTemplate(QStringLiteral("贵阳专题"), QStringLiteral("single-theme-a4-landscape"), {m_theme.id},
                    QStringLiteral("520100"));
        addTemplate(QStringLiteral("一般图"), QStringLiteral("single-theme-a4-portrait"), {});
        addTemplate(QStringLiteral("图库专题"), QStringLiteral("single-theme-slide"), {m_gallery});
        addTemplate(QStringLiteral("对比"), QStringLiteral("comparison-a4-landscape"), {m_gallery, m_theme.id});
        addTemplate(QStringLiteral("完成情况"), QStringLiteral("completion-a4-landscape"), {});
        addTemplate(QStringLiteral("试点"), QStringLiteral("pilots-a4-portrait"), {});
        addTemplate(QStringLiteral("贵阳站点"), QStringLiteral("stations-a4-landscape"), {}, QStringLiteral("520100"));
        addTemplate(QStringLiteral("大图"), QStringLiteral("single-theme-a3-landscape"), {m_theme.id});
        m_file = m_folder.filePath(QStringLiteral("版式 2024.gpkg"));
        Progress progress;
        m_opened->project().addPublishHook(publishQgisProject());
        QIANTU_VERIFY_OK(m_opened->project().saveAs(m_file, false, progress));
        m_stored = openStored(m_file);
        QVERIFY(m_stored);
    }

    void everyTemplateIsALayoutOfItsName()
    {
        QStringList names;
        for (const auto* layout : m_stored->layoutManager()->printLayouts()) {
            names << layout->name();
        }
        names.sort();
        QStringList expected = m_names;
        expected.sort();
        QCOMPARE(names, expected);
    }

    void mapsShowNothingButLayersOfTheFile()
    {
        for (const auto* layout : m_stored->layoutManager()->printLayouts()) {
            QList<QgsLayoutItemMap*> maps;
            layout->layoutItems(maps);
            QVERIFY(!maps.isEmpty());
            for (const auto* map : std::as_const(maps)) {
                const bool isAsChecked =
                    layout->name() == QStringLiteral("一般图") && map->id() == QLatin1String("map");
                QCOMPARE(map->keepLayerSet(), !isAsChecked);
                QCOMPARE(map->layers().isEmpty(), isAsChecked);
                for (auto* layer : map->layers()) {
                    QVERIFY(layer);
                    QVERIFY2(layer->isValid() && layer->readOnly(), qPrintable(layer->name()));
                    QCOMPARE(m_stored->mapLayer(layer->id()), layer);
                    QVERIFY2(layer->source().startsWith(m_file), qPrintable(layer->source()));
                }
            }
        }
    }

    void layersForLayoutsAloneStandInNoTree()
    {
        const QStringList tree = treeOf(*m_stored->layerTreeRoot());
        QCOMPARE(tree.count(m_theme.name), 1);
        QVERIFY(!tree.contains(m_gallery.name));
        int unlisted = 0;
        for (const auto* layer : m_stored->mapLayers()) {
            const bool isListed = m_stored->layerTreeRoot()->findLayer(layer->id()) != nullptr;
            QCOMPARE(layer->flags().testFlag(QgsMapLayer::Private), !isListed);
            unlisted += isListed ? 0 : 1;
        }
        QVERIFY(unlisted > 0);
        QCOMPARE(m_stored->mapThemeCollection()->mapThemes(), QStringList{m_theme.name});
    }

    void pagesLookAsTheProgramPrintsThem_data() { rowsOfTemplates(); }

    void pagesLookAsTheProgramPrintsThem()
    {
        QFETCH(const QString, name);
        const auto printed = ours(name);
        QVERIFY(printed);
        auto* published = stored(name);
        QVERIFY(published);
        const QImage expected = pageOf(*printed);
        const QImage page = pageOf(*published);
        QVERIFY(usedShare(expected) > 0.2);
        const double differing = qMax(differingShare(page, expected), differingShare(expected, page));
        qInfo() << name << "differs in" << differing * 100 << "% of the pixels";
        // The program sums stations up at small scales, where the published map shows none.
        const double tolerance = name == QStringLiteral("一般图") ? 0.05 : 0.01;
        if (differing >= tolerance) {
            const auto file = QDir::temp().filePath(QStringLiteral("published_layout_%1_%2.png"));
            expected.save(file.arg(m_names.indexOf(name)).arg(QStringLiteral("ours")));
            page.save(file.arg(m_names.indexOf(name)).arg(QStringLiteral("stored")));
        }
        QVERIFY2(differing < tolerance, qPrintable(QStringLiteral("%1 %").arg(100 * differing)));
    }

    void legendsListTheSame_data() { rowsOfTemplates(); }

    void legendsListTheSame()
    {
        QFETCH(const QString, name);
        const auto printed = ours(name);
        QVERIFY(printed);
        QStringList expected = entriesOf(*printed);
        // The program sums stations up at small scales. A published map shows each where it is about them, else none.
        expected.removeAll(QStringLiteral("> Many stations (larger is more)"));
        if (name == QStringLiteral("一般图")) {
            const auto from = expected.indexOf(QStringLiteral("legend: Base stations"));
            QVERIFY(from >= 0);
            expected.remove(from, 3);
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(entriesOf(*stored(name)), expected);
    }

    void aTemplateThatFetchesFromElsewhereIsNotPublished()
    {
        const QTemporaryDir folder;
        const QString copy = publishedCopy(folder);
        publishAgain(copy, [&](Project& project) {
            LayoutStore store(project);
            const auto good = store.byName(m_names.constFirst());
            QIANTU_VERIFY_OK(good);
            QString xml = good->xml;
            const QString arrow = QStringLiteral("arrows/NorthArrow_02.svg");
            const auto at = xml.indexOf(arrow);
            QVERIFY(at > 0);
            const auto from = xml.lastIndexOf(u'"', at) + 1;
            xml.replace(from, at + arrow.size() - from, QStringLiteral("http://127.0.0.1:9/arrow.svg"));
            QIANTU_VERIFY_OK(store.add(QStringLiteral("外来"), xml, good->sheet));
            QIANTU_VERIFY_OK(store.add(QStringLiteral("破损"), QStringLiteral("<Layout><"), good->sheet));
        });
        const auto again = openStored(copy);
        QVERIFY(again);
        QCOMPARE(again->layoutManager()->printLayouts().size(), m_names.size());
        QVERIFY(!again->layoutManager()->layoutByName(QStringLiteral("外来")));
        QVERIFY(!storedXml(copy).contains(QStringLiteral("127.0.0.1")));
    }

    void picturesTravelAndPathsStayAtHome()
    {
        const QString logo = m_folder.filePath(QStringLiteral("logo.png"));
        QImage red(40, 40, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(logo));
        const QString secret = m_folder.filePath(QStringLiteral("notes.txt"));
        QFile notes(secret);
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("not a picture") > 0);
        notes.close();
        Sheet sheet;
        const auto layout = buildSheet(m_opened->map(), sheet);
        QIANTU_VERIFY_OK(layout);
        for (const QString& path : {logo, secret, QStringLiteral("/home/nobody/gone.svg")}) {
            auto* picture = new QgsLayoutItemPicture(layout->get());
            picture->setId(QFileInfo(path).baseName());
            picture->setPicturePath(path);
            (*layout)->addLayoutItem(picture);
        }
        const QTemporaryDir folder;
        const QString copy = publishedCopy(folder);
        publishAgain(copy, [&](Project& project) {
            QIANTU_VERIFY_OK(LayoutStore(project).add(QStringLiteral("徽标"), layoutToXml(**layout), sheet));
        });
        const auto again = openStored(copy);
        QVERIFY(again);
        const auto* published =
            dynamic_cast<QgsPrintLayout*>(again->layoutManager()->layoutByName(QStringLiteral("徽标")));
        QVERIFY(published);
        const auto pathOf = [&](const QString& id) {
            return dynamic_cast<const QgsLayoutItemPicture*>(published->itemById(id))->picturePath();
        };
        QVERIFY(pathOf(QStringLiteral("logo")).startsWith(QStringLiteral("base64:")));
        QCOMPARE(QFileInfo(pathOf(QStringLiteral("notes"))).fileName(), QStringLiteral("notes.txt"));
        const QString xml = storedXml(copy);
        QVERIFY(!xml.isEmpty());
        for (const QString& word : {m_folder.path(), folder.path(), QDir::tempPath(), QStringLiteral("/home/nobody"),
                                    QStringLiteral("staged"), QStringLiteral("=\"/"), QStringLiteral(">/")}) {
            QVERIFY2(!xml.contains(word), qUtf8Printable(xml.mid(xml.indexOf(word) - 100, 250)));
        }
    }

    void aLayoutWhoseThemeIsGoneShowsWhatIsChecked()
    {
        const QTemporaryDir folder;
        const QString copy = publishedCopy(folder);
        publishAgain(copy, [&](Project& project) { QIANTU_VERIFY_OK(ThemeEditor(project).remove(m_theme.id)); });
        const auto again = openStored(copy);
        QVERIFY(again);
        QCOMPARE(again->layoutManager()->printLayouts().size(), m_names.size());
        const auto* layout = dynamic_cast<QgsPrintLayout*>(again->layoutManager()->layoutByName(m_names.constFirst()));
        QVERIFY(layout);
        const auto* map = sheetMap(*layout, QStringLiteral("map"));
        QVERIFY(map);
        QVERIFY(!map->keepLayerSet());
        QVERIFY(map->layers().isEmpty());
    }

    void aTemplateThatIsRemovedGoesAtTheNextPublishing()
    {
        const QTemporaryDir folder;
        const QString copy = publishedCopy(folder);
        publishAgain(copy, [&](Project& project) {
            LayoutStore store(project);
            for (const QString& name : std::as_const(m_names)) {
                if (name != QStringLiteral("一般图")) {
                    QIANTU_VERIFY_OK(store.remove(store.byName(name)->id));
                }
            }
            QIANTU_VERIFY_OK(ThemeEditor(project).remove(m_theme.id));
        });
        const auto again = openStored(copy);
        QVERIFY(again);
        QCOMPARE(again->layoutManager()->printLayouts().size(), 1);
        for (const auto* layer : again->mapLayers()) {
            QVERIFY(again->layerTreeRoot()->findLayer(layer->id()));
        }
        SQLite::Database database(copy.toStdString(), SQLite::OPEN_READONLY);
        SQLite::Statement tables(database,
                                 "SELECT count(*) FROM sqlite_master WHERE name LIKE 'theme\\_%' ESCAPE '\\'");
        QVERIFY(tables.executeStep());
        QCOMPARE(tables.getColumn(0).getInt(), 0);
    }

    void theFileIsAWholeProject()
    {
        Progress progress;
        const auto report = verifyProject(m_file, progress);
        QIANTU_VERIFY_OK(report);
        QCOMPARE(report->findings.size(), std::size_t(0));
    }

    void layoutsArePublishedOnAnotherThread()
    {
        const QTemporaryDir folder;
        const QString copy = publishedCopy(folder);
        {
            SQLite::Database database(copy.toStdString(), SQLite::OPEN_READWRITE);
            database.exec("DROP TABLE qgis_projects");
        }
        const auto hook = publishQgisProject();
        Result<void> done;
        const std::unique_ptr<QThread> worker(
            QThread::create([&] { done = hook(copy, QStringLiteral("/nowhere/copy.gpkg")); }));
        worker->start();
        QVERIFY(worker->wait(120000));
        QIANTU_VERIFY_OK(done);
        const auto again = openStored(copy);
        QVERIFY(again);
        QCOMPARE(again->layoutManager()->printLayouts().size(), m_names.size());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPublishedLayouts)
#include "test_published_layouts.moc"
