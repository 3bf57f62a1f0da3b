// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_originals.h"
#include "models/plans/plan_row.h"
#include "models/plans/plan_rules.h"
#include "models/project/project.h"

#include <QCoreApplication>
#include <functional>
#include <memory>
#include <vector>

namespace qiantu {

/// Writes what planners change in documents, indicators, targets and observations. Each call is one revision with its
/// name.
///
/// A record that was shipped with the plan pack becomes `changed` when it differs from what was shipped, and `pack`
/// again when it does not any more; a record that the planner made stays `own`. What was shipped can be set back, and
/// what was deleted of it brought back, at any time later. All calls belong to the thread of the project.
class PlanEditor
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanEditor)

public:
    /// What is done inside a revision; may throw SQLite::Exception.
    using Work = std::function<Result<void>(SQLite::Database&)>;

    explicit PlanEditor(Project& project) : m_project(project) {}

    Project& project() const { return m_project; }

    /// The rules for this project as it is now. Fails when the plan cannot be read.
    Result<PlanRules> rules() const;

    /// Stores a record: a new one when its id is 0, else the one of that id. The record's own pack key and origin are
    /// not believed. Error::Kind::Invalid with the first fault's words when a rule is broken, Error::Kind::NotFound
    /// when there is no such record any more. The key of a stored document or indicator does not change. Returns the
    /// record's id. `action` names the revision; empty: what was done to which record.
    Result<RowId> save(const Document& document, const QString& action = {});
    Result<RowId> save(const Indicator& indicator, const QString& action = {});
    Result<RowId> save(const Target& target, const QString& action = {});
    Result<RowId> save(const Observation& observation, const QString& action = {});

    /// Stores many observations as one revision: all or none. `alongside` runs in the same revision, before them.
    Result<std::vector<RowId>> saveAll(const std::vector<Observation>& observations, const QString& action,
                                       RevisionKind kind, const Work& alongside = {});

    /// Deletes records. Error::Kind::Invalid when others refer to one of them, with how many.
    Result<void> remove(PlanTable table, const std::vector<RowId>& ids);

    /// A column in which a record differs from what was shipped.
    struct Difference
    {
        QString column;
        QString shipped;
        QString now;
    };

    /// In what a changed record differs from what was shipped; empty for others.
    Result<std::vector<Difference>> differences(PlanTable table, RowId id);
    /// Sets changed records back to what was shipped. Records that are not changed stay. How many were set back.
    Result<int> setBack(PlanTable table, const std::vector<RowId>& ids);

    /// A record of the plan pack that was deleted.
    struct Missing
    {
        QString packKey;
        QString description; ///< What it says, in words.
    };

    /// What was shipped and is not there any more, ordered by key.
    Result<std::vector<Missing>> missing(PlanTable table);
    /// Brings deleted records of the plan pack back as they were shipped, with the documents and indicators that they
    /// need. How many came back.
    Result<int> restore(PlanTable table, const QStringList& packKeys);

    /// What a record is called in the history and in questions: 5G基站数 · 贵阳市 · 2025.
    Result<QString> describe(PlanTable table, RowId id) const;

private:
    template <typename Record>
    Result<RowId> saveOne(PlanTable table, const Record& record, const QString& action);
    /// Runs `work` as one revision; what SQLite refuses comes back as an error that begins with `refusal`.
    Result<void> change(const QString& action, const QString& refusal, const Work& work,
                        const Project::ChangeOptions& options = Project::ChangeOptions{});
    Result<const PlanOriginals*> originals();
    Result<RowId> write(SQLite::Database& database, PlanTable table, RowId id, PlanRow row);
    Result<void> checkUnused(SQLite::Database& database, PlanTable table, const StoredPlanRow& row) const;
    int restoreOne(SQLite::Database& database, PlanTable table, const QString& packKey, const PlanOriginals& originals);

    Project& m_project;
    std::unique_ptr<PlanOriginals> m_originals; ///< Read when first needed.
};

/// What a stored row says, in words: 5G基站数 · 贵阳市 · 2025 · ≥ 16 万个. Throws SQLite::Exception.
QString describePlanRow(SQLite::Database& database, PlanTable table, const PlanRow& row);

} // namespace qiantu
