// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/themes_panel.h"

#include "models/themes/theme_values.h"
#include "widgets/background_work.h"
#include "widgets/theme_gallery_model.h"

#include <QGridLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <utility>

namespace qiantu {

namespace {

constexpr int reloadDelay = 150; // milliseconds: a run of edits lists the themes once

} // namespace

ThemesPanel::ThemesPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ThemeGalleryModel(this)),
      m_filter(new ThemeGalleryFilter(this)),
      m_search(new QLineEdit(this)),
      m_view(new QTreeView(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("themesPanel"));
    setMinimumWidth(330);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 6);
    m_search->setPlaceholderText(tr("Find a theme: name, pinyin or initials"));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("themeSearch"));
    auto* top = new QVBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setObjectName(QStringLiteral("themeTree"));
    m_view->setAccessibleName(tr("Thematic maps"));
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIconSize(QSize(22, 22));
    m_view->setIndentation(14);
    m_view->setUniformRowHeights(false);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    layout->addWidget(m_view, 1);
    m_note->setObjectName(QStringLiteral("themeNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 2, 8, 2);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing() + 4);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_note);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(8, 0, 8, 0);
    grid->setSpacing(4);
    m_new = addButton(*grid, "themeNew", tr("New …"), tr("A new thematic map"), &ThemesPanel::createRequested);
    m_edit = addButton(*grid, "themeEdit", tr("Edit …"), tr("Opens the form of the chosen theme (double click)"),
                       &ThemesPanel::editChosen);
    m_duplicate =
        addButton(*grid, "themeDuplicate", tr("Store a copy"),
                  tr("Stores the chosen theme in the project under a name of its own"), &ThemesPanel::duplicateChosen);
    m_hide = addButton(*grid, "themeHide", tr("Show none"), tr("Takes the theme off the map"), &ThemesPanel::hideShown);
    m_rename = addButton(*grid, "themeRename", tr("Rename …"), tr("Another name for a stored theme"),
                         &ThemesPanel::renameChosen);
    m_delete = addButton(*grid, "themeDelete", tr("Delete"), tr("Deletes a stored theme; undo brings it back"),
                         &ThemesPanel::removeChosen);
    m_compare = addButton(*grid, "themeCompare", tr("Side by side …"), tr("Two themes beside each other"),
                          &ThemesPanel::compareChosen);
    layout->addLayout(grid);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setTyped(text);
        m_view->expandAll();
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(ThemeGalleryModel::IsGroupRole).toBool()) {
            m_view->setExpanded(index, !m_view->isExpanded(index));
        } else {
            showChosen();
        }
    });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!index.data(ThemeGalleryModel::IsGroupRole).toBool()) {
            editChosen();
        }
    });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ThemesPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ThemesPanel::updateState);
    m_reloading.setSingleShot(true);
    m_reloading.setInterval(reloadDelay);
    connect(&m_reloading, &QTimer::timeout, this, &ThemesPanel::reload);
    updateState();
}

ThemesPanel::~ThemesPanel() = default;

QPushButton* ThemesPanel::addButton(QGridLayout& grid, const char* name, const QString& text, const QString& tip,
                                    void (ThemesPanel::*call)())
{
    constexpr int perRow = 4;
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setMinimumWidth(0);
    connect(button, &QPushButton::clicked, this, call);
    const int at = grid.count();
    grid.addWidget(button, at / perRow, at % perRow);
    return button;
}

void ThemesPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, &m_reloading, nullptr);
        disconnect(&m_workspace->project(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_shown.reset();
    m_reloading.stop();
    if (workspace) {
        const auto again = qOverload<>(&QTimer::start);
        connect(workspace, &Workspace::checkChanged, &m_reloading, again);
        connect(workspace, &Workspace::resultsChanged, &m_reloading, again);
        connect(workspace, &Workspace::stationsChanged, &m_reloading, again);
        connect(workspace, &Workspace::featuresChanged, &m_reloading, again);
        connect(&workspace->project(), &Project::changed, this, &ThemesPanel::applyChanges);
        connect(&workspace->project(), &Project::stateChanged, this, &ThemesPanel::updateState);
    }
    reload();
}

void ThemesPanel::applyChanges(const ChangeSet& changes)
{
    if (changes.touches(QStringLiteral("themes"))) {
        reload();
    }
}

void ThemesPanel::reload()
{
    m_reloading.stop();
    if (m_workspace && !isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    const RowId before = m_chooseNext.value_or(chosenId());
    m_chooseNext.reset();
    const QString beforeText = m_view->currentIndex().data().toString();
    QStringList folded;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (const auto group = m_filter->index(row, 0); !m_view->isExpanded(group)) {
            folded << group.data().toString();
        }
    }
    const bool isFirst = m_model->rowCount() == 0;
    std::vector<Theme> stored;
    std::vector<DamagedTheme> damaged;
    std::vector<ReadyTheme> ready;
    if (m_workspace) {
        if (auto read = readThemes(m_workspace->project().database(), &damaged)) {
            stored = std::move(*read);
        } else {
            showError(this, read.error());
        }
        if (auto made = readyThemes(ThemeSource::of(*m_workspace))) {
            ready = std::move(*made);
        } else {
            showError(this, made.error());
        }
    }
    m_model->setThemes(stored, damaged, ready);
    m_model->setShown(m_shown);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto group = m_filter->index(row, 0);
        m_view->setExpanded(group, isFirst || !m_search->text().isEmpty() || !folded.contains(group.data().toString()));
    }
    if (before != 0) {
        choose(before);
    } else if (!beforeText.isEmpty()) {
        const auto same = m_filter->match(m_filter->index(0, 0), Qt::DisplayRole, beforeText, 1,
                                          Qt::MatchExactly | Qt::MatchRecursive);
        if (!same.isEmpty()) {
            m_view->setCurrentIndex(same.first());
        }
    }
    updateState();
}

void ThemesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        reload();
    }
}

void ThemesPanel::setShown(const std::optional<Theme>& theme)
{
    m_shown = theme;
    m_model->setShown(theme);
    updateState();
}

std::optional<Theme> ThemesPanel::chosen() const
{
    return m_model->themeAt(m_filter->mapToSource(m_view->currentIndex()));
}

RowId ThemesPanel::chosenId() const
{
    return m_view->currentIndex().data(ThemeGalleryModel::IdRole).toLongLong();
}

void ThemesPanel::choose(RowId id)
{
    if (m_stale) {
        m_chooseNext = id;
        return;
    }
    const auto index = m_filter->mapFromSource(m_model->indexOf(id));
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
}

void ThemesPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ThemesPanel::showChosen()
{
    if (const auto theme = chosen()) {
        Q_EMIT showRequested(theme);
    }
}

void ThemesPanel::hideShown()
{
    Q_EMIT showRequested(std::nullopt);
}

void ThemesPanel::editChosen()
{
    if (const auto theme = chosen()) {
        Q_EMIT editRequested(*theme);
    }
}

void ThemesPanel::compareChosen()
{
    Q_EMIT compareRequested(chosen());
}

std::optional<Theme> ThemesPanel::store(const Theme& theme)
{
    ThemeEditor editor(m_workspace->project());
    Theme stored = theme;
    const auto add = [&]() -> Result<RowId> {
        auto name = editor.freeName(theme.name);
        if (!name) {
            return tl::unexpected(name.error());
        }
        stored.id = 0;
        stored.name = std::move(*name);
        return editor.add(stored);
    };
    const auto id = add();
    if (!id) {
        showError(this, id.error());
        return std::nullopt;
    }
    stored.id = *id;
    choose(*id);
    return stored;
}

void ThemesPanel::duplicateChosen()
{
    if (const auto theme = chosen()) {
        store(*theme);
    }
}

void ThemesPanel::renameChosen()
{
    const auto theme = chosen();
    if (!theme || theme->id == 0) {
        return;
    }
    bool accepted = false;
    const QString name = QInputDialog::getText(this, tr("Rename the thematic map"), tr("Name:"), QLineEdit::Normal,
                                               theme->name, &accepted);
    if (!accepted) {
        return;
    }
    if (const auto renamed = ThemeEditor(m_workspace->project()).rename(theme->id, name); !renamed) {
        showError(this, renamed.error());
    }
}

void ThemesPanel::removeChosen()
{
    const RowId id = chosenId();
    if (id == 0) {
        return;
    }
    if (const auto removed = ThemeEditor(m_workspace->project()).remove(id); !removed) {
        showError(this, removed.error());
    }
}

void ThemesPanel::showMenu(const QPoint& at)
{
    const auto index = m_view->indexAt(at);
    if (!index.isValid() || index.data(ThemeGalleryModel::IsGroupRole).toBool()) {
        return;
    }
    m_view->setCurrentIndex(index);
    const bool readable = chosen().has_value();
    const bool editable = !m_workspace->project().isReadOnly();
    const bool stored = chosenId() != 0;
    QMenu menu(this);
    const auto add = [&](const QString& text, bool enabled, void (ThemesPanel::*call)()) {
        menu.addAction(text, this, call)->setEnabled(enabled);
    };
    add(tr("&Show on the map"), readable, &ThemesPanel::showChosen);
    add(tr("Show &none"), m_shown.has_value(), &ThemesPanel::hideShown);
    add(tr("Side by &side …"), readable, &ThemesPanel::compareChosen);
    menu.addSeparator();
    add(tr("&Edit …"), readable, &ThemesPanel::editChosen);
    add(stored ? tr("Store a &copy") : tr("Store in the &project"), readable && editable,
        &ThemesPanel::duplicateChosen);
    add(tr("&Rename …"), readable && stored && editable, &ThemesPanel::renameChosen);
    add(tr("&Delete"), stored && editable, &ThemesPanel::removeChosen);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void ThemesPanel::updateState()
{
    const bool open = m_workspace != nullptr;
    const bool editable = open && !m_workspace->project().isReadOnly();
    const bool readable = chosen().has_value();
    const bool stored = chosenId() != 0;
    m_search->setEnabled(open);
    m_new->setEnabled(open);
    m_edit->setEnabled(readable);
    m_hide->setEnabled(m_shown.has_value());
    m_duplicate->setEnabled(readable && editable);
    m_rename->setEnabled(readable && stored && editable);
    m_delete->setEnabled(stored && editable);
    m_compare->setEnabled(open && m_model->themeCount() > 0);
    QString note = m_view->currentIndex().data(ThemeGalleryModel::NoteRole).toString();
    if (readable && note.isEmpty()) {
        note = displayName(chosen()->kind);
    }
    if (note.isEmpty() && open) {
        note = m_model->themeCount() > 0 ? tr("A click shows a theme on the map, a double click opens its form.")
                                         : tr("The project has no values that could be mapped yet.");
    }
    m_note->setText(note);
}

bool ThemesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            showChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace qiantu
