// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/commands_feature.h"

#include "app/main_window.h"
#include "widgets/command_palette.h"
#include "widgets/shortcuts_dialog.h"

#include <QAction>
#include <QRegularExpression>

namespace qiantu {

CommandsFeature::CommandsFeature(MainWindow& window) : WindowFeature(&window), m_window(window)
{
    window.actions().add(MenuKind::Help,
                         {QStringLiteral("command-palette"), tr("&Commands …"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), ActionNeeds::Nothing},
                         [this] { showPalette(); });
    window.actions().add(MenuKind::Help,
                         {QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"),
                          QKeySequence(Qt::CTRL | Qt::Key_Slash), ActionNeeds::Nothing},
                         [this] { showShortcuts(); });
}

void CommandsFeature::showPalette()
{
    std::vector<CommandPalette::Command> commands;
    for (QAction* action : m_window.actions().all()) {
        if (action->objectName() != QLatin1String("command-palette")) {
            commands.push_back({action, m_window.actions().menuTitle(action)});
        }
    }
    CommandPalette(commands, &m_window).choose();
}

void CommandsFeature::showShortcuts()
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    std::vector<ShortcutsDialog::Line> lines;
    for (const QAction* action : m_window.actions().all()) {
        if (!action->shortcut().isEmpty()) {
            lines.push_back({m_window.actions().menuTitle(action), action->text().remove(mnemonic),
                             action->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    const auto onMap = ShortcutsDialog::mapKeys();
    lines.insert(lines.end(), onMap.begin(), onMap.end());
    ShortcutsDialog(lines, &m_window).exec();
}

} // namespace qiantu
