// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/themes/theme_classes.h"
#include "models/themes/theme_values.h"

#include <qgsmaplayerlegend.h>

class QgsVectorLayer;

namespace qiantu {

/// What the square of nine colours says.
struct BivariateKey
{
    QStringList colors; ///< Nine, row by row from the lowest second figure, the first growing along the row.
    QString name;       ///< Of the first figure, along; with its unit.
    QString secondName; ///< Of the second, upwards.
    QStringList limits; ///< Between the three classes of the first, as written: up to two.
    QStringList secondLimits;
    bool withNoData = false;

    bool operator==(const BivariateKey&) const = default;

    static BivariateKey of(const Theme& theme, const ThemeValues& values, const std::vector<ThemeClass>& classes,
                           const std::vector<ThemeClass>& secondClasses, bool withNoData);
};

/// The legend of a theme of two figures: a square of three by three colours with an axis for each figure, drawn as
/// vectors and text, and the class without data.
class BivariateLegend : public QgsMapLayerLegend
{
    Q_OBJECT

public:
    BivariateLegend(QgsVectorLayer& layer, BivariateKey key);

    QList<QgsLayerTreeModelLegendNode*> createLayerTreeModelLegendNodes(QgsLayerTreeLayer* nodeLayer) override;

private:
    BivariateKey m_key;
};

} // namespace qiantu
