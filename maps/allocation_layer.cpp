// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/allocation_layer.h"

#include "maps/map_style.h"
#include "maps/project_map.h"

#include <QSet>
#include <algorithm>
#include <qgsclassificationjenks.h>
#include <qgscolorrampimpl.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsgraduatedsymbolrenderer.h>
#include <qgspallabeling.h>
#include <qgstextbuffersettings.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace qiantu {

namespace {

constexpr int classCount = 5;

enum Field
{
    NameField,
    ValueField,
    LabelField,
    FixedField
};

void labelParts(QgsVectorLayer& layer)
{
    QgsPalLayerSettings settings;
    settings.fieldName = QStringLiteral("\"name\" || '\n' || \"label\"");
    settings.isExpression = true;
    settings.centroidInside = true;
    settings.placement = Qgis::LabelPlacement::Horizontal;
    settings.multilineAlign = Qgis::LabelMultiLineAlignment::Center;
    QgsTextFormat format;
    format.setFont(style::sans(7.5));
    format.setSize(7.5);
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(QColor(0x20, 0x20, 0x20));
    QgsTextBufferSettings buffer;
    buffer.setEnabled(true);
    buffer.setColor(QColor(255, 255, 255, 220));
    buffer.setSize(0.7);
    format.setBuffer(buffer);
    settings.setFormat(format);
    layer.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    layer.setLabelsEnabled(true);
}

} // namespace

AllocationLayer::AllocationLayer(const ProjectMap& map)
    : m_map(map),
      m_layer(std::make_unique<QgsVectorLayer>(
          QStringLiteral("MultiPolygon?crs=EPSG:4490&field=name:string&field=value:double&field=label:string"
                         "&field=fixed:int"),
          QStringLiteral("allocation"), QStringLiteral("memory")))
{
    m_layer->setReadOnly(true);
    labelParts(*m_layer);
}

AllocationLayer::~AllocationLayer() = default;

void AllocationLayer::setParts(const std::vector<RegionPart>& parts)
{
    if (parts == m_parts) {
        return;
    }
    const bool sameRegions = parts.size() == m_parts.size() &&
                             std::equal(parts.begin(), parts.end(), m_parts.begin(),
                                        [](const RegionPart& a, const RegionPart& b) { return a.code == b.code; });
    if (sameRegions) {
        changeFeatures(parts);
    } else {
        makeFeatures(parts);
    }
    m_parts = parts;
    classify();
    m_layer->triggerRepaint();
}

void AllocationLayer::makeFeatures(const std::vector<RegionPart>& parts)
{
    m_layer->dataProvider()->truncate();
    QList<QgsFeature> features;
    for (const RegionPart& part : parts) {
        const Region* region = m_map.workspace().regions().byCode(part.code);
        QgsFeature feature(m_layer->fields());
        feature.setGeometry(m_map.regionGeometry(part.code));
        feature.setAttribute(NameField, region ? region->shortName : part.code);
        feature.setAttribute(ValueField, part.value);
        feature.setAttribute(LabelField, part.label);
        feature.setAttribute(FixedField, static_cast<int>(part.fixed));
        features << feature;
    }
    m_layer->dataProvider()->addFeatures(features);
    m_features.clear();
    for (const QgsFeature& feature : std::as_const(features)) {
        m_features.push_back(feature.id());
    }
    m_layer->updateExtents();
}

void AllocationLayer::changeFeatures(const std::vector<RegionPart>& parts)
{
    QgsChangedAttributesMap changes;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!(parts[i] == m_parts[i])) {
            changes.insert(m_features[i], QgsAttributeMap{{ValueField, parts[i].value},
                                                          {LabelField, parts[i].label},
                                                          {FixedField, static_cast<int>(parts[i].fixed)}});
        }
    }
    m_layer->dataProvider()->changeAttributeValues(changes);
}

void AllocationLayer::classify()
{
    QSet<double> values;
    for (const RegionPart& part : m_parts) {
        values.insert(part.value);
    }
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>();
    fill->setStrokeColor(QColor(0x60, 0x60, 0x60));
    fill->setDataDefinedProperty(QgsSymbolLayer::Property::StrokeWidth,
                                 QgsProperty::fromExpression(QStringLiteral("if(\"fixed\", 1.0, 0.2)")));
    auto renderer = std::make_unique<QgsGraduatedSymbolRenderer>(QStringLiteral("value"));
    renderer->setSourceSymbol(new QgsFillSymbol(QgsSymbolLayerList{fill.release()}));
    renderer->setClassificationMethod(new QgsClassificationJenks());
    renderer->setSourceColorRamp(new QgsGradientColorRamp(QColor(0xee, 0xf3, 0xfa), QColor(0x1d, 0x5a, 0xa0)));
    QString error;
    renderer->updateClasses(m_layer.get(), std::min<int>(classCount, static_cast<int>(values.size())), error);
    m_layer->setRenderer(renderer.release());
}

} // namespace qiantu
