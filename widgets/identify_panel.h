// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/identify_tool.h"

#include <QTextBrowser>

namespace qiantu {

class Workspace;

/// Says what was clicked on the map: a station, a pilot, a project, a route, an area, and the county around it, with
/// every attribute under its Chinese or English name.
class IdentifyPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit IdentifyPanel(QWidget* parent = nullptr);

    void show(Workspace& workspace, const Identified& what);

Q_SIGNALS:
    /// The user wants to edit what is shown: a row of a table.
    void editRequested(const QString& table, qiantu::RowId id);

private:
    QString stationRows(Workspace& workspace, RowId id) const;
    QString featureRows(Workspace& workspace, const QString& table, RowId id) const;
    QString regionRows(Workspace& workspace, const Identified& what) const;
};

} // namespace qiantu
