// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/project.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace qiantu {

/// Rows first … last of a table that one revision inserted in bulk; every row of the table in that range is one of
/// them.
struct InsertedRange
{
    QString table;
    RowId first = 0;
    RowId last = 0;
};

/// What a revision keeps so that it can be taken back.
struct RevisionContent
{
    QByteArray changeset; ///< Compressed; empty when there are only ranges.
    std::vector<InsertedRange> ranges;
};

/// What history needs to know of a revision to tell what can be undone.
struct RevisionLink
{
    RowId id = 0;
    RevisionKind kind = RevisionKind::Edit;
    std::optional<RowId> undoes;
};

/// The word for a kind in the `revisions` table, and back.
QString revisionKindName(RevisionKind kind);
std::optional<RevisionKind> revisionKindFromName(const QString& name);

/// Reads and writes the table `revisions`. Internal to models/project: the functions throw SQLite::Exception.
class RevisionTable
{
public:
    explicit RevisionTable(SQLite::Database& database) : m_database(database) {}

    void insert(const Revision& revision, const RevisionContent& content);
    std::optional<Revision> find(RowId id) const;
    /// The revision's content; damaged ranges fail with Error::Kind::Invalid.
    Result<RevisionContent> content(RowId id) const;
    /// The newest revision: the one that is no other's parent.
    std::optional<RowId> head() const;
    /// The chain from `head` back to the first, newest first; `limit` 0 means all.
    std::vector<Revision> chain(std::optional<RowId> head, int limit) const;
    /// The same chain, oldest first, only what History needs.
    std::vector<RevisionLink> links(std::optional<RowId> head) const;

private:
    SQLite::Database& m_database;
};

/// What can be undone and redone, from the kinds of the revisions in their order.
///
/// A revision of kind Undo takes the last one back that stands, Redo does the last undone one again; any other revision
/// ends the redo chain. Nothing before a migration can be undone, because its changesets belong to the older schema;
/// nor can the installation of a plan pack, which is the ground that the project stands on, or anything before it.
class UndoStack
{
public:
    /// A revision that can be undone or redone, and the one whose inverse does it: the revision itself, or the undo or
    /// redo that was made of it last.
    struct Entry
    {
        RowId revision = 0;
        RowId inverted = 0;
    };

    void append(const RevisionLink& link);
    std::optional<Entry> undoable() const;
    std::optional<Entry> redoable() const;

private:
    std::vector<Entry> m_undo;
    std::vector<Entry> m_redo;
};

} // namespace qiantu
