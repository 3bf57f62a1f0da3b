# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that a polygon file of the pack is a valid coverage, or names what is wrong and fails.

check_boundaries.py FILE.geojson regions.csv
"""
import json
import sys

from osgeo import ogr

from boundaries import load, read_regions, signed_area

ogr.UseExceptions()


def directed_edges(polygons):
    for polygon in polygons:
        for ring in polygon:
            yield from zip(ring, ring[1:])


def geometry(polygons):
    return ogr.CreateGeometryFromJson(json.dumps({"type": "MultiPolygon", "coordinates": polygons}))


def main(path, regions_path):
    shapes = load(path)
    regions = read_regions(regions_path)
    parents = {r["code"]: r["parent_code"] for r in regions}
    levels = {r["code"]: r["level"] for r in regions}
    faults = []
    if sorted(shapes) != sorted(parents):
        faults.append("regions missing or too many: %s" % sorted(set(shapes) ^ set(parents)))
    counties = sorted(c for c in shapes if levels[c] == "county")
    geometries = {code: geometry(polygons) for code, polygons in shapes.items()}
    faults += ["%s is not valid" % code for code, g in geometries.items() if not g.IsValid() or g.IsEmpty()]

    with open(path, encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            properties = feature["properties"]
            point = ogr.Geometry(ogr.wkbPoint)
            if "label" in properties:
                point.AddPoint_2D(*properties["label"])
                if not geometries[properties["code"]].Contains(point):
                    faults.append("the label of %s is not inside" % properties["code"])

    # Each directed edge belongs to one county; an inner edge has its reverse in exactly one other county.
    owner = {}
    for code in counties:
        for edge in directed_edges(shapes[code]):
            if edge in owner:
                faults.append("edge %s belongs to %s and %s" % (edge, owner[edge], code))
            owner[edge] = code
    outer = {}
    inner = 0
    for edge, code in owner.items():
        other = owner.get((edge[1], edge[0]))
        if other is None:
            outer[edge] = code
        elif other == code:
            faults.append("%s runs along itself at %s" % (code, edge))
        else:
            inner += 1

    # Outlines: exactly the county edges that no sibling shares.
    for code in shapes:
        if levels[code] == "county":
            continue
        mine = {c for c in counties if code in (parents[c], parents.get(parents[c]))}
        wanted = {e for e, c in owner.items() if c in mine and owner.get((e[1], e[0])) not in mine}
        if set(directed_edges(shapes[code])) != wanted:
            faults.append("the outline of %s is not made of its counties' edges" % code)

    # The union by GEOS knows nothing of the above.
    collection = ogr.Geometry(ogr.wkbMultiPolygon)
    for code in counties:
        for part in geometries[code]:
            collection.AddGeometry(part)
    union = collection.UnionCascaded()
    total = sum(geometries[c].GetArea() for c in counties)
    province = next(c for c in shapes if levels[c] == "province")
    for name, area in (("union", union.GetArea()), ("province", geometries[province].GetArea())):
        if abs(area / total - 1) > 1e-9:
            faults.append("the counties' areas add up to %.12f, the %s has %.12f" % (total, name, area))
    # A hole in the province is an enclave of a neighbour province only if it lies in one county; a hole between counties
    # would be a gap.
    holes = [ring for polygon in shapes[province] for ring in polygon[1:]]
    for hole in holes:
        around = {owner[edge] for edge in zip(hole, hole[1:])}
        if len(around) != 1:
            faults.append("a gap at %s between %s" % (hole[0], sorted(around)))

    parts = sum(len(shapes[c]) for c in counties)
    vertices = len({e[0] for e in owner})
    smallest = min(signed_area(p[0]) for c in counties for p in shapes[c])
    print("%s: %d counties in %d parts (smallest %.3g square degrees), %d vertices, %d inner edges shared by two, "
          "%d outer edges, union/sum - 1 = %.1e, %d parts and %d holes of the province"
          % (path.rsplit("/", 1)[-1], len(counties), parts, smallest, vertices, inner // 2, len(outer),
             union.GetArea() / total - 1, len(shapes[province]), len(holes)))
    for fault in faults:
        print("FAULT " + fault, file=sys.stderr)
    return 1 if faults or len(counties) != 88 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
