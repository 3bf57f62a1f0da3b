// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"
#include "models/stations/station_vocabulary.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qiantu {

/// What a column of a report can be.
enum class ObservationField
{
    Unused,
    Region,        ///< The region that the row is about: a code or a name.
    RegionAgain,   ///< The same once more (name beside code): compared, a contradiction rejects the row.
    ParentRegion,  ///< The region above it: 市州 in front of 区县. Empty cells mean the one above them.
    Figures,       ///< Values of one indicator.
    IndicatorName, ///< Long form: the indicator that the row is about.
    Date,          ///< Long form: the day, month or year.
    Value,         ///< Long form: the value.
    Unit           ///< Long form: its unit.
};

/// All of them, in the order in which a dialog lists them.
const std::vector<ObservationField>& observationFields();
QString displayName(ObservationField field); ///< Translated.

/// What the heading of a column says: 2023年5G基站数（万个） is an indicator, a year and a unit.
struct ObservationHeading
{
    QString name;  ///< What is left without unit and date.
    QString whole; ///< What is left without the unit: a price base is a year in an indicator's name.
    QString unit;  ///< Empty: none stated.
    std::optional<SpelledDate> date;
};

ObservationHeading parseHeading(const QString& text);

/// The date in a title or a file name: 2024年6月…, …2023年底…, 202406. Nothing when there is none or more than one.
std::optional<SpelledDate> dateInText(const QString& text);
/// The unit in a title or a note: 单位：万个.
QString unitInText(const QString& text);

/// Finds indicators by what people call them.
class IndicatorMatcher
{
public:
    explicit IndicatorMatcher(const Plan& plan);

    struct Match
    {
        QString key;
        bool guessed = false;   ///< By its name without words such as 数, 总量, 全省.
        QStringList candidates; ///< Names, when several fit and none was chosen.
    };

    /// The indicator of a key, a Chinese or an English name; space, case, width, quotation marks and brackets do not
    /// matter. `key` is empty when none or more than one fits.
    Match match(const QString& text) const;

private:
    QHash<QString, QStringList> m_names;   ///< Plain name -> keys.
    QHash<QString, QStringList> m_reduced; ///< Reduced name -> keys.
    QHash<QString, QString> m_titles;      ///< Key -> name.
};

/// One column of a report and what it was taken for.
struct ObservationColumn
{
    QString header;
    ObservationField field = ObservationField::Unused;
    QString indicator;               ///< Figures: the key.
    QString unit;                    ///< Figures: as the heading states it; empty: none stated.
    std::optional<SpelledDate> date; ///< Figures: as the heading states it.
    QString reason;                  ///< Why, translated.
    bool guessed = false;
};

/// What the columns of a header mean that are told by their words alone: long-form columns and figures. Regions are
/// told by what stands in the rows.
ObservationColumn columnFromHeading(const QString& header, const IndicatorMatcher& matcher);

} // namespace qiantu
