// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_own_layers.h"

#include "maps/feature_source.h"
#include "maps/layer_tree.h"
#include "maps/own_layer_style.h"
#include "maps/own_layers.h"
#include "maps/own_raster.h"
#include "maps/sqlite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <qgsexpression.h>
#include <qgsexpressioncontext.h>
#include <qgslayertree.h>
#include <qgsmaplayerstyle.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>
#include <qgssqliteexpressioncompiler.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PublishedProject)
};

/// A list of more ids than these would not fit into a statement.
constexpr qsizetype mostIds = 50000;

QString quoted(QString text, QChar mark)
{
    return mark + text.replace(mark, QString(2, mark)) + mark;
}

QString idOf(const OwnLayer& own)
{
    return QStringLiteral("qiantu_own_%1").arg(own.id);
}

QgsFields fieldsOf(const OwnLayer& own)
{
    QgsFields fields;
    for (const auto& field : own.fields) {
        const auto type = field.type == LayerFieldType::Integer || field.type == LayerFieldType::Boolean
                              ? QMetaType::Type::LongLong
                          : field.type == LayerFieldType::Real ? QMetaType::Type::Double
                                                               : QMetaType::Type::QString;
        fields.append(QgsField(field.name, type));
    }
    return fields;
}

/// The rows that a filter shows, by evaluating it as the program does; nothing for a filter that is no expression.
std::optional<QStringList> matchingIds(SQLite::Database& database, const OwnLayer& own)
{
    QgsExpression expression(own.filter);
    if (expression.hasParserError()) {
        return std::nullopt;
    }
    QgsFields fields;
    for (const auto& field : own.fields) {
        fields.append(QgsField(field.name, QMetaType::Type::QString));
    }
    QgsExpressionContext context;
    context.setFields(fields);
    expression.prepare(&context);
    QStringList ids;
    SQLite::Statement rows(database, "SELECT id, geom, attributes FROM map_layer_features WHERE layer_id = ?");
    rows.bind(1, own.id);
    while (rows.executeStep()) {
        QgsFeature feature(fields);
        const auto geom = rows.getColumn(1);
        feature.setGeometry(geometryFromBlob(geom.getBlob(), geom.getBytes()));
        const auto json = rows.getColumn(2);
        feature.setAttributes(attributesFromJson(QByteArray(json.getText(), json.getBytes()), own.fields));
        context.setFeature(feature);
        if (expression.evaluate(&context).toBool()) {
            ids << QString::number(rows.getColumn(0).getInt64());
        }
    }
    return ids;
}

} // namespace

QString ownLayerSelect(const OwnLayer& own, const QString& condition)
{
    QString columns = QStringLiteral("id, geom");
    for (const auto& field : own.fields) {
        const QString path = QStringLiteral("$.") + quoted(field.name, u'"');
        columns +=
            QStringLiteral(", json_extract(attributes, %1) AS %2").arg(quoted(path, u'\''), quoted(field.name, u'"'));
    }
    // SQLite knows the names of the columns that are made here in the condition, too; none of them is one of the
    // table's.
    return QStringLiteral("SELECT %1 FROM map_layer_features WHERE layer_id = %2").arg(columns).arg(own.id) +
           (condition.isEmpty() ? QString() : QStringLiteral(" AND ") + condition);
}

PublishedOwnLayers::PublishedOwnLayers(SQLite::Database& database, QString stagedFile, QString publishedPath,
                                       QString scratch)
    : m_database(database),
      m_file(std::move(stagedFile)),
      m_publishedPath(std::move(publishedPath)),
      m_scratch(std::move(scratch))
{
}

Result<QString> PublishedOwnLayers::sourceOf(const OwnLayer& own, bool& filtered) const
{
    QString condition;
    filtered = true;
    if (!own.filter.isEmpty()) {
        const QgsExpression expression(own.filter);
        QgsSQLiteExpressionCompiler compiler(fieldsOf(own));
        if (compiler.compile(&expression) == QgsSqlExpressionCompiler::Complete) {
            condition = QLatin1Char('(') + compiler.result() + QLatin1Char(')');
        } else {
            const auto ids = matchingIds(m_database, own);
            filtered = ids && ids->size() <= mostIds;
            if (filtered) {
                condition = QStringLiteral("id IN (%1)").arg(ids->join(QLatin1Char(',')));
            }
        }
    }
    return QStringLiteral("%1|layername=map_layer_features|subset=%2").arg(m_file, ownLayerSelect(own, condition));
}

std::unique_ptr<QgsMapLayer> PublishedOwnLayers::make(const OwnLayer& own)
{
    QgsRasterLayer::LayerOptions options(false);
    switch (own.kind) {
    case OwnLayerKind::Vector: {
        bool filtered = true;
        const auto source = sourceOf(own, filtered);
        QgsVectorLayer::LayerOptions vectorOptions;
        vectorOptions.loadDefaultStyle = false;
        vectorOptions.forceReadOnly = true;
        const QString name = filtered ? own.name : Words::tr("%1 (not filtered)").arg(own.name);
        auto layer = std::make_unique<QgsVectorLayer>(*source, name, QStringLiteral("ogr"), vectorOptions);
        layer->setDisplayExpression(displayExpressionOf(own.fields));
        return layer;
    }
    case OwnLayerKind::Raster: {
        const QString name = QStringLiteral("own_%1.tif").arg(own.id);
        const QString path = m_scratch + QLatin1Char('/') + name;
        const auto bytes = readRaster(m_database, own.id);
        QFile file(path);
        if (bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size()) {
            m_attachments << path;
            m_sources.insert(idOf(own), QStringLiteral("attachment:") + name);
        }
        file.close();
        return std::make_unique<QgsRasterLayer>(path, own.name, QStringLiteral("gdal"), options);
    }
    case OwnLayerKind::LinkedRaster: {
        const QString path = linkedRasterPath(own.source, m_publishedPath);
        QString written = linkedRasterSource(path, {}, m_publishedPath);
        if (QDir::isRelativePath(written)) {
            written.prepend(QStringLiteral("./"));
        }
        m_sources.insert(idOf(own), written);
        return makeLinkedRaster(own, path, options);
    }
    case OwnLayerKind::Tiles:
        break;
    }
    const QString source = tilesSource(own);
    m_sources.insert(idOf(own), source);
    return std::make_unique<QgsRasterLayer>(source, own.name, QStringLiteral("wms"), options);
}

Result<void> PublishedOwnLayers::add(QgsProject& project)
{
    auto layers = readOwnLayers(m_database);
    if (!layers) {
        return tl::unexpected(layers.error());
    }
    m_layers = std::move(*layers);
    for (const OwnLayer& own : m_layers) {
        auto layer = make(own);
        // A linked file may be on another machine; what lies in the file itself must be readable.
        if (!layer->isValid() && own.kind == OwnLayerKind::Vector) {
            return fail(Error::Kind::Failed, Words::tr("QGIS cannot read the layer “%1”").arg(own.name));
        }
        if (auto* vector = qobject_cast<QgsVectorLayer*>(layer.get())) {
            vector->setReadOnly(true);
        }
        layer->setId(idOf(own));
        OwnLayers::dress(*layer, own);
        auto* added = layer.get();
        project.addMapLayer(layer.release(), false);
        auto* node = project.layerTreeRoot()->addLayer(added);
        node->setExpanded(own.kind == OwnLayerKind::Vector);
        layer_tree::tag(*node, ownLayerKey(own.id));
    }
    return {};
}

void PublishedOwnLayers::addThemes(QgsProject& project, const std::vector<MapTheme>& themes) const
{
    for (const MapTheme& theme : themes) {
        QgsMapThemeCollection::MapThemeRecord record;
        const auto nodes = project.layerTreeRoot()->findLayers();
        for (auto* node : nodes) {
            auto* layer = node->layer();
            const QString key = layer_tree::keyOf(*node);
            const auto id = ownLayerOfKey(key);
            const auto own = std::find_if(m_layers.begin(), m_layers.end(),
                                          [&](const OwnLayer& candidate) { return id && candidate.id == *id; });
            const auto state = id ? theme.own.constFind(*id) : theme.own.cend();
            bool visible = !theme.hidden.contains(key);
            if (own != m_layers.end()) {
                visible = state != theme.own.cend() ? state->visible : own->visible;
            }
            if (!layer || !visible) {
                continue;
            }
            QgsMapThemeCollection::MapThemeLayerRecord shown(layer);
            shown.isVisible = true;
            shown.usingCurrentStyle = true;
            shown.currentStyle = layer->styleManager()->currentStyle();
            if (own != m_layers.end() && state != theme.own.cend() && state->style != own->style && layer->isValid()) {
                OwnLayer styled = *own;
                styled.style = state->style;
                OwnLayers::dress(*layer, styled);
                QgsMapLayerStyle style;
                style.readFromLayer(layer);
                OwnLayers::dress(*layer, *own);
                layer->styleManager()->addStyle(theme.name, style);
                shown.currentStyle = theme.name;
            }
            record.addLayerRecord(shown);
        }
        project.mapThemeCollection()->insert(theme.name, record);
    }
}

} // namespace qiantu
