-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a project, schema version 1. models/project/schema.cpp runs this on an empty GeoPackage 1.3 and then
-- registers every table in gpkg_contents, the geometry columns in gpkg_geometry_columns and the R-trees in
-- gpkg_extensions. Geometry is CGCS2000 (EPSG:4490), x = longitude.
--
-- Row ids come from the random block of the run that made the row (models/project/row_id.h). Things that come from a
-- plan pack are referred to by their stable text keys (region code, document key, indicator key), so that a merge and a
-- person can read a reference.

CREATE TABLE qiantu_schema (
  id INTEGER PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  program TEXT NOT NULL,
  migrated_at DATETIME NOT NULL
);

CREATE TABLE settings (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,            -- 'title', 'pack', 'synthetic', 'organisation', 'map_approval_number' …
  value TEXT
);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY NOT NULL,
  parent_id INTEGER REFERENCES revisions(id),
  made_at DATETIME NOT NULL,           -- UTC, ISO 8601 with milliseconds
  author TEXT NOT NULL,
  host TEXT NOT NULL,
  action TEXT NOT NULL,                -- what in words
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'pack', 'undo', 'redo', 'merge', 'migration')),
  undoes_id INTEGER REFERENCES revisions(id),   -- for kinds 'undo' and 'redo': the revision that is undone or redone
  inserted INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  changeset BLOB,                      -- zstd-compressed SQLite changeset; NULL when only id ranges are kept
  inserted_ranges TEXT                 -- JSON [{"table":…,"first":…,"last":…}] of bulk-inserted new rows
);

-- Regions -------------------------------------------------------------------------------------------------------------

CREATE TABLE regions (
  id INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON,
  code TEXT NOT NULL UNIQUE,           -- six digits, GB/T 2260
  level TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county')),
  parent_code TEXT REFERENCES regions(code),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  pinyin TEXT NOT NULL,                -- 'guan shan hu qu'
  initials TEXT NOT NULL,              -- 'gshq'
  area_km2 REAL CHECK (area_km2 > 0),
  label_x REAL,                        -- a point inside the polygon for the label
  label_y REAL,
  boundary_source TEXT
);

CREATE TABLE region_aliases (
  id INTEGER PRIMARY KEY NOT NULL,
  region_code TEXT NOT NULL REFERENCES regions(code),
  kind TEXT NOT NULL CHECK (kind IN ('former', 'short', 'spelling', 'combined')),
  name TEXT NOT NULL,                  -- 水城县
  code TEXT,                           -- 520221
  until DATE,                          -- the day on which it ceased
  note TEXT
);

CREATE TABLE region_shapes (
  id INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON,
  region_code TEXT NOT NULL REFERENCES regions(code),
  variant TEXT NOT NULL CHECK (variant IN ('medium', 'small')),  -- for scales below 1:1,000,000 and 1:4,000,000
  UNIQUE (region_code, variant)
);

-- Plans ---------------------------------------------------------------------------------------------------------------

CREATE TABLE documents (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,            -- 'qianfu-2024-34'
  number TEXT,                         -- 黔府办函〔2024〕34号
  title TEXT NOT NULL,
  short_title TEXT NOT NULL,
  issuer TEXT NOT NULL,
  issued DATE NOT NULL,                -- the first day of the period that is known, see issued_precision
  issued_precision TEXT NOT NULL DEFAULT 'day' CHECK (issued_precision IN ('day', 'month', 'year')),
  rank INTEGER NOT NULL,               -- 1 stands over 2: 1 provincial government, 2 department, 3 association or report
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'report', 'statistics', 'own')),
  period_from INTEGER,
  period_to INTEGER,
  note TEXT,
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('pack', 'changed', 'own'))
);

CREATE TABLE indicators (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,            -- 'stations_5g'
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  category TEXT NOT NULL,              -- key of a category, see docs/pack-format.md
  unit TEXT NOT NULL,                  -- the unit to show values in, see models/plans/units.h
  better TEXT NOT NULL CHECK (better IN ('higher', 'lower', 'neither')),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'ratio', 'weighted_mean', 'none')),
  numerator_key TEXT REFERENCES indicators(key),
  denominator_key TEXT REFERENCES indicators(key),
  factor REAL,                         -- ratio = numerator / denominator * factor, both in base units
  weight_key TEXT REFERENCES indicators(key),
  counted_layer TEXT CHECK (counted_layer IN ('stations', 'routes', 'projects', 'areas', 'pilots')),
  counted_measure TEXT CHECK (counted_measure IN ('count', 'length')),
  counted_filter TEXT,                 -- JSON object, column -> list of values that count
  definition TEXT,                     -- what the documents say it means
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('pack', 'changed', 'own')),
  CHECK (aggregation <> 'ratio' OR (numerator_key IS NOT NULL AND denominator_key IS NOT NULL AND factor IS NOT NULL)),
  CHECK (aggregation <> 'weighted_mean' OR weight_key IS NOT NULL),
  CHECK ((counted_layer IS NULL) = (counted_measure IS NULL))
);

CREATE TABLE targets (
  id INTEGER PRIMARY KEY NOT NULL,
  pack_key TEXT UNIQUE,                -- stable within the pack, '<document key>#<n>'; NULL for the planner's own
  indicator_key TEXT NOT NULL REFERENCES indicators(key),
  region_code TEXT NOT NULL REFERENCES regions(code),
  place TEXT,                          -- the place as written where it is not the region's name: 贵阳贵安
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  due DATE NOT NULL,                   -- the day by which; the year's last day unless the document says another
  comparator TEXT NOT NULL CHECK (comparator IN ('at_least', 'more_than', 'at_most', 'less_than', 'about', 'between')),
  value REAL NOT NULL,                 -- in `unit`
  upper REAL,                          -- for 'between' only
  unit TEXT NOT NULL,
  kind TEXT CHECK (kind IN ('binding', 'expected')),  -- NULL: the document does not say
  measure TEXT NOT NULL DEFAULT 'level'
    CHECK (measure IN ('level', 'increase', 'cumulative', 'growth', 'average_growth')),
  since INTEGER,                       -- all measures but 'level': the base year, at whose end the counting begins
  operator TEXT CHECK (operator IN ('telecom', 'mobile', 'unicom', 'broadcast', 'tower', 'other')),  -- NULL: all
  wording TEXT NOT NULL,               -- the words of the comparison: 达到, 以上, 力争 …
  document_key TEXT NOT NULL REFERENCES documents(key),
  clause TEXT NOT NULL,                -- where in the document
  quote TEXT NOT NULL,                 -- the words that prove it
  note TEXT,
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('pack', 'changed', 'own')),
  CHECK ((comparator = 'between') = (upper IS NOT NULL)),
  CHECK (upper IS NULL OR upper >= value),
  CHECK ((measure = 'level') = (since IS NULL))
);

CREATE TABLE observations (
  id INTEGER PRIMARY KEY NOT NULL,
  pack_key TEXT UNIQUE,
  indicator_key TEXT NOT NULL REFERENCES indicators(key),
  region_code TEXT NOT NULL REFERENCES regions(code),
  place TEXT,
  date DATE NOT NULL,                  -- the day it was true, the last day of the period for a flow
  period TEXT NOT NULL DEFAULT 'instant' CHECK (period IN ('instant', 'year', 'half', 'quarter', 'month')),
  measure TEXT NOT NULL DEFAULT 'level'
    CHECK (measure IN ('level', 'increase', 'cumulative', 'growth', 'average_growth')),
  since INTEGER,                       -- as in targets
  operator TEXT CHECK (operator IN ('telecom', 'mobile', 'unicom', 'broadcast', 'tower', 'other')),
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('reported', 'counted', 'estimated', 'forecast')),
  approximate TEXT CHECK (approximate IN ('about', 'more_than', 'less_than')),  -- 近, 约, 超过 …
  document_key TEXT REFERENCES documents(key),
  source TEXT,                         -- in words, where there is no document
  clause TEXT,
  quote TEXT,
  note TEXT,
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('pack', 'changed', 'own')),
  CHECK (document_key IS NOT NULL OR source IS NOT NULL),
  CHECK ((measure = 'level') = (since IS NULL))
);
CREATE INDEX targets_by_region ON targets(region_code, indicator_key, year);
CREATE INDEX observations_by_region ON observations(region_code, indicator_key, date);

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY NOT NULL,
  pack_key TEXT UNIQUE,
  document_key TEXT NOT NULL REFERENCES documents(key),
  number TEXT NOT NULL,                -- as in the document: '28', '一（3）'
  title TEXT NOT NULL,
  clause TEXT NOT NULL,
  lead TEXT,                           -- 牵头单位, as written, separated by 、
  responsible TEXT,                    -- 责任单位
  due_year INTEGER,
  quote TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('pack', 'changed', 'own'))
);

-- What exists and what is planned -------------------------------------------------------------------------------------

CREATE TABLE pilots (
  id INTEGER PRIMARY KEY NOT NULL,
  geom POINT,                          -- a point inside the region, for the map
  pack_key TEXT UNIQUE,
  programme TEXT NOT NULL,             -- “智慧黔城”试点, 数字乡村试点 …
  place TEXT NOT NULL,                 -- as written
  region_code TEXT NOT NULL REFERENCES regions(code),
  batch TEXT,
  year INTEGER,
  status TEXT NOT NULL DEFAULT 'named' CHECK (status IN ('named', 'planned', 'approved', 'finished', 'withdrawn')),
  document_key TEXT REFERENCES documents(key),
  clause TEXT,
  quote TEXT,
  note TEXT,
  origin TEXT NOT NULL DEFAULT 'own' CHECK (origin IN ('pack', 'changed', 'own'))
);

CREATE TABLE projects (
  id INTEGER PRIMARY KEY NOT NULL,
  geom POINT,
  name TEXT NOT NULL,
  category TEXT,
  region_code TEXT REFERENCES regions(code),
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'building', 'in_service', 'retired')),
  year INTEGER,
  owner TEXT,
  document_key TEXT REFERENCES documents(key),
  quote TEXT,
  note TEXT
);

CREATE TABLE routes (
  id INTEGER PRIMARY KEY NOT NULL,
  geom MULTILINESTRING,
  name TEXT,
  kind TEXT NOT NULL DEFAULT 'fibre' CHECK (kind IN ('fibre', 'backbone', 'duct', 'other')),
  operator TEXT CHECK (operator IN ('telecom', 'mobile', 'unicom', 'broadcast', 'tower', 'other')),
  cores INTEGER CHECK (cores > 0),
  region_code TEXT REFERENCES regions(code),
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'building', 'in_service', 'retired')),
  in_service_date DATE,
  length_m REAL CHECK (length_m >= 0), -- geodesic on the CGCS2000 ellipsoid, kept with the geometry
  note TEXT
);

CREATE TABLE areas (
  id INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON,
  name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('park', 'scenic', 'blind_spot', 'coverage', 'other')),
  region_code TEXT REFERENCES regions(code),
  status TEXT NOT NULL DEFAULT 'in_service' CHECK (status IN ('planned', 'building', 'in_service', 'retired')),
  note TEXT
);

CREATE TABLE annotations (
  id INTEGER PRIMARY KEY NOT NULL,
  geom POINT,
  text TEXT NOT NULL,
  style TEXT
);

CREATE TABLE imports (
  id INTEGER PRIMARY KEY NOT NULL,
  made_at DATETIME NOT NULL,
  kind TEXT NOT NULL,                  -- 'stations' …
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  settings TEXT NOT NULL,              -- JSON: datum, encoding, columns, guesses
  read_rows INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  missing INTEGER NOT NULL
);

CREATE TABLE stations (
  id INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  number TEXT NOT NULL UNIQUE,         -- the operator's number of the (logical) station
  name TEXT,
  site TEXT,                           -- the number of the physical site; logical stations of one site share it
  region_code TEXT REFERENCES regions(code),  -- the county, by polygon; NULL: outside every county
  operator TEXT NOT NULL CHECK (operator IN ('telecom', 'mobile', 'unicom', 'broadcast', 'tower', 'other')),
  generation TEXT NOT NULL CHECK (generation IN ('2G', '3G', '4G', '5G', '5G-A')),
  logical BOOLEAN NOT NULL DEFAULT 0 CHECK (logical IN (0, 1)),  -- shares another's physical equipment (共建共享)
  band TEXT,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'building', 'in_service', 'retired')),
  in_service_date DATE,
  planned_date DATE,
  address TEXT,
  height_m REAL,
  import_id INTEGER REFERENCES imports(id),
  synthetic BOOLEAN NOT NULL DEFAULT 0 CHECK (synthetic IN (0, 1)),
  note TEXT
);

-- How it is shown -----------------------------------------------------------------------------------------------------

CREATE TABLE themes (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL             -- JSON
);

CREATE TABLE layouts (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  template TEXT NOT NULL,
  settings TEXT NOT NULL               -- JSON: title, subtitle, organisation …
);
