// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/report_feature.h"

#include "app/main_window.h"
#include "widgets/report_dialog.h"

namespace qiantu {

ReportFeature::ReportFeature(MainWindow& window) : WindowFeature(&window), m_window(window)
{
    window.actions().add(MenuKind::Plans,
                         {QStringLiteral("target-report"), tr("&Write a report on the targets …"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
                         [this] { open(); });
}

void ReportFeature::open()
{
    if (Workspace* workspace = m_window.workspace()) {
        ReportDialog(*workspace, {}, &m_window).exec();
    }
}

} // namespace qiantu
