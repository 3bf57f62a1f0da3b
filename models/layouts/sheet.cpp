// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layouts/sheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qiantu {

namespace {

/// The texts of a sheet with the names of their members.
template <typename S, typename Visit>
void visitTexts(S& sheet, Visit visit)
{
    visit("template", sheet.templateName);
    visit("region", sheet.regionCode);
    visit("document", sheet.document);
    visit("programme", sheet.programme);
    visit("title", sheet.title);
    visit("subtitle", sheet.subtitle);
    visit("organisation", sheet.organisation);
    visit("approval_number", sheet.approvalNumber);
    visit("classification", sheet.classification);
    visit("sources", sheet.sources);
}

/// Ids may be greater than what a JSON number holds exactly in every reader: they are written as texts.
std::optional<RowId> idOf(const QJsonValue& value)
{
    bool isNumber = false;
    const RowId id = value.toString().toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional(id) : std::nullopt;
}

/// A stored theme is its id, another its definition with its name.
QJsonValue jsonOf(const SheetTheme& theme)
{
    if (const auto* id = std::get_if<RowId>(&theme)) {
        return QString::number(*id);
    }
    const auto& whole = std::get<Theme>(theme);
    QJsonObject object = whole.toJson();
    object.insert(QStringLiteral("name"), whole.name);
    return object;
}

std::optional<SheetTheme> themeOf(const QJsonValue& value)
{
    if (!value.isObject()) {
        const auto id = idOf(value);
        return id ? std::optional<SheetTheme>(*id) : std::nullopt;
    }
    QJsonObject object = value.toObject();
    const QString name = object.take(QStringLiteral("name")).toString();
    auto theme = Theme::fromJson(object);
    if (!theme) {
        return std::nullopt;
    }
    theme->name = name;
    return std::move(*theme);
}

} // namespace

QByteArray Sheet::toJson() const
{
    const Sheet usual;
    QJsonObject object;
    visitTexts(*this, [&object](const char* name, const QString& text) {
        if (!text.isEmpty()) {
            object.insert(QLatin1String(name), text);
        }
    });
    if (!themes.isEmpty()) {
        QJsonArray all;
        for (const auto& theme : themes) {
            all.append(jsonOf(theme));
        }
        object.insert(QStringLiteral("themes"), all);
    }
    if (target) {
        object.insert(QStringLiteral("target"), QString::number(*target));
    }
    if (year != usual.year) {
        object.insert(QStringLiteral("year"), year);
    }
    if (!tableColumns.isEmpty()) {
        object.insert(QStringLiteral("table_columns"), QJsonArray::fromStringList(tableColumns));
    }
    if (date.isValid()) {
        object.insert(QStringLiteral("date"), date.toString(Qt::ISODate));
    }
    if (forPublication) {
        object.insert(QStringLiteral("for_publication"), true);
    }
    if (stationsAllowed) {
        object.insert(QStringLiteral("stations_allowed"), true);
    }
    if (pageCount != usual.pageCount) {
        object.insert(QStringLiteral("page_number"), pageNumber);
        object.insert(QStringLiteral("page_count"), pageCount);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Sheet Sheet::fromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    Sheet sheet;
    visitTexts(sheet,
               [&object](const char* name, QString& text) { text = object.value(QLatin1String(name)).toString(text); });
    for (const auto& value : object.value(QStringLiteral("themes")).toArray()) {
        if (auto theme = themeOf(value)) {
            sheet.themes << std::move(*theme);
        }
    }
    sheet.target = idOf(object.value(QStringLiteral("target")));
    sheet.year = object.value(QStringLiteral("year")).toInt();
    for (const auto& value : object.value(QStringLiteral("table_columns")).toArray()) {
        if (value.isString()) {
            sheet.tableColumns << value.toString();
        }
    }
    sheet.date = QDate::fromString(object.value(QStringLiteral("date")).toString(), Qt::ISODate);
    sheet.forPublication = object.value(QStringLiteral("for_publication")).toBool();
    sheet.stationsAllowed = object.value(QStringLiteral("stations_allowed")).toBool();
    sheet.pageNumber = object.value(QStringLiteral("page_number")).toInt();
    sheet.pageCount = object.value(QStringLiteral("page_count")).toInt();
    return sheet;
}

} // namespace qiantu
