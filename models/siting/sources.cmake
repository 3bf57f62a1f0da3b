# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  siting/max_coverage.cpp
  siting/max_coverage.h
  siting/plane_grid.h
)
