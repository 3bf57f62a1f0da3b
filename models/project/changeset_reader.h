// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"
#include "models/project/zstd_stream.h"

#include <QByteArray>
#include <memory>

struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace qiantu {

/// Walks over the rows of a compressed changeset, forwards through its stream, without ever holding all of it.
class ChangesetReader
{
public:
    enum class Direction
    {
        AsRecorded,
        Inverted ///< As if the change was taken back.
    };

    /// `compressed` has to outlive the reader.
    explicit ChangesetReader(const QByteArray& compressed, Direction direction = Direction::AsRecorded);
    ~ChangesetReader();

    /// Goes to the next row. False at the end; fails when the changeset is damaged.
    Result<bool> next();

    /// The table of the row; valid until next().
    const char* table() const { return m_table; }

    int columns() const { return m_columns; }

    /// SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE.
    int operation() const { return m_operation; }

    /// The row's id, which is the first column of every table of ours.
    RowId row() const { return m_row; }

    /// A column's value before the change; nullptr for inserted rows and for columns that an update did not touch
    /// (other than the id). Valid until next().
    sqlite3_value* before(int column) const;
    /// The value after it; nullptr for deleted rows and for columns that an update did not touch.
    sqlite3_value* after(int column) const;

private:
    ZstdReader m_reader;
    std::unique_ptr<sqlite3_changeset_iter, void (*)(sqlite3_changeset_iter*)> m_iterator;
    int m_code;
    const char* m_table = nullptr;
    int m_columns = 0;
    int m_operation = 0;
    RowId m_row = 0;
};

/// The piece reader of SQLite's streaming changeset functions over a ZstdReader.
int readChangesetPiece(void* reader, void* data, int* size);
/// Makes SQLite hand out changesets in large pieces: its default of 1 KiB would call the compressor a hundred times too
/// often.
void useLargeChangesetPieces();
/// The error of a changeset that cannot be read.
Error damagedChangeset(int code);

} // namespace qiantu
