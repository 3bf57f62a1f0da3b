// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "app/project_controller.h"
#include "app/translation.h"
#include "maps/sqlite.h"
#include "tests/support/gui_project.h"
#include "widgets/check_panel.h"
#include "widgets/search_box.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <qgsapplication.h>
#include <qgscoordinatetransform.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu::test {

namespace {

/// Answers the next message box by a button of a role and keeps what it said.
class Answer : public QObject
{
public:
    explicit Answer(QMessageBox::ButtonRole role)
    {
        connect(&m_timer, &QTimer::timeout, this, [this, role] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) {
                return;
            }
            for (auto* button : box->buttons()) {
                if (box->buttonRole(button) == role) {
                    m_said = box->text();
                    button->click();
                    return;
                }
            }
        });
        m_timer.start(20);
    }

    /// What the box said; empty when there was none.
    const QString& said() const { return m_said; }

private:
    QTimer m_timer;
    QString m_said;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;

    QAction* action(const char* name) const { return m_window->findChild<QAction*>(QString::fromLatin1(name)); }

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }

    Project& project() const { return m_window->controller().workspace()->project(); }

    /// Opens a copy of the sample and waits for its map.
    void open()
    {
        m_path = copyOfSample(*m_folder, QStringLiteral("黔中规划.gpkg"));
        QVERIFY(m_window->controller().open(m_path));
        auto* canvas = m_window->mapView().canvas();
        QVERIFY(QTest::qWaitFor([&] { return !canvas->isDrawing() && canvas->layerCount() > 0; }, 20000));
    }

    void renamePilot(const QString& place) const
    {
        const auto changed = project().change(QStringLiteral("改名"), [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement update(database, "UPDATE pilots SET place = ? WHERE id = (SELECT min(id) FROM pilots)");
            update.bind(1, place.toStdString());
            update.exec();
            return {};
        });
        QIANTU_VERIFY_OK(changed);
        QVERIFY(QTest::qWaitFor([this] { return !m_window->controller().workspace()->isChecking(); }, 20000));
    }

    /// The first pilot's place in a published file.
    static QString pilotIn(const QString& path)
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
        SQLite::Statement query(database, "SELECT place FROM pilots WHERE id = (SELECT min(id) FROM pilots)");
        return query.executeStep() ? QString::fromUtf8(query.getColumn(0).getText()) : QString();
    }

private Q_SLOTS:

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        if (m_window->controller().workspace()) {
            const Answer discard(QMessageBox::DestructiveRole);
            QVERIFY(m_window->controller().close());
        }
        m_window.reset();
        m_folder.reset();
    }

    void beforeAProjectIsOpenTheStartPageSaysWhatToDo()
    {
        QVERIFY(child<QWidget>("startPage")->isVisible());
        QVERIFY(!m_window->mapView().isVisible());
        for (const auto* name : {"new", "open", "sample", "about"}) {
            QVERIFY2(action(name)->isEnabled(), name);
        }
        for (const auto* name : {"save", "save-as", "close", "import", "report", "print", "undo", "redo"}) {
            QVERIFY2(!action(name)->isEnabled(), name);
        }
    }

    void anOpenProjectShowsItsMapAndItsTargets()
    {
        open();
        QVERIFY(!child<QWidget>("startPage")->isVisible());
        QVERIFY(m_window->mapView().canvas()->isVisible());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("黔中规划")));
        QVERIFY(!m_window->isWindowModified());
        for (const auto* name : {"save", "save-as", "close", "import", "report", "print", "find", "measure"}) {
            QVERIFY2(action(name)->isEnabled(), name);
        }
        QVERIFY(m_window->checkPanel().view()->model()->rowCount() > 0);
        // The whole province is in view.
        QVERIFY(m_window->mapView().canvas()->extent().contains(m_window->projectMap()->regionExtent({})));
        QCOMPARE(m_window->controller().recentPaths().value(0), m_path);
    }

    /// The window opened this way and that of a project without synthetic stations differ by a visible label.
    void syntheticDataIsSaidInTheStatusBar()
    {
        const auto visibleLabels = [this] {
            QStringList texts;
            for (const auto* label : m_window->statusBar()->findChildren<QLabel*>()) {
                if (label->isVisible() && !label->text().isEmpty()) {
                    texts << label->text();
                }
            }
            texts.sort();
            return texts;
        };
        open();
        const auto with = visibleLabels();
        QIANTU_VERIFY_OK(
            project().setSetting(QStringLiteral("Test"), QStringLiteral("synthetic"), QStringLiteral("0")));
        QCoreApplication::processEvents();
        auto without = visibleLabels();
        QCOMPARE(without.size(), with.size() - 1);
    }

    void aClickOnTheMapFiltersThePanelToItsCounty()
    {
        open();
        auto* canvas = m_window->mapView().canvas();
        const QPoint centre(canvas->viewport()->width() / 2, canvas->viewport()->height() / 2);
        const auto point = canvas->getCoordinateTransform()->toMapCoordinates(centre);
        const QgsCoordinateTransform toDegrees(canvas->mapSettings().destinationCrs(),
                                               QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               QgsProject::instance()->transformContext());
        const auto degrees = toDegrees.transform(point);
        const QString county = m_window->projectMap()->countyAt(degrees.x(), degrees.y());
        QVERIFY(!county.isEmpty());
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, centre);
        QCOMPARE(m_window->checkPanel().region(), county);
    }

    void choosingATargetPutsItOnTheMapAndLeavingItTakesItOff()
    {
        open();
        const auto count = m_window->projectMap()->qgisProject().count();
        const auto checked = m_window->controller().workspace()->checked();
        const auto& results = checked->result.targets;
        const auto standing = std::find_if(results.begin(), results.end(),
                                           [](const TargetResult& result) { return !result.supersededBy; });
        m_window->checkPanel().selectTarget(standing->target->id);
        QVERIFY(m_window->projectMap()->qgisProject().count() > count);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_window->mapView().canvas()->layerCount() == m_window->projectMap()->qgisProject().count(); },
            5000));
        m_window->checkPanel().view()->setCurrentIndex({});
        QCOMPARE(m_window->projectMap()->qgisProject().count(), count);
    }

    void aRegionFoundIsShownAndFilters()
    {
        open();
        auto* box = child<SearchBox>("searchBox");
        Q_EMIT box->regionChosen(QStringLiteral("520115"));
        QCOMPARE(m_window->checkPanel().region(), QStringLiteral("520115"));
        const auto shown = m_window->mapView().canvas()->extent();
        const auto wanted = m_window->projectMap()->regionExtent(QStringLiteral("520115"));
        QVERIFY(shown.contains(wanted.center()));
        QVERIFY(shown.width() < m_window->projectMap()->regionExtent({}).width() / 3);
    }

    void undoAndRedoNameWhatTheyTakeBack()
    {
        open();
        const QString before = action("undo")->text();
        renamePilot(QStringLiteral("新地名"));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(action("undo")->isEnabled());
        QVERIFY2(action("undo")->text().contains(QStringLiteral("改名")), qPrintable(action("undo")->text()));
        QVERIFY(!action("redo")->isEnabled());
        action("undo")->trigger();
        QCOMPARE(action("undo")->text(), before);
        QVERIFY(action("redo")->isEnabled());
        QVERIFY(action("redo")->text().contains(QStringLiteral("改名")));
        action("redo")->trigger();
        QVERIFY(action("undo")->text().contains(QStringLiteral("改名")));
    }

    void closingWithoutChangesAsksNothing()
    {
        open();
        const auto before = contentOf(m_path);
        const Answer cancel(QMessageBox::RejectRole);
        QVERIFY(m_window->close());
        QVERIFY2(cancel.said().isEmpty(), qPrintable(cancel.said()));
        QVERIFY(contentOf(m_path) == before); // Looked at, not one byte written.
    }

    void closingWithChangesAsksAndCancelStays()
    {
        open();
        renamePilot(QStringLiteral("新地名"));
        const auto before = contentOf(m_path);
        const Answer cancel(QMessageBox::RejectRole);
        QVERIFY(!m_window->close());
        QVERIFY(cancel.said().contains(QStringLiteral("黔中规划.gpkg")));
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->controller().workspace());
        QVERIFY(contentOf(m_path) == before);
    }

    void closingWithChangesCanDiscardThem()
    {
        open();
        renamePilot(QStringLiteral("新地名"));
        const auto before = contentOf(m_path);
        {
            const Answer discard(QMessageBox::DestructiveRole);
            QVERIFY(m_window->close());
            QVERIFY(!discard.said().isEmpty());
        }
        QVERIFY(contentOf(m_path) == before);
        // They are gone: nothing is offered at the next opening.
        const Answer none(QMessageBox::RejectRole);
        QVERIFY(m_window->controller().open(m_path));
        QVERIFY2(none.said().isEmpty(), qPrintable(none.said()));
        QVERIFY(!project().isModified());
    }

    void closingWithChangesCanSaveThem()
    {
        open();
        renamePilot(QStringLiteral("新地名"));
        QVERIFY(pilotIn(m_path) != QStringLiteral("新地名"));
        const Answer save(QMessageBox::AcceptRole);
        QVERIFY(m_window->close());
        QVERIFY(!save.said().isEmpty());
        QCOMPARE(pilotIn(m_path), QStringLiteral("新地名"));
    }

    void savePublishesAndTheWindowIsUnmodifiedAgain()
    {
        open();
        renamePilot(QStringLiteral("新地名"));
        action("save")->trigger();
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(pilotIn(m_path), QStringLiteral("新地名"));
    }

    void whatIsNoProjectIsRefusedInWords()
    {
        const QString path = m_folder->filePath(QStringLiteral("letter.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear Sir or Madam");
        file.close();
        const Answer accept(QMessageBox::AcceptRole);
        QVERIFY(!m_window->controller().open(path));
        QVERIFY(!accept.said().isEmpty());
        QVERIFY(child<QWidget>("startPage")->isVisible());
        QVERIFY(!m_window->controller().recentPaths().contains(path));
    }

    void thePanelsKeepTheirPlaces()
    {
        open();
        QList<QList<int>> sizes;
        const auto splittersOf = [](const MainWindow& window) {
            QList<QSplitter*> found;
            for (auto* splitter : window.findChildren<QSplitter*>()) {
                // Those that divide the window; the check panel's own divides the panel.
                if (splitter->orientation() == Qt::Horizontal && splitter->count() >= 2) {
                    found << splitter;
                }
            }
            return found;
        };
        auto* splitter = splittersOf(*m_window).value(0);
        QVERIFY(splitter);
        auto wanted = splitter->sizes();
        wanted[0] += 40;
        wanted[1] -= 40;
        splitter->setSizes(wanted);
        const auto kept = splitter->sizes();
        QVERIFY(m_window->close());
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(m_window->controller().open(m_path));
        QCoreApplication::processEvents();
        QCOMPARE(splittersOf(*m_window).value(0)->sizes(), kept);
    }

    void aPanelCanBePutAwayAndComesBack()
    {
        open();
        const int narrow = m_window->mapView().width();
        action("check")->trigger();
        QVERIFY(!m_window->checkPanel().isVisible());
        QVERIFY(QTest::qWaitFor([&] { return m_window->mapView().width() > narrow + 200; }, 2000));
        action("check")->trigger();
        QVERIFY(m_window->checkPanel().isVisible());
        QVERIFY(QTest::qWaitFor([&] { return m_window->mapView().width() == narrow; }, 2000));
    }

    void fitsIntoTheSmallestScreen()
    {
        open();
        QVERIFY2(m_window->minimumSizeHint().width() <= 1366 && m_window->minimumSizeHint().height() <= 768,
                 qPrintable(QStringLiteral("%1 × %2")
                                .arg(m_window->minimumSizeHint().width())
                                .arg(m_window->minimumSizeHint().height())));
        m_window->resize(1366, 768);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(1366, 768));
        for (const auto* widget : m_window->findChildren<QWidget*>()) {
            const auto* parent = widget->parentWidget();
            if (!widget->isVisible() || widget->isWindow() || !parent ||
                parent->objectName() == QLatin1String("qt_scrollarea_viewport") ||
                qobject_cast<const QAbstractScrollArea*>(parent)) {
                continue; // What scrolls may be larger than what shows it.
            }
            QVERIFY2(widget->geometry().right() <= parent->width() && widget->geometry().left() >= 0,
                     qPrintable(QStringLiteral("%1 “%2” in %3 “%4”: %5–%6 of %7")
                                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                         QLatin1String(parent->metaObject()->className()), parent->objectName())
                                    .arg(widget->geometry().left())
                                    .arg(widget->geometry().right())
                                    .arg(parent->width())));
        }
    }
};

} // namespace qiantu::test

/// The window as a Chinese user sees it.
int main(int argc, char** argv)
{
    const qiantu::QgisSession session(argc, argv, true);
    qiantu::installTranslations(session.application(), QLocale(QLocale::Chinese, QLocale::China));
    qiantu::test::TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_main_window.moc"
