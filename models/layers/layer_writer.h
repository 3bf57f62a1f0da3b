// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layer_import.h"
#include "models/layers/layer_rows.h"
#include "models/layers/shape_pieces.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

/// Writes the rows of one source layer as one own layer for each kind of shape that it has. Internal to models/layers;
/// used inside Project::change(), throws SQLite::Exception.
class LayerWriter
{
public:
    LayerWriter(SQLite::Database& database, RowIdSource& ids, QString name, QString source,
                std::vector<LayerField> fields, LayerImportSummary& summary);

    /// Takes a row; a shapeless one waits for finish().
    void add(SourceRow& row, const ShapeTransform& transform);
    /// Takes a row of a table without geometry.
    void addPlain(const SourceRow& row);
    /// Writes what waits and tells of what was changed on the way.
    void finish();

private:
    struct Waiting
    {
        QByteArray attributes;
    };

    void remark(qint64 row, const QString& text);
    void insert(LayerShape shape, const QByteArray& wkb, const QByteArray& attributes);
    RowId layerFor(LayerShape shape);
    /// The kind that has most rows so far.
    std::optional<LayerShape> largestShape() const;

    SQLite::Database& m_database;
    RowIdSource& m_ids;
    QString m_name;
    QString m_source;
    std::vector<LayerField> m_fields;
    LayerImportSummary& m_summary;
    SQLite::Statement m_insert;
    std::array<std::size_t, 4> m_added{}; ///< 1 + index in m_summary.added of each shape's layer; 0 without one.
    int m_position;
    std::vector<Waiting> m_waiting;
    qint64 m_withHeights = 0;
    qint64 m_withCurves = 0;
    qint64 m_mixed = 0;
    qint64 m_withoutGeometry = 0;
};

} // namespace qiantu
