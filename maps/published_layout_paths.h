// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDomElement;

namespace qiantu {

/// Takes paths of the machine out of a layout's XML, so that the file says nothing of where it was made: the picture of
/// a picture item is put into the layout itself (where it is a picture of at most 4 MB), and every other absolute path
/// becomes its bare file name. The words of labels stay as they are.
void hideMachinePaths(const QDomElement& layout);

} // namespace qiantu
