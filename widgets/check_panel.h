// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_filter_model.h"
#include "models/project/row_id.h"

#include <QPoint>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QButtonGroup;
class QDateEdit;
class QSplitter;
class QTreeView;

namespace qiantu {

class CheckFilterBar;
struct CheckedPlan;
class TargetDetails;
class Workspace;

/// The target check beside the map: every target with its value, the actual, progress, gap and status, by region or by
/// indicator, filtered, with the details of the chosen one below.
class CheckPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPanel(QWidget* parent = nullptr);
    ~CheckPanel() override;

    /// Shows a project's check and follows it; nullptr: none.
    void setWorkspace(Workspace* workspace);

    /// Narrows to a region (with what binds it from above); empty: all.
    void setRegion(const QString& code);
    QString region() const;
    /// Chooses a target's row and shows it.
    void selectTarget(RowId id);

    /// Whether targets can be changed from here: the buttons, the context menu, a double click on a value.
    void setEditable(bool editable);
    /// Opens a line over the value of a target's row; Enter takes what is typed, Escape leaves it.
    void editValue(RowId id);

    QTreeView* view() const { return m_view; }

    const CheckFilterModel& filterModel() const { return *m_filtered; }

Q_SIGNALS:
    /// Another target is chosen, or none.
    void targetSelected(std::optional<qiantu::RowId> target);
    /// The user wants to see a region on the map (double click on a group or row).
    void regionActivated(const QString& code);
    /// The user wants sites for the stations that a target misses.
    void sitesRequested(qiantu::RowId target);
    /// What the user wants done with a target.
    void editRequested(qiantu::RowId target);
    void observationRequested(qiantu::RowId target);
    void setBackRequested(qiantu::RowId target);
    void deleteRequested(qiantu::RowId target);
    void tableRequested(qiantu::RowId target);
    /// The user has typed another value for a target, as text.
    void valueTyped(qiantu::RowId target, const QString& text);

protected:
    /// Remembers where in the tree was clicked.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCheck();
    void showResults(const std::vector<RowId>& targets);
    void showDetails();
    void hideDetails();
    void showSelected();
    void expandSensibly();
    void showCounts();
    void activate(const QModelIndex& index);
    void showMenu(const QPoint& at);
    QModelIndex indexOf(RowId id) const;

    Workspace* m_workspace = nullptr;
    std::shared_ptr<const CheckedPlan> m_shown; ///< Null without a project.
    std::unique_ptr<CheckModel> m_model;
    std::unique_ptr<CheckFilterModel> m_filtered;
    QDateEdit* m_date;
    QButtonGroup* m_grouping;
    CheckFilterBar* m_filterBar;
    QTreeView* m_view;
    TargetDetails* m_details;
    QSplitter* m_splitter;
    std::optional<RowId> m_selected;
    QPoint m_clickedAt;
    bool m_editable = false;
};

} // namespace qiantu
