// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <memory>

class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// A layout as QGIS's template format (QPT), for the office's own templates and for files. The bytes depend on the
/// layout alone.
QString layoutToXml(const QgsPrintLayout& layout);

/// Whether a QPT may be read, without reading it into a layout: it is XML of a layout, and nothing in it fetches
/// anything from another computer or runs anything (no remote pictures or symbols, no web pages, no HTML with pictures,
/// no DTD). Error::Kind::Invalid says what is wrong, in words.
Result<void> checkLayoutXml(const QString& xml);

/// The layout of a checked QPT, unfilled. Fails as checkLayoutXml() does, or when QGIS cannot read it.
Result<std::unique_ptr<QgsPrintLayout>> layoutFromXml(ProjectMap& map, const QString& xml);

} // namespace qiantu
