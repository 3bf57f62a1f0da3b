# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of make_boundaries.sh that are ours: gathering, the datum, dissolving, and the canonical form of the files."""
import csv
import glob
import json
import math
import os
import sys

# Names and codes of the source that have been replaced since (county, 2017 to 2021).
RENUMBERED = {"520221": "520204", "520522": "520581", "520222": "520281", "522322": "522302"}
DECIMALS = 7  # about a centimetre

# GCJ-02's ellipsoid: Krassowsky 1940.
AXIS = 6378245.0
ECCENTRICITY_SQUARED = 0.00669342162296594323


def gcj02_offset(lon, lat):
    """The shift of GCJ-02 at a WGS 84 position, in degrees."""
    x, y = lon - 105.0, lat - 35.0
    root = math.sqrt(abs(x))
    waves = (20.0 * math.sin(6.0 * x * math.pi) + 20.0 * math.sin(2.0 * x * math.pi)) * 2.0 / 3.0
    dlat = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves
    dlat += (20.0 * math.sin(y * math.pi) + 40.0 * math.sin(y / 3.0 * math.pi)) * 2.0 / 3.0
    dlat += (160.0 * math.sin(y / 12.0 * math.pi) + 320 * math.sin(y * math.pi / 30.0)) * 2.0 / 3.0
    dlon = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves
    dlon += (20.0 * math.sin(x * math.pi) + 40.0 * math.sin(x / 3.0 * math.pi)) * 2.0 / 3.0
    dlon += (150.0 * math.sin(x / 12.0 * math.pi) + 300.0 * math.sin(x / 30.0 * math.pi)) * 2.0 / 3.0
    sine = math.sin(math.radians(lat))
    magic = 1 - ECCENTRICITY_SQUARED * sine * sine
    dlat = math.degrees(dlat / (AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * math.sqrt(magic))))
    dlon = math.degrees(dlon / (AXIS / math.sqrt(magic) * math.cos(math.radians(lat))))
    return dlon, dlat


def from_gcj02(lon, lat):
    """The WGS 84 position whose GCJ-02 position is given, by fixed-point iteration to 1e-12 degrees."""
    x, y = lon, lat
    for _ in range(50):
        dlon, dlat = gcj02_offset(x, y)
        next_x, next_y = lon - dlon, lat - dlat
        change = max(abs(next_x - x), abs(next_y - y))
        x, y = next_x, next_y
        if change < 1e-12:
            return x, y
    raise ArithmeticError("GCJ-02 inversion did not converge at %r %r" % (lon, lat))


def load(path):
    """{code: list of polygons}, a polygon being a list of rings of (x, y)."""
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    result = {}
    for feature in features:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        result[str(feature["properties"]["code"])] = [
            [[(float(p[0]), float(p[1])) for p in ring] for ring in polygon] for polygon in polygons]
    return result


def read_regions(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def signed_area(ring):
    x0, y0 = ring[0]
    return sum((ax - x0) * (by - y0) - (bx - x0) * (ay - y0) for (ax, ay), (bx, by) in zip(ring, ring[1:])) / 2


def canonical_ring(ring, outer):
    """Closed, without repeated vertices, counter-clockwise outside and clockwise inside, from its smallest vertex."""
    points = [p for i, p in enumerate(ring[:-1]) if p != ring[i - 1 if i else len(ring) - 2]]
    if len(points) < 3:
        return None
    if (signed_area(points + points[:1]) > 0) != outer:
        points.reverse()
    start = points.index(min(points))
    points = points[start:] + points[:start]
    return points + points[:1]


def write(path, shapes, labels=None):
    """One feature a line, sorted by code, always a MultiPolygon, polygons and holes sorted by their first vertex."""
    def number(value):
        return ("%.*f" % (DECIMALS, value)).rstrip("0").rstrip(".")

    def ring_text(ring):
        return "[" + ",".join("[%s,%s]" % (number(x), number(y)) for x, y in ring) + "]"

    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        lines = []
        for code in sorted(shapes):
            polygons = []
            for polygon in shapes[code]:
                rings = [canonical_ring(ring, i == 0) for i, ring in enumerate(polygon)]
                if rings[0] is None:
                    raise ValueError("%s has a part without area" % code)
                polygons.append([rings[0]] + sorted(r for r in rings[1:] if r is not None))
            polygons.sort()
            body = ",".join("[" + ",".join(ring_text(r) for r in p) + "]" for p in polygons)
            label = ',"label":[%.4f,%.4f]' % labels[code] if labels else ""
            lines.append('{"type":"Feature","properties":{"code":"%s"%s},"geometry":{"type":"MultiPolygon",'
                         '"coordinates":[%s]}}' % (code, label, body))
        file.write(",\n".join(lines))
        file.write("\n]}\n")


def gather(source, regions_path, out):
    names = {r["code"]: r["name"] for r in read_regions(regions_path) if r["level"] == "county"}
    features = []
    for path in sorted(glob.glob(os.path.join(source, "*", "*.geojson"))):
        with open(path, encoding="utf-8") as file:
            for feature in json.load(file)["features"]:
                old = str(feature["id"])
                code = RENUMBERED.get(old, old)
                name = feature["properties"]["name"]
                if code not in names or (code == old and names[code] != name):
                    raise ValueError("%s %s is no county of regions.csv" % (code, name))
                features.append({"type": "Feature", "properties": {"code": code}, "geometry": feature["geometry"]})
    features.sort(key=lambda f: f["properties"]["code"])
    if [f["properties"]["code"] for f in features] != sorted(names):
        raise ValueError("the source does not hold every county exactly once")
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)


def invert(source, out):
    cache = {}

    def point(p):
        if p not in cache:
            x, y = from_gcj02(*p)
            cache[p] = (round(x, DECIMALS), round(y, DECIMALS))
        return cache[p]

    shapes = load(source)
    write(out, {code: [[[point(p) for p in ring] for ring in polygon] for polygon in polygons]
                for code, polygons in shapes.items()})


def outline(shapes):
    """The polygons bounded by the edges that the shapes do not share, in the shapes' own vertices and no others."""
    edges = set()
    for polygons in shapes:
        for polygon in polygons:
            for i, ring in enumerate(polygon):
                ring = canonical_ring(ring, i == 0)
                for edge in zip(ring, ring[1:]):
                    back = (edge[1], edge[0])
                    if back in edges:
                        edges.remove(back)
                    else:
                        edges.add(edge)
    following = {}
    for a, b in sorted(edges):
        following.setdefault(a, []).append(b)
    rings = []
    while following:
        start = min(following)
        path = [start]
        index = {start: 0}
        while True:
            here = path[-1]
            options = following[here]
            step = options.pop(0)
            if not options:
                del following[here]
            if step in index:  # a loop closes: cut it off, so that rings touch themselves nowhere
                first = index[step]
                loop = path[first:] + [step]
                rings.append(loop)
                for p in path[first + 1:]:
                    del index[p]
                path = path[:first + 1]
                if step not in following:
                    if len(path) == 1:
                        break
                    # the path goes on from an earlier vertex only if that has edges left
                    raise ValueError("edges do not close")
                continue
            index[step] = len(path)
            path.append(step)
    outers = [[r] for r in rings if signed_area(r) > 0]
    for hole in (r for r in rings if signed_area(r) < 0):
        host = min((o for o in outers if ring_holds(o[0], hole)), key=lambda o: signed_area(o[0]))
        host.append(hole)
    return outers


def ring_holds(ring, hole):
    inside = set(ring)
    for (x0, y0), (x1, y1) in zip(hole, hole[1:]):
        if (x0, y0) in inside and (x1, y1) in inside:
            continue
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        result = False
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                result = not result
        return result
    return False


def dissolve(source, regions_path, out):
    shapes = {code: [[[(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring] for ring in polygon]
                     for polygon in polygons] for code, polygons in load(source).items()}
    regions = read_regions(regions_path)
    counties = {r["code"]: r["parent_code"] for r in regions if r["level"] == "county"}
    if sorted(shapes) != sorted(counties):
        raise ValueError("%s does not hold every county exactly once" % source)
    result = dict(shapes)
    for region in regions:
        if region["level"] == "prefecture":
            result[region["code"]] = outline([shapes[c] for c, p in counties.items() if p == region["code"]])
        elif region["level"] == "province":
            result[region["code"]] = outline(shapes.values())
    write(out, result)


def label(points, out):
    """Adds the label points that mapshaper found to a polygon file, as the property `label`."""
    with open(points, encoding="utf-8") as file:
        labels = {f["properties"]["code"]: tuple(f["geometry"]["coordinates"]) for f in json.load(file)["features"]}
    write(out, load(out), labels)


if __name__ == "__main__":
    {"gather": gather, "invert": invert, "dissolve": dissolve, "label": label}[sys.argv[1]](*sys.argv[2:])
