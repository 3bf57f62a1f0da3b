// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_dialog.h"

#include "maps/project_map.h"
#include "models/plans/units.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"
#include "widgets/background_work.h"
#include "widgets/plan_fields.h"
#include "widgets/theme_figure_form.h"
#include "widgets/theme_look_form.h"
#include "widgets/theme_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int refreshDelay = 120; // milliseconds after the last key
constexpr int mostOffers = 3;
// Data of the year box: a year, or one of these.
constexpr int followsCheckDate = 0;
constexpr int anotherDay = -1;

bool measuresRegions(ThemeKind kind)
{
    return kind != ThemeKind::StationCategories && kind != ThemeKind::Density && kind != ThemeKind::Pilots &&
           kind != ThemeKind::Charts;
}

} // namespace

ThemeDialog::ThemeDialog(ProjectMap& map, const Theme& theme, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_theme(theme),
      m_named(theme.id != 0),
      m_name(new QLineEdit(this)),
      m_tabs(new QTabWidget(this)),
      m_kind(new QComboBox(this)),
      m_level(new QComboBox(this)),
      m_year(new QComboBox(this)),
      m_date(fields::dateBox(this)),
      m_figure(new ThemeFigureForm(map.workspace(), this)),
      m_secondTitle(new QLabel(tr("The second figure:"), this)),
      m_second(new ThemeFigureForm(map.workspace(), this)),
      m_look(new ThemeLookForm(map.workspace(), this)),
      m_unit(new QComboBox(this)),
      m_decimals(new QSpinBox(this)),
      m_grouped(new QCheckBox(tr("separate thousands: 12,345"), this)),
      m_noData(new QCheckBox(tr("show regions without data, hatched"), this)),
      m_labelNames(new QCheckBox(tr("names of the regions"), this)),
      m_labelValues(new QCheckBox(tr("values"), this)),
      m_labelSize(new QDoubleSpinBox(this)),
      m_strip(new QFrame(this)),
      m_offers(new QHBoxLayout),
      m_warning(new QLabel(m_strip)),
      m_preview(new ThemePreview(map, this)),
      m_subtitle(new QLabel(this))
{
    setObjectName(QStringLiteral("themeDialog"));
    setWindowTitle(theme.id == 0 ? tr("New thematic map") : tr("Thematic map “%1”").arg(theme.name));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    showTheme(theme);
    connectForms();
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(refreshDelay);
    connect(&m_refreshing, &QTimer::timeout, this, &ThemeDialog::refresh);
    const QSize room = screen()->availableSize();
    resize(std::min(1180, room.width() - 40), std::min(700, room.height() - 60));
    refresh();
}

Theme ThemeDialog::startingTheme(const Workspace& workspace)
{
    const auto ready = readyThemes(ThemeSource::of(workspace));
    Theme theme;
    if (ready && !ready->empty()) {
        theme = ready->front().theme;
    }
    theme.id = 0;
    theme.name.clear();
    return theme;
}

void ThemeDialog::showTheme(const Theme& theme)
{
    m_filling = true;
    m_theme = theme;
    m_initial = theme;
    m_year->clear();
    m_name->setText(theme.name);
    m_kind->setCurrentIndex(m_kind->findData(toText(theme.kind)));
    m_figure->setStatusOnly(theme.kind == ThemeKind::Status);
    m_figure->setFigure(theme.figure);
    m_second->setFigure(theme.second);
    m_level->setCurrentIndex(std::max(0, m_level->findData(static_cast<int>(theme.level))));
    m_date->setDate(theme.date.isValid() ? theme.date : m_map.workspace().checkDate());
    m_look->setTheme(theme);
    m_decimals->setValue(theme.number.decimals.value_or(noDecimals));
    m_grouped->setChecked(theme.number.grouped);
    m_noData->setChecked(theme.showNoData);
    m_labelNames->setChecked(theme.labels.names);
    m_labelValues->setChecked(theme.labels.values);
    m_labelSize->setValue(theme.labels.size);
    m_unit->clear();
    m_unit->addItem(tr("as it is measured"), QString());
    if (!theme.number.unit.isEmpty()) {
        m_unit->addItem(theme.number.unit, theme.number.unit);
        m_unit->setCurrentIndex(1);
    }
    showKind();
    offerYears();
    m_filling = false;
}

void ThemeDialog::showKind()
{
    const auto kind = themeKindFromText(m_kind->currentData().toString()).value_or(m_theme.kind);
    const bool regions = measuresRegions(kind);
    const bool two = kind == ThemeKind::Bivariate;
    m_figure->setStatusOnly(kind == ThemeKind::Status);
    m_content->setRowVisible(m_figure, regions);
    m_content->setRowVisible(m_secondTitle, two);
    m_content->setRowVisible(m_second, two);
    m_content->setRowVisible(m_level, kind != ThemeKind::StationCategories && kind != ThemeKind::Density);
    if (kind != m_theme.kind) {
        // What was chosen of the look is kept where it suits the new kind.
        m_look->apply(m_theme);
        m_theme.kind = kind;
        if (kind == ThemeKind::Bivariate && m_theme.second == ThemeFigure()) {
            m_second->setFigure(m_figure->figure());
        }
        m_look->setTheme(m_theme);
    }
}

void ThemeDialog::offerYears()
{
    // Of the date or, for figures of a target, the year of the target.
    const Theme now = theme();
    const bool ofTarget = measuresRegions(now.kind) && now.figure.isOfTarget();
    const bool hasYears = measuresRegions(now.kind) || now.kind == ThemeKind::Charts;
    m_content->setRowVisible(m_year, hasYears);
    const int chosen = ofTarget              ? now.figure.targetYear.value_or(followsCheckDate)
                       : !now.date.isValid() ? followsCheckDate
                                             : now.date.year();
    const bool yearEnd = ofTarget || !now.date.isValid() || now.date == QDate(chosen, 12, 31);
    const QSignalBlocker blocker(m_year);
    m_year->clear();
    m_year->addItem(ofTarget ? tr("the next target of each region")
                             : tr("the check date, %1").arg(m_map.workspace().checkDate().toString(Qt::ISODate)),
                    followsCheckDate);
    if (hasYears) {
        if (const auto years = themeYears(now, ThemeSource::of(m_map.workspace()))) {
            for (const int year : *years) {
                m_year->addItem(ofTarget ? tr("target for %1").arg(year) : tr("end of %1").arg(year), year);
            }
        }
    }
    if (!ofTarget) {
        m_year->addItem(tr("another day …"), anotherDay);
    }
    const int row = m_year->findData(yearEnd ? chosen : anotherDay);
    m_year->setCurrentIndex(row >= 0 ? row : ofTarget ? 0 : m_year->findData(anotherDay));
    showYear();
}

void ThemeDialog::showYear()
{
    m_content->setRowVisible(m_date, m_year->currentData().toInt() == anotherDay && m_content->isRowVisible(m_year));
}

Theme ThemeDialog::theme() const
{
    Theme theme = m_theme;
    theme.name = m_name->text().trimmed();
    theme.kind = themeKindFromText(m_kind->currentData().toString()).value_or(theme.kind);
    if (measuresRegions(theme.kind)) {
        theme.figure = m_figure->figure();
    }
    if (theme.kind == ThemeKind::Bivariate) {
        theme.second = m_second->figure();
    }
    theme.level = static_cast<RegionLevel>(m_level->currentData().toInt());
    const int year = m_year->count() > 0 ? m_year->currentData().toInt() : anotherDay;
    if (m_year->count() == 0) {
        // Not offered yet: what the theme says.
    } else if (measuresRegions(theme.kind) && theme.figure.isOfTarget()) {
        theme.figure.targetYear = year > 0 ? std::optional(year) : std::nullopt;
        theme.date = {};
    } else {
        theme.figure.targetYear.reset();
        theme.date = year == followsCheckDate ? QDate() : year == anotherDay ? m_date->date() : QDate(year, 12, 31);
    }
    m_look->apply(theme);
    theme.number.unit = m_unit->currentData().toString();
    theme.number.decimals = m_decimals->value() == noDecimals ? std::nullopt : std::optional(m_decimals->value());
    theme.number.grouped = m_grouped->isChecked();
    theme.showNoData = m_noData->isChecked();
    theme.labels.names = m_labelNames->isChecked();
    theme.labels.values = m_labelValues->isChecked();
    theme.labels.size = m_labelSize->value();
    return theme;
}

void ThemeDialog::changed()
{
    if (!m_filling) {
        m_refreshing.start();
    }
}

void ThemeDialog::valuesChanged()
{
    if (m_filling) {
        return;
    }
    // Limits by hand and a unit belong to the values that there were.
    m_look->forgetBreaks();
    if (sender() == m_figure || sender() == m_kind) {
        m_unit->setCurrentIndex(0);
    }
    offerYears();
    changed();
}

void ThemeDialog::refresh()
{
    m_refreshing.stop();
    const Theme now = theme();
    const auto shown = m_preview->show(now);
    const bool readOnly = m_map.workspace().project().isReadOnly();
    m_showOnly->setEnabled(shown.has_value());
    if (!shown) {
        m_save->setEnabled(false);
        m_look->clearValues();
        m_subtitle->clear();
        showWarnings(nullptr, shown.error().message());
        return;
    }
    const auto values = m_preview->values();
    nameItself(*values);
    m_save->setEnabled(!readOnly && !m_name->text().trimmed().isEmpty());
    m_look->showValues(now, *values);
    m_subtitle->setText(themeSubtitle(now, *values));
    // Units that the values convert to.
    const QSignalBlocker blocker(m_unit);
    const QString unit = m_unit->currentData().toString();
    m_unit->clear();
    m_unit->addItem(tr("as it is measured"), QString());
    for (const QString& one : unitsLike(values->unit)) {
        if (!one.isEmpty()) {
            m_unit->addItem(one, one);
        }
    }
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
    showWarnings(values.get(), {});
}

QString ThemeDialog::ownName(const ThemeValues& values) const
{
    const Theme now = theme();
    const QString level = displayName(now.level);
    switch (now.kind) {
    case ThemeKind::StationCategories:
        return tr("Base stations by %1").arg(displayName(now.parts));
    case ThemeKind::Density:
        return tr("Density of base stations");
    case ThemeKind::Pilots:
        return now.programmes.isEmpty() ? tr("Pilots") : now.programmes.join(QStringLiteral("、"));
    case ThemeKind::Charts:
        return tr("%1 by %2").arg(displayName(now.parts), level);
    case ThemeKind::Bivariate:
        return tr("%1 and %2 by %3").arg(values.figureName, values.secondName, level);
    default:
        break;
    }
    const QString name = tr("%1 by %2").arg(values.figureName, level);
    return now.date.isValid() ? tr("%1 in %2").arg(name, QString::number(now.date.year())) : name;
}

void ThemeDialog::nameItself(const ThemeValues& values)
{
    if (m_named) {
        return;
    }
    // A ready theme keeps its name until it is another theme.
    const Theme now = theme();
    const bool untouched = !m_initial.name.isEmpty() && now.kind == m_initial.kind && now.figure == m_initial.figure &&
                           now.second == m_initial.second && now.level == m_initial.level && now.date == m_initial.date;
    m_name->setText(untouched ? m_initial.name : ownName(values));
}

void ThemeDialog::showWarnings(const ThemeValues* values, const QString& fault)
{
    while (auto* item = m_offers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList texts;
    if (!fault.isEmpty()) {
        texts << fault;
    }
    if (values) {
        for (const ThemeWarning& warning : values->warnings) {
            texts << warning.text;
            for (const ThemeOffer& offer : warning.offers) {
                if (m_offers->count() == mostOffers) {
                    break;
                }
                auto* button = new QPushButton(offer.text, m_strip);
                button->setObjectName(QStringLiteral("themeOffer%1").arg(m_offers->count()));
                button->setToolTip(tr("Shows this instead"));
                button->setAutoDefault(false);
                // The strip is made anew when the offer is taken.
                connect(
                    button, &QPushButton::clicked, this, [this, theme = offer.theme] { take(theme); },
                    Qt::QueuedConnection);
                m_offers->addWidget(button);
            }
        }
    }
    m_warning->setText(texts.join(QLatin1Char('\n')));
    m_strip->setVisible(!texts.isEmpty());
}

void ThemeDialog::take(const Theme& offered)
{
    Theme next = offered;
    next.id = m_theme.id;
    next.name = m_named ? m_name->text() : QString();
    showTheme(next);
    refresh();
}

void ThemeDialog::accept()
{
    // What was typed last counts.
    refresh();
    if (!m_save->isEnabled()) {
        return;
    }
    ThemeEditor editor(m_map.workspace().project());
    Theme stored = theme();
    if (stored.id != 0) {
        if (const auto changed = editor.change(stored); !changed) {
            showError(this, changed.error());
            return;
        }
    } else {
        if (!m_named) {
            // A name that made itself must not stand in the way.
            const auto name = editor.freeName(stored.name);
            if (!name) {
                showError(this, name.error());
                return;
            }
            stored.name = *name;
            m_name->setText(*name);
        }
        const auto id = editor.add(stored);
        if (!id) {
            showError(this, id.error());
            return;
        }
        m_theme.id = *id;
    }
    QDialog::accept();
}

} // namespace qiantu
