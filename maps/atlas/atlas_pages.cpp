// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_pages.h"

#include "maps/atlas/atlas_check.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_export.h"
#include "maps/layouts/sheet_items.h"
#include "maps/project_map.h"
#include "maps/publication.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <algorithm>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutmultiframe.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

constexpr double pointsPerMm = 72 / 25.4;

/// Everything besides a page's own sheet that its looks depend on.
QByteArray stateOf(const Workspace& workspace)
{
    const auto history = workspace.project().history(1);
    const qint64 revision = history && !history->empty() ? history->front().id : 0;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(QCoreApplication::applicationVersion(), QLocale().name(), workspace.checkDate().toString(Qt::ISODate))
        .arg(revision)
        .toUtf8();
}

/// Whether any table of a layout goes on on further pages.
bool runsOn(const QgsPrintLayout& layout)
{
    const auto frames = layout.multiFrames();
    return std::any_of(frames.begin(), frames.end(), [](const QgsLayoutMultiFrame* frame) {
        return frame->customProperty(QLatin1String(sheet_item::runsOn)).toBool();
    });
}

} // namespace

Result<std::unique_ptr<AtlasPages>> AtlasPages::make(ProjectMap& map, const AtlasSettings& settings)
{
    auto plan = planAtlas(*map.workspace().checked(), settings);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    auto pages = std::unique_ptr<AtlasPages>(new AtlasPages(map, settings, std::move(*plan)));
    pages->countSheets();
    return pages;
}

AtlasPages::AtlasPages(ProjectMap& map, AtlasSettings settings, AtlasPlan plan)
    : m_map(map), m_settings(std::move(settings)), m_plan(std::move(plan)), m_state(stateOf(map.workspace()))
{
}

AtlasPages::~AtlasPages() = default;

void AtlasPages::countSheets()
{
    std::vector<int> sheets(m_plan.pages.size(), 1);
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        const Sheet sheet = sheetOf(m_settings, m_plan, m_plan.pages[at]);
        // A page that cannot be built is reported when it is drawn.
        if (!checkAtlasRegion(m_map, sheet.regionCode)) {
            continue;
        }
        if (!m_layout) {
            m_layout = buildSheet(m_map, sheet).value_or(nullptr);
        }
        if (m_layout && !runsOn(*m_layout)) {
            return;
        }
        sheets[at] = m_layout ? countSheetPages(*m_layout, m_map, sheet).value_or(1) : 1;
    }
    m_plan.setSheets(sheets);
}

Result<QgsPrintLayout*> AtlasPages::show(int number)
{
    const Sheet sheet = sheetOf(m_settings, m_plan, m_plan.page(number));
    if (const auto sound = checkAtlasRegion(m_map, sheet.regionCode); !sound) {
        return tl::unexpected(sound.error());
    }
    if (m_layout) {
        if (const auto filled = fillSheet(*m_layout, m_map, sheet); !filled) {
            return tl::unexpected(filled.error());
        }
    } else {
        auto built = buildSheet(m_map, sheet);
        if (!built) {
            return tl::unexpected(built.error());
        }
        m_layout = std::move(*built);
    }
    if (const auto allowed = requirePublishable(*m_layout, sheet, m_map); !allowed) {
        return tl::unexpected(allowed.error());
    }
    if (const auto checked = checkAtlasPage(*m_layout, m_map, sheet); !checked) {
        return tl::unexpected(checked.error());
    }
    return m_layout.get();
}

Result<QImage> AtlasPages::picture(int number, const QSize& room)
{
    const auto layout = show(number);
    if (!layout) {
        return tl::unexpected(layout.error());
    }
    const QSizeF inches = (*layout)->pageCollection()->page(0)->rect().size() / 25.4;
    return sheetImage(**layout, 0, std::min(room.width() / inches.width(), room.height() / inches.height()));
}

QString AtlasPages::stamp(int number) const
{
    const auto& page = m_plan.page(number);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_state);
    hash.addData(sheetOf(m_settings, m_plan, page).toJson());
    return page.code + QLatin1Char(' ') + QString::fromLatin1(hash.result().toHex().left(32));
}

std::vector<PdfMapFrame> mapFrames(const QgsPrintLayout& layout, int page)
{
    QList<QgsLayoutItemMap*> maps;
    layout.layoutItems(maps);
    std::vector<PdfMapFrame> frames;
    for (const auto* map : maps) {
        if (map->page() != page || !map->isVisible() || map->mapRotation() != 0) {
            continue;
        }
        const QPointF corner = map->pagePos() * pointsPerMm;
        const QSizeF size = map->rect().size() * pointsPerMm;
        const auto extent = map->extent();
        PdfMapFrame frame;
        frame.rect = QRectF(corner, size);
        frame.wkt = map->crs().toWkt(Qgis::CrsWktVariant::Wkt1Esri);
        const QgsCoordinateTransform toDegrees(map->crs(), QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               layout.project()->transformContext());
        const std::array corners{
            QgsPointXY(extent.xMinimum(), extent.yMinimum()), QgsPointXY(extent.xMinimum(), extent.yMaximum()),
            QgsPointXY(extent.xMaximum(), extent.yMaximum()), QgsPointXY(extent.xMaximum(), extent.yMinimum())};
        try {
            for (std::size_t at = 0; at < corners.size(); ++at) {
                frame.corners.at(at) = toDegrees.transform(corners.at(at)).toQPointF();
            }
        } catch (const QgsCsException&) {
            continue; // No place on earth: no viewport.
        }
        frames.push_back(frame);
    }
    return frames;
}

} // namespace qiantu
