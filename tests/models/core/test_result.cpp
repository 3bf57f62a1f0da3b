// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/progress.h"
#include "models/core/resources.h"
#include "models/core/result.h"

#include <QTest>

using namespace qiantu;

/// Errors, progress and the place of the resources.
class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagePutsPlaceFirstAndAdviceLast();
    void failCarriesTheError();
    void cancelIsSeenByTheWork();
    void resourcesLieWhereTheEnvironmentSays();
};

void TestResult::messagePutsPlaceFirstAndAdviceLast()
{
    QCOMPARE((Error{Error::Kind::Invalid, QStringLiteral("Bad."), {}, {}}.message()), QStringLiteral("Bad."));
    QCOMPARE((Error{Error::Kind::Invalid, QStringLiteral("Bad."), QStringLiteral("line 3"), QStringLiteral("Mend it.")}
                  .message()),
             QStringLiteral("line 3: Bad. Mend it."));
}

void TestResult::failCarriesTheError()
{
    const Result<int> result = fail(Error::Kind::Newer, QStringLiteral("Too new."), QStringLiteral("a.gpkg"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Newer);
    QCOMPARE(result.error().where, QStringLiteral("a.gpkg"));
}

void TestResult::cancelIsSeenByTheWork()
{
    Progress progress;
    QVERIFY(!progress.cancelled());
    progress.cancel();
    QVERIFY(progress.cancelled());
}

void TestResult::resourcesLieWhereTheEnvironmentSays()
{
    const QByteArray before = qgetenv("QIANTU_RESOURCES");
    qputenv("QIANTU_RESOURCES", "/somewhere/else/");
    QCOMPARE(resourcePath(QStringLiteral("packs/guizhou")), QStringLiteral("/somewhere/else/packs/guizhou"));
    qputenv("QIANTU_RESOURCES", before);
}

QTEST_GUILESS_MAIN(TestResult)
#include "test_result.moc"
