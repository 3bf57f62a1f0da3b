// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_row.h"
#include "models/regions/region_catalog.h"

#include <QAbstractTableModel>
#include <memory>

namespace qiantu {

class PlanEditor;

/// One of the four tables of a plan, a row for each record. Cells that one value stands in can be edited in place:
/// each edit is one revision through PlanEditor.
class PlanTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What data() answers besides Qt::DisplayRole, Qt::EditRole (double, int, QDate, QString; choices as their stable
    /// text) and Qt::ToolTipRole. All but ColumnRole are the same in every column.
    enum Role
    {
        IdRole = Qt::UserRole + 1, ///< qlonglong
        ColumnRole,                ///< QString: the column of the project's table that the cell shows
        OriginRole,                ///< int(Origin)
        SearchRole,                ///< QString: everything that a search looks through, lower case
        SortRole,                  ///< What rows are ordered by in this column.
        IndicatorRole,             ///< QString: key; empty for documents
        DocumentRole,              ///< QString: key
        YearRole                   ///< int; 0 where there is none
    };

    explicit PlanTableModel(PlanTable table, QObject* parent = nullptr);
    ~PlanTableModel() override;

    PlanTable table() const { return m_table; }

    /// Shows a plan. Rows that were there before stay the same rows.
    void setPlan(std::shared_ptr<const Plan> plan, const RegionCatalog& regions);

    /// What in-place edits go through; nullptr: cells cannot be edited.
    void setEditor(PlanEditor* editor) { m_editor = editor; }

    const std::shared_ptr<const Plan>& plan() const { return m_plan; }

    /// The id of a row's record, and the row of a record, -1 when there is none.
    RowId idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }

    int rowOf(RowId id) const;

    /// The number of a column of the project's table among those shown, -1 when it is not shown.
    int columnOf(const QString& column) const;

    /// The record of an id, or nullptr; only for the model's own table. Lives as long as the plan is shown.
    const Document* document(RowId id) const;
    const Indicator* indicator(RowId id) const;
    const Target* target(RowId id) const;
    const Observation* observation(RowId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// An edit in place was not stored; the words say why.
    void refused(const qiantu::Error& error);

private:
    QVariant documentData(const Document& document, const QString& column, int role) const;
    QVariant indicatorData(const Indicator& indicator, const QString& column, int role) const;
    QVariant targetData(const Target& target, const QString& column, int role) const;
    QVariant observationData(const Observation& observation, const QString& column, int role) const;
    QVariant commonData(const QModelIndex& index, int role) const;
    QString searchText(RowId id) const;
    QString indicatorName(const QString& key) const;
    QString regionName(const QString& code, const QString& place) const;
    QString documentName(const QString& key) const;

    PlanTable m_table;
    std::shared_ptr<const Plan> m_plan;
    RegionCatalog m_regions;
    PlanEditor* m_editor = nullptr;
    std::vector<RowId> m_ids;           ///< One a row.
    QHash<RowId, QString> m_keys;       ///< Documents and indicators: the key of an id.
    QHash<RowId, std::size_t> m_places; ///< Targets and observations: where in the plan's list.
    QHash<QString, int> m_targetCounts; ///< Documents and indicators: how many targets, by key.
    QHash<QString, int> m_observationCounts;
};

} // namespace qiantu
