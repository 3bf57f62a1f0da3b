// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/transformation.h"
#include "models/project/row_id.h"

#include <QCoreApplication>
#include <QString>
#include <vector>

namespace SQLite {
class Database;
}

namespace qiantu {

class Project;

/// A named place of the map.
struct Bookmark
{
    RowId id = 0;
    QString name;
    DegreeBox box; ///< Degrees, CGCS2000.
};

/// The bookmarks of a project, by name. Each change is one revision.
class Bookmarks
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Bookmarks)

public:
    explicit Bookmarks(Project& project) : m_project(project) {}

    /// In the order of their names, as people sort them.
    Result<std::vector<Bookmark>> list() const;
    /// A name must not be empty, longer than 100 characters or taken; a box must not be empty.
    Result<RowId> add(const QString& name, const DegreeBox& box);
    Result<void> rename(RowId id, const QString& name);
    /// Another place under the same name.
    Result<void> move(RowId id, const DegreeBox& box);
    Result<void> remove(RowId id);

private:
    Result<QString> checkedName(const QString& name, RowId except) const;
    Result<Bookmark> find(RowId id) const;

    Project& m_project;
};

} // namespace qiantu
