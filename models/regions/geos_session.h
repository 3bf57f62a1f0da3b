// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/shape.h"

#include <geos_c.h>
#include <memory>
#include <optional>

namespace qiantu {

/// A GEOS context for one thread, and geometries that destroy themselves in it. It has to outlive them.
class GeosSession
{
public:
    GeosSession() : m_handle(GEOS_init_r()) {}

    ~GeosSession() { GEOS_finish_r(m_handle); }

    GeosSession(const GeosSession&) = delete;
    GeosSession& operator=(const GeosSession&) = delete;

    struct Destroyer
    {
        GEOSContextHandle_t handle = nullptr;

        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
    };

    using Geometry = std::unique_ptr<GEOSGeometry, Destroyer>;

    GEOSContextHandle_t handle() const { return m_handle; }

    /// Takes over what a GEOS function gave, null for a failure.
    Geometry own(GEOSGeometry* geometry) const { return Geometry(geometry, Destroyer{m_handle}); }

    /// The polygons of a shape as GEOS has them; null when GEOS does not take them.
    Geometry fromShape(const Shape& shape) const;
    /// The polygons of a geometry, those inside a collection included; nothing when there are none.
    std::optional<Shape> polygonsOf(const GEOSGeometry* geometry) const;
    /// Many geometries as one collection, which takes them over; null for none.
    Geometry collect(std::vector<Geometry> geometries) const;
    /// Everything that polygons with exactly matching edges cover, their inner edges gone and all vertices kept.
    std::optional<Shape> dissolve(const std::vector<const Shape*>& shapes) const;
    bool isValid(const Shape& shape) const;
    /// The centre of the largest circle that fits into the polygons, to about 100 m: a place for a label.
    std::optional<GeoPosition> centreInside(const Shape& shape) const;

private:
    GEOSContextHandle_t m_handle;
};

} // namespace qiantu
