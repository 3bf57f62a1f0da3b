// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

class QAbstractButton;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace qiantu {

struct ChangeSet;
class ThemeGalleryFilter;
class ThemeGalleryModel;
class Workspace;

/// The gallery of thematic maps: those stored in the project and a ready one for everything that has values, found by
/// name, pinyin and initials. A click shows one on the map, a double click opens its form. Stores, copies, renames and
/// deletes themes itself; showing and the form are its owner's.
class ThemesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ThemesPanel(QWidget* parent = nullptr);
    ~ThemesPanel() override;

    /// Lists a project's themes and follows them; nullptr: none.
    void setWorkspace(Workspace* workspace);
    /// Marks the theme that the map shows, or none.
    void setShown(const std::optional<Theme>& theme);

    /// The theme of the chosen entry.
    std::optional<Theme> chosen() const;
    /// Chooses a stored theme.
    void choose(RowId id);
    /// Stores a theme under its name, or that with a number, and chooses it; the theme as it is stored. A failure is
    /// told.
    std::optional<Theme> store(const Theme& theme);

    QTreeView* view() const { return m_view; }

    const ThemeGalleryModel& model() const { return *m_model; }

    /// Puts the keys where the search is typed.
    void focusSearch();

Q_SIGNALS:
    /// The user wants to see a theme on the map, or none.
    void showRequested(const std::optional<qiantu::Theme>& theme);
    /// The user wants a theme's form; a ready one (id 0) becomes a new theme.
    void editRequested(const qiantu::Theme& theme);
    /// The user wants a new theme.
    void createRequested();
    /// The user wants to see two themes side by side, the chosen one at the left.
    void compareRequested(const std::optional<qiantu::Theme>& left);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QPushButton* addButton(QGridLayout& grid, const char* name, const QString& text, const QString& tip,
                           void (ThemesPanel::*call)());
    void applyChanges(const ChangeSet& changes);
    /// Lists everything anew, now or as soon as the panel is seen.
    void reload();
    void showChosen();
    void hideShown();
    void editChosen();
    void duplicateChosen();
    void renameChosen();
    void removeChosen();
    void compareChosen();
    void showMenu(const QPoint& at);
    void updateState();
    RowId chosenId() const;

    Workspace* m_workspace = nullptr;
    ThemeGalleryModel* m_model;
    ThemeGalleryFilter* m_filter;
    QLineEdit* m_search;
    QTreeView* m_view;
    QLabel* m_note;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_hide = nullptr;
    QPushButton* m_duplicate = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_compare = nullptr;
    std::optional<Theme> m_shown;
    std::optional<RowId> m_chooseNext; ///< A stored theme that is listed with the next reload.
    QTimer m_reloading;
    bool m_stale = false;
};

} // namespace qiantu
