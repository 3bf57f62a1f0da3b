// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>
#include <memory>
#include <qgsmaptoolpan.h>

class QgsRubberBand;

namespace qiantu {

class ProjectMap;

/// Chooses counties on the map: dragging pans, the county under the mouse is outlined, a click picks it. Counties that
/// are chosen already are marked while the tool is in use.
class RegionPickTool : public QgsMapToolPan
{
    Q_OBJECT

public:
    RegionPickTool(QgsMapCanvas* canvas, ProjectMap& map);
    ~RegionPickTool() override;

    /// Marks these regions.
    void setMembers(const QStringList& codes);

    const QStringList& members() const { return m_members; }

    void activate() override;
    void deactivate() override;
    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;

Q_SIGNALS:
    /// The user clicked into a county.
    void picked(const QString& code);

private:
    QString countyAt(const QgsPointXY& mapPoint) const;
    void showMembers();

    ProjectMap& m_map;
    std::unique_ptr<QgsRubberBand> m_memberBand;
    std::unique_ptr<QgsRubberBand> m_hoverBand;
    QStringList m_members;
    QString m_hovered;
    QPoint m_pressed;
    bool m_dragged = false;
};

} // namespace qiantu
