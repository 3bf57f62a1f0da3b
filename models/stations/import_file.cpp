// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_delimited.h"
#include "models/stations/import_features.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

namespace qiantu {

namespace {

/// What a file is by its first bytes.
enum class Content
{
    Empty,
    Zip,
    Sqlite,
    Shape,
    OldOffice,
    Json,
    Markup,
    Pdf,
    Text
};

class FileText
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)

public:
    static QString nameOf(Content content)
    {
        switch (content) {
        case Content::Empty:
            return tr("an empty file");
        case Content::Zip:
            return tr("an Excel workbook or another zip archive");
        case Content::Sqlite:
            return tr("a GeoPackage or another SQLite database");
        case Content::Shape:
            return tr("a Shapefile");
        case Content::OldOffice:
            return tr("an Excel workbook of the old format (.xls)");
        case Content::Json:
            return tr("GeoJSON or other JSON");
        case Content::Markup:
            return tr("a web page or other XML");
        case Content::Pdf:
            return tr("a PDF");
        case Content::Text:
            break;
        }
        return tr("plain text, perhaps CSV");
    }

    static tl::unexpected<Error> notWhatItSays(const QString& file, Content content)
    {
        const QString advice = content == Content::Markup || content == Content::OldOffice
                                   ? tr("Open it in a spreadsheet program and save it as .xlsx or CSV.")
                                   : tr("Give it the name that fits, or save it again in the format meant.");
        return fail(Error::Kind::Invalid,
                    tr("The name ends in .%1, but the file is %2.").arg(QFileInfo(file).suffix(), nameOf(content)),
                    file, advice);
    }

    static tl::unexpected<Error> unsupported(const QString& file, Content content)
    {
        return fail(
            Error::Kind::Invalid, tr("The file is %1, which cannot be imported.").arg(nameOf(content)), file,
            tr("CSV, TSV, XLSX, GeoPackage, Shapefile and GeoJSON can be; a spreadsheet program can save them."));
    }

    static tl::unexpected<Error> missing(const QString& file, const QString& reason)
    {
        return fail(Error::Kind::NotFound, tr("The file cannot be opened: %1.").arg(reason), file);
    }

    static tl::unexpected<Error> truncated(const QString& file)
    {
        return fail(Error::Kind::Invalid, tr("The GeoPackage is incomplete: it is shorter than it says."), file,
                    tr("Copy it again."));
    }

    static tl::unexpected<Error> empty(const QString& file)
    {
        return fail(Error::Kind::Invalid, tr("The file is empty."), file);
    }

    static QString guessedLayer(const QString& layer, int count)
    {
        return tr("Of %1 sheets or layers the first one with rows is taken: \"%2\".").arg(count).arg(layer);
    }

    static QString guessedEncoding(const QString& encoding)
    {
        return tr("The encoding is taken to be %1.").arg(encoding);
    }

    static QString guessedTableEncoding(const QString& encoding)
    {
        return tr("There is no .cpg file; the encoding of the attributes is taken to be %1.").arg(encoding);
    }
};

Content contentOf(const QByteArray& head)
{
    QByteArray text = head;
    if (text.startsWith("\xEF\xBB\xBF")) {
        text = text.mid(3);
    }
    text = text.trimmed();
    if (head.isEmpty()) {
        return Content::Empty;
    }
    if (head.startsWith("PK\x03\x04")) {
        return Content::Zip;
    }
    if (head.startsWith("SQLite format 3")) {
        return Content::Sqlite;
    }
    if (head.startsWith(QByteArray("\x00\x00\x27\x0A", 4))) {
        return Content::Shape;
    }
    if (head.startsWith("\xD0\xCF\x11\xE0")) {
        return Content::OldOffice;
    }
    if (head.startsWith("%PDF")) {
        return Content::Pdf;
    }
    if (text.startsWith('{') || text.startsWith('[')) {
        return Content::Json;
    }
    if (text.startsWith('<')) {
        return Content::Markup;
    }
    return Content::Text;
}

/// The bytes of an attribute table's records and field names, for the encoding.
std::string tableBytes(const QString& shapefile)
{
    QFile table(shapefile.chopped(4) + QStringLiteral(".dbf"));
    if (!table.exists()) {
        table.setFileName(shapefile.chopped(4) + QStringLiteral(".DBF"));
    }
    if (!table.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray head = table.read(32);
    if (head.size() < 32) {
        return {};
    }
    // The header's length is at byte 8; numbers in it are no text, so only the field names and the records count.
    const auto headerLength = qFromLittleEndian<quint16>(head.constData() + 8);
    std::string bytes;
    for (int at = 32; at + 32 <= headerLength; at += 32) {
        const QByteArray field = table.read(32);
        const QByteArray name = field.left(11);
        bytes += name.left(name.indexOf('\0')).toStdString() + ' ';
    }
    table.seek(headerLength);
    bytes += table.readAll().toStdString();
    // The end-of-file mark.
    if (!bytes.empty() && bytes.back() == '\x1A') {
        bytes.pop_back();
    }
    return bytes;
}

} // namespace

Result<ImportFileFindings> inspectImportFile(const QString& file, const QString& encoding, const QString& layer)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly)) {
        return FileText::missing(file, opened.errorString());
    }
    const QByteArray head = opened.read(1024);
    const Content content = contentOf(head);
    const QString suffix = QFileInfo(file).suffix().toLower();
    ImportFileFindings findings;
    ImportFileChoice& choice = findings.choice;
    choice.file = file;

    const bool namedText = suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") ||
                           suffix == QLatin1String("txt") || suffix == QLatin1String("tab");
    const bool namedJson = suffix == QLatin1String("geojson") || suffix == QLatin1String("json");
    Content expected = Content::Text;
    if (suffix == QLatin1String("xlsx") || suffix == QLatin1String("ods")) {
        expected = Content::Zip;
    } else if (suffix == QLatin1String("xls")) {
        expected = Content::OldOffice;
    } else if (suffix == QLatin1String("gpkg")) {
        expected = Content::Sqlite;
    } else if (suffix == QLatin1String("shp")) {
        expected = Content::Shape;
    } else if (namedJson) {
        expected = Content::Json;
    } else if (!namedText) {
        expected = content; // a name that says nothing
    }
    if (content == Content::Empty) {
        return FileText::empty(file);
    }
    // A CSV may well begin with a bracket.
    const bool textLike = content == Content::Text || content == Content::Json;
    if (content != expected && !(namedText && textLike)) {
        return FileText::notWhatItSays(file, content);
    }
    switch (namedText ? Content::Text : content) {
    case Content::Zip:
        choice.format = ImportFormat::Workbook;
        break;
    case Content::Sqlite: {
        choice.format = ImportFormat::GeoPackage;
        // SQLite's header says how many pages of which size there are (sqlite.org/fileformat2.html, 1.3).
        quint32 pageSize = qFromBigEndian<quint16>(head.constData() + 16);
        pageSize = pageSize == 1 ? 65536 : pageSize;
        const auto pages = qFromBigEndian<quint32>(head.constData() + 28);
        if (head.size() < 100 || opened.size() < static_cast<qint64>(pages) * pageSize) {
            return FileText::truncated(file);
        }
        break;
    }
    case Content::Shape: {
        choice.format = ImportFormat::Shapefile;
        const QString base = file.chopped(4);
        choice.encoding = encoding;
        if (encoding.isEmpty() && !QFileInfo::exists(base + QStringLiteral(".cpg")) &&
            !QFileInfo::exists(base + QStringLiteral(".CPG"))) {
            choice.encoding = detectEncodingOf(tableBytes(file));
            findings.guesses << FileText::guessedTableEncoding(choice.encoding);
        }
        break;
    }
    case Content::Json:
        choice.format = ImportFormat::GeoJson;
        break;
    case Content::Text: {
        choice.format = ImportFormat::Delimited;
        choice.encoding = encoding;
        if (encoding.isEmpty()) {
            const Result<DetectedEncoding> detected = detectEncoding(file);
            if (!detected) {
                return tl::unexpected(detected.error());
            }
            choice.encoding = detected->name;
            if (!detected->certain) {
                findings.guesses << FileText::guessedEncoding(detected->name);
            }
        }
        Result<std::unique_ptr<Utf8Input>> input = Utf8Input::open(file, choice.encoding);
        if (!input) {
            return tl::unexpected(input.error());
        }
        std::string beginning;
        if (const Result<bool> read = (*input)->read(beginning); !read) {
            return tl::unexpected(read.error());
        }
        beginning.resize(std::min<std::size_t>(beginning.size(), std::size_t{64} * 1024));
        choice.delimiter = suffix == QLatin1String("tsv") ? '\t' : detectDelimiter(beginning);
        return findings;
    }
    default:
        return FileText::unsupported(file, content);
    }
    const Result<QStringList> layers = featureLayers(choice);
    if (!layers) {
        return tl::unexpected(layers.error());
    }
    choice.layers = *layers;
    choice.layer = layer.isEmpty() ? layers->first() : layer;
    if (layer.isEmpty() && layers->size() > 1) {
        findings.guesses << FileText::guessedLayer(choice.layer, static_cast<int>(layers->size()));
    }
    return findings;
}

Result<std::unique_ptr<ImportSource>> openImportSource(const ImportFileChoice& choice)
{
    if (choice.format != ImportFormat::Delimited) {
        return openFeatureSource(choice);
    }
    Result<std::unique_ptr<Utf8Input>> input = Utf8Input::open(choice.file, choice.encoding);
    if (!input) {
        return tl::unexpected(input.error());
    }
    return std::unique_ptr<ImportSource>(new DelimitedSource(std::move(*input), choice.delimiter));
}

} // namespace qiantu
