// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/own_layer.h"
#include "widgets/layer_style_dialog.h"

#include <QObject>

class QMenu;

namespace qiantu {

class LayersPanel;
class MapView;
class ProjectMap;

/// What can be done with the layers of the map, for the menu bar and the context menu of the layer tree: each command
/// asks for what it needs, and each change is a revision.
class LayerCommands : public QObject
{
    Q_OBJECT

public:
    /// Works on what is chosen in `panel`; both must outlive this object. Dialogs belong to `window`.
    LayerCommands(LayersPanel& panel, MapView& mapView, QWidget* window);

    void setMap(ProjectMap* map) { m_map = map; }

    /// Whether layers can be changed: a project is open and not read-only.
    bool isEditable() const;
    /// Whether exactly one own layer is chosen, whatever its kind or of one of these kinds.
    bool hasOwnLayer() const;
    bool hasOwnLayer(OwnLayerKind kind) const;

    void addFilesAsking();
    void addFiles(const QStringList& paths);
    void addTiles();
    void zoomToLayer();
    void rename();
    void remove();
    void style(LayerStyleDialog::Page page);
    void filter();
    void showEverything();
    void exportLayer();
    void relink();
    void showProperties();
    /// Fills the context menu of the layer tree.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    /// Something to say in the status bar.
    void message(const QString& text);

private:
    std::optional<OwnLayer> own() const;
    QString propertiesOf(const OwnLayer& layer) const;

    LayersPanel& m_panel;
    MapView& m_mapView;
    QWidget* m_window;
    ProjectMap* m_map = nullptr;
};

} // namespace qiantu
