// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text_search.h"

#include <QTest>

using namespace qiantu;

/// People find a text by its characters, its pinyin or the initials, and better finds come first.
class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundBy_data();
    void isFoundBy();
    void betterFindsScoreMore();
};

void TestTextSearch::isFoundBy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* name, const char* text, const char* typed, bool found) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed) << found;
    };
    row("characters", "导入基站", "基站", true);
    row("pinyin", "导入基站", "daorujizhan", true);
    row("pinyin with spaces", "导入基站", "dao ru", true);
    row("initials", "导入基站", "drjz", true);
    row("inner initials", "导入基站", "jz", true);
    row("full width", "导入 CSV", "ｃｓｖ", true);
    row("latin words' initials", "Zoom to selection", "zts", true);
    row("with gaps", "Export the check report", "exprep", true);
    row("nothing typed", "导入基站", "", true);
    row("another", "导入基站", "dy", false);
    row("one letter somewhere inside", "导入基站", "z", false);
    row("order matters", "导入基站", "zhanji", false);
}

void TestTextSearch::isFoundBy()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QCOMPARE(SearchableText(text).score(typed) > 0, found);
}

void TestTextSearch::betterFindsScoreMore()
{
    const SearchableText undo(QStringLiteral("撤销"));
    const SearchableText all(QStringLiteral("全部撤销"));
    QVERIFY(undo.score(QStringLiteral("撤销")) > all.score(QStringLiteral("撤销")));
    QVERIFY(undo.score(QStringLiteral("cx")) > all.score(QStringLiteral("cx")));
    QVERIFY(undo.score(QStringLiteral("撤")) > undo.score(QStringLiteral("cx")));
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "test_text_search.moc"
