# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  editing/annotation_style.cpp
  editing/annotation_style.h
  editing/area_search.cpp
  editing/area_search.h
  editing/edit_words.cpp
  editing/edit_words.h
  editing/geometry_check.cpp
  editing/geometry_check.h
  editing/geos.h
  editing/map_editor.cpp
  editing/map_editor.h
  editing/new_station.cpp
  editing/new_station.h
  editing/row_writer.cpp
  editing/row_writer.h
  editing/shape.cpp
  editing/shape.h
)
