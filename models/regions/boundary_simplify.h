// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/shape.h"

#include <vector>

namespace qiantu {

/// Simplifies polygons that form a coverage (the same vertices along common borders, see boundary_coverage.h) so that
/// they still do: every border between two of them is simplified once, its ends stay, and both sides use it.
///
/// A border loses the vertices whose triangle with their neighbours is smaller than the square of `interval`
/// metres, the smallest first (M. Visvalingam and J. D. Whyatt, Line generalisation by repeated elimination of points,
/// The Cartographic Journal 30, 1993). No part disappears: each ring keeps at least a triangle. Where simplified
/// borders would cross or touch, or a polygon would not be valid, they get their vertices back step by step.
std::vector<Shape> simplifyCoverage(const std::vector<Shape>& shapes, double interval);

} // namespace qiantu
