// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/project/row_id.h"

namespace qiantu {

class HistoryPanel;

/// The history in the window: its panel, and the ways to it from the selection and the county.
class HistoryFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit HistoryFeature(MainWindow& window);

    void setMap(ProjectMap* map) override;

private:
    void showRow(const QString& table, RowId row);

    MainWindow& m_window;
    HistoryPanel* m_panel;
};

} // namespace qiantu
