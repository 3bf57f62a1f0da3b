// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picture_shares.h"

#include <QImage>
#include <cmath>

namespace qiantu::test {

double differingShare(const QImage& left, const QImage& right)
{
    if (left.size() != right.size()) {
        return 1;
    }
    const auto near = [](QRgb a, QRgb b) {
        constexpr int most = 48;
        return std::abs(qRed(a) - qRed(b)) <= most && std::abs(qGreen(a) - qGreen(b)) <= most &&
               std::abs(qBlue(a) - qBlue(b)) <= most;
    };
    qint64 differing = 0;
    for (int y = 1; y + 1 < left.height(); ++y) {
        for (int x = 1; x + 1 < left.width(); ++x) {
            bool found = false;
            for (int dy = -1; dy <= 1 && !found; ++dy) {
                for (int dx = -1; dx <= 1 && !found; ++dx) {
                    found = near(left.pixel(x, y), right.pixel(x + dx, y + dy));
                }
            }
            differing += found ? 0 : 1;
        }
    }
    return static_cast<double>(differing) / (static_cast<double>(left.width()) * left.height());
}

double usedShare(const QImage& image)
{
    const QRgb background = image.pixel(1, 1);
    qint64 used = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            used += image.pixel(x, y) != background;
        }
    }
    return static_cast<double>(used) / (static_cast<double>(image.width()) * image.height());
}

} // namespace qiantu::test
