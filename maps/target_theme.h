// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <optional>

class QgsVectorLayer;

namespace qiantu {

class ProjectMap;

/// Shows one target on the map: the regions that have a target for the same indicator and year, filled by status in
/// colour and hatch, and, where the actual of the target's region is made of its children's values, those values as a
/// graduated fill (QGIS's natural breaks) underneath. Both are layers of their own with a legend, above the regions.
class TargetTheme : public QObject
{
    Q_OBJECT

public:
    explicit TargetTheme(ProjectMap& map);
    ~TargetTheme() override;

    /// Shows the target, or nothing. An unknown id shows nothing.
    void show(std::optional<RowId> target);

    /// The target that is shown.
    std::optional<RowId> shown() const { return m_target; }

    /// What the theme says, for a map's title: "5G基站数（2025年目标）". Empty when nothing is shown.
    QString title() const { return m_title; }

private:
    void rebuild();
    void removeLayers();
    QgsVectorLayer* makeStatusLayer(const CheckedPlan& checked, const TargetResult& chosen);
    QgsVectorLayer* makeValueLayer(const CheckedPlan& checked, const TargetResult& chosen);

    ProjectMap& m_map;
    std::optional<RowId> m_target;
    QString m_title;
    QPointer<QgsVectorLayer> m_statusLayer;
    QPointer<QgsVectorLayer> m_valueLayer;
};

} // namespace qiantu
