// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table_view.h"

#include "models/tables/row_selection_model.h"
#include "widgets/filter_header.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace qiantu {

namespace {

bool isOwnKey(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Paste) ||
           event.matches(QKeySequence::SelectAll) || event.matches(QKeySequence::Delete) ||
           (event.modifiers() == Qt::NoModifier &&
            (event.key() == Qt::Key_F2 || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter));
}

} // namespace

TableView::TableView(QWidget* parent) : QTableView(parent), m_filters(new FilterHeader(this))
{
    setHorizontalHeader(m_filters);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    // All rows are equally high: the header need not ask a million of them.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    verticalHeader()->setHighlightSections(false);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_filters, &FilterHeader::placeFilters);
}

QItemSelectionModel::SelectionFlags TableView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    auto command = QTableView::selectionCommand(index, event);
    const auto* rows = qobject_cast<const RowSelectionModel*>(selectionModel());
    if (!rows || !index.isValid()) {
        return command;
    }
    const bool selected = rows->isSelectedRow(index.row());
    if (event && event->type() == QEvent::MouseButtonPress &&
        static_cast<const QMouseEvent*>(event)->button() == Qt::RightButton && selected) {
        return QItemSelectionModel::NoUpdate;
    }
    if (command & QItemSelectionModel::Toggle) {
        if (!(command & QItemSelectionModel::Current)) {
            m_toggling = selected ? QItemSelectionModel::Deselect : QItemSelectionModel::Select;
        }
        command &= ~QItemSelectionModel::SelectionFlags(QItemSelectionModel::Toggle);
        command |= m_toggling;
    }
    return command;
}

std::vector<int> TableView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_filters->count(); ++visual) {
        const int column = m_filters->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

bool TableView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // comes back as a key instead of a shortcut of the window
        return true;
    }
    return QTableView::event(event);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
    } else if (event->matches(QKeySequence::Delete)) {
        Q_EMIT deleteRequested();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT formRequested();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace qiantu
