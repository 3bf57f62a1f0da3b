// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/changeset_reader.h"

#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ChangeRecord)
};

void closeIterator(sqlite3_changeset_iter* iterator)
{
    sqlite3changeset_finalize(iterator);
}

} // namespace

int readChangesetPiece(void* reader, void* data, int* size)
{
    const qsizetype read = static_cast<ZstdReader*>(reader)->read(static_cast<char*>(data), *size);
    if (read < 0) {
        *size = 0;
        return SQLITE_CORRUPT;
    }
    *size = static_cast<int>(read);
    return SQLITE_OK;
}

void useLargeChangesetPieces()
{
    int bytes = 1 << 18;
    sqlite3session_config(SQLITE_SESSION_CONFIG_STRMSIZE, &bytes);
}

Error damagedChangeset(int code)
{
    return sqliteError(Words::tr("A recorded change is damaged."), code, QString::fromUtf8(sqlite3_errstr(code)));
}

ChangesetReader::ChangesetReader(const QByteArray& compressed, Direction direction)
    : m_reader(compressed), m_iterator(nullptr, &closeIterator)
{
    useLargeChangesetPieces();
    sqlite3_changeset_iter* started = nullptr;
    m_code = sqlite3changeset_start_v2_strm(&started, &readChangesetPiece, &m_reader,
                                            direction == Direction::Inverted ? SQLITE_CHANGESETSTART_INVERT : 0);
    m_iterator.reset(started);
}

ChangesetReader::~ChangesetReader() = default;

Result<bool> ChangesetReader::next()
{
    if (m_code != SQLITE_OK) {
        return tl::unexpected(damagedChangeset(m_code));
    }
    const int code = sqlite3changeset_next(m_iterator.get());
    if (code == SQLITE_DONE) {
        return false;
    }
    if (code != SQLITE_ROW) {
        return tl::unexpected(damagedChangeset(code));
    }
    int indirect = 0;
    sqlite3changeset_op(m_iterator.get(), &m_table, &m_columns, &m_operation, &indirect);
    const sqlite3_value* id = m_operation == SQLITE_INSERT ? after(0) : before(0);
    if (id == nullptr) {
        return tl::unexpected(damagedChangeset(SQLITE_CORRUPT));
    }
    m_row = sqlite3_value_int64(const_cast<sqlite3_value*>(id));
    return true;
}

sqlite3_value* ChangesetReader::before(int column) const
{
    sqlite3_value* value = nullptr;
    if (m_operation != SQLITE_INSERT) {
        sqlite3changeset_old(m_iterator.get(), column, &value);
    }
    return value;
}

sqlite3_value* ChangesetReader::after(int column) const
{
    sqlite3_value* value = nullptr;
    if (m_operation != SQLITE_DELETE) {
        sqlite3changeset_new(m_iterator.get(), column, &value);
    }
    return value;
}

} // namespace qiantu
