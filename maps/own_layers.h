// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/own_layer.h"
#include "models/project/change_set.h"

#include <QHash>
#include <QObject>
#include <qgsfeature.h>
#include <qgsmaplayer.h>

class QgsProject;
class QgsRasterLayer;
class QgsVectorLayer;

namespace SQLite {
class Database;
}

namespace qiantu {

class Workspace;

/// The layers of the planner's own as layers of QGIS, kept true to the project after each revision: features in memory,
/// images from the project's bytes, linked files and web tiles by their address. Part of ProjectMap.
class OwnLayers : public QObject
{
    Q_OBJECT

public:
    /// What of a layer's style is stored with it.
    static constexpr QgsMapLayer::StyleCategories styleCategories = QgsMapLayer::StyleCategories(
        QgsMapLayer::Symbology | QgsMapLayer::Labeling | QgsMapLayer::Rendering | QgsMapLayer::Diagrams);

    /// Adds the project's own layers to `qgisProject`; both must outlive this object.
    OwnLayers(Workspace& workspace, QgsProject& qgisProject, QObject* parent = nullptr);
    ~OwnLayers() override;

    /// Brings the layers up to date after a revision.
    void apply(const ChangeSet& changes);

    /// What the project says of the layers now, from the top down.
    const std::vector<OwnLayer>& layers() const { return m_layers; }

    /// The layer of QGIS, or nullptr.
    QgsMapLayer* layer(RowId id) const;
    /// Which own layer a layer of QGIS is; nothing for the house's.
    static std::optional<RowId> idOf(const QgsMapLayer* layer);

    /// The style that a layer of QGIS has now, as it is stored.
    static QString styleOf(QgsMapLayer& layer);
    /// Gives a layer of QGIS a stored style; the house's default for an empty one. False, with the layer in the default
    /// style, for one that cannot be read.
    static bool dress(QgsMapLayer& layer, const OwnLayer& own);
    /// Takes back whatever was tried on a layer: it looks again as the project says.
    void dressAgain(RowId id);

Q_SIGNALS:
    void failed(const qiantu::Error& error);

private:
    struct Shown
    {
        OwnLayer own;
        QgsMapLayer* layer = nullptr; ///< Owned by the QgsProject.
        QString file;                 ///< The image's file in memory.
        QHash<RowId, QgsFeatureId> features;
    };

    void readLayers();
    void add(const OwnLayer& own);
    void remove(RowId id);
    void update(Shown& shown, const OwnLayer& own);
    std::unique_ptr<QgsMapLayer> make(const OwnLayer& own, QString& file);
    void applyFeatures(const TableChanges& changes);
    void addFeatures(const QString& condition, bool replaceAll);

    Workspace& m_workspace;
    QgsProject& m_qgisProject;
    std::vector<OwnLayer> m_layers;
    QHash<RowId, Shown> m_shown;
};

/// A row of `map_layer_features.attributes` as the values of a layer's columns.
QgsAttributes attributesFromJson(const QByteArray& json, const std::vector<LayerField>& fields);

} // namespace qiantu
