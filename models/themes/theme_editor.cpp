// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_editor.h"

#include "models/project/project.h"

#include <QCollator>
#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace qiantu {

namespace {

constexpr qsizetype longestName = 100;

QByteArray definitionOf(const Theme& theme)
{
    return QJsonDocument(theme.toJson()).toJson(QJsonDocument::Compact);
}

Result<void> done(const Result<std::optional<RowId>>& revision)
{
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace

Result<std::vector<Theme>> readThemes(SQLite::Database& database, std::vector<DamagedTheme>* damaged)
{
    std::vector<Theme> themes;
    try {
        SQLite::Statement rows(database, "SELECT id, name, definition FROM themes");
        while (rows.executeStep()) {
            const RowId id = rows.getColumn(0).getInt64();
            const QString name = QString::fromUtf8(rows.getColumn(1).getText());
            auto theme = Theme::fromJson(QByteArray(rows.getColumn(2).getText()));
            if (!theme) {
                if (damaged) {
                    damaged->push_back({id, name, theme.error()});
                }
                continue;
            }
            theme->id = id;
            theme->name = name;
            themes.push_back(std::move(*theme));
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    QCoreApplication::translate("qiantu::ThemeEditor", "The thematic maps could not be read: %1")
                        .arg(QString::fromUtf8(exception.what())));
    }
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China)); // by sound, and 9 before 10
    collator.setNumericMode(true);
    const auto byName = [&collator](const auto& left, const auto& right) {
        return collator.compare(left.name, right.name) < 0;
    };
    std::stable_sort(themes.begin(), themes.end(), byName);
    if (damaged) {
        std::stable_sort(damaged->begin(), damaged->end(), byName);
    }
    return themes;
}

Result<std::vector<Theme>> ThemeEditor::list() const
{
    return readThemes(m_project.database());
}

Result<Theme> ThemeEditor::find(RowId id) const
{
    std::vector<DamagedTheme> damaged;
    auto all = readThemes(m_project.database(), &damaged);
    if (!all) {
        return tl::unexpected(all.error());
    }
    for (Theme& theme : *all) {
        if (theme.id == id) {
            return std::move(theme);
        }
    }
    for (const DamagedTheme& theme : damaged) {
        if (theme.id == id) {
            return tl::unexpected(theme.error);
        }
    }
    return fail(Error::Kind::NotFound,
                QCoreApplication::translate("qiantu::ThemeEditor", "The thematic map is not there any more."));
}

Result<QString> ThemeEditor::checkedName(const QString& name, RowId of) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || wanted.size() > longestName) {
        return fail(
            Error::Kind::Invalid,
            QCoreApplication::translate("qiantu::ThemeEditor", "A thematic map needs a name of at most %1 characters.")
                .arg(longestName));
    }
    try {
        SQLite::Statement other(m_project.database(), "SELECT count(*) FROM themes WHERE name = ? AND id <> ?");
        other.bind(1, wanted.toStdString());
        other.bind(2, of);
        if (other.executeStep() && other.getColumn(0).getInt() > 0) {
            return fail(Error::Kind::Invalid,
                        QCoreApplication::translate("qiantu::ThemeEditor", "There is a thematic map “%1” already.")
                            .arg(wanted));
        }
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    QCoreApplication::translate("qiantu::ThemeEditor", "The thematic maps could not be read: %1")
                        .arg(QString::fromUtf8(exception.what())));
    }
    return wanted;
}

Result<QString> ThemeEditor::freeName(const QString& name) const
{
    const QString wanted = name.simplified().left(longestName - 5);
    const QString first =
        wanted.isEmpty() ? QCoreApplication::translate("qiantu::ThemeEditor", "Thematic map") : wanted;
    std::vector<DamagedTheme> damaged;
    const auto all = readThemes(m_project.database(), &damaged);
    if (!all) {
        return tl::unexpected(all.error());
    }
    QStringList taken;
    for (const Theme& theme : *all) {
        taken << theme.name;
    }
    for (const DamagedTheme& theme : damaged) {
        taken << theme.name;
    }
    QString free = first;
    for (int number = 2; taken.contains(free); ++number) {
        free = QStringLiteral("%1 %2").arg(first).arg(number);
    }
    return free;
}

Result<RowId> ThemeEditor::add(const Theme& theme)
{
    const auto name = checkedName(theme.name, 0);
    if (!name) {
        return tl::unexpected(name.error());
    }
    if (auto valid = theme.validate(); !valid) {
        return tl::unexpected(valid.error());
    }
    const RowId id = m_project.rowIds().next();
    const auto added = m_project.change(
        QCoreApplication::translate("qiantu::ThemeEditor", "Add the thematic map %1").arg(*name),
        [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement insert(database, "INSERT INTO themes (id, name, definition) VALUES (?, ?, ?)");
            insert.bind(1, id);
            insert.bind(2, name->toStdString());
            insert.bind(3, definitionOf(theme).toStdString());
            insert.exec();
            return {};
        });
    if (!added) {
        return tl::unexpected(added.error());
    }
    return id;
}

Result<void> ThemeEditor::change(const Theme& theme)
{
    const auto name = checkedName(theme.name, theme.id);
    if (!name) {
        return tl::unexpected(name.error());
    }
    if (auto valid = theme.validate(); !valid) {
        return valid;
    }
    return done(m_project.change(
        QCoreApplication::translate("qiantu::ThemeEditor", "Change the thematic map %1").arg(*name),
        [&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement update(database, "UPDATE themes SET name = ?, definition = ? WHERE id = ?");
            update.bind(1, name->toStdString());
            update.bind(2, definitionOf(theme).toStdString());
            update.bind(3, theme.id);
            if (update.exec() == 0) {
                return fail(
                    Error::Kind::NotFound,
                    QCoreApplication::translate("qiantu::ThemeEditor", "The thematic map is not there any more."));
            }
            return {};
        }));
}

Result<void> ThemeEditor::rename(RowId id, const QString& name)
{
    const auto theme = find(id);
    if (!theme) {
        return tl::unexpected(theme.error());
    }
    const auto wanted = checkedName(name, id);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    if (*wanted == theme->name) {
        return {};
    }
    return done(m_project.change(QCoreApplication::translate("qiantu::ThemeEditor", "Rename the thematic map %1 to %2")
                                     .arg(theme->name, *wanted),
                                 [&](SQLite::Database& database) -> Result<void> {
                                     SQLite::Statement update(database, "UPDATE themes SET name = ? WHERE id = ?");
                                     update.bind(1, wanted->toStdString());
                                     update.bind(2, id);
                                     update.exec();
                                     return {};
                                 }));
}

Result<void> ThemeEditor::remove(RowId id)
{
    // By the name alone, so that a damaged one can be removed too.
    QString name;
    try {
        SQLite::Statement row(m_project.database(), "SELECT name FROM themes WHERE id = ?");
        row.bind(1, id);
        if (!row.executeStep()) {
            return fail(Error::Kind::NotFound,
                        QCoreApplication::translate("qiantu::ThemeEditor", "The thematic map is not there any more."));
        }
        name = QString::fromUtf8(row.getColumn(0).getText());
    } catch (const SQLite::Exception& exception) {
        return fail(Error::Kind::Failed,
                    QCoreApplication::translate("qiantu::ThemeEditor", "The thematic maps could not be read: %1")
                        .arg(QString::fromUtf8(exception.what())));
    }
    return done(
        m_project.change(QCoreApplication::translate("qiantu::ThemeEditor", "Delete the thematic map %1").arg(name),
                         [&](SQLite::Database& database) -> Result<void> {
                             SQLite::Statement statement(database, "DELETE FROM themes WHERE id = ?");
                             statement.bind(1, id);
                             statement.exec();
                             return {};
                         }));
}

Result<RowId> ThemeEditor::duplicate(RowId id)
{
    auto theme = find(id);
    if (!theme) {
        return tl::unexpected(theme.error());
    }
    const auto name = freeName(theme->name);
    if (!name) {
        return tl::unexpected(name.error());
    }
    theme->name = *name;
    return add(*theme);
}

} // namespace qiantu
