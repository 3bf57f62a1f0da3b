// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>
#include <vector>

namespace qiantu {

/// What a sheet is about.
enum class SheetKind
{
    SingleTheme, ///< One theme, or the map as it is.
    Completion,  ///< One target region by region: map and table.
    Comparison,  ///< Two themes side by side.
    Stations,    ///< Where the base stations stand.
    Pilots,      ///< The pilots: map and list.
    County,      ///< All about one region.
    Overview     ///< The province at a glance.
};

/// Stable texts, also the first part of a template's name: single-theme, completion, comparison, stations, pilots,
/// county, overview.
QString toText(SheetKind kind);
/// For people, translated: 单专题图 …
QString displayName(SheetKind kind);

/// The paper, or the slide.
enum class SheetPage
{
    A4Landscape,
    A4Portrait,
    A3Landscape,
    A3Portrait,
    A0Landscape,
    A0Portrait,
    Slide ///< 16:9, 13⅓ × 7½ inches
};

/// Stable texts, also the second part of a template's name: a4-landscape … slide.
QString toText(SheetPage page);
QString displayName(SheetPage page);
/// Width and height in millimetres.
QSizeF sizeMm(SheetPage page);

/// One item of a template: what it is and where it stands.
struct SheetSlot
{
    /// The item's id in the layout and its custom property qiantu/role: title, subtitle, map, map2, inset, legend,
    /// table, chart, scale-bar …; see docs/layout-templates.md.
    QString role;
    QString type;    ///< label, map, legend, table, chart, scale-bar, north-arrow, figures, line
    QString content; ///< What of the type: the kind of a table or chart, the layers of a map, the variable of a label.
    QRectF rect;     ///< In millimetres of the template's design page.
    QString map;     ///< The role of the map that a legend, scale bar or arrow belongs to.
    double points = 0; ///< Size of the type on A4; 0: the type's usual one.
    QString align;     ///< left, centre, right
    bool bold = false;
};

/// A house template: a kind on a page.
struct SheetTemplate
{
    QString name; ///< single-theme-a4-landscape
    SheetKind kind = SheetKind::SingleTheme;
    SheetPage page = SheetPage::A4Landscape;
    QSizeF designMm;               ///< The page that the slots are measured on; scaled to the page.
    std::vector<SheetSlot> places; ///< In drawing order, the lowest first.

    /// For people: "完成情况图 · A4 横向".
    QString displayName() const;

    /// How many themes it shows: 1, or 2 for comparisons.
    int themeCount() const { return kind == SheetKind::Comparison ? 2 : 1; }
};

/// The house templates: every kind on every page, read from resources/layouts. Fails when a file there is missing or
/// broken, naming it. Read once.
const Result<std::vector<SheetTemplate>>& sheetTemplates();

/// The house template of a name; a bare page ("a4-landscape") is the single theme on it. nullptr without one.
const SheetTemplate* sheetTemplate(const QString& name);

/// What one file of resources/layouts describes. Error::Kind::Invalid says what is wrong in it.
Result<std::vector<SheetTemplate>> readSheetTemplates(const QByteArray& json, const QString& fileName);

} // namespace qiantu
