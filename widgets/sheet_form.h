// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/layout_store.h"
#include "models/layouts/sheet.h"
#include "models/publication/publication_check.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;

namespace qiantu {

class ProjectMap;
class PublicationBox;
class RegionBox;
class SheetColumnsButton;
class SheetTemplateChooser;
class SheetTextField;
class ThemeChoiceBox;

/// Everything that a person chooses of a sheet: template, what it shows, what it says, and whether it is for
/// publication. Texts fill themselves from the project until they are changed.
class SheetForm : public QWidget
{
    Q_OBJECT

public:
    SheetForm(ProjectMap& map, QWidget* parent);

    /// What is chosen; texts that fill themselves are empty.
    const Sheet& sheet() const { return m_sheet; }

    /// Shows a sheet without a signal.
    void setSheet(const Sheet& sheet);

    /// A text of the sheet by the name of its variable: title, subtitle, sources. False for one that the form does not
    /// have.
    bool setText(const QString& variable, const QString& text);

    void setOwnTemplates(const std::vector<StoredLayout>& own);
    void showGaps(const std::vector<PublicationGap>& gaps);

    SheetTemplateChooser* templates() const { return m_templates; }

Q_SIGNALS:
    /// Another template was chosen.
    void templateChanged();
    /// Something that is shown or said is another.
    void changed();
    /// The same by typing: more is to come.
    void typed();

private:
    QFormLayout* addGroup(const QString& heading);
    void buildContents();
    void buildTexts();
    void fillYears();
    void fillDocuments();
    void fillProgrammes();
    void chooseTemplate(const QString& name);
    void take();
    void takeTyped();
    /// Takes what stands in the fields into the sheet.
    void read();
    void updateForTemplate();
    void updateAutomatic();

    ProjectMap& m_map;
    Sheet m_sheet;
    SheetTemplateChooser* m_templates;
    ThemeChoiceBox* m_theme = nullptr;
    ThemeChoiceBox* m_secondTheme = nullptr;
    QLabel* m_secondThemeLabel = nullptr;
    RegionBox* m_region = nullptr;
    QComboBox* m_year = nullptr;
    QComboBox* m_document = nullptr;
    QComboBox* m_programme = nullptr;
    QLabel* m_programmeLabel = nullptr;
    SheetColumnsButton* m_columns = nullptr;
    SheetTextField* m_title = nullptr;
    SheetTextField* m_subtitle = nullptr;
    SheetTextField* m_organisation = nullptr;
    SheetTextField* m_approval = nullptr;
    SheetTextField* m_sources = nullptr;
    QComboBox* m_classification = nullptr;
    QCheckBox* m_ownDate = nullptr;
    QDateEdit* m_date = nullptr;
    PublicationBox* m_publication = nullptr;
};

} // namespace qiantu
