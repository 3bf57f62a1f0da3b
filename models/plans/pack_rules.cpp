// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_contents.h"
#include "models/plans/units.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace qiantu {

namespace {

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanPack)
};

/// Checks one pack; the members are what several rules look up.
class RuleCheck
{
public:
    RuleCheck(const PlanPack::Data& pack, PackFaults& faults) : m_pack(pack), m_faults(faults) {}

    void run()
    {
        if (m_pack.indicators) {
            for (const PackTable::Row& row : m_pack.indicators->rows()) {
                m_units.insert(m_pack.indicators->text(row, "key"), m_pack.indicators->text(row, "unit"));
            }
        }
        for (const std::optional<PackTable>* table :
             {&m_pack.regions, &m_pack.aliases, &m_pack.documents, &m_pack.indicators}) {
            if (*table) {
                checkForeignKeys(**table);
            }
        }
        for (const PackDocumentTables& figures : m_pack.figures) {
            for (const std::optional<PackTable>* table :
                 {&figures.targets, &figures.observations, &figures.pilots, &figures.tasks}) {
                if (*table) {
                    checkForeignKeys(**table);
                }
            }
            if (figures.targets) {
                checkTargets(*figures.targets);
            }
            if (figures.observations) {
                checkMeasures(*figures.observations);
            }
        }
        if (m_pack.regions) {
            checkHierarchy(*m_pack.regions);
            checkShapes(*m_pack.regions, m_pack.shapes, QStringLiteral("regions.geojson"));
            checkShapes(*m_pack.regions, m_pack.mediumShapes, QStringLiteral("shapes_medium.geojson"));
            checkShapes(*m_pack.regions, m_pack.smallShapes, QStringLiteral("shapes_small.geojson"));
        }
        if (m_pack.indicators) {
            checkIndicators(*m_pack.indicators);
        }
        checkDescription();
    }

private:
    const PackTable* tableNamed(const QString& name) const
    {
        const auto pointer = [](const std::optional<PackTable>& table) { return table ? &*table : nullptr; };
        if (name == QLatin1String("regions")) {
            return pointer(m_pack.regions);
        }
        if (name == QLatin1String("documents")) {
            return pointer(m_pack.documents);
        }
        if (name == QLatin1String("indicators")) {
            return pointer(m_pack.indicators);
        }
        return nullptr;
    }

    /// The keys of a table over some columns, gathered once.
    const QSet<QString>& keysOf(const QString& tableName, const QStringList& columns)
    {
        const QString id = tableName + QLatin1Char('/') + columns.join(u',');
        auto found = m_keys.find(id);
        if (found == m_keys.end()) {
            QSet<QString> keys;
            if (const PackTable* table = tableNamed(tableName)) {
                for (const PackTable::Row& row : table->rows()) {
                    keys.insert(table->keyOf(row, columns));
                }
            }
            found = m_keys.insert(id, keys);
        }
        return *found;
    }

    void checkForeignKeys(const PackTable& table)
    {
        for (const PackForeignKey& key : table.schema().foreignKeys) {
            const QString target = key.table.isEmpty() ? table.schema().table : key.table;
            if (tableNamed(target) == nullptr) {
                continue;
            }
            const QSet<QString>& known = keysOf(target, key.referenced);
            for (const PackTable::Row& row : table.rows()) {
                const QString value = table.keyOf(row, key.fields);
                if (!value.isEmpty() && !known.contains(value)) {
                    add(table, row, key.fields.join(u','),
                        RuleWords::tr("\"%1\" is not in the table %2").arg(value, target));
                }
            }
        }
    }

    void checkHierarchy(const PackTable& regions)
    {
        static const QHash<QString, QString> parentLevels = {{QStringLiteral("prefecture"), QStringLiteral("province")},
                                                             {QStringLiteral("county"), QStringLiteral("prefecture")}};
        QHash<QString, QString> levels;
        for (const PackTable::Row& row : regions.rows()) {
            levels.insert(regions.text(row, "code"), regions.text(row, "level"));
        }
        for (const PackTable::Row& row : regions.rows()) {
            const QString& level = regions.text(row, "level");
            const QString& parent = regions.text(row, "parent_code");
            if (level == QLatin1String("province")) {
                if (!parent.isEmpty()) {
                    add(regions, row, QStringLiteral("parent_code"), RuleWords::tr("a province has nothing above it"));
                }
                if (regions.text(row, "code") != m_pack.description.provinceCode) {
                    add(regions, row, QStringLiteral("code"), RuleWords::tr("the province of pack.json is another"));
                }
            } else if (parentLevels.contains(level) &&
                       levels.value(parent, parentLevels.value(level)) != parentLevels.value(level)) {
                add(regions, row, QStringLiteral("parent_code"),
                    RuleWords::tr("the level above is not a %1").arg(parentLevels.value(level)));
            } else if (parentLevels.contains(level) && parent.isEmpty()) {
                add(regions, row, QStringLiteral("parent_code"), RuleWords::tr("a value is missing"));
            }
        }
    }

    void checkShapes(const PackTable& regions, const std::vector<PackShape>& shapes, const QString& file)
    {
        if (shapes.empty()) {
            return;
        }
        QSet<QString> drawn;
        const QSet<QString>& known = keysOf(QStringLiteral("regions"), {QStringLiteral("code")});
        for (const PackShape& shape : shapes) {
            drawn.insert(shape.regionCode);
            if (!known.contains(shape.regionCode)) {
                m_faults.push_back({file, 0, QStringLiteral("code"),
                                    RuleWords::tr("\"%1\" is not in the table regions").arg(shape.regionCode)});
            }
        }
        for (const PackTable::Row& row : regions.rows()) {
            if (!drawn.contains(regions.text(row, "code"))) {
                add(regions, row, QStringLiteral("code"),
                    RuleWords::tr("%1 has no polygon in %2").arg(regions.text(row, "code"), file));
            }
        }
    }

    void checkIndicators(const PackTable& indicators)
    {
        const auto need = [&](const PackTable::Row& row, const char* field, bool wanted) {
            const bool filled = !indicators.text(row, field).isEmpty();
            if (filled != wanted) {
                add(indicators, row, QString::fromLatin1(field),
                    wanted ? RuleWords::tr("a value is missing")
                           : RuleWords::tr("the value does not belong to this aggregation"));
            }
        };
        for (const PackTable::Row& row : indicators.rows()) {
            const bool ratio = indicators.text(row, "aggregation") == QLatin1String("ratio");
            need(row, "numerator_key", ratio);
            need(row, "denominator_key", ratio);
            need(row, "factor", ratio);
            need(row, "weight_key", indicators.text(row, "aggregation") == QLatin1String("weighted_mean"));
            if (indicators.text(row, "counted_layer").isEmpty() != indicators.text(row, "counted_measure").isEmpty()) {
                add(indicators, row, QStringLiteral("counted_measure"),
                    RuleWords::tr("counted_layer and counted_measure go together"));
            }
            checkFilter(indicators, row);
        }
        const std::vector<std::size_t> order = indicatorOrder(indicators);
        if (order.size() != indicators.rows().size()) {
            const QSet<std::size_t> placed(order.begin(), order.end());
            for (std::size_t index = 0; index < indicators.rows().size(); ++index) {
                if (!placed.contains(index)) {
                    add(indicators, indicators.rows()[index], QStringLiteral("key"),
                        RuleWords::tr("the indicator is made up of itself, directly or through others"));
                }
            }
        }
    }

    /// A figure in another unit than its indicator's could never be compared with anything. Growth is in %, whatever
    /// the indicator is in.
    void checkUnit(const PackTable& table, const PackTable::Row& row)
    {
        static const QStringList relative = {QStringLiteral("growth"), QStringLiteral("average_growth")};
        const QString& unit = table.text(row, "unit");
        const QString wanted = m_units.value(table.text(row, "indicator"), unit);
        if (unit == wanted || relative.contains(table.text(row, "measure"))) {
            return;
        }
        if (!convert(1, unit, wanted)) {
            add(table, row, QStringLiteral("unit"),
                RuleWords::tr("\"%1\" does not convert to the indicator's unit \"%2\"").arg(unit, wanted));
        }
    }

    void checkFilter(const PackTable& indicators, const PackTable::Row& row)
    {
        const QString& filter = indicators.text(row, "counted_filter");
        if (filter.isEmpty()) {
            return;
        }
        const QJsonDocument json = QJsonDocument::fromJson(filter.toUtf8());
        bool lists = json.isObject();
        for (const QJsonValue& values : json.object()) {
            lists = lists && values.isArray();
        }
        if (!lists) {
            add(indicators, row, QStringLiteral("counted_filter"),
                RuleWords::tr("the value is not a JSON object of column names and lists"));
        }
    }

    void checkTargets(const PackTable& targets)
    {
        checkMeasures(targets);
        for (const PackTable::Row& row : targets.rows()) {
            const bool between = targets.text(row, "comparator") == QLatin1String("between");
            const std::optional<double> value = targets.number(row, "value");
            const std::optional<double> upper = targets.number(row, "upper");
            if (between != upper.has_value()) {
                add(targets, row, QStringLiteral("upper"),
                    between ? RuleWords::tr("\"between\" needs an upper value")
                            : RuleWords::tr("only \"between\" has an upper value"));
            } else if (upper && value && *upper < *value) {
                add(targets, row, QStringLiteral("upper"), RuleWords::tr("the upper value is less than the value"));
            }
            const QDate due = targets.date(row, "due");
            if (due.isValid() && targets.integer(row, "year") != due.year()) {
                add(targets, row, QStringLiteral("due"), RuleWords::tr("the date does not lie in the target's year"));
            }
        }
    }

    void checkMeasures(const PackTable& table)
    {
        for (const PackTable::Row& row : table.rows()) {
            checkUnit(table, row);
            const QString& measure = table.text(row, "measure");
            const bool level = measure.isEmpty() || measure == QLatin1String("level");
            if (level != table.text(row, "since").isEmpty()) {
                add(table, row, QStringLiteral("since"),
                    level ? RuleWords::tr("a level has no base year")
                          : RuleWords::tr("this measure needs a base year"));
            }
        }
    }

    void checkDescription()
    {
        const QString& chosen = m_pack.description.defaultDocument;
        if (!chosen.isEmpty() && !keysOf(QStringLiteral("documents"), {QStringLiteral("key")}).contains(chosen)) {
            m_faults.push_back({QStringLiteral("pack.json"), 0, QStringLiteral("default_document"),
                                RuleWords::tr("\"%1\" is not in the table documents").arg(chosen)});
        }
    }

    void add(const PackTable& table, const PackTable::Row& row, const QString& column, const QString& what)
    {
        m_faults.push_back(table.fault(row, column, what));
    }

    const PlanPack::Data& m_pack;
    PackFaults& m_faults;
    QHash<QString, QSet<QString>> m_keys;
    QHash<QString, QString> m_units; ///< Of the indicators, by key.
};

} // namespace

void checkPackRules(const PlanPack::Data& pack, PackFaults& faults)
{
    RuleCheck(pack, faults).run();
}

std::vector<std::size_t> indicatorOrder(const PackTable& indicators)
{
    QSet<QString> all;
    for (const PackTable::Row& row : indicators.rows()) {
        all.insert(indicators.text(row, "key"));
    }
    QSet<QString> placed;
    std::vector<std::size_t> order;
    std::vector<bool> done(indicators.rows().size(), false);
    // A key that no row has is another rule's fault; here it does not hold anything up.
    const auto ready = [&](const QString& key) { return key.isEmpty() || placed.contains(key) || !all.contains(key); };
    bool moved = true;
    while (moved) {
        moved = false;
        for (std::size_t index = 0; index < indicators.rows().size(); ++index) {
            const PackTable::Row& row = indicators.rows()[index];
            if (!done[index] && ready(indicators.text(row, "numerator_key")) &&
                ready(indicators.text(row, "denominator_key")) && ready(indicators.text(row, "weight_key"))) {
                done[index] = true;
                placed.insert(indicators.text(row, "key"));
                order.push_back(index);
                moved = true;
            }
        }
    }
    return order;
}

} // namespace qiantu
