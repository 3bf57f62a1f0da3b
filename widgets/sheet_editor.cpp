// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_editor.h"

#include "models/core/resources.h"
#include "widgets/sheet_add_tool.h"

#include <QAction>
#include <QActionGroup>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>
#include <qgslayoutaligner.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutsnapper.h>
#include <qgslayoutundostack.h>
#include <qgslayoutview.h>
#include <qgslayoutviewmouseevent.h>
#include <qgslayoutviewtoolmoveitemcontent.h>
#include <qgslayoutviewtoolpan.h>
#include <qgslayoutviewtoolselect.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

constexpr double zoomStep = 1.25;
constexpr double roomAroundMm = 4;

QIcon iconOf(const QString& name)
{
    return QIcon(resourcePath(QStringLiteral("icons/%1.svg").arg(name)));
}

/// The menu under the right button.
class ContextMenu : public QgsLayoutViewMenuProvider
{
public:
    ContextMenu(const SheetEditor& editor, const QMenu& commands) : m_editor(editor), m_commands(commands) {}

    QMenu* createContextMenu(QWidget* parent, QgsLayout* layout, QPointF point) const override
    {
        if (!m_editor.isEditing()) {
            return nullptr;
        }
        if (auto* item = layout->layoutItemAt(point, false); item != nullptr && !item->isSelected()) {
            layout->setSelectedItem(item);
        }
        auto* menu = new QMenu(parent); // The view deletes it.
        menu->addActions(m_commands.actions());
        return menu;
    }

private:
    const SheetEditor& m_editor;
    const QMenu& m_commands;
};

} // namespace

SheetEditor::SheetEditor(QWidget* parent)
    : QWidget(parent),
      m_view(new QgsLayoutView(this)),
      m_viewBar(new QToolBar(this)),
      m_editBar(new QToolBar(this)),
      m_pages(new QLabel(this)),
      m_context(new QMenu(this)),
      m_panTool(new QgsLayoutViewToolPan(m_view)),
      m_selectTool(new QgsLayoutViewToolSelect(m_view)),
      m_contentTool(new QgsLayoutViewToolMoveItemContent(m_view)),
      m_addTool(new SheetAddTool(m_view))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_viewBar);
    column->addWidget(m_editBar);
    column->addWidget(m_view, 1);
    for (auto* bar : {m_viewBar, m_editBar}) {
        bar->setIconSize(QSize(20, 20));
    }
    m_view->setObjectName(QStringLiteral("sheetView"));
    m_view->setAccessibleName(tr("The sheet"));
    m_view->setMinimumSize(300, 240);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    buildViewBar();
    buildEditBar();
    m_view->setMenuProvider(new ContextMenu(*this, *m_context)); // The view owns it.
    m_view->setTool(m_panTool);
    m_editBar->hide();
    connect(m_addTool, &SheetAddTool::added, this, &SheetEditor::takeAdded);
    connect(m_view, &QgsLayoutView::pageChanged, this, &SheetEditor::updatePages);
    updateCommands();
}

SheetEditor::~SheetEditor()
{
    // Nothing is to be heard of the layout any more.
    if (m_sheet) {
        disconnect(m_sheet, nullptr, this, nullptr);
        disconnect(m_sheet->undoStack(), nullptr, this, nullptr);
        disconnect(m_sheet->undoStack()->stack(), nullptr, this, nullptr);
    }
    // The view and its tools refer to each other and to the layout.
    m_view->disconnect(this);
    delete m_view;
}

QAction* SheetEditor::addCommand(const QString& name, const QString& icon, const QString& text,
                                 const QKeySequence& shortcut, const std::function<void()>& call)
{
    auto* action = new QAction(iconOf(icon), text, this);
    action->setObjectName(name);
    if (!shortcut.isEmpty()) {
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(QString(text).remove(QLatin1Char('&')),
                                                         shortcut.toString(QKeySequence::NativeText)));
        addAction(action);
    }
    connect(action, &QAction::triggered, this, [call] { call(); });
    m_actions.insert(name, action);
    return action;
}

void SheetEditor::buildViewBar()
{
    const auto add = [this](const char* name, const char* icon, const QString& text, const QKeySequence& shortcut,
                            const std::function<void()>& call) {
        auto* action = addCommand(QLatin1String(name), QLatin1String(icon), text, shortcut, call);
        m_viewBar->addAction(action);
        return action;
    };
    add("zoom-in", "zoom-in", tr("Zoom in"), QKeySequence::ZoomIn, [this] { zoomBy(zoomStep); });
    add("zoom-out", "zoom-out", tr("Zoom out"), QKeySequence::ZoomOut, [this] { zoomBy(1 / zoomStep); });
    add("zoom-page", "zoom-full", tr("Whole page"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] {
        m_isFitted = true;
        fitPage();
    });
    m_viewBar->addSeparator();
    add("page-previous", "sheet-page-previous", tr("Previous page"), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
        [this] { showPage(currentPage() - 1); });
    m_pages->setMinimumWidth(m_pages->fontMetrics().horizontalAdvance(QStringLiteral("000 / 000")));
    m_pages->setAlignment(Qt::AlignCenter);
    m_viewBar->addWidget(m_pages);
    add("page-next", "sheet-page-next", tr("Next page"), QKeySequence(Qt::CTRL | Qt::Key_PageDown),
        [this] { showPage(currentPage() + 1); });
    m_viewBar->addSeparator();
    auto* edit = add("edit", "sheet-edit", tr("Change the &layout"), QKeySequence(Qt::Key_F4),
                     [this] { setEditing(command(QStringLiteral("edit"))->isChecked()); });
    edit->setCheckable(true);
    if (auto* button = qobject_cast<QToolButton*>(m_viewBar->widgetForAction(edit))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void SheetEditor::buildEditBar()
{
    const auto add = [this](const char* name, const char* icon, const QString& text, const QKeySequence& shortcut,
                            const std::function<void()>& call) {
        auto* action = addCommand(QLatin1String(name), QLatin1String(icon), text, shortcut, call);
        m_editBar->addAction(action);
        return action;
    };
    auto* tools = new QActionGroup(this);
    const auto tool = [&](const char* name, const char* icon, const QString& text, QgsLayoutViewTool* what) {
        auto* action = add(name, icon, text, {}, [this, what] { m_view->setTool(what); });
        action->setCheckable(true);
        tools->addAction(action);
        what->setAction(action);
    };
    tool("select", "sheet-select", tr("Select and move"), m_selectTool);
    tool("pan", "sheet-pan", tr("Move the view"), m_panTool);
    tool("content", "sheet-content", tr("Move the map in its frame"), m_contentTool);
    buildAddMenu();
    m_editBar->addSeparator();
    add("undo", "undo", tr("Undo"), QKeySequence::Undo, [this] { m_sheet->undoStack()->stack()->undo(); });
    add("redo", "redo", tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
        [this] { m_sheet->undoStack()->stack()->redo(); });
    m_editBar->addSeparator();
    buildArrangeMenus();
    auto* remove =
        add("delete", "delete", tr("Delete"), QKeySequence::Delete, [this] { m_view->deleteSelectedItems(); });
    auto* snap = add("snap", "snapping", tr("Snap to other items"), {}, [this] {
        m_snaps = command(QStringLiteral("snap"))->isChecked();
        if (m_sheet) {
            m_sheet->snapper().setSnapToItems(m_snaps);
            m_sheet->snapper().setSnapToGuides(m_snaps);
        }
    });
    snap->setCheckable(true);
    snap->setChecked(m_snaps);
    // Commands without a button of their own.
    auto* copy = addCommand(QStringLiteral("copy"), QStringLiteral("table-copy"), tr("Copy"), QKeySequence::Copy,
                            [this] { m_view->copySelectedItems(QgsLayoutView::ClipboardCopy); });
    auto* paste = addCommand(QStringLiteral("paste"), QStringLiteral("table-paste"), tr("Paste"), QKeySequence::Paste,
                             [this] { m_view->pasteItems(QgsLayoutView::PasteModeCursor); });
    addCommand(QStringLiteral("select-all"), QStringLiteral("select-all"), tr("Select all"), QKeySequence::SelectAll,
               [this] { m_view->selectAll(); });
    for (auto* action : {copy, paste, remove}) {
        m_context->addAction(action);
    }
    m_context->addSeparator();
    for (const char* name : {"raise", "lower", "lock", "unlock", "group", "ungroup"}) {
        m_context->addAction(command(QLatin1String(name)));
    }
}

void SheetEditor::buildAddMenu()
{
    static const QHash<SheetItemKind, QString> icons = {
        {SheetItemKind::Text, QStringLiteral("sheet-text")},
        {SheetItemKind::Picture, QStringLiteral("sheet-picture")},
        {SheetItemKind::Legend, QStringLiteral("sheet-legend")},
        {SheetItemKind::ScaleBar, QStringLiteral("sheet-scale-bar")},
        {SheetItemKind::NorthArrow, QStringLiteral("sheet-north-arrow")},
        {SheetItemKind::Box, QStringLiteral("sheet-box")}};
    auto* button = new QToolButton(this);
    button->setIcon(iconOf(QStringLiteral("sheet-add")));
    button->setText(tr("Add"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setObjectName(QStringLiteral("addItem"));
    auto* menu = new QMenu(button);
    for (const auto kind : allSheetItemKinds()) {
        menu->addAction(
            iconOf(icons.value(kind, QStringLiteral("sheet-table"))), displayName(kind), this, [this, kind] {
                m_addTool->setKind(kind);
                m_view->setTool(m_addTool);
                Q_EMIT said(tr("Draw a rectangle on the sheet, or click, to add: %1").arg(displayName(kind)));
            });
    }
    button->setMenu(menu);
    m_editBar->addWidget(button);
}

void SheetEditor::buildArrangeMenus()
{
    const auto menuButton = [this](const char* icon, const QString& text) {
        auto* button = new QToolButton(this);
        button->setIcon(iconOf(QLatin1String(icon)));
        button->setText(text);
        button->setToolTip(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
        m_editBar->addWidget(button);
        return button->menu();
    };
    auto* align = menuButton("sheet-align-left", tr("Align"));
    const auto aligned = [&](const char* name, const QString& text, QgsLayoutAligner::Alignment how) {
        align->addAction(addCommand(QLatin1String(name), QLatin1String("sheet-") + QLatin1String(name), text, {},
                                    [this, how] { m_view->alignSelectedItems(how); }));
    };
    aligned("align-left", tr("Left edges"), QgsLayoutAligner::AlignLeft);
    aligned("align-centre", tr("Centres, across"), QgsLayoutAligner::AlignHCenter);
    aligned("align-right", tr("Right edges"), QgsLayoutAligner::AlignRight);
    aligned("align-top", tr("Top edges"), QgsLayoutAligner::AlignTop);
    aligned("align-middle", tr("Centres, down"), QgsLayoutAligner::AlignVCenter);
    aligned("align-bottom", tr("Bottom edges"), QgsLayoutAligner::AlignBottom);
    align->addSeparator();
    const auto distributed = [&](const char* name, const QString& text, QgsLayoutAligner::Distribution how) {
        align->addAction(addCommand(QLatin1String(name), QLatin1String("sheet-") + QLatin1String(name), text, {},
                                    [this, how] { m_view->distributeSelectedItems(how); }));
    };
    distributed("distribute-across", tr("Equal distances, across"), QgsLayoutAligner::DistributeHSpace);
    distributed("distribute-down", tr("Equal distances, down"), QgsLayoutAligner::DistributeVSpace);
    auto* arrange = menuButton("sheet-raise", tr("Arrange"));
    const auto arranged = [&](const char* name, const char* icon, const QString& text, const QKeySequence& shortcut,
                              const std::function<void()>& call) {
        arrange->addAction(addCommand(QLatin1String(name), QLatin1String(icon), text, shortcut, call));
    };
    arranged("raise", "sheet-raise", tr("Raise"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight),
             [this] { m_view->raiseSelectedItems(); });
    arranged("lower", "sheet-lower", tr("Lower"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft),
             [this] { m_view->lowerSelectedItems(); });
    arranged("lock", "sheet-lock", tr("Lock"), QKeySequence(Qt::CTRL | Qt::Key_L),
             [this] { m_view->lockSelectedItems(); });
    arranged("unlock", "sheet-unlock", tr("Unlock all"), {}, [this] { m_view->unlockAllItems(); });
    arranged("group", "sheet-group", tr("Group"), QKeySequence(Qt::CTRL | Qt::Key_G),
             [this] { m_view->groupSelectedItems(); });
    arranged("ungroup", "sheet-group", tr("Ungroup"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
             [this] { m_view->ungroupSelectedItems(); });
}

QgsPrintLayout* SheetEditor::sheet() const
{
    return m_sheet;
}

void SheetEditor::showSheet(QgsPrintLayout& sheet)
{
    if (m_sheet) {
        disconnect(m_sheet, nullptr, this, nullptr);
        disconnect(m_sheet->undoStack(), nullptr, this, nullptr);
        disconnect(m_sheet->undoStack()->stack(), nullptr, this, nullptr);
    }
    m_sheet = &sheet;
    m_view->setCurrentLayout(m_sheet);
    auto* stack = m_sheet->undoStack()->stack();
    stack->clear();
    m_selectTool->setLayout(m_sheet);
    m_sheet->snapper().setSnapToItems(m_snaps);
    m_sheet->snapper().setSnapToGuides(m_snaps);
    connect(stack, &QUndoStack::indexChanged, this, [this] {
        updateCommands();
        updatePages();
        Q_EMIT changed();
    });
    connect(m_sheet->undoStack(), &QgsLayoutUndoStack::undoRedoOccurredForItems, this, &SheetEditor::traveled);
    connect(m_sheet, &QgsLayout::selectedItemChanged, this, [this] {
        updateCommands();
        Q_EMIT selectionChanged();
    });
    fitPage();
    updateCommands();
    updatePages();
    Q_EMIT selectionChanged();
}

void SheetEditor::setEditing(bool editing)
{
    command(QStringLiteral("edit"))->setChecked(editing);
    if (editing == m_isEditing) {
        return;
    }
    m_isEditing = editing;
    m_editBar->setVisible(editing);
    if (editing) {
        useSelectTool();
    } else {
        if (m_sheet) {
            m_view->deselectAll();
        }
        m_view->setTool(m_panTool);
    }
    updateCommands();
    Q_EMIT editingChanged(editing);
}

void SheetEditor::useSelectTool()
{
    m_view->setTool(m_selectTool);
}

bool SheetEditor::isChanged() const
{
    return m_sheet && !m_sheet->undoStack()->stack()->isClean();
}

void SheetEditor::markSaved()
{
    if (m_sheet) {
        m_sheet->undoStack()->stack()->setClean();
    }
}

QgsLayoutItem* SheetEditor::selectedItem() const
{
    if (!m_sheet) {
        return nullptr;
    }
    const auto selected = m_sheet->selectedLayoutItems();
    return selected.size() == 1 ? selected.constFirst() : nullptr;
}

void SheetEditor::takeAdded(QgsLayoutItem* item, SheetItemKind kind)
{
    useSelectTool();
    if (item == nullptr) {
        Q_EMIT said(tr("%1 needs a map on the sheet.").arg(displayName(kind)));
        return;
    }
    Q_EMIT said({});
    Q_EMIT added(item, kind);
    Q_EMIT selectionChanged();
}

void SheetEditor::updateCommands()
{
    const int selected = m_sheet ? static_cast<int>(m_sheet->selectedLayoutItems().size()) : 0;
    auto* stack = m_sheet ? m_sheet->undoStack()->stack() : nullptr;
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        const QString& name = it.key();
        bool on = m_sheet != nullptr;
        if (name == QLatin1String("undo")) {
            on = m_isEditing && stack != nullptr && stack->canUndo();
        } else if (name == QLatin1String("redo")) {
            on = m_isEditing && stack != nullptr && stack->canRedo();
        } else if (name.startsWith(QLatin1String("align-")) || name == QLatin1String("group")) {
            on = m_isEditing && selected > 1;
        } else if (name.startsWith(QLatin1String("distribute-"))) {
            on = m_isEditing && selected > 2;
        } else if (name == QLatin1String("paste") || name == QLatin1String("select-all") ||
                   name == QLatin1String("unlock")) {
            on = on && m_isEditing;
        } else if (name == QLatin1String("delete") || name == QLatin1String("copy") || name == QLatin1String("raise") ||
                   name == QLatin1String("lower") || name == QLatin1String("lock") ||
                   name == QLatin1String("ungroup")) {
            on = m_isEditing && selected > 0;
        } else if (name.startsWith(QLatin1String("page-"))) {
            continue;
        }
        it.value()->setEnabled(on);
    }
}

int SheetEditor::currentPage() const
{
    return m_sheet ? std::clamp(m_view->currentPage(), 0, std::max(0, m_sheet->pageCollection()->pageCount() - 1)) : 0;
}

void SheetEditor::showPage(int page)
{
    if (!m_sheet || page < 0 || page >= m_sheet->pageCollection()->pageCount()) {
        return;
    }
    const QRectF paper = m_sheet->pageCollection()->page(page)->sceneBoundingRect();
    m_view->fitInView(paper.adjusted(-roomAroundMm, -roomAroundMm, roomAroundMm, roomAroundMm), Qt::KeepAspectRatio);
    m_view->viewChanged();
    m_view->emitZoomLevelChanged();
    m_isFitted = true;
    updatePages();
}

void SheetEditor::updatePages()
{
    const int count = m_sheet ? m_sheet->pageCollection()->pageCount() : 0;
    const int page = currentPage();
    m_pages->setText(count == 0 ? QString() : QStringLiteral("%1 / %2").arg(page + 1).arg(count));
    m_pages->setToolTip(count == 0 ? QString() : tr("Page %1 of %2").arg(page + 1).arg(count));
    command(QStringLiteral("page-previous"))->setEnabled(page > 0);
    command(QStringLiteral("page-next"))->setEnabled(page + 1 < count);
}

void SheetEditor::fitPage()
{
    showPage(currentPage());
}

void SheetEditor::zoomBy(double factor)
{
    m_isFitted = false;
    m_view->scaleSafe(factor);
}

void SheetEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isFitted) {
        QMetaObject::invokeMethod(this, &SheetEditor::fitPage, Qt::QueuedConnection);
    }
}

void SheetEditor::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &SheetEditor::fitPage, Qt::QueuedConnection);
}

bool SheetEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        m_isFitted = false;
    } else if (event->type() == QEvent::MouseButtonDblClick && watched == m_view->viewport() && m_isEditing) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        auto* item = m_sheet ? m_sheet->layoutItemAt(m_view->mapToScene(mouse->pos()), true) : nullptr;
        if (qobject_cast<QgsLayoutItemLabel*>(item) != nullptr) {
            Q_EMIT textWanted(item);
            return true;
        }
    } else if (event->type() == QEvent::KeyPress && watched == m_view && m_isEditing &&
               static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        // Escape puts down what one has in the hand before it closes anything.
        if (m_view->tool() != m_selectTool) {
            useSelectTool();
            Q_EMIT said({});
            return true;
        }
        if (m_sheet && !m_sheet->selectedLayoutItems().isEmpty()) {
            m_view->deselectAll();
            return true;
        }
        setEditing(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace qiantu
