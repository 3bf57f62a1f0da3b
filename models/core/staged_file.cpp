// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/staged_file.h"

#include <QFile>
#include <QFileInfo>
#include <filesystem>

namespace qiantu {

StagedFile::StagedFile(const QString& path)
    : m_place(path),
      m_file(QFileInfo(path).absolutePath() + QStringLiteral("/.qiantu-XXXXXX.") + QFileInfo(path).suffix())
{
}

bool StagedFile::open()
{
    if (!m_file.open()) {
        m_error = m_file.errorString();
        return false;
    }
    m_path = m_file.fileName();
    m_file.close();
    return true;
}

bool StagedFile::commit()
{
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(m_path).toStdString(), QFile::encodeName(m_place).toStdString(), error);
    if (error) {
        m_error = QString::fromStdString(error.message());
        return false;
    }
    m_file.setAutoRemove(false);
    return true;
}

} // namespace qiantu
