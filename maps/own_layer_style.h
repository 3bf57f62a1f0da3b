// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/own_layer.h"

#include <QString>

class QgsMapLayer;

namespace qiantu {

/// Gives an own layer the look that it has before the planner styles it: one symbol in a colour that tells it from its
/// neighbours (the same one every time), half-transparent areas, no labels, all scales.
void dressByDefault(QgsMapLayer& layer, const OwnLayer& own);

/// The expression that names a feature to people: a column called name or 名称, else the first one of text.
QString displayExpressionOf(const std::vector<LayerField>& fields);

} // namespace qiantu
