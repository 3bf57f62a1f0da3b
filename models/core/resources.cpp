// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/resources.h"

#include <QCoreApplication>
#include <QDir>

namespace qiantu {

QString resourcesFolder()
{
    const QString named = qEnvironmentVariable("QIANTU_RESOURCES");
    if (!named.isEmpty()) {
        return QDir::cleanPath(named);
    }
    const QString installed = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/qiantu"));
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
