// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace qiantu {

/// By what a file is known again: nobody has written it when size and modification time are the same, and its content
/// is the same when size and fingerprint are.
struct FileIdentity
{
    qint64 size = 0;
    qint64 modifiedNs = 0;  ///< Modification time in nanoseconds since 1970.
    QByteArray fingerprint; ///< SHA-256 of the content, 32 bytes.
};

/// Whether the file at `path` still has the content of `identity`: at once when size and time agree, else by
/// fingerprint. A file that is gone is not the same.
Result<bool> hasSameContent(const QString& path, const FileIdentity& identity);

/// Copies a file to a new one (which must not exist), flushes it to the disk and returns the identity of the copy. A
/// source that is written meanwhile fails with Error::Kind::Conflict; on any failure the copy is removed.
Result<FileIdentity> copyFile(const QString& from, const QString& to, Progress& progress);

/// The same, and the identity returned is that of the source.
Result<FileIdentity> copyFileIdentifyingSource(const QString& from, const QString& to, Progress& progress);

/// Flushes a folder's entries to the disk, so that a rename in it survives a power cut.
void flushFolder(const QString& folder);

/// Puts `newFile` in the place of `target` in one step (both in one folder); a file that is there becomes `backup`, and
/// at no moment is there no whole file at `target`. Returns the failure as an Error with nothing replaced.
Result<void> replaceFile(const QString& newFile, const QString& target, const QString& backup);

} // namespace qiantu
