-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 2: scenarios, the planner's own map layers, bookmarks, map themes. Run after schema.sql, and on
-- projects of version 1 when they are opened.

-- A named set of planned things that can be switched on and off. What belongs to no scenario always counts.
CREATE TABLE scenarios (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  active BOOLEAN NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  note TEXT
);
ALTER TABLE stations ADD COLUMN scenario_id INTEGER REFERENCES scenarios(id);
ALTER TABLE routes ADD COLUMN scenario_id INTEGER REFERENCES scenarios(id);
ALTER TABLE projects ADD COLUMN scenario_id INTEGER REFERENCES scenarios(id);

-- Layers of the planner's own. Vector layers are copied into map_layer_features, so that their changes are recorded
-- like all others; rasters that are small into `raster`; large ones and web tiles are addressed by `source`.
CREATE TABLE map_layers (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('vector', 'raster', 'linked_raster', 'tiles')),
  source TEXT,                         -- where it came from; for linked rasters and tiles: where it is
  geometry_type TEXT CHECK (geometry_type IN ('point', 'line', 'polygon', 'none')),
  fields TEXT,                         -- JSON [{"name":…,"type":"text"|"integer"|"real"|"date"|"boolean"}], vector layers
  raster BLOB,                         -- a GeoTIFF, kind 'raster'
  style TEXT,                          -- QGIS's style document (QML): symbols, labels, opacity, scale range
  filter TEXT,                         -- a QGIS expression; NULL: everything
  position INTEGER NOT NULL DEFAULT 0, -- order in the layer tree, smaller is higher
  visible BOOLEAN NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
  CHECK ((kind = 'raster') = (raster IS NOT NULL)),
  CHECK ((kind = 'vector') = (geometry_type IS NOT NULL))
);

CREATE TABLE map_layer_features (
  id INTEGER PRIMARY KEY NOT NULL,
  geom GEOMETRY,
  layer_id INTEGER NOT NULL REFERENCES map_layers(id),
  attributes TEXT NOT NULL             -- JSON object, field name -> value
);
CREATE INDEX map_layer_features_by_layer ON map_layer_features(layer_id);

CREATE TABLE bookmarks (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  west REAL NOT NULL,                  -- degrees, CGCS2000
  south REAL NOT NULL,
  east REAL NOT NULL CHECK (east > west),
  north REAL NOT NULL CHECK (north > south)
);

-- Which layers are shown with which styles, under a name.
CREATE TABLE map_themes (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL             -- JSON
);
