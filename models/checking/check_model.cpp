// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_model.h"

#include "models/checking/status.h"
#include "models/checking/superseding.h"
#include "models/plans/units.h"

#include <algorithm>
#include <cmath>

namespace qiantu {
namespace {

/// From good to bad: what a group shows of what is below it.
int badness(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Met:
        return 0;
    case CheckStatus::NoData:
        return 1;
    case CheckStatus::OnTrack:
        return 2;
    case CheckStatus::Behind:
        return 3;
    case CheckStatus::InConflict:
        return 4;
    case CheckStatus::Missed:
        return 5;
    }
    return 0;
}

} // namespace

double progressOf(const TargetResult& result, const Indicator& indicator, double value)
{
    const auto goal = checking::Goal::of(result.target->comparator, indicator.better, result.base, result.baseUpper);
    if (goal.isReached(value)) {
        return 1;
    }
    const double edge = goal.edge(value);
    const double upper = std::max(std::abs(edge), std::abs(value));
    const double lower = std::min(std::abs(edge), std::abs(value));
    return edge * value < 0 || upper == 0 ? 0 : lower / upper;
}

struct CheckModel::Node
{
    int parent = -1;
    int row = 0;
    int result = -1;  ///< Of a target; -1 for a group.
    QString key = {}; ///< Of a group: region code or indicator key.
    std::vector<int> children = {};
};

struct CheckModel::Data
{
    std::shared_ptr<const Plan> plan;
    std::shared_ptr<const CheckResult> result;
    RegionCatalog regions;
    Grouping grouping = Grouping::ByRegion;
    std::vector<Node> nodes; ///< The first is the invisible root.
    QHash<RowId, int> targets;
    QHash<QString, int> groups;
    QHash<RowId, const Target*> targetsById;

    int add(int parent, Node node)
    {
        const int at = static_cast<int>(nodes.size());
        node.parent = parent;
        node.row = static_cast<int>(nodes[static_cast<std::size_t>(parent)].children.size());
        if (node.result >= 0) {
            targets.insert(result->targets[static_cast<std::size_t>(node.result)].target->id, at);
        } else {
            groups.insert(node.key, at);
        }
        nodes.push_back(std::move(node));
        nodes[static_cast<std::size_t>(parent)].children.push_back(at);
        return at;
    }

    const Node& node(int at) const { return nodes[static_cast<std::size_t>(at)]; }

    const TargetResult& resultOf(const Node& of) const { return result->targets[static_cast<std::size_t>(of.result)]; }

    const Indicator* indicator(const QString& key) const
    {
        const auto found = plan->indicators.constFind(key);
        return found == plan->indicators.constEnd() ? nullptr : &*found;
    }

    QString regionName(const QString& code) const
    {
        const Region* region = regions.byCode(code);
        return region ? region->name : code;
    }

    template <typename Visit>
    void eachTarget(const Node& from, const Visit& visit) const
    {
        for (const int child : from.children) {
            if (node(child).result >= 0) {
                visit(resultOf(node(child)));
            } else {
                eachTarget(node(child), visit);
            }
        }
    }

    bool sameTargets(const CheckResult& other) const
    {
        return result && std::equal(result->targets.begin(), result->targets.end(), other.targets.begin(),
                                    other.targets.end(), [](const TargetResult& a, const TargetResult& b) {
                                        return a.target->id == b.target->id && a.target->region == b.target->region &&
                                               a.target->indicator == b.target->indicator &&
                                               a.target->year == b.target->year;
                                    });
    }

    /// A value in the document's unit with the indicator's decimals, at least as many as the target has.
    QString valueText(const TargetResult& of, double value) const
    {
        const Target& target = *of.target;
        const double shown = convert(value, of.unit, target.unit).value_or(value);
        const Indicator* measured = indicator(target.indicator);
        int decimals = std::max(decimalsOf(target.value), measured ? std::min(measured->decimals, 2) : 0);
        if (target.unit != of.unit) {
            decimals = std::max(decimals, 2);
        }
        // A small value is not shown as nothing.
        while (decimals < 6 && shown != 0 && std::abs(shown) < std::pow(10.0, -decimals)) {
            ++decimals;
        }
        return formatValue(shown, target.unit, decimals);
    }

    QString indicatorText(const Target& target) const
    {
        const Indicator* measured = indicator(target.indicator);
        QString name = measured ? measured->name : target.indicator;
        QStringList more;
        if (target.measure != Measure::Level) {
            more << displayName(target.measure);
        }
        if (!target.operatorKey.isEmpty()) {
            more << target.operatorKey;
        }
        return more.isEmpty() ? name : name + QStringLiteral(" (%1)").arg(more.join(QStringLiteral(", ")));
    }
};

CheckModel::CheckModel(QObject* parent) : QAbstractItemModel(parent), d(std::make_unique<Data>())
{
    d->nodes.resize(1);
}

CheckModel::~CheckModel() = default;

std::shared_ptr<const CheckResult> CheckModel::result() const
{
    return d->result;
}

std::shared_ptr<const Plan> CheckModel::plan() const
{
    return d->plan;
}

const RegionCatalog& CheckModel::regions() const
{
    return d->regions;
}

CheckModel::Grouping CheckModel::grouping() const
{
    return d->grouping;
}

void CheckModel::setCheck(std::shared_ptr<const Plan> plan, std::shared_ptr<const CheckResult> result,
                          RegionCatalog regions)
{
    const bool same = result && d->sameTargets(*result);
    if (!same) {
        beginResetModel();
    }
    d->plan = std::move(plan);
    d->result = std::move(result);
    d->regions = std::move(regions);
    d->targetsById.clear();
    if (d->plan) {
        for (const Target& target : d->plan->targets) {
            d->targetsById.insert(target.id, &target);
        }
    }
    if (!same) {
        build();
        endResetModel();
        return;
    }
    for (int at = 0; at < static_cast<int>(d->nodes.size()); ++at) {
        const Node& node = d->node(at);
        if (!node.children.empty()) {
            const QModelIndex above = at == 0 ? QModelIndex() : createIndex(node.row, 0, static_cast<quintptr>(at));
            Q_EMIT dataChanged(index(0, 0, above),
                               index(static_cast<int>(node.children.size()) - 1, ColumnCount - 1, above));
        }
    }
}

void CheckModel::setGrouping(Grouping grouping)
{
    if (grouping == d->grouping) {
        return;
    }
    beginResetModel();
    d->grouping = grouping;
    build();
    endResetModel();
}

void CheckModel::build()
{
    d->nodes.assign(1, Node{});
    d->targets.clear();
    d->groups.clear();
    if (!d->result || !d->plan) {
        return;
    }
    std::vector<int> order(d->result->targets.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        order[at] = static_cast<int>(at);
    }
    const bool byRegion = d->grouping == Grouping::ByRegion;
    const auto sortKey = [this, byRegion](int at) {
        const Target& target = *d->result->targets[static_cast<std::size_t>(at)].target;
        const Indicator* indicator = d->indicator(target.indicator);
        const QString subject = (indicator ? indicator->category + u'\n' : QString()) + target.indicator;
        return byRegion ? std::tuple(target.region, subject, target.year)
                        : std::tuple(subject, target.region, target.year);
    };
    std::stable_sort(order.begin(), order.end(), [&sortKey](int a, int b) { return sortKey(a) < sortKey(b); });

    // Groups are made in the order in which their first target comes; region codes sort parents before children.
    const auto groupOf = [this, byRegion](const Target& target) {
        if (!byRegion) {
            const auto known = d->groups.constFind(target.indicator);
            return known != d->groups.constEnd() ? *known : d->add(0, Node{.key = target.indicator});
        }
        // The province stands beside its prefectures, a county below its prefecture.
        const Region* region = d->regions.byCode(target.region);
        int above = 0;
        if (region && region->level == RegionLevel::County && !region->parentCode.isEmpty()) {
            const Region* parent = d->regions.byCode(region->parentCode);
            if (parent && parent->level == RegionLevel::Prefecture) {
                const auto known = d->groups.constFind(parent->code);
                above = known != d->groups.constEnd() ? *known : d->add(0, Node{.key = parent->code});
            }
        }
        const auto known = d->groups.constFind(target.region);
        return known != d->groups.constEnd() ? *known : d->add(above, Node{.key = target.region});
    };
    for (const int at : order) {
        const Target& target = *d->result->targets[static_cast<std::size_t>(at)].target;
        d->add(groupOf(target), Node{.result = at});
    }
}

const TargetResult* CheckModel::resultAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this) {
        return nullptr;
    }
    const Node& node = d->node(static_cast<int>(index.internalId()));
    return node.result >= 0 ? &d->resultOf(node) : nullptr;
}

QModelIndex CheckModel::indexOfTarget(RowId target) const
{
    const auto found = d->targets.constFind(target);
    return found == d->targets.constEnd() ? QModelIndex()
                                          : createIndex(d->node(*found).row, 0, static_cast<quintptr>(*found));
}

QModelIndex CheckModel::indexOfGroup(const QString& key) const
{
    const auto found = d->groups.constFind(key);
    return found == d->groups.constEnd() ? QModelIndex()
                                         : createIndex(d->node(*found).row, 0, static_cast<quintptr>(*found));
}

QModelIndex CheckModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0) {
        return {};
    }
    const Node& above = d->node(parent.isValid() ? static_cast<int>(parent.internalId()) : 0);
    if (row >= static_cast<int>(above.children.size())) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(above.children[static_cast<std::size_t>(row)]));
}

QModelIndex CheckModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const int above = d->node(static_cast<int>(child.internalId())).parent;
    return above <= 0 ? QModelIndex() : createIndex(d->node(above).row, 0, static_cast<quintptr>(above));
}

int CheckModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(d->node(parent.isValid() ? static_cast<int>(parent.internalId()) : 0).children.size());
}

int CheckModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant CheckModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node& node = d->node(static_cast<int>(index.internalId()));
    return node.result >= 0 ? targetData(node, index.column(), role) : groupData(node, index.column(), role);
}

QVariant CheckModel::groupData(const Node& node, int column, int role) const
{
    const bool byRegion = d->grouping == Grouping::ByRegion;
    const auto name = [this, &node, byRegion] {
        const Indicator* indicator = byRegion ? nullptr : d->indicator(node.key);
        return byRegion ? d->regionName(node.key) : (indicator ? indicator->name : node.key);
    };
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? QVariant(name()) : QVariant();
    case IsGroupRole:
        return true;
    case RegionCodeRole:
        return byRegion ? QVariant(node.key) : QVariant();
    case RegionNameRole:
        return byRegion ? QVariant(name()) : QVariant();
    case RegionPathRole:
        return byRegion ? QVariant(d->regions.ancestryOf(node.key)) : QVariant();
    case IndicatorKeyRole:
        return byRegion ? QVariant() : QVariant(node.key);
    case IndicatorNameRole:
        return byRegion ? QVariant() : QVariant(name());
    case StatusRole: {
        std::optional<CheckStatus> worst;
        d->eachTarget(node, [&worst](const TargetResult& result) {
            if (!result.supersededBy && (!worst || badness(result.status) > badness(*worst))) {
                worst = result.status;
            }
        });
        return worst ? QVariant(static_cast<int>(*worst)) : QVariant();
    }
    case StatusCountsRole: {
        QVariantMap counts;
        d->eachTarget(node, [&counts](const TargetResult& result) {
            if (!result.supersededBy) {
                QVariant& count = counts[toText(result.status)];
                count = count.toInt() + 1;
            }
        });
        return counts;
    }
    case IsErrorRole: {
        bool any = false;
        d->eachTarget(node, [&any](const TargetResult& result) { any = any || result.isError(); });
        return any;
    }
    default:
        return {};
    }
}

QVariant CheckModel::targetData(const Node& node, int column, int role) const
{
    const TargetResult& result = d->resultOf(node);
    const Target& target = *result.target;
    const Indicator* indicator = d->indicator(target.indicator);
    const auto document = d->plan->documents.constFind(target.document);
    const bool hasDocument = document != d->plan->documents.constEnd();
    const auto text = [this, &result](const std::optional<double>& value, const QString& without) {
        return value ? d->valueText(result, *value) : without;
    };
    const auto progress = [&result, indicator](const std::optional<double>& value) {
        return value && indicator ? QVariant(progressOf(result, *indicator, *value)) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn:
            return data(createIndex(node.row, 0, static_cast<quintptr>(d->targets.value(target.id))),
                        d->grouping == Grouping::ByRegion ? IndicatorNameRole : RegionNameRole);
        case YearColumn:
            return QString::number(target.year);
        case TargetColumn:
            return checking::targetText(target);
        case ActualColumn:
            return text(result.actual.value, QStringLiteral("–"));
        case GapColumn:
            return result.gap && *result.gap <= 0 ? QString() : text(result.gap, QStringLiteral("–"));
        case StatusColumn:
            return displayName(result.status);
        default:
            return {};
        }
    case Qt::ToolTipRole: {
        const QString source = hasDocument ? document->reference() : target.document;
        return target.quote.isEmpty() ? source : QStringLiteral("“%1”\n%2 %3").arg(target.quote, source, target.clause);
    }
    case IsGroupRole:
        return false;
    case TargetIdRole:
        return static_cast<qlonglong>(target.id);
    case ResultIndexRole:
        return node.result;
    case RegionCodeRole:
        return target.region;
    case RegionNameRole:
        return target.place.isEmpty() ? d->regionName(target.region) : target.place;
    case RegionPathRole:
        return d->regions.ancestryOf(target.region);
    case IndicatorKeyRole:
        return target.indicator;
    case IndicatorNameRole:
        return d->indicatorText(target);
    case YearRole:
        return target.year;
    case StatusRole:
        return static_cast<int>(result.status);
    case StatusTextRole:
        return displayName(result.status);
    case StatusWithPlansRole:
        return result.statusWithPlans ? QVariant(static_cast<int>(*result.statusWithPlans)) : QVariant();
    case TargetTextRole:
        return checking::targetText(target);
    case ActualTextRole:
        return text(result.actual.value, QStringLiteral("–"));
    case GapTextRole:
        return result.gap && *result.gap <= 0 ? QString() : text(result.gap, QStringLiteral("–"));
    case PaceTextRole:
        return result.pacePerMonth && *result.pacePerMonth > 0 ? text(result.pacePerMonth, {}) : QString();
    case ForecastTextRole:
        return text(result.forecast, {});
    case WithPlansTextRole:
        return text(result.withPlans, {});
    case PlansChangeItRole:
        return result.withPlans && result.actual.value && *result.withPlans != *result.actual.value;
    case GapWithPlansTextRole:
        return result.gapWithPlans && *result.gapWithPlans <= 0 ? QString()
                                                                : text(result.gapWithPlans, QStringLiteral("–"));
    case ProgressRole:
        return progress(result.actual.value);
    case ProgressWithPlansRole:
        return progress(result.withPlans);
    case DocumentKeyRole:
        return target.document;
    case DocumentTextRole:
        return hasDocument ? document->reference() : target.document;
    case DocumentShortTextRole:
        return hasDocument && !document->shortTitle.isEmpty() ? document->shortTitle
                                                              : (hasDocument ? document->reference() : target.document);
    case ClauseRole:
        return target.clause;
    case QuoteRole:
        return target.quote;
    case KindRole:
        return static_cast<int>(target.kind);
    case KindTextRole:
        return displayName(target.kind);
    case SupersededRole:
        return result.supersededBy.has_value();
    case SupersededByTextRole: {
        const Target* standing = result.supersededBy ? d->targetsById.value(*result.supersededBy) : nullptr;
        if (!standing) {
            return QString();
        }
        const auto stands = d->plan->documents.constFind(standing->document);
        const QString source = stands == d->plan->documents.constEnd() ? standing->document : stands->reference();
        return QString(source + u' ' + checking::targetText(*standing));
    }
    case SourceTextRole:
        return displayName(result.actual.source);
    case CoverageTextRole:
        return result.actual.children > 0
                   ? QStringLiteral("%1/%2").arg(result.actual.childrenWithValue).arg(result.actual.children)
                   : QString();
    case ExplanationRole:
        return result.actual.explanation;
    case IsErrorRole:
        return result.isError();
    case SearchTextRole: {
        const Region* region = d->regions.byCode(target.region);
        QStringList parts{d->indicatorText(target),
                          target.indicator,
                          target.region,
                          d->regionName(target.region),
                          target.place,
                          target.clause,
                          target.quote,
                          target.note,
                          QString::number(target.year)};
        if (indicator) {
            parts << indicator->nameEn;
        }
        if (region) {
            parts << region->pinyin << QString(region->pinyin).remove(u' ') << region->initials;
        }
        if (hasDocument) {
            parts << document->number << document->title;
        }
        return parts.join(u'\n').toLower();
    }
    default:
        return {};
    }
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return d->grouping == Grouping::ByRegion ? tr("Region and indicator") : tr("Indicator and region");
    case YearColumn:
        return tr("Year");
    case TargetColumn:
        return tr("Target");
    case ActualColumn:
        return tr("Actual");
    case GapColumn:
        return tr("Gap");
    case StatusColumn:
        return tr("Status");
    default:
        return {};
    }
}

QHash<int, QByteArray> CheckModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(TargetIdRole, "targetId");
    names.insert(RegionCodeRole, "regionCode");
    names.insert(IndicatorKeyRole, "indicatorKey");
    names.insert(StatusRole, "status");
    names.insert(ProgressRole, "progress");
    names.insert(SupersededRole, "superseded");
    return names;
}

} // namespace qiantu
