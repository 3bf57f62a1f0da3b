// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QJsonDocument>

namespace qiantu::cli {

/// The option --format with the formats that there are, the first being the default.
QCommandLineOption formatOption(const QStringList& formats);
/// The format that was chosen; wrong usage when it is none of `formats`.
Needed<QString> chosenFormat(const QCommandLineParser& parser, const QStringList& formats);

/// The option -o FILE.
QCommandLineOption outputOption(const QString& description);
/// The file of -o; empty when there is none or it is "-": standard output. Fails when it is `project`, or a folder: an
/// output never overwrites the project that it was made from.
Needed<QString> outputFile(const QCommandLineParser& parser, const QString& project);

/// Writes a file whole or not at all; to standard output, without a byte order mark, when `file` is empty.
Outcome writeOutput(const QByteArray& content, const QString& file);

/// Prints a JSON document, indented.
void printJson(const QJsonDocument& document);

/// The day of an option in the form 2025-12-31; `otherwise` when it is not given; wrong usage when it is no day.
Needed<QDate> dateOf(const QCommandLineParser& parser, const QString& option, const QDate& otherwise);
/// The whole number of an option between two bounds; nothing when it is not given; wrong usage when it is none.
Needed<std::optional<qint64>> numberOf(const QCommandLineParser& parser, const QString& option, qint64 least,
                                       qint64 most);

/// Rows of cells as aligned columns for a terminal, CJK characters two cells wide. The first row is the heading.
/// Columns whose number is in `rightAligned` are numbers.
QString textTable(const std::vector<QStringList>& rows, const QList<int>& rightAligned = {});

} // namespace qiantu::cli
