// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_layout_paths.h"

#include <QDomElement>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QUrl>
#include <qgslayoutitemregistry.h>
#include <vector>

namespace qiantu {

namespace {

constexpr qint64 largestPicture = 4LL * 1024 * 1024; ///< Bytes.

bool isMachinePath(const QString& text)
{
    // One slash alone may be a sign in a table; a path has a folder and a name.
    static const QRegularExpression path(QStringLiteral("^(?:/[^/\\n]+/|[A-Za-z]:[\\\\/]|file:)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return path.match(text).hasMatch();
}

QString fileOf(const QString& text)
{
    return text.startsWith(QLatin1String("file:"), Qt::CaseInsensitive) ? QUrl(text).toLocalFile() : text;
}

QString bareName(const QString& text)
{
    QString name = fileOf(text);
    name.replace(u'\\', u'/');
    return name.mid(name.lastIndexOf(u'/') + 1);
}

/// A picture in the notation that QGIS reads in the place of a path, or its bare name.
QString embedded(const QString& text)
{
    const QFileInfo info(fileOf(text));
    QFile file(info.filePath());
    if (!info.isFile() || info.size() > largestPicture || !file.open(QIODevice::ReadOnly)) {
        return bareName(text);
    }
    const QByteArray bytes = file.readAll();
    const bool isDrawing = info.suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0;
    const bool isPicture = isDrawing ? bytes.contains("<svg") : QImageReader(info.filePath()).canRead();
    return isPicture ? QStringLiteral("base64:") + QString::fromLatin1(bytes.toBase64()) : bareName(text);
}

void hideIn(QDomElement& element)
{
    const bool isItem = element.tagName() == QLatin1String("LayoutItem");
    const int type = isItem ? element.attribute(QStringLiteral("type")).toInt() : 0;
    const auto attributes = element.attributes();
    for (int at = 0; at < attributes.size(); ++at) {
        auto attribute = attributes.item(at).toAttr();
        const QString text = attribute.value();
        if ((type == QgsLayoutItemRegistry::LayoutLabel && attribute.name() == QLatin1String("labelText")) ||
            !isMachinePath(text)) {
            continue;
        }
        const bool isPicture =
            type == QgsLayoutItemRegistry::LayoutPicture && attribute.name() == QLatin1String("file");
        attribute.setValue(isPicture ? embedded(text) : bareName(text));
    }
    for (auto child = element.firstChild(); !child.isNull(); child = child.nextSibling()) {
        if (child.isText() && isMachinePath(child.nodeValue())) {
            child.setNodeValue(bareName(child.nodeValue()));
        }
    }
}

} // namespace

void hideMachinePaths(const QDomElement& layout)
{
    std::vector<QDomElement> open{layout};
    while (!open.empty()) {
        auto element = open.back();
        open.pop_back();
        hideIn(element);
        for (auto child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
            open.push_back(child);
        }
    }
}

} // namespace qiantu
