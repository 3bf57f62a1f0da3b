// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_themes_menu.h"

#include "models/layers/map_themes.h"
#include "models/project/project.h"
#include "widgets/background_work.h"

#include <QInputDialog>
#include <QMessageBox>
#include <algorithm>

namespace qiantu {

namespace {

/// Names in a menu must not make mnemonics.
QString plain(QString name)
{
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

MapThemesMenu::MapThemesMenu(QWidget* parent) : QMenu(parent)
{
    setTitle(tr("Map &themes"));
    connect(this, &QMenu::aboutToShow, this, &MapThemesMenu::fill);
}

void MapThemesMenu::fill()
{
    clear();
    if (!m_project) {
        return;
    }
    const MapThemes themes(*m_project);
    const auto all = themes.list();
    const auto current = themes.current();
    if (!all || !current) {
        showError(parentWidget(), all ? current.error() : all.error());
        return;
    }
    const bool editable = !m_project->isReadOnly();
    for (const MapTheme& theme : *all) {
        auto* action = addAction(plain(theme.name), this, [this, id = theme.id] {
            if (const auto shown = MapThemes(*m_project).apply(id); !shown) {
                showError(parentWidget(), shown.error());
            }
        });
        action->setCheckable(true);
        action->setChecked(theme.showsLike(*current));
        action->setEnabled(editable);
    }
    if (all->empty()) {
        addAction(tr("No themes yet"))->setEnabled(false);
    }
    addSeparator();
    addAction(tr("&Save what is shown as a theme …"), this, &MapThemesMenu::saveAsking)->setEnabled(editable);
    if (all->empty()) {
        return;
    }
    auto* renaming = addMenu(tr("&Rename"));
    auto* deleting = addMenu(tr("&Delete"));
    for (const MapTheme& theme : *all) {
        renaming->addAction(plain(theme.name), this, [this, theme] { renameAsking(theme.id, theme.name); });
        deleting->addAction(plain(theme.name), this, [this, id = theme.id] {
            if (const auto gone = MapThemes(*m_project).remove(id); !gone) {
                showError(parentWidget(), gone.error());
            }
        });
    }
    renaming->setEnabled(editable);
    deleting->setEnabled(editable);
}

void MapThemesMenu::saveAsking()
{
    bool accepted = false;
    const QString name = QInputDialog::getText(parentWidget(), tr("Map theme"),
                                               tr("Name of the theme (one of the same name is replaced):"),
                                               QLineEdit::Normal, {}, &accepted);
    if (!accepted) {
        return;
    }
    if (const auto saved = MapThemes(*m_project).save(name); !saved) {
        showError(parentWidget(), saved.error());
    }
}

void MapThemesMenu::renameAsking(qint64 id, const QString& name)
{
    bool accepted = false;
    const QString wanted =
        QInputDialog::getText(parentWidget(), tr("Map theme"), tr("Name:"), QLineEdit::Normal, name, &accepted);
    if (!accepted) {
        return;
    }
    if (const auto renamed = MapThemes(*m_project).rename(id, wanted); !renamed) {
        showError(parentWidget(), renamed.error());
    }
}

} // namespace qiantu
