// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace qiantu {

/// The window's menus, in the order of the menu bar.
enum class MenuKind
{
    Project,
    Edit,
    View,
    Draw,
    Plans,
    Layers,
    Tools,
    Help
};

/// What has to be there for an action to be enabled.
enum class ActionNeeds
{
    Nothing,
    OpenProject,
    EditableProject ///< Open and not read-only.
};

/// Every command of the window under a stable name: the menus and tool bars are made from it, the command palette and
/// the list of shortcuts read it.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// Makes the menus and the two tool bars of `window`.
    explicit ActionRegistry(QMainWindow& window);

    /// How an action is described.
    struct Description
    {
        QString name; ///< Stable, kebab-case; also the name of its icon in resources/icons, where there is one.
        QString text; ///< Translated, with the mnemonic.
        QKeySequence shortcut = {};
        ActionNeeds needs = ActionNeeds::OpenProject;
    };

    /// Adds an action to a menu. Two actions never share a name or a shortcut.
    QAction* add(MenuKind menu, const Description& description, const std::function<void()>& call);
    /// Adds a checkable action that chooses a tool of the map; of these one is checked at a time.
    QAction* addTool(MenuKind menu, const Description& description, const std::function<void()>& call);
    void addSeparator(MenuKind menu);
    QMenu* menu(MenuKind kind) const;

    /// The bar at the top, and the one at the map's left edge for drawing.
    QToolBar* mainBar() const { return m_mainBar; }

    QToolBar* drawBar() const { return m_drawBar; }

    /// The action of a name, or nullptr.
    QAction* action(const QString& name) const { return m_byName.value(name); }

    /// Every action in the order in which it was added.
    const std::vector<QAction*>& all() const { return m_all; }

    /// The path of menus above an action, translated and without mnemonics: 编辑.
    QString menuTitle(const QAction* action) const;

    /// Enables actions by what they need. Features may narrow that afterwards.
    void setProjectState(bool open, bool editable);

private:
    QMainWindow& m_window;
    QHash<MenuKind, QMenu*> m_menus;
    QToolBar* m_mainBar;
    QToolBar* m_drawBar;
    QActionGroup* m_toolGroup;
    QHash<QString, QAction*> m_byName;
    std::vector<QAction*> m_all;
    QHash<const QAction*, ActionNeeds> m_needs;
};

} // namespace qiantu
