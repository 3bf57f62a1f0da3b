// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

class QgsMapLayer;
class QgsMapSettings;

namespace qiantu::test {

/// How far a picture may be from its reference: fonts and drawing libraries differ a little from release to release.
struct ImageTolerance
{
    unsigned int colour = 10;  ///< Of each channel, 0 to 255.
    double pixelShare = 0.005; ///< The share of pixels that may differ by more.
};

/// Compares with tests/data/reference/<name>.png by QGIS's render checker. Empty when they are alike, else what is
/// wrong and where the rendered picture lies. With QIANTU_WRITE_REFERENCES=1 in the environment the picture becomes the
/// reference instead; look at it before it is committed.
QString differenceFromReference(const QImage& image, const QString& name, const ImageTolerance& tolerance = {});

/// Draws a map.
QImage rendered(const QgsMapSettings& settings);

} // namespace qiantu::test
