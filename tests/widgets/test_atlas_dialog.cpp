// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/atlas_dialog.h"
#include "widgets/atlas_preview.h"
#include "widgets/atlas_region_tree.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

namespace qiantu::test {

class TestAtlasDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    QTemporaryDir m_folder;

    static Sheet sheet()
    {
        Sheet sheet;
        sheet.templateName = QStringLiteral("single-theme-a4-portrait");
        return sheet;
    }

    static QComboBox* boxWith(const AtlasDialog& dialog, const QVariant& data)
    {
        for (auto* box : dialog.findChildren<QComboBox*>()) {
            if (box->findData(data) >= 0) {
                return box;
            }
        }
        return nullptr;
    }

    static void choose(const AtlasDialog& dialog, const QVariant& data)
    {
        auto* box = boxWith(dialog, data);
        QVERIFY(box);
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }

    static AtlasRegionTree* tree(const AtlasDialog& dialog) { return dialog.findChild<AtlasRegionTree*>(); }

    static AtlasPreview* preview(const AtlasDialog& dialog) { return dialog.findChild<AtlasPreview*>(); }

    /// Checks only the counties of these codes.
    static void checkOnly(const AtlasDialog& dialog, const QStringList& codes)
    {
        tree(dialog)->checkAll(false);
        for (int at = 0; at < tree(dialog)->topLevelItemCount(); ++at) {
            auto* top = tree(dialog)->topLevelItem(at);
            for (int child = 0; child < top->childCount(); ++child) {
                if (codes.contains(top->child(child)->toolTip(0))) {
                    top->child(child)->setCheckState(0, Qt::Checked);
                }
            }
        }
    }

    static bool hasPages(const AtlasDialog& dialog, int count)
    {
        return QTest::qWaitFor([&] { return dialog.pages() != nullptr && dialog.pages()->plan().pageCount() == count; },
                               60000);
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void aPageForEveryCountyToBeginWith()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        QVERIFY(dialog.pages());
        QCOMPARE(dialog.pages()->plan().pageCount(),
                 m_opened->number("SELECT count(*) FROM regions WHERE level = 'county'"));
        QVERIFY(dialog.settings().regions.isEmpty());
        QCOMPARE(dialog.settings().sheet.templateName, sheet().templateName);
        QCOMPARE(preview(dialog)->number(), 1);
        QVERIFY(!preview(dialog)->picture().isNull());
    }

    void theTreeChoosesRegions()
    {
        AtlasRegionTree regions;
        regions.setRegions(m_opened->workspace().regions(), RegionLevel::County);
        const int all = regions.checkedCount();
        QCOMPARE(all, static_cast<int>(m_opened->number("SELECT count(*) FROM regions WHERE level = 'county'")));
        QVERIFY(regions.checkedCodes().isEmpty());
        auto* first = regions.topLevelItem(0);
        const QString one = first->child(0)->toolTip(0);
        first->child(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(first->checkState(0), Qt::PartiallyChecked);
        QCOMPARE(regions.checkedCount(), all - 1);
        QVERIFY(!regions.checkedCodes().contains(one));
        QVERIFY(!regions.checkedCodes().contains(first->toolTip(0)));
        QVERIFY(regions.checkedCodes().contains(regions.topLevelItem(1)->toolTip(0)));
        first->setCheckState(0, Qt::Checked); // With all its counties.
        QVERIFY(regions.checkedCodes().isEmpty());
        regions.checkAll(false);
        QCOMPARE(regions.checkedCount(), 0);
        regions.setRegions(m_opened->workspace().regions(), RegionLevel::Prefecture);
        QCOMPARE(regions.checkedCount(), 9);
    }

    void theTreeFindsByNameAndPinyin()
    {
        AtlasRegionTree regions;
        regions.setRegions(m_opened->workspace().regions(), RegionLevel::County);
        const auto shown = [&regions] {
            QStringList names;
            for (int at = 0; at < regions.topLevelItemCount(); ++at) {
                auto* top = regions.topLevelItem(at);
                for (int child = 0; child < top->childCount(); ++child) {
                    if (!top->isHidden() && !top->child(child)->isHidden()) {
                        names << top->child(child)->text(0);
                    }
                }
            }
            return names;
        };
        const int all = static_cast<int>(shown().size());
        for (const auto* typed : {"观山湖", "guanshanhu", "gshq", "520115"}) {
            regions.filter(QString::fromUtf8(typed));
            QCOMPARE(shown(), QStringList{QStringLiteral("观山湖区")});
        }
        QCOMPARE(regions.checkedCount(), all); // What is hidden stays chosen.
        regions.filter({});
        QCOMPARE(static_cast<int>(shown().size()), all);
    }

    void thePreviewTurnsItsPages()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        checkOnly(dialog, {QStringLiteral("520402"), QStringLiteral("520403")});
        QVERIFY(hasPages(dialog, 2));
        const auto first = preview(dialog)->picture();
        QVERIFY(preview(dialog)->caption().contains(dialog.pages()->plan().page(1).name));
        dialog.findChild<QToolButton*>(QStringLiteral("nextPage"))->click();
        QCOMPARE(preview(dialog)->number(), 2);
        QVERIFY(preview(dialog)->caption().contains(dialog.pages()->plan().page(2).name));
        QVERIFY(preview(dialog)->picture() != first);
        QVERIFY(!dialog.findChild<QToolButton*>(QStringLiteral("nextPage"))->isEnabled());
        dialog.findChild<QToolButton*>(QStringLiteral("firstPage"))->click();
        QCOMPARE(preview(dialog)->picture(), first);
    }

    void nothingChosenMakesNoAtlas()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        tree(dialog)->checkAll(false);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.pages() == nullptr, 20000);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("exportAtlas"))->isEnabled());
        QVERIFY(!preview(dialog)->caption().isEmpty());
    }

    void choicesReachTheSettings()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        choose(dialog, QStringLiteral("prefecture"));
        choose(dialog, QStringLiteral("name"));
        choose(dialog, QStringLiteral("overview-a3-landscape"));
        QVERIFY(hasPages(dialog, 9));
        QCOMPARE(dialog.settings().level, RegionLevel::Prefecture);
        QCOMPARE(dialog.settings().order, AtlasOrder::Name);
        QCOMPARE(dialog.settings().sheet.templateName, QStringLiteral("overview-a3-landscape"));
    }

    void exportWritesAndFailuresAreTriedAgain()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        dialog.show();
        checkOnly(dialog, {QStringLiteral("520402"), QStringLiteral("520403"), QStringLiteral("520422")});
        QVERIFY(hasPages(dialog, 3));
        // One page breaks the first time.
        bool broken = true;
        dialog.setPainterSource([&broken](AtlasPages& pages) -> Result<AtlasPainter> {
            return [&broken, &pages, here = paintHere(pages)](const std::vector<int>& numbers,
                                                              const AtlasDrawing& drawing, const QString& folder,
                                                              Progress& progress) -> Result<std::vector<AtlasFailure>> {
                auto rest = numbers;
                if (broken) {
                    std::erase(rest, 2);
                }
                auto failures = here(rest, drawing, folder, progress);
                if (broken && failures) {
                    const auto& page = pages.plan().page(2);
                    failures->push_back({2, page.code, page.name, Error{Error::Kind::Failed, "Broken", {}, {}}});
                }
                return failures;
            };
        });
        const QString path = m_folder.filePath(QStringLiteral("atlas.pdf"));
        dialog.exportTo(path);
        QVERIFY(dialog.report());
        QCOMPARE(dialog.report()->made, 2);
        QCOMPARE(dialog.report()->failures.size(), std::size_t(1));
        auto* retry = dialog.findChild<QPushButton*>(QStringLiteral("retryPages"));
        QVERIFY(retry->isVisible());
        broken = false;
        retry->click();
        QVERIFY(dialog.report());
        QCOMPARE(dialog.report()->kept, 2);
        QCOMPARE(dialog.report()->made, 1);
        QVERIFY(dialog.report()->failures.empty());
        QVERIFY(!retry->isVisible());
        QVERIFY(QFileInfo(path).size() > 50000);
    }

    void cancellingLeavesNothing()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        dialog.show();
        checkOnly(dialog, {QStringLiteral("520402"), QStringLiteral("520403"), QStringLiteral("520422")});
        QVERIFY(hasPages(dialog, 3));
        dialog.setPainterSource([&dialog](AtlasPages& pages) -> Result<AtlasPainter> {
            return [&dialog, here = paintHere(pages)](const std::vector<int>& numbers, AtlasDrawing drawing,
                                                      const QString& folder, Progress& progress) {
                // As when the button is pressed over the second page.
                drawing.begun = [&dialog](int number) {
                    if (number == 2) {
                        dialog.reject();
                    }
                };
                return here(numbers, drawing, folder, progress);
            };
        });
        const QTemporaryDir folder;
        dialog.exportTo(folder.filePath(QStringLiteral("atlas.pdf")));
        QVERIFY(!dialog.report());
        QVERIFY(dialog.isVisible()); // Only the export was cancelled.
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

    void wrongPagesAreNotExported()
    {
        AtlasDialog dialog(m_opened->map(), sheet(), nullptr);
        auto* button = dialog.findChild<QPushButton*>(QStringLiteral("exportAtlas"));
        QVERIFY(button->isEnabled());
        QLineEdit* range = nullptr;
        for (auto* field : dialog.findChildren<QLineEdit*>()) {
            range = field->placeholderText().contains(QStringLiteral("3-9,12")) ? field : range;
        }
        QVERIFY(range);
        range->setText(QStringLiteral("3-999"));
        QVERIFY(!button->isEnabled());
        range->setText(QStringLiteral("3-9"));
        QVERIFY(button->isEnabled());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestAtlasDialog)

#include "test_atlas_dialog.moc"
