// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/regions/region_catalog.h"
#include "models/tables/field_description.h"

#include <QHash>
#include <optional>

namespace SQLite {
class Database;
}

namespace qiantu {

/// What the fields of a project's tables refer to, by name: regions, documents, indicators, scenarios. A value, safe to
/// hand to another thread.
class FieldReferences
{
public:
    FieldReferences() = default;
    static Result<FieldReferences> read(SQLite::Database& database);

    const RegionCatalog& regions() const { return m_regions; }

    /// The values that a field can be given by choosing: those of a coded field, yes and no, or the rows that a field
    /// refers to, in the order in which they are offered (regions: the province first, then by code).
    std::vector<FieldChoice> choices(const FieldDescription& field) const;
    /// The name of one stored value of a coded or referring field; the stored text itself when it is not known.
    QString nameOf(const FieldDescription& field, const QString& stored) const;
    /// The stored texts whose name contains `typed` (letter case ignored); for regions those below a named one as well.
    QStringList named(const FieldDescription& field, const QString& typed) const;
    /// The stored text that a typed text (a name, a stored text, a spelling in use) means; nothing when none or
    /// several.
    std::optional<QString> match(const FieldDescription& field, const QString& typed) const;

    /// The tables whose change makes the names others.
    static QStringList tables();

private:
    struct Names
    {
        std::vector<FieldChoice> list;
        QHash<QString, QString> byText;
    };

    const Names* namesOf(FieldDescription::Kind kind) const;

    RegionCatalog m_regions;
    Names m_documents;
    Names m_indicators;
    Names m_scenarios;
};

} // namespace qiantu
