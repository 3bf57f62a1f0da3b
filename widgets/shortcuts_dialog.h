// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

class QLineEdit;
class QTreeWidget;

namespace qiantu {

/// All keys at a glance: the commands by menu, and what the keys do on the map while a tool is at work.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// A line of the list.
    struct Line
    {
        QString group;
        QString name;
        QString keys;
    };

    ShortcutsDialog(const std::vector<Line>& lines, QWidget* parent);

    /// The keys that the map's tools understand, which are no commands of the menus.
    static std::vector<Line> mapKeys();

private:
    void filter(const QString& typed);

    QLineEdit* m_typed;
    QTreeWidget* m_tree;
};

} // namespace qiantu
