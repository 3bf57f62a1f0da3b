// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/theme_rows.h"

#include <QHash>
#include <algorithm>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

bool isSamePlace(const QgsGeometry& first, const QgsGeometry& second)
{
    if (first.isNull() || second.isNull()) {
        return first.isNull() == second.isNull();
    }
    return first.constGet() == second.constGet() || first.equals(second);
}

QgsAttributeMap attributesOf(const ThemeRow& row)
{
    QgsAttributeMap attributes;
    for (int at = 0; at < row.attributes.size(); ++at) {
        attributes.insert(at, row.attributes[at]);
    }
    return attributes;
}

} // namespace

ThemeRows::ThemeRows(const QString& geometryType, const QStringList& fields, const QString& name)
{
    QString source = geometryType + QStringLiteral("?crs=EPSG:4490");
    for (const QString& field : fields) {
        source += QStringLiteral("&field=") + field;
    }
    QgsVectorLayer::LayerOptions options;
    options.loadDefaultStyle = false;
    m_layer = new QgsVectorLayer(source, name, QStringLiteral("memory"), options);
    m_layer->setReadOnly(true);
    m_layer->setCustomProperty(QStringLiteral("skipMemoryLayersCheck"), 1);
}

bool ThemeRows::setSameKeys(const std::vector<ThemeRow>& rows)
{
    QgsChangedAttributesMap attributes;
    QgsGeometryMap geometries;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (rows[at].attributes != m_rows[at].attributes) {
            attributes.insert(m_features[at], attributesOf(rows[at]));
        }
        if (!isSamePlace(rows[at].geometry, m_rows[at].geometry)) {
            geometries.insert(m_features[at], rows[at].geometry);
        }
    }
    if (!attributes.isEmpty()) {
        m_layer->dataProvider()->changeAttributeValues(attributes);
    }
    if (!geometries.isEmpty()) {
        m_layer->dataProvider()->changeGeometryValues(geometries);
        m_layer->updateExtents();
    }
    return !attributes.isEmpty() || !geometries.isEmpty();
}

bool ThemeRows::set(std::vector<ThemeRow> rows)
{
    if (!m_layer) {
        return false;
    }
    const bool sameKeys = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const ThemeRow& a, const ThemeRow& b) { return a.key == b.key; });
    if (sameKeys) {
        const bool changed = setSameKeys(rows);
        m_rows = std::move(rows);
        return changed;
    }
    QHash<QString, std::size_t> before;
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        before.insert(m_rows[at].key, at);
    }
    QgsChangedAttributesMap attributes;
    QgsGeometryMap geometries;
    QgsFeatureList added;
    std::vector<std::size_t> addedRows;
    std::vector<qint64> features(rows.size(), 0);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto known = before.constFind(rows[at].key);
        if (known == before.constEnd()) {
            QgsFeature feature(m_layer->fields());
            feature.setGeometry(rows[at].geometry);
            feature.setAttributes(QgsAttributes(rows[at].attributes));
            added << feature;
            addedRows.push_back(at);
            continue;
        }
        features[at] = m_features[*known];
        if (rows[at].attributes != m_rows[*known].attributes) {
            attributes.insert(features[at], attributesOf(rows[at]));
        }
        if (!isSamePlace(rows[at].geometry, m_rows[*known].geometry)) {
            geometries.insert(features[at], rows[at].geometry);
        }
        before.erase(known);
    }
    QgsFeatureIds gone;
    for (const std::size_t at : std::as_const(before)) {
        gone.insert(m_features[at]);
    }
    auto* provider = m_layer->dataProvider();
    provider->deleteFeatures(gone);
    provider->changeAttributeValues(attributes);
    provider->changeGeometryValues(geometries);
    provider->addFeatures(added);
    for (std::size_t at = 0; at < addedRows.size(); ++at) {
        features[addedRows[at]] = added[static_cast<qsizetype>(at)].id();
    }
    m_features = std::move(features);
    m_rows = std::move(rows);
    m_layer->updateExtents();
    return true;
}

} // namespace qiantu
