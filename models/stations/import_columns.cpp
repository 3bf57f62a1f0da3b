// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_columns.h"

#include "models/stations/station_vocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace qiantu {

namespace {

class ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(ImportColumns)

public:
    static QString nameOf(ImportField field)
    {
        switch (field) {
        case ImportField::Number:
            return tr("station number");
        case ImportField::Name:
            return tr("station name");
        case ImportField::Site:
            return tr("site number");
        case ImportField::Longitude:
            return tr("longitude");
        case ImportField::Latitude:
            return tr("latitude");
        case ImportField::Position:
            return tr("longitude and latitude");
        case ImportField::County:
            return tr("county");
        case ImportField::Operator:
            return tr("operator");
        case ImportField::Generation:
            return tr("generation");
        case ImportField::Logical:
            return tr("logical station");
        case ImportField::Band:
            return tr("band");
        case ImportField::Status:
            return tr("status");
        case ImportField::InServiceDate:
            return tr("in service since");
        case ImportField::PlannedDate:
            return tr("planned for");
        case ImportField::Address:
            return tr("address");
        case ImportField::Height:
            return tr("antenna height");
        case ImportField::Note:
            break;
        }
        return tr("note");
    }

    static QString byUser() { return tr("chosen"); }

    static QString byName() { return tr("by its name"); }

    static QString byPart(const QString& part) { return tr("its name contains \"%1\"").arg(part); }

    static QString taken(const QString& header, ImportField field)
    {
        return tr("not used: \"%1\" is taken for %2 already").arg(header, nameOf(field));
    }

    static QString unknown() { return tr("not used: no field has this name"); }
};

struct FieldNames
{
    ImportField field;
    const char* text;
    /// Names that a header must equal, after normalizing.
    std::vector<const char16_t*> names;
    /// Names that a header may merely contain.
    std::vector<const char16_t*> parts;
};

const std::vector<FieldNames>& fieldNames()
{
    static const std::vector<FieldNames> table{
        {ImportField::Number,
         "number",
         {u"基站编号",    u"基站编码", u"基站号",   u"基站id",     u"站点编号",     u"站点编码",  u"站号",
          u"编号",        u"编码",     u"站点id",   u"逻辑站编号", u"逻辑基站编号", u"网元编号",  u"资源编码",
          u"number",      u"no",       u"no.",      u"id",         u"stationid",    u"stationno", u"stationnumber",
          u"stationcode", u"bsid",     u"enodebid", u"gnodebid",   u"gnbid",        u"enbid",     u"code"},
         {u"基站编号", u"基站编码", u"基站id", u"站点编号", u"站点编码", u"stationid", u"stationnumber"}},
        {ImportField::Name,
         "name",
         {u"基站名称", u"基站名", u"站点名称", u"站点名", u"站名", u"名称", u"网元名称", u"name", u"stationname",
          u"bsname"},
         {u"基站名称", u"站点名称", u"stationname"}},
        {ImportField::Site,
         "site",
         {u"站址编号", u"站址编码", u"站址id", u"站址", u"物理站编号", u"物理站址编号", u"物理站址", u"物理基站编号",
          u"铁塔编号", u"铁塔站址编码", u"局址编码", u"site", u"siteid", u"siteno", u"sitenumber", u"sitecode",
          u"towerid"},
         {u"站址编", u"物理站编", u"siteid"}},
        {ImportField::Longitude,
         "longitude",
         {u"经度", u"东经", u"lon", u"lng", u"long", u"longitude", u"x", u"x坐标", u"坐标x", u"东坐标", u"横坐标",
          u"easting"},
         {u"经度", u"longitude"}},
        {ImportField::Latitude,
         "latitude",
         {u"纬度", u"北纬", u"lat", u"latitude", u"y", u"y坐标", u"坐标y", u"北坐标", u"纵坐标", u"northing"},
         {u"纬度", u"latitude"}},
        {ImportField::Position,
         "position",
         {u"经纬度", u"坐标", u"经纬度坐标", u"位置坐标", u"position", u"coordinates", u"coordinate", u"lonlat",
          u"lnglat", u"location", u"经度纬度", u"经度,纬度"},
         {u"经纬度"}},
        {ImportField::County,
         "county",
         {u"区县",       u"县区",       u"区县名称", u"所属区县",   u"所在区县",     u"所属县",
          u"县(市、区)", u"县市区",     u"区(县)",   u"县",         u"县名",         u"行政区",
          u"行政区划",   u"所属行政区", u"区域",     u"区县代码",   u"行政区划代码", u"区划代码",
          u"county",     u"district",   u"region",   u"regioncode", u"countycode",   u"adcode"},
         {u"区县", u"县区", u"行政区划", u"county"}},
        {ImportField::Operator,
         "operator",
         {u"运营商", u"所属运营商", u"运营企业", u"电信企业", u"建设单位", u"归属运营商", u"企业", u"operator",
          u"carrier", u"provider", u"company", u"owner"},
         {u"运营商", u"operator"}},
        {ImportField::Generation,
         "generation",
         {u"制式", u"网络制式", u"网络类型", u"代际", u"技术制式", u"基站类型", u"基站制式", u"网络", u"generation",
          u"technology", u"tech", u"rat", u"standard", u"networktype", u"radio", u"type", u"system"},
         {u"制式", u"generation"}},
        {ImportField::Logical,
         "logical",
         {u"逻辑站", u"是否逻辑站", u"逻辑基站", u"是否逻辑基站", u"物理/逻辑", u"物理逻辑", u"站型", u"逻辑/物理",
          u"共建共享", u"是否共享", u"是否共建共享", u"logical", u"islogical", u"shared"},
         {u"是否逻辑"}},
        {ImportField::Band,
         "band",
         {u"频段", u"工作频段", u"使用频段", u"频率", u"频点", u"band", u"frequency", u"frequencyband", u"freq"},
         {u"频段"}},
        {ImportField::Status,
         "status",
         {u"状态", u"基站状态", u"站点状态", u"运行状态", u"建设状态", u"在网状态", u"入网状态", u"工程状态", u"status",
          u"state", u"stationstatus"},
         {u"状态", u"status"}},
        {ImportField::InServiceDate,
         "in_service_date",
         {u"开通日期",   u"开通时间",       u"开通日",        u"入网日期",  u"入网时间",       u"入网日",
          u"投运日期",   u"投运时间",       u"启用日期",      u"启用时间",  u"建成日期",       u"建成时间",
          u"交维日期",   u"交维时间",       u"inservicedate", u"inservice", u"inservicesince", u"opendate",
          u"launchdate", u"activationdate", u"onairdate",     u"date"},
         {u"开通日期", u"开通时间", u"入网日期", u"入网时间", u"inservicedate"}},
        {ImportField::PlannedDate,
         "planned_date",
         {u"规划日期", u"规划时间", u"计划日期", u"计划时间", u"计划开通日期", u"计划开通时间", u"计划建成时间",
          u"计划建成日期", u"planneddate", u"plandate", u"planned"},
         {u"计划开通", u"计划建成", u"planneddate"}},
        {ImportField::Address,
         "address",
         {u"地址", u"详细地址", u"站点地址", u"基站地址", u"安装地址", u"所在地址", u"位置", u"具体位置", u"address",
          u"addr"},
         {u"地址", u"address"}},
        {ImportField::Height,
         "height",
         {u"挂高", u"天线挂高", u"天线高度", u"站高", u"塔高", u"高度", u"高度m", u"height", u"heightm",
          u"antennaheight"},
         {u"挂高", u"antennaheight"}},
        {ImportField::Note,
         "note",
         {u"备注", u"说明", u"note", u"notes", u"remark", u"remarks", u"comment"},
         {u"备注"}},
    };
    return table;
}

/// What a header is compared by: half-width, lower case, without spaces, marks, and the bracket that says a unit or
/// datum.
struct PlainHeader
{
    QString name;    // without what is in brackets
    QString whole;   // with it
    QString bracket; // what is in them
};

QString withoutMarks(QString text)
{
    // U+FFFD: a DBF cuts names at ten bytes, within a character.
    for (const QChar mark : {u'\uFFFD', u'_', u'-', u'*', u':', u'(', u')', u'[', u']', u'"', u'#', u'\uFEFF'}) {
        text.remove(mark);
    }
    return text;
}

PlainHeader plainHeader(const QString& header)
{
    static const QRegularExpression brackets(QStringLiteral("[\\(\\[【]([^\\)\\]】]*)[\\)\\]】]"));
    const QString normalized = normalizedSpelling(header);
    PlainHeader plain;
    plain.bracket = brackets.match(normalized).captured(1);
    plain.name = withoutMarks(QString(normalized).remove(brackets));
    plain.whole = withoutMarks(normalized);
    return plain;
}

std::optional<ImportField> byName(const PlainHeader& header)
{
    for (const FieldNames& entry : fieldNames()) {
        for (const char16_t* name : entry.names) {
            const QString wanted = withoutMarks(QString::fromUtf16(name));
            if (header.whole == wanted || header.name == wanted) {
                return entry.field;
            }
        }
    }
    return std::nullopt;
}

std::optional<std::pair<ImportField, QString>> byPart(const PlainHeader& header)
{
    std::optional<std::pair<ImportField, QString>> found;
    for (const FieldNames& entry : fieldNames()) {
        for (const char16_t* part : entry.parts) {
            const QString wanted = QString::fromUtf16(part);
            // The longest part that fits says most: 计划开通日期 is a planned date although 开通日期 is in it.
            const bool better = !found || wanted.size() > found->second.size() ||
                                (entry.field == ImportField::PlannedDate && found->first == ImportField::InServiceDate);
            if (header.name.contains(wanted) && better) {
                found = {entry.field, wanted};
            }
        }
    }
    return found;
}

/// A datum in a header's brackets or before its name: 经度(GCJ02), 百度经度, WGS84经度.
std::optional<Datum> datumIn(const PlainHeader& header)
{
    if (!header.bracket.isEmpty()) {
        if (const Result<Datum> datum = Datum::parse(header.bracket)) {
            return *datum;
        }
    }
    for (const char16_t* name : {u"经度", u"纬度", u"经纬度", u"lng", u"lon", u"longitude", u"lat", u"latitude"}) {
        QString rest = header.name;
        const QString word = QString::fromUtf16(name);
        if (rest.size() > word.size() && (rest.startsWith(word) || rest.endsWith(word))) {
            rest.remove(word);
            if (const Result<Datum> datum = Datum::parse(rest)) {
                return *datum;
            }
        }
    }
    return std::nullopt;
}

} // namespace

const std::vector<ImportField>& importFields()
{
    static const std::vector<ImportField> fields = [] {
        std::vector<ImportField> made;
        for (const FieldNames& entry : fieldNames()) {
            made.push_back(entry.field);
        }
        return made;
    }();
    return fields;
}

QString toText(ImportField field)
{
    const auto& table = fieldNames();
    const auto found =
        std::find_if(table.begin(), table.end(), [field](const auto& entry) { return entry.field == field; });
    return found == table.end() ? QString() : QString::fromLatin1(found->text);
}

std::optional<ImportField> importFieldFromText(const QString& text)
{
    for (const FieldNames& entry : fieldNames()) {
        if (text == QLatin1String(entry.text)) {
            return entry.field;
        }
    }
    return std::nullopt;
}

QString displayName(ImportField field)
{
    return ColumnText::nameOf(field);
}

int ColumnMatches::columnOf(ImportField field) const
{
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (columns[index].field == field) {
            return static_cast<int>(index);
        }
    }
    return -1;
}

int ColumnMatches::matched() const
{
    return static_cast<int>(
        std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.field.has_value(); }));
}

ColumnMatches matchColumns(const QStringList& header, const QHash<ImportField, QString>& chosen,
                           const QStringList& unused)
{
    ColumnMatches matches;
    std::vector<PlainHeader> plain;
    for (const QString& name : header) {
        matches.columns.push_back({name, std::nullopt, ColumnMatch::By::Nothing, ColumnText::unknown()});
        plain.push_back(plainHeader(name));
    }
    const auto take = [&matches](std::size_t index, ImportField field, ColumnMatch::By by, const QString& reason) {
        const int taken = matches.columnOf(field);
        if (taken >= 0) {
            matches.columns[index].reason =
                ColumnText::taken(matches.columns[static_cast<std::size_t>(taken)].header, field);
            return;
        }
        matches.columns[index].field = field;
        matches.columns[index].by = by;
        matches.columns[index].reason = reason;
    };
    for (auto choice = chosen.cbegin(); choice != chosen.cend(); ++choice) {
        for (std::size_t index = 0; index < plain.size(); ++index) {
            const bool byOrdinal = choice.value() == QStringLiteral("#%1").arg(index + 1);
            if (byOrdinal || matches.columns[index].header.trimmed() == choice.value().trimmed()) {
                take(index, choice.key(), ColumnMatch::By::User, ColumnText::byUser());
                break;
            }
        }
    }
    std::vector<bool> leftAlone(plain.size(), false);
    for (std::size_t index = 0; index < plain.size(); ++index) {
        if (!matches.columns[index].field && unused.contains(QStringLiteral("#%1").arg(index + 1))) {
            leftAlone[index] = true;
            matches.columns[index].by = ColumnMatch::By::User;
            matches.columns[index].reason = ColumnText::byUser();
        }
    }
    for (const bool exactly : {true, false}) {
        for (std::size_t index = 0; index < plain.size(); ++index) {
            if (matches.columns[index].field || leftAlone[index] || plain[index].whole.isEmpty()) {
                continue;
            }
            if (exactly) {
                if (const auto field = byName(plain[index])) {
                    take(index, *field, ColumnMatch::By::Name, ColumnText::byName());
                }
            } else if (const auto part = byPart(plain[index])) {
                take(index, part->first, ColumnMatch::By::Part, ColumnText::byPart(part->second));
            }
        }
    }
    for (const ImportField field : {ImportField::Longitude, ImportField::Latitude, ImportField::Position}) {
        const int column = matches.columnOf(field);
        if (column < 0 || matches.statedDatum) {
            continue;
        }
        matches.statedDatum = datumIn(plain[static_cast<std::size_t>(column)]);
        if (matches.statedDatum) {
            matches.statedDatumColumn = header[column];
        }
    }
    return matches;
}

} // namespace qiantu
