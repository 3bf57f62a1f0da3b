// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/observation_import.h"

#include "models/plans/observation_reader.h"
#include "models/plans/observation_sheet.h"
#include "models/plans/plan_editor.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

constexpr std::size_t previewRows = 12;

/// The columns as the sheet and their headings tell, with what the user decided.
std::vector<ObservationColumn> columnsOf(const ObservationSheet& sheet, const Plan& plan,
                                         const QHash<int, ObservationColumn>& decided, const QString& regionReason,
                                         const QString& userReason)
{
    const IndicatorMatcher matcher(plan);
    std::vector<ObservationColumn> columns;
    bool longForm = false;
    for (int index = 0; index < sheet.header.size(); ++index) {
        ObservationColumn column = columnFromHeading(sheet.header.at(index), matcher);
        const auto again = std::find(sheet.regionAgainColumns.begin(), sheet.regionAgainColumns.end(), index);
        if (index == sheet.regionColumn || index == sheet.parentColumn || again != sheet.regionAgainColumns.end()) {
            column = ObservationColumn();
            column.header = sheet.header.at(index);
            column.field = index == sheet.regionColumn   ? ObservationField::Region
                           : index == sheet.parentColumn ? ObservationField::ParentRegion
                                                         : ObservationField::RegionAgain;
            column.reason = regionReason;
        }
        if (const auto user = decided.constFind(index); user != decided.constEnd()) {
            const auto stated = column.date;
            column = *user;
            column.header = sheet.header.at(index);
            column.date = user->date ? user->date : stated;
            column.reason = userReason;
            column.guessed = false;
        }
        longForm = longForm || column.field == ObservationField::Value;
        columns.push_back(column);
    }
    // 单位, 时间 are words of the long form; beside figures they could be anything (the reporting office).
    for (ObservationColumn& column : columns) {
        if (!longForm && column.field == ObservationField::Unit && column.reason != userReason) {
            column.field = ObservationField::Unused;
        }
    }
    return columns;
}

QString sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

} // namespace

QString toText(ObservationEntry::State state)
{
    switch (state) {
    case ObservationEntry::State::New:
        return QStringLiteral("new");
    case ObservationEntry::State::Differs:
        return QStringLiteral("differs");
    case ObservationEntry::State::Changed:
        return QStringLiteral("changed");
    case ObservationEntry::State::Kept:
        return QStringLiteral("kept");
    case ObservationEntry::State::Same:
        return QStringLiteral("same");
    case ObservationEntry::State::NoValue:
        return QStringLiteral("no_value");
    case ObservationEntry::State::Rejected:
        break;
    }
    return QStringLiteral("rejected");
}

QString displayName(ObservationEntry::State state)
{
    switch (state) {
    case ObservationEntry::State::New:
        return QCoreApplication::translate("qiantu::ObservationImport", "new");
    case ObservationEntry::State::Differs:
        return QCoreApplication::translate("qiantu::ObservationImport", "new, another source differs");
    case ObservationEntry::State::Changed:
        return QCoreApplication::translate("qiantu::ObservationImport", "replaces the former value");
    case ObservationEntry::State::Kept:
        return QCoreApplication::translate("qiantu::ObservationImport", "differs, the former value stays");
    case ObservationEntry::State::Same:
        return QCoreApplication::translate("qiantu::ObservationImport", "already there");
    case ObservationEntry::State::NoValue:
        return QCoreApplication::translate("qiantu::ObservationImport", "no value");
    case ObservationEntry::State::Rejected:
        break;
    }
    return QCoreApplication::translate("qiantu::ObservationImport", "rejected");
}

int ObservationImportPlan::count(ObservationEntry::State state) const
{
    return static_cast<int>(std::count_if(entries.begin(), entries.end(),
                                          [state](const ObservationEntry& entry) { return entry.state == state; }));
}

Result<ObservationImportPlan> ObservationImport::inspect(const QString& file, const Plan& plan,
                                                         const RegionCatalog& regions,
                                                         const ObservationImportOptions& options)
{
    auto found = inspectImportFile(file, options.encoding, options.layer);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const auto sheet = ObservationSheet::read(found->choice, regions);
    if (!sheet) {
        return tl::unexpected(sheet.error());
    }
    ObservationImportPlan import;
    import.file = found->choice;
    import.options = options;
    import.titles = sheet->titles;
    import.guesses = found->guesses;
    import.columns = columnsOf(*sheet, plan, options.columns, tr("its rows name regions"), tr("chosen"));
    for (std::size_t row = 0; row < sheet->rows.size() && row < previewRows; ++row) {
        import.preview.push_back(sheet->rows[row].cells);
    }
    if (import.options.indicator.isEmpty()) {
        // A table of years says in its title what it is about.
        const IndicatorMatcher matcher(plan);
        QStringList keys;
        for (const QString& title : sheet->titles) {
            const auto match = matcher.match(parseHeading(title).name);
            if (!match.key.isEmpty()) {
                keys << match.key;
            }
        }
        if (keys.size() == 1) {
            import.options.indicator = keys.first();
        }
    }
    const bool anyFigures = std::any_of(import.columns.begin(), import.columns.end(), [](const auto& column) {
        return column.field == ObservationField::Figures || column.field == ObservationField::Value;
    });
    const bool named = std::any_of(import.columns.begin(), import.columns.end(),
                                   [](const auto& column) { return column.field == ObservationField::IndicatorName; });
    const bool unnamed = std::any_of(import.columns.begin(), import.columns.end(), [&](const auto& column) {
        return (column.field == ObservationField::Figures && column.indicator.isEmpty()) ||
               (column.field == ObservationField::Value && !named);
    });
    if (!anyFigures) {
        import.missing << tr("Which columns hold the values of which indicator?");
    } else if (unnamed && import.options.indicator.isEmpty()) {
        import.missing << tr("Of which indicator are the values?");
    }
    for (const ObservationColumn& column : import.columns) {
        if (column.guessed) {
            import.guesses << tr("The column “%1” is taken for the indicator “%2”.")
                                  .arg(column.header, plan.indicators.value(column.indicator).name);
        }
    }
    ObservationReader(*sheet, plan, regions, import).read();
    return import;
}

Result<ObservationImportSummary> ObservationImport::run(PlanEditor& editor, const ObservationImportPlan& plan)
{
    if (!plan.missing.isEmpty()) {
        return fail(Error::Kind::Invalid, plan.missing.first(), plan.file.file);
    }
    ObservationImportSummary summary;
    std::vector<Observation> observations;
    for (const ObservationEntry& entry : plan.entries) {
        if (entry.state == ObservationEntry::State::New || entry.state == ObservationEntry::State::Differs) {
            ++summary.added;
        } else if (entry.state == ObservationEntry::State::Changed) {
            ++summary.changed;
        } else {
            continue;
        }
        observations.push_back(entry.observation);
    }
    if (observations.empty()) {
        return summary;
    }
    Project& project = editor.project();
    const QString name = QFileInfo(plan.file.file).fileName();
    const auto note = [&](SQLite::Database& database) -> Result<void> {
        const QJsonObject settings{{QStringLiteral("encoding"), plan.file.encoding},
                                   {QStringLiteral("layer"), plan.file.layer},
                                   {QStringLiteral("document"), plan.options.document},
                                   {QStringLiteral("source"), plan.options.source}};
        SQLite::Statement statement(
            database,
            "INSERT INTO imports (id, made_at, kind, file_name, file_sha256, settings, read_rows, added, "
            "changed, unchanged, rejected, missing) VALUES (?, ?, 'observations', ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        int at = 0;
        statement.bind(++at, static_cast<std::int64_t>(project.rowIds().next()));
        statement.bind(++at, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString());
        statement.bind(++at, name.toStdString());
        statement.bind(++at, sha256Of(plan.file.file).toStdString());
        statement.bind(++at, QJsonDocument(settings).toJson(QJsonDocument::Compact).toStdString());
        statement.bind(++at, static_cast<int>(plan.entries.size()));
        statement.bind(++at, summary.added);
        statement.bind(++at, summary.changed);
        statement.bind(++at, plan.count(ObservationEntry::State::Same) + plan.count(ObservationEntry::State::Kept));
        statement.bind(++at, plan.count(ObservationEntry::State::Rejected));
        statement.bind(++at, plan.count(ObservationEntry::State::NoValue));
        statement.exec();
        return {};
    };
    const auto saved = editor.saveAll(
        observations, tr("Import %n observation(s) from %1", nullptr, static_cast<int>(observations.size())).arg(name),
        RevisionKind::Import, note);
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    const auto last = project.history(1);
    if (last && !last->empty()) {
        summary.revision = last->front().id;
    }
    return summary;
}

} // namespace qiantu
