# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  checking/actuals.cpp
  checking/actuals.h
  checking/check_texts.cpp
  checking/explain.cpp
  checking/explain.h
  checking/forecast.cpp
  checking/forecast.h
  checking/plan_conflicts.cpp
  checking/plan_conflicts.h
  checking/plan_index.cpp
  checking/plan_index.h
  checking/status.cpp
  checking/status.h
  checking/superseding.cpp
  checking/superseding.h
  checking/target_check.cpp
  checking/target_check.h
  checking/written_value.cpp
  checking/written_value.h
)
