// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/history_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "maps/sqlite.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/schema.h"
#include "widgets/check_panel.h"
#include "widgets/history_panel.h"

namespace qiantu {

HistoryFeature::HistoryFeature(MainWindow& window)
    : WindowFeature(&window), m_window(window), m_panel(new HistoryPanel(&window))
{
    window.addPanel(PanelPlace::Right, QStringLiteral("history"), tr("History"), m_panel,
                    QKeySequence(Qt::CTRL | Qt::Key_H));
    auto& actions = window.actions();
    actions.add(MenuKind::Edit, {QStringLiteral("history-of-selection"), tr("History of what is selected")}, [this] {
        m_window.showPanel(QStringLiteral("history"));
        m_panel->setOnlySelected(true);
    });
    actions.add(MenuKind::Edit, {QStringLiteral("history-of-region"), tr("History of the region")}, [this] {
        m_window.showPanel(QStringLiteral("history"));
        m_panel->setRegion(m_window.checkPanel().region());
    });
    connect(m_panel, &HistoryPanel::rowActivated, this, &HistoryFeature::showRow);
}

void HistoryFeature::setMap(ProjectMap* map)
{
    m_panel->setWorkspace(map ? &map->workspace() : nullptr);
}

void HistoryFeature::showRow(const QString& table, RowId row)
{
    if (!featureTables().contains(table)) {
        return;
    }
    auto& workspace = *m_window.workspace();
    try {
        SQLite::Statement select(workspace.project().database(),
                                 QStringLiteral("SELECT geom FROM \"%1\" WHERE id = ?").arg(table).toStdString());
        select.bind(1, static_cast<std::int64_t>(row));
        if (!select.executeStep() || select.getColumn(0).isNull()) {
            m_window.showMessage(tr("It is not on the map any more."));
            return;
        }
        const SQLite::Column geometry = select.getColumn(0);
        const auto envelope =
            envelopeOf(QByteArrayView(static_cast<const char*>(geometry.getBlob()), geometry.getBytes()));
        if (envelope) {
            workspace.selection().select(table, {row});
            m_window.mapView().zoomToPoint((envelope->minX + envelope->maxX) / 2,
                                           (envelope->minY + envelope->maxY) / 2);
        }
    } catch (const std::exception&) {
        m_window.showMessage(tr("It is not on the map any more."));
    }
}

} // namespace qiantu
