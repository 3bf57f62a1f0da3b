// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/attribute_filter.h"

#include <QHeaderView>

class QComboBox;
class QLineEdit;

namespace qiantu {

/// The heads of a table's columns with a filter under each: a line for words, numbers and dates (see
/// conditionsFromTyped), a choice for coded fields.
class FilterHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent = nullptr);

    /// Makes the filters of a table's fields, all empty.
    void setFields(const TableDescription& description, const FieldReferences& references);
    /// What the filters say; those that cannot be understood are marked and left out.
    std::vector<AttributeCondition> conditions() const;
    /// Whether a filter holds something.
    bool isFiltering() const;
    /// Empties all filters; heard once.
    void clearFilters();

    /// The filter's widget of a column, a QLineEdit or a QComboBox.
    QWidget* filter(int column) const { return m_filters.at(static_cast<std::size_t>(column)).widget(); }

    /// Puts the keys into the filter of a column.
    void focusFilter(int column);

    QSize sizeHint() const override;
    /// Puts the filters under the heads of their columns, after scrolling.
    void placeFilters();

Q_SIGNALS:
    /// A filter was changed by the user.
    void filtersChanged();

protected:
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Filter
    {
        FieldDescription field;
        QLineEdit* line = nullptr;
        QComboBox* choice = nullptr;

        QWidget* widget() const;
    };

    int filterHeight() const;
    void check();

    std::vector<Filter> m_filters;
    FieldReferences m_references;
};

} // namespace qiantu
