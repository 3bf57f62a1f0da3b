// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_themes.h"

#include "maps/layer_style.h"
#include "maps/layer_tree.h"
#include "maps/sqlite.h"
#include "maps/themes/theme_layers.h"
#include "maps/themes/theme_painter.h"
#include "models/project/geopackage_geometry.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgslayertreemodel.h>
#include <qgsmaplayerstyle.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PublishedProject)
};

constexpr auto regionTable = "theme_regions";
constexpr auto markTable = "theme_marks";
/// What a region's layer may say, beside its code; a column of theme_regions each, with its type.
const std::vector<std::pair<QString, QString>> regionColumns{
    {QStringLiteral("code"), QStringLiteral("TEXT")},    {QStringLiteral("name"), QStringLiteral("TEXT")},
    {QStringLiteral("label"), QStringLiteral("TEXT")},   {QStringLiteral("value"), QStringLiteral("REAL")},
    {QStringLiteral("second"), QStringLiteral("REAL")},  {QStringLiteral("category"), QStringLiteral("TEXT")},
    {QStringLiteral("dots"), QStringLiteral("INTEGER")}, {QStringLiteral("text"), QStringLiteral("TEXT")},
    {QStringLiteral("as_of"), QStringLiteral("TEXT")},   {QStringLiteral("explanation"), QStringLiteral("TEXT")}};
const std::vector<std::pair<QString, QString>> markColumns{
    {QStringLiteral("key"), QStringLiteral("TEXT")},     {QStringLiteral("name"), QStringLiteral("TEXT")},
    {QStringLiteral("label"), QStringLiteral("TEXT")},   {QStringLiteral("value"), QStringLiteral("REAL")},
    {QStringLiteral("size"), QStringLiteral("REAL")},    {QStringLiteral("radius"), QStringLiteral("REAL")},
    {QStringLiteral("category"), QStringLiteral("TEXT")}};

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString tableSql(const char* table, const std::vector<std::pair<QString, QString>>& columns, bool withGeometry)
{
    QString sql = QStringLiteral("CREATE TABLE %1 (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, layer TEXT NOT NULL")
                      .arg(QLatin1String(table));
    sql += withGeometry ? QStringLiteral(", geom GEOMETRY") : QString();
    for (const auto& [name, type] : columns) {
        sql += QStringLiteral(", %1 %2").arg(quoted(name), type);
    }
    return sql + QLatin1Char(')');
}

void bindValue(SQLite::Statement& statement, int at, const QVariant& value)
{
    if (value.isNull()) {
        statement.bind(at);
    } else if (value.typeId() == QMetaType::Double) {
        statement.bind(at, value.toDouble());
    } else if (value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong) {
        statement.bind(at, static_cast<std::int64_t>(value.toLongLong()));
    } else {
        statement.bind(at, value.toString().toStdString());
    }
}

/// The names of a layer's fields as a list of columns of the alias `v`.
QString columnList(const QgsVectorLayer& layer)
{
    QString list;
    for (const QgsField& field : layer.fields()) {
        list += QStringLiteral(", v.%1 AS %1").arg(quoted(field.name()));
    }
    return list;
}

Error notReadable(const QString& theme)
{
    return {Error::Kind::Failed,
            Words::tr("The map for QGIS could not be stored in the file (%1).")
                .arg(Words::tr("QGIS cannot read the thematic map “%1”").arg(theme)),
            {},
            Words::tr("The published file is unchanged, and nothing of the work is lost.")};
}

/// Checks the entries of a group, or of the whole tree, or takes the checks away.
void checkAll(QgsLayerTreeNode& node, bool checked)
{
    node.setItemVisibilityChecked(checked);
    if (QgsLayerTree::isGroup(&node)) {
        for (auto* child : QgsLayerTree::toGroup(&node)->children()) {
            checkAll(*child, checked);
        }
    }
}

void keepChecks(QgsLayerTreeNode& node, QHash<QgsLayerTreeNode*, bool>& checks)
{
    checks.insert(&node, node.itemVisibilityChecked());
    if (QgsLayerTree::isGroup(&node)) {
        for (auto* child : QgsLayerTree::toGroup(&node)->children()) {
            keepChecks(*child, checks);
        }
    }
}

} // namespace

PublishedThemes::PublishedThemes(SQLite::Database& database, QString stagedFile)
    : m_database(database), m_file(std::move(stagedFile))
{
}

void PublishedThemes::prepare(bool expected)
{
    for (const char* table : {regionTable, markTable}) {
        const std::string name(table);
        for (const std::string& sql :
             {"DELETE FROM gpkg_geometry_columns WHERE table_name = '" + name + "'",
              "DELETE FROM gpkg_contents WHERE table_name = '" + name + "'", "DROP TABLE IF EXISTS " + name}) {
            m_database.exec(sql);
        }
    }
    m_database.exec("PRAGMA synchronous = OFF"); // The staged file is made durable when it is published.
    m_hasTables = expected;
    m_parts = 0;
    if (!expected) {
        return;
    }
    m_database.exec(tableSql(regionTable, regionColumns, false).toStdString());
    m_database.exec(tableSql(markTable, markColumns, true).toStdString());
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
    SQLite::Statement contents(m_database, "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, "
                                           "last_change, srs_id) VALUES (?, ?, ?, ?, ?, ?)");
    for (const auto& [table, type, srs] :
         {std::tuple(regionTable, "attributes", 0), std::tuple(markTable, "features", cgcs2000SrsId)}) {
        contents.bind(1, table);
        contents.bind(2, type);
        contents.bind(3, table);
        contents.bind(4, "What the thematic maps say, as of the last publishing");
        contents.bind(5, now);
        contents.bind(6, srs);
        contents.exec();
        contents.reset();
    }
    SQLite::Statement column(m_database, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)");
    column.bind(1, markTable);
    column.bind(2, cgcs2000SrsId);
    column.exec();
}

QString PublishedThemes::storeRegions(const QString& id, const QgsVectorLayer& vector)
{
    QString names = QStringLiteral("layer");
    QString places = QStringLiteral("?");
    for (const QgsField& field : vector.fields()) {
        names += QStringLiteral(", ") + quoted(field.name());
        places += QStringLiteral(", ?");
    }
    SQLite::Statement insert(
        m_database,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(QLatin1String(regionTable), names, places).toStdString());
    QgsFeature feature;
    for (auto features = vector.getFeatures(); features.nextFeature(feature);) {
        insert.bind(1, id.toStdString());
        for (int at = 0; at < feature.attributeCount(); ++at) {
            bindValue(insert, at + 2, feature.attribute(at));
        }
        insert.exec();
        insert.reset();
    }
    return QStringLiteral(
               "%1|layername=regions|subset=SELECT r.id, r.geom%2 FROM %3 v JOIN regions r ON r.code = v.code "
               "WHERE v.layer = '%4' ORDER BY v.id")
        .arg(m_file, columnList(vector), QLatin1String(regionTable), id);
}

QString PublishedThemes::storeMarks(const QString& id, const QgsVectorLayer& vector, bool areStations)
{
    const int parts = vector.fields().size() - static_cast<int>(markColumns.size());
    for (; m_parts < parts; ++m_parts) {
        m_database.exec("ALTER TABLE " + std::string(markTable) + " ADD COLUMN p" + std::to_string(m_parts) + " REAL");
    }
    QString names = QStringLiteral("layer, geom");
    QString places = QStringLiteral("?, ?");
    for (const QgsField& field : vector.fields()) {
        names += QStringLiteral(", ") + quoted(field.name());
        places += QStringLiteral(", ?");
    }
    SQLite::Statement insert(
        m_database,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(QLatin1String(markTable), names, places).toStdString());
    QgsFeature feature;
    for (auto features = vector.getFeatures(); features.nextFeature(feature);) {
        insert.bind(1, id.toStdString());
        const auto blob = areStations ? std::nullopt : encodeGeometry(feature.geometry().asWkb());
        if (blob) {
            insert.bind(2, blob->constData(), static_cast<int>(blob->size()));
        } else {
            insert.bind(2);
        }
        for (int at = 0; at < feature.attributeCount(); ++at) {
            bindValue(insert, at + 3, feature.attribute(at));
        }
        insert.exec();
        insert.reset();
    }
    if (areStations) {
        return QStringLiteral("%1|layername=stations|subset=SELECT s.id, s.geom%2 FROM %3 v JOIN stations s ON s.id = "
                              "CAST(v.key AS INTEGER) WHERE v.layer = '%4'")
            .arg(m_file, columnList(vector), QLatin1String(markTable), id);
    }
    return QStringLiteral("%1|layername=%3|subset=SELECT v.id, v.geom%2 FROM %3 v WHERE v.layer = '%4' ORDER BY v.id")
        .arg(m_file, columnList(vector), QLatin1String(markTable), id);
}

QgsLayerTreeGroup& PublishedThemes::groupOf(QgsProject& project)
{
    if (!m_added.empty()) {
        return *QgsLayerTree::toGroup(m_added.front().group->parent());
    }
    auto& root = *project.layerTreeRoot();
    auto* regions = root.findGroup(style::regionGroupName());
    const auto row = regions != nullptr ? root.children().indexOf(regions) : root.children().size();
    auto* group = root.insertGroup(static_cast<int>(row), Words::tr("Thematic maps"));
    group->setExpanded(false);
    group->setItemVisibilityChecked(false);
    return *group;
}

Result<QList<QgsMapLayer*>> PublishedThemes::store(QgsProject& project, const Theme& theme, const ThemePicture& picture,
                                                   const QString& key)
{
    QList<QgsMapLayer*> published;
    int number = 0;
    const auto layers = picture.layers();
    for (QgsMapLayer* shown : layers) {
        const auto* vector = qobject_cast<const QgsVectorLayer*>(shown);
        if (vector == nullptr) {
            continue;
        }
        const QString id = QStringLiteral("theme_%1_%2").arg(key).arg(++number);
        const bool areRegions = vector->fields().indexOf(QStringLiteral("code")) >= 0;
        const bool areStations = !areRegions && theme.kind == ThemeKind::StationCategories;
        m_database.exec("BEGIN");
        const QString source = areRegions ? storeRegions(id, *vector) : storeMarks(id, *vector, areStations);
        m_database.exec("COMMIT");
        QgsVectorLayer::LayerOptions options(project.transformContext());
        options.loadDefaultStyle = false;
        options.forceReadOnly = true;
        if (vector->featureCount() == 0) {
            // Of a query without rows QGIS could not tell what shapes it has.
            options.fallbackWkbType = vector->wkbType();
        }
        auto layer = std::make_unique<QgsVectorLayer>(source, shown->name(), QStringLiteral("ogr"), options);
        if (!layer->isValid()) {
            return tl::unexpected(notReadable(theme.name));
        }
        QgsMapLayerStyle style;
        style.readFromLayer(shown);
        style.writeToLayer(layer.get());
        layer->setName(shown->name());
        layer->setReadOnly(true);
        layer->setId(QStringLiteral("qiantu_") + id);
        published << layer.get();
        project.addMapLayer(layer.release(), false);
    }
    m_hasLayers = m_hasLayers || !published.isEmpty();
    return published;
}

Result<void> PublishedThemes::add(QgsProject& project, const Theme& theme, const ThemePicture& picture)
{
    const auto layers = store(project, theme, picture, QString::number(theme.id));
    if (!layers) {
        return tl::unexpected(layers.error());
    }
    auto* group = groupOf(project).addGroup(theme.name);
    ThemePainter::addTo(*group, *layers);
    group->setExpanded(false);
    m_added.push_back({theme.id, theme.name, group, *layers});
    return {};
}

Result<QList<QgsMapLayer*>> PublishedThemes::addUnlisted(QgsProject& project, const Theme& theme,
                                                         const ThemePicture& picture, const QString& key)
{
    auto layers = store(project, theme, picture, key);
    if (layers) {
        for (auto* layer : std::as_const(*layers)) {
            layer->setFlags(layer->flags() | QgsMapLayer::Private);
        }
    }
    return layers;
}

QList<QgsMapLayer*> PublishedThemes::layersOf(RowId theme) const
{
    const auto found =
        std::find_if(m_added.begin(), m_added.end(), [theme](const Added& added) { return added.theme == theme; });
    return found != m_added.end() ? found->layers : QList<QgsMapLayer*>();
}

void PublishedThemes::addMapThemes(QgsProject& project)
{
    auto& root = *project.layerTreeRoot();
    QHash<QgsLayerTreeNode*, bool> checks;
    keepChecks(root, checks);
    QgsLayerTreeModel model(&root);
    for (const Added& added : m_added) {
        checkAll(root, false);
        checkAll(*added.group, true);
        for (auto* above = static_cast<QgsLayerTreeNode*>(added.group); above != nullptr; above = above->parent()) {
            above->setItemVisibilityChecked(true);
        }
        QString name = added.name;
        for (int number = 2; project.mapThemeCollection()->hasMapTheme(name); ++number) {
            name = QStringLiteral("%1 (%2)").arg(added.name).arg(number);
        }
        project.mapThemeCollection()->insert(name, QgsMapThemeCollection::createThemeFromCurrentState(&root, &model));
        m_mapThemes.insert(added.theme, name);
    }
    for (auto check = checks.constBegin(); check != checks.constEnd(); ++check) {
        check.key()->setItemVisibilityChecked(check.value());
    }
    for (const Added& added : m_added) {
        added.group->setItemVisibilityChecked(false);
    }
}

void PublishedThemes::finish()
{
    if (!m_hasTables) {
        return;
    }
    if (!m_hasLayers) {
        prepare(false);
        return;
    }
    m_database.exec("UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT min_x, min_y, max_x, max_y FROM "
                    "gpkg_contents WHERE table_name = 'regions') WHERE table_name = 'theme_marks'");
}

} // namespace qiantu
