// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_workers.h"

#include "maps/sqlite.h"
#include "models/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QThread>
#include <QTimer>
#include <SQLiteCpp/Backup.h>
#include <algorithm>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

/// Fewer pages than this for each process, and opening the project once more costs more than it saves.
constexpr int leastPagesPerWorker = 6;
constexpr int mostWorkers = 8;
/// How often a cancellation is looked for.
constexpr int tickMs = 100;
/// How long a process may take to end when it is asked to.
constexpr int patienceMs = 10000;

const QString pageKey = QStringLiteral("page");
const QString doneKey = QStringLiteral("done");
const QString failedKey = QStringLiteral("failed");
const QString endKey = QStringLiteral("end");
const QString whatKey = QStringLiteral("what");
const QString settingsKey = QStringLiteral("settings");
const QString togetherKey = QStringLiteral("together");
const QString suffixKey = QStringLiteral("suffix");
const QString dpiKey = QStringLiteral("dpi");
const QString folderKey = QStringLiteral("folder");
const QString pagesKey = QStringLiteral("pages");

QString line(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const Error& error)
{
    return {{QStringLiteral("kind"), static_cast<int>(error.kind)},
            {whatKey, error.what},
            {QStringLiteral("where"), error.where},
            {QStringLiteral("advice"), error.advice}};
}

Error errorOf(const QJsonObject& object)
{
    return Error{static_cast<Error::Kind>(object.value(QStringLiteral("kind")).toInt()),
                 object.value(whatKey).toString(), object.value(QStringLiteral("where")).toString(),
                 object.value(QStringLiteral("advice")).toString()};
}

/// A process with its part of the pages.
class Worker
{
public:
    Worker(const AtlasWorkers& workers, AtlasJob job) : m_workers(workers), m_job(std::move(job)) {}

    Result<void> start()
    {
        m_page = 0;
        m_done = 0;
        m_ended = false;
        m_told.clear();
        const QString jobFile = m_job.folder + QStringLiteral(".json");
        QDir(m_job.folder).removeRecursively();
        QFile file(jobFile);
        if (!QDir().mkpath(m_job.folder) || !file.open(QIODevice::WriteOnly) || file.write(m_job.toJson()) < 0 ||
            !file.flush()) {
            return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The folder cannot be written."), m_job.folder);
        }
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->start(m_workers.program, {QStringLiteral("atlas"), m_workers.project, QStringLiteral("--as-of"),
                                             m_workers.asOf.toString(Qt::ISODate), QStringLiteral("--job"), jobFile});
        if (!m_process->waitForStarted()) {
            return fail(Error::Kind::Failed,
                        AtlasTexts::tr("The program could not be started once more: %1").arg(m_process->errorString()),
                        m_workers.program);
        }
        return {};
    }

    bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }

    /// Reads what the process has told since.
    void listen()
    {
        while (m_process->canReadLine()) {
            const auto told = QJsonDocument::fromJson(m_process->readLine()).object();
            if (told.contains(pageKey)) {
                m_page = told.value(pageKey).toInt();
            }
            if (told.contains(doneKey)) {
                m_done = told.value(doneKey).toInt();
            }
            if (told.contains(failedKey)) {
                m_told.push_back(AtlasFailure{told.value(failedKey).toInt(), {}, {}, errorOf(told)});
            }
            if (told.contains(endKey)) {
                m_ended = true;
                if (told.contains(whatKey)) {
                    m_error = errorOf(told);
                }
            }
        }
    }

    /// After the process is over: whether the part is done. If not, the page that it broke down over was left out and
    /// another process was started for the others.
    Result<bool> settle()
    {
        listen();
        if (m_error) {
            return tl::unexpected(*m_error);
        }
        if (m_ended) {
            m_failures.insert(m_failures.end(), m_told.begin(), m_told.end());
            m_told.clear();
            return true;
        }
        if (std::erase(m_job.numbers, m_page) == 0) {
            return fail(Error::Kind::Failed, AtlasTexts::tr("The program broke down while opening the project."),
                        m_workers.project);
        }
        ++m_broken;
        m_failures.push_back(AtlasFailure{
            m_page,
            {},
            {},
            Error{Error::Kind::Failed, AtlasTexts::tr("The program broke down while drawing the page."), {}, {}}});
        m_done = 0;
        if (m_job.numbers.empty()) {
            return true;
        }
        if (const auto again = start(); !again) {
            return tl::unexpected(again.error());
        }
        return false;
    }

    void end()
    {
        if (isRunning()) {
            m_process->terminate();
            if (!m_process->waitForFinished(patienceMs)) {
                m_process->kill();
                m_process->waitForFinished(patienceMs);
            }
        }
    }

    /// How many pages are done, made or not. Of a process that broke down only the page that broke it counts.
    std::int64_t done() const { return m_done + m_broken; }

    /// Of the processes that are over.
    const std::vector<AtlasFailure>& failures() const { return m_failures; }

    const AtlasJob& job() const { return m_job; }

private:
    const AtlasWorkers& m_workers;
    AtlasJob m_job;
    std::unique_ptr<QProcess> m_process;
    std::vector<AtlasFailure> m_told; ///< By the process that runs.
    std::vector<AtlasFailure> m_failures;
    std::optional<Error> m_error;
    int m_page = 0;
    std::int64_t m_done = 0;
    std::int64_t m_broken = 0; ///< Pages that processes broke down over.
    bool m_ended = false;      ///< The process has said that it is done.
};

/// Runs the workers to their end.
class Crew
{
public:
    Crew(const AtlasWorkers& workers, const AtlasSettings& settings, const AtlasDrawing& drawing, QString folder)
        : m_workers(workers), m_settings(settings), m_drawing(drawing), m_folder(std::move(folder))
    {
    }

    Result<std::vector<AtlasFailure>> draw(const std::vector<int>& numbers, const AtlasPlan& plan, Progress& progress)
    {
        const int count = std::clamp(m_workers.count, 1, static_cast<int>(numbers.size()));
        for (int part = 0; part < count; ++part) {
            const auto begin = numbers.size() * static_cast<std::size_t>(part) / static_cast<std::size_t>(count);
            const auto end = numbers.size() * static_cast<std::size_t>(part + 1) / static_cast<std::size_t>(count);
            AtlasJob job{m_settings,
                         m_drawing,
                         {numbers.begin() + static_cast<std::ptrdiff_t>(begin),
                          numbers.begin() + static_cast<std::ptrdiff_t>(end)},
                         QStringLiteral("%1/part-%2").arg(m_folder).arg(part)};
            m_parts.push_back(std::make_unique<Worker>(m_workers, std::move(job)));
        }
        auto done = watch(progress);
        for (const auto& part : m_parts) {
            part->end();
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
        return gather(plan);
    }

private:
    Result<void> watch(Progress& progress)
    {
        for (const auto& part : m_parts) {
            if (auto started = part->start(); !started) {
                return started;
            }
        }
        std::vector<Worker*> running;
        for (const auto& part : m_parts) {
            running.push_back(part.get());
        }
        while (!running.empty()) {
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled, AtlasTexts::tr("Cancelled; no atlas was made."));
            }
            // Lets a window live, and its cancel button work.
            QEventLoop loop;
            QTimer::singleShot(tickMs, &loop, &QEventLoop::quit);
            loop.exec();
            std::int64_t pages = 0;
            for (const auto& part : m_parts) {
                part->listen();
                pages += part->done();
            }
            progress.advance(pages);
            for (std::size_t at = 0; at < running.size();) {
                if (running[at]->isRunning()) {
                    ++at;
                    continue;
                }
                const auto settled = running[at]->settle();
                if (!settled) {
                    return tl::unexpected(settled.error());
                }
                at += *settled ? 0 : 1;
                if (*settled) {
                    running.erase(running.begin() + static_cast<std::ptrdiff_t>(at));
                }
            }
        }
        return {};
    }

    /// Puts what the parts made where one process would have put it.
    Result<std::vector<AtlasFailure>> gather(const AtlasPlan& plan)
    {
        std::vector<AtlasFailure> failures;
        for (const auto& part : m_parts) {
            const QDir made(part->job().folder);
            const QString name = QFileInfo(part->job().folder).fileName();
            for (const auto& entry : made.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
                const QString target = m_drawing.together ? name + QLatin1Char('-') + entry : entry;
                if (!QDir().rename(made.filePath(entry), m_folder + QLatin1Char('/') + target)) {
                    return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The folder cannot be written."), m_folder);
                }
            }
            for (auto failure : part->failures()) {
                const auto& page = plan.page(failure.number);
                failure.code = page.code;
                failure.name = page.name;
                failures.push_back(failure);
            }
        }
        return failures;
    }

    const AtlasWorkers& m_workers;
    const AtlasSettings& m_settings;
    const AtlasDrawing& m_drawing;
    QString m_folder;
    std::vector<std::unique_ptr<Worker>> m_parts;
};

/// Tells the parent how far a job is.
class JobProgress : public Progress
{
public:
    JobProgress(Progress& outer, const std::function<void(const QString&)>& print) : m_outer(outer), m_print(print) {}

    void advance(std::int64_t done) override
    {
        m_print(line({{doneKey, static_cast<qint64>(done)}}));
        if (m_outer.cancelled()) {
            cancel();
        }
    }

private:
    Progress& m_outer;
    const std::function<void(const QString&)>& m_print;
};

} // namespace

QByteArray AtlasJob::toJson() const
{
    QJsonArray pages;
    for (const int number : numbers) {
        pages.append(number);
    }
    return QJsonDocument(QJsonObject{{settingsKey, QJsonDocument::fromJson(settings.toJson()).object()},
                                     {togetherKey, drawing.together},
                                     {suffixKey, drawing.suffix},
                                     {dpiKey, drawing.dpi},
                                     {folderKey, folder},
                                     {pagesKey, pages}})
        .toJson(QJsonDocument::Compact);
}

Result<AtlasJob> AtlasJob::fromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    auto settings =
        AtlasSettings::fromJson(QJsonDocument(object.value(settingsKey).toObject()).toJson(QJsonDocument::Compact));
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    AtlasJob job;
    job.settings = std::move(*settings);
    job.drawing.together = object.value(togetherKey).toBool();
    job.drawing.suffix = object.value(suffixKey).toString();
    job.drawing.dpi = object.value(dpiKey).toDouble();
    job.folder = object.value(folderKey).toString();
    for (const auto& number : object.value(pagesKey).toArray()) {
        job.numbers.push_back(number.toInt());
    }
    if (job.folder.isEmpty() || job.numbers.empty()) {
        return fail(Error::Kind::Invalid, AtlasTexts::tr("These are not the settings of an atlas."));
    }
    return job;
}

int usefulAtlasWorkers(int pages)
{
    return std::clamp(std::min(QThread::idealThreadCount(), pages / leastPagesPerWorker), 1, mostWorkers);
}

AtlasPainter paintInProcesses(const AtlasWorkers& workers, const AtlasPages& pages)
{
    return [workers, &pages](const std::vector<int>& numbers, const AtlasDrawing& drawing, const QString& folder,
                             Progress& progress) {
        return Crew(workers, pages.settings(), drawing, folder).draw(numbers, pages.plan(), progress);
    };
}

Result<void> copyProject(const Project& project, const QString& path)
{
    const auto reader = project.openReader();
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    try {
        SQLite::Database copy(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, **reader).executeStep();
        // Whoever reads it needs no second file beside it.
        copy.exec("PRAGMA journal_mode = DELETE");
    } catch (const SQLite::Exception& exception) {
        QFile::remove(path);
        return fail(Error::Kind::Failed,
                    AtlasTexts::tr("The project could not be copied: %1").arg(QString::fromUtf8(exception.what())),
                    path);
    }
    return {};
}

Result<void> doAtlasJob(ProjectMap& map, const AtlasJob& job, Progress& progress,
                        const std::function<void(const QString&)>& print)
{
    auto failures = [&]() -> Result<std::vector<AtlasFailure>> {
        const auto pages = AtlasPages::make(map, job.settings);
        if (!pages) {
            return tl::unexpected(pages.error());
        }
        for (const int number : job.numbers) {
            if (number < 1 || number > (*pages)->plan().pageCount()) {
                return fail(Error::Kind::Invalid, AtlasTexts::tr("The atlas has no page %1.").arg(number));
            }
        }
        JobProgress told(progress, print);
        AtlasDrawing drawing = job.drawing;
        drawing.begun = [&print](int number) { print(line({{pageKey, number}})); };
        return paintHere(**pages)(job.numbers, drawing, job.folder, told);
    }();
    if (!failures) {
        QJsonObject end = toJson(failures.error());
        end.insert(endKey, true);
        print(line(end));
        return tl::unexpected(failures.error());
    }
    for (const auto& failure : *failures) {
        QJsonObject told = toJson(failure.error);
        told.insert(failedKey, failure.number);
        print(line(told));
    }
    print(line({{endKey, true}}));
    return {};
}

} // namespace qiantu
