# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  core/csv_reader.cpp
  core/csv_reader.h
  core/csv_writer.cpp
  core/csv_writer.h
  core/gdal_scope.cpp
  core/gdal_scope.h
  core/progress.h
  core/resources.cpp
  core/resources.h
  core/result.cpp
  core/result.h
  core/shared_list.h
  core/staged_file.cpp
  core/staged_file.h
  core/text_search.cpp
  core/text_search.h
)
set_source_files_properties(core/resources.cpp PROPERTIES
  COMPILE_DEFINITIONS QIANTU_BUILD_RESOURCES="${CMAKE_SOURCE_DIR}/resources")
