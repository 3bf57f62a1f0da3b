// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shortcuts_dialog.h"

#include "models/core/text_search.h"

#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace qiantu {

ShortcutsDialog::ShortcutsDialog(const std::vector<Line>& lines, QWidget* parent)
    : QDialog(parent), m_typed(new QLineEdit(this)), m_tree(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(620, 560);
    auto* layout = new QVBoxLayout(this);
    m_typed->setPlaceholderText(tr("Filter by words"));
    m_typed->setClearButtonEnabled(true);
    layout->addWidget(m_typed);
    layout->addWidget(m_tree);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    m_tree->setObjectName(QStringLiteral("shortcutTree"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    QHash<QString, QTreeWidgetItem*> groups;
    for (const Line& line : lines) {
        auto*& group = groups[line.group];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {line.group});
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        new QTreeWidgetItem(group, {line.name, line.keys}); // The tree owns it.
    }
    m_tree->expandAll();
    connect(m_typed, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<ShortcutsDialog::Line> ShortcutsDialog::mapKeys()
{
    const QString group = tr("On the map");
    return {
        {group, tr("Cancel what is being drawn"), tr("Escape")},
        {group, tr("Take the last vertex back"), tr("Backspace")},
        {group, tr("Finish a line or an area"), tr("Enter, double click or right button")},
        {group, tr("Right angles while drawing"), tr("Shift")},
        {group, tr("Fix the length of the next segment"), tr("type metres, Enter")},
        {group, tr("Add to the selection"), tr("Shift and click")},
        {group, tr("Change the selection"), tr("Ctrl and click")},
        {group, tr("Take from the selection"), tr("Alt and click")},
        {group, tr("Zoom"), tr("mouse wheel, + and −")},
        {group, tr("Pan while another tool is at work"), tr("space and move, or middle button")},
    };
}

void ShortcutsDialog::filter(const QString& typed)
{
    for (int index = 0; index < m_tree->topLevelItemCount(); ++index) {
        auto* group = m_tree->topLevelItem(index);
        bool any = false;
        for (int child = 0; child < group->childCount(); ++child) {
            auto* line = group->child(child);
            const bool shown = SearchableText(line->text(0)).score(typed) > 0 ||
                               line->text(1).contains(typed.trimmed(), Qt::CaseInsensitive);
            line->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
}

} // namespace qiantu
