// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/qgis_session.h"

#include <QStandardPaths>
#include <QTranslator>
#include <qgsapplication.h>

namespace qiantu {

QString qgisPrefixPath()
{
    const QString named = qEnvironmentVariable("QIANTU_QGIS_PREFIX");
    return named.isEmpty() ? QStringLiteral(QIANTU_QGIS_PREFIX_PATH) : named;
}

namespace {

QString wantedTranslation; // A pre-routine takes no arguments.

void installWantedTranslation()
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral("qgis_") + wantedTranslation,
                         qgisPrefixPath() + QStringLiteral("/share/qgis/i18n"))) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

QgisSession::QgisSession(int& argc, char** argv, bool withWindows, const QString& translation)
{
    if (!translation.isEmpty()) {
        // QGIS's registries ask for their words once, in the constructor of its application object, but behind that of
        // Qt's, which runs this.
        wantedTranslation = translation;
        qAddPreRoutine(installWantedTranslation);
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
