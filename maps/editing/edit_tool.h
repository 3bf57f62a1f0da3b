// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/editing/cursor_note.h"
#include "maps/editing/map_probe.h"
#include "models/core/result.h"

#include <memory>
#include <qgsmaptool.h>

class QgsMapMouseEvent;

namespace qiantu {

class Workspace;

/// What the editing tools share: Escape cancels what is going on, even while a button is held; the right button shows
/// the map's menu; a note beside the cursor; when a press has become a drag.
class EditTool : public QgsMapTool
{
    Q_OBJECT

public:
    EditTool(QgsMapCanvas& canvas, ProjectMap& map);
    ~EditTool() override;

    Flags flags() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void deactivate() override;

    /// Lets go of what is going on; nothing is changed.
    virtual void cancel();

    /// Whether something is going on that Escape would cancel.
    virtual bool isBusy() const { return false; }

    /// The words beside the cursor; empty when there are none.
    QString noteText() const { return m_note->text(); }

Q_SIGNALS:
    /// Something could not be done.
    void failed(const qiantu::Error& error);

protected:
    const MapProbe& probe() const { return m_probe; }

    Workspace& workspace() const;

    void note(const QString& text, QPointF beside) { m_note->say(text, beside); }

    /// Whether a press at one place has become a drag at another: the desktop's distance, which follows its density.
    static bool isDrag(QPoint pressed, QPoint now);
    /// Metres below 10 km, kilometres above, for notes.
    static QString distanceText(double metres);

private:
    MapProbe m_probe;
    std::unique_ptr<CursorNote> m_note;
};

} // namespace qiantu
