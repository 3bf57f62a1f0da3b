// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pack_contents.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace qiantu {

namespace {

struct ContentWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanPack)
};

enum class Need
{
    Required,
    Optional
};

/// Reads the files of one pack and collects their faults.
class PackReader
{
public:
    PackReader(const QString& folder, PackFaults& faults) : m_folder(folder), m_faults(faults) {}

    PlanPack::Data read()
    {
        PlanPack::Data pack;
        pack.description = description();
        pack.regions = table(QStringLiteral("regions"), QStringLiteral("regions.csv"), Need::Required);
        pack.aliases = table(QStringLiteral("region_aliases"), QStringLiteral("region_aliases.csv"), Need::Optional);
        pack.documents = table(QStringLiteral("documents"), QStringLiteral("documents.csv"), Need::Required);
        pack.indicators = table(QStringLiteral("indicators"), QStringLiteral("indicators.csv"), Need::Required);
        if (pack.documents) {
            for (const PackTable::Row& row : pack.documents->rows()) {
                pack.figures.push_back(figures(pack.documents->text(row, "key")));
            }
            refuseUnknownFolders(*pack.documents);
        }
        pack.shapes = shapes(QStringLiteral("regions.geojson"));
        pack.mediumShapes = shapes(QStringLiteral("shapes_medium.geojson"));
        pack.smallShapes = shapes(QStringLiteral("shapes_small.geojson"));
        return pack;
    }

private:
    std::optional<QByteArray> bytes(const QString& file, Need need)
    {
        const QString path = m_folder + QLatin1Char('/') + file;
        if (need == Need::Optional && !QFile::exists(path)) {
            return std::nullopt;
        }
        QFile source(path);
        if (!source.open(QIODevice::ReadOnly)) {
            m_faults.push_back(
                {file, 0, {}, ContentWords::tr("the file cannot be read: %1").arg(source.errorString())});
            return std::nullopt;
        }
        return source.readAll();
    }

    PackDescription description()
    {
        const QString file = QStringLiteral("pack.json");
        const std::optional<QByteArray> json = bytes(file, Need::Required);
        if (!json) {
            return {};
        }
        QJsonParseError parsed;
        const QJsonObject root = QJsonDocument::fromJson(*json, &parsed).object();
        if (parsed.error != QJsonParseError::NoError) {
            const int line = static_cast<int>(json->left(parsed.offset).count('\n')) + 1;
            m_faults.push_back(
                {file, line, {}, ContentWords::tr("the text is not valid JSON: %1").arg(parsed.errorString())});
            return {};
        }
        const auto text = [&](const char* name) {
            const QString value = root.value(QLatin1String(name)).toString();
            if (value.isEmpty()) {
                m_faults.push_back({file, 0, QString::fromLatin1(name), ContentWords::tr("a value is missing")});
            }
            return value;
        };
        PackDescription pack;
        pack.key = text("key");
        pack.title = text("title");
        pack.titleEn = text("title_en");
        pack.version = text("version");
        pack.provinceCode = text("province");
        pack.displayCrs = text("display_crs");
        pack.defaultDocument = root.value(QLatin1String("default_document")).toString();
        for (const QJsonValue& value : root.value(QLatin1String("detail_crs")).toArray()) {
            const QJsonObject grid = value.toObject();
            pack.detailGrids.push_back({grid.value(QLatin1String("central_meridian")).toDouble(),
                                        grid.value(QLatin1String("crs")).toString()});
        }
        for (const QJsonValue& value : root.value(QLatin1String("attributions")).toArray()) {
            pack.attributions.append(value.toString());
        }
        pack.boundarySource = root.value(QLatin1String("boundary_source")).toString();
        return pack;
    }

    std::optional<PackTable> table(const QString& schemaName, const QString& file, Need need)
    {
        const std::optional<QByteArray> text = bytes(file, need);
        if (!text) {
            return std::nullopt;
        }
        const Result<PackSchema> schema = PackSchema::shipped(schemaName);
        if (!schema) {
            m_faults.push_back({file, 0, {}, schema.error().message()});
            return std::nullopt;
        }
        return PackTable::read(*schema, file, *text, m_faults);
    }

    PackDocumentTables figures(const QString& documentKey)
    {
        const QString file = QStringLiteral("documents/%1/%2.csv");
        const auto tableOf = [&](const QString& name) {
            return table(name, file.arg(documentKey, name), Need::Optional);
        };
        PackDocumentTables tables;
        tables.documentKey = documentKey;
        tables.targets = tableOf(QStringLiteral("targets"));
        tables.observations = tableOf(QStringLiteral("observations"));
        tables.pilots = tableOf(QStringLiteral("pilots"));
        tables.tasks = tableOf(QStringLiteral("tasks"));
        return tables;
    }

    /// A folder whose name is misspelt would be left out in silence otherwise; so would a file in one.
    void refuseUnknownFolders(const PackTable& documents)
    {
        const QStringList known = {QStringLiteral("targets.csv"), QStringLiteral("observations.csv"),
                                   QStringLiteral("pilots.csv"), QStringLiteral("tasks.csv")};
        QStringList keys;
        for (const PackTable::Row& row : documents.rows()) {
            keys.append(documents.text(row, "key"));
        }
        const QDir folder(m_folder + QStringLiteral("/documents"));
        for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QString relative = QStringLiteral("documents/") + name;
            if (!keys.contains(name)) {
                m_faults.push_back({relative, 0, {}, ContentWords::tr("there is no document of this key")});
            }
            const QDir inner(folder.filePath(name));
            for (const QString& file : inner.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
                if (!known.contains(file)) {
                    m_faults.push_back({relative + QLatin1Char('/') + file,
                                        0,
                                        {},
                                        ContentWords::tr("there is no table of this name")});
                }
            }
        }
    }

    std::vector<PackShape> shapes(const QString& file)
    {
        const std::optional<QByteArray> json = bytes(file, Need::Optional);
        return json ? readPackShapes(file, *json, m_faults) : std::vector<PackShape>();
    }

    QString m_folder;
    PackFaults& m_faults;
};

} // namespace

PlanPack::Data readPackContents(const QString& folder, PackFaults& faults)
{
    return PackReader(folder, faults).read();
}

} // namespace qiantu
