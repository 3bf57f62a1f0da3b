# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The set-up that packaging/run and packaging/test share. Sourced, after common.sh.
#
#   set_up SECTION…  installs the Debian packages of these sections (and those that every build needs), gets QGIS for
#                    Qt 6, configures and builds the release preset; what is done is skipped
#   QIANTU_BUILD     where it is built
#   QIANTU_JOBS      how many compilers run at once

QIANTU_BUILD=$QIANTU_ROOT/build/release

set_up() {
    [ "$(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-}" | grep -cw debian)" -gt 0 ] ||
        fail "Qiantu's set-up needs Debian 12 or newer; elsewhere install what packaging/packages.txt lists and use the CMake presets."
    install_packages tools build qgis "$@"
    # Compilers that meet QGIS's headers need about half a gigabyte each.
    QIANTU_JOBS=$(parallel_jobs 900)
    local log=$QIANTU_BUILD/packaging.log qgis
    mkdir -p "$QIANTU_BUILD"
    : >"$log"
    qgis=$("$QIANTU_ROOT/packaging/qgis-qt6/get") || exit 1
    local launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    say "Configuring ..."
    (cd "$QIANTU_ROOT" && run_logged "$log" cmake --preset release -DQIANTU_QGIS_PREFIX="$qgis" "${launcher[@]}")
    say "Building ..."
    built Qiantu "$log" "$QIANTU_BUILD" "$QIANTU_JOBS"
}
