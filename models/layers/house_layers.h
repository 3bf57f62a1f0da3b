// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace SQLite {
class Database;
}

namespace qiantu {

/// Every entry of the layer tree has a key: the table of a layer of the house ("pilots", "stations" …), "regions" for
/// the group of the regions and "regions/county" for one in it, and "own/<id>" for a layer of the planner's own.
QString ownLayerKey(RowId id);
/// The own layer of a key; nothing for layers of the house.
std::optional<RowId> ownLayerOfKey(const QString& key);

/// Where the layers of the house stand in the layer tree and which are hidden, as the planner arranged them. Kept in
/// the project's setting `house_layers`; own layers keep theirs in their rows. Positions are of one scale with theirs.
class HouseLayers
{
public:
    /// Where the regions stand, whatever stands above them; images and tiles go right above.
    static constexpr int regionsPosition = 1000;

    /// What the project says; the default arrangement where it says nothing.
    static HouseLayers read(SQLite::Database& database);

    bool isVisible(const QString& key) const { return !m_hidden.contains(key); }

    void setVisible(const QString& key, bool visible);

    /// The position of an entry; `byDefault` where the planner never moved one.
    int position(const QString& key, int byDefault) const;

    /// All positions that the planner gave.
    const QHash<QString, int>& positions() const { return m_positions; }

    void setPosition(const QString& key, int position) { m_positions.insert(key, position); }

    const QStringList& hidden() const { return m_hidden; }

    void setHidden(const QStringList& keys);

    /// Writes it down; inside Project::change() only. Throws SQLite::Exception.
    void write(SQLite::Database& database) const;

private:
    QHash<QString, int> m_positions;
    QStringList m_hidden; ///< In alphabetical order.
};

/// The position of a new layer: above everything, or right above the regions (images and tiles, which would cover the
/// rest). Throws SQLite::Exception.
int newLayerPosition(SQLite::Database& database, bool belowEverything);
/// A name that no own layer has yet: the name itself, or with a number behind it. Throws SQLite::Exception.
QString freeLayerName(SQLite::Database& database, const QString& name);

} // namespace qiantu
