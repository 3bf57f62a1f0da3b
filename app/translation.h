// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace qiantu {

/// The language that the program speaks: `QIANTU_LANGUAGE` (zh_CN or en), else the user's choice in the settings, else
/// English where the system's messages are in English (LC_ALL, LC_MESSAGES, LANG), else Chinese: Chinese comes first.
QLocale programLocale();

/// Makes `locale` the default and installs the translations of Qiantu, of QGIS's widgets and of Qt's own dialogs.
void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace qiantu
