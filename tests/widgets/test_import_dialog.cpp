// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/import_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

namespace qiantu::test {

namespace {

/// Three stations in 贵阳, one row without a position, one with a generation that does not exist.
const char* const inventory = "基站编号,基站名称,经度,纬度,运营商,制式,状态,备用\n"
                              "T-0001,测试一,106.63,26.65,中国移动,5G,在网,x\n"
                              "T-0002,测试二,106.64,26.66,中国电信,5G,在网,x\n"
                              "T-0003,测试三,106.65,26.64,联通,4G,规划,x\n"
                              "T-0004,测试四,,,移动,5G,在网,x\n"
                              "T-0005,测试五,106.66,26.64,移动,9G,在网,x\n";

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<ImportDialog> m_dialog;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString fileWith(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("The inventory could not be written.");
        }
        return file.fileName();
    }

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }

    QComboBox* meaningOf(int column) const
    {
        return qobject_cast<QComboBox*>(child<QTableWidget>("importColumns")->cellWidget(column, 1));
    }

    QString report() const { return child<QTextBrowser>("importReport")->toPlainText(); }

    bool canImport() const { return child<QAbstractButton>("importButton")->isEnabled(); }

    qint64 stations() const { return m_opened->number("SELECT count(*) FROM stations"); }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_dialog = std::make_unique<ImportDialog>(m_opened->workspace(), nullptr);
        m_dialog->show();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_opened.reset();
        m_folder.reset();
    }

    void nothingCanBeImportedBeforeAFileIsChosen() { QVERIFY(!canImport()); }

    void theColumnsAreShownWithWhatTheyMean()
    {
        m_dialog->setFile(fileWith(QStringLiteral("stations.csv"), inventory));
        const auto* table = child<QTableWidget>("importColumns");
        QCOMPARE(table->rowCount(), 8);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("基站编号"));
        const QList<ImportField> fields{ImportField::Number,   ImportField::Name,     ImportField::Longitude,
                                        ImportField::Latitude, ImportField::Operator, ImportField::Generation,
                                        ImportField::Status};
        for (int column = 0; column < fields.size(); ++column) {
            QCOMPARE(meaningOf(column)->currentData().toInt(), static_cast<int>(fields.at(column)));
        }
        QVERIFY(!meaningOf(7)->currentData().isValid());
        QVERIFY(canImport());
        QVERIFY(report().contains(QStringLiteral("UTF-8")));
    }

    void aTrialChangesNothing()
    {
        m_dialog->setFile(fileWith(QStringLiteral("stations.csv"), inventory));
        const auto before = stations();
        m_dialog->run(true);
        QVERIFY(m_dialog->summary().has_value());
        QCOMPARE(m_dialog->summary()->read, 5);
        QCOMPARE(m_dialog->summary()->added, 3);
        QCOMPARE(m_dialog->summary()->rejected, 2);
        QVERIFY(!m_dialog->summary()->revision.has_value());
        QCOMPARE(stations(), before);
        QVERIFY(!m_opened->project().isModified());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("stations.csv")});
        QVERIFY(canImport());
    }

    void importingAddsTheRowsAndListsTheRejected()
    {
        const QString file = fileWith(QStringLiteral("stations.csv"), inventory);
        m_dialog->setFile(file);
        const auto before = stations();
        QTest::mouseClick(child<QAbstractButton>("importButton"), Qt::LeftButton);
        QVERIFY(m_dialog->summary() && m_dialog->summary()->revision);
        QCOMPARE(stations(), before + 3);
        QCOMPARE(m_opened->number("SELECT count(*) FROM stations WHERE number = 'T-0001' AND operator = 'mobile' AND "
                                  "generation = '5G' AND status = 'in_service' AND region_code LIKE '5201%'"),
                 1);
        // The reasons with line and value, and where all of them are.
        for (const auto* words : {"9G", "rejects.csv", "5", "6"}) {
            QVERIFY2(report().contains(QLatin1String(words)), qPrintable(report()));
        }
        QVERIFY(QFile::exists(m_dialog->summary()->rejectsFile));
        // The map's store has heard of it, although the work ran on another thread.
        QVERIFY(QTest::qWaitFor(
            [&] { return static_cast<qint64>(m_opened->workspace().stations()->store.size()) == before + 3; }, 5000));
        QVERIFY(!canImport());
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QCOMPARE(stations(), before);
        QCOMPARE(static_cast<qint64>(m_opened->workspace().stations()->store.size()), before);
    }

    void aColumnCanBeGivenAnotherMeaning()
    {
        m_dialog->setFile(
            fileWith(QStringLiteral("stations.csv"), "编码甲,经度,纬度,运营商,制式\nT-1,106.63,26.65,移动,5G\n"));
        auto* meaning = meaningOf(0);
        if (meaning->currentData().toInt() != static_cast<int>(ImportField::Number) ||
            !meaning->currentData().isValid()) {
            QVERIFY(!canImport());
        }
        meaning->setCurrentIndex(meaning->findData(static_cast<int>(ImportField::Number)));
        Q_EMIT meaning->activated(meaning->currentIndex());
        QVERIFY(QTest::qWaitFor([this] { return canImport(); }, 3000));
        // Not used any more: the number is missing again, and the dialog says which.
        meaning = meaningOf(0);
        meaning->setCurrentIndex(0);
        Q_EMIT meaning->activated(0);
        QVERIFY(QTest::qWaitFor([this] { return !canImport(); }, 3000));
        QVERIFY(report().contains(displayName(ImportField::Number)));
    }

    void aColumnThatItsNameGivesAwayCanBeLeftOut()
    {
        m_dialog->setFile(fileWith(QStringLiteral("stations.csv"), inventory));
        QVERIFY(canImport());
        auto* meaning = meaningOf(0);
        QCOMPARE(meaning->currentData().toInt(), static_cast<int>(ImportField::Number));
        meaning->setCurrentIndex(0);
        Q_EMIT meaning->activated(0);
        QVERIFY(QTest::qWaitFor([this] { return !canImport(); }, 3000));
        QVERIFY(!meaningOf(0)->currentData().isValid());
    }

    void anotherDatumMovesTheStations()
    {
        m_dialog->setFile(fileWith(QStringLiteral("stations.csv"), inventory));
        auto* datum = child<QComboBox>("datum");
        const int gcj02 = datum->findData(Datum::gcj02().toText());
        QVERIFY(gcj02 >= 0);
        datum->setCurrentIndex(gcj02);
        Q_EMIT datum->activated(gcj02);
        m_dialog->run(false);
        QVERIFY(m_dialog->summary() && m_dialog->summary()->revision);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_opened->workspace().stations()->store.nearest(106.63, 26.65, 1e-7) == std::nullopt; },
            5000));
        QVERIFY(m_opened->workspace().stations()->store.nearest(106.63, 26.65, 0.01).has_value());
    }

    void whatIsNotWhatItsNameSaysIsRefusedInWords()
    {
        m_dialog->setFile(fileWith(QStringLiteral("stations.xlsx"), "this is no workbook"));
        QVERIFY(!canImport());
        QVERIFY(report().size() > 10);
        // The next file is as welcome as the first.
        m_dialog->setFile(fileWith(QStringLiteral("stations.csv"), inventory));
        QVERIFY(canImport());
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestImportDialog)

#include "test_import_dialog.moc"
