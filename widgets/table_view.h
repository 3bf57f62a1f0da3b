// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace qiantu {

class FilterHeader;

/// The rows of a TableModel with filters above them. Keys that the window uses otherwise mean here what they mean in a
/// spreadsheet: Ctrl+C, Ctrl+V, Ctrl+A, Delete, F2 (edits the cell), Return (opens the form).
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    FilterHeader* filters() const { return m_filters; }

    /// The columns that are shown, in their order on the screen.
    std::vector<int> shownColumns() const;

Q_SIGNALS:
    void copyRequested();
    void pasteRequested();
    void deleteRequested();
    void formRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Qt asks its own selection whether a row is selected, which is empty here (see RowSelectionModel): a row is taken
    /// off with Ctrl, and keeps the selection under a right click, by the real one.
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event = nullptr) const override;

private:
    FilterHeader* m_filters;
    mutable QItemSelectionModel::SelectionFlags m_toggling = QItemSelectionModel::Select;
};

} // namespace qiantu
