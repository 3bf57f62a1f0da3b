// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

class QgsVectorLayer;

namespace qiantu {

class ProjectMap;

/// A region's part of a total as the map shows it.
struct RegionPart
{
    QString code;
    double value = 0;
    QString label;      ///< The value for people.
    bool fixed = false; ///< Outlined strongly.

    friend bool operator==(const RegionPart&, const RegionPart&) = default;
};

/// A layer that colours regions by their part of a total, in up to five classes by natural breaks (Jenks), labelled
/// with name and value. Belongs to no QgsProject: for the canvas of a dialog.
class AllocationLayer
{
public:
    /// The regions' polygons come from `map`.
    explicit AllocationLayer(const ProjectMap& map);
    ~AllocationLayer();

    QgsVectorLayer* layer() const { return m_layer.get(); }

    /// Shows these parts. Other regions than before make the polygons anew; otherwise only what changed is repainted.
    void setParts(const std::vector<RegionPart>& parts);

private:
    void makeFeatures(const std::vector<RegionPart>& parts);
    void changeFeatures(const std::vector<RegionPart>& parts);
    void classify();

    const ProjectMap& m_map;
    std::unique_ptr<QgsVectorLayer> m_layer;
    std::vector<RegionPart> m_parts;
    std::vector<long long> m_features; ///< The feature of each part.
};

} // namespace qiantu
