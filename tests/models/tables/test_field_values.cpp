// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/field_values.h"

#include "tests/models/tables/table_fixture.h"

#include <QRegularExpression>
#include <QTest>

namespace qiantu::test {

/// Fields say and understand what the schema stores.
class TestFieldValues : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenedSample> m_opened;
    FieldReferences m_references;

    Result<QVariant> typed(const char* table, const char* column, const QString& text) const
    {
        const auto description = describeTable(QLatin1String(table));
        return valueFromText(*description.field(QLatin1String(column)), text, m_references);
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_opened = std::make_unique<OpenedSample>();
        m_references = orAbort(FieldReferences::read(m_opened->database()), "references");
    }

    void whatIsDescribedIsWhatTheSchemaHas()
    {
        for (const QString& table : describedTables()) {
            const auto description = describeTable(table);
            SQLite::Statement info(m_opened->database(), "PRAGMA table_info(" + table.toStdString() + ")");
            QSet<QString> columns;
            QSet<QString> mandatory;
            while (info.executeStep()) {
                columns << QString::fromUtf8(info.getColumn(1).getText());
                if (info.getColumn(3).getInt() == 1) {
                    mandatory << QString::fromUtf8(info.getColumn(1).getText());
                }
            }
            for (const auto& field : description.fields) {
                QVERIFY2(!field.expression.isEmpty() || columns.contains(field.column), qPrintable(field.column));
                QVERIFY2(!field.label.isEmpty(), qPrintable(field.column));
                if (field.editable) {
                    QVERIFY2(field.required == mandatory.contains(field.column),
                             qPrintable(table + QLatin1Char('.') + field.column));
                }
            }
        }
    }

    void choicesAreThoseOfTheChecks()
    {
        for (const QString& table : describedTables()) {
            const QString sql =
                m_opened->text(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = '%1'").arg(table));
            for (const auto& field : describeTable(table).fields) {
                if (field.kind != FieldDescription::Kind::Choice) {
                    continue;
                }
                const QRegularExpression list(QStringLiteral("\\(%1 IN \\(([^)]*)\\)").arg(field.column));
                const auto match = list.match(sql);
                QVERIFY2(match.hasMatch(), qPrintable(table + QLatin1Char('.') + field.column));
                QSet<QString> allowed;
                for (const QString& each : match.captured(1).split(QLatin1Char(','))) {
                    allowed << each.trimmed().mid(1).chopped(1);
                }
                QSet<QString> offered;
                for (const auto& choice : field.choices) {
                    offered << choice.text;
                    QVERIFY2(!choice.name.isEmpty(), qPrintable(choice.text));
                }
                QCOMPARE(offered, allowed);
            }
        }
    }

    void everyStoredValueReadsBackFromItsText()
    {
        for (const QString& table : describedTables()) {
            const auto description = describeTable(table);
            for (const auto& [id, row] : m_opened->allRows(description)) {
                for (std::size_t i = 0; i < row.size(); ++i) {
                    const auto& field = description.fields[i];
                    if (row[i].isNull() || row[i].toString() != row[i].toString().simplified() ||
                        row[i].toString().isEmpty()) {
                        continue;
                    }
                    auto any = field;
                    any.required = false;
                    const auto back = valueFromText(any, typedText(field, row[i], m_references), m_references);
                    QVERIFY2(back.has_value(), back ? "" : qPrintable(field.column + back.error().message()));
                    if (field.kind == FieldDescription::Kind::Real) {
                        QCOMPARE(back->toDouble(), row[i].toDouble());
                    } else {
                        QCOMPARE(*back, row[i]);
                    }
                }
            }
        }
    }

    void spellingsOfInventoriesAreUnderstood()
    {
        QCOMPARE(*typed("stations", "operator", QStringLiteral("中国移动")), QVariant(QStringLiteral("mobile")));
        QCOMPARE(*typed("stations", "generation", QStringLiteral("NR")), QVariant(QStringLiteral("5G")));
        QCOMPARE(*typed("stations", "status", QStringLiteral("在网")), QVariant(QStringLiteral("in_service")));
        QCOMPARE(*typed("stations", "logical", QStringLiteral("是")), QVariant(1LL));
        QCOMPARE(*typed("stations", "in_service_date", QStringLiteral("2024年6月3日")),
                 QVariant(QStringLiteral("2024-06-03")));
        QCOMPARE(*typed("stations", "height_m", QStringLiteral("３5.50 m")), QVariant(35.5));
        QCOMPARE(*typed("stations", "scenario_id", QStringLiteral("方案甲")), QVariant(7LL));
        QCOMPARE(*typed("pilots", "region_code", QStringLiteral("水城县")), QVariant(QStringLiteral("520204")));
        QCOMPARE(*typed("stations", "name", QStringLiteral("  a  b ")), QVariant(QStringLiteral("a b")));
        QVERIFY(typed("stations", "name", QStringLiteral(" "))->isNull());
    }

    void whatIsNotUnderstoodIsSaidInWords()
    {
        const auto refused = [&](const char* table, const char* column, const QString& text) {
            const auto value = typed(table, column, text);
            return value ? QString() : value.error().what;
        };
        QVERIFY(refused("stations", "height_m", QStringLiteral("tall")).contains(QLatin1String("tall")));
        QVERIFY(refused("stations", "height_m", QStringLiteral("-1")).contains(QLatin1String("1000")));
        QVERIFY(!refused("stations", "height_m", QStringLiteral("nan")).isEmpty());
        QVERIFY(!refused("stations", "height_m", QStringLiteral("1e999")).isEmpty());
        QVERIFY(!refused("routes", "cores", QStringLiteral("12.5")).isEmpty());
        QVERIFY(!refused("routes", "cores", QStringLiteral("0")).isEmpty());
        QVERIFY(!refused("stations", "in_service_date", QStringLiteral("2023-02-29")).isEmpty());
        QVERIFY(!refused("stations", "in_service_date", QStringLiteral("2023-02")).isEmpty());
        QVERIFY(!refused("stations", "number", QStringLiteral("  ")).isEmpty());
        QVERIFY(refused("stations", "status", QStringLiteral("maybe")).contains(QLatin1String("maybe")));
        QVERIFY(!refused("stations", "scenario_id", QStringLiteral("99")).isEmpty());
        QVERIFY(!refused("pilots", "region_code", QStringLiteral("长安")).isEmpty());
        QVERIFY(!refused("projects", "document_key", QStringLiteral("nothing")).isEmpty());
    }

    void cleanupTestCase() { m_opened.reset(); }
};

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestFieldValues)

#include "test_field_values.moc"
