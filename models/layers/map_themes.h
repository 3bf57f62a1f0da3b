// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/house_layers.h"
#include "models/project/row_id.h"

#include <QCoreApplication>
#include <QHash>
#include <vector>

namespace qiantu {

class Project;

/// Which layers are shown and with which styles, under a name.
struct MapTheme
{
    /// What it says of one own layer.
    struct OwnState
    {
        bool visible = true;
        QString style;

        friend bool operator==(const OwnState&, const OwnState&) = default;
    };

    RowId id = 0;
    QString name;
    QStringList hidden; ///< The layers of the house that are not shown, by key.
    QHash<RowId, OwnState> own;

    /// Whether it shows the same, whatever the name.
    bool showsLike(const MapTheme& other) const { return hidden == other.hidden && own == other.own; }
};

/// The map themes of a project. Each change is one revision.
class MapThemes
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::MapThemes)

public:
    explicit MapThemes(Project& project) : m_project(project) {}

    /// In the order of their names, as people sort them.
    Result<std::vector<MapTheme>> list() const;
    /// What the map shows now, without name and id.
    Result<MapTheme> current() const;
    /// Keeps what the map shows now under a name; a theme of that name is replaced.
    Result<RowId> save(const QString& name);
    /// Shows a theme: layers that it knows get its visibility and style, others stay as they are.
    Result<void> apply(RowId id);
    Result<void> rename(RowId id, const QString& name);
    Result<void> remove(RowId id);

private:
    Result<MapTheme> find(RowId id) const;
    Result<QString> checkedName(const QString& name) const;

    Project& m_project;
};

/// The themes that a connection shows; damaged ones are empty.
Result<std::vector<MapTheme>> readMapThemes(SQLite::Database& database);

} // namespace qiantu
