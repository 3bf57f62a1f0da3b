// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/project_map.h"
#include "widgets/theme_dialog.h"
#include "widgets/theme_figure_form.h"
#include "widgets/theme_icons.h"
#include "widgets/theme_look_form.h"
#include "widgets/theme_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

/// The fields of the theme's form and their places.
namespace qiantu {

namespace {

/// A page of a form that scrolls when the screen is low.
QWidget* scrolling(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

void ThemeDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    auto* top = new QHBoxLayout;
    auto* nameLabel = new QLabel(tr("&Name"), this);
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("themeName"));
    top->addWidget(nameLabel);
    top->addWidget(m_name, 1);
    layout->addLayout(top);

    m_strip->setObjectName(QStringLiteral("themeWarning"));
    m_strip->setStyleSheet(QStringLiteral("#themeWarning { background: #fff4d6; border: 1px solid #e0b64c; "
                                          "border-radius: 3px; }"));
    auto* strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(8, 4, 8, 4);
    m_warning->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("themeWarningText"));
    strip->addWidget(m_warning, 1);
    strip->addLayout(m_offers);
    layout->addWidget(m_strip);

    auto* middle = new QSplitter(Qt::Horizontal, this);
    m_tabs->setObjectName(QStringLiteral("themeTabs"));
    m_tabs->addTab(scrolling(buildContent()), tr("&Contents"));
    m_tabs->addTab(scrolling(m_look), tr("&Look"));
    m_look->setContentsMargins(8, 8, 8, 8);
    m_tabs->addTab(scrolling(buildText()), tr("&Text"));
    m_tabs->setMinimumWidth(400);
    middle->addWidget(m_tabs);
    auto* right = new QWidget(middle);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_preview, 1);
    m_subtitle->setObjectName(QStringLiteral("themeSubtitle"));
    m_subtitle->setWordWrap(true);
    rightLayout->addWidget(m_subtitle);
    middle->addWidget(right);
    middle->setStretchFactor(0, 0);
    middle->setStretchFactor(1, 1);
    middle->setSizes({430, 740});
    middle->setChildrenCollapsible(false);
    layout->addWidget(middle, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save in the project"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("themeSave"));
    m_showOnly = buttons->addButton(tr("S&how only"), QDialogButtonBox::ActionRole);
    m_showOnly->setObjectName(QStringLiteral("themeShowOnly"));
    m_showOnly->setToolTip(tr("Shows the theme on the map without storing it"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    const bool readOnly = m_map.workspace().project().isReadOnly();
    (readOnly ? m_showOnly : m_save)->setDefault(true);
    if (readOnly) {
        m_save->setToolTip(tr("The project is read-only: themes can be shown, but not stored."));
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ThemeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_showOnly, &QPushButton::clicked, this, [this] { done(ShowOnly); });
}

QWidget* ThemeDialog::buildContent()
{
    auto* page = new QWidget(this);
    m_content = new QFormLayout(page);
    m_content->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->setObjectName(QStringLiteral("themeKind"));
    m_kind->setIconSize(QSize(22, 22));
    for (const auto kind : allThemeKinds()) {
        Theme example;
        example.kind = kind;
        m_kind->addItem(themeIcon(example), displayName(kind), toText(kind));
    }
    m_content->addRow(tr("&Kind"), m_kind);
    m_content->addRow(m_figure);
    m_content->addRow(m_secondTitle);
    m_content->addRow(m_second);
    m_figure->setObjectName(QStringLiteral("themeFigure"));
    m_second->setObjectName(QStringLiteral("themeSecond"));
    m_level->setObjectName(QStringLiteral("themeLevel"));
    for (const auto level : {RegionLevel::County, RegionLevel::Prefecture}) {
        m_level->addItem(displayName(level), static_cast<int>(level));
    }
    m_content->addRow(tr("&By"), m_level);
    m_year->setObjectName(QStringLiteral("themeYear"));
    m_content->addRow(tr("&Year"), m_year);
    m_date->setObjectName(QStringLiteral("themeDate"));
    m_content->addRow(tr("&Day"), m_date);
    return page;
}

QWidget* ThemeDialog::buildText()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_unit->setObjectName(QStringLiteral("themeUnit"));
    m_decimals->setObjectName(QStringLiteral("themeDecimals"));
    m_grouped->setObjectName(QStringLiteral("themeGrouped"));
    m_noData->setObjectName(QStringLiteral("themeNoData"));
    m_labelNames->setObjectName(QStringLiteral("themeLabelNames"));
    m_labelValues->setObjectName(QStringLiteral("themeLabelValues"));
    m_labelSize->setObjectName(QStringLiteral("themeLabelSize"));
    m_decimals->setRange(noDecimals, 6);
    m_decimals->setSpecialValueText(tr("as the indicator says"));
    m_labelSize->setRange(4, 24);
    m_labelSize->setDecimals(1);
    m_labelSize->setSingleStep(0.5);
    m_labelSize->setSuffix(tr(" pt"));
    form->addRow(tr("&Unit"), m_unit);
    form->addRow(tr("De&cimals"), m_decimals);
    form->addRow(tr("Numbers"), m_grouped);
    form->addRow(tr("No data"), m_noData);
    form->addRow(tr("Labels"), m_labelNames);
    form->addRow(QString(), m_labelValues);
    form->addRow(tr("Size of the labels"), m_labelSize);
    return page;
}

void ThemeDialog::connectForms()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        // A name that is deleted fills itself again.
        m_named = !text.trimmed().isEmpty();
        m_save->setEnabled(m_named && !m_map.workspace().project().isReadOnly());
        if (!m_named) {
            changed();
        }
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        valuesChanged();
    });
    connect(m_level, &QComboBox::activated, this, &ThemeDialog::valuesChanged);
    connect(m_year, &QComboBox::activated, this, [this] {
        showYear();
        changed();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ThemeDialog::changed);
    connect(m_figure, &ThemeFigureForm::edited, this, &ThemeDialog::valuesChanged);
    connect(m_second, &ThemeFigureForm::edited, this, &ThemeDialog::changed);
    connect(m_look, &ThemeLookForm::edited, this, &ThemeDialog::changed);
    connect(m_unit, &QComboBox::activated, this, &ThemeDialog::valuesChanged);
    connect(m_decimals, &QSpinBox::valueChanged, this, &ThemeDialog::changed);
    for (auto* box : {m_grouped, m_noData, m_labelNames, m_labelValues}) {
        connect(box, &QCheckBox::toggled, this, &ThemeDialog::changed);
    }
    connect(m_labelSize, &QDoubleSpinBox::valueChanged, this, &ThemeDialog::changed);
}

} // namespace qiantu
