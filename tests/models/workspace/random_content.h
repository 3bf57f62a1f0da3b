// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a RandomProject begins with, as SQL.

namespace qiantu::test {

inline constexpr const char* randomRegions = R"(
INSERT INTO regions (id, code, level, parent_code, name, short_name, pinyin, initials) VALUES
 (1, '520000', 'province', NULL, '贵州省', '贵州', 'gz', 'gz'),
 (2, '520100', 'prefecture', '520000', '贵阳市', '贵阳', 'gy', 'gy'),
 (3, '520200', 'prefecture', '520000', '六盘水市', '六盘水', 'lps', 'lps'),
 (4, '520102', 'county', '520100', '南明区', '南明', 'nm', 'nm'),
 (5, '520103', 'county', '520100', '云岩区', '云岩', 'yy', 'yy'),
 (6, '520111', 'county', '520100', '花溪区', '花溪', 'hx', 'hx'),
 (7, '520201', 'county', '520200', '钟山区', '钟山', 'zs', 'zs'),
 (8, '520203', 'county', '520200', '六枝特区', '六枝', 'lz', 'lz');
INSERT INTO region_aliases (id, region_code, kind, name) VALUES (1, '520100', 'combined', '贵阳贵安');
INSERT INTO documents (id, key, title, short_title, issuer, issued, rank, kind, period_from, period_to) VALUES
 (1, 'strong', 'Strong', 'Strong', 'A', '2024-07-19', 1, 'plan', 2024, 2025),
 (2, 'weak', 'Weak', 'Weak', 'B', '2021-08-01', 2, 'plan', 2021, 2025),
 (3, 'undated', 'Undated', 'Undated', 'C', '2021-01-01', 2, 'plan', NULL, NULL),
 (4, 'review', 'Review', 'Review', 'D', '2022-01-01', 3, 'report', 2021, 2021);
INSERT INTO scenarios (id, name, active) VALUES (1, 'one', 1), (2, 'two', 0);
)";

inline constexpr const char* randomIndicators = R"(
INSERT INTO indicators (id, key, name, name_en, category, unit, better, decimals, aggregation, numerator_key,
  denominator_key, factor, weight_key, counted_layer, counted_measure, counted_filter) VALUES
 (1, 'stations', 'Stations', 's', 'c', '万个', 'higher', 4, 'sum', NULL, NULL, NULL, NULL, 'stations', 'count',
  '{"status": ["in_service"]}'),
 (2, 'stations_5g', '5G', 's', 'c', '个', 'higher', 0, 'sum', NULL, NULL, NULL, NULL, 'stations', 'count',
  '{"generation": ["5G", "5G-A"]}'),
 (3, 'population', 'Population', 'p', 'c', '万人', 'neither', 2, 'sum', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (4, 'density', 'Density', 'd', 'c', '个', 'higher', 2, 'ratio', 'stations_5g', 'population', 10000, NULL, NULL, NULL,
  NULL),
 (5, 'share', 'Share', 's', 'c', '%', 'higher', 2, 'ratio', 'stations_5g', 'stations', 100, NULL, NULL, NULL, NULL),
 (6, 'fibre', 'Fibre', 'f', 'c', '公里', 'higher', 2, 'sum', NULL, NULL, NULL, NULL, 'routes', 'length',
  '{"kind": ["fibre"]}'),
 (7, 'sites', 'Sites', 's', 'c', '个', 'higher', 0, 'sum', NULL, NULL, NULL, NULL, 'projects', 'count', NULL),
 (8, 'parks', 'Parks', 'p', 'c', '个', 'higher', 0, 'sum', NULL, NULL, NULL, NULL, 'areas', 'count',
  '{"kind": ["park"]}'),
 (9, 'pilots', 'Pilots', 'p', 'c', '个', 'higher', 0, 'sum', NULL, NULL, NULL, NULL, 'pilots', 'count', NULL),
 (10, 'latency', 'Latency', 'l', 'c', '毫秒', 'lower', 1, 'weighted_mean', NULL, NULL, NULL, 'population', NULL, NULL,
  NULL),
 (11, 'revenue', 'Revenue', 'r', 'c', '亿元', 'higher', 1, 'sum', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (12, 'revenue_share', 'Revenue share', 'r', 'c', '%', 'higher', 1, 'ratio', 'revenue', 'population', 1, NULL, NULL,
  NULL, NULL),
 (13, 'rating', 'Rating', 'r', 'c', '分', 'higher', 1, 'none', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
)";

/// A ratio that does not follow from its parts.
inline constexpr const char* randomObservations = R"(
INSERT INTO observations (id, indicator_key, region_code, date, value, unit, method, source) VALUES
 (1, 'stations_5g', '520000', '2022-12-31', 200, '个', 'reported', 's'),
 (2, 'population', '520000', '2022-12-31', 10, '万人', 'reported', 's'),
 (3, 'density', '520000', '2022-12-31', 7, '个', 'reported', 's');
)";

} // namespace qiantu::test
