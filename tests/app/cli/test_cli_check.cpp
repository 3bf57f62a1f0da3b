// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using qiantu::test::Ran;
using qiantu::test::sha256;

namespace {

Ran run(const QStringList& arguments)
{
    return qiantu::test::runProgram(QStringLiteral(QIANTU_PROGRAM), arguments);
}

bool isTextOrNull(const QJsonValue& value)
{
    return value.isString() || value.isNull();
}

bool isNumberOrNull(const QJsonValue& value)
{
    return value.isDouble() || value.isNull();
}

} // namespace

class TestCliCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("sample.gpkg"));
        const auto made = run({"sample", m_project, "--stations", "2000"});
        QVERIFY2(made.code == 0, made.description());
        m_rows = rows({});
    }

    void thereIsARowForEveryTarget()
    {
        const auto info = run({"info", m_project, "--format", "json"}).json().object();
        QVERIFY(!m_rows.isEmpty());
        QCOMPARE(m_rows.size(), info.value("targets").toInt());
    }

    void everyRowHasEveryKeyWithItsType()
    {
        static const QStringList statuses{"met", "on_track", "behind", "missed", "no_data", "in_conflict"};
        static const QStringList comparators{"at_least", "more_than", "at_most", "less_than", "about", "between"};
        for (const auto& value : m_rows) {
            const auto row = value.toObject();
            const auto words = QJsonDocument(row).toJson();
            for (const auto* key : {"indicator", "indicator_name", "region", "region_name", "comparator", "unit",
                                    "document", "document_title", "clause", "quote", "status"}) {
                QVERIFY2(row.value(QLatin1String(key)).isString() &&
                             !row.value(QLatin1String(key)).toString().isEmpty(),
                         key + words);
            }
            for (const auto* key : {"upper", "actual", "gap", "pace_per_month", "forecast", "with_plans"}) {
                QVERIFY2(row.contains(QLatin1String(key)) && isNumberOrNull(row.value(QLatin1String(key))),
                         key + words);
            }
            for (const auto* key : {"kind", "superseded_by", "actual_source", "actual_date", "coverage"}) {
                QVERIFY2(row.contains(QLatin1String(key)) && isTextOrNull(row.value(QLatin1String(key))), key + words);
            }
            QVERIFY2(row.value("year").isDouble() && row.value("target").isDouble(), words);
            QVERIFY2(statuses.contains(row.value("status").toString()), words);
            QVERIFY2(comparators.contains(row.value("comparator").toString()), words);
            QVERIFY2(row.value("region").toString().size() == 6, words);
            QCOMPARE(row.value("upper").isDouble(), row.value("comparator").toString() == QLatin1String("between"));
        }
    }

    void documentIsItsNumberWhereItHasOne()
    {
        bool numbered = false;
        bool titled = false;
        for (const auto& value : m_rows) {
            const auto row = value.toObject();
            if (row.value("document_title").toString() == QStringLiteral("贵州省信息通信业“十四五”规划")) {
                QCOMPARE(row.value("document"), row.value("document_title"));
                titled = true;
            }
            numbered = numbered || row.value("document").toString() == QStringLiteral("黔府办函〔2024〕34号");
        }
        QVERIFY(titled && numbered);
    }

    void supersededTargetsAreThere()
    {
        int superseded = 0;
        for (const auto& row : m_rows) {
            superseded += row.toObject().value("superseded_by").toString().isEmpty() ? 0 : 1;
        }
        QVERIFY(superseded > 0);
    }

    void yearNarrows()
    {
        const auto some = rows({"--year", "2025"});
        QVERIFY(!some.isEmpty() && some.size() < m_rows.size());
        for (const auto& row : some) {
            QCOMPARE(row.toObject().value("year").toInt(), 2025);
        }
    }

    void regionIsNamedByCodeOrName()
    {
        const auto byCode = rows({"--region", "520100"});
        QVERIFY(!byCode.isEmpty());
        for (const auto& row : byCode) {
            QCOMPARE(row.toObject().value("region").toString(), QStringLiteral("520100"));
        }
        QCOMPARE(rows({"--region", "贵阳市"}), byCode);
        QCOMPARE(rows({"--region", "贵阳"}), byCode);
    }

    void levelNarrows()
    {
        int sum = 0;
        for (const auto* level : {"province", "prefecture", "county"}) {
            const auto some = rows({"--level", QLatin1String(level)});
            sum += static_cast<int>(some.size());
            for (const auto& row : some) {
                const QString code = row.toObject().value("region").toString();
                const QString expected = code.endsWith(QLatin1String("0000")) ? "province"
                                         : code.endsWith(QLatin1String("00")) ? "prefecture"
                                                                              : "county";
                QCOMPARE(QString::fromLatin1(level), expected);
            }
        }
        QCOMPARE(sum, static_cast<int>(m_rows.size()));
    }

    void regionWithALevelMeansTheRegionsInIt()
    {
        const auto prefectures = rows({"--region", "520000", "--level", "prefecture"});
        QCOMPARE(prefectures, rows({"--level", "prefecture"}));
        QVERIFY(!prefectures.isEmpty());
    }

    void documentIsNamedByNumberTitleOrKey()
    {
        const auto byNumber = rows({"--document", "黔府办函〔2024〕34号"});
        QVERIFY(!byNumber.isEmpty() && byNumber.size() < m_rows.size());
        for (const auto& row : byNumber) {
            QCOMPARE(row.toObject().value("document").toString(), QStringLiteral("黔府办函〔2024〕34号"));
        }
        QCOMPARE(rows({"--document", byNumber.at(0).toObject().value("document_title").toString()}), byNumber);
        QCOMPARE(rows({"--document", byNumber.at(0).toObject().value("document_key").toString()}), byNumber);
    }

    void unknownNameIsAFailure_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("region code") << QStringList{"--region", "999999"};
        QTest::newRow("region name") << QStringList{"--region", "巴黎"};
        QTest::newRow("document") << QStringList{"--document", "黔府办函〔1999〕1号"};
        QTest::newRow("level") << QStringList{"--level", "street"};
    }

    void unknownNameIsAFailure()
    {
        QFETCH(QStringList, options);
        const auto ran = run(QStringList{"check", m_project} + options);
        QVERIFY2(ran.failedWith(1), ran.description());
        QVERIFY2(ran.err.contains(options.last().toUtf8()), ran.err);
    }

    void checkDateDecidesWhatIsMissed()
    {
        const auto count = [](const QJsonArray& all, const char* status) {
            int n = 0;
            for (const auto& row : all) {
                n += row.toObject().value("status").toString() == QLatin1String(status) ? 1 : 0;
            }
            return n;
        };
        // Before any document was issued nothing is due, so nothing can be missed.
        QCOMPARE(count(rows({"--as-of", "2020-01-01"}), "missed"), 0);
        QVERIFY(count(rows({"--as-of", "2027-01-01"}), "missed") > 0);
    }

    void tableEndsWithASummary()
    {
        const auto ran = run({"check", m_project, "--as-of", "2023-06-30"});
        QCOMPARE(ran.code, 0);
        const auto last = ran.out.trimmed().split('\n').last();
        for (const auto* word : {"2023-06-30", "met", "behind", "missed", "no data"}) {
            QVERIFY2(last.contains(word), last);
        }
    }

    void csvHasTheSameRows()
    {
        const auto ran = run({"check", m_project, "--year", "2025", "--format", "csv"});
        QCOMPARE(ran.code, 0);
        // For the next program of a pipe; a file has the mark that spreadsheet programs want.
        QVERIFY(ran.out.startsWith("indicator,"));
        QVERIFY(ran.out.count("\r\n") >= rows({"--year", "2025"}).size());
    }

    void fileGetsWhatTheTerminalWouldGet_data()
    {
        QTest::addColumn<QString>("format");
        for (const auto* format : {"table", "json", "csv"}) {
            QTest::newRow(format) << QString::fromLatin1(format);
        }
    }

    void fileGetsWhatTheTerminalWouldGet()
    {
        QFETCH(QString, format);
        const QString path = m_folder.filePath(QStringLiteral("check.") + format);
        const QStringList arguments{"check", m_project, "--year", "2025", "--as-of", "2025-06-30", "--format", format};
        const auto written = run(arguments + QStringList{"-o", path});
        QVERIFY2(written.code == 0, written.description());
        QVERIFY(written.out.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto content = file.readAll();
        if (format == QLatin1String("csv")) {
            QVERIFY(content.startsWith("\xEF\xBB\xBF"));
            content.remove(0, 3);
        } else if (!content.endsWith('\n')) {
            content += '\n';
        }
        QCOMPARE(content, run(arguments).out);
    }

    void workbookIsOne()
    {
        const QString path = m_folder.filePath(QStringLiteral("check.xlsx"));
        const auto ran = run({"check", m_project, "--format", "xlsx", "-o", path});
        QVERIFY2(ran.code == 0, ran.description());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(4) == QByteArray("PK\x03\x04", 4));
    }

    void outputNeverOverwritesTheProject()
    {
        const auto before = sha256(m_project);
        for (const auto* format : {"json", "csv", "xlsx", "table"}) {
            const auto ran = run({"check", m_project, "--format", QLatin1String(format), "-o", m_project});
            QVERIFY2(ran.failedWith(1), ran.description());
        }
        QCOMPARE(sha256(m_project), before);
    }

    void unwritableFileIsAFailure()
    {
        for (const auto* format : {"json", "csv", "xlsx", "table"}) {
            const auto ran = run({"check", m_project, "--format", QLatin1String(format), "-o",
                                  m_folder.filePath(QStringLiteral("no/such/folder/check"))});
            QVERIFY2(ran.failedWith(1), ran.description());
        }
    }

private:
    QJsonArray rows(const QStringList& options)
    {
        const auto ran = run(QStringList{"check", m_project, "--format", "json"} + options);
        if (ran.code != 0 || !ran.err.isEmpty()) {
            qWarning("%s", ran.description().constData());
        }
        return ran.json().array();
    }

    QTemporaryDir m_folder;
    QString m_project;
    QJsonArray m_rows;
};

QTEST_GUILESS_MAIN(TestCliCheck)
#include "test_cli_check.moc"
