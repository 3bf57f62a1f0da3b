// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/features/themes_feature.h"

#include "app/main_window.h"
#include "maps/project_map.h"
#include "maps/target_theme.h"
#include "maps/themes/theme_layers.h"
#include "models/themes/theme_editor.h"
#include "widgets/background_work.h"
#include "widgets/check_panel.h"
#include "widgets/map_comparison.h"
#include "widgets/theme_dialog.h"
#include "widgets/theme_legend.h"
#include "widgets/theme_strip.h"
#include "widgets/theme_tips.h"
#include "widgets/themes_panel.h"
#include "widgets/time_slider.h"

#include <QAction>
#include <QLayout>
#include <QTreeView>

namespace qiantu {

ThemesFeature::ThemesFeature(MainWindow& window)
    : WindowFeature(&window),
      m_window(window),
      m_panel(new ThemesPanel(&window)),
      m_strip(new ThemeStrip(&window.mapView())),
      m_legend(new ThemeLegend(window.mapView().canvas())),
      m_tips(new ThemeTips(window.mapView().canvas()))
{
    window.addPanel(PanelPlace::Right, QStringLiteral("themes"), tr("Thematic maps"), m_panel,
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    window.mapView().layout()->addWidget(m_strip);
    m_strip->hide();
    addActions();
    connectStrip();
    connect(m_panel, &ThemesPanel::showRequested, this, &ThemesFeature::show);
    connect(m_panel, &ThemesPanel::editRequested, this, &ThemesFeature::edit);
    connect(m_panel, &ThemesPanel::createRequested, this, &ThemesFeature::create);
    connect(m_panel, &ThemesPanel::compareRequested, this, &ThemesFeature::compare);
    auto& check = window.checkPanel();
    connect(&check, &CheckPanel::targetSelected, this, &ThemesFeature::showTarget);
    // A click on the row that is chosen already brings its target back, too.
    connect(check.view(), &QTreeView::clicked, this, [this] {
        if (m_target && m_layers && m_layers->shown()) {
            show(std::nullopt);
        }
    });
}

ThemesFeature::~ThemesFeature() = default;

void ThemesFeature::addActions()
{
    m_window.actions().addSeparator(MenuKind::Layers);
    m_window.actions().add(MenuKind::Layers, {QStringLiteral("new-theme"), tr("New &thematic map …")},
                           [this] { create(); });
    m_edit = m_window.actions().add(MenuKind::Layers, {QStringLiteral("edit-theme"), tr("&Edit the thematic map …")},
                                    [this] {
                                        if (const auto theme = shown()) {
                                            edit(*theme);
                                        }
                                    });
    m_store = m_window.actions().add(
        MenuKind::Layers,
        {QStringLiteral("store-theme"), tr("St&ore the thematic map in the project"), {}, ActionNeeds::EditableProject},
        [this] {
            if (const auto theme = shown()) {
                if (const auto stored = m_panel->store(*theme)) {
                    show(stored);
                }
            }
        });
    m_hide = m_window.actions().add(MenuKind::Layers, {QStringLiteral("hide-theme"), tr("Take the thematic map o&ff")},
                                    [this] { show(std::nullopt); });
    m_window.actions().add(MenuKind::Layers,
                           {QStringLiteral("compare-themes"), tr("Two thematic maps side by si&de …")},
                           [this] { compare(shown()); });
    m_previous = m_window.actions().add(MenuKind::Layers,
                                        {QStringLiteral("theme-previous-year"), tr("Thematic map of the year &before"),
                                         QKeySequence(Qt::ALT | Qt::Key_PageUp)},
                                        [this] { step(-1); });
    m_next = m_window.actions().add(MenuKind::Layers,
                                    {QStringLiteral("theme-next-year"), tr("Thematic map of the ne&xt year"),
                                     QKeySequence(Qt::ALT | Qt::Key_PageDown)},
                                    [this] { step(1); });
}

void ThemesFeature::connectStrip()
{
    connect(m_strip, &ThemeStrip::editRequested, m_edit, &QAction::trigger);
    connect(m_strip, &ThemeStrip::storeRequested, m_store, &QAction::trigger);
    connect(m_strip, &ThemeStrip::hideRequested, m_hide, &QAction::trigger);
    connect(m_strip, &ThemeStrip::compareRequested, this, [this] { compare(shown()); });
    connect(&m_strip->slider(), &TimeSlider::dateChosen, this, [this](const QDate& date) {
        if (const auto theme = shown(); theme && date.isValid()) {
            // Colours and sizes mean the same in all the years that one steps through.
            Theme stepped = themeAt(*theme, date.year());
            stepped.acrossYears = true;
            show(stepped);
        }
    });
}

void ThemesFeature::setMap(ProjectMap* map)
{
    delete m_comparison;
    m_legend->clear();
    m_tips->clear();
    m_strip->hide();
    m_strip->slider().setDates({});
    m_layers.reset();
    m_target.reset();
    m_stepped.reset();
    m_map = map;
    m_panel->setWorkspace(map ? &map->workspace() : nullptr);
    if (map) {
        m_layers = std::make_unique<ThemeLayers>(*map);
        connect(m_layers.get(), &ThemeLayers::layersChanged, this, &ThemesFeature::takeLayers);
        connect(m_layers.get(), &ThemeLayers::valuesChanged, this, &ThemesFeature::takeValues);
        connect(m_layers.get(), &ThemeLayers::failed, this,
                [this](const Error& error) { showError(&m_window, error); });
    }
}

void ThemesFeature::updateState()
{
    const auto theme = shown();
    const bool editable = m_map && !m_map->workspace().project().isReadOnly();
    const bool storable = theme && theme->id == 0 && editable;
    const auto& slider = m_strip->slider();
    m_edit->setEnabled(theme.has_value());
    m_store->setEnabled(storable);
    m_hide->setEnabled(theme.has_value());
    m_previous->setEnabled(theme && slider.dates().size() > 1);
    m_next->setEnabled(theme && slider.dates().size() > 1);
    m_strip->setStorable(storable);
}

std::optional<Theme> ThemesFeature::shown() const
{
    return m_layers ? m_layers->shown() : std::nullopt;
}

Sheet ThemesFeature::sheet() const
{
    Sheet sheet;
    if (const auto theme = shown()) {
        // A stored theme that is shown at another year than the stored one is another theme.
        const auto stored = ThemeEditor(m_map->workspace().project()).find(theme->id);
        sheet.themes << (stored && *stored == *theme ? SheetTheme(theme->id) : SheetTheme(*theme));
    } else if (m_window.theme()) {
        sheet.target = m_window.theme()->shown();
    }
    return sheet;
}

void ThemesFeature::show(const std::optional<Theme>& theme)
{
    if (!m_layers) {
        return;
    }
    if (theme && m_window.theme()) {
        m_window.theme()->show(std::nullopt);
    }
    if (const auto done = m_layers->show(theme); !done) {
        showError(&m_window, done.error());
    }
}

void ThemesFeature::showTarget(std::optional<RowId> target)
{
    // Only a target that the user takes in the list itself is a choice: a click on the map narrows the list to a
    // region, which may make another row the current one, and must leave the theme alone.
    if (target != m_target) {
        m_target = target;
        if (target && shown() && m_window.checkPanel().view()->hasFocus()) {
            show(std::nullopt);
            return;
        }
    }
    if (m_window.theme() && !shown()) {
        m_window.theme()->show(m_target);
    }
}

void ThemesFeature::takeLayers()
{
    const auto theme = shown();
    m_panel->setShown(theme);
    m_strip->setVisible(theme.has_value());
    if (theme) {
        m_legend->show(m_layers->title(), m_layers->layers());
    } else {
        m_legend->clear();
        m_tips->clear();
        if (m_window.theme()) {
            m_window.theme()->show(m_target);
        }
    }
    takeYears();
    takeValues();
    updateState();
}

void ThemesFeature::takeValues()
{
    if (const auto theme = shown()) {
        m_strip->setTexts(m_layers->title(), m_layers->subtitle());
        m_tips->show(*m_map, *theme, m_layers->values());
    }
}

void ThemesFeature::takeYears()
{
    const auto theme = shown();
    auto& slider = m_strip->slider();
    if (!theme) {
        slider.setDates({});
        m_stepped.reset();
        return;
    }
    if (!m_stepped || !m_stepped->isSameButYear(*theme)) {
        QList<QDate> dates;
        if (const auto years = themeYears(*theme, ThemeSource::of(m_map->workspace()))) {
            for (const int year : *years) {
                dates << QDate(year, 12, 31);
            }
        }
        slider.setDates(dates);
        slider.setVisible(dates.size() > 1);
        m_stepped = theme;
    }
    // A date on the line is its year's last day, also where that is still to come.
    const QDate date = theme->date.isValid() ? theme->date : m_map->workspace().checkDate();
    const int year = theme->figure.isOfTarget() ? theme->figure.targetYear.value_or(date.year()) : date.year();
    slider.setDate(QDate(year, 12, 31));
}

void ThemesFeature::step(int by)
{
    m_strip->slider().stop();
    m_strip->slider().step(by);
}

void ThemesFeature::create()
{
    if (m_map) {
        edit(ThemeDialog::startingTheme(m_map->workspace()));
    }
}

void ThemesFeature::edit(const Theme& theme)
{
    if (!m_map) {
        return;
    }
    ThemeDialog dialog(*m_map, theme, &m_window);
    const int answer = dialog.exec();
    if (answer == QDialog::Accepted || answer == ThemeDialog::ShowOnly) {
        show(dialog.theme());
    }
    if (answer == QDialog::Accepted) {
        m_panel->choose(dialog.theme().id);
    }
}

void ThemesFeature::compare(const std::optional<Theme>& left)
{
    if (!m_map) {
        return;
    }
    delete m_comparison;
    const auto now = shown();
    // The chosen one beside the one shown; where they are the same, beside its year before.
    const auto right = now && left && !now->isSameButYear(*left) ? now : std::nullopt;
    m_comparison = new MapComparison(*m_map, left ? left : now, right, &m_window);
    m_comparison->setAttribute(Qt::WA_DeleteOnClose);
    m_comparison->QDialog::show();
}

} // namespace qiantu
