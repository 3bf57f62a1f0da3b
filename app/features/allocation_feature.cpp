// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/allocation_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "models/allocation/allocation_model.h"
#include "widgets/allocation_batch_dialog.h"
#include "widgets/allocation_dialog.h"
#include "widgets/background_work.h"
#include "widgets/check_panel.h"

#include <QAction>
#include <QTreeView>

namespace qiantu {

AllocationFeature::AllocationFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_allocate(window.actions().add(
          MenuKind::Plans,
          {QStringLiteral("allocate"), tr("&Break the chosen target down …"), {}, ActionNeeds::EditableProject},
          [this] { allocate(); }))
{
    window.actions().add(
        MenuKind::Plans,
        {QStringLiteral("allocate-all"), tr("Break &all targets down …"), {}, ActionNeeds::EditableProject},
        [this] { allocateAll(); });
    auto* view = window.checkPanel().view();
    if (view->contextMenuPolicy() == Qt::DefaultContextMenu) {
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    view->addAction(m_allocate);
    connect(&window.checkPanel(), &CheckPanel::targetSelected, this, [this](std::optional<RowId> target) {
        m_target = target;
        updateState();
    });
}

void AllocationFeature::setMap(ProjectMap* map)
{
    m_map = map;
    m_target.reset();
}

void AllocationFeature::updateState()
{
    m_allocate->setEnabled(m_map != nullptr && m_target && !m_map->workspace().project().isReadOnly());
}

std::shared_ptr<const AllocationSource> AllocationFeature::readSource()
{
    auto source = AllocationSource::read(m_map->workspace().project().database(), m_map->workspace().checked());
    if (!source) {
        showError(&m_window, source.error());
        return nullptr;
    }
    return std::move(*source);
}

void AllocationFeature::allocate()
{
    if (m_map == nullptr || !m_target) {
        return;
    }
    const auto source = readSource();
    if (!source) {
        return;
    }
    const auto& targets = source->checked().plan.targets;
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.id == *m_target; });
    if (found == targets.end()) {
        return;
    }
    if (const QString obstacle = source->obstacle(*found); !obstacle.isEmpty()) {
        showError(&m_window,
                  Error{Error::Kind::Invalid, tr("This target cannot be broken down. %1").arg(obstacle), {}, {}});
        return;
    }
    AllocationDialog dialog(*m_map, source, *m_target, &m_window);
    if (dialog.exec() == QDialog::Accepted) {
        m_window.showMessage(
            tr("%n target(s) written.", nullptr, static_cast<int>(dialog.model().allocation().task.regions.size())));
    }
}

void AllocationFeature::allocateAll()
{
    if (m_map == nullptr) {
        return;
    }
    if (const auto source = readSource()) {
        AllocationBatchDialog dialog(m_map->workspace(), source, &m_window);
        if (dialog.exec() == QDialog::Accepted) {
            m_window.showMessage(
                tr("%n target(s) broken down.", nullptr, static_cast<int>(dialog.model().finished().size())));
        }
    }
}

} // namespace qiantu
