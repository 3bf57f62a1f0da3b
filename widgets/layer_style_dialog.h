// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;
class QgsLabelingWidget;
class QgsMapCanvas;
class QgsMapLayer;
class QgsOpacityWidget;
class QgsRendererPropertiesDialog;
class QgsRendererRasterPropertiesWidget;
class QgsScaleRangeWidget;
class QCheckBox;

namespace qiantu {

/// Symbols, labels, opacity and scale range of a layer, with QGIS's own widgets. Changes show on the map by "Apply";
/// whoever shows the dialog keeps them or takes them back.
class LayerStyleDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page
    {
        Symbols,
        Labels,
        Display ///< Opacity and scale range.
    };

    /// `layer` must be valid and outlive the dialog.
    LayerStyleDialog(QgsMapLayer& layer, QgsMapCanvas* canvas, QWidget* parent);

    /// Opens at a page; the first one where the layer does not have it.
    void showPage(Page page);
    /// Puts what is chosen on the layer.
    void apply();

private:
    void addSymbols(QgsMapCanvas* canvas);
    void addLabels(QgsMapCanvas* canvas);
    void addDisplay(QgsMapCanvas* canvas);

    QgsMapLayer& m_layer;
    QTabWidget* m_tabs;
    QgsRendererPropertiesDialog* m_symbols = nullptr;
    QgsRendererRasterPropertiesWidget* m_raster = nullptr;
    QgsLabelingWidget* m_labels = nullptr;
    QgsOpacityWidget* m_opacity = nullptr;
    QCheckBox* m_limitScale = nullptr;
    QgsScaleRangeWidget* m_scales = nullptr;
};

} // namespace qiantu
