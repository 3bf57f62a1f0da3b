// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/transformation.h"

#include "models/coordinates/gcj02.h"

#include <cmath>
#include <limits>
#include <proj.h>

namespace qiantu {

namespace {

struct ContextDeleter
{
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

struct PjDeleter
{
    void operator()(PJ* object) const { proj_destroy(object); }
};

using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Pj = std::unique_ptr<PJ, PjDeleter>;

constexpr double notTransformable = std::numeric_limits<double>::infinity();

bool isGeographic(PJ_TYPE type)
{
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

} // namespace

struct CoordinateTransformation::Private
{
    // What PROJ does between one CRS of the register and CGCS2000.
    struct Step
    {
        Pj crs;
        Pj operation;
        QString name;
        QString datumName;
        bool projected = false;
        bool oldDatum = false;
        std::optional<DegreeBox> area;
    };

    Datum from;
    Datum to;
    Context context;
    Step source;
    Step target;

    static Result<Step> makeStep(PJ_CONTEXT* context, const Datum& datum);
};

Result<CoordinateTransformation::Private::Step> CoordinateTransformation::Private::makeStep(PJ_CONTEXT* context,
                                                                                            const Datum& datum)
{
    Step step;
    const QByteArray code = QByteArray::number(datum.epsgCode());
    step.crs.reset(proj_create_from_database(context, "EPSG", code.constData(), PJ_CATEGORY_CRS, 0, nullptr));
    if (!step.crs) {
        return fail(Error::Kind::Invalid, tr("%1 is not in the EPSG register.").arg(datum.toText()));
    }
    const PJ_TYPE type = proj_get_type(step.crs.get());
    step.projected = type == PJ_TYPE_PROJECTED_CRS;
    step.name = QString::fromUtf8(proj_get_name(step.crs.get()));
    if (!step.projected && !isGeographic(type)) {
        return fail(
            Error::Kind::Invalid,
            tr("%1 (%2) is neither a geographic nor a projected coordinate system.").arg(datum.toText(), step.name));
    }
    DegreeBox box;
    const char* areaName = nullptr;
    if (proj_get_area_of_use(context, step.crs.get(), &box.west, &box.south, &box.east, &box.north, &areaName) != 0 &&
        box.west > -1000) {
        step.area = box;
    }
    const Pj geographic(proj_crs_get_geodetic_crs(context, step.crs.get()));
    if (geographic) {
        const Pj geodeticDatum(proj_crs_get_datum_forced(context, geographic.get()));
        if (geodeticDatum) {
            step.datumName = QString::fromUtf8(proj_get_name(geodeticDatum.get()));
            step.oldDatum = !step.datumName.startsWith(QLatin1String("China 2000")) &&
                            !step.datumName.startsWith(QLatin1String("World Geodetic System 1984"));
        }
    }
    // Gauss-Krüger on CGCS2000 needs no shift of datum; from any other datum PROJ takes the best public shift for the
    // place, and says nothing when there is none, which is why caveat() exists.
    const Pj project(proj_create_from_database(context, "EPSG", "4490", PJ_CATEGORY_CRS, 0, nullptr));
    const Pj raw(proj_create_crs_to_crs_from_pj(context, step.crs.get(), project.get(), nullptr, nullptr));
    if (raw) {
        step.operation.reset(proj_normalize_for_visualization(context, raw.get()));
    }
    if (!step.operation) {
        return fail(Error::Kind::Invalid,
                    tr("There is no way from %1 (%2) to CGCS2000.").arg(datum.toText(), step.name));
    }
    return step;
}

CoordinateTransformation::CoordinateTransformation(std::unique_ptr<Private> data) : d(std::move(data)) {}

CoordinateTransformation::CoordinateTransformation(CoordinateTransformation&&) noexcept = default;
CoordinateTransformation& CoordinateTransformation::operator=(CoordinateTransformation&&) noexcept = default;
CoordinateTransformation::~CoordinateTransformation() = default;

Result<CoordinateTransformation> CoordinateTransformation::create(const Datum& from, const Datum& to)
{
    auto data = std::unique_ptr<Private>(new Private{from, to, nullptr, {}, {}});
    if (from.kind() == Datum::Kind::Epsg || to.kind() == Datum::Kind::Epsg) {
        data->context.reset(proj_context_create());
        proj_log_level(data->context.get(), PJ_LOG_NONE);
    }
    for (const auto& [datum, step] : {std::pair{&from, &data->source}, std::pair{&to, &data->target}}) {
        if (datum->kind() != Datum::Kind::Epsg) {
            continue;
        }
        Result<Private::Step> made = Private::makeStep(data->context.get(), *datum);
        if (!made) {
            return tl::unexpected(made.error());
        }
        *step = std::move(*made);
    }
    return CoordinateTransformation(std::move(data));
}

const Datum& CoordinateTransformation::from() const
{
    return d->from;
}

const Datum& CoordinateTransformation::to() const
{
    return d->to;
}

void CoordinateTransformation::apply(std::span<GeoPosition> positions) const
{
    const auto byProj = [positions](PJ* operation, PJ_DIRECTION direction) {
        for (GeoPosition& position : positions) {
            proj_errno_reset(operation);
            const PJ_COORD result =
                proj_trans(operation, direction, proj_coord(position.longitude, position.latitude, 0, HUGE_VAL));
            const bool good = std::isfinite(result.xy.x) && std::isfinite(result.xy.y);
            position = good ? GeoPosition{result.xy.x, result.xy.y} : GeoPosition{notTransformable, notTransformable};
        }
    };
    if (d->from == d->to) {
        return;
    }
    switch (d->from.kind()) {
    case Datum::Kind::Wgs84:
    case Datum::Kind::Cgcs2000:
        break;
    case Datum::Kind::Gcj02:
        // Straight to BD-09, as the way through WGS 84 would only lose digits.
        if (d->to.kind() == Datum::Kind::Bd09) {
            gcj02ToBd09(positions);
            return;
        }
        gcj02ToWgs84(positions);
        break;
    case Datum::Kind::Bd09:
        if (d->to.kind() == Datum::Kind::Gcj02) {
            bd09ToGcj02(positions);
            return;
        }
        bd09ToWgs84(positions);
        break;
    case Datum::Kind::Epsg:
        byProj(d->source.operation.get(), PJ_FWD);
        break;
    }
    switch (d->to.kind()) {
    case Datum::Kind::Wgs84:
    case Datum::Kind::Cgcs2000:
        break;
    case Datum::Kind::Gcj02:
        wgs84ToGcj02(positions);
        break;
    case Datum::Kind::Bd09:
        wgs84ToBd09(positions);
        break;
    case Datum::Kind::Epsg:
        byProj(d->target.operation.get(), PJ_INV);
        break;
    }
}

std::optional<GeoPosition> CoordinateTransformation::apply(GeoPosition position) const
{
    apply(std::span(&position, 1));
    if (!std::isfinite(position.longitude) || !std::isfinite(position.latitude)) {
        return std::nullopt;
    }
    return position;
}

bool CoordinateTransformation::isProjected() const
{
    return d->source.projected;
}

std::optional<DegreeBox> CoordinateTransformation::areaOfUse() const
{
    return d->source.area;
}

QString CoordinateTransformation::sourceName() const
{
    return d->from.kind() == Datum::Kind::Epsg ? d->source.name : d->from.displayName();
}

QString CoordinateTransformation::caveat() const
{
    for (const Private::Step* step : {&d->source, &d->target}) {
        if (step->oldDatum) {
            return tr("There is no public shift between %1 and CGCS2000 that is exact everywhere: positions may be off "
                      "by "
                      "some tens of metres, in places more than a hundred.")
                .arg(step->datumName);
        }
    }
    return {};
}

} // namespace qiantu
