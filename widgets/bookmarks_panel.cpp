// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bookmarks_panel.h"

#include "maps/project_map.h"
#include "widgets/background_work.h"
#include "widgets/map_view.h"

#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

QgsCoordinateTransform toDegrees(const ProjectMap& map)
{
    return QgsCoordinateTransform(map.qgisProject().crs(), QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                  map.qgisProject().transformContext());
}

} // namespace

BookmarksPanel::BookmarksPanel(MapView& mapView, QWidget* parent)
    : QWidget(parent),
      m_mapView(mapView),
      m_list(new QListWidget(this)),
      m_addButton(new QPushButton(tr("Add …"), this)),
      m_goButton(new QPushButton(tr("Go there"), this)),
      m_renameButton(new QPushButton(tr("Rename …"), this)),
      m_moveButton(new QPushButton(tr("Set to the view"), this)),
      m_removeButton(new QPushButton(tr("Delete"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    auto* heading = new QLabel(tr("Bookmarks"), this);
    heading->setObjectName(QStringLiteral("panelHeading"));
    layout->addWidget(heading);
    m_list->setObjectName(QStringLiteral("bookmarks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(60);
    layout->addWidget(m_list, 1);
    auto* buttons = new QGridLayout;
    buttons->setContentsMargins(4, 0, 4, 0);
    buttons->setSpacing(3);
    buttons->addWidget(m_addButton, 0, 0);
    buttons->addWidget(m_goButton, 0, 1);
    buttons->addWidget(m_renameButton, 0, 2);
    buttons->addWidget(m_moveButton, 1, 0, 1, 2);
    buttons->addWidget(m_removeButton, 1, 2);
    layout->addLayout(buttons);
    m_moveButton->setToolTip(tr("The bookmark remembers what the map shows now"));
    connect(m_addButton, &QPushButton::clicked, this, &BookmarksPanel::addAsking);
    connect(m_goButton, &QPushButton::clicked, this, [this] {
        if (const auto* bookmark = current()) {
            goTo(bookmark->box);
        }
    });
    connect(m_list, &QListWidget::itemActivated, m_goButton, &QPushButton::click);
    connect(m_renameButton, &QPushButton::clicked, this, &BookmarksPanel::renameAsking);
    connect(m_moveButton, &QPushButton::clicked, this, &BookmarksPanel::moveHere);
    connect(m_removeButton, &QPushButton::clicked, this, &BookmarksPanel::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &BookmarksPanel::updateButtons);
    updateButtons();
}

void BookmarksPanel::setMap(ProjectMap* map)
{
    if (m_map) {
        disconnect(&m_map->workspace().project(), nullptr, this, nullptr);
    }
    m_map = map;
    if (m_map) {
        connect(&m_map->workspace().project(), &Project::changed, this, [this](const ChangeSet& changes) {
            if (changes.touches(QStringLiteral("bookmarks"))) {
                fill();
            }
        });
    }
    fill();
}

void BookmarksPanel::fill()
{
    const auto* before = current();
    const RowId chosen = before ? before->id : 0;
    m_bookmarks.clear();
    m_list->clear();
    if (m_map) {
        auto all = Bookmarks(m_map->workspace().project()).list();
        if (all) {
            m_bookmarks = std::move(*all);
        } else {
            showError(this, all.error());
        }
    }
    for (const Bookmark& bookmark : m_bookmarks) {
        m_list->addItem(bookmark.name);
        if (bookmark.id == chosen) {
            m_list->setCurrentRow(m_list->count() - 1);
        }
    }
    updateButtons();
}

const Bookmark* BookmarksPanel::current() const
{
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    return m_list->currentRow() >= 0 && row < m_bookmarks.size() ? &m_bookmarks[row] : nullptr;
}

void BookmarksPanel::updateButtons()
{
    const bool editable = m_map && !m_map->workspace().project().isReadOnly();
    const bool chosen = current() != nullptr;
    m_addButton->setEnabled(editable);
    m_goButton->setEnabled(chosen);
    m_renameButton->setEnabled(editable && chosen);
    m_moveButton->setEnabled(editable && chosen);
    m_removeButton->setEnabled(editable && chosen);
}

DegreeBox BookmarksPanel::shownBox() const
{
    try {
        const QgsRectangle box = toDegrees(*m_map).transformBoundingBox(m_mapView.canvas()->extent());
        return {box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()};
    } catch (const QgsCsException&) {
        return {}; // not a place: refused with words
    }
}

bool BookmarksPanel::add(const QString& name)
{
    const auto added = Bookmarks(m_map->workspace().project()).add(name, shownBox());
    if (!added) {
        showError(this, added.error());
    }
    return added.has_value();
}

void BookmarksPanel::addAsking()
{
    bool accepted = false;
    const QString name = QInputDialog::getText(window(), tr("Bookmark"), tr("Name of the place that the map shows:"),
                                               QLineEdit::Normal, {}, &accepted);
    if (accepted) {
        add(name);
    }
}

void BookmarksPanel::goTo(const DegreeBox& box)
{
    if (!m_map) {
        return;
    }
    try {
        const QgsRectangle extent = toDegrees(*m_map).transformBoundingBox(
            QgsRectangle(box.west, box.south, box.east, box.north), Qgis::TransformDirection::Reverse);
        m_mapView.canvas()->setExtent(extent);
        m_mapView.canvas()->refresh();
    } catch (const QgsCsException&) {
        showError(this,
                  Error{Error::Kind::Failed, tr("The place cannot be shown in the map's coordinate system."), {}, {}});
    }
}

void BookmarksPanel::renameAsking()
{
    const auto* bookmark = current();
    if (!bookmark) {
        return;
    }
    const RowId id = bookmark->id;
    bool accepted = false;
    const QString name =
        QInputDialog::getText(window(), tr("Bookmark"), tr("Name:"), QLineEdit::Normal, bookmark->name, &accepted);
    if (!accepted) {
        return;
    }
    if (const auto renamed = Bookmarks(m_map->workspace().project()).rename(id, name); !renamed) {
        showError(this, renamed.error());
    }
}

void BookmarksPanel::moveHere()
{
    if (const auto* bookmark = current()) {
        if (const auto moved = Bookmarks(m_map->workspace().project()).move(bookmark->id, shownBox()); !moved) {
            showError(this, moved.error());
        }
    }
}

void BookmarksPanel::remove()
{
    if (const auto* bookmark = current()) {
        if (const auto gone = Bookmarks(m_map->workspace().project()).remove(bookmark->id); !gone) {
            showError(this, gone.error());
        }
    }
}

} // namespace qiantu
