// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_form.h"

#include "maps/layouts/sheet_template.h"
#include "maps/layouts/sheet_texts.h"
#include "maps/project_map.h"
#include "models/pilots/pilot.h"
#include "models/publication/publication_settings.h"
#include "widgets/plan_fields.h"
#include "widgets/publication_box.h"
#include "widgets/region_box.h"
#include "widgets/sheet_columns_button.h"
#include "widgets/sheet_template_chooser.h"
#include "widgets/sheet_text_field.h"
#include "widgets/theme_choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <set>

namespace qiantu {

namespace {

QComboBox* narrowBox(const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

/// What of a target's indicator and year stands in the list of themes.
QString targetName(const CheckedPlan& checked, RowId target)
{
    const auto found = std::find_if(checked.result.targets.begin(), checked.result.targets.end(),
                                    [&](const auto& result) { return result.target->id == target; });
    if (found == checked.result.targets.end()) {
        return {};
    }
    return QStringLiteral("%1 %2")
        .arg(checked.plan.indicators.value(found->target->indicator).name)
        .arg(found->target->year);
}

} // namespace

SheetForm::SheetForm(ProjectMap& map, QWidget* parent)
    : QWidget(parent), m_map(map), m_templates(new SheetTemplateChooser(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_templates);
    buildContents();
    buildTexts();
    column->addStretch(1);
    connect(m_templates, &SheetTemplateChooser::templateChosen, this, &SheetForm::chooseTemplate);
}

QFormLayout* SheetForm::addGroup(const QString& heading)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* label = new QLabel(heading, this);
    label->setStyleSheet(QStringLiteral("font-weight: 600; margin-top: 6px"));
    column->addWidget(label);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(6);
    form->setVerticalSpacing(4);
    column->addLayout(form);
    return form;
}

void SheetForm::buildContents()
{
    auto* form = addGroup(tr("What it shows"));
    m_theme = new ThemeChoiceBox(this);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_secondTheme = new ThemeChoiceBox(this);
    m_secondTheme->setObjectName(QStringLiteral("secondTheme"));
    m_secondThemeLabel = new QLabel(tr("Second theme"), this);
    m_secondThemeLabel->setBuddy(m_secondTheme);
    m_region = new RegionBox(m_map.workspace().regions(), this);
    m_region->setObjectName(QStringLiteral("region"));
    m_year = narrowBox("year", this);
    m_document = narrowBox("document", this);
    m_programme = narrowBox("programme", this);
    m_programmeLabel = new QLabel(tr("Programme"), this);
    m_programmeLabel->setBuddy(m_programme);
    m_columns = new SheetColumnsButton(this);
    m_columns->setAutoDefault(false);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(m_secondThemeLabel, m_secondTheme);
    form->addRow(tr("&Region"), m_region);
    form->addRow(tr("&Year"), m_year);
    form->addRow(tr("&Document"), m_document);
    form->addRow(m_programmeLabel, m_programme);
    form->addRow(tr("Table"), m_columns);
    const auto choices = ThemeChoices::of(m_map.workspace());
    m_theme->fill(choices);
    m_secondTheme->fill(choices);
    fillYears();
    fillDocuments();
    fillProgrammes();
    for (QComboBox* box :
         {static_cast<QComboBox*>(m_theme), static_cast<QComboBox*>(m_secondTheme), m_year, m_document, m_programme}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SheetForm::take);
    }
    connect(m_region, &RegionBox::codeChanged, this, &SheetForm::take);
    connect(m_columns, &SheetColumnsButton::columnsChanged, this, &SheetForm::take);
}

void SheetForm::buildTexts()
{
    auto* form = addGroup(tr("What it says"));
    const auto text = [this, form](const char* name, const QString& label, int lines) {
        auto* field = new SheetTextField(lines, this);
        field->setObjectName(QLatin1String(name));
        form->addRow(label, field);
        connect(field, &SheetTextField::edited, this, &SheetForm::takeTyped);
        return field;
    };
    m_title = text("title", tr("T&itle"), 1);
    m_subtitle = text("subtitle", tr("&Subtitle"), 1);
    m_organisation = text("organisation", tr("&Made by"), 1);
    m_approval = text("approvalNumber", tr("Approval &no."), 1);
    m_classification = narrowBox("classification", this);
    m_classification->setEditable(true);
    m_classification->addItem(QString());
    m_classification->addItems(usualClassifications());
    form->addRow(tr("&Classification"), m_classification);
    connect(m_classification, &QComboBox::currentTextChanged, this, &SheetForm::takeTyped);
    auto* row = new QHBoxLayout;
    m_ownDate = new QCheckBox(this);
    m_ownDate->setObjectName(QStringLiteral("ownDate"));
    m_ownDate->setToolTip(tr("Print another date than the check date"));
    m_ownDate->setAccessibleName(m_ownDate->toolTip());
    m_date = fields::dateBox(this);
    m_date->setEnabled(false);
    row->addWidget(m_ownDate);
    row->addWidget(m_date, 1);
    form->addRow(tr("Date"), row);
    connect(m_ownDate, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_ownDate, &QCheckBox::toggled, this, &SheetForm::take);
    connect(m_date, &QDateEdit::dateChanged, this, &SheetForm::takeTyped);
    m_sources = text("sources", tr("Sources"), 3);
    auto* heading = addGroup(tr("What it is for"));
    m_publication = new PublicationBox(this);
    heading->addRow(m_publication);
    connect(m_publication, &PublicationBox::changed, this, &SheetForm::take);
    m_publication->setReadOnly(m_map.workspace().project().isReadOnly());
}

void SheetForm::fillYears()
{
    std::set<int, std::greater<>> years; // The newest first.
    const auto checked = m_map.workspace().checked();
    for (const auto& result : checked->result.targets) {
        years.insert(result.target->year);
    }
    m_year->addItem(tr("Automatic"), 0);
    for (const int year : years) {
        m_year->addItem(QString::number(year), year);
    }
}

void SheetForm::fillDocuments()
{
    m_document->addItem(tr("All documents"), QString());
    for (const auto& document : m_map.workspace().checked()->plan.documents) {
        if (document.kind == Document::Kind::Plan || document.kind == Document::Kind::Own) {
            m_document->addItem(document.shortTitle, document.key);
            m_document->setItemData(m_document->count() - 1, document.title, Qt::ToolTipRole);
        }
    }
}

void SheetForm::fillProgrammes()
{
    m_programme->addItem(tr("All programmes"), QString());
    const auto pilots = readPilots(m_map.workspace().project().database());
    for (const auto& programme : pilots ? programmesOf(*pilots) : std::vector<PilotProgramme>()) {
        m_programme->addItem(programme.name, programme.name);
    }
}

void SheetForm::setSheet(const Sheet& sheet)
{
    m_sheet = sheet;
    const QList<QWidget*> fields = {m_year,    m_document,     m_programme, m_region, m_title,   m_subtitle,
                                    m_sources, m_organisation, m_approval,  m_date,   m_ownDate, m_classification};
    for (auto* field : fields) {
        field->blockSignals(true);
    }
    m_templates->setTemplateName(sheet.templateName);
    const auto choose = [](QComboBox* box, const QVariant& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    {
        const QSignalBlocker quietFirst(m_theme);
        const QSignalBlocker quietSecond(m_secondTheme);
        const QString target = sheet.target ? targetName(*m_map.workspace().checked(), *sheet.target) : QString();
        int number = 0;
        for (auto* box : {m_theme, m_secondTheme}) {
            box->setNothing(target.isEmpty() ? tr("None: the map as it is") : tr("Target: %1").arg(target));
            box->setTheme(number < sheet.themes.size() ? std::optional(sheet.themes.at(number)) : std::nullopt);
            ++number;
        }
    }
    m_region->setCode(sheet.regionCode);
    choose(m_year, sheet.year);
    choose(m_document, sheet.document);
    choose(m_programme, sheet.programme);
    m_columns->setColumns(sheet.tableColumns);
    m_title->setOwn(sheet.title);
    m_subtitle->setOwn(sheet.subtitle);
    m_organisation->setOwn(sheet.organisation);
    m_approval->setOwn(sheet.approvalNumber);
    m_sources->setOwn(sheet.sources);
    m_classification->setEditText(sheet.classification);
    m_ownDate->setChecked(sheet.date.isValid());
    m_date->setEnabled(sheet.date.isValid());
    m_date->setDate(sheet.date.isValid() ? sheet.date : m_map.workspace().checkDate());
    m_publication->set(sheet.forPublication, sheet.stationsAllowed);
    for (auto* field : fields) {
        field->blockSignals(false);
    }
    updateForTemplate();
    updateAutomatic();
}

bool SheetForm::setText(const QString& variable, const QString& text)
{
    for (auto* field : {m_title, m_subtitle, m_sources}) {
        if (field->objectName() == variable) {
            field->setOwn(text);
            takeTyped();
            return true;
        }
    }
    return false;
}

void SheetForm::setOwnTemplates(const std::vector<StoredLayout>& own)
{
    m_templates->setOwn(own);
}

void SheetForm::showGaps(const std::vector<PublicationGap>& gaps)
{
    m_publication->showGaps(gaps);
}

void SheetForm::chooseTemplate(const QString& name)
{
    m_sheet.templateName = name;
    updateForTemplate();
    updateAutomatic();
    Q_EMIT templateChanged();
}

void SheetForm::take()
{
    read();
    Q_EMIT changed();
}

void SheetForm::takeTyped()
{
    read();
    Q_EMIT typed();
}

void SheetForm::read()
{
    m_sheet.themes.clear();
    for (const auto* box : {m_theme, m_secondTheme}) {
        const bool wanted = box == m_theme || m_secondThemeLabel->isVisibleTo(this);
        if (const auto theme = wanted ? box->theme() : std::nullopt) {
            m_sheet.themes << *theme;
        }
    }
    m_sheet.regionCode = m_region->code();
    m_sheet.year = m_year->currentData().toInt();
    m_sheet.document = m_document->currentData().toString();
    m_sheet.programme = m_programme->currentData().toString();
    m_sheet.tableColumns = m_columns->columns();
    m_sheet.title = m_title->own().trimmed();
    m_sheet.subtitle = m_subtitle->own().trimmed();
    m_sheet.organisation = m_organisation->own().trimmed();
    m_sheet.approvalNumber = m_approval->own().trimmed();
    m_sheet.sources = m_sources->own().trimmed();
    m_sheet.classification = m_classification->currentText().trimmed();
    m_sheet.date = m_ownDate->isChecked() ? m_date->date() : QDate();
    m_sheet.forPublication = m_publication->forPublication();
    m_sheet.stationsAllowed = m_publication->stationsAllowed();
    updateAutomatic();
}

void SheetForm::updateForTemplate()
{
    const auto* house = m_templates->houseTemplate();
    const bool two = house != nullptr && house->themeCount() > 1;
    m_secondTheme->setVisible(two);
    m_secondThemeLabel->setVisible(two);
    const bool pilots = house == nullptr || house->kind == SheetKind::Pilots || house->kind == SheetKind::County;
    m_programme->setVisible(pilots);
    m_programmeLabel->setVisible(pilots);
    std::vector<SheetTableKind> tables;
    for (const auto& place : house != nullptr ? house->places : std::vector<SheetSlot>()) {
        if (const auto kind =
                place.type == QLatin1String("table") ? sheetTableKindFromText(place.content) : std::nullopt) {
            tables.push_back(*kind);
        }
    }
    m_columns->setKinds(tables);
}

void SheetForm::updateAutomatic()
{
    Sheet bare = m_sheet;
    bare.title.clear();
    bare.subtitle.clear();
    bare.organisation.clear();
    bare.approvalNumber.clear();
    bare.sources.clear();
    const auto* house = m_templates->houseTemplate();
    const Sheet filled = house != nullptr ? completedSheet(bare, m_map, house->kind) : completedSheet(bare, m_map);
    m_title->setAutomatic(filled.title);
    m_subtitle->setAutomatic(filled.subtitle);
    m_organisation->setAutomatic(filled.organisation);
    m_approval->setAutomatic(filled.approvalNumber);
    m_sources->setAutomatic(filled.sources);
    m_classification->lineEdit()->setPlaceholderText(filled.classification.isEmpty() ? tr("None")
                                                                                     : filled.classification);
}

} // namespace qiantu
