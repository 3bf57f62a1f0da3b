// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace qiantu::test {

/// Runs a program; what it printed when it failed, empty when it succeeded.
inline QString complaintOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        return program + QStringLiteral(": ") + process.errorString();
    }
    const QString output = QString::fromUtf8(process.readAll());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return output.isEmpty() ? program + QStringLiteral(" failed without a word") : output;
    }
    // GDAL's programs report what they stumble over and go on.
    if (output.contains(QLatin1String("ERROR")) || output.contains(QLatin1String("Warning"))) {
        return output;
    }
    return {};
}

/// What GDAL's GeoPackage validator and ogrinfo say against a file; empty when they have no complaint. Every project
/// that a test makes and publishes goes through it: `QCOMPARE(test::geoPackageComplaints(path), QString());`. Debian's
/// Python is named in full, because another Python before it on the PATH would not have GDAL's modules.
inline QString geoPackageComplaints(const QString& path)
{
    const QString validator =
        complaintOf(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-m"), QStringLiteral("osgeo_utils.samples.validate_gpkg"), path});
    return validator + complaintOf(QStringLiteral("ogrinfo"),
                                   {QStringLiteral("-ro"), QStringLiteral("-al"), QStringLiteral("-so"), path});
}

} // namespace qiantu::test
