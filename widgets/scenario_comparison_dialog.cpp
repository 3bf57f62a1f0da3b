// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenario_comparison_dialog.h"

#include "maps/map_style.h"
#include "maps/project_map.h"
#include "maps/scenario_preview.h"
#include "maps/sqlite.h"
#include "models/scenarios/scenario_comparison_model.h"
#include "models/scenarios/scenario_report.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <qgsmapcanvas.h>
#include <qgsmaptoolpan.h>

namespace qiantu {

/// Lets through rows by words and by whether the sets differ in them.
class ComparisonFilter : public QSortFilterProxyModel
{
public:
    explicit ComparisonFilter(QObject* parent) : QSortFilterProxyModel(parent)
    {
        setSortRole(ScenarioComparisonModel::SortRole);
        setFilterKeyColumn(-1);
        setFilterCaseSensitivity(Qt::CaseInsensitive);
    }

    void setOnlyDiffering(bool only)
    {
        m_onlyDiffering = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return (!m_onlyDiffering ||
                sourceModel()->index(row, 0, parent).data(ScenarioComparisonModel::DiffersRole).toBool()) &&
               QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_onlyDiffering = false;
};

namespace {

/// Statuses in their colour and sign; every second set on a shade, so that what belongs together is seen.
class ComparisonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ScenarioComparisonModel::SetRole).toInt() % 2 == 0) {
            option->backgroundBrush = QColor(0xf2, 0xf6, 0xf7);
        }
        const QVariant status = index.data(ScenarioComparisonModel::StatusRole);
        if (status.isValid()) {
            const auto which = static_cast<CheckStatus>(status.toInt());
            option->palette.setColor(QPalette::Text, style::color(which).darker(125));
            option->text = style::sign(which) + QLatin1Char(' ') + option->text;
        }
    }
};

} // namespace

ScenarioComparisonDialog::ScenarioComparisonDialog(ProjectMap& map, std::optional<RowId> first,
                                                   std::optional<RowId> second, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_first(new QComboBox(this)),
      m_second(new QComboBox(this)),
      m_text(new QLineEdit(this)),
      m_differing(new QCheckBox(tr("Only where they differ"), this)),
      m_summary(new QLabel(this)),
      m_tabs(new QTabWidget(this)),
      m_export(new QPushButton(tr("&Export …"), this))
{
    setWindowTitle(tr("Compare scenarios"));
    setObjectName(QStringLiteral("scenarioComparison"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    if (const auto scenarios = readScenarios(map.workspace().project().database())) {
        m_scenarios = *scenarios;
    } else {
        showError(parent, scenarios.error());
    }
    build();
    const auto rowOf = [](const QComboBox& box, const std::optional<RowId>& id) {
        return id ? box.findData(static_cast<qlonglong>(*id)) : -1;
    };
    m_first->setCurrentIndex(std::max(0, rowOf(*m_first, first)));
    int other = rowOf(*m_second, second);
    if (other < 0) {
        // The first one that is another, or none.
        for (int at = 1; at < m_second->count() && other < 0; ++at) {
            other = m_second->itemData(at) != m_first->currentData() ? at : -1;
        }
    }
    m_second->setCurrentIndex(std::max(0, other));
    connect(m_first, &QComboBox::currentIndexChanged, this, &ScenarioComparisonDialog::compare);
    connect(m_second, &QComboBox::currentIndexChanged, this, &ScenarioComparisonDialog::compare);
    resize(std::min(1320, screen()->availableSize().width() - 20), 660);
    compare();
}

ScenarioComparisonDialog::~ScenarioComparisonDialog()
{
    // The canvases let go of the layers before the previews take these away.
    for (Map& map : m_maps) {
        map.canvas->stopRendering();
        map.canvas->setLayers({});
    }
}

void ScenarioComparisonDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    auto* top = new QHBoxLayout;
    m_first->setObjectName(QStringLiteral("compareFirst"));
    m_second->setObjectName(QStringLiteral("compareSecond"));
    m_second->addItem(tr("– none –"));
    for (const Scenario& one : m_scenarios) {
        m_first->addItem(one.name, static_cast<qlonglong>(one.id));
        m_second->addItem(one.name, static_cast<qlonglong>(one.id));
    }
    for (auto* box : {m_first, m_second}) {
        box->setMinimumWidth(180);
    }
    top->addWidget(m_first);
    top->addWidget(new QLabel(tr("with"), this));
    top->addWidget(m_second);
    top->addStretch(1);
    m_text->setPlaceholderText(tr("Region or indicator"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(200);
    m_text->setObjectName(QStringLiteral("compareText"));
    top->addWidget(m_text);
    m_differing->setObjectName(QStringLiteral("compareDiffering"));
    top->addWidget(m_differing);
    layout->addLayout(top);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    m_targets = addTable(false);
    m_counties = addTable(true);
    m_tabs->addTab(m_targets.view, tr("Targets"));
    m_tabs->addTab(m_counties.view, tr("Counties"));
    buildMaps();
    auto* bottom = new QHBoxLayout;
    m_export->setObjectName(QStringLiteral("compareExport"));
    auto* close = new QPushButton(tr("Close"), this);
    bottom->addWidget(m_export);
    bottom->addStretch(1);
    bottom->addWidget(close);
    layout->addLayout(bottom);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_export, &QPushButton::clicked, this, &ScenarioComparisonDialog::exportReport);
    connect(m_text, &QLineEdit::textChanged, this, &ScenarioComparisonDialog::applyFilter);
    connect(m_differing, &QCheckBox::toggled, this, &ScenarioComparisonDialog::applyFilter);
}

ScenarioComparisonDialog::Table ScenarioComparisonDialog::addTable(bool counties)
{
    Table table;
    table.model = new ScenarioComparisonModel(
        counties ? ScenarioComparisonModel::Rows::Counties : ScenarioComparisonModel::Rows::Targets, this);
    table.filter = new ComparisonFilter(this);
    table.filter->setSourceModel(table.model);
    table.view = new QTableView(this);
    table.view->setModel(table.filter);
    table.view->setItemDelegate(new ComparisonDelegate(table.view));
    table.view->setObjectName(counties ? QStringLiteral("compareCounties") : QStringLiteral("compareTargets"));
    table.view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    table.view->setSortingEnabled(true);
    table.view->sortByColumn(-1, Qt::AscendingOrder);
    table.view->verticalHeader()->hide();
    table.view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    return table;
}

void ScenarioComparisonDialog::buildMaps()
{
    auto* page = new QWidget(this);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 4, 0, 0);
    for (int at = 0; at < 2; ++at) {
        Map map;
        map.title = new QLabel(page);
        map.title->setObjectName(QStringLiteral("panelTitle"));
        map.canvas = new QgsMapCanvas(page);
        map.canvas->setDestinationCrs(m_map.displayCrs());
        map.canvas->setCanvasColor(ProjectMap::backgroundColor());
        map.canvas->setMapTool(new QgsMapToolPan(map.canvas));
        map.canvas->setObjectName(QStringLiteral("compareMap%1").arg(at));
        grid->addWidget(map.title, 0, at);
        grid->addWidget(map.canvas, 1, at);
        grid->setColumnStretch(at, 1);
        m_maps.push_back(std::move(map));
    }
    grid->setRowStretch(1, 1);
    // Where one goes the other follows; equal extents end the round.
    for (int at = 0; at < 2; ++at) {
        auto* leading = canvas(at);
        auto* following = canvas(1 - at);
        connect(leading, &QgsMapCanvas::extentsChanged, following, [leading, following] {
            if (!leading->isVisible()) {
                return; // Without a size yet it has no extent worth following.
            }
            if (following->extent().center().distance(leading->extent().center()) > following->mapUnitsPerPixel() ||
                std::abs(following->scale() / leading->scale() - 1) > 1e-3) {
                following->setExtent(leading->extent());
                following->refresh();
            }
        });
    }
    m_tabs->addTab(page, tr("Map"));
    // Zoomed when first seen: before that the canvases have no size.
    connect(m_tabs, &QTabWidget::currentChanged, this, [this, page] {
        if (m_tabs->currentWidget() == page && !m_zoomed) {
            m_zoomed = true;
            layout()->activate();
            for (const Map& map : m_maps) {
                map.canvas->setExtent(m_map.regionExtent({}));
                map.canvas->refresh();
            }
        }
    });
}

const Scenario* ScenarioComparisonDialog::scenarioOf(const QComboBox& box) const
{
    const auto found = std::find_if(m_scenarios.begin(), m_scenarios.end(), [&box](const Scenario& one) {
        return box.currentData() == QVariant(static_cast<qlonglong>(one.id));
    });
    return found == m_scenarios.end() ? nullptr : &*found;
}

void ScenarioComparisonDialog::compare()
{
    const Scenario* first = scenarioOf(*m_first);
    const Scenario* second = scenarioOf(*m_second);
    m_export->setEnabled(first != nullptr);
    if (!first) {
        return;
    }
    const bool two = second && second->id != first->id;
    const auto sets = comparedSets(*first, two ? std::optional(*second) : std::nullopt);
    auto reader = m_map.workspace().project().openReader();
    if (!reader) {
        showError(this, reader.error());
        return;
    }
    std::shared_ptr<ScenarioComparison> comparison;
    const auto done = runInBackground(this, tr("Comparing scenarios"), [&](Progress& progress) -> Result<void> {
        auto compared = compareScenarios(**reader, m_map.workspace().checkDate(), sets, progress);
        if (!compared) {
            return tl::unexpected(compared.error());
        }
        comparison = std::make_shared<ScenarioComparison>(std::move(*compared));
        return {};
    });
    if (!done) {
        showError(this, done.error());
        return;
    }
    m_comparison = comparison;
    m_targets.model->setComparison(comparison);
    m_counties.model->setComparison(comparison);
    QStringList things;
    for (std::size_t at = 0; at < comparison->sets.size(); ++at) {
        const ScenarioThings& planned = comparison->things[at];
        things << tr("%1: %2 stations, %3 routes, %4 projects")
                      .arg(comparison->sets[at].name)
                      .arg(planned.stations)
                      .arg(planned.routes)
                      .arg(planned.projects);
    }
    m_summary->setText(tr("Planned, what belongs to no scenario included — %1").arg(things.join(QStringLiteral("　"))));
    m_summary->setWordWrap(true);
    for (const Table* table : {&m_targets, &m_counties}) {
        table->view->resizeColumnsToContents();
    }
    showMaps();
}

void ScenarioComparisonDialog::showMaps()
{
    for (std::size_t at = 0; at < m_maps.size(); ++at) {
        Map& map = m_maps[at];
        const bool hasSet = at + 1 < m_comparison->sets.size();
        // One scenario alone is shown beside none.
        const ScenarioSet& set = hasSet ? m_comparison->sets[at + 1] : m_comparison->sets[0];
        auto preview = ScenarioPreview::make(m_map, set);
        map.canvas->stopRendering();
        map.canvas->setLayers({});
        if (!preview) {
            showError(this, preview.error());
            continue;
        }
        map.preview = std::move(*preview);
        map.title->setText(
            tr("%1: %n planned thing(s)", nullptr, static_cast<int>(map.preview->thingCount())).arg(set.name));
        map.canvas->setLayers(map.preview->layers());
        map.canvas->refresh();
    }
}

void ScenarioComparisonDialog::applyFilter()
{
    for (const Table* table : {&m_targets, &m_counties}) {
        table->filter->setFilterFixedString(m_text->text().trimmed());
        table->filter->setOnlyDiffering(m_differing->isChecked());
    }
}

void ScenarioComparisonDialog::exportReport()
{
    const QFileInfo project(m_map.workspace().project().path());
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the comparison"),
                                     project.absolutePath() + QLatin1Char('/') +
                                         tr("%1 scenarios").arg(project.completeBaseName()) + QStringLiteral(".xlsx"),
                                     tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    const auto comparison = m_comparison;
    const auto written = runInBackground(this, tr("Writing the comparison"),
                                         [&](Progress&) { return writeScenarioReport(*comparison, path); });
    if (!written) {
        showError(this, written.error());
    }
}

} // namespace qiantu
