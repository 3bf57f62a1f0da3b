// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_pdf.h"
#include "maps/atlas/atlas_plan.h"

#include <QImage>
#include <QMap>
#include <memory>

class QgsPrintLayout;

namespace qiantu {

class ProjectMap;

/// The pages of an atlas as one QGIS layout that is filled for one region after another, each page checked before it is
/// given. On the application's thread, as layouts are.
class AtlasPages
{
public:
    /// Plans the atlas for the present check. `map` must outlive this. Fails as planAtlas() does.
    static Result<std::unique_ptr<AtlasPages>> make(ProjectMap& map, const AtlasSettings& settings);
    ~AtlasPages();
    AtlasPages(const AtlasPages&) = delete;
    AtlasPages& operator=(const AtlasPages&) = delete;

    ProjectMap& map() const { return m_map; }

    const AtlasSettings& settings() const { return m_settings; }

    const AtlasPlan& plan() const { return m_plan; }

    /// Fills the layout for the page of a number (from 1 on) and checks it: see checkAtlasPage(). The layout lives
    /// until the next call. It may have further pages, where a table runs on.
    Result<QgsPrintLayout*> show(int number);

    /// A page as a picture that fits into a room in pixels, for previews; of several sheets of paper only the first.
    Result<QImage> picture(int number, const QSize& room);

    /// What tells a page from every other that looks different: of the same stamp are pages of the same region and
    /// number, made of the same data with the same settings by the same version of the program.
    QString stamp(int number) const;

private:
    AtlasPages(ProjectMap& map, AtlasSettings settings, AtlasPlan plan);

    void countSheets();

    ProjectMap& m_map;
    AtlasSettings m_settings;
    AtlasPlan m_plan;
    QByteArray m_state; ///< What all stamps have in common.
    std::unique_ptr<QgsPrintLayout> m_layout;
};

/// The maps on one page of a layout, for PDF viewports. Turned maps are left out.
std::vector<PdfMapFrame> mapFrames(const QgsPrintLayout& layout, int page);

} // namespace qiantu
