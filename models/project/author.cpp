// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/author.h"

#include <QSysInfo>
#include <array>
#include <pwd.h>
#include <unistd.h>

namespace qiantu {

namespace {

QString userName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        // The GECOS field begins with the person's full name, as the desktop shows it.
        const QString full = QString::fromLocal8Bit(found->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
        return full.isEmpty() ? QString::fromLocal8Bit(found->pw_name) : full;
    }
    return QString::number(getuid());
}

} // namespace

Author currentAuthor()
{
    Author author{qEnvironmentVariable("QIANTU_AUTHOR").trimmed(), QSysInfo::machineHostName()};
    if (author.name.isEmpty()) {
        author.name = userName();
    }
    if (author.host.isEmpty()) {
        author.host = QStringLiteral("localhost");
    }
    return author;
}

} // namespace qiantu
