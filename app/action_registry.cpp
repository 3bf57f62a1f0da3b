// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/action_registry.h"

#include "models/core/resources.h"

#include <QActionGroup>
#include <QFile>
#include <QIcon>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

namespace qiantu {

namespace {

/// The icon of that name, none where there is none.
QIcon icon(const QString& name)
{
    const QString path = resourcePath(QStringLiteral("icons/%1.svg").arg(name));
    return QFile::exists(path) ? QIcon(path) : QIcon();
}

/// Without the mnemonic, which Chinese writes as “(&N)”, and without the dots.
QString plain(const QString& text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&| ?…"));
    return QString(text).remove(mnemonic);
}

} // namespace

ActionRegistry::ActionRegistry(QMainWindow& window)
    : QObject(&window), m_window(window), m_toolGroup(new QActionGroup(this))
{
    const std::vector<std::pair<MenuKind, QString>> titles{
        {MenuKind::Project, tr("&Project")}, {MenuKind::Edit, tr("&Edit")},   {MenuKind::View, tr("&View")},
        {MenuKind::Draw, tr("&Draw")},       {MenuKind::Plans, tr("P&lans")}, {MenuKind::Layers, tr("L&ayers")},
        {MenuKind::Tools, tr("&Tools")},     {MenuKind::Help, tr("&Help")},
    };
    for (const auto& [kind, title] : titles) {
        auto* menu = window.menuBar()->addMenu(title);
        // A menu that nothing was added to is not shown.
        menu->menuAction()->setVisible(false);
        m_menus.insert(kind, menu);
    }
    m_mainBar = window.addToolBar(tr("Toolbar"));
    m_mainBar->setObjectName(QStringLiteral("toolBar"));
    m_mainBar->setMovable(false);
    m_mainBar->setIconSize(QSize(20, 20));
    m_drawBar = new QToolBar(tr("Drawing"), &window);
    m_drawBar->setObjectName(QStringLiteral("drawBar"));
    m_drawBar->setMovable(false);
    m_drawBar->setIconSize(QSize(20, 20));
    window.addToolBar(Qt::LeftToolBarArea, m_drawBar);
}

QAction* ActionRegistry::add(MenuKind menu, const Description& description, const std::function<void()>& call)
{
    Q_ASSERT(!m_byName.contains(description.name));
    auto* action = new QAction(icon(description.name), description.text, &m_window);
    action->setObjectName(description.name);
    action->setShortcut(description.shortcut);
    action->setToolTip(description.shortcut.isEmpty()
                           ? plain(description.text)
                           : QStringLiteral("%1 (%2)").arg(plain(description.text),
                                                           description.shortcut.toString(QKeySequence::NativeText)));
    m_byName.insert(description.name, action);
    m_all.push_back(action);
    m_needs.insert(action, description.needs);
    action->setEnabled(description.needs == ActionNeeds::Nothing);
    m_menus.value(menu)->addAction(action);
    m_menus.value(menu)->menuAction()->setVisible(true);
    connect(action, &QAction::triggered, this, call);
    return action;
}

QAction* ActionRegistry::addTool(MenuKind menu, const Description& description, const std::function<void()>& call)
{
    auto* action = add(menu, description, call);
    action->setCheckable(true);
    m_toolGroup->addAction(action);
    return action;
}

void ActionRegistry::addSeparator(MenuKind menu)
{
    m_menus.value(menu)->addSeparator();
}

QMenu* ActionRegistry::menu(MenuKind kind) const
{
    return m_menus.value(kind);
}

QString ActionRegistry::menuTitle(const QAction* action) const
{
    for (const QMenu* menu : m_menus) {
        if (menu->actions().contains(const_cast<QAction*>(action))) {
            return plain(menu->title());
        }
    }
    return {};
}

void ActionRegistry::setProjectState(bool open, bool editable)
{
    for (auto* action : m_all) {
        const auto needs = m_needs.value(action);
        action->setEnabled(needs == ActionNeeds::Nothing || (needs == ActionNeeds::OpenProject && open) ||
                           (needs == ActionNeeds::EditableProject && open && editable));
    }
}

} // namespace qiantu
