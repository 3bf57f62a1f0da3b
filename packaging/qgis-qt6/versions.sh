# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# The sources that QGIS for Qt 6 is built from: "package upstream-version" as Debian numbers them; their checksums are in
# sources.sha256. cmake/Qgis.cmake names the same version of QGIS.
QGIS_VERSION=3.40.6
QGIS_SOURCES=(
    "qgis 3.40.6+dfsg"
    "qca2 2.3.10"
    "qwt 6.3.0"
)
# The suites whose source entries (never their binary packages) are looked into.
QGIS_SUITES=(trixie forky)
# The name that tells archives of different systems apart.
QGIS_ARCHIVE_NAME=qgis-qt6-$QGIS_VERSION-$(. /etc/os-release && echo "${VERSION_CODENAME:-unknown}")-$(dpkg --print-architecture).tar.zst
