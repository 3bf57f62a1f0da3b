// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_pdf.h"

#include "maps/pdf_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <cstdio>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

using Object = QPDFObjectHandle;

Object text(const QString& words)
{
    return Object::newUnicodeString(words.toStdString());
}

std::unique_ptr<QPDF> opened(const QString& path)
{
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true); // What is wrong with the file is in the exception.
    pdf->processFile(QFile::encodeName(path).constData());
    return pdf;
}

/// Writes without anything that differs from one run to the next.
void write(QPDF& pdf, const QString& path)
{
    QPDFWriter writer(pdf, QFile::encodeName(path).constData());
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
}

tl::unexpected<Error> broken(const QString& path, const std::exception& exception)
{
    return fail(Error::Kind::Failed,
                AtlasTexts::tr("The PDF could not be put together: %1").arg(QString::fromUtf8(exception.what())), path);
}

double pageHeight(QPDFPageObjectHelper& page)
{
    const auto box = page.getMediaBox().getArrayAsRectangle();
    return box.ury - box.lly;
}

Object rectangle(const QRectF& rect, double height)
{
    return Object::newArray(Object::Rectangle(rect.left(), height - rect.bottom(), rect.right(), height - rect.top()));
}

/// The map as a viewport with a geographic measure: ISO 32000-2, 12.10.
Object viewport(const PdfMapFrame& frame, double height)
{
    auto points = Object::newArray();
    for (const auto& corner : frame.corners) {
        points.appendItem(Object::newReal(corner.y(), 8));
        points.appendItem(Object::newReal(corner.x(), 8));
    }
    auto crs = Object::newDictionary();
    crs.replaceKey("/Type", Object::newName("/PROJCS"));
    crs.replaceKey("/WKT", Object::newString(frame.wkt.toStdString()));
    auto measure = Object::newDictionary();
    measure.replaceKey("/Type", Object::newName("/Measure"));
    measure.replaceKey("/Subtype", Object::newName("/GEO"));
    measure.replaceKey("/Bounds", Object::parse("[0 0 0 1 1 1 1 0]"));
    measure.replaceKey("/LPTS", Object::parse("[0 0 0 1 1 1 1 0]"));
    measure.replaceKey("/GPTS", points);
    measure.replaceKey("/GCS", crs);
    auto result = Object::newDictionary();
    result.replaceKey("/Type", Object::newName("/Viewport"));
    result.replaceKey("/BBox", rectangle(frame.rect, height));
    result.replaceKey("/Measure", measure);
    return result;
}

void mark(QPDFPageObjectHelper& page, const PdfPageMark& mark)
{
    auto content = Object::newDictionary();
    content.replaceKey("/Stamp", text(mark.stamp));
    content.replaceKey("/Number", Object::newInteger(mark.number));
    auto ours = Object::newDictionary();
    ours.replaceKey("/LastModified", Object::newString("D:20000101000000Z"));
    ours.replaceKey("/Private", content);
    auto pieces = Object::newDictionary();
    pieces.replaceKey("/Qiantu", ours);
    page.getObjectHandle().replaceKey("/PieceInfo", pieces);
    page.getObjectHandle().replaceKey("/LastModified", Object::newString("D:20000101000000Z"));
    auto viewports = Object::newArray();
    const double height = pageHeight(page);
    for (const auto& frame : mark.frames) {
        viewports.appendItem(viewport(frame, height));
    }
    if (!mark.frames.empty()) {
        page.getObjectHandle().replaceKey("/VP", viewports);
    }
}

/// Our private data of a page, null without.
Object markOf(QPDFPageObjectHelper& page)
{
    Object at = page.getObjectHandle();
    for (const auto* key : {"/PieceInfo", "/Qiantu", "/Private"}) {
        if (!at.isDictionary()) {
            return Object::newNull();
        }
        at = at.getKey(key);
    }
    return at.isDictionary() ? at : Object::newNull();
}

QString stampOf(QPDFPageObjectHelper& page)
{
    auto ours = markOf(page);
    return ours.isNull() || !ours.getKey("/Stamp").isString()
               ? QString()
               : QString::fromStdString(ours.getKey("/Stamp").getUTF8Value());
}

qint64 numberOf(QPDFPageObjectHelper& page)
{
    auto ours = markOf(page);
    return ours.isNull() || !ours.getKey("/Number").isInteger() ? 0 : ours.getKey("/Number").getIntValue();
}

Object destination(const Object& page)
{
    auto array = Object::newArray();
    array.appendItem(page);
    array.appendItem(Object::newName("/Fit"));
    return array;
}

/// A book being bound. The sources are kept until it is written, for their streams are read only then.
class Binder
{
public:
    explicit Binder(const PdfBook& book) : m_book(book) { m_pdf.emptyPDF(); }

    Result<void> bind(const QString& path)
    {
        addLinked(m_book.contents);
        const int firstSheet = m_pageCount;
        if (auto added = addSheets(); !added) {
            return added;
        }
        addLinked(m_book.index);
        addLinks(m_book.contents, 0);
        addLinks(m_book.index, m_pageCount - m_linkedCount.value(m_book.index.path));
        addLabels(firstSheet);
        addBookmarks(firstSheet);
        addMetadata();
        write(m_pdf, path);
        return {};
    }

private:
    Object addPage(const QPDFPageObjectHelper& page)
    {
        QPDFPageDocumentHelper(m_pdf).addPage(page, false);
        ++m_pageCount;
        return QPDFPageDocumentHelper(m_pdf).getAllPages().back().getObjectHandle();
    }

    void addLinked(const PdfLinkedPages& linked)
    {
        if (linked.path.isEmpty()) {
            return;
        }
        m_sources.push_back(opened(linked.path));
        for (auto& page : QPDFPageDocumentHelper(*m_sources.back()).getAllPages()) {
            m_pages.push_back(addPage(page));
            m_numbers.push_back(0);
            m_linkedCount[linked.path] += 1;
        }
    }

    Result<void> addSheets()
    {
        QHash<QString, std::vector<QPDFPageObjectHelper>> found;
        for (const auto& source : m_book.sources) {
            m_sources.push_back(opened(source));
            QHash<QString, std::vector<QPDFPageObjectHelper>> here;
            QPDFPageDocumentHelper document(*m_sources.back());
            document.pushInheritedAttributesToPage();
            for (auto& page : document.getAllPages()) {
                here[stampOf(page)].push_back(page);
            }
            for (auto it = here.cbegin(); it != here.cend(); ++it) {
                if (!found.contains(it.key())) {
                    found.insert(it.key(), it.value());
                }
            }
        }
        for (const auto& stamp : m_book.stamps) {
            if (stamp.isEmpty() || !found.contains(stamp)) {
                return fail(Error::Kind::NotFound, AtlasTexts::tr("A page of the atlas is missing."), stamp);
            }
            for (auto& page : found[stamp]) {
                m_numbers.push_back(numberOf(page));
                m_pages.push_back(addPage(page));
                if (!m_first.contains(stamp)) {
                    m_first.insert(stamp, m_pages.back());
                }
            }
        }
        return {};
    }

    void addLinks(const PdfLinkedPages& linked, int offset)
    {
        for (const auto& link : linked.links) {
            if (!m_first.contains(link.stamp)) {
                continue;
            }
            auto& page = m_pages.at(static_cast<std::size_t>(offset) + static_cast<std::size_t>(link.page));
            QPDFPageObjectHelper helper(page);
            auto note = Object::newDictionary();
            note.replaceKey("/Type", Object::newName("/Annot"));
            note.replaceKey("/Subtype", Object::newName("/Link"));
            note.replaceKey("/Rect", rectangle(link.rect, pageHeight(helper)));
            note.replaceKey("/Border", Object::parse("[0 0 0]"));
            note.replaceKey("/Dest", destination(m_first.value(link.stamp)));
            if (!page.hasKey("/Annots")) {
                page.replaceKey("/Annots", Object::newArray());
            }
            page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(note));
        }
    }

    /// Sheets have the labels that are printed on them; what comes before and after has Roman ones.
    void addLabels(int firstSheet)
    {
        auto ranges = Object::newArray();
        const auto begin = [&](int at, const char* style, qint64 start) {
            auto range = Object::newDictionary();
            range.replaceKey("/S", Object::newName(style));
            range.replaceKey("/St", Object::newInteger(start));
            ranges.appendItem(Object::newInteger(at));
            ranges.appendItem(range);
        };
        if (firstSheet > 0) {
            begin(0, "/r", 1);
        }
        for (int at = firstSheet; at < m_pageCount; ++at) {
            const qint64 number = m_numbers.at(static_cast<std::size_t>(at));
            if (number == 0) {
                begin(at, "/r", firstSheet + 1);
                break;
            }
            if (at == firstSheet || number != m_numbers.at(static_cast<std::size_t>(at - 1)) + 1) {
                begin(at, "/D", number);
            }
        }
        auto labels = Object::newDictionary();
        labels.replaceKey("/Nums", ranges);
        m_pdf.getRoot().replaceKey("/PageLabels", labels);
    }

    /// Adds one bookmark and those inside it; gives how many lines it opens to. Sections without a page are left out.
    int addBookmark(Object& parent, std::vector<Object>& siblings, const QString& title, const Object& page,
                    const std::vector<PdfBookmark>& inside)
    {
        auto item = m_pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(page));
        if (!siblings.empty()) {
            item.replaceKey("/Prev", siblings.back());
            siblings.back().replaceKey("/Next", item);
        }
        siblings.push_back(item);
        std::vector<Object> children;
        for (const auto& child : inside) {
            if (m_first.contains(child.stamp)) {
                addBookmark(item, children, child.title, m_first.value(child.stamp), child.inside);
            }
        }
        if (!children.empty()) {
            item.replaceKey("/First", children.front());
            item.replaceKey("/Last", children.back());
            // Negative: closed. A reader opens a section when it is wanted.
            item.replaceKey("/Count", Object::newInteger(-static_cast<int>(children.size())));
        }
        return 1;
    }

    void addBookmarks(int firstSheet)
    {
        auto outlines = m_pdf.makeIndirectObject(Object::newDictionary());
        outlines.replaceKey("/Type", Object::newName("/Outlines"));
        std::vector<Object> top;
        int count = 0;
        if (firstSheet > 0) {
            count += addBookmark(outlines, top, m_book.contents.title, m_pages.front(), {});
        }
        for (const auto& bookmark : m_book.bookmarks) {
            if (m_first.contains(bookmark.stamp)) {
                count += addBookmark(outlines, top, bookmark.title, m_first.value(bookmark.stamp), bookmark.inside);
            }
        }
        const int indexPages = m_linkedCount.value(m_book.index.path);
        if (indexPages > 0) {
            count += addBookmark(outlines, top, m_book.index.title,
                                 m_pages.at(static_cast<std::size_t>(m_pageCount - indexPages)), {});
        }
        if (top.empty()) {
            return;
        }
        outlines.replaceKey("/First", top.front());
        outlines.replaceKey("/Last", top.back());
        outlines.replaceKey("/Count", Object::newInteger(count));
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    void addMetadata()
    {
        auto info = m_pdf.makeIndirectObject(Object::newDictionary());
        info.replaceKey("/Title", text(m_book.title));
        if (!m_book.author.isEmpty()) {
            info.replaceKey("/Author", text(m_book.author));
        }
        if (!m_book.subject.isEmpty()) {
            info.replaceKey("/Subject", text(m_book.subject));
        }
        info.replaceKey("/Creator", text(QStringLiteral("Qiantu")));
        if (m_book.date.isValid()) {
            const auto day = QStringLiteral("D:%1000000").arg(m_book.date.toString(QStringLiteral("yyyyMMdd")));
            info.replaceKey("/CreationDate", Object::newString(day.toStdString()));
            info.replaceKey("/ModDate", Object::newString(day.toStdString()));
        }
        m_pdf.getTrailer().replaceKey("/Info", info);
        auto preferences = Object::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
        m_pdf.getRoot().replaceKey("/ViewerPreferences", preferences);
        if (!m_book.language.isEmpty()) {
            m_pdf.getRoot().replaceKey("/Lang", text(m_book.language));
        }
    }

    const PdfBook& m_book;
    QPDF m_pdf;
    std::vector<std::unique_ptr<QPDF>> m_sources;
    std::vector<Object> m_pages;
    std::vector<qint64> m_numbers; ///< As printed, of each page; 0 for contents and index.
    QHash<QString, int> m_linkedCount;
    QHash<QString, Object> m_first; ///< The first page of each stamp.
    int m_pageCount = 0;
};

} // namespace

Result<void> markPdfPages(const QString& path, const std::vector<PdfPageMark>& marks)
{
    if (auto searchable = unifyPdfText(path); !searchable) {
        return searchable;
    }
    const QString marked = path + QStringLiteral(".marked");
    try {
        const auto pdf = opened(path);
        auto pages = QPDFPageDocumentHelper(*pdf).getAllPages();
        if (pages.size() != marks.size()) {
            return fail(Error::Kind::Failed,
                        AtlasTexts::tr("%1 pages were drawn, but %2 were to be.").arg(pages.size()).arg(marks.size()),
                        path);
        }
        for (std::size_t at = 0; at < pages.size(); ++at) {
            mark(pages[at], marks[at]);
        }
        write(*pdf, marked);
    } catch (const std::exception& exception) {
        QFile::remove(marked);
        return broken(path, exception);
    }
    if (std::rename(QFile::encodeName(marked).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(marked);
        return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The file cannot be replaced."), path);
    }
    return {};
}

Result<std::vector<PdfPage>> pdfPages(const QString& path)
{
    try {
        const auto pdf = opened(path);
        std::vector<PdfPage> pages;
        for (auto& page : QPDFPageDocumentHelper(*pdf).getAllPages()) {
            const auto box = page.getMediaBox().getArrayAsRectangle();
            const QSizeF points(box.urx - box.llx, box.ury - box.lly);
            pages.push_back(PdfPage{stampOf(page), points / 72 * 25.4});
        }
        return pages;
    } catch (const std::exception& exception) {
        return broken(path, exception);
    }
}

Result<void> bindPdf(const PdfBook& book, const QString& path)
{
    try {
        return Binder(book).bind(path);
    } catch (const std::exception& exception) {
        QFile::remove(path);
        return broken(path, exception);
    }
}

} // namespace qiantu
