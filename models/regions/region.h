// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace qiantu {

/// The administrative level of a region (省, 市州, 县区).
enum class RegionLevel
{
    Province,
    Prefecture,
    County
};

/// The level's stable text, as in the `regions` table: province, prefecture, county.
QString toText(RegionLevel level);
/// The level of a stable text, or nothing.
std::optional<RegionLevel> regionLevelFromText(const QString& text);
/// The level's name for people, translated.
QString displayName(RegionLevel level);

/// Another name or code by which a region is or was known.
struct RegionAlias
{
    enum class Kind
    {
        Former,
        Short,
        Spelling,
        Combined
    };
    QString regionCode;
    Kind kind = Kind::Former;
    QString name; ///< 水城县
    QString code; ///< 520221; may be empty
    QDate until;  ///< The day on which it ceased; may be null.
};

/// An administrative region under its current name and code (GB/T 2260).
struct Region
{
    QString code;       ///< Six digits.
    QString parentCode; ///< Empty for the province.
    RegionLevel level = RegionLevel::County;
    QString name;      ///< 观山湖区
    QString shortName; ///< 观山湖
    QString pinyin;    ///< guan shan hu qu
    QString initials;  ///< gshq
    double areaKm2 = 0;
    double labelX = 0; ///< Longitude of a point inside.
    double labelY = 0; ///< Latitude of that point.
};

} // namespace qiantu
