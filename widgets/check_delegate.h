// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace qiantu {

/// Draws a row of the target check in two lines that stay legible in a narrow panel: the status's sign, what and when,
/// and the target's value; below it the progress bar, the actual value and the gap; where plans would change it, a
/// third line with what it comes to with them. Groups get one line with their counts. Status is shown in colour and in
/// shape.
class CheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where in a target's row of this rectangle its value is written.
    QRect valueRect(const QRect& row, const QFont& font, const QModelIndex& index) const;

private:
    void paintTarget(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The line that says what the target comes to with plans; uses the painter's font.
    static void paintPlans(QPainter& painter, const QRect& line, const QColor& text, const QModelIndex& index);
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace qiantu
