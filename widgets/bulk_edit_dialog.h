// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QDialog>
#include <vector>

class QLabel;
class QPushButton;

namespace qiantu {

class AttributeForm;
class Workspace;

/// Sets attributes of all selected rows of a table as one revision: only the fields that are touched, and says before
/// what will be done.
class BulkEditDialog : public QDialog
{
    Q_OBJECT

public:
    BulkEditDialog(Workspace& workspace, const QString& table, const std::vector<RowId>& ids,
                   QWidget* parent = nullptr);

    AttributeForm& form() const { return *m_form; }

    void accept() override;

private:
    void updateState();

    AttributeForm* m_form;
    QLabel* m_summary;
    QPushButton* m_ok;
};

} // namespace qiantu
