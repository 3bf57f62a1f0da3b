// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/staged_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace qiantu;

namespace {

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStagedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theOldFileStandsUntilTheNewOneIsCommitted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("报表.xlsx"));
        QVERIFY(write(path, "old"));
        StagedFile staged(path);
        QVERIFY2(staged.open(), qPrintable(staged.errorString()));
        QVERIFY(write(staged.path(), "new"));
        QCOMPARE(QFileInfo(staged.path()).suffix(), QStringLiteral("xlsx"));
        QCOMPARE(QFileInfo(staged.path()).absolutePath(), folder.path());
        QCOMPARE(read(path), QByteArray("old"));
        QVERIFY2(staged.commit(), qPrintable(staged.errorString()));
        QCOMPARE(read(path), QByteArray("new"));
        QVERIFY(QFile::permissions(path) & QFile::ReadOther);
    }

    void nothingIsLeftOfAFileThatIsNotCommitted()
    {
        const QTemporaryDir folder;
        {
            StagedFile staged(folder.filePath(QStringLiteral("x.pdf")));
            QVERIFY(staged.open());
            QVERIFY(write(staged.path(), "half"));
        }
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aFileThatWasCommittedStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.pdf"));
        {
            StagedFile staged(path);
            QVERIFY(staged.open());
            QVERIFY(write(staged.path(), "whole"));
            QVERIFY(staged.commit());
        }
        QCOMPARE(read(path), QByteArray("whole"));
    }

    void aFolderThatIsNotThereSaysSo()
    {
        const QTemporaryDir folder;
        StagedFile staged(folder.filePath(QStringLiteral("none/x.pdf")));
        QVERIFY(!staged.open());
        QVERIFY(!staged.errorString().isEmpty());
    }

    void aPlaceThatCannotBeReplacedStaysAndNothingIsLeftBesideIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.pdf"));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/within")));
        {
            StagedFile staged(path);
            QVERIFY(staged.open());
            QVERIFY(!staged.commit());
            QVERIFY(!staged.errorString().isEmpty());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStagedFile)
#include "test_staged_file.moc"
