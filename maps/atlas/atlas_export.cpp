// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_export.h"

#include "maps/atlas/atlas_listing.h"
#include "maps/layouts/sheet_export.h"
#include "maps/layouts/sheet_texts.h"
#include "maps/project_map.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <set>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

const QString pdf = QStringLiteral("pdf");

/// One export from beginning to end.
class Export
{
public:
    Export(const AtlasPages& pages, const AtlasOutput& output, const AtlasPainter& painter, Progress& progress)
        : m_pages(pages),
          m_output(output),
          m_painter(painter),
          m_progress(progress),
          m_path(QDir::cleanPath(output.path)),
          m_numbers(output.pages)
    {
        if (m_numbers.empty()) {
            for (const auto& page : pages.plan().pages) {
                m_numbers.push_back(page.number);
            }
        }
    }

    Result<AtlasReport> run()
    {
        for (const auto step : {&Export::prepare, &Export::findKept, &Export::draw}) {
            if (const auto done = (this->*step)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        if (const auto put = m_output.oneFile ? bind() : move(); !put) {
            return tl::unexpected(put.error());
        }
        return m_report;
    }

private:
    /// Checks what is asked for and makes the hidden folder.
    Result<void> prepare()
    {
        const QString suffix = m_output.drawing.suffix;
        if (m_output.oneFile ? suffix != pdf : !sheetSuffixes().contains(suffix)) {
            return fail(Error::Kind::Invalid, m_output.oneFile
                                                  ? AtlasTexts::tr("An atlas in one file is a PDF.")
                                                  : AtlasTexts::tr("Pages cannot be written as “%1”.").arg(suffix));
        }
        const auto names = atlasFileNames(m_output.namePattern, m_pages.plan());
        if (!names && !m_output.oneFile) {
            return tl::unexpected(names.error());
        }
        m_names = names ? *names : QStringList();
        const QFileInfo target(m_path);
        if (m_output.oneFile ? target.isDir() : target.isFile()) {
            return fail(Error::Kind::Invalid,
                        m_output.oneFile ? AtlasTexts::tr("There is a folder of that name.")
                                         : AtlasTexts::tr("There is a file of that name, where a folder is wanted."),
                        m_path);
        }
        // Beside the output, so that the files take their places by mere renaming.
        m_staging.emplace(target.absolutePath() + QStringLiteral("/.qiantu-atlas-XXXXXX"));
        if (!m_staging->isValid()) {
            return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The folder cannot be written."), target.absolutePath(),
                        AtlasTexts::tr("Choose another folder."));
        }
        return {};
    }

    /// Finds the pages that an earlier run has made as they are to be now.
    Result<void> findKept()
    {
        if (!m_output.resume || m_output.drawing.suffix != pdf) {
            return {};
        }
        const auto stampsIn = [](const QString& path) {
            std::set<QString> found;
            if (QFileInfo::exists(path)) {
                // A file that is no PDF has no pages to take over and is replaced like any other.
                for (const auto& page : pdfPages(path).value_or(std::vector<PdfPage>())) {
                    found.insert(page.stamp);
                }
            }
            return found;
        };
        const auto before = m_output.oneFile ? stampsIn(m_path) : std::set<QString>();
        for (const int number : m_numbers) {
            if ((m_output.oneFile ? before : stampsIn(fileOf(number))).count(m_pages.stamp(number)) > 0) {
                m_kept.insert(number);
            }
        }
        return {};
    }

    Result<void> draw()
    {
        std::vector<int> wanted;
        std::copy_if(m_numbers.begin(), m_numbers.end(), std::back_inserter(wanted),
                     [this](int number) { return m_kept.count(number) == 0; });
        if (!wanted.empty()) {
            m_progress.begin(AtlasTexts::tr("Drawing the pages"), static_cast<std::int64_t>(wanted.size()));
            AtlasDrawing drawing = m_output.drawing;
            drawing.together = m_output.oneFile;
            auto failures = m_painter(wanted, drawing, m_staging->path(), m_progress);
            if (!failures) {
                return tl::unexpected(failures.error());
            }
            m_report.failures = std::move(*failures);
            std::sort(m_report.failures.begin(), m_report.failures.end(),
                      [](const AtlasFailure& a, const AtlasFailure& b) { return a.number < b.number; });
        }
        m_report.kept = static_cast<int>(m_kept.size());
        m_report.made = static_cast<int>(wanted.size() - m_report.failures.size());
        if (m_report.kept + m_report.made == 0) {
            const auto& first = m_report.failures.front().error;
            return fail(first.kind, AtlasTexts::tr("Not one page could be made: %1").arg(first.what), first.where,
                        first.advice);
        }
        if (m_progress.cancelled()) {
            return fail(Error::Kind::Cancelled, AtlasTexts::tr("Cancelled; no atlas was made."));
        }
        return {};
    }

    bool isMissing(int number) const
    {
        return std::any_of(m_report.failures.begin(), m_report.failures.end(),
                           [number](const AtlasFailure& failure) { return failure.number == number; });
    }

    Result<void> bind()
    {
        m_progress.begin(AtlasTexts::tr("Binding the pages"), 0);
        PdfBook book;
        const QDir staging(m_staging->path());
        for (const auto& name : staging.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name)) {
            book.sources.push_back(staging.filePath(name));
        }
        if (!m_kept.empty()) {
            book.sources.push_back(m_path);
        }
        QSizeF size;
        for (const auto& source : book.sources) {
            const auto pages = pdfPages(source);
            if (!pages) {
                return tl::unexpected(pages.error());
            }
            for (const auto& page : *pages) {
                size = size.isEmpty() && !page.stamp.isEmpty() ? page.sizeMm : size;
            }
        }
        std::vector<AtlasListed> listed;
        for (const int number : m_numbers) {
            const QString stamp = isMissing(number) ? QString() : m_pages.stamp(number);
            listed.push_back({m_pages.plan().page(number), stamp});
            if (!stamp.isEmpty()) {
                book.stamps.push_back(stamp);
            }
        }
        if (const auto written = addListings(book, listed, size); !written) {
            return written;
        }
        addBookmarks(book, listed);
        addWords(book);
        const QString bound = m_staging->filePath(QStringLiteral("bound"));
        if (auto done = bindPdf(book, bound); !done) {
            return done;
        }
        m_report.files << m_path;
        return replace(bound, m_path);
    }

    Result<void> addListings(PdfBook& book, const std::vector<AtlasListed>& listed, const QSizeF& size) const
    {
        int before = 0;
        if (m_pages.settings().contents) {
            auto contents = writeAtlasContents(listed, size, m_staging->filePath(QStringLiteral("contents")));
            if (!contents) {
                return tl::unexpected(contents.error());
            }
            book.contents = std::move(*contents);
            before = static_cast<int>(pdfPages(book.contents.path).value_or(std::vector<PdfPage>()).size());
        }
        if (m_pages.settings().index) {
            auto index = writeAtlasIndex(listed, size, before, m_staging->filePath(QStringLiteral("index")));
            if (!index) {
                return tl::unexpected(index.error());
            }
            book.index = std::move(*index);
        }
        return {};
    }

    /// Prefecture by prefecture in their order of code; inside them in the order of the pages.
    static void addBookmarks(PdfBook& book, const std::vector<AtlasListed>& listed)
    {
        std::map<QString, PdfBookmark> sections;
        for (const auto& one : listed) {
            if (one.stamp.isEmpty()) {
                continue;
            }
            const PdfBookmark bookmark{one.page.name, one.stamp, {}};
            if (one.page.sectionCode.isEmpty()) {
                book.bookmarks.push_back(bookmark);
                continue;
            }
            auto& section = sections[one.page.sectionCode];
            if (section.inside.empty()) {
                section.title = one.page.sectionName;
                section.stamp = one.stamp;
            }
            section.inside.push_back(bookmark);
        }
        for (auto& [code, section] : sections) {
            book.bookmarks.push_back(std::move(section));
        }
    }

    void addWords(PdfBook& book) const
    {
        Sheet sheet = sheetOf(m_pages.settings(), m_pages.plan(), m_pages.plan().page(m_numbers.front()));
        sheet = completedSheet(sheet, m_pages.map());
        const auto* province = m_pages.map().workspace().regions().province();
        const QString whole = province != nullptr ? province->name : QString();
        book.title = m_pages.settings().level == RegionLevel::County
                         ? AtlasTexts::tr("Atlas of the counties of %1").arg(whole)
                         : AtlasTexts::tr("Atlas of the prefectures of %1").arg(whole);
        book.author = sheet.organisation;
        book.subject = sheet.subtitle;
        book.date = sheet.date.isValid() ? sheet.date : m_pages.map().workspace().checkDate();
        book.language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh-CN") : QLocale().bcp47Name();
    }

    QString fileOf(int number, const QString& numbered = {}) const
    {
        return QStringLiteral("%1/%2%3.%4").arg(m_path, m_names.at(number - 1), numbered, m_output.drawing.suffix);
    }

    /// Puts the pages' own files into the output folder.
    Result<void> move()
    {
        if (!QDir().mkpath(m_path)) {
            return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The folder cannot be made."), m_path,
                        AtlasTexts::tr("Choose another folder."));
        }
        for (const int number : m_numbers) {
            if (m_kept.count(number) > 0) {
                m_report.files << fileOf(number);
                continue;
            }
            const QDir own(m_staging->filePath(QString::number(number)));
            // page.png, page_2.png …: where a sheet has further pages, pictures have a file for each.
            for (const auto& name : own.entryList(QDir::Files, QDir::Name)) {
                const QString numbered = QFileInfo(name).completeBaseName().mid(4);
                const QString target = fileOf(number, numbered);
                if (auto put = replace(own.filePath(name), target); !put) {
                    return put;
                }
                m_report.files << target;
            }
        }
        return {};
    }

    /// rename() replaces an existing file in one step; QFile::rename refuses to.
    static Result<void> replace(const QString& from, const QString& to)
    {
        if (std::rename(QFile::encodeName(from).constData(),
                        QFile::encodeName(QFileInfo(to).absoluteFilePath()).constData()) != 0) {
            return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The file cannot be replaced."), to,
                        AtlasTexts::tr("Close it in other programs, or choose another name."));
        }
        return {};
    }

    const AtlasPages& m_pages;
    const AtlasOutput& m_output;
    const AtlasPainter& m_painter;
    Progress& m_progress;
    QString m_path; ///< Of the output, without a slash at its end.
    std::vector<int> m_numbers;
    QStringList m_names; ///< Of all pages of the plan, without suffix.
    std::optional<QTemporaryDir> m_staging;
    std::set<int> m_kept;
    AtlasReport m_report;
};

} // namespace

Result<AtlasReport> exportAtlas(const AtlasPages& pages, const AtlasOutput& output, const AtlasPainter& painter,
                                Progress& progress)
{
    return Export(pages, output, painter, progress).run();
}

} // namespace qiantu
