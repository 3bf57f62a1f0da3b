// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace qiantu {

class Project;

/// A plan pack on disk: a province's regions, documents, indicators, targets, observations, pilots and tasks as text
/// (docs/pack-format.md).
class PlanPack
{
public:
    /// The pack in a folder, fully read and validated against the schemas in resources/packs/schema. Every fault is
    /// named with file, line and column in the error; nothing is half-read.
    static Result<PlanPack> read(const QString& folder);

    /// The pack of that name in the program's resources, for example "guizhou".
    static Result<PlanPack> shipped(const QString& name);
    /// The names of the shipped packs.
    static QStringList shippedNames();

    QString key() const;
    QString title() const;
    QString version() const;
    /// Who made the boundaries and the figures, and what must be said on every print.
    QStringList attributions() const;

    /// Puts everything into an empty project, in one revision of kind Pack.
    Result<void> install(Project& project, Progress& progress) const;

    /// All that the pack holds, as read; see models/plans/pack_contents.h.
    struct Data;

    const Data& data() const { return *d; }

private:
    explicit PlanPack(std::shared_ptr<const Data> data) : d(std::move(data)) {}

    std::shared_ptr<const Data> d;
};

} // namespace qiantu
