// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"

#include <QCoreApplication>

namespace qiantu {

class Project;

/// The thematic maps stored in a project. Each change is one revision, which undo takes back; in a read-only project
/// each fails with Error::Kind::ReadOnly. (MapThemes are something else: which layers are shown.)
class ThemeEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ThemeEditor)

public:
    explicit ThemeEditor(Project& project) : m_project(project) {}

    /// In the order of their names, as people sort them.
    Result<std::vector<Theme>> list() const;
    /// Error::Kind::NotFound when it is not there any more.
    Result<Theme> find(RowId id) const;
    /// Stores a new theme under its name, which no other may have (see freeName()).
    Result<RowId> add(const Theme& theme);
    /// Replaces the theme of this id, name included.
    Result<void> change(const Theme& theme);
    Result<void> rename(RowId id, const QString& name);
    Result<void> remove(RowId id);
    /// Stores a copy under a name of its own.
    Result<RowId> duplicate(RowId id);
    /// The name itself, or with a number after it when another theme has it.
    Result<QString> freeName(const QString& name) const;

private:
    Result<QString> checkedName(const QString& name, RowId of) const;

    Project& m_project;
};

/// A row of the table that cannot be shown.
struct DamagedTheme
{
    RowId id = 0;
    QString name;
    Error error; ///< Newer or Invalid.
};

/// The themes that a connection shows, in the order of their names. A definition that cannot be read leaves its theme
/// out and goes into `damaged`, if given.
Result<std::vector<Theme>> readThemes(SQLite::Database& database, std::vector<DamagedTheme>* damaged = nullptr);

} // namespace qiantu
