// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/maps/atlas/pdf_tools.h"

#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace qiantu::test {

namespace {

/// Poppler's pages as XML, with the outline and the links.
QString pdfXml(const QString& path)
{
    return pdfTool(QStringLiteral("pdftohtml"),
                   {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), path});
}

} // namespace

QString pdfTool(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0) {
        return QStringLiteral("%1 failed: %2").arg(tool, QString::fromUtf8(process.readAllStandardError()));
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("[\\s\u3000]")));
}

QStringList pdfTexts(const QString& path)
{
    const QString all = pdfTool(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    // A form feed ends each page.
    QStringList pages = all.split(QLatin1Char('\f'));
    pages.removeLast();
    for (auto& page : pages) {
        page = withoutSpaces(page);
    }
    return pages;
}

QList<PdfJump> pdfBookmarks(const QString& path)
{
    QList<PdfJump> bookmarks;
    QXmlStreamReader xml(pdfXml(path));
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("outline")) {
            ++depth;
        } else if (xml.isEndElement() && xml.name() == QLatin1String("outline")) {
            --depth;
        } else if (xml.isStartElement() && xml.name() == QLatin1String("item")) {
            const int page = xml.attributes().value(QLatin1String("page")).toInt();
            bookmarks << PdfJump{xml.readElementText(), page, 0, depth};
        }
    }
    return bookmarks;
}

QList<PdfJump> pdfLinks(const QString& path)
{
    QList<PdfJump> links;
    static const QRegularExpression page(QStringLiteral("<page number=\"(\\d+)\""));
    static const QRegularExpression link(QStringLiteral("<a href=\"[^\"]*#(\\d+)\">(.*?)</a>"));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    int number = 0;
    for (const auto& line : pdfXml(path).split(QLatin1Char('\n'))) {
        if (const auto begins = page.match(line); begins.hasMatch()) {
            number = begins.captured(1).toInt();
        }
        auto found = link.globalMatch(line);
        while (found.hasNext()) {
            const auto match = found.next();
            links << PdfJump{match.captured(2).remove(tag), match.captured(1).toInt(), number, 0};
        }
    }
    return links;
}

} // namespace qiantu::test
