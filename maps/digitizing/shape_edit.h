// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/map_shape.h"
#include "models/editing/geometry_check.h"
#include "models/editing/map_editor.h"

#include <optional>
#include <vector>

namespace qiantu {

/// Why shapes cannot be stored: the first fault found, in which geometry.
struct ShapeFault
{
    GeometryFault fault;
    QgsGeometry geometry; ///< What is wrong, as it was wanted.
};

/// One revision's worth of changes to lines and polygons, checked as a whole before it is written.
struct ShapeEdit
{
    QString action; ///< The revision's name, translated.
    QString table;  ///< Of what is removed and added.
    std::vector<RowId> gone;
    std::vector<MapShape> kept; ///< Existing rows of any table with their new geometry.

    struct Addition
    {
        QgsGeometry geometry;
        QVariantMap attributes;
    };

    std::vector<Addition> added;

    bool isEmpty() const { return gone.empty() && kept.empty() && added.empty(); }

    /// Takes a changed shape in; a second change of the same row replaces the first.
    void keep(const MapShape& shape);
    /// The shape as this edit would leave it, or as given when the edit does not change it.
    MapShape latest(const MapShape& shape) const;
    /// The first fault, nothing when all may be stored.
    std::optional<ShapeFault> fault() const;
    /// The same edit with every faulty geometry repaired.
    Result<ShapeEdit> repaired() const;
    /// Writes it as one revision. The ids of the added rows.
    Result<std::vector<RowId>> write(MapEditor& editor) const;
};

/// A row's geometry as WKB; bits of coordinates stay as they are.
QByteArray toWkb(const QgsGeometry& geometry);

} // namespace qiantu
