// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_listing.h"

#include "maps/map_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

constexpr double dotsPerMm = 50;
constexpr double pointsPerMm = 72 / 25.4;

/// One line of a listing.
struct Line
{
    QString text;
    QString note;   ///< Small and grey behind the text.
    QString number; ///< At the right; empty: none.
    QString stamp;  ///< Where it leads.
    bool heading = false;
};

QString roman(int number)
{
    static const std::vector<std::pair<int, QString>> numerals{
        {10, QStringLiteral("x")}, {9, QStringLiteral("ix")}, {5, QStringLiteral("v")},
        {4, QStringLiteral("iv")}, {1, QStringLiteral("i")},
    };
    QString text;
    for (const auto& [value, numeral] : numerals) {
        for (; number >= value; number -= value) {
            text += numeral;
        }
    }
    return text;
}

/// Sets lines in columns, page after page.
class ListingWriter
{
public:
    ListingWriter(const QSizeF& sizeMm, const QString& path)
        : m_size(sizeMm),
          m_scale(std::min(sizeMm.width(), sizeMm.height()) / 210.0),
          m_type(1 + (m_scale - 1) * 0.6),
          m_writer(path)
    {
        m_writer.setResolution(static_cast<int>(dotsPerMm * 25.4));
        m_writer.setPageSize(QPageSize(sizeMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        m_writer.setPageMargins(QMarginsF());
        const double gap = 7 * m_type;
        const double inner = m_size.width() - 2 * margin();
        m_columns = std::max(1, static_cast<int>((inner + gap) / (58 * m_type + gap)));
        m_columnWidth = (inner - gap * (m_columns - 1)) / m_columns;
        m_columnStep = m_columnWidth + gap;
    }

    Result<std::vector<PdfLink>> write(const QString& title, const std::vector<Line>& lines, int pagesBefore)
    {
        if (!m_painter.begin(&m_writer)) {
            return fail(Error::Kind::ReadOnly, AtlasTexts::tr("The folder cannot be written."));
        }
        m_pagesBefore = pagesBefore;
        beginPage(title);
        for (const auto& line : lines) {
            makeRoom(line, title);
            draw(line);
        }
        if (!m_painter.end()) {
            return fail(Error::Kind::Failed, AtlasTexts::tr("The contents and the index could not be written."), {},
                        AtlasTexts::tr("Is the disk full?"));
        }
        return m_links;
    }

private:
    double margin() const { return 18 * m_scale; }

    double lineHeight() const { return 5.9 * m_type; }

    double top() const { return margin() + 15 * m_type; }

    double bottom() const { return m_size.height() - margin(); }

    void drawText(const QFont& font, const QColor& color, double x, double baseline, const QString& text)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QPointF(x, baseline) * dotsPerMm, text);
    }

    /// In millimetres, as everything here.
    double width(const QFont& font, const QString& text)
    {
        return QFontMetricsF(font, &m_writer).horizontalAdvance(text) / dotsPerMm;
    }

    void beginPage(const QString& title)
    {
        const QFont large = style::serif(20 * m_type, true);
        drawText(large, QColor(0x20, 0x20, 0x20), (m_size.width() - width(large, title)) / 2, margin() + 6 * m_type,
                 title);
        const QFont small = style::sans(9 * m_type);
        const QString number = roman(m_pagesBefore + m_page + 1);
        drawText(small, QColor(0x66, 0x66, 0x66), (m_size.width() - width(small, number)) / 2,
                 m_size.height() - margin() * 0.5, number);
        m_column = 0;
        m_y = top();
    }

    void makeRoom(const Line& line, const QString& title)
    {
        // A heading never stands alone at a column's end.
        const double needed = line.heading ? lineHeight() * 2.5 : lineHeight();
        if (m_y + needed <= bottom()) {
            m_y += line.heading && m_y > top() ? lineHeight() * 0.5 : 0;
            return;
        }
        m_y = top();
        if (++m_column == m_columns) {
            m_writer.newPage();
            ++m_page;
            beginPage(title);
        }
    }

    void draw(const Line& line)
    {
        const QFont face = line.heading ? style::serif(11.5 * m_type, true) : style::sans(10.5 * m_type);
        const QFont small = style::sans(8 * m_type);
        const QColor ink(0x20, 0x20, 0x20);
        const QColor grey(0x77, 0x77, 0x77);
        const double left = margin() + m_column * m_columnStep;
        const double right = left + m_columnWidth;
        const double baseline = m_y + lineHeight() * 0.72;
        const double numberWidth = line.number.isEmpty() ? 0 : width(face, line.number);
        const double pad = 1.5 * m_type;
        const QString shown =
            QFontMetricsF(face, &m_writer)
                .elidedText(line.text, Qt::ElideRight, (m_columnWidth - numberWidth - pad) * dotsPerMm);
        drawText(face, line.number.isEmpty() && !line.heading ? grey : ink, left, baseline, shown);
        double end = left + width(face, shown) + pad;
        if (!line.note.isEmpty() && end + width(small, line.note) < right - numberWidth - pad) {
            drawText(small, grey, end, baseline, line.note);
            end += width(small, line.note) + pad;
        }
        if (!line.number.isEmpty()) {
            drawText(face, ink, right - numberWidth, baseline, line.number);
            m_painter.setPen(QPen(QColor(0xb0, 0xb0, 0xb0), 0.18 * m_type * dotsPerMm, Qt::DotLine));
            if (!line.heading && end < right - numberWidth - pad) {
                m_painter.drawLine(QPointF(end, baseline) * dotsPerMm,
                                   QPointF(right - numberWidth - pad, baseline) * dotsPerMm);
            }
        }
        if (!line.stamp.isEmpty()) {
            m_links.push_back(PdfLink{
                m_page,
                QRectF(left * pointsPerMm, m_y * pointsPerMm, m_columnWidth * pointsPerMm, lineHeight() * pointsPerMm),
                line.stamp});
        }
        m_y += lineHeight();
    }

    QSizeF m_size;
    double m_scale;
    double m_type; ///< Type grows more slowly than paper.
    QPdfWriter m_writer;
    QPainter m_painter;
    std::vector<PdfLink> m_links;
    int m_columns = 1;
    double m_columnWidth = 0;
    double m_columnStep = 0;
    int m_pagesBefore = 0;
    int m_page = 0;
    int m_column = 0;
    double m_y = 0;
};

/// The words for a page that could not be made.
QString missing()
{
    return AtlasTexts::tr("(could not be made)");
}

Line entry(const AtlasListed& listed, bool withSection)
{
    Line line;
    line.text = listed.page.name;
    line.stamp = listed.stamp;
    line.note = listed.stamp.isEmpty() ? missing() : withSection ? listed.page.sectionName : QString();
    line.number = listed.stamp.isEmpty() ? QString() : QString::number(listed.page.printed);
    return line;
}

/// A section's heading leads to its first page that was made.
Line sectionHeading(const std::vector<AtlasListed>& pages, const AtlasPage& first)
{
    Line line;
    line.text = first.sectionName;
    line.heading = true;
    for (const auto& listed : pages) {
        if (listed.page.sectionCode == first.sectionCode && !listed.stamp.isEmpty()) {
            line.number = QString::number(listed.page.printed);
            line.stamp = listed.stamp;
            break;
        }
    }
    return line;
}

Result<PdfLinkedPages> listing(const QString& title, const std::vector<Line>& lines, const QSizeF& sizeMm,
                               int pagesBefore, const QString& path)
{
    auto links = ListingWriter(sizeMm, path).write(title, lines, pagesBefore);
    if (!links) {
        return tl::unexpected(links.error());
    }
    return PdfLinkedPages{path, title, std::move(*links)};
}

} // namespace

Result<PdfLinkedPages> writeAtlasContents(const std::vector<AtlasListed>& pages, const QSizeF& sizeMm,
                                          const QString& path)
{
    AtlasPlan plan;
    for (const auto& listed : pages) {
        plan.pages.push_back(listed.page);
    }
    const bool bySection = plan.hasWholeSections();
    std::vector<Line> lines;
    QString section;
    for (const auto& listed : pages) {
        if (bySection && listed.page.sectionCode != section) {
            section = listed.page.sectionCode;
            lines.push_back(sectionHeading(pages, listed.page));
        }
        lines.push_back(entry(listed, !bySection));
    }
    return listing(AtlasTexts::tr("Contents"), lines, sizeMm, 0, path);
}

Result<PdfLinkedPages> writeAtlasIndex(const std::vector<AtlasListed>& pages, const QSizeF& sizeMm, int pagesBefore,
                                       const QString& path)
{
    struct Indexed
    {
        QString letter;
        QStringList syllables;
        const AtlasListed* listed;
    };

    std::vector<Indexed> indexed;
    for (const auto& listed : pages) {
        const auto syllables = listed.page.pinyin.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        // Regions without pinyin stand at the end, under a heading of their own.
        const QString letter = syllables.isEmpty() ? QStringLiteral("#") : syllables.front().left(1).toUpper();
        indexed.push_back({letter, syllables, &listed});
    }
    std::stable_sort(indexed.begin(), indexed.end(), [](const Indexed& a, const Indexed& b) {
        if (a.syllables.isEmpty() != b.syllables.isEmpty()) {
            return b.syllables.isEmpty();
        }
        return a.syllables != b.syllables ? a.syllables < b.syllables : a.listed->page.code < b.listed->page.code;
    });
    std::vector<Line> lines;
    QString letter;
    for (const auto& item : indexed) {
        if (item.letter != letter) {
            letter = item.letter;
            lines.push_back(Line{letter, {}, {}, {}, true});
        }
        lines.push_back(entry(*item.listed, true));
    }
    return listing(AtlasTexts::tr("Index"), lines, sizeMm, pagesBefore, path);
}

} // namespace qiantu
