# SPDX-License-Identifier: GPL-3.0-or-later
# qiantu_target(<target>): the project's compile flags. Warnings are errors; headers of others are SYSTEM
# (imported targets are), so only our own code is held to this.
function(qiantu_target target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
    -Wformat=2 -Wimplicit-fallthrough -Werror
    # GCC 12 finds these by following values through inlined code, and is known to be wrong about standard containers
    # (GCC bugs 105329, 105651, 105562): they are shown, but whoever builds with another optimiser is not stopped by them.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized;-Wno-error=restrict;-Wno-error=array-bounds;-Wno-error=stringop-overflow;-Wno-error=stringop-overread;-Wno-error=free-nonheap-object;-Wno-error=nonnull>)
  target_compile_definitions(${target} PRIVATE
    QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    # The session extension is declared by sqlite3.h only with these two.
    SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
  if(QIANTU_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
                           -fno-sanitize-recover=undefined)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()
