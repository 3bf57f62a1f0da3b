// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"
#include "models/project/verify.h"
#include "models/project/working_copy.h"
#include "tests/models/project/project_fixture.h"
#include "tests/support/validate_gpkg.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace qiantu;
using namespace qiantu::test;

/// Whatever happens while saving, the published file is the old one or the new one, whole, and no work is lost.
class TestPublishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileChangedByAnotherIsNeverOverwritten();
    void touchedFileWithTheSameContentIsNoConflict();
    void deletedFileIsWrittenAgain();
    void fileThatAnotherProgramIsWritingIsLeftAlone();
    void secondProcessMayNotTakeTheSameWorkingCopy();
    void killingWhileSavingLosesNothing();
    void finishedPublishingIsKnownAsOurOwnAfterACrash();
    void fullDiskLeavesTheOldFile();
    void readOnlyFolderOpensAndRefusesToSave();
    void cancelledSaveLeavesTheOldFile();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("plan.gpkg")); }

    QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<Project> opened(Project::Recovery recovery = Project::Recovery::TakeUp);
    QString runChild(const QString& task);

    std::unique_ptr<QTemporaryDir> m_folder;
    Progress m_quiet;
};

void TestPublishing::init()
{
    QDir(WorkingCopy::rootFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(file());
    QIANTU_VERIFY_OK(project);
    QIANTU_VERIFY_OK((*project)->setSetting(QStringLiteral("Count"), QStringLiteral("counter"), QStringLiteral("0")));
    QIANTU_VERIFY_OK((*project)->save(m_quiet));
}

std::unique_ptr<Project> TestPublishing::opened(Project::Recovery recovery)
{
    auto project = Project::open(file(), Project::OpenMode::Edit, recovery);
    if (!project) {
        qFatal("%s", qPrintable(project.error().message()));
    }
    return std::move(*project);
}

QString TestPublishing::runChild(const QString& task)
{
    QProcess child;
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/project_child"), {task, file()});
    child.waitForFinished();
    return QString::fromUtf8(child.readAllStandardOutput());
}

void TestPublishing::fileChangedByAnotherIsNeverOverwritten()
{
    auto project = opened();
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Mine"), QStringLiteral("a"), QStringLiteral("mine")));
    {
        SQLite::Database other(file().toStdString(), SQLite::OPEN_READWRITE);
        other.exec("UPDATE settings SET value = 'theirs'");
    }
    const QByteArray theirs = contentOf(file());
    const auto saved = project->save(m_quiet);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Conflict);
    QCOMPARE(contentOf(file()), theirs);
    QVERIFY(project->isModified());
    // Under another name everything is kept.
    QIANTU_VERIFY_OK(project->saveAs(m_folder->filePath(QStringLiteral("mine.gpkg")), false, m_quiet));
    QCOMPARE(contentOf(file()), theirs);
}

void TestPublishing::touchedFileWithTheSameContentIsNoConflict()
{
    auto project = opened();
    QFile touched(file());
    QVERIFY(touched.open(QIODevice::ReadWrite));
    QVERIFY(touched.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
    touched.close();
    QIANTU_VERIFY_OK(project->save(m_quiet));
}

void TestPublishing::deletedFileIsWrittenAgain()
{
    auto project = opened();
    QVERIFY(QFile::remove(file()));
    QIANTU_VERIFY_OK(project->save(m_quiet));
    QCOMPARE(geoPackageComplaints(file()), QString());
}

void TestPublishing::fileThatAnotherProgramIsWritingIsLeftAlone()
{
    auto project = opened();
    const QByteArray before = contentOf(file());
    for (const char* suffix : {"-wal", "-journal"}) {
        QFile beside(file() + QLatin1String(suffix));
        QVERIFY(beside.open(QIODevice::WriteOnly) && beside.write("half") == 4);
        beside.close();
        QCOMPARE(project->save(m_quiet).error().kind, Error::Kind::Conflict);
        QCOMPARE(Project::open(file(), Project::OpenMode::ReadOnly).error().kind, Error::Kind::Conflict);
        QVERIFY(beside.remove());
    }
    QCOMPARE(contentOf(file()), before);
    QIANTU_VERIFY_OK(project->save(m_quiet));
}

void TestPublishing::secondProcessMayNotTakeTheSameWorkingCopy()
{
    QProcess holder;
    holder.start(QCoreApplication::applicationDirPath() + QStringLiteral("/project_child"),
                 {QStringLiteral("hold"), file()});
    QVERIFY(holder.waitForReadyRead());
    const auto second = Project::open(file());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QVERIFY(Project::open(file(), Project::OpenMode::ReadOnly).has_value());
    holder.kill();
    holder.waitForFinished();
    QVERIFY(Project::open(file(), Project::OpenMode::Edit, Project::Recovery::Refuse).has_value());
}

void TestPublishing::killingWhileSavingLosesNothing()
{
    for (int round = 0; round < 12; ++round) {
        QProcess worker;
        worker.start(QCoreApplication::applicationDirPath() + QStringLiteral("/project_child"),
                     {QStringLiteral("work"), file()});
        QVERIFY(worker.waitForReadyRead());
        QThread::msleep(QRandomGenerator::global()->bounded(60));
        worker.kill();
        worker.waitForFinished();
        const QString said = QString::fromUtf8(worker.readAllStandardOutput());
        QVERIFY2(!said.contains(QLatin1String("error")), qPrintable(said));
        int changed = 0;
        int saved = 0;
        const QStringList lines = said.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            const int value = line.section(QLatin1Char(' '), 1).toInt();
            (line.startsWith(QLatin1String("changed")) ? changed : saved) = value;
        }
        // The published file is whole, and at least as new as what was reported as saved.
        const auto report = verifyProject(file(), m_quiet);
        QIANTU_VERIFY_OK(report);
        QVERIFY(report->isSound());
        auto published = Project::open(file(), Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(published);
        QVERIFY((*published)->setting(QStringLiteral("counter")).toInt() >= saved);
        // Everything that was reported as changed is still there, and can be saved.
        auto project = opened();
        QVERIFY(project->setting(QStringLiteral("counter")).toInt() >= changed);
        QIANTU_VERIFY_OK(project->save(m_quiet));
        QVERIFY(!project->isModified());
    }
    QCOMPARE(entries(), (QStringList{QStringLiteral("plan.gpkg"), QStringLiteral("plan.gpkg.bak")}));
    QVERIFY(QDir(WorkingCopy::rootFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void TestPublishing::finishedPublishingIsKnownAsOurOwnAfterACrash()
{
    // As if the program had died after the rename and before it could note so.
    Origin before;
    {
        auto project = opened();
        QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Count"), QStringLiteral("counter"), QStringLiteral("7")));
    }
    {
        auto leftover = WorkingCopy::findLeftover(file());
        QVERIFY(leftover && *leftover);
        before = (*leftover)->origin();
    }
    {
        auto project = opened();
        QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("More"), QStringLiteral("b"), QStringLiteral("x")));
        QIANTU_VERIFY_OK(project->save(m_quiet));
        QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Unsaved"), QStringLiteral("c"), QStringLiteral("y")));
        project.reset();
        auto leftover = WorkingCopy::findLeftover(file());
        QVERIFY(leftover && *leftover);
        Origin origin = (*leftover)->origin();
        before.publishing =
            Origin::Publishing{file(), file() + QStringLiteral(".gone"), *origin.published, origin.publishedHead};
        QIANTU_VERIFY_OK((*leftover)->setOrigin(before));
    }
    auto project = opened();
    QVERIFY(project->wasRecovered());
    QCOMPARE(project->setting(QStringLiteral("c")), QStringLiteral("y"));
    QIANTU_VERIFY_OK(project->save(m_quiet)); // no conflict with our own file
}

void TestPublishing::fullDiskLeavesTheOldFile()
{
    const QByteArray before = contentOf(file());
    QVERIFY(before.size() > 100'000);
    const QString said = runChild(QStringLiteral("limited"));
    QVERIFY2(said.startsWith(QLatin1String("error")), qPrintable(said));
    QCOMPARE(contentOf(file()), before);
    QVERIFY(!entries().contains(QStringLiteral("plan.gpkg.bak")));
    QCOMPARE(entries().size(), 1);
}

void TestPublishing::readOnlyFolderOpensAndRefusesToSave()
{
    const QByteArray before = contentOf(file());
    // The other user needs a place for the working copy.
    QTemporaryDir data;
    QFile::setPermissions(data.path(), QFile::Permissions(0x7777));
    const QByteArray dataBefore = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
    const QString said = runChild(QStringLiteral("as-nobody"));
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7700));
    qputenv("XDG_DATA_HOME", dataBefore);
    QVERIFY2(said.startsWith(QStringLiteral("error %1").arg(static_cast<int>(Error::Kind::ReadOnly))),
             qPrintable(said));
    QVERIFY2(said.contains(m_folder->path()), qPrintable(said)); // it opened, and saving is what failed
    QCOMPARE(contentOf(file()), before);
    QCOMPARE(entries(), QStringList{QStringLiteral("plan.gpkg")});
}

void TestPublishing::cancelledSaveLeavesTheOldFile()
{
    auto project = opened();
    QIANTU_VERIFY_OK(project->setSetting(QStringLiteral("Count"), QStringLiteral("counter"), QStringLiteral("5")));
    const QByteArray before = contentOf(file());
    Progress cancelled;
    cancelled.cancel();
    QCOMPARE(project->save(cancelled).error().kind, Error::Kind::Cancelled);
    QCOMPARE(contentOf(file()), before);
    QCOMPARE(entries().size(), 1);
    QIANTU_VERIFY_OK(project->save(m_quiet));
}

QTEST_GUILESS_MAIN(TestPublishing)
#include "test_publishing.moc"
