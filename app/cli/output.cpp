// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "models/checking/check_report.h"

#include <QDate>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace qiantu::cli {

QCommandLineOption formatOption(const QStringList& formats)
{
    return QCommandLineOption(QStringLiteral("format"),
                              Words::tr("How it is written: %1.").arg(formats.join(QStringLiteral(", "))),
                              QStringLiteral("FORMAT"), formats.first());
}

Needed<QString> chosenFormat(const QCommandLineParser& parser, const QStringList& formats)
{
    QString format = parser.value(QStringLiteral("format"));
    if (!formats.contains(format)) {
        return wrongUsage(
            Words::tr("There is no format “%1”; there are %2.").arg(format, formats.join(QStringLiteral(", "))));
    }
    return format;
}

QCommandLineOption outputOption(const QString& description)
{
    return QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")}, description, QStringLiteral("FILE"));
}

Needed<QString> outputFile(const QCommandLineParser& parser, const QString& project)
{
    const QString file = parser.value(QStringLiteral("output"));
    if (file.isEmpty() || file == QLatin1String("-")) {
        if (parser.isSet(QStringLiteral("output")) && file.isEmpty()) {
            return wrongUsage(Words::tr("-o needs the name of a file."));
        }
        return QString();
    }
    const QFileInfo info(file);
    if (info.isDir()) {
        return tl::unexpected<Fault>(
            Error{Error::Kind::Invalid, Words::tr("This is a folder; -o needs a file."), file, {}});
    }
    if (info.exists() && info.canonicalFilePath() == QFileInfo(project).canonicalFilePath()) {
        return tl::unexpected<Fault>(Error{Error::Kind::Invalid,
                                           Words::tr("This is the project itself, which is not overwritten; name "
                                                     "another file."),
                                           file,
                                           {}});
    }
    return file;
}

Outcome writeOutput(const QByteArray& content, const QString& file)
{
    if (file.isEmpty()) {
        // The byte order mark tells spreadsheet programs the encoding of a file; the next program of a pipe would take
        // it for a part of the first heading.
        const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");
        printBytes(content.startsWith(mark) ? content.mid(mark.size()) : content);
        return {};
    }
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(content) != content.size() || !output.commit()) {
        return tl::unexpected<Fault>(Error{
            Error::Kind::Failed, Words::tr("The file could not be written: %1.").arg(output.errorString()), file, {}});
    }
    return {};
}

void printJson(const QJsonDocument& document)
{
    print(QString::fromUtf8(document.toJson(QJsonDocument::Indented).trimmed()));
}

Needed<QDate> dateOf(const QCommandLineParser& parser, const QString& option, const QDate& otherwise)
{
    if (!parser.isSet(option)) {
        return otherwise;
    }
    const QString text = parser.value(option);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid()) {
        return wrongUsage(Words::tr("--%1 needs a day like 2025-12-31, not “%2”.").arg(option, text));
    }
    return date;
}

Needed<std::optional<qint64>> numberOf(const QCommandLineParser& parser, const QString& option, qint64 least,
                                       qint64 most)
{
    if (!parser.isSet(option)) {
        return std::optional<qint64>();
    }
    const QString text = parser.value(option);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most) {
        return wrongUsage(
            Words::tr("--%1 needs a whole number from %2 to %3, not “%4”.").arg(option).arg(least).arg(most).arg(text));
    }
    return std::optional<qint64>(number);
}

QString textTable(const std::vector<QStringList>& rows, const QList<int>& rightAligned)
{
    std::vector<int> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype column = 0; column < row.size(); ++column) {
            auto& width = widths[static_cast<std::size_t>(column)];
            width = std::max(width, displayWidth(row.at(column)));
        }
    }
    QStringList lines;
    for (const auto& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const auto& cell = row.at(column);
            const QString padding(widths[static_cast<std::size_t>(column)] - displayWidth(cell), QLatin1Char(' '));
            line += rightAligned.contains(static_cast<int>(column)) ? padding + cell : cell + padding;
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' '))) {
            line.chop(1);
        }
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace qiantu::cli
