// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/themes/bivariate_legend.h"

#include "maps/map_style.h"
#include "maps/themes/theme_renderers.h"
#include "maps/themes/theme_style.h"
#include "models/themes/theme_palette.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>
#include <qgsfillsymbol.h>
#include <qgslayertreelayer.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslegendsettings.h>
#include <qgsrendercontext.h>
#include <qgssymbollayerutils.h>
#include <qgstextformat.h>
#include <qgstextrenderer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

// Millimetres.
constexpr double cell = 7.5;
constexpr double square = 3 * cell;
constexpr double lineHeight = 3.6;
constexpr double textPoints = 7.5;
constexpr double widest = 60;
constexpr double dotsPerMm = 96 / 25.4;

/// The square as one node of a legend.
class BivariateNode : public QgsLayerTreeModelLegendNode
{
public:
    BivariateNode(QgsLayerTreeLayer* layer, BivariateKey key)
        : QgsLayerTreeModelLegendNode(layer), m_key(std::move(key))
    {
        m_names = style::wrapped(m_key.name, style::sans(textPoints), widest).split(u'\n');
        m_secondNames = style::wrapped(m_key.secondName, style::sans(textPoints), widest).split(u'\n');
    }

    QVariant data(int role) const override
    {
        if (role == Qt::DecorationRole) {
            const QSizeF size = sizeMm();
            QImage image((size * dotsPerMm).toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            auto context = QgsRenderContext::fromQPainter(&painter);
            context.setScaleFactor(dotsPerMm);
            paint(painter, context, {0, 0});
            painter.end();
            return QPixmap::fromImage(image);
        }
        if (role == Qt::ToolTipRole) {
            return QStringLiteral("%1 × %2").arg(m_key.name, m_key.secondName);
        }
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    }

    QSizeF drawSymbol(const QgsLegendSettings& settings, ItemContext* context, double itemHeight) const override
    {
        Q_UNUSED(settings)
        Q_UNUSED(itemHeight)
        if (context && context->painter && context->context) {
            const QgsScopedRenderContextScaleToPixels scale(*context->context);
            paint(*context->painter, *context->context, {context->columnLeft, context->top});
        }
        return sizeMm();
    }

private:
    QSizeF sizeMm() const
    {
        // The names stand left-aligned over and under the square, so that long ones have room.
        return {widest, lineHeight * static_cast<double>(m_secondNames.size() + m_names.size() + 1) + square + 1};
    }

    void paint(QPainter& painter, QgsRenderContext& context, QPointF topLeftMm) const
    {
        const double pixels = context.scaleFactor();
        QgsTextFormat format;
        format.setFont(style::sans(textPoints));
        format.setSize(textPoints);
        format.setSizeUnit(Qgis::RenderUnit::Points);
        format.setColor(QColor(0x20, 0x20, 0x20));
        const auto write = [&](double x, double y, const QString& text, Qgis::TextHorizontalAlignment alignment) {
            QgsTextRenderer::drawText(QPointF((topLeftMm.x() + x) * pixels, (topLeftMm.y() + y) * pixels), 0, alignment,
                                      {text}, context, format);
        };
        double y = 0;
        for (const QString& line : m_secondNames) {
            y += lineHeight;
            write(0, y - 0.9, line, Qgis::TextHorizontalAlignment::Left);
        }
        const double top = y + 0.5;
        painter.save();
        painter.setPen(QPen(Qt::white, 0.25 * pixels));
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                painter.setBrush(QColor(m_key.colors[row * 3 + column]));
                painter.drawRect(QRectF((topLeftMm.x() + column * cell) * pixels,
                                        (topLeftMm.y() + top + (2 - row) * cell) * pixels, cell * pixels,
                                        cell * pixels));
            }
        }
        painter.restore();
        for (int at = 0; at < m_key.secondLimits.size(); ++at) {
            write(square + 1, top + (2 - at) * cell + 1.1, m_key.secondLimits[at], Qgis::TextHorizontalAlignment::Left);
        }
        y = top + square + lineHeight;
        for (int at = 0; at < m_key.limits.size(); ++at) {
            write((at + 1) * cell, y - 0.7, m_key.limits[at], Qgis::TextHorizontalAlignment::Center);
        }
        for (const QString& line : m_names) {
            y += lineHeight;
            write(0, y - 0.7, line, Qgis::TextHorizontalAlignment::Left);
        }
    }

    BivariateKey m_key;
    QStringList m_names;
    QStringList m_secondNames;
};

QStringList limitsOf(const std::vector<ThemeClass>& classes, int decimals, bool grouped)
{
    QStringList limits;
    for (const double limit : breaksOf(classes)) {
        limits << theme_renderers::numberText(limit, decimals, grouped);
    }
    return limits;
}

QString withUnit(const QString& name, const QString& unit)
{
    return unit.isEmpty() ? name : QCoreApplication::translate("qiantu::BivariateLegend", "%1 (%2)").arg(name, unit);
}

} // namespace

BivariateKey BivariateKey::of(const Theme& theme, const ThemeValues& values, const std::vector<ThemeClass>& classes,
                              const std::vector<ThemeClass>& secondClasses, bool withNoData)
{
    BivariateKey key;
    key.colors = paletteOf(theme).colors(9);
    key.name =
        QCoreApplication::translate("qiantu::BivariateLegend", "→ %1").arg(withUnit(values.figureName, values.unit));
    key.secondName = QCoreApplication::translate("qiantu::BivariateLegend", "↑ %1")
                         .arg(withUnit(values.secondName, values.secondUnit));
    key.limits = limitsOf(classes, values.decimals, theme.number.grouped);
    key.secondLimits = limitsOf(secondClasses, values.secondDecimals, theme.number.grouped);
    key.withNoData = withNoData;
    return key;
}

BivariateLegend::BivariateLegend(QgsVectorLayer& layer, BivariateKey key)
    : QgsMapLayerLegend(&layer), m_key(std::move(key))
{
}

QList<QgsLayerTreeModelLegendNode*> BivariateLegend::createLayerTreeModelLegendNodes(QgsLayerTreeLayer* nodeLayer)
{
    // The nodes belong to the layer tree's model, which takes them over.
    QList<QgsLayerTreeModelLegendNode*> nodes;
    nodes << new BivariateNode(nodeLayer, m_key);
    if (m_key.withNoData) {
        const QgsLegendSymbolItem item(theme_style::noDataFill().get(), theme_style::noDataText(),
                                       theme_style::noDataKey());
        nodes << new QgsSymbolLegendNode(nodeLayer, item);
    }
    return nodes;
}

} // namespace qiantu
