# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  pilots/pilot.cpp
  pilots/pilot.h
  pilots/pilot_editor.cpp
  pilots/pilot_editor.h
  pilots/pilot_places.cpp
  pilots/pilot_places.h
  pilots/pilot_tree.cpp
  pilots/pilot_tree.h
)
