// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/spelled_number.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

namespace qiantu {

namespace {

using Approximate = Observation::Approximate;

/// Half-width, without space at the ends; minus signs as one.
QString plain(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    plain.replace(QChar(0x2212), u'-');
    return plain;
}

} // namespace

bool meansNoValue(const QString& text)
{
    static const QSet<QString> words{QString(),
                                     QStringLiteral("-"),
                                     QStringLiteral("--"),
                                     QStringLiteral("---"),
                                     QStringLiteral("—"),
                                     QStringLiteral("——"),
                                     QStringLiteral("–"),
                                     QStringLiteral("/"),
                                     QStringLiteral("\\"),
                                     QStringLiteral("*"),
                                     QStringLiteral("无"),
                                     QStringLiteral("暂无"),
                                     QStringLiteral("空"),
                                     QStringLiteral("缺"),
                                     QStringLiteral("未报"),
                                     QStringLiteral("未统计"),
                                     QStringLiteral("n/a"),
                                     QStringLiteral("na"),
                                     QStringLiteral("nil"),
                                     QStringLiteral("null"),
                                     QStringLiteral("none"),
                                     QStringLiteral("..."),
                                     QStringLiteral("…"),
                                     QStringLiteral("……"),
                                     QStringLiteral("......")};
    return words.contains(plain(text).toLower());
}

std::optional<SpelledNumber> numberFromSpelling(const QString& text)
{
    static const QHash<QString, Approximate> before{
        {QStringLiteral("约"), Approximate::About},      {QStringLiteral("大约"), Approximate::About},
        {QStringLiteral("近"), Approximate::About},      {QStringLiteral("接近"), Approximate::About},
        {QStringLiteral("≈"), Approximate::About},       {QStringLiteral("~"), Approximate::About},
        {QStringLiteral("超过"), Approximate::MoreThan}, {QStringLiteral("超"), Approximate::MoreThan},
        {QStringLiteral("逾"), Approximate::MoreThan},   {QStringLiteral("突破"), Approximate::MoreThan},
        {QStringLiteral(">"), Approximate::MoreThan},    {QStringLiteral("不足"), Approximate::LessThan},
        {QStringLiteral("低于"), Approximate::LessThan}, {QStringLiteral("<"), Approximate::LessThan}};
    static const QHash<QString, Approximate> after{{QStringLiteral("左右"), Approximate::About},
                                                   {QStringLiteral("余"), Approximate::MoreThan},
                                                   {QStringLiteral("多"), Approximate::MoreThan},
                                                   {QStringLiteral("以上"), Approximate::MoreThan}};
    static const QRegularExpression pattern(
        QStringLiteral("^([^0-9.+\\-]*)([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+|(?=\\.\\d))(\\.\\d+)?"
                       "([eE][+-]?\\d{1,3})?([^0-9]*|.*[²³].*)$"));
    const QString written = plain(text);
    const auto match = pattern.match(written);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    SpelledNumber number;
    const QString lead = match.captured(1).simplified().remove(u' ');
    if (!lead.isEmpty()) {
        const auto known = before.constFind(lead);
        if (known == before.constEnd()) {
            return std::nullopt;
        }
        number.approximate = *known;
    }
    QString digits = match.captured(3);
    digits.remove(u',').remove(u' ');
    bool read = false;
    number.value = (match.captured(2) + digits + match.captured(4) + match.captured(5)).toDouble(&read);
    if (!read || !std::isfinite(number.value)) {
        return std::nullopt;
    }
    QString unit = match.captured(6);
    unit.remove(u' ');
    for (auto word = after.constBegin(); word != after.constEnd(); ++word) {
        // 300余个 and 16万个左右: the word stands before or behind the unit.
        if (unit.endsWith(word.key()) || (unit.startsWith(word.key()) && unit.size() > word.key().size())) {
            unit.remove(unit.startsWith(word.key()) ? 0 : unit.size() - word.key().size(), word.key().size());
            number.approximate = word.value();
            break;
        }
    }
    static const QRegularExpression oddUnit(QStringLiteral("[,;:()~+\\-—–]"));
    if (unit.contains(oddUnit)) {
        return std::nullopt;
    }
    number.unit = unit;
    return number;
}

std::optional<double> plainNumber(const QString& text)
{
    const auto number = numberFromSpelling(text);
    if (!number || !number->unit.isEmpty() || number->approximate != Approximate::Exact) {
        return std::nullopt;
    }
    return number->value;
}

} // namespace qiantu
