// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"

namespace qiantu {

QString Error::message() const
{
    QString text = where.isEmpty() ? what : QStringLiteral("%1: %2").arg(where, what);
    if (!advice.isEmpty()) {
        text += QLatin1Char(' ') + advice;
    }
    return text;
}

} // namespace qiantu
