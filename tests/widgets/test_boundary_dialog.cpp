// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/boundary_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

namespace qiantu::test {

class TestBoundaryDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;

    static QString shipped() { return QStringLiteral(QIANTU_SOURCE_DIR "/resources/packs/guizhou/regions.geojson"); }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup() { m_opened.reset(); }

    void aFileIsLookedIntoAndNothingChanges()
    {
        const auto revisions = m_opened->number("SELECT count(*) FROM revisions");
        BoundaryDialog dialog(m_opened->workspace());
        auto* replace = dialog.findChild<QAbstractButton*>(QStringLiteral("replace"));
        QVERIFY(!replace->isEnabled());
        dialog.setFile(shipped());
        QVERIFY(dialog.preview());
        QCOMPARE(dialog.findChild<QTableWidget*>(QStringLiteral("differences"))->rowCount(), 88);
        const QString report = dialog.findChild<QTextBrowser*>(QStringLiteral("report"))->toPlainText();
        // The file has prefectures and the province as well, which are made from their counties.
        QVERIFY2(report.contains(QStringLiteral("520100")), qPrintable(report));
        QVERIFY(replace->isEnabled());
        QCOMPARE(m_opened->number("SELECT count(*) FROM revisions"), revisions);
    }

    void replacingIsOneRevisionAndTheWindowHearsOfIt()
    {
        const auto revisions = m_opened->number("SELECT count(*) FROM revisions");
        BoundaryDialog dialog(m_opened->workspace());
        dialog.setFile(shipped());
        dialog.findChild<QLineEdit*>(QStringLiteral("source"))->setText(QStringLiteral("省测绘局 2026"));
        dialog.findChild<QCheckBox*>()->setChecked(true);
        dialog.findChild<QAbstractButton*>(QStringLiteral("replace"))->click();
        QCOMPARE(m_opened->number("SELECT count(*) FROM revisions"), revisions + 1);
        QCOMPARE(m_opened->project().setting(officialBoundariesSetting()), QStringLiteral("1"));
        QTRY_VERIFY(m_opened->workspace().attributions().join(u'\n').contains(QStringLiteral("省测绘局 2026")));
        QVERIFY(m_opened->waitForCheck());
    }

    void aFileThatCannotBeReadLeavesTheDialogAsItWas()
    {
        BoundaryDialog dialog(m_opened->workspace());
        // The message that says why waits to be closed.
        QTimer closer;
        connect(&closer, &QTimer::timeout, [] {
            if (auto* modal = QApplication::activeModalWidget()) {
                modal->close();
            }
        });
        closer.start(50);
        dialog.setFile(QStringLiteral(QIANTU_SOURCE_DIR "/README.md"));
        QVERIFY(!dialog.preview());
        QVERIFY(!dialog.findChild<QAbstractButton*>(QStringLiteral("replace"))->isEnabled());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestBoundaryDialog)
#include "test_boundary_dialog.moc"
