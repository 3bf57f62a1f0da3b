// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_drawing.h"

#include "maps/layouts/sheet_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <qgsabstractlayoutiterator.h>
#include <qgslayoutexporter.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

Error cancelled()
{
    return Error{Error::Kind::Cancelled, AtlasTexts::tr("Cancelled; no atlas was made."), {}, {}};
}

AtlasFailure failureOf(const AtlasPage& page, const Error& error)
{
    return AtlasFailure{page.number, page.code, page.name, error};
}

/// Feeds QGIS's exporter with one filled page after another. Pages that cannot be filled, or are not their region's,
/// are passed over.
class PageIterator : public QgsAbstractLayoutIterator
{
public:
    PageIterator(AtlasPages& pages, std::vector<int> numbers, const std::function<bool(int)>& turn)
        : m_pages(pages), m_numbers(std::move(numbers)), m_turn(turn)
    {
    }

    QgsLayout* layout() override { return m_layout; }

    bool beginRender() override { return !m_numbers.empty(); }

    bool endRender() override { return true; }

    int count() const override { return static_cast<int>(m_numbers.size()); }

    QString filePath(const QString& baseFilePath, const QString& extension) override
    {
        return baseFilePath + QLatin1Char('.') + extension;
    }

    bool next() override
    {
        while (m_at < m_numbers.size()) {
            const int number = m_numbers[m_at++];
            if (!m_turn(number)) {
                return false;
            }
            const auto layout = m_pages.show(number);
            if (!layout) {
                m_failures.push_back(failureOf(m_pages.plan().page(number), layout.error()));
                continue;
            }
            m_layout = *layout;
            m_shown = number;
            const int sheets = m_layout->pageCollection()->pageCount();
            for (int page = 0; page < sheets; ++page) {
                m_marks.push_back(
                    {m_pages.stamp(number), m_pages.plan().page(number).printed + page, mapFrames(**layout, page)});
            }
            return true;
        }
        return false;
    }

    /// The page that is being drawn.
    int shown() const { return m_shown; }

    const std::vector<PdfPageMark>& marks() const { return m_marks; }

    const std::vector<AtlasFailure>& failures() const { return m_failures; }

private:
    AtlasPages& m_pages;
    std::vector<int> m_numbers;
    const std::function<bool(int)>& m_turn;
    std::size_t m_at = 0;
    int m_shown = 0;
    QgsPrintLayout* m_layout = nullptr;
    std::vector<PdfPageMark> m_marks;
    std::vector<AtlasFailure> m_failures;
};

/// All pages in one run of the exporter, so that they share their fonts. A page that breaks the run is left out of the
/// next try.
Result<std::vector<AtlasFailure>> drawTogether(AtlasPages& pages, std::vector<int> numbers, const AtlasDrawing& drawing,
                                               const QString& path, Progress& progress)
{
    QgsLayoutExporter::PdfExportSettings settings;
    settings.dpi = drawing.dpi;
    settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
    settings.appendGeoreference = false; // markPdfPages() does it, for every page.
    settings.exportMetadata = false;     // bindPdf() does.
    std::vector<AtlasFailure> failures;
    std::int64_t done = 0;
    const std::function<bool(int)> turn = [&](int number) {
        progress.advance(done++);
        if (drawing.begun) {
            drawing.begun(number);
        }
        return !progress.cancelled();
    };
    while (!numbers.empty()) {
        PageIterator iterator(pages, numbers, turn);
        QString message;
        const auto result = QgsLayoutExporter::exportToPdf(&iterator, path, settings, message);
        if (progress.cancelled()) {
            return tl::unexpected(cancelled());
        }
        for (const auto& failure : iterator.failures()) {
            failures.push_back(failure);
            std::erase(numbers, failure.number);
        }
        if (result == QgsLayoutExporter::Success) {
            if (!numbers.empty()) {
                if (const auto marked = markPdfPages(path, iterator.marks()); !marked) {
                    return tl::unexpected(marked.error());
                }
            }
            break;
        }
        if (iterator.shown() == 0 || std::erase(numbers, iterator.shown()) == 0) {
            return fail(Error::Kind::Failed, AtlasTexts::tr("The atlas could not be drawn: %1").arg(message), path,
                        AtlasTexts::tr("Is the disk full, or the folder not writable?"));
        }
        failures.push_back(failureOf(
            pages.plan().page(iterator.shown()),
            Error{Error::Kind::Failed, AtlasTexts::tr("The page could not be drawn: %1").arg(message), {}, {}}));
        done = static_cast<std::int64_t>(failures.size());
    }
    if (numbers.empty()) {
        QFile::remove(path);
    }
    progress.advance(done);
    return failures;
}

Result<void> drawAlone(AtlasPages& pages, int number, const AtlasDrawing& drawing, const QString& folder)
{
    const auto layout = pages.show(number);
    if (!layout) {
        return tl::unexpected(layout.error());
    }
    if (!QDir().mkpath(folder)) {
        return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The folder cannot be written."), folder);
    }
    const QString path = QStringLiteral("%1/page.%2").arg(folder, drawing.suffix);
    SheetExportOptions options;
    options.dpi = drawing.dpi;
    if (auto written = exportSheet(**layout, path, options); !written) {
        return written;
    }
    if (drawing.suffix != QLatin1String("pdf")) {
        return {};
    }
    const int count = (*layout)->pageCollection()->pageCount();
    std::vector<PdfPageMark> marks;
    marks.reserve(static_cast<std::size_t>(count));
    for (int page = 0; page < count; ++page) {
        marks.push_back({pages.stamp(number), pages.plan().page(number).printed + page, {}});
    }
    return markPdfPages(path, marks);
}

Result<std::vector<AtlasFailure>> drawApart(AtlasPages& pages, const std::vector<int>& numbers,
                                            const AtlasDrawing& drawing, const QString& folder, Progress& progress)
{
    std::vector<AtlasFailure> failures;
    std::int64_t done = 0;
    for (const int number : numbers) {
        progress.advance(done++);
        if (drawing.begun) {
            drawing.begun(number);
        }
        if (progress.cancelled()) {
            return tl::unexpected(cancelled());
        }
        const QString own = QStringLiteral("%1/%2").arg(folder).arg(number);
        if (const auto drawn = drawAlone(pages, number, drawing, own); !drawn) {
            failures.push_back(failureOf(pages.plan().page(number), drawn.error()));
            QDir(own).removeRecursively();
        }
    }
    progress.advance(done);
    return failures;
}

} // namespace

AtlasPainter paintHere(AtlasPages& pages)
{
    return [&pages](const std::vector<int>& numbers, const AtlasDrawing& drawing, const QString& folder,
                    Progress& progress) {
        return drawing.together ? drawTogether(pages, numbers, drawing, folder + QStringLiteral("/pages.pdf"), progress)
                                : drawApart(pages, numbers, drawing, folder, progress);
    };
}

} // namespace qiantu
