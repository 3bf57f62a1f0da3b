// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/change_set.h"
#include "models/regions/region.h"

#include <QByteArray>
#include <QHash>
#include <qgsfeature.h>
#include <qgsgeometry.h>

class QgsVectorLayer;

namespace SQLite {
class Database;
}

namespace qiantu {

/// The QGIS geometry of a GeoPackage blob; null for NULL, empty or broken blobs.
QgsGeometry geometryFromBlob(const void* data, int size);

/// A vector layer in memory that mirrors the rows of one query of the project.
///
/// The window's layers hold copies of rows instead of opening the file a second time through OGR: the project's
/// connection is the only one that touches the working copy's journal, and a revision replaces exactly the rows that it
/// changed. Only small tables are mirrored (regions, pilots, projects, routes, areas); stations have their own layer.
class MirroredLayer
{
public:
    /// What is mirrored.
    struct Source
    {
        QString table;                         ///< The table whose ids the rows carry.
        QString geometryType;                  ///< As QGIS's memory provider names it: MultiPolygon, Point …
        QList<QPair<QString, QString>> fields; ///< Name and memory provider type of each column after id and geom.
        QString select;                        ///< SELECT id, geom, <fields> … FROM … WHERE {ids}
    };

    /// Makes the empty layer in CGCS2000. The caller (a QgsProject) owns it.
    MirroredLayer(const QString& name, Source source);

    QgsVectorLayer* layer() const { return m_layer; }

    const QString& table() const { return m_source.table; }

    /// Reads all rows.
    Result<void> readAll(SQLite::Database& database);
    /// Replaces just the rows that a revision changed.
    Result<void> apply(SQLite::Database& database, const TableChanges& changes);

private:
    Result<QList<QgsFeature>> read(SQLite::Database& database, const QString& condition, std::vector<RowId>& ids) const;
    Result<void> add(SQLite::Database& database, const QString& condition);

    Source m_source;
    QgsVectorLayer* m_layer; // Owned by the QgsProject that it is added to.
    QHash<RowId, QgsFeatureId> m_features;
};

} // namespace qiantu
