// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/shape_pieces.h"

#include "models/core/gdal_scope.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ShapePieces)
};

/// Applies a function to every vertex; false as soon as it says so.
class VertexVisitor : public OGRDefaultGeometryVisitor
{
public:
    using OGRDefaultGeometryVisitor::visit;

    explicit VertexVisitor(std::function<bool(OGRPoint&)> work) : m_work(std::move(work)) {}

    void visit(OGRPoint* point) override { m_good = m_good && m_work(*point); }

    bool isGood() const { return m_good; }

private:
    std::function<bool(OGRPoint&)> m_work;
    bool m_good = true;
};

bool isOnEarth(double x, double y)
{
    return std::isfinite(x) && std::isfinite(y) && std::fabs(x) <= 360 && std::fabs(y) <= 90;
}

/// The simple parts of a geometry: points, line strings, polygons. Fails on what has no simple parts.
bool collectParts(const OGRGeometry& geometry, std::vector<const OGRGeometry*>& parts)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
    case wkbLineString:
    case wkbPolygon:
    case wkbTriangle:
        if (!geometry.IsEmpty()) {
            parts.push_back(&geometry);
        }
        return true;
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const auto* part : *geometry.toGeometryCollection()) {
            if (!collectParts(*part, parts)) {
                return false;
            }
        }
        return true;
    case wkbPolyhedralSurface:
    case wkbTIN:
        for (const auto* part : *geometry.toPolyhedralSurface()) {
            if (!collectParts(*part, parts)) {
                return false;
            }
        }
        return true;
    default:
        return false;
    }
}

QByteArray wkbOfParts(const std::vector<const OGRGeometry*>& parts, OGRwkbGeometryType multiType)
{
    OGRGeometryUniquePtr whole;
    if (parts.size() == 1) {
        whole.reset(parts.front()->clone());
        if (wkbFlatten(whole->getGeometryType()) == wkbTriangle) {
            whole.reset(OGRGeometryFactory::forceToPolygon(whole.release()));
        }
    } else {
        whole.reset(OGRGeometryFactory::createGeometry(multiType));
        for (const auto* part : parts) {
            whole->toGeometryCollection()->addGeometry(part);
        }
    }
    QByteArray wkb(static_cast<qsizetype>(whole->WkbSize()), Qt::Uninitialized);
    whole->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    return wkb;
}

} // namespace

Result<ShapeTransform> ShapeTransform::fromCrs(const OGRSpatialReference& crs)
{
    ShapeTransform made;
    OGRSpatialReference from(crs);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference to;
    to.importFromEPSG(4490);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    made.m_byCrs.reset(OGRCreateCoordinateTransformation(&from, &to));
    if (!made.m_byCrs) {
        return fail(Error::Kind::Invalid,
                    Words::tr("The coordinate system of the file cannot be brought to CGCS2000: %1.")
                        .arg(QString::fromUtf8(crs.GetName() != nullptr ? crs.GetName() : "?")),
                    {}, Words::tr("Choose the coordinate system yourself."));
    }
    return made;
}

Result<ShapeTransform> ShapeTransform::fromDatum(const Datum& datum)
{
    auto transformation = CoordinateTransformation::create(datum);
    if (!transformation) {
        return tl::unexpected(transformation.error());
    }
    ShapeTransform made;
    made.m_byDatum = std::move(*transformation);
    return made;
}

bool ShapeTransform::apply(OGRGeometry& geometry) const
{
    if (m_byCrs && geometry.transform(m_byCrs.get()) != OGRERR_NONE) {
        return false;
    }
    VertexVisitor visitor([this](OGRPoint& point) {
        if (m_byDatum) {
            const auto position = m_byDatum->apply(GeoPosition{point.getX(), point.getY()});
            if (!position) {
                return false;
            }
            point.setX(position->longitude);
            point.setY(position->latitude);
        }
        return isOnEarth(point.getX(), point.getY());
    });
    geometry.accept(&visitor);
    return visitor.isGood();
}

ShapePieces shapePieces(const OGRGeometry* geometry, const ShapeTransform& transform)
{
    ShapePieces pieces;
    if (geometry == nullptr || geometry->IsEmpty()) {
        return pieces;
    }
    GdalScope::forget();
    OGRGeometryUniquePtr plain(geometry->clone());
    pieces.hadHeights = plain->Is3D() != 0 || plain->IsMeasured() != 0;
    if (plain->hasCurveGeometry() != 0) {
        pieces.hadCurves = true;
        plain.reset(plain->getLinearGeometry());
    }
    if (!plain) {
        pieces.fault = Words::tr("its curves could not be read");
        return pieces;
    }
    plain->flattenTo2D();
    if (!transform.apply(*plain)) {
        pieces.fault = Words::tr("its coordinates are not in the area of the coordinate system, or no numbers");
        return pieces;
    }
    std::vector<const OGRGeometry*> parts;
    if (!collectParts(*plain, parts)) {
        pieces.fault =
            Words::tr("a kind of geometry that cannot be shown (%1)").arg(QString::fromUtf8(plain->getGeometryName()));
        return pieces;
    }
    std::array<std::vector<const OGRGeometry*>, 3> byKind;
    for (const auto* part : parts) {
        byKind.at(static_cast<std::size_t>(part->getDimension())).push_back(part);
    }
    constexpr std::array multiTypes{wkbMultiPoint, wkbMultiLineString, wkbMultiPolygon};
    int kinds = 0;
    for (std::size_t kind = 0; kind < byKind.size(); ++kind) {
        if (!byKind.at(kind).empty()) {
            pieces.wkb.at(kind) = wkbOfParts(byKind.at(kind), multiTypes.at(kind));
            ++kinds;
        }
    }
    pieces.wasMixed = kinds > 1;
    if (!byKind[2].empty() && plain->IsValid() == 0) {
        // GEOS says where, at the end: "Self-intersection at or near point 106.5 26.5".
        static const QRegularExpression place(QStringLiteral("(-?[0-9.]+) (-?[0-9.]+)$"));
        const auto found = place.match(GdalScope::lastError());
        pieces.fault = found.hasMatch() ? Words::tr("the polygon is not valid near %1, %2")
                                              .arg(found.captured(1).toDouble(), 0, 'f', 6)
                                              .arg(found.captured(2).toDouble(), 0, 'f', 6)
                                        : Words::tr("the polygon is not valid");
    }
    return pieces;
}

} // namespace qiantu
