// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan_cell_delegate.h"

#include "models/plans/plan_table_model.h"
#include "models/plans/plan_texts.h"
#include "models/plans/spelled_number.h"
#include "models/plans/units.h"
#include "widgets/plan_fields.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace qiantu {

namespace {

QString columnOf(const QModelIndex& index)
{
    return index.data(PlanTableModel::ColumnRole).toString();
}

/// The box for a column that holds a choice, or nullptr. Documents and targets each have a `kind` of their own.
QComboBox* choiceEditor(const QModelIndex& index, QWidget* parent)
{
    const QString column = columnOf(index);
    if (column == QLatin1String("comparator")) {
        return fields::choiceBox(allComparators(), parent);
    }
    if (column == QLatin1String("kind")) {
        // Only documents are about no indicator.
        if (index.data(PlanTableModel::IndicatorRole).toString().isEmpty()) {
            return fields::choiceBox(allDocumentKinds(), parent);
        }
        auto* box = fields::choiceBox(allTargetKinds(), parent);
        box->setItemText(0, PlanCellDelegate::tr("not stated"));
        return box;
    }
    if (column == QLatin1String("better")) {
        return fields::choiceBox(allBetters(), parent);
    }
    if (column == QLatin1String("period")) {
        return fields::choiceBox(allPeriods(), parent);
    }
    if (column == QLatin1String("method")) {
        return fields::choiceBox(allMethods(), parent);
    }
    if (column == QLatin1String("approximate")) {
        return fields::choiceBox(allApproximates(), parent);
    }
    if (column == QLatin1String("category")) {
        auto* box = new QComboBox(parent);
        for (const QString& category : indicatorCategories()) {
            box->addItem(categoryName(category), category);
        }
        return box;
    }
    return nullptr;
}

} // namespace

QWidget* PlanCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    if (auto* box = choiceEditor(index, parent)) {
        return box;
    }
    const QString column = columnOf(index);
    if (column == QLatin1String("unit")) {
        auto* box = new QComboBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        return box;
    }
    if (column == QLatin1String("year")) {
        return fields::yearBox(false, parent);
    }
    if (column == QLatin1String("date") || column == QLatin1String("due") || column == QLatin1String("issued")) {
        return fields::dateBox(parent);
    }
    if (column == QLatin1String("rank") || column == QLatin1String("decimals")) {
        auto* box = new QSpinBox(parent);
        box->setRange(column == QLatin1String("rank") ? 1 : 0, column == QLatin1String("rank") ? 9 : 6);
        return box;
    }
    if (column == QLatin1String("value") || column == QLatin1String("upper")) {
        auto* line = new QLineEdit(parent);
        line->setAlignment(Qt::AlignRight);
        return line;
    }
    return QStyledItemDelegate::createEditor(parent, option, index);
}

void PlanCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->isEditable()) {
            fields::offerUnits(box, value.toString());
            box->setEditText(value.toString());
        } else {
            fields::choose(box, value.toString());
        }
    } else if (auto* date = qobject_cast<QDateEdit*>(editor)) {
        date->setDate(value.toDate());
    } else if (auto* spin = qobject_cast<QSpinBox*>(editor)) {
        spin->setValue(value.toInt());
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(value.typeId() == QMetaType::Double ? formatNumber(value.toDouble(), decimalsOf(value.toDouble()))
                                                          : value.toString());
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void PlanCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->isEditable() ? QVariant(box->currentText()) : box->currentData());
    } else if (auto* date = qobject_cast<QDateEdit*>(editor)) {
        model->setData(index, date->date());
    } else if (auto* spin = qobject_cast<QSpinBox*>(editor)) {
        model->setData(index, spin->value());
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        const QString column = columnOf(index);
        if (column == QLatin1String("value") || column == QLatin1String("upper")) {
            // What is no number leaves the cell as it was, and the rules say why.
            const auto number = plainNumber(line->text());
            model->setData(index, number ? *number : qQNaN());
        } else {
            model->setData(index, line->text());
        }
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

void PlanCellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto origin = static_cast<Origin>(index.data(PlanTableModel::OriginRole).toInt());
    if (origin == Origin::Pack) {
        return;
    }
    // Quiet tints that stay legible when selected; the column "origin" says it in words.
    option->backgroundBrush = origin == Origin::Changed ? QColor(0xff, 0xf3, 0xd6) : QColor(0xe3, 0xf1, 0xf2);
    if (columnOf(index) == QLatin1String("origin")) {
        option->font.setBold(true);
    }
}

} // namespace qiantu
