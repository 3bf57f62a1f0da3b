// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace.h"

#include "models/checking/map_counts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <SQLiteCpp/Database.h>

namespace qiantu {

namespace {

/// Tables whose rows the check depends on.
bool concernsCheck(const ChangeSet& changes)
{
    static const QStringList tables{QStringLiteral("regions"),      QStringLiteral("documents"),
                                    QStringLiteral("indicators"),   QStringLiteral("targets"),
                                    QStringLiteral("observations"), QStringLiteral("stations"),
                                    QStringLiteral("routes"),       QStringLiteral("projects"),
                                    QStringLiteral("areas"),        QStringLiteral("pilots")};
    return std::any_of(tables.begin(), tables.end(), [&](const QString& table) { return changes.touches(table); });
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
      m_checked(std::make_shared<CheckedPlan>()),
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
    auto store = StationStore::read(database, progress);
    if (!store) {
        return tl::unexpected(store.error());
    }
    workspace->m_stations->store = std::move(*store);
    auto checked = checkProject(database, asOf);
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    workspace->m_checked = std::move(*checked);
    return workspace;
}

void Workspace::setCheckDate(const QDate& asOf)
{
    if (asOf != m_asOf) {
        m_asOf = asOf;
        startCheck();
    }
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
    if (changes.touches(QStringLiteral("regions")) || changes.touches(QStringLiteral("region_aliases"))) {
        if (auto regions = RegionCatalog::read(database)) {
            m_regions = std::move(*regions);
            m_locator.reset();
            Q_EMIT regionsChanged();
        } else {
            Q_EMIT failed(regions.error());
        }
    }
    if (changes.touches(QStringLiteral("stations"))) {
        Result<void> applied;
        {
            const QWriteLocker locker(&m_stations->lock);
            applied = m_stations->store.apply(database, changes.tables.value(QStringLiteral("stations")));
        }
        if (!applied) {
            Q_EMIT failed(applied.error());
        }
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
    if (concernsCheck(changes)) {
        startCheck();
    }
}

void Workspace::startCheck()
{
    if (m_checking) {
        m_checkAgain = true;
        return;
    }
    auto reader = m_project->openReader();
    if (!reader) {
        Q_EMIT failed(reader.error());
        return;
    }
    m_checking = true;
    const std::shared_ptr<SQLite::Database> database(std::move(*reader));
    const QPointer<Workspace> self(this);
    QThreadPool::globalInstance()->start([self, database, asOf = m_asOf] {
        const auto checked = checkProject(*database, asOf);
        // Delivered on the application's thread; a workspace that was closed meanwhile is not there any more.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, checked] {
                if (!self) {
                    return;
                }
                self->m_checking = false;
                if (checked) {
                    self->m_checked = *checked;
                } else {
                    Q_EMIT self->failed(checked.error());
                }
                if (std::exchange(self->m_checkAgain, false)) {
                    self->startCheck();
                }
                Q_EMIT self->checkChanged();
            },
            Qt::QueuedConnection);
    });
}

} // namespace qiantu
