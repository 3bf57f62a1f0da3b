// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_comparison.h"

#include "maps/project_map.h"
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"
#include "widgets/background_work.h"
#include "widgets/plan_fields.h"
#include "widgets/theme_canvas_link.h"
#include "widgets/theme_icons.h"
#include "widgets/theme_legend.h"
#include "widgets/theme_tips.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <algorithm>
#include <qgsmapcanvas.h>
#include <qgsmaptoolpan.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

constexpr int ownYear = 0; // the theme's own date

} // namespace

MapComparison::MapComparison(ProjectMap& map, const std::optional<Theme>& left, const std::optional<Theme>& right,
                             QWidget* parent)
    : QDialog(parent), m_map(map)
{
    setObjectName(QStringLiteral("mapComparison"));
    setWindowTitle(tr("Two thematic maps side by side"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    readThemeList();
    for (const auto& [side, theme] : {std::pair(Side::Left, left), std::pair(Side::Right, right)}) {
        // What is not in the list (not stored, or another year) can be shown all the same.
        if (theme && std::none_of(m_themes.begin(), m_themes.end(),
                                  [&chosen = *theme](const Theme& one) { return one.isSameButYear(chosen); })) {
            m_themes.push_back(*theme);
        }
    }
    fillThemes(Side::Left);
    fillThemes(Side::Right);
    if (!m_themes.empty()) {
        const Theme first = left.value_or(m_themes.front());
        show(Side::Left, first);
        if (right) {
            show(Side::Right, *right);
        } else {
            const auto years = themeYears(first, ThemeSource::of(m_map.workspace()));
            show(Side::Right, years && years->size() > 1 ? themeAt(first, (*years)[years->size() - 2]) : first);
        }
    }
    const QSize room = screen()->availableSize();
    resize(std::min(1320, room.width() - 20), std::min(700, room.height() - 60));
}

MapComparison::~MapComparison()
{
    // The canvases let go of the layers before these go.
    for (View& view : m_views) {
        view.canvas->stopRendering();
        view.canvas->setLayers({});
        view.legend->clear();
        view.tips->clear();
        view.layers.reset();
    }
}

void MapComparison::build()
{
    auto* layout = new QVBoxLayout(this);
    auto* maps = new QHBoxLayout;
    maps->setSpacing(6);
    maps->addWidget(buildView(Side::Left), 1);
    maps->addWidget(buildView(Side::Right), 1);
    layout->addLayout(maps, 1);
    auto* bottom = new QHBoxLayout;
    const auto addButton = [&](const char* name, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        bottom->addWidget(button);
        return button;
    };
    connect(addButton("comparisonSwap", tr("S&wap")), &QPushButton::clicked, this, &MapComparison::swap);
    connect(addButton("comparisonFull", tr("&Whole province")), &QPushButton::clicked, this, &MapComparison::zoomToAll);
    bottom->addStretch(1);
    connect(addButton("comparisonClose", tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
    layout->addLayout(bottom);
    m_link = new CanvasLink(*at(Side::Left).canvas, *at(Side::Right).canvas, this);
}

QWidget* MapComparison::buildView(Side side)
{
    const QString suffix = side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right");
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    View& view = at(side);
    auto* top = new QHBoxLayout;
    view.theme = fields::searchBox(page);
    view.theme->setObjectName(QStringLiteral("comparisonTheme") + suffix);
    view.theme->setAccessibleName(side == Side::Left ? tr("Theme at the left") : tr("Theme at the right"));
    view.theme->setIconSize(QSize(22, 22));
    view.year = new QComboBox(page);
    view.year->setObjectName(QStringLiteral("comparisonYear") + suffix);
    view.year->setAccessibleName(side == Side::Left ? tr("Year at the left") : tr("Year at the right"));
    top->addWidget(view.theme, 1);
    top->addWidget(view.year);
    layout->addLayout(top);
    view.subtitle = new QLabel(page);
    view.subtitle->setObjectName(QStringLiteral("comparisonSubtitle") + suffix);
    view.subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(view.subtitle);
    view.canvas = new QgsMapCanvas(page);
    view.canvas->setObjectName(QStringLiteral("comparisonMap") + suffix);
    view.canvas->setDestinationCrs(m_map.displayCrs());
    view.canvas->setCanvasColor(ProjectMap::backgroundColor());
    view.canvas->enableAntiAliasing(true);
    view.canvas->setMapTool(new QgsMapToolPan(view.canvas)); // The canvas owns it as its parent.
    layout->addWidget(view.canvas, 1);
    view.legend = new ThemeLegend(view.canvas);
    view.tips = new ThemeTips(view.canvas);
    view.layers = std::make_unique<ThemeLayers>(m_map, ThemeLayers::Place::Detached);
    connect(view.layers.get(), &ThemeLayers::layersChanged, this, [this, side] { takeLayers(side); });
    connect(view.layers.get(), &ThemeLayers::valuesChanged, this, [this, side] { takeValues(side); });
    connect(view.layers.get(), &ThemeLayers::failed, this, [this](const Error& error) { showError(this, error); });
    connect(view.theme, &QComboBox::activated, this, [this, side] { chooseTheme(side); });
    connect(view.year, &QComboBox::activated, this, [this, side] { chooseYear(side); });
    return page;
}

void MapComparison::readThemeList()
{
    if (auto stored = readThemes(m_map.workspace().project().database())) {
        m_themes = std::move(*stored);
    } else {
        showError(this, stored.error());
    }
    if (const auto ready = readyThemes(ThemeSource::of(m_map.workspace()))) {
        for (const ReadyTheme& one : *ready) {
            m_themes.push_back(one.theme);
        }
    } else {
        showError(this, ready.error());
    }
}

void MapComparison::fillThemes(Side side)
{
    QComboBox& box = *at(side).theme;
    const QSignalBlocker blocker(box);
    box.clear();
    for (std::size_t number = 0; number < m_themes.size(); ++number) {
        box.addItem(themeIcon(m_themes[number]), m_themes[number].name, static_cast<int>(number));
    }
}

void MapComparison::fillYears(Side side)
{
    const View& view = at(side);
    const QSignalBlocker blocker(view.year);
    view.year->clear();
    view.year->addItem(tr("its own date"), ownYear);
    const auto& theme = view.layers->shown();
    if (theme) {
        if (const auto years = themeYears(*theme, ThemeSource::of(m_map.workspace()))) {
            for (const int year : *years) {
                view.year->addItem(QString::number(year), year);
            }
        }
        const int year = theme->figure.isOfTarget() ? theme->figure.targetYear.value_or(ownYear)
                         : theme->date.isValid()    ? theme->date.year()
                                                    : ownYear;
        view.year->setCurrentIndex(std::max(0, view.year->findData(year)));
    }
    view.year->setEnabled(view.year->count() > 1);
}

void MapComparison::show(Side side, Theme theme)
{
    // Years of one theme can be compared when their colours and sizes mean the same.
    const Side beside = side == Side::Left ? Side::Right : Side::Left;
    if (auto other = shown(beside); other && other->isSameButYear(theme)) {
        theme.acrossYears = true;
        if (!other->acrossYears) {
            other->acrossYears = true;
            showLayers(beside, *other);
        }
    }
    showLayers(side, theme);
}

void MapComparison::showLayers(Side side, const Theme& theme)
{
    const View& view = at(side);
    if (const auto shown = view.layers->show(theme); !shown) {
        showError(this, shown.error());
    }
    const auto found =
        std::find_if(m_themes.begin(), m_themes.end(), [&theme](const Theme& one) { return one.isSameButYear(theme); });
    view.theme->setCurrentIndex(found == m_themes.end() ? -1 : static_cast<int>(found - m_themes.begin()));
    fillYears(side);
}

const std::optional<Theme>& MapComparison::shown(Side side) const
{
    return at(side).layers->shown();
}

QgsMapCanvas* MapComparison::canvas(Side side) const
{
    return at(side).canvas;
}

ThemeLegend& MapComparison::legend(Side side) const
{
    return *at(side).legend;
}

void MapComparison::chooseTheme(Side side)
{
    const int number = at(side).theme->currentData().toInt();
    show(side, m_themes.at(static_cast<std::size_t>(number)));
}

void MapComparison::chooseYear(Side side)
{
    const View& view = at(side);
    const int year = view.year->currentData().toInt();
    if (const auto theme = view.layers->shown()) {
        Theme own = *theme;
        own.date = {};
        own.figure.targetYear.reset();
        show(side, year == ownYear ? own : themeAt(*theme, year));
    }
}

void MapComparison::takeLayers(Side side)
{
    const View& view = at(side);
    auto layers = view.layers->layers();
    view.legend->show(view.layers->title(), layers);
    layers << m_map.regionLayer(RegionLevel::Province);
    view.canvas->setLayers(layers);
    view.canvas->refresh();
    takeValues(side);
}

void MapComparison::takeValues(Side side)
{
    const View& view = at(side);
    const QString subtitle = view.layers->subtitle();
    view.subtitle->setText(subtitle);
    view.subtitle->setToolTip(subtitle);
    if (view.layers->shown()) {
        view.tips->show(m_map, *view.layers->shown(), view.layers->values());
    } else {
        view.tips->clear();
    }
}

void MapComparison::swap()
{
    const auto left = shown(Side::Left);
    const auto right = shown(Side::Right);
    if (left && right) {
        show(Side::Left, *right);
        show(Side::Right, *left);
    }
}

void MapComparison::zoomToAll()
{
    auto* left = canvas(Side::Left);
    left->setExtent(m_map.regionExtent({}));
    left->refresh();
    m_link->align();
}

void MapComparison::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!m_zoomed) {
        // Before this the canvases have no size to zoom in.
        m_zoomed = true;
        layout()->activate();
        zoomToAll();
    }
}

} // namespace qiantu
