// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_gallery_model.h"

#include "widgets/theme_icons.h"

#include <QFont>

namespace qiantu {

namespace {

constexpr int smallestIcon = 22;

} // namespace

ThemeGalleryModel::ThemeGalleryModel(QObject* parent) : QStandardItemModel(parent)
{
    setColumnCount(1);
}

QStandardItem* ThemeGalleryModel::addGroup(const QString& name)
{
    auto* group = new QStandardItem(name); // The model owns what is appended.
    group->setData(true, IsGroupRole);
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = group->font();
    bold.setBold(true);
    group->setFont(bold);
    appendRow(group);
    return group;
}

QStandardItem* ThemeGalleryModel::addTheme(QStandardItem& group, const Theme& theme, const QString& note)
{
    auto* item = new QStandardItem(themeIcon(theme), theme.name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(false, IsGroupRole);
    item->setData(static_cast<qlonglong>(theme.id), IdRole);
    item->setData(note, NoteRole);
    item->setData(static_cast<int>(m_themes.size()), NumberRole);
    item->setData(QStringList{theme.name, displayName(theme.kind), group.text()}.join(QLatin1Char(' ')), SearchRole);
    item->setToolTip(QStringList{theme.name, displayName(theme.kind), note}.join(QLatin1Char('\n')).trimmed());
    item->setSizeHint(QSize(0, smallestIcon + 4));
    m_themes.push_back(theme);
    group.appendRow(item);
    return item;
}

void ThemeGalleryModel::setThemes(const std::vector<Theme>& stored, const std::vector<DamagedTheme>& damaged,
                                  const std::vector<ReadyTheme>& ready)
{
    clear();
    setColumnCount(1);
    m_themes.clear();
    if (!stored.empty() || !damaged.empty()) {
        auto* own = addGroup(tr("Themes of this project"));
        for (const Theme& theme : stored) {
            addTheme(*own, theme, {});
        }
        for (const DamagedTheme& theme : damaged) {
            auto* item = new QStandardItem(tr("%1 (cannot be shown)").arg(theme.name));
            item->setData(false, IsGroupRole);
            item->setData(static_cast<qlonglong>(theme.id), IdRole);
            item->setData(theme.error.message(), NoteRole);
            item->setData(theme.name, SearchRole);
            item->setToolTip(theme.error.message());
            item->setForeground(QColor(0xb0, 0x30, 0x30));
            own->appendRow(item);
        }
    }
    QHash<QString, QStandardItem*> groups;
    for (const ReadyTheme& one : ready) {
        auto& group = groups[one.category];
        if (!group) {
            group = addGroup(one.categoryName);
        }
        addTheme(*group, one.theme, one.note);
    }
    markShown();
}

std::optional<Theme> ThemeGalleryModel::themeAt(const QModelIndex& index) const
{
    const QVariant number = index.data(NumberRole);
    return number.isValid() ? std::optional(m_themes.at(static_cast<std::size_t>(number.toInt()))) : std::nullopt;
}

bool ThemeGalleryModel::isShown(const Theme& theme) const
{
    if (!m_shown || m_shown->id != theme.id) {
        return false;
    }
    if (theme.id != 0) {
        return true;
    }
    // Stepping through the years does not make another theme of a ready one.
    Theme shown = *m_shown;
    shown.date = theme.date;
    shown.figure.targetYear = theme.figure.targetYear;
    return shown == theme;
}

void ThemeGalleryModel::markShown()
{
    for (int group = 0; group < rowCount(); ++group) {
        auto* parent = item(group);
        for (int row = 0; row < parent->rowCount(); ++row) {
            auto* entry = parent->child(row);
            const auto theme = themeAt(entry->index());
            QFont font = entry->font();
            font.setBold(theme && isShown(*theme));
            entry->setFont(font);
        }
    }
}

void ThemeGalleryModel::setShown(const std::optional<Theme>& theme)
{
    m_shown = theme;
    markShown();
}

QModelIndex ThemeGalleryModel::indexOf(RowId id) const
{
    for (int group = 0; group < rowCount(); ++group) {
        const auto* parent = item(group);
        for (int row = 0; row < parent->rowCount(); ++row) {
            if (parent->child(row)->data(IdRole).toLongLong() == id) {
                return parent->child(row)->index();
            }
        }
    }
    return {};
}

ThemeGalleryFilter::ThemeGalleryFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void ThemeGalleryFilter::setTyped(const QString& typed)
{
    m_typed = typed.trimmed();
    invalidateFilter();
}

bool ThemeGalleryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(ThemeGalleryModel::IsGroupRole).toBool()) {
        // Groups show with what is found in them.
        return m_typed.isEmpty();
    }
    if (m_typed.isEmpty()) {
        return true;
    }
    const QString text = index.data(ThemeGalleryModel::SearchRole).toString();
    auto found = m_texts.find(text);
    if (found == m_texts.end()) {
        found = m_texts.insert(text, SearchableText(text));
    }
    return found->score(m_typed) > 0;
}

} // namespace qiantu
