// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/layouts/sheet.h"

#include <QCoreApplication>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

class Project;

/// One of the office's own templates: a row of `layouts`.
struct StoredLayout
{
    RowId id = 0;
    QString name;
    QString xml; ///< The QGIS layout as QPT.
    Sheet
        sheet; ///< What is filled in when the template is chosen; its templateName is the house template it came from.

    friend bool operator==(const StoredLayout&, const StoredLayout&) = default;
};

/// All of a project file, by name, for who has only the file. Error::Kind::Failed when it cannot be read.
Result<std::vector<StoredLayout>> readLayouts(SQLite::Database& database);

/// The office's own templates in a project. Each change is one revision. The XML is stored as it is: whether it may be
/// trusted is for maps/layouts/layout_file.h, which reads it.
class LayoutStore
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayoutStore)

public:
    /// `project` has to outlive this.
    explicit LayoutStore(Project& project) : m_project(project) {}

    /// All of them by name.
    Result<std::vector<StoredLayout>> list() const;
    /// The one of a name, Error::Kind::NotFound without one.
    Result<StoredLayout> byName(const QString& name) const;

    /// Adds one and gives its id. Error::Kind::Invalid for an empty name, one longer than 100 characters or one with
    /// control characters, or an empty layout; Conflict when the name is taken.
    Result<RowId> add(const QString& name, const QString& xml, const Sheet& sheet);
    /// Stores another layout and other settings under the same name. NotFound for an unknown id.
    Result<void> replace(RowId id, const QString& xml, const Sheet& sheet);
    /// As add() for the name.
    Result<void> rename(RowId id, const QString& name);
    Result<void> remove(RowId id);

private:
    Result<StoredLayout> byId(RowId id) const;
    Result<QString> usableName(const QString& name, RowId except) const;

    Project& m_project;
};

} // namespace qiantu
