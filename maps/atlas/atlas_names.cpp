// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_plan.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <set>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

/// File systems count bytes (255 of them); what is left is for a suffix and for the name of a backup.
constexpr int longestNameBytes = 200;

/// Whether Windows keeps a name for a device, whatever its suffix.
bool isDevice(const QString& name)
{
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

/// The text with everything taken out that some system does not allow in a file name.
QString safe(const QString& text)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    QString name;
    for (const QChar character : text) {
        const bool unprintable = character.category() == QChar::Other_Control ||
                                 character.category() == QChar::Other_Format || character.isNull();
        name += forbidden.contains(character) || unprintable ? QChar(u'_') : character;
    }
    while (name.toUtf8().size() > longestNameBytes) {
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    }
    name = name.trimmed();
    while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' '))) {
        name.chop(1);
    }
    // A dot at the beginning hides a file.
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-'))) {
        name[0] = QLatin1Char('_');
    }
    return isDevice(name) ? QLatin1Char('_') + name : name;
}

} // namespace

Result<std::vector<int>> pageNumbers(const QString& text, int last)
{
    std::set<int> numbers;
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.remove(QRegularExpression(QStringLiteral("\\s")));
    plain.replace(QRegularExpression(QStringLiteral("[、;]")), QStringLiteral(","));
    plain.replace(QRegularExpression(QStringLiteral("[–—~〜至]")), QStringLiteral("-"));
    if (plain.isEmpty()) {
        for (int number = 1; number <= last; ++number) {
            numbers.insert(number);
        }
        return std::vector<int>(numbers.begin(), numbers.end());
    }
    static const QRegularExpression range(QStringLiteral("^([0-9]{1,6})(?:-([0-9]{1,6}))?$"));
    for (const auto& part : plain.split(QLatin1Char(','))) {
        const auto match = range.match(part);
        if (!match.hasMatch()) {
            return fail(Error::Kind::Invalid, AtlasTexts::tr("“%1” does not name pages.").arg(text), {},
                        AtlasTexts::tr("Write numbers and ranges, like 3-9,12."));
        }
        const int first = match.captured(1).toInt();
        const int end = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (first < 1 || end > last || first > end) {
            return fail(Error::Kind::Invalid,
                        AtlasTexts::tr("“%1” is not among the atlas's pages, which are 1 to %2.").arg(part).arg(last));
        }
        for (int number = first; number <= end; ++number) {
            numbers.insert(number);
        }
    }
    return std::vector<int>(numbers.begin(), numbers.end());
}

QString pageRanges(const std::vector<int>& numbers)
{
    QStringList parts;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        parts << (first == last ? QString::number(numbers[first])
                                : QStringLiteral("%1-%2").arg(numbers[first]).arg(numbers[last]));
        first = last + 1;
    }
    return parts.join(QLatin1Char(','));
}

Result<QStringList> atlasFileNames(const QString& pattern, const AtlasPlan& plan)
{
    static const QStringList known{QStringLiteral("n"), QStringLiteral("code"), QStringLiteral("name"),
                                   QStringLiteral("short_name")};
    static const QRegularExpression place(QStringLiteral("\\{([^{}]*)\\}"));
    auto places = place.globalMatch(pattern);
    while (places.hasNext()) {
        const QString name = places.next().captured(1);
        if (!known.contains(name)) {
            return fail(Error::Kind::Invalid, AtlasTexts::tr("File names cannot say “{%1}”.").arg(name), {},
                        AtlasTexts::tr("They can say {n}, {code}, {name} and {short_name}."));
        }
    }
    const auto width = QString::number(plan.pageCount()).size();
    QStringList names;
    QSet<QString> taken;
    for (const auto& page : plan.pages) {
        const auto number = QString::number(page.number).rightJustified(width, QLatin1Char('0'));
        QString text = pattern;
        text.replace(QLatin1String("{n}"), number)
            .replace(QLatin1String("{code}"), page.code)
            .replace(QLatin1String("{name}"), page.name)
            .replace(QLatin1String("{short_name}"), page.shortName);
        QString name = safe(text);
        if (name.isEmpty()) {
            return fail(Error::Kind::Invalid,
                        AtlasTexts::tr("The pattern “%1” gives an empty file name.").arg(pattern));
        }
        const auto key = [](const QString& of) { return of.normalized(QString::NormalizationForm_C).toCaseFolded(); };
        if (taken.contains(key(name))) {
            name += QLatin1Char('_') + page.code;
        }
        const QString whole = name;
        for (int again = 2; taken.contains(key(name)); ++again) {
            name = QStringLiteral("%1_%2").arg(whole).arg(again);
        }
        taken << key(name);
        names << name;
    }
    return names;
}

} // namespace qiantu
