// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layouts/layout_store.h"
#include "models/publication/publication_settings.h"
#include "models/regions/boundary_import.h"
#include "tests/support/gui_project.h"
#include "widgets/print_dialog.h"
#include "widgets/region_box.h"
#include "widgets/sheet_editor.h"
#include "widgets/sheet_item_form.h"
#include "widgets/sheet_template_chooser.h"
#include "widgets/sheet_text_field.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <qgslayoutframe.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutview.h>
#include <qgsprintlayout.h>

namespace qiantu::test {

class TestPrintDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    static QString label(const PrintDialog& dialog, const char* id)
    {
        const auto* item =
            qobject_cast<const QgsLayoutItemLabel*>(dialog.layoutShown()->itemById(QString::fromLatin1(id)));
        return item ? item->currentText() : QString();
    }

    static SheetTextField* field(const PrintDialog& dialog, const char* name)
    {
        return dialog.findChild<SheetTextField*>(QLatin1String(name));
    }

    static SheetEditor* editor(const PrintDialog& dialog) { return dialog.findChild<SheetEditor*>(); }

    /// Types into a line as an input method does, which Chinese text comes from.
    static void type(QLineEdit* line, const QString& text)
    {
        line->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(line, &event);
    }

    static void type(const SheetTextField* into, const QString& text) { type(into->findChild<QLineEdit*>(), text); }

    /// Types a region and presses Enter.
    static void chooseRegion(const PrintDialog& dialog, const QString& typed)
    {
        auto* line = dialog.findChild<RegionBox*>()->lineEdit();
        type(line, typed);
        QTest::keyClick(line, Qt::Key_Return);
    }

    static bool chooseTemplate(const PrintDialog& dialog, const QString& kind)
    {
        auto* list = dialog.findChild<QListWidget*>(QStringLiteral("templates"));
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toString() == kind) {
                list->setCurrentRow(row);
                return true;
            }
        }
        return false;
    }

    /// Presses a button of the next message box.
    static void answer(const QString& text)
    {
        QTimer::singleShot(0, qApp, [text] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) {
                answer(text);
                return;
            }
            for (auto* button : box->buttons()) {
                if (button->text().remove(QLatin1Char('&')) == text) {
                    button->click();
                    return;
                }
            }
            qFatal("No button %s", qPrintable(text));
        });
    }

    qint64 revisions() { return m_opened->number("SELECT count(*) FROM revisions"); }

    static void moveSelected(const PrintDialog& dialog, double x, double y)
    {
        auto* form = dialog.findChild<SheetItemForm*>();
        form->findChild<QDoubleSpinBox*>(QStringLiteral("itemX"))->setValue(x);
        form->findChild<QDoubleSpinBox*>(QStringLiteral("itemY"))->setValue(y);
    }

    /// All that a map needs to be published but the approval number.
    void makePublishable()
    {
        m_opened->change("UPDATE regions SET boundary_source = 'official survey'");
        auto& project = m_opened->project();
        for (const auto& [key, value] :
             {std::pair{officialBoundariesSetting(), QStringLiteral("1")},
              std::pair{QStringLiteral("boundary_source"), QStringLiteral("official survey")},
              std::pair{QStringLiteral("synthetic"), QStringLiteral("0")}}) {
            QIANTU_VERIFY_OK(project.setSetting(QStringLiteral("Test"), key, value));
        }
        m_opened->change("UPDATE stations SET synthetic = 0");
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void textsFillThemselvesAndStayWhenTheyAreChanged()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        auto* title = field(dialog, "title");
        QVERIFY(!title->shown().isEmpty());
        QCOMPARE(label(dialog, "title"), title->shown());
        QVERIFY(title->own().isEmpty());
        // Another region, another automatic title.
        const QString automatic = title->shown();
        auto* region = dialog.findChild<RegionBox*>();
        chooseRegion(dialog, QStringLiteral("gshq"));
        QCOMPARE(region->code(), QStringLiteral("520115"));
        QVERIFY(title->shown() != automatic);
        QVERIFY(title->shown().contains(QStringLiteral("观山湖区")));
        QCOMPARE(label(dialog, "title"), title->shown());
        // What is typed stays, whatever the region is.
        type(title, QStringLiteral("My map"));
        QTRY_COMPARE_WITH_TIMEOUT(label(dialog, "title"), QStringLiteral("My map"), 10000);
        chooseRegion(dialog, QStringLiteral("贵阳市"));
        QCOMPARE(region->code(), QStringLiteral("520100"));
        QCOMPARE(label(dialog, "title"), QStringLiteral("My map"));
        // And there is a way back.
        title->findChild<QToolButton*>()->click();
        QVERIFY(title->shown().contains(QStringLiteral("贵阳市")));
        QTRY_COMPARE_WITH_TIMEOUT(label(dialog, "title"), title->shown(), 10000);
    }

    void showsTheRegionAndTargetThatItWasOpenedFor()
    {
        const auto* result = m_opened->result([](const TargetResult& candidate) {
            return !candidate.supersededBy && candidate.target->region == QLatin1String("520100");
        });
        QVERIFY(result);
        Sheet sheet;
        sheet.regionCode = QStringLiteral("520100");
        sheet.target = result->target->id;
        const PrintDialog dialog(m_opened->map(), sheet, nullptr);
        QVERIFY(label(dialog, "title").contains(QStringLiteral("贵阳市")));
        QCOMPARE(dialog.findChild<RegionBox*>()->code(), QStringLiteral("520100"));
        QCOMPARE(dialog.sheet().target, sheet.target);
    }

    void anotherTemplateKeepsTheTextsAndThePaperIsAChoiceOfItsOwn()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        type(field(dialog, "title"), QStringLiteral("My map"));
        type(field(dialog, "organisation"), QStringLiteral("甲单位"));
        QVERIFY(chooseTemplate(dialog, QStringLiteral("pilots")));
        QCOMPARE(dialog.sheet().templateName, QStringLiteral("pilots-a4-landscape"));
        QCOMPARE(label(dialog, "title"), QStringLiteral("My map"));
        QCOMPARE(field(dialog, "organisation")->shown(), QStringLiteral("甲单位"));
        dialog.findChild<QComboBox*>(QStringLiteral("paper"))->setCurrentIndex(1);
        dialog.findChild<QComboBox*>(QStringLiteral("orientation"))->setCurrentIndex(1);
        QCOMPARE(dialog.sheet().templateName, QStringLiteral("pilots-a3-portrait"));
        QCOMPARE(dialog.layoutShown()->pageCollection()->page(0)->pageSize().width(), 297.0);
        QCOMPARE(dialog.layoutShown()->pageCollection()->page(0)->pageSize().height(), 420.0);
        QCOMPARE(label(dialog, "title"), QStringLiteral("My map"));
    }

    void anItemIsMovedTakenBackAndKeptInAnOwnTemplate()
    {
        QPointF place;
        {
            PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
            dialog.show();
            editor(dialog)->setEditing(true);
            auto* item = dialog.layoutShown()->itemById(QStringLiteral("legend"));
            QVERIFY(item);
            dialog.layoutShown()->setSelectedItem(item);
            const QPointF before = item->pagePos();
            QVERIFY(!editor(dialog)->isChanged());
            moveSelected(dialog, 33, 44);
            QCOMPARE(item->pagePositionWithUnits().x(), 33.0);
            QCOMPARE(item->pagePositionWithUnits().y(), 44.0);
            QVERIFY(editor(dialog)->isChanged());
            auto* undo = editor(dialog)->command(QStringLiteral("undo"));
            while (undo->isEnabled()) {
                undo->trigger();
            }
            item = dialog.layoutShown()->itemById(QStringLiteral("legend"));
            QCOMPARE(item->pagePos(), before);
            QVERIFY(!editor(dialog)->isChanged());
            dialog.layoutShown()->setSelectedItem(item);
            moveSelected(dialog, 33, 44);
            place = item->scenePos();
            const auto revisionsBefore = revisions();
            QIANTU_VERIFY_OK(dialog.saveTemplate(QStringLiteral("本局模板")));
            QCOMPARE(revisions(), revisionsBefore + 1);
            QVERIFY(!editor(dialog)->isChanged());
            QCOMPARE(dialog.sheet().templateName, QStringLiteral("本局模板"));
        }
        Sheet sheet;
        sheet.regionCode = QStringLiteral("520100");
        sheet.templateName = QStringLiteral("本局模板");
        const PrintDialog again(m_opened->map(), sheet, nullptr);
        const auto* item = again.layoutShown()->itemById(QStringLiteral("legend"));
        QVERIFY(item);
        QVERIFY((item->scenePos() - place).manhattanLength() < 0.01);
        // It is filled for the region asked for now.
        QVERIFY(label(again, "title").contains(QStringLiteral("贵阳市")));
        QVERIFY(again.findChild<SheetTemplateChooser*>()->ownTemplate().has_value());
    }

    void anItemIsDraggedOnTheSheet()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.resize(1200, 760);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        editor(dialog)->setEditing(true);
        QTest::qWait(50); // The page is fitted to the view from the event loop.
        auto* view = editor(dialog)->view();
        auto* item = dialog.layoutShown()->itemById(QStringLiteral("title"));
        const QPointF before = item->scenePos();
        const QPoint from = view->mapFromScene(item->sceneBoundingRect().center());
        const QPoint to = from + QPoint(0, 60);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, from);
        QCOMPARE(dialog.layoutShown()->selectedLayoutItems(), QList<QgsLayoutItem*>{item});
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 6; ++step) {
            QTest::mouseMove(view->viewport(), from + (to - from) * step / 6);
        }
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        QVERIFY(item->scenePos().y() > before.y() + 5);
        // The form says the new place.
        QCOMPARE(dialog.findChild<SheetItemForm*>()->findChild<QDoubleSpinBox*>(QStringLiteral("itemY"))->value(),
                 std::round(item->pagePositionWithUnits().y() * 10) / 10);
        editor(dialog)->command(QStringLiteral("undo"))->trigger();
        QVERIFY((dialog.layoutShown()->itemById(QStringLiteral("title"))->scenePos() - before).manhattanLength() <
                0.01);
        editor(dialog)->markSaved();
    }

    void whatIsAddedIsFilledAndLegendsKnowTheirMap()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        auto* layout = dialog.layoutShown();
        editor(dialog)->setEditing(true);
        for (const auto kind : allSheetItemKinds()) {
            auto* item = addByHand(*layout, kind, QRectF(100, 100, 60, 40));
            QVERIFY2(item, qPrintable(displayName(kind)));
            Q_EMIT editor(dialog)->added(item, kind);
            QVERIFY(item->isSelected());
        }
        QCoreApplication::processEvents();
        const auto* legend = qobject_cast<QgsLayoutItemLegend*>(layout->itemById(QStringLiteral("legend2")));
        QVERIFY(legend);
        QVERIFY(legend->linkedMap());
        const auto* frame = qobject_cast<QgsLayoutFrame*>(layout->itemById(QStringLiteral("table")));
        QVERIFY(frame);
        const auto* table = qobject_cast<QgsLayoutItemManualTable*>(frame->multiFrame());
        QVERIFY(table);
        QVERIFY(!table->tableContents().isEmpty());
        // Adding is a step like any other.
        const auto count = [layout] {
            QList<QgsLayoutItem*> items;
            layout->layoutItems(items);
            return items.size();
        };
        const auto all = count();
        editor(dialog)->command(QStringLiteral("undo"))->trigger();
        QCOMPARE(count(), all - 1);
        editor(dialog)->markSaved();
    }

    void aTextOfTheSheetIsChangedFromTheItemToo()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        editor(dialog)->setEditing(true);
        dialog.layoutShown()->setSelectedItem(dialog.layoutShown()->itemById(QStringLiteral("title")));
        auto* text = dialog.findChild<SheetItemForm*>()->findChild<QPlainTextEdit*>(QStringLiteral("itemText"));
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), field(dialog, "title")->shown());
        text->setPlainText(QStringLiteral("From the sheet"));
        QCOMPARE(field(dialog, "title")->own(), QStringLiteral("From the sheet"));
        QTRY_COMPARE_WITH_TIMEOUT(label(dialog, "title"), QStringLiteral("From the sheet"), 10000);
        // A text of its own is the item's.
        auto* own = addByHand(*dialog.layoutShown(), SheetItemKind::Text, QRectF(20, 20, 50, 10));
        text = dialog.findChild<SheetItemForm*>()->findChild<QPlainTextEdit*>(QStringLiteral("itemText"));
        text->setPlainText(QStringLiteral("附注"));
        QCOMPARE(qobject_cast<QgsLayoutItemLabel*>(own)->text(), QStringLiteral("附注"));
        editor(dialog)->markSaved();
    }

    void aMapMovedByHandStaysForTheRegionAndComesAnewForAnother()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        auto* map = qobject_cast<QgsLayoutItemMap*>(dialog.layoutShown()->itemById(QStringLiteral("map")));
        QVERIFY(map);
        map->setScale(map->scale() / 2);
        const double scale = map->scale();
        type(field(dialog, "title"), QStringLiteral("My map"));
        QTRY_COMPARE_WITH_TIMEOUT(label(dialog, "title"), QStringLiteral("My map"), 10000);
        QVERIFY(std::abs(map->scale() - scale) < scale * 1e-6);
        chooseRegion(dialog, QStringLiteral("520115"));
        QVERIFY(map->scale() < scale / 2);
        editor(dialog)->markSaved();
    }

    void aStepTakenBackLeavesTheSheetOfNow()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        editor(dialog)->setEditing(true);
        auto* map = qobject_cast<QgsLayoutItemMap*>(dialog.layoutShown()->itemById(QStringLiteral("map")));
        dialog.layoutShown()->setSelectedItem(map);
        moveSelected(dialog, 12, 40);
        chooseRegion(dialog, QStringLiteral("520115"));
        const double scale = map->scale();
        editor(dialog)->command(QStringLiteral("undo"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::abs(qobject_cast<QgsLayoutItemMap*>(dialog.layoutShown()->itemById(QStringLiteral("map")))->scale() -
                     scale) < scale * 0.2,
            10000);
        QVERIFY(label(dialog, "title").contains(QStringLiteral("观山湖区")));
        editor(dialog)->markSaved();
    }

    void publicationIsRefusedUntilNothingIsMissing()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        auto* publish = dialog.findChild<QCheckBox*>(QStringLiteral("forPublication"));
        auto* words = dialog.findChild<QLabel*>(QStringLiteral("publicationGaps"));
        publish->setChecked(true);
        QVERIFY(words->text().contains(QStringLiteral("boundaries")));
        auto refused = dialog.exportTo(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QVERIFY(!QFile::exists(path));
        QVERIFY(!dialog.copyPage());
        makePublishable();
        refused = dialog.exportTo(path);
        QVERIFY(!refused);
        QVERIFY(refused.error().what.contains(QStringLiteral("approval number")));
        type(field(dialog, "approvalNumber"), QStringLiteral("GS(2024)1234号"));
        QTRY_VERIFY_WITH_TIMEOUT(words->text().contains(QStringLiteral("may be published")), 10000);
        QIANTU_VERIFY_OK(dialog.exportTo(path));
        QVERIFY(QFile::exists(path));
        // A station map is refused until the project allows it, which is kept.
        QVERIFY(chooseTemplate(dialog, QStringLiteral("stations")));
        refused = dialog.exportTo(path);
        QVERIFY(!refused);
        QVERIFY(refused.error().what.contains(QStringLiteral("stations stand")));
        dialog.findChild<QCheckBox*>(QStringLiteral("stationsAllowed"))->setChecked(true);
        QVERIFY(PublicationSettings::read(m_opened->project()).stationsAllowed);
        QIANTU_VERIFY_OK(dialog.exportTo(path));
    }

    void exportsEveryFormatAndRemembersTheImprint_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("PDF") << QStringLiteral("pdf") << QByteArray("%PDF-");
        QTest::newRow("SVG") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("PNG") << QStringLiteral("png") << QByteArray("\x89PNG");
        QTest::newRow("TIFF") << QStringLiteral("tif") << QByteArray("II*\0", 4);
    }

    void exportsEveryFormatAndRemembersTheImprint()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, magic);
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.") + suffix);
        // Typed a moment ago: the preview is not there yet.
        type(field(dialog, "organisation"), QStringLiteral("乙单位"));
        SheetExportOptions options;
        options.dpi = 100;
        QIANTU_VERIFY_OK(dialog.exportTo(path, options));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(magic.size()), magic);
        QVERIFY(file.size() > 20000);
        QVERIFY(label(dialog, "imprint").contains(QStringLiteral("乙单位")));
        QCOMPARE(m_opened->project().setting(QStringLiteral("organisation")), QStringLiteral("乙单位"));
        QCOMPARE(field(dialog, "organisation")->shown(), QStringLiteral("乙单位"));
        QVERIFY(!dialog.exportTo(folder.filePath(QStringLiteral("map.docx"))));
    }

    void thePageGoesIntoTheClipboardAsAPicture()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        QGuiApplication::clipboard()->clear();
        QIANTU_VERIFY_OK(dialog.copyPage());
        const QImage image = QGuiApplication::clipboard()->image();
        QVERIFY(std::abs(double(image.width()) / image.height() - 297.0 / 210.0) < 0.01);
        QVERIFY(image.width() > 2000);
    }

    void closingAsksForChangesMadeByHandAndCancelsWithoutATrace()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        const auto before = revisions();
        editor(dialog)->setEditing(true);
        dialog.layoutShown()->setSelectedItem(dialog.layoutShown()->itemById(QStringLiteral("legend")));
        moveSelected(dialog, 33, 44);
        answer(QStringLiteral("Cancel"));
        dialog.reject();
        QVERIFY(dialog.isVisible());
        // Another template asks the same, and the choice goes back.
        answer(QStringLiteral("Cancel"));
        QVERIFY(chooseTemplate(dialog, QStringLiteral("pilots")));
        QCOMPARE(dialog.sheet().templateName, QStringLiteral("single-theme-a4-landscape"));
        QCOMPARE(dialog.findChild<SheetTemplateChooser*>()->templateName(), dialog.sheet().templateName);
        answer(QStringLiteral("Drop the changes"));
        dialog.reject();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(revisions(), before);
    }

    void aTemplateIsReplacedUnderItsName()
    {
        PrintDialog dialog(m_opened->map(), Sheet{}, nullptr);
        dialog.show();
        QIANTU_VERIFY_OK(dialog.saveTemplate(QStringLiteral("本局模板")));
        editor(dialog)->setEditing(true);
        dialog.layoutShown()->setSelectedItem(dialog.layoutShown()->itemById(QStringLiteral("legend")));
        moveSelected(dialog, 35, 45);
        QIANTU_VERIFY_OK(dialog.saveTemplate(QStringLiteral("本局模板")));
        const auto stored = LayoutStore(m_opened->project()).list();
        QIANTU_VERIFY_OK(stored);
        QCOMPARE(stored->size(), std::size_t(1));
        QCOMPARE(stored->front().sheet.templateName, QStringLiteral("single-theme-a4-landscape"));
        // What belongs to one print is not in it.
        QVERIFY(stored->front().sheet.title.isEmpty());
        QVERIFY(!dialog.saveTemplate(QString(200, QLatin1Char('x'))));
    }

    void aProjectForReadingIsPrintedButKeepsNothing()
    {
        const QTemporaryDir folder;
        const QString path = copyOfSample(folder);
        auto project = Project::open(path, Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(project);
        Progress progress;
        const auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        QIANTU_VERIFY_OK(workspace);
        QgsProject qgis;
        ProjectMap map(**workspace, qgis);
        PrintDialog dialog(map, Sheet{}, nullptr);
        dialog.show();
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("saveTemplate"))->isEnabled());
        const auto refused = dialog.saveTemplate(QStringLiteral("本局模板"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
        QVERIFY(dialog.findChild<QPushButton*>(QStringLiteral("exportMap"))->isEnabled());
        type(field(dialog, "organisation"), QStringLiteral("乙单位"));
        const QString out = folder.filePath(QStringLiteral("map.pdf"));
        QIANTU_VERIFY_OK(dialog.exportTo(out));
        QVERIFY(QFile::exists(out));
        QVERIFY(label(dialog, "imprint").contains(QStringLiteral("乙单位")));
        QVERIFY((*workspace)->project().setting(QStringLiteral("organisation")).isEmpty());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPrintDialog)

#include "test_print_dialog.moc"
