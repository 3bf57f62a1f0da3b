# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  project/change_set.h
  project/geopackage_functions.cpp
  project/geopackage_functions.h
  project/geopackage_geometry.cpp
  project/geopackage_geometry.h
  project/row_id.cpp
  project/row_id.h
)
