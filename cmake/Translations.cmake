# SPDX-License-Identifier: GPL-3.0-or-later
# The program's translations.
#
#   cmake --build … --target lupdate   brings resources/translations/*.ts up to date with the sources
#   qiantu_translations                the compiled translations as Qt resources under ":/translations"
#
# qiantu_translations is an object library, so that its resources register themselves in whatever links it directly: the
# program, and the tests that ask for it. (In a static library each user would have to call Q_INIT_RESOURCE.)
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

# Chinese has every text; English only those with a number in them, which need a singular beside the plural.
set(QIANTU_TRANSLATION_FOLDER ${CMAKE_SOURCE_DIR}/resources/translations)
set(QIANTU_TRANSLATION_LANGUAGES zh_CN en)

# The rooms are named, not the files: a new file is found by itself. -I lets lupdate see the headers, without which it does
# not know the classes' namespaces.
set(QIANTU_LUPDATE_OPTIONS -I . -locations none -no-obsolete -no-ui-lines -source-language en)
set(QIANTU_LUPDATE_ROOMS app widgets maps models)
add_custom_target(lupdate
  COMMAND Qt6::lupdate ${QIANTU_LUPDATE_OPTIONS} ${QIANTU_LUPDATE_ROOMS}
          -target-language zh_CN -ts resources/translations/qiantu_zh_CN.ts
  COMMAND Qt6::lupdate ${QIANTU_LUPDATE_OPTIONS} ${QIANTU_LUPDATE_ROOMS}
          -pluralonly -target-language en -ts resources/translations/qiantu_en.ts
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  COMMENT "Updating the translations' source texts"
  VERBATIM)

set(qiantu_compiled)
foreach(language ${QIANTU_TRANSLATION_LANGUAGES})
  set(compiled ${CMAKE_BINARY_DIR}/translations/qiantu_${language}.qm)
  add_custom_command(
    OUTPUT ${compiled}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/translations
    COMMAND Qt6::lrelease -silent ${QIANTU_TRANSLATION_FOLDER}/qiantu_${language}.ts -qm ${compiled}
    DEPENDS ${QIANTU_TRANSLATION_FOLDER}/qiantu_${language}.ts
    COMMENT "Compiling the translation ${language}"
    VERBATIM)
  list(APPEND qiantu_compiled ${compiled})
endforeach()

add_library(qiantu_translations OBJECT)
qt_add_resources(qiantu_translations "qiantu_translations"
  PREFIX "/translations" BASE ${CMAKE_BINARY_DIR}/translations FILES ${qiantu_compiled})
target_link_libraries(qiantu_translations PRIVATE Qt6::Core)
