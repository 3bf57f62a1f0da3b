# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  workspace/checked_plan.h
  workspace/selection.cpp
  workspace/selection.h
  workspace/workspace.cpp
  workspace/workspace.h
)
