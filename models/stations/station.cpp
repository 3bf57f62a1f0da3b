// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/station.h"

#include <QCoreApplication>
#include <array>
#include <utility>

namespace qiantu {

namespace {

class StationText
{
    Q_DECLARE_TR_FUNCTIONS(Station)

public:
    static QString of(Operator value)
    {
        switch (value) {
        case Operator::Telecom:
            return tr("China Telecom");
        case Operator::Mobile:
            return tr("China Mobile");
        case Operator::Unicom:
            return tr("China Unicom");
        case Operator::Broadcast:
            return tr("China Broadnet");
        case Operator::Tower:
            return tr("China Tower");
        case Operator::Other:
            break;
        }
        return tr("other operator");
    }

    static QString of(Status value)
    {
        switch (value) {
        case Status::Planned:
            return tr("planned");
        case Status::Building:
            return tr("being built");
        case Status::InService:
            return tr("in service");
        case Status::Retired:
            break;
        }
        return tr("retired");
    }
};

constexpr std::array operatorTexts{std::pair{Operator::Telecom, "telecom"}, std::pair{Operator::Mobile, "mobile"},
                                   std::pair{Operator::Unicom, "unicom"},   std::pair{Operator::Broadcast, "broadcast"},
                                   std::pair{Operator::Tower, "tower"},     std::pair{Operator::Other, "other"}};
constexpr std::array generationTexts{std::pair{Generation::G2, "2G"}, std::pair{Generation::G3, "3G"},
                                     std::pair{Generation::G4, "4G"}, std::pair{Generation::G5, "5G"},
                                     std::pair{Generation::G5A, "5G-A"}};
constexpr std::array statusTexts{std::pair{Status::Planned, "planned"}, std::pair{Status::Building, "building"},
                                 std::pair{Status::InService, "in_service"}, std::pair{Status::Retired, "retired"}};

template <typename Table, typename Value>
QString textIn(const Table& table, Value value)
{
    for (const auto& [entry, text] : table) {
        if (entry == value) {
            return QString::fromLatin1(text);
        }
    }
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table& table, const QString& wanted)
{
    for (const auto& [entry, text] : table) {
        if (wanted == QLatin1String(text)) {
            return entry;
        }
    }
    return std::nullopt;
}

} // namespace

QString toText(Operator value)
{
    return textIn(operatorTexts, value);
}

QString toText(Generation value)
{
    return textIn(generationTexts, value);
}

QString toText(Status value)
{
    return textIn(statusTexts, value);
}

QString displayName(Operator value)
{
    return StationText::of(value);
}

QString displayName(Generation value)
{
    // 2G to 5G-A are written alike in every language.
    return toText(value);
}

QString displayName(Status value)
{
    return StationText::of(value);
}

std::optional<Operator> operatorFromText(const QString& text)
{
    return valueIn<Operator>(operatorTexts, text);
}

std::optional<Generation> generationFromText(const QString& text)
{
    return valueIn<Generation>(generationTexts, text);
}

std::optional<Status> statusFromText(const QString& text)
{
    return valueIn<Status>(statusTexts, text);
}

} // namespace qiantu
