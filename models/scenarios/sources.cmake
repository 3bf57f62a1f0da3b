# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  scenarios/scenario.cpp
  scenarios/scenario.h
  scenarios/scenario_comparison.cpp
  scenarios/scenario_comparison.h
  scenarios/scenario_comparison_model.cpp
  scenarios/scenario_comparison_model.h
  scenarios/scenario_editor.cpp
  scenarios/scenario_editor.h
  scenarios/scenario_inventory.cpp
  scenarios/scenario_inventory.h
  scenarios/scenario_model.cpp
  scenarios/scenario_model.h
  scenarios/scenario_report.cpp
  scenarios/scenario_report.h
)
