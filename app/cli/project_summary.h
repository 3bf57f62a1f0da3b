// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/project/project.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace qiantu::cli {

/// What is in a project, counted: the answer of `qiantu info`.
struct ProjectSummary
{
    /// How many rows have a stable text, as `counties` of a level or `in_service` of a status.
    struct Count
    {
        QString key;
        qint64 rows = 0;
    };

    /// What comes from one document.
    struct DocumentCounts
    {
        QString key;
        QString number; ///< May be empty.
        QString title;
        qint64 targets = 0;
        qint64 observations = 0;
        qint64 pilots = 0;
        qint64 tasks = 0;
    };

    /// Stations of one generation and status.
    struct StationCounts
    {
        QString generation;
        QString status;
        qint64 stations = 0;
    };

    QString path;
    QString title;
    QString pack;
    QString packVersion;
    int schemaVersion = 0;
    bool synthetic = false;                ///< Whether it holds made-up data.
    qint64 bytes = 0;                      ///< The size of the published file.
    std::vector<Count> regions;            ///< By level: province, prefecture, county.
    std::vector<DocumentCounts> documents; ///< The stronger rank first, then the later issue.
    std::vector<StationCounts> stations;
    std::vector<Count> tables; ///< Rows by table: indicators, targets, observations …
    QStringList attributions;  ///< What must be said of where boundaries and figures come from.

    /// Counts everything. Error::Kind::Failed when the file cannot be read.
    static Result<ProjectSummary> read(const Project& project);

    /// Keys: path, title, pack, pack_version, schema_version, synthetic, bytes, regions {province, prefecture, county},
    /// indicators, targets, observations, pilots, tasks, projects, routes, areas, annotations, imports, revisions,
    /// documents [{key, number, title, targets, observations, pilots, tasks}],
    /// stations {total, by_status [{generation, status, count}]}, attributions [].
    QJsonObject toJson() const;
    /// The same for people, translated.
    QString toText() const;

    qint64 stationTotal() const;
};

} // namespace qiantu::cli
