// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text_search.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <optional>
#include <vector>

namespace qiantu {

/// The project's own themes and the ready ones as a tree: groups, with their themes below.
class ThemeGalleryModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        IsGroupRole = Qt::UserRole + 1,
        IdRole,     ///< Of a stored theme; 0 for a ready one.
        NoteRole,   ///< What it shows and of how many regions.
        NumberRole, ///< Which of the themes it is; none for a damaged one.
        SearchRole  ///< What it is found by: name, what is measured, kind and category.
    };

    explicit ThemeGalleryModel(QObject* parent = nullptr);

    /// Lists stored themes (with those that cannot be read) and ready ones, in the order given.
    void setThemes(const std::vector<Theme>& stored, const std::vector<DamagedTheme>& damaged,
                   const std::vector<ReadyTheme>& ready);

    /// The theme of an entry; nothing for a group and for one that cannot be shown.
    std::optional<Theme> themeAt(const QModelIndex& index) const;
    /// Marks the entry that is shown: a stored theme by its id, a ready one by what it says, whatever its date.
    void setShown(const std::optional<Theme>& theme);
    /// The entry of a stored theme.
    QModelIndex indexOf(RowId id) const;

    /// How many themes there are, groups aside.
    int themeCount() const { return static_cast<int>(m_themes.size()); }

private:
    QStandardItem* addGroup(const QString& name);
    QStandardItem* addTheme(QStandardItem& group, const Theme& theme, const QString& note);
    bool isShown(const Theme& theme) const;
    void markShown();

    std::vector<Theme> m_themes;
    std::optional<Theme> m_shown;
};

/// Lets through the entries that are found by what was typed (parts of words, pinyin, initials) and the groups over
/// them.
class ThemeGalleryFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ThemeGalleryFilter(QObject* parent = nullptr);

    void setTyped(const QString& typed);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_typed;
    mutable QHash<QString, SearchableText> m_texts; ///< Making one ready takes a while.
};

} // namespace qiantu
