// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"
#include "models/core/result.h"

/// Lines drawn across borders.
namespace qiantu::topology {

/// A line and shapes with a vertex in each where they meet: the same one to the last bit in the line and in every shape
/// whose border it crosses there, so that what is cut along the line fits together.
struct Noded
{
    std::vector<QgsPointXY> line;
    std::vector<MapShape> shapes; ///< All of those given, in their order.
};

Noded noded(const std::vector<QgsPointXY>& line, const std::vector<MapShape>& shapes);

/// Lets a border, or a line, run along a new line between the first and the last place where that meets it: the shorter
/// stretch between the two is replaced. The first shape is reshaped, and with it the others that have just that
/// stretch; what changed comes back, the first one first. Fails when the line does not meet the border twice.
Result<std::vector<MapShape>> withStretchReplaced(const std::vector<MapShape>& shapes,
                                                  const std::vector<QgsPointXY>& line);

} // namespace qiantu::topology
