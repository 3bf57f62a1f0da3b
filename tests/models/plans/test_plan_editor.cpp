// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/progress.h"
#include "models/plans/plan_editor.h"
#include "models/plans/plan_keys.h"
#include "models/plans/plan_pack.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>

using namespace qiantu;

namespace {

/// Every row of the four tables as one text, so that two states can be compared whole.
QByteArray stateOf(SQLite::Database& database)
{
    QByteArray state;
    for (const char* table : {"documents", "indicators", "targets", "observations"}) {
        SQLite::Statement statement(database, std::string("SELECT * FROM ") + table + " ORDER BY id");
        while (statement.executeStep()) {
            for (int column = 0; column < statement.getColumnCount(); ++column) {
                state += statement.getColumn(column).getText("<null>");
                state += '|';
            }
            state += '\n';
        }
    }
    return state;
}

} // namespace

class TestPlanEditor : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_shipped;
    int m_count = 0;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<PlanEditor> m_editor;

    Plan plan() const
    {
        auto plan = Plan::read(m_project->database());
        return plan ? *plan : Plan();
    }

    Target someTarget() const
    {
        const Plan read = plan();
        for (const Target& target : read.targets) {
            if (target.packKey == QLatin1String("gigabit-action-plan-2024#t4")) {
                return target;
            }
        }
        return {};
    }

    Target targetOf(RowId id) const
    {
        const Plan read = plan();
        for (const Target& target : read.targets) {
            if (target.id == id) {
                return target;
            }
        }
        return {};
    }

    static Target ownTarget(const QString& document)
    {
        Target target;
        target.indicator = QStringLiteral("stations_5g");
        target.region = QStringLiteral("520115");
        target.year = 2026;
        target.due = QDate(2026, 12, 31);
        target.value = 3200;
        target.unit = QStringLiteral("个");
        target.wording = QStringLiteral("达到");
        target.document = document;
        return target;
    }

    RowId ownDocument(const QString& key = QStringLiteral("own-plan"))
    {
        Document document;
        document.key = key;
        document.title = QStringLiteral("内部测算") + key;
        document.shortTitle = QStringLiteral("测算");
        document.issued = QDate(2025, 3, 1);
        document.kind = Document::Kind::Own;
        const auto saved = m_editor->save(document);
        return saved ? *saved : 0;
    }

    QString lastAction() const
    {
        const auto history = m_project->history(1);
        return history && !history->empty() ? history->front().action : QString();
    }

    std::size_t revisions() const
    {
        const auto history = m_project->history();
        return history ? history->size() : 0;
    }

    template <typename T>
    void refusedFor(const T& record, const char* column)
    {
        const auto before = stateOf(m_project->database());
        const auto rules = m_editor->rules();
        QVERIFY(rules.has_value());
        const PlanFaults faults = rules->faults(record);
        const bool named = std::any_of(faults.begin(), faults.end(), [&](const PlanFault& fault) {
            return !fault.isHint && fault.column == QLatin1String(column) && !fault.what.isEmpty();
        });
        QVERIFY2(named, column);
        const auto saved = m_editor->save(record);
        QVERIFY2(!saved, column);
        QCOMPARE(saved.error().kind, Error::Kind::Invalid);
        QCOMPARE(stateOf(m_project->database()), before);
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_shipped = m_folder.filePath(QStringLiteral("shipped.gpkg"));
        Progress progress;
        auto project = Project::create(m_shipped);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message()));
        const auto pack = PlanPack::shipped(QStringLiteral("guizhou"));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message()));
        QVERIFY(pack->install(**project, progress).has_value());
        QVERIFY((*project)->save(progress).has_value());
        (*project)->close(true);
    }

    void init()
    {
        const QString path = m_folder.filePath(QStringLiteral("p%1.gpkg").arg(++m_count));
        QVERIFY(QFile::copy(m_shipped, path));
        auto project = Project::open(path);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message()));
        m_project = std::move(*project);
        m_editor = std::make_unique<PlanEditor>(*m_project);
    }

    void cleanup()
    {
        m_editor.reset();
        m_project->close(true);
        m_project.reset();
    }

    void everyShippedRecordKeepsTheRules()
    {
        const auto rules = m_editor->rules();
        QVERIFY(rules.has_value());
        const auto check = [&](const auto& record, const QString& name) {
            const PlanFaults faults = rules->faults(record);
            const PlanFault* refused = firstRefusal(faults);
            QVERIFY2(refused == nullptr,
                     refused ? qPrintable(name + u' ' + refused->column + u' ' + refused->what) : "");
        };
        for (const Document& document : rules->plan().documents) {
            check(document, document.key);
        }
        for (const Indicator& indicator : rules->plan().indicators) {
            check(indicator, indicator.key);
        }
        for (const Target& target : rules->plan().targets) {
            check(target, target.packKey);
        }
        for (const Observation& observation : rules->plan().observations) {
            check(observation, observation.packKey);
        }
        QVERIFY(rules->plan().targets.size() > 300);
    }

    void storingARecordAsItIsChangesNothing()
    {
        const auto before = stateOf(m_project->database());
        const auto count = revisions();
        const Plan read = plan();
        for (const Target& target : read.targets) {
            QVERIFY(m_editor->save(target).has_value());
            if (target.id % 7 == 0) {
                break;
            }
        }
        for (const Indicator& indicator : read.indicators) {
            if (indicator.countedLayer != Indicator::CountedLayer::None) {
                QVERIFY(m_editor->save(indicator).has_value()); // its filter may be written in another way
            }
        }
        QVERIFY(m_editor->save(read.observations.front()).has_value());
        QVERIFY(m_editor->save(read.documents.value(QStringLiteral("gigabit-action-plan-2024"))).has_value());
        QCOMPARE(stateOf(m_project->database()), before);
        QCOMPARE(revisions(), count);
    }

    void aChangedShippedTargetIsMarkedAndCanBeSetBack()
    {
        const auto before = stateOf(m_project->database());
        Target target = someTarget();
        QCOMPARE(target.origin, Origin::Pack);
        const double shipped = target.value;
        target.value = shipped + 7;
        target.kind = TargetKind::Binding;
        const auto saved = m_editor->save(target);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        QCOMPARE(targetOf(target.id).origin, Origin::Changed);
        QCOMPARE(targetOf(target.id).value, shipped + 7);
        QVERIFY2(lastAction().contains(QStringLiteral("电信业务收入")), qPrintable(lastAction()));

        const auto differences = m_editor->differences(PlanTable::Targets, target.id);
        QVERIFY(differences.has_value());
        QCOMPARE(differences->size(), std::size_t(2));
        const auto value = std::find_if(differences->begin(), differences->end(), [](const auto& difference) {
            return difference.column == QLatin1String("Value");
        });
        QVERIFY(value != differences->end());
        QCOMPARE(value->shipped, QString::number(shipped));
        QCOMPARE(value->now, QString::number(shipped + 7));

        const auto back = m_editor->setBack(PlanTable::Targets, {target.id});
        QVERIFY2(back, back ? "" : qPrintable(back.error().message()));
        QCOMPARE(*back, 1);
        QCOMPARE(stateOf(m_project->database()), before);
        QCOMPARE(m_editor->setBack(PlanTable::Targets, {target.id}).value_or(-1), 0);
    }

    void typingTheShippedValueAgainTakesTheMarkAway()
    {
        Target target = someTarget();
        const double shipped = target.value;
        target.value = shipped * 2;
        QVERIFY(m_editor->save(target).has_value());
        target.value = shipped;
        QVERIFY(m_editor->save(target).has_value());
        QCOMPARE(targetOf(target.id).origin, Origin::Pack);
    }

    void theOriginalsComeFromTheHistoryAndAgreeWithThePack()
    {
        const auto fromHistory = PlanOriginals::read(*m_project);
        QVERIFY(fromHistory.has_value());
        const auto before = stateOf(m_project->database());
        // Every record of the pack is found, and setting all of them back is a step that changes nothing.
        QCOMPARE(std::size_t(fromHistory->keys(PlanTable::Targets).size()), plan().targets.size());
        QCOMPARE(std::size_t(fromHistory->keys(PlanTable::Observations).size()), plan().observations.size());
        QCOMPARE(fromHistory->keys(PlanTable::Indicators).size(), plan().indicators.size());
        QCOMPARE(fromHistory->keys(PlanTable::Documents).size(), plan().documents.size());
        // A project whose history lacks the installation is served by the shipped pack: the same rows.
        const QString bare = m_folder.filePath(QStringLiteral("bare.gpkg"));
        QVERIFY(QFile::copy(m_shipped, bare));
        {
            SQLite::Database raw(bare.toStdString(), SQLite::OPEN_READWRITE);
            raw.exec("UPDATE revisions SET changeset = NULL, inserted_ranges = '[]' WHERE kind = 'pack'");
        }
        auto opened = Project::open(bare, Project::OpenMode::ReadOnly);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message()));
        const auto fromPack = PlanOriginals::read(**opened);
        QVERIFY2(fromPack, fromPack ? "" : qPrintable(fromPack.error().message()));
        for (const auto table :
             {PlanTable::Documents, PlanTable::Indicators, PlanTable::Targets, PlanTable::Observations}) {
            QCOMPARE(fromPack->keys(table).size(), fromHistory->keys(table).size());
            for (const QString& key : fromHistory->keys(table)) {
                const auto* first = fromHistory->find(table, key);
                const auto* second = fromPack->find(table, key);
                QVERIFY2(second, qPrintable(key));
                QVERIFY2(sameContent(first->row, second->row), qPrintable(key));
                QCOMPARE(first->row.keys(), second->row.keys());
            }
        }
        QCOMPARE(stateOf(m_project->database()), before);
    }

    void whatThePlannerMadeIsTheirOwnForGood()
    {
        const RowId document = ownDocument();
        QVERIFY(document != 0);
        const auto saved = m_editor->save(ownTarget(QStringLiteral("own-plan")));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        Target target = targetOf(*saved);
        QCOMPARE(target.origin, Origin::Own);
        QVERIFY(target.packKey.isEmpty());
        target.value = 3300;
        target.origin = Origin::Pack; // not believed
        target.packKey = QStringLiteral("gigabit-action-plan-2024#t1");
        QVERIFY(m_editor->save(target).has_value());
        QCOMPARE(targetOf(*saved).origin, Origin::Own);
        QVERIFY(targetOf(*saved).packKey.isEmpty());
        QCOMPARE(m_editor->setBack(PlanTable::Targets, {*saved}).value_or(-1), 0);
        QVERIFY(m_editor->differences(PlanTable::Targets, *saved)->empty());
    }

    void aDeletedShippedRecordCanComeBackLater()
    {
        const auto before = stateOf(m_project->database());
        const Target target = someTarget();
        const Observation observation = plan().observations.front();
        QVERIFY(m_editor->remove(PlanTable::Targets, {target.id}).has_value());
        QVERIFY(m_editor->remove(PlanTable::Observations, {observation.id}).has_value());
        QCOMPARE(targetOf(target.id).id, RowId(0));
        // Other work in between, so that undo alone would not do.
        ownDocument();
        const auto missing = m_editor->missing(PlanTable::Targets);
        QVERIFY(missing.has_value());
        QCOMPARE(missing->size(), std::size_t(1));
        QCOMPARE(missing->front().packKey, target.packKey);
        QVERIFY(missing->front().description.contains(QStringLiteral("电信业务收入")));
        QCOMPARE(m_editor->restore(PlanTable::Targets, {target.packKey}).value_or(-1), 1);
        QCOMPARE(m_editor->restore(PlanTable::Observations, {observation.packKey}).value_or(-1), 1);
        QVERIFY(m_editor->missing(PlanTable::Targets)->empty());
        QVERIFY(m_editor->remove(PlanTable::Documents, {plan().documents.value(QStringLiteral("own-plan")).id})
                    .has_value());
        QCOMPARE(stateOf(m_project->database()), before);
        QVERIFY(!m_editor->restore(PlanTable::Targets, {QStringLiteral("no#t1")}).has_value());
    }

    void restoringBringsTheDocumentAndTheIndicatorWithIt()
    {
        const auto before = stateOf(m_project->database());
        // An indicator of which there is exactly one figure, a target.
        const Plan read = plan();
        const Target* lonely = nullptr;
        for (const Target& target : read.targets) {
            const auto figures =
                std::count_if(read.targets.begin(), read.targets.end(),
                              [&](const Target& other) { return other.indicator == target.indicator; }) +
                std::count_if(read.observations.begin(), read.observations.end(),
                              [&](const Observation& other) { return other.indicator == target.indicator; });
            const bool isPart =
                std::any_of(read.indicators.begin(), read.indicators.end(), [&](const Indicator& indicator) {
                    return indicator.numerator == target.indicator || indicator.denominator == target.indicator ||
                           indicator.weight == target.indicator;
                });
            if (figures == 1 && !isPart) {
                lonely = &target;
                break;
            }
        }
        QVERIFY(lonely);
        QVERIFY(m_editor->remove(PlanTable::Targets, {lonely->id}).has_value());
        QVERIFY(m_editor->remove(PlanTable::Indicators, {read.indicators.value(lonely->indicator).id}).has_value());
        QCOMPARE(m_editor->restore(PlanTable::Targets, {lonely->packKey}).value_or(-1), 2);
        QCOMPARE(stateOf(m_project->database()), before);
    }

    void undoBringsEverythingBack()
    {
        const auto before = stateOf(m_project->database());
        Target target = someTarget();
        target.year = 2026;
        target.due = QDate(2026, 12, 31);
        QVERIFY(m_editor->save(target).has_value());
        QVERIFY(ownDocument() != 0);
        QVERIFY(m_editor->save(ownTarget(QStringLiteral("own-plan"))).has_value());
        QVERIFY(m_editor->remove(PlanTable::Targets, {target.id}).has_value());
        for (int step = 0; step < 4; ++step) {
            QVERIFY(m_project->undo().has_value());
        }
        QCOMPARE(stateOf(m_project->database()), before);
    }

    void whatIsReferredToCannotBeDeleted()
    {
        const auto before = stateOf(m_project->database());
        const Plan read = plan();
        const auto document = m_editor->remove(PlanTable::Documents,
                                               {read.documents.value(QStringLiteral("gigabit-action-plan-2024")).id});
        QVERIFY(!document);
        QCOMPARE(document.error().kind, Error::Kind::Invalid);
        QVERIFY(!m_editor->remove(PlanTable::Indicators, {read.indicators.value(QStringLiteral("stations_5g")).id}));
        QCOMPARE(stateOf(m_project->database()), before);
    }

    void targetsAreRefusedWithTheColumnNamed()
    {
        QVERIFY(ownDocument() != 0);
        const Target good = ownTarget(QStringLiteral("own-plan"));
        const auto with = [&](auto change) {
            Target target = good;
            change(target);
            return target;
        };
        refusedFor(with([](Target& t) { t.unit = QStringLiteral("公里"); }), "unit");
        refusedFor(with([](Target& t) { t.unit = QStringLiteral("吨位"); }), "unit");
        refusedFor(with([](Target& t) { t.comparator = Comparator::Between; }), "upper");
        refusedFor(with([](Target& t) {
                       t.comparator = Comparator::Between;
                       t.upper = t.value - 1;
                   }),
                   "upper");
        refusedFor(with([](Target& t) { t.upper = 5000; }), "upper");
        refusedFor(with([](Target& t) { t.due = QDate(2025, 12, 31); }), "due");
        refusedFor(with([](Target& t) { t.measure = Measure::Increase; }), "since");
        refusedFor(with([](Target& t) {
                       t.measure = Measure::Increase;
                       t.since = 2026;
                   }),
                   "since");
        refusedFor(with([](Target& t) { t.since = 2020; }), "since");
        refusedFor(with([](Target& t) { t.region = QStringLiteral("110000"); }), "region_code");
        refusedFor(with([](Target& t) { t.indicator = QStringLiteral("nothing"); }), "indicator_key");
        refusedFor(with([](Target& t) { t.year = 3000; }), "year");
        refusedFor(with([](Target& t) { t.value = std::nan(""); }), "value");
        refusedFor(with([](Target& t) { t.operatorKey = QStringLiteral("nobody"); }), "operator");
        // Words of others need their place and their quotation; one's own do not.
        refusedFor(with([](Target& t) { t.document = QStringLiteral("gigabit-action-plan-2024"); }), "quote");
        refusedFor(with([](Target& t) { t.document = QStringLiteral("gigabit-action-plan-2024"); }), "clause");
        QVERIFY(m_editor->save(good).has_value());
        // Growth is in %, whatever the indicator is in.
        QVERIFY(m_editor
                    ->save(with([](Target& t) {
                        t.measure = Measure::Growth;
                        t.since = 2025;
                        t.unit = QStringLiteral("%");
                    }))
                    .has_value());
    }

    void observationsAreRefusedWithTheColumnNamed()
    {
        Observation good;
        good.indicator = QStringLiteral("stations_5g");
        good.region = QStringLiteral("520115");
        good.date = QDate(2024, 6, 30);
        good.value = 1.2;
        good.unit = QStringLiteral("千个");
        good.source = QStringLiteral("电话询问");
        const auto with = [&](auto change) {
            Observation observation = good;
            change(observation);
            return observation;
        };
        refusedFor(with([](Observation& o) { o.source = QStringLiteral("  "); }), "document_key");
        refusedFor(with([](Observation& o) { o.document = QStringLiteral("nothing"); }), "document_key");
        refusedFor(with([](Observation& o) { o.date = QDate(); }), "date");
        refusedFor(with([](Observation& o) { o.date = QDate::currentDate().addDays(3); }), "date");
        refusedFor(with([](Observation& o) { o.unit = QStringLiteral("%"); }), "unit");
        const auto saved = m_editor->save(good);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        QVERIFY(m_editor
                    ->save(with([](Observation& o) {
                        o.date = QDate::currentDate().addDays(3);
                        o.method = Observation::Method::Forecast;
                    }))
                    .has_value());
    }

    void indicatorsAreRefusedWithTheColumnNamed()
    {
        Indicator good;
        good.key = QStringLiteral("own_share");
        good.name = QStringLiteral("自定占比");
        good.category = QStringLiteral("network");
        good.unit = QStringLiteral("%");
        good.aggregation = Indicator::Aggregation::Ratio;
        good.numerator = QStringLiteral("stations_5g");
        good.denominator = QStringLiteral("stations_total");
        good.factor = 100;
        const auto with = [&](auto change) {
            Indicator indicator = good;
            change(indicator);
            return indicator;
        };
        refusedFor(with([](Indicator& i) { i.denominator.clear(); }), "denominator_key");
        refusedFor(with([](Indicator& i) { i.numerator = QStringLiteral("nothing"); }), "numerator_key");
        refusedFor(with([](Indicator& i) { i.numerator = i.key; }), "numerator_key");
        refusedFor(with([](Indicator& i) { i.factor = 0; }), "factor");
        refusedFor(with([](Indicator& i) { i.key = QStringLiteral("stations_5g"); }), "key");
        refusedFor(with([](Indicator& i) { i.key = QStringLiteral("5G占比"); }), "key");
        refusedFor(with([](Indicator& i) { i.name = QStringLiteral(" "); }), "name");
        refusedFor(with([](Indicator& i) { i.category = QStringLiteral("misc"); }), "category");
        refusedFor(with([](Indicator& i) { i.aggregation = Indicator::Aggregation::WeightedMean; }), "weight_key");
        refusedFor(with([](Indicator& i) {
                       i.countedLayer = Indicator::CountedLayer::Stations;
                       i.countedMeasure = Indicator::CountedMeasure::Length;
                   }),
                   "counted_measure");
        refusedFor(with([](Indicator& i) {
                       i.unit = QStringLiteral("个");
                       i.countedLayer = Indicator::CountedLayer::Stations;
                       i.countedFilter.insert(QStringLiteral("colour"), {QStringLiteral("red")});
                   }),
                   "counted_filter");
        const auto saved = m_editor->save(good);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        QCOMPARE(plan().indicators.value(good.key).nameEn, good.name);
        // A circle through a second indicator.
        Indicator second = good;
        second.key = QStringLiteral("own_second");
        second.numerator = good.key;
        QVERIFY(m_editor->save(second).has_value());
        Indicator first = plan().indicators.value(good.key);
        first.numerator = second.key;
        refusedFor(first, "numerator_key");
        // Figures in 个 would be left without meaning.
        Indicator stations = plan().indicators.value(QStringLiteral("stations_5g"));
        stations.unit = QStringLiteral("公里");
        refusedFor(stations, "unit");
        stations.unit = QStringLiteral("万个");
        QVERIFY(m_editor->save(stations).has_value());
        QCOMPARE(plan().indicators.value(QStringLiteral("stations_5g")).origin, Origin::Changed);
    }

    void documentsAreRefusedWithTheColumnNamed()
    {
        Document good;
        good.key = QStringLiteral("letter-2025");
        good.title = QStringLiteral("函");
        good.shortTitle = QStringLiteral("函");
        good.issued = QDate(2025, 1, 2);
        const auto with = [&](auto change) {
            Document document = good;
            change(document);
            return document;
        };
        refusedFor(with([](Document& d) { d.title.clear(); }), "title");
        refusedFor(with([](Document& d) { d.shortTitle.clear(); }), "short_title");
        refusedFor(with([](Document& d) { d.issued = QDate(); }), "issued");
        refusedFor(with([](Document& d) { d.key = QStringLiteral("census-2010"); }), "key");
        refusedFor(with([](Document& d) { d.key = QStringLiteral("函"); }), "key");
        refusedFor(with([](Document& d) { d.rank = 0; }), "rank");
        refusedFor(with([](Document& d) {
                       d.periodFrom = 2025;
                       d.periodTo = 2024;
                   }),
                   "period_to");
        QVERIFY(m_editor->save(good).has_value());
    }

    void theKeyOfAStoredRecordStays()
    {
        Document document = plan().documents.value(QStringLiteral("census-2010"));
        document.key = QStringLiteral("census-anew");
        document.note = QStringLiteral("改");
        QVERIFY(m_editor->save(document).has_value());
        QVERIFY(!plan().documents.contains(QStringLiteral("census-anew")));
        QCOMPARE(plan().documents.value(QStringLiteral("census-2010")).note, QStringLiteral("改"));
        QCOMPARE(plan().documents.value(QStringLiteral("census-2010")).origin, Origin::Changed);
    }

    void manyObservationsAreStoredTogetherOrNotAtAll()
    {
        const auto before = stateOf(m_project->database());
        std::vector<Observation> observations;
        for (const char* region : {"520115", "520102", "520103"}) {
            Observation observation;
            observation.indicator = QStringLiteral("stations_5g");
            observation.region = QLatin1String(region);
            observation.date = QDate(2024, 6, 30);
            observation.value = 1000;
            observation.unit = QStringLiteral("个");
            observation.source = QStringLiteral("月报");
            observations.push_back(observation);
        }
        observations.back().unit = QStringLiteral("%");
        const auto refused = m_editor->saveAll(observations, QStringLiteral("Import"), RevisionKind::Import);
        QVERIFY(!refused);
        QCOMPARE(stateOf(m_project->database()), before);
        observations.back().unit = QStringLiteral("个");
        const auto count = revisions();
        const auto saved = m_editor->saveAll(observations, QStringLiteral("Import"), RevisionKind::Import);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        QCOMPARE(saved->size(), std::size_t(3));
        QCOMPARE(revisions(), count + 1);
        QVERIFY(m_project->undo().has_value());
        QCOMPARE(stateOf(m_project->database()), before);
    }

    void aReadOnlyProjectStaysAsItIs()
    {
        auto opened = Project::open(m_shipped, Project::OpenMode::ReadOnly);
        QVERIFY(opened.has_value());
        PlanEditor editor(**opened);
        Target target = someTarget();
        target.value += 1;
        const auto saved = editor.save(target);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::ReadOnly);
        QVERIFY(!editor.remove(PlanTable::Targets, {target.id}));
    }

    void whatIsGoneCannotBeChanged()
    {
        Target target = someTarget();
        QVERIFY(m_editor->remove(PlanTable::Targets, {target.id}).has_value());
        target.value += 1;
        const auto saved = m_editor->save(target);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::NotFound);
    }

    void keysAreMadeFromNames()
    {
        QCOMPARE(keyFromName(QStringLiteral("千兆用户数"), {}), QStringLiteral("qian_zhao_yong_hu_shu"));
        QCOMPARE(keyFromName(QStringLiteral("5G基站数"), {}).left(2), QStringLiteral("n5"));
        QCOMPARE(keyFromName(QStringLiteral("Own plan — 2025"), {}, u'-'), QStringLiteral("own-plan-2025"));
        QCOMPARE(keyFromName(QStringLiteral("Own"), {QStringLiteral("own")}), QStringLiteral("own_2"));
        QCOMPARE(keyFromName(QStringLiteral("？！"), {}), QStringLiteral("own"));
        for (const char* name : {"", "（）", "一二三", "α-β", "100%覆盖率"}) {
            QVERIFY2(isKey(keyFromName(QString::fromUtf8(name), {})), name);
        }
        QVERIFY(keyFromName(QString(500, u'基'), {}).size() <= 60);
    }

    void aQuotationIsSearchedForTheWholeNumber()
    {
        QVERIFY(quoteContains(QStringLiteral("5G基站 16 万个以上"), 16));
        QVERIFY(!quoteContains(QStringLiteral("5G基站 160 万个"), 16));
        QVERIFY(!quoteContains(QStringLiteral("5G基站 1.16 万个"), 16));
        QVERIFY(quoteContains(QStringLiteral("共1,600个"), 1600));
        QVERIFY(quoteContains(QStringLiteral("１４．７７ 万"), 14.77));
    }
};

QTEST_GUILESS_MAIN(TestPlanEditor)

#include "test_plan_editor.moc"
