// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/map_sheet.h"

#include "maps/pdf_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <qgslayoutexporter.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct SheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapSheet)
};

QgsLayoutExporter::ExportResult write(QgsLayoutExporter& exporter, const QString& path, const QString& suffix)
{
    if (suffix == QLatin1String("pdf")) {
        QgsLayoutExporter::PdfExportSettings settings;
        settings.dpi = 300;
        settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
        settings.appendGeoreference = true;
        settings.exportMetadata = true;
        return exporter.exportToPdf(path, settings);
    }
    if (suffix == QLatin1String("svg")) {
        QgsLayoutExporter::SvgExportSettings settings;
        settings.dpi = 300;
        settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
        return exporter.exportToSvg(path, settings);
    }
    QgsLayoutExporter::ImageExportSettings settings;
    settings.dpi = 200;
    settings.cropToContents = false;
    settings.generateWorldFile = false;
    return exporter.exportToImage(path, settings);
}

} // namespace

Result<void> exportMapSheet(QgsPrintLayout& layout, const QString& path)
{
    const QFileInfo target(path);
    const QString suffix = target.suffix().toLower();
    if (suffix != QLatin1String("pdf") && suffix != QLatin1String("svg") && suffix != QLatin1String("png")) {
        return fail(Error::Kind::Invalid, SheetTexts::tr("A map can be written as .pdf, .svg or .png."), path,
                    SheetTexts::tr("Choose a file name that ends in one of these."));
    }
    // Into a folder beside the target first, so that a failure leaves no half file behind.
    QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.qiantu-map-XXXXXX"));
    if (!folder.isValid()) {
        return fail(Error::Kind::ReadOnly, SheetTexts::tr("The folder cannot be written."), target.absolutePath(),
                    SheetTexts::tr("Choose another folder."));
    }
    const QString staged = folder.filePath(QStringLiteral("map.") + suffix);
    QgsLayoutExporter exporter(&layout);
    if (write(exporter, staged, suffix) != QgsLayoutExporter::Success || !QFileInfo::exists(staged)) {
        return fail(Error::Kind::Failed,
                    SheetTexts::tr("The map could not be written: %1").arg(exporter.errorMessage()), path);
    }
    if (suffix == QLatin1String("pdf")) {
        if (auto searchable = unifyPdfText(staged); !searchable) {
            return searchable;
        }
    }
    // rename() replaces an existing file in one step; QFile::rename refuses to.
    if (std::rename(QFile::encodeName(staged).constData(), QFile::encodeName(target.absoluteFilePath()).constData()) !=
        0) {
        return fail(Error::Kind::ReadOnly, SheetTexts::tr("The file cannot be replaced."), path,
                    SheetTexts::tr("Close it in other programs, or choose another name."));
    }
    return {};
}

} // namespace qiantu
