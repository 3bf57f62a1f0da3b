// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/revisions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <iterator>
#include <utility>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Revisions)
};

constexpr std::pair<RevisionKind, const char*> kindNames[] = {
    {RevisionKind::Edit, "edit"},           {RevisionKind::Import, "import"}, {RevisionKind::Pack, "pack"},
    {RevisionKind::Undo, "undo"},           {RevisionKind::Redo, "redo"},     {RevisionKind::Merge, "merge"},
    {RevisionKind::Migration, "migration"},
};

constexpr const char* revisionColumns =
    "id, parent_id, made_at, author, host, action, kind, undoes_id, inserted, updated, deleted";

std::optional<RowId> optionalId(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<RowId>(column.getInt64());
}

QString text(const SQLite::Statement& row, int column)
{
    return QString::fromUtf8(const_cast<SQLite::Statement&>(row).getColumn(column).getText());
}

Revision revisionOf(SQLite::Statement& row)
{
    Revision revision;
    revision.id = row.getColumn(0).getInt64();
    revision.parent = optionalId(row.getColumn(1));
    revision.madeAt = QDateTime::fromString(text(row, 2), Qt::ISODateWithMs);
    revision.author = text(row, 3);
    revision.host = text(row, 4);
    revision.action = text(row, 5);
    revision.kind = revisionKindFromName(text(row, 6)).value_or(RevisionKind::Edit);
    revision.undoes = optionalId(row.getColumn(7));
    revision.inserted = row.getColumn(8).getInt();
    revision.updated = row.getColumn(9).getInt();
    revision.deleted = row.getColumn(10).getInt();
    return revision;
}

// Ids are written as numbers: they are below 2^52 and therefore exact in JSON.
QByteArray rangesToJson(const std::vector<InsertedRange>& ranges)
{
    QJsonArray array;
    for (const InsertedRange& range : ranges) {
        array.append(QJsonObject{{QStringLiteral("table"), range.table},
                                 {QStringLiteral("first"), static_cast<qint64>(range.first)},
                                 {QStringLiteral("last"), static_cast<qint64>(range.last)}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

QString revisionKindName(RevisionKind kind)
{
    for (const auto& [value, name] : kindNames) {
        if (value == kind) {
            return QLatin1String(name);
        }
    }
    return {};
}

std::optional<RevisionKind> revisionKindFromName(const QString& name)
{
    for (const auto& [value, known] : kindNames) {
        if (name == QLatin1String(known)) {
            return value;
        }
    }
    return std::nullopt;
}

void RevisionTable::insert(const Revision& revision, const RevisionContent& content)
{
    SQLite::Statement insert(m_database, std::string("INSERT INTO revisions (") + revisionColumns +
                                             ", changeset, inserted_ranges) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, revision.id);
    if (revision.parent) {
        insert.bind(2, *revision.parent);
    }
    insert.bind(3, revision.madeAt.toUTC().toString(Qt::ISODateWithMs).toStdString());
    insert.bind(4, revision.author.toStdString());
    insert.bind(5, revision.host.toStdString());
    insert.bind(6, revision.action.toStdString());
    insert.bind(7, revisionKindName(revision.kind).toStdString());
    if (revision.undoes) {
        insert.bind(8, *revision.undoes);
    }
    insert.bind(9, revision.inserted);
    insert.bind(10, revision.updated);
    insert.bind(11, revision.deleted);
    if (!content.changeset.isEmpty()) {
        insert.bindNoCopy(12, content.changeset.constData(), static_cast<int>(content.changeset.size()));
    }
    if (!content.ranges.empty()) {
        insert.bind(13, rangesToJson(content.ranges).toStdString());
    }
    insert.exec();
}

std::optional<Revision> RevisionTable::find(RowId id) const
{
    SQLite::Statement select(m_database, std::string("SELECT ") + revisionColumns + " FROM revisions WHERE id = ?");
    select.bind(1, id);
    return select.executeStep() ? std::optional<Revision>(revisionOf(select)) : std::nullopt;
}

Result<RevisionContent> RevisionTable::content(RowId id) const
{
    SQLite::Statement select(m_database, "SELECT changeset, inserted_ranges FROM revisions WHERE id = ?");
    select.bind(1, id);
    RevisionContent content;
    if (!select.executeStep()) {
        return fail(Error::Kind::NotFound, Words::tr("Revision %1 is missing from the history.").arg(id));
    }
    const SQLite::Column changeset = select.getColumn(0);
    content.changeset = QByteArray(static_cast<const char*>(changeset.getBlob()), changeset.getBytes());
    if (select.getColumn(1).isNull()) {
        return content;
    }
    const auto broken = [&] {
        return fail(Error::Kind::Invalid, Words::tr("The list of rows that revision %1 inserted is damaged.").arg(id));
    };
    const QJsonDocument document = QJsonDocument::fromJson(text(select, 1).toUtf8());
    if (!document.isArray()) {
        return broken();
    }
    const QJsonArray array = document.array();
    for (const auto& element : array) {
        const QJsonObject object = element.toObject();
        InsertedRange range{object.value(QLatin1String("table")).toString(),
                            object.value(QLatin1String("first")).toInteger(-1),
                            object.value(QLatin1String("last")).toInteger(-1)};
        if (range.table.isEmpty() || range.first < 0 || range.last < range.first) {
            return broken();
        }
        content.ranges.push_back(std::move(range));
    }
    return content;
}

std::optional<RowId> RevisionTable::head() const
{
    SQLite::Statement select(m_database, "SELECT id FROM revisions WHERE id NOT IN "
                                         "(SELECT parent_id FROM revisions WHERE parent_id IS NOT NULL) "
                                         "ORDER BY made_at DESC, id DESC LIMIT 1");
    return select.executeStep() ? std::optional<RowId>(select.getColumn(0).getInt64()) : std::nullopt;
}

std::vector<Revision> RevisionTable::chain(std::optional<RowId> head, int limit) const
{
    std::vector<Revision> revisions;
    if (!head) {
        return revisions;
    }
    SQLite::Statement select(m_database, std::string("WITH RECURSIVE chain(rid, depth) AS (SELECT ?1, 1 UNION ALL "
                                                     "SELECT r.parent_id, depth + 1 FROM revisions r, chain "
                                                     "WHERE r.id = rid AND r.parent_id IS NOT NULL "
                                                     "AND (?2 = 0 OR depth < ?2) "
                                                     "AND depth <= (SELECT count(*) FROM revisions)) SELECT ") +
                                             revisionColumns + " FROM chain JOIN revisions ON id = rid ORDER BY depth");
    select.bind(1, *head);
    select.bind(2, limit);
    while (select.executeStep()) {
        revisions.push_back(revisionOf(select));
    }
    return revisions;
}

std::vector<RevisionLink> RevisionTable::links(std::optional<RowId> head) const
{
    std::vector<RevisionLink> links;
    const std::vector<Revision> newestFirst = chain(head, 0);
    links.reserve(newestFirst.size());
    std::transform(newestFirst.rbegin(), newestFirst.rend(), std::back_inserter(links), [](const Revision& revision) {
        return RevisionLink{revision.id, revision.kind, revision.undoes};
    });
    return links;
}

void UndoStack::append(const RevisionLink& link)
{
    switch (link.kind) {
    case RevisionKind::Undo:
        if (!m_undo.empty()) {
            m_redo.push_back({m_undo.back().revision, link.id});
            m_undo.pop_back();
        }
        break;
    case RevisionKind::Redo:
        if (!m_redo.empty()) {
            m_undo.push_back({m_redo.back().revision, link.id});
            m_redo.pop_back();
        }
        break;
    case RevisionKind::Migration:
    case RevisionKind::Pack:
        m_undo.clear();
        m_redo.clear();
        break;
    case RevisionKind::Edit:
    case RevisionKind::Import:
    case RevisionKind::Merge:
        m_undo.push_back({link.id, link.id});
        m_redo.clear();
        break;
    }
}

std::optional<UndoStack::Entry> UndoStack::undoable() const
{
    return m_undo.empty() ? std::nullopt : std::optional<Entry>(m_undo.back());
}

std::optional<UndoStack::Entry> UndoStack::redoable() const
{
    return m_redo.empty() ? std::nullopt : std::optional<Entry>(m_redo.back());
}

} // namespace qiantu
