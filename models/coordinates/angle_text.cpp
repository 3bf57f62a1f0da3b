// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/angle_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <cmath>
#include <vector>

namespace qiantu {

namespace {

class AngleText
{
    Q_DECLARE_TR_FUNCTIONS(AngleText)

public:
    static tl::unexpected<Error> notAnAngle(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" is not an angle.").arg(text), {},
                    tr("Write 106.7093 or 106°42′33.5″E."));
    }

    static tl::unexpected<Error> sixty(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" has 60 or more minutes or seconds.").arg(text));
    }

    static tl::unexpected<Error> fraction(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" has a fraction before its last part.").arg(text));
    }

    static tl::unexpected<Error> tooLarge(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" is more than a longitude or latitude can be.").arg(text));
    }

    static tl::unexpected<Error> signAndLetter(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" has both a minus sign and a letter for west or south.").arg(text));
    }

    static tl::unexpected<Error> notAPair(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" is not a pair of longitude and latitude.").arg(text), {},
                    tr("Write 106.7093, 26.5812 or N26°34′52″ E106°42′33″."));
    }

    static tl::unexpected<Error> sameAxis(const QString& text)
    {
        return fail(Error::Kind::Invalid, tr("\"%1\" names the same axis twice.").arg(text));
    }
};

/// Full-width to half-width, and one spelling for each mark: ° ' " for degrees, minutes and seconds.
QString plainText(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        switch (character.unicode()) {
        case u'度':
        case u'º': // masculine ordinal, which looks like a degree sign
        case u'˚': // ring above
        case u'゜':
        case u'°':
            plain += QChar(u'°');
            break;
        case u'分':
        case u'′':
        case u'’':
        case u'‘':
        case u'＇':
        case u'ˊ':
        case u'´':
        case u'`':
        case u'\'':
            plain += QLatin1Char('\'');
            break;
        case u'秒':
        case u'″':
        case u'”':
        case u'“':
        case u'＂':
        case u'〃':
        case u'"':
            plain += QLatin1Char('"');
            break;
        case u'−':
        case u'–':
        case u'—':
            plain += QLatin1Char('-');
            break;
        default:
            plain += QString(character).normalized(QString::NormalizationForm_KC);
        }
    }
    plain.replace(QLatin1String("''"), QLatin1String("\""));
    return plain.trimmed().toUpper();
}

struct Hemisphere
{
    const char16_t* text;
    Axis axis;
    int sign;
};

// As plainText() leaves them: 经度 and 纬度 have a degree sign there.
constexpr Hemisphere hemispheres[] = {
    {u"东经", Axis::Longitude, 1}, {u"西经", Axis::Longitude, -1}, {u"北纬", Axis::Latitude, 1},
    {u"南纬", Axis::Latitude, -1}, {u"经°", Axis::Longitude, 0},   {u"纬°", Axis::Latitude, 0},
    {u"LON", Axis::Longitude, 0},  {u"LNG", Axis::Longitude, 0},   {u"LAT", Axis::Latitude, 0},
    {u"E", Axis::Longitude, 1},    {u"W", Axis::Longitude, -1},    {u"N", Axis::Latitude, 1},
    {u"S", Axis::Latitude, -1},    {u"东", Axis::Longitude, 1},    {u"西", Axis::Longitude, -1},
    {u"北", Axis::Latitude, 1},    {u"南", Axis::Latitude, -1},
};

/// Takes the hemisphere's letter or word off the front or the back.
std::optional<Hemisphere> takeHemisphere(QString& text)
{
    for (const Hemisphere& hemisphere : hemispheres) {
        const QString word = QString::fromUtf16(hemisphere.text);
        if (text.startsWith(word)) {
            text = text.mid(word.size()).trimmed();
        } else if (text.endsWith(word)) {
            text = text.chopped(word.size()).trimmed();
        } else {
            continue;
        }
        if (text.startsWith(QLatin1Char(':')) || text.startsWith(QLatin1Char('='))) {
            text = text.mid(1).trimmed();
        }
        return hemisphere;
    }
    return std::nullopt;
}

QString letterOf(double degrees, Axis axis)
{
    if (axis == Axis::Longitude) {
        return degrees < 0 ? QStringLiteral("W") : QStringLiteral("E");
    }
    return degrees < 0 ? QStringLiteral("S") : QStringLiteral("N");
}

} // namespace

Result<Angle> parseAngle(const QString& text)
{
    // Marks for the parts, or one separator throughout: colons, hyphens or spaces.
    static const QRegularExpression marked(QStringLiteral(
        "^([+-]?)(\\d+(?:\\.\\d*)?)\\s*°\\s*(?:(\\d+(?:\\.\\d*)?)\\s*(?:'\\s*(?:(\\d+(?:\\.\\d*)?)\\s*\"?)?)?)?$"));
    static const QRegularExpression separated(
        QStringLiteral("^([+-]?)(\\d+)\\s*([:\\- ])\\s*(\\d+(?:\\.\\d*)?)(?:\\s*\\3\\s*(\\d+(?:\\.\\d*)?))?$"));
    static const QRegularExpression decimal(QStringLiteral("^([+-]?)(\\d+(?:\\.\\d*)?|\\.\\d+)$"));

    QString rest = plainText(text);
    const std::optional<Hemisphere> hemisphere = takeHemisphere(rest);
    QString sign;
    std::vector<QString> parts;
    if (const auto match = decimal.match(rest); match.hasMatch()) {
        sign = match.captured(1);
        parts = {match.captured(2)};
    } else if (const auto marks = marked.match(rest); marks.hasMatch()) {
        sign = marks.captured(1);
        parts = {marks.captured(2), marks.captured(3), marks.captured(4)};
    } else if (const auto separators = separated.match(rest); separators.hasMatch()) {
        sign = separators.captured(1);
        parts = {separators.captured(2), separators.captured(4), separators.captured(5)};
    } else {
        return AngleText::notAnAngle(text);
    }
    while (parts.back().isEmpty()) {
        parts.pop_back();
    }
    Angle angle;
    double unit = 1;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const double value = parts[index].toDouble();
        if (index + 1 < parts.size() && parts[index].contains(QLatin1Char('.'))) {
            return AngleText::fraction(text);
        }
        if (index > 0 && value >= 60) {
            return AngleText::sixty(text);
        }
        angle.degrees += value / unit;
        unit *= 60;
    }
    angle.sexagesimal = parts.size() > 1;
    if (hemisphere) {
        angle.axis = hemisphere->axis;
        if (hemisphere->sign < 0) {
            if (!sign.isEmpty()) {
                return AngleText::signAndLetter(text);
            }
            angle.degrees = -angle.degrees;
        }
    }
    if (sign == QLatin1String("-")) {
        angle.degrees = -angle.degrees;
    }
    if (std::fabs(angle.degrees) > (angle.axis == Axis::Latitude ? 90.0 : 180.0)) {
        return AngleText::tooLarge(text);
    }
    return angle;
}

Result<GeoPosition> parsePosition(const QString& text)
{
    const QString plain = plainText(text);
    QStringList halves;
    for (const QChar separator : {u',', u';', u'、', u'，', u'/', u'\t', u'|'}) {
        if (plain.contains(separator)) {
            halves = plain.split(separator, Qt::SkipEmptyParts);
            break;
        }
    }
    if (halves.isEmpty()) {
        // Only spaces: as many words on either side, so that "106 42 33.5 26 34 52" works as well.
        const QStringList words = plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
        if (words.size() % 2 == 0) {
            halves = {words.mid(0, words.size() / 2).join(QLatin1Char(' ')),
                      words.mid(words.size() / 2).join(QLatin1Char(' '))};
        }
    }
    if (halves.size() != 2) {
        return AngleText::notAPair(text);
    }
    const Result<Angle> first = parseAngle(halves[0]);
    if (!first) {
        return tl::unexpected(first.error());
    }
    const Result<Angle> second = parseAngle(halves[1]);
    if (!second) {
        return tl::unexpected(second.error());
    }
    if (first->axis && first->axis == second->axis) {
        return AngleText::sameAxis(text);
    }
    const bool latitudeFirst = first->axis == Axis::Latitude || second->axis == Axis::Longitude;
    const GeoPosition position =
        latitudeFirst ? GeoPosition{second->degrees, first->degrees} : GeoPosition{first->degrees, second->degrees};
    if (std::fabs(position.latitude) > 90) {
        return AngleText::tooLarge(text);
    }
    return position;
}

QString formatDegreesMinutesSeconds(double degrees, Axis axis, int secondsDecimals)
{
    // In whole units of the last decimal, so that 59.999″ rounds up into the minutes.
    const double scale = std::pow(10.0, secondsDecimals);
    const auto units = static_cast<long long>(std::llround(std::fabs(degrees) * 3600.0 * scale));
    const auto perMinute = static_cast<long long>(std::llround(60.0 * scale));
    const long long minutes = units / perMinute;
    const double seconds = static_cast<double>(units % perMinute) / scale;
    const int secondsWidth = secondsDecimals > 0 ? 3 + secondsDecimals : 2;
    return QStringLiteral("%1°%2′%3″%4")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds, secondsWidth, 'f', secondsDecimals, QLatin1Char('0'))
        .arg(letterOf(degrees, axis));
}

QString formatDegrees(double degrees, Axis axis, int decimals)
{
    return QStringLiteral("%1°%2").arg(QString::number(std::fabs(degrees), 'f', decimals), letterOf(degrees, axis));
}

} // namespace qiantu
