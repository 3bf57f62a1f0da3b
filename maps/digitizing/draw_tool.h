// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/sketch_tool.h"

namespace qiantu {

/// Draws new areas and routes.
class DrawTool : public SketchTool
{
    Q_OBJECT

public:
    /// `table`: areas or routes.
    DrawTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper, const QString& table);

    const QString& table() const { return m_table; }

    /// What the next new thing is to be: column -> value.
    void setAttributes(const QVariantMap& attributes) { m_attributes = attributes; }

protected:
    bool finish(const std::vector<QgsPointXY>& points) override;
    QString beginHint() const override;

private:
    QString m_table;
    QVariantMap m_attributes;
};

} // namespace qiantu
