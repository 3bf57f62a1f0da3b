// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_table.h"

#include "models/coordinates/angle_text.h"
#include "models/stations/station_import.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::LayerTable)
};

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
}

/// A number that says the same when written again: codes such as 0851 or of 19 digits stay text.
bool isInteger(const QString& text)
{
    bool good = false;
    const qlonglong value = text.toLongLong(&good);
    return good && QString::number(value) == text;
}

bool isReal(const QString& text)
{
    bool good = false;
    text.toDouble(&good);
    const bool leadingZero = text.size() > 1 && text.startsWith(QLatin1Char('0')) && text.at(1).isDigit();
    return good && !leadingZero && text.size() <= 17 && !text.contains(QLatin1Char('n'), Qt::CaseInsensitive);
}

bool isDate(const QString& text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

/// Narrows down what a column can hold, cell by cell.
class TypeGuess
{
public:
    void look(const QString& cell)
    {
        if (cell.isEmpty()) {
            return;
        }
        m_any = true;
        m_integer = m_integer && isInteger(cell);
        m_real = m_real && isReal(cell);
        m_date = m_date && isDate(cell);
    }

    LayerFieldType type() const
    {
        if (!m_any) {
            return LayerFieldType::Text;
        }
        if (m_integer) {
            return LayerFieldType::Integer;
        }
        return m_real ? LayerFieldType::Real : m_date ? LayerFieldType::Date : LayerFieldType::Text;
    }

private:
    bool m_any = false;
    bool m_integer = true;
    bool m_real = true;
    bool m_date = true;
};

/// Opens a table behind its header.
Result<std::pair<ImportPlan, std::unique_ptr<ImportSource>>> openBehindHeader(const QString& path,
                                                                              const QString& encoding)
{
    ImportOptions options;
    options.encoding = encoding;
    auto plan = StationImport::inspect(path, options);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    auto source = openImportSource(plan->file);
    if (!source) {
        return tl::unexpected(source.error());
    }
    ImportRecord record;
    for (int row = 0; row <= plan->file.headerRow; ++row) {
        if (const auto read = (*source)->next(record); !read) {
            return tl::unexpected(read.error());
        }
    }
    return std::pair(std::move(*plan), std::move(*source));
}

class TableRows : public LayerRows
{
public:
    TableRows(const LayerFile& file, std::unique_ptr<ImportSource> source, std::vector<LayerField> fields, qint64 count,
              bool projected)
        : m_file(file), m_source(std::move(source)), m_count(count), m_projected(projected)
    {
        m_fields = std::move(fields);
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const QString& original = m_file.columns.at(static_cast<qsizetype>(i));
            if (original != m_fields[i].name) {
                m_notes << Words::tr("The column “%1” is called “%2” in the project.").arg(original, m_fields[i].name);
            }
        }
    }

    Result<bool> next(SourceRow& row) override
    {
        auto read = m_source->next(m_record);
        if (!read || !*read) {
            return read;
        }
        row.number = m_record.line;
        row.geometry.reset();
        row.attributes = QJsonObject();
        row.fault = problem();
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            row.attributes.insert(m_fields[i].name, i < m_record.cells.size()
                                                        ? valueOf(textOf(m_record.cells[i]), m_fields[i].type)
                                                        : QJsonValue(QJsonValue::Null));
        }
        if (m_record.cells.size() > m_fields.size() && row.fault.isEmpty()) {
            row.fault = Words::tr("it has more cells than there are columns; those beyond are left out");
        }
        place(row);
        return true;
    }

    qint64 count() const override { return m_count; }

    bool hasGeometry() const override { return true; }

private:
    QString problem() const
    {
        switch (m_record.problem) {
        case ImportRecord::Problem::UnclosedQuote:
            return Words::tr("a quotation mark opens and never closes");
        case ImportRecord::Problem::TextAfterQuote:
            return Words::tr("there is text after a closing quotation mark");
        case ImportRecord::Problem::Unreadable:
            return Words::tr("it has characters that cannot be read in the file's encoding");
        default:
            return {};
        }
    }

    static QJsonValue valueOf(const QString& cell, LayerFieldType type)
    {
        if (cell.isEmpty()) {
            return QJsonValue::Null;
        }
        switch (type) {
        case LayerFieldType::Integer:
            return cell.toLongLong();
        case LayerFieldType::Real:
            return cell.toDouble();
        default:
            return cell;
        }
    }

    QString cell(int column) const
    {
        const auto index = static_cast<std::size_t>(column);
        return column >= 0 && index < m_record.cells.size() ? textOf(m_record.cells[index]) : QString();
    }

    std::optional<double> coordinate(const QString& text) const
    {
        bool good = false;
        const double value = text.toDouble(&good);
        if (good) {
            return value;
        }
        if (m_projected) {
            return std::nullopt;
        }
        const auto angle = parseAngle(text);
        return angle ? std::optional(angle->degrees) : std::nullopt;
    }

    void place(SourceRow& row) const
    {
        QString written;
        std::optional<double> x;
        std::optional<double> y;
        if (m_file.positionColumn >= 0) {
            written = cell(m_file.positionColumn);
            if (const auto position = parsePosition(written)) {
                x = position->longitude;
                y = position->latitude;
            }
        } else {
            const QString longitude = cell(m_file.longitudeColumn);
            const QString latitude = cell(m_file.latitudeColumn);
            written =
                longitude.isEmpty() && latitude.isEmpty() ? QString() : longitude + QStringLiteral(", ") + latitude;
            x = coordinate(longitude);
            y = coordinate(latitude);
        }
        if (x && y) {
            row.geometry.reset(new OGRPoint(*x, *y));
        } else if (!written.isEmpty() && row.fault.isEmpty()) {
            row.fault = Words::tr("the coordinates “%1” cannot be read").arg(written);
        }
    }

    LayerFile m_file;
    std::unique_ptr<ImportSource> m_source;
    ImportRecord m_record;
    qint64 m_count;
    bool m_projected;
};

} // namespace

Result<LayerFile> inspectTable(const QString& path, const QString& encoding)
{
    auto opened = openBehindHeader(path, encoding);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto& plan = opened->first;
    LayerFile file;
    file.path = path;
    file.kind = LayerFileKind::Table;
    file.format = plan.file.format == ImportFormat::Workbook ? Words::tr("Workbook") : Words::tr("Text table");
    file.encoding = plan.file.encoding;
    file.columns = plan.header;
    file.longitudeColumn = plan.columns.columnOf(ImportField::Longitude);
    file.latitudeColumn = plan.columns.columnOf(ImportField::Latitude);
    if (plan.swapAxes) {
        std::swap(file.longitudeColumn, file.latitudeColumn);
        file.notes << Words::tr("The longitude column holds latitudes and the other way round: they are swapped.");
    }
    if (file.longitudeColumn < 0 || file.latitudeColumn < 0) {
        file.longitudeColumn = -1;
        file.latitudeColumn = -1;
        file.positionColumn = plan.columns.columnOf(ImportField::Position);
    }
    if (file.longitudeColumn < 0 && file.positionColumn < 0) {
        return fail(Error::Kind::Invalid, Words::tr("The table has no columns of coordinates."), path,
                    Words::tr("Call them 经度 and 纬度, longitude and latitude, or x and y."));
    }
    file.isInventory =
        plan.columns.columnOf(ImportField::Number) >= 0 &&
        (plan.columns.columnOf(ImportField::Operator) >= 0 || plan.columns.columnOf(ImportField::Generation) >= 0);
    SourceLayer layer;
    layer.name = QFileInfo(path).completeBaseName();
    if (plan.datumFrom == ImportPlan::DatumFrom::ColumnName || plan.datumFrom == ImportPlan::DatumFrom::Layer) {
        layer.datum = plan.datum;
        layer.crsName = plan.datum.displayName();
    }
    std::vector<QString> names(file.columns.cbegin(), file.columns.cend());
    for (const QString& name : storableFieldNames(names)) {
        layer.fields.push_back({name, LayerFieldType::Text});
    }
    layer.rows = -1;
    file.layers.push_back(std::move(layer));
    return file;
}

Result<std::unique_ptr<LayerRows>> openTableRows(const LayerFile& file, bool projected)
{
    auto scan = openBehindHeader(file.path, file.encoding);
    if (!scan) {
        return tl::unexpected(scan.error());
    }
    auto fields = file.layers.front().fields;
    std::vector<TypeGuess> guesses(fields.size());
    ImportRecord record;
    qint64 count = 0;
    while (true) {
        const auto read = scan->second->next(record);
        if (!read) {
            return tl::unexpected(read.error());
        }
        if (!*read) {
            break;
        }
        ++count;
        for (std::size_t i = 0; i < std::min(guesses.size(), record.cells.size()); ++i) {
            guesses[i].look(textOf(record.cells[i]));
        }
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i].type = guesses[i].type();
    }
    auto opened = openBehindHeader(file.path, file.encoding);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return std::unique_ptr<LayerRows>(
        new TableRows(file, std::move(opened->second), std::move(fields), count, projected));
}

} // namespace qiantu
