// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qiantu {

/// The folder that holds packs, layouts, styles, icons, translations and help.
///
/// The environment variable QIANTU_RESOURCES, else `../share/qiantu` beside the program's own folder (an installation),
/// else the source tree that the program was built from (a developer's build). No slash at the end.
QString resourcesFolder();

/// `resourcesFolder()/relative`, for example resourcePath("packs/guizhou").
QString resourcePath(const QString& relative);

} // namespace qiantu
