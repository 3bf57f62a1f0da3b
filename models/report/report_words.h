// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>

namespace qiantu::report {

/// The words of the report on the target check: Words::tr("…"), all in the translation context "qiantu::Report".
class Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::Report)
};

/// A day as papers write it: 2026年11月20日 in Chinese, 20 November 2026 in English.
inline QString dayText(const QDate& date)
{
    return QLocale().toString(date, Words::tr("d MMMM yyyy", "a day on paper, as QLocale formats it"));
}

/// Sentences as one text: Chinese ones stand without a space between them.
inline QString joined(const QStringList& sentences)
{
    return sentences.join(QLocale().language() == QLocale::Chinese ? QString() : QStringLiteral(" "));
}

} // namespace qiantu::report
