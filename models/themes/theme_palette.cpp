// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_palette.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>

namespace qiantu {

namespace {

using Kind = Palette::Kind;

std::array<int, 3> channels(const QString& colour)
{
    const uint rgb = colour.mid(1).toUInt(nullptr, 16);
    return {static_cast<int>(rgb >> 16U & 0xffU), static_cast<int>(rgb >> 8U & 0xffU), static_cast<int>(rgb & 0xffU)};
}

QString mixed(const QString& from, const QString& to, double share)
{
    const auto first = channels(from);
    const auto second = channels(to);
    QString colour = QStringLiteral("#");
    for (std::size_t at = 0; at < first.size(); ++at) {
        const double value = first[at] + (second[at] - first[at]) * share;
        colour += QStringLiteral("%1").arg(std::lround(value), 2, 16, QLatin1Char('0'));
    }
    return colour;
}

/// Colours written one after the other: "f7fbff deebf7 …".
QStringList written(const char* colours)
{
    QStringList list;
    for (const QString& each : QString::fromLatin1(colours).split(u' ')) {
        list << u'#' + each;
    }
    return list;
}

Palette palette(const char* key, Kind kind, const char* colours, bool greySafe = false)
{
    return {QString::fromLatin1(key), kind, written(colours), greySafe};
}

Kind kindFor(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Diverging:
        return Kind::Diverging;
    case ThemeKind::Charts:
    case ThemeKind::StationCategories:
    case ThemeKind::Pilots:
        return Kind::Qualitative;
    case ThemeKind::Bivariate:
        return Kind::Bivariate;
    case ThemeKind::Graduated:
    case ThemeKind::Status:
    case ThemeKind::ProportionalSymbols:
    case ThemeKind::Dots:
    case ThemeKind::Density:
        break;
    }
    return Kind::Sequential;
}

} // namespace

QString Palette::name() const
{
    const QHash<QString, QString> names{
        {QStringLiteral("blues"), QCoreApplication::translate("qiantu::PaletteNames", "Blues")},
        {QStringLiteral("greens"), QCoreApplication::translate("qiantu::PaletteNames", "Greens")},
        {QStringLiteral("oranges"), QCoreApplication::translate("qiantu::PaletteNames", "Oranges")},
        {QStringLiteral("purples"), QCoreApplication::translate("qiantu::PaletteNames", "Purples")},
        {QStringLiteral("reds"), QCoreApplication::translate("qiantu::PaletteNames", "Reds")},
        {QStringLiteral("greys"), QCoreApplication::translate("qiantu::PaletteNames", "Greys")},
        {QStringLiteral("ylgnbu"), QCoreApplication::translate("qiantu::PaletteNames", "Yellow, green, blue")},
        {QStringLiteral("ylorrd"), QCoreApplication::translate("qiantu::PaletteNames", "Yellow, orange, red")},
        {QStringLiteral("viridis"), QCoreApplication::translate("qiantu::PaletteNames", "Viridis")},
        {QStringLiteral("cividis"), QCoreApplication::translate("qiantu::PaletteNames", "Cividis")},
        {QStringLiteral("rdbu"), QCoreApplication::translate("qiantu::PaletteNames", "Red and blue")},
        {QStringLiteral("puor"), QCoreApplication::translate("qiantu::PaletteNames", "Orange and purple")},
        {QStringLiteral("brbg"), QCoreApplication::translate("qiantu::PaletteNames", "Brown and green")},
        {QStringLiteral("okabe_ito"), QCoreApplication::translate("qiantu::PaletteNames", "Okabe and Ito")},
        {QStringLiteral("tol_bright"), QCoreApplication::translate("qiantu::PaletteNames", "Bright (Tol)")},
        {QStringLiteral("tol_light"), QCoreApplication::translate("qiantu::PaletteNames", "Light (Tol)")},
        {QStringLiteral("bi_blue_purple"), QCoreApplication::translate("qiantu::PaletteNames", "Teal and purple")},
        {QStringLiteral("bi_blue_red"), QCoreApplication::translate("qiantu::PaletteNames", "Blue and red")},
        {QStringLiteral("bi_green_blue"), QCoreApplication::translate("qiantu::PaletteNames", "Green and blue")},
    };
    return names.value(key, key);
}

QStringList Palette::colors(int count, bool reversed) const
{
    QStringList list;
    if (kind == Kind::Qualitative || kind == Kind::Bivariate) {
        for (int at = 0; at < count; ++at) {
            list << colours[at % colours.size()];
        }
    } else if (count == 1) {
        // The middle of a diverging palette says nothing: then one of the darker colours.
        list << colours[colours.size() * 2 / 3];
    } else {
        for (int at = 0; at < count; ++at) {
            const double place = static_cast<double>(at) / (count - 1) * static_cast<double>(colours.size() - 1);
            const auto below = static_cast<qsizetype>(std::floor(place));
            const auto above = std::min(below + 1, colours.size() - 1);
            list << mixed(colours[below], colours[above], place - static_cast<double>(below));
        }
    }
    if (reversed) {
        std::reverse(list.begin(), list.end());
    }
    return list;
}

const std::vector<Palette>& allPalettes()
{
    // The palest stops of ColorBrewer's are left out: on white paper they look like no fill at all.
    static const std::vector<Palette> all{
        palette("blues", Kind::Sequential, "e3eef9 c6dbef 9ecae1 6baed6 4292c6 2171b5 0a4a90", true),
        palette("greens", Kind::Sequential, "e5f5e0 c7e9c0 a1d99b 74c476 41ab5d 238b45 005a2b", true),
        palette("oranges", Kind::Sequential, "feedde fdd0a2 fdae6b fd8d3c f16913 d94801 8c2d04", true),
        palette("reds", Kind::Sequential, "fee5d9 fcbba1 fc9272 fb6a4a ef3b2c cb181d 8b0a14", true),
        palette("purples", Kind::Sequential, "efedf5 dadaeb bcbddc 9e9ac8 807dba 6a51a3 4a1486", true),
        palette("greys", Kind::Sequential, "f0f0f0 d9d9d9 bdbdbd 969696 737373 525252 252525", true),
        palette("ylgnbu", Kind::Sequential, "ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84", true),
        palette("ylorrd", Kind::Sequential, "ffffb2 fed976 feb24c fd8d3c fc4e2a e31a1c b10026", true),
        palette("viridis", Kind::Sequential, "fde725 a0da39 4ac16d 1fa187 277f8e 365c8d 46327e 440154", true),
        palette("cividis", Kind::Sequential, "fee838 d3c164 a69d75 7d7c78 575d6d 233e6c 00224e", true),
        palette("rdbu", Kind::Diverging, "b2182b d6604d f4a582 fddbc7 f4f4f4 d1e5f0 92c5de 4393c3 2166ac"),
        palette("puor", Kind::Diverging, "b35806 e08214 fdb863 fee0b6 f4f4f4 d8daeb b2abd2 8073ac 542788"),
        palette("brbg", Kind::Diverging, "8c510a bf812d dfc27d f6e8c3 f4f4f4 c7eae5 80cdc1 35978f 01665e"),
        palette("okabe_ito", Kind::Qualitative, "0072b2 e69f00 009e73 d55e00 56b4e9 cc79a7 f0e442 5a5a5a"),
        palette("tol_bright", Kind::Qualitative, "4477aa ee6677 228833 ccbb44 66ccee aa3377 bbbbbb"),
        palette("tol_light", Kind::Qualitative, "77aadd ee8866 eedd88 ffaabb 99ddff 44bb99 bbcc33 aaaa00"),
        palette("bi_blue_purple", Kind::Bivariate, "e8e8e8 ace4e4 5ac8c8 dfb0d6 a5add3 5698b9 be64ac 8c62aa 3b4994"),
        palette("bi_blue_red", Kind::Bivariate, "e8e8e8 b0d5df 64acbe e4acac ad9ea5 627f8c c85a5a 985356 574249"),
        palette("bi_green_blue", Kind::Bivariate, "e8e8e8 b8d6be 73ae80 b5c0da 90b2b3 5a9178 6c83b5 567994 2a5a5b"),
    };
    return all;
}

std::vector<const Palette*> palettesFor(ThemeKind kind)
{
    std::vector<const Palette*> fitting;
    for (const Palette& each : allPalettes()) {
        if (each.kind == kindFor(kind)) {
            fitting.push_back(&each);
        }
    }
    const auto first = [&fitting](const char* key) {
        const auto found = std::find_if(fitting.begin(), fitting.end(),
                                        [key](const Palette* each) { return each->key == QLatin1String(key); });
        std::rotate(fitting.begin(), found, found + 1);
    };
    if (kind == ThemeKind::Density) {
        first("ylorrd");
    } else if (kind == ThemeKind::Pilots) {
        first("tol_light");
    }
    return fitting;
}

const Palette* paletteByKey(const QString& key)
{
    const auto& all = allPalettes();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Palette& each) { return each.key == key; });
    return found == all.end() ? nullptr : &*found;
}

const Palette& paletteOf(const Theme& theme)
{
    const Palette* chosen = paletteByKey(theme.palette);
    return chosen && chosen->kind == kindFor(theme.kind) ? *chosen : *palettesFor(theme.kind).front();
}

} // namespace qiantu
