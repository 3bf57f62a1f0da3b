// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/county_shape.h"

#include "models/project/geopackage_geometry.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <geos_c.h>
#include <memory>

namespace qiantu {

namespace {

struct ShapeWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::CountyShape)
};

Result<CountyShape> unreadable(const QString& code)
{
    return fail(Error::Kind::Invalid, ShapeWords::tr("The boundary of this county cannot be read as a polygon."), code,
                ShapeWords::tr("Load the boundaries again from the plan pack or from official data."));
}

struct ContextDeleter
{
    void operator()(GEOSContextHandle_HS* context) const { GEOS_finish_r(context); }
};

using Context = std::unique_ptr<GEOSContextHandle_HS, ContextDeleter>;

/// One ring's vertices; nothing when GEOS fails or a coordinate is no number.
std::optional<std::vector<Vertex>> verticesOf(GEOSContextHandle_t context, const GEOSGeometry* ring)
{
    const GEOSCoordSequence* sequence = ring != nullptr ? GEOSGeom_getCoordSeq_r(context, ring) : nullptr;
    unsigned int size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(context, sequence, &size) == 0) {
        return std::nullopt;
    }
    std::vector<Vertex> vertices(size);
    for (unsigned int i = 0; i < size; ++i) {
        Vertex& vertex = vertices[i];
        if (GEOSCoordSeq_getXY_r(context, sequence, i, &vertex.x, &vertex.y) == 0 || !std::isfinite(vertex.x) ||
            !std::isfinite(vertex.y)) {
            return std::nullopt;
        }
    }
    return vertices;
}

/// Adds a polygon's rings to the shape; false when it cannot be read.
bool addPolygon(GEOSContextHandle_t context, const GEOSGeometry* polygon, CountyShape& shape)
{
    if (polygon == nullptr || GEOSGeomTypeId_r(context, polygon) != GEOS_POLYGON) {
        return false;
    }
    const int holes = GEOSGetNumInteriorRings_r(context, polygon);
    for (int i = -1; i < holes; ++i) {
        const GEOSGeometry* ring =
            i < 0 ? GEOSGetExteriorRing_r(context, polygon) : GEOSGetInteriorRingN_r(context, polygon, i);
        auto vertices = verticesOf(context, ring);
        if (!vertices) {
            return false;
        }
        if (!vertices->empty()) {
            shape.rings.push_back(std::move(*vertices));
        }
    }
    return holes >= 0;
}

} // namespace

Result<CountyShape> countyShapeFromWkb(const QString& code, QByteArrayView wkb)
{
    const Context context(GEOS_init_r());
    GEOSContextHandle_t handle = context.get();
    const auto destroyReader = [handle](GEOSWKBReader* reader) { GEOSWKBReader_destroy_r(handle, reader); };
    const auto destroyGeometry = [handle](GEOSGeometry* geometry) { GEOSGeom_destroy_r(handle, geometry); };
    const std::unique_ptr<GEOSWKBReader, decltype(destroyReader)> reader(GEOSWKBReader_create_r(handle), destroyReader);
    const std::unique_ptr<GEOSGeometry, decltype(destroyGeometry)> geometry(
        GEOSWKBReader_read_r(handle, reader.get(), reinterpret_cast<const unsigned char*>(wkb.data()),
                             static_cast<std::size_t>(wkb.size())),
        destroyGeometry);
    if (!geometry) {
        return unreadable(code);
    }
    CountyShape shape{code, {}};
    const int type = GEOSGeomTypeId_r(handle, geometry.get());
    if (type != GEOS_POLYGON && type != GEOS_MULTIPOLYGON) {
        return unreadable(code);
    }
    const int parts = GEOSGetNumGeometries_r(handle, geometry.get());
    for (int i = 0; i < parts; ++i) {
        if (!addPolygon(handle, GEOSGetGeometryN_r(handle, geometry.get(), i), shape)) {
            return unreadable(code);
        }
    }
    if (shape.rings.empty()) {
        return unreadable(code);
    }
    return shape;
}

Result<CountyShape> countyShapeFromBlob(const QString& code, QByteArrayView blob)
{
    const auto wkb = wkbOf(blob);
    return wkb ? countyShapeFromWkb(code, *wkb) : unreadable(code);
}

} // namespace qiantu
