// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/station_layer.h"

#include "maps/map_style.h"
#include "maps/station_renderer.h"

#include <QPainter>
#include <algorithm>
#include <qgslayertreelayer.h>
#include <qgslayertreemodellegendnode.h>
#include <qgsmaplayerlegend.h>

namespace qiantu {

namespace {

QIcon dotIcon(const QColor& color, double radius, double opacity = 1)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    painter.setBrush(color);
    painter.setPen(QPen(Qt::white, 1));
    painter.drawEllipse(QPointF(16, 16), radius, radius);
    return pixmap;
}

/// The generations that occur, and what the aggregated circles mean.
class StationLegend : public QgsMapLayerLegend
{
public:
    explicit StationLegend(const StationLayer* layer) : m_layer(layer) {}

    QList<QgsLayerTreeModelLegendNode*> createLayerTreeModelLegendNodes(QgsLayerTreeLayer* node) override
    {
        QList<QgsLayerTreeModelLegendNode*> nodes;
        for (const auto generation : m_layer->generations()) {
            nodes << new QgsSimpleLegendNode(node, StationLayer::tr("%1 base station").arg(displayName(generation)),
                                             dotIcon(style::color(generation), 8));
        }
        nodes << new QgsSimpleLegendNode(node, StationLayer::tr("Many stations (larger is more)"),
                                         dotIcon(style::color(Generation::G5), 14, 0.55));
        return nodes;
    }

private:
    const StationLayer* m_layer;
};

} // namespace

QString StationLayer::typeName()
{
    return QStringLiteral("qiantu_stations");
}

StationLayer::StationLayer(const QString& name, std::shared_ptr<const SharedStations> stations)
    : QgsPluginLayer(typeName(), name), m_stations(std::move(stations))
{
    setCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
    setValid(true);
    setLegend(new StationLegend(this));
}

StationLayer* StationLayer::clone() const
{
    auto* copy = new StationLayer(name(), m_stations);
    copy->m_filter = m_filter;
    copy->m_idle = m_idle;
    QgsMapLayer::clone(copy);
    return copy;
}

QgsMapLayerRenderer* StationLayer::createMapRenderer(QgsRenderContext& context)
{
    return new StationRenderer(id(), context, m_stations, m_filter, m_idle.ids());
}

bool StationLayer::readSymbology(const QDomNode& node, QString& message, QgsReadWriteContext& context,
                                 StyleCategories categories)
{
    Q_UNUSED(node)
    Q_UNUSED(message)
    Q_UNUSED(context)
    Q_UNUSED(categories)
    return true;
}

bool StationLayer::writeSymbology(QDomNode& node, QDomDocument& document, QString& message,
                                  const QgsReadWriteContext& context, StyleCategories categories) const
{
    Q_UNUSED(node)
    Q_UNUSED(document)
    Q_UNUSED(message)
    Q_UNUSED(context)
    Q_UNUSED(categories)
    return true;
}

QIcon StationLayer::icon() const
{
    return dotIcon(style::color(Generation::G5), 10);
}

QgsRectangle StationLayer::extent() const
{
    const QReadLocker locker(&m_stations->lock);
    const QRectF bounds = m_stations->store.extent();
    return bounds.isNull() ? QgsRectangle()
                           : QgsRectangle(bounds.left(), bounds.top(), bounds.right(), bounds.bottom());
}

std::vector<Generation> StationLayer::generations() const
{
    const QReadLocker locker(&m_stations->lock);
    std::vector<Generation> shown;
    for (const auto generation : {Generation::G5A, Generation::G5, Generation::G4, Generation::G3, Generation::G2}) {
        const bool wanted = m_filter.generations.empty() ||
                            std::find(m_filter.generations.begin(), m_filter.generations.end(), generation) !=
                                m_filter.generations.end();
        StationStore::Filter filter = m_filter;
        filter.generations = {generation};
        if (wanted && m_stations->store.count({}, filter) > 0) {
            shown.push_back(generation);
        }
    }
    return shown;
}

void StationLayer::refresh()
{
    triggerRepaint();
    if (auto now = generations(); now != m_inLegend) {
        m_inLegend = std::move(now);
        Q_EMIT legendChanged();
    }
}

Result<void> StationLayer::readIdle(SQLite::Database& database)
{
    auto read = m_idle.read(database);
    triggerRepaint();
    return read;
}

Result<void> StationLayer::applyIdle(SQLite::Database& database, const ChangeSet& changes)
{
    return m_idle.apply(database, changes).map([this](bool changed) {
        if (changed) {
            triggerRepaint();
        }
    });
}

void StationLayer::setFilter(const StationStore::Filter& filter)
{
    m_filter = filter;
    Q_EMIT legendChanged();
    triggerRepaint();
}

} // namespace qiantu
