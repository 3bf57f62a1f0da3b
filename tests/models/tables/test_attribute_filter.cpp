// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/attribute_filter.h"

#include "tests/models/tables/table_fixture.h"

#include <QTest>

namespace qiantu::test {

using Test = AttributeCondition::Test;
using Conditions = std::vector<AttributeCondition>;

/// What is typed above a column means what people mean by it.
class TestAttributeFilter : public QObject
{
    Q_OBJECT

private:
    TableDescription m_table = describeTable(QStringLiteral("stations"));
    FieldReferences m_references;

    Result<Conditions> typed(const char* column, const char* text) const
    {
        return conditionsFromTyped(*m_table.field(QLatin1String(column)), QString::fromUtf8(text), m_references);
    }

private Q_SLOTS:

    void initTestCase()
    {
        OpenedSample opened;
        m_references = orAbort(FieldReferences::read(opened.database()), "references");
    }

    void typedFiltersAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* column, const char* text, const char* wanted) {
            QTest::addRow("%s %s", column, text) << QByteArray(column) << QByteArray(text) << QString::fromUtf8(wanted);
        };
        row("name", "广场", "contains 广场");
        row("name", "  ", "");
        row("name", "=站", "is 站");
        row("name", "=", "is empty");
        row("name", "≠", "is not empty");
        row("name", "<>", "is not empty");
        row("name", ">", "");
        row("height_m", "30", "is 30");
        row("height_m", "1,200.5", "is 1200.5");
        row("height_m", "３０m", "is 30");
        row("height_m", ">= 30", "is at least 30");
        row("height_m", "≤30", "is at most 30");
        row("height_m", "＞5", "is above 5");
        row("height_m", "3..5.5", "is at least 3; is at most 5.5");
        row("height_m", "-5", "is -5");
        row("in_service_date", "2024", "is at least 2024-01-01; is at most 2024-12-31");
        row("in_service_date", "2024-02", "is at least 2024-02-01; is at most 2024-02-29");
        row("in_service_date", "2024年2月3日", "is at least 2024-02-03; is at most 2024-02-03");
        row("in_service_date", ">2024", "is above 2024-12-31");
        row("in_service_date", "<2024", "is below 2024-01-01");
        row("in_service_date", ">=2024-02", "is at least 2024-02-01");
        row("in_service_date", "2023-11..2024", "is at least 2023-11-01; is at most 2024-12-31");
        row("in_service_date", "≠2024-02-03", "is not 2024-02-03");
        row("status", "planned", "contains planned");
        row("status", "=planned", "is planned");
        row("operator", "=移动", "is mobile");
        row("region_code", "贵阳", "contains 贵阳");
        row("region_code", "=观山湖区", "is 520115");
        row("logical", "=是", "is 1");
        row("height_m", "high", "!");
        row("height_m", "3..x", "!");
        row("in_service_date", "2024-13", "!");
        row("in_service_date", "≠2024", "!");
        row("region_code", "=nowhere", "!");
    }

    void typedFiltersAreUnderstood()
    {
        QFETCH(const QByteArray, column);
        QFETCH(const QByteArray, text);
        QFETCH(const QString, wanted);
        const auto conditions = typed(column.constData(), text.constData());
        QStringList parts;
        if (!conditions) {
            QVERIFY(!conditions.error().what.isEmpty());
            parts << QStringLiteral("!");
        } else {
            for (const auto& condition : *conditions) {
                QCOMPARE(condition.column.toUtf8(), column);
                parts << (displayName(condition.comparison) + QLatin1Char(' ') + condition.value.toString()).trimmed();
            }
        }
        QCOMPARE(parts.join(QStringLiteral("; ")), wanted);
    }

    void everyKindOffersOperatorsWithNames()
    {
        for (const auto& field : m_table.fields) {
            for (const auto test : operatorsFor(field.kind)) {
                QVERIFY(!displayName(test).isEmpty());
            }
        }
    }

    void conditionsAreJoinedAsAsked()
    {
        AttributeFilter filter;
        QCOMPARE(sqlOf(filter, m_table, m_references)->sql, QString());
        filter.conditions = {{QStringLiteral("height_m"), Test::Greater, 3.0},
                             {QStringLiteral("status"), Test::Equal, QStringLiteral("planned")}};
        const auto all = sqlOf(filter, m_table, m_references);
        QIANTU_VERIFY(all);
        QVERIFY(all->sql.contains(QLatin1String(" AND ")) && !all->sql.contains(QLatin1String("planned")));
        QCOMPARE(all->parameters, (QVariantList{3.0, QStringLiteral("planned")}));
        filter.joining = AttributeFilter::Joining::Any;
        QVERIFY(sqlOf(filter, m_table, m_references)->sql.contains(QLatin1String(" OR ")));
    }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestAttributeFilter)

#include "test_attribute_filter.moc"
