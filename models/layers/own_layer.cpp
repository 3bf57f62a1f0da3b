// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/own_layer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>
#include <array>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::OwnLayer)
};

// In the orders of the enumerations.
constexpr std::array<const char*, 4> kindTexts{"vector", "raster", "linked_raster", "tiles"};
constexpr std::array<const char*, 4> shapeTexts{"point", "line", "polygon", "none"};
constexpr std::array<const char*, 5> typeTexts{"text", "integer", "real", "date", "boolean"};
constexpr qsizetype longestName = 100;
constexpr auto crsMark = "|crs=";

template <typename Enum, std::size_t Size>
std::optional<Enum> fromText(const std::array<const char*, Size>& texts, const QString& text)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (text == QLatin1String(texts.at(i))) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

QString textOf(const SQLite::Column& column)
{
    return QString::fromUtf8(column.getText(""), column.getBytes());
}

Error notRead(const char* why)
{
    return {Error::Kind::Failed, Words::tr("The own layers could not be read: %1").arg(QString::fromUtf8(why)), {}, {}};
}

constexpr auto columns = "id, name, kind, source, geometry_type, fields, style, filter, position, visible";

OwnLayer layerOf(SQLite::Statement& row)
{
    OwnLayer layer;
    layer.id = row.getColumn(0).getInt64();
    layer.name = textOf(row.getColumn(1));
    layer.kind = fromText<OwnLayerKind>(kindTexts, textOf(row.getColumn(2))).value_or(OwnLayerKind::Vector);
    layer.source = textOf(row.getColumn(3));
    layer.shape = fromText<LayerShape>(shapeTexts, textOf(row.getColumn(4)));
    layer.fields = fieldsFromJson(textOf(row.getColumn(5)).toUtf8());
    layer.style = textOf(row.getColumn(6));
    layer.filter = textOf(row.getColumn(7));
    layer.position = row.getColumn(8).getInt();
    layer.visible = row.getColumn(9).getInt() != 0;
    return layer;
}

} // namespace

QString toText(OwnLayerKind kind)
{
    return QLatin1String(kindTexts.at(static_cast<std::size_t>(kind)));
}

QString toText(LayerShape shape)
{
    return QLatin1String(shapeTexts.at(static_cast<std::size_t>(shape)));
}

QString toText(LayerFieldType type)
{
    return QLatin1String(typeTexts.at(static_cast<std::size_t>(type)));
}

QString displayName(OwnLayerKind kind)
{
    switch (kind) {
    case OwnLayerKind::Vector:
        return Words::tr("Features in the project");
    case OwnLayerKind::Raster:
        return Words::tr("Image in the project");
    case OwnLayerKind::LinkedRaster:
        return Words::tr("Linked image file");
    case OwnLayerKind::Tiles:
        break;
    }
    return Words::tr("Web tiles");
}

QString displayName(LayerShape shape)
{
    switch (shape) {
    case LayerShape::Point:
        return Words::tr("points");
    case LayerShape::Line:
        return Words::tr("lines");
    case LayerShape::Polygon:
        return Words::tr("areas");
    case LayerShape::None:
        break;
    }
    return Words::tr("table");
}

QString displayName(LayerFieldType type)
{
    switch (type) {
    case LayerFieldType::Text:
        return Words::tr("text");
    case LayerFieldType::Integer:
        return Words::tr("whole number");
    case LayerFieldType::Real:
        return Words::tr("number");
    case LayerFieldType::Date:
        return Words::tr("date");
    case LayerFieldType::Boolean:
        break;
    }
    return Words::tr("yes or no");
}

QByteArray fieldsToJson(const std::vector<LayerField>& fields)
{
    QJsonArray array;
    for (const auto& field : fields) {
        array.append(QJsonObject{{QStringLiteral("name"), field.name}, {QStringLiteral("type"), toText(field.type)}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<LayerField> fieldsFromJson(const QByteArray& json)
{
    std::vector<LayerField> fields;
    const auto array = QJsonDocument::fromJson(json).array();
    for (const auto& entry : array) {
        const QString name = entry.toObject().value(QStringLiteral("name")).toString();
        const auto type =
            fromText<LayerFieldType>(typeTexts, entry.toObject().value(QStringLiteral("type")).toString());
        if (!name.isEmpty() && type) {
            fields.push_back({name, *type});
        }
    }
    return fields;
}

std::vector<QString> storableFieldNames(const std::vector<QString>& names)
{
    static const QSet<QString> reserved{
        QStringLiteral("id"),       QStringLiteral("fid"),     QStringLiteral("ogc_fid"),
        QStringLiteral("geom"),     QStringLiteral("rowid"),   QStringLiteral("oid"),
        QStringLiteral("layer_id"), QStringLiteral("_rowid_"), QStringLiteral("attributes")};
    QSet<QString> taken = reserved;
    std::vector<QString> storable;
    for (const QString& name : names) {
        QString kept;
        for (const QChar letter : name) {
            const bool harmless = letter.isPrint() && letter != u'"' && letter != u'\\' && letter != QChar::Null;
            kept += harmless ? letter : QChar(u'_');
        }
        kept = kept.trimmed().left(longestName);
        if (kept.endsWith(QChar(u'\0')) || (!kept.isEmpty() && kept.back().isHighSurrogate())) {
            kept.chop(1);
        }
        if (kept.isEmpty()) {
            kept = QStringLiteral("field_%1").arg(storable.size() + 1);
        }
        QString fresh = kept;
        for (int number = 2; taken.contains(fresh.toLower()); ++number) {
            fresh = QStringLiteral("%1_%2").arg(kept).arg(number);
        }
        taken.insert(fresh.toLower());
        storable.push_back(fresh);
    }
    return storable;
}

Result<std::vector<OwnLayer>> readOwnLayers(SQLite::Database& database)
{
    try {
        std::vector<OwnLayer> layers;
        SQLite::Statement rows(database, std::string("SELECT ") + columns + " FROM map_layers ORDER BY position, id");
        while (rows.executeStep()) {
            layers.push_back(layerOf(rows));
        }
        return layers;
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notRead(exception.what()));
    }
}

Result<OwnLayer> readOwnLayer(SQLite::Database& database, RowId id)
{
    try {
        SQLite::Statement row(database, std::string("SELECT ") + columns + " FROM map_layers WHERE id = ?");
        row.bind(1, id);
        if (!row.executeStep()) {
            return fail(Error::Kind::NotFound, Words::tr("The layer is not there any more."));
        }
        return layerOf(row);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notRead(exception.what()));
    }
}

Result<QByteArray> readRaster(SQLite::Database& database, RowId id)
{
    try {
        SQLite::Statement row(database, "SELECT raster FROM map_layers WHERE id = ? AND raster IS NOT NULL");
        row.bind(1, id);
        if (!row.executeStep()) {
            return fail(Error::Kind::NotFound, Words::tr("The layer has no image in the project."));
        }
        const auto blob = row.getColumn(0);
        return QByteArray(static_cast<const char*>(blob.getBlob()), blob.getBytes());
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notRead(exception.what()));
    }
}

Result<qint64> countFeatures(SQLite::Database& database, RowId id)
{
    try {
        SQLite::Statement row(database, "SELECT count(*) FROM map_layer_features WHERE layer_id = ?");
        row.bind(1, id);
        row.executeStep();
        return static_cast<qint64>(row.getColumn(0).getInt64());
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notRead(exception.what()));
    }
}

QString linkedRasterPath(const QString& source, const QString& projectPath)
{
    const auto mark = source.lastIndexOf(QLatin1String(crsMark));
    const QString file = mark < 0 ? source : source.left(mark);
    return QDir::cleanPath(QFileInfo(projectPath).absoluteDir().absoluteFilePath(file));
}

QString linkedRasterCrs(const QString& source)
{
    const auto mark = source.lastIndexOf(QLatin1String(crsMark));
    return mark < 0 ? QString() : source.mid(mark + static_cast<qsizetype>(qstrlen(crsMark)));
}

QString linkedRasterSource(const QString& file, const QString& crs, const QString& projectPath)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const QString relative = QFileInfo(projectPath).absoluteDir().relativeFilePath(absolute);
    const bool below = !relative.startsWith(QLatin1String("../")) && QDir::isRelativePath(relative);
    return (below ? relative : absolute) + (crs.isEmpty() ? QString() : QLatin1String(crsMark) + crs);
}

} // namespace qiantu
