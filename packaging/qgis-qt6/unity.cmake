# SPDX-License-Identifier: GPL-3.0-or-later
# Given to QGIS's configuration as CMAKE_PROJECT_INCLUDE, so that its source stays untouched: what a unity build of it
# needs. Files that define the same names as a neighbour, or that need a header that only they lack, are compiled alone.
if(NOT CMAKE_CURRENT_SOURCE_DIR STREQUAL CMAKE_SOURCE_DIR)
  return() # a project() call further down
endif()

function(qiantu_compile_alone target folder)
  file(GLOB files ${CMAKE_SOURCE_DIR}/${folder}/providers/sensorthings/*.cpp)
  foreach(name ${ARGN})
    set(file ${CMAKE_SOURCE_DIR}/${folder}/${name}.cpp)
    if(NOT EXISTS ${file})
      message(FATAL_ERROR "${file}, which is to be compiled alone, does not exist")
    endif()
    list(APPEND files ${file})
  endforeach()
  set_source_files_properties(${files} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

function(qiantu_prepare_unity_build)
  qiantu_compile_alone(qgis_core src/core
    pointcloud/qgspointcloudrequest mesh/qgsmeshadvancedediting mesh/qgsmeshforcebypolylines qgsgmlschema qgis
    project/qgsproject providers/ogr/qgsogrprovider providers/ogr/qgsogrproviderutils
    numericformats/qgscoordinatenumericformat numericformats/qgsfractionnumericformat
    numericformats/qgsbasicnumericformat symbology/qgsgraduatedsymbolrenderer geocoding/qgsgooglemapsgeocoder
    tiledscene/qgstiledscenelayerrenderer tiledscene/qgsgltfutils)
  qiantu_compile_alone(qgis_gui src/gui
    auth/qgsauthcertificateinfo auth/qgsauthidentitieseditor auth/qgsauthserverseditor auth/qgsauthsslconfigwidget
    auth/qgsauthtrustedcasdialog auth/qgsauthauthoritieseditor auth/qgsauthsslimportdialog
    auth/qgsauthsslerrorsdialog)

  # The code that moc of Qt 6.4 writes wants complete types where later versions do with declarations.
  set(complete_types "#ifdef __cplusplus\n")
  foreach(header qgsvectorlayer.h qgsrasterlayer.h qgsproject.h qgslayertree.h)
    string(APPEND complete_types "#include \"${header}\"\n")
  endforeach()
  string(APPEND complete_types "#endif\n")
  set_target_properties(qgis_core qgis_gui PROPERTIES UNITY_BUILD_CODE_BEFORE_INCLUDE "${complete_types}")
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/core/project/qgsproject.cpp TARGET_DIRECTORY qgis_core
                              PROPERTIES COMPILE_OPTIONS "-include;qgsvectorlayer.h")

  set_target_properties(provider_wms provider_wms_a PROPERTIES UNITY_BUILD OFF)
endfunction()
cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL qiantu_prepare_unity_build)
