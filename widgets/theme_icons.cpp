// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_icons.h"

#include "maps/map_style.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace qiantu {

namespace {

constexpr int iconSize = 22;
constexpr int iconScale = 3; // Drawn larger for screens with small pixels.

QList<QColor> colorsOf(const Theme& theme, int count)
{
    QList<QColor> colors;
    for (const QString& name : paletteOf(theme).colors(count, theme.reversed)) {
        colors << QColor(name);
    }
    return colors;
}

/// Four fields that meet, like regions.
void paintFields(QPainter& painter, const QList<QColor>& colors)
{
    const std::array<QPolygonF, 4> fields{
        QPolygonF({{2, 2}, {12, 3}, {10, 11}, {2, 12}}), QPolygonF({{12, 3}, {20, 2}, {20, 10}, {10, 11}}),
        QPolygonF({{2, 12}, {10, 11}, {13, 20}, {3, 20}}), QPolygonF({{10, 11}, {20, 10}, {20, 20}, {13, 20}})};
    painter.setPen(QPen(QColor(0x60, 0x6a, 0x70), 0.8));
    for (std::size_t at = 0; at < fields.size(); ++at) {
        painter.setBrush(colors.value(static_cast<int>(at) % std::max<int>(1, static_cast<int>(colors.size()))));
        painter.drawPolygon(fields.at(at));
    }
}

void paintCircles(QPainter& painter, const QColor& color)
{
    painter.setPen(QPen(color.darker(130), 0.8));
    QColor fill = color;
    fill.setAlpha(190);
    painter.setBrush(fill);
    painter.drawEllipse(QPointF(8.5, 13), 6.5, 6.5);
    painter.drawEllipse(QPointF(16.5, 7), 4, 4);
    painter.drawEllipse(QPointF(18, 16.5), 2.2, 2.2);
}

void paintDots(QPainter& painter, const QList<QColor>& colors)
{
    painter.setPen(Qt::NoPen);
    const std::array<QPointF, 11> places{QPointF(4, 5),   QPointF(8, 9),   QPointF(6, 15),  QPointF(11, 4),
                                         QPointF(12, 12), QPointF(15, 7),  QPointF(18, 4),  QPointF(17, 13),
                                         QPointF(13, 18), QPointF(19, 18), QPointF(8, 19.5)};
    for (std::size_t at = 0; at < places.size(); ++at) {
        painter.setBrush(colors.at(static_cast<int>(at % static_cast<std::size_t>(colors.size()))));
        painter.drawEllipse(places.at(at), 1.7, 1.7);
    }
}

void paintChart(QPainter& painter, const QList<QColor>& colors, bool bars)
{
    painter.setPen(QPen(Qt::white, 0.6));
    if (bars) {
        const std::array<double, 3> heights{9, 16, 12};
        for (std::size_t at = 0; at < heights.size(); ++at) {
            painter.setBrush(colors.at(static_cast<int>(at)));
            painter.drawRect(QRectF(3 + 5.5 * static_cast<double>(at), 20 - heights.at(at), 5, heights.at(at)));
        }
        return;
    }
    const std::array<int, 3> shares{170, 115, 75};
    int from = 90;
    for (std::size_t at = 0; at < shares.size(); ++at) {
        painter.setBrush(colors.at(static_cast<int>(at)));
        painter.drawPie(QRectF(2, 2, 18, 18), from * 16, -shares.at(at) * 16);
        from -= shares.at(at);
    }
}

void paintHexagons(QPainter& painter, const QList<QColor>& colors)
{
    painter.setPen(QPen(Qt::white, 0.6));
    const std::array<QPointF, 4> centres{QPointF(7, 6.5), QPointF(15.4, 6.5), QPointF(11.2, 13.6), QPointF(19.4, 13.6)};
    for (std::size_t at = 0; at < centres.size(); ++at) {
        QPolygonF hexagon;
        for (int corner = 0; corner < 6; ++corner) {
            const double angle = (corner + 0.5) * std::numbers::pi / 3;
            hexagon << centres.at(at) + QPointF(std::cos(angle), std::sin(angle)) * 4.7;
        }
        painter.setBrush(colors.value(static_cast<int>(at)));
        painter.drawPolygon(hexagon);
    }
}

void paintStar(QPainter& painter, const QColor& fill)
{
    paintFields(painter, {fill, QColor(0xee, 0xf1, 0xf3), QColor(0xee, 0xf1, 0xf3), fill});
    QPolygonF star;
    for (int corner = 0; corner < 10; ++corner) {
        const double angle = corner * std::numbers::pi / 5 - std::numbers::pi / 2;
        star << QPointF(11, 11) + QPointF(std::cos(angle), std::sin(angle)) * (corner % 2 == 0 ? 7.0 : 2.9);
    }
    painter.setPen(QPen(Qt::white, 0.8));
    painter.setBrush(QColor(0xc6, 0x28, 0x28));
    painter.drawPolygon(star);
}

void paintNineFields(QPainter& painter, const QList<QColor>& colors)
{
    painter.setPen(QPen(Qt::white, 0.5));
    for (int at = 0; at < 9; ++at) {
        painter.setBrush(colors.value(at));
        const int row = at / 3;
        painter.drawRect(QRectF(2 + 6 * (at % 3), 14 - 6 * row, 6, 6));
    }
}

void paint(QPainter& painter, const Theme& theme)
{
    switch (theme.kind) {
    case ThemeKind::Graduated:
    case ThemeKind::Diverging:
        paintFields(painter, colorsOf(theme, 4));
        break;
    case ThemeKind::Status:
        paintFields(painter, {style::color(CheckStatus::Met), style::color(CheckStatus::OnTrack),
                              style::color(CheckStatus::Behind), style::color(CheckStatus::Missed)});
        break;
    case ThemeKind::ProportionalSymbols:
        paintCircles(painter, colorsOf(theme, 5).at(3));
        break;
    case ThemeKind::Dots:
        paintDots(painter, {colorsOf(theme, 5).at(3)});
        break;
    case ThemeKind::Charts:
        paintChart(painter, colorsOf(theme, 3), theme.bars);
        break;
    case ThemeKind::Bivariate:
        paintNineFields(painter, colorsOf(theme, 9));
        break;
    case ThemeKind::StationCategories:
        paintDots(painter, colorsOf(theme, 3));
        break;
    case ThemeKind::Density:
        paintHexagons(painter, colorsOf(theme, 4));
        break;
    case ThemeKind::Pilots:
        paintStar(painter, colorsOf(theme, 1).first());
        break;
    }
}

} // namespace

QIcon themeIcon(const Theme& theme)
{
    QPixmap picture(iconSize * iconScale, iconSize * iconScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(iconScale, iconScale);
    paint(painter, theme);
    painter.end();
    return QIcon(picture);
}

QPixmap paletteSwatch(const Palette& palette, int colors, bool reversed, const QSize& size)
{
    QPixmap picture(size);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const QStringList names = palette.colors(colors, reversed);
    const int rows = palette.kind == Palette::Kind::Bivariate ? 3 : 1;
    const int columns = std::max(1, static_cast<int>(names.size()) / rows);
    const double wide = static_cast<double>(size.width()) / columns;
    const double high = static_cast<double>(size.height()) / rows;
    for (int at = 0; at < rows * columns; ++at) {
        const int row = at / columns;
        painter.fillRect(QRectF(at % columns * wide, size.height() - (row + 1) * high, wide, high),
                         QColor(names.value(at)));
    }
    painter.setPen(QColor(0x90, 0x98, 0xa0));
    painter.drawRect(QRect(QPoint(0, 0), size - QSize(1, 1)));
    return picture;
}

} // namespace qiantu
