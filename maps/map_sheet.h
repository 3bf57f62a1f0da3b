// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/row_id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// What a printed map shows and says. Empty texts are filled from the project.
struct MapSheet
{
    QString layout = QStringLiteral("a4-landscape"); ///< One of mapSheetLayouts().
    QString title;
    QString subtitle;
    QString regionCode; ///< Empty: the province.
    /// The target whose theme is on the map, named in the subtitle; the figures of the sheet are of its year.
    std::optional<RowId> target;
    QString organisation;   ///< 制图单位
    QString approvalNumber; ///< 审图号; empty: the sheet says that it is not for publication.
    QDate date;             ///< 制图日期
};

/// A layout that maps can be printed on.
struct MapSheetLayout
{
    QString name; ///< Stable: "a4-landscape".
    QString displayName;
    double widthMm;
    double heightMm;
};

/// The layouts there are.
QList<MapSheetLayout> mapSheetLayouts();

/// Fills `sheet`'s empty title, subtitle, organisation and approval number from the project.
MapSheet completed(const MapSheet& sheet, const ProjectMap& map);

/// The page as a QGIS print layout over the map's layers: title, subtitle, map, legend, key figures, scale bar, north
/// arrow, sources, date, 制图单位, 审图号 and what must be said of the data. Fails for an unknown layout or region.
Result<std::unique_ptr<QgsPrintLayout>> buildMapSheet(ProjectMap& map, const MapSheet& sheet);

/// Writes a layout to PDF (text stays text, georeferenced), SVG or PNG, by the path's suffix. The file appears whole or
/// not at all.
Result<void> exportMapSheet(QgsPrintLayout& layout, const QString& path);

} // namespace qiantu
