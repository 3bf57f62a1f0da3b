// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search_box.h"

#include "maps/sqlite.h"
#include "models/stations/station_details.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPointer>
#include <QThreadPool>

namespace qiantu {

namespace {

enum Role
{
    RegionRole = Qt::UserRole,
    StationRole
};

constexpr int mostRegions = 12;
constexpr int mostStations = 12;
constexpr int typingPauseMs = 150;

} // namespace

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("searchBox"));
    setPlaceholderText(tr("Search regions and stations (name, code, pinyin)"));
    setClearButtonEnabled(true);
    m_list->setWindowFlags(Qt::ToolTip);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPauseMs);
    connect(&m_delay, &QTimer::timeout, this, &SearchBox::search);
    connect(this, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
    connect(m_list, &QListWidget::itemClicked, this, &SearchBox::choose);
    installEventFilter(this);
}

SearchBox::~SearchBox() = default;

void SearchBox::setWorkspace(Workspace* workspace)
{
    m_workspace = workspace;
    clear();
    m_list->hide();
}

void SearchBox::search()
{
    m_list->clear();
    const QString typed = text().trimmed();
    if (!m_workspace || typed.isEmpty()) {
        m_list->hide();
        return;
    }
    for (const auto* region : m_workspace->regions().search(typed, mostRegions)) {
        const auto* parent = m_workspace->regions().byCode(region->parentCode);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2  %3").arg(region->name, region->code, parent ? parent->shortName : QString()),
            m_list);
        item->setData(RegionRole, region->code);
    }
    ++m_search;
    m_chooseWhenFound = false;
    // One letter or digit would match a good part of all stations.
    m_stationsPending = typed.size() >= 2 && searchStationsFor(typed);
    if (m_list->count() > 0) {
        m_list->setCurrentRow(0);
    } else if (!m_stationsPending) {
        sayNothingFound();
    }
    showPopup();
}

void SearchBox::sayNothingFound()
{
    auto* none = new QListWidgetItem(tr("Nothing is called “%1”.").arg(text().trimmed()), m_list);
    none->setFlags(Qt::NoItemFlags);
}

bool SearchBox::searchStationsFor(const QString& typed)
{
    auto reader = m_workspace->project().openReader();
    if (!reader) {
        return false;
    }
    const std::shared_ptr<SQLite::Database> database(std::move(*reader));
    const QPointer<SearchBox> self(this);
    // A substring search walks over the whole table: not on the window's thread.
    QThreadPool::globalInstance()->start([self, database, typed, search = m_search] {
        const auto found = searchStations(*database, typed, mostStations);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, found, search] {
                // Somebody who typed on does not want the old answer any more.
                if (self && self->m_search == search) {
                    self->addStations(found ? *found : std::vector<Station>());
                }
            },
            Qt::QueuedConnection);
    });
    return true;
}

void SearchBox::addStations(const std::vector<Station>& stations)
{
    m_stationsPending = false;
    if (!hasFocus() || (stations.empty() && m_list->count() > 0)) {
        return;
    }
    if (stations.empty()) {
        sayNothingFound();
        showPopup();
        return;
    }
    for (const auto& station : stations) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2  %3").arg(station.number, station.name, displayName(station.generation)), m_list);
        item->setData(StationRole, QVariant::fromValue<qlonglong>(station.id));
    }
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
    showPopup();
    if (std::exchange(m_chooseWhenFound, false)) {
        choose();
    }
}

void SearchBox::showPopup()
{
    const int rows = m_list->count();
    if (rows == 0) {
        m_list->hide();
        return;
    }
    const int height = m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth();
    const int wide = std::max(width(), m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + 8);
    m_list->setGeometry(QRect(mapToGlobal(QPoint(0, this->height() + 1)), QSize(wide, std::min(height, 420))));
    m_list->show();
    m_list->raise();
}

void SearchBox::choose()
{
    const auto* item = m_list->currentItem();
    if (!item) {
        // Enter came before the answer: the first station that is found is meant.
        m_chooseWhenFound = m_stationsPending;
        return;
    }
    const QString region = item->data(RegionRole).toString();
    const QVariant station = item->data(StationRole);
    m_list->hide();
    if (!region.isEmpty()) {
        Q_EMIT regionChosen(region);
    } else if (station.isValid()) {
        Q_EMIT stationChosen(station.toLongLong());
    }
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == this && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
            if (m_list->isVisible()) {
                const int step = key->key() == Qt::Key_Down ? 1 : -1;
                m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
                return true;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_delay.isActive() || !m_list->isVisible()) {
                m_delay.stop();
                search();
            }
            choose();
            return true;
        case Qt::Key_Escape:
            m_list->hide();
            return true;
        default:
            break;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace qiantu
