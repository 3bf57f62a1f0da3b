// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan_forms.h"

#include "widgets/background_work.h"
#include "widgets/document_dialog.h"
#include "widgets/indicator_dialog.h"
#include "widgets/observation_dialog.h"
#include "widgets/target_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace qiantu::forms {

namespace {

struct FormTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanForms)
};

/// So many differences are shown in the question; the others are counted.
constexpr std::size_t listedDifferences = 12;

template <typename Dialog, typename Record>
RowId openForm(PlanEditor& editor, const Record& record, QWidget* parent)
{
    Dialog dialog(editor, record, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.storedId() : 0;
}

bool ask(const QString& question, const QString& details, const QString& yes, QWidget* parent)
{
    QMessageBox box(QMessageBox::Question, FormTexts::tr("Plans"), question, QMessageBox::NoButton, parent);
    box.setInformativeText(details);
    box.setTextFormat(Qt::RichText);
    auto* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.addButton(FormTexts::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(accept);
    box.exec();
    return box.clickedButton() == accept;
}

} // namespace

RowId editTarget(PlanEditor& editor, const Target& target, QWidget* parent)
{
    return openForm<TargetDialog>(editor, target, parent);
}

RowId editObservation(PlanEditor& editor, const Observation& observation, QWidget* parent)
{
    return openForm<ObservationDialog>(editor, observation, parent);
}

RowId editDocument(PlanEditor& editor, const Document& document, QWidget* parent)
{
    return openForm<DocumentDialog>(editor, document, parent);
}

RowId editIndicator(PlanEditor& editor, const Indicator& indicator, QWidget* parent)
{
    return openForm<IndicatorDialog>(editor, indicator, parent);
}

bool removeRecords(PlanEditor& editor, PlanTable table, const std::vector<RowId>& ids, QWidget* parent)
{
    if (ids.empty()) {
        return false;
    }
    const auto described = editor.describe(table, ids.front());
    if (!described) {
        showError(parent, described.error());
        return false;
    }
    const QString question = ids.size() == 1
                                 ? FormTexts::tr("Delete “%1”?").arg(described->toHtmlEscaped())
                                 : FormTexts::tr("Delete %n record(s)?", nullptr, static_cast<int>(ids.size()));
    if (!ask(question, FormTexts::tr("Undo takes it back; what was shipped can also be brought back later."),
             FormTexts::tr("Delete"), parent)) {
        return false;
    }
    const auto removed = editor.remove(table, ids);
    if (!removed) {
        showError(parent, removed.error());
    }
    return removed.has_value();
}

bool setBackRecords(PlanEditor& editor, PlanTable table, const std::vector<RowId>& ids, QWidget* parent)
{
    QString rows;
    std::size_t count = 0;
    for (const RowId id : ids) {
        const auto differences = editor.differences(table, id);
        if (!differences) {
            showError(parent, differences.error());
            return false;
        }
        for (const auto& difference : *differences) {
            if (++count <= listedDifferences) {
                rows += QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td style='padding-right:12px'>%2"
                                       "</td><td>→ <b>%3</b></td></tr>")
                            .arg(difference.column.toHtmlEscaped(), difference.now.toHtmlEscaped(),
                                 difference.shipped.toHtmlEscaped());
            }
        }
    }
    if (count == 0) {
        return false;
    }
    QString details = QStringLiteral("<table>%1</table>").arg(rows);
    if (count > listedDifferences) {
        details += FormTexts::tr("… and %1 more.").arg(count - listedDifferences);
    }
    if (!ask(FormTexts::tr("Set back to what was shipped?"), details, FormTexts::tr("Set back"), parent)) {
        return false;
    }
    const auto back = editor.setBack(table, ids);
    if (!back) {
        showError(parent, back.error());
    }
    return back && *back > 0;
}

bool bringBackRecords(PlanEditor& editor, PlanTable table, QWidget* parent)
{
    const auto missing = editor.missing(table);
    if (!missing) {
        showError(parent, missing.error());
        return false;
    }
    if (missing->empty()) {
        QMessageBox::information(parent, FormTexts::tr("Plans"),
                                 FormTexts::tr("Nothing that was shipped has been deleted here."));
        return false;
    }
    QDialog dialog(parent);
    dialog.setWindowTitle(FormTexts::tr("Bring back what was shipped"));
    dialog.resize(640, 400);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(new QLabel(FormTexts::tr("These were deleted. Choose what is to come back:"), &dialog));
    auto* list = new QListWidget(&dialog);
    list->setObjectName(QStringLiteral("missingRecords"));
    for (const auto& record : *missing) {
        auto* item = new QListWidgetItem(record.description, list);
        item->setData(Qt::UserRole, record.packKey);
        item->setToolTip(record.packKey);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    layout->addWidget(list, 1);
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(FormTexts::tr("Bring back"), QDialogButtonBox::AcceptRole);
    buttons->addButton(FormTexts::tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted) {
        return false;
    }
    QStringList keys;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked) {
            keys << list->item(row)->data(Qt::UserRole).toString();
        }
    }
    if (keys.isEmpty()) {
        return false;
    }
    const auto restored = editor.restore(table, keys);
    if (!restored) {
        showError(parent, restored.error());
    }
    return restored && *restored > 0;
}

} // namespace qiantu::forms
