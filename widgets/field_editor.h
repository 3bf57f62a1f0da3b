// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/field_values.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace qiantu {

/// Edits one field: a choice for coded fields, a line with a calendar for dates, a line that completes names and pinyin
/// for regions, a line or a text for everything else. What is typed is checked with every key; fault() has the words.
/// Used by forms and, in a cell, by tables.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(FieldDescription field, const FieldReferences& references, QWidget* parent = nullptr);

    const FieldDescription& field() const { return m_field; }

    /// Shows a stored value; not an edit.
    void setValue(const QVariant& stored);
    /// Shows that the rows have several values; not an edit.
    void setSeveral();
    /// What is typed or chosen as it would be stored, or why it cannot be.
    Result<QVariant> value() const;
    /// The words of what is wrong, empty when nothing is. A field that shows several values is right.
    QString fault() const;

    /// Whether the user has typed or chosen something since the last setValue() or setSeveral().
    bool isTouched() const { return m_touched; }

    /// The text as typed, and typing it, for delegates.
    QString text() const;
    /// Begins with a text that the user has typed already.
    void typeText(const QString& text);
    /// The widget inside that takes the keys.
    QWidget* input() const;
    /// Opens what can be chosen from: choices or the calendar.
    void openChoices();
    void selectAll();

Q_SIGNALS:
    /// The user has typed or chosen.
    void edited();
    /// A choice was made that ends the editing of a cell.
    void chosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildChoice();
    void buildLine();
    void buildDate(QHBoxLayout& row);
    void buildCompleter();
    void buildText();
    void showCalendar();
    void touch();

    FieldDescription m_field;
    const FieldReferences& m_references;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QToolButton* m_calendar = nullptr;
    bool m_touched = false;
    bool m_several = false;
};

} // namespace qiantu
