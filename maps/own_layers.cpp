// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/own_layers.h"

#include "maps/feature_source.h"
#include "maps/layer_tree.h"
#include "maps/own_layer_style.h"
#include "maps/own_raster.h"
#include "maps/sqlite.h"
#include "models/workspace/workspace.h"

#include <QDate>
#include <QDomDocument>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cpl_vsi.h>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

constexpr auto idProperty = "qiantu/own";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::OwnLayers)
};

QString memoryGeometry(LayerShape shape)
{
    switch (shape) {
    case LayerShape::Point:
        return QStringLiteral("MultiPoint");
    case LayerShape::Line:
        return QStringLiteral("MultiLineString");
    case LayerShape::Polygon:
        return QStringLiteral("MultiPolygon");
    case LayerShape::None:
        break;
    }
    return QStringLiteral("None");
}

QgsField fieldOf(const LayerField& field)
{
    switch (field.type) {
    case LayerFieldType::Integer:
        return {field.name, QMetaType::Type::LongLong};
    case LayerFieldType::Real:
        return {field.name, QMetaType::Type::Double};
    case LayerFieldType::Date:
        return {field.name, QMetaType::Type::QDate};
    case LayerFieldType::Boolean:
        return {field.name, QMetaType::Type::Bool};
    case LayerFieldType::Text:
        break;
    }
    return {field.name, QMetaType::Type::QString};
}

std::unique_ptr<QgsVectorLayer> emptyVectorLayer(const OwnLayer& own)
{
    const auto shape = own.shape.value_or(LayerShape::None);
    QString uri = memoryGeometry(shape);
    if (shape != LayerShape::None) {
        uri += QStringLiteral("?crs=EPSG:4490");
    }
    auto layer = std::make_unique<QgsVectorLayer>(uri, own.name, QStringLiteral("memory"));
    QList<QgsField> fields;
    for (const auto& field : own.fields) {
        fields << fieldOf(field);
    }
    layer->dataProvider()->addAttributes(fields);
    layer->updateFields();
    layer->setReadOnly(true);
    layer->setCustomProperty(QStringLiteral("skipMemoryLayersCheck"), 1);
    layer->setDisplayExpression(displayExpressionOf(own.fields));
    return layer;
}

} // namespace

QgsAttributes attributesFromJson(const QByteArray& json, const std::vector<LayerField>& fields)
{
    const auto object = QJsonDocument::fromJson(json).object();
    QgsAttributes attributes;
    attributes.reserve(static_cast<int>(fields.size()));
    for (const auto& field : fields) {
        const QJsonValue value = object.value(field.name);
        if (value.isNull() || value.isUndefined()) {
            attributes << QVariant();
        } else if (field.type == LayerFieldType::Integer) {
            attributes << QVariant::fromValue<qlonglong>(value.toInteger());
        } else if (field.type == LayerFieldType::Date) {
            attributes << QVariant(QDate::fromString(value.toString(), Qt::ISODate));
        } else {
            attributes << value.toVariant();
        }
    }
    return attributes;
}

OwnLayers::OwnLayers(Workspace& workspace, QgsProject& qgisProject, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_qgisProject(qgisProject)
{
    readLayers();
    for (const OwnLayer& own : m_layers) {
        add(own);
    }
    addFeatures(QStringLiteral("1"), false);
}

OwnLayers::~OwnLayers()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (!shown.file.isEmpty()) {
            VSIUnlink(shown.file.toUtf8().constData());
        }
    }
}

void OwnLayers::readLayers()
{
    auto layers = readOwnLayers(m_workspace.project().database());
    if (layers) {
        m_layers = std::move(*layers);
    } else {
        Q_EMIT failed(layers.error());
    }
}

QgsMapLayer* OwnLayers::layer(RowId id) const
{
    return m_shown.value(id).layer;
}

std::optional<RowId> OwnLayers::idOf(const QgsMapLayer* layer)
{
    const QVariant id = layer ? layer->customProperty(QLatin1String(idProperty)) : QVariant();
    return id.isValid() ? std::optional<RowId>(id.toLongLong()) : std::nullopt;
}

QString OwnLayers::styleOf(QgsMapLayer& layer)
{
    QDomDocument document;
    QString error;
    layer.exportNamedStyle(document, error, QgsReadWriteContext(), styleCategories);
    return document.toString(1);
}

bool OwnLayers::dress(QgsMapLayer& layer, const OwnLayer& own)
{
    dressByDefault(layer, own);
    QDomDocument document;
    if (own.style.isEmpty()) {
        return true;
    }
    QString error;
    if (!document.setContent(own.style) || !layer.importNamedStyle(document, error, styleCategories)) {
        dressByDefault(layer, own);
        return false;
    }
    return true;
}

void OwnLayers::dressAgain(RowId id)
{
    const auto found = m_shown.constFind(id);
    if (found != m_shown.cend()) {
        dress(*found->layer, found->own);
        found->layer->triggerRepaint();
    }
}

std::unique_ptr<QgsMapLayer> OwnLayers::make(const OwnLayer& own, QString& file)
{
    const QString projectPath = m_workspace.project().path();
    QgsRasterLayer::LayerOptions options(false);
    options.transformContext = m_qgisProject.transformContext();
    switch (own.kind) {
    case OwnLayerKind::Vector:
        return emptyVectorLayer(own);
    case OwnLayerKind::Raster: {
        auto bytes = readRaster(m_workspace.project().database(), own.id);
        if (!bytes) {
            Q_EMIT failed(bytes.error());
            return std::make_unique<QgsRasterLayer>(QString(), own.name, QStringLiteral("gdal"), options);
        }
        // In the memory of GDAL, whose copy it is from now on.
        file = QStringLiteral("/vsimem/qiantu-%1-%2.tif").arg(quintptr(this), 0, 16).arg(own.id);
        auto* copy = static_cast<GByte*>(VSIMalloc(static_cast<std::size_t>(bytes->size())));
        std::copy(bytes->cbegin(), bytes->cend(), copy);
        VSIFCloseL(
            VSIFileFromMemBuffer(file.toUtf8().constData(), copy, static_cast<vsi_l_offset>(bytes->size()), TRUE));
        return std::make_unique<QgsRasterLayer>(file, own.name, QStringLiteral("gdal"), options);
    }
    case OwnLayerKind::LinkedRaster:
        return makeLinkedRaster(own, linkedRasterPath(own.source, projectPath), options);
    case OwnLayerKind::Tiles:
        break;
    }
    return std::make_unique<QgsRasterLayer>(tilesSource(own), own.name, QStringLiteral("wms"), options);
}

void OwnLayers::add(const OwnLayer& own)
{
    Shown shown;
    shown.own = own;
    auto made = make(own, shown.file);
    made->setCustomProperty(QLatin1String(idProperty), QVariant::fromValue<qlonglong>(own.id));
    made->setId(QStringLiteral("qiantu_own_%1").arg(own.id));
    dress(*made, own);
    shown.layer = made.get();
    if (auto* vector = qobject_cast<QgsVectorLayer*>(made.get()); vector && !own.filter.isEmpty()) {
        vector->setSubsetString(own.filter);
    }
    m_qgisProject.addMapLayer(made.release(), false);
    auto* node = m_qgisProject.layerTreeRoot()->insertLayer(0, shown.layer);
    node->setExpanded(own.kind == OwnLayerKind::Vector);
    layer_tree::tag(*node, ownLayerKey(own.id));
    m_shown.insert(own.id, shown);
}

void OwnLayers::remove(RowId id)
{
    const Shown shown = m_shown.take(id);
    if (shown.layer) {
        m_qgisProject.removeMapLayer(shown.layer);
    }
    if (!shown.file.isEmpty()) {
        VSIUnlink(shown.file.toUtf8().constData());
    }
}

void OwnLayers::update(Shown& shown, const OwnLayer& own)
{
    const OwnLayer before = std::exchange(shown.own, own);
    if (own.name != before.name) {
        shown.layer->setName(own.name);
    }
    if (own.style != before.style && own.style != styleOf(*shown.layer)) {
        dress(*shown.layer, own);
    }
    if (auto* vector = qobject_cast<QgsVectorLayer*>(shown.layer); vector && vector->subsetString() != own.filter) {
        vector->setSubsetString(own.filter);
        vector->updateExtents(true);
    }
    if (own.style != before.style || own.filter != before.filter) {
        shown.layer->triggerRepaint();
        Q_EMIT shown.layer->legendChanged();
    }
}

void OwnLayers::apply(const ChangeSet& changes)
{
    const auto features = changes.tables.constFind(QStringLiteral("map_layer_features"));
    const bool layersChanged = changes.touches(QStringLiteral("map_layers"));
    if (layersChanged) {
        readLayers();
        QSet<RowId> present;
        QStringList fresh;
        for (const OwnLayer& own : m_layers) {
            present.insert(own.id);
            const auto found = m_shown.find(own.id);
            const bool same = found != m_shown.end() && found->own.kind == own.kind &&
                              found->own.source == own.source && found->own.fields == own.fields &&
                              found->own.shape == own.shape;
            if (same) {
                update(*found, own);
                continue;
            }
            remove(own.id);
            add(own);
            fresh << QString::number(own.id);
        }
        const auto shownIds = m_shown.keys();
        for (const RowId id : shownIds) {
            if (!present.contains(id)) {
                remove(id);
            }
        }
        if (!fresh.isEmpty()) {
            addFeatures(QStringLiteral("layer_id IN (%1)").arg(fresh.join(QLatin1Char(','))), false);
        }
    }
    if (features != changes.tables.cend()) {
        applyFeatures(*features);
    }
}

void OwnLayers::applyFeatures(const TableChanges& changes)
{
    if (changes.wholesale) {
        addFeatures(QStringLiteral("1"), true);
        return;
    }
    for (auto& shown : m_shown) {
        QgsFeatureIds gone;
        for (const auto* ids : {&changes.updated, &changes.deleted}) {
            for (const RowId id : *ids) {
                if (shown.features.contains(id)) {
                    gone << shown.features.take(id);
                }
            }
        }
        auto* vector = qobject_cast<QgsVectorLayer*>(shown.layer);
        if (!gone.isEmpty() && vector) {
            vector->dataProvider()->deleteFeatures(gone);
            vector->updateExtents();
            vector->triggerRepaint();
        }
    }
    QStringList ids;
    for (const auto* fresh : {&changes.inserted, &changes.updated}) {
        for (const RowId id : *fresh) {
            ids << QString::number(id);
        }
    }
    if (!ids.isEmpty()) {
        addFeatures(QStringLiteral("id IN (%1)").arg(ids.join(QLatin1Char(','))), false);
    }
}

void OwnLayers::addFeatures(const QString& condition, bool replaceAll)
{
    QHash<RowId, QgsFeatureList> features;
    QHash<RowId, std::vector<RowId>> ids;
    if (replaceAll) {
        for (auto& shown : m_shown) {
            if (auto* vector = qobject_cast<QgsVectorLayer*>(shown.layer)) {
                vector->dataProvider()->truncate();
                shown.features.clear();
            }
        }
    }
    try {
        SQLite::Statement rows(m_workspace.project().database(),
                               "SELECT id, layer_id, geom, attributes FROM map_layer_features WHERE " +
                                   condition.toStdString() + " ORDER BY id");
        while (rows.executeStep()) {
            const RowId id = rows.getColumn(0).getInt64();
            const RowId owner = rows.getColumn(1).getInt64();
            const auto shown = m_shown.constFind(owner);
            if (shown == m_shown.cend() || shown->features.contains(id)) {
                continue;
            }
            QgsFeature feature(qobject_cast<QgsVectorLayer*>(shown->layer)->fields());
            const auto geom = rows.getColumn(2);
            feature.setGeometry(geometryFromBlob(geom.getBlob(), geom.getBytes()));
            const auto json = rows.getColumn(3);
            feature.setAttributes(attributesFromJson(QByteArray(json.getText(), json.getBytes()), shown->own.fields));
            features[owner] << feature;
            ids[owner].push_back(id);
        }
    } catch (const std::exception& exception) {
        Q_EMIT failed(Error{Error::Kind::Failed,
                            Words::tr("The own layers could not be read: %1").arg(QString::fromUtf8(exception.what())),
                            {},
                            {}});
        return;
    }
    for (auto entry = features.begin(); entry != features.end(); ++entry) {
        auto& shown = m_shown[entry.key()];
        auto* vector = qobject_cast<QgsVectorLayer*>(shown.layer);
        // The memory provider gives its own ids and writes them into the list.
        vector->dataProvider()->addFeatures(*entry);
        const auto& rowIds = ids[entry.key()];
        for (qsizetype i = 0; i < entry->size(); ++i) {
            shown.features.insert(rowIds[static_cast<std::size_t>(i)], entry->at(i).id());
        }
        vector->updateExtents();
        vector->triggerRepaint();
    }
}

} // namespace qiantu
