// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/file_check.h"

#include "models/project/geopackage.h"
#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::FileCheck)
};

constexpr int headerSize = 100;

} // namespace

Result<void> checkFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Kind::NotFound, Words::tr("There is no such file."), path);
    }
    if (info.isDir()) {
        return fail(Error::Kind::Invalid, Words::tr("This is a folder, not a project file."), path);
    }
    if (!info.isFile()) {
        return fail(Error::Kind::Invalid, Words::tr("This is not a regular file."), path);
    }
    if (info.size() == 0) {
        return fail(Error::Kind::Invalid, Words::tr("The file is empty."), path,
                    Words::tr("Go back to its backup (.bak)."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Kind::Failed, Words::tr("The file cannot be read (%1).").arg(file.errorString()), path);
    }
    // The database header: https://www.sqlite.org/fileformat2.html#the_database_header
    const QByteArray header = file.read(headerSize);
    static const QByteArray magic("SQLite format 3\0", 16);
    if (!header.startsWith(magic)) {
        return fail(Error::Kind::Invalid, Words::tr("This is not a project file (it is no GeoPackage)."), path,
                    Words::tr("Use “import” for a table or a layer of another format."));
    }
    const auto cutShort = [&] {
        return fail(Error::Kind::Invalid, Words::tr("The file is incomplete: its end is missing."), path,
                    Words::tr("Copy it again, or go back to its backup (.bak)."));
    };
    if (header.size() < headerSize) {
        return cutShort();
    }
    const auto number = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const qint64 storedPageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = storedPageSize == 1 ? 65536 : storedPageSize;
    // The page count in the header counts only when it was written by the last change (SQLite 3.7.0 and later do).
    const bool pageCountIsValid = number(24) == number(92);
    if (pageCountIsValid && info.size() < pageSize * static_cast<qint64>(number(28))) {
        return cutShort();
    }
    if (number(68) != geoPackageApplicationId) {
        return fail(Error::Kind::Invalid, Words::tr("This is an SQLite database, but not a GeoPackage."), path);
    }
    return {};
}

Result<void> checkContent(SQLite::Database& database)
{
    try {
        // The constraints were checked when the rows were written; checking them again takes most of the time.
        database.exec("PRAGMA ignore_check_constraints = ON");
        SQLite::Statement check(database, "PRAGMA quick_check(1)");
        check.executeStep();
        const QString answer = QString::fromUtf8(check.getColumn(0).getText());
        check.reset();
        database.exec("PRAGMA ignore_check_constraints = OFF");
        if (answer != QLatin1String("ok")) {
            return fail(Error::Kind::Invalid, Words::tr("The file is damaged (%1).").arg(answer), {},
                        Words::tr("Go back to its backup (.bak)."));
        }
        return {};
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(Words::tr("The file is damaged."), exception));
    }
}

} // namespace qiantu
