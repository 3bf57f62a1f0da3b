// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace.h"

#include "models/checking/map_counts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <SQLiteCpp/Database.h>

namespace qiantu {

namespace {

struct ReadAnew
{
    StationStore store;
    std::unique_ptr<LiveCheck> check;
};

/// Reads the stations and checks everything from the beginning.
Result<ReadAnew> readAnew(SQLite::Database& database, const QDate& asOf, Progress& progress)
{
    auto store = StationStore::read(database, progress);
    if (!store) {
        return tl::unexpected(store.error());
    }
    auto check = LiveCheck::read(database, *store, asOf);
    if (!check) {
        return tl::unexpected(check.error());
    }
    return ReadAnew{std::move(*store), std::move(*check)};
}

} // namespace

Result<std::shared_ptr<const CheckedPlan>> checkProject(SQLite::Database& database, const QDate& asOf)
{
    auto plan = Plan::read(database);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    auto regions = RegionCatalog::read(database);
    if (!regions) {
        return tl::unexpected(regions.error());
    }
    auto counts = MapCounts::read(database, *plan, asOf);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    // The results point into the plan, so the plan moves to its final place before the check runs.
    auto checked = std::make_shared<CheckedPlan>(CheckedPlan{std::move(*plan), std::move(*regions), {}});
    checked->result = checkTargets(checked->plan, checked->regions, asOf, counts->counter());
    return checked;
}

Workspace::Workspace(std::unique_ptr<Project> project, const QDate& asOf)
    : m_project(std::move(project)),
      m_selection(std::make_unique<Selection>()),
      m_stations(std::make_shared<SharedStations>()),
      m_asOf(asOf)
{
    connect(m_project.get(), &Project::changed, this, &Workspace::apply);
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::load(std::unique_ptr<Project> project, const QDate& asOf,
                                                   Progress& progress)
{
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(project), asOf));
    auto& database = workspace->m_project->database();
    auto regions = RegionCatalog::read(database);
    if (!regions) {
        return tl::unexpected(regions.error());
    }
    workspace->m_regions = std::move(*regions);
    auto read = readAnew(database, asOf, progress);
    if (!read) {
        return tl::unexpected(read.error());
    }
    workspace->m_stations->store = std::move(read->store);
    workspace->m_check = std::move(read->check);
    // Made ahead, so that the first edit is as quick as the second; who needs it hears why there is none.
    (void)workspace->locator();
    return workspace;
}

void Workspace::setCheckDate(const QDate& asOf)
{
    if (asOf == m_asOf) {
        return;
    }
    m_asOf = asOf;
    if (m_isReading) {
        m_readAgain = true;
        return;
    }
    m_check->setCheckDate(asOf);
    Q_EMIT checkChanged();
}

Result<std::shared_ptr<const RegionLocator>> Workspace::locator() const
{
    if (!m_locator) {
        auto locator = RegionLocator::read(m_project->database());
        if (!locator) {
            return tl::unexpected(locator.error());
        }
        m_locator = std::make_shared<const RegionLocator>(std::move(*locator));
    }
    return m_locator;
}

bool Workspace::isSynthetic() const
{
    return m_project->setting(QStringLiteral("synthetic")) == QLatin1String("1");
}

QStringList Workspace::attributions() const
{
    // One a line, as the pack's installation wrote them.
    return m_project->setting(QStringLiteral("attributions")).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void Workspace::apply(const ChangeSet& changes)
{
    auto& database = m_project->database();
    m_selection->forget(changes);
    const bool newRegions =
        changes.touches(QStringLiteral("regions")) || changes.touches(QStringLiteral("region_aliases"));
    if (newRegions) {
        if (auto regions = RegionCatalog::read(database)) {
            m_regions = std::move(*regions);
            m_locator.reset();
        } else {
            Q_EMIT failed(regions.error());
        }
    }
    // Everything is made right before anybody hears of it.
    const LiveCheck::Update update = applyToCheck(changes);
    if (newRegions) {
        Q_EMIT regionsChanged();
    }
    if (changes.touches(QStringLiteral("stations")) && !m_isReading) {
        Q_EMIT stationsChanged();
    }
    QStringList features;
    for (const auto* table : {"pilots", "projects", "routes", "areas", "annotations"}) {
        if (changes.touches(QLatin1String(table))) {
            features << QLatin1String(table);
        }
    }
    if (!features.isEmpty()) {
        Q_EMIT featuresChanged(features);
    }
    if (update.whole) {
        Q_EMIT checkChanged();
    } else if (!update.isEmpty()) {
        Q_EMIT resultsChanged(update.targets);
    }
}

LiveCheck::Update Workspace::applyToCheck(const ChangeSet& changes)
{
    const auto stations = changes.tables.constFind(QStringLiteral("stations"));
    if (m_isReading || (stations != changes.tables.constEnd() && stations->wholesale)) {
        startReading();
        return {};
    }
    std::vector<StationStore::Change> changed;
    if (stations != changes.tables.constEnd()) {
        const QWriteLocker locker(&m_stations->lock);
        auto applied = m_stations->store.apply(m_project->database(), *stations);
        if (!applied) {
            Q_EMIT failed(applied.error());
            return {};
        }
        changed = std::move(*applied);
    }
    const auto update = m_check->apply(m_project->database(), changes, changed, m_stations->store);
    if (!update) {
        Q_EMIT failed(update.error());
        return {};
    }
    return *update;
}

void Workspace::startReading()
{
    if (m_isReading) {
        m_readAgain = true;
        return;
    }
    auto reader = m_project->openReader();
    if (!reader) {
        Q_EMIT failed(reader.error());
        return;
    }
    m_isReading = true;
    const std::shared_ptr<SQLite::Database> database(std::move(*reader));
    const QPointer<Workspace> self(this);
    QThreadPool::globalInstance()->start([self, database, asOf = m_asOf] {
        Progress progress;
        const auto read = std::make_shared<Result<ReadAnew>>(readAnew(*database, asOf, progress));
        // Delivered on the application's thread; a workspace that was closed meanwhile is not there any more.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, read] {
                if (!self) {
                    return;
                }
                self->m_isReading = false;
                if (std::exchange(self->m_readAgain, false)) {
                    self->startReading(); // this is of before the last edit
                    return;
                }
                if (!*read) {
                    Q_EMIT self->failed(read->error());
                    return;
                }
                {
                    const QWriteLocker locker(&self->m_stations->lock);
                    self->m_stations->store = std::move((*read)->store);
                }
                self->m_check = std::move((*read)->check);
                Q_EMIT self->stationsChanged();
                Q_EMIT self->checkChanged();
            },
            Qt::QueuedConnection);
    });
}

} // namespace qiantu
