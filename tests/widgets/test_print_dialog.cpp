// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/print_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
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

    /// The choice that offers a value.
    static QComboBox* boxWith(const PrintDialog& dialog, const QString& data)
    {
        for (auto* box : dialog.findChildren<QComboBox*>()) {
            if (box->findData(data) >= 0) {
                return box;
            }
        }
        return nullptr;
    }

    /// The field that holds a text, or proposes it.
    static QLineEdit* fieldWith(const PrintDialog& dialog, const QString& text)
    {
        for (auto* field : dialog.findChildren<QLineEdit*>()) {
            if (field->text() == text || field->placeholderText() == text) {
                return field;
            }
        }
        return nullptr;
    }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void fillsItselfFromTheProject()
    {
        QIANTU_VERIFY_OK(m_opened->project().setSetting(QStringLiteral("Test"), QStringLiteral("organisation"),
                                                        QStringLiteral("贵州省通信管理局")));
        PrintDialog dialog(m_opened->map(), MapSheet{}, nullptr);
        dialog.show();
        QVERIFY(dialog.layoutShown());
        const auto filled = completed(MapSheet{}, m_opened->map());
        QCOMPARE(label(dialog, "title"), filled.title);
        QCOMPARE(label(dialog, "subtitle"), filled.subtitle);
        QVERIFY(label(dialog, "imprint").contains(QStringLiteral("贵州省通信管理局")));
        QVERIFY(fieldWith(dialog, filled.title));
        QVERIFY(fieldWith(dialog, QStringLiteral("贵州省通信管理局")));
    }

    void showsTheRegionAndTargetThatItWasOpenedFor()
    {
        const auto* result = m_opened->result([](const TargetResult& candidate) {
            return !candidate.supersededBy && candidate.target->region == QLatin1String("520100");
        });
        QVERIFY(result);
        MapSheet sheet;
        sheet.regionCode = QStringLiteral("520100");
        sheet.target = result->target->id;
        PrintDialog dialog(m_opened->map(), sheet, nullptr);
        QVERIFY(label(dialog, "title").contains(QStringLiteral("贵阳市")));
        QVERIFY(label(dialog, "title").contains(QString::number(result->target->year)));
        QCOMPARE(boxWith(dialog, QStringLiteral("520100"))->currentData().toString(), QStringLiteral("520100"));
    }

    void theFormChangesThePreview()
    {
        PrintDialog dialog(m_opened->map(), MapSheet{}, nullptr);
        dialog.show();
        auto* paper = boxWith(dialog, QStringLiteral("a3-landscape"));
        QVERIFY(paper);
        paper->setCurrentIndex(paper->findData(QStringLiteral("a3-landscape")));
        QCOMPARE(dialog.layoutShown()->pageCollection()->page(0)->pageSize().width(), 420.0);
        auto* region = boxWith(dialog, QStringLiteral("520115"));
        region->setCurrentIndex(region->findData(QStringLiteral("520115")));
        QVERIFY(label(dialog, "title").contains(QStringLiteral("观山湖区")));
        MapSheet county;
        county.regionCode = QStringLiteral("520115");
        auto* title = fieldWith(dialog, completed(county, m_opened->map()).title);
        QVERIFY(title);
        QTest::keyClicks(title, QStringLiteral("My map"));
        QVERIFY(QTest::qWaitFor([&] { return label(dialog, "title") == QLatin1String("My map"); }, 3000));
    }

    void exportWritesWhatIsPreviewedAndRemembersTheImprint()
    {
        MapSheet sheet;
        sheet.organisation = QStringLiteral("甲单位");
        PrintDialog dialog(m_opened->map(), sheet, nullptr);
        dialog.show();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.pdf"));
        auto* organisation = fieldWith(dialog, QStringLiteral("甲单位"));
        QVERIFY(organisation);
        organisation->setText(QStringLiteral("乙单位"));
        Q_EMIT organisation->textEdited(organisation->text()); // Typed a moment ago: the preview is not there yet.
        QIANTU_VERIFY_OK(dialog.exportTo(path));
        QVERIFY(label(dialog, "imprint").contains(QStringLiteral("乙单位")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 50000);
        QCOMPARE(m_opened->project().setting(QStringLiteral("organisation")), QStringLiteral("乙单位"));
        QVERIFY(!dialog.exportTo(folder.filePath(QStringLiteral("map.docx"))));
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPrintDialog)

#include "test_print_dialog.moc"
