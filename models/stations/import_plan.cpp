// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/angle_text.h"
#include "models/coordinates/transformation.h"
#include "models/stations/station_import.h"
#include "models/stations/station_vocabulary.h"

#include <QFileInfo>
#include <cmath>

namespace qiantu {

namespace {

constexpr std::size_t headerCandidates = 5;
constexpr std::size_t sampledRows = 1000;
constexpr int previewRows = 20;

QStringList cellsOf(const ImportRecord& record)
{
    QStringList cells;
    for (const std::string_view cell : record.cells) {
        cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    }
    return cells;
}

/// A coordinate as plain number or angle, for looking at, not for keeping.
std::optional<double> roughNumber(const QString& text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (ok && std::isfinite(value)) {
        return value;
    }
    const Result<Angle> angle = parseAngle(text);
    return angle ? std::optional(angle->degrees) : std::nullopt;
}

/// The words of StationImport::inspect().
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StationImport)

public:
    static QString headerBelow(int row) { return tr("The header is taken to be in row %1.").arg(row + 1); }

    static QString byPart(const ColumnMatch& column)
    {
        return tr("Column \"%1\" is taken for: %2 (%3).").arg(column.header, displayName(*column.field), column.reason);
    }

    static QString datumByColumn(const QString& column, const Datum& datum)
    {
        return tr("The coordinates are taken to be %1, as column \"%2\" says.").arg(datum.displayName(), column);
    }

    static QString datumAssumed(const Datum& datum)
    {
        return tr("Nothing states the coordinate system; it is taken to be %1.").arg(datum.displayName());
    }

    static QString unknownCrs(const QString& name, const Datum& datum)
    {
        return tr("The layer's coordinate system \"%1\" has no EPSG code; it is taken to be %2.")
            .arg(name, datum.displayName());
    }

    static QString swapped()
    {
        return tr("The longitude column holds latitudes and the other way round; the two are exchanged.");
    }

    static QString geometryPreferred()
    {
        return tr("The positions are taken from the layer's geometry, not from its coordinate columns.");
    }

    static QString noStatus()
    {
        return tr("There is no column for the status: new stations are taken to be in service.");
    }
};

/// What the coordinate columns of the first rows look like.
struct CoordinateSample
{
    int rows = 0;
    int notDegrees = 0; ///< Neither way round degrees of longitude and latitude.
    int swapped = 0;    ///< Degrees, but the latitude only fits a longitude.
    std::vector<GeoPosition> positions;

    void add(double longitude, double latitude)
    {
        ++rows;
        positions.push_back({longitude, latitude});
        const bool straight = std::fabs(longitude) <= 180 && std::fabs(latitude) <= 90;
        const bool turned = std::fabs(latitude) <= 180 && std::fabs(longitude) <= 90;
        if (!straight && turned) {
            ++swapped;
        } else if (!straight) {
            ++notDegrees;
        }
    }

    /// Whether the coordinates of a grid fit its area of use only the other way round, as where X is the northing.
    bool swappedOnGrid(const CoordinateTransformation& transformation) const
    {
        const std::optional<DegreeBox> area = transformation.areaOfUse();
        if (!area || !transformation.isProjected()) {
            return false;
        }
        int straightInside = 0;
        int turnedInside = 0;
        for (const GeoPosition position : positions) {
            const auto straight = transformation.apply(position);
            const auto turned = transformation.apply(GeoPosition{position.latitude, position.longitude});
            straightInside += straight && area->contains(*straight) ? 1 : 0;
            turnedInside += turned && area->contains(*turned) ? 1 : 0;
        }
        return turnedInside > straightInside;
    }
};

} // namespace

Result<void> ImportOptions::addMapping(const QString& text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const auto field = importFieldFromText(text.left(equals).trimmed());
    if (equals < 1 || !field || equals + 1 == text.size()) {
        QStringList known;
        for (const ImportField each : importFields()) {
            known << toText(each);
        }
        return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("StationImport", "\"%1\" does not map a field to a column.").arg(text),
                    {},
                    QCoreApplication::translate("StationImport",
                                                "Write field=column, or field==value for all rows; the fields are %1.")
                        .arg(known.join(QStringLiteral(", "))));
    }
    if (text[equals + 1] == QLatin1Char('=')) {
        constants.insert(*field, text.mid(equals + 2).trimmed());
    } else {
        columns.insert(*field, text.mid(equals + 1).trimmed());
    }
    return {};
}

Result<ImportPlan> StationImport::inspect(const QString& file, const ImportOptions& options)
{
    Result<ImportFileFindings> findings = inspectImportFile(file, options.encoding, options.layer);
    if (!findings) {
        return tl::unexpected(findings.error());
    }
    ImportPlan plan;
    plan.file = findings->choice;
    plan.guesses = findings->guesses;
    plan.constants = options.constants;
    if (options.delimiter) {
        plan.file.delimiter = *options.delimiter;
    }
    Result<std::unique_ptr<ImportSource>> opened = openImportSource(plan.file);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    ImportSource& source = **opened;

    // The first rows. Where the header is a row, it is the one of the first few whose names say most.
    std::vector<QStringList> rows;
    std::vector<GeoPosition> geometries;
    ImportRecord record;
    while (rows.size() < sampledRows + headerCandidates) {
        const Result<bool> more = source.next(record);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            break;
        }
        rows.push_back(cellsOf(record));
        if (record.geometry) {
            geometries.push_back(*record.geometry);
        }
    }
    plan.header = source.fieldNames();
    std::size_t firstRow = 0;
    if (plan.header.isEmpty()) {
        int best = -1;
        for (std::size_t row = 0; row < rows.size() && row < headerCandidates; ++row) {
            const int matched = matchColumns(rows[row], options.columns).matched();
            if (matched > best) {
                best = matched;
                plan.file.headerRow = static_cast<int>(row);
            }
        }
        if (rows.empty()) {
            return fail(Error::Kind::Invalid, tr("There are no rows in the file."), file);
        }
        plan.header = rows[static_cast<std::size_t>(plan.file.headerRow)];
        firstRow = static_cast<std::size_t>(plan.file.headerRow) + 1;
        if (plan.file.headerRow > 0) {
            plan.guesses << Words::headerBelow(plan.file.headerRow);
        }
    }
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(firstRow));
    plan.columns = matchColumns(plan.header, options.columns, options.unusedColumns);
    for (auto choice = options.columns.cbegin(); choice != options.columns.cend(); ++choice) {
        if (plan.columns.columnOf(choice.key()) < 0) {
            return fail(Error::Kind::NotFound,
                        tr("There is no column \"%1\" for %2.").arg(choice.value(), displayName(choice.key())), file,
                        tr("The columns are: %1.").arg(plan.header.join(QStringLiteral(", "))));
        }
    }
    for (const ColumnMatch& column : plan.columns.columns) {
        if (column.by == ColumnMatch::By::Part) {
            plan.guesses << Words::byPart(column);
        }
    }
    plan.preview.assign(rows.begin(),
                        rows.begin() + std::min<std::ptrdiff_t>(previewRows, static_cast<std::ptrdiff_t>(rows.size())));

    // Where the positions are.
    const int longitude = plan.columns.columnOf(ImportField::Longitude);
    const int latitude = plan.columns.columnOf(ImportField::Latitude);
    const bool inColumns = (longitude >= 0 && latitude >= 0) || plan.columns.columnOf(ImportField::Position) >= 0;
    const bool columnsChosen =
        options.columns.contains(ImportField::Longitude) || options.columns.contains(ImportField::Position);
    plan.positionFromGeometry = source.hasGeometry() && !geometries.empty() && !columnsChosen;
    if (plan.positionFromGeometry && inColumns) {
        plan.guesses << Words::geometryPreferred();
    }

    // What they are in.
    const bool geometryKnowsDatum = plan.positionFromGeometry && source.geometryDatum();
    if (options.datum) {
        plan.datum = *options.datum;
        plan.datumFrom = ImportPlan::DatumFrom::User;
    } else if (geometryKnowsDatum) {
        plan.datum = *source.geometryDatum();
        plan.datumFrom = ImportPlan::DatumFrom::Layer;
    } else if (!plan.positionFromGeometry && plan.columns.statedDatum) {
        plan.datum = *plan.columns.statedDatum;
        plan.datumFrom = ImportPlan::DatumFrom::ColumnName;
        plan.guesses << Words::datumByColumn(plan.columns.statedDatumColumn, plan.datum);
    } else {
        plan.datumFrom = ImportPlan::DatumFrom::Assumed;
        plan.guesses << (plan.positionFromGeometry && !source.geometryCrsName().isEmpty()
                             ? Words::unknownCrs(source.geometryCrsName(), plan.datum)
                             : Words::datumAssumed(plan.datum));
    }
    Result<CoordinateTransformation> transformation = CoordinateTransformation::create(plan.datum);
    if (!transformation) {
        return tl::unexpected(transformation.error());
    }
    if (!transformation->caveat().isEmpty()) {
        plan.guesses << transformation->caveat();
    }

    CoordinateSample sample;
    if (plan.positionFromGeometry) {
        for (const GeoPosition position : geometries) {
            sample.add(position.longitude, position.latitude);
        }
    } else if (longitude >= 0 && latitude >= 0) {
        for (const QStringList& row : rows) {
            const auto x = roughNumber(row.value(longitude));
            const auto y = roughNumber(row.value(latitude));
            if (x && y) {
                sample.add(*x, *y);
            }
        }
    }
    if (!transformation->isProjected() && sample.notDegrees * 2 > sample.rows) {
        return fail(
            Error::Kind::Invalid, tr("The coordinates are no degrees; they look like metres on a grid."), file,
            tr("State the coordinate system, for example EPSG:4545 for CGCS2000 in the 3-degree zone of 108° E."));
    }
    if (sample.swapped * 2 > sample.rows || sample.swappedOnGrid(*transformation)) {
        plan.swapAxes = true;
        plan.guesses << Words::swapped();
    }

    const auto has = [&plan](ImportField field) {
        return plan.columns.columnOf(field) >= 0 || !plan.constants.value(field).isEmpty();
    };
    for (const ImportField field : {ImportField::Number, ImportField::Operator, ImportField::Generation}) {
        if (!has(field)) {
            plan.missing.push_back(field);
        }
    }
    if (!plan.positionFromGeometry && plan.columns.columnOf(ImportField::Position) < 0) {
        for (const ImportField field : {ImportField::Longitude, ImportField::Latitude}) {
            if (plan.columns.columnOf(field) < 0) {
                plan.missing.push_back(field);
            }
        }
    }
    if (!has(ImportField::Status)) {
        plan.guesses << Words::noStatus();
    }
    const QFileInfo info(file);
    plan.rejectsFile = options.rejectsFile.isEmpty()
                           ? info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".rejects.csv")
                           : options.rejectsFile;
    return plan;
}

} // namespace qiantu
