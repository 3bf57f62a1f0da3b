// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/rtree_builder.h"

#include "models/project/geopackage.h"

#include <QtEndian>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace qiantu {

namespace {

// From SQLite's rtree.c: a two-dimensional cell is an 8-byte id and four 32-bit floats, a node has a 4-byte head and at
// most 51 cells (less when the page is small), and node 1 is the root.
constexpr std::size_t cellBytes = 24;
constexpr std::size_t headBytes = 4;
constexpr std::size_t mostCells = 51;
constexpr std::int64_t rootNode = 1;

/// An entry of a node: a row of the table in a leaf, a child node above.
struct Cell
{
    std::int64_t id = 0;
    float minX = 0;
    float maxX = 0;
    float minY = 0;
    float maxY = 0;

    // Twice the centre; only the order matters.
    float centreX() const { return minX + maxX; }

    float centreY() const { return minY + maxY; }
};

// Rounding to single precision outwards, exactly as rtree.c's rtreeValueDown() and rtreeValueUp() do, so that a rebuilt
// tree and one that was filled row by row hold the same boxes.
constexpr double towardsZero = 1.0 - 1.0 / 8388608.0;
constexpr double awayFromZero = 1.0 + 1.0 / 8388608.0;

float roundedDown(double value)
{
    const float nearest = static_cast<float>(value);
    return static_cast<double>(nearest) > value ? static_cast<float>(value * (value < 0 ? awayFromZero : towardsZero))
                                                : nearest;
}

float roundedUp(double value)
{
    const float nearest = static_cast<float>(value);
    return static_cast<double>(nearest) < value ? static_cast<float>(value * (value < 0 ? towardsZero : awayFromZero))
                                                : nearest;
}

std::vector<Cell> cellsOf(SQLite::Database& database, const QString& table)
{
    std::vector<Cell> cells;
    SQLite::Statement rows(database, QStringLiteral("SELECT id, geom FROM \"%1\"").arg(table).toStdString());
    while (rows.executeStep()) {
        const SQLite::Column geometry = rows.getColumn(1);
        const auto box = envelopeOf(QByteArrayView(static_cast<const char*>(geometry.getBlob()), geometry.getBytes()));
        if (box) {
            cells.push_back({rows.getColumn(0).getInt64(), roundedDown(box->minX), roundedUp(box->maxX),
                             roundedDown(box->minY), roundedUp(box->maxY)});
        }
    }
    return cells;
}

/// Splits `count` things into the given number of parts that differ by at most one; where part `index` begins.
std::size_t partBegin(std::size_t count, std::size_t parts, std::size_t index)
{
    return count / parts * index + std::min(index, count % parts);
}

std::size_t dividedUp(std::size_t count, std::size_t by)
{
    return (count + by - 1) / by;
}

Cell around(std::span<const Cell> cells, std::int64_t id)
{
    Cell box = cells.front();
    box.id = id;
    for (const Cell& cell : cells) {
        box.minX = std::min(box.minX, cell.minX);
        box.maxX = std::max(box.maxX, cell.maxX);
        box.minY = std::min(box.minY, cell.minY);
        box.maxY = std::max(box.maxY, cell.maxY);
    }
    return box;
}

/// Writes the three tables behind an R-tree.
class NodeWriter
{
public:
    NodeWriter(SQLite::Database& database, const QString& tree, std::size_t nodeBytes)
        : m_nodeBytes(nodeBytes),
          m_tree(tree.toStdString()),
          m_database(database),
          m_node(database, "INSERT INTO \"" + m_tree + "_node\" (nodeno, data) VALUES (?, ?)"),
          m_parent(database, "INSERT INTO \"" + m_tree + "_parent\" (nodeno, parentnode) VALUES (?, ?)")
    {
    }

    void writeNode(std::int64_t number, std::span<const Cell> cells, int depthOfRoot)
    {
        std::string data(m_nodeBytes, '\0');
        qToBigEndian(static_cast<quint16>(depthOfRoot), data.data());
        qToBigEndian(static_cast<quint16>(cells.size()), data.data() + 2);
        char* at = data.data() + headBytes;
        for (const Cell& cell : cells) {
            qToBigEndian(static_cast<quint64>(cell.id), at);
            qToBigEndian(std::bit_cast<quint32>(cell.minX), at + 8);
            qToBigEndian(std::bit_cast<quint32>(cell.maxX), at + 12);
            qToBigEndian(std::bit_cast<quint32>(cell.minY), at + 16);
            qToBigEndian(std::bit_cast<quint32>(cell.maxY), at + 20);
            at += cellBytes;
        }
        m_node.bind(1, number);
        m_node.bindNoCopy(2, data.data(), static_cast<int>(data.size()));
        m_node.exec();
        m_node.reset();
    }

    void writeParent(std::int64_t number, std::int64_t parent)
    {
        m_parent.bind(1, number);
        m_parent.bind(2, parent);
        m_parent.exec();
        m_parent.reset();
    }

    /// Row id and leaf of every entry, in the order of the row ids, so that the B-tree is only appended to.
    void writeRows(std::vector<std::pair<std::int64_t, std::int64_t>>& leafOfRow)
    {
        std::sort(leafOfRow.begin(), leafOfRow.end());
        SQLite::Statement insert(m_database, "INSERT INTO \"" + m_tree + "_rowid\" (rowid, nodeno) VALUES (?, ?)");
        for (const auto& [row, leaf] : leafOfRow) {
            insert.bind(1, row);
            insert.bind(2, leaf);
            insert.exec();
            insert.reset();
        }
    }

private:
    std::size_t m_nodeBytes;
    std::string m_tree;
    SQLite::Database& m_database;
    SQLite::Statement m_node;
    SQLite::Statement m_parent;
};

/// Sorts cells so that every `capacity` or fewer neighbours make a compact node; returns where each node begins, and
/// the end.
std::vector<std::size_t> tile(std::vector<Cell>& cells, std::size_t capacity)
{
    const std::size_t nodes = dividedUp(cells.size(), capacity);
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(nodes))));
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.centreX() < b.centreX(); });
    std::vector<std::size_t> begins;
    for (std::size_t slice = 0; slice < slices; ++slice) {
        // Slices hold whole nodes, so that the number of nodes is the least possible.
        const std::size_t firstNode = partBegin(nodes, slices, slice);
        const std::size_t lastNode = partBegin(nodes, slices, slice + 1);
        const std::size_t begin = partBegin(cells.size(), nodes, firstNode);
        const std::size_t end = partBegin(cells.size(), nodes, lastNode);
        std::sort(cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Cell& a, const Cell& b) { return a.centreY() < b.centreY(); });
        for (std::size_t node = firstNode; node < lastNode; ++node) {
            begins.push_back(partBegin(cells.size(), nodes, node));
        }
    }
    begins.push_back(cells.size());
    return begins;
}

/// Lets R-tree storage be written for a scope.
class StorageOpen
{
public:
    explicit StorageOpen(Connection& connection) : m_connection(connection) { m_connection.setDefensive(false); }

    StorageOpen(const StorageOpen&) = delete;
    StorageOpen& operator=(const StorageOpen&) = delete;

    ~StorageOpen() { m_connection.setDefensive(true); }

private:
    Connection& m_connection;
};

} // namespace

void rebuildRTree(Connection& connection, const QString& table)
{
    SQLite::Database& database = connection.database();
    const QString tree = rTreeName(table);
    std::vector<Cell> cells = cellsOf(database, table);

    const StorageOpen open(connection);
    // The module takes the size of a node from the root, so that the new nodes have to be as large as the old.
    SQLite::Statement size(
        database, QStringLiteral("SELECT length(data) FROM \"%1_node\" WHERE nodeno = 1").arg(tree).toStdString());
    size.executeStep();
    const std::size_t nodeBytes = size.getColumn(0).getUInt();
    size.reset();
    const std::size_t capacity = std::min(mostCells, (nodeBytes - headBytes) / cellBytes);
    database.exec(QStringLiteral("DELETE FROM \"%1_node\"; DELETE FROM \"%1_parent\"; DELETE FROM \"%1_rowid\"")
                      .arg(tree)
                      .toStdString());

    NodeWriter writer(database, tree, nodeBytes);
    std::int64_t nextNode = rootNode + 1;
    int depth = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> leafOfRow;
    leafOfRow.reserve(cells.size());
    while (cells.size() > capacity) {
        const std::vector<std::size_t> begins = tile(cells, capacity);
        std::vector<Cell> above;
        above.reserve(begins.size());
        for (std::size_t node = 0; node + 1 < begins.size(); ++node) {
            const std::span<const Cell> inside(cells.data() + begins[node], begins[node + 1] - begins[node]);
            writer.writeNode(nextNode, inside, 0);
            for (const Cell& cell : inside) {
                if (depth == 0) {
                    leafOfRow.emplace_back(cell.id, nextNode);
                } else {
                    writer.writeParent(cell.id, nextNode);
                }
            }
            above.push_back(around(inside, nextNode));
            ++nextNode;
        }
        cells = std::move(above);
        ++depth;
    }
    writer.writeNode(rootNode, cells, depth);
    for (const Cell& cell : cells) {
        if (depth == 0) {
            leafOfRow.emplace_back(cell.id, rootNode);
        } else {
            writer.writeParent(cell.id, rootNode);
        }
    }
    writer.writeRows(leafOfRow);
}

} // namespace qiantu
