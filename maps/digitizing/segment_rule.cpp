// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/segment_rule.h"

#include "models/coordinates/geodesic.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace qiantu {

namespace {

constexpr double stepDegrees = 45;
constexpr double longestMetres = 2'000'000; // Twice as far as the province is wide; more is a slip of the finger.

std::optional<double> numberIn(const QString& text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

double lastAzimuth(std::span<const GeoPosition> drawn)
{
    return drawn.size() < 2 ? 0 : geodesicSegment(drawn[drawn.size() - 2], drawn.back()).endAzimuth;
}

GeoPosition heldTo(const SegmentRule& rule, std::span<const GeoPosition> drawn, GeoPosition cursor)
{
    if (drawn.empty() || rule.isEmpty()) {
        return cursor;
    }
    const auto free = geodesicSegment(drawn.back(), cursor);
    const double before = lastAzimuth(drawn);
    std::optional<double> direction = rule.azimuth;
    if (!direction && rule.turn) {
        direction = before + *rule.turn;
    }
    if (!direction && rule.steps) {
        direction = before + std::round((free.startAzimuth - before) / stepDegrees) * stepDegrees;
    }
    double distance = free.distance;
    if (rule.length) {
        distance = *rule.length;
    } else if (direction) {
        distance *= std::max(0.0, std::cos((free.startAzimuth - *direction) * std::numbers::pi / 180));
    }
    return geodesicDestination(drawn.back(), direction.value_or(free.startAzimuth), distance);
}

bool TypedRule::type(QChar character)
{
    static const QRegularExpression grammar(QStringLiteral(R"(^(\d+(\.\d*)?)?([<@]-?\d*(\.\d*)?)?$)"));
    const QString wanted = m_text + character;
    if (!grammar.match(wanted).hasMatch() || rule().length.value_or(0) > longestMetres) {
        return false;
    }
    m_text = wanted;
    return true;
}

bool TypedRule::takeBack()
{
    if (m_text.isEmpty()) {
        return false;
    }
    m_text.chop(1);
    return true;
}

SegmentRule TypedRule::rule() const
{
    SegmentRule rule;
    static const QRegularExpression sign(QStringLiteral("[<@]"));
    const auto at = m_text.indexOf(sign);
    rule.length = numberIn(at < 0 ? m_text : m_text.left(at));
    if (rule.length && *rule.length <= 0) {
        rule.length.reset();
    }
    if (at >= 0) {
        auto& fixed = m_text.at(at) == QLatin1Char('<') ? rule.azimuth : rule.turn;
        fixed = numberIn(m_text.mid(at + 1));
    }
    return rule;
}

} // namespace qiantu
