// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_tips.h"

#include "maps/map_style.h"
#include "maps/project_map.h"
#include "models/plans/units.h"

#include <QHelpEvent>
#include <QToolTip>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>

namespace qiantu {

namespace {

struct TipTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeTips)
};

QString line(const QString& name, const QString& value)
{
    return QStringLiteral("<br>%1 <b>%2</b>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString valueText(const std::optional<double>& value, const QString& unit, int decimals)
{
    return value ? formatValue(*value, unit, decimals) : TipTexts::tr("no data");
}

} // namespace

QString themeTip(const Theme& theme, const ThemeValues& values, const ThemeValue& value, const QString& regionName)
{
    QString tip = QStringLiteral("<b>%1</b>").arg(regionName.toHtmlEscaped());
    if (theme.kind == ThemeKind::Charts) {
        for (std::size_t at = 0; at < values.parts.size() && at < value.parts.size(); ++at) {
            tip += line(values.parts[at].name, valueText(value.parts[at], values.unit, values.decimals));
        }
    } else if (theme.kind == ThemeKind::Pilots) {
        for (const ThemePilot& pilot : values.pilots) {
            if (pilot.region == value.region) {
                tip += line(pilot.programme, pilot.batch);
            }
        }
    } else {
        tip += line(values.figureName, valueText(value.value, values.unit, values.decimals));
    }
    if (theme.kind == ThemeKind::Bivariate) {
        tip += line(values.secondName, valueText(value.second, values.secondUnit, values.secondDecimals));
    }
    if (value.status) {
        tip += QStringLiteral("<br>%1 %2").arg(style::sign(*value.status), displayName(*value.status).toHtmlEscaped());
    }
    if (!value.explanation.isEmpty()) {
        tip += QStringLiteral("<br><small>%1</small>").arg(value.explanation.toHtmlEscaped());
    }
    return tip;
}

ThemeTips::ThemeTips(QgsMapCanvas* canvas) : QObject(canvas), m_canvas(canvas)
{
    m_canvas->viewport()->installEventFilter(this);
}

void ThemeTips::show(ProjectMap& map, const Theme& theme, std::shared_ptr<const ThemeValues> values)
{
    m_map = &map;
    m_theme = theme;
    m_values = std::move(values);
}

void ThemeTips::clear()
{
    m_map = nullptr;
    m_values.reset();
}

QString ThemeTips::tipAt(const QPoint& place) const
{
    if (!m_map || !m_values || m_values->regions.empty()) {
        return {};
    }
    try {
        const QgsCoordinateTransform transform(m_canvas->mapSettings().destinationCrs(),
                                               QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               m_canvas->mapSettings().transformContext());
        const QgsPointXY degrees = transform.transform(m_canvas->getCoordinateTransform()->toMapCoordinates(place));
        const auto& regions = m_map->workspace().regions();
        for (const QString& code : regions.ancestryOf(m_map->countyAt(degrees.x(), degrees.y()))) {
            if (const ThemeValue* value = m_values->of(code)) {
                return themeTip(m_theme, *m_values, *value, regions.byCode(code)->name);
            }
        }
    } catch (const QgsCsException&) {
        // Off the edge of the projection there is no region.
    }
    return {};
}

bool ThemeTips::eventFilter(QObject* watched, QEvent* event)
{
    if (m_values && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (!tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, m_canvas);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qiantu
