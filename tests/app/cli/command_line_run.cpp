// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/command_line_run.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>

namespace qiantu::test {

QStringList Ran::complaints() const
{
    return QString::fromUtf8(err).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

bool Ran::failedWith(int expected) const
{
    const auto lines = complaints();
    return code == expected && out.isEmpty() && lines.size() == 1 &&
           lines.first().startsWith(QLatin1String("qiantu: ")) && lines.first().size() > 20;
}

QByteArray Ran::description() const
{
    return "exit code " + QByteArray::number(code) + "\n" + out.left(2000) + "\n--- standard error:\n" + err.left(2000);
}

Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input,
               const QHash<QString, QString>& environment)
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        variables.insert(it.key(), it.value());
    }
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit) {
        ran.code = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

QByteArray sha256(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    return hash.result();
}

} // namespace qiantu::test
