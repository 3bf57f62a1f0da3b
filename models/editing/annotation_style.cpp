// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/annotation_style.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace qiantu {

namespace {

QJsonObject objectOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

double withinTurn(double degrees)
{
    const double rest = std::fmod(degrees, 360);
    return rest < 0 ? rest + 360 : rest;
}

} // namespace

AnnotationStyle AnnotationStyle::fromText(const QString& text)
{
    const QJsonObject object = objectOf(text);
    AnnotationStyle style;
    style.rotation = withinTurn(object.value(QLatin1String("rotation")).toDouble());
    style.size = object.value(QLatin1String("size")).toDouble(style.size);
    style.color = object.value(QLatin1String("color")).toString();
    return style;
}

QString AnnotationStyle::toText(const QString& before) const
{
    QJsonObject object = objectOf(before);
    object.insert(QLatin1String("rotation"), withinTurn(rotation));
    object.insert(QLatin1String("size"), size);
    if (color.isEmpty()) {
        object.remove(QLatin1String("color"));
    } else {
        object.insert(QLatin1String("color"), color);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace qiantu
