// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/resources.h"

#include <QDir>
#include <filesystem>

namespace qiantu {

QString resourcesFolder()
{
    const QString named = qEnvironmentVariable("QIANTU_RESOURCES");
    if (!named.isEmpty()) {
        return QDir::cleanPath(named);
    }
    // Not QCoreApplication::applicationDirPath(): the command line asks before there is an application object.
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    const QString installed =
        QDir::cleanPath(QString::fromStdString(program.parent_path().string()) + QStringLiteral("/../share/qiantu"));
    if (QDir(installed).exists()) {
        return installed;
    }
    return QStringLiteral(QIANTU_BUILD_RESOURCES);
}

QString resourcePath(const QString& relative)
{
    return resourcesFolder() + QLatin1Char('/') + relative;
}

} // namespace qiantu
