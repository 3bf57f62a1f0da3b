// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/file_identity.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::FileIdentity)
};

constexpr qint64 pieceSize = qint64{1} << 20;

Error systemError(const QString& what, int code, const QString& where)
{
    Error error{Error::Kind::Failed,
                QStringLiteral("%1 (%2)").arg(what, QString::fromLocal8Bit(std::strerror(code))),
                where,
                {}};
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        error.advice = Words::tr("The disk is full. Free some space, or save to another place.");
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        error.kind = Error::Kind::ReadOnly;
        error.advice = Words::tr("You may not write there. Save to another place.");
        break;
    case ENOENT:
    case ENOTDIR:
        error.kind = Error::Kind::NotFound;
        error.advice = Words::tr("Check that the folder exists.");
        break;
    default:
        break;
    }
    return error;
}

/// A file descriptor that closes itself.
class Descriptor
{
public:
    Descriptor(const QString& path, int flags, mode_t mode = 0)
        : m_value(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (m_value >= 0) {
            ::close(m_value);
        }
    }

    bool isOpen() const { return m_value >= 0; }

    int value() const { return m_value; }

private:
    int m_value;
};

qint64 modifiedNs(const struct stat& status)
{
    return static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

Result<void> writeAll(int descriptor, const char* data, qint64 size, const QString& path)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, data, static_cast<std::size_t>(size));
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return tl::unexpected(systemError(Words::tr("The file could not be written."), errno, path));
        }
        data += written;
        size -= written;
    }
    return {};
}

struct BothIdentities
{
    FileIdentity source;
    FileIdentity copy;
};

Result<BothIdentities> copyContent(const Descriptor& source, const QString& from, const Descriptor& target,
                                   const QString& to, Progress& progress)
{
    struct stat before
    {
    };

    struct stat after
    {
    };

    if (::fstat(source.value(), &before) != 0) {
        return tl::unexpected(systemError(Words::tr("The file could not be read."), errno, from));
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(pieceSize, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        const ssize_t read = ::read(source.value(), piece.data(), static_cast<std::size_t>(pieceSize));
        if (read < 0 && errno == EINTR) {
            continue;
        }
        if (read < 0) {
            return tl::unexpected(systemError(Words::tr("The file could not be read."), errno, from));
        }
        if (read == 0) {
            break;
        }
        hash.addData(QByteArrayView(piece.constData(), read));
        if (const auto written = writeAll(target.value(), piece.constData(), read, to); !written) {
            return tl::unexpected(written.error());
        }
        done += read;
        progress.advance(done);
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Copying was cancelled."), from);
        }
    }
    if (::fstat(source.value(), &after) != 0 || modifiedNs(before) != modifiedNs(after) || done != after.st_size) {
        return fail(Error::Kind::Conflict, Words::tr("Another program is writing the file."), from,
                    Words::tr("Wait until it is done and try again."));
    }
    if (::fsync(target.value()) != 0) {
        return tl::unexpected(systemError(Words::tr("The file could not be written."), errno, to));
    }
    BothIdentities identities;
    identities.source = {done, modifiedNs(after), hash.result()};

    struct stat written
    {
    };

    ::fstat(target.value(), &written);
    identities.copy = {done, modifiedNs(written), identities.source.fingerprint};
    return identities;
}

Result<BothIdentities> copyBoth(const QString& from, const QString& to, Progress& progress)
{
    const Descriptor source(from, O_RDONLY);
    if (!source.isOpen()) {
        return tl::unexpected(systemError(Words::tr("The file could not be read."), errno, from));
    }
    progress.begin(Words::tr("Copying the file"), QFileInfo(from).size());
    const Descriptor target(to, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (!target.isOpen()) {
        return tl::unexpected(systemError(Words::tr("The file could not be created."), errno, to));
    }
    auto copied = copyContent(source, from, target, to, progress);
    if (!copied) {
        QFile::remove(to);
    }
    return copied;
}

} // namespace

Result<bool> hasSameContent(const QString& path, const FileIdentity& identity)
{
    const Descriptor file(path, O_RDONLY);

    struct stat status
    {
    };

    if (!file.isOpen() || ::fstat(file.value(), &status) != 0) {
        if (errno == ENOENT) {
            return false;
        }
        return tl::unexpected(systemError(Words::tr("The file could not be read."), errno, path));
    }
    if (status.st_size != identity.size) {
        return false;
    }
    if (modifiedNs(status) == identity.modifiedNs) {
        return true;
    }
    QFile content;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!content.open(file.value(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !hash.addData(&content)) {
        return fail(Error::Kind::Failed, Words::tr("The file could not be read."), path);
    }
    return hash.result() == identity.fingerprint;
}

Result<FileIdentity> copyFile(const QString& from, const QString& to, Progress& progress)
{
    return copyBoth(from, to, progress).map([](const BothIdentities& both) { return both.copy; });
}

Result<FileIdentity> copyFileIdentifyingSource(const QString& from, const QString& to, Progress& progress)
{
    return copyBoth(from, to, progress).map([](const BothIdentities& both) { return both.source; });
}

void flushFolder(const QString& folder)
{
    // Some network file systems cannot flush a folder; there the rename is as durable as they make it.
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    if (descriptor.isOpen()) {
        ::fsync(descriptor.value());
    }
}

Result<void> replaceFile(const QString& newFile, const QString& target, const QString& backup)
{
    const QByteArray from = QFile::encodeName(newFile);
    const QByteArray to = QFile::encodeName(target);

    struct stat status
    {
    };

    if (::stat(to.constData(), &status) == 0) {
        ::chmod(from.constData(), status.st_mode & 07777);
        // The backup is a second name of the old file, so that the old file stays in its place until the new one takes
        // it.
        const QString interim = backup + QStringLiteral(".new");
        QFile::remove(interim);
        if (::link(to.constData(), QFile::encodeName(interim).constData()) != 0) {
            Progress quiet; // a file system without hard links
            if (const auto copied = copyFile(target, interim, quiet); !copied) {
                return tl::unexpected(copied.error());
            }
        }
        if (::rename(QFile::encodeName(interim).constData(), QFile::encodeName(backup).constData()) != 0) {
            const int code = errno;
            QFile::remove(interim);
            return tl::unexpected(systemError(Words::tr("The backup could not be made."), code, backup));
        }
        // rename() does nothing when both names are the same file already.
        QFile::remove(interim);
    }
    if (::rename(from.constData(), to.constData()) != 0) {
        return tl::unexpected(systemError(Words::tr("The new file could not be put in its place."), errno, target));
    }
    flushFolder(QFileInfo(target).path());
    return {};
}

} // namespace qiantu
