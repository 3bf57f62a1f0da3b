// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/observation_columns.h"

#include "models/plans/units.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace qiantu {

namespace {

struct ColumnTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ObservationColumns)
};

/// What two names are compared by: half-width, lower case, letters and digits only.
QString plainName(const QString& text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC).toLower()) {
        if (character.isLetterOrNumber() || character == u'+' || character == u'%' || character == u'_') {
            plain += character;
        }
    }
    return plain;
}

/// A plain name without the words that reports leave out or put in as they like.
QString reducedName(const QString& plain)
{
    static const QStringList before{QStringLiteral("其中"), QStringLiteral("全省"), QStringLiteral("全市"),
                                    QStringLiteral("全县"), QStringLiteral("累计"), QStringLiteral("截至"),
                                    QStringLiteral("年末"), QStringLiteral("期末"), QStringLiteral("实际"),
                                    QStringLiteral("完成"), QStringLiteral("建成"), QStringLiteral("现有")};
    static const QStringList after{QStringLiteral("总数"), QStringLiteral("总量"), QStringLiteral("数量"),
                                   QStringLiteral("数"),   QStringLiteral("量"),   QStringLiteral("情况"),
                                   QStringLiteral("合计"), QStringLiteral("总计")};
    QString reduced = plain;
    bool cut = true;
    while (cut) {
        cut = false;
        for (const QString& word : before) {
            if (reduced.size() > word.size() + 1 && reduced.startsWith(word)) {
                reduced.remove(0, word.size());
                cut = true;
            }
        }
        for (const QString& word : after) {
            if (reduced.size() > word.size() + 1 && reduced.endsWith(word)) {
                reduced.chop(word.size());
                cut = true;
            }
        }
    }
    return reduced;
}

const QRegularExpression& datePattern()
{
    // 2024年6月30日, 2024年6月, 2023年底, 2024-06, 2024.6, 202406; a bare 2024 only with 年 behind it.
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)((?:19|20)\\d\\d)(?:年(?:度)?(?:(?:1|一)?[-—–~至])?(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?)?(?:底|末)?"
        "|[-./](\\d{1,2})(?:[-./](\\d{1,2}))?(?!\\d)|(0[1-9]|1[0-2])(?!\\d))"));
    return pattern;
}

std::optional<SpelledDate> dateOf(const QRegularExpressionMatch& match)
{
    const int year = match.captured(1).toInt();
    QString month = match.captured(2);
    QString day = match.captured(3);
    if (month.isEmpty()) {
        month = match.captured(4);
        day = match.captured(5);
    }
    if (month.isEmpty()) {
        month = match.captured(6);
    }
    if (month.isEmpty()) {
        return SpelledDate{QDate(year, 12, 31), SpelledDate::Precision::Year};
    }
    const QDate first(year, month.toInt(), 1);
    if (!first.isValid()) {
        return std::nullopt;
    }
    if (day.isEmpty()) {
        return SpelledDate{QDate(year, first.month(), first.daysInMonth()), SpelledDate::Precision::Month};
    }
    const QDate exact(year, first.month(), day.toInt());
    return exact.isValid() ? std::optional(SpelledDate{exact, SpelledDate::Precision::Day}) : std::nullopt;
}

} // namespace

const std::vector<ObservationField>& observationFields()
{
    static const std::vector<ObservationField> all{
        ObservationField::Unused,       ObservationField::Region,  ObservationField::RegionAgain,
        ObservationField::ParentRegion, ObservationField::Figures, ObservationField::IndicatorName,
        ObservationField::Date,         ObservationField::Value,   ObservationField::Unit};
    return all;
}

QString displayName(ObservationField field)
{
    switch (field) {
    case ObservationField::Unused:
        return ColumnTexts::tr("not used");
    case ObservationField::Region:
        return ColumnTexts::tr("Region");
    case ObservationField::RegionAgain:
        return ColumnTexts::tr("Region once more");
    case ObservationField::ParentRegion:
        return ColumnTexts::tr("Region above it");
    case ObservationField::Figures:
        return ColumnTexts::tr("Values of an indicator");
    case ObservationField::IndicatorName:
        return ColumnTexts::tr("Name of the indicator");
    case ObservationField::Date:
        return ColumnTexts::tr("Date");
    case ObservationField::Value:
        return ColumnTexts::tr("Value");
    case ObservationField::Unit:
        break;
    }
    return ColumnTexts::tr("Unit");
}

std::optional<SpelledDate> dateInText(const QString& text)
{
    std::optional<SpelledDate> found;
    auto matches = datePattern().globalMatch(text.normalized(QString::NormalizationForm_KC));
    while (matches.hasNext()) {
        const auto date = dateOf(matches.next());
        if (!date) {
            continue;
        }
        if (found && found->date != date->date) {
            return std::nullopt;
        }
        found = date;
    }
    return found;
}

QString unitInText(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("(?:计量)?单位\\s*[:：]\\s*([^\\s,，;；)）]+)"));
    const auto match = pattern.match(text);
    return match.hasMatch() && unitFromText(match.captured(1)) ? match.captured(1) : QString();
}

ObservationHeading parseHeading(const QString& text)
{
    ObservationHeading heading;
    QString rest = text.normalized(QString::NormalizationForm_KC).simplified();
    // The compatible form of ² is 2; a unit of area is written with ² here.
    static const QRegularExpression square(QStringLiteral("(?<=m)2(?!\\d)"));
    rest.replace(square, QStringLiteral("²"));
    // The unit stands in brackets, or behind a sign: 5G基站数（个）, 5G基站数/万个, 基站数 单位:个
    static const QRegularExpression brackets(QStringLiteral("[(\\[【]([^()\\[\\]【】]*)[)\\]】]"));
    auto matches = brackets.globalMatch(rest);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString inside = match.captured(1).trimmed();
        inside.remove(QRegularExpression(QStringLiteral("^(?:计量)?单位\\s*[:：]?\\s*")));
        if (unitFromText(inside)) {
            heading.unit = inside;
            rest.remove(match.captured(0));
        }
    }
    if (heading.unit.isEmpty()) {
        static const QRegularExpression behind(
            QStringLiteral("(?:[/,，]|\\s|(?:计量)?单位\\s*[:：])\\s*([^\\s/,，:：]+)$"));
        const auto match = behind.match(rest);
        if (match.hasMatch() && unitFromText(match.captured(1))) {
            heading.unit = match.captured(1);
            rest.truncate(match.capturedStart(0));
        }
    }
    heading.whole = rest.trimmed();
    const auto date = datePattern().match(rest);
    if (date.hasMatch()) {
        heading.date = dateOf(date);
        if (heading.date) {
            rest.remove(date.capturedStart(0), date.capturedLength(0));
        }
    } else {
        static const QRegularExpression bareYear(QStringLiteral("^((?:19|20)\\d\\d)$"));
        if (const auto year = bareYear.match(rest.trimmed()); year.hasMatch()) {
            heading.date = SpelledDate{QDate(year.captured(1).toInt(), 12, 31), SpelledDate::Precision::Year};
            rest.clear();
        }
    }
    heading.name = rest.trimmed();
    return heading;
}

IndicatorMatcher::IndicatorMatcher(const Plan& plan)
{
    for (const Indicator& indicator : plan.indicators) {
        m_titles.insert(indicator.key, indicator.name);
        QSet<QString> names{plainName(indicator.key), plainName(indicator.name), plainName(indicator.nameEn)};
        for (const QString& name : names) {
            m_names[name] << indicator.key;
        }
        m_reduced[reducedName(plainName(indicator.name))] << indicator.key;
    }
}

IndicatorMatcher::Match IndicatorMatcher::match(const QString& text) const
{
    Match match;
    const QString plain = plainName(text);
    if (plain.isEmpty()) {
        return match;
    }
    QStringList keys = m_names.value(plain);
    if (keys.isEmpty()) {
        keys = m_reduced.value(reducedName(plain));
        match.guessed = true;
    }
    if (keys.size() == 1) {
        match.key = keys.first();
    }
    for (const QString& key : keys) {
        match.candidates << m_titles.value(key);
    }
    match.candidates.sort();
    return match;
}

ObservationColumn columnFromHeading(const QString& header, const IndicatorMatcher& matcher)
{
    static const QHash<QString, ObservationField> words{{QStringLiteral("指标"), ObservationField::IndicatorName},
                                                        {QStringLiteral("指标名称"), ObservationField::IndicatorName},
                                                        {QStringLiteral("统计指标"), ObservationField::IndicatorName},
                                                        {QStringLiteral("indicator"), ObservationField::IndicatorName},
                                                        {QStringLiteral("日期"), ObservationField::Date},
                                                        {QStringLiteral("时间"), ObservationField::Date},
                                                        {QStringLiteral("年份"), ObservationField::Date},
                                                        {QStringLiteral("年度"), ObservationField::Date},
                                                        {QStringLiteral("年月"), ObservationField::Date},
                                                        {QStringLiteral("月份"), ObservationField::Date},
                                                        {QStringLiteral("统计时间"), ObservationField::Date},
                                                        {QStringLiteral("统计日期"), ObservationField::Date},
                                                        {QStringLiteral("报告期"), ObservationField::Date},
                                                        {QStringLiteral("数据时间"), ObservationField::Date},
                                                        {QStringLiteral("截止日期"), ObservationField::Date},
                                                        {QStringLiteral("截至日期"), ObservationField::Date},
                                                        {QStringLiteral("date"), ObservationField::Date},
                                                        {QStringLiteral("year"), ObservationField::Date},
                                                        {QStringLiteral("month"), ObservationField::Date},
                                                        {QStringLiteral("数值"), ObservationField::Value},
                                                        {QStringLiteral("值"), ObservationField::Value},
                                                        {QStringLiteral("指标值"), ObservationField::Value},
                                                        {QStringLiteral("实际值"), ObservationField::Value},
                                                        {QStringLiteral("完成值"), ObservationField::Value},
                                                        {QStringLiteral("统计值"), ObservationField::Value},
                                                        {QStringLiteral("value"), ObservationField::Value},
                                                        {QStringLiteral("单位"), ObservationField::Unit},
                                                        {QStringLiteral("计量单位"), ObservationField::Unit},
                                                        {QStringLiteral("unit"), ObservationField::Unit}};
    ObservationColumn column;
    column.header = header;
    const auto word = words.constFind(plainName(header));
    if (word != words.constEnd()) {
        column.field = *word;
        column.reason = ColumnTexts::tr("by its name");
        return column;
    }
    const ObservationHeading heading = parseHeading(header);
    column.unit = heading.unit;
    column.date = heading.date;
    if (heading.name.isEmpty()) {
        if (column.date) {
            column.field = ObservationField::Figures;
            column.reason = ColumnTexts::tr("a date; the indicator is that of the whole file");
        } else {
            column.reason = ColumnTexts::tr("without a heading");
        }
        return column;
    }
    auto match = matcher.match(heading.whole);
    if (match.key.isEmpty() || match.guessed) {
        match = matcher.match(heading.name);
    } else {
        column.date.reset();
    }
    if (!match.key.isEmpty()) {
        column.field = ObservationField::Figures;
        column.indicator = match.key;
        column.guessed = match.guessed;
        column.reason = match.guessed ? ColumnTexts::tr("looks like “%1”").arg(match.candidates.first())
                                      : ColumnTexts::tr("by its name");
    } else if (!match.candidates.isEmpty()) {
        column.reason = ColumnTexts::tr("could be: %1").arg(match.candidates.join(QStringLiteral("、")));
    } else {
        column.reason = ColumnTexts::tr("no indicator is called so");
    }
    return column;
}

} // namespace qiantu
