// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_rows.h"

#include "models/core/gdal_scope.h"

#include <QCoreApplication>
#include <cmath>
#include <cpl_string.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerRows)
};

bool isStorable(const OGRFieldDefn& field)
{
    return field.GetType() != OFTBinary && field.GetType() != OFTWideString && field.GetType() != OFTWideStringList;
}

LayerFieldType typeOf(const OGRFieldDefn& field)
{
    switch (field.GetType()) {
    case OFTInteger:
        return field.GetSubType() == OFSTBoolean ? LayerFieldType::Boolean : LayerFieldType::Integer;
    case OFTInteger64:
        return LayerFieldType::Integer;
    case OFTReal:
        return LayerFieldType::Real;
    case OFTDate:
        return LayerFieldType::Date;
    default:
        return LayerFieldType::Text;
    }
}

/// The name as text even when it is not in the encoding that the file says.
QString nameOf(const OGRFieldDefn& field)
{
    return QString::fromUtf8(field.GetNameRef());
}

QString isoText(const OGRFeature& feature, int field, OGRFieldType type)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0;
    int zone = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    const QString date = QStringLiteral("%1-%2-%3")
                             .arg(year, 4, 10, QLatin1Char('0'))
                             .arg(month, 2, 10, QLatin1Char('0'))
                             .arg(day, 2, 10, QLatin1Char('0'));
    if (type == OFTDate) {
        return date;
    }
    const QString time = QStringLiteral("%1:%2:%3")
                             .arg(hour, 2, 10, QLatin1Char('0'))
                             .arg(minute, 2, 10, QLatin1Char('0'))
                             .arg(static_cast<int>(second), 2, 10, QLatin1Char('0'));
    return type == OFTTime ? time : date + QLatin1Char('T') + time;
}

class VectorRows : public LayerRows
{
public:
    VectorRows(GDALDatasetUniquePtr dataset, OGRLayer* layer, QString path)
        : m_dataset(std::move(dataset)), m_layer(layer), m_path(std::move(path)), m_count(layer->GetFeatureCount())
    {
        const OGRFeatureDefn& definition = *layer->GetLayerDefn();
        m_fields = storableFields(definition);
        std::size_t stored = 0;
        for (int field = 0; field < definition.GetFieldCount(); ++field) {
            const auto& source = *definition.GetFieldDefn(field);
            if (!isStorable(source)) {
                m_notes << Words::tr("The column “%1” is left out: it holds binary data.").arg(nameOf(source));
                continue;
            }
            m_columns.push_back(field);
            const QString& name = m_fields.at(stored++).name;
            if (name != nameOf(source)) {
                m_notes << Words::tr("The column “%1” is called “%2” in the project.").arg(nameOf(source), name);
            }
        }
        m_layer->ResetReading();
    }

    Result<bool> next(SourceRow& row) override
    {
        GdalScope::forget();
        const OGRFeatureUniquePtr feature(m_layer->GetNextFeature());
        if (!feature) {
            if (GdalScope::failed() || m_row < m_count) {
                return fail(
                    Error::Kind::Invalid,
                    Words::tr("The file cannot be read beyond row %1: %2.").arg(m_row).arg(GdalScope::lastError()),
                    m_path, Words::tr("It is damaged or incomplete; ask for it again."));
            }
            return false;
        }
        row.number = ++m_row;
        row.fault = GdalScope::failed() ? GdalScope::lastError() : QString();
        row.geometry.reset(feature->StealGeometry());
        row.attributes = QJsonObject();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            row.attributes.insert(m_fields[i].name, valueOf(*feature, m_columns[i], row));
        }
        return true;
    }

    qint64 count() const override { return m_count; }

    bool hasGeometry() const override { return m_layer->GetGeomType() != wkbNone; }

    const OGRSpatialReference* crs() const override { return m_layer->GetSpatialRef(); }

private:
    static QJsonValue valueOf(const OGRFeature& feature, int field, SourceRow& row)
    {
        if (!feature.IsFieldSetAndNotNull(field)) {
            return QJsonValue::Null;
        }
        const auto& definition = *feature.GetFieldDefnRef(field);
        switch (definition.GetType()) {
        case OFTInteger:
            if (definition.GetSubType() == OFSTBoolean) {
                return feature.GetFieldAsInteger(field) != 0;
            }
            return feature.GetFieldAsInteger(field);
        case OFTInteger64:
            return static_cast<qint64>(feature.GetFieldAsInteger64(field));
        case OFTReal: {
            const double value = feature.GetFieldAsDouble(field);
            if (!std::isfinite(value)) {
                row.fault = Words::tr("“%1” is no finite number and was left empty").arg(nameOf(definition));
                return QJsonValue::Null;
            }
            return value;
        }
        case OFTDate:
        case OFTTime:
        case OFTDateTime:
            return isoText(feature, field, definition.GetType());
        case OFTString: {
            const char* text = feature.GetFieldAsString(field);
            if (CPLIsUTF8(text, -1) == 0) {
                row.fault =
                    Words::tr("“%1” has characters that cannot be read in the file's encoding").arg(nameOf(definition));
            }
            return QString::fromUtf8(text);
        }
        default: {
            char* json = feature.GetFieldAsSerializedJSon(field);
            const QString text = QString::fromUtf8(json);
            CPLFree(json);
            return text;
        }
        }
    }

    GDALDatasetUniquePtr m_dataset;
    OGRLayer* m_layer; // belongs to the dataset
    QString m_path;
    std::vector<int> m_columns; ///< The source's field of each of ours.
    qint64 m_count;
    qint64 m_row = 0;
};

} // namespace

std::vector<LayerField> storableFields(const OGRFeatureDefn& definition)
{
    std::vector<QString> names;
    std::vector<LayerField> fields;
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        const auto& source = *definition.GetFieldDefn(field);
        if (isStorable(source)) {
            names.push_back(nameOf(source));
            fields.push_back({{}, typeOf(source)});
        }
    }
    const auto stored = storableFieldNames(names);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i].name = stored[i];
    }
    return fields;
}

Result<std::unique_ptr<LayerRows>> openVectorRows(const LayerFile& file, const QString& layer)
{
    auto dataset = openVectorFile(file);
    if (!dataset) {
        return tl::unexpected(dataset.error());
    }
    OGRLayer* found = (*dataset)->GetLayerByName(layer.toUtf8().constData());
    if (found == nullptr) {
        return fail(Error::Kind::NotFound, Words::tr("There is no layer “%1” in the file.").arg(layer), file.path);
    }
    return std::unique_ptr<LayerRows>(new VectorRows(std::move(*dataset), found, file.path));
}

} // namespace qiantu
