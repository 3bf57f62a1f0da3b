// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_features.h"

#include "models/core/gdal_scope.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <charconv>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <mutex>
#include <ogrsf_frmts.h>

namespace qiantu {

namespace {

class FeatureText
{
    Q_DECLARE_TR_FUNCTIONS(ImportFeatures)

public:
    static tl::unexpected<Error> cannotOpen(const QString& file, const QString& reason)
    {
        return fail(Error::Kind::Invalid, tr("The file cannot be opened: %1.").arg(reason), file,
                    tr("It may be damaged or incomplete; ask for it again."));
    }

    static tl::unexpected<Error> cannotReadOn(const QString& file, qint64 rows, const QString& reason)
    {
        return fail(Error::Kind::Invalid, tr("The file cannot be read beyond row %1: %2.").arg(rows).arg(reason), file,
                    tr("It is damaged or incomplete; ask for it again."));
    }

    static tl::unexpected<Error> noLayer(const QString& file, const QString& layer)
    {
        return fail(Error::Kind::NotFound, tr("There is no sheet or layer \"%1\".").arg(layer), file);
    }

    static tl::unexpected<Error> noLayers(const QString& file)
    {
        return fail(Error::Kind::Invalid, tr("There is no sheet or layer with rows in it."), file);
    }
};

// The driver would take a first row of words for names or not, as it thinks fit: here the header is a row like the
// others.
const std::initializer_list<std::pair<const char*, const char*>> readOptions{{"OGR_XLSX_HEADERS", "DISABLE"},
                                                                             {"OGR_XLSX_FIELD_TYPES", "STRING"},
                                                                             {"OGR_ODS_HEADERS", "DISABLE"},
                                                                             {"OGR_ODS_FIELD_TYPES", "STRING"}};

Result<GDALDatasetUniquePtr> openDataset(const ImportFileChoice& choice)
{
    const char* driver = nullptr;
    switch (choice.format) {
    case ImportFormat::Workbook:
        driver = "XLSX";
        break;
    case ImportFormat::GeoPackage:
        driver = "GPKG";
        break;
    case ImportFormat::Shapefile:
        driver = "ESRI Shapefile";
        break;
    case ImportFormat::GeoJson:
    case ImportFormat::Delimited:
        driver = "GeoJSON";
        break;
    }
    // A workbook is Excel's or OpenDocument's; both are zip archives.
    const char* const second = choice.format == ImportFormat::Workbook ? "ODS" : nullptr;
    const char* const drivers[] = {driver, second, nullptr};
    CPLStringList options;
    if (choice.format == ImportFormat::Shapefile && !choice.encoding.isEmpty()) {
        options.SetNameValue("ENCODING", choice.encoding.toUtf8().constData());
    }
    GDALDatasetUniquePtr dataset(GDALDataset::Open(choice.file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                   drivers, options.List(), nullptr));
    if (!dataset) {
        return FeatureText::cannotOpen(choice.file, GdalScope::lastError());
    }
    return dataset;
}

class FeatureSource : public ImportSource
{
public:
    FeatureSource(GDALDatasetUniquePtr dataset, OGRLayer* layer, const ImportFileChoice& choice)
        : m_dataset(std::move(dataset)), m_layer(layer), m_choice(choice)
    {
        const OGRFeatureDefn* definition = layer->GetLayerDefn();
        for (int field = 0; field < definition->GetFieldCount(); ++field) {
            m_fields << QString::fromUtf8(definition->GetFieldDefn(field)->GetNameRef());
        }
        m_cells.resize(static_cast<std::size_t>(m_fields.size()));
        m_hasGeometry = choice.format != ImportFormat::Workbook && definition->GetGeomFieldCount() > 0;
        m_count = layer->GetFeatureCount();
        if (!m_hasGeometry || layer->GetSpatialRef() == nullptr) {
            return;
        }
        const OGRSpatialReference* crs = layer->GetSpatialRef();
        m_crsName = QString::fromUtf8(crs->GetName());
        const char* authority = crs->GetAuthorityName(nullptr);
        if (authority != nullptr && qstricmp(authority, "EPSG") == 0) {
            m_datum = Datum::epsg(atoi(crs->GetAuthorityCode(nullptr)));
            return;
        }
        // A .prj file carries names and parameters but no code: find the one that it describes.
        OGRSpatialReference named(*crs);
        if (named.AutoIdentifyEPSG() == OGRERR_NONE && named.GetAuthorityCode(nullptr) != nullptr) {
            m_datum = Datum::epsg(atoi(named.GetAuthorityCode(nullptr)));
            return;
        }
        int matches = 0;
        int* confidences = nullptr;
        OGRSpatialReferenceH* found = named.FindMatches(nullptr, &matches, &confidences);
        if (matches > 0 && confidences[0] >= 90) {
            const char* code = OGRSpatialReference::FromHandle(found[0])->GetAuthorityCode(nullptr);
            if (code != nullptr) {
                m_datum = Datum::epsg(atoi(code));
            }
        }
        OSRFreeSRSArray(found);
        CPLFree(confidences);
    }

    Result<bool> next(ImportRecord& record) override
    {
        const GdalScope scope(readOptions);
        record.cells.clear();
        record.geometry.reset();
        record.problem = ImportRecord::Problem::None;
        while (true) {
            const OGRFeatureUniquePtr feature(m_layer->GetNextFeature());
            if (!feature) {
                if (GdalScope::failed() || m_row < m_count) {
                    return FeatureText::cannotReadOn(m_choice.file, m_row, GdalScope::lastError());
                }
                return false;
            }
            ++m_row;
            record.line = m_choice.format == ImportFormat::Workbook ? feature->GetFID() : m_row;
            bool blank = true;
            for (std::size_t field = 0; field < m_cells.size(); ++field) {
                readCell(*feature, static_cast<int>(field), m_cells[field]);
                blank = blank && m_cells[field].empty();
            }
            if (m_choice.format == ImportFormat::Workbook && blank) {
                continue;
            }
            for (const std::string& cell : m_cells) {
                record.cells.emplace_back(cell);
                if (!isReadable(cell)) {
                    record.problem = ImportRecord::Problem::Unreadable;
                }
            }
            if (m_hasGeometry) {
                record.geometry = pointOf(feature->GetGeometryRef());
                if (!record.geometry && record.problem == ImportRecord::Problem::None) {
                    record.problem = ImportRecord::Problem::NoPoint;
                }
            }
            return true;
        }
    }

    QStringList fieldNames() const override
    {
        return m_choice.format == ImportFormat::Workbook ? QStringList() : m_fields;
    }

    bool hasGeometry() const override { return m_hasGeometry; }

    std::optional<Datum> geometryDatum() const override { return m_datum; }

    QString geometryCrsName() const override { return m_crsName; }

    std::int64_t position() const override { return m_row; }

    std::int64_t size() const override { return m_count; }

private:
    static bool isReadable(const std::string& text) { return CPLIsUTF8(text.data(), static_cast<int>(text.size())); }

    static void readCell(const OGRFeature& feature, int field, std::string& cell)
    {
        cell.clear();
        if (!feature.IsFieldSetAndNotNull(field)) {
            return;
        }
        if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) {
            // The shortest text that reads back as the same number; GDAL's own is cut at 15 digits.
            char text[32];
            const auto [end, error] = std::to_chars(std::begin(text), std::end(text), feature.GetFieldAsDouble(field));
            cell.assign(text, end);
            return;
        }
        cell = feature.GetFieldAsString(field);
    }

    static std::optional<GeoPosition> pointOf(const OGRGeometry* geometry)
    {
        if (geometry == nullptr || geometry->IsEmpty()) {
            return std::nullopt;
        }
        const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
        if (type == wkbMultiPoint && geometry->toMultiPoint()->getNumGeometries() == 1) {
            return pointOf(geometry->toMultiPoint()->getGeometryRef(0));
        }
        if (type != wkbPoint) {
            return std::nullopt;
        }
        return GeoPosition{geometry->toPoint()->getX(), geometry->toPoint()->getY()};
    }

    GDALDatasetUniquePtr m_dataset;
    OGRLayer* m_layer; // belongs to the dataset
    ImportFileChoice m_choice;
    QStringList m_fields;
    std::vector<std::string> m_cells;
    std::optional<Datum> m_datum;
    QString m_crsName;
    bool m_hasGeometry = false;
    std::int64_t m_row = 0;
    std::int64_t m_count = 0;
};

} // namespace

Result<QStringList> featureLayers(const ImportFileChoice& choice)
{
    const GdalScope scope(readOptions);
    Result<GDALDatasetUniquePtr> dataset = openDataset(choice);
    if (!dataset) {
        return tl::unexpected(dataset.error());
    }
    QStringList names;
    for (OGRLayer* layer : (*dataset)->GetLayers()) {
        if (layer->GetFeatureCount() > 0) {
            names << QString::fromUtf8(layer->GetName());
        }
    }
    if (names.isEmpty()) {
        return FeatureText::noLayers(choice.file);
    }
    return names;
}

Result<std::unique_ptr<ImportSource>> openFeatureSource(const ImportFileChoice& choice)
{
    const GdalScope scope(readOptions);
    Result<GDALDatasetUniquePtr> dataset = openDataset(choice);
    if (!dataset) {
        return tl::unexpected(dataset.error());
    }
    OGRLayer* layer = choice.layer.isEmpty() ? (*dataset)->GetLayer(0)
                                             : (*dataset)->GetLayerByName(choice.layer.toUtf8().constData());
    if (layer == nullptr) {
        return FeatureText::noLayer(choice.file, choice.layer);
    }
    return std::unique_ptr<ImportSource>(new FeatureSource(std::move(*dataset), layer, choice));
}

} // namespace qiantu
