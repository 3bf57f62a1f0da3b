// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_vocabulary.h"

#include <QHash>
#include <QRegularExpression>
#include <cmath>

namespace qiantu {

namespace {

constexpr int earliestYear = 1980;
constexpr int latestYear = 2100;

template <typename Value>
using Spellings = QHash<QString, Value>;

template <typename Value>
void add(Spellings<Value>& table, Value value, std::initializer_list<const char16_t*> spellings)
{
    for (const char16_t* spelling : spellings) {
        table.insert(QString::fromUtf16(spelling), value);
    }
}

/// Without the hyphens and such that some write and some do not.
QString bareSpelling(const QString& text)
{
    QString bare = normalizedSpelling(text);
    for (const QChar mark : {u'-', u'_', u'/', u'(', u')', u'·'}) {
        bare.remove(mark);
    }
    return bare;
}

template <typename Value>
std::optional<Value> lookUp(const Spellings<Value>& table, const QString& spelling)
{
    const auto found = table.constFind(spelling);
    return found == table.cend() ? std::nullopt : std::optional<Value>(*found);
}

const Spellings<Operator>& operatorSpellings()
{
    static const Spellings<Operator> table = [] {
        Spellings<Operator> made;
        add(made, Operator::Telecom,
            {u"电信", u"中国电信", u"贵州电信", u"ct", u"ctcc", u"chinatelecom", u"telecom", u"cnt"});
        add(made, Operator::Mobile, {u"移动", u"中国移动", u"贵州移动", u"cm", u"cmcc", u"chinamobile", u"mobile"});
        add(made, Operator::Unicom, {u"联通", u"中国联通", u"贵州联通", u"cu", u"cucc", u"chinaunicom", u"unicom"});
        add(made, Operator::Broadcast,
            {u"广电", u"中国广电", u"贵州广电", u"cbn", u"cbnet", u"chinabroadnet", u"broadnet", u"broadcast",
             u"贵广网络"});
        add(made, Operator::Tower, {u"铁塔", u"中国铁塔", u"贵州铁塔", u"铁塔公司", u"chinatower", u"tower"});
        add(made, Operator::Other, {u"其他", u"其它", u"other", u"其他运营商"});
        return made;
    }();
    return table;
}

/// The words by which a company's full name is known.
struct CompanyWord
{
    const char16_t* word;
    Operator value;
};

constexpr CompanyWord companyWords[] = {
    {u"中国电信", Operator::Telecom},        {u"chinatelecom", Operator::Telecom},
    {u"中国移动", Operator::Mobile},         {u"chinamobile", Operator::Mobile},
    {u"中国联通", Operator::Unicom},         {u"中国联合网络通信", Operator::Unicom},
    {u"chinaunicom", Operator::Unicom},      {u"中国广电", Operator::Broadcast},
    {u"广播电视网络", Operator::Broadcast},  {u"广电网络", Operator::Broadcast},
    {u"chinabroadnet", Operator::Broadcast}, {u"中国铁塔", Operator::Tower},
    {u"chinatower", Operator::Tower},
};

const Spellings<Generation>& generationSpellings()
{
    static const Spellings<Generation> table = [] {
        Spellings<Generation> made;
        add(made, Generation::G2,
            {u"2g", u"gsm", u"gsm900", u"gsm1800", u"dcs1800", u"gprs", u"edge", u"cdma", u"cdma1x", u"第二代"});
        add(made, Generation::G3,
            {u"3g", u"wcdma", u"umts", u"tdscdma", u"td", u"cdma2000", u"evdo", u"hspa", u"第三代"});
        add(made, Generation::G4,
            {u"4g", u"lte", u"4glte", u"lte4g", u"tdlte", u"ltetdd", u"tddlte", u"ltefdd", u"fddlte", u"fdd", u"lte+",
             u"ltea", u"4gfdd", u"4gtdd", u"4gtdlte", u"volte", u"第四代"});
        add(made, Generation::G5,
            {u"5g", u"nr", u"5gnr", u"nr5g", u"5gsa", u"5gnsa", u"sa5g", u"nsa5g", u"gnb", u"gnodeb", u"第五代"});
        add(made, Generation::G5A, {u"5ga", u"5.5g", u"5gadvanced", u"5g+", u"nradvanced"});
        return made;
    }();
    return table;
}

const Spellings<Status>& statusSpellings()
{
    static const Spellings<Status> table = [] {
        Spellings<Status> made;
        add(made, Status::Planned,
            {u"规划", u"规划中", u"计划", u"计划中", u"拟建", u"待建", u"未建", u"规划站", u"新建规划", u"planned",
             u"plan", u"planning", u"proposed"});
        add(made, Status::Building,
            {u"在建", u"建设中", u"施工", u"施工中", u"在施", u"正在建设", u"建设", u"building", u"underconstruction",
             u"construction"});
        add(made, Status::InService,
            {u"在网", u"在网运行", u"已开通",      u"开通",    u"运行",     u"运行中",    u"在用",
             u"已建", u"已建成",   u"建成",        u"现网",    u"入网",     u"已入网",    u"在服",
             u"在役", u"正常",     u"正常运行",    u"投运",    u"已投运",   u"inservice", u"active",
             u"live", u"onair",    u"operational", u"running", u"existing", u"built"});
        add(made, Status::Retired,
            {u"退网", u"已退网", u"停用", u"已停用", u"退役", u"已退役", u"拆除", u"已拆除", u"拆站", u"关停",
             u"已关停", u"下线", u"已下线", u"报废", u"retired", u"decommissioned", u"closed", u"removed",
             u"outofservice"});
        return made;
    }();
    return table;
}

const Spellings<bool>& logicalSpellings()
{
    static const Spellings<bool> table = [] {
        Spellings<bool> made;
        add(made, true,
            {u"是", u"有", u"yes", u"y", u"true", u"t", u"1", u"逻辑", u"逻辑站", u"逻辑基站", u"logical", u"√"});
        add(made, false,
            {u"否", u"无", u"no", u"n", u"false", u"f", u"0", u"物理", u"物理站", u"物理基站", u"physical", u"×"});
        return made;
    }();
    return table;
}

std::optional<SpelledDate> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < earliestYear || year > latestYear) {
        return std::nullopt;
    }
    return SpelledDate{date, SpelledDate::Precision::Day};
}

std::optional<SpelledDate> monthOf(int year, int month)
{
    const QDate first(year, month, 1);
    if (!first.isValid() || year < earliestYear || year > latestYear) {
        return std::nullopt;
    }
    return SpelledDate{QDate(year, month, first.daysInMonth()), SpelledDate::Precision::Month};
}

} // namespace

QString normalizedSpelling(const QString& text)
{
    QString plain;
    const QString normalized = text.normalized(QString::NormalizationForm_KC);
    plain.reserve(normalized.size());
    for (const QChar character : normalized) {
        if (!character.isSpace()) {
            plain += character.toLower();
        }
    }
    return plain;
}

std::optional<Operator> operatorFromSpelling(const QString& text)
{
    const QString spelling = bareSpelling(text);
    if (const auto exact = lookUp(operatorSpellings(), spelling)) {
        return exact;
    }
    std::optional<Operator> found;
    for (const CompanyWord& company : companyWords) {
        if (!spelling.contains(QString::fromUtf16(company.word))) {
            continue;
        }
        if (found && *found != company.value) {
            return std::nullopt;
        }
        found = company.value;
    }
    return found;
}

std::optional<Generation> generationFromSpelling(const QString& text)
{
    QString spelling = bareSpelling(text);
    for (const char16_t* ending : {u"基站", u"网络", u"制式", u"站"}) {
        const QString word = QString::fromUtf16(ending);
        if (spelling.size() > word.size() && spelling.endsWith(word)) {
            spelling.chop(word.size());
            break;
        }
    }
    return lookUp(generationSpellings(), spelling);
}

std::optional<Status> statusFromSpelling(const QString& text)
{
    return lookUp(statusSpellings(), bareSpelling(text));
}

std::optional<bool> logicalFromSpelling(const QString& text)
{
    return lookUp(logicalSpellings(), bareSpelling(text));
}

std::optional<SpelledDate> dateFromSpelling(const QString& text, SerialNumbers serialNumbers)
{
    static const QRegularExpression separated(
        QStringLiteral("^(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2})(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?"
                       "(?:Z|[+-]\\d{2}:?\\d{2})?)?)?$"));
    static const QRegularExpression chinese(
        QStringLiteral("^(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})[日号](?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?)?)?$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})?$"));
    static const QRegularExpression number(QStringLiteral("^\\d{4,5}(?:\\.\\d+)?$"));

    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    QRegularExpressionMatch match = separated.match(plain);
    if (match.hasMatch()) {
        if (match.captured(4).isEmpty()) {
            return monthOf(match.captured(1).toInt(), match.captured(3).toInt());
        }
        return dayOf(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    }
    match = chinese.match(QString(plain).remove(QLatin1Char(' ')));
    if (match.hasMatch()) {
        const int year = match.captured(1).toInt();
        if (match.captured(2).isEmpty()) {
            const auto december = monthOf(year, 12);
            return december ? std::optional(SpelledDate{december->date, SpelledDate::Precision::Year}) : std::nullopt;
        }
        if (match.captured(3).isEmpty()) {
            return monthOf(year, match.captured(2).toInt());
        }
        return dayOf(year, match.captured(2).toInt(), match.captured(3).toInt());
    }
    match = compact.match(plain);
    if (match.hasMatch()) {
        if (match.captured(3).isEmpty()) {
            return monthOf(match.captured(1).toInt(), match.captured(2).toInt());
        }
        return dayOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (number.match(plain).hasMatch()) {
        const double value = plain.toDouble();
        // A four-digit number is a year: as a day count it would lie before 1928.
        if (plain.size() == 4) {
            const auto december = monthOf(static_cast<int>(value), 12);
            return december ? std::optional(SpelledDate{december->date, SpelledDate::Precision::Year}) : std::nullopt;
        }
        if (serialNumbers == SerialNumbers::Accepted) {
            const QDate date = QDate(1899, 12, 30).addDays(static_cast<qint64>(std::floor(value)));
            return dayOf(date.year(), date.month(), date.day());
        }
    }
    return std::nullopt;
}

} // namespace qiantu
