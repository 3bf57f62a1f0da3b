// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qiantu {

/// Who makes a revision, and on which machine.
struct Author
{
    QString name;
    QString host;
};

/// The environment variable QIANTU_AUTHOR, else the name of the user who runs the program; the machine's host name.
/// Neither is ever empty.
Author currentAuthor();

} // namespace qiantu
