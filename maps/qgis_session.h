// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

class QgsApplication;

namespace qiantu {

/// Where QGIS for Qt 6 lies: the environment variable QIANTU_QGIS_PREFIX, else the prefix that the program was built
/// with. QGIS finds its providers, SVG symbols and the CRS database below it.
QString qgisPrefixPath();

/// QGIS made ready for the lifetime of the object: the application object, its prefix, its providers, and a profile
/// folder of Qiantu's own, so that no setting of an installed QGIS Desktop is read or written.
class QgisSession
{
public:
    /// `withWindows` is false on the command line, where no display may exist. `translation` is the language of QGIS's
    /// own words ("zh-Hans"; empty: English): some of them (the names of renderers and symbols) are fixed from here on.
    QgisSession(int& argc, char** argv, bool withWindows, const QString& translation = {});
    ~QgisSession();
    QgisSession(const QgisSession&) = delete;
    QgisSession& operator=(const QgisSession&) = delete;

    QgsApplication& application() const { return *m_application; }

private:
    std::unique_ptr<QgsApplication> m_application;
};

} // namespace qiantu
