// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/change_record.h"

#include "models/project/sqlite_error.h"
#include "models/project/zstd_stream.h"

#include <QCoreApplication>
#include <memory>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::ChangeRecord)
};

int writePiece(void* writer, const void* data, int size)
{
    return static_cast<ZstdWriter*>(writer)->write(QByteArrayView(static_cast<const char*>(data), size)) ? SQLITE_OK
                                                                                                         : SQLITE_NOMEM;
}

int readPiece(void* reader, void* data, int* size)
{
    const qsizetype read = static_cast<ZstdReader*>(reader)->read(static_cast<char*>(data), *size);
    if (read < 0) {
        *size = 0;
        return SQLITE_CORRUPT;
    }
    *size = static_cast<int>(read);
    return SQLITE_OK;
}

/// SQLite's default pieces of 1 KiB would call the compressor a hundred times too often.
void useLargePieces()
{
    int bytes = 1 << 18;
    sqlite3session_config(SQLITE_SESSION_CONFIG_STRMSIZE, &bytes);
}

struct IteratorCloser
{
    void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

Error damaged(int code)
{
    return sqliteError(Words::tr("A recorded change is damaged."), code, QString::fromUtf8(sqlite3_errstr(code)));
}

/// What stopped a changeset from being applied.
struct Refusal
{
    QString table;
    RowId row = 0;
    int conflict = 0;
};

int refuse(void* context, int conflict, sqlite3_changeset_iter* iterator)
{
    auto* refusal = static_cast<Refusal*>(context);
    refusal->conflict = conflict;
    if (conflict != SQLITE_CHANGESET_FOREIGN_KEY) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        refusal->table = QString::fromUtf8(table);
        sqlite3_value* id = nullptr;
        if (operation == SQLITE_INSERT) {
            sqlite3changeset_new(iterator, 0, &id);
        } else {
            sqlite3changeset_old(iterator, 0, &id);
        }
        refusal->row = id == nullptr ? 0 : sqlite3_value_int64(id);
    }
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeRecorder::ChangeRecorder(sqlite3* connection, const QStringList& tables) : m_connection(connection)
{
    useLargePieces();
    m_code = sqlite3session_create(connection, "main", &m_session);
    for (const QString& table : tables) {
        if (m_code == SQLITE_OK) {
            m_code = sqlite3session_attach(m_session, table.toUtf8().constData());
        }
    }
}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session != nullptr) {
        sqlite3session_delete(m_session);
    }
}

Result<ChangeRecord> ChangeRecorder::finish()
{
    ZstdWriter writer;
    if (m_code == SQLITE_OK) {
        sqlite3session_enable(m_session, 0);
        m_code = sqlite3session_changeset_strm(m_session, &writePiece, &writer);
    }
    sqlite3session_delete(m_session);
    m_session = nullptr;
    if (m_code != SQLITE_OK) {
        return tl::unexpected(sqliteError(Words::tr("The change could not be recorded."), m_code,
                                          QString::fromUtf8(sqlite3_errstr(m_code))));
    }
    const QByteArray compressed = writer.finish();
    if (compressed.isEmpty()) {
        return ChangeRecord{};
    }
    return readChangeset(compressed);
}

Result<ChangeRecord> readChangeset(const QByteArray& compressed)
{
    useLargePieces();
    ZstdReader reader(compressed);
    sqlite3_changeset_iter* started = nullptr;
    int code = sqlite3changeset_start_strm(&started, &readPiece, &reader);
    if (code != SQLITE_OK) {
        return tl::unexpected(damaged(code));
    }
    const std::unique_ptr<sqlite3_changeset_iter, IteratorCloser> iterator(started);
    ChangeRecord record;
    record.changeset = compressed;
    QByteArray currentName;
    TableChanges* current = nullptr;
    while ((code = sqlite3changeset_next(iterator.get())) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator.get(), &table, &columns, &operation, &indirect);
        if (current == nullptr || currentName != table) {
            currentName = table;
            current = &record.rows.tables[QString::fromUtf8(table)];
        }
        // The id is the first column of every table of ours.
        sqlite3_value* id = nullptr;
        std::vector<RowId>* list = nullptr;
        if (operation == SQLITE_INSERT) {
            ++record.inserted;
            list = &current->inserted;
            code = sqlite3changeset_new(iterator.get(), 0, &id);
        } else {
            operation == SQLITE_UPDATE ? ++record.updated : ++record.deleted;
            list = operation == SQLITE_UPDATE ? &current->updated : &current->deleted;
            code = sqlite3changeset_old(iterator.get(), 0, &id);
        }
        if (code != SQLITE_OK || id == nullptr) {
            return tl::unexpected(damaged(SQLITE_CORRUPT));
        }
        if (!current->wholesale) {
            list->push_back(sqlite3_value_int64(id));
            if (list->size() > ChangeRecord::listedRows) {
                *current = TableChanges{};
                current->wholesale = true;
            }
        }
    }
    if (code != SQLITE_DONE) {
        return tl::unexpected(damaged(code));
    }
    return record;
}

Result<void> applyInverse(sqlite3* connection, const QByteArray& compressed)
{
    useLargePieces();
    ZstdReader reader(compressed);
    Refusal refusal;
    const int code = sqlite3changeset_apply_v2_strm(connection, &readPiece, &reader, nullptr, &refuse, &refusal,
                                                    nullptr, nullptr, SQLITE_CHANGESETAPPLY_INVERT);
    if (code == SQLITE_OK) {
        return {};
    }
    if (refusal.conflict == 0) {
        return tl::unexpected(sqliteError(Words::tr("The recorded change could not be applied."), connection));
    }
    const QString where =
        refusal.table.isEmpty() ? QString() : Words::tr("%1, row %2").arg(refusal.table).arg(refusal.row);
    if (refusal.conflict == SQLITE_CHANGESET_FOREIGN_KEY || refusal.conflict == SQLITE_CHANGESET_CONSTRAINT) {
        return fail(Error::Kind::Conflict, Words::tr("The recorded change would break a rule of the project."), where);
    }
    return fail(Error::Kind::Conflict, Words::tr("A row is not as the recorded change left it."), where,
                Words::tr("Something outside the program changed the file; check it with “verify”."));
}

} // namespace qiantu
