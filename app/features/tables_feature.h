// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_feature.h"
#include "models/project/row_id.h"

#include <QPointer>
#include <vector>

namespace qiantu {

class AttributeForm;
class FilterDialog;
class TablesPanel;
class Workspace;

/// Tables under the map, the form of what is selected beside the target check, selection by attributes, and editing a
/// whole selection at once.
class TablesFeature : public WindowFeature
{
    Q_OBJECT

public:
    explicit TablesFeature(MainWindow& window);
    ~TablesFeature() override;

    void setMap(ProjectMap* map) override;
    void updateState() override;

    TablesPanel& panel() const { return *m_panel; }

    AttributeForm& form() const { return *m_form; }

private:
    /// The table whose selected rows are meant: the one shown in the panel, else the first that has some.
    QString tableInQuestion() const;
    void showForm();
    void followSelection();
    void bulkEdit();
    void selectByAttributes(const QString& table);
    void jump(const QString& table, const std::vector<RowId>& ids);

    MainWindow& m_window;
    Workspace* m_workspace = nullptr;
    TablesPanel* m_panel;
    AttributeForm* m_form;
    QPointer<FilterDialog> m_filter;
};

} // namespace qiantu
