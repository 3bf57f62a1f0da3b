// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/editing_feature.h"

#include "app/main_window.h"
#include "maps/editing/move_things.h"
#include "maps/editing/move_tool.h"
#include "maps/editing/nudge_keys.h"
#include "maps/editing/rotate_tool.h"
#include "maps/editing/select_tool.h"
#include "maps/editing/selection_highlight.h"
#include "maps/project_map.h"
#include "maps/sqlite.h"
#include "maps/station_layer.h"
#include "models/editing/edit_words.h"
#include "widgets/background_work.h"
#include "widgets/coordinate_entry_dialog.h"
#include "widgets/point_strip.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolBar>
#include <iterator>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>

namespace qiantu {

namespace {

/// From this many on, deleting asks first.
constexpr std::size_t manyThings = 50;
/// How far a copy lies beside its original on the screen, in pixels.
constexpr QPointF besideOriginal(14, 14);

QKeySequence key(Qt::Key letter)
{
    return {QKeyCombination(Qt::CTRL | Qt::ALT, letter)};
}

} // namespace

EditingFeature::EditingFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_strip(new PointStrip(&window.mapView())),
      m_count(new QLabel(window.statusBar()))
{
    m_count->setObjectName(QStringLiteral("selectionCount"));
    window.statusBar()->addWidget(m_count);
    m_count->hide();
    addSelectionTools();
    addPointTools();
    addSelectionCommands();
    connect(&window.mapView(), &MapView::toolChanged, this, &EditingFeature::toolChanged);
    connect(m_strip, &PointStrip::nameEntered, this, &EditingFeature::placeNamed);
    connect(m_strip, &PointStrip::left, this, [this] {
        m_waiting.reset();
        m_window.mapView().canvas()->setFocus();
    });
    auto* canvas = window.mapView().canvas();
    connect(canvas, &QgsMapCanvas::contextMenuAboutToShow, this, [this](QMenu* menu, QgsMapMouseEvent* event) {
        // QGIS's own menu knows neither our datums nor our language.
        menu->clear();
        if (m_map) {
            fillMenu(*menu, event->originalMapPoint());
        }
    });
}

EditingFeature::~EditingFeature() = default;

void EditingFeature::addEntry(const QString& name, const QString& text, const QKeySequence& shortcut, bool edits,
                              std::function<std::unique_ptr<EditTool>(ProjectMap&)> make)
{
    const auto index = m_entries.size();
    const auto needs = edits ? ActionNeeds::EditableProject : ActionNeeds::OpenProject;
    auto* action = m_window.actions().addTool(edits ? MenuKind::Draw : MenuKind::Edit, {name, text, shortcut, needs},
                                              [this, index] { useEntry(index); });
    m_window.actions().drawBar()->addAction(action);
    m_entries.push_back({name, action, std::move(make)});
}

void EditingFeature::addSelectionTools()
{
    auto& canvas = *m_window.mapView().canvas();
    const auto add = [&](const QString& name, const QString& text, Qt::Key letter, SelectTool::Way way) {
        addEntry(name, text, key(letter), false, [this, &canvas, way](ProjectMap& map) -> std::unique_ptr<EditTool> {
            return std::make_unique<SelectTool>(canvas, map, way, m_nudge.get());
        });
    };
    m_window.actions().addSeparator(MenuKind::Edit);
    add(QStringLiteral("select-rectangle"), tr("&Select"), Qt::Key_1, SelectTool::Way::Rectangle);
    add(QStringLiteral("select-polygon"), tr("Select by &polygon"), Qt::Key_2, SelectTool::Way::Polygon);
    add(QStringLiteral("select-circle"), tr("Select by &radius"), Qt::Key_3, SelectTool::Way::Circle);
    add(QStringLiteral("select-county"), tr("Select by &county"), Qt::Key_4, SelectTool::Way::County);
    m_window.actions().drawBar()->addSeparator();
}

void EditingFeature::addPointTools()
{
    auto& canvas = *m_window.mapView().canvas();
    const auto add = [&](const QString& name, const QString& text, Qt::Key letter, const QString& table) {
        addEntry(name, text, key(letter), true, [this, &canvas, table](ProjectMap& map) -> std::unique_ptr<EditTool> {
            auto tool = std::make_unique<AddTool>(canvas, map, table);
            connect(tool.get(), &AddTool::placed, this, &EditingFeature::place);
            connect(tool.get(), &AddTool::finished, this,
                    [this] { m_window.mapView().setTool(MapView::Tool::Identify); });
            return tool;
        });
    };
    add(QStringLiteral("add-station"), tr("Add a base &station"), Qt::Key_J, QStringLiteral("stations"));
    auto* typed = m_window.actions().add(MenuKind::Draw,
                                         {QStringLiteral("add-by-coordinates"), tr("Add by &coordinates …"),
                                          key(Qt::Key_C), ActionNeeds::EditableProject},
                                         [this] { enterCoordinates(); });
    m_window.actions().drawBar()->addAction(typed);
    add(QStringLiteral("add-project"), tr("Add a smart-city &project"), Qt::Key_P, QStringLiteral("projects"));
    add(QStringLiteral("add-annotation"), tr("Add an an&notation"), Qt::Key_W, QStringLiteral("annotations"));
    addEntry(QStringLiteral("move-things"), tr("Mo&ve what is selected"), key(Qt::Key_5), true,
             [this, &canvas](ProjectMap& map) -> std::unique_ptr<EditTool> {
                 return std::make_unique<MoveTool>(canvas, map, *m_highlight, m_nudge.get());
             });
    addEntry(
        QStringLiteral("rotate-annotation"), tr("Rotate an annot&ation"), key(Qt::Key_U), true,
        [&canvas](ProjectMap& map) -> std::unique_ptr<EditTool> { return std::make_unique<RotateTool>(canvas, map); });
    m_window.actions().addSeparator(MenuKind::Draw);
    m_window.actions().drawBar()->addSeparator();
}

void EditingFeature::addSelectionCommands()
{
    auto& actions = m_window.actions();
    const auto edit = MenuKind::Edit;
    const auto open = ActionNeeds::OpenProject;
    const auto editable = ActionNeeds::EditableProject;
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& shortcut, ActionNeeds needs,
                         auto call) {
        return actions.add(edit, {name, text, shortcut, needs}, call);
    };
    const auto ctrlShift = [](Qt::Key letter) { return QKeySequence(QKeyCombination(Qt::CTRL | Qt::SHIFT, letter)); };
    add(QStringLiteral("select-all"), tr("Select &all in view"), ctrlShift(Qt::Key_A), open,
        [this] { selectAllInView(); });
    add(QStringLiteral("select-invert"), tr("&Invert the selection"), ctrlShift(Qt::Key_I), open,
        [this] { invertSelection(); });
    m_onSelection.push_back(add(QStringLiteral("select-none"), tr("Select &nothing"), ctrlShift(Qt::Key_N), open,
                                [this] { m_map->workspace().selection().clear(); }));
    actions.addSeparator(edit);
    auto* copy = add(QStringLiteral("duplicate"), tr("&Duplicate what is selected"), QKeySequence(Qt::CTRL | Qt::Key_D),
                     editable, [this] { duplicateSelection(); });
    auto* remove = add(QStringLiteral("delete"), tr("De&lete what is selected"), QKeySequence(Qt::Key_Delete), editable,
                       [this] { deleteSelection(); });
    m_onEditable = {copy, remove};
    // Tables and text fields have a Delete of their own.
    auto* canvas = m_window.mapView().canvas();
    for (auto* action : {copy, remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        canvas->addAction(action);
    }
}

void EditingFeature::setMap(ProjectMap* map)
{
    if (current()) {
        m_window.mapView().setTool(MapView::Tool::Identify);
    }
    delete m_dialog;
    m_waiting.reset();
    m_strip->hide();
    for (auto& entry : m_entries) {
        entry.tool.reset();
    }
    m_nudge.reset();
    m_highlight.reset();
    m_map = map;
    if (map) {
        auto& canvas = *m_window.mapView().canvas();
        m_highlight = std::make_unique<SelectionHighlight>(canvas, *map);
        m_nudge = std::make_unique<NudgeKeys>(canvas, *map, *m_highlight);
        connect(m_nudge.get(), &NudgeKeys::failed, this, &EditingFeature::report);
        for (auto& entry : m_entries) {
            entry.tool = entry.make(*map);
            connect(entry.tool.get(), &EditTool::failed, this, &EditingFeature::report);
        }
        connect(&map->workspace().selection(), &Selection::changed, this, &EditingFeature::updateState);
    }
    updateState();
}

void EditingFeature::updateState()
{
    showSelection();
    const bool open = m_map != nullptr;
    const bool selected = open && !m_map->workspace().selection().isEmpty();
    const bool editable = open && !m_map->workspace().project().isReadOnly();
    for (auto* action : m_onSelection) {
        action->setEnabled(selected);
    }
    for (auto* action : m_onEditable) {
        action->setEnabled(selected && editable && !editableSelection(m_map->workspace()).empty());
    }
}

void EditingFeature::showSelection()
{
    if (!m_map || m_map->workspace().selection().isEmpty()) {
        m_count->hide();
        return;
    }
    const auto& selection = m_map->workspace().selection();
    QStringList parts;
    for (const QString& table : selection.tables()) {
        parts << thingsOf(table, static_cast<int>(selection.ids(table).size()));
    }
    m_count->setText(tr("Selected: %1").arg(parts.join(tr(", "))));
    m_count->show();
}

EditTool* EditingFeature::tool(const QString& name) const
{
    for (const auto& entry : m_entries) {
        if (entry.name == name) {
            return entry.tool.get();
        }
    }
    return nullptr;
}

EditingFeature::Entry* EditingFeature::current()
{
    const auto* inUse = m_window.mapView().canvas()->mapTool();
    for (auto& entry : m_entries) {
        if (entry.tool && entry.tool.get() == inUse) {
            return &entry;
        }
    }
    return nullptr;
}

void EditingFeature::useEntry(std::size_t index)
{
    auto& entry = m_entries.at(index);
    if (entry.tool) {
        m_window.mapView().useTool(*entry.tool);
        m_window.mapView().canvas()->setFocus();
    }
}

void EditingFeature::toolChanged()
{
    auto* entry = current();
    for (auto& other : m_entries) {
        other.action->setChecked(&other == entry);
    }
    m_waiting.reset();
    const auto* adding = entry ? qobject_cast<AddTool*>(entry->tool.get()) : nullptr;
    if (adding) {
        m_strip->setTable(adding->table());
        m_strip->show();
        m_strip->raise();
    } else {
        m_strip->hide();
    }
}

void EditingFeature::report(const Error& error)
{
    showError(&m_window, error);
}

void EditingFeature::place(const AddTool::Place& place)
{
    if (place.table == QLatin1String("stations")) {
        addStation(place.position, place.neighbour);
        return;
    }
    m_waiting = place;
    if (m_strip->name().isEmpty()) {
        m_strip->askName();
    } else {
        placeNamed();
    }
}

void EditingFeature::placeNamed()
{
    const QString name = m_strip->name();
    if (!m_waiting || name.isEmpty()) {
        return;
    }
    const AddTool::Place place = *m_waiting;
    m_waiting.reset();
    const QString column = place.table == QLatin1String("projects") ? QStringLiteral("name") : QStringLiteral("text");
    const auto ids = MapEditor(m_map->workspace()).add({{place.table, wkbOfPoint(place.position), {{column, name}}}});
    if (!ids) {
        report(ids.error());
        return;
    }
    m_strip->clearName();
    m_window.mapView().canvas()->setFocus();
    announce(place.table, *ids);
}

void EditingFeature::addStation(GeoPosition position, std::optional<RowId> neighbour)
{
    auto& workspace = m_map->workspace();
    auto station = newStation(workspace, position, StationDefaults::lastUsed(), neighbour);
    if (!station) {
        report(station.error());
        return;
    }
    const auto ids = MapEditor(workspace).addStations({std::move(*station)});
    if (!ids) {
        report(ids.error());
        return;
    }
    announce(QStringLiteral("stations"), *ids);
}

void EditingFeature::announce(const QString& table, const std::vector<RowId>& ids)
{
    auto& workspace = m_map->workspace();
    workspace.selection().select(table, ids);
    if (table == QLatin1String("stations") && ids.size() == 1) {
        // What it is stands in the panel at once, and what it does to its county's targets in the check.
        const auto item = workspace.stations()->store.byId(ids.front());
        if (item) {
            m_window.showIdentified(
                {{item->x, item->y}, m_map->countyAt(item->x, item->y), ids.front(), {}, std::nullopt});
        }
    }
    Q_EMIT added(table, ids);
}

void EditingFeature::enterCoordinates()
{
    if (!m_dialog) {
        m_dialog = new CoordinateEntryDialog(*m_map, *m_window.mapView().canvas(), &m_window);
        connect(m_dialog, &CoordinateEntryDialog::added, this, &EditingFeature::announce);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void EditingFeature::selectAllInView()
{
    auto& canvas = *m_window.mapView().canvas();
    const MapProbe probe(canvas, *m_map);
    const auto things = probe.thingsIn(probe.areaOf(canvas.extent()));
    if (things) {
        m_map->workspace().selection().select(*things);
    } else {
        report(things.error());
    }
}

std::vector<RowId> EditingFeature::allOf(const QString& table) const
{
    std::vector<RowId> ids;
    if (table == QLatin1String("stations")) {
        const auto& layer = *m_map->stationLayer();
        const QReadLocker locker(&layer.stations().lock);
        const auto& store = layer.stations().store;
        store.visit(store.extent(), [&](const StationStore::Item& item) {
            if (passes(layer.filter(), item)) {
                ids.push_back(item.id);
            }
            return true;
        });
        return ids;
    }
    try {
        SQLite::Statement rows(m_map->workspace().project().database(),
                               QStringLiteral("SELECT id FROM \"%1\"").arg(table).toStdString());
        while (rows.executeStep()) {
            ids.push_back(rows.getColumn(0).getInt64());
        }
    } catch (const SQLite::Exception&) {
        ids.clear(); // A table that cannot be read has nothing to select.
    }
    return ids;
}

void EditingFeature::invertSelection()
{
    auto& selection = m_map->workspace().selection();
    const QStringList tables = selection.isEmpty() ? QStringList{QStringLiteral("stations")} : selection.tables();
    QHash<QString, std::vector<RowId>> all;
    for (const QString& table : tables) {
        all.insert(table, allOf(table));
    }
    selection.select(all, Selection::Mode::Toggle);
}

void EditingFeature::duplicateSelection()
{
    auto& workspace = m_map->workspace();
    const auto things = editableSelection(workspace);
    const auto by = differenceInDegrees(MapProbe(*m_window.mapView().canvas(), *m_map), besideOriginal);
    if (things.empty() || !by) {
        return;
    }
    const auto copies = MapEditor(workspace).duplicate(things, by->longitude, by->latitude);
    if (!copies) {
        report(copies.error());
        return;
    }
    QHash<QString, std::vector<RowId>> ids;
    for (const auto& some : *copies) {
        ids.insert(some.table, some.ids);
    }
    workspace.selection().select(ids);
}

void EditingFeature::deleteSelection()
{
    const auto things = editableSelection(m_map->workspace());
    std::size_t count = 0;
    for (const auto& some : things) {
        count += some.ids.size();
    }
    if (count == 0) {
        return;
    }
    if (count >= manyThings && QMessageBox::question(&m_window, tr("Delete"),
                                                     tr("Delete the %n selected thing(s)? It can be undone.", nullptr,
                                                        static_cast<int>(count))) != QMessageBox::Yes) {
        return;
    }
    if (const auto removed = MapEditor(m_map->workspace()).remove(things); !removed) {
        report(removed.error());
    }
}

} // namespace qiantu
