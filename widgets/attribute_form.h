// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/project/change_set.h"
#include "models/tables/common_values.h"

#include <QWidget>
#include <memory>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace qiantu {

class FieldEditor;
class Workspace;

/// The attributes of one row, or of all rows of a selection at once: fields in which they differ say so and are set
/// only when touched. What is typed is checked with every key, the words stand under the field. Applying is one
/// revision. Follows changes of the rows from elsewhere, keeping what is being typed.
class AttributeForm : public QWidget
{
    Q_OBJECT

public:
    explicit AttributeForm(QWidget* parent = nullptr);
    ~AttributeForm() override;

    /// Belongs to this project from now on, or to none.
    void setWorkspace(Workspace* workspace);
    /// Shows rows of a table; without rows a hint. What was typed and not applied is given up.
    void showRows(const QString& table, const std::vector<RowId>& ids);

    const QString& table() const { return m_description.table; }

    const std::vector<RowId>& ids() const { return m_ids; }

    /// Whether something valid was typed that is not applied yet.
    bool canApply() const;
    /// Whether something was typed that is not applied yet.
    bool isTouched() const;
    /// The touched fields with their new values.
    QVariantMap touchedValues() const;
    /// The editor of a column, or nullptr.
    FieldEditor* editor(const QString& column) const;
    /// Puts the keys into the first field that can be edited.
    void focusFirst();
    /// Without buttons of its own, for dialogs that have theirs.
    void setButtonsVisible(bool visible);

public Q_SLOTS:
    /// Stores what was touched as one revision. Says whether it was done; what is refused is said in a dialog.
    bool apply();
    /// Gives up what was typed.
    void revert();

Q_SIGNALS:
    /// What was typed, or its being valid, changed.
    void stateChanged();
    void applied();
    /// The form came into sight: what it is to show may have changed since it was seen last.
    void becameVisible();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Line
    {
        int field = 0;
        FieldEditor* editor = nullptr; ///< nullptr for what cannot be edited.
        QLabel* value = nullptr;
        QLabel* fault = nullptr;
    };

    struct Reading;

    void rebuild();
    void clearLines();
    void read(bool keepTouched);
    void fill(const CommonValues& common, bool keepTouched);
    void heed(const ChangeSet& changes);
    void updateState();
    void showHeading();

    Workspace* m_workspace = nullptr;
    TableDescription m_description;
    std::unique_ptr<FieldReferences> m_references;
    std::vector<RowId> m_ids;
    std::vector<Line> m_lines;
    std::shared_ptr<Reading> m_reading; ///< A large selection is read on another thread.
    CommonValues m_common;
    QLabel* m_heading;
    QScrollArea* m_scroll;
    QWidget* m_body = nullptr;
    QWidget* m_buttons;
    QPushButton* m_apply;
    QPushButton* m_revert;
};

} // namespace qiantu
