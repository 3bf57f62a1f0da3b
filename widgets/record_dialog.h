// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan_editor.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QFormLayout;
class QLabel;
class QPushButton;

namespace qiantu {

/// The form of one record of a plan: fields in two columns, each with what is wrong with it below it while one types,
/// and OK as soon as nothing is. OK stores the record; a form whose record could not be stored stays open.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    ~RecordDialog() override;

    /// The id of the record, after OK.
    RowId storedId() const { return m_stored; }

    void accept() override;

protected:
    RecordDialog(PlanEditor& editor, const QString& title, QWidget* parent);

    /// The rules for the project as it was when the form was opened.
    const PlanRules& rules() const { return *m_rules; }

    PlanEditor& editor() const { return m_editor; }

    /// Reads the rules anew, after another record was made from within this form.
    void readRules();

    /// Adds a field for a column of the record's table to the left (0) or right (1) half of the form. What hangs
    /// together with one column stands side by side in one field. The field's name is the label's text.
    void addField(int half, const QString& column, QWidget* field, const QString& label = {});
    /// Looks at changes of `widget` as of `column`; addField() does that for the field itself.
    void watch(const QString& column, QWidget* widget);
    /// Shows or hides a field with its label.
    void setFieldVisible(const QString& column, bool visible);

    /// A field is not to be blamed before the user has been there. Forms of stored records show everything at once.
    void showAllFaults() { m_showAll = true; }

    /// Called by the derived class when its fields hold the record: from now on changes are the user's.
    void begin();
    /// Checks the record and shows what is wrong.
    void refresh();

    virtual PlanFaults faults() const = 0;
    virtual Result<RowId> store() = 0;
    /// After a change of `column`, before the check: fields that follow from it.
    virtual void follow(const QString& column) = 0;

private:
    struct Field
    {
        QWidget* label = nullptr;
        QWidget* holder = nullptr;
        QLabel* fault = nullptr;
    };

    void changed(const QString& column);

    PlanEditor& m_editor;
    std::unique_ptr<PlanRules> m_rules;
    QFormLayout* m_halves[2];
    QHash<QString, Field> m_fields;
    QSet<QString> m_touched;
    QLabel* m_summary;
    QPushButton* m_ok;
    RowId m_stored = 0;
    bool m_showAll = false;
    bool m_following = true; ///< Changes of fields are not the user's.
};

} // namespace qiantu
