// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/idle_stations.h"
#include "models/workspace/workspace.h"

#include <qgspluginlayer.h>

namespace qiantu {

/// The base stations on the map, drawn straight from the station store: one dot a station by generation when few are in
/// view, aggregated to cells of the density pyramid when many are, so that drawing never iterates over a million rows.
class StationLayer : public QgsPluginLayer
{
    Q_OBJECT

public:
    /// The layer's type in QGIS's plugin layer registry.
    static QString typeName();

    StationLayer(const QString& name, std::shared_ptr<const SharedStations> stations);

    StationLayer* clone() const override;
    QgsMapLayerRenderer* createMapRenderer(QgsRenderContext& context) override;

    void setTransformContext(const QgsCoordinateTransformContext& context) override { Q_UNUSED(context) }

    bool readSymbology(const QDomNode& node, QString& message, QgsReadWriteContext& context,
                       StyleCategories categories) override;
    bool writeSymbology(QDomNode& node, QDomDocument& document, QString& message, const QgsReadWriteContext& context,
                        StyleCategories categories) const override;
    QIcon icon() const override;
    QgsRectangle extent() const override;

    /// Which stations are drawn; all by default.
    const StationStore::Filter& filter() const { return m_filter; }

    void setFilter(const StationStore::Filter& filter);

    /// Reads which stations are drawn faint, because their scenario is switched off; none before.
    Result<void> readIdle(SQLite::Database& database);
    /// The same after a revision; draws again when others are.
    Result<void> applyIdle(SQLite::Database& database, const ChangeSet& changes);

    /// Draws the stations again because the store has changed; the legend only when other generations occur than
    /// before.
    void refresh();

    /// The generations that the layer shows, the newest first.
    std::vector<Generation> generations() const;

    const SharedStations& stations() const { return *m_stations; }

private:
    std::vector<Generation> m_inLegend;
    std::shared_ptr<const SharedStations> m_stations;
    StationStore::Filter m_filter;
    IdleStations m_idle;
};

} // namespace qiantu
