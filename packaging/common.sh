# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the packaging scripts share. Sourced, never run.
#
#   say WORDS       a step, on standard output
#   fail WORDS      one clear sentence on standard error, then exit 1
#   as_root CMD…    CMD as root: itself, by sudo, or a sentence that says what to ask an administrator for
#   progress TITLE LOG  reads ninja's "[done/total] …" lines and shows TITLE with a percentage; every line goes to LOG
#   install_packages SECTION…  the Debian packages of these sections of packages.txt
#   run_logged LOG CMD…  CMD with its output in LOG, shown only where CMD fails

QIANTU_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
QIANTU_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/qiantu
QIANTU_DATA=${XDG_DATA_HOME:-$HOME/.local/share}/qiantu

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root and there is no sudo here: run as root: $*"
    fi
}

# How many compilers to run at once: one per core, but no more than fit into the memory ($1: MiB each).
parallel_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    local fit=$((memory / $1))
    [ "$fit" -ge 1 ] || fit=1
    [ "$cores" -lt "$fit" ] && echo "$cores" || echo "$fit"
}

packages() {
    local section
    for section in "$@"; do
        awk -v section="[$section]" '
            /^\[/ { inside = ($1 == section); next }
            inside { sub(/#.*/, ""); for (i = 1; i <= NF; i++) print $i }' "$QIANTU_ROOT/packaging/packages.txt"
    done
}

# install_packages SECTION…: installs what is missing of these sections; asks for root only where something is.
install_packages() {
    command -v apt-get >/dev/null || fail "Qiantu's set-up needs Debian 12 or newer: there is no apt-get here."
    local wanted missing
    wanted=$(packages "$@" | sort -u)
    missing=$(
        for package in $wanted; do
            [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
        done
    )
    [ -n "$missing" ] || return 0
    say "Installing $(wc -w <<<"$missing") Debian packages and what they need ..."
    local log
    log=$(mktemp)
    # shellcheck disable=SC2086 # one word a package
    if ! { as_root env LC_ALL=C.UTF-8 apt-get update -q &&
        as_root env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends $missing; } 2>&1 | apt_steps | progress Packages "$log"; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        fail "Installing Debian packages failed (see above): check the network and /etc/apt, then run this again."
    fi
    rm -f "$log"
}

# apt's lines with the steps counted as ninja counts them: each package is unpacked and set up.
apt_steps() {
    local line done=0 total=0
    while IFS= read -r line; do
        case $line in
        *' newly installed, '*)
            [[ $line =~ ^([0-9]+)\ upgraded,\ ([0-9]+)\ newly ]] && total=$((2 * (BASH_REMATCH[1] + BASH_REMATCH[2])))
            ;;
        'Unpacking '* | 'Setting up '*)
            done=$((done + 1))
            [ "$total" -lt "$done" ] || line="[$done/$total] $line"
            ;;
        esac
        printf '%s\n' "$line"
    done
}

# In the shell itself: an awk would wait for a full buffer before it shows the first line.
progress() {
    local title=$1 log=$2 line percent shown=-1
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if [ -t 1 ]; then
            [ "$percent" -eq "$shown" ] || printf '\r  %s: %3d %% (%d of %d) ' "$title" "$percent" "${BASH_REMATCH[@]:1:2}"
            shown=$percent
        elif [ "$((percent / 10))" -ne "$shown" ]; then
            printf '  %s: %d %% (%d of %d)\n' "$title" "$percent" "${BASH_REMATCH[@]:1:2}"
            shown=$((percent / 10))
        fi
    done
    if [ -t 1 ] && [ "$shown" -ge 0 ]; then
        echo
    fi
}

run_logged() {
    local log=$1
    shift
    "$@" >>"$log" 2>&1 || {
        tail -n 25 "$log" >&2
        fail "\"$1 ${2-} ${3-}\" failed; its whole output is in $log"
    }
}

# built TITLE LOG DIRECTORY JOBS [TARGET…]: builds with ninja and shows how far it is; the compiler's words only on failure.
built() {
    local title=$1 log=$2 directory=$3 jobs=$4
    shift 4
    if ! NINJA_STATUS='[%f/%t] ' ninja -C "$directory" -j "$jobs" "$@" 2>&1 | progress "$title" "$log"; then
        grep -E -A 12 'FAILED:|error:' "$log" | tail -n 40 >&2
        fail "Building $title failed (see above); the whole output is in $log"
    fi
}
