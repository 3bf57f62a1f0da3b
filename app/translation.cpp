// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include "maps/qgis_session.h"
#include "models/core/resources.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

namespace qiantu {

namespace {

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

QLocale programLocale()
{
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QString chosen = qEnvironmentVariable("QIANTU_LANGUAGE");
    if (chosen.isEmpty()) {
        chosen =
            QSettings(QStringLiteral("Qiantu"), QStringLiteral("qiantu")).value(QStringLiteral("language")).toString();
    }
    if (!chosen.isEmpty()) {
        return chosen.startsWith(QLatin1String("en")) ? english : chinese;
    }
    // As gettext reads them: the first that is set speaks.
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty()) {
            return value.startsWith(QLatin1String("en")) ? english : chinese;
        }
    }
    return chinese;
}

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    QLocale::setDefault(locale);
    if (locale.language() != QLocale::Chinese) {
        // The texts in the sources are English; only those with a number in them have a singular and a plural.
        install(application, QStringLiteral("qiantu_en"), QStringLiteral(":/translations"));
        return;
    }
    // Later ones are asked first: Qiantu's own come last.
    install(application, QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("qgis_zh-Hans"), qgisPrefixPath() + QStringLiteral("/share/qgis/i18n"));
    install(application, QStringLiteral("qiantu_zh_CN"), QStringLiteral(":/translations"));
}

} // namespace qiantu
