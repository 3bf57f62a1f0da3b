// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_check.h"

#include "maps/layouts/sheet_items.h"
#include "maps/project_map.h"
#include "models/layouts/sheet_table.h"

#include <QCoreApplication>
#include <QReadLocker>
#include <QRegularExpression>
#include <algorithm>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmanualtable.h>
#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

tl::unexpected<Error> wrong(const QString& what)
{
    return fail(Error::Kind::Failed, what);
}

/// A text without spaces and line ends, which depend on the room there is.
QString plain(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\u3000]"));
    return text.remove(spaces);
}

/// Looks whether everything on a filled layout belongs to one region.
class PageCheck
{
public:
    PageCheck(const QgsPrintLayout& layout, const ProjectMap& map, const Sheet& sheet)
        : m_layout(layout), m_map(map), m_sheet(sheet), m_checked(map.workspace().checked())
    {
    }

    Result<void> run()
    {
        m_region = m_checked->regions.byCode(m_sheet.regionCode);
        if (m_region == nullptr) {
            return fail(Error::Kind::NotFound,
                        AtlasTexts::tr("There is no region with the code “%1”.").arg(m_sheet.regionCode));
        }
        for (const auto step :
             {&PageCheck::checkTitle, &PageCheck::checkMap, &PageCheck::checkLegends, &PageCheck::checkTables}) {
            if (auto checked = (this->*step)(); !checked) {
                return checked;
            }
        }
        return {};
    }

private:
    /// The title names the region, and no other of its level, unless that is a part of its own name.
    Result<void> checkTitle()
    {
        const QString title = textOf(QStringLiteral("title"));
        const auto names = [&title](const Region& region) {
            return title.contains(region.name) || (!region.shortName.isEmpty() && title.contains(region.shortName));
        };
        if (!names(*m_region)) {
            return wrong(AtlasTexts::tr("The title “%1” does not name the region.").arg(title));
        }
        for (const auto& other : m_checked->regions.regions()) {
            const bool isOther = other.code != m_region->code && other.level == m_region->level &&
                                 title.contains(other.name) && !m_region->name.contains(other.name);
            if (isOther) {
                return wrong(AtlasTexts::tr("The title “%1” names another region.").arg(title));
            }
        }
        return {};
    }

    /// The text that a label of a role shows; empty without one.
    QString textOf(const QString& role) const
    {
        QList<QgsLayoutItemLabel*> labels;
        m_layout.layoutItems(labels);
        for (const auto* label : std::as_const(labels)) {
            if (sheet_item::text(*label, sheet_item::role) == role) {
                return label->currentText();
            }
        }
        return {};
    }

    Result<void> checkMap()
    {
        const auto* map = sheetMap(m_layout, QStringLiteral("map"));
        if (map == nullptr) {
            return wrong(AtlasTexts::tr("The layout has no map."));
        }
        auto shape = m_map.regionGeometry(m_sheet.regionCode);
        try {
            shape.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                                   map->crs(), m_layout.project()->transformContext()));
        } catch (const QgsCsException& exception) {
            return wrong(AtlasTexts::tr("The region's boundary cannot be shown on the map: %1").arg(exception.what()));
        }
        if (!map->extent().contains(shape.boundingBox())) {
            return wrong(AtlasTexts::tr("The map does not show the whole region."));
        }
        return {};
    }

    Result<void> checkLegends()
    {
        QList<QgsLayoutItemLegend*> legends;
        m_layout.layoutItems(legends);
        for (auto* legend : std::as_const(legends)) {
            if (sheet_item::text(*legend, sheet_item::type).isEmpty()) {
                continue;
            }
            QList<QgsMapLayer*> shown;
            for (const auto* property : {sheet_item::map, sheet_item::map2}) {
                if (const auto* map = sheetMap(m_layout, sheet_item::text(*legend, property))) {
                    shown << map->layers();
                }
            }
            const auto nodes = legend->model()->rootGroup()->findLayers();
            const bool belongs = std::all_of(nodes.begin(), nodes.end(), [&shown](const QgsLayerTreeLayer* node) {
                return shown.contains(node->layer());
            });
            if (!belongs) {
                return wrong(AtlasTexts::tr("The legend lists what the map does not show."));
            }
        }
        return {};
    }

    Result<void> checkTables()
    {
        for (const auto* frame : m_layout.multiFrames()) {
            const auto* table = qobject_cast<const QgsLayoutItemManualTable*>(frame);
            const auto kind =
                table == nullptr ? std::nullopt : sheetTableKindFromText(sheet_item::text(*table, sheet_item::content));
            if (!kind) {
                continue;
            }
            if (!m_records) {
                if (auto read = readRecords(); !read) {
                    return read;
                }
            }
            if (!isOfTheRegion(*table, *kind)) {
                return wrong(AtlasTexts::tr("The table “%1” is not the region's.").arg(displayName(*kind)));
            }
        }
        return {};
    }

    /// Reads anew what the tables are made of, as whoever filled them did.
    Result<void> readRecords()
    {
        const auto& workspace = m_map.workspace();
        auto records = readSheetRecords(workspace.project().database());
        if (!records) {
            return tl::unexpected(records.error());
        }
        const auto stations = workspace.stations();
        {
            const QReadLocker locker(&stations->lock);
            records->stations = stationCounts(m_checked->regions, m_sheet.regionCode, stations->store);
        }
        const auto& counts = workspace.counts();
        records->facts = regionFacts(*m_checked, m_sheet.regionCode,
                                     [&counts](const Indicator& indicator, const QString& county, const QDate& asOf) {
                                         return counts.count(indicator, county, asOf);
                                     });
        m_records = std::move(*records);
        return {};
    }

    /// Whether each row of a table is the one that the region's sheet has at its place. The last ones may be missing.
    bool isOfTheRegion(const QgsLayoutItemManualTable& table, SheetTableKind kind) const
    {
        const auto expected = sheetTable(kind, *m_checked, m_sheet, *m_records);
        const auto found = table.tableContents();
        if (expected.rows.empty()) {
            return found.size() <= 1; // It says that there are none.
        }
        if (static_cast<std::size_t>(found.size()) > expected.rows.size()) {
            return false;
        }
        for (qsizetype row = 0; row < found.size(); ++row) {
            const auto& cells = expected.rows[static_cast<std::size_t>(row)];
            if (static_cast<std::size_t>(found[row].size()) != cells.size()) {
                return false;
            }
            for (qsizetype column = 0; column < found[row].size(); ++column) {
                const QString shown = plain(found[row][column].content().toString());
                if (!shown.endsWith(plain(cells[static_cast<std::size_t>(column)].text))) {
                    return false;
                }
            }
        }
        return true;
    }

    const QgsPrintLayout& m_layout;
    const ProjectMap& m_map;
    const Sheet& m_sheet;
    std::shared_ptr<const CheckedPlan> m_checked;
    const Region* m_region = nullptr;
    std::optional<SheetRecords> m_records;
};

} // namespace

Result<void> checkAtlasRegion(const ProjectMap& map, const QString& regionCode)
{
    const auto shape = map.regionGeometry(regionCode);
    if (shape.isNull() || shape.isEmpty()) {
        return fail(Error::Kind::Failed, AtlasTexts::tr("The region has no boundary."), {},
                    AtlasTexts::tr("Replace the boundaries, or draw this one."));
    }
    QVector<QgsGeometry::Error> errors;
    shape.validateGeometry(errors, Qgis::GeometryValidationEngine::Geos);
    if (!errors.isEmpty()) {
        return fail(Error::Kind::Failed,
                    AtlasTexts::tr("The region's boundary is broken: %1").arg(errors.front().what()), {},
                    AtlasTexts::tr("Replace the boundaries, or mend this one."));
    }
    return {};
}

Result<void> checkAtlasPage(const QgsPrintLayout& layout, const ProjectMap& map, const Sheet& sheet)
{
    return PageCheck(layout, map, sheet).run();
}

} // namespace qiantu
