# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  project/author.cpp
  project/author.h
  project/bulk_insert.cpp
  project/bulk_insert.h
  project/change_record.cpp
  project/change_record.h
  project/change_runner.cpp
  project/change_runner.h
  project/change_set.h
  project/changeset_reader.cpp
  project/changeset_reader.h
  project/connection.cpp
  project/connection.h
  project/file_check.cpp
  project/file_check.h
  project/file_identity.cpp
  project/file_identity.h
  project/geopackage.cpp
  project/geopackage.h
  project/geopackage_functions.cpp
  project/geopackage_functions.h
  project/geopackage_geometry.cpp
  project/geopackage_geometry.h
  project/history_model.cpp
  project/history_model.h
  project/project.cpp
  project/project.h
  project/project_opening.cpp
  project/project_private.h
  project/publisher.cpp
  project/publisher.h
  project/revisions.cpp
  project/revisions.h
  project/row_changes.cpp
  project/row_changes.h
  project/row_id.cpp
  project/row_id.h
  project/row_words.cpp
  project/row_words.h
  project/rtree_builder.cpp
  project/rtree_builder.h
  project/schema.cpp
  project/schema.h
  project/sqlite_error.cpp
  project/sqlite_error.h
  project/verify.cpp
  project/verify.h
  project/verify_rules.cpp
  project/verify_rules.h
  project/working_copy.cpp
  project/working_copy.h
  project/zstd_stream.cpp
  project/zstd_stream.h
)
# The schema is compiled in, so that the program needs no file beside it to make a project.
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/project/schema.sql QIANTU_SCHEMA_SQL)
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/project/schema_2.sql QIANTU_SCHEMA_2_SQL)
configure_file(project/schema_sql.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/project/schema_sql.cpp @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/project/schema.sql
             ${CMAKE_CURRENT_SOURCE_DIR}/project/schema_2.sql)
target_sources(qiantu_models PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/project/schema_sql.cpp)
set_source_files_properties(project/schema.cpp PROPERTIES COMPILE_DEFINITIONS QIANTU_VERSION="${PROJECT_VERSION}")
