// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;
class QgsScaleComboBox;

namespace qiantu {

class MapView;

/// The line under the map: position in degrees and in the local grid, scale, CRS, what the data is, and the progress of
/// long work with a button that cancels it.
class MapStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit MapStatusBar(QWidget* parent = nullptr);

    /// Follows a view's position and scale.
    void follow(MapView& view);
    /// Says that the project holds synthetic data.
    void setSynthetic(bool synthetic);

    /// Shows long work: its name, and how far it is (0 … 1; below 0: not known). The bar disappears with endWork().
    void showWork(const QString& step, double fraction);
    void endWork();

Q_SIGNALS:
    /// The user wants the long work to stop.
    void cancelRequested();

private:
    void showPosition(double longitude, double latitude);

    MapView* m_view = nullptr;
    QLabel* m_degrees;
    QLabel* m_grid;
    QLabel* m_crs;
    QLabel* m_synthetic;
    QgsScaleComboBox* m_scale;
    QLabel* m_step;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_showSoon; ///< Work that is over at once is not worth a flicker.
};

} // namespace qiantu
