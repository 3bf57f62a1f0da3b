// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_paste.h"

#include <QDialog>

namespace qiantu {

/// Shows what pasting would change, from what to what, and which cells are refused and why, before anything is done.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const TableDescription& description, const FieldReferences& references, const PastePlan& plan,
                QWidget* parent = nullptr);
};

} // namespace qiantu
