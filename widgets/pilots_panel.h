// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pilots/pilot_editor.h"
#include "models/pilots/pilot_tree.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QCompleter;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;
class QTreeView;

namespace qiantu {

class Workspace;

/// The pilots of a programme by batch and year: counties are added by typing or on the map and taken off, each with its
/// document; every change is a revision. The fields below the list are those of what is selected, and of what is added
/// next.
class PilotsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PilotsPanel(QWidget* parent = nullptr);
    ~PilotsPanel() override;

    /// Shows a project's pilots, or nothing.
    void setWorkspace(Workspace* workspace);

    /// The programme that is shown; may be a new one without pilots.
    QString programme() const;
    void setProgramme(const QString& name);
    /// What the fields say.
    PilotDetails details() const;

    const PilotTree& tree() const { return *m_tree; }

    QTreeView* view() const { return m_view; }

    /// Adds a county that is no pilot of the batch and year in the fields, takes it off when it is: a click on the map.
    void toggle(const QString& regionCode);
    /// Says whether counties are being picked on the map.
    void setPicking(bool picking);
    bool isPicking() const;

Q_SIGNALS:
    /// The user wants to pick counties on the map, or to end that.
    void pickingWanted(bool picking);
    /// These counties are pilots of the batch and year in the fields.
    void membersChanged(const QStringList& codes);
    /// The user wants to see a region on the map.
    void regionActivated(const QString& code);
    /// Something was done, in a sentence.
    void message(const QString& text);

private:
    void build();
    void buildFields(QFormLayout& form);
    void reload();
    void showTree();
    void showSelected();
    void offerRegions(const QString& typed);
    void addTyped();
    void add(const QString& regionCode);
    void applyToSelected();
    void setStatus(Pilot::Status status);
    void removeSelected();
    void askForProgramme();
    void updateState();
    std::vector<RowId> selectedPilots() const;
    bool say(const Result<void>& result);

    Workspace* m_workspace = nullptr;
    PilotTree* m_tree;
    std::vector<Pilot> m_pilots;
    QStringList m_offered; ///< The codes that the completer offers, in its order.
    QComboBox* m_programmes;
    QToolButton* m_newProgramme;
    QTreeView* m_view;
    QLineEdit* m_typed;
    QCompleter* m_completer;
    QToolButton* m_pick;
    QLineEdit* m_batch;
    QSpinBox* m_year;
    QComboBox* m_status;
    QComboBox* m_document;
    QLineEdit* m_clause;
    QLineEdit* m_quote;
    QLineEdit* m_note;
    QPushButton* m_apply;
    QPushButton* m_withdraw;
    QPushButton* m_remove;
    QLabel* m_hint;
};

} // namespace qiantu
