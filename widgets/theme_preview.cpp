// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_preview.h"

#include "maps/project_map.h"
#include "widgets/theme_legend.h"
#include "widgets/theme_tips.h"

#include <QVBoxLayout>
#include <qgsmapcanvas.h>
#include <qgsmaptoolpan.h>
#include <qgsvectorlayer.h>

namespace qiantu {

ThemePreview::ThemePreview(ProjectMap& map, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_canvas(new QgsMapCanvas(this)),
      m_legend(new ThemeLegend(m_canvas)),
      m_tips(new ThemeTips(m_canvas))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    m_canvas->setObjectName(QStringLiteral("themePreview"));
    m_canvas->setDestinationCrs(map.displayCrs());
    m_canvas->setCanvasColor(ProjectMap::backgroundColor());
    m_canvas->enableAntiAliasing(true);
    m_canvas->setMapTool(new QgsMapToolPan(m_canvas)); // The canvas owns it as its parent.
}

ThemePreview::~ThemePreview()
{
    letGo();
}

void ThemePreview::letGo()
{
    // The canvas lets go of the layers before they go.
    m_canvas->stopRendering();
    m_canvas->setLayers({});
    m_legend->clear();
    m_tips->clear();
    m_values.reset();
    m_picture.reset();
}

Result<void> ThemePreview::show(const Theme& theme)
{
    auto picture = ThemePicture::make(m_map, theme);
    letGo();
    if (!picture) {
        m_canvas->refresh();
        return tl::unexpected(picture.error());
    }
    m_picture = std::move(*picture);
    m_values = std::make_shared<ThemeValues>(m_picture->values());
    auto layers = m_picture->layers();
    m_legend->show(m_picture->title(), layers);
    m_tips->show(m_map, theme, m_values);
    layers << m_map.regionLayer(RegionLevel::Province);
    m_canvas->setLayers(layers);
    m_canvas->refresh();
    return {};
}

void ThemePreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_canvas->setExtent(m_map.regionExtent({}));
    m_canvas->refresh();
}

} // namespace qiantu
