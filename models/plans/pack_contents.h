// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pack_shapes.h"
#include "models/plans/pack_table.h"
#include "models/plans/plan_pack.h"

#include <QJsonObject>
#include <optional>
#include <vector>

namespace qiantu {

/// One grid of the pack for detail work.
struct PackDetailGrid
{
    double centralMeridian = 0; ///< Degrees east.
    QString crs;                ///< EPSG:4544
};

/// What `pack.json` says of the pack.
struct PackDescription
{
    QString key;
    QString title;
    QString titleEn;
    QString version;
    QString provinceCode;
    QString displayCrs; ///< PROJ string or EPSG code.
    std::vector<PackDetailGrid> detailGrids;
    QString defaultDocument; ///< Key; may be empty.
    QStringList attributions;
    QString boundarySource; ///< Where the polygons come from, in words; may be empty.
};

/// The tables that one document's folder holds; those whose file is absent are unset.
struct PackDocumentTables
{
    QString documentKey;
    std::optional<PackTable> targets;
    std::optional<PackTable> observations;
    std::optional<PackTable> pilots;
    std::optional<PackTable> tasks;
};

/// A plan pack fully in memory.
struct PlanPack::Data
{
    PackDescription description;
    std::optional<PackTable> regions;
    std::optional<PackTable> aliases;
    std::optional<PackTable> documents;
    std::optional<PackTable> indicators;
    std::vector<PackDocumentTables> figures; ///< In the order of documents.csv.
    std::vector<PackShape> shapes;
    std::vector<PackShape> mediumShapes;
    std::vector<PackShape> smallShapes;
};

/// Reads every file of a pack's folder. Faults of the files themselves are added to `faults`.
PlanPack::Data readPackContents(const QString& folder, PackFaults& faults);

/// Checks what no single value shows: foreign keys between the tables, the hierarchy of regions, which fields go
/// together (between and upper, a measure and its base year, a ratio and its parts), that every polygon has its region
/// and the other way round. Adds every fault to `faults`.
void checkPackRules(const PlanPack::Data& pack, PackFaults& faults);

/// The order in which indicators can be inserted: parts of a ratio and weights before what refers to them. Indices into
/// the table's rows. Rows that refer to each other in a circle are left out.
std::vector<std::size_t> indicatorOrder(const PackTable& indicators);

} // namespace qiantu
