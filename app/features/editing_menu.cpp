// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of EditingFeature under the right button.
#include "app/features/editing_feature.h"
#include "app/main_window.h"
#include "maps/editing/edit_tool.h"
#include "maps/editing/nudge_keys.h"
#include "maps/editing/selection_highlight.h"
#include "maps/project_map.h"
#include "models/coordinates/angle_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <qgsmapcanvas.h>

namespace qiantu {

namespace {

QString decimalText(GeoPosition position)
{
    return QStringLiteral("%1, %2").arg(position.longitude, 0, 'f', 6).arg(position.latitude, 0, 'f', 6);
}

QString sexagesimalText(GeoPosition position)
{
    return formatDegreesMinutesSeconds(position.longitude, Axis::Longitude) + QLatin1Char(' ') +
           formatDegreesMinutesSeconds(position.latitude, Axis::Latitude);
}

/// The position in another datum; empty when there is no way.
QString textIn(const Datum& datum, GeoPosition position, int decimals)
{
    const auto way = CoordinateTransformation::create(Datum::cgcs2000(), datum);
    const auto there = way ? way->apply(position) : std::nullopt;
    return there
               ? QStringLiteral("%1, %2").arg(there->longitude, 0, 'f', decimals).arg(there->latitude, 0, 'f', decimals)
               : QString();
}

/// The 3-degree zone with its number before the easting.
Datum zoneOf(double longitude)
{
    const int zone = std::clamp(static_cast<int>(std::lround(longitude / 3)), 25, 45);
    return Datum::epsg(4513 + zone - 25);
}

} // namespace

void EditingFeature::addCopyMenu(QMenu& menu, GeoPosition at) const
{
    auto* copy = menu.addMenu(tr("Copy the coordinates"));
    const auto add = [&](const QString& name, const QString& text) {
        if (!text.isEmpty()) {
            copy->addAction(QStringLiteral("%1\t%2").arg(name, text),
                            [text] { QGuiApplication::clipboard()->setText(text); });
        }
    };
    add(tr("Degrees (CGCS2000)"), decimalText(at));
    add(tr("Degrees, minutes, seconds"), sexagesimalText(at));
    add(Datum::gcj02().displayName(), textIn(Datum::gcj02(), at, 6));
    add(Datum::bd09().displayName(), textIn(Datum::bd09(), at, 6));
    add(tr("Grid, 3-degree zone (easting, northing)"), textIn(zoneOf(at.longitude), at, 2));
}

void EditingFeature::addCountyMenu(QMenu& menu, const QString& code)
{
    const Region* county = m_map->workspace().regions().byCode(code);
    if (!county) {
        return;
    }
    menu.addAction(tr("Select everything in %1").arg(county->name), [this, code] {
        const auto shape = shapeOfWkb(m_map->regionGeometry(code).asWkb());
        std::vector<Shape::Ring> rings;
        for (const Shape::Part& part : shape ? shape->parts : std::vector<Shape::Part>()) {
            rings.insert(rings.end(), part.begin(), part.end());
        }
        const auto things =
            MapProbe(*m_window.mapView().canvas(), *m_map).thingsIn(SearchArea::polygon(std::move(rings)));
        if (things) {
            m_map->workspace().selection().select(*things);
        } else {
            report(things.error());
        }
    });
    menu.addAction(tr("Zoom to %1").arg(county->name), [this, code] { m_window.mapView().zoomToRegion(code); });
}

void EditingFeature::fillMenu(QMenu& menu, const QgsPointXY& mapPoint)
{
    const MapProbe probe(*m_window.mapView().canvas(), *m_map);
    const auto at = probe.degreesAt(mapPoint);
    if (!at) {
        return;
    }
    auto& workspace = m_map->workspace();
    const bool editable = !workspace.project().isReadOnly();
    // The selection that the commands are about is what lies under the cursor, when that is not selected already.
    if (const auto thing = probe.thingAt(mapPoint); thing && !workspace.selection().contains(thing->table, thing->id)) {
        workspace.selection().select(thing->table, {thing->id});
    }
    auto* title = menu.addAction(probe.placeName(*at));
    title->setEnabled(false);
    menu.addSeparator();
    const auto neighbour = probe.siteAt(mapPoint);
    auto* add = menu.addAction(
        neighbour ? tr("Add a station on this site") : tr("Add a station here"),
        [this, at = *at, neighbour] { addStation(at, neighbour ? std::optional(neighbour->id) : std::nullopt); });
    add->setEnabled(editable);
    menu.addSeparator();
    addCopyMenu(menu, *at);
    addCountyMenu(menu, m_map->countyAt(at->longitude, at->latitude));
    menu.addSeparator();
    for (const char* name : {"duplicate", "delete", "select-none"}) {
        menu.addAction(m_window.actions().action(QLatin1String(name)));
    }
}

} // namespace qiantu
