// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_images.h"

#include <QDir>
#include <QFile>
#include <qgsmaprendererparalleljob.h>
#include <qgsmapsettings.h>
#include <qgsrenderchecker.h>

namespace qiantu::test {

QString differenceFromReference(const QImage& image, const QString& name, const ImageTolerance& tolerance)
{
    const QString reference = QStringLiteral(QIANTU_TEST_DATA "/reference/%1.png").arg(name);
    if (qEnvironmentVariableIntValue("QIANTU_WRITE_REFERENCES") == 1) {
        return image.save(reference) ? QString() : QStringLiteral("%1 could not be written").arg(reference);
    }
    if (!QFile::exists(reference)) {
        return QStringLiteral("there is no reference %1").arg(reference);
    }
    const QString renderedPath = QDir::temp().filePath(QStringLiteral("qiantu-%1.png").arg(name));
    if (!image.save(renderedPath)) {
        return QStringLiteral("%1 could not be written").arg(renderedPath);
    }
    QgsRenderChecker checker;
    checker.setColorTolerance(tolerance.colour);
    checker.enableDashBuffering(true);
    const auto mayDiffer = static_cast<unsigned int>(tolerance.pixelShare * image.width() * image.height());
    if (checker.compareImages(name, reference, renderedPath, mayDiffer, QgsRenderChecker::Flag::Silent)) {
        QFile::remove(renderedPath);
        return {};
    }
    return QStringLiteral("%1 pixels differ, %2 may; the picture is %3")
        .arg(checker.mismatchCount())
        .arg(mayDiffer)
        .arg(renderedPath);
}

QImage rendered(const QgsMapSettings& settings)
{
    QgsMapRendererParallelJob job(settings);
    job.start();
    job.waitForFinished();
    return job.renderedImage();
}

} // namespace qiantu::test
