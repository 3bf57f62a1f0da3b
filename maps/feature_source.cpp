// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/feature_source.h"

#include "maps/sqlite.h"

#include <QCoreApplication>
#include <array>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

QVariant valueOf(const SQLite::Column& column)
{
    if (column.isInteger()) {
        return QVariant::fromValue<qlonglong>(column.getInt64());
    }
    if (column.isFloat()) {
        return column.getDouble();
    }
    if (column.isText()) {
        return QString::fromUtf8(column.getText(), column.getBytes());
    }
    return {};
}

QString idList(const std::vector<RowId>& ids)
{
    QStringList texts;
    for (const RowId id : ids) {
        texts << QString::number(id);
    }
    return texts.join(QLatin1Char(','));
}

} // namespace

QgsGeometry geometryFromBlob(const void* data, int size)
{
    // GeoPackage 1.3, clause 2.1.3: "GP", version, flags (bits 1-3: envelope kind, bit 4: empty), SRS id, envelope,
    // WKB.
    const auto* bytes = static_cast<const unsigned char*>(data);
    if (!bytes || size < 8 || bytes[0] != 'G' || bytes[1] != 'P') {
        return {};
    }
    static constexpr std::array envelopeBytes{0, 32, 48, 48, 64};
    const int envelope = (bytes[3] >> 1) & 7;
    if (envelope >= static_cast<int>(envelopeBytes.size()) || (bytes[3] & 0x10) != 0) {
        return {};
    }
    const int header = 8 + envelopeBytes.at(static_cast<std::size_t>(envelope));
    if (size <= header) {
        return {};
    }
    QgsGeometry geometry;
    geometry.fromWkb(QByteArray(static_cast<const char*>(data) + header, size - header));
    return geometry;
}

MirroredLayer::MirroredLayer(const QString& name, Source source) : m_source(std::move(source))
{
    QString uri = m_source.geometryType + QStringLiteral("?crs=EPSG:4490&field=row_id:int8");
    for (const auto& [field, type] : m_source.fields) {
        uri += QStringLiteral("&field=%1:%2").arg(field, type);
    }
    m_layer = new QgsVectorLayer(uri, name, QStringLiteral("memory"));
    m_layer->setReadOnly(true);
    m_layer->setCustomProperty(QStringLiteral("skipMemoryLayersCheck"), 1);
    m_layer->setCustomProperty(QStringLiteral("qiantu/table"), m_source.table);
}

Result<QList<QgsFeature>> MirroredLayer::read(SQLite::Database& database, const QString& condition,
                                              std::vector<RowId>& ids) const
{
    QString sql = m_source.select;
    sql.replace(QStringLiteral("{ids}"), condition);
    QList<QgsFeature> features;
    try {
        SQLite::Statement query(database, sql.toStdString());
        const auto layerFields = m_layer->fields();
        while (query.executeStep()) {
            QgsFeature feature(layerFields);
            const auto geom = query.getColumn(1);
            feature.setGeometry(geometryFromBlob(geom.getBlob(), geom.getBytes()));
            feature.setAttribute(0, QVariant::fromValue<qlonglong>(query.getColumn(0).getInt64()));
            for (int field = 0; field < m_source.fields.size(); ++field) {
                feature.setAttribute(field + 1, valueOf(query.getColumn(field + 2)));
            }
            ids.push_back(query.getColumn(0).getInt64());
            features << feature;
        }
    } catch (const std::exception& exception) {
        return fail(Error::Kind::Failed,
                    QCoreApplication::translate("MirroredLayer", "The map layer could not be read: %1")
                        .arg(QString::fromUtf8(exception.what())),
                    m_source.table);
    }
    return features;
}

Result<void> MirroredLayer::add(SQLite::Database& database, const QString& condition)
{
    std::vector<RowId> ids;
    auto features = read(database, condition, ids);
    if (!features) {
        return tl::unexpected(features.error());
    }
    // The memory provider gives its own ids and writes them into the list.
    m_layer->dataProvider()->addFeatures(*features);
    for (qsizetype i = 0; i < features->size(); ++i) {
        m_features.insert(ids[static_cast<std::size_t>(i)], features->at(i).id());
    }
    m_layer->updateExtents();
    // Snapping indexes are built from the layer and hear of changed rows only so.
    Q_EMIT m_layer->dataChanged();
    m_layer->triggerRepaint();
    return {};
}

Result<void> MirroredLayer::readAll(SQLite::Database& database)
{
    m_layer->dataProvider()->truncate();
    m_features.clear();
    return add(database, QStringLiteral("1"));
}

Result<void> MirroredLayer::apply(SQLite::Database& database, const TableChanges& changes)
{
    if (changes.wholesale) {
        return readAll(database);
    }
    QgsFeatureIds gone;
    for (const auto* ids : {&changes.updated, &changes.deleted}) {
        for (const RowId id : *ids) {
            const auto found = m_features.constFind(id);
            if (found != m_features.cend()) {
                gone << found.value();
                m_features.erase(found);
            }
        }
    }
    if (!gone.isEmpty()) {
        m_layer->dataProvider()->deleteFeatures(gone);
    }
    std::vector<RowId> fresh = changes.inserted;
    fresh.insert(fresh.end(), changes.updated.begin(), changes.updated.end());
    return add(database, QStringLiteral("%1.id IN (%2)").arg(m_source.table, idList(fresh)));
}

} // namespace qiantu
