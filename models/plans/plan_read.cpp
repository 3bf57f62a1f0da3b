// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/SQLiteCpp.h>
#include <initializer_list>
#include <utility>

namespace qiantu {
namespace {

struct PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(PlanTexts)
};

/// Reads the columns of one row by name and remembers the first value that cannot be understood.
class Row
{
public:
    Row(SQLite::Statement& statement, const char* table) : m_statement(statement), m_table(QString::fromLatin1(table))
    {
    }

    bool has(const char* column) { return !m_statement.getColumn(column).isNull(); }

    QString text(const char* column)
    {
        const SQLite::Column value = m_statement.getColumn(column);
        return value.isNull() ? QString() : QString::fromUtf8(value.getText(), value.getBytes());
    }

    double real(const char* column) { return m_statement.getColumn(column).getDouble(); }

    int integer(const char* column) { return m_statement.getColumn(column).getInt(); }

    RowId id() { return m_statement.getColumn("id").getInt64(); }

    std::optional<int> optionalInteger(const char* column)
    {
        return has(column) ? std::optional(integer(column)) : std::nullopt;
    }

    QDate date(const char* column)
    {
        const QString written = text(column);
        const QDate value = QDate::fromString(written.left(10), Qt::ISODate);
        if (!value.isValid()) {
            fault(column, written);
        }
        return value;
    }

    /// The value whose stable text stands in the column; NULL reads as "".
    template <typename Enum>
    Enum choice(const char* column, std::initializer_list<std::pair<const char*, Enum>> choices)
    {
        const QString written = text(column);
        for (const auto& [word, value] : choices) {
            if (written == QLatin1String(word)) {
                return value;
            }
        }
        fault(column, written);
        return choices.begin()->second;
    }

    Origin origin()
    {
        return choice<Origin>("origin", {{"pack", Origin::Pack}, {"changed", Origin::Changed}, {"own", Origin::Own}});
    }

    Measure measure()
    {
        const auto value = measureFromText(text("measure"));
        if (!value) {
            fault("measure", text("measure"));
        }
        return value.value_or(Measure::Level);
    }

    void fault(const char* column, const QString& written)
    {
        if (!m_error) {
            m_error = Error{Error::Kind::Invalid,
                            PlanTexts::tr("The value “%1” of column %2 cannot be understood.")
                                .arg(written, QString::fromLatin1(column)),
                            PlanTexts::tr("%1, row %2").arg(m_table).arg(id()),
                            PlanTexts::tr("Check the project with “qiantu verify”.")};
        }
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    SQLite::Statement& m_statement;
    QString m_table;
    std::optional<Error> m_error;
};

template <typename Take>
std::optional<Error> readTable(SQLite::Database& database, const char* table, Take take)
{
    SQLite::Statement statement(database, std::string("SELECT * FROM ") + table + " ORDER BY id");
    while (statement.executeStep()) {
        Row row(statement, table);
        take(row);
        if (row.error()) {
            return row.error();
        }
    }
    return std::nullopt;
}

/// Reads the rows of these ids that are there, in the order of the ids.
template <typename Item>
Result<std::vector<Item>> readRows(SQLite::Database& database, const char* table, const std::vector<RowId>& ids,
                                   Item (*readItem)(Row&))
{
    std::vector<Item> items;
    SQLite::Statement statement(database, std::string("SELECT * FROM ") + table + " WHERE id = ?");
    for (const RowId id : ids) {
        statement.reset();
        statement.bind(1, id);
        if (statement.executeStep()) {
            Row row(statement, table);
            items.push_back(readItem(row));
            if (row.error()) {
                return tl::unexpected<Error>(*row.error());
            }
        }
    }
    return items;
}

Error unreadable(const SQLite::Exception& exception)
{
    return {Error::Kind::Failed,
            PlanTexts::tr("The plans cannot be read: %1.").arg(QString::fromUtf8(exception.what())),
            {},
            PlanTexts::tr("Check the project with “qiantu verify”.")};
}

Document readDocument(Row& row)
{
    Document document;
    document.key = row.text("key");
    document.number = row.text("number");
    document.title = row.text("title");
    document.shortTitle = row.text("short_title");
    document.issuer = row.text("issuer");
    document.issued = row.date("issued");
    using Precision = Document::Precision;
    document.issuedPrecision = row.choice<Precision>(
        "issued_precision", {{"day", Precision::Day}, {"month", Precision::Month}, {"year", Precision::Year}});
    document.rank = row.integer("rank");
    using Kind = Document::Kind;
    document.kind = row.choice<Kind>(
        "kind", {{"plan", Kind::Plan}, {"report", Kind::Report}, {"statistics", Kind::Statistics}, {"own", Kind::Own}});
    document.periodFrom = row.optionalInteger("period_from");
    document.periodTo = row.optionalInteger("period_to");
    document.id = row.id();
    document.note = row.text("note");
    document.origin = row.origin();
    return document;
}

QHash<QString, QStringList> readFilter(Row& row)
{
    QHash<QString, QStringList> filter;
    if (!row.has("counted_filter")) {
        return filter;
    }
    const QString written = row.text("counted_filter");
    const QJsonDocument json = QJsonDocument::fromJson(written.toUtf8());
    if (!json.isObject()) {
        row.fault("counted_filter", written);
        return filter;
    }
    const QJsonObject object = json.object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it->isArray()) {
            row.fault("counted_filter", written);
            return filter;
        }
        QStringList values;
        for (const QJsonValue& value : it->toArray()) {
            values << value.toVariant().toString();
        }
        filter.insert(it.key(), values);
    }
    return filter;
}

Indicator readIndicator(Row& row)
{
    using Better = Indicator::Better;
    using Aggregation = Indicator::Aggregation;
    using Layer = Indicator::CountedLayer;
    using Counted = Indicator::CountedMeasure;
    Indicator indicator;
    indicator.key = row.text("key");
    indicator.name = row.text("name");
    indicator.nameEn = row.text("name_en");
    indicator.category = row.text("category");
    indicator.unit = row.text("unit");
    indicator.better = row.choice<Better>(
        "better", {{"higher", Better::Higher}, {"lower", Better::Lower}, {"neither", Better::Neither}});
    indicator.decimals = row.integer("decimals");
    indicator.aggregation = row.choice<Aggregation>("aggregation", {{"sum", Aggregation::Sum},
                                                                    {"ratio", Aggregation::Ratio},
                                                                    {"weighted_mean", Aggregation::WeightedMean},
                                                                    {"none", Aggregation::None}});
    indicator.numerator = row.text("numerator_key");
    indicator.denominator = row.text("denominator_key");
    indicator.factor = row.has("factor") ? row.real("factor") : 1;
    indicator.weight = row.text("weight_key");
    indicator.countedLayer = row.choice<Layer>("counted_layer", {{"", Layer::None},
                                                                 {"stations", Layer::Stations},
                                                                 {"routes", Layer::Routes},
                                                                 {"projects", Layer::Projects},
                                                                 {"areas", Layer::Areas},
                                                                 {"pilots", Layer::Pilots}});
    indicator.countedMeasure = row.choice<Counted>(
        "counted_measure", {{"", Counted::Count}, {"count", Counted::Count}, {"length", Counted::Length}});
    indicator.countedFilter = readFilter(row);
    indicator.definition = row.text("definition");
    indicator.id = row.id();
    indicator.origin = row.origin();
    return indicator;
}

Target readTarget(Row& row)
{
    Target target;
    target.id = row.id();
    target.packKey = row.text("pack_key");
    target.indicator = row.text("indicator_key");
    target.region = row.text("region_code");
    target.place = row.text("place");
    target.year = row.integer("year");
    target.due = row.date("due");
    const auto comparator = comparatorFromText(row.text("comparator"));
    if (!comparator) {
        row.fault("comparator", row.text("comparator"));
    }
    target.comparator = comparator.value_or(Comparator::AtLeast);
    target.value = row.real("value");
    target.upper = row.has("upper") ? std::optional(row.real("upper")) : std::nullopt;
    target.unit = row.text("unit");
    const auto kind = targetKindFromText(row.text("kind"));
    if (!kind) {
        row.fault("kind", row.text("kind"));
    }
    target.kind = kind.value_or(TargetKind::Unstated);
    target.measure = row.measure();
    target.since = row.optionalInteger("since");
    target.operatorKey = row.text("operator");
    target.wording = row.text("wording");
    target.document = row.text("document_key");
    target.clause = row.text("clause");
    target.quote = row.text("quote");
    target.note = row.text("note");
    target.origin = row.origin();
    return target;
}

Observation readObservation(Row& row)
{
    using Period = Observation::Period;
    using Method = Observation::Method;
    using Approximate = Observation::Approximate;
    Observation observation;
    observation.id = row.id();
    observation.packKey = row.text("pack_key");
    observation.indicator = row.text("indicator_key");
    observation.region = row.text("region_code");
    observation.place = row.text("place");
    observation.date = row.date("date");
    observation.period = row.choice<Period>("period", {{"instant", Period::Instant},
                                                       {"year", Period::Year},
                                                       {"half", Period::Half},
                                                       {"quarter", Period::Quarter},
                                                       {"month", Period::Month}});
    observation.measure = row.measure();
    observation.since = row.optionalInteger("since");
    observation.operatorKey = row.text("operator");
    observation.value = row.real("value");
    observation.unit = row.text("unit");
    observation.method = row.choice<Method>("method", {{"reported", Method::Reported},
                                                       {"counted", Method::Counted},
                                                       {"estimated", Method::Estimated},
                                                       {"forecast", Method::Forecast}});
    observation.approximate = row.choice<Approximate>("approximate", {{"", Approximate::Exact},
                                                                      {"about", Approximate::About},
                                                                      {"more_than", Approximate::MoreThan},
                                                                      {"less_than", Approximate::LessThan}});
    observation.document = row.text("document_key");
    observation.source = row.text("source");
    observation.clause = row.text("clause");
    observation.quote = row.text("quote");
    observation.note = row.text("note");
    observation.origin = row.origin();
    return observation;
}

} // namespace

Result<Plan> Plan::read(SQLite::Database& database)
{
    Plan plan;
    if (auto definitions = plan.readDefinitions(database); !definitions) {
        return tl::unexpected(definitions.error());
    }
    try {
        auto error = readTable(database, "targets", [&plan](Row& row) { plan.targets.push_back(readTarget(row)); });
        if (!error) {
            error = readTable(database, "observations",
                              [&plan](Row& row) { plan.observations.push_back(readObservation(row)); });
        }
        if (error) {
            return tl::unexpected<Error>(*error);
        }
        return plan;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(unreadable(exception));
    }
}

Result<void> Plan::readDefinitions(SQLite::Database& database)
{
    try {
        QHash<QString, Document> newDocuments;
        QHash<QString, Indicator> newIndicators;
        auto error = readTable(database, "documents", [&](Row& row) {
            const Document document = readDocument(row);
            newDocuments.insert(document.key, document);
        });
        if (!error) {
            error = readTable(database, "indicators", [&](Row& row) {
                const Indicator indicator = readIndicator(row);
                newIndicators.insert(indicator.key, indicator);
            });
        }
        if (error) {
            return tl::unexpected<Error>(*error);
        }
        documents = std::move(newDocuments);
        indicators = std::move(newIndicators);
        return {};
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(unreadable(exception));
    }
}

Result<std::vector<Target>> Plan::readTargets(SQLite::Database& database, const std::vector<RowId>& ids)
{
    try {
        return readRows(database, "targets", ids, &readTarget);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(unreadable(exception));
    }
}

Result<std::vector<Observation>> Plan::readObservations(SQLite::Database& database, const std::vector<RowId>& ids)
{
    try {
        return readRows(database, "observations", ids, &readObservation);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(unreadable(exception));
    }
}

} // namespace qiantu
