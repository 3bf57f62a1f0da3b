// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/rtree_builder.h"

#include "models/project/geopackage.h"

#include <SQLiteCpp/Database.h>

namespace qiantu {

void rebuildRTree(Connection& connection, const QString& table)
{
    connection.database().exec(
        QStringLiteral("DELETE FROM \"%1\"; INSERT INTO \"%1\" SELECT id, ST_MinX(geom), ST_MaxX(geom), "
                       "ST_MinY(geom), ST_MaxY(geom) FROM \"%2\" WHERE geom NOTNULL AND NOT ST_IsEmpty(geom)")
            .arg(rTreeName(table), table)
            .toStdString());
}

} // namespace qiantu
