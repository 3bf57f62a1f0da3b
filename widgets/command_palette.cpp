// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/command_palette.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int rememberedCommands = 20;
const QString settingsKey = QStringLiteral("palette/recent");

/// Without the mnemonic, which Chinese writes as “(&N)”, and without the dots.
QString plainText(const QString& text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    return QString(text).remove(mnemonic).trimmed();
}

} // namespace

CommandPalette::CommandPalette(const std::vector<Command>& commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_typed(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_typed);
    layout->addWidget(m_list);
    auto* hint = new QLabel(tr("↑ ↓ choose · Enter runs · Esc closes"), this);
    hint->setEnabled(false);
    layout->addWidget(hint);
    m_typed->setPlaceholderText(tr("Type a command, its pinyin or initials"));
    m_typed->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    setStyleSheet(QStringLiteral("#commandPalette { border: 1px solid palette(dark); }"));
    const QStringList recent = QSettings().value(settingsKey).toStringList();
    for (const Command& command : commands) {
        if (!command.action) {
            continue;
        }
        const int place = static_cast<int>(recent.indexOf(command.action->objectName()));
        m_entries.push_back({command,
                             SearchableText(plainText(command.action->text()) + QLatin1Char(' ') + command.menu),
                             place < 0 ? 0 : rememberedCommands - place});
    }
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::run);
    filter();
}

void CommandPalette::filter()
{
    struct Found
    {
        int score;
        int lastUsed;
        std::size_t entry;
    };

    std::vector<Found> found;
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        if (const int score = m_entries[index].text.score(m_typed->text()); score > 0) {
            found.push_back({score, m_entries[index].lastUsed, index});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& first, const Found& second) {
        return std::tie(second.score, second.lastUsed) < std::tie(first.score, first.lastUsed);
    });
    m_list->clear();
    for (const Found& one : found) {
        const Command& command = m_entries[one.entry].command;
        auto* item = new QTreeWidgetItem(m_list, {plainText(command.action->text()), command.menu,
                                                  command.action->shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, command.action->icon());
        item->setForeground(1, palette().brush(QPalette::Disabled, QPalette::Text));
        item->setData(0, Qt::UserRole, static_cast<qlonglong>(one.entry));
        if (!command.action->isEnabled()) {
            item->setDisabled(true);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::run()
{
    const auto* item = m_list->currentItem();
    if (!item || item->isDisabled()) {
        return;
    }
    accept();
}

void CommandPalette::choose()
{
    const QSize size(560, 420);
    resize(size);
    if (const QWidget* window = parentWidget()) {
        move(window->mapToGlobal(QPoint((window->width() - size.width()) / 2, 60)));
    }
    m_typed->setFocus();
    if (exec() != Accepted) {
        return;
    }
    const auto entry = static_cast<std::size_t>(m_list->currentItem()->data(0, Qt::UserRole).toLongLong());
    const QPointer<QAction> action = m_entries[entry].command.action;
    QSettings settings;
    QStringList recent = settings.value(settingsKey).toStringList();
    recent.removeAll(action->objectName());
    recent.prepend(action->objectName());
    settings.setValue(settingsKey, QStringList(recent.mid(0, rememberedCommands)));
    action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 10
                         : key == Qt::Key_PageUp   ? -10
                                                   : 0;
        if (const int count = m_list->topLevelItemCount(); step != 0 && count > 0) {
            const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row + step, 0, count - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace qiantu
