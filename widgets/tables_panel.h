// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_model.h"

#include <QWidget>
#include <map>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace qiantu {

class RowSelectionModel;
class TableDelegate;
class TableView;
class Workspace;

/// The tables of the project, one at a time: sorting by the heads, a filter under each, a search over all columns, the
/// selection in step with the map. Rows are edited in place, copied to spreadsheets and pasted from them, exported as
/// shown. A table is read when it is first looked at.
class TablesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TablesPanel(QWidget* parent = nullptr);
    ~TablesPanel() override;

    /// Shows the tables of a project, or nothing.
    void setWorkspace(Workspace* workspace);
    /// Shows this table.
    void showTable(const QString& table);
    /// The table that is shown; empty without a project.
    QString table() const;

    TableView* view() const { return m_view; }

    /// The model of the table that is shown, or nullptr.
    TableModel* model() const;
    /// The selected rows, in the order shown; when none is selected, the current one.
    std::vector<RowId> rowsInQuestion() const;

public Q_SLOTS:
    /// Empties the search and every filter.
    void clearFilters();
    void copy();
    void paste();
    void removeRows();
    void exportTable();
    /// Puts the keys into the search line.
    void focusSearch();

Q_SIGNALS:
    /// The user wants to see rows on the map.
    void jumpRequested(const QString& table, const std::vector<qiantu::RowId>& ids);
    /// The user wants the form of the selected rows.
    void formRequested();
    /// The user wants to edit all selected rows at once.
    void bulkEditRequested();
    /// The user wants to select rows of a table by their attributes.
    void filterRequested(const QString& table);
    /// Something was done that is worth saying.
    void message(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Page
    {
        std::unique_ptr<TableModel> model;
        std::unique_ptr<RowSelectionModel> selection;
        bool isAsked = false; ///< Whether its rows were asked for.
    };

    void buildBar();
    QToolButton* addButton(const char* name, const QString& text, const QString& tip, void (TablesPanel::*call)());
    void connectView();
    Page* page() const;
    Page& pageOf(const QString& table);
    void openCurrent();
    void applyQuery();
    void selectionChanged(const QStringList& tables);
    void showFirstSelected();
    void jump();
    void filterByAttributes();
    void updateCounts();
    void updateActions();
    void keepPlace(const TableModel& read);
    void returnToPlace(const QString& table);
    void showMenu(const QPoint& at);
    void showColumnMenu(const QPoint& at);
    void restoreColumns(const TableDescription& description);
    void rememberColumns() const;

    Workspace* m_workspace = nullptr;
    std::map<QString, Page> m_pages;
    QString m_table;
    bool m_placeKept = false; ///< A place waits to be returned to; a model may be reset more than once on the way.
    RowId m_topRow = 0;       ///< What stands uppermost, over a new query.
    RowId m_currentRow = 0;
    int m_currentColumn = 0;
    QComboBox* m_tables;
    QLineEdit* m_search;
    QLabel* m_counts;
    QToolButton* m_only = nullptr;
    QToolButton* m_stale = nullptr;
    QToolButton* m_clear = nullptr;
    QList<QToolButton*> m_editButtons;
    QList<QToolButton*> m_rowButtons;
    TableView* m_view;
    TableDelegate* m_delegate;
    QTimer* m_delay;
};

} // namespace qiantu
