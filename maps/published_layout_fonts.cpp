// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_layout_fonts.h"

#include <QDomDocument>
#include <QSet>
#include <qgslayoutitemregistry.h>
#include <qgsreadwritecontext.h>
#include <qgstextformat.h>

namespace qiantu {

namespace {

const QString textStyle = QStringLiteral("text-style");

QgsTextFormat formatOf(const QDomElement& element)
{
    QgsTextFormat format;
    format.readXml(element, QgsReadWriteContext());
    return format;
}

/// As QGIS wrote a font with Qt 5, whose descriptions have ten parts and weights up to 99.
QDomElement fontElement(QDomDocument& document, const QString& tag, const QgsTextFormat& format)
{
    constexpr int normal = 50;
    constexpr int bold = 75;
    const QFont font = format.font();
    const bool isBold = font.weight() > QFont::Medium || format.forcedBold();
    const bool isItalic = font.italic() || format.forcedItalic();
    const auto flag = [](bool on) { return on ? QStringLiteral("1") : QStringLiteral("0"); };
    auto element = document.createElement(tag);
    element.setAttribute(QStringLiteral("description"),
                         QStringLiteral("%1,%2,-1,5,%3,%4,%5,%6,0,0")
                             .arg(font.family(), QString::number(format.size()),
                                  QString::number(isBold ? bold : normal), flag(isItalic), flag(font.underline()),
                                  flag(font.strikeOut())));
    element.setAttribute(QStringLiteral("bold"), flag(isBold));
    element.setAttribute(QStringLiteral("italic"), flag(isItalic));
    element.setAttribute(QStringLiteral("underline"), flag(font.underline()));
    element.setAttribute(QStringLiteral("strikethrough"), flag(font.strikeOut()));
    return element;
}

void addToLabel(QDomDocument& document, QDomElement& item)
{
    const auto style = item.firstChildElement(textStyle);
    if (style.isNull()) {
        return;
    }
    const auto format = formatOf(style);
    item.appendChild(fontElement(document, QStringLiteral("LabelFont"), format));
    auto colour = document.createElement(QStringLiteral("FontColor"));
    colour.setAttribute(QStringLiteral("red"), format.color().red());
    colour.setAttribute(QStringLiteral("green"), format.color().green());
    colour.setAttribute(QStringLiteral("blue"), format.color().blue());
    item.appendChild(colour);
}

void addToLegend(QDomDocument& document, QDomElement& item)
{
    QSet<QString> colours;
    const auto styles = item.firstChildElement(QStringLiteral("styles"));
    for (auto part = styles.firstChildElement(); !part.isNull(); part = part.nextSiblingElement()) {
        const auto style = part.firstChildElement(textStyle);
        if (!style.isNull()) {
            const auto format = formatOf(style);
            part.appendChild(fontElement(document, QStringLiteral("styleFont"), format));
            colours << format.color().name();
        }
    }
    if (colours.size() == 1) {
        // Older legends have one colour for all of their texts.
        item.setAttribute(QStringLiteral("fontColor"), *colours.constBegin());
    }
}

} // namespace

void addFontsForOlderQgis(QDomDocument& document, const QDomElement& layout)
{
    const QString tag = QStringLiteral("LayoutItem");
    for (auto item = layout.firstChildElement(tag); !item.isNull(); item = item.nextSiblingElement(tag)) {
        const int type = item.attribute(QStringLiteral("type")).toInt();
        if (type == QgsLayoutItemRegistry::LayoutLabel) {
            addToLabel(document, item);
        } else if (type == QgsLayoutItemRegistry::LayoutLegend) {
            addToLegend(document, item);
        }
    }
}

} // namespace qiantu
