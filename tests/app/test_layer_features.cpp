// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "app/project_controller.h"
#include "maps/own_layers.h"
#include "maps/project_map.h"
#include "models/layers/bookmarks.h"
#include "models/layers/map_themes.h"
#include "tests/support/gui_project.h"
#include "widgets/import_dialog.h"
#include "widgets/layers_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <qgsmapcanvas.h>

namespace qiantu::test {

namespace {

const char* const point =
    R"({"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[106.5,26.5]}})";

/// Does something to the next dialog that stands in the way, and counts.
class WithDialog : public QObject
{
public:
    explicit WithDialog(std::function<bool(QWidget&)> work) : m_work(std::move(work))
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            auto* dialog = QApplication::activeModalWidget();
            if (dialog && m_work(*dialog)) {
                ++m_count;
            }
        });
        m_timer.start(30);
    }

    int count() const { return m_count; }

private:
    std::function<bool(QWidget&)> m_work;
    QTimer m_timer;
    int m_count = 0;
};

/// Clicks the button whose text begins so.
bool click(QWidget& dialog, const QString& text)
{
    const auto buttons = dialog.findChildren<QAbstractButton*>();
    for (auto* button : buttons) {
        if (button->isVisible() && button->text().remove(QLatin1Char('&')).startsWith(text)) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace

/// Own layers, map themes and bookmarks in the window.
class TestLayerFeatures : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return file.fileName();
    }

    /// What the window system does when files are dropped.
    void drop(const QStringList& paths) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls << QUrl::fromLocalFile(path);
        }
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        QVERIFY(event.isAccepted());
        QTest::qWait(50);
    }

    void open() const { QVERIFY(m_window->controller().open(copyOfSample(*m_folder))); }

    Project& project() const { return m_window->workspace()->project(); }

    QAction* action(const char* name) const { return m_window->actions().action(QLatin1String(name)); }

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        if (m_window->workspace()) {
            QTRY_VERIFY(!m_window->workspace()->isChecking());
            project().close(true);
        }
        m_window.reset();
    }

    void aDroppedProjectIsOpened()
    {
        drop({copyOfSample(*m_folder, QStringLiteral("拖入.gpkg"))});
        QTRY_VERIFY(m_window->workspace());
        QVERIFY(project().path().endsWith(QStringLiteral("拖入.gpkg")));
    }

    void aDroppedFileNeedsAProject()
    {
        const WithDialog refused(
            [](QWidget& dialog) { return qobject_cast<QMessageBox*>(&dialog) && click(dialog, QStringLiteral("OK")); });
        drop({write(QStringLiteral("a.geojson"), point)});
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(!m_window->workspace());
    }

    void droppedFilesBecomeLayersThatUndoTakesBack()
    {
        open();
        drop({write(QStringLiteral("一.geojson"), point), write(QStringLiteral("二.geojson"), point)});
        QTRY_COMPARE(m_window->projectMap()->ownLayers().layers().size(), 2U);
        action("undo")->trigger();
        QTRY_COMPARE(m_window->projectMap()->ownLayers().layers().size(), 1U);
        action("redo")->trigger();
        QTRY_COMPARE(m_window->projectMap()->ownLayers().layers().size(), 2U);
    }

    void anInventoryIsAskedAbout_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("layers");
        QTest::newRow("a layer") << "A layer" << 1;
        QTest::newRow("base stations") << "Base stations" << 0;
        QTest::newRow("neither") << "Cancel" << 0;
    }

    void anInventoryIsAskedAbout()
    {
        QFETCH(const QString, answer);
        QFETCH(const int, layers);
        open();
        bool imports = false;
        const WithDialog dialogs([&](QWidget& dialog) {
            if (qobject_cast<QMessageBox*>(&dialog)) {
                return click(dialog, answer);
            }
            if (auto* import = qobject_cast<ImportDialog*>(&dialog)) {
                imports = true;
                import->reject();
                return true;
            }
            // The coordinate system is stated by the columns' names.
            return click(dialog, QStringLiteral("Add")) || click(dialog, QStringLiteral("Close"));
        });
        drop({write(QStringLiteral("清单.csv"),
                    "基站编号,经度(WGS84),纬度(WGS84),运营商,制式\nA1,106.7,26.5,电信,5G\n")});
        QTRY_VERIFY(dialogs.count() > 0);
        QTRY_COMPARE(m_window->projectMap()->ownLayers().layers().size(), static_cast<std::size_t>(layers));
        QTRY_COMPARE(imports, answer == QLatin1String("Base stations"));
    }

    void commandsAreThereForWhatIsChosen()
    {
        open();
        QVERIFY(action("add-layers")->isEnabled() && action("add-tiles")->isEnabled());
        QVERIFY(!action("layer-style")->isEnabled() && !action("remove-layer")->isEnabled());
        drop({write(QStringLiteral("一.geojson"), point)});
        QTRY_VERIFY(action("layer-style")->isEnabled());
        for (const char* name : {"layer-labels", "layer-filter", "rename-layer", "remove-layer", "export-layer",
                                 "layer-properties", "zoom-to-layer", "layer-display"}) {
            QVERIFY2(action(name)->isEnabled(), name);
        }
        action("remove-layer")->trigger();
        QTRY_VERIFY(!action("layer-style")->isEnabled());
        QVERIFY(m_window->projectMap()->ownLayers().layers().empty());
    }

    void aReadOnlyProjectOffersNoChanges()
    {
        const QString path = copyOfSample(*m_folder);
        QVERIFY(m_window->controller().open(path));
        QVERIFY(action("add-bookmark")->isEnabled());
        m_window->actions().setProjectState(true, false);
        for (const char* name : {"add-layers", "add-tiles", "add-bookmark", "save-map-theme"}) {
            QVERIFY2(!action(name)->isEnabled(), name);
        }
    }

    void bookmarksStandInTheMenu()
    {
        open();
        QIANTU_VERIFY_OK(Bookmarks(project()).add(QStringLiteral("贵安 & 清镇"), {106.3, 26.2, 106.7, 26.5}));
        QMenu* menu = nullptr;
        const auto actions = m_window->actions().menu(MenuKind::View)->actions();
        for (auto* entry : actions) {
            if (entry->menu() && entry->text().contains(QStringLiteral("bookmark"))) {
                menu = entry->menu();
            }
        }
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("贵安 && 清镇"));
        menu->actions().front()->trigger();
        const auto extent = m_window->mapView().canvas()->extent();
        QVERIFY(extent.contains(m_window->projectMap()->regionExtent(QStringLiteral("520115")).center()) ||
                extent.width() < m_window->projectMap()->regionExtent({}).width() / 4);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestLayerFeatures)
#include "test_layer_features.moc"
