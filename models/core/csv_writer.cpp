// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_writer.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace qiantu {

QByteArray csvStart()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

QString csvQuoted(const QString& text)
{
    QString doubled = text;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

QString csvCell(const QString& text)
{
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(), [](QChar character) {
        return character == u'"' || character == u',' || character == u'\n' || character == u'\r';
    });
    return needsQuotes ? csvQuoted(text) : text;
}

QString csvValue(const QVariant& value)
{
    if (value.isNull()) {
        return {};
    }
    if (value.typeId() == QMetaType::Double) {
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    QString text = value.toString();
    if (value.typeId() == QMetaType::QString && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) {
        text.prepend(u'\'');
    }
    return csvCell(text);
}

QByteArray csvLine(const std::vector<QVariant>& cells)
{
    QStringList texts;
    for (const QVariant& cell : cells) {
        texts << csvValue(cell);
    }
    return (texts.join(u',') + QStringLiteral("\r\n")).toUtf8();
}

} // namespace qiantu
