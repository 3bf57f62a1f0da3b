// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulk_edit_dialog.h"

#include "models/tables/field_values.h"
#include "widgets/attribute_form.h"
#include "widgets/field_editor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace qiantu {

BulkEditDialog::BulkEditDialog(Workspace& workspace, const QString& table, const std::vector<RowId>& ids,
                               QWidget* parent)
    : QDialog(parent), m_form(new AttributeForm(this)), m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("bulkEditDialog"));
    setWindowTitle(tr("Edit the selection"));
    m_form->setButtonsVisible(false);
    m_form->setWorkspace(&workspace);
    m_form->showRows(table, ids);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("bulkSummary"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Change %1 rows").arg(QLocale().toString(static_cast<qlonglong>(ids.size()))));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_form, 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkEditDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkEditDialog::reject);
    connect(m_form, &AttributeForm::stateChanged, this, &BulkEditDialog::updateState);
    constexpr int width = 460;
    constexpr int height = 580;
    resize(width, height);
    updateState();
}

void BulkEditDialog::updateState()
{
    const auto description = describeTable(m_form->table());
    QStringList changes;
    const auto values = m_form->touchedValues();
    for (const auto& field : description.fields) {
        if (values.contains(field.column)) {
            const QString text = m_form->editor(field.column)->text().simplified();
            changes << tr("%1 → %2").arg(field.label, text.isEmpty() ? tr("(nothing)") : text);
        }
    }
    m_summary->setText(changes.isEmpty() ? tr("Nothing is changed yet.")
                                         : tr("Will be set: %1").arg(changes.join(QStringLiteral("; "))));
    m_ok->setEnabled(m_form->canApply() && !changes.isEmpty());
}

void BulkEditDialog::accept()
{
    if (m_form->apply()) {
        QDialog::accept();
    }
}

} // namespace qiantu
