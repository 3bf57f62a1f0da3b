// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "maps/editing/add_tool.h"
#include "models/project/row_id.h"

#include <QPointer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QMenu;

namespace qiantu {

class CoordinateEntryDialog;
class EditTool;
class MapEditor;
class NudgeKeys;
class PointStrip;
class SelectionHighlight;

/// Selecting things on the map, and adding, moving, copying and deleting points: the tools in the Draw menu and on the
/// drawing bar, the commands on the selection in the Edit menu, the map's own menu under the right button, how many are
/// selected in the status bar.
class EditingFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit EditingFeature(MainWindow& window);
    ~EditingFeature() override;

    void setMap(ProjectMap* map) override;
    void updateState() override;

    /// The tool of an action's name (add-station, select-polygon …), nullptr without a project.
    EditTool* tool(const QString& name) const;

    /// What is selected, as it is drawn on the map; nullptr without a project.
    SelectionHighlight* highlight() const { return m_highlight.get(); }

    /// Adds a station at a position with what the last one was, and selects it.
    void addStation(GeoPosition position, std::optional<RowId> neighbour = {});
    /// Fills the map's menu for a place.
    void fillMenu(QMenu& menu, const QgsPointXY& mapPoint);

Q_SIGNALS:
    /// The planner added these rows on the map; they are selected now.
    void added(const QString& table, const std::vector<qiantu::RowId>& ids);

private:
    /// One tool, made anew for each project.
    struct Entry
    {
        QString name;
        QAction* action = nullptr;
        std::function<std::unique_ptr<EditTool>(ProjectMap&)> make;
        std::unique_ptr<EditTool> tool = {};
    };

    void addSelectionTools();
    void addPointTools();
    void addSelectionCommands();
    void addEntry(const QString& name, const QString& text, const QKeySequence& shortcut, bool edits,
                  std::function<std::unique_ptr<EditTool>(ProjectMap&)> make);
    void useEntry(std::size_t index);
    void toolChanged();
    Entry* current();
    void place(const AddTool::Place& place);
    void placeNamed();
    void announce(const QString& table, const std::vector<RowId>& ids);
    void enterCoordinates();
    void selectAllInView();
    void invertSelection();
    std::vector<RowId> allOf(const QString& table) const;
    void duplicateSelection();
    void deleteSelection();
    void showSelection();
    void addCopyMenu(QMenu& menu, GeoPosition at) const;
    void addCountyMenu(QMenu& menu, const QString& code);
    void report(const Error& error);

    MainWindow& m_window;
    PointStrip* m_strip; // A child of the map view.
    QLabel* m_count;     // A child of the status bar.
    ProjectMap* m_map = nullptr;
    std::unique_ptr<SelectionHighlight> m_highlight;
    std::unique_ptr<NudgeKeys> m_nudge;
    std::vector<Entry> m_entries;
    std::vector<QAction*> m_onSelection;     ///< Enabled while something is selected.
    std::vector<QAction*> m_onEditable;      ///< Enabled while something that can be changed is selected.
    std::optional<AddTool::Place> m_waiting; ///< A place that waits for its name.
    QPointer<CoordinateEntryDialog> m_dialog;
};

} // namespace qiantu
