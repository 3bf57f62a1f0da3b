// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_words.h"

#include "models/project/sqlite_error.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace qiantu {

namespace {

struct EditWords
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::EditWords)
};

/// What stands behind "… constraint failed: " in SQLite's message.
QString failedPart(const SQLite::Exception& exception)
{
    static const QRegularExpression failed(QStringLiteral("constraint failed: (.*)$"));
    return failed.match(QString::fromUtf8(exception.what())).captured(1);
}

/// The column of "stations.number".
QString columnOf(const QString& qualified)
{
    return qualified.section(QLatin1Char(','), 0, 0).section(QLatin1Char('.'), -1).trimmed();
}

/// The first of the written columns that a CHECK's expression mentions.
QString checkedColumn(const QString& expression, const QVariantMap& values)
{
    static const QRegularExpression word(QStringLiteral("[a-z_]+"));
    auto words = word.globalMatch(expression);
    while (words.hasNext()) {
        const QString found = words.next().captured();
        if (values.contains(found)) {
            return found;
        }
    }
    return {};
}

} // namespace

QString thingsOf(const QString& table, int count)
{
    if (table == QLatin1String("stations")) {
        return EditWords::tr("%n station(s)", nullptr, count);
    }
    if (table == QLatin1String("projects")) {
        return EditWords::tr("%n project(s)", nullptr, count);
    }
    if (table == QLatin1String("annotations")) {
        return EditWords::tr("%n annotation(s)", nullptr, count);
    }
    if (table == QLatin1String("routes")) {
        return EditWords::tr("%n route(s)", nullptr, count);
    }
    if (table == QLatin1String("areas")) {
        return EditWords::tr("%n area(s)", nullptr, count);
    }
    if (table == QLatin1String("pilots")) {
        return EditWords::tr("%n pilot(s)", nullptr, count);
    }
    return EditWords::tr("%n thing(s)", nullptr, count);
}

QString columnLabel(const QString& column)
{
    const QHash<QString, QString> labels{
        {QStringLiteral("number"), EditWords::tr("Number")},
        {QStringLiteral("name"), EditWords::tr("Name")},
        {QStringLiteral("site"), EditWords::tr("Site")},
        {QStringLiteral("region_code"), EditWords::tr("County")},
        {QStringLiteral("operator"), EditWords::tr("Operator")},
        {QStringLiteral("generation"), EditWords::tr("Generation")},
        {QStringLiteral("logical"), EditWords::tr("Logical station")},
        {QStringLiteral("band"), EditWords::tr("Band")},
        {QStringLiteral("status"), EditWords::tr("Status")},
        {QStringLiteral("in_service_date"), EditWords::tr("In service since")},
        {QStringLiteral("planned_date"), EditWords::tr("Planned for")},
        {QStringLiteral("address"), EditWords::tr("Address")},
        {QStringLiteral("height_m"), EditWords::tr("Height (m)")},
        {QStringLiteral("note"), EditWords::tr("Note")},
        {QStringLiteral("category"), EditWords::tr("Category")},
        {QStringLiteral("kind"), EditWords::tr("Kind")},
        {QStringLiteral("year"), EditWords::tr("Year")},
        {QStringLiteral("owner"), EditWords::tr("Owner")},
        {QStringLiteral("document_key"), EditWords::tr("Document")},
        {QStringLiteral("quote"), EditWords::tr("Quotation")},
        {QStringLiteral("cores"), EditWords::tr("Cores")},
        {QStringLiteral("length_m"), EditWords::tr("Length (m)")},
        {QStringLiteral("text"), EditWords::tr("Text")},
        {QStringLiteral("style"), EditWords::tr("Style")},
        {QStringLiteral("scenario_id"), EditWords::tr("Scenario")},
    };
    return labels.value(column, column);
}

Error rowError(const SQLite::Exception& exception, const QString& table, const QVariantMap& values)
{
    const QString part = failedPart(exception);
    Error error{Error::Kind::Invalid, {}, {}, EditWords::tr("Nothing was changed.")};
    switch (exception.getExtendedErrorCode()) {
    case SQLITE_CONSTRAINT_UNIQUE: {
        const QString column = columnOf(part);
        error.what =
            EditWords::tr("%1 “%2” is taken already.").arg(columnLabel(column), values.value(column).toString());
        return error;
    }
    case SQLITE_CONSTRAINT_NOTNULL:
        error.what = EditWords::tr("%1 must not be empty.").arg(columnLabel(columnOf(part)));
        return error;
    case SQLITE_CONSTRAINT_CHECK: {
        const QString column = checkedColumn(part, values);
        error.what = column.isEmpty() ? EditWords::tr("A value is not allowed here (%1).").arg(part)
                                      : EditWords::tr("“%2” is not allowed for “%1”.")
                                            .arg(columnLabel(column), values.value(column).toString());
        return error;
    }
    default:
        return sqliteError(EditWords::tr("The row could not be written."), exception, table);
    }
}

} // namespace qiantu
