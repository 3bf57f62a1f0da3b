// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layer_tree.h"
#include "maps/own_layers.h"
#include "maps/sqlite.h"
#include "models/layers/bookmarks.h"
#include "models/layers/layer_editor.h"
#include "models/layers/map_themes.h"
#include "tests/support/gui_project.h"
#include "widgets/add_layers_dialog.h"
#include "widgets/bookmarks_panel.h"
#include "widgets/layer_commands.h"
#include "widgets/layer_style_dialog.h"
#include "widgets/layers_panel.h"
#include "widgets/map_themes_menu.h"
#include "widgets/map_view.h"
#include "widgets/tile_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <qgscoordinatetransform.h>
#include <qgslayertree.h>
#include <qgslayertreeview.h>
#include <qgsmapcanvas.h>
#include <qgsopacitywidget.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const parks = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"名称":"甲","面积":10.5},"geometry":{"type":"Polygon",
"coordinates":[[[106.5,26.5],[106.6,26.5],[106.6,26.6],[106.5,26.6],[106.5,26.5]]]}},
{"type":"Feature","properties":{"名称":"乙","面积":99},"geometry":{"type":"Polygon",
"coordinates":[[[107.5,26.5],[107.6,26.5],[107.6,26.6],[107.5,26.6],[107.5,26.5]]]}}]})";

/// A window with what the layers need of it.
struct Window : GuiProject
{
    Window()
    {
        frame.resize(900, 600);
        panel.setParent(&frame);
        panel.setGeometry(0, 0, 260, 600);
        mapView.setParent(&frame);
        mapView.setGeometry(260, 0, 640, 600);
        panel.setMap(&map());
        mapView.setMap(&map());
        commands.setMap(&map());
        frame.show();
        if (!QTest::qWaitForWindowExposed(&frame)) {
            qFatal("no window");
        }
    }

    ~Window()
    {
        panel.setMap(nullptr);
        mapView.setMap(nullptr);
    }

    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return file.fileName();
    }

    RowId added(const QString& name)
    {
        commands.addFiles({write(name + QStringLiteral(".geojson"), parks)});
        return map().ownLayers().layers().front().id;
    }

    QModelIndex indexOf(const QString& key)
    {
        return panel.view()->node2index(layer_tree::find(*qgis().layerTreeRoot(), key));
    }

    QTemporaryDir folder;
    QWidget frame;
    LayersPanel panel;
    MapView mapView;
    LayerCommands commands{panel, mapView, &frame};
};

} // namespace

class TestLayersPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatAsksNothingIsAddedAtOnceAndShown();
    void theDialogAsksForWhatTheFileDoesNotSay();
    void theDialogTellsOfEveryOddRow();
    void aLayerOfAFileCanBeLeftOut();
    void draggingALayerMovesItByARevision();
    void nothingCanBeDroppedIntoAGroup();
    void renamingInPlaceIsARevision();
    void theHousesLayersKeepTheirNames();
    void checkingInTheTreeIsARevision();
    void theContextMenuOffersWhatFits();
    void removingTakesAllThatAreChosen();
    void theStyleDialogPutsOpacityAndScalesOnTheLayer();
    void aTileAddressIsJudgedWhileItIsTyped();
    void bookmarksRememberTheViewAndComeBackToIt();
    void theThemeMenuChecksTheThemeThatIsShown();
    void aReadOnlyProjectOffersNoChanges();
};

void TestLayersPanel::aFileThatAsksNothingIsAddedAtOnceAndShown()
{
    Window w;
    QStringList messages;
    connect(&w.commands, &LayerCommands::message, this, [&](const QString& text) { messages << text; });
    const RowId id = w.added(QStringLiteral("园区"));
    QCOMPARE(messages, QStringList{QStringLiteral("The layer 园区 was added.")});
    QCOMPARE(OwnLayers::idOf(w.panel.currentLayer()), std::optional(id));
    // The map is where the layer is.
    const QgsRectangle shown = w.mapView.canvas()->extent();
    const QgsCoordinateTransform transform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")), w.qgis().crs(),
                                           w.qgis().transformContext());
    QVERIFY(shown.contains(transform.transform(QgsPointXY(106.5, 26.5))));
    QVERIFY(shown.contains(transform.transform(QgsPointXY(107.6, 26.6))));
    QVERIFY(!shown.contains(transform.transform(QgsPointXY(104.0, 26.5))));
}

void TestLayersPanel::theDialogAsksForWhatTheFileDoesNotSay()
{
    Window w;
    AddLayersDialog dialog(w.project(), &w.frame);
    QVERIFY(dialog.setFiles({w.write(QStringLiteral("村.csv"), "名称,经度,纬度\n甲,106.7,26.5\n")}));
    QVERIFY(dialog.hasQuestions());
    auto* ok = dialog.findChild<QDialogButtonBox*>(QStringLiteral("addButtons"))->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    auto* datum = dialog.findChildren<QComboBox*>().front();
    datum->setEditText(QStringLiteral("EPSG:99999"));
    QVERIFY(!ok->isEnabled());
    datum->setEditText(QStringLiteral("gcj02"));
    QVERIFY(ok->isEnabled());
    QVERIFY(dialog.add());
    QCOMPARE(dialog.added().size(), 1U);
    QgsFeature feature;
    auto* layer = qobject_cast<QgsVectorLayer*>(w.map().ownLayers().layer(dialog.added().front().id));
    QVERIFY(layer->getFeatures().nextFeature(feature));
    const double shift = std::abs(feature.geometry().boundingBox().center().x() - 106.7);
    QVERIFY2(shift > 0.001 && shift < 0.02, qPrintable(QString::number(shift)));
}

void TestLayersPanel::theDialogTellsOfEveryOddRow()
{
    Window w;
    AddLayersDialog dialog(w.project(), &w.frame);
    QVERIFY(dialog.setFiles({w.write(QStringLiteral("村.csv"), "名称,经度,纬度\n甲,106.7,26.5\n乙,<b>东</b>,26.5\n")}));
    dialog.findChildren<QComboBox*>().front()->setEditText(QStringLiteral("wgs84"));
    QVERIFY(!dialog.add()); // there is something to say
    const QString told = dialog.findChild<QTextBrowser*>(QStringLiteral("result"))->toPlainText();
    QVERIFY2(told.contains(QStringLiteral("<b>东</b>")), qPrintable(told)); // as text, not as markup
    QVERIFY(told.contains(QStringLiteral("2 feature(s)")));
}

void TestLayersPanel::aLayerOfAFileCanBeLeftOut()
{
    Window w;
    const QString path = w.folder.filePath(QStringLiteral("两层.gpkg"));
    const QString source = w.write(QStringLiteral("s.geojson"), parks);
    for (const char* name : {"甲", "乙"}) {
        QProcess process;
        QStringList arguments{path, source, QStringLiteral("-nln"), QString::fromUtf8(name)};
        if (QFile::exists(path)) {
            arguments.prepend(QStringLiteral("-update"));
        }
        process.start(QStringLiteral("ogr2ogr"), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
    AddLayersDialog dialog(w.project(), &w.frame);
    QVERIFY(dialog.setFiles({path}));
    QVERIFY(dialog.hasQuestions());
    auto* tree = dialog.findChild<QTreeWidget*>(QStringLiteral("files"));
    auto* ok = dialog.findChild<QDialogButtonBox*>(QStringLiteral("addButtons"))->button(QDialogButtonBox::Ok);
    tree->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(ok->isEnabled());
    tree->topLevelItem(0)->child(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!ok->isEnabled());
    tree->topLevelItem(0)->child(1)->setCheckState(0, Qt::Checked);
    QVERIFY(dialog.add());
    QCOMPARE(dialog.added().size(), 1U);
    QCOMPARE(dialog.added().front().name, QStringLiteral("乙"));
}

void TestLayersPanel::draggingALayerMovesItByARevision()
{
    Window w;
    const RowId first = w.added(QStringLiteral("一"));
    const RowId second = w.added(QStringLiteral("二"));
    const auto keys = [&] { return layer_tree::topKeys(*w.qgis().layerTreeRoot()); };
    const QStringList before = keys();
    QCOMPARE(before.first(), ownLayerKey(second));
    auto* model = w.panel.view()->model();
    const std::unique_ptr<QMimeData> data(model->mimeData({w.indexOf(ownLayerKey(second))}));
    QVERIFY(data);
    // Behind the first one: what the view calls when something is dropped between two rows.
    QVERIFY(!model->dropMimeData(data.get(), Qt::MoveAction, 2, 0, QModelIndex()));
    QTRY_COMPARE(keys().first(), ownLayerKey(first));
    QCOMPARE(keys().at(1), ownLayerKey(second));
    QCOMPARE(w.project().history(1)->front().action, QStringLiteral("Move the layer 二"));
    // The house's layers can be moved, too.
    const std::unique_ptr<QMimeData> stations(model->mimeData({w.indexOf(QStringLiteral("stations"))}));
    QVERIFY(!model->dropMimeData(stations.get(), Qt::MoveAction, 0, 0, QModelIndex()));
    QTRY_COMPARE(keys().first(), QStringLiteral("stations"));
    QIANTU_VERIFY_OK(w.project().undo());
    QIANTU_VERIFY_OK(w.project().undo());
    QCOMPARE(keys(), before);
}

void TestLayersPanel::nothingCanBeDroppedIntoAGroup()
{
    Window w;
    const RowId id = w.added(QStringLiteral("一"));
    auto* model = w.panel.view()->model();
    const QModelIndex group = w.indexOf(QStringLiteral("regions"));
    QVERIFY(!(model->flags(group) & Qt::ItemIsDropEnabled));
    const auto revisions = w.project().history()->size();
    const std::unique_ptr<QMimeData> data(model->mimeData({w.indexOf(ownLayerKey(id))}));
    model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, group);
    QMimeData foreign;
    foreign.setText(QStringLiteral("something"));
    model->dropMimeData(&foreign, Qt::MoveAction, 0, 0, QModelIndex());
    QTest::qWait(20);
    QCOMPARE(w.project().history()->size(), revisions);
}

void TestLayersPanel::renamingInPlaceIsARevision()
{
    Window w;
    const RowId id = w.added(QStringLiteral("一"));
    auto* model = w.panel.view()->model();
    QVERIFY(model->flags(w.indexOf(ownLayerKey(id))) & Qt::ItemIsEditable);
    model->setData(w.indexOf(ownLayerKey(id)), QStringLiteral("产业园"), Qt::EditRole);
    QTRY_COMPARE(w.map().ownLayers().layer(id)->name(), QStringLiteral("产业园"));
    QIANTU_VERIFY_OK(w.project().undo());
    QCOMPARE(w.map().ownLayers().layer(id)->name(), QStringLiteral("一"));
}

void TestLayersPanel::theHousesLayersKeepTheirNames()
{
    Window w;
    for (const char* key : {"stations", "regions", "regions/county", "pilots"}) {
        QVERIFY2(!(w.panel.view()->model()->flags(w.indexOf(QLatin1String(key))) & Qt::ItemIsEditable), key);
    }
}

void TestLayersPanel::checkingInTheTreeIsARevision()
{
    Window w;
    auto* model = w.panel.view()->model();
    model->setData(w.indexOf(QStringLiteral("pilots")), Qt::Unchecked, Qt::CheckStateRole);
    QTRY_COMPARE(w.project().history(1)->front().action, QStringLiteral("Hide Pilots"));
    QIANTU_VERIFY_OK(w.project().undo());
    QCOMPARE(w.indexOf(QStringLiteral("pilots")).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestLayersPanel::theContextMenuOffersWhatFits()
{
    Window w;
    const auto texts = [&] {
        QMenu menu;
        w.commands.fillMenu(menu);
        QStringList found;
        const auto actions = menu.actions();
        for (const auto* action : actions) {
            if (action->isEnabled() && !action->isSeparator()) {
                found << action->text().remove(QLatin1Char('&'));
            }
        }
        return found;
    };
    w.panel.view()->setCurrentLayer(w.map().regionLayer(RegionLevel::County));
    QCOMPARE(texts(), QStringList{QStringLiteral("Zoom to the layer")});
    const RowId id = w.added(QStringLiteral("一"));
    QVERIFY(texts().contains(QStringLiteral("Filter …")));
    QVERIFY(texts().contains(QStringLiteral("Export …")));
    QVERIFY(!texts().contains(QStringLiteral("Show everything")));
    QIANTU_VERIFY_OK(LayerEditor(w.project()).setFilter(id, QStringLiteral("\"面积\" > 50")));
    QVERIFY(texts().contains(QStringLiteral("Show everything")));
    w.commands.showEverything();
    QCOMPARE(qobject_cast<QgsVectorLayer*>(w.map().ownLayers().layer(id))->featureCount(), 2);
    const auto tiles =
        LayerEditor(w.project())
            .addTiles(QStringLiteral("底图"), *TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}")));
    w.panel.selectOwnLayer(*tiles);
    QVERIFY(texts().contains(QStringLiteral("Address …")));
    QVERIFY(!texts().contains(QStringLiteral("Filter …")) && !texts().contains(QStringLiteral("Export …")));
}

void TestLayersPanel::removingTakesAllThatAreChosen()
{
    Window w;
    w.added(QStringLiteral("一"));
    w.added(QStringLiteral("二"));
    auto* view = w.panel.view();
    view->selectAll();
    QCOMPARE(w.panel.selectedOwnLayers().size(), 2U);
    w.commands.remove();
    QVERIFY(w.map().ownLayers().layers().empty());
    QVERIFY(w.map().regionLayer(RegionLevel::County)); // the house's stay
    QIANTU_VERIFY_OK(w.project().undo());
    QCOMPARE(w.map().ownLayers().layers().size(), 2U);
}

void TestLayersPanel::theStyleDialogPutsOpacityAndScalesOnTheLayer()
{
    Window w;
    const RowId id = w.added(QStringLiteral("一"));
    auto* layer = w.map().ownLayers().layer(id);
    LayerStyleDialog dialog(*layer, w.mapView.canvas(), &w.frame);
    dialog.showPage(LayerStyleDialog::Page::Display);
    const auto opacities = dialog.findChildren<QgsOpacityWidget*>();
    for (auto* widget : opacities) {
        if (widget->window() == &dialog && widget->isVisibleTo(&dialog)) {
            widget->setOpacity(0.3);
        }
    }
    dialog.findChild<QCheckBox*>(QStringLiteral("limitScale"))->setChecked(true);
    dialog.apply();
    QVERIFY(std::abs(layer->opacity() - 0.3) < 0.005);
    QVERIFY(layer->hasScaleBasedVisibility());
    QIANTU_VERIFY_OK(LayerEditor(w.project()).setStyle(id, OwnLayers::styleOf(*layer)));
    QIANTU_VERIFY_OK(w.project().undo());
    QCOMPARE(layer->opacity(), 1.0);
    QVERIFY(!layer->hasScaleBasedVisibility());
}

void TestLayersPanel::aTileAddressIsJudgedWhileItIsTyped()
{
    TileDialog dialog(nullptr);
    auto* url = dialog.findChild<QLineEdit*>(QStringLiteral("url"));
    auto* fault = dialog.findChild<QLabel*>(QStringLiteral("fault"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled() && fault->text().isEmpty());
    dialog.findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("底图"));
    url->setText(QStringLiteral("https://t.example.org/{z}/{x}"));
    QVERIFY(!ok->isEnabled() && !fault->text().isEmpty());
    url->setText(QStringLiteral("https://t.example.org/{z}/{x}/{y}.png"));
    QVERIFY(ok->isEnabled() && fault->text().isEmpty());
    QCOMPARE(dialog.address()->url, url->text());
}

void TestLayersPanel::bookmarksRememberTheViewAndComeBackToIt()
{
    Window w;
    BookmarksPanel panel(w.mapView);
    panel.setMap(&w.map());
    w.mapView.zoomToRegion(QStringLiteral("520103"));
    const QgsRectangle there = w.mapView.canvas()->extent();
    QVERIFY(panel.add(QStringLiteral("云岩")));
    QCOMPARE(panel.list()->count(), 1);
    w.mapView.zoomToFullExtent();
    QVERIFY(w.mapView.canvas()->extent().width() > 3 * there.width());
    panel.list()->setCurrentRow(0);
    Q_EMIT panel.list()->itemActivated(panel.list()->item(0));
    const QgsRectangle back = w.mapView.canvas()->extent();
    QVERIFY(back.contains(there.center()));
    QVERIFY(back.width() < 1.3 * there.width());
    QIANTU_VERIFY_OK(w.project().undo());
    QCOMPARE(panel.list()->count(), 0);
    panel.setMap(nullptr);
}

void TestLayersPanel::theThemeMenuChecksTheThemeThatIsShown()
{
    Window w;
    MapThemesMenu menu(&w.frame);
    menu.setProject(&w.project());
    MapThemes themes(w.project());
    QIANTU_VERIFY_OK(themes.save(QStringLiteral("全部 & 所有")));
    QIANTU_VERIFY_OK(LayerEditor(w.project()).setVisible({{QStringLiteral("pilots"), QStringLiteral("试点"), false}}));
    QIANTU_VERIFY_OK(themes.save(QStringLiteral("无试点")));
    menu.fill();
    QCOMPARE(menu.actions().at(0)->text(), QStringLiteral("全部 && 所有"));
    QVERIFY(!menu.actions().at(0)->isChecked());
    QVERIFY(menu.actions().at(1)->isChecked());
    menu.actions().at(0)->trigger();
    QVERIFY(layer_tree::find(*w.qgis().layerTreeRoot(), QStringLiteral("pilots"))->itemVisibilityChecked());
    menu.fill();
    QVERIFY(menu.actions().at(0)->isChecked());
}

void TestLayersPanel::aReadOnlyProjectOffersNoChanges()
{
    QTemporaryDir folder;
    Progress progress;
    auto project = Project::open(copyOfSample(folder), Project::OpenMode::ReadOnly);
    QIANTU_VERIFY_OK(project);
    auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
    QIANTU_VERIFY_OK(workspace);
    QgsProject qgis;
    ProjectMap map(**workspace, qgis);
    LayersPanel panel;
    panel.setMap(&map);
    auto* model = panel.view()->model();
    QVERIFY(!(model->flags(QModelIndex()) & Qt::ItemIsDropEnabled));
    QVERIFY(!(model->flags(model->index(0, 0)) & Qt::ItemIsDragEnabled));
    QVERIFY(!panel.addButton()->isEnabled());
    MapView view;
    BookmarksPanel bookmarks(view);
    bookmarks.setMap(&map);
    const auto buttons = bookmarks.findChildren<QPushButton*>();
    for (const auto* button : buttons) {
        QVERIFY(!button->isEnabled());
    }
    bookmarks.setMap(nullptr);
    panel.setMap(nullptr);
}

QIANTU_GUI_TEST_MAIN(TestLayersPanel)
#include "test_layers_panel.moc"
