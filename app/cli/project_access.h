// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/core/progress.h"
#include "models/project/project.h"

#include <functional>
#include <memory>

namespace qiantu::cli {

/// The operand PROJECT of a command.
Operand projectOperand();

/// Opens a project for a command that only reads: the published file, which stays byte for byte as it is.
Needed<std::unique_ptr<Project>> openToRead(const QString& path);

/// The options --take-up-unsaved and --discard-unsaved of the commands that change a project.
std::vector<QCommandLineOption> unsavedWorkOptions();

/// Opens a project, lets `work` change it, and publishes it. When anything fails, nothing is published and no working
/// copy of this run stays behind. A working copy that somebody else left (the window is open, or it crashed) is neither
/// published nor thrown away unless one of unsavedWorkOptions() says so; taken up, it survives a failure.
/// `publishing`, if there is one, completes the file before it is published.
Outcome changeProject(const QString& path, const QCommandLineParser& parser, Progress& progress,
                      const Project::PublishHook& publishing, const std::function<Outcome(Project&)>& work);

/// Makes a project at a path where nothing is yet, lets `work` fill it, and publishes it; nothing is left when that
/// fails.
Outcome makeProject(const QString& path, Progress& progress, const Project::PublishHook& publishing,
                    const std::function<Outcome(Project&)>& work);

/// What a command needs that publishes with `publishing`, which may be empty.
Surroundings surroundingsFor(const Project::PublishHook& publishing);

} // namespace qiantu::cli
