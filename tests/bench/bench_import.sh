#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_import.sh BENCH_IMPORT [ROWS]: imports ROWS (a million) stations in GCJ-02 from CSV with Qiantu and writes the same
# rows to a GeoPackage with ogr2ogr (other datum, R-tree), one after the other, and prints the ratio of the times. Qiantu's
# time is that of looking at the file and importing it: counties, duplicates, revision and R-tree included, publishing not.
set -euo pipefail
bench=$1
rows=${2:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CACHE_HOME=$folder/cache XDG_CONFIG_HOME=$folder/config

"$bench" rows "$folder/rows.csv" "$rows"
echo "rows $rows bytes $(stat -c %s "$folder/rows.csv")"

result=$("$bench" import "$folder/rows.csv" "$folder/p.gpkg")
echo "$result"
ours=$(echo "$result" | awk '/^inspect_ms/ {print $2 + $6}')

begin=$(date +%s%N)
ogr2ogr -f GPKG "$folder/o.gpkg" "$folder/rows.csv" -oo X_POSSIBLE_NAMES=经度 -oo Y_POSSIBLE_NAMES=纬度 \
  -s_srs EPSG:4326 -t_srs EPSG:4490
theirs=$((($(date +%s%N) - begin) / 1000000))
echo "ogr2ogr_ms $theirs"
awk -v ours="$ours" -v theirs="$theirs" 'BEGIN {printf "qiantu_ms %d ratio %.2f\n", ours, ours / theirs}'
