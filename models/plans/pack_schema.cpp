// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_schema.h"

#include "models/core/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qiantu {

namespace {

struct SchemaWords
{
    Q_DECLARE_TR_FUNCTIONS(PackSchema)
};

/// The names in a string or in an array of strings.
QStringList namesOf(const QJsonValue& value)
{
    if (value.isString()) {
        return {value.toString()};
    }
    QStringList names;
    for (const QJsonValue& name : value.toArray()) {
        names.append(name.toString());
    }
    return names;
}

std::optional<PackField::Type> typeFromText(const QString& text)
{
    static const QHash<QString, PackField::Type> types = {
        {QStringLiteral("string"), PackField::Type::String},   {QStringLiteral("integer"), PackField::Type::Integer},
        {QStringLiteral("number"), PackField::Type::Number},   {QStringLiteral("date"), PackField::Type::Date},
        {QStringLiteral("boolean"), PackField::Type::Boolean},
    };
    const auto found = types.constFind(text);
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

/// Reads `constraints` into the field; the name of a constraint that we do not know comes back.
QString readConstraints(const QJsonObject& constraints, PackField& field)
{
    for (auto it = constraints.begin(); it != constraints.end(); ++it) {
        const QString name = it.key();
        const QJsonValue value = it.value();
        if (name == QLatin1String("required")) {
            field.required = value.toBool();
        } else if (name == QLatin1String("unique")) {
            field.unique = value.toBool();
        } else if (name == QLatin1String("enum")) {
            field.allowed = namesOf(value);
        } else if (name == QLatin1String("pattern")) {
            field.pattern = QRegularExpression(QRegularExpression::anchoredPattern(value.toString()));
        } else if (name == QLatin1String("minimum")) {
            field.minimum = value.toDouble();
        } else if (name == QLatin1String("maximum")) {
            field.maximum = value.toDouble();
        } else {
            return name;
        }
    }
    return {};
}

Result<PackField> readField(const QJsonObject& object, const QString& where)
{
    PackField field;
    field.name = object.value(QLatin1String("name")).toString();
    const QString typeText = object.value(QLatin1String("type")).toString();
    const std::optional<PackField::Type> type = typeFromText(typeText);
    if (field.name.isEmpty() || !type) {
        return fail(
            Error::Kind::Invalid,
            SchemaWords::tr("The table schema has a field \"%1\" of unknown type \"%2\".").arg(field.name, typeText),
            where);
    }
    field.type = *type;
    const QString unknown = readConstraints(object.value(QLatin1String("constraints")).toObject(), field);
    if (!unknown.isEmpty() || (field.pattern && !field.pattern->isValid())) {
        return fail(Error::Kind::Invalid,
                    SchemaWords::tr("The table schema has a rule for \"%1\" that is not understood: %2.")
                        .arg(field.name, unknown.isEmpty() ? QStringLiteral("pattern") : unknown),
                    where);
    }
    return field;
}

} // namespace

int PackSchema::indexOf(const QString& field) const
{
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (fields[index].name == field) {
            return static_cast<int>(index);
        }
    }
    return -1;
}

Result<PackSchema> PackSchema::shipped(const QString& table)
{
    const QString path = resourcePath(QStringLiteral("packs/schema/%1.json").arg(table));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Kind::NotFound,
                    SchemaWords::tr("The description of the pack's table \"%1\" is missing.").arg(table), path,
                    SchemaWords::tr("Install the program again."));
    }
    return parse(table, file.readAll(), path);
}

Result<PackSchema> PackSchema::parse(const QString& table, const QByteArray& json, const QString& where)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError) {
        return fail(Error::Kind::Invalid,
                    SchemaWords::tr("The table schema is not valid JSON at byte %1: %2.")
                        .arg(parsed.offset)
                        .arg(parsed.errorString()),
                    where);
    }
    PackSchema schema;
    schema.table = table;
    for (const QJsonValue& value : root.value(QLatin1String("fields")).toArray()) {
        Result<PackField> field = readField(value.toObject(), where);
        if (!field) {
            return tl::unexpected(field.error());
        }
        schema.fields.push_back(std::move(*field));
    }
    schema.primaryKey = namesOf(root.value(QLatin1String("primaryKey")));
    for (const QJsonValue& value : root.value(QLatin1String("foreignKeys")).toArray()) {
        const QJsonObject reference = value.toObject().value(QLatin1String("reference")).toObject();
        schema.foreignKeys.push_back({namesOf(value.toObject().value(QLatin1String("fields"))),
                                      reference.value(QLatin1String("resource")).toString(),
                                      namesOf(reference.value(QLatin1String("fields")))});
    }
    QStringList named = schema.primaryKey;
    for (const PackForeignKey& key : schema.foreignKeys) {
        named += key.fields;
    }
    for (const QString& name : named) {
        if (schema.indexOf(name) < 0) {
            return fail(
                Error::Kind::Invalid,
                SchemaWords::tr("The table schema has a key over \"%1\", which is not one of its fields.").arg(name),
                where);
        }
    }
    return schema;
}

} // namespace qiantu
