// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QImage;

namespace qiantu::test {

/// The share of pixels of the left picture that have no pixel of nearly their colour within one pixel in the right one:
/// lines and letters that fall a little elsewhere do not count. 1 where the sizes differ.
double differingShare(const QImage& left, const QImage& right);

/// The share of pixels that are not of the colour of the upper left corner: that a picture shows something.
double usedShare(const QImage& image);

} // namespace qiantu::test
