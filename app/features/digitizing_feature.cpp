// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/digitizing_feature.h"

#include "app/main_window.h"
#include "maps/digitizing/cutting_tools.h"
#include "maps/digitizing/draw_tool.h"
#include "maps/digitizing/transform_tool.h"
#include "maps/digitizing/vertex_tool.h"
#include "maps/project_map.h"
#include "widgets/background_work.h"
#include "widgets/drawing_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStatusBar>
#include <QToolBar>
#include <QWidgetAction>
#include <qgsmapcanvas.h>

namespace qiantu {

DigitizingFeature::DigitizingFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_strip(new DrawingStrip(&window.mapView())),
      m_settings(DrawingSettings::read(QSettings()))
{
    // From the strip back to the map is back to the canvas, which the tools hear.
    window.mapView().setFocusProxy(window.mapView().canvas());
    addTools();
    addSettings();
    connect(m_strip, &DrawingStrip::attributesChanged, this, [this] {
        auto* entry = current();
        if (auto* drawing = entry ? qobject_cast<DrawTool*>(entry->tool.get()) : nullptr) {
            drawing->setAttributes(m_strip->attributes());
        }
    });
    connect(m_strip, &DrawingStrip::repairRequested, this, [this] {
        if (auto* entry = current()) {
            entry->tool->repair();
            m_window.mapView().canvas()->setFocus();
        }
    });
    connect(m_strip, &DrawingStrip::giveUpRequested, this, [this] {
        m_strip->clearRefusal();
        if (auto* entry = current()) {
            entry->tool->giveUp();
            m_window.mapView().canvas()->setFocus();
        }
    });
    connect(&window.mapView(), &MapView::toolChanged, this, [this] {
        auto* entry = current();
        for (auto& other : m_entries) {
            other.action->setChecked(&other == entry);
        }
        if (!entry && m_strip->isVisible()) {
            endUse();
        }
    });
}

DigitizingFeature::~DigitizingFeature() = default;

void DigitizingFeature::addTools()
{
    auto& actions = m_window.actions();
    auto* bar = actions.drawBar();
    const auto draw = MenuKind::Draw;
    const auto editable = ActionNeeds::EditableProject;
    auto* canvas = m_window.mapView().canvas();
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& shortcut, const QString& title,
                         const QString& table, auto make) {
        const auto index = m_entries.size();
        m_entries.push_back(
            {name, title, table,
             actions.addTool(draw, {name, text, shortcut, editable}, [this, index] { use(m_entries[index]); }), make});
        bar->addAction(m_entries.back().action);
    };
    const auto key = [](Qt::Key letter) { return QKeySequence(QKeyCombination(Qt::CTRL | Qt::ALT, letter)); };
    m_entries.reserve(9);
    add(QStringLiteral("draw-area"), tr("Draw an &area"), key(Qt::Key_A), tr("New area"), QStringLiteral("areas"),
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<DrawTool>(canvas, map, *m_snapper, QStringLiteral("areas"));
        });
    add(QStringLiteral("draw-route"), tr("Draw a &route"), key(Qt::Key_R), tr("New route"), QStringLiteral("routes"),
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<DrawTool>(canvas, map, *m_snapper, QStringLiteral("routes"));
        });
    add(QStringLiteral("edit-vertices"), tr("Edit &vertices"), key(Qt::Key_V), tr("Edit vertices"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<VertexTool>(canvas, map, *m_snapper);
        });
    add(QStringLiteral("reshape"), tr("Re&draw a stretch"), key(Qt::Key_B), tr("Redraw a stretch"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<ReshapeTool>(canvas, map, *m_snapper);
        });
    add(QStringLiteral("move-shapes"), tr("&Move areas and routes"), key(Qt::Key_G), tr("Move"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<TransformTool>(canvas, map, *m_snapper, TransformTool::Way::Move);
        });
    add(QStringLiteral("rotate-shapes"), tr("R&otate areas and routes"), key(Qt::Key_O), tr("Rotate"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<TransformTool>(canvas, map, *m_snapper, TransformTool::Way::Rotate);
        });
    add(QStringLiteral("split-shapes"), tr("&Split along a line"), key(Qt::Key_S), tr("Split"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<SplitTool>(canvas, map, *m_snapper);
        });
    m_mergeAction =
        actions.add(draw, {QStringLiteral("merge-shapes"), tr("Mer&ge what is selected"), key(Qt::Key_M), editable},
                    [this] { merge(); });
    bar->addAction(m_mergeAction);
    add(QStringLiteral("cut-hole"), tr("Cut a &hole"), key(Qt::Key_H), tr("Cut a hole"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<HoleTool>(canvas, map, *m_snapper);
        });
    add(QStringLiteral("fill-hole"), tr("&Fill a hole"), key(Qt::Key_F), tr("Fill a hole"), {},
        [this, canvas](ProjectMap& map) -> std::unique_ptr<DigitizingTool> {
            return std::make_unique<FillHoleTool>(canvas, map, *m_snapper);
        });
}

void DigitizingFeature::addSettings()
{
    auto& actions = m_window.actions();
    auto* bar = actions.drawBar();
    const auto draw = MenuKind::Draw;
    const auto nothing = ActionNeeds::Nothing;
    actions.addSeparator(draw);
    bar->addSeparator();
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& shortcut, bool on) {
        auto* action = actions.add(draw, {name, text, shortcut, nothing}, [this] { applySettings(); });
        action->setCheckable(true);
        action->setChecked(on);
        return action;
    };
    m_snapping = add(QStringLiteral("snapping"), tr("S&nap"), QKeySequence(Qt::Key_F9), m_settings.snapping);
    m_topological = add(QStringLiteral("topological"), tr("Keep shared &borders together"),
                        QKeySequence(Qt::SHIFT | Qt::Key_F9), m_settings.topological);
    m_tracing = add(QStringLiteral("tracing"), tr("&Trace along borders"), QKeySequence(Qt::CTRL | Qt::Key_F9),
                    m_settings.tracing);
    for (auto* action : {m_snapping, m_topological, m_tracing}) {
        bar->addAction(action);
    }
    auto* menu = actions.menu(draw)->addMenu(tr("Snap t&o"));
    const auto target = [&](const QString& text, bool on) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this, &DigitizingFeature::applySettings);
        return action;
    };
    m_vertices = target(tr("&Vertices and points"), m_settings.vertices);
    m_edges = target(tr("&Edges"), m_settings.edges);
    m_stations = target(tr("&Stations"), m_settings.stations);
    m_boundaries = target(tr("&County borders"), m_settings.boundaries);
    menu->addSeparator();
    auto* row = new QWidget(menu);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(28, 3, 10, 3);
    m_tolerance = new QSpinBox(row);
    m_tolerance->setRange(2, 60);
    m_tolerance->setSuffix(tr(" px"));
    m_tolerance->setValue(m_settings.tolerance);
    layout->addWidget(new QLabel(tr("Tolerance"), row));
    layout->addWidget(m_tolerance);
    auto* holder = new QWidgetAction(menu);
    holder->setDefaultWidget(row);
    menu->addAction(holder);
    connect(m_tolerance, &QSpinBox::valueChanged, this, &DigitizingFeature::applySettings);
}

DrawingSettings DigitizingFeature::chosenSettings() const
{
    DrawingSettings chosen;
    chosen.snapping = m_snapping->isChecked();
    chosen.vertices = m_vertices->isChecked();
    chosen.edges = m_edges->isChecked();
    chosen.stations = m_stations->isChecked();
    chosen.boundaries = m_boundaries->isChecked();
    chosen.topological = m_topological->isChecked();
    chosen.tracing = m_tracing->isChecked();
    chosen.tolerance = m_tolerance->value();
    return chosen;
}

void DigitizingFeature::applySettings()
{
    m_settings = chosenSettings();
    QSettings settings;
    m_settings.write(settings);
    if (m_snapper) {
        m_snapper->setSettings(m_settings);
    }
}

void DigitizingFeature::setMap(ProjectMap* map)
{
    if (current()) {
        m_window.mapView().setTool(MapView::Tool::Identify);
    }
    endUse();
    for (auto& entry : m_entries) {
        entry.tool.reset();
    }
    m_snapper.reset();
    m_map = map;
    if (!map) {
        return;
    }
    m_snapper = std::make_unique<Snapper>(*m_window.mapView().canvas(), *map);
    m_snapper->setSettings(m_settings);
    for (auto& entry : m_entries) {
        entry.tool = entry.make(*map);
        follow(entry);
    }
    connect(&map->workspace().selection(), &Selection::changed, this, &DigitizingFeature::updateState);
}

void DigitizingFeature::follow(Entry& entry)
{
    auto* tool = entry.tool.get();
    connect(tool, &DigitizingTool::hintChanged, this,
            [this](const QString& text) { m_window.statusBar()->showMessage(text); });
    connect(tool, &DigitizingTool::refused, m_strip, &DrawingStrip::showRefusal);
    connect(tool, &DigitizingTool::refusalEnded, m_strip, &DrawingStrip::clearRefusal);
    connect(tool, &DigitizingTool::written, m_strip, &DrawingStrip::clearName);
    connect(tool, &DigitizingTool::leaveRequested, this, &DigitizingFeature::leave);
}

void DigitizingFeature::use(Entry& entry)
{
    if (!entry.tool) {
        return;
    }
    m_strip->clearRefusal();
    m_strip->setTool(entry.title, entry.table);
    m_strip->show();
    m_strip->raise();
    if (auto* drawing = qobject_cast<DrawTool*>(entry.tool.get())) {
        drawing->setAttributes(m_strip->attributes());
    }
    m_window.mapView().useTool(*entry.tool);
}

DigitizingFeature::Entry* DigitizingFeature::current()
{
    const auto* inUse = m_window.mapView().canvas()->mapTool();
    for (auto& entry : m_entries) {
        if (entry.tool && entry.tool.get() == inUse) {
            return &entry;
        }
    }
    return nullptr;
}

DigitizingTool* DigitizingFeature::tool(const QString& name) const
{
    for (const auto& entry : m_entries) {
        if (entry.name == name) {
            return entry.tool.get();
        }
    }
    return nullptr;
}

void DigitizingFeature::leave()
{
    m_window.mapView().setTool(MapView::Tool::Identify);
}

void DigitizingFeature::endUse()
{
    m_strip->clearRefusal();
    m_strip->hide();
    m_window.statusBar()->clearMessage();
}

void DigitizingFeature::merge()
{
    const auto edit = mergeSelected(*m_map);
    if (!edit) {
        showError(&m_window, edit.error());
        return;
    }
    MapEditor editor(m_map->workspace());
    if (const auto done = edit->write(editor); !done) {
        showError(&m_window, done.error());
        return;
    }
    m_map->workspace().selection().select(edit->table, {edit->kept.front().id});
}

void DigitizingFeature::updateState()
{
    if (!m_map || m_map->workspace().project().isReadOnly()) {
        return;
    }
    const auto& selection = m_map->workspace().selection();
    m_mergeAction->setEnabled(selection.ids(QStringLiteral("areas")).size() > 1 ||
                              selection.ids(QStringLiteral("routes")).size() > 1);
}

} // namespace qiantu
