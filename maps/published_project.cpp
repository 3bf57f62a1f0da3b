// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/published_project.h"

#include "maps/layer_style.h"
#include "maps/layer_tree.h"
#include "maps/project_map.h"
#include "maps/published_layouts.h"
#include "maps/published_own_layers.h"
#include "maps/published_themes.h"
#include "maps/sqlite.h"
#include "maps/themes/theme_layers.h"
#include "models/themes/theme_editor.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDomDocument>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayertree.h>
#include <qgslayertreegroup.h>
#include <qgslayertreelayer.h>
#include <qgsmapsettings.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsreferencedgeometry.h>
#include <qgsvectorlayer.h>
#include <qgsziputils.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PublishedProject)
};

/// What the map needs to know of the project beside its layers.
struct MapFacts
{
    QString title;
    QString displayCrs;           ///< A PROJ string.
    QHash<QString, int> pilotsOf; ///< Each programme.
    QHash<QString, int> routesOf; ///< Each status.
    HouseLayers house;            ///< How the planner arranged them.
    std::vector<MapTheme> themes;
};

MapFacts readFacts(SQLite::Database& database)
{
    MapFacts facts;
    const auto setting = [&](const char* key) {
        SQLite::Statement select(database, "SELECT value FROM settings WHERE key = ?");
        select.bind(1, key);
        return select.executeStep() ? QString::fromUtf8(select.getColumn(0).getText()) : QString();
    };
    facts.title = setting("title");
    facts.displayCrs = setting("display_crs");
    const auto count = [&](const char* query) {
        QHash<QString, int> counts;
        SQLite::Statement groups(database, query);
        while (groups.executeStep()) {
            counts.insert(QString::fromUtf8(groups.getColumn(0).getText()), groups.getColumn(1).getInt());
        }
        return counts;
    };
    facts.pilotsOf = count("SELECT programme, count(*) FROM pilots GROUP BY programme");
    facts.routesOf = count("SELECT status, count(*) FROM routes GROUP BY status");
    facts.house = HouseLayers::read(database);
    facts.themes = readMapThemes(database).value_or(std::vector<MapTheme>());
    return facts;
}

Error notMade(const QString& why)
{
    return {Error::Kind::Failed,
            Words::tr("The map for QGIS could not be stored in the file (%1).").arg(why),
            {},
            Words::tr("The published file is unchanged, and nothing of the work is lost.")};
}

/// The project of a staged file as the program itself draws it, for what has to be worked out: the thematic maps, and
/// what the layouts show.
struct DrawnProject
{
    static Result<std::unique_ptr<DrawnProject>> open(const QString& stagedFile, std::vector<Theme> themes)
    {
        auto drawn = std::make_unique<DrawnProject>();
        drawn->themes = std::move(themes);
        auto project = Project::open(stagedFile, Project::OpenMode::ReadOnly);
        if (!project) {
            return tl::unexpected(project.error());
        }
        Progress progress;
        auto workspace = Workspace::load(std::move(*project), QDate::currentDate(), progress);
        if (!workspace) {
            return tl::unexpected(workspace.error());
        }
        drawn->workspace = std::move(*workspace);
        drawn->map = std::make_unique<ProjectMap>(*drawn->workspace, drawn->qgis);
        return drawn;
    }

    std::vector<Theme> themes;
    std::unique_ptr<Workspace> workspace;
    QgsProject qgis{nullptr, Qgis::ProjectCapabilities()};
    std::unique_ptr<ProjectMap> map;
};

/// Builds the QGIS project of one staged file.
class MapBuilder
{
public:
    MapBuilder(QString file, MapFacts facts) : m_file(std::move(file)), m_facts(std::move(facts)) {}

    /// `drawn` may be null where there are neither themes nor layouts.
    Result<void> build(PublishedOwnLayers& ownLayers, PublishedThemes& themes, PublishedLayouts& layouts,
                       const DrawnProject* drawn)
    {
        m_project.setFilePathStorage(Qgis::FilePathType::Relative);
        m_project.setMetadata(QgsProjectMetadata()); // QGIS fills in the user's name.
        m_project.setTitle(m_facts.title);
        m_project.setCrs(ProjectMap::displayCrs(m_facts.displayCrs));
        m_project.setEllipsoid(ProjectMap::ellipsoid());
        m_project.setBackgroundColor(ProjectMap::backgroundColor());
        auto& root = *m_project.layerTreeRoot();
        using Dress = std::function<void(QgsVectorLayer&)>;
        const std::vector<std::tuple<MapLayer, QString, Dress>> features{
            {MapLayer::Annotations, QStringLiteral("annotations"), style::dressAnnotations},
            {MapLayer::Pilots, QStringLiteral("pilots"),
             [this](QgsVectorLayer& layer) { style::dressPilots(layer, m_facts.pilotsOf); }},
            {MapLayer::Projects, QStringLiteral("projects"), style::dressProjects},
            {MapLayer::Stations, QStringLiteral("stations"), style::dressStations},
            {MapLayer::Routes, QStringLiteral("routes"),
             [this](QgsVectorLayer& layer) { style::dressRoutes(layer, m_facts.routesOf); }},
            {MapLayer::Areas, QStringLiteral("areas"), style::dressAreas},
        };
        for (const auto& [kind, table, dress] : features) {
            const auto layer = add(root, table, table, {}, style::layerName(kind));
            if (!layer) {
                return tl::unexpected(layer.error());
            }
            dress(**layer);
            const bool expanded = kind == MapLayer::Pilots || kind == MapLayer::Stations;
            root.findLayer(*layer)->setExpanded(expanded);
        }
        auto* regions = root.addGroup(style::regionGroupName());
        for (const auto level : {RegionLevel::Province, RegionLevel::Prefecture, RegionLevel::County}) {
            const QString key = toText(level);
            const auto layer = add(*regions, QStringLiteral("regions"), QStringLiteral("regions_") + key,
                                   QStringLiteral("\"level\" = '%1'").arg(key), displayName(level));
            if (!layer) {
                return tl::unexpected(layer.error());
            }
            style::dressRegions(**layer, level);
            root.findLayer(*layer)->setExpanded(false);
            if (level == RegionLevel::Province) {
                setExtent((*layer)->extent());
            }
        }
        layer_tree::tagHouse(root);
        if (const auto added = ownLayers.add(m_project); !added) {
            return tl::unexpected(notMade(added.error().what));
        }
        layer_tree::arrange(root, m_facts.house, ownLayers.layers());
        ownLayers.addThemes(m_project, m_facts.themes);
        if (drawn == nullptr) {
            return {};
        }
        if (auto added = addThemes(themes, *drawn); !added) {
            return added;
        }
        if (auto prepared = layouts.prepare(m_project, themes, *drawn->map); !prepared) {
            return prepared;
        }
        themes.finish();
        return {};
    }

    /// Writes the project as XML, with `publishedName` in the place of the staged file's name, and with the sources
    /// that `others` names for layers that are not read from it, and with the layouts.
    Result<QByteArray> toXml(const QString& folder, const QString& publishedName, const QHash<QString, QString>& others,
                             const PublishedLayouts& layouts)
    {
        // One folder below the staged file, so that its sources are written as "../staged.gpkg".
        const QString draft = folder + QStringLiteral("/draft.qgs");
        QFile file(draft);
        QDomDocument document;
        if (!m_project.write(draft) || !file.open(QIODevice::ReadOnly) || !document.setContent(&file)) {
            return tl::unexpected(notMade(m_project.error()));
        }
        QDomElement root = document.documentElement();
        for (const char* personal : {"saveUser", "saveUserFull", "saveDateTime"}) {
            root.removeAttribute(QLatin1String(personal));
        }
        const QString staged = QStringLiteral("../") + QFileInfo(m_file).fileName() + QLatin1Char('|');
        const QString published = QStringLiteral("./") + publishedName + QLatin1Char('|');
        bool allFound = true;
        const auto renamed = [&](const QString& id, const QString& source) {
            if (const auto other = others.constFind(id); other != others.cend()) {
                return *other;
            }
            allFound = allFound && source.startsWith(staged);
            return published + source.mid(staged.size());
        };
        const auto sources =
            root.firstChildElement(QStringLiteral("projectlayers")).elementsByTagName(QStringLiteral("datasource"));
        for (int i = 0; i < sources.size(); ++i) {
            const QString id = sources.at(i).parentNode().firstChildElement(QStringLiteral("id")).text();
            setText(document, sources.at(i).toElement(), renamed(id, sources.at(i).toElement().text()));
        }
        const auto nodes = root.elementsByTagName(QStringLiteral("layer-tree-layer"));
        for (int i = 0; i < nodes.size(); ++i) {
            QDomElement node = nodes.at(i).toElement();
            node.setAttribute(QStringLiteral("source"),
                              renamed(node.attribute(QStringLiteral("id")), node.attribute(QStringLiteral("source"))));
        }
        if (!allFound || sources.isEmpty()) {
            return tl::unexpected(notMade(Words::tr("the layers' sources are not relative")));
        }
        writeCanvas(document);
        layouts.writeTo(document);
        return document.toByteArray(1);
    }

private:
    Result<void> addThemes(PublishedThemes& themes, const DrawnProject& drawn)
    {
        for (const Theme& theme : drawn.themes) {
            // One whose indicator is gone shows nothing in the window either, which says so.
            if (const auto picture = ThemePicture::make(*drawn.map, theme)) {
                if (auto added = themes.add(m_project, theme, **picture); !added) {
                    return added;
                }
            }
        }
        themes.addMapThemes(m_project);
        return {};
    }

    static void setText(QDomDocument& document, QDomElement element, const QString& text)
    {
        while (element.hasChildNodes()) {
            element.removeChild(element.firstChild());
        }
        element.appendChild(document.createTextNode(text));
    }

    Result<QgsVectorLayer*> add(QgsLayerTreeGroup& group, const QString& table, const QString& id,
                                const QString& subset, const QString& name)
    {
        QString source = QStringLiteral("%1|layername=%2").arg(m_file, table);
        if (!subset.isEmpty()) {
            source += QStringLiteral("|subset=") + subset;
        }
        QgsVectorLayer::LayerOptions options(m_project.transformContext());
        options.loadDefaultStyle = false;
        options.forceReadOnly = true; // Opening for writing would turn the staged file's journal to WAL.
        auto layer = std::make_unique<QgsVectorLayer>(source, name, QStringLiteral("ogr"), options);
        if (!layer->isValid()) {
            return tl::unexpected(notMade(Words::tr("QGIS cannot read the table “%1”").arg(table)));
        }
        layer->setReadOnly(true);
        layer->setId(QStringLiteral("qiantu_") + id);
        if (table != QLatin1String("stations") && table != QLatin1String("regions")) {
            layer->setCustomProperty(QStringLiteral("qiantu/table"), table);
        }
        auto* added = layer.get();
        m_project.addMapLayer(layer.release(), false);
        group.addLayer(added);
        return added;
    }

    void setExtent(const QgsRectangle& province)
    {
        if (province.isEmpty()) {
            return;
        }
        const QgsCoordinateTransform toDisplay(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")),
                                               m_project.crs(), m_project.transformContext());
        try {
            m_extent = toDisplay.transformBoundingBox(province);
        } catch (const QgsCsException&) {
            return; // A display CRS from elsewhere: QGIS then shows all layers.
        }
        m_extent.scale(1.06);
        m_project.viewSettings()->setDefaultViewExtent(QgsReferencedRectangle(m_extent, m_project.crs()));
    }

    /// The view that QGIS Desktop's window takes up at opening.
    void writeCanvas(QDomDocument& document) const
    {
        if (m_extent.isEmpty()) {
            return;
        }
        QDomElement canvas = document.createElement(QStringLiteral("mapcanvas"));
        canvas.setAttribute(QStringLiteral("name"), QStringLiteral("theMapCanvas"));
        canvas.setAttribute(QStringLiteral("annotationsVisible"), 1);
        QgsMapSettings settings;
        settings.setOutputSize(QSize(1000, 800));
        settings.setDestinationCrs(m_project.crs());
        settings.setExtent(m_extent);
        settings.writeXml(canvas, document);
        document.documentElement().appendChild(canvas);
    }

    QString m_file;
    MapFacts m_facts;
    QgsProject m_project{nullptr, Qgis::ProjectCapabilities()}; // Without a database of styles of its own.
    QgsRectangle m_extent;
};

/// As QGIS stores it: a zip archive with one .qgs file, and the files that are attached to it.
Result<QByteArray> zipped(const QByteArray& xml, const QString& folder, const QStringList& attachments)
{
    const QString plain = QStringLiteral("%1/%2.qgs").arg(folder, publishedProjectName());
    const QString archive = QStringLiteral("%1/%2.qgz").arg(folder, publishedProjectName());
    QFile file(plain);
    if (!file.open(QIODevice::WriteOnly) || file.write(xml) != xml.size() || !file.flush()) {
        return tl::unexpected(notMade(file.errorString()));
    }
    file.close();
    QFile packed(archive);
    if (!QgsZipUtils::zip(archive, QStringList{plain} + attachments) || !packed.open(QIODevice::ReadOnly)) {
        return tl::unexpected(notMade(packed.errorString()));
    }
    return packed.readAll();
}

/// By the key `program` in the metadata a project of ours is known; QGIS writes metadata without it.
QByteArray metadata()
{
    const QJsonObject object{
        {QStringLiteral("last_modified_time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {QStringLiteral("last_modified_user"), QString()},
        {QStringLiteral("program"), QStringLiteral("qiantu")}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A project of our name that somebody saved with QGIS becomes "<name> (QGIS)".
void keepForeignProject(SQLite::Database& database)
{
    const std::string name = publishedProjectName().toStdString();
    SQLite::Statement select(database, "SELECT metadata FROM qgis_projects WHERE name = ?");
    select.bind(1, name);
    if (!select.executeStep()) {
        return;
    }
    const auto column = select.getColumn(0);
    const auto stored =
        QJsonDocument::fromJson(QByteArray(static_cast<const char*>(column.getBlob()), column.getBytes()));
    if (stored.object().value(QStringLiteral("program")) == QLatin1String("qiantu")) {
        return;
    }
    select.reset();
    SQLite::Statement taken(database, "SELECT 1 FROM qgis_projects WHERE name = ?");
    QString other = publishedProjectName() + QStringLiteral(" (QGIS)");
    for (int number = 2;; ++number) {
        taken.bind(1, other.toStdString());
        const bool isTaken = taken.executeStep();
        taken.reset();
        if (!isTaken) {
            break;
        }
        other = QStringLiteral("%1 (QGIS %2)").arg(publishedProjectName()).arg(number);
    }
    SQLite::Statement rename(database, "UPDATE qgis_projects SET name = ? WHERE name = ?");
    rename.bind(1, other.toStdString());
    rename.bind(2, name);
    rename.exec();
}

/// The table and the encoding of QGIS's own GeoPackage project storage.
void store(SQLite::Database& database, const QByteArray& archive)
{
    database.exec("PRAGMA synchronous = OFF"); // The staged file is made durable when it is published.
    database.exec("BEGIN");
    database.exec("CREATE TABLE IF NOT EXISTS qgis_projects(name TEXT PRIMARY KEY, metadata BLOB, content BLOB)");
    keepForeignProject(database);
    SQLite::Statement insert(database,
                             "INSERT OR REPLACE INTO qgis_projects(name, metadata, content) VALUES (?, ?, ?)");
    insert.bind(1, publishedProjectName().toStdString());
    insert.bind(2, metadata().toStdString());
    insert.bind(3, archive.toHex().toStdString());
    insert.exec();
    database.exec("COMMIT");
}

Result<void> publish(const QString& stagedFile, const QString& publishedPath)
{
    try {
        SQLite::Database database(stagedFile.toStdString(), SQLite::OPEN_READWRITE, 5000);
        const QTemporaryDir folder(QFileInfo(stagedFile).absolutePath() + QStringLiteral("/qgis-XXXXXX"));
        if (!folder.isValid()) {
            return tl::unexpected(notMade(folder.errorString()));
        }
        Result<QByteArray> xml;
        PublishedOwnLayers ownLayers(database, stagedFile, publishedPath, folder.path());
        {
            auto stored = readThemes(database);
            if (!stored) {
                return tl::unexpected(stored.error());
            }
            const auto templates = readLayouts(database);
            if (!templates) {
                return tl::unexpected(templates.error());
            }
            PublishedLayouts layouts(*templates, stagedFile);
            PublishedThemes themes(database, stagedFile);
            const bool isDrawn = !stored->empty() || !layouts.isEmpty();
            themes.prepare(isDrawn);
            std::unique_ptr<DrawnProject> drawn;
            if (isDrawn) {
                auto opened = DrawnProject::open(stagedFile, std::move(*stored));
                if (!opened) {
                    return tl::unexpected(notMade(opened.error().what));
                }
                drawn = std::move(*opened);
            }
            MapBuilder builder(stagedFile, readFacts(database));
            if (const auto built = builder.build(ownLayers, themes, layouts, drawn.get()); !built) {
                return built;
            }
            xml = builder.toXml(folder.path(), QFileInfo(publishedPath).fileName(), ownLayers.sources(), layouts);
        }
        const auto archive =
            xml.and_then([&](const QByteArray& text) { return zipped(text, folder.path(), ownLayers.attachments()); });
        if (!archive) {
            return tl::unexpected(archive.error());
        }
        store(database, *archive);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(notMade(QString::fromUtf8(exception.what())));
    }
    return {};
}

} // namespace

QString publishedProjectName()
{
    return QStringLiteral("qiantu");
}

Project::PublishHook publishQgisProject()
{
    // QGIS's layers look at the global project. Here it is made on the application's thread; made by the hook, it would
    // belong to a worker thread that ends.
    (void)QgsProject::instance();
    return publish;
}

} // namespace qiantu
