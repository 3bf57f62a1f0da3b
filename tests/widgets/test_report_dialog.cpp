// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/plan_fields.h"
#include "widgets/report_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace qiantu::test {

class TestReportDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<GuiProject> m_opened;
    QTemporaryDir m_folder;

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:

    void initTestCase() { m_opened = std::make_unique<GuiProject>(); }

    void cleanupTestCase() { m_opened.reset(); }

    void itProposesTheWholeProvinceAndSaysWhatTheReportWillHold()
    {
        const ReportDialog dialog(m_opened->workspace(), {});
        QCOMPARE(dialog.options().filter.region, m_opened->workspace().regions().province()->code);
        QVERIFY(!dialog.options().filter.year);
        QVERIFY(dialog.options().filter.document.isEmpty());
        QVERIFY(!dialog.options().remarks.isEmpty()); // The sample is made up, and the report says so.
        const auto expected = makeReportDocument(*m_opened->workspace().checked(), dialog.options());
        QIANTU_VERIFY_OK(expected);
        const auto* contents = dialog.findChild<QLabel*>(QStringLiteral("reportContents"));
        QVERIFY(contents->text().contains(expected->summary.toHtmlEscaped()));
        QCOMPARE(dialog.findChild<QLineEdit*>(QStringLiteral("reportTitle"))->placeholderText(), expected->title);
    }

    void theRegionItIsOpenedForIsChosen()
    {
        const ReportDialog dialog(m_opened->workspace(), QStringLiteral("520100"));
        QCOMPARE(dialog.options().filter.region, QStringLiteral("520100"));
    }

    void yearsAreThoseThatTargetsAreOf()
    {
        const ReportDialog dialog(m_opened->workspace(), {});
        const auto* years = dialog.findChild<QComboBox*>(QStringLiteral("reportYear"));
        QVERIFY(years->count() > 1);
        for (int at = 1; at < years->count(); ++at) {
            const int year = years->itemData(at).toInt();
            QVERIFY(m_opened->result([year](const TargetResult& result) { return result.target->year == year; }));
        }
    }

    void aChoiceWithoutTargetsCannotBeWritten()
    {
        ReportDialog dialog(m_opened->workspace(), {});
        auto* button = dialog.findChild<QPushButton*>(QStringLiteral("writeReport"));
        QVERIFY(button->isEnabled());
        // The first county without a target of its own.
        QString without;
        for (const Region& region : m_opened->workspace().regions().regions()) {
            if (region.level == RegionLevel::County && without.isEmpty() &&
                !m_opened->result([&](const TargetResult& result) { return result.target->region == region.code; })) {
                without = region.code;
            }
        }
        QVERIFY(!without.isEmpty());
        fields::choose(dialog.findChild<QComboBox*>(QStringLiteral("reportRegion")), without);
        QTRY_VERIFY_WITH_TIMEOUT(!button->isEnabled(), 20000);
    }

    void theFormatAndTheFilesSuffixFollowEachOther()
    {
        ReportDialog dialog(m_opened->workspace(), {});
        auto* format = dialog.findChild<QComboBox*>(QStringLiteral("reportFormat"));
        QVERIFY(dialog.file().endsWith(QStringLiteral(".xlsx")));
        format->setCurrentIndex(format->findData(QStringLiteral("pdf")));
        QVERIFY(dialog.file().endsWith(QStringLiteral(".pdf")));
        dialog.setFile(m_folder.filePath(QStringLiteral("a.b.html")));
        QCOMPARE(format->currentData().toString(), QStringLiteral("html"));
        QCOMPARE(QFileInfo(dialog.file()).fileName(), QStringLiteral("a.b.html"));
    }

    void itWritesWhatTheFormAsksFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("workbook") << "r.xlsx" << QByteArray("PK");
        QTest::newRow("page") << "r.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("PDF") << "r.pdf" << QByteArray("%PDF-");
    }

    void itWritesWhatTheFormAsksFor()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        ReportDialog dialog(m_opened->workspace(), QStringLiteral("520100"));
        dialog.findChild<QLineEdit*>(QStringLiteral("reportTitle"))->setText(QStringLiteral("贵阳核查"));
        const QString path = m_folder.filePath(name);
        dialog.setFile(path);
        QIANTU_VERIFY_OK(dialog.write());
        QCOMPARE(dialog.written(), path);
        QVERIFY(contentOf(path).startsWith(begins));
        if (name.endsWith(QStringLiteral("html"))) {
            QVERIFY(QString::fromUtf8(contentOf(path)).contains(QStringLiteral("<h1>贵阳核查</h1>")));
        }
    }

    void aFolderThatIsNotThereIsSaidAndNothingCountsAsWritten()
    {
        ReportDialog dialog(m_opened->workspace(), {});
        dialog.setFile(m_folder.filePath(QStringLiteral("none/r.pdf")));
        QVERIFY(!dialog.write().has_value());
        QVERIFY(dialog.written().isEmpty());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestReportDialog)
#include "test_report_dialog.moc"
