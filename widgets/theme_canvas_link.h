// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <array>
#include <memory>

class QgsMapCanvas;
class QgsPointXY;
class QgsVertexMarker;

namespace qiantu {

/// Two maps that show the same place at the same scale: where one goes the other follows, and the place under the mouse
/// on one is marked with a cross on the other. Both must be in the same CRS.
class CanvasLink : public QObject
{
    Q_OBJECT

public:
    /// Links two canvases; the second takes the place of the first as soon as it moves.
    CanvasLink(QgsMapCanvas& first, QgsMapCanvas& second, QObject* parent = nullptr);
    ~CanvasLink() override;

    /// Shows in the second what the first shows now.
    void align();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(std::size_t leading);
    void mark(std::size_t pointed, const QgsPointXY& place);

    std::array<QPointer<QgsMapCanvas>, 2> m_canvases;
    std::array<std::unique_ptr<QgsVertexMarker>, 2> m_marks;
    QTimer m_aligning; ///< After the maps were resized.
    bool m_following = false;
};

} // namespace qiantu
