// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/allocation/allocation_source.h"

#include <memory>
#include <optional>

class QAction;

namespace qiantu {

/// Breaking targets down to the regions below: the chosen one, from the check's context menu or the Plans menu, or all
/// of the province at once.
class AllocationFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit AllocationFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;
    void updateState() override;

private:
    std::shared_ptr<const AllocationSource> readSource();
    void allocate();
    void allocateAll();

    MainWindow& m_window;
    ProjectMap* m_map = nullptr;
    QAction* m_allocate;
    std::optional<RowId> m_target;
};

} // namespace qiantu
