// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_legend.h"

#include "maps/map_style.h"
#include "maps/themes/theme_painter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslegendrenderer.h>
#include <qgslegendsettings.h>
#include <qgsmapcanvas.h>
#include <qgsmaplayer.h>
#include <qgsmapsettings.h>
#include <qgsrendercontext.h>

namespace qiantu {

namespace {

constexpr int distance = 10; // from the map's edge, in pixels
constexpr int widestTitle = 260;

QgsTextFormat textFormat(double points, bool bold)
{
    QgsTextFormat format;
    format.setFont(style::sans(points, bold));
    format.setSize(points);
    format.setSizeUnit(Qgis::RenderUnit::Points);
    format.setColor(QColor(0x20, 0x28, 0x30));
    return format;
}

QgsLegendSettings legendSettings()
{
    QgsLegendSettings settings;
    settings.setBoxSpace(0.5);
    settings.setSymbolSize(QSizeF(6, 3.6));
    settings.rstyle(QgsLegendStyle::Group).setTextFormat(textFormat(8.5, true));
    settings.rstyle(QgsLegendStyle::Subgroup).setTextFormat(textFormat(8.5, true));
    settings.rstyle(QgsLegendStyle::SymbolLabel).setTextFormat(textFormat(8.5, false));
    settings.rstyle(QgsLegendStyle::Symbol).setMargin(QgsLegendStyle::Top, 0.9);
    settings.rstyle(QgsLegendStyle::Subgroup).setMargin(QgsLegendStyle::Top, 1.2);
    return settings;
}

} // namespace

ThemeLegend::ThemeLegend(QgsMapCanvas* canvas)
    : QFrame(canvas),
      m_canvas(canvas),
      m_title(new QLabel(this)),
      m_fold(new QToolButton(this)),
      m_picture(new QLabel(this))
{
    setObjectName(QStringLiteral("themeLegend"));
    setStyleSheet(QStringLiteral("#themeLegend { background: rgba(255, 255, 255, 235); border: 1px solid #b0bec5; "
                                 "border-radius: 3px; } QLabel { background: transparent; }"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 3, 6, 5);
    layout->setSpacing(1);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_fold, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_picture);
    m_title->setFont(style::sans(9, true));
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("themeLegendTitle"));
    m_picture->setObjectName(QStringLiteral("themeLegendPicture"));
    m_fold->setAutoRaise(true);
    m_fold->setObjectName(QStringLiteral("themeLegendFold"));
    m_fold->setIconSize(QSize(10, 10));
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    m_drawing.setSingleShot(true);
    connect(&m_drawing, &QTimer::timeout, this, &ThemeLegend::draw);
    m_canvas->installEventFilter(this);
    setFolded(false);
    hide();
}

ThemeLegend::~ThemeLegend() = default;

QString ThemeLegend::title() const
{
    return m_title->text();
}

void ThemeLegend::show(const QString& title, const QList<QgsMapLayer*>& layers)
{
    for (const auto& layer : std::as_const(m_layers)) {
        if (layer) {
            disconnect(layer, nullptr, &m_drawing, nullptr);
        }
    }
    m_layers.clear();
    for (QgsMapLayer* layer : layers) {
        m_layers << layer;
        connect(layer, &QgsMapLayer::legendChanged, &m_drawing, qOverload<>(&QTimer::start));
        connect(layer, &QgsMapLayer::styleChanged, &m_drawing, qOverload<>(&QTimer::start));
        connect(layer, &QObject::destroyed, &m_drawing, qOverload<>(&QTimer::start));
    }
    m_title->setText(title);
    const int wanted = m_title->fontMetrics().horizontalAdvance(title) + 4;
    m_title->setFixedWidth(std::min(widestTitle, wanted));
    draw();
}

void ThemeLegend::clear()
{
    show({}, {});
}

void ThemeLegend::setFolded(bool folded)
{
    m_folded = folded;
    m_picture->setVisible(!folded);
    m_fold->setArrowType(folded ? Qt::UpArrow : Qt::DownArrow);
    m_fold->setToolTip(folded ? tr("Unfold the legend") : tr("Fold the legend"));
    m_fold->setAccessibleName(m_fold->toolTip());
    place();
}

void ThemeLegend::draw()
{
    m_drawing.stop();
    m_lines.clear();
    m_layers.removeIf([](const QPointer<QgsMapLayer>& layer) { return layer.isNull(); });
    if (m_layers.isEmpty()) {
        m_picture->clear();
        hide();
        return;
    }
    QgsLayerTree tree;
    QList<QgsMapLayer*> layers;
    for (const auto& layer : std::as_const(m_layers)) {
        layers << layer;
    }
    ThemePainter::addTo(tree, layers);
    QgsLayerTreeModel model(&tree);
    model.setFlag(QgsLayerTreeModel::ShowLegendAsTree, false);
    for (auto* node : tree.findLayers()) {
        for (auto* entry : model.layerLegendNodes(node)) {
            m_lines << entry->data(Qt::DisplayRole).toString();
        }
    }
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_lines.join(QLatin1Char('\n')));

    QgsLegendRenderer renderer(&model, legendSettings());
    const double dotsPerMm = logicalDpiX() / 25.4;
    QgsMapSettings map = m_canvas->mapSettings();
    QgsRenderContext measuring = QgsRenderContext::fromMapSettings(map);
    measuring.setScaleFactor(dotsPerMm);
    const QSizeF millimetres = renderer.minimumSize(&measuring);
    const QSize size = (millimetres * dotsPerMm).toSize() + QSize(2, 2);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QgsRenderContext context = QgsRenderContext::fromMapSettings(map);
        context.setScaleFactor(dotsPerMm);
        context.setPainter(&painter);
        context.setFlag(Qgis::RenderContextFlag::Antialiasing);
        painter.scale(dotsPerMm, dotsPerMm); // The legend is laid out in millimetres.
        renderer.drawLegend(context);
    }
    m_picture->setPixmap(picture);
    QWidget::show();
    place();
}

void ThemeLegend::place()
{
    adjustSize();
    move(distance, std::max(0, m_canvas->height() - height() - distance));
    raise();
}

bool ThemeLegend::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_canvas && event->type() == QEvent::Resize) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace qiantu
