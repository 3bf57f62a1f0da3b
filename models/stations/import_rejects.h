// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/stations/station_import.h"

#include <QSaveFile>
#include <memory>
#include <string_view>

namespace qiantu {

/// Writes the rejected rows as CSV (UTF-8 with a byte order mark, so that spreadsheet programs read it): line, column,
/// value and reason, then the row as it was. The file appears only with commit(), and only if a row was written.
class RejectsFile
{
    Q_DECLARE_TR_FUNCTIONS(RejectsFile)

public:
    RejectsFile(const QString& path, const QStringList& header);

    /// `original` holds the row's cells, each followed by a NUL.
    Result<void> write(const ImportRemark& reject, std::string_view original);

    /// Puts the file in its place; the path, or an empty text when there was nothing to write.
    Result<QString> commit();

private:
    Result<void> open();

    QString m_path;
    QStringList m_header;
    std::unique_ptr<QSaveFile> m_file;
};

} // namespace qiantu
