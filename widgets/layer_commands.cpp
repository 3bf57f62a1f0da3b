// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_commands.h"

#include "maps/own_layers.h"
#include "maps/project_map.h"
#include "maps/sqlite.h"
#include "models/layers/layer_editor.h"
#include "models/layers/layer_export.h"
#include "widgets/add_layers_dialog.h"
#include "widgets/background_work.h"
#include "widgets/layers_panel.h"
#include "widgets/map_view.h"
#include "widgets/tile_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayertreeview.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsquerybuilder.h>
#include <qgsrasterlayer.h>
#include <qgsvectorlayer.h>

namespace qiantu {

LayerCommands::LayerCommands(LayersPanel& panel, MapView& mapView, QWidget* window)
    : QObject(window), m_panel(panel), m_mapView(mapView), m_window(window)
{
    connect(&m_panel, &LayersPanel::contextMenuWanted, this, &LayerCommands::fillMenu);
    connect(&m_panel, &LayersPanel::layerActivated, this, [this] {
        if (hasOwnLayer() && isEditable()) {
            style(LayerStyleDialog::Page::Symbols);
        }
    });
}

bool LayerCommands::isEditable() const
{
    return m_map && !m_map->workspace().project().isReadOnly();
}

std::optional<OwnLayer> LayerCommands::own() const
{
    const auto ids = m_map ? m_panel.selectedOwnLayers() : std::vector<RowId>();
    if (ids.size() != 1) {
        return std::nullopt;
    }
    const auto layer = readOwnLayer(m_map->workspace().project().database(), ids.front());
    return layer ? std::optional(*layer) : std::nullopt;
}

bool LayerCommands::hasOwnLayer() const
{
    return own().has_value();
}

bool LayerCommands::hasOwnLayer(OwnLayerKind kind) const
{
    const auto layer = own();
    return layer && layer->kind == kind;
}

void LayerCommands::addFilesAsking()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window, tr("Add layers"), QFileInfo(m_map->workspace().project().path()).absolutePath(),
        tr("Map files (%1)").arg(layerFilePatterns().join(QLatin1Char(' '))) + QStringLiteral(";;") +
            tr("All files (*)"));
    addFiles(paths);
}

void LayerCommands::addFiles(const QStringList& paths)
{
    if (paths.isEmpty() || !isEditable()) {
        return;
    }
    AddLayersDialog dialog(m_map->workspace().project(), m_window);
    if (!dialog.setFiles(paths)) {
        return;
    }
    if (dialog.hasQuestions() || !dialog.add()) {
        dialog.exec();
    }
    if (dialog.added().empty()) {
        return;
    }
    m_panel.selectOwnLayer(dialog.added().front().id);
    zoomToLayer();
    Q_EMIT message(dialog.added().size() == 1
                       ? tr("The layer %1 was added.").arg(dialog.added().front().name)
                       : tr("%n layer(s) were added.", nullptr, static_cast<int>(dialog.added().size())));
}

void LayerCommands::addTiles()
{
    TileDialog dialog(m_window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto address = dialog.address();
    const auto added = address.and_then([&](const TileAddress& tiles) {
        return LayerEditor(m_map->workspace().project()).addTiles(dialog.name(), tiles);
    });
    if (!added) {
        showError(m_window, added.error());
        return;
    }
    m_panel.selectOwnLayer(*added);
}

void LayerCommands::zoomToLayer()
{
    auto* layer = m_panel.currentLayer();
    if (!layer || !layer->isValid()) {
        return;
    }
    const auto& project = m_map->qgisProject();
    const QgsCoordinateTransform transform(layer->crs(), project.crs(), project.transformContext());
    QgsRectangle extent = layer->extent();
    if (extent.isEmpty() && extent.isNull()) {
        return;
    }
    try {
        extent = transform.transformBoundingBox(extent);
    } catch (const QgsCsException&) {
        return;
    }
    if (!extent.isFinite()) {
        return;
    }
    if (extent.width() <= 0 && extent.height() <= 0) {
        extent.grow(1000); // one point: a kilometre around it
    }
    extent.scale(1.1);
    // Web tiles cover the earth: then the province is all there is to see.
    const QgsRectangle whole = m_map->regionExtent({});
    m_mapView.canvas()->setExtent(whole.isEmpty() || extent.width() < 20 * whole.width() ? extent : whole);
    m_mapView.canvas()->refresh();
}

void LayerCommands::rename()
{
    m_panel.view()->edit(m_panel.view()->currentIndex());
}

void LayerCommands::remove()
{
    const auto ids = m_panel.selectedOwnLayers();
    if (const auto removed = LayerEditor(m_map->workspace().project()).remove(ids); !removed) {
        showError(m_window, removed.error());
    } else if (!ids.empty()) {
        Q_EMIT message(tr("%n layer(s) removed; Undo brings them back.", nullptr, static_cast<int>(ids.size())));
    }
}

void LayerCommands::style(LayerStyleDialog::Page page)
{
    const auto layer = own();
    auto* shown = layer ? m_map->ownLayers().layer(layer->id) : nullptr;
    if (!shown || !shown->isValid()) {
        return;
    }
    LayerStyleDialog dialog(*shown, m_mapView.canvas(), m_window);
    dialog.showPage(page);
    if (dialog.exec() != QDialog::Accepted) {
        m_map->ownLayers().dressAgain(layer->id);
        return;
    }
    const auto kept = LayerEditor(m_map->workspace().project()).setStyle(layer->id, OwnLayers::styleOf(*shown));
    if (!kept) {
        m_map->ownLayers().dressAgain(layer->id);
        showError(m_window, kept.error());
    }
}

void LayerCommands::filter()
{
    const auto layer = own();
    auto* vector = layer ? qobject_cast<QgsVectorLayer*>(m_map->ownLayers().layer(layer->id)) : nullptr;
    if (!vector) {
        return;
    }
    QgsQueryBuilder dialog(vector, m_window);
    dialog.setWindowTitle(tr("Filter of %1").arg(layer->name));
    // What speaks of data providers, and the way to QGIS's manual on the web.
    if (auto* provider = dialog.findChild<QLabel*>(QStringLiteral("lblDataUri"))) {
        provider->hide();
    }
    if (const auto* buttons = dialog.findChild<QDialogButtonBox*>();
        buttons && buttons->button(QDialogButtonBox::Help)) {
        buttons->button(QDialogButtonBox::Help)->hide();
    }
    const bool accepted = dialog.exec() == QDialog::Accepted;
    const QString wanted = accepted ? vector->subsetString() : layer->filter;
    if (const auto kept = LayerEditor(m_map->workspace().project()).setFilter(layer->id, wanted); !kept) {
        showError(m_window, kept.error());
        vector->setSubsetString(layer->filter);
    } else if (!accepted) {
        vector->setSubsetString(layer->filter);
    }
}

void LayerCommands::showEverything()
{
    if (const auto layer = own()) {
        if (const auto done = LayerEditor(m_map->workspace().project()).setFilter(layer->id, {}); !done) {
            showError(m_window, done.error());
        }
    }
}

void LayerCommands::exportLayer()
{
    const auto layer = own();
    if (!layer) {
        return;
    }
    const bool isRaster = layer->kind == OwnLayerKind::Raster;
    const QString filters = isRaster ? tr("GeoTIFF (*.tif)") : LayerExport::vectorFilters().join(QStringLiteral(";;"));
    QString safe = layer->name;
    safe.replace(QRegularExpression(QStringLiteral("[/\\\\:*?\"<>|]")), QStringLiteral("_"));
    QString chosen;
    QString path =
        QFileDialog::getSaveFileName(m_window, tr("Export the layer"),
                                     QFileInfo(m_map->workspace().project().path()).absolutePath() + QLatin1Char('/') +
                                         safe + QLatin1String(isRaster ? ".tif" : ".gpkg"),
                                     filters, &chosen);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += chosen.section(QLatin1Char('*'), 1).section(QLatin1Char(')'), 0, 0);
    }
    const auto written = runInBackground<LayerExport::Summary>(
        m_window, tr("Exporting %1").arg(layer->name), [&](Progress& progress) -> Result<LayerExport::Summary> {
            const auto reader = m_map->workspace().project().openReader();
            if (!reader) {
                return tl::unexpected(reader.error());
            }
            return LayerExport::run(**reader, layer->id, path, progress);
        });
    if (!written) {
        showError(m_window, written.error());
        return;
    }
    if (!written->notes.isEmpty()) {
        QMessageBox::information(m_window, tr("Export the layer"), written->notes.join(QLatin1Char('\n')));
    }
    Q_EMIT message(tr("The layer was written to %1.").arg(path));
}

void LayerCommands::relink()
{
    const auto layer = own();
    if (!layer) {
        return;
    }
    auto& project = m_map->workspace().project();
    if (layer->kind == OwnLayerKind::Tiles) {
        TileDialog dialog(m_window);
        if (const auto address = TileAddress::fromSource(layer->source)) {
            dialog.setTiles(layer->name, *address);
        }
        if (dialog.exec() == QDialog::Accepted) {
            const auto address = dialog.address();
            const auto done = LayerEditor(project).setTiles(layer->id, *address);
            if (!done) {
                showError(m_window, done.error());
            }
        }
        return;
    }
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Where is the file of %1?").arg(layer->name),
        QFileInfo(linkedRasterPath(layer->source, project.path())).absolutePath(), tr("All files (*)"));
    if (!path.isEmpty()) {
        if (const auto done = LayerEditor(project).relink(layer->id, path); !done) {
            showError(m_window, done.error());
        }
    }
}

QString LayerCommands::propertiesOf(const OwnLayer& layer) const
{
    const QLocale locale;
    auto& project = m_map->workspace().project();
    QString html = QStringLiteral("<table cellpadding='3'>");
    const auto row = [&](const QString& name, const QString& value) {
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(name, value.toHtmlEscaped());
    };
    row(tr("Name"), layer.name);
    row(tr("Kind"), layer.shape ? QStringLiteral("%1 (%2)").arg(displayName(layer.kind), displayName(*layer.shape))
                                : displayName(layer.kind));
    if (layer.kind == OwnLayerKind::LinkedRaster) {
        row(tr("File"), QDir::toNativeSeparators(linkedRasterPath(layer.source, project.path())));
    } else if (layer.kind == OwnLayerKind::Tiles) {
        const auto address = TileAddress::fromSource(layer.source);
        row(tr("Address"), address ? address->url : layer.source);
    } else {
        row(tr("Came from"), layer.source);
    }
    const auto* shown = m_map->ownLayers().layer(layer.id);
    if (shown && shown->isValid()) {
        row(tr("Coordinate system"), layer.shape == LayerShape::None
                                         ? tr("none")
                                         : shown->crs().userFriendlyIdentifier(Qgis::CrsIdentifierType::MediumString));
    }
    if (layer.kind == OwnLayerKind::Vector) {
        const auto count = countFeatures(project.database(), layer.id);
        row(tr("Features"), count ? locale.toString(*count) : QString());
        if (!layer.filter.isEmpty()) {
            row(tr("Filter"), layer.filter);
            const auto* vector = qobject_cast<const QgsVectorLayer*>(shown);
            row(tr("Shown"), vector ? locale.toString(vector->featureCount()) : QString());
        }
    } else if (const auto* raster = qobject_cast<const QgsRasterLayer*>(shown);
               raster && raster->isValid() && layer.kind != OwnLayerKind::Tiles) {
        row(tr("Size"), tr("%1 × %2 pixels, %n band(s)", nullptr, raster->bandCount())
                            .arg(locale.toString(raster->width()), locale.toString(raster->height())));
    }
    html += QStringLiteral("</table>");
    if (!layer.fields.empty()) {
        html += QStringLiteral("<h4>%1</h4><table cellpadding='3' border='1' style='border-collapse: collapse'>")
                    .arg(tr("Columns"));
        for (const LayerField& field : layer.fields) {
            html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                        .arg(field.name.toHtmlEscaped(), displayName(field.type));
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

void LayerCommands::showProperties()
{
    const auto layer = own();
    if (!layer) {
        return;
    }
    QDialog dialog(m_window);
    dialog.setWindowTitle(tr("Properties of %1").arg(layer->name));
    dialog.resize(520, 420);
    auto* layout = new QVBoxLayout(&dialog);
    auto* text = new QTextBrowser(&dialog);
    text->setHtml(propertiesOf(*layer));
    layout->addWidget(text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog.exec();
}

void LayerCommands::fillMenu(QMenu& menu)
{
    const auto layer = own();
    const bool editable = isEditable();
    if (m_panel.currentLayer()) {
        menu.addAction(tr("&Zoom to the layer"), this, &LayerCommands::zoomToLayer);
    }
    if (layer) {
        const auto* shown = m_map->ownLayers().layer(layer->id);
        const bool valid = shown && shown->isValid();
        const bool isVector = layer->kind == OwnLayerKind::Vector;
        const bool drawn = valid && layer->shape != LayerShape::None;
        const auto add = [&](const QString& text, bool enabled, auto call) {
            menu.addAction(text, this, call)->setEnabled(enabled);
        };
        menu.addSeparator();
        add(tr("&Style …"), editable && drawn, [this] { style(LayerStyleDialog::Page::Symbols); });
        if (isVector) {
            add(tr("&Labels …"), editable && drawn, [this] { style(LayerStyleDialog::Page::Labels); });
        }
        add(tr("&Opacity and scales …"), editable && drawn, [this] { style(LayerStyleDialog::Page::Display); });
        if (isVector) {
            add(tr("&Filter …"), editable, [this] { filter(); });
            if (!layer->filter.isEmpty()) {
                add(tr("Show &everything"), editable, [this] { showEverything(); });
            }
        }
        menu.addSeparator();
        add(tr("Re&name"), editable, [this] { rename(); });
        if (layer->kind == OwnLayerKind::LinkedRaster) {
            add(tr("Link &anew …"), editable, [this] { relink(); });
        } else if (layer->kind == OwnLayerKind::Tiles) {
            add(tr("&Address …"), editable, [this] { relink(); });
        } else {
            add(tr("E&xport …"), true, [this] { exportLayer(); });
        }
        add(tr("&Properties …"), true, [this] { showProperties(); });
    }
    if (!m_panel.selectedOwnLayers().empty()) {
        menu.addSeparator();
        menu.addAction(tr("&Remove"), this, &LayerCommands::remove)->setEnabled(editable);
    }
}

} // namespace qiantu
