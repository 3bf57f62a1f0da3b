// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/themes/theme.h"

#include <QHash>
#include <QList>
#include <QString>
#include <vector>

class QgsLayerTreeGroup;
class QgsMapLayer;
class QgsProject;
class QgsVectorLayer;

namespace SQLite {
class Database;
}

namespace qiantu {

class ThemePicture;

/// The project's thematic maps in the QGIS project that is stored in a published file. Part of publishQgisProject().
///
/// What a theme says of each region is worked out at publishing (as of its date, or of that day) and stored in the
/// file: `theme_regions`, an attribute table with a row for each region of each layer, and `theme_marks`, a feature
/// table of what stands on the regions (circles, charts, stars, hexagons). Layers read them through an OGR source whose
/// subset is a whole SELECT that joins the rows with the regions' shapes or the stations' points, so that no shape is
/// stored twice; QGIS 3.22 and later open that. Both tables are made anew at each publishing and are there only when
/// there are themes, of the project or of a layout.
class PublishedThemes
{
public:
    /// `stagedFile` is written through `database`.
    PublishedThemes(SQLite::Database& database, QString stagedFile);

    /// Takes the tables of an earlier publishing away, and makes empty ones when themes are `expected` to be stored.
    void prepare(bool expected);

    /// Stores the values of a theme and adds its layers to a project: a group named like the theme within the group of
    /// the thematic maps, above the regions and not checked. Fails when QGIS cannot read them.
    Result<void> add(QgsProject& project, const Theme& theme, const ThemePicture& picture);

    /// The same for a theme that is only in a layout: its layers, topmost first, are private ones that stand in no
    /// tree. `key` tells them from others.
    Result<QList<QgsMapLayer*>> addUnlisted(QgsProject& project, const Theme& theme, const ThemePicture& picture,
                                            const QString& key);

    /// The layers of a theme that add() added, topmost first; none for another.
    QList<QgsMapLayer*> layersOf(RowId theme) const;

    /// Adds a QGIS map theme for each group that add() made: its layers alone. Names that are taken get a number. The
    /// tree must be whole and arranged.
    void addMapThemes(QgsProject& project);

    /// The name of the QGIS map theme of a theme, after addMapThemes(); empty for a theme that was not added.
    QString mapThemeOf(RowId theme) const { return m_mapThemes.value(theme); }

    /// Brings the registration of the tables up to date, and takes them away when nothing was stored. The last call.
    void finish();

private:
    Result<QList<QgsMapLayer*>> store(QgsProject& project, const Theme& theme, const ThemePicture& picture,
                                      const QString& key);
    /// They store what a layer says and give the source that shows it.
    QString storeRegions(const QString& id, const QgsVectorLayer& vector);
    QString storeMarks(const QString& id, const QgsVectorLayer& vector, bool areStations);
    QgsLayerTreeGroup& groupOf(QgsProject& project);

    struct Added
    {
        RowId theme = 0;
        QString name;
        QgsLayerTreeGroup* group = nullptr;
        QList<QgsMapLayer*> layers;
    };

    SQLite::Database& m_database;
    QString m_file;
    std::vector<Added> m_added;
    QHash<RowId, QString> m_mapThemes;
    bool m_hasTables = false;
    bool m_hasLayers = false;
    int m_parts = 0; ///< How many columns p0, p1 … the table of marks has.
};

} // namespace qiantu
