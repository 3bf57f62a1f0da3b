// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace qiantu::test {

/// What a run of the program left behind.
struct Ran
{
    int code = -1; ///< -1 when it crashed or did not end.
    QByteArray out;
    QByteArray err;

    /// Standard output as JSON; null when it is none.
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }

    /// The lines of standard error.
    QStringList complaints() const;
    /// Whether it ended with this code and said exactly one sentence, with nothing on standard output.
    bool failedWith(int expected) const;
    /// For QVERIFY2: the code and what was said.
    QByteArray description() const;
};

/// Runs a program and waits for its end. `environment` is added to this process's.
Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input = {},
               const QHash<QString, QString>& environment = {});

/// The SHA-256 of a file; empty when it cannot be read.
QByteArray sha256(const QString& path);

} // namespace qiantu::test
