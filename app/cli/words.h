// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace qiantu::cli {

/// The words of the command line: Words::tr("…"), all in the translation context "CommandLine".
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace qiantu::cli
