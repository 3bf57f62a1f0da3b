# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  stations/station_counts.cpp
  stations/station_counts.h
  stations/station_details.cpp
  stations/station_details.h
  stations/station_grid.cpp
  stations/station_grid.h
  stations/station_store.cpp
  stations/station_store.h
)
