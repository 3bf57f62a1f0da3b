// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/verify.h"

#include "models/project/connection.h"
#include "models/project/file_check.h"
#include "models/project/file_identity.h"
#include "models/project/publisher.h"
#include "models/project/schema.h"
#include "models/project/sqlite_error.h"
#include "models/project/verify_rules.h"
#include "models/project/working_copy.h"

#include <QCoreApplication>
#include <SQLiteCpp/Database.h>
#include <array>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Verify)
};

constexpr std::size_t mostFindingsPerRule = 100;

} // namespace

Result<VerifyReport> verifyDatabase(SQLite::Database& database, Progress& progress,
                                    const std::vector<VerifyRule>& rules)
{
    const auto version = schemaVersion(database);
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version > currentSchemaVersion) {
        return fail(Error::Kind::Newer, Words::tr("The project was written by a newer version of the program."), {},
                    Words::tr("Update the program and verify again."));
    }
    std::vector<VerifyRule> all = projectRules();
    all.insert(all.end(), rules.begin(), rules.end());
    progress.begin(Words::tr("Verifying the project"), static_cast<std::int64_t>(all.size()));
    VerifyReport report;
    for (const VerifyRule& rule : all) {
        if (progress.cancelled()) {
            return fail(Error::Kind::Cancelled, Words::tr("Verifying was cancelled."));
        }
        try {
            auto findings = rule(database, progress);
            if (!findings) {
                return tl::unexpected(findings.error());
            }
            const auto more = static_cast<int>(findings->size()) - static_cast<int>(mostFindingsPerRule);
            if (more > 0) {
                findings->resize(mostFindingsPerRule);
                findings->push_back({findings->back().table, {}, Words::tr("… and %1 more of this kind.").arg(more)});
            }
            report.findings.insert(report.findings.end(), findings->begin(), findings->end());
        } catch (const SQLite::Exception& exception) {
            // A damaged file makes some rules fail altogether; the others still have their say.
            report.findings.push_back(
                {{}, {}, sqliteError(Words::tr("A check could not be carried out."), exception).message()});
        }
        progress.advance(++report.rulesChecked);
    }
    return report;
}

Result<VerifyReport> verifyProject(const QString& path, Progress& progress, const std::vector<VerifyRule>& rules)
{
    const QString canonical = WorkingCopy::canonicalPath(path);
    if (auto looksRight = checkFile(canonical).and_then([&] { return checkNobodyWrites(canonical); }); !looksRight) {
        return tl::unexpected(looksRight.error());
    }
    auto copy = WorkingCopy::make();
    if (!copy) {
        return tl::unexpected(copy.error());
    }
    const auto run = [&]() -> Result<VerifyReport> {
        if (auto copied = copyFile(canonical, (*copy)->databasePath(), progress); !copied) {
            return tl::unexpected(copied.error());
        }
        auto connection = Connection::open((*copy)->databasePath());
        if (!connection) {
            return tl::unexpected(connection.error());
        }
        return verifyDatabase((*connection)->database(), progress, rules);
    };
    auto report = run();
    (*copy)->remove();
    if (!report && (report.error().where.isEmpty() || report.error().where.startsWith(WorkingCopy::rootFolder()))) {
        report.error().where = canonical;
    }
    return report;
}

} // namespace qiantu
