// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/allocation_dialog.h"

#include "maps/allocation_layer.h"
#include "maps/project_map.h"
#include "models/allocation/allocation_model.h"
#include "models/allocation/allocation_writer.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsmaptoolemitpoint.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

/// Shows what a cell is: asked for, entered by hand, fixed, a sum of rows below, less than the region's own target.
class AllocationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(AllocationModel::SummaryRole).toBool()) {
            option->font.setBold(true);
            option->backgroundBrush = option->palette.alternateBase();
        }
        if (index.data(AllocationModel::MissingRole).toBool()) {
            option->backgroundBrush = QColor(0xfb, 0xdd, 0xd8);
            option->palette.setColor(QPalette::Text, QColor(0xa0, 0x20, 0x10));
        } else if (index.data(AllocationModel::EnteredRole).toBool()) {
            option->palette.setColor(QPalette::Text, QColor(0x1d, 0x5a, 0xa0));
        }
        if (index.column() == AllocationModel::PartColumn) {
            const bool fixed = index.data(AllocationModel::FixedRole).toBool();
            option->font.setBold(fixed || option->font.bold());
            if (fixed) {
                option->backgroundBrush = QColor(0xff, 0xf3, 0xcf);
            }
            if (index.data(AllocationModel::ProblemRole).toBool()) {
                option->palette.setColor(QPalette::Text, QColor(0xb0, 0x5a, 0x00));
            }
        }
    }
};

QString levelName(AllocationLevel level)
{
    switch (level) {
    case AllocationLevel::Counties:
        return AllocationDialog::tr("straight to the counties");
    case AllocationLevel::Prefectures:
        return AllocationDialog::tr("to the prefectures");
    case AllocationLevel::PrefecturesThenCounties:
        return AllocationDialog::tr("to the prefectures, then to their counties");
    }
    return {};
}

constexpr int wholePercent = 100;

} // namespace

AllocationDialog::AllocationDialog(ProjectMap& map, std::shared_ptr<const AllocationSource> source, RowId target,
                                   QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_source(std::move(source)),
      m_target(target),
      m_model(new AllocationModel(this)),
      m_layer(std::make_unique<AllocationLayer>(map)),
      m_heading(new QLabel(this)),
      m_total(new QLabel(this)),
      m_messages(new QLabel(this)),
      m_table(new QTableView(this)),
      m_level(new QComboBox(this)),
      m_keepStock(new QCheckBox(tr("No part below the present stock"), this)),
      m_write(nullptr),
      m_canvas(new QgsMapCanvas(this))
{
    setWindowTitle(tr("Break a target down"));
    setObjectName(QStringLiteral("allocationDialog"));
    resize(1220, 680);
    setSizeGripEnabled(true);
    auto* layout = new QVBoxLayout(this);
    m_heading->setWordWrap(true);
    m_heading->setObjectName(QStringLiteral("panelTitle"));
    layout->addWidget(m_heading);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildTable());
    splitter->addWidget(buildControls());
    splitter->setSizes({720, 480});
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = buttons->addButton(tr("&Write the targets"), QDialogButtonBox::AcceptRole);
    m_write->setObjectName(QStringLiteral("writeTargets"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AllocationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AllocationDialog::reject);
    layout->addWidget(buttons);

    m_canvas->setCanvasColor(ProjectMap::backgroundColor());
    m_canvas->setDestinationCrs(m_map.displayCrs());
    m_canvas->setLayers({m_map.regionLayer(RegionLevel::Prefecture), m_layer->layer()});
    auto tool = std::make_unique<QgsMapToolEmitPoint>(m_canvas);
    connect(tool.get(), &QgsMapToolEmitPoint::canvasClicked, this, [this](const QgsPointXY& point) {
        const QgsCoordinateTransform toDegrees(m_canvas->mapSettings().destinationCrs(),
                                               QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               m_canvas->mapSettings().transformContext());
        try {
            const QgsPointXY position = toDegrees.transform(point);
            selectOnMap(m_map.countyAt(position.x(), position.y()));
        } catch (const QgsCsException&) {
            return; // Far outside of where the map's projection is defined there is no county.
        }
    });
    m_tool = std::move(tool);
    m_canvas->setMapTool(m_tool.get());

    const auto& targets = m_source->checked().plan.targets;
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const Target& one) { return one.id == target; });
    if (found != targets.end()) {
        for (const AllocationLevel level : m_source->levels(*found)) {
            m_level->addItem(levelName(level), static_cast<int>(level));
        }
        m_canvas->setExtent(m_map.regionExtent(found->region));
    }
    connect(m_model, &AllocationModel::calculated, this, &AllocationDialog::showOutcome);
    connect(m_level, &QComboBox::currentIndexChanged, this, &AllocationDialog::loadTask);
    connect(m_keepStock, &QCheckBox::toggled, m_model, &AllocationModel::setNotBelowStock);
    loadTask();
}

AllocationDialog::~AllocationDialog()
{
    // The canvas must not draw a layer that is gone.
    m_canvas->setLayers({});
}

QWidget* AllocationDialog::buildTable()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AllocationDelegate(m_table));
    m_table->setObjectName(QStringLiteral("allocationTable"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    m_total->setObjectName(QStringLiteral("totalLine"));
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_total);
    m_messages->setWordWrap(true);
    m_messages->setObjectName(QStringLiteral("messages"));
    m_messages->setStyleSheet(QStringLiteral("color: #a02010;"));
    layout->addWidget(m_messages);
    auto* row = new QHBoxLayout;
    auto* fixOwn = new QPushButton(tr("Fix rows with a &target of their own"), page);
    fixOwn->setObjectName(QStringLiteral("fixOwn"));
    connect(fixOwn, &QPushButton::clicked, m_model, &AllocationModel::fixAtOwnTargets);
    auto* release = new QPushButton(tr("&Release all rows"), page);
    release->setObjectName(QStringLiteral("releaseAll"));
    connect(release, &QPushButton::clicked, m_model, &AllocationModel::releaseAll);
    row->addWidget(fixOwn);
    row->addWidget(release);
    row->addStretch(1);
    layout->addLayout(row);
    for (auto* button : {fixOwn, release}) {
        button->setAutoDefault(false);
    }
    return page;
}

QWidget* AllocationDialog::buildControls()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->addWidget(new QLabel(tr("Break down"), page), 0, 0);
    grid->addWidget(m_level, 0, 1, 1, 2);
    m_level->setObjectName(QStringLiteral("level"));
    for (std::size_t i = 0; i < weightKinds.size(); ++i) {
        auto* slider = new QSlider(Qt::Horizontal, page);
        slider->setRange(0, wholePercent);
        auto* spin = new QSpinBox(page);
        spin->setRange(0, wholePercent);
        spin->setSuffix(QStringLiteral(" %"));
        spin->setObjectName(QStringLiteral("mix_") + toText(weightKinds.at(i)));
        const int start = m_model->allocation().mix.parts.at(i);
        slider->setValue(start);
        spin->setValue(start);
        connect(slider, &QSlider::valueChanged, spin, &QSpinBox::setValue);
        connect(spin, &QSpinBox::valueChanged, slider, &QSlider::setValue);
        connect(spin, &QSpinBox::valueChanged, this, &AllocationDialog::takeMix);
        m_sliders.at(i) = slider;
        m_spins.at(i) = spin;
        auto* label = new QLabel(displayName(weightKinds.at(i)), page);
        label->setBuddy(spin);
        if (weightKinds.at(i) == WeightKind::Gap) {
            label->setToolTip(
                tr("What a region lacks to the level per inhabitant that the target means for the whole"));
        }
        const auto row = static_cast<int>(i) + 1;
        grid->addWidget(label, row, 0);
        grid->addWidget(slider, row, 1);
        grid->addWidget(spin, row, 2);
    }
    m_keepStock->setObjectName(QStringLiteral("keepStock"));
    grid->addWidget(m_keepStock, static_cast<int>(weightKinds.size()) + 1, 0, 1, 3);
    layout->addLayout(grid);
    m_canvas->setMinimumSize(320, 260);
    layout->addWidget(m_canvas, 1);
    return page;
}

void AllocationDialog::loadTask()
{
    const auto task = m_source->task(m_target, static_cast<AllocationLevel>(m_level->currentData().toInt()));
    if (!task) {
        m_heading->setText(task.error().message());
        m_write->setEnabled(false);
        return;
    }
    m_heading->setText(tr("%1 · %2 · %3 by %4 · %5", "region, indicator, value, year, document")
                           .arg(task->regionName, task->indicator.name, task->targetText,
                                QString::number(task->target.year), task->documentReference));
    m_model->setTask(*task);
    m_keepStock->setEnabled(m_model->allocation().canKeepStock());
}

void AllocationDialog::takeMix()
{
    WeightMix mix;
    for (std::size_t i = 0; i < weightKinds.size(); ++i) {
        mix.parts.at(i) = m_spins.at(i)->value();
    }
    m_model->setMix(mix);
}

void AllocationDialog::showOutcome()
{
    const AllocationOutcome& outcome = m_model->outcome();
    const AllocationTask& task = m_model->allocation().task;
    const std::int64_t left = task.total - outcome.allocated;
    m_total->setText(tr("Target <b>%1</b> · allocated <b>%2</b> · fixed %3 · remaining <b>%4</b> %5")
                         .arg(task.text(task.total), task.text(outcome.allocated), task.text(outcome.fixedTotal),
                              task.text(left), task.unit.toHtmlEscaped()));
    QStringList messages = m_model->missingTexts();
    messages << outcome.problems;
    m_messages->setText(messages.join(QLatin1Char('\n')));
    m_messages->setVisible(!messages.isEmpty());
    m_write->setEnabled(outcome.isComplete() && !m_map.workspace().project().isReadOnly());
    showOnMap();
}

void AllocationDialog::showOnMap()
{
    std::vector<RegionPart> parts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex part = m_model->index(row, AllocationModel::PartColumn);
        if (!part.data(AllocationModel::SummaryRole).toBool()) {
            parts.push_back({part.data(AllocationModel::CodeRole).toString(),
                             part.data(AllocationModel::PartRole).toDouble(), part.data().toString(),
                             part.data(AllocationModel::FixedRole).toBool()});
        }
    }
    m_layer->setParts(parts);
}

void AllocationDialog::selectOnMap(const QString& county)
{
    // Where there is no row of the county, that of its prefecture.
    for (const QString& code : m_map.workspace().regions().ancestryOf(county)) {
        if (const int row = m_model->rowOf(code); row >= 0) {
            const QModelIndex part = m_model->index(row, AllocationModel::PartColumn);
            m_table->setCurrentIndex(part);
            m_table->scrollTo(part, QAbstractItemView::PositionAtCenter);
            m_table->setFocus();
            return;
        }
    }
}

void AllocationDialog::accept()
{
    if (!m_write->isEnabled()) {
        return;
    }
    const AllocationTask& task = m_model->allocation().task;
    const auto written =
        writeAllocations(m_map.workspace().project(), {{m_model->allocation(), m_model->outcome()}},
                         tr("Break down %1 of %2", "indicator, region").arg(task.indicator.name, task.regionName));
    if (!written) {
        showError(this, written.error());
        return;
    }
    QDialog::accept();
}

void AllocationDialog::done(int result)
{
    m_canvas->stopRendering();
    QDialog::done(result);
}

} // namespace qiantu
