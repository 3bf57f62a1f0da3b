// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "maps/digitizing/digitizing_tool.h"

#include <functional>
#include <memory>
#include <vector>

class QAction;
class QSpinBox;

namespace qiantu {

class DrawingStrip;
class DrawTool;

/// Drawing and reshaping areas and routes: the tools in the Draw menu and on the drawing bar, what they snap to, and
/// the strip over the map with what the next thing is to be.
class DigitizingFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit DigitizingFeature(MainWindow& window);
    ~DigitizingFeature() override;

    void setMap(ProjectMap* map) override;
    void updateState() override;

    /// What is snapped to and how.
    const DrawingSettings& settings() const { return m_settings; }

    /// The tool of an action's name (draw-area …), nullptr without a project.
    DigitizingTool* tool(const QString& name) const;

private:
    /// One tool, made anew for each project.
    struct Entry
    {
        QString name;
        QString title;
        QString table; ///< Whose attributes the strip asks for; may be empty.
        QAction* action = nullptr;
        std::function<std::unique_ptr<DigitizingTool>(ProjectMap&)> make;
        std::unique_ptr<DigitizingTool> tool = {};
    };

    void addTools();
    void addSettings();
    void use(Entry& entry);
    void follow(Entry& entry);
    void leave();
    void endUse();
    void merge();
    void applySettings();
    DrawingSettings chosenSettings() const;
    Entry* current();

    MainWindow& m_window;
    DrawingStrip* m_strip; // A child of the map view.
    DrawingSettings m_settings;
    ProjectMap* m_map = nullptr;
    std::unique_ptr<Snapper> m_snapper;
    std::vector<Entry> m_entries;
    QAction* m_mergeAction = nullptr;
    QAction* m_snapping = nullptr;
    QAction* m_vertices = nullptr;
    QAction* m_edges = nullptr;
    QAction* m_stations = nullptr;
    QAction* m_boundaries = nullptr;
    QAction* m_topological = nullptr;
    QAction* m_tracing = nullptr;
    QSpinBox* m_tolerance = nullptr;
};

} // namespace qiantu
