// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/allocation_batch_dialog.h"

#include "models/workspace/workspace.h"
#include "widgets/background_work.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace qiantu {

namespace {

void addWeights(QComboBox& combo)
{
    for (const WeightKind kind : weightKinds) {
        combo.addItem(displayName(kind), static_cast<int>(kind));
    }
}

/// A weight is chosen from a list; what cannot be done is red.
class BatchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != AllocationBatchModel::WeightColumn) {
            return QStyledItemDelegate::createEditor(parent, option, index);
        }
        auto* combo = new QComboBox(parent);
        addWeights(*combo);
        connect(combo, &QComboBox::activated, this, [this, combo] {
            auto* self = const_cast<BatchDelegate*>(this);
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        return combo;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* combo = qobject_cast<QComboBox*>(editor)) {
            combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
        }
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* combo = qobject_cast<QComboBox*>(editor)) {
            model->setData(index, combo->currentData(), Qt::EditRole);
        }
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool additive = index.data(AllocationBatchModel::AdditiveRole).toBool();
        if (additive && !index.data(AllocationBatchModel::PossibleRole).toBool() &&
            index.column() == AllocationBatchModel::StateColumn) {
            option->palette.setColor(QPalette::Text, QColor(0xa0, 0x20, 0x10));
        }
    }
};

} // namespace

AllocationBatchDialog::AllocationBatchDialog(Workspace& workspace, std::shared_ptr<const AllocationSource> source,
                                             QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_model(new AllocationBatchModel(this)),
      m_table(new QTableView(this)),
      m_level(new QComboBox(this)),
      m_weight(new QComboBox(this)),
      m_counts(new QLabel(this)),
      m_write(nullptr)
{
    setWindowTitle(tr("Break all targets down"));
    setObjectName(QStringLiteral("allocationBatchDialog"));
    resize(1040, 640);
    setSizeGripEnabled(true);
    auto* layout = new QVBoxLayout(this);
    auto* top = new QHBoxLayout;
    top->addWidget(new QLabel(tr("Break down"), this));
    m_level->addItem(tr("straight to the counties"), static_cast<int>(AllocationLevel::Counties));
    m_level->addItem(tr("to the prefectures"), static_cast<int>(AllocationLevel::Prefectures));
    m_level->addItem(tr("to the prefectures, then to their counties"),
                     static_cast<int>(AllocationLevel::PrefecturesThenCounties));
    top->addWidget(m_level);
    top->addSpacing(16);
    top->addWidget(new QLabel(tr("all by"), this));
    addWeights(*m_weight);
    m_weight->setObjectName(QStringLiteral("allBy"));
    top->addWidget(m_weight);
    top->addStretch(1);
    auto* all = new QPushButton(tr("&All"), this);
    auto* none = new QPushButton(tr("&None"), this);
    auto* copy = new QPushButton(tr("&Copy what cannot be done"), this);
    for (auto* button : {all, none, copy}) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    layout->addLayout(top);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BatchDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->setWordWrap(false);
    auto* header = m_table->horizontalHeader();
    header->resizeSection(AllocationBatchModel::TargetColumn, 330);
    header->resizeSection(AllocationBatchModel::YearColumn, 60);
    header->resizeSection(AllocationBatchModel::ValueColumn, 130);
    header->resizeSection(AllocationBatchModel::WeightColumn, 120);
    header->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_counts);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = buttons->addButton(tr("&Write the targets"), QDialogButtonBox::AcceptRole);
    m_write->setObjectName(QStringLiteral("writeTargets"));
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &AllocationBatchDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AllocationBatchDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] { m_model->includeAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->includeAll(false); });
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->obstaclesText()); });
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setLevel(static_cast<AllocationLevel>(m_level->currentData().toInt())); });
    connect(m_weight, &QComboBox::activated, this,
            [this] { m_model->setWeight(static_cast<WeightKind>(m_weight->currentData().toInt())); });
    connect(m_model, &AllocationBatchModel::calculated, this, &AllocationBatchDialog::showCounts);
    if (const Region* province = workspace.regions().province()) {
        m_model->setSource(std::move(source), province->code, AllocationLevel::Counties);
    }
}

void AllocationBatchDialog::showCounts()
{
    const auto in = static_cast<int>(m_model->finished().size());
    m_counts->setText(tr("%1 targets will be broken down; %2 could be, %3 cannot be and say why.")
                          .arg(in)
                          .arg(m_model->possibleCount())
                          .arg(m_model->impossibleCount()));
    m_write->setEnabled(in > 0 && !m_workspace.project().isReadOnly());
}

void AllocationBatchDialog::accept()
{
    const auto finished = m_model->finished();
    const auto written =
        writeAllocations(m_workspace.project(), finished,
                         tr("Break %n target(s) of the province down", nullptr, static_cast<int>(finished.size())));
    if (!written) {
        showError(this, written.error());
        return;
    }
    QDialog::accept();
}

} // namespace qiantu
