// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/own_layer_style.h"

#include <QColor>
#include <algorithm>
#include <array>
#include <qgsexpression.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsrasterlayer.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace qiantu {

namespace {

QColor colorOf(const OwnLayer& own)
{
    static constexpr std::array<QRgb, 8> colors{0xff8c2d04, 0xff2b6cb0, 0xff2f855a, 0xff97266d,
                                                0xffb7791f, 0xff285e61, 0xff6b46c1, 0xffc05621};
    // Ids of one run count up: neighbours differ.
    return QColor::fromRgb(colors.at(static_cast<std::size_t>(own.id) % colors.size()));
}

std::unique_ptr<QgsSymbol> symbolOf(const OwnLayer& own)
{
    const QColor color = colorOf(own);
    switch (own.shape.value_or(LayerShape::None)) {
    case LayerShape::Point: {
        auto marker = std::make_unique<QgsSimpleMarkerSymbolLayer>(Qgis::MarkerShape::Circle, 2.4);
        marker->setColor(color);
        marker->setStrokeColor(Qt::white);
        marker->setStrokeWidth(0.2);
        return std::make_unique<QgsMarkerSymbol>(QgsSymbolLayerList{marker.release()});
    }
    case LayerShape::Line:
        return std::make_unique<QgsLineSymbol>(QgsSymbolLayerList{new QgsSimpleLineSymbolLayer(color, 0.6)});
    case LayerShape::Polygon: {
        QColor inner = color;
        inner.setAlphaF(0.3F);
        auto fill = std::make_unique<QgsSimpleFillSymbolLayer>(inner);
        fill->setStrokeColor(color);
        fill->setStrokeWidth(0.4);
        return std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()});
    }
    case LayerShape::None:
        break;
    }
    return nullptr;
}

} // namespace

void dressByDefault(QgsMapLayer& layer, const OwnLayer& own)
{
    layer.setOpacity(1);
    layer.setScaleBasedVisibility(false);
    if (auto* vector = qobject_cast<QgsVectorLayer*>(&layer)) {
        vector->setLabelsEnabled(false);
        if (auto symbol = symbolOf(own)) {
            vector->setRenderer(new QgsSingleSymbolRenderer(symbol.release()));
        }
    } else if (auto* raster = qobject_cast<QgsRasterLayer*>(&layer); raster && raster->isValid()) {
        raster->setDefaultContrastEnhancement();
    }
}

QString displayExpressionOf(const std::vector<LayerField>& fields)
{
    const auto named = [](const LayerField& field) {
        static const QStringList names{QStringLiteral("name"), QStringLiteral("名称"), QStringLiteral("名字")};
        return names.contains(field.name.toLower());
    };
    auto found = std::find_if(fields.begin(), fields.end(), named);
    if (found == fields.end()) {
        found = std::find_if(fields.begin(), fields.end(),
                             [](const LayerField& field) { return field.type == LayerFieldType::Text; });
    }
    return found == fields.end() ? QString() : QgsExpression::quotedColumnRef(found->name);
}

} // namespace qiantu
