// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace qiantu::cli {

/// new, sample, info
std::vector<Command> projectCommands();
/// import
std::vector<Command> importCommands();
/// check
std::vector<Command> checkCommands();
/// log, undo, redo, verify
std::vector<Command> historyCommands();
/// convert
std::vector<Command> convertCommands();
/// All of the above, which need no QGIS, in the order of the help.
std::vector<Command> dataCommands();

/// map; needs QGIS and so is no part of the library that holds the others.
std::vector<Command> mapCommands();

} // namespace qiantu::cli
