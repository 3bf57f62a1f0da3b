// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station_import.h"

#include "models/project/project.h"
#include "models/stations/import_rejects.h"
#include "models/stations/import_rows.h"
#include "models/stations/import_writer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/SQLiteCpp.h>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace qiantu {

namespace {

constexpr std::size_t rowsInBatch = 4096;
constexpr std::size_t batchesWaiting = 4;

/// Reads, understands and locates rows on a thread of its own, while the caller's thread writes them. Only a few
/// batches wait at a time, so the memory does not grow with the file.
class BatchReader
{
public:
    BatchReader(std::unique_ptr<ImportSource> source, RowInterpreter interpreter)
        : m_source(std::move(source)), m_interpreter(std::move(interpreter)), m_thread([this] { work(); })
    {
    }

    ~BatchReader()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }

    BatchReader(const BatchReader&) = delete;
    BatchReader& operator=(const BatchReader&) = delete;

    /// The next batch; null at the end; an error when the file cannot be read on.
    Result<std::unique_ptr<ImportBatch>> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready.empty() || m_finished; });
        if (m_ready.empty()) {
            if (m_error) {
                return tl::unexpected(*m_error);
            }
            return std::unique_ptr<ImportBatch>();
        }
        std::unique_ptr<ImportBatch> batch = std::move(m_ready.front());
        m_ready.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return batch;
    }

private:
    void work()
    {
        ImportRecord record;
        bool more = true;
        while (more) {
            auto batch = std::make_unique<ImportBatch>();
            while (batch->items.size() < rowsInBatch) {
                Result<bool> read = m_source->next(record);
                if (!read) {
                    m_error = read.error();
                }
                more = read && *read;
                if (!more) {
                    break;
                }
                m_interpreter.add(record, *batch);
            }
            m_interpreter.locate(*batch);
            batch->readUpTo = m_source->position();
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < batchesWaiting; });
            if (m_stopped) {
                return;
            }
            m_ready.push_back(std::move(batch));
            m_finished = !more;
            lock.unlock();
            m_changed.notify_all();
        }
    }

    std::unique_ptr<ImportSource> m_source;
    RowInterpreter m_interpreter;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<ImportBatch>> m_ready;
    std::optional<Error> m_error;
    bool m_finished = false;
    bool m_stopped = false;
    std::thread m_thread; // last: it uses all the others
};

QString sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray settingsOf(const ImportPlan& plan, const QStringList& guesses)
{
    QJsonObject columns;
    for (const ColumnMatch& column : plan.columns.columns) {
        if (column.field) {
            columns.insert(toText(*column.field), column.header);
        }
    }
    QJsonObject constants;
    for (auto constant = plan.constants.cbegin(); constant != plan.constants.cend(); ++constant) {
        constants.insert(toText(constant.key()), constant.value());
    }
    QJsonObject settings{{QStringLiteral("datum"), plan.datum.toText()},
                         {QStringLiteral("columns"), columns},
                         {QStringLiteral("swapped_axes"), plan.swapAxes},
                         {QStringLiteral("position_from_geometry"), plan.positionFromGeometry},
                         {QStringLiteral("guesses"), QJsonArray::fromStringList(guesses)}};
    if (!plan.file.encoding.isEmpty()) {
        settings.insert(QStringLiteral("encoding"), plan.file.encoding);
    }
    if (!plan.file.layer.isEmpty()) {
        settings.insert(QStringLiteral("layer"), plan.file.layer);
    }
    if (!constants.isEmpty()) {
        settings.insert(QStringLiteral("constants"), constants);
    }
    return QJsonDocument(settings).toJson(QJsonDocument::Compact);
}

void insertImport(SQLite::Database& database, RowId id, const ImportPlan& plan)
{
    SQLite::Statement insert(database,
                             "INSERT INTO imports (id, made_at, kind, file_name, file_sha256, settings, read_rows, "
                             "added, changed, unchanged, rejected, missing) "
                             "VALUES (?, ?, 'stations', ?, '', '{}', 0, 0, 0, 0, 0, 0)");
    insert.bind(1, static_cast<std::int64_t>(id));
    insert.bind(2, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString());
    insert.bind(3, QFileInfo(plan.file.file).fileName().toStdString());
    insert.exec();
}

void completeImport(SQLite::Database& database, RowId id, const ImportPlan& plan, const ImportSummary& summary,
                    const QString& sha256)
{
    SQLite::Statement update(database, "UPDATE imports SET file_sha256 = ?, settings = ?, read_rows = ?, added = ?, "
                                       "changed = ?, unchanged = ?, rejected = ?, missing = ? WHERE id = ?");
    update.bind(1, sha256.toStdString());
    update.bind(2, settingsOf(plan, summary.guesses).toStdString());
    update.bind(3, summary.read);
    update.bind(4, summary.added);
    update.bind(5, summary.changed);
    update.bind(6, summary.unchanged);
    update.bind(7, summary.rejected);
    update.bind(8, summary.missing);
    update.bind(9, static_cast<std::int64_t>(id));
    update.exec();
}

} // namespace

Result<ImportSummary> StationImport::run(Project& project, const ImportPlan& plan, Progress& progress)
{
    if (!plan.missing.empty()) {
        QStringList names;
        for (const ImportField field : plan.missing) {
            names << displayName(field);
        }
        return fail(Error::Kind::Invalid, tr("No column was found for: %1.").arg(names.join(QStringLiteral(", "))),
                    plan.file.file,
                    tr("Say which columns they are in, or one value for all rows. The columns are: %1.")
                        .arg(plan.header.join(QStringLiteral(", "))));
    }
    Result<CoordinateTransformation> transformation = CoordinateTransformation::create(plan.datum);
    if (!transformation) {
        return tl::unexpected(transformation.error());
    }
    Result<RegionCatalog> catalog = RegionCatalog::read(project.database());
    if (!catalog) {
        return tl::unexpected(catalog.error());
    }
    std::optional<RegionLocator> locator;
    if (!catalog->isEmpty()) {
        Result<RegionLocator> read = RegionLocator::read(project.database());
        if (!read) {
            return tl::unexpected(read.error());
        }
        if (read->countyCount() > 0) {
            locator.emplace(std::move(*read));
        }
    }
    const RegionLocator* counties = locator ? &*locator : nullptr;

    Result<std::unique_ptr<ImportSource>> source = openImportSource(plan.file);
    if (!source) {
        return tl::unexpected(source.error());
    }
    if ((*source)->fieldNames().isEmpty()) {
        ImportRecord skipped;
        for (int row = 0; row <= plan.file.headerRow; ++row) {
            if (Result<bool> more = (*source)->next(skipped); !more) {
                return tl::unexpected(more.error());
            }
        }
    }
    progress.begin(tr("Importing stations"), (*source)->size());
    std::future<QString> sha256 = std::async(std::launch::async, sha256Of, plan.file.file);

    ImportWriter::Settings settings;
    settings.write = !plan.dryRun;
    settings.importId = plan.dryRun ? -1 : project.rowIds().next();
    std::optional<RejectsFile> rejectsFile;
    if (!plan.dryRun && !plan.rejectsFile.isEmpty()) {
        rejectsFile.emplace(plan.rejectsFile, plan.header);
    }
    ImportSummary summary;
    const auto process = [&](SQLite::Database& database) -> Result<void> {
        BatchReader reader(std::move(*source),
                           RowInterpreter(plan, std::move(*transformation), counties, std::move(*catalog)));
        if (settings.write) {
            insertImport(database, settings.importId, plan);
        }
        ImportWriter writer(database, project.rowIds(), plan, counties, settings,
                            rejectsFile ? &*rejectsFile : nullptr);
        while (true) {
            Result<std::unique_ptr<ImportBatch>> batch = reader.next();
            if (!batch) {
                return tl::unexpected(batch.error());
            }
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, tr("The import was cancelled; the project is as it was."));
            }
            if (!*batch) {
                break;
            }
            if (Result<void> taken = writer.take(**batch); !taken) {
                return taken;
            }
            progress.advance((*batch)->readUpTo);
        }
        summary = writer.finish();
        if (counties == nullptr) {
            summary.guesses << tr("The project has no counties: positions are not compared with them.");
        }
        if (settings.write) {
            completeImport(database, settings.importId, plan, summary, sha256.get());
        }
        return {};
    };

    try {
        settings.hasStations = project.database().execAndGet("SELECT EXISTS (SELECT 1 FROM stations)").getInt() != 0;
        if (plan.dryRun) {
            if (Result<void> done = process(project.database()); !done) {
                return tl::unexpected(done.error());
            }
            return summary;
        }
        Project::ChangeOptions options;
        options.kind = RevisionKind::Import;
        if (!settings.hasStations) {
            // Only new rows: their id range is kept instead of a changeset, and the R-tree is built at the end.
            options.bulkInsertTables = QStringList{QStringLiteral("stations")};
        }
        const auto work = [&](SQLite::Database& database) -> Result<void> {
            try {
                return process(database);
            } catch (const SQLite::Exception& exception) {
                return fail(Error::Kind::Failed,
                            tr("The stations could not be written: %1.").arg(QString::fromUtf8(exception.what())));
            }
        };
        Result<std::optional<RowId>> revision =
            project.change(tr("Import of stations from %1").arg(QFileInfo(plan.file.file).fileName()), work, options);
        if (!revision) {
            return tl::unexpected(revision.error());
        }
        summary.revision = *revision;
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    tr("The project could not be read: %1.").arg(QString::fromUtf8(exception.what())));
    }
    if (rejectsFile) {
        Result<QString> written = rejectsFile->commit();
        if (!written) {
            // The stations are in; only the list is lost, and the summary has the rows.
            summary.guesses << written.error().message();
        } else {
            summary.rejectsFile = *written;
        }
    }
    return summary;
}

} // namespace qiantu
