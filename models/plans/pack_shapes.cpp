// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_shapes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cpl_error.h>
#include <memory>
#include <ogr_api.h>
#include <ogr_geometry.h>
#include <optional>

namespace qiantu {

namespace {

struct ShapeWords
{
    Q_DECLARE_TR_FUNCTIONS(PackShape)
};

using GeometryPointer = std::unique_ptr<OGRGeometry>;

/// Keeps GDAL's own messages off the terminal while it lives; what went wrong is said in our words.
class QuietGdal
{
public:
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }

    ~QuietGdal() { CPLPopErrorHandler(); }

    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

/// The lines on which features begin, in their order: the pack's files have one feature a line.
std::vector<int> featureLines(const QByteArray& json)
{
    std::vector<int> lines;
    int line = 1;
    for (const QByteArray& text : json.split('\n')) {
        const QByteArray start = text.trimmed().left(24).replace(" ", "");
        if (start.startsWith("{\"type\":\"Feature\"")) {
            lines.push_back(line);
        }
        ++line;
    }
    return lines;
}

/// The feature's polygons as one valid MultiPolygon, or nullptr with the reason in `why`.
GeometryPointer multiPolygonOf(const QJsonObject& feature, QString& why)
{
    const QByteArray text =
        QJsonDocument(feature.value(QLatin1String("geometry")).toObject()).toJson(QJsonDocument::Compact);
    GeometryPointer geometry(OGRGeometryFactory::createFromGeoJson(text.constData()));
    if (!geometry || geometry->IsEmpty()) {
        why = ShapeWords::tr("the feature has no geometry");
        return nullptr;
    }
    const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
    if (type != wkbPolygon && type != wkbMultiPolygon) {
        why = ShapeWords::tr("the geometry is not a polygon");
        return nullptr;
    }
    geometry.reset(OGRGeometryFactory::forceToMultiPolygon(geometry.release()));
    geometry->flattenTo2D();
    if (!geometry->IsValid()) {
        why = ShapeWords::tr("the polygon is not valid (%1)").arg(QString::fromUtf8(CPLGetLastErrorMsg()));
        return nullptr;
    }
    return geometry;
}

QByteArray wkbOf(const OGRGeometry& geometry)
{
    QByteArray wkb(static_cast<qsizetype>(geometry.WkbSize()), Qt::Uninitialized);
    geometry.exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    return wkb;
}

std::optional<QPointF> labelOf(const QJsonObject& properties, const OGRGeometry& geometry)
{
    const QJsonArray given = properties.value(QLatin1String("label")).toArray();
    if (given.size() == 2) {
        const QPointF label(given.at(0).toDouble(), given.at(1).toDouble());
        const OGRPoint point(label.x(), label.y());
        return geometry.Contains(&point) ? std::optional(label) : std::nullopt;
    }
    // The C function asks GEOS; OGRMultiPolygon's own member does not in GDAL 3.6.
    const GeometryPointer found(
        OGRGeometry::FromHandle(OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(&geometry)))));
    if (!found || found->IsEmpty() || wkbFlatten(found->getGeometryType()) != wkbPoint) {
        return std::nullopt;
    }
    const OGRPoint& inside = *found->toPoint();
    return QPointF(inside.getX(), inside.getY());
}

} // namespace

std::vector<PackShape> readPackShapes(const QString& file, const QByteArray& json, PackFaults& faults)
{
    const QuietGdal quiet;
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError) {
        const int line =
            static_cast<int>(
                QByteArrayView(json).first(qMin<qsizetype>(parsed.offset, json.size())).toByteArray().count('\n')) +
            1;
        faults.push_back({file, line, {}, ShapeWords::tr("the text is not valid JSON: %1").arg(parsed.errorString())});
        return {};
    }
    const QJsonArray features = root.value(QLatin1String("features")).toArray();
    if (root.value(QLatin1String("type")).toString() != QLatin1String("FeatureCollection") || features.isEmpty()) {
        faults.push_back({file, 0, {}, ShapeWords::tr("the file is not a GeoJSON FeatureCollection with features")});
        return {};
    }
    const std::vector<int> lines = featureLines(json);
    QSet<QString> codes;
    std::vector<PackShape> shapes;
    for (qsizetype index = 0; index < features.size(); ++index) {
        const int line =
            lines.size() == static_cast<std::size_t>(features.size()) ? lines[static_cast<std::size_t>(index)] : 0;
        const QJsonObject feature = features.at(index).toObject();
        const QJsonObject properties = feature.value(QLatin1String("properties")).toObject();
        PackShape shape;
        shape.regionCode = properties.value(QLatin1String("code")).toString();
        if (shape.regionCode.isEmpty() || codes.contains(shape.regionCode)) {
            faults.push_back({file, line, QStringLiteral("code"),
                              shape.regionCode.isEmpty()
                                  ? ShapeWords::tr("feature %1 has no code").arg(index + 1)
                                  : ShapeWords::tr("there are two features of %1").arg(shape.regionCode)});
            continue;
        }
        codes.insert(shape.regionCode);
        QString why;
        const GeometryPointer geometry = multiPolygonOf(feature, why);
        if (!geometry) {
            faults.push_back(
                {file, line, QStringLiteral("geometry"), ShapeWords::tr("%1: %2").arg(shape.regionCode, why)});
            continue;
        }
        const std::optional<QPointF> label = labelOf(properties, *geometry);
        if (!label) {
            faults.push_back({file, line, QStringLiteral("label"),
                              ShapeWords::tr("%1: the label does not lie inside the polygon").arg(shape.regionCode)});
            continue;
        }
        shape.label = *label;
        shape.wkb = wkbOf(*geometry);
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

} // namespace qiantu
