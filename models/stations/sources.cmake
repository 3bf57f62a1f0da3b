# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  stations/sample.cpp
  stations/sample.h
  stations/sample_county.cpp
  stations/sample_county.h
  stations/sample_extras.cpp
  stations/sample_extras.h
  stations/sample_generator.cpp
  stations/sample_generator.h
  stations/sample_ground.cpp
  stations/sample_ground.h
  stations/sample_random.h
  stations/station_counts.cpp
  stations/station_counts.h
  stations/station_details.cpp
  stations/station_details.h
  stations/station_grid.cpp
  stations/station_grid.h
  stations/station_store.cpp
  stations/station_store.h
)
