# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  siting/max_coverage.cpp
  siting/max_coverage.h
  siting/missing_stations.cpp
  siting/missing_stations.h
  siting/plane_grid.h
  siting/site_list_model.cpp
  siting/site_list_model.h
  siting/site_suggestion.cpp
  siting/site_suggestion.h
  siting/siting_ground.cpp
  siting/siting_ground.h
  siting/siting_words.cpp
)
