// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station.h"
#include "models/themes/theme.h"

#include <QCoreApplication>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int mostClasses = 12;

Result<void> validateFigure(const ThemeFigure& figure, const QString& where)
{
    const auto wrong = [&where](const QString& field, const QString& what) {
        return fail(Error::Kind::Invalid, what, where + u'.' + field);
    };
    if (figure.indicator.isEmpty() && figure.counted.layer == Indicator::CountedLayer::None) {
        return wrong(QStringLiteral("indicator"),
                     QCoreApplication::translate("qiantu::ThemeJson", "Say what the theme measures."));
    }
    if (!figure.indicator.isEmpty() && figure.counted.layer != Indicator::CountedLayer::None) {
        return wrong(QStringLiteral("counted_layer"),
                     QCoreApplication::translate("qiantu::ThemeJson",
                                                 "A theme measures an indicator or counts things, not both."));
    }
    if (figure.counted.measure == Indicator::CountedMeasure::Length &&
        figure.counted.layer != Indicator::CountedLayer::Routes) {
        return wrong(QStringLiteral("counted_measure"),
                     QCoreApplication::translate("qiantu::ThemeJson", "Only routes have a length."));
    }
    if (figure.indicator.isEmpty() && figure.isOfTarget()) {
        return wrong(QStringLiteral("indicator"),
                     QCoreApplication::translate("qiantu::ThemeJson", "Only an indicator has targets."));
    }
    if ((figure.kind == ThemeFigure::Kind::Ratio || figure.kind == ThemeFigure::Kind::Difference) &&
        figure.other.isEmpty()) {
        return wrong(QStringLiteral("other"),
                     QCoreApplication::translate("qiantu::ThemeJson", "Say which indicator to compare with."));
    }
    if (figure.kind == ThemeFigure::Kind::Ratio && figure.factor <= 0) {
        return wrong(QStringLiteral("factor"),
                     QCoreApplication::translate("qiantu::ThemeJson", "The factor has to be above 0."));
    }
    if (figure.kind == ThemeFigure::Kind::Change && !figure.since.isValid()) {
        return wrong(QStringLiteral("since"), QCoreApplication::translate("qiantu::ThemeJson", "Say since when."));
    }
    return {};
}

Result<void> validateClassification(const Classification& classification)
{
    const QString where = QStringLiteral("classification.");
    if (classification.classes < 2 || classification.classes > mostClasses) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "A theme has 2 to %1 classes.").arg(mostClasses),
                    where + QStringLiteral("classes"));
    }
    const auto& breaks = classification.breaks;
    if (std::adjacent_find(breaks.begin(), breaks.end(), std::greater_equal<>()) != breaks.end()) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "The limits between the classes have to ascend."),
                    where + QStringLiteral("breaks"));
    }
    if (classification.method == Classification::Method::Manual &&
        (breaks.empty() || breaks.size() >= static_cast<std::size_t>(mostClasses))) {
        return fail(
            Error::Kind::Invalid,
            QCoreApplication::translate("qiantu::ThemeJson", "Classes by hand need 1 to %1 limits between them.")
                .arg(mostClasses - 1),
            where + QStringLiteral("breaks"));
    }
    return {};
}

Result<void> validateRange(double value, double least, double greatest, const QString& where)
{
    if (value < least || value > greatest) {
        return fail(
            Error::Kind::Invalid,
            QCoreApplication::translate("qiantu::ThemeJson", "This has to be from %1 to %2.").arg(least).arg(greatest),
            where);
    }
    return {};
}

Result<void> validateStationFilter(const QHash<QString, QStringList>& filter)
{
    for (auto it = filter.cbegin(); it != filter.cend(); ++it) {
        for (const QString& value : it.value()) {
            const bool isKnown = it.key() == QStringLiteral("operator")     ? operatorFromText(value).has_value()
                                 : it.key() == QStringLiteral("generation") ? generationFromText(value).has_value()
                                 : it.key() == QStringLiteral("status")     ? statusFromText(value).has_value()
                                 : it.key() == QStringLiteral("logical")
                                     ? value == QStringLiteral("0") || value == QStringLiteral("1")
                                     : false;
            if (!isKnown) {
                return fail(
                    Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "Stations cannot be chosen by “%1” with “%2”.")
                        .arg(it.key(), value),
                    QStringLiteral("station_filter"));
            }
        }
    }
    return {};
}

bool measuresRegions(ThemeKind kind)
{
    return kind != ThemeKind::StationCategories && kind != ThemeKind::Density && kind != ThemeKind::Pilots &&
           kind != ThemeKind::Charts;
}

} // namespace

Result<void> Theme::validate() const
{
    if (level == RegionLevel::Province) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "A theme shows counties or prefectures."),
                    QStringLiteral("level"));
    }
    if (measuresRegions(kind)) {
        if (auto valid = validateFigure(figure, QStringLiteral("figure")); !valid) {
            return valid;
        }
        const bool isStatus = figure.kind == ThemeFigure::Kind::Status;
        if (isStatus != (kind == ThemeKind::Status)) {
            return fail(
                Error::Kind::Invalid,
                isStatus ? QCoreApplication::translate("qiantu::ThemeJson", "A status can only be shown as a status.")
                         : QCoreApplication::translate("qiantu::ThemeJson",
                                                       "Only the status of a target can be shown as a status."),
                QStringLiteral("figure.kind"));
        }
    }
    if (kind == ThemeKind::Bivariate) {
        if (auto valid = validateFigure(second, QStringLiteral("second")); !valid) {
            return valid;
        }
        if (second.kind == ThemeFigure::Kind::Status) {
            return fail(Error::Kind::Invalid,
                        QCoreApplication::translate("qiantu::ThemeJson", "A status can only be shown as a status."),
                        QStringLiteral("second.kind"));
        }
    }
    if (kind == ThemeKind::Charts && parts == ThemeParts::Indicators &&
        (partIndicators.size() < 2 || partIndicators.size() > mostClasses)) {
        return fail(
            Error::Kind::Invalid,
            QCoreApplication::translate("qiantu::ThemeJson", "A chart needs 2 to %1 indicators.").arg(mostClasses),
            QStringLiteral("part_indicators"));
    }
    if (kind == ThemeKind::StationCategories && parts == ThemeParts::Indicators) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "Stations have no indicators."),
                    QStringLiteral("parts"));
    }
    if (auto valid = validateStationFilter(stationFilter); !valid) {
        return valid;
    }
    if (auto valid = validateClassification(classification); !valid) {
        return valid;
    }
    if (number.decimals && (*number.decimals < 0 || *number.decimals > 6)) {
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("qiantu::ThemeJson", "This has to be from %1 to %2.").arg(0).arg(6),
                    QStringLiteral("number.decimals"));
    }
    for (const auto& [value, least, greatest, where] :
         {std::tuple(labels.size, 4.0, 24.0, QStringLiteral("labels.size")),
          std::tuple(largestSymbolMm, 2.0, 60.0, QStringLiteral("largest_symbol_mm")),
          std::tuple(dotValue, 0.0, 1e15, QStringLiteral("dot_value")),
          std::tuple(cellKm, 0.5, 200.0, QStringLiteral("cell_km"))}) {
        if (auto valid = validateRange(value, least, greatest, where); !valid) {
            return valid;
        }
    }
    return {};
}

} // namespace qiantu
