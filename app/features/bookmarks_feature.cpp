// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/bookmarks_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "widgets/bookmarks_panel.h"

#include <QMenu>

namespace qiantu {

BookmarksFeature::BookmarksFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_panel(new BookmarksPanel(window.mapView(), &window)),
      m_menu(new QMenu(tr("&Go to a bookmark"), &window))
{
    auto& actions = window.actions();
    window.addPanel(PanelPlace::Left, QStringLiteral("bookmarks"), tr("&Bookmarks"), m_panel,
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    actions.add(MenuKind::View,
                {QStringLiteral("add-bookmark"), tr("Add a boo&kmark …"), QKeySequence(Qt::CTRL | Qt::Key_M),
                 ActionNeeds::EditableProject},
                [this] { m_panel->addAsking(); });
    actions.menu(MenuKind::View)->addMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &BookmarksFeature::fillMenu);
}

void BookmarksFeature::setMap(ProjectMap* map)
{
    m_map = map;
    m_panel->setMap(map);
    m_menu->setEnabled(map != nullptr);
}

void BookmarksFeature::fillMenu()
{
    m_menu->clear();
    const auto bookmarks = m_map ? Bookmarks(m_map->workspace().project()).list() : std::vector<Bookmark>();
    if (!bookmarks || bookmarks->empty()) {
        m_menu->addAction(tr("No bookmarks yet"))->setEnabled(false);
        return;
    }
    for (const Bookmark& bookmark : *bookmarks) {
        QString name = bookmark.name;
        m_menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                          [this, box = bookmark.box] { m_panel->goTo(box); });
    }
}

} // namespace qiantu
