// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/field_description.h"

#include "models/pilots/pilot.h"
#include "models/plans/plan.h"
#include "models/stations/station.h"

#include <QCoreApplication>
#include <algorithm>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::FieldDescription)
};

using Kind = FieldDescription::Kind;

FieldDescription field(const char* column, const QString& label, Kind kind, int width = 12)
{
    FieldDescription made;
    made.column = QLatin1String(column);
    made.label = label;
    made.kind = kind;
    made.width = width;
    return made;
}

FieldDescription text(const char* column, const QString& label, int width = 16)
{
    return field(column, label, Kind::Text, width);
}

FieldDescription longText(const char* column, const QString& label, int width = 28)
{
    auto made = field(column, label, Kind::Text, width);
    made.isLong = true;
    return made;
}

FieldDescription integer(const char* column, const QString& label, double minimum, double maximum)
{
    auto made = field(column, label, Kind::Integer, 7);
    made.minimum = minimum;
    made.maximum = maximum;
    return made;
}

FieldDescription year(const char* column, const QString& label)
{
    return integer(column, label, 1990, 2100);
}

FieldDescription choice(const char* column, const QString& label, std::vector<FieldChoice> choices, int width = 10)
{
    auto made = field(column, label, Kind::Choice, width);
    made.choices = std::move(choices);
    return made;
}

FieldDescription required(FieldDescription made)
{
    made.required = true;
    return made;
}

FieldDescription readOnly(FieldDescription made)
{
    made.editable = false;
    return made;
}

FieldDescription unique(FieldDescription made)
{
    made.required = true;
    made.unique = true;
    return made;
}

FieldDescription longitude()
{
    auto made = readOnly(field("longitude", Words::tr("Longitude"), Kind::Real, 11));
    made.expression = QStringLiteral("ST_MinX(geom)");
    made.decimals = 6;
    return made;
}

FieldDescription latitude()
{
    auto made = readOnly(field("latitude", Words::tr("Latitude"), Kind::Real, 10));
    made.expression = QStringLiteral("ST_MinY(geom)");
    made.decimals = 6;
    return made;
}

/// The choices of an enum whose values are named by toText() and displayName().
template <typename Enum, std::size_t Count>
std::vector<FieldChoice> choicesOf(const Enum (&values)[Count])
{
    std::vector<FieldChoice> choices;
    for (const Enum value : values) {
        choices.push_back({toText(value), displayName(value)});
    }
    return choices;
}

std::vector<FieldChoice> operators()
{
    return choicesOf(
        {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast, Operator::Tower, Operator::Other});
}

std::vector<FieldChoice> statuses()
{
    return choicesOf({Status::Planned, Status::Building, Status::InService, Status::Retired});
}

std::vector<FieldChoice> measures()
{
    return choicesOf({Measure::Level, Measure::Increase, Measure::Cumulative, Measure::Growth, Measure::AverageGrowth});
}

FieldDescription origin()
{
    return readOnly(choice("origin", Words::tr("Origin"),
                           {{QStringLiteral("pack"), Words::tr("shipped")},
                            {QStringLiteral("changed"), Words::tr("shipped, changed")},
                            {QStringLiteral("own"), Words::tr("own")}}));
}

FieldDescription county()
{
    return readOnly(field("region_code", Words::tr("County"), Kind::Region));
}

FieldDescription document(bool isRequired = false)
{
    auto made = field("document_key", Words::tr("Document"), Kind::Document, 18);
    made.required = isRequired;
    return made;
}

FieldDescription scenario()
{
    return field("scenario_id", Words::tr("Scenario"), Kind::Scenario, 10);
}

TableDescription stations()
{
    TableDescription made{QStringLiteral("stations"), Words::tr("Base stations"), QStringLiteral("number"),
                          QStringLiteral("number")};
    made.onMap = true;
    auto height = field("height_m", Words::tr("Height"), Kind::Real, 8);
    height.unit = QStringLiteral("m");
    height.minimum = 0;
    height.maximum = 1000;
    made.fields = {
        unique(text("number", Words::tr("Number"), 18)),
        text("name", Words::tr("Name"), 20),
        text("site", Words::tr("Site"), 14),
        county(),
        required(choice("operator", Words::tr("Operator"), operators())),
        required(choice("generation", Words::tr("Generation"),
                        choicesOf({Generation::G2, Generation::G3, Generation::G4, Generation::G5, Generation::G5A}),
                        8)),
        required(field("logical", Words::tr("Logical station"), Kind::Boolean, 8)),
        text("band", Words::tr("Band"), 8),
        required(choice("status", Words::tr("Status"), statuses())),
        field("in_service_date", Words::tr("In service since"), Kind::Date, 11),
        field("planned_date", Words::tr("Planned for"), Kind::Date, 11),
        scenario(),
        text("address", Words::tr("Address"), 24),
        height,
        longitude(),
        latitude(),
        longText("note", Words::tr("Note")),
        readOnly(field("synthetic", Words::tr("Synthetic"), Kind::Boolean, 8))};
    return made;
}

TableDescription routes()
{
    TableDescription made{QStringLiteral("routes"), Words::tr("Fibre routes"), {}, QStringLiteral("name")};
    made.onMap = true;
    auto length = readOnly(field("length_km", Words::tr("Length"), Kind::Real, 10));
    length.expression = QStringLiteral("length_m / 1000.0");
    length.unit = QStringLiteral("km");
    length.decimals = 3;
    made.fields = {text("name", Words::tr("Name"), 24),
                   required(choice("kind", Words::tr("Kind"),
                                   {{QStringLiteral("fibre"), Words::tr("fibre")},
                                    {QStringLiteral("backbone"), Words::tr("backbone")},
                                    {QStringLiteral("duct"), Words::tr("duct")},
                                    {QStringLiteral("other"), Words::tr("other")}})),
                   choice("operator", Words::tr("Operator"), operators()),
                   integer("cores", Words::tr("Cores"), 1, 10000),
                   county(),
                   required(choice("status", Words::tr("Status"), statuses())),
                   field("in_service_date", Words::tr("In service since"), Kind::Date, 11),
                   scenario(),
                   length,
                   longText("note", Words::tr("Note"))};
    return made;
}

TableDescription areas()
{
    TableDescription made{QStringLiteral("areas"), Words::tr("Areas"), {}, QStringLiteral("name")};
    made.onMap = true;
    made.fields = {text("name", Words::tr("Name"), 24),
                   required(choice("kind", Words::tr("Kind"),
                                   {{QStringLiteral("park"), Words::tr("industrial park")},
                                    {QStringLiteral("scenic"), Words::tr("scenic area")},
                                    {QStringLiteral("blind_spot"), Words::tr("blind spot")},
                                    {QStringLiteral("coverage"), Words::tr("coverage")},
                                    {QStringLiteral("other"), Words::tr("other")}})),
                   county(), required(choice("status", Words::tr("Status"), statuses())),
                   longText("note", Words::tr("Note"))};
    return made;
}

TableDescription projects()
{
    TableDescription made{QStringLiteral("projects"), Words::tr("Smart-city projects"), {}, QStringLiteral("name")};
    made.onMap = true;
    made.fields = {required(text("name", Words::tr("Name"), 28)),
                   text("category", Words::tr("Category"), 14),
                   county(),
                   required(choice("status", Words::tr("Status"), statuses())),
                   year("year", Words::tr("Year")),
                   text("owner", Words::tr("Owner"), 18),
                   scenario(),
                   document(),
                   longText("quote", Words::tr("Quotation")),
                   longitude(),
                   latitude(),
                   longText("note", Words::tr("Note"))};
    return made;
}

TableDescription pilots()
{
    TableDescription made{QStringLiteral("pilots"), Words::tr("Pilots"), {}, QStringLiteral("place")};
    made.onMap = true;
    made.hasOrigin = true;
    made.fields = {required(text("programme", Words::tr("Programme"), 22)),
                   required(text("place", Words::tr("Place"), 16)),
                   required(field("region_code", Words::tr("Region"), Kind::Region)),
                   text("batch", Words::tr("Batch"), 10),
                   year("year", Words::tr("Year")),
                   required(choice("status", Words::tr("Status"),
                                   choicesOf({Pilot::Status::Named, Pilot::Status::Planned, Pilot::Status::Approved,
                                              Pilot::Status::Finished, Pilot::Status::Withdrawn}))),
                   document(),
                   text("clause", Words::tr("Clause"), 14),
                   longText("quote", Words::tr("Quotation")),
                   longText("note", Words::tr("Note")),
                   origin()};
    return made;
}

TableDescription annotations()
{
    TableDescription made{QStringLiteral("annotations"), Words::tr("Annotations"), {}, QStringLiteral("text")};
    made.onMap = true;
    made.fields = {required(longText("text", Words::tr("Text"), 36)), longitude(), latitude()};
    return made;
}

TableDescription documents()
{
    TableDescription made{QStringLiteral("documents"), Words::tr("Documents"), QStringLiteral("key"),
                          QStringLiteral("short_title")};
    made.hasOrigin = true;
    made.fields = {readOnly(unique(text("key", Words::tr("Key"), 18))),
                   text("number", Words::tr("Document number"), 22),
                   required(text("title", Words::tr("Title"), 36)),
                   required(text("short_title", Words::tr("Short title"), 18)),
                   required(text("issuer", Words::tr("Issuer"), 20)),
                   required(field("issued", Words::tr("Issued"), Kind::Date, 11)),
                   required(choice("issued_precision", Words::tr("Date known to the"),
                                   {{QStringLiteral("day"), Words::tr("day")},
                                    {QStringLiteral("month"), Words::tr("month")},
                                    {QStringLiteral("year"), Words::tr("year")}},
                                   8)),
                   required(integer("rank", Words::tr("Rank"), 1, 9)),
                   required(choice("kind", Words::tr("Kind"),
                                   {{QStringLiteral("plan"), Words::tr("plan")},
                                    {QStringLiteral("report"), Words::tr("report")},
                                    {QStringLiteral("statistics"), Words::tr("statistics")},
                                    {QStringLiteral("own"), Words::tr("own")}},
                                   8)),
                   year("period_from", Words::tr("Period from")),
                   year("period_to", Words::tr("Period to")),
                   longText("note", Words::tr("Note")),
                   origin()};
    return made;
}

TableDescription indicators()
{
    TableDescription made{QStringLiteral("indicators"), Words::tr("Indicators"), QStringLiteral("key"),
                          QStringLiteral("name")};
    made.hasOrigin = true;
    made.fields = {readOnly(unique(text("key", Words::tr("Key"), 22))),
                   required(text("name", Words::tr("Name"), 24)),
                   required(text("name_en", Words::tr("English name"), 24)),
                   readOnly(text("category", Words::tr("Category"), 10)),
                   readOnly(text("unit", Words::tr("Unit"), 8)),
                   required(choice("better", Words::tr("Better is"),
                                   {{QStringLiteral("higher"), Words::tr("higher")},
                                    {QStringLiteral("lower"), Words::tr("lower")},
                                    {QStringLiteral("neither"), Words::tr("neither")}},
                                   8)),
                   required(integer("decimals", Words::tr("Decimals"), 0, 6)),
                   readOnly(choice("aggregation", Words::tr("Adds up by"),
                                   {{QStringLiteral("sum"), Words::tr("sum")},
                                    {QStringLiteral("ratio"), Words::tr("ratio")},
                                    {QStringLiteral("weighted_mean"), Words::tr("weighted mean")},
                                    {QStringLiteral("none"), Words::tr("not at all")}})),
                   readOnly(field("numerator_key", Words::tr("Numerator"), Kind::Indicator, 18)),
                   readOnly(field("denominator_key", Words::tr("Denominator"), Kind::Indicator, 18)),
                   readOnly(field("factor", Words::tr("Factor"), Kind::Real, 8)),
                   readOnly(field("weight_key", Words::tr("Weight"), Kind::Indicator, 18)),
                   readOnly(text("counted_layer", Words::tr("Counted layer"), 10)),
                   longText("definition", Words::tr("Definition")),
                   origin()};
    return made;
}

TableDescription targets()
{
    TableDescription made{QStringLiteral("targets"), Words::tr("Targets"), {}, {}};
    made.hasOrigin = true;
    made.fields = {readOnly(field("indicator_key", Words::tr("Indicator"), Kind::Indicator, 24)),
                   readOnly(field("region_code", Words::tr("Region"), Kind::Region)),
                   text("place", Words::tr("Place"), 10),
                   required(year("year", Words::tr("Year"))),
                   required(field("due", Words::tr("Due"), Kind::Date, 11)),
                   required(choice("comparator", Words::tr("Comparison"),
                                   choicesOf({Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost,
                                              Comparator::LessThan, Comparator::About, Comparator::Between}))),
                   required(field("value", Words::tr("Value"), Kind::Real)),
                   field("upper", Words::tr("Upper value"), Kind::Real),
                   required(text("unit", Words::tr("Unit"), 8)),
                   choice("kind", Words::tr("Binding"), choicesOf({TargetKind::Binding, TargetKind::Expected}), 8),
                   required(choice("measure", Words::tr("Measure"), measures())),
                   year("since", Words::tr("Base year")),
                   choice("operator", Words::tr("Operator"), operators()),
                   required(text("wording", Words::tr("Wording"), 10)),
                   document(true),
                   required(text("clause", Words::tr("Clause"), 14)),
                   required(longText("quote", Words::tr("Quotation"))),
                   longText("note", Words::tr("Note")),
                   origin()};
    return made;
}

TableDescription observations()
{
    TableDescription made{QStringLiteral("observations"), Words::tr("Observations"), {}, {}};
    made.hasOrigin = true;
    made.fields = {readOnly(field("indicator_key", Words::tr("Indicator"), Kind::Indicator, 24)),
                   readOnly(field("region_code", Words::tr("Region"), Kind::Region)),
                   text("place", Words::tr("Place"), 10),
                   required(field("date", Words::tr("Date"), Kind::Date, 11)),
                   required(choice("period", Words::tr("Period"),
                                   {{QStringLiteral("instant"), Words::tr("moment")},
                                    {QStringLiteral("year"), Words::tr("year")},
                                    {QStringLiteral("half"), Words::tr("half year")},
                                    {QStringLiteral("quarter"), Words::tr("quarter")},
                                    {QStringLiteral("month"), Words::tr("month")}},
                                   8)),
                   required(choice("measure", Words::tr("Measure"), measures())),
                   year("since", Words::tr("Base year")),
                   choice("operator", Words::tr("Operator"), operators()),
                   required(field("value", Words::tr("Value"), Kind::Real)),
                   required(text("unit", Words::tr("Unit"), 8)),
                   required(choice("method", Words::tr("Method"),
                                   {{QStringLiteral("reported"), Words::tr("reported")},
                                    {QStringLiteral("counted"), Words::tr("counted on the map")},
                                    {QStringLiteral("estimated"), Words::tr("estimated")},
                                    {QStringLiteral("forecast"), Words::tr("forecast")}})),
                   choice("approximate", Words::tr("Roughly"),
                          {{QStringLiteral("about"), Words::tr("about")},
                           {QStringLiteral("more_than"), Words::tr("more than")},
                           {QStringLiteral("less_than"), Words::tr("less than")}},
                          8),
                   document(),
                   text("source", Words::tr("Source"), 18),
                   text("clause", Words::tr("Clause"), 14),
                   longText("quote", Words::tr("Quotation")),
                   longText("note", Words::tr("Note")),
                   origin()};
    return made;
}

TableDescription tasks()
{
    TableDescription made{QStringLiteral("tasks"), Words::tr("Tasks"), {}, QStringLiteral("title")};
    made.hasOrigin = true;
    made.fields = {readOnly(field("document_key", Words::tr("Document"), Kind::Document, 18)),
                   required(text("number", Words::tr("Number"), 8)),
                   required(text("title", Words::tr("Title"), 36)),
                   required(text("clause", Words::tr("Clause"), 14)),
                   text("lead", Words::tr("Lead"), 20),
                   text("responsible", Words::tr("Responsible"), 28),
                   year("due_year", Words::tr("Due year")),
                   required(longText("quote", Words::tr("Quotation"))),
                   origin()};
    return made;
}

TableDescription imports()
{
    TableDescription made{QStringLiteral("imports"), Words::tr("Imports"), {}, QStringLiteral("file_name")};
    made.editable = false;
    made.fields = {text("made_at", Words::tr("Imported at (UTC)"), 22), text("file_name", Words::tr("File"), 28)};
    const auto count = [&](const char* column, const QString& label) {
        made.fields.push_back(field(column, label, Kind::Integer, 9));
    };
    count("read_rows", Words::tr("Rows read"));
    count("added", Words::tr("Added"));
    count("changed", Words::tr("Changed"));
    count("unchanged", Words::tr("Unchanged"));
    count("rejected", Words::tr("Rejected"));
    count("missing", Words::tr("Missing"));
    made.fields.push_back(text("file_sha256", Words::tr("Checksum (SHA-256)"), 24));
    for (auto& each : made.fields) {
        each.editable = false;
    }
    return made;
}

} // namespace

int TableDescription::indexOf(const QString& column) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldDescription& each) { return each.column == column; });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

const FieldDescription* TableDescription::field(const QString& column) const
{
    const int index = indexOf(column);
    return index < 0 ? nullptr : &fields[static_cast<std::size_t>(index)];
}

QStringList describedTables()
{
    return {QStringLiteral("stations"),  QStringLiteral("routes"),       QStringLiteral("areas"),
            QStringLiteral("projects"),  QStringLiteral("pilots"),       QStringLiteral("annotations"),
            QStringLiteral("targets"),   QStringLiteral("observations"), QStringLiteral("indicators"),
            QStringLiteral("documents"), QStringLiteral("tasks"),        QStringLiteral("imports")};
}

TableDescription describeTable(const QString& table)
{
    using Make = TableDescription (*)();
    static const std::pair<const char*, Make> makers[] = {
        {"stations", stations},         {"routes", routes},         {"areas", areas},
        {"projects", projects},         {"pilots", pilots},         {"annotations", annotations},
        {"documents", documents},       {"indicators", indicators}, {"targets", targets},
        {"observations", observations}, {"tasks", tasks},           {"imports", imports}};
    for (const auto& [name, make] : makers) {
        if (table == QLatin1String(name)) {
            return make();
        }
    }
    TableDescription none;
    none.table = table;
    none.editable = false;
    return none;
}

} // namespace qiantu
