// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace qiantu {

class RowSelectionModel;

/// Paints and edits the cells of a TableModel: selected rows by the workspace's selection, cells that cannot be edited
/// in grey; the editor is the one of forms. A value that cannot be stored is not taken: the words stand beside the
/// cell.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whose rows are painted as selected.
    void setSelection(const RowSelectionModel* selection) { m_selection = selection; }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    const RowSelectionModel* m_selection = nullptr;
    mutable QPersistentModelIndex m_edited; ///< The cell that is being edited, or was last.
};

} // namespace qiantu
