// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <geos_c.h>
#include <memory>

namespace qiantu {

/// A GEOS context and what is made in it; internal to models/editing. One object serves one thread.
class Geos
{
public:
    Geos() : m_context(GEOS_init_r()) {}

    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    ~Geos() { GEOS_finish_r(m_context); }

    struct GeometryDeleter
    {
        GEOSContextHandle_t context = nullptr;

        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };

    using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

    GEOSContextHandle_t context() const { return m_context; }

    /// Takes a geometry over; null stays null.
    Geometry own(GEOSGeometry* geometry) const { return {geometry, GeometryDeleter{m_context}}; }

    /// The geometry of plain WKB; null when GEOS cannot read it.
    Geometry read(const QByteArray& wkb) const
    {
        GEOSWKBReader* reader = GEOSWKBReader_create_r(m_context);
        Geometry geometry =
            own(GEOSWKBReader_read_r(m_context, reader, reinterpret_cast<const unsigned char*>(wkb.constData()),
                                     static_cast<std::size_t>(wkb.size())));
        GEOSWKBReader_destroy_r(m_context, reader);
        return geometry;
    }

    /// Plain WKB of two dimensions.
    QByteArray write(const GEOSGeometry* geometry) const
    {
        GEOSWKBWriter* writer = GEOSWKBWriter_create_r(m_context);
        GEOSWKBWriter_setOutputDimension_r(m_context, writer, 2);
        std::size_t size = 0;
        unsigned char* bytes = GEOSWKBWriter_write_r(m_context, writer, geometry, &size);
        const QByteArray wkb(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
        GEOSFree_r(m_context, bytes);
        GEOSWKBWriter_destroy_r(m_context, writer);
        return wkb;
    }

private:
    GEOSContextHandle_t m_context;
};

} // namespace qiantu
