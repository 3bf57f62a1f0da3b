// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_look_form.h"

#include "maps/sqlite.h"
#include "maps/themes/theme_classes.h"
#include "models/plans/plan_texts.h"
#include "models/plans/units.h"
#include "models/themes/theme_palette.h"
#include "widgets/histogram_view.h"
#include "widgets/theme_filter_form.h"
#include "widgets/theme_icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <algorithm>

namespace qiantu {

namespace {

const QSize swatchSize(132, 16);
constexpr int listHeight = 110;

QDoubleSpinBox* numberBox(double least, double greatest, int decimals, const QString& suffix, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(least, greatest);
    box->setDecimals(decimals);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

ThemeLookForm::ThemeLookForm(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_form(new QFormLayout(this)),
      m_palette(new QComboBox(this)),
      m_reversed(new QCheckBox(tr("the other way round"), this)),
      m_method(new QComboBox(this)),
      m_classes(new QSpinBox(this)),
      m_acrossYears(new QCheckBox(tr("The same in every year"), this)),
      m_ownCentre(new QCheckBox(tr("at a value of its own"), this)),
      m_centre(numberBox(-1e15, 1e15, 2, {}, this)),
      m_centreName(new QLabel(this)),
      m_centreRow(new QWidget(this)),
      m_parts(new QComboBox(this)),
      m_bars(new QCheckBox(tr("bars instead of pies"), this)),
      m_indicators(new QListWidget(this)),
      m_filter(new ThemeFilterForm(this)),
      m_largest(numberBox(2, 60, 1, tr(" mm"), this)),
      m_dot(numberBox(0, 1e15, 2, {}, this)),
      m_cell(numberBox(0.5, 200, 1, tr(" km"), this)),
      m_programmes(new QListWidget(this)),
      m_histogram(new HistogramView(this)),
      m_histogramTitle(new QLabel(this))
{
    build();
    buildKindRows();
    connectFields();
}

void ThemeLookForm::build()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto& [widget, name] : {std::pair<QWidget*, const char*>{m_palette, "themePalette"},
                                       {m_reversed, "themeReversed"},
                                       {m_method, "themeMethod"},
                                       {m_classes, "themeClasses"},
                                       {m_acrossYears, "themeAcrossYears"},
                                       {m_ownCentre, "themeOwnCentre"},
                                       {m_centre, "themeCentre"},
                                       {m_parts, "themeParts"},
                                       {m_bars, "themeBars"},
                                       {m_indicators, "themePartIndicators"},
                                       {m_largest, "themeLargest"},
                                       {m_dot, "themeDot"},
                                       {m_cell, "themeCell"},
                                       {m_programmes, "themeProgrammes"},
                                       {m_histogramTitle, "themeHistogramTitle"}}) {
        widget->setObjectName(QLatin1String(name));
    }
    m_palette->setIconSize(swatchSize);
    m_palette->setToolTip(tr("All of them can be told apart by colour-blind people"));
    m_form->addRow(tr("Colours"), m_palette);
    m_form->addRow(QString(), m_reversed);
    for (const auto method : allClassificationMethods()) {
        m_method->addItem(displayName(method), toText(method));
    }
    m_form->addRow(tr("Classes by"), m_method);
    m_classes->setRange(2, 12);
    m_form->addRow(tr("Number of classes"), m_classes);
    m_acrossYears->setToolTip(tr("Classes and sizes are made from the values of all years, so that maps of several "
                                 "years can be compared"));
    m_form->addRow(QString(), m_acrossYears);
    auto* centre = new QVBoxLayout(m_centreRow);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->setSpacing(2);
    m_centreName->setWordWrap(true);
    centre->addWidget(m_centreName);
    auto* own = new QHBoxLayout;
    own->addWidget(m_ownCentre);
    own->addWidget(m_centre, 1);
    centre->addLayout(own);
    m_form->addRow(tr("Colours part"), m_centreRow);
}

void ThemeLookForm::buildKindRows()
{
    m_form->addRow(tr("Parts"), m_parts);
    m_form->addRow(QString(), m_bars);
    m_indicators->setFixedHeight(listHeight);
    m_form->addRow(tr("Indicators"), m_indicators);
    m_form->addRow(tr("Stations"), m_filter);
    m_form->addRow(tr("Largest symbol"), m_largest);
    m_dot->setSpecialValueText(tr("by itself"));
    m_form->addRow(tr("A dot stands for"), m_dot);
    m_form->addRow(tr("Width of a hexagon"), m_cell);
    m_programmes->setFixedHeight(listHeight);
    m_programmes->setToolTip(tr("None ticked: all of them"));
    m_form->addRow(tr("Programmes"), m_programmes);
    m_histogramTitle->setWordWrap(true);
    m_form->addRow(m_histogramTitle);
    m_form->addRow(m_histogram);
    m_filter->setLayer(Indicator::CountedLayer::Stations, m_workspace.project().database());
    offerIndicators();
    offerProgrammes();
}

void ThemeLookForm::connectFields()
{
    const auto changed = [this] {
        showRows();
        Q_EMIT edited();
    };
    connect(m_palette, &QComboBox::activated, this, changed);
    connect(m_reversed, &QCheckBox::toggled, this, [this] {
        const QString key = m_palette->currentData().toString();
        offerPalettes();
        m_palette->setCurrentIndex(m_palette->findData(key));
        Q_EMIT edited();
    });
    connect(m_method, &QComboBox::activated, this, [this, changed] {
        // Classes by hand begin with the limits that are there.
        m_breaks = method() == Classification::Method::Manual ? m_histogram->breaks() : std::vector<double>();
        changed();
    });
    connect(m_classes, &QSpinBox::valueChanged, this, changed);
    connect(m_acrossYears, &QCheckBox::toggled, this, changed);
    connect(m_ownCentre, &QCheckBox::toggled, this, changed);
    connect(m_centre, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_parts, &QComboBox::activated, this, changed);
    connect(m_bars, &QCheckBox::toggled, this, changed);
    connect(m_indicators, &QListWidget::itemChanged, this, changed);
    connect(m_programmes, &QListWidget::itemChanged, this, changed);
    connect(m_filter, &ThemeFilterForm::edited, this, changed);
    for (auto* box : {m_largest, m_dot, m_cell}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, changed);
    }
    connect(m_histogram, &HistogramView::breaksEdited, this, [this](const std::vector<double>& breaks) {
        m_breaks = breaks;
        m_method->setCurrentIndex(m_method->findData(toText(Classification::Method::Manual)));
        const QSignalBlocker blocker(m_classes);
        m_classes->setValue(static_cast<int>(breaks.size()) + 1);
        showRows();
        Q_EMIT edited();
    });
}

void ThemeLookForm::offerPalettes()
{
    const QSignalBlocker blocker(m_palette);
    m_palette->clear();
    constexpr int shownColors = 6;
    for (const Palette* palette : palettesFor(m_kind)) {
        const int count = palette->kind == Palette::Kind::Bivariate ? 9 : shownColors;
        m_palette->addItem(QIcon(paletteSwatch(*palette, count, m_reversed->isChecked(), swatchSize)),
                           palette->greySafe ? tr("%1 (also in grey)").arg(palette->name()) : palette->name(),
                           palette->key);
    }
}

void ThemeLookForm::offerIndicators()
{
    const QSignalBlocker blocker(m_indicators);
    const auto checked = m_workspace.checked();
    std::vector<const Indicator*> all;
    for (const Indicator& indicator : checked->plan.indicators) {
        all.push_back(&indicator);
    }
    std::sort(all.begin(), all.end(), [](const Indicator* first, const Indicator* second) {
        return QString::localeAwareCompare(first->name, second->name) < 0;
    });
    for (const Indicator* indicator : all) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1（%2）").arg(indicator->name, indicator->unit), m_indicators);
        item->setData(Qt::UserRole, indicator->key);
        item->setCheckState(Qt::Unchecked);
    }
}

void ThemeLookForm::offerProgrammes()
{
    const QSignalBlocker blocker(m_programmes);
    try {
        SQLite::Statement rows(m_workspace.project().database(),
                               "SELECT DISTINCT programme FROM pilots WHERE programme <> '' ORDER BY 1");
        while (rows.executeStep()) {
            const QString programme = QString::fromStdString(rows.getColumn(0).getString());
            auto* item = new QListWidgetItem(programme, m_programmes);
            item->setData(Qt::UserRole, programme);
            item->setCheckState(Qt::Unchecked);
        }
    } catch (const SQLite::Exception&) {
        m_programmes->setToolTip(tr("The programmes cannot be read."));
    }
}

void ThemeLookForm::offerParts()
{
    const QSignalBlocker blocker(m_parts);
    const QVariant before = m_parts->currentData();
    m_parts->clear();
    for (const auto parts :
         {ThemeParts::Operators, ThemeParts::Generations, ThemeParts::Statuses, ThemeParts::Indicators}) {
        if (parts != ThemeParts::Indicators || m_kind == ThemeKind::Charts) {
            m_parts->addItem(displayName(parts), toText(parts));
        }
    }
    m_parts->setCurrentIndex(std::max(0, m_parts->findData(before)));
}

bool ThemeLookForm::hasClasses() const
{
    return m_kind == ThemeKind::Graduated || m_kind == ThemeKind::Diverging || m_kind == ThemeKind::Density;
}

Classification::Method ThemeLookForm::method() const
{
    return classificationMethodFromText(m_method->currentData().toString())
        .value_or(Classification::Method::NaturalBreaks);
}

void ThemeLookForm::showRows()
{
    const auto show = [this](QWidget* row, bool visible) { m_form->setRowVisible(row, visible); };
    const bool charts = m_kind == ThemeKind::Charts;
    const bool stations = m_kind == ThemeKind::StationCategories || m_kind == ThemeKind::Density;
    const bool ofIndicators = charts && themePartsFromText(m_parts->currentData().toString()) == ThemeParts::Indicators;
    show(m_palette, m_palette->count() > 0);
    show(m_reversed, m_palette->count() > 0 && m_kind != ThemeKind::StationCategories && !charts);
    show(m_method, hasClasses());
    show(m_classes, hasClasses());
    m_classes->setEnabled(method() != Classification::Method::Manual);
    show(m_acrossYears, m_kind == ThemeKind::Graduated || m_kind == ThemeKind::Diverging ||
                            m_kind == ThemeKind::ProportionalSymbols || m_kind == ThemeKind::Dots);
    m_acrossYears->setEnabled(method() != Classification::Method::Manual || !hasClasses());
    show(m_centreRow, m_kind == ThemeKind::Diverging);
    m_centre->setEnabled(m_ownCentre->isChecked());
    show(m_parts, charts || m_kind == ThemeKind::StationCategories);
    show(m_bars, charts);
    show(m_indicators, ofIndicators);
    show(m_filter, stations || (charts && !ofIndicators));
    show(m_largest, charts || m_kind == ThemeKind::ProportionalSymbols);
    show(m_dot, m_kind == ThemeKind::Dots);
    show(m_cell, m_kind == ThemeKind::Density);
    show(m_programmes, m_kind == ThemeKind::Pilots);
    const bool hasHistogram = m_kind == ThemeKind::Graduated || m_kind == ThemeKind::Diverging;
    show(m_histogramTitle, hasHistogram);
    show(m_histogram, hasHistogram);
}

QStringList ThemeLookForm::checkedOf(const QListWidget& list)
{
    QStringList keys;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked) {
            keys << list.item(row)->data(Qt::UserRole).toString();
        }
    }
    return keys;
}

void ThemeLookForm::check(QListWidget& list, const QStringList& keys)
{
    const QSignalBlocker blocker(list);
    for (int row = 0; row < list.count(); ++row) {
        auto* item = list.item(row);
        item->setCheckState(keys.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

void ThemeLookForm::setTheme(const Theme& theme)
{
    const QSignalBlocker blocker(this);
    m_kind = theme.kind;
    m_reversed->setChecked(theme.reversed);
    offerPalettes();
    m_palette->setCurrentIndex(std::max(0, m_palette->findData(paletteOf(theme).key)));
    m_breaks = theme.classification.breaks;
    m_method->setCurrentIndex(std::max(0, m_method->findData(toText(theme.classification.method))));
    m_classes->setValue(theme.classification.method == Classification::Method::Manual
                            ? static_cast<int>(m_breaks.size()) + 1
                            : theme.classification.classes);
    m_acrossYears->setChecked(theme.acrossYears);
    m_ownCentre->setChecked(theme.classification.centre.has_value());
    m_centre->setValue(theme.classification.centre.value_or(m_centre->value()));
    offerParts();
    m_parts->setCurrentIndex(std::max(0, m_parts->findData(toText(theme.parts))));
    m_bars->setChecked(theme.bars);
    check(*m_indicators, theme.partIndicators);
    check(*m_programmes, theme.programmes);
    m_filter->setFilter(theme.stationFilter);
    m_largest->setValue(theme.largestSymbolMm);
    m_dot->setValue(theme.dotValue);
    m_cell->setValue(theme.cellKm);
    showRows();
}

void ThemeLookForm::apply(Theme& theme) const
{
    // The default palette of the kind needs no name; so it follows the kind.
    theme.palette = m_palette->currentIndex() > 0 ? m_palette->currentData().toString() : QString();
    theme.reversed = m_reversed->isChecked();
    theme.classification.method = method();
    if (method() == Classification::Method::Manual) {
        theme.classification.breaks = m_breaks;
    } else {
        theme.classification.breaks.clear();
        theme.classification.classes = m_classes->value();
    }
    theme.classification.centre = m_ownCentre->isChecked() ? std::optional(m_centre->value()) : std::nullopt;
    theme.acrossYears = m_acrossYears->isChecked();
    theme.parts = themePartsFromText(m_parts->currentData().toString()).value_or(theme.parts);
    theme.bars = m_bars->isChecked();
    theme.partIndicators = checkedOf(*m_indicators);
    theme.programmes = checkedOf(*m_programmes);
    theme.stationFilter = m_filter->filter();
    theme.largestSymbolMm = m_largest->value();
    theme.dotValue = m_dot->value();
    theme.cellKm = m_cell->value();
}

void ThemeLookForm::forgetBreaks()
{
    if (method() == Classification::Method::Manual) {
        const QSignalBlocker blocker(this);
        m_breaks.clear();
        m_method->setCurrentIndex(0);
        showRows();
    }
}

void ThemeLookForm::showValues(const Theme& theme, const ThemeValues& values)
{
    const QString unit = values.unit;
    const int decimals = values.decimals;
    m_centreName->setText(values.centreName.isEmpty() ? tr("at the target") : tr("at %1").arg(values.centreName));
    m_centre->setDecimals(std::max(decimals, 2));
    m_centre->setSuffix(unit.isEmpty() ? QString() : QLatin1Char(' ') + unit);
    m_dot->setSuffix(unit.isEmpty() ? QString() : QLatin1Char(' ') + unit);
    if (theme.kind != ThemeKind::Graduated && theme.kind != ThemeKind::Diverging) {
        return;
    }
    const auto classes = themeClasses(theme, values);
    const auto colors = classColors(theme, values, classes);
    m_histogram->setFormat([unit, decimals](double value) {
        // Limits fall between values and need a decimal more.
        return formatValue(value, unit, decimals + 1);
    });
    m_histogram->setValues(values.numbers());
    m_histogram->setColors(colors);
    const auto breaks = breaksOf(classes);
    if (breaks != m_histogram->breaks()) {
        m_histogram->setBreaks(breaks);
    }
    if (method() != Classification::Method::Manual) {
        m_breaks.clear();
    }
    m_histogramTitle->setText(tr("%1: how %n region(s) are spread; drag the limits or use the arrow keys", nullptr,
                                 static_cast<int>(values.numbers().size()))
                                  .arg(values.figureName));
}

void ThemeLookForm::clearValues()
{
    m_histogram->setValues({});
    m_histogramTitle->clear();
}

} // namespace qiantu
