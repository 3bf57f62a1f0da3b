// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/sheet.h"

#include <QHash>

class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// What the labels of a sheet say: the layout's variables by name without their "qiantu_". `filled` is a sheet that
/// completedSheet() made.
QHash<QString, QString> sheetVariables(const Sheet& filled, const ProjectMap& map);

/// Sets the layout's variables, and makes each label's text fit its rectangle: long ones are broken into lines as wide
/// as the label, and set smaller down to 60 % of their designed size. Labels whose size of type was set by hand keep
/// it.
void fillLabels(QgsPrintLayout& layout, const QHash<QString, QString>& variables);

} // namespace qiantu
