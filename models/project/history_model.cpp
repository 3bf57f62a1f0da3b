// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/history_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::HistoryModel)
};

/// “+2 ~1 −3”: added, changed, removed, what is zero left out.
QString rowsText(const Revision& revision)
{
    QStringList parts;
    const QLocale locale;
    const auto add = [&](QChar sign, int count) {
        if (count > 0) {
            parts << sign + locale.toString(count);
        }
    };
    add(QLatin1Char('+'), revision.inserted);
    add(QLatin1Char('~'), revision.updated);
    add(QChar(0x2212), revision.deleted);
    return parts.join(QLatin1Char(' '));
}

QString timeText(const QDateTime& time)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? Words::tr("Today %1").arg(local.toString(QStringLiteral("HH:mm:ss")))
                                                : local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

QString displayName(RevisionKind kind)
{
    switch (kind) {
    case RevisionKind::Edit:
        return Words::tr("Edit");
    case RevisionKind::Import:
        return Words::tr("Import");
    case RevisionKind::Pack:
        return Words::tr("Plan pack");
    case RevisionKind::Undo:
        return Words::tr("Undo");
    case RevisionKind::Redo:
        return Words::tr("Redo");
    case RevisionKind::Merge:
        return Words::tr("Merge");
    case RevisionKind::Migration:
        return Words::tr("Migration");
    }
    return {};
}

bool HistoryFilter::matches(const HistoryEntry& entry) const
{
    const Revision& revision = entry.revision;
    if (!text.isEmpty() && !revision.action.contains(text, Qt::CaseInsensitive)) {
        return false;
    }
    if (!author.isEmpty() && revision.author != author) {
        return false;
    }
    if (kind && revision.kind != *kind) {
        return false;
    }
    if (!regions.isEmpty() && std::none_of(entry.regions.begin(), entry.regions.end(),
                                           [&](const QString& code) { return regions.contains(code); })) {
        return false;
    }
    return !revisions || std::find(revisions->begin(), revisions->end(), revision.id) != revisions->end();
}

void HistoryModel::setEntries(std::vector<HistoryEntry> entries)
{
    // The common case: one more at the top. The list is not reset then, so the selection and the place stay.
    const std::size_t more = entries.size() - std::min(entries.size(), m_entries.size());
    const bool onlyNewer = more > 0 && !m_entries.empty() &&
                           std::equal(m_entries.begin(), m_entries.end(), entries.begin() + qsizetype(more),
                                      [](const HistoryEntry& first, const HistoryEntry& second) {
                                          return first.revision.id == second.revision.id;
                                      });
    if (!onlyNewer) {
        beginResetModel();
        m_entries = std::move(entries);
        m_shown.clear();
        for (std::size_t index = 0; index < m_entries.size(); ++index) {
            if (m_filter.matches(m_entries[index])) {
                m_shown.push_back(static_cast<int>(index));
            }
        }
        endResetModel();
        return;
    }
    m_entries = std::move(entries);
    for (int& index : m_shown) {
        index += static_cast<int>(more);
    }
    std::vector<int> added;
    for (std::size_t index = 0; index < more; ++index) {
        if (m_filter.matches(m_entries[index])) {
            added.push_back(static_cast<int>(index));
        }
    }
    if (!added.empty()) {
        beginInsertRows({}, 0, static_cast<int>(added.size()) - 1);
        m_shown.insert(m_shown.begin(), added.begin(), added.end());
        endInsertRows();
    }
}

void HistoryModel::setFilter(const HistoryFilter& filter)
{
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        if (m_filter.matches(m_entries[index])) {
            m_shown.push_back(static_cast<int>(index));
        }
    }
    endResetModel();
}

QStringList HistoryModel::authors() const
{
    QSet<QString> names;
    for (const HistoryEntry& entry : m_entries) {
        names.insert(entry.revision.author);
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

QStringList HistoryModel::regions() const
{
    QSet<QString> codes;
    for (const HistoryEntry& entry : m_entries) {
        codes.unite(QSet<QString>(entry.regions.begin(), entry.regions.end()));
    }
    QStringList sorted(codes.begin(), codes.end());
    sorted.sort();
    return sorted;
}

const HistoryEntry& HistoryModel::entryAt(int row) const
{
    return m_entries[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Revision& revision = entryAt(index.row()).revision;
    if (role == RevisionIdRole) {
        return static_cast<qlonglong>(revision.id);
    }
    if (role == Qt::ToolTipRole) {
        return Words::tr("%1 · %2 · %3@%4\n%5")
            .arg(displayName(revision.kind),
                 revision.madeAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), revision.author,
                 revision.host, revision.action);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return timeText(revision.madeAt);
    case ActionColumn:
        return revision.action;
    case AuthorColumn:
        return revision.author;
    case RowsColumn:
        return rowsText(revision);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case TimeColumn:
        return Words::tr("When");
    case ActionColumn:
        return Words::tr("What");
    case AuthorColumn:
        return Words::tr("Who");
    case RowsColumn:
        return Words::tr("Rows");
    default:
        return {};
    }
}

} // namespace qiantu
