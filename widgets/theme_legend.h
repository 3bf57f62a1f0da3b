// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QTimer>
#include <memory>

class QLabel;
class QToolButton;
class QgsLayerTree;
class QgsMapCanvas;
class QgsMapLayer;

namespace qiantu {

/// The legend of a theme on the map itself, at the lower left: its title and the classes of its layers, drawn by QGIS's
/// own legend, as a print draws it. Follows the layers; folds into its title, and is not there without a theme.
class ThemeLegend : public QFrame
{
    Q_OBJECT

public:
    /// A legend over a canvas, which owns it.
    explicit ThemeLegend(QgsMapCanvas* canvas);
    ~ThemeLegend() override;

    /// Shows a title and the legends of layers, from the top down; no layers: hides.
    void show(const QString& title, const QList<QgsMapLayer*>& layers);
    void clear();

    QString title() const;

    /// What the legend says, line by line, for who cannot see it.
    QStringList lines() const { return m_lines; }

    bool isFolded() const { return m_folded; }

    void setFolded(bool folded);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw();
    void place();

    QgsMapCanvas* m_canvas;
    QLabel* m_title;
    QToolButton* m_fold;
    QLabel* m_picture;
    QList<QPointer<QgsMapLayer>> m_layers;
    QStringList m_lines;
    QTimer m_drawing; ///< Several changes of a layer are drawn once.
    bool m_folded = false;
};

} // namespace qiantu
