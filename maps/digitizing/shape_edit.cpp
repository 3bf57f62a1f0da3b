// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/digitizing/shape_edit.h"

#include <algorithm>

namespace qiantu {

namespace {

ShapeKind kindOf(const QString& table)
{
    return table == QLatin1String("routes") ? ShapeKind::Lines : ShapeKind::Polygons;
}

Result<QgsGeometry> repairedGeometry(const QgsGeometry& geometry, const QString& table)
{
    const QByteArray wkb = toWkb(geometry);
    if (!findFault(wkb, kindOf(table))) {
        return geometry;
    }
    auto mended = repairGeometry(wkb, kindOf(table));
    if (!mended) {
        return tl::unexpected(mended.error());
    }
    QgsGeometry result;
    result.fromWkb(*mended);
    return result;
}

} // namespace

QByteArray toWkb(const QgsGeometry& geometry)
{
    return geometry.asWkb();
}

void ShapeEdit::keep(const MapShape& shape)
{
    const auto same = [&](const MapShape& other) { return other.table == shape.table && other.id == shape.id; };
    const auto found = std::find_if(kept.begin(), kept.end(), same);
    if (found == kept.end()) {
        kept.push_back(shape);
    } else {
        *found = shape;
    }
}

MapShape ShapeEdit::latest(const MapShape& shape) const
{
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const MapShape& other) {
        return other.table == shape.table && other.id == shape.id;
    });
    return found == kept.end() ? shape : *found;
}

std::optional<ShapeFault> ShapeEdit::fault() const
{
    for (const auto& shape : kept) {
        if (const auto found = findFault(toWkb(shape.geometry), kindOf(shape.table))) {
            return ShapeFault{*found, shape.geometry};
        }
    }
    for (const auto& addition : added) {
        if (const auto found = findFault(toWkb(addition.geometry), kindOf(table))) {
            return ShapeFault{*found, addition.geometry};
        }
    }
    return std::nullopt;
}

Result<ShapeEdit> ShapeEdit::repaired() const
{
    ShapeEdit mended = *this;
    for (auto& shape : mended.kept) {
        auto geometry = repairedGeometry(shape.geometry, shape.table);
        if (!geometry) {
            return tl::unexpected(geometry.error());
        }
        shape.geometry = *geometry;
    }
    for (auto& addition : mended.added) {
        auto geometry = repairedGeometry(addition.geometry, table);
        if (!geometry) {
            return tl::unexpected(geometry.error());
        }
        addition.geometry = *geometry;
    }
    return mended;
}

Result<std::vector<RowId>> ShapeEdit::write(MapEditor& editor) const
{
    std::vector<MapEditor::NewGeometry> changed;
    changed.reserve(kept.size());
    for (const auto& shape : kept) {
        changed.push_back({shape.table, shape.id, toWkb(shape.geometry)});
    }
    if (gone.empty() && added.empty()) {
        return editor.setGeometries(changed, action).map([] { return std::vector<RowId>(); });
    }
    std::vector<MapEditor::Draft> drafts;
    drafts.reserve(added.size());
    for (const auto& addition : added) {
        drafts.push_back({table, toWkb(addition.geometry), addition.attributes});
    }
    return editor.replace(table, gone, changed, drafts, action);
}

} // namespace qiantu
