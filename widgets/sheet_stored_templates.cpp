// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_stored_templates.h"

#include "models/project/project.h"
#include "widgets/background_work.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace qiantu {

namespace {

struct TemplateWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetStoredTemplates)
};

/// Asks a question with one way to go on.
bool confirmed(const QString& title, const QString& question, const QString& goOn, QWidget* parent)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    auto* yes = box.addButton(goOn, QMessageBox::AcceptRole);
    box.addButton(TemplateWords::tr("Cancel"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace

Result<void> storeTemplate(Project& project, const QString& name, const QString& xml, const Sheet& chosen,
                           const QString& house)
{
    Sheet stored;
    stored.templateName = house;
    stored.themes = chosen.themes;
    stored.document = chosen.document;
    stored.programme = chosen.programme;
    stored.tableColumns = chosen.tableColumns;
    stored.organisation = chosen.organisation;
    stored.classification = chosen.classification;
    LayoutStore store(project);
    if (const auto before = store.byName(name.trimmed())) {
        return store.replace(before->id, xml, stored);
    }
    return store.add(name, xml, stored).map([](RowId) {});
}

Sheet withTemplate(Sheet sheet, const Sheet& stored)
{
    const auto fill = [](auto& field, const auto& from) {
        if (field.isEmpty()) {
            field = from;
        }
    };
    fill(sheet.themes, stored.themes);
    fill(sheet.document, stored.document);
    fill(sheet.programme, stored.programme);
    fill(sheet.tableColumns, stored.tableColumns);
    fill(sheet.organisation, stored.organisation);
    fill(sheet.classification, stored.classification);
    return sheet;
}

QString askTemplateName(Project& project, const QString& proposed, QWidget* parent)
{
    const QString title = TemplateWords::tr("Save as template");
    bool asked = false;
    const QString name =
        QInputDialog::getText(parent, title,
                              TemplateWords::tr("Name of the office's own template. It is kept in the project."),
                              QLineEdit::Normal, proposed, &asked)
            .trimmed();
    if (!asked || name.isEmpty()) {
        return {};
    }
    const bool taken = LayoutStore(project).byName(name).has_value();
    if (taken && !confirmed(title, TemplateWords::tr("There is a template “%1” already. Replace it?").arg(name),
                            TemplateWords::tr("&Replace"), parent)) {
        return {};
    }
    return name;
}

QString renameTemplateAsking(Project& project, const StoredLayout& layout, QWidget* parent)
{
    bool asked = false;
    const QString name = QInputDialog::getText(parent, TemplateWords::tr("Rename the template"),
                                               TemplateWords::tr("New name"), QLineEdit::Normal, layout.name, &asked)
                             .trimmed();
    if (!asked || name.isEmpty() || name == layout.name) {
        return {};
    }
    if (const auto renamed = LayoutStore(project).rename(layout.id, name); !renamed) {
        showError(parent, renamed.error());
        return {};
    }
    return name;
}

bool removeTemplateAsking(Project& project, const StoredLayout& layout, QWidget* parent)
{
    if (!confirmed(TemplateWords::tr("Delete the template"),
                   TemplateWords::tr("Delete the template “%1”? It can be brought back with Undo in the main window.")
                       .arg(layout.name),
                   TemplateWords::tr("&Delete"), parent)) {
        return false;
    }
    if (const auto removed = LayoutStore(project).remove(layout.id); !removed) {
        showError(parent, removed.error());
        return false;
    }
    return true;
}

} // namespace qiantu
