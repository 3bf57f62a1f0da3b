// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/house_layers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

constexpr auto settingKey = "house_layers";
constexpr auto ownPrefix = "own/";

} // namespace

QString ownLayerKey(RowId id)
{
    return QLatin1String(ownPrefix) + QString::number(id);
}

std::optional<RowId> ownLayerOfKey(const QString& key)
{
    bool good = false;
    const RowId id = key.startsWith(QLatin1String(ownPrefix)) ? key.mid(4).toLongLong(&good) : 0;
    return good ? std::optional(id) : std::nullopt;
}

HouseLayers HouseLayers::read(SQLite::Database& database)
{
    HouseLayers layers;
    SQLite::Statement select(database, "SELECT value FROM settings WHERE key = ?");
    select.bind(1, settingKey);
    if (!select.executeStep()) {
        return layers;
    }
    const auto object = QJsonDocument::fromJson(QByteArray(select.getColumn(0).getText(""))).object();
    const auto positions = object.value(QStringLiteral("positions")).toObject();
    for (auto entry = positions.begin(); entry != positions.end(); ++entry) {
        layers.m_positions.insert(entry.key(), entry.value().toInt());
    }
    QStringList hidden;
    for (const auto& key : object.value(QStringLiteral("hidden")).toArray()) {
        hidden << key.toString();
    }
    layers.setHidden(hidden);
    return layers;
}

void HouseLayers::setVisible(const QString& key, bool visible)
{
    m_hidden.removeAll(key);
    if (!visible) {
        m_hidden << key;
        m_hidden.sort();
    }
}

void HouseLayers::setHidden(const QStringList& keys)
{
    m_hidden = keys;
    m_hidden.removeDuplicates();
    m_hidden.sort();
}

int HouseLayers::position(const QString& key, int byDefault) const
{
    return m_positions.value(key, key == QLatin1String("regions") ? regionsPosition : byDefault);
}

void HouseLayers::write(SQLite::Database& database) const
{
    QJsonObject positions;
    for (auto entry = m_positions.cbegin(); entry != m_positions.cend(); ++entry) {
        positions.insert(entry.key(), entry.value());
    }
    const QJsonObject object{{QStringLiteral("positions"), positions},
                             {QStringLiteral("hidden"), QJsonArray::fromStringList(m_hidden)}};
    SQLite::Statement update(database, "UPDATE settings SET value = ?1 WHERE key = ?2 AND value IS NOT ?1");
    SQLite::Statement exists(database, "SELECT 1 FROM settings WHERE key = ?");
    const std::string text = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    exists.bind(1, settingKey);
    if (exists.executeStep()) {
        exists.reset();
        update.bind(1, text);
        update.bind(2, settingKey);
        update.exec();
        return;
    }
    exists.reset();
    SQLite::Statement insert(database, "INSERT INTO settings (key, value) VALUES (?, ?)");
    insert.bind(1, settingKey);
    insert.bind(2, text);
    insert.exec();
}

int newLayerPosition(SQLite::Database& database, bool belowEverything)
{
    const HouseLayers house = HouseLayers::read(database);
    const int regions = house.position(QStringLiteral("regions"), HouseLayers::regionsPosition);
    // The layers of the house that were never moved have the positions 0 … 9.
    int highest = 0;
    int lowest = 9;
    for (const int position : house.positions()) {
        highest = std::min(highest, position);
        lowest = position < regions ? std::max(lowest, position) : lowest;
    }
    SQLite::Statement own(database, "SELECT coalesce(min(position), 0), "
                                    "coalesce(max(position) FILTER (WHERE position < ?), 0) FROM map_layers");
    own.bind(1, regions);
    own.executeStep();
    highest = std::min(highest, own.getColumn(0).getInt());
    lowest = std::max(lowest, own.getColumn(1).getInt());
    return belowEverything ? std::min(lowest + 1, regions - 1) : highest - 1;
}

QString freeLayerName(SQLite::Database& database, const QString& name)
{
    SQLite::Statement taken(database, "SELECT 1 FROM map_layers WHERE name = ?");
    QString fresh = name;
    for (int number = 2;; ++number) {
        taken.bind(1, fresh.toStdString());
        const bool isTaken = taken.executeStep();
        taken.reset();
        if (!isTaken) {
            return fresh;
        }
        fresh = QStringLiteral("%1 (%2)").arg(name).arg(number);
    }
}

} // namespace qiantu
