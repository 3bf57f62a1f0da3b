# SPDX-License-Identifier: GPL-3.0-or-later
# QGIS for Qt 6 as imported targets, so that its headers are SYSTEM and our warnings stay ours:
#
#   Qgis::core    layers, projects, rendering, layouts      (maps/ and above)
#   Qgis::gui     canvas, layer tree view, QGIS's widgets   (maps/ for canvas and map tools, widgets/, app/)
#   Qgis::native  what the desktop offers; gui brings it along
#
# The prefix (the folder with include/qgis, lib, share/qgis) is QIANTU_QGIS_PREFIX, a cache or an environment variable;
# where neither is set, the prefix that packaging/run and packaging/test unpack to. Users of Qgis::core get it as the
# string QIANTU_QGIS_PREFIX_PATH, for QgsApplication::setPrefixPath().

set(QIANTU_QGIS_VERSION 3.40.6) # the one that packaging/qgis-qt6 builds
set(QIANTU_QGIS_PREFIX "$ENV{QIANTU_QGIS_PREFIX}" CACHE PATH "Prefix of QGIS built for Qt 6")
if(NOT QIANTU_QGIS_PREFIX)
  if(DEFINED ENV{XDG_DATA_HOME} AND NOT "$ENV{XDG_DATA_HOME}" STREQUAL "")
    set(qgis_data_home "$ENV{XDG_DATA_HOME}")
  else()
    set(qgis_data_home "$ENV{HOME}/.local/share")
  endif()
  set(QIANTU_QGIS_PREFIX "${qgis_data_home}/qiantu/qgis6-${QIANTU_QGIS_VERSION}" CACHE PATH
      "Prefix of QGIS built for Qt 6" FORCE)
endif()

function(qiantu_no_qgis reason)
  # Forgotten, so that the next run looks anew instead of remembering a prefix that was wrong.
  set(prefix "${QIANTU_QGIS_PREFIX}")
  unset(QIANTU_QGIS_PREFIX CACHE)
  message(FATAL_ERROR "QGIS for Qt 6 is not in ${prefix} (${reason}): run packaging/run, which puts it there, "
          "or give its prefix with -DQIANTU_QGIS_PREFIX=..., or build without the map by -DQIANTU_WITH_GUI=OFF.")
endfunction()

find_path(QIANTU_QGIS_INCLUDE qgsapplication.h HINTS ${QIANTU_QGIS_PREFIX} PATH_SUFFIXES include/qgis NO_DEFAULT_PATH NO_CACHE)
foreach(part core gui native)
  find_library(QIANTU_QGIS_LIBRARY_${part} qgis_${part} HINTS ${QIANTU_QGIS_PREFIX}
               PATH_SUFFIXES lib lib/${CMAKE_LIBRARY_ARCHITECTURE} lib64 NO_DEFAULT_PATH NO_CACHE)
  if(NOT QIANTU_QGIS_LIBRARY_${part})
    qiantu_no_qgis("no libqgis_${part}")
  endif()
endforeach()
if(NOT QIANTU_QGIS_INCLUDE)
  qiantu_no_qgis("no headers")
endif()
file(STRINGS ${QIANTU_QGIS_INCLUDE}/qgsconfig.h qgis_version_line REGEX "#define[ \t]+VERSION ")
string(REGEX REPLACE ".*\"([0-9.]+).*" "\\1" qgis_version "${qgis_version_line}")
# A name that only a library linked with Qt 6 carries: headers of a QGIS for Qt 5 would fail much later and unclearly.
file(STRINGS ${QIANTU_QGIS_LIBRARY_core} qgis_qt REGEX "^libQt6Core\\.so" LIMIT_COUNT 1)
if(NOT qgis_qt)
  qiantu_no_qgis("the QGIS there is built for Qt 5")
endif()
if(qgis_version VERSION_LESS 3.34)
  qiantu_no_qgis("QGIS ${qgis_version} is too old, 3.34 is the least")
endif()
message(STATUS "Found QGIS ${qgis_version} for Qt 6: ${QIANTU_QGIS_PREFIX}")

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Xml Sql Svg PrintSupport Concurrent)

# Headers that QGIS's own headers include. QCA comes from the same prefix; where the system has it, from there.
find_path(QIANTU_QCA_INCLUDE QtCrypto HINTS ${QIANTU_QGIS_PREFIX}
          PATH_SUFFIXES include/Qca-qt6/QtCrypto include/${CMAKE_LIBRARY_ARCHITECTURE}/Qca-qt6/QtCrypto)
find_path(QIANTU_SPATIALINDEX_INCLUDE spatialindex/SpatialIndex.h)
find_path(QIANTU_GDAL_INCLUDE gdal.h PATH_SUFFIXES gdal)
find_path(QIANTU_EXPAT_INCLUDE expat.h)
foreach(header QCA SPATIALINDEX GDAL EXPAT)
  if(NOT QIANTU_${header}_INCLUDE)
    message(FATAL_ERROR "The headers of ${header}, which QGIS's headers include, are missing: run packaging/run, which "
            "installs the Debian packages that are needed.")
  endif()
endforeach()

function(qiantu_import_qgis part)
  add_library(Qgis::${part} SHARED IMPORTED)
  set_target_properties(Qgis::${part} PROPERTIES IMPORTED_LOCATION ${QIANTU_QGIS_LIBRARY_${part}})
  target_include_directories(Qgis::${part} SYSTEM INTERFACE ${QIANTU_QGIS_INCLUDE})
  target_link_libraries(Qgis::${part} INTERFACE ${ARGN})
endfunction()

qiantu_import_qgis(core Qt6::Core Qt6::Gui Qt6::Widgets Qt6::Network Qt6::Xml Qt6::Sql Qt6::Svg Qt6::PrintSupport
                   Qt6::Concurrent)
target_include_directories(Qgis::core SYSTEM INTERFACE ${QIANTU_QCA_INCLUDE} ${QIANTU_SPATIALINDEX_INCLUDE}
                           ${QIANTU_GDAL_INCLUDE} ${QIANTU_EXPAT_INCLUDE})
target_compile_definitions(Qgis::core INTERFACE QIANTU_QGIS_PREFIX_PATH="${QIANTU_QGIS_PREFIX}")
qiantu_import_qgis(native Qgis::core)
qiantu_import_qgis(gui Qgis::core Qgis::native)
