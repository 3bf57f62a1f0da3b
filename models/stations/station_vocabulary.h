// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stations/station.h"

#include <QDate>
#include <QString>
#include <optional>

/// How people write what a station is: the spellings of operators, generations, states, yes and no, and dates that
/// inventories come in. Width, case and spaces do not matter. What is not understood is answered with nothing; nothing
/// is guessed.
namespace qiantu {

/// Half-width, lower case, without spaces: what two spellings are compared by.
QString normalizedSpelling(const QString& text);

/// 电信, 中国电信, 中国电信股份有限公司贵州分公司, CT, CTCC, telecom … Nothing as well when two operators are named.
std::optional<Operator> operatorFromSpelling(const QString& text);
/// 5G, NR, 5G NR, 5G-A, 5.5G, LTE, TD-LTE, FDD, WCDMA, GSM …
std::optional<Generation> generationFromSpelling(const QString& text);
/// 规划, 拟建, 在建, 建设中, 在网, 已开通, 运行, 退网, 停用 …
std::optional<Status> statusFromSpelling(const QString& text);
/// Whether a station is a logical one: 是, 逻辑站, yes, 1 … are true; 否, 物理站, no, 0 … false.
std::optional<bool> logicalFromSpelling(const QString& text);

/// A date and how exactly it was written.
struct SpelledDate
{
    enum class Precision
    {
        Day,
        Month,
        Year
    };
    /// The last day of the period that was written.
    QDate date;
    Precision precision = Precision::Day;
};

/// Whether a bare number may be a day count of Excel (since 1899-12-30).
enum class SerialNumbers
{
    Refused,
    Accepted
};

/// 2021-06-30, 2021/6/30, 2021.6.30, 20210630, 2021年6月30日, with or without a time of day; 2021-06, 2021年6月, 202106
/// and 2021 with their precision. Nothing for days that do not exist, years outside 1980–2100, and orders other than
/// year first.
std::optional<SpelledDate> dateFromSpelling(const QString& text, SerialNumbers serialNumbers);

} // namespace qiantu
