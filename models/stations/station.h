// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QDate>
#include <QString>
#include <cstdint>
#include <optional>

namespace qiantu {

/// Who runs a station. The stable texts are those of the `stations` table.
enum class Operator : std::uint8_t
{
    Telecom,
    Mobile,
    Unicom,
    Broadcast,
    Tower,
    Other
};
/// The radio generation.
enum class Generation : std::uint8_t
{
    G2,
    G3,
    G4,
    G5,
    G5A
};
/// Planned, being built, in service, or taken out of service.
enum class Status : std::uint8_t
{
    Planned,
    Building,
    InService,
    Retired
};

QString toText(Operator value);      ///< telecom, mobile, unicom, broadcast, tower, other
QString toText(Generation value);    ///< 2G, 3G, 4G, 5G, 5G-A
QString toText(Status value);        ///< planned, building, in_service, retired
QString displayName(Operator value); ///< Translated: 中国电信 …
QString displayName(Generation value);
QString displayName(Status value);
std::optional<Operator> operatorFromText(const QString& text);
std::optional<Generation> generationFromText(const QString& text);
std::optional<Status> statusFromText(const QString& text);

/// One base station with all its attributes, as a row of the `stations` table.
struct Station
{
    RowId id = 0;
    double longitude = 0; ///< Degrees, CGCS2000.
    double latitude = 0;
    QString number;
    QString name;
    QString site;
    QString regionCode; ///< County; empty when outside every county.
    Operator operatedBy = Operator::Other;
    Generation generation = Generation::G5;
    bool logical = false;
    QString band;
    Status status = Status::Planned;
    QDate inServiceDate;
    QDate plannedDate;
    QString address;
    std::optional<double> heightM;
    std::optional<RowId> importId;
    std::optional<RowId> scenarioId; ///< The scenario it belongs to; nothing: it always counts.
    bool synthetic = false;
    QString note;
};

} // namespace qiantu
