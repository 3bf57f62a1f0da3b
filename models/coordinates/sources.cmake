# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  coordinates/angle_text.cpp
  coordinates/angle_text.h
  coordinates/coordinate_pair.cpp
  coordinates/coordinate_pair.h
  coordinates/datum.cpp
  coordinates/datum.h
  coordinates/gcj02.cpp
  coordinates/gcj02.h
  coordinates/geodesic.cpp
  coordinates/geodesic.h
  coordinates/position.h
  coordinates/position_texts.cpp
  coordinates/position_texts.h
  coordinates/transformation.cpp
  coordinates/transformation.h
)
