// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/sheet_table.h"

#include <QPushButton>
#include <QStringList>
#include <vector>

namespace qiantu {

/// A button that says which columns a sheet's tables have and lets one choose them and their order.
class SheetColumnsButton : public QPushButton
{
    Q_OBJECT

public:
    explicit SheetColumnsButton(QWidget* parent);

    /// The kinds of tables that the sheet has: the columns that can be chosen. Without any the button is disabled.
    void setKinds(const std::vector<SheetTableKind>& kinds);

    /// The chosen columns in order; empty: the usual ones.
    const QStringList& columns() const { return m_columns; }

    void setColumns(const QStringList& columns);

Q_SIGNALS:
    void columnsChanged();

private:
    void ask();
    void updateText();
    std::vector<SheetColumn> offered() const;

    std::vector<SheetTableKind> m_kinds;
    QStringList m_columns;
};

} // namespace qiantu
