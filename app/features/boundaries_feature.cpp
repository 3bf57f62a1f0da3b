// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/boundaries_feature.h"

#include "app/main_window.h"
#include "widgets/boundary_dialog.h"

namespace qiantu {

BoundariesFeature::BoundariesFeature(MainWindow& window) : WindowFeature(&window), m_window(window)
{
    window.actions().add(
        MenuKind::Plans,
        {QStringLiteral("replace-boundaries"), tr("&Replace boundaries …"), {}, ActionNeeds::EditableProject},
        [this] { replace(); });
}

void BoundariesFeature::replace()
{
    if (Workspace* workspace = m_window.workspace()) {
        BoundaryDialog(*workspace, &m_window).exec();
    }
}

} // namespace qiantu
