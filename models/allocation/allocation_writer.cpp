// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation_writer.h"

#include "models/allocation/allocation_source.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu {

namespace {

struct WriterWords
{
    Q_DECLARE_TR_FUNCTIONS(Allocation)
};

/// How a target says which one it was allocated from: "#" and the parent's id at the end of its note.
QString parentMark(RowId parent)
{
    return QStringLiteral("#%1").arg(parent);
}

void bind(SQLite::Statement& statement, const char* name, const QString& text)
{
    statement.bind(name, text.toStdString());
}

void bindOrNull(SQLite::Statement& statement, const char* name, const QString& text)
{
    if (text.isEmpty()) {
        statement.bind(name);
    } else {
        bind(statement, name, text);
    }
}

/// Makes the document of allocations when there is none.
void ensureDocument(SQLite::Database& database, RowIdSource& ids)
{
    SQLite::Statement known(database, "SELECT 1 FROM documents WHERE key = ?");
    known.bind(1, allocationDocumentKey().toStdString());
    if (known.executeStep()) {
        return;
    }
    SQLite::Statement insert(
        database,
        "INSERT INTO documents (id, key, title, short_title, issuer, issued, rank, kind, note, origin) VALUES (:id, "
        ":key, :title, :short, coalesce((SELECT value FROM settings WHERE key = 'organisation'), ''), :issued, "
        "(SELECT coalesce(max(rank), 0) + 1 FROM documents), 'own', :note, 'own')");
    insert.bind(":id", static_cast<std::int64_t>(ids.next()));
    bind(insert, ":key", allocationDocumentKey());
    bind(insert, ":title", WriterWords::tr("Internal breakdown of targets"));
    bind(insert, ":short", WriterWords::tr("Internal breakdown"));
    bind(insert, ":issued", QDate::currentDate().toString(Qt::ISODate));
    bind(insert, ":note", WriterWords::tr("Made in Qiantu by breaking targets down to regions; no official document."));
    insert.exec();
}

using EarlierTargets = QHash<RowId, QHash<QString, RowId>>;

/// The rows of earlier allocations: by parent, then by region.
EarlierTargets earlierTargets(SQLite::Database& database)
{
    static const QRegularExpression mark(QStringLiteral("#(\\d+)\\s*$"));
    EarlierTargets targets;
    SQLite::Statement rows(database, "SELECT id, region_code, note FROM targets WHERE document_key = ? ORDER BY id");
    rows.bind(1, allocationDocumentKey().toStdString());
    while (rows.executeStep()) {
        const auto found = mark.match(QString::fromUtf8(rows.getColumn(2).getText("")));
        if (found.hasMatch()) {
            targets[found.captured(1).toLongLong()].insert(QString::fromUtf8(rows.getColumn(1).getText()),
                                                           rows.getColumn(0).getInt64());
        }
    }
    return targets;
}

/// Writes one allocation's rows.
class Writer
{
public:
    Writer(SQLite::Database& database, RowIdSource& ids)
        : m_ids(ids),
          m_earlier(earlierTargets(database)),
          m_insert(database,
                   "INSERT INTO targets (id, indicator_key, region_code, year, due, comparator, value, unit, kind, "
                   "measure, since, operator, wording, document_key, clause, quote, note, origin) VALUES (:id, "
                   ":indicator, :region, :year, :due, :comparator, :value, :unit, :kind, :measure, :since, :operator, "
                   ":wording, :document, :clause, :quote, :note, 'own')"),
          m_update(database,
                   "UPDATE targets SET indicator_key = :indicator, region_code = :region, year = :year, due = :due, "
                   "comparator = :comparator, value = :value, unit = :unit, kind = :kind, measure = :measure, "
                   "since = :since, operator = :operator, wording = :wording, document_key = :document, "
                   "clause = :clause, quote = :quote, note = :note WHERE id = :id"),
          m_remove(database, "DELETE FROM targets WHERE id = ?")
    {
    }

    void write(const FinishedAllocation& finished, AllocationSummary& summary)
    {
        const AllocationTask& task = finished.allocation.task;
        QHash<QString, RowId> earlier = m_earlier.take(task.target.id);
        const QString method = finished.allocation.method();
        for (std::size_t index = 0; index < task.regions.size(); ++index) {
            const RowId known = earlier.take(task.regions[index].code);
            SQLite::Statement& statement = known != 0 ? m_update : m_insert;
            statement.bind(":id", static_cast<std::int64_t>(known != 0 ? known : m_ids.next()));
            bindRow(statement, finished, index, method);
            statement.exec();
            statement.reset();
            ++summary.targets;
        }
        for (const RowId gone : earlier) {
            m_remove.bind(1, static_cast<std::int64_t>(gone));
            m_remove.exec();
            m_remove.reset();
            ++summary.removed;
        }
    }

private:
    static void bindRow(SQLite::Statement& statement, const FinishedAllocation& finished, std::size_t index,
                        const QString& method)
    {
        const AllocationTask& task = finished.allocation.task;
        const Target& parent = task.target;
        bind(statement, ":indicator", parent.indicator);
        bind(statement, ":region", task.regions[index].code);
        statement.bind(":year", parent.year);
        bind(statement, ":due", parent.due.toString(Qt::ISODate));
        bind(statement, ":comparator", toText(parent.comparator));
        statement.bind(":value", task.amount(finished.outcome.parts[index]));
        bind(statement, ":unit", task.unit);
        bindOrNull(statement, ":kind", toText(parent.kind));
        bind(statement, ":measure", toText(parent.measure));
        if (parent.since) {
            statement.bind(":since", *parent.since);
        } else {
            statement.bind(":since");
        }
        bindOrNull(statement, ":operator", parent.operatorKey);
        bind(statement, ":wording", parent.wording);
        bind(statement, ":document", allocationDocumentKey());
        bind(statement, ":clause", WriterWords::tr("Breakdown of %1, %2").arg(task.documentReference, parent.clause));
        bind(statement, ":quote",
             WriterWords::tr("%1 %2, %3 by %4. %5", "region, indicator, value, year, method")
                 .arg(task.regionName, task.indicator.name, task.targetText, QString::number(parent.year), method));
        bind(statement, ":note", WriterWords::tr("Allocated from target %1").arg(parentMark(parent.id)));
    }

    RowIdSource& m_ids;
    EarlierTargets m_earlier;
    SQLite::Statement m_insert;
    SQLite::Statement m_update;
    SQLite::Statement m_remove;
};

} // namespace

Result<AllocationSummary> writeAllocations(Project& project, const std::vector<FinishedAllocation>& allocations,
                                           const QString& action)
{
    for (const FinishedAllocation& finished : allocations) {
        if (!finished.outcome.isComplete() ||
            finished.outcome.parts.size() != finished.allocation.task.regions.size()) {
            return fail(Error::Kind::Invalid, WriterWords::tr("The breakdown is not complete."),
                        finished.allocation.task.targetText,
                        WriterWords::tr("Fill in the missing values, or release fixed cells."));
        }
    }
    AllocationSummary summary;
    const auto revision = project.change(action, [&](SQLite::Database& database) -> Result<void> {
        try {
            ensureDocument(database, project.rowIds());
            Writer writer(database, project.rowIds());
            for (const FinishedAllocation& finished : allocations) {
                writer.write(finished, summary);
            }
            return {};
        } catch (const SQLite::Exception& exception) {
            return fail(
                Error::Kind::Failed,
                WriterWords::tr("The breakdown could not be written: %1.").arg(QString::fromUtf8(exception.what())));
        }
    });
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    summary.revision = *revision;
    return summary;
}

Result<QHash<QString, RowId>> allocatedTargets(SQLite::Database& database, RowId parent)
{
    try {
        return earlierTargets(database).value(parent);
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    WriterWords::tr("The targets could not be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace qiantu
