// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_export.h"

#include "maps/layouts/pdf_finish.h"
#include "maps/pdf_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <array>
#include <cmath>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <qgsabstractgeopdfexporter.h>
#include <qgsexpressioncontextutils.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetExport)
};

constexpr double leastDpi = 36;
constexpr double mostDpi = 1200;
constexpr double mostPixels = 400e6;
constexpr double mmPerInch = 25.4;

QString said(const QgsPrintLayout& layout, const char* name)
{
    const std::unique_ptr<QgsExpressionContextScope> scope(
        QgsExpressionContextUtils::layoutScope(&const_cast<QgsPrintLayout&>(layout)));
    return scope->variable(QStringLiteral("qiantu_") + QLatin1String(name)).toString();
}

PdfDescription descriptionOf(const QgsPrintLayout& layout)
{
    return {said(layout, "title"), said(layout, "organisation"), said(layout, "subtitle"),
            QStringLiteral("Qiantu ") + QCoreApplication::applicationVersion(),
            QDate::fromString(said(layout, "date"), Qt::ISODate)};
}

tl::unexpected<Error> notWritten(const QString& path, const QString& why)
{
    return fail(Error::Kind::Failed, ExportTexts::tr("The map could not be written: %1").arg(why), path,
                ExportTexts::tr("Is there room left on the disk?"));
}

Result<void> writePdf(QgsPrintLayout& layout, const QString& path, const SheetExportOptions& options)
{
    QgsLayoutExporter::PdfExportSettings settings;
    settings.dpi = options.dpi;
    settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
    settings.appendGeoreference = options.georeference;
    settings.exportMetadata = false; // finishPdf() says it.
    if (options.pdfLayers) {
        if (!QgsAbstractGeospatialPdfExporter::geospatialPDFCreationAvailable()) {
            return fail(Error::Kind::Failed, ExportTexts::tr("A PDF with layers cannot be made here."), path,
                        QgsAbstractGeospatialPdfExporter::geospatialPDFAvailabilityExplanation());
        }
        settings.writeGeoPdf = true;
        settings.includeGeoPdfFeatures = false;
    }
    QgsLayoutExporter exporter(&layout);
    if (exporter.exportToPdf(path, settings) != QgsLayoutExporter::Success || !QFileInfo::exists(path)) {
        return notWritten(path, exporter.errorMessage());
    }
    if (auto searchable = unifyPdfText(path); !searchable) {
        return searchable;
    }
    return finishPdf(path, descriptionOf(layout), options.pdfArchive);
}

/// Puts the sheet's own title where Qt writes its own, and proves that the file is whole.
Result<void> finishSvg(const QgsPrintLayout& layout, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return notWritten(path, file.errorString());
    }
    QByteArray svg = file.readAll();
    file.close();
    if (!svg.trimmed().endsWith("</svg>")) {
        return notWritten(path, ExportTexts::tr("it is not whole"));
    }
    const auto begin = svg.indexOf("<title>");
    const auto end = svg.indexOf("</title>");
    if (begin >= 0 && end > begin) {
        svg.replace(begin, end - begin, "<title>" + said(layout, "title").toHtmlEscaped().toUtf8());
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size() || !file.flush()) {
        return notWritten(path, file.errorString());
    }
    return {};
}

Result<void> writeSvg(QgsPrintLayout& layout, const QString& path, const SheetExportOptions& options)
{
    QgsLayoutExporter::SvgExportSettings settings;
    settings.dpi = options.dpi;
    settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
    settings.exportMetadata = false; // With the time of writing.
    QgsLayoutExporter exporter(&layout);
    if (exporter.exportToSvg(path, settings) != QgsLayoutExporter::Success || !QFileInfo::exists(path)) {
        return notWritten(path, exporter.errorMessage());
    }
    for (const auto& each : QFileInfo(path).dir().entryInfoList({QStringLiteral("*.svg")}, QDir::Files)) {
        if (auto finished = finishSvg(layout, each.filePath()); !finished) {
            return finished;
        }
    }
    return {};
}

Result<void> writePng(QImage image, const QString& path, const QgsPrintLayout& layout)
{
    image.setText(QStringLiteral("Title"), said(layout, "title"));
    image.setText(QStringLiteral("Author"), said(layout, "organisation"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.flush()) {
        return notWritten(path, file.errorString());
    }
    file.close();
    // Qt says nothing of a picture that was cut short by a full disk.
    if (file.error() != QFileDevice::NoError || QImage(path).isNull()) {
        return notWritten(path, file.errorString());
    }
    return {};
}

/// Through GDAL, for Qt has no TIFF of its own everywhere.
Result<void> writeTiff(const QImage& picture, const QString& path, const QgsPrintLayout& layout, double dpi)
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB888);
    GDALAllRegister();
    auto* driver = GDALGetDriverByName("GTiff");
    if (driver == nullptr) {
        return notWritten(path, QStringLiteral("GTiff"));
    }
    char** creation = nullptr;
    creation = CSLSetNameValue(creation, "COMPRESS", "DEFLATE");
    creation = CSLSetNameValue(creation, "PREDICTOR", "2");
    creation = CSLSetNameValue(creation, "PHOTOMETRIC", "RGB");
    creation = CSLSetNameValue(creation, "INTERLEAVE", "PIXEL");
    CPLErrorReset();
    auto* dataset = GDALCreate(driver, path.toUtf8().constData(), image.width(), image.height(), 3, GDT_Byte, creation);
    CSLDestroy(creation);
    if (dataset == nullptr) {
        return notWritten(path, QString::fromUtf8(CPLGetLastErrorMsg()));
    }
    const QByteArray resolution = QByteArray::number(dpi);
    GDALSetMetadataItem(dataset, "TIFFTAG_XRESOLUTION", resolution.constData(), nullptr);
    GDALSetMetadataItem(dataset, "TIFFTAG_YRESOLUTION", resolution.constData(), nullptr);
    GDALSetMetadataItem(dataset, "TIFFTAG_RESOLUTIONUNIT", "2", nullptr); // pixels/inch
    GDALSetMetadataItem(dataset, "TIFFTAG_DOCUMENTNAME", said(layout, "title").toUtf8().constData(), nullptr);
    GDALSetMetadataItem(dataset, "TIFFTAG_SOFTWARE", "Qiantu", nullptr);
    bool good = true;
    for (int row = 0; row < image.height() && good; ++row) {
        std::array<int, 3> bands{1, 2, 3};
        good = GDALDatasetRasterIO(dataset, GF_Write, 0, row, image.width(), 1,
                                   const_cast<uchar*>(image.constScanLine(row)), image.width(), 1, GDT_Byte, 3,
                                   bands.data(), 3, 0, 1) == CE_None;
    }
    GDALClose(dataset);
    if (!good || CPLGetLastErrorType() >= CE_Failure) {
        return notWritten(path, QString::fromUtf8(CPLGetLastErrorMsg()));
    }
    return {};
}

/// "map.png", "map_2.png", "map_3.png" …
QString pageName(int page, const QString& suffix)
{
    return page == 0 ? QStringLiteral("map.%1").arg(suffix) : QStringLiteral("map_%1.%2").arg(page + 1).arg(suffix);
}

Result<void> writePictures(QgsPrintLayout& layout, const QDir& folder, const QString& suffix,
                           const SheetExportOptions& options)
{
    for (int page = 0; page < layout.pageCollection()->pageCount(); ++page) {
        const QImage image = sheetImage(layout, page, options.dpi);
        const QString path = folder.filePath(pageName(page, suffix));
        if (image.isNull()) {
            return notWritten(path, ExportTexts::tr("there is not enough memory for the picture"));
        }
        auto written = suffix == QLatin1String("png") ? writePng(image, path, layout)
                                                      : writeTiff(image, path, layout, options.dpi);
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<void> checkOptions(const QgsPrintLayout& layout, const QString& path, const QString& suffix,
                          const SheetExportOptions& options)
{
    if (!sheetSuffixes().contains(suffix)) {
        return fail(Error::Kind::Invalid, ExportTexts::tr("A map can be written as .pdf, .svg, .png or .tif."), path,
                    ExportTexts::tr("Choose a file name that ends in one of these."));
    }
    if (!(options.dpi >= leastDpi && options.dpi <= mostDpi)) {
        return fail(Error::Kind::Invalid,
                    ExportTexts::tr("The resolution must be between %1 and %2 dpi.").arg(leastDpi).arg(mostDpi));
    }
    if (options.pdfLayers && options.pdfArchive) {
        return fail(Error::Kind::Invalid, ExportTexts::tr("A PDF/A cannot have layers."), path,
                    ExportTexts::tr("Choose one of the two."));
    }
    const QSizeF page = layout.pageCollection()->page(0)->rect().size() / mmPerInch * options.dpi;
    const bool isPicture = suffix != QLatin1String("pdf") && suffix != QLatin1String("svg");
    if (isPicture && page.width() * page.height() > mostPixels) {
        return fail(Error::Kind::Invalid,
                    ExportTexts::tr("The picture would have %1 million pixels.")
                        .arg(std::lround(page.width() * page.height() / 1e6)),
                    path, ExportTexts::tr("Choose a lower resolution, or PDF."));
    }
    return {};
}

/// Moves the finished files to where they belong: rename() replaces an existing file in one step.
Result<void> publish(const QDir& staged, const QFileInfo& target)
{
    auto files = staged.entryInfoList({QStringLiteral("map.*"), QStringLiteral("map_*.*")}, QDir::Files);
    for (const auto& file : std::as_const(files)) {
        const QString name =
            target.completeBaseName() + file.completeBaseName().mid(3) + QLatin1Char('.') + target.suffix();
        const QString path = target.absoluteDir().filePath(name);
        if (std::rename(QFile::encodeName(file.filePath()).constData(), QFile::encodeName(path).constData()) != 0) {
            return fail(Error::Kind::ReadOnly, ExportTexts::tr("The file cannot be replaced."), path,
                        ExportTexts::tr("Close it in other programs, or choose another name."));
        }
    }
    return {};
}

} // namespace

const QStringList& sheetSuffixes()
{
    static const QStringList all{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png"),
                                 QStringLiteral("tif"), QStringLiteral("tiff")};
    return all;
}

Result<void> exportSheet(QgsPrintLayout& layout, const QString& path, const SheetExportOptions& options)
{
    const QFileInfo target(path);
    const QString suffix = target.suffix().toLower();
    if (auto good = checkOptions(layout, path, suffix, options); !good) {
        return good;
    }
    // Into a folder beside the target first, so that a failure leaves no half file behind.
    const QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.qiantu-map-XXXXXX"));
    if (!folder.isValid()) {
        return fail(Error::Kind::ReadOnly, ExportTexts::tr("The folder cannot be written."), target.absolutePath(),
                    ExportTexts::tr("Choose another folder."));
    }
    const QDir staged(folder.path());
    Result<void> written;
    if (suffix == QLatin1String("pdf")) {
        written = writePdf(layout, staged.filePath(pageName(0, suffix)), options);
    } else if (suffix == QLatin1String("svg")) {
        written = writeSvg(layout, staged.filePath(pageName(0, suffix)), options);
    } else {
        written = writePictures(layout, staged, suffix, options);
    }
    return written ? publish(staged, target) : written;
}

QImage sheetImage(QgsPrintLayout& layout, int page, double dpi)
{
    if (page < 0 || page >= layout.pageCollection()->pageCount()) {
        return {};
    }
    QgsLayoutExporter exporter(&layout);
    QImage image = exporter.renderPageToImage(page, QSize(), dpi);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi / mmPerInch * 1000)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(dpi / mmPerInch * 1000)));
    return image;
}

} // namespace qiantu
