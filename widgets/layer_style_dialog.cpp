// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_style_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>
#include <qgslabelingwidget.h>
#include <qgsmapcanvas.h>
#include <qgsopacitywidget.h>
#include <qgsrasterlayer.h>
#include <qgsrendererpropertiesdialog.h>
#include <qgsrendererrasterpropertieswidget.h>
#include <qgsscalerangewidget.h>
#include <qgsstyle.h>
#include <qgsvectorlayer.h>

namespace qiantu {

LayerStyleDialog::LayerStyleDialog(QgsMapLayer& layer, QgsMapCanvas* canvas, QWidget* parent)
    : QDialog(parent), m_layer(layer), m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Style of %1").arg(layer.name()));
    resize(780, 640);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    addSymbols(canvas);
    addLabels(canvas);
    addDisplay(canvas);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Apply)->setText(tr("Apply"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &LayerStyleDialog::apply);
}

void LayerStyleDialog::addSymbols(QgsMapCanvas* canvas)
{
    if (auto* vector = qobject_cast<QgsVectorLayer*>(&m_layer); vector && vector->isSpatial()) {
        m_symbols = new QgsRendererPropertiesDialog(vector, QgsStyle::defaultStyle(), true, this);
        m_symbols->setMapCanvas(canvas);
        m_symbols->setDockMode(false);
        m_tabs->addTab(m_symbols, tr("Symbols"));
    } else if (auto* raster = qobject_cast<QgsRasterLayer*>(&m_layer)) {
        m_raster = new QgsRendererRasterPropertiesWidget(raster, canvas, this);
        m_tabs->addTab(m_raster, tr("Colours"));
    }
}

void LayerStyleDialog::addLabels(QgsMapCanvas* canvas)
{
    auto* vector = qobject_cast<QgsVectorLayer*>(&m_layer);
    if (!vector || !vector->isSpatial()) {
        return;
    }
    m_labels = new QgsLabelingWidget(vector, canvas, this);
    m_labels->adaptToLayer();
    m_tabs->addTab(m_labels, tr("Labels"));
}

void LayerStyleDialog::addDisplay(QgsMapCanvas* canvas)
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_opacity = new QgsOpacityWidget(page);
    m_opacity->setOpacity(m_layer.opacity());
    form->addRow(tr("Opacity"), m_opacity);
    m_limitScale = new QCheckBox(tr("Show at these scales only"), page);
    m_limitScale->setObjectName(QStringLiteral("limitScale"));
    m_limitScale->setChecked(m_layer.hasScaleBasedVisibility());
    form->addRow(m_limitScale);
    m_scales = new QgsScaleRangeWidget(page);
    m_scales->setMapCanvas(canvas);
    m_scales->setScaleRange(m_layer.hasScaleBasedVisibility() ? m_layer.minimumScale() : 1000000,
                            m_layer.hasScaleBasedVisibility() ? m_layer.maximumScale() : 0);
    m_scales->setEnabled(m_limitScale->isChecked());
    connect(m_limitScale, &QCheckBox::toggled, m_scales, &QWidget::setEnabled);
    form->addRow(m_scales);
    m_tabs->addTab(page, tr("Opacity and scales"));
}

void LayerStyleDialog::showPage(Page page)
{
    QWidget* wanted = m_symbols ? static_cast<QWidget*>(m_symbols) : m_raster;
    if (page == Page::Labels) {
        wanted = m_labels;
    } else if (page == Page::Display) {
        wanted = m_tabs->widget(m_tabs->count() - 1);
    }
    m_tabs->setCurrentIndex(wanted ? m_tabs->indexOf(wanted) : 0);
}

void LayerStyleDialog::apply()
{
    if (m_symbols) {
        m_symbols->apply();
    }
    if (m_raster) {
        m_raster->apply();
    }
    if (m_labels) {
        m_labels->apply();
    }
    m_layer.setOpacity(m_opacity->opacity());
    m_layer.setScaleBasedVisibility(m_limitScale->isChecked());
    if (m_limitScale->isChecked()) {
        m_layer.setMinimumScale(m_scales->minimumScale());
        m_layer.setMaximumScale(m_scales->maximumScale());
    }
    m_layer.triggerRepaint();
    Q_EMIT m_layer.legendChanged();
}

} // namespace qiantu
