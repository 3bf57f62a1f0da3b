// SPDX-License-Identifier: GPL-3.0-or-later
// Times the table of stations at any size beside plain SQLite doing the same: bench_tables [stations]. Prints one line
// a step: ours, the peer's, and the ratio.
#include "models/plans/plan_pack.h"
#include "models/project/project.h"
#include "models/stations/sample.h"
#include "models/tables/common_values.h"
#include "models/tables/row_selection_model.h"
#include "models/tables/table_model.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdio>
#include <random>

using namespace qiantu;

namespace {

template <typename Value>
Value orExit(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message()));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(*result);
    }
}

template <typename Work>
double milliseconds(const Work& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void say(const char* step, double ours, double theirs)
{
    std::printf("%-58s %10.2f ms, plain SQLite %10.2f ms, ratio %6.2f\n", step, ours, theirs, ours / theirs);
    std::fflush(stdout);
}

void say(const char* step, double ours)
{
    std::printf("%-58s %10.2f ms\n", step, ours);
    std::fflush(stdout);
}

/// Reads all rows of a statement, as a peer that keeps the ids would.
double readAll(SQLite::Database& database, const std::string& sql, std::size_t& rows)
{
    return milliseconds([&] {
        SQLite::Statement query(database, sql);
        std::vector<std::int64_t> ids;
        while (query.executeStep()) {
            ids.push_back(query.getColumn(0).getInt64());
        }
        rows = ids.size();
    });
}

double load(TableModel& model, const TableQuery& query)
{
    return milliseconds([&] {
        QEventLoop loop;
        QObject::connect(&model, &TableModel::loaded, &loop, &QEventLoop::quit);
        model.setQuery(query);
        loop.exec();
    });
}

void queries(TableModel& model, SQLite::Database& database)
{
    struct Step
    {
        const char* name;
        TableQuery query;
        const char* peer;
    };

    using Test = AttributeCondition::Test;
    const auto sorted = [](const char* column) {
        TableQuery query;
        query.sortColumn = QLatin1String(column);
        return query;
    };
    TableQuery status;
    status.filter.conditions = {{QStringLiteral("status"), Test::Equal, QStringLiteral("planned")}};
    TableQuery search;
    search.search = QStringLiteral("不存在的词");
    const Step steps[] = {
        {"all rows", {}, "SELECT id FROM stations ORDER BY id"},
        {"sorted by number (plain: bytewise, by its index)", sorted("number"),
         "SELECT id FROM stations ORDER BY number"},
        {"sorted by name (pinyin; plain: bytewise)", sorted("name"), "SELECT id FROM stations ORDER BY name, id"},
        {"sorted by height", sorted("height_m"), "SELECT id FROM stations ORDER BY height_m, id"},
        {"sorted by county", sorted("region_code"), "SELECT id FROM stations ORDER BY region_code, id"},
        {"filtered by status", status, "SELECT id FROM stations WHERE status = 'planned' ORDER BY id"},
        {"searched for a word that is nowhere", search,
         "SELECT id FROM stations WHERE number LIKE '%不存在的词%' OR name LIKE '%不存在的词%' OR site LIKE "
         "'%不存在的词%' OR band LIKE '%不存在的词%' OR address LIKE '%不存在的词%' OR note LIKE '%不存在的词%'"},
    };
    for (const auto& step : steps) {
        std::size_t rows = 0;
        readAll(database, step.peer, rows); // warm
        const double theirs = readAll(database, step.peer, rows);
        const double ours = load(model, step.query);
        if (model.ids().size() != rows) {
            std::printf("different rows: %zu and %zu\n", model.ids().size(), rows);
        }
        say(step.name, ours, theirs);
    }
}

/// A screen of forty rows somewhere, all columns, as a view asks for them.
void screens(TableModel& model, SQLite::Database& database)
{
    std::mt19937 random(1);
    double ours = 0;
    double worst = 0;
    double theirs = 0;
    constexpr int jumps = 200;
    constexpr int screen = 40;
    SQLite::Statement page(database, "SELECT * FROM stations ORDER BY id LIMIT 40 OFFSET ?");
    for (int i = 0; i < jumps; ++i) {
        const int top = static_cast<int>(random() % static_cast<unsigned>(model.rowCount() - screen));
        const double once = milliseconds([&] {
            for (int row = top; row < top + screen; ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    (void)model.index(row, column).data();
                }
            }
        });
        ours += once;
        worst = std::max(worst, once);
        theirs += milliseconds([&] {
            page.reset();
            page.bind(1, top);
            while (page.executeStep()) {
                for (int column = 0; column < page.getColumnCount(); ++column) {
                    (void)QString::fromUtf8(page.getColumn(column).getText());
                }
            }
        });
    }
    say("a screen of rows anywhere (plain: LIMIT 40 OFFSET n)", ours / jumps, theirs / jumps);
    say("the worst of 200 such screens", worst);
}

void edits(TableModel& model, Workspace& workspace)
{
    std::mt19937 random(2);
    double all = 0;
    double worst = 0;
    constexpr int count = 50;
    for (int i = 0; i < count; ++i) {
        const int row = static_cast<int>(random() % static_cast<unsigned>(model.rowCount()));
        const double once = milliseconds([&] {
            model.setData(model.index(row, model.description().indexOf(QStringLiteral("note"))),
                          QStringLiteral("n%1").arg(i));
        });
        all += once;
        worst = std::max(worst, once);
    }
    say("an edited cell (store, check started, model), mean of 50", all / count);
    say("the worst of them", worst);
    say("its undo", milliseconds([&] { orExit(workspace.project().undo()); }));
}

void selections(TableModel& model, Workspace& workspace)
{
    std::vector<RowId> tenth;
    for (std::size_t i = 0; i < model.ids().size(); i += 10) {
        tenth.push_back(model.ids()[i]);
    }
    RowSelectionModel view(model, workspace.selection());
    say("every tenth row selected on the map",
        milliseconds([&] { workspace.selection().select(QStringLiteral("stations"), tenth); }));
    std::size_t rows = 0;
    say("found in the table", milliseconds([&] { rows = view.rows().size(); }));
    int painted = 0;
    say("asked for a screen of cells", milliseconds([&] {
            for (int cell = 0; cell < 40 * 20; ++cell) {
                painted += view.isSelectedRow(cell / 20) ? 1 : 0;
            }
        }));
    Progress progress;
    say("what they have in common (on another thread)", milliseconds([&] {
            orExit(readCommonValues(workspace.project().database(), model.description(), tenth, progress));
        }));
    std::printf("%zu rows selected, %d cells painted\n", rows, painted);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const qlonglong stations = QCoreApplication::arguments().value(1, QStringLiteral("1000000")).toLongLong();
    const QTemporaryDir folder;
    Progress progress;
    const PlanPack pack = orExit(PlanPack::shipped(QStringLiteral("guizhou")));
    std::unique_ptr<Project> project = orExit(Project::create(folder.filePath(QStringLiteral("bench.gpkg"))));
    orExit(pack.install(*project, progress));
    orExit(makeSample(*project, {stations, 1}, progress));
    const auto workspace = orExit(Workspace::load(std::move(project), QDate(2024, 6, 30), progress));
    {
        TableModel model(*workspace, QStringLiteral("stations"));
        const auto reader = orExit(workspace->project().openReader());
        queries(model, *reader);
        load(model, {});
        screens(model, *reader);
        selections(model, *workspace);
        edits(model, *workspace);
    }
    QEventLoop loop;
    while (workspace->isChecking()) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    workspace->project().close(true);
    return 0;
}
