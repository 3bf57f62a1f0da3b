// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/coordinate_pair.h"

#include "models/coordinates/angle_text.h"

#include <QRegularExpression>
#include <QStringList>
#include <cmath>
#include <utility>

namespace qiantu {

namespace {

constexpr double metresFrom = 1000; ///< No angle is that large, no grid coordinate that small.

/// Without brackets, WKT's words and what stands before a colon that belongs to no angle; full-width as half-width.
QString bare(const QString& text)
{
    static const QRegularExpression wrapping(QStringLiteral("[()\\[\\]{}（）［］【】<>]"));
    static const QRegularExpression wkt(QStringLiteral("^\\s*(SRID=\\d+;)?\\s*POINT\\s*"),
                                        QRegularExpression::CaseInsensitiveOption);
    // 26°34′52″N106°42′33″E and N26.5E106.7 have nothing between the two.
    static const QRegularExpression behindLetter(QStringLiteral("(?<=[0-9°'\"′″秒][NSEWnsew])(?=[0-9])"));
    static const QRegularExpression beforeLetter(QStringLiteral("(?<=[0-9°'\"′″秒])(?=[NSEWnsew][0-9])"));
    static const QRegularExpression beforeWord(QStringLiteral("(?<=[0-9°'\"′″秒])(?=[北南]纬|[东西]经)"));
    QString plain = QString(text).remove(wkt).replace(wrapping, QStringLiteral(" "));
    static const QRegularExpression letterFirst(QStringLiteral("^[^0-9]*[NSEWnsew]\\s*[0-9]"));
    plain.replace(plain.contains(letterFirst) ? beforeLetter : behindLetter, QStringLiteral(" "));
    plain.replace(beforeWord, QStringLiteral(" "));
    return plain.trimmed();
}

bool hasDigit(const QString& text)
{
    static const QRegularExpression digit(QStringLiteral("\\d"));
    return text.contains(digit);
}

/// A plain number, with an X or Y before it as surveyors write, or nothing.
std::optional<double> plainNumber(const QString& text)
{
    static const QRegularExpression axis(
        QStringLiteral("^\\s*[XYxyNEne]\\s*[:：=]?\\s*(?=[-+.0-9])|\\s*(米|m|M)\\s*$"));
    bool good = false;
    const double number =
        QString(text).normalized(QString::NormalizationForm_KC).remove(axis).trimmed().toDouble(&good);
    return good && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool isMetres(const QString& text)
{
    const auto number = plainNumber(text);
    return number && std::fabs(*number) >= metresFrom;
}

bool isCoordinate(const QString& text)
{
    return isMetres(text) || parseAngle(text).has_value();
}

/// The fields of a line: by tabs when there are any, then by other separators, then by spaces.
QStringList fieldsOf(const QString& text)
{
    static const QRegularExpression separators[] = {
        QRegularExpression(QStringLiteral("\\t")), QRegularExpression(QStringLiteral("[,，;；、|]")),
        QRegularExpression(QStringLiteral("/")), QRegularExpression(QStringLiteral("\\s+"))};
    QStringList fields{text};
    for (const QRegularExpression& separator : separators) {
        if (text.contains(separator)) {
            fields = text.split(separator, Qt::SkipEmptyParts);
            if (fields.size() > 1) {
                break;
            }
        }
    }
    for (QString& field : fields) {
        field = field.trimmed();
    }
    fields.removeAll(QString());
    return fields;
}

/// The zone whose number stands before an easting: 35670120 is 670120 m in zone 35. As an EPSG code of CGCS2000, or 0.
int zoneOfEasting(double easting)
{
    const int zone = static_cast<int>(easting / 1e6);
    if (zone >= 25 && zone <= 45) {
        return 4513 + zone - 25; // CGCS2000 / 3-degree Gauss-Kruger zone n
    }
    if (zone >= 13 && zone <= 23) {
        return 4491 + zone - 13; // CGCS2000 / Gauss-Kruger zone n
    }
    return 0;
}

} // namespace

Result<CoordinateReader> CoordinateReader::create(const Datum& datum, const DegreeBox& home)
{
    auto transformation = CoordinateTransformation::create(datum);
    if (!transformation) {
        return tl::unexpected(transformation.error());
    }
    return CoordinateReader(std::move(*transformation), home);
}

std::optional<GeoPosition> CoordinateReader::inZone(int epsg, GeoPosition position) const
{
    auto found = m_zones.find(epsg);
    if (found == m_zones.end()) {
        auto made = CoordinateTransformation::create(Datum::epsg(epsg));
        if (!made) {
            return std::nullopt;
        }
        found = m_zones.emplace(epsg, std::move(*made)).first;
    }
    return found->second.apply(position);
}

CoordinateReader::Order CoordinateReader::orderOfHeading(const QString& text)
{
    static const QRegularExpression longitude(QStringLiteral("经|lon|lng|东坐标|easting"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression latitude(QStringLiteral("纬|lat|北坐标|northing"),
                                             QRegularExpression::CaseInsensitiveOption);
    const auto east = text.indexOf(longitude);
    const auto north = text.indexOf(latitude);
    if (east < 0 || north < 0) {
        return Order::Unknown;
    }
    return east < north ? Order::LongitudeFirst : Order::LatitudeFirst;
}

Result<CoordinatePair> CoordinateReader::readMetres(double first, double second, Order heading) const
{
    struct Candidate
    {
        GeoPosition metres;
        std::optional<GeoPosition> position;
        int zone = 0;
    };

    std::vector<Candidate> candidates;
    // As x and y, and as surveyors' X (northing) and Y (easting).
    for (const bool swapped : {false, true}) {
        if (heading == (swapped ? Order::LongitudeFirst : Order::LatitudeFirst)) {
            continue;
        }
        Candidate candidate{swapped ? GeoPosition{second, first} : GeoPosition{first, second}, std::nullopt, 0};
        if (m_transformation.isProjected()) {
            candidate.position = m_transformation.apply(candidate.metres);
        } else if (m_transformation.from() == Datum::cgcs2000()) {
            candidate.zone = zoneOfEasting(candidate.metres.longitude);
            if (candidate.zone != 0) {
                candidate.position = inZone(candidate.zone, candidate.metres);
            }
        }
        if (candidate.position && std::fabs(candidate.position->latitude) <= 90 &&
            std::fabs(candidate.position->longitude) <= 180) {
            candidates.push_back(candidate);
        }
    }
    if (candidates.empty()) {
        return m_transformation.isProjected()
                   ? fail(Error::Kind::Invalid,
                          tr("These metres lie nowhere in %1.").arg(m_transformation.sourceName()))
                   : fail(Error::Kind::Invalid, tr("These are metres of a grid, without the number of a zone."), {},
                          tr("Choose the zone as the coordinate system."));
    }
    const Candidate* chosen = &candidates.front();
    for (const Candidate& candidate : candidates) {
        if (m_home.contains(*candidate.position)) {
            chosen = &candidate;
            break;
        }
    }
    CoordinatePair pair{*chosen->position, {}, {}};
    if (chosen->zone >= 4513) {
        pair.note = tr("read as the 3-degree zone %1").arg(chosen->zone - 4513 + 25);
    } else if (chosen->zone != 0) {
        pair.note = tr("read as the 6-degree zone %1").arg(chosen->zone - 4491 + 13);
    }
    return pair;
}

Result<CoordinatePair> CoordinateReader::readDegrees(const QString& first, const QString& second, Order heading) const
{
    const auto one = parseAngle(first);
    if (!one) {
        return tl::unexpected(one.error());
    }
    const auto other = parseAngle(second);
    if (!other) {
        return tl::unexpected(other.error());
    }
    if (one->axis && one->axis == other->axis) {
        return fail(Error::Kind::Invalid,
                    one->axis == Axis::Longitude ? tr("Both are longitudes.") : tr("Both are latitudes."));
    }
    const GeoPosition plain{one->degrees, other->degrees};
    const GeoPosition swapped{other->degrees, one->degrees};
    const auto position = [this](GeoPosition degrees) {
        return std::fabs(degrees.latitude) <= 90 ? m_transformation.apply(degrees) : std::nullopt;
    };
    const bool said = one->axis || other->axis;
    if (said || heading != Order::Unknown) {
        const bool latitudeFirst =
            said ? one->axis == Axis::Latitude || other->axis == Axis::Longitude : heading == Order::LatitudeFirst;
        const auto found = position(latitudeFirst ? swapped : plain);
        return found ? Result<CoordinatePair>(CoordinatePair{*found, {}, {}})
                     : fail(Error::Kind::Invalid, tr("A latitude cannot be more than 90 degrees."));
    }
    const auto asWritten = position(plain);
    const auto turned = position(swapped);
    const bool homeAsWritten = asWritten && m_home.contains(*asWritten);
    const bool homeTurned = turned && m_home.contains(*turned);
    if (turned && (!asWritten || (homeTurned && !homeAsWritten))) {
        return CoordinatePair{*turned, {}, tr("read as latitude, longitude")};
    }
    if (!asWritten) {
        return fail(Error::Kind::Invalid, tr("Neither of the two can be a latitude."));
    }
    return CoordinatePair{*asWritten, {}, {}};
}

Result<CoordinatePair> CoordinateReader::read(const QString& text, Order heading) const
{
    const QString plain = bare(text);
    const auto pairOf = [&](const QString& first, const QString& second) -> Result<CoordinatePair> {
        if (isMetres(first) && isMetres(second)) {
            return readMetres(*plainNumber(first), *plainNumber(second), heading);
        }
        if (m_transformation.isProjected()) {
            return fail(Error::Kind::Invalid, tr("Metres are wanted for %1.").arg(m_transformation.sourceName()));
        }
        return readDegrees(first, second, heading);
    };
    const QStringList fields = fieldsOf(plain);
    if (fields.size() == 2) {
        return pairOf(fields[0], fields[1]);
    }
    // Among more fields: the neighbours that are coordinates; those at home before others, for a serial number would
    // pass for an angle as well. The rest is the name.
    std::optional<CoordinatePair> best;
    for (qsizetype at = 0; at + 1 < fields.size(); ++at) {
        if (!isCoordinate(fields[at]) || !isCoordinate(fields[at + 1])) {
            continue;
        }
        auto pair = pairOf(fields[at], fields[at + 1]);
        if (!pair) {
            continue;
        }
        QStringList rest = fields;
        rest.remove(at, 2);
        pair->name = rest.join(QLatin1Char(' '));
        if (m_home.contains(pair->position)) {
            return pair;
        }
        if (!best) {
            best = *pair;
        }
    }
    // Degrees, minutes and seconds with spaces between: as many words on either side.
    const QStringList words = plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    if (!m_transformation.isProjected() && fields == words && words.size() % 2 == 0) {
        const auto half = words.size() / 2;
        auto pair =
            readDegrees(words.mid(0, half).join(QLatin1Char(' ')), words.mid(half).join(QLatin1Char(' ')), heading);
        if (pair && (!best || m_home.contains(pair->position))) {
            return pair;
        }
    }
    if (best) {
        return *best;
    }
    return fail(Error::Kind::Invalid, tr("“%1” is not a pair of coordinates.").arg(text.trimmed()), {},
                m_transformation.isProjected() ? tr("Write 2939812.3, 35670120.4.")
                                               : tr("Write 106.7093, 26.5812 or N26°34′52″ E106°42′33″."));
}

Result<CoordinatePair> CoordinateReader::readPair(const QString& text) const
{
    return read(text, Order::Unknown);
}

std::vector<CoordinateLine> CoordinateReader::readLines(const QString& text) const
{
    static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|\\r|\\n"));
    std::vector<CoordinateLine> lines;
    Order heading = Order::Unknown;
    int number = 0;
    for (const QString& line : text.split(lineEnd)) {
        ++number;
        if (line.trimmed().isEmpty()) {
            continue;
        }
        if (lines.empty() && !hasDigit(line) && orderOfHeading(line) != Order::Unknown) {
            heading = orderOfHeading(line);
            continue;
        }
        lines.push_back({number, line, read(line, heading)});
    }
    return lines;
}

} // namespace qiantu
