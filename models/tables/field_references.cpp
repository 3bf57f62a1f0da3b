// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/field_references.h"

#include "models/project/sqlite_error.h"
#include "models/stations/station_vocabulary.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::FieldReferences)
};

using Kind = FieldDescription::Kind;

/// Spellings of operators, generations and states that inventories use; other coded fields have none.
std::optional<QString> bySpelling(const FieldDescription& field, const QString& typed)
{
    const auto text = [](const auto& value) { return value ? std::optional<QString>(toText(*value)) : std::nullopt; };
    std::optional<QString> meant;
    if (field.column == QLatin1String("operator")) {
        meant = text(operatorFromSpelling(typed));
    } else if (field.column == QLatin1String("generation")) {
        meant = text(generationFromSpelling(typed));
    } else if (field.column == QLatin1String("status")) {
        meant = text(statusFromSpelling(typed));
    }
    const auto offered = [&](const FieldChoice& choice) { return meant == choice.text; };
    return std::any_of(field.choices.begin(), field.choices.end(), offered) ? meant : std::nullopt;
}

} // namespace

Result<FieldReferences> FieldReferences::read(SQLite::Database& database)
{
    FieldReferences references;
    auto regions = RegionCatalog::read(database);
    if (!regions) {
        return tl::unexpected(regions.error());
    }
    references.m_regions = std::move(*regions);
    try {
        const auto fill = [&](Names& names, const char* sql) {
            SQLite::Statement query(database, sql);
            while (query.executeStep()) {
                const FieldChoice choice{QString::fromUtf8(query.getColumn(0).getText()),
                                         QString::fromUtf8(query.getColumn(1).getText())};
                names.byText.insert(choice.text, choice.name);
                names.list.push_back(choice);
            }
        };
        fill(references.m_documents, "SELECT key, short_title FROM documents ORDER BY issued DESC, key");
        fill(references.m_indicators, "SELECT key, name FROM indicators ORDER BY id");
        fill(references.m_scenarios, "SELECT id, name FROM scenarios ORDER BY name");
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(
            sqliteError(Words::tr("The names of documents and indicators cannot be read."), exception));
    }
    return references;
}

const FieldReferences::Names* FieldReferences::namesOf(Kind kind) const
{
    switch (kind) {
    case Kind::Document:
        return &m_documents;
    case Kind::Indicator:
        return &m_indicators;
    case Kind::Scenario:
        return &m_scenarios;
    default:
        return nullptr;
    }
}

std::vector<FieldChoice> FieldReferences::choices(const FieldDescription& field) const
{
    if (field.kind == Kind::Boolean) {
        return {{QStringLiteral("1"), Words::tr("yes")}, {QStringLiteral("0"), Words::tr("no")}};
    }
    if (field.kind == Kind::Region) {
        std::vector<FieldChoice> list;
        for (const auto& region : m_regions.regions()) {
            list.push_back({region.code, region.name});
        }
        return list;
    }
    const Names* names = namesOf(field.kind);
    return names ? names->list : field.choices;
}

QString FieldReferences::nameOf(const FieldDescription& field, const QString& stored) const
{
    if (field.kind == Kind::Region) {
        const Region* region = m_regions.byCode(stored);
        return region ? region->name : stored;
    }
    if (const Names* names = namesOf(field.kind)) {
        return names->byText.value(stored, stored);
    }
    for (const auto& choice : field.kind == Kind::Boolean ? choices(field) : field.choices) {
        if (choice.text == stored) {
            return choice.name;
        }
    }
    return stored;
}

QStringList FieldReferences::named(const FieldDescription& field, const QString& typed) const
{
    QStringList found;
    for (const auto& choice : choices(field)) {
        if (choice.name.contains(typed, Qt::CaseInsensitive)) {
            found << choice.text;
        }
    }
    if (field.kind == Kind::Region) {
        for (const QString& code : QStringList(found)) {
            for (const auto& region : m_regions.regions()) {
                if (!found.contains(region.code) && m_regions.ancestryOf(region.code).contains(code)) {
                    found << region.code;
                }
            }
        }
    }
    return found;
}

std::optional<QString> FieldReferences::match(const FieldDescription& field, const QString& typed) const
{
    const QString text = typed.trimmed();
    if (field.kind == Kind::Region) {
        const auto matched = m_regions.match(text);
        return matched ? std::optional<QString>(matched->code) : std::nullopt;
    }
    std::optional<QString> byName;
    int named = 0;
    for (const auto& choice : choices(field)) {
        if (choice.text == text && field.kind != Kind::Scenario) {
            return choice.text;
        }
        if (choice.name.compare(text, Qt::CaseInsensitive) == 0) {
            byName = choice.text;
            ++named;
        }
    }
    if (named > 0) {
        return named == 1 ? byName : std::nullopt;
    }
    if (field.kind == Kind::Boolean) {
        const auto meant = logicalFromSpelling(text);
        return meant ? std::optional<QString>(QString::number(*meant ? 1 : 0)) : std::nullopt;
    }
    return field.kind == Kind::Choice ? bySpelling(field, text) : std::nullopt;
}

QStringList FieldReferences::tables()
{
    return {QStringLiteral("regions"), QStringLiteral("region_aliases"), QStringLiteral("documents"),
            QStringLiteral("indicators"), QStringLiteral("scenarios")};
}

} // namespace qiantu
