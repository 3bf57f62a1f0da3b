// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_export.h"
#include "models/layouts/layout_store.h"
#include "models/layouts/sheet.h"

#include <QDialog>
#include <QTimer>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QgsPrintLayout;

namespace qiantu {

class ProjectMap;
class SheetEditor;
class SheetForm;
class SheetItemForm;

/// Makes a printed map: the choice of what it shows and says at the left, the sheet itself in the middle (the preview
/// is the layout that is printed), the properties of its items at the right while it is changed by hand. Writes it to a
/// file, the clipboard or a printer, and keeps it as one of the office's own templates. What is marked for publication
/// leaves only when nothing is missing.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// `sheet` says what is shown at first. `map` has to outlive the dialog.
    PrintDialog(ProjectMap& map, const Sheet& sheet, QWidget* parent);
    ~PrintDialog() override;

    /// The layout that is shown now.
    QgsPrintLayout* layoutShown() const { return m_layout.get(); }

    /// What is chosen now; texts that fill themselves are empty.
    const Sheet& sheet() const;

    /// Writes what is shown to a file, as the Export button does after asking for its name. Error::Kind::Invalid for a
    /// map that is marked for publication and may not be.
    Result<void> exportTo(const QString& path, const SheetExportOptions& options = {});
    /// Puts the page that is shown into the clipboard as a picture; fails as exportTo().
    Result<void> copyPage();
    /// Keeps the layout as one of the office's own templates, with what is chosen but for region, day and texts; an
    /// existing one of the name is replaced. The dialog goes on with it.
    Result<void> saveTemplate(const QString& name);

    void reject() override;

private:
    void buildLayout();
    void buildButtons();
    void connectParts();
    void showFirst(const Sheet& sheet);
    void rebuild();
    void refill();
    void changeTemplate();
    void readOwnTemplates();
    void checkPublication();
    void keepSettings();
    void keepStationPermission();
    void showSelected();
    void focusText(const QString& variable);
    bool mayDropChanges(const QString& question);
    Result<void> readyToLeave();
    void askAndExport();
    void askAndPrint();
    void askAndSaveTemplate();
    void askAndRename(const StoredLayout& layout);
    void askAndRemove(const StoredLayout& layout);
    void useName(const QString& name);
    void say(const QString& words);
    QString proposedPath() const;

    ProjectMap& m_map;
    SheetForm* m_form;
    SheetEditor* m_editor;
    SheetItemForm* m_itemForm;
    QScrollArea* m_itemPane = nullptr;
    QSplitter* m_splitter;
    QLabel* m_words;
    QPushButton* m_saveTemplate = nullptr;
    QTimer m_refillSoon;
    std::unique_ptr<QgsPrintLayout> m_layout;
    QString m_templateShown;
};

} // namespace qiantu
