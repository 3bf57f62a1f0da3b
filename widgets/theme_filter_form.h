// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"

#include <QHash>
#include <QWidget>
#include <vector>

class QComboBox;
class QHBoxLayout;

namespace SQLite {
class Database;
}

namespace qiantu {

/// Chooses which things of a layer count: a box for each of the layer's fields, "all" first. Stations are chosen by
/// operator, generation and status, the others by what stands in their tables.
class ThemeFilterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ThemeFilterForm(QWidget* parent = nullptr);

    /// Offers the fields of a layer; keeps nothing chosen. `database` gives the values of layers but stations.
    void setLayer(Indicator::CountedLayer layer, SQLite::Database& database);

    /// Chooses; what a box cannot show (several values, other fields) is kept as it is until that box is changed.
    void setFilter(const QHash<QString, QStringList>& filter);

    QHash<QString, QStringList> filter() const { return m_filter; }

Q_SIGNALS:
    /// The user has chosen something else.
    void edited();

private:
    struct Field
    {
        QString column;
        QComboBox* box;
    };

    QComboBox* addField(const QString& column, const QString& name);

    QHBoxLayout* m_layout;
    std::vector<Field> m_fields;
    QHash<QString, QStringList> m_filter;
    Indicator::CountedLayer m_layer = Indicator::CountedLayer::None;
};

} // namespace qiantu
