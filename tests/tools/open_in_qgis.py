#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the map that is stored in a published project with the QGIS that Debian ships, without a display, and says what
it found. Usage: open_in_qgis.py PROJECT.gpkg FOLDER VIEWS.json

VIEWS.json is a list of {"name", "theme" or "layers", "extent": [xmin, ymin, xmax, ymax], "width", "height", "dpi"}: each
is drawn to FOLDER/<name>.png. Every layout is exported to FOLDER/layout-<n>.pdf. What was found goes to standard output
as JSON: the version, the layers (id, name, valid, how many features), the tree, the map themes with their layers, the
layouts with the result of their export, the layers of their maps, the entries of their legends and the words of their
labels, and every warning and error that QGIS had to say.
"""
import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (Qgis, QgsApplication, QgsLayerTreeGroup, QgsLayoutExporter, QgsLayoutItemLabel,
                       QgsLayoutItemLegend, QgsLayoutItemMap, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject,
                       QgsRectangle)
from qgis.PyQt.QtCore import QSize


def tree(group):
    nodes = []
    for node in group.children():
        entry = {"name": node.name(), "checked": node.itemVisibilityChecked()}
        if isinstance(node, QgsLayerTreeGroup):
            entry["children"] = tree(node)
        nodes.append(entry)
    return nodes


def draw(project, view, folder):
    if "theme" in view:
        layers = project.mapThemeCollection().mapThemeVisibleLayers(view["theme"])
        styles = project.mapThemeCollection().mapThemeStyleOverrides(view["theme"])
    else:
        layers = [project.mapLayer(layer) for layer in view["layers"]]
        styles = {}
    settings = QgsMapSettings()
    settings.setOutputSize(QSize(view["width"], view["height"]))
    settings.setOutputDpi(view["dpi"])
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setEllipsoid(project.ellipsoid())
    settings.setBackgroundColor(project.backgroundColor())
    settings.setLayers([layer for layer in layers if layer is not None])
    settings.setLayerStyleOverrides(styles)
    settings.setExtent(QgsRectangle(*view["extent"]))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(os.path.join(folder, view["name"] + ".png"))
    return [f"{error.layerID}: {error.message}" for error in job.errors()]


def shown(layout):
    maps, legends, labels = {}, {}, {}
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap):
            maps[item.id()] = [layer.id() if layer is not None and layer.isValid() else None for layer in item.layers()]
        elif isinstance(item, QgsLayoutItemLegend):
            model = item.model()
            legends[item.id()] = [[node.name() if node.layer() is not None else None,
                                   [entry.data(0) or "" for entry in model.layerLegendNodes(node)]]
                                  for node in model.rootGroup().findLayers()]
        elif isinstance(item, QgsLayoutItemLabel):
            labels[item.id()] = item.currentText()
    return {"maps": maps, "legends": legends, "labels": labels}


def main():
    path, folder, views = sys.argv[1], sys.argv[2], json.load(open(sys.argv[3], encoding="utf-8"))
    application = QgsApplication([], True)
    application.initQgis()
    said = []

    def listen(message, tag, level):
        if level in (Qgis.Warning, Qgis.Critical):
            said.append(f"{tag}: {message}")

    application.messageLog().messageReceived.connect(listen)
    project = QgsProject.instance()
    found = {"version": Qgis.QGIS_VERSION,
             "read": project.read(f"geopackage:{path}?projectName=qiantu"),
             "title": project.title(),
             "layers": {layer.id(): {"name": layer.name(), "valid": layer.isValid(),
                                     "features": layer.featureCount() if hasattr(layer, "featureCount") else -1}
                        for layer in project.mapLayers().values()},
             "tree": tree(project.layerTreeRoot()),
             "themes": {name: [layer.id() for layer in project.mapThemeCollection().mapThemeVisibleLayers(name)]
                        for name in project.mapThemeCollection().mapThemes()},
             "drawing": [], "layouts": {}}
    for view in views:
        found["drawing"] += draw(project, view, folder)
    for number, layout in enumerate(project.layoutManager().printLayouts()):
        result = QgsLayoutExporter(layout).exportToPdf(os.path.join(folder, f"layout-{number}.pdf"),
                                                       QgsLayoutExporter.PdfExportSettings())
        found["layouts"][layout.name()] = {"exported": result == QgsLayoutExporter.Success,
                                           "file": f"layout-{number}.pdf", **shown(layout)}
    found["said"] = said
    json.dump(found, sys.stdout, ensure_ascii=False)
    sys.stdout.flush()
    # The interpreter and Qt would argue about who deletes what.
    os._exit(0)


main()
