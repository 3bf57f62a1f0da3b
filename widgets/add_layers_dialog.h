// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layer_import.h"

#include <QDialog>
#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QStackedWidget;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace qiantu {

class Project;

/// Adds files as layers of the planner's own: shows what was found in them, asks for what they do not say (the
/// coordinate system, which of several layers, the encoding), copies with progress and cancel, and says what became of
/// every odd row.
class AddLayersDialog : public QDialog
{
    Q_OBJECT

public:
    AddLayersDialog(Project& project, QWidget* parent);

    /// Looks at files; one that cannot be used is told of and left out. False when none is left.
    bool setFiles(const QStringList& paths);
    /// Whether the files leave anything to decide; without that, add() can be called at once.
    bool hasQuestions() const;
    /// Copies what is chosen. True when nothing is left to be said; otherwise the dialog shows it.
    bool add();

    /// What was added so far.
    const std::vector<AddedLayer>& added() const { return m_added; }

private:
    struct Entry
    {
        LayerFile file;
        QTreeWidgetItem* item = nullptr;
        QComboBox* datum = nullptr;
        QComboBox* encoding = nullptr; ///< Or nullptr.
        bool done = false;
    };

    void show(const LayerFile& file);
    void fill(Entry& entry);
    QComboBox* datumBox(const LayerFile& file);
    QComboBox* encodingBox(const LayerFile& file);
    void inspectAgain(std::size_t index, const QString& encoding);
    /// The datum of a file; nothing when it is to be taken as the file says; an error when it is not stated at all.
    Result<std::optional<Datum>> datumOf(const Entry& entry) const;
    QStringList chosenLayers(const Entry& entry) const;
    void updateButtons();
    void tell(const LayerFile& file, const LayerImportSummary& summary);

    Project& m_project;
    std::vector<Entry> m_entries;
    std::vector<AddedLayer> m_added;
    QString m_report;
    QStackedWidget* m_pages;
    QTreeWidget* m_tree;
    QLabel* m_notes;
    QTextBrowser* m_result;
    QDialogButtonBox* m_buttons;
    QDialogButtonBox* m_closeButtons;
};

} // namespace qiantu
