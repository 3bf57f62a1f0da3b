// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryFile>

namespace qiantu {

/// A file that a library writes by its path: written beside its place and moved over it whole, so that a full disk or
/// a cancelled run does not leave half a file and what was there before stays until then. (What Qt writes itself goes
/// through QSaveFile.)
class StagedFile
{
public:
    /// `path` is the place; its suffix is kept, because libraries choose formats by it.
    explicit StagedFile(const QString& path);

    /// Makes the empty file to be written. False when that cannot be, see errorString().
    bool open();

    /// Where to write, after open(). The file there goes with this object unless it is committed.
    QString path() const { return m_path; }

    /// Moves the file to its place, readable for everybody as new files are. False when that cannot be; what stood
    /// there before is untouched then.
    bool commit();

    QString errorString() const { return m_error; }

private:
    QString m_place;
    QTemporaryFile m_file;
    QString m_path;
    QString m_error;
};

} // namespace qiantu
