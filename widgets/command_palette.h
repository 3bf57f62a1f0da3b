// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text_search.h"

#include <QDialog>
#include <QPointer>
#include <vector>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace qiantu {

/// Every command of the window by typing a part of its name, its pinyin or its initials; Enter runs it. The commands
/// used last come first.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /// A command with the menu that it is in.
    struct Command
    {
        QPointer<QAction> action;
        QString menu;
    };

    CommandPalette(const std::vector<Command>& commands, QWidget* parent);

    /// Runs the dialog at the top of its parent window and triggers what was chosen.
    void choose();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void run();

    struct Entry
    {
        Command command;
        SearchableText text;
        int lastUsed = 0; ///< The higher the later; 0 never.
    };

    QLineEdit* m_typed;
    QTreeWidget* m_list;
    std::vector<Entry> m_entries;
};

} // namespace qiantu
