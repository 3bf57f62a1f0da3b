// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/units.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace qiantu {
namespace {

struct UnitTexts
{
    Q_DECLARE_TR_FUNCTIONS(UnitTexts)
};

const QHash<QString, Unit>& unitWords()
{
    static const QHash<QString, Unit> words = [] {
        QHash<QString, Unit> table;
        const auto add = [&table](const char* base, std::initializer_list<std::pair<const char*, int>> names) {
            for (const auto& [name, power] : names) {
                table.insert(QString::fromUtf8(name), Unit{QString::fromUtf8(base), power});
            }
        };
        add("个", {{"个", 0}, {"座", 0}, {"处", 0}, {"家", 0}, {"项", 0}});
        add("户", {{"户", 0}});
        add("人", {{"人", 0}});
        add("元", {{"元", 0}});
        // 增长10倍 is a growth of 1000%.
        add("%", {{"%", 0}, {"％", 0}, {"个百分点", 0}, {"百分点", 0}, {"‰", -1}, {"倍", 2}});
        add("m", {{"m", 0}, {"米", 0}, {"km", 3}, {"公里", 3}, {"千米", 3}});
        add("km²", {{"km²", 0}, {"km2", 0}, {"平方公里", 0}, {"平方千米", 0}, {"m²", -6}, {"平方米", -6}});
        add("Gbps", {{"kbps", -6}, {"Mbps", -3}, {"Gbps", 0}, {"Tbps", 3}, {"Pbps", 6}});
        add("GB", {{"MB", -3}, {"GB", 0}, {"TB", 3}, {"PB", 6}, {"EB", 9}});
        add("EFLOPS", {{"PFLOPS", -3}, {"EFLOPS", 0}});
        add("ms", {{"ms", 0}, {"毫秒", 0}, {"s", 3}, {"秒", 3}});
        add("架", {{"架", 0}});
        add("台", {{"台", 0}});
        add("次", {{"次", 0}});
        add("条", {{"条", 0}});
        add("分钟", {{"分钟", 0}});
        add("年", {{"年", 0}});
        add("天", {{"天", 0}, {"日", 0}});
        add("度", {{"度", 0}, {"千瓦时", 0}, {"kWh", 0}});
        add("吨", {{"吨", 0}});
        // Things that are counted with a word of their own and compared with nothing else.
        for (const char* word : {"部", "张", "套", "件", "辆", "分", "工作日", "吨公里"}) {
            add(word, {{word, 0}});
        }
        add("千瓦时", {{"千瓦时", 0}, {"度", 0}});
        for (const char* word : {"吨", "件", "张", "套", "辆", "部", "分", "天", "工作日", "吨公里", "户*月*M"}) {
            add(word, {{word, 0}});
        }
        return table;
    }();
    return words;
}

std::optional<Unit> simpleUnit(const QString& text)
{
    static const std::array<std::pair<QString, int>, 11> numberWords = {{
        // The longer word first, so that 万亿 is not read as 万 of an unknown 亿.
        {QStringLiteral("万亿"), 12},
        {QStringLiteral("千亿"), 11},
        {QStringLiteral("百亿"), 10},
        {QStringLiteral("十亿"), 9},
        {QStringLiteral("千万"), 7},
        {QStringLiteral("百万"), 6},
        {QStringLiteral("十万"), 5},
        {QStringLiteral("亿"), 8},
        {QStringLiteral("万"), 4},
        {QStringLiteral("千"), 3},
        {QStringLiteral("百"), 2},
    }};
    const auto& words = unitWords();
    if (const auto found = words.constFind(text); found != words.constEnd()) {
        return *found;
    }
    for (const auto& [word, power] : numberWords) {
        if (text.startsWith(word)) {
            const auto found = words.constFind(text.mid(word.size()));
            if (found != words.constEnd()) {
                return Unit{found->base, found->power + power};
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Unit> unitFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    const auto slash = trimmed.indexOf(u'/');
    if (slash < 0) {
        return simpleUnit(trimmed);
    }
    const auto upper = simpleUnit(trimmed.left(slash));
    const auto lower = simpleUnit(trimmed.mid(slash + 1));
    if (!upper || !lower) {
        return std::nullopt;
    }
    return Unit{upper->base + u'/' + lower->base, upper->power - lower->power};
}

double shiftDecimal(double value, int power)
{
    if (power == 0 || value == 0 || !std::isfinite(value)) {
        return value;
    }
    std::array<char, 64> text{};
    const auto written = std::to_chars(text.data(), text.data() + 32, value, std::chars_format::scientific);
    // "1.477e+01": the exponent is replaced, and the correctly rounded double of the shifted decimal is read.
    char* mark = std::find(text.data(), written.ptr, 'e');
    const char* digits = mark[1] == '+' ? mark + 2 : mark + 1;
    int exponent = 0;
    std::from_chars(digits, written.ptr, exponent);
    const auto end = std::to_chars(mark + 1, text.data() + text.size(), exponent + power);
    double shifted = 0;
    const auto read = std::from_chars(text.data(), end.ptr, shifted);
    return read.ec == std::errc{} ? shifted : value * std::pow(10.0, power);
}

Result<double> convert(double value, const QString& from, const QString& to)
{
    if (from == to) {
        return value;
    }
    const auto source = unitFromText(from);
    const auto target = unitFromText(to);
    if (!source || !target) {
        return fail(Error::Kind::Invalid, UnitTexts::tr("The unit “%1” is not known.").arg(source ? to : from), {},
                    UnitTexts::tr("Use one of the units that the plan pack's description lists."));
    }
    if (source->base != target->base) {
        return fail(Error::Kind::Invalid,
                    UnitTexts::tr("“%1” cannot be converted to “%2”: they measure different things.").arg(from, to));
    }
    return shiftDecimal(value, source->power - target->power);
}

QStringList unitsLike(const QString& unit)
{
    const auto known = unitFromText(unit);
    if (!known) {
        return {unit};
    }
    const auto slash = unit.indexOf(u'/');
    const QString base = slash < 0 ? known->base : known->base.left(known->base.indexOf(u'/'));
    const QString below = slash < 0 ? QString() : unit.mid(slash);
    std::vector<std::pair<int, QString>> found;
    const auto& words = unitWords();
    for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
        // Spellings of one unit: the first one that documents use is enough.
        static const QStringList spellings = {
            QStringLiteral("％"),   QStringLiteral("百分点"),   QStringLiteral("米"),       QStringLiteral("千米"),
            QStringLiteral("km2"),  QStringLiteral("平方公里"), QStringLiteral("平方千米"), QStringLiteral("m²"),
            QStringLiteral("毫秒"), QStringLiteral("秒"),       QStringLiteral("kWh"),      QStringLiteral("千瓦时"),
            QStringLiteral("公里"), QStringLiteral("日"),       QStringLiteral("处"),       QStringLiteral("项")};
        if (word->base != base || spellings.contains(word.key())) {
            continue;
        }
        found.emplace_back(word->power, word.key() + below);
        // Numbers of things are written in 万 and 亿, measures with the prefixes of their own.
        const bool counts = word->power == 0 && word.key().at(0).unicode() > 0x7F;
        if (counts && base != QStringLiteral("km²")) {
            found.emplace_back(4, QStringLiteral("万") + word.key() + below);
            found.emplace_back(8, QStringLiteral("亿") + word.key() + below);
        }
    }
    std::sort(found.begin(), found.end());
    QStringList units{unit};
    for (const auto& [power, text] : found) {
        if (!units.contains(text)) {
            units << text;
        }
    }
    return units;
}

int decimalsOf(double value)
{
    if (!std::isfinite(value)) {
        return 0;
    }
    std::array<char, 400> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const char* point = std::find(text.data(), written.ptr, '.');
    return point == written.ptr ? 0 : std::min(17, static_cast<int>(written.ptr - point) - 1);
}

QString formatNumber(double value, int decimals)
{
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    // Rounded on the decimal digits: 2.675 to two decimals is 2.68, as a person rounds it, not 2.67 as its double is.
    const double scaled = shiftDecimal(value, decimals);
    const double rounded = shiftDecimal(std::abs(scaled) < 1e15 ? std::round(scaled) : scaled, -decimals);
    QString text = QString::number(rounded, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    if (text == QStringLiteral("-0")) {
        return QStringLiteral("0");
    }
    const auto point = text.indexOf(u'.');
    const auto first = text.startsWith(u'-') ? 1 : 0;
    for (auto at = (point < 0 ? text.size() : point) - 3; at > first; at -= 3) {
        text.insert(at, u',');
    }
    return text;
}

QString formatValue(double value, const QString& unit, int decimals)
{
    const QString number = formatNumber(value, decimals);
    if (unit.isEmpty()) {
        return number;
    }
    return unit == QStringLiteral("%") ? number + unit : number + u' ' + unit;
}

} // namespace qiantu
