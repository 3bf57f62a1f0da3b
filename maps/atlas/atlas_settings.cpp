// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/atlas/atlas_settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace qiantu {

namespace {

struct AtlasTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Atlas)
};

struct OrderName
{
    AtlasOrder order;
    const char* text;
    const char* words;
};

constexpr std::array orderNames{
    OrderName{AtlasOrder::Code, "code", QT_TRANSLATE_NOOP("qiantu::Atlas", "By code")},
    OrderName{AtlasOrder::Name, "name", QT_TRANSLATE_NOOP("qiantu::Atlas", "By name in pinyin")},
    OrderName{AtlasOrder::Gap, "gap", QT_TRANSLATE_NOOP("qiantu::Atlas", "By gap, the greatest first")},
    OrderName{AtlasOrder::Share, "share", QT_TRANSLATE_NOOP("qiantu::Atlas", "By share reached, the least first")},
    OrderName{AtlasOrder::Value, "value", QT_TRANSLATE_NOOP("qiantu::Atlas", "By actual value, the greatest first")},
};

const OrderName& named(AtlasOrder order)
{
    return *std::find_if(orderNames.begin(), orderNames.end(),
                         [order](const OrderName& name) { return name.order == order; });
}

const QString sheetKey = QStringLiteral("sheet");
const QString levelKey = QStringLiteral("level");
const QString regionsKey = QStringLiteral("regions");
const QString orderKey = QStringLiteral("order");
const QString reversedKey = QStringLiteral("reversed");
const QString contentsKey = QStringLiteral("contents");
const QString indexKey = QStringLiteral("index");

} // namespace

QString toText(AtlasOrder order)
{
    return QString::fromLatin1(named(order).text);
}

std::optional<AtlasOrder> atlasOrderFromText(const QString& text)
{
    for (const auto& name : orderNames) {
        if (text == QLatin1String(name.text)) {
            return name.order;
        }
    }
    return std::nullopt;
}

QString displayName(AtlasOrder order)
{
    return AtlasTexts::tr(named(order).words);
}

const QList<AtlasOrder>& atlasOrders()
{
    static const QList<AtlasOrder> all = [] {
        QList<AtlasOrder> orders;
        for (const auto& name : orderNames) {
            orders << name.order;
        }
        return orders;
    }();
    return all;
}

QByteArray AtlasSettings::toJson() const
{
    const QJsonObject object{{sheetKey, QJsonDocument::fromJson(sheet.toJson()).object()},
                             {levelKey, toText(level)},
                             {regionsKey, QJsonArray::fromStringList(regions)},
                             {orderKey, toText(order)},
                             {reversedKey, reversed},
                             {contentsKey, contents},
                             {indexKey, index}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<AtlasSettings> AtlasSettings::fromJson(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json);
    const auto object = document.object();
    const auto level = regionLevelFromText(object.value(levelKey).toString());
    const auto order = atlasOrderFromText(object.value(orderKey).toString());
    if (!document.isObject() || !object.value(sheetKey).isObject() || !level || !order) {
        return fail(Error::Kind::Invalid, AtlasTexts::tr("These are not the settings of an atlas."));
    }
    AtlasSettings settings;
    settings.sheet = Sheet::fromJson(QJsonDocument(object.value(sheetKey).toObject()).toJson(QJsonDocument::Compact));
    settings.level = *level;
    for (const auto& code : object.value(regionsKey).toArray()) {
        settings.regions << code.toString();
    }
    settings.order = *order;
    settings.reversed = object.value(reversedKey).toBool();
    settings.contents = object.value(contentsKey).toBool();
    settings.index = object.value(indexKey).toBool();
    return settings;
}

} // namespace qiantu
