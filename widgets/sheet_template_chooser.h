// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/layouts/sheet_template.h"
#include "models/layouts/layout_store.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QListWidget;
class QToolButton;

namespace qiantu {

/// A picture of a template: its page with its items in outline. `own` marks the office's own with a bookmark.
QPixmap sheetThumbnail(const SheetTemplate& sheetTemplate, const QSize& size, bool own, double pixelRatio);

/// The choice of a template: pictures of the house templates by kind and of the office's own, with the paper and its
/// orientation as choices of their own for the house templates.
class SheetTemplateChooser : public QWidget
{
    Q_OBJECT

public:
    explicit SheetTemplateChooser(QWidget* parent);

    /// The office's own templates, which stand behind those of the house.
    void setOwn(const std::vector<StoredLayout>& own);
    /// Whether own templates can be renamed and deleted.
    void setReadOnly(bool readOnly);

    /// The name of the template that is chosen.
    QString templateName() const;
    /// Chooses a template without a signal; false when there is none of the name.
    bool setTemplateName(const QString& name);

    /// The own template that is chosen, if one is.
    std::optional<StoredLayout> ownTemplate() const;
    /// The house template that is chosen, or that the own template came from; nullptr when that is unknown.
    const SheetTemplate* houseTemplate() const;

Q_SIGNALS:
    void templateChosen(const QString& name);
    void renameWanted(const qiantu::StoredLayout& layout);
    void removeWanted(const qiantu::StoredLayout& layout);

private:
    void fillKinds();
    void choose();
    void updatePaper();
    SheetPage chosenPage() const;

    QListWidget* m_kinds;
    QComboBox* m_paper;
    QComboBox* m_orientation;
    QToolButton* m_manage;
    std::vector<StoredLayout> m_own;
    bool m_isReadOnly = false;
};

} // namespace qiantu
