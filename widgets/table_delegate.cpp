// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table_delegate.h"

#include "models/tables/row_selection_model.h"
#include "models/tables/table_model.h"
#include "widgets/field_editor.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QToolTip>
#include <algorithm>

namespace qiantu {

QWidget* TableDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const TableModel*>(index.model());
    auto field = model->field(index.column());
    m_edited = index;
    field.isLong = false; // one line fits into a cell; the form has more room
    auto* editor = new FieldEditor(field, model->references(), parent);
    editor->setAutoFillBackground(true);
    auto* self = const_cast<TableDelegate*>(this);
    // The keys arrive at the widget inside.
    editor->input()->installEventFilter(self);
    connect(editor, &FieldEditor::chosen, self, [self, editor] {
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor, QAbstractItemDelegate::NoHint);
    });
    if (QApplication::mouseButtons() != Qt::NoButton && field.kind != FieldDescription::Kind::Date) {
        QTimer::singleShot(0, editor, &FieldEditor::openChoices);
    }
    return editor;
}

void TableDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = qobject_cast<FieldEditor*>(editor);
    // A revision from elsewhere must not take away what is being typed.
    if (field && !field->isTouched()) {
        field->setValue(index.data(TableModel::StoredRole));
        field->selectAll();
    }
}

void TableDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* field = qobject_cast<FieldEditor*>(editor);
    if (!field || !field->isTouched()) {
        return;
    }
    const auto value = field->value();
    if (!value) {
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), value.error().what,
                           editor->parentWidget());
        return;
    }
    field->setValue(*value); // committed: not touched any more
    model->setData(index, *value, TableModel::StoredRole);
}

void TableDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect place = option.rect;
    constexpr int readableWidth = 120;
    place.setWidth(std::max(place.width(), readableWidth));
    const int right = editor->parentWidget() ? editor->parentWidget()->width() : place.right();
    if (place.right() > right) {
        place.moveRight(std::max(right - 1, place.width() - 1));
    }
    editor->setGeometry(place);
}

void TableDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_selection && m_selection->isSelectedRow(index.row())) {
        option->state |= QStyle::State_Selected;
    }
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
    }
}

bool TableDelegate::eventFilter(QObject* object, QEvent* event)
{
    QObject* editor = object;
    while (editor && !qobject_cast<FieldEditor*>(editor)) {
        editor = editor->parent();
    }
    if (editor && editor != object) {
        // Of the widget inside only keys and the loss of the focus concern the editing; not when it is over.
        const bool concerns = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride ||
                              event->type() == QEvent::FocusOut;
        const auto* viewport = static_cast<QWidget*>(editor)->parentWidget();
        const auto* view = viewport ? qobject_cast<QAbstractItemView*>(viewport->parentWidget()) : nullptr;
        if (!concerns || !view || !view->isPersistentEditorOpen(m_edited)) {
            return false;
        }
    }
    return QStyledItemDelegate::eventFilter(editor ? editor : object, event);
}

} // namespace qiantu
