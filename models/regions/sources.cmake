# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  regions/boundary_distance.cpp
  regions/boundary_distance.h
  regions/county_shape.cpp
  regions/county_shape.h
  regions/region.cpp
  regions/region.h
  regions/region_catalog.cpp
  regions/region_catalog.h
  regions/region_locator.cpp
  regions/region_locator.h
  regions/region_search.cpp
  regions/region_search.h
)
