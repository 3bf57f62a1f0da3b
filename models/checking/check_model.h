// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_tree.h"
#include "models/checking/target_check.h"

#include <QAbstractItemModel>
#include <memory>

namespace qiantu {

/// A check as a tree for the target panel: groups (regions or indicators) with their targets below.
///
/// *By region*: the province, then each prefecture with its own targets first and its counties as groups below them.
/// *By indicator*: each indicator with its targets in region order. Groups without targets are left out. Texts are
/// ready to show; values are in the unit that the document uses.
class CheckModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Grouping
    {
        ByRegion,
        ByIndicator
    };
    Q_ENUM(Grouping)

    enum Column
    {
        NameColumn,
        YearColumn,
        TargetColumn,
        ActualColumn,
        GapColumn,
        StatusColumn,
        ColumnCount
    };

    /// What data() answers besides Qt::DisplayRole (the column's text) and Qt::ToolTipRole (the quotation with its
    /// source). Roles of targets answer nothing on groups unless it says so.
    enum Role
    {
        IsGroupRole = Qt::UserRole + 1, ///< bool
        TargetIdRole,                   ///< qlonglong
        ResultIndexRole,                ///< int, into CheckResult::targets
        RegionCodeRole,                 ///< QString; on region groups too
        RegionNameRole,                 ///< QString; on region groups too. The place where the document names one.
        RegionPathRole,                 ///< QStringList: the region's code and those above it
        IndicatorKeyRole,               ///< QString; on indicator groups too
        IndicatorNameRole,     ///< QString; on indicator groups too. With the measure and operator in brackets.
        YearRole,              ///< int
        StatusRole,            ///< int(CheckStatus); on groups the worst status below, superseded ones aside
        StatusTextRole,        ///< QString, translated
        StatusWithPlansRole,   ///< int(CheckStatus), or nothing
        StatusCountsRole,      ///< Groups: QVariantMap stable status text -> number, superseded ones aside
        TargetTextRole,        ///< "≥ 16 万个"
        ActualTextRole,        ///< "5.33 万个", "–" without
        GapTextRole,           ///< What is missing, "–" without a value, empty when reached
        PaceTextRole,          ///< "0.45 万个" needed per month, empty without
        ForecastTextRole,      ///< "14.2 万个", empty without
        WithPlansTextRole,     ///< "6.1 万个", empty without
        PlansChangeItRole,     ///< bool: what is planned adds to the actual
        GapWithPlansTextRole,  ///< As GapTextRole, with what is planned
        ProgressRole,          ///< double 0 to 1, or nothing without a value
        ProgressWithPlansRole, ///< double 0 to 1, or nothing
        DocumentKeyRole,       ///< QString
        DocumentTextRole,      ///< Number or title
        DocumentShortTextRole, ///< Short title
        ClauseRole,            ///< QString
        QuoteRole,             ///< QString
        KindRole,              ///< int(TargetKind)
        KindTextRole,          ///< QString, translated, empty where not stated
        SupersededRole,        ///< bool
        SupersededByTextRole,  ///< "黔府办函〔2024〕34号 ≥ 16 万个", empty when this one stands
        SourceTextRole,        ///< Where the actual came from in a word
        CoverageTextRole,      ///< "7/9", empty where nothing was put together
        ExplanationRole,       ///< Where the actual came from in a sentence
        IsErrorRole,           ///< bool: a binding target missed; on groups: any below
        SearchTextRole,        ///< Everything that a text filter searches, lower case
    };

    explicit CheckModel(QObject* parent = nullptr);
    ~CheckModel() override;

    /// Shows a check. `result` has to be of `plan`, and in id order. Rows of targets that were shown before stay, with
    /// dataChanged() for all of them; the others come and go.
    void setCheck(std::shared_ptr<const Plan> plan, std::shared_ptr<const CheckResult> result, RegionCatalog regions);
    /// Shows a check that differs from the one shown only in these targets (Workspace::resultsChanged): their rows are
    /// told to have changed, put in or taken out, and the groups that they stand in; all others stay as they are.
    void update(std::shared_ptr<const Plan> plan, std::shared_ptr<const CheckResult> result, RegionCatalog regions,
                const std::vector<RowId>& targets);
    /// The check that is shown; null before the first.
    std::shared_ptr<const CheckResult> result() const;
    std::shared_ptr<const Plan> plan() const;
    const RegionCatalog& regions() const;

    Grouping grouping() const;
    void setGrouping(Grouping grouping);

    /// The result that an index shows, or nullptr for a group. Lives as long as the check is shown.
    const TargetResult* resultAt(const QModelIndex& index) const;
    /// The index of a target; invalid when there is none.
    QModelIndex indexOfTarget(RowId target) const;
    /// The group of a region (by region) or an indicator (by indicator); invalid when there is none.
    QModelIndex indexOfGroup(const QString& key) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Data;
    void build();
    void removeTarget(RowId target);
    void insertTarget(const Target& target);
    int insertNode(int parent, const checking::CheckTree::Node& node);
    void tellChanged(int parent, std::vector<int> rows);
    QModelIndex indexOf(int node, int column) const;
    QVariant groupData(int group, int column, int role) const;
    std::unique_ptr<Data> d;
};

/// How far a value is on the way to a target, 0 to 1: the value's share of the target, where lower is better the
/// target's share of the value; 1 when reached.
double progressOf(const TargetResult& result, const Indicator& indicator, double value);

} // namespace qiantu
