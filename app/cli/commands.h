// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/project/project.h"

namespace qiantu::cli {

/// `publishing` is what completes each file before it is published (the map for QGIS); a command that has one to run
/// needs Surroundings::Map. Without it the commands need no QGIS, and a map that is in a file already stays in it.
///
/// new, sample, info
std::vector<Command> projectCommands(const Project::PublishHook& publishing = {});
/// import
std::vector<Command> importCommands(const Project::PublishHook& publishing = {});
/// boundaries
std::vector<Command> boundaryCommands(const Project::PublishHook& publishing = {});
/// observations
std::vector<Command> observationCommands(const Project::PublishHook& publishing = {});
/// check
std::vector<Command> checkCommands();
/// log, undo, redo, verify
std::vector<Command> historyCommands(const Project::PublishHook& publishing = {});
/// convert
std::vector<Command> convertCommands();
/// All of the above in the order of the help.
std::vector<Command> dataCommands(const Project::PublishHook& publishing = {});

/// map; needs QGIS and so is no part of the library that holds the others.
std::vector<Command> mapCommands();
/// report; as map.
std::vector<Command> reportCommands();
/// atlas; likewise.
std::vector<Command> atlasCommands();

} // namespace qiantu::cli
