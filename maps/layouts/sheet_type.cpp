// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_type.h"

#include "maps/map_style.h"

#include <QFontDatabase>
#include <QFontMetricsF>

namespace qiantu::sheet_type {

namespace {

constexpr double lineHeight = 0.82;
constexpr double mmPerPoint = 25.4 / 72;

/// The first of these families that is installed, else nothing.
QString installed(const QStringList& families)
{
    static const QStringList all = QFontDatabase::families();
    for (const auto& family : families) {
        if (all.contains(family)) {
            return family;
        }
    }
    return {};
}

QFont named(const QString& family, double points)
{
    QFont font = style::serif(points); // With its ways of setting type.
    font.setFamily(family);
    return font;
}

/// Measured at a hundred times the size, where hinting no longer matters.
constexpr double enlarged = 100;

QFontMetricsF metrics(const QFont& font)
{
    QFont large = font;
    large.setPixelSize(static_cast<int>(font.pointSizeF() * enlarged));
    return QFontMetricsF(large);
}

} // namespace

QColor ink()
{
    return {0x20, 0x20, 0x20};
}

QFont title(double points)
{
    static const QString family = installed({QStringLiteral("方正小标宋简体"), QStringLiteral("FZXiaoBiaoSong-B05S"),
                                             QStringLiteral("FZXiaoBiaoSong-B05"), QStringLiteral("方正小标宋_GBK"),
                                             QStringLiteral("小标宋体"), QStringLiteral("STZhongsong")});
    return family.isEmpty() ? style::serif(points, true) : named(family, points);
}

QFont body(double points)
{
    static const QString family =
        installed({QStringLiteral("仿宋_GB2312"), QStringLiteral("FangSong_GB2312"), QStringLiteral("仿宋"),
                   QStringLiteral("FangSong"), QStringLiteral("方正仿宋简体"), QStringLiteral("STFangsong")});
    return named(family.isEmpty() ? style::serif(points).family() : family, points);
}

QFont heading(double points)
{
    static const QString family = installed({QStringLiteral("黑体"), QStringLiteral("SimHei")});
    return family.isEmpty() ? style::sans(points, true) : named(family, points);
}

QFont face(const QString& name, double points)
{
    if (name == QLatin1String("title")) {
        return title(points);
    }
    return name == QLatin1String("heading") ? heading(points) : body(points);
}

QgsTextFormat format(const QFont& font, const QColor& color)
{
    auto format = QgsTextFormat::fromQFont(font);
    format.setSize(font.pointSizeF());
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(color);
    format.setLineHeight(lineHeight);
    return format;
}

double widthMm(const QString& text, const QFont& font)
{
    return metrics(font).horizontalAdvance(text) / enlarged * mmPerPoint;
}

double heightMm(int lines, const QFont& font)
{
    const auto measured = metrics(font);
    return (measured.height() + (lines - 1) * measured.lineSpacing() * lineHeight) / enlarged * mmPerPoint;
}

} // namespace qiantu::sheet_type
