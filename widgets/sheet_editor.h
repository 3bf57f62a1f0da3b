// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/sheet_editing.h"

#include <QHash>
#include <QKeySequence>
#include <QPointer>
#include <QWidget>
#include <functional>

class QAction;
class QLabel;
class QMenu;
class QToolBar;
class QgsLayoutItem;
class QgsLayoutView;
class QgsLayoutViewToolMoveItemContent;
class QgsLayoutViewToolPan;
class QgsLayoutViewToolSelect;
class QgsPrintLayout;

namespace qiantu {

class SheetAddTool;

/// Shows a sheet as it will be printed, which is the QGIS layout itself, and lets one change it by hand: select, move,
/// resize, align, snap, add, delete, lock, raise and lower, with undo. QGIS draws the maps in the background.
class SheetEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SheetEditor(QWidget* parent);
    ~SheetEditor() override;

    /// Shows another layout, which has to live until the next call or the editor's end; its undo stack is emptied.
    void showSheet(QgsPrintLayout& sheet);

    QgsPrintLayout* sheet() const;

    QgsLayoutView* view() const { return m_view; }

    bool isEditing() const { return m_isEditing; }

    /// Looking at it, or changing it.
    void setEditing(bool editing);

    /// Whether it was changed by hand since showSheet() or markSaved().
    bool isChanged() const;
    void markSaved();

    /// The item that is selected, nullptr for none or more than one.
    QgsLayoutItem* selectedItem() const;

    /// The page in the middle of the view, from 0.
    int currentPage() const;
    void showPage(int page);

    /// The command of a name (undo, redo, align-left, delete, raise …), nullptr without one.
    QAction* command(const QString& name) const { return m_actions.value(name); }

    /// After the number of pages may have changed.
    void updatePages();

Q_SIGNALS:
    void editingChanged(bool editing);
    void selectionChanged();
    /// The sheet was changed by hand.
    void changed();
    /// A step was taken back or done again: what the items show is of then.
    void traveled();
    /// Tables and legends that were just added have to be filled.
    void added(QgsLayoutItem* item, qiantu::SheetItemKind kind);
    /// A label was double-clicked.
    void textWanted(QgsLayoutItem* item);
    /// Something has to be said to the user.
    void said(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildViewBar();
    void buildEditBar();
    void buildAddMenu();
    void buildArrangeMenus();
    QAction* addCommand(const QString& name, const QString& icon, const QString& text, const QKeySequence& shortcut,
                        const std::function<void()>& call);
    void updateCommands();
    void useSelectTool();
    void fitPage();
    void zoomBy(double factor);
    void takeAdded(QgsLayoutItem* item, SheetItemKind kind);

    QgsLayoutView* m_view;
    QToolBar* m_viewBar;
    QToolBar* m_editBar;
    QLabel* m_pages;
    QMenu* m_context;
    QgsLayoutViewToolPan* m_panTool;
    QgsLayoutViewToolSelect* m_selectTool;
    QgsLayoutViewToolMoveItemContent* m_contentTool;
    SheetAddTool* m_addTool;
    QHash<QString, QAction*> m_actions;
    QPointer<QgsPrintLayout> m_sheet;
    bool m_isEditing = false;
    bool m_isFitted = true; ///< The page is as large as the view until somebody zooms.
    bool m_snaps = true;
};

} // namespace qiantu
