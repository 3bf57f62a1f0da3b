// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_writer.h"

#include "models/layers/house_layers.h"
#include "models/project/geopackage_geometry.h"

#include <QJsonDocument>

namespace qiantu {

namespace {

constexpr std::size_t listedRemarks = 1000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerWriter)
};

QByteArray jsonOf(const SourceRow& row)
{
    return QJsonDocument(row.attributes).toJson(QJsonDocument::Compact);
}

} // namespace

LayerWriter::LayerWriter(SQLite::Database& database, RowIdSource& ids, QString name, QString source,
                         std::vector<LayerField> fields, LayerImportSummary& summary)
    : m_database(database),
      m_ids(ids),
      m_name(std::move(name)),
      m_source(std::move(source)),
      m_fields(std::move(fields)),
      m_summary(summary),
      m_insert(database, "INSERT INTO map_layer_features (id, geom, layer_id, attributes) VALUES (?, ?, ?, ?)"),
      m_position(newLayerPosition(database, false))
{
}

void LayerWriter::remark(qint64 row, const QString& text)
{
    ++m_summary.remarkCount;
    if (m_summary.remarks.size() < listedRemarks) {
        m_summary.remarks.push_back({m_name, row, text});
    }
}

RowId LayerWriter::layerFor(LayerShape shape)
{
    auto& slot = m_added.at(static_cast<std::size_t>(shape));
    if (slot == 0) {
        // Points on top of lines on top of areas, so that nothing is covered.
        const int position = m_position - 3 + static_cast<int>(shape);
        const RowId id = m_ids.next();
        const QString name = freeLayerName(m_database, m_name);
        SQLite::Statement layer(m_database, "INSERT INTO map_layers (id, name, kind, source, geometry_type, fields, "
                                            "position) VALUES (?, ?, 'vector', ?, ?, ?, ?)");
        layer.bind(1, id);
        layer.bind(2, name.toStdString());
        layer.bind(3, m_source.toStdString());
        layer.bind(4, toText(shape).toStdString());
        layer.bind(5, fieldsToJson(m_fields).toStdString());
        layer.bind(6, position);
        layer.exec();
        m_summary.added.push_back({id, name, OwnLayerKind::Vector, shape, 0});
        slot = m_summary.added.size();
    }
    return m_summary.added[slot - 1].id;
}

void LayerWriter::insert(LayerShape shape, const QByteArray& wkb, const QByteArray& attributes)
{
    const RowId layer = layerFor(shape);
    const auto blob = wkb.isEmpty() ? std::nullopt : encodeGeometry(wkb);
    m_insert.bind(1, m_ids.next());
    if (blob) {
        m_insert.bindNoCopy(2, blob->constData(), static_cast<int>(blob->size()));
    } else {
        m_insert.bind(2);
    }
    m_insert.bind(3, layer);
    m_insert.bindNoCopy(4, attributes.constData());
    m_insert.exec();
    m_insert.reset();
    ++m_summary.added[m_added.at(static_cast<std::size_t>(shape)) - 1].features;
}

void LayerWriter::add(SourceRow& row, const ShapeTransform& transform)
{
    ++m_summary.read;
    const ShapePieces pieces = shapePieces(row.geometry.get(), transform);
    if (!row.fault.isEmpty()) {
        remark(row.number, row.fault);
    }
    if (!pieces.fault.isEmpty()) {
        remark(row.number, pieces.fault);
    }
    m_withHeights += pieces.hadHeights ? 1 : 0;
    m_withCurves += pieces.hadCurves ? 1 : 0;
    m_mixed += pieces.wasMixed ? 1 : 0;
    const QByteArray attributes = jsonOf(row);
    if (pieces.isEmpty()) {
        ++m_withoutGeometry;
        if (row.fault.isEmpty() && pieces.fault.isEmpty()) {
            remark(row.number, Words::tr("it has no geometry; only its attributes were taken"));
        }
        m_waiting.push_back({attributes});
        return;
    }
    for (std::size_t kind = 0; kind < pieces.wkb.size(); ++kind) {
        if (!pieces.wkb.at(kind).isEmpty()) {
            insert(static_cast<LayerShape>(kind), pieces.wkb.at(kind), attributes);
        }
    }
}

void LayerWriter::addPlain(const SourceRow& row)
{
    ++m_summary.read;
    if (!row.fault.isEmpty()) {
        remark(row.number, row.fault);
    }
    insert(LayerShape::None, {}, jsonOf(row));
}

std::optional<LayerShape> LayerWriter::largestShape() const
{
    std::optional<LayerShape> largest;
    qint64 most = 0;
    for (std::size_t kind = 0; kind < m_added.size(); ++kind) {
        const auto slot = m_added.at(kind);
        if (slot != 0 && m_summary.added[slot - 1].features > most) {
            most = m_summary.added[slot - 1].features;
            largest = static_cast<LayerShape>(kind);
        }
    }
    return largest;
}

void LayerWriter::finish()
{
    const LayerShape home = largestShape().value_or(LayerShape::None);
    for (const auto& waiting : m_waiting) {
        insert(home, {}, waiting.attributes);
    }
    m_waiting.clear();
    int shapes = 0;
    for (const auto slot : m_added) {
        shapes += slot != 0 ? 1 : 0;
    }
    if (shapes > 1) {
        m_summary.notes << Words::tr("“%1” has more than one kind of geometry and became %n layer(s).", nullptr, shapes)
                               .arg(m_name);
        for (std::size_t kind = 0; kind < m_added.size(); ++kind) {
            if (m_added.at(kind) == 0) {
                continue;
            }
            auto& added = m_summary.added[m_added.at(kind) - 1];
            const QString name =
                Words::tr("%1 (%2)", "layer, kind of shape").arg(m_name, displayName(static_cast<LayerShape>(kind)));
            added.name = freeLayerName(m_database, name);
            SQLite::Statement rename(m_database, "UPDATE map_layers SET name = ? WHERE id = ?");
            rename.bind(1, added.name.toStdString());
            rename.bind(2, added.id);
            rename.exec();
        }
    }
    if (m_mixed > 0) {
        m_summary.notes << Words::tr("%n row(s) of mixed geometry were divided among them.", nullptr,
                                     static_cast<int>(m_mixed));
    }
    if (m_withHeights > 0) {
        m_summary.notes << Words::tr("%n row(s) had heights or measures, which are not kept.", nullptr,
                                     static_cast<int>(m_withHeights));
    }
    if (m_withCurves > 0) {
        m_summary.notes << Words::tr("%n row(s) had curves, which became short straight lines.", nullptr,
                                     static_cast<int>(m_withCurves));
    }
    if (m_withoutGeometry > 0) {
        m_summary.notes << Words::tr("%n row(s) have no place on the map; their attributes were taken.", nullptr,
                                     static_cast<int>(m_withoutGeometry));
    }
}

} // namespace qiantu
