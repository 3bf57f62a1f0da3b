// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_texts.h"
#include "models/themes/theme.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace qiantu {

namespace {

/// Goes up when a version writes what this one cannot read.
constexpr int formatVersion = 1;
constexpr qsizetype longestText = 200;
constexpr qsizetype longestList = 200;
constexpr qsizetype longestDefinition = qsizetype(256) * 1024;

std::optional<Indicator::CountedLayer> countedLayerFromText(const QString& text)
{
    for (const auto layer : allCountedLayers()) {
        if (toText(layer) == text) {
            return layer;
        }
    }
    return std::nullopt;
}

std::optional<Indicator::CountedMeasure> countedMeasureFromText(const QString& text)
{
    for (const auto measure : {Indicator::CountedMeasure::Count, Indicator::CountedMeasure::Length}) {
        if (toText(measure) == text) {
            return measure;
        }
    }
    return std::nullopt;
}

QJsonObject filterObject(const QHash<QString, QStringList>& filter)
{
    QJsonObject object;
    for (auto it = filter.cbegin(); it != filter.cend(); ++it) {
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    return object;
}

/// Takes the fields of an object one by one and keeps the first thing that is wrong.
class FieldReader
{
public:
    FieldReader(const QJsonObject& object, const QString& path, std::optional<Error>& error)
        : m_object(object), m_path(path), m_error(error)
    {
    }

    bool isGood() const { return !m_error; }

    void wrong(const QString& field, const QString& what)
    {
        if (!m_error) {
            m_error = Error{Error::Kind::Invalid, what, m_path + field, {}};
        }
    }

    /// The value of a field; nothing when it is not there (which is allowed) or wrong.
    std::optional<QJsonValue> take(const QString& field, QJsonValue::Type type)
    {
        m_known.insert(field);
        const auto found = m_object.constFind(field);
        if (found == m_object.constEnd()) {
            return std::nullopt;
        }
        if (found->type() != type) {
            wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not of the right type."));
            return std::nullopt;
        }
        return *found;
    }

    void text(const QString& field, QString& into)
    {
        if (const auto value = take(field, QJsonValue::String)) {
            if (value->toString().size() > longestText) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This text is too long."));
            }
            into = value->toString();
        }
    }

    void boolean(const QString& field, bool& into)
    {
        if (const auto value = take(field, QJsonValue::Bool)) {
            into = value->toBool();
        }
    }

    void number(const QString& field, double& into)
    {
        if (const auto value = take(field, QJsonValue::Double)) {
            if (!std::isfinite(value->toDouble())) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not a number."));
            }
            into = value->toDouble();
        }
    }

    void number(const QString& field, std::optional<double>& into)
    {
        double value = std::nan("");
        number(field, value);
        if (!std::isnan(value)) {
            into = value;
        }
    }

    void whole(const QString& field, std::optional<int>& into)
    {
        std::optional<double> value;
        number(field, value);
        if (value) {
            if (*value != std::floor(*value) || std::abs(*value) > 1e6) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not a whole number."));
                return;
            }
            into = static_cast<int>(*value);
        }
    }

    void whole(const QString& field, int& into)
    {
        std::optional<int> value;
        whole(field, value);
        into = value.value_or(into);
    }

    void date(const QString& field, QDate& into)
    {
        QString value;
        text(field, value);
        if (!value.isEmpty()) {
            into = QDate::fromString(value, Qt::ISODate);
            if (!into.isValid()) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not a day (2025-12-31)."));
            }
        }
    }

    template <typename Value, typename Read>
    void choice(const QString& field, Value& into, Read read)
    {
        QString value;
        text(field, value);
        if (!value.isEmpty()) {
            const auto found = read(value);
            if (!found) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "“%1” is not known here.").arg(value));
                return;
            }
            into = *found;
        }
    }

    void numbers(const QString& field, std::vector<double>& into)
    {
        if (const auto value = take(field, QJsonValue::Array)) {
            const QJsonArray array = value->toArray();
            if (array.size() > longestList) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This list is too long."));
                return;
            }
            for (const auto& each : array) {
                if (!each.isDouble() || !std::isfinite(each.toDouble())) {
                    wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not a number."));
                    return;
                }
                into.push_back(each.toDouble());
            }
        }
    }

    void texts(const QString& field, QStringList& into)
    {
        if (const auto value = take(field, QJsonValue::Array)) {
            into = listOf(field, value->toArray());
        }
    }

    void filter(const QString& field, QHash<QString, QStringList>& into)
    {
        if (const auto value = take(field, QJsonValue::Object)) {
            const QJsonObject object = value->toObject();
            if (object.size() > longestList) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This list is too long."));
                return;
            }
            for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
                if (!it->isArray()) {
                    wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not of the right type."));
                    return;
                }
                into.insert(it.key(), listOf(field, it->toArray()));
            }
        }
    }

    /// A setting that is not known belongs to a later version: to leave it out would lose it at the next change.
    void finish()
    {
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            if (!m_error && !m_known.contains(it.key())) {
                m_error = Error{Error::Kind::Newer,
                                QCoreApplication::translate(
                                    "qiantu::ThemeJson",
                                    "The theme has the setting “%1”, which this version of the program does "
                                    "not know.")
                                    .arg(it.key().left(longestText)),
                                m_path + it.key().left(longestText),
                                QCoreApplication::translate("qiantu::ThemeJson", "Install the current version.")};
            }
        }
    }

private:
    QStringList listOf(const QString& field, const QJsonArray& array)
    {
        QStringList list;
        if (array.size() > longestList) {
            wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This list is too long."));
            return list;
        }
        for (const auto& each : array) {
            if (!each.isString() || each.toString().size() > longestText) {
                wrong(field, QCoreApplication::translate("qiantu::ThemeJson", "This is not of the right type."));
                return list;
            }
            list << each.toString();
        }
        return list;
    }

    const QJsonObject& m_object;
    QString m_path;
    std::optional<Error>& m_error;
    QSet<QString> m_known;
};

QJsonObject figureObject(const ThemeFigure& figure)
{
    QJsonObject object{{QStringLiteral("kind"), toText(figure.kind)}, {QStringLiteral("indicator"), figure.indicator}};
    if (figure.counted.layer != Indicator::CountedLayer::None) {
        object.insert(QStringLiteral("counted_layer"), toText(figure.counted.layer));
        object.insert(QStringLiteral("counted_measure"), toText(figure.counted.measure));
        object.insert(QStringLiteral("counted_filter"), filterObject(figure.counted.filter));
    }
    if (!figure.other.isEmpty()) {
        object.insert(QStringLiteral("other"), figure.other);
    }
    object.insert(QStringLiteral("factor"), figure.factor);
    if (figure.since.isValid()) {
        object.insert(QStringLiteral("since"), figure.since.toString(Qt::ISODate));
    }
    object.insert(QStringLiteral("relative"), figure.relative);
    if (figure.targetYear) {
        object.insert(QStringLiteral("target_year"), *figure.targetYear);
    }
    object.insert(QStringLiteral("measure"), toText(figure.measure));
    if (!figure.operatorKey.isEmpty()) {
        object.insert(QStringLiteral("operator"), figure.operatorKey);
    }
    return object;
}

void readFigure(const QJsonObject& object, const QString& path, ThemeFigure& figure, std::optional<Error>& error)
{
    FieldReader fields(object, path, error);
    fields.choice(QStringLiteral("kind"), figure.kind, themeFigureKindFromText);
    fields.text(QStringLiteral("indicator"), figure.indicator);
    fields.choice(QStringLiteral("counted_layer"), figure.counted.layer, countedLayerFromText);
    fields.choice(QStringLiteral("counted_measure"), figure.counted.measure, countedMeasureFromText);
    fields.filter(QStringLiteral("counted_filter"), figure.counted.filter);
    fields.text(QStringLiteral("other"), figure.other);
    fields.number(QStringLiteral("factor"), figure.factor);
    fields.date(QStringLiteral("since"), figure.since);
    fields.boolean(QStringLiteral("relative"), figure.relative);
    fields.whole(QStringLiteral("target_year"), figure.targetYear);
    fields.choice(QStringLiteral("measure"), figure.measure, measureFromText);
    fields.text(QStringLiteral("operator"), figure.operatorKey);
    fields.finish();
}

QJsonObject classificationObject(const Classification& classification)
{
    QJsonObject object{{QStringLiteral("method"), toText(classification.method)},
                       {QStringLiteral("classes"), classification.classes}};
    if (!classification.breaks.empty()) {
        QJsonArray breaks;
        for (const double each : classification.breaks) {
            breaks << each;
        }
        object.insert(QStringLiteral("breaks"), breaks);
    }
    if (classification.centre) {
        object.insert(QStringLiteral("centre"), *classification.centre);
    }
    return object;
}

/// A part of a definition that is an object by itself.
template <typename Read>
void readPart(FieldReader& fields, const QString& field, Read read)
{
    if (const auto value = fields.take(field, QJsonValue::Object)) {
        read(value->toObject(), field + u'.');
    }
}

} // namespace

QJsonObject Theme::toJson() const
{
    QJsonObject object{{QStringLiteral("version"), formatVersion},
                       {QStringLiteral("kind"), toText(kind)},
                       {QStringLiteral("level"), toText(level)},
                       {QStringLiteral("figure"), figureObject(figure)},
                       {QStringLiteral("classification"), classificationObject(classification)},
                       {QStringLiteral("palette"), palette},
                       {QStringLiteral("reversed"), reversed},
                       {QStringLiteral("show_no_data"), showNoData},
                       {QStringLiteral("parts"), toText(parts)},
                       {QStringLiteral("bars"), bars},
                       {QStringLiteral("station_filter"), filterObject(stationFilter)},
                       {QStringLiteral("part_indicators"), QJsonArray::fromStringList(partIndicators)},
                       {QStringLiteral("largest_symbol_mm"), largestSymbolMm},
                       {QStringLiteral("dot_value"), dotValue},
                       {QStringLiteral("cell_km"), cellKm},
                       {QStringLiteral("programmes"), QJsonArray::fromStringList(programmes)}};
    if (second != ThemeFigure{}) {
        object.insert(QStringLiteral("second"), figureObject(second));
    }
    if (date.isValid()) {
        object.insert(QStringLiteral("date"), date.toString(Qt::ISODate));
    }
    if (acrossYears) {
        object.insert(QStringLiteral("across_years"), true);
    }
    QJsonObject numberObject{{QStringLiteral("unit"), number.unit}, {QStringLiteral("grouped"), number.grouped}};
    if (number.decimals) {
        numberObject.insert(QStringLiteral("decimals"), *number.decimals);
    }
    object.insert(QStringLiteral("number"), numberObject);
    object.insert(QStringLiteral("labels"), QJsonObject{{QStringLiteral("names"), labels.names},
                                                        {QStringLiteral("values"), labels.values},
                                                        {QStringLiteral("size"), labels.size}});
    return object;
}

Result<Theme> Theme::fromJson(const QJsonObject& object)
{
    std::optional<Error> error;
    FieldReader fields(object, {}, error);
    int version = 0;
    fields.whole(QStringLiteral("version"), version);
    if (version > formatVersion) {
        return fail(
            Error::Kind::Newer,
            QCoreApplication::translate("qiantu::ThemeJson", "The theme was made by a newer version of the program."),
            {}, QCoreApplication::translate("qiantu::ThemeJson", "Install the current version."));
    }
    if (version < 1) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "This is not the definition of a theme."));
    }
    if (!object.contains(QStringLiteral("kind"))) {
        fields.wrong(QStringLiteral("kind"),
                     QCoreApplication::translate("qiantu::ThemeJson", "This is not the definition of a theme."));
    }
    Theme theme;
    fields.choice(QStringLiteral("kind"), theme.kind, themeKindFromText);
    fields.choice(QStringLiteral("level"), theme.level, regionLevelFromText);
    readPart(fields, QStringLiteral("figure"),
             [&](const QJsonObject& part, const QString& path) { readFigure(part, path, theme.figure, error); });
    readPart(fields, QStringLiteral("second"),
             [&](const QJsonObject& part, const QString& path) { readFigure(part, path, theme.second, error); });
    fields.date(QStringLiteral("date"), theme.date);
    readPart(fields, QStringLiteral("classification"), [&](const QJsonObject& part, const QString& path) {
        FieldReader of(part, path, error);
        of.choice(QStringLiteral("method"), theme.classification.method, classificationMethodFromText);
        of.whole(QStringLiteral("classes"), theme.classification.classes);
        of.numbers(QStringLiteral("breaks"), theme.classification.breaks);
        of.number(QStringLiteral("centre"), theme.classification.centre);
        of.finish();
    });
    fields.text(QStringLiteral("palette"), theme.palette);
    fields.boolean(QStringLiteral("reversed"), theme.reversed);
    fields.boolean(QStringLiteral("across_years"), theme.acrossYears);
    readPart(fields, QStringLiteral("number"), [&](const QJsonObject& part, const QString& path) {
        FieldReader of(part, path, error);
        of.text(QStringLiteral("unit"), theme.number.unit);
        of.whole(QStringLiteral("decimals"), theme.number.decimals);
        of.boolean(QStringLiteral("grouped"), theme.number.grouped);
        of.finish();
    });
    readPart(fields, QStringLiteral("labels"), [&](const QJsonObject& part, const QString& path) {
        FieldReader of(part, path, error);
        of.boolean(QStringLiteral("names"), theme.labels.names);
        of.boolean(QStringLiteral("values"), theme.labels.values);
        of.number(QStringLiteral("size"), theme.labels.size);
        of.finish();
    });
    fields.boolean(QStringLiteral("show_no_data"), theme.showNoData);
    fields.choice(QStringLiteral("parts"), theme.parts, themePartsFromText);
    fields.texts(QStringLiteral("part_indicators"), theme.partIndicators);
    fields.boolean(QStringLiteral("bars"), theme.bars);
    fields.filter(QStringLiteral("station_filter"), theme.stationFilter);
    fields.number(QStringLiteral("largest_symbol_mm"), theme.largestSymbolMm);
    fields.number(QStringLiteral("dot_value"), theme.dotValue);
    fields.number(QStringLiteral("cell_km"), theme.cellKm);
    fields.texts(QStringLiteral("programmes"), theme.programmes);
    fields.finish();
    if (error) {
        return tl::unexpected(*error);
    }
    if (auto valid = theme.validate(); !valid) {
        return tl::unexpected(valid.error());
    }
    return theme;
}

Result<Theme> Theme::fromJson(const QByteArray& text)
{
    if (text.size() > longestDefinition) {
        return fail(Error::Kind::Invalid, QCoreApplication::translate(
                                              "qiantu::ThemeJson", "This is too long for the definition of a theme."));
    }
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(text, &parsed);
    if (parsed.error != QJsonParseError::NoError || !document.isObject()) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "This is not the definition of a theme."));
    }
    return fromJson(document.object());
}

} // namespace qiantu
