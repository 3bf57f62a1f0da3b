// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/layout_store.h"

class QWidget;

/// Keeping the office's own templates from the print dialog.
namespace qiantu {

class Project;

/// Keeps a layout as a template of the office, replacing one of that name, with what was chosen but for what belongs to
/// one print (region, target, year, texts, date, publication). `house` is the house template that it came from.
Result<void> storeTemplate(Project& project, const QString& name, const QString& xml, const Sheet& chosen,
                           const QString& house);

/// A sheet with what a template brings along where nothing was chosen: it never takes away what somebody typed.
Sheet withTemplate(Sheet sheet, const Sheet& stored);

/// The name that a template is to be kept under; asks before one is replaced. Empty when the user thinks better of it.
QString askTemplateName(Project& project, const QString& proposed, QWidget* parent);

/// Renames a template after asking for the name, which is returned; empty when it keeps its name.
QString renameTemplateAsking(Project& project, const StoredLayout& layout, QWidget* parent);

/// Deletes a template after asking; whether it is gone.
bool removeTemplateAsking(Project& project, const StoredLayout& layout, QWidget* parent);

} // namespace qiantu
