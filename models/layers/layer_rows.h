// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layer_file.h"

#include <QJsonObject>
#include <gdal_priv.h>
#include <memory>
#include <ogrsf_frmts.h>

namespace qiantu {

/// One row of a file that becomes a feature. Internal to models/layers, as all in this header.
struct SourceRow
{
    qint64 number = 0; ///< The line of a text, the row of a layer, from 1.
    OGRGeometryUniquePtr geometry;
    QJsonObject attributes;
    QString fault; ///< What is wrong with it, translated; the row is taken all the same.
};

/// The rows of one layer of a file, one after the other.
class LayerRows
{
public:
    LayerRows() = default;
    LayerRows(const LayerRows&) = delete;
    LayerRows& operator=(const LayerRows&) = delete;
    virtual ~LayerRows() = default;

    /// The next row; false at the end. An error says that the file cannot be read on.
    virtual Result<bool> next(SourceRow& row) = 0;

    const std::vector<LayerField>& fields() const { return m_fields; }

    /// What the user should know of the columns, translated.
    const QStringList& notes() const { return m_notes; }

    /// How many there will be, -1 when that is not known.
    virtual qint64 count() const = 0;
    virtual bool hasGeometry() const = 0;

    /// The CRS of the geometry as the file states it, or nullptr.
    virtual const OGRSpatialReference* crs() const { return nullptr; }

protected:
    std::vector<LayerField> m_fields;
    QStringList m_notes;
};

/// The columns of a layer as they can be stored; those of binary content are left out.
std::vector<LayerField> storableFields(const OGRFeatureDefn& definition);

/// Opens a layer of a vector file.
Result<std::unique_ptr<LayerRows>> openVectorRows(const LayerFile& file, const QString& layer);

/// Opens a vector file with the drivers that are allowed; a GdalScope must be there.
Result<GDALDatasetUniquePtr> openVectorFile(const LayerFile& file);
/// The same for rasters.
Result<GDALDatasetUniquePtr> openRasterFile(const QString& path);

} // namespace qiantu
