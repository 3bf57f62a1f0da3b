// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/shared_list.h"

#include <QString>
#include <QTest>
#include <algorithm>

using namespace qiantu;

class TestSharedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCopyKeepsWhatTheOtherChanges()
    {
        SharedList<QString> list{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        const SharedList<QString> snapshot = list;
        list.edit(1) = QStringLiteral("B");
        list.replace(2, QStringLiteral("C"));
        QCOMPARE(snapshot[1], QStringLiteral("b"));
        QCOMPARE(snapshot[2], QStringLiteral("c"));
        QCOMPARE(list[1], QStringLiteral("B"));
        QCOMPARE(list[2], QStringLiteral("C"));
        list.erase(0);
        list.insert(0, QStringLiteral("new"));
        list.push_back(QStringLiteral("last"));
        QCOMPARE(snapshot.size(), std::size_t(3));
        QCOMPARE(snapshot.front(), QStringLiteral("a"));
        QCOMPARE(list.size(), std::size_t(4));
        QCOMPARE(list.front(), QStringLiteral("new"));
        QCOMPARE(list.back(), QStringLiteral("last"));
    }

    void whatIsNotChangedKeepsItsAddressInEveryCopy()
    {
        SharedList<int> list{1, 2, 3};
        const SharedList<int> snapshot = list;
        list.edit(1) = 20;
        QCOMPARE(&list[0], &snapshot[0]);
        QVERIFY(&list[1] != &snapshot[1]);
        QCOMPARE(&list[2], &snapshot[2]);
        const int* third = &list[2];
        list.insert(0, 0);
        QCOMPARE(&list[3], third);
    }

    void anElementThatNobodySharesIsChangedInPlace()
    {
        SharedList<int> list{1, 2};
        const int* second = &list[1];
        list.edit(1) = 5;
        QCOMPARE(&list[1], second);
    }

    void iteratorsAreThoseOfAVector()
    {
        const SharedList<int> list{4, 1, 3, 2};
        QCOMPARE(list.end() - list.begin(), std::ptrdiff_t(4));
        QCOMPARE(*std::max_element(list.begin(), list.end()), 4);
        QCOMPARE(*(list.begin() + 2), 3);
        QCOMPARE(list.begin()[3], 2);
        QVERIFY(list.begin() < list.end());
        QCOMPARE(std::vector<int>(list.begin(), list.end()), std::vector<int>({4, 1, 3, 2}));
        const SharedList<int> sorted{1, 3, 5, 7};
        QCOMPARE(std::lower_bound(sorted.begin(), sorted.end(), 5) - sorted.begin(), std::ptrdiff_t(2));
    }
};

QTEST_APPLESS_MAIN(TestSharedList)
#include "test_shared_list.moc"
