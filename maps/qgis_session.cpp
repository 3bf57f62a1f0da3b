// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/qgis_session.h"

#include <QStandardPaths>
#include <qgsapplication.h>

namespace qiantu {

QString qgisPrefixPath()
{
    const QString named = qEnvironmentVariable("QIANTU_QGIS_PREFIX");
    return named.isEmpty() ? QStringLiteral(QIANTU_QGIS_PREFIX_PATH) : named;
}

QgisSession::QgisSession(int& argc, char** argv, bool withWindows, const QString& translation)
{
    if (!translation.isEmpty()) {
        // Before the application object makes QGIS's registries, which ask for their words once.
        QgsApplication::setPrefixPath(qgisPrefixPath(), true);
        QgsApplication::setTranslation(translation);
    }
    // Before the constructor, so that the paths below already carry the program's own name.
    QCoreApplication::setOrganizationName(QStringLiteral("Qiantu"));
    QCoreApplication::setApplicationName(QStringLiteral("qiantu"));
    const QString profile =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/qiantu/qgis-profile");
    m_application = std::make_unique<QgsApplication>(argc, argv, withWindows, profile, QStringLiteral("qiantu"));
    // The QGIS application names itself after QGIS in its constructor.
    QCoreApplication::setOrganizationName(QStringLiteral("Qiantu"));
    QCoreApplication::setOrganizationDomain(QString());
    QCoreApplication::setApplicationName(QStringLiteral("qiantu"));
    QgsApplication::setPrefixPath(qgisPrefixPath(), true);
    QgsApplication::initQgis();
}

QgisSession::~QgisSession()
{
    QgsApplication::exitQgis();
}

} // namespace qiantu
