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
    /// table, table2, chart, scale-bar … Unique in a template. A table's heading is the role with "-heading".
    QString role;
    QString type;    ///< label, map, legend, table, chart, scale-bar or north-arrow
    QString content; ///< What of the type: the text of a label, the kind of a table or chart, what a map shows.
    QRectF at;       ///< In millimetres of the template's design page.
    QString map;     ///< The role of the map that a legend, scale, scale bar, arrow or inset belongs to.
    QString map2;    ///< The second map of a legend for two.
    QString face = QStringLiteral("body"); ///< Of a label: title, heading or body (sheet_type.h).
    double points = 8;                     ///< Size of type on the design page.
    QString align = QStringLiteral("left");
    int columns = 1;       ///< Of a legend.
    bool toBottom = false; ///< A legend stands at the lower edge of its place.
    bool runsOn = false;   ///< A table that is too long goes on on further pages; else its last rows are left out.
    bool onlyForRegions = false; ///< Not shown on a sheet of the whole province.
    bool graticule = false;      ///< A map with longitudes and latitudes at its frame.
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

/// The templates of one kind on every page: `json` as in resources/layouts (docs/layout-templates.md), `common` what
/// all kinds have in common. Error::Kind::Invalid says what is wrong, naming `fileName`: no JSON, an unknown kind, type
/// or content, a role that is there twice, a place off the page, a map that is not there.
Result<std::vector<SheetTemplate>> readSheetTemplates(const QByteArray& json, const QByteArray& common,
                                                      const QString& fileName);

} // namespace qiantu
