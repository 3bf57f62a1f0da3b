// SPDX-License-Identifier: GPL-3.0-or-later
// A second process for test_publishing: it does one thing to a project and reports on stdout, so that it can be killed,
// limited or run as another user.
#include "models/project/project.h"

#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

using namespace qiantu;

namespace {

int complain(const Error& error)
{
    std::printf("error %d %s\n", static_cast<int>(error.kind), error.message().toUtf8().constData());
    return 1;
}

void say(const char* word, int number)
{
    std::printf("%s %d\n", word, number);
    std::fflush(stdout);
}

Result<void> count(Project& project, int value)
{
    return project.setSetting(QStringLiteral("Count"), QStringLiteral("counter"), QString::number(value));
}

/// Changes and saves for ever, saying what is done.
int workUntilKilled(Project& project)
{
    Progress quiet;
    for (int value = project.setting(QStringLiteral("counter")).toInt() + 1;; ++value) {
        if (auto changed = count(project, value); !changed) {
            return complain(changed.error());
        }
        say("changed", value);
        if (auto saved = project.save(quiet); !saved) {
            return complain(saved.error());
        }
        say("saved", value);
    }
}

int changeAndSave(Project& project)
{
    Progress quiet;
    if (auto changed = count(project, 1000); !changed) {
        return complain(changed.error());
    }
    if (auto saved = project.save(quiet); !saved) {
        return complain(saved.error());
    }
    say("saved", 1000);
    return 0;
}

} // namespace

int main(int argumentCount, char** arguments)
{
    const QCoreApplication application(argumentCount, arguments);
    const std::string task = arguments[1];
    if (task == "as-nobody" && geteuid() == 0 && setresuid(65534, 65534, 65534) != 0) {
        return 2;
    }
    auto project = Project::open(QString::fromUtf8(arguments[2]));
    if (!project) {
        return complain(project.error());
    }
    if (task == "work") {
        return workUntilKilled(**project);
    }
    if (task == "hold") {
        say("holding", 0);
        return std::getchar() == EOF ? 0 : 1;
    }
    if (task == "limited") {
        // Every file that grows beyond this fails like a full disk.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    return changeAndSave(**project);
}
