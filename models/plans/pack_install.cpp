// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pilots/pilot_places.h"
#include "models/plans/pack_columns.h"
#include "models/plans/pack_contents.h"
#include "models/project/geopackage_geometry.h"
#include "models/project/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>

namespace qiantu {

namespace {

struct InstallWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanPack)
};

/// A value that is the same for the whole row whatever the pack's line says.
struct ExtraColumn
{
    const char* projectColumn;
    QVariant value; ///< QString, QByteArray (BLOB), double or null.
};

void bindText(SQLite::Statement& statement, int index, const QString& text)
{
    statement.bind(index, text.toStdString());
}

void bindValue(SQLite::Statement& statement, int index, const QVariant& value)
{
    if (value.isNull()) {
        statement.bind(index);
    } else if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        statement.bind(index, bytes.constData(), static_cast<int>(bytes.size()));
    } else if (value.typeId() == QMetaType::Double) {
        statement.bind(index, value.toDouble());
    } else {
        bindText(statement, index, value.toString());
    }
}

void bindField(SQLite::Statement& statement, int index, const PackTable& table, const PackTable::Row& row,
               const PackColumn& move)
{
    const QString& text = table.text(row, move.packField);
    if (text.isEmpty()) {
        if (move.whenEmpty != nullptr) {
            statement.bind(index, move.whenEmpty);
        } else {
            statement.bind(index);
        }
        return;
    }
    switch (
        table.schema().fields[static_cast<std::size_t>(table.schema().indexOf(QLatin1String(move.packField)))].type) {
    case PackField::Type::Integer:
        statement.bind(index, *table.integer(row, move.packField));
        break;
    case PackField::Type::Number:
        statement.bind(index, *table.number(row, move.packField));
        break;
    default:
        bindText(statement, index, text);
    }
}

/// Finds places for the pilots of each region.
class PilotPlaces
{
public:
    explicit PilotPlaces(const std::vector<PackShape>& shapes)
    {
        for (const PackShape& shape : shapes) {
            m_shapes.insert(shape.regionCode, &shape);
        }
    }

    /// The geometry blob of the region's next pilot, null when the region has no polygon.
    QVariant next(const QString& regionCode)
    {
        const PackShape* shape = m_shapes.value(regionCode);
        if (shape == nullptr) {
            return {};
        }
        const auto polygons = shapeOfWkb(shape->wkb);
        if (!polygons) {
            return {};
        }
        const GeoPosition place = pilotPlace(*polygons, {shape->label.x(), shape->label.y()}, m_used[regionCode]++);
        return encodePoint(place.longitude, place.latitude);
    }

private:
    QHash<QString, const PackShape*> m_shapes;
    QHash<QString, int> m_used;
};

/// Writes one pack into one project's tables, inside a transaction that the caller holds.
class Installer
{
public:
    Installer(const PlanPack::Data& pack, RowIdSource& ids, SQLite::Database& database, Progress& progress)
        : m_pack(pack), m_ids(ids), m_database(database), m_progress(progress)
    {
    }

    Result<void> run()
    {
        if (m_database.execAndGet("SELECT (SELECT count(*) FROM regions) + (SELECT count(*) FROM documents)")
                .getInt64() != 0) {
            return fail(Error::Kind::Invalid, InstallWords::tr("The project holds a plan already."), {},
                        InstallWords::tr("Put the plan pack into a new project."));
        }
        m_progress.begin(InstallWords::tr("Putting the plan pack in"),
                         static_cast<std::int64_t>(m_pack.figures.size()) + 2);
        if (m_pack.regions) {
            insertRegions(*m_pack.regions);
        }
        if (m_pack.aliases) {
            insertAliases(*m_pack.aliases);
        }
        insertShapes(m_pack.mediumShapes, "medium");
        insertShapes(m_pack.smallShapes, "small");
        m_progress.advance(1);
        insertDocuments();
        insertIndicators();
        m_progress.advance(2);
        PilotPlaces places(m_pack.shapes);
        std::int64_t done = 2;
        for (const PackDocumentTables& figures : m_pack.figures) {
            insertFigures(figures, places);
            m_progress.advance(++done);
            if (m_progress.cancelled()) {
                return fail(Error::Kind::Cancelled, InstallWords::tr("Cancelled; nothing was changed."));
            }
        }
        insertSettings();
        return {};
    }

private:
    using Extras = std::vector<ExtraColumn>;

    /// Inserts rows `order` of a table (all in their order when empty); `extrasOf` gives what the row does not hold.
    template <typename ExtrasOf>
    void insertRows(const char* projectTable, const PackTable& table, const std::vector<PackColumn>& moves,
                    const ExtrasOf& extrasOf, const std::vector<std::size_t>& order = {})
    {
        std::unique_ptr<SQLite::Statement> statement;
        for (std::size_t position = 0; position < table.rows().size(); ++position) {
            const PackTable::Row& row = table.rows()[order.empty() ? position : order[position]];
            const Extras extras = extrasOf(row);
            if (!statement) {
                statement = std::make_unique<SQLite::Statement>(m_database, insertSql(projectTable, moves, extras));
            }
            int index = 0;
            statement->bind(++index, static_cast<std::int64_t>(m_ids.next()));
            for (const PackColumn& move : moves) {
                bindField(*statement, ++index, table, row, move);
            }
            for (const ExtraColumn& extra : extras) {
                bindValue(*statement, ++index, extra.value);
            }
            statement->exec();
            statement->reset();
        }
    }

    static std::string insertSql(const char* table, const std::vector<PackColumn>& moves, const Extras& extras)
    {
        std::string columns = "id";
        std::string marks = "?";
        for (const PackColumn& move : moves) {
            columns += std::string(", ") + move.projectColumn;
            marks += ", ?";
        }
        for (const ExtraColumn& extra : extras) {
            columns += std::string(", ") + extra.projectColumn;
            marks += ", ?";
        }
        return std::string("INSERT INTO ") + table + " (" + columns + ") VALUES (" + marks + ")";
    }

    static QVariant blobOf(const PackShape* shape)
    {
        const std::optional<QByteArray> blob = shape == nullptr ? std::nullopt : encodeGeometry(shape->wkb);
        return blob ? QVariant(*blob) : QVariant();
    }

    void insertRegions(const PackTable& regions)
    {
        QHash<QString, const PackShape*> shapes;
        for (const PackShape& shape : m_pack.shapes) {
            shapes.insert(shape.regionCode, &shape);
        }
        // A region refers to the one above it, so the levels go in from the top.
        std::vector<std::size_t> order;
        for (const char* level : {"province", "prefecture", "county"}) {
            for (std::size_t index = 0; index < regions.rows().size(); ++index) {
                if (regions.text(regions.rows()[index], "level") == QLatin1String(level)) {
                    order.push_back(index);
                }
            }
        }
        const std::vector<PackColumn> moves = {
            {"code", "code"},         {"level", "level"},           {"parent_code", "parent_code"},
            {"name", "name"},         {"short_name", "short_name"}, {"pinyin", "pinyin"},
            {"initials", "initials"}, {"area_km2", "area_km2"}};
        insertRows(
            "regions", regions, moves,
            [&](const PackTable::Row& row) -> Extras {
                const PackShape* shape = shapes.value(regions.text(row, "code"));
                return {{"geom", blobOf(shape)},
                        {"label_x", shape == nullptr ? QVariant() : QVariant(shape->label.x())},
                        {"label_y", shape == nullptr ? QVariant() : QVariant(shape->label.y())},
                        {"boundary_source", shape == nullptr || m_pack.description.boundarySource.isEmpty()
                                                ? QVariant()
                                                : QVariant(m_pack.description.boundarySource)}};
            },
            order);
    }

    void insertAliases(const PackTable& aliases)
    {
        insertRows("region_aliases", aliases,
                   {{"region_code", "region_code"},
                    {"kind", "kind"},
                    {"name", "name"},
                    {"code", "code"},
                    {"until", "until"},
                    {"note", "note"}},
                   [](const PackTable::Row&) { return Extras(); });
    }

    void insertShapes(const std::vector<PackShape>& shapes, const char* variant)
    {
        SQLite::Statement statement(m_database,
                                    "INSERT INTO region_shapes (id, geom, region_code, variant) VALUES (?, ?, ?, ?)");
        for (const PackShape& shape : shapes) {
            statement.bind(1, static_cast<std::int64_t>(m_ids.next()));
            bindValue(statement, 2, blobOf(&shape));
            bindText(statement, 3, shape.regionCode);
            statement.bind(4, variant);
            statement.exec();
            statement.reset();
        }
    }

    void insertDocuments()
    {
        insertRows("documents", *m_pack.documents, packColumns(PlanTable::Documents),
                   [](const PackTable::Row&) -> Extras {
                       return {{"origin", QStringLiteral("pack")}};
                   });
    }

    void insertIndicators()
    {
        insertRows(
            "indicators", *m_pack.indicators, packColumns(PlanTable::Indicators),
            [](const PackTable::Row&) -> Extras {
                return {{"origin", QStringLiteral("pack")}};
            },
            indicatorOrder(*m_pack.indicators));
    }

    /// What every record of a document's tables has besides its own fields; `sign` is t, o, p or k.
    Extras recordExtras(const PackTable& table, const PackTable::Row& row, const QString& documentKey, QChar sign)
    {
        return {{"pack_key", packKeyOf(table, row, documentKey, sign)},
                {"document_key", documentKey},
                {"origin", QStringLiteral("pack")}};
    }

    void insertFigures(const PackDocumentTables& figures, PilotPlaces& places)
    {
        if (figures.targets) {
            const PackTable& table = *figures.targets;
            insertRows("targets", table, packColumns(PlanTable::Targets), [&](const PackTable::Row& row) {
                Extras extras = recordExtras(table, row, figures.documentKey, u't');
                extras.push_back({"due", packDueText(table, row)});
                return extras;
            });
        }
        if (figures.observations) {
            const PackTable& table = *figures.observations;
            insertRows("observations", table, packColumns(PlanTable::Observations),
                       [&](const PackTable::Row& row) { return recordExtras(table, row, figures.documentKey, u'o'); });
        }
        if (figures.pilots) {
            const PackTable& table = *figures.pilots;
            insertRows("pilots", table,
                       {{"programme", "programme"},
                        {"place", "place"},
                        {"region", "region_code"},
                        {"batch", "batch"},
                        {"year", "year"},
                        {"status", "status", "named"},
                        {"clause", "clause"},
                        {"quote", "quote"},
                        {"note", "note"}},
                       [&](const PackTable::Row& row) {
                           Extras extras = recordExtras(table, row, figures.documentKey, u'p');
                           extras.push_back({"geom", places.next(table.text(row, "region"))});
                           return extras;
                       });
        }
        if (figures.tasks) {
            const PackTable& table = *figures.tasks;
            insertRows("tasks", table,
                       {{"number", "number"},
                        {"title", "title"},
                        {"clause", "clause"},
                        {"lead", "lead"},
                        {"responsible", "responsible"},
                        {"due_year", "due_year"},
                        {"quote", "quote"}},
                       [&](const PackTable::Row& row) { return recordExtras(table, row, figures.documentKey, u'k'); });
        }
    }

    void insertSettings()
    {
        const PackDescription& pack = m_pack.description;
        QJsonArray grids;
        for (const PackDetailGrid& grid : pack.detailGrids) {
            grids.append(QJsonObject{{QStringLiteral("central_meridian"), grid.centralMeridian},
                                     {QStringLiteral("crs"), grid.crs}});
        }
        const std::vector<std::pair<const char*, QString>> settings = {
            {"pack", pack.key},
            {"pack_version", pack.version},
            {"title", pack.title},
            {"title_en", pack.titleEn},
            {"province", pack.provinceCode},
            {"display_crs", pack.displayCrs},
            {"detail_crs", QString::fromUtf8(QJsonDocument(grids).toJson(QJsonDocument::Compact))},
            {"default_document", pack.defaultDocument},
            {"attributions", pack.attributions.join(u'\n')},
        };
        SQLite::Statement statement(m_database, "INSERT INTO settings (id, key, value) VALUES (?, ?, ?) "
                                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        for (const auto& [key, value] : settings) {
            statement.bind(1, static_cast<std::int64_t>(m_ids.next()));
            statement.bind(2, key);
            bindText(statement, 3, value);
            statement.exec();
            statement.reset();
        }
    }

    const PlanPack::Data& m_pack;
    RowIdSource& m_ids;
    SQLite::Database& m_database;
    Progress& m_progress;
};

} // namespace

Result<void> PlanPack::install(Project& project, Progress& progress) const
{
    Project::ChangeOptions options;
    options.kind = RevisionKind::Pack;
    const auto work = [&](SQLite::Database& database) -> Result<void> {
        try {
            return Installer(*d, project.rowIds(), database, progress).run();
        } catch (const SQLite::Exception& exception) {
            return fail(Error::Kind::Failed, InstallWords::tr("The plan pack could not be put into the project: %1.")
                                                 .arg(QString::fromUtf8(exception.what())));
        }
    };
    const Result<std::optional<RowId>> revision =
        project.change(InstallWords::tr("Plan pack %1, version %2").arg(title(), version()), work, options);
    if (!revision) {
        return tl::unexpected(revision.error());
    }
    return {};
}

} // namespace qiantu
