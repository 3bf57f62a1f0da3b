// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/layout_file.h"

#include "maps/project_map.h"

#include <QCoreApplication>
#include <QDomDocument>
#include <QRegularExpression>
#include <qgslayoutitemregistry.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>

namespace qiantu {

namespace {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayoutFile)
};

constexpr qsizetype largest = qsizetype(64) * 1024 * 1024; ///< Characters; a picture inside takes some megabytes.

tl::unexpected<Error> refused(const QString& what)
{
    return fail(Error::Kind::Invalid, what, {}, FileTexts::tr("Take a template that Qiantu or QGIS has saved."));
}

/// Whether a text names something on another computer.
bool isRemote(const QString& text)
{
    static const QRegularExpression remote(
        QStringLiteral("^\\s*(?:(?:https?|ftps?|smb|wss?|sftp)://|file://[^/]|//|\\\\\\\\|/vsi)"),
        QRegularExpression::CaseInsensitiveOption);
    return remote.match(text).hasMatch();
}

/// Whether a text, an expression for instance, has a remote address anywhere inside.
bool mentionsRemote(const QString& text)
{
    static const QRegularExpression remote(QStringLiteral("(?:https?|ftps?|smb|sftp)://|/vsi(?:curl|s3|az|gs|zip)"),
                                           QRegularExpression::CaseInsensitiveOption);
    return remote.match(text).hasMatch();
}

Result<void> checkElement(const QDomElement& element)
{
    const bool isLabel = element.tagName() == QLatin1String("LayoutItem") &&
                         element.attribute(QStringLiteral("type")).toInt() == QgsLayoutItemRegistry::LayoutLabel;
    if (isLabel) {
        // A label's own words may name an address; a label of HTML would fetch what it names.
        if (element.attribute(QStringLiteral("htmlState")).toInt() != 0) {
            return refused(FileTexts::tr("A label of the template is a web page."));
        }
    }
    if (element.tagName() == QLatin1String("LayoutMultiFrame") &&
        element.attribute(QStringLiteral("type")).toInt() == QgsLayoutItemRegistry::LayoutHtml) {
        return refused(FileTexts::tr("The template shows a web page."));
    }
    // A picture whose file is an expression could put a remote address together from harmless pieces.
    static const QStringList sources{QStringLiteral("dataDefinedSource"), QStringLiteral("name"),
                                     QStringLiteral("file"), QStringLiteral("svgFile"), QStringLiteral("imageFile")};
    const QString option = element.attribute(QStringLiteral("name"));
    if (element.tagName() == QLatin1String("Option") && sources.contains(option) &&
        element.attribute(QStringLiteral("type")) == QLatin1String("Map")) {
        return refused(FileTexts::tr("A picture of the template is given by an expression."));
    }
    const auto attributes = element.attributes();
    for (int at = 0; at < attributes.size(); ++at) {
        const auto attribute = attributes.item(at).toAttr();
        if (isLabel && attribute.name() == QLatin1String("labelText")) {
            continue;
        }
        const bool isExpression =
            attribute.name() == QLatin1String("value") || attribute.name() == QLatin1String("expression");
        if (isRemote(attribute.value()) || (isExpression && mentionsRemote(attribute.value()))) {
            return refused(FileTexts::tr("The template fetches something from another computer: %1")
                               .arg(attribute.value().left(120)));
        }
    }
    if (element.firstChildElement().isNull() && isRemote(element.text())) {
        return refused(
            FileTexts::tr("The template fetches something from another computer: %1").arg(element.text().left(120)));
    }
    return {};
}

Result<QDomDocument> parsed(const QString& xml)
{
    if (xml.size() > largest) {
        return refused(FileTexts::tr("The template is too large."));
    }
    static const QRegularExpression entity(QStringLiteral("<!ENTITY"), QRegularExpression::CaseInsensitiveOption);
    if (xml.contains(entity)) {
        return refused(FileTexts::tr("The template declares entities of its own."));
    }
    QDomDocument document;
    QString problem;
    int line = 0;
    if (!document.setContent(xml, &problem, &line)) {
        return refused(FileTexts::tr("The template is no XML: %1 (line %2).").arg(problem).arg(line));
    }
    if (document.documentElement().tagName() != QLatin1String("Layout")) {
        return refused(FileTexts::tr("This is no template of a layout."));
    }
    std::vector<QDomElement> open{document.documentElement()};
    while (!open.empty()) {
        const auto element = open.back();
        open.pop_back();
        if (auto good = checkElement(element); !good) {
            return tl::unexpected(good.error());
        }
        for (auto child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
            open.push_back(child);
        }
    }
    return document;
}

} // namespace

QString layoutToXml(const QgsPrintLayout& layout)
{
    QDomDocument document;
    QgsReadWriteContext context;
    document.appendChild(layout.writeXml(document, context));
    return document.toString(1);
}

Result<void> checkLayoutXml(const QString& xml)
{
    const auto document = parsed(xml);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return {};
}

Result<std::unique_ptr<QgsPrintLayout>> layoutFromXml(ProjectMap& map, const QString& xml)
{
    const auto document = parsed(xml);
    if (!document) {
        return tl::unexpected(document.error());
    }
    auto layout = std::make_unique<QgsPrintLayout>(&map.qgisProject());
    const QgsReadWriteContext context;
    bool loaded = false;
    layout->loadFromTemplate(*document, context, true, &loaded);
    if (!loaded) {
        return refused(FileTexts::tr("QGIS cannot read the template."));
    }
    return layout;
}

} // namespace qiantu
