// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

class QKeyEvent;
class QgsMapCanvas;

namespace qiantu {

class ProjectMap;
class SelectionHighlight;

/// Moves the selection by the arrow keys: a pixel a press, ten with Shift. What is pressed within a short while is one
/// move, shown as a ghost until it is made; any other change of the project or the selection before that ends it
/// unmade.
class NudgeKeys : public QObject
{
    Q_OBJECT

public:
    NudgeKeys(QgsMapCanvas& canvas, ProjectMap& map, SelectionHighlight& highlight);

    /// Takes an arrow key; false for other keys, without a selection and in a project that cannot be changed.
    bool press(const QKeyEvent& event);
    /// Makes the move now.
    void finish();

    /// How long after the last press the move is made.
    static constexpr int pauseMs = 500;

Q_SIGNALS:
    void failed(const qiantu::Error& error);

private:
    void forget();

    QgsMapCanvas& m_canvas;
    ProjectMap& m_map;
    SelectionHighlight& m_highlight;
    QPointF m_pixels;
    QTimer m_pause;
};

} // namespace qiantu
