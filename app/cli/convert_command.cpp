// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/coordinates/angle_text.h"
#include "models/coordinates/datum.h"
#include "models/coordinates/transformation.h"

#include <QFile>
#include <QRegularExpression>
#include <cmath>
#include <cstdio>

namespace qiantu::cli {

namespace {

/// Two plain numbers with a space, tab or comma between them, whatever their unit; else a pair of angles in any of the
/// spellings that models/coordinates reads.
Result<GeoPosition> readPair(const QString& line, bool metres)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;，；]+"));
    const auto parts = line.split(separator, Qt::SkipEmptyParts);
    if (parts.size() == 2) {
        bool isX = false;
        bool isY = false;
        const GeoPosition position{parts.at(0).toDouble(&isX), parts.at(1).toDouble(&isY)};
        if (isX && isY && std::isfinite(position.longitude) && std::isfinite(position.latitude)) {
            if (!metres && (std::abs(position.longitude) > 180 || std::abs(position.latitude) > 90)) {
                return fail(
                    Error::Kind::Invalid,
                    Words::tr("A longitude is at most 180 degrees and a latitude at most 90, longitude first."));
            }
            return position;
        }
    }
    if (metres) {
        return fail(Error::Kind::Invalid, Words::tr("This is no pair of easting and northing in metres."));
    }
    return parsePosition(line);
}

tl::unexpected<Fault> badLine(int number, const QString& reason)
{
    return tl::unexpected<Fault>(Error{Error::Kind::Invalid, reason, Words::tr("line %1").arg(number), {}});
}

Needed<Datum> datumOf(const QCommandLineParser& parser, const QString& option)
{
    if (!parser.isSet(option)) {
        return wrongUsage(Words::tr("--%1 is missing. See `qiantu %2 --help`.").arg(option, QStringLiteral("convert")));
    }
    const auto datum = Datum::parse(parser.value(option));
    if (!datum) {
        return wrongUsage(datum.error().message());
    }
    return *datum;
}

Outcome convertLines(const CoordinateTransformation& transformation, bool toMetres)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return tl::unexpected<Fault>(Error{
            Error::Kind::Failed, Words::tr("Standard input cannot be read: %1.").arg(input.errorString()), {}, {}});
    }
    // A nanodegree is a tenth of a millimetre, and so is the fourth decimal of a metre.
    const int decimals = toMetres ? 4 : 9;
    int number = 0;
    for (QByteArray bytes = input.readLine(); !bytes.isEmpty(); bytes = input.readLine()) {
        ++number;
        if (number == 1 && bytes.startsWith("\xEF\xBB\xBF")) {
            bytes.remove(0, 3);
        }
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const auto position = readPair(line, transformation.isProjected());
        if (!position) {
            return badLine(number, position.error().message());
        }
        const auto converted = transformation.apply(*position);
        if (!converted) {
            return badLine(number, Words::tr("This position cannot be converted."));
        }
        print(QString::number(converted->longitude, 'f', decimals) + QLatin1Char(' ') +
              QString::number(converted->latitude, 'f', decimals));
    }
    return {};
}

Outcome convert(const QCommandLineParser& parser)
{
    const auto from = datumOf(parser, QStringLiteral("from"));
    if (!from) {
        return tl::unexpected<Fault>(from.error());
    }
    const auto to = datumOf(parser, QStringLiteral("to"));
    if (!to) {
        return tl::unexpected<Fault>(to.error());
    }
    const auto transformation = CoordinateTransformation::create(*from, *to);
    if (!transformation) {
        return tl::unexpected<Fault>(transformation.error());
    }
    const auto back = CoordinateTransformation::create(*to, *from);
    return convertLines(*transformation, back && back->isProjected());
}

} // namespace

std::vector<Command> convertCommands()
{
    Command command;
    command.name = QStringLiteral("convert");
    command.synopsis = QStringLiteral("--from DATUM --to DATUM < POSITIONS");
    command.summary = Words::tr("Converts coordinates between datums.");
    command.description = Words::tr(
        "Reads a position a line from standard input, longitude and latitude with a space, tab or comma between "
        "them (easting and northing of a grid), in decimal degrees or degrees, minutes and seconds, and writes "
        "longitude and latitude to standard output. Stops at the first line that is no position.\n\n"
        "A DATUM is wgs84, cgcs2000, gcj02, bd09 or EPSG:n.");
    command.options = {
        QCommandLineOption(QStringLiteral("from"), Words::tr("What the positions are given in."),
                           QStringLiteral("DATUM")),
        QCommandLineOption(QStringLiteral("to"), Words::tr("What they are converted to."), QStringLiteral("DATUM"))};
    command.run = convert;
    return {command};
}

} // namespace qiantu::cli
