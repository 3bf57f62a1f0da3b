// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checking/check_model.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <optional>

namespace qiantu {

/// The part of a CheckModel that the panel's filters let through. Groups stay as long as a target below them does. All
/// filters hold at once; each setter applies at once.
class CheckFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Which regions' targets a region filter takes in.
    enum class RegionScope
    {
        Exact,
        WithDescendants,
        Related ///< Those of the region, of the regions below it and of those above it, which it has a part in.
    };

    /// What is let through; a field that is not set lets all through.
    struct Filter
    {
        QString document = {}; ///< Key.
        std::optional<int> year = {};
        QSet<CheckStatus> statuses = {}; ///< Empty: all.
        std::optional<TargetKind> kind = {};
        QString text = {};   ///< Every word of it is found somewhere (name, pinyin, initials, quotation …).
        QString region = {}; ///< Code.
        RegionScope scope = RegionScope::WithDescendants;
        bool showSuperseded = false;
        bool operator==(const Filter&) const = default;
    };

    explicit CheckFilterModel(QObject* parent = nullptr);

    const Filter& filter() const { return m_filter; }

    void setFilter(const Filter& filter);

    void setDocument(const QString& key);
    void setYear(std::optional<int> year);
    void setStatuses(const QSet<CheckStatus>& statuses);
    void setKind(std::optional<TargetKind> kind);
    void setText(const QString& text);
    void setRegion(const QString& code, RegionScope scope);
    void setShowSuperseded(bool show);

    /// How many targets are let through, in all groups.
    int targetCount() const;
    /// The targets that are let through, in the order shown.
    std::vector<const TargetResult*> targets() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    /// Within a group: what says something before what has no data, binding before expected, else the model's order.
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool inScope(const QString& region, const RegionCatalog& regions) const;

    Filter m_filter;
};

} // namespace qiantu
