// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regions/geos_session.h"

#include <algorithm>

namespace qiantu {

namespace {

constexpr double labelTolerance = 0.001; // degrees

} // namespace

GeosSession::Geometry GeosSession::fromShape(const Shape& shape) const
{
    const QByteArray wkb = wkbOfShape(shape);
    GEOSWKBReader* reader = GEOSWKBReader_create_r(m_handle);
    Geometry geometry = own(GEOSWKBReader_read_r(m_handle, reader, reinterpret_cast<const unsigned char*>(wkb.data()),
                                                 static_cast<std::size_t>(wkb.size())));
    GEOSWKBReader_destroy_r(m_handle, reader);
    return geometry;
}

std::optional<Shape> GeosSession::polygonsOf(const GEOSGeometry* geometry) const
{
    if (geometry == nullptr || GEOSisEmpty_r(m_handle, geometry) != 0) {
        return std::nullopt;
    }
    const int type = GEOSGeomTypeId_r(m_handle, geometry);
    if (type == GEOS_POLYGON) {
        GEOSWKBWriter* writer = GEOSWKBWriter_create_r(m_handle);
        GEOSWKBWriter_setOutputDimension_r(m_handle, writer, 2);
        std::size_t size = 0;
        unsigned char* bytes = GEOSWKBWriter_write_r(m_handle, writer, geometry, &size);
        std::optional<Shape> shape;
        if (bytes != nullptr) {
            shape = shapeOfWkb(QByteArrayView(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size)));
            GEOSFree_r(m_handle, bytes);
        }
        GEOSWKBWriter_destroy_r(m_handle, writer);
        return shape;
    }
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION) {
        return std::nullopt;
    }
    Shape all{ShapeKind::Polygons, {}};
    const int count = GEOSGetNumGeometries_r(m_handle, geometry);
    for (int i = 0; i < count; ++i) {
        if (auto part = polygonsOf(GEOSGetGeometryN_r(m_handle, geometry, i))) {
            std::move(part->parts.begin(), part->parts.end(), std::back_inserter(all.parts));
        }
    }
    return all.parts.empty() ? std::nullopt : std::optional(std::move(all));
}

GeosSession::Geometry GeosSession::collect(std::vector<Geometry> geometries) const
{
    std::vector<GEOSGeometry*> parts;
    parts.reserve(geometries.size());
    for (Geometry& geometry : geometries) {
        parts.push_back(geometry.release());
    }
    return own(GEOSGeom_createCollection_r(m_handle, GEOS_GEOMETRYCOLLECTION, parts.data(),
                                           static_cast<unsigned int>(parts.size())));
}

std::optional<Shape> GeosSession::dissolve(const std::vector<const Shape*>& shapes) const
{
    std::vector<Geometry> geometries;
    for (const Shape* shape : shapes) {
        // A collection of polygons, not of multi-polygons, is what the coverage union takes apart.
        for (const Shape::Part& part : shape->parts) {
            if (Geometry geometry = fromShape({ShapeKind::Polygons, {part}})) {
                geometries.push_back(std::move(geometry));
            }
        }
    }
    const Geometry collection = collect(std::move(geometries));
    if (!collection) {
        return std::nullopt;
    }
    // GEOS's union of coverages gives up where parts touch each other in single points; its general one is slower.
    Geometry united = own(GEOSCoverageUnion_r(m_handle, collection.get()));
    if (!united) {
        united = own(GEOSUnaryUnion_r(m_handle, collection.get()));
    }
    return polygonsOf(united.get());
}

bool GeosSession::isValid(const Shape& shape) const
{
    const Geometry geometry = fromShape(shape);
    return geometry && GEOSisValid_r(m_handle, geometry.get()) == 1;
}

std::optional<GeoPosition> GeosSession::centreInside(const Shape& shape) const
{
    const Geometry geometry = fromShape(shape);
    const Geometry radius =
        geometry ? own(GEOSMaximumInscribedCircle_r(m_handle, geometry.get(), labelTolerance)) : own(nullptr);
    const Geometry centre = radius ? own(GEOSGeomGetStartPoint_r(m_handle, radius.get())) : own(nullptr);
    GeoPosition position;
    if (!centre || GEOSGeomGetX_r(m_handle, centre.get(), &position.longitude) != 1 ||
        GEOSGeomGetY_r(m_handle, centre.get(), &position.latitude) != 1) {
        return middleOf(shape);
    }
    return position;
}

} // namespace qiantu
