// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/check_panel.h"

#include "models/plans/units.h"
#include "models/workspace/workspace.h"
#include "widgets/check_delegate.h"
#include "widgets/check_filter_bar.h"
#include "widgets/target_details.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace qiantu {

namespace {

/// With no more rows than this everything is unfolded.
constexpr int unfoldUpTo = 60;

} // namespace

CheckPanel::CheckPanel(QWidget* parent)
    : QWidget(parent),
      m_model(std::make_unique<CheckModel>()),
      m_filtered(std::make_unique<CheckFilterModel>()),
      m_date(new QDateEdit(this)),
      m_grouping(new QButtonGroup(this)),
      m_filterBar(new CheckFilterBar(this)),
      m_view(new QTreeView(this)),
      m_details(new TargetDetails(this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setMinimumWidth(330);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* heading = new QWidget(this);
    heading->setObjectName(QStringLiteral("panelHeading"));
    heading->setAttribute(Qt::WA_StyledBackground);
    auto* headingLayout = new QHBoxLayout(heading);
    headingLayout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Target check"), heading);
    title->setObjectName(QStringLiteral("panelTitle"));
    headingLayout->addWidget(title);
    headingLayout->addStretch(1);
    for (const auto& [text, name, id] :
         {std::tuple{tr("by region"), "byRegion", CheckModel::Grouping::ByRegion},
          std::tuple{tr("by indicator"), "byIndicator", CheckModel::Grouping::ByIndicator}}) {
        auto* button = new QToolButton(heading);
        button->setText(text);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setObjectName(QLatin1String(name));
        m_grouping->addButton(button, static_cast<int>(id));
        headingLayout->addWidget(button);
    }
    m_grouping->button(0)->setChecked(true);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setToolTip(tr("The check date: what was known and built by this day"));
    m_date->setObjectName(QStringLiteral("checkDate"));
    headingLayout->addWidget(m_date);
    layout->addWidget(heading);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({210, 250});
    m_splitter->setChildrenCollapsible(false);
    hideDetails();

    m_filtered->setSourceModel(m_model.get());
    m_view->setModel(m_filtered.get());
    m_view->setItemDelegate(new CheckDelegate(m_view));
    m_view->setHeaderHidden(true);
    // The delegate draws all that a row says in one column.
    for (int column = 1; column < CheckModel::ColumnCount; ++column) {
        m_view->hideColumn(column);
    }
    m_view->setUniformRowHeights(false);
    m_view->setAlternatingRowColors(true);
    m_view->setIndentation(14);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setObjectName(QStringLiteral("checkTree"));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    connect(m_grouping, &QButtonGroup::idClicked, this, [this](int id) {
        m_model->setGrouping(static_cast<CheckModel::Grouping>(id));
        expandSensibly();
    });
    connect(m_filterBar, &CheckFilterBar::filterChanged, this, [this](const CheckFilterModel::Filter& filter) {
        m_filtered->setFilter(filter);
        showCounts();
        expandSensibly();
    });
    connect(m_date, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        if (m_workspace) {
            m_workspace->setCheckDate(date);
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CheckPanel::showSelected);
    connect(m_view, &QTreeView::doubleClicked, this, &CheckPanel::activate);
    m_view->viewport()->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &CheckPanel::showMenu);
    const auto pass = [this](auto signal) {
        return [this, signal] {
            if (m_selected) {
                Q_EMIT(this->*signal)(*m_selected);
            }
        };
    };
    connect(m_details, &TargetDetails::editRequested, this, pass(&CheckPanel::editRequested));
    connect(m_details, &TargetDetails::observationRequested, this, pass(&CheckPanel::observationRequested));
    connect(m_details, &TargetDetails::setBackRequested, this, pass(&CheckPanel::setBackRequested));
    connect(m_details, &TargetDetails::sitesRequested, this, pass(&CheckPanel::sitesRequested));
}

CheckPanel::~CheckPanel() = default;

void CheckPanel::setEditable(bool editable)
{
    m_editable = editable;
    m_details->setEditable(editable);
}

bool CheckPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        m_clickedAt = static_cast<QMouseEvent*>(event)->pos();
    }
    return QWidget::eventFilter(watched, event);
}

QModelIndex CheckPanel::indexOf(RowId id) const
{
    return m_filtered->mapFromSource(m_model->indexOfTarget(id));
}

void CheckPanel::activate(const QModelIndex& index)
{
    const bool isTarget = !index.data(CheckModel::IsGroupRole).toBool();
    if (isTarget && m_editable) {
        const auto* delegate = qobject_cast<const CheckDelegate*>(m_view->itemDelegate());
        if (delegate->valueRect(m_view->visualRect(index), m_view->font(), index).contains(m_clickedAt)) {
            editValue(index.data(CheckModel::TargetIdRole).toLongLong());
            return;
        }
    }
    const QString code = index.data(CheckModel::RegionCodeRole).toString();
    if (!code.isEmpty()) {
        Q_EMIT regionActivated(code);
    }
}

void CheckPanel::editValue(RowId id)
{
    const auto index = indexOf(id);
    const TargetResult* result = m_model->resultAt(m_filtered->mapToSource(index));
    if (!m_editable || !result) {
        return;
    }
    m_view->scrollTo(index);
    const Target& target = *result->target;
    auto* line = new QLineEdit(formatNumber(target.value, decimalsOf(target.value)), m_view->viewport());
    line->setObjectName(QStringLiteral("targetValue"));
    line->setAlignment(Qt::AlignRight);
    line->setToolTip(tr("The value in %1; Enter stores it, Escape leaves it as it was").arg(target.unit));
    const auto* delegate = qobject_cast<const CheckDelegate*>(m_view->itemDelegate());
    QRect place = delegate->valueRect(m_view->visualRect(index), m_view->font(), index);
    place.setLeft(place.right() - std::max(place.width(), 110));
    place.setHeight(line->sizeHint().height());
    line->setGeometry(place);
    line->selectAll();
    line->show();
    line->setFocus();
    // Leaving the line in any way closes it; only Enter stores.
    connect(line, &QLineEdit::returnPressed, this, [this, line, id] {
        const QString text = line->text();
        line->deleteLater();
        Q_EMIT valueTyped(id, text);
    });
    connect(line, &QLineEdit::editingFinished, line, &QObject::deleteLater);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), line);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, line, &QObject::deleteLater);
}

void CheckPanel::showMenu(const QPoint& at)
{
    const auto index = m_view->indexAt(at);
    if (!index.isValid() || index.data(CheckModel::IsGroupRole).toBool()) {
        return;
    }
    const RowId id = index.data(CheckModel::TargetIdRole).toLongLong();
    const TargetResult* result = m_model->resultAt(m_filtered->mapToSource(index));
    QMenu menu(this);
    const auto add = [&](const QString& text, bool enabled, const auto& call) {
        menu.addAction(text, this, call)->setEnabled(enabled);
    };
    add(tr("&Edit the target …"), m_editable, [this, id] { Q_EMIT editRequested(id); });
    add(tr("Change the &value here"), m_editable, [this, id] { editValue(id); });
    add(tr("Enter a &report …"), m_editable, [this, id] { Q_EMIT observationRequested(id); });
    menu.addSeparator();
    add(tr("&Set back to what was shipped …"), m_editable && result->target->origin == Origin::Changed,
        [this, id] { Q_EMIT setBackRequested(id); });
    add(tr("&Delete the target …"), m_editable, [this, id] { Q_EMIT deleteRequested(id); });
    menu.addSeparator();
    add(tr("Show in the &table"), true, [this, id] { Q_EMIT tableRequested(id); });
    const QString code = index.data(CheckModel::RegionCodeRole).toString();
    add(tr("Show the region on the &map"), !code.isEmpty(), [this, code] { Q_EMIT regionActivated(code); });
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void CheckPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_selected.reset();
    if (workspace) {
        const QSignalBlocker blocker(m_date);
        m_date->setDate(workspace->checkDate());
        connect(workspace, &Workspace::checkChanged, this, &CheckPanel::showCheck);
        connect(workspace, &Workspace::resultsChanged, this, &CheckPanel::showResults);
    }
    showCheck();
    expandSensibly();
}

void CheckPanel::showCheck()
{
    const auto selected = m_selected;
    const auto checked = m_workspace ? m_workspace->checked() : nullptr;
    if (checked) {
        // The parts live as long as the whole.
        m_model->setCheck({checked, &checked->plan}, {checked, &checked->result}, checked->regions);
    } else {
        m_model->setCheck(nullptr, nullptr, {});
    }
    m_shown = checked;
    m_filterBar->offer(checked.get());
    m_filtered->setFilter(m_filterBar->filter());
    showCounts();
    expandSensibly();
    if (selected) {
        selectTarget(*selected);
    } else {
        hideDetails();
    }
}

void CheckPanel::showResults(const std::vector<RowId>& targets)
{
    const auto before = std::exchange(m_shown, m_workspace->checked());
    m_model->update({m_shown, &m_shown->plan}, {m_shown, &m_shown->result}, m_shown->regions, targets);
    // Other documents or years to choose from are there only when targets came, went or changed theirs.
    const auto offered = [](const CheckedPlan& checked, RowId id) {
        const auto& all = checked.plan.targets;
        const auto found = std::lower_bound(all.begin(), all.end(), id,
                                            [](const Target& target, RowId wanted) { return target.id < wanted; });
        return found != all.end() && found->id == id ? std::pair(found->document, found->year)
                                                     : std::pair(QString(), 0);
    };
    if (std::any_of(targets.begin(), targets.end(),
                    [&](RowId id) { return offered(*before, id) != offered(*m_shown, id); })) {
        m_filterBar->offer(m_shown.get());
        m_filtered->setFilter(m_filterBar->filter());
    }
    showCounts();
    showDetails();
}

void CheckPanel::expandSensibly()
{
    if (m_filtered->targetCount() <= unfoldUpTo) {
        m_view->expandAll();
    } else if (m_filtered->rowCount() > 0) {
        m_view->expand(m_filtered->index(0, 0));
    }
}

void CheckPanel::showCounts()
{
    QHash<CheckStatus, int> counts;
    for (const auto* result : m_filtered->targets()) {
        ++counts[result->status];
    }
    m_filterBar->setCounts(counts);
}

void CheckPanel::setRegion(const QString& code)
{
    m_filterBar->setRegion(code);
}

QString CheckPanel::region() const
{
    return m_filterBar->filter().region;
}

void CheckPanel::selectTarget(RowId id)
{
    const auto index = indexOf(id);
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    } else {
        hideDetails();
    }
}

void CheckPanel::showSelected()
{
    const auto index = m_view->currentIndex();
    std::optional<RowId> target;
    if (index.isValid() && !index.data(CheckModel::IsGroupRole).toBool()) {
        target = index.data(CheckModel::TargetIdRole).toLongLong();
    }
    if (!m_workspace) {
        return;
    }
    const bool another = target != m_selected;
    m_selected = target;
    showDetails();
    if (another) {
        Q_EMIT targetSelected(target);
    }
}

void CheckPanel::showDetails()
{
    const auto& results = m_shown->result.targets;
    const auto found = std::find_if(results.begin(), results.end(),
                                    [this](const TargetResult& result) { return m_selected == result.target->id; });
    if (found != results.end()) {
        m_details->show(*m_shown, *found);
        if (!m_details->isVisibleTo(m_splitter)) {
            m_details->setVisible(true);
            QTimer::singleShot(0, m_view, [this] { m_view->scrollTo(m_view->currentIndex()); });
        }
    } else {
        hideDetails();
    }
}

void CheckPanel::hideDetails()
{
    // Without a target the list has the room.
    m_details->clear();
    m_details->setVisible(false);
}

} // namespace qiantu
