# SPDX-License-Identifier: GPL-3.0-or-later
# Where an installed Qiantu's parts lie: bin/qiantu beside share/qiantu, which is where the program looks for its resources.
include(GNUInstallDirs)

if(TARGET qiantu)
  install(TARGETS qiantu RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  # QGIS has a prefix of its own, so an installed program needs to be told where.
  set_target_properties(qiantu PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
  install(FILES packaging/desktop/org.qiantu.Qiantu.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES packaging/desktop/qiantu-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
  install(FILES resources/icons/qiantu.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
# Sources of the translations stay in the tree; the program reads the compiled ones.
install(DIRECTORY resources/ DESTINATION ${CMAKE_INSTALL_DATADIR}/qiantu
        PATTERN "*.ts" EXCLUDE PATTERN "*.md" EXCLUDE PATTERN ".git*" EXCLUDE PATTERN "boundaries" EXCLUDE)
install(FILES README.md LICENSE docs/licences.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(EXISTS ${CMAKE_SOURCE_DIR}/docs/man/qiantu.1)
  install(FILES docs/man/qiantu.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES docs/man/zh_CN/qiantu.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man1)
endif()
