// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SqliteError)
};

} // namespace

Error sqliteError(const QString& what, int extendedCode, const QString& sqliteWords, const QString& where)
{
    Error error{Error::Kind::Failed, QStringLiteral("%1 (SQLite: %2)").arg(what, sqliteWords), where, {}};
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        error.advice = Words::tr("The disk is full. Free some space and try again.");
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        error.kind = Error::Kind::ReadOnly;
        error.advice = Words::tr("Check that the folder exists and that you may write there.");
        break;
    case SQLITE_AUTH:
        error.kind = Error::Kind::ReadOnly;
        error.advice = Words::tr("A project is changed through recorded changes only.");
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.kind = Error::Kind::Conflict;
        error.advice = Words::tr("Another program is using the file. Close it there and try again.");
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.kind = Error::Kind::Invalid;
        error.advice = Words::tr("The file is damaged. Go back to its backup (.bak).");
        break;
    case SQLITE_CONSTRAINT:
        error.kind = Error::Kind::Invalid;
        break;
    case SQLITE_IOERR:
        error.advice = Words::tr("The disk or the network drive reported an error. Check it and try again.");
        break;
    default:
        break;
    }
    return error;
}

Error sqliteError(const QString& what, const SQLite::Exception& exception, const QString& where)
{
    return sqliteError(what, exception.getExtendedErrorCode(), QString::fromUtf8(exception.what()), where);
}

Error sqliteError(const QString& what, sqlite3* connection, const QString& where)
{
    return sqliteError(what, sqlite3_extended_errcode(connection), QString::fromUtf8(sqlite3_errmsg(connection)),
                       where);
}

} // namespace qiantu
